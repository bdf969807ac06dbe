package resolve

import "chancery/internal/text"

type phraseKind uint8

const (
	phraseName       phraseKind = iota + 1 // one or several persons, with or without a title
	phraseTitle                            // a title without a name
	phraseOrgan                            // an organ of a state
	phraseAtom                             // a name of the knowledge base, no person
	phraseBody                             // an institution the knowledge base does not have
	phraseCollective                       // "the two countries"
	phrasePronoun                          // "he", "they"
	phraseEcho                             // "the country", "the bloc", "the ministry"
)

// phrase is a run of words that may be a mention.
type phrase struct {
	kind       phraseKind
	first, end int
	head       int
	title      *title
	organ      *organPhrase
	atom       atom
	runs       []stretch // the names of persons
	more       []*title  // further offices said of it: "will be the next chairperson"
	of         []string  // the states behind a name: "Kagame of Rwanda"
	word       string    // the deciding word of a collective, a pronoun or an echo
	number     int       // how many a collective says it has; 0 when it does not
	sure       bool      // the name is a person's beyond doubt
	dead       bool
}

// stretch is the tokens of one person's name.
type stretch struct{ first, end int }

// findPhrases cuts the document into the phrases that may be mentions.
func (r *reader) findPhrases() {
	r.organByEnd, r.organByFirst = map[int]int{}, map[int]int{}
	for _, s := range r.doc.Sentences {
		r.findOrgans(s)
		r.findTitles(s)
		r.findNames(s)
		r.joinTitles(s)
		r.findRest(s)
	}
	r.sortPhrases()
}

func (r *reader) add(p phrase) int {
	r.phrases = append(r.phrases, p)
	for i := p.first; i < p.end; i++ {
		r.taken[i] = true
	}
	return len(r.phrases) - 1
}

func (r *reader) findOrgans(s text.Sentence) {
	for i := s.First; i < s.End; i++ {
		o, ok := r.organAt(i)
		if !ok {
			continue
		}
		k := r.add(phrase{kind: phraseOrgan, first: o.first, end: o.end, head: o.head, organ: &o})
		r.organByEnd[o.end] = k
		r.organByFirst[o.first] = k
		i = o.end - 1
	}
}

// findTitles reads the titles of a sentence with the names that follow them.
func (r *reader) findTitles(s text.Sentence) {
	for i := s.First; i < s.End; i++ {
		t, ok := r.titleAt(i)
		if !ok {
			continue
		}
		p := phrase{kind: phraseTitle, first: t.first, end: t.end, head: t.head, title: t}
		r.namesAfter(&p, s.End)
		if !r.keepTitle(&p) {
			continue
		}
		r.joinOffices(&p)
		r.add(p)
		i = p.end - 1
	}
}

// joinOffices takes in the office right before p's where one person holds both:
// "Deputy Prime Minister and Foreign Minister X".
func (r *reader) joinOffices(p *phrase) {
	k := len(r.phrases) - 1
	if k < 0 || len(p.runs) != 1 || p.title.det != "" || p.title.plural || p.title.courtesy {
		return
	}
	q := &r.phrases[k]
	link := r.words[max(p.first-1, 0)]
	if q.kind != phraseTitle || q.dead || q.end != p.first-1 || q.title.plural || q.title.counter || link.low != "and" && !link.hyphen() && link.text != "/" {
		return
	}
	switch {
	case len(p.title.of) == 0:
		p.title.of = q.title.of
	case len(q.title.of) == 0:
		q.title.of = p.title.of
	}
	q.dead, p.first = true, q.first
	p.more = append(p.more, q.title)
}

// keepTitle reports whether a title phrase is one: it has a name, or names whose
// office it is, or is said of somebody known.
func (r *reader) keepTitle(p *phrase) bool {
	t := p.title
	if len(p.runs) > 0 {
		return true
	}
	if t.courtesy || t.det == "no" || t.word == "member" && r.isUnion(t.body) {
		return false
	}
	if t.counter {
		return t.det != "" && t.det != "our" && t.det != "my" || len(t.of) > 0
	}
	stated := len(t.of) > 0 || t.body != nil || t.org != nil || t.affil != "" || t.pair || t.country
	definite := t.det != "" && !vague[t.det]
	return stated || definite || strongHeads[r.words[t.head].low] && (len(t.mods) > 0 || t.plural) || t.plural && t.expert
}

// isUnion reports whether a body has states as members, so that "a member" of it
// is a state.
func (r *reader) isUnion(body *atom) bool {
	return body != nil && len(r.kb.Members(r.bodyID(*body))) > 0
}

// namesAfter reads the names behind a title: directly, as a list, or as an
// apposition between commas.
func (r *reader) namesAfter(p *phrase, s1 int) {
	t, i := p.title, p.end
	comma := i < s1 && (r.words[i].text == "," || r.words[i].hyphen() && !r.words[i].glued)
	if comma && (t.courtesy || t.det == "a" && len(t.of) == 0 && t.org == nil) {
		return
	}
	if comma {
		i++
	}
	n, ok := r.nameRun(i, s1, true)
	if !ok || comma && n.end-n.first < 2 || r.allThings(n) {
		return
	}
	runs, end := []stretch{n}, n.end
	if t.plural || len(t.of) > 1 {
		runs, end = r.nameList(runs, s1)
	}
	if comma && (!r.closesApposition(end, s1) || t.plural && len(runs) < 2) {
		return
	}
	if len(t.of) > 1 && len(runs) == 1 && !t.plural && !comma {
		t.of = t.of[:1]
	}
	p.kind, p.runs, p.end, p.sure = phraseName, runs, end, true
	p.head = runs[0].end - 1
	r.statesAfter(p, s1)
}

// nameList reads further names joined by commas and "and".
func (r *reader) nameList(runs []stretch, s1 int) ([]stretch, int) {
	end := runs[len(runs)-1].end
	for {
		i := end
		if i < s1 && r.words[i].text == "," {
			i++
		}
		if i < s1 && (r.words[i].low == "and" || r.words[i].text == "&") {
			i++
		}
		if i == end {
			return runs, end
		}
		n, ok := r.nameRun(i, s1, true)
		if !ok || r.words[end].text == "," && i == end+1 && n.end-n.first < 2 {
			return runs, end
		}
		runs, end = append(runs, n), n.end
	}
}

// statesAfter reads "of China and India" behind names.
func (r *reader) statesAfter(p *phrase, s1 int) {
	if p.end+1 >= s1 || r.words[p.end].low != "of" || p.title != nil && len(p.title.of) > 0 {
		return
	}
	i := p.end + 1
	if r.words[i].low == "the" {
		i++
	}
	if of, end := r.stateList(i, s1); end > 0 && (len(of) == len(p.runs) || len(of) == 1) {
		p.of, p.end = of, end
	}
}

// closesApposition reports whether token i ends a name between commas.
func (r *reader) closesApposition(i, s1 int) bool {
	if i >= s1 {
		return true
	}
	switch r.words[i].text {
	case ",", ".", ";", ":", ")", "!", "?", "”", "\"":
		return true
	}
	return r.words[i].hyphen() || r.words[i].low == "who"
}

// findNames reads the names of persons that stand without a title before them.
func (r *reader) findNames(s text.Sentence) {
	for i := s.First; i < s.End; i++ {
		if r.taken[i] || r.words[i].mute {
			continue
		}
		p, ok := r.jointAt(i, s.End)
		if !ok {
			p, ok = r.regionLeadersAt(i, s.End)
		}
		if ok {
			r.add(p)
			i = p.end - 1
			continue
		}
		n, ok := r.nameRun(i, s.End, false)
		if !ok {
			continue
		}
		if v := r.venueAt(n, s.End); v > 0 {
			r.add(phrase{kind: phraseBody, first: n.first, end: v, head: v - 1, word: "venue"})
			i = v - 1
			continue
		}
		if n.end-n.first < 2 && !r.single(n, s) {
			continue
		}
		if body := r.bodyRun(n, s.End); body > 0 {
			if a, ok := r.atomOf(n.first - 1); ok && a.end == n.first && !r.words[n.first-1].poss && a.kind != atomPerson {
				i = n.end - 1
				continue
			}
			r.add(phrase{kind: phraseBody, first: n.first, end: body, head: body - 1})
			i = body - 1
			continue
		}
		if r.hyphened(n) {
			i = n.end - 1
			continue
		}
		p = phrase{kind: phraseName, first: n.first, end: n.end, head: n.end - 1, runs: []stretch{n}}
		r.stateBefore(&p, s.First)
		r.statesAfter(&p, s.End)
		k := r.add(p)
		r.phrases[k].sure = r.surePerson(n)
		i = p.end - 1
	}
}

// hyphened reads two surnames of high officials joined by a hyphen, as in
// "X-Y talks", as two names.
func (r *reader) hyphened(n stretch) bool {
	if n.end-n.first != 3 || !r.words[n.first+1].hyphen() {
		return false
	}
	parts := [...]stretch{{n.first, n.first + 1}, {n.end - 1, n.end}}
	for _, p := range parts {
		words := r.foldedWords(p)
		if len(words) != 1 {
			return false
		}
		if _, _, ok := r.eminent(words[0], post{}); !ok {
			return false
		}
	}
	for _, p := range parts {
		r.add(phrase{kind: phraseName, first: p.first, end: p.end, head: p.first, runs: []stretch{p}})
	}
	return true
}

// stateBefore reads "Russia's" before a name.
func (r *reader) stateBefore(p *phrase, s0 int) {
	j := r.before(p.first)
	if j < s0 || !r.words[j].poss || r.taken[j] {
		return
	}
	if a, ok := r.atomOf(j); ok && a.end == j+1 && a.kind == atomState {
		p.of, p.first = a.points(), a.first
	}
}

// joinTitles gives titles that stand alone to the names they are said of:
// "Sergey Lavrov, the Russian foreign minister,".
func (r *reader) joinTitles(s text.Sentence) {
	for k := len(r.phrases) - 1; k >= 0 && r.phrases[k].first >= s.First; k-- {
		p := &r.phrases[k]
		if p.dead || p.kind != phraseTitle || p.title.counter || p.title.courtesy {
			continue
		}
		q := r.nameBefore(p, s)
		switch {
		case q == nil:
		case q.end == p.first-1 && q.title == nil && r.words[q.end].low != "as" && !copulas[r.words[q.end].low]:
			q.title, q.end, q.sure = p.title, p.end, true
			p.dead = true
		default:
			q.more, q.sure = append(q.more, p.title), true
		}
	}
}

// nameBefore finds the name phrase to which the title p is an apposition.
func (r *reader) nameBefore(p *phrase, s text.Sentence) *phrase {
	at := p.first - 1
	if at <= s.First {
		return nil
	}
	link := r.words[at].text
	holds := link == "," || link == "(" || r.words[at].hyphen()
	verb := r.words[at].low
	if !holds && !copulas[verb] && !(verb == "as" && copulas[r.words[at-1].low]) {
		return nil
	}
	if holds && !r.closesApposition(p.end, s.End) {
		return nil
	}
	end := at
	for !holds && end > s.First && (copulas[r.words[end-1].low] || auxiliaries[r.words[end-1].low]) {
		end--
	}
	if !holds && end > s.First && r.words[end-1].text == "," {
		end--
	}
	for k := range r.phrases {
		q := &r.phrases[len(r.phrases)-1-k]
		if q.first < s.First {
			return nil
		}
		if q.end == end && q.kind == phraseName && (q.title == nil || !holds) && !q.dead && r.appositionFits(p, q, holds) {
			return q
		}
	}
	return nil
}

var (
	copulas     = wordSet(`is was became becomes remains heads leads headed serves served appointed named elected be`)
	auxiliaries = wordSet(`who has have had been was is will be to who`)
)

// appositionFits guards against lists: the title must say whose office it is, or
// be definite, and as many must be named as it says.
func (r *reader) appositionFits(p, q *phrase, comma bool) bool {
	t := p.title
	if !comma {
		return len(q.runs) == 1 && (len(t.of) > 0 || t.body != nil || t.org != nil || t.affil != "" || t.post != "") && !t.plural
	}
	if q.runs[0].end-q.runs[0].first < 2 && !t.expert && len(t.of) == 0 {
		return false
	}
	return !t.plural || r.gatherNames(q) > 1
}

// gatherNames joins "Wang Yi and S. Jaishankar" into one phrase, the last of
// which is q, and returns how many names it has.
func (r *reader) gatherNames(q *phrase) int {
	at := q.first - 1
	if at < 1 || r.words[at].low != "and" {
		return len(q.runs)
	}
	for k := range r.phrases {
		o := &r.phrases[len(r.phrases)-1-k]
		if o.end == at && o.kind == phraseName && o.title == nil && !o.dead && r.sentOf[o.first] == r.sentOf[q.first] {
			q.runs = append(append([]stretch{}, o.runs...), q.runs...)
			q.first, o.dead = o.first, true
			return len(q.runs)
		}
	}
	return len(q.runs)
}
