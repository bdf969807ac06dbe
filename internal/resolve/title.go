package resolve

import (
	"strings"
)

// title is an office phrase without the names of its holders.
type title struct {
	first, end int
	head       int
	word       string   // the head in lower case and singular
	mods       []string // words of the office before the head: "deputy", "foreign"
	post       string   // words behind it: "of foreign affairs"
	of         []string // the states named in the phrase, in order
	target     []string // the states an ambassador or envoy is sent to
	at         string   // where it is held: "in Geneva"
	body       *atom    // the body it belongs to
	org        *organPhrase
	affil      string // an institution the knowledge base does not have
	note       string
	det        string
	plural     bool
	pair       bool // "of the two countries", "their"
	country    bool // "of the republic"
	expert     bool
	counter    bool
	female     bool
	male       bool
	courtesy   bool // "Mr", "General": no office at all
}

// titleAt reads the title whose head is token i.
func (r *reader) titleAt(i int) (*title, bool) {
	w := r.words[i]
	if w.mute || r.taken[i] || !r.isHead(i) {
		return nil, false
	}
	s0, s1 := r.sentence(i)
	t := &title{first: i, end: i + 1, head: i, word: w.low}
	if p, ok := plurals[w.low]; ok {
		t.word, t.plural = p, true
	}
	if full := abbreviated[w.low]; full != "" {
		t.word = full
	}
	t.expert = experts[w.low]
	t.counter = t.word == "counterpart" || t.word == "colleague"
	t.female, t.male = female[w.low], male[w.low]
	t.courtesy = courtesy[w.low]
	r.titleHead(t, s1)
	if !t.courtesy {
		r.titleLeft(t, s0)
		r.titleRight(t, s1)
	}
	return t, true
}

// abbreviated are the offices that stand as two capitals.
var abbreviated = map[string]string{"pm": "prime minister", "fm": "foreign minister"}

// isHead reports whether token i heads a title rather than being a verb or an
// adjective of the same form.
func (r *reader) isHead(i int) bool {
	low := r.words[i].low
	if !strongHeads[low] && !weakHeads[low] && !experts[low] {
		return false
	}
	if abbreviated[low] != "" {
		return r.words[i].upper && (i == 0 || !strings.ContainsAny(r.words[i-1].text, "0123456789"))
	}
	switch r.doc.Tokens[i].UPOS {
	case "VERB", "AUX", "ADJ", "ADV":
		return r.words[i].cap && courtesy[low]
	}
	if courtesy[low] {
		return r.words[i].cap && i+1 < len(r.words) && (r.words[i+1].cap || r.words[i+1].text == ".")
	}
	_, s1 := r.sentence(i)
	return r.words[i].poss || !r.leadsToHead(i, s1) && (strongHeads[low] || !r.modifies(i, s1))
}

// leadsToHead reports whether the word at i is itself part of an office whose
// head comes later: the first word of "Deputy Foreign Minister".
func (r *reader) leadsToHead(i, s1 int) bool {
	for j := i + 1; j < min(i+6, s1); j++ {
		w := r.words[j]
		if r.isHeadWord(j) && !courtesy[w.low] {
			return true
		}
		joint := (w.low == "and" || w.hyphen() && !w.glued) && !strongHeads[r.words[i].low]
		if !portfolio[w.low] && !joint && !(w.hyphen() && w.glued) || w.poss {
			return false
		}
	}
	return false
}

// modifies reports whether the word at i stands before a common noun and so
// belongs to it: "an official visit", "member states".
func (r *reader) modifies(i, s1 int) bool {
	if i+1 >= s1 {
		return false
	}
	w := r.words[i+1]
	if w.hyphen() && w.glued {
		return i+2 >= s1 || !headTails[r.words[i+2].low]
	}
	if u := r.doc.Tokens[i+1].UPOS; u != "" && r.doc.Tokens[i].UPOS != "" {
		return u == "NOUN" || u == "ADJ" && r.doc.Tokens[i].UPOS != "PROPN"
	}
	if i+2 < s1 && (determiners[r.words[i+2].low] || r.words[i+2].low == "that" || personal[r.words[i+2].low]) {
		return false
	}
	return !w.cap && w.letters() && !common[w.low] && !sayings[w.low] && !auxiliaries[w.low] && !copulas[w.low] &&
		!strings.HasSuffix(w.low, "ed") && !complements[w.low] && !smallWords[w.low]
}

// headTails are the second parts of heads written with a hyphen.
var headTails = wordSet(`general elect designate in`)

// smallWords cannot be a noun behind an adjective.
var smallWords = wordSet(`not who whom which that is was met holds held left led made gave took came went goes puts put told
	also himself herself themselves alike about on into abroad`)

func (r *reader) isHeadWord(i int) bool {
	low := r.words[i].low
	return strongHeads[low] || weakHeads[low] || experts[low]
}

// titleHead takes in what belongs to the head itself: "-elect", "general".
func (r *reader) titleHead(t *title, s1 int) {
	for t.end < s1 {
		w := r.words[t.end]
		next := ""
		if t.end+1 < s1 {
			next = r.words[t.end+1].low
		}
		switch {
		case w.hyphen() && notes[next] != "" && w.glued:
			t.note = notes[next]
			t.end += 2
		case w.hyphen() && next == "general" && w.glued:
			t.word += " general"
			t.end += 2
		case w.hyphen() && next == "in" && w.glued && t.end+3 < s1 && r.words[t.end+3].low == "chief":
			t.word += "-in-chief"
			t.end += 4
		case w.low == "general" && (t.word == "secretary" || t.word == "attorney" || t.word == "consul" || t.word == "director" || t.word == "prosecutor"):
			t.word += " general"
			t.end++
		case w.text == "." && w.glued && t.courtesy:
			t.end++
		default:
			return
		}
	}
}

// titleLeft takes in modifiers, states, organs and the determiner before the head.
func (r *reader) titleLeft(t *title, s0 int) {
	i := t.first
	for i > s0 {
		j := r.before(i)
		if j < s0 || r.words[j].mute {
			break
		}
		next, ok := r.titleMod(t, j, s0, i)
		if !ok {
			break
		}
		i = next
		if t.det != "" {
			break
		}
	}
	t.first = i
}

// titleMod takes in the word at j, which stands before token i of t, and
// returns where t begins now.
func (r *reader) titleMod(t *title, j, s0, i int) (int, bool) {
	w := r.words[j]
	if o, ok := r.organEnding(j + 1); ok {
		if t.org != nil || len(t.of) > 0 {
			return 0, false
		}
		t.org, t.of, t.pair, t.country = o, o.of, o.pair, o.country
		t.det = o.det
		return o.first, true
	}
	if r.taken[j] {
		return r.titleOwner(t, j)
	}
	if a, ok := r.atomOf(j); ok {
		return r.titleAtom(t, a, i)
	}
	if w.poss && countryNouns[w.low] {
		t.country = true
		return j, true
	}
	if n := notes[w.low]; n != "" && !w.poss {
		t.note = n
		return j, true
	}
	if determiners[w.low] && w.low != "that" {
		t.det = w.low
		t.pair = t.pair || w.low == "their" && t.plural
		return j, true
	}
	if fillers[w.low] {
		return j, true
	}
	if portfolio[w.low] && !w.poss {
		t.mods = append([]string{w.low}, t.mods...)
		return j, true
	}
	return r.titleJoin(t, j, s0)
}

// titleOwner takes in the office whose holder t serves: "the Kyrgyz president's
// spokesman".
func (r *reader) titleOwner(t *title, j int) (int, bool) {
	k := len(r.phrases) - 1
	if k < 0 || !r.words[j].poss || r.phrases[k].kind != phraseTitle || r.phrases[k].dead || r.phrases[k].end != j+1 {
		return 0, false
	}
	q := &r.phrases[k]
	if q.title.plural || q.title.counter || len(t.of) > 0 || t.org != nil {
		return 0, false
	}
	q.dead = true
	t.of, t.country, t.det = q.title.of, q.title.country, q.title.det
	owner := q.title.word
	if owner == "president" {
		owner = "presidential"
	}
	t.mods = append(append(append([]string{}, q.title.mods...), owner), t.mods...)
	return q.first, true
}

// titleAtom takes in a state or a body before the head.
func (r *reader) titleAtom(t *title, a atom, i int) (int, bool) {
	if of := a.points(); len(of) > 0 {
		t.of = append(append([]string{}, of...), t.of...)
		return a.first, true
	}
	if a.kind == atomBody && t.body == nil && a.end >= r.tailless(i) {
		t.body = &a
		return a.first, true
	}
	return 0, false
}

// titleJoin takes in "and", a comma or a hyphen between two modifiers.
func (r *reader) titleJoin(t *title, j, s0 int) (int, bool) {
	w := r.words[j]
	k := r.before(j)
	if k < s0 {
		return 0, false
	}
	switch {
	case w.hyphen() && w.glued && notes[r.words[k].low] != "":
		t.note = notes[r.words[k].low]
		return k, true
	case w.hyphen() && w.glued && (portfolio[r.words[k].low] || fillers[r.words[k].low]):
		return j, true
	}
	if w.low != "and" && w.text != "," && !w.hyphen() {
		return 0, false
	}
	if next, ok := r.coordinates(j, s0); ok && len(t.of) > 0 && (len(t.mods) == 0 || t.plural) {
		return next, true
	}
	if len(t.of) == 0 && len(t.mods) > 0 && portfolio[r.words[k].low] && !r.isHeadWord(k) && w.text != "," {
		t.mods = append([]string{"and"}, t.mods...)
		return j, true
	}
	return 0, false
}

// organEnding takes over the organ phrase that ends before token end.
func (r *reader) organEnding(end int) (*organPhrase, bool) { return r.takeOrgan(r.organByEnd, end) }

// organBeginning takes over the organ phrase that begins at token i or j.
func (r *reader) organBeginning(i, j int) (*organPhrase, bool) {
	if o, ok := r.takeOrgan(r.organByFirst, i); ok {
		return o, true
	}
	return r.takeOrgan(r.organByFirst, j)
}

func (r *reader) takeOrgan(at map[int]int, key int) (*organPhrase, bool) {
	k, ok := at[key]
	if !ok || k >= len(r.phrases) || r.phrases[k].dead || r.phrases[k].organ.side || r.phrases[k].organ.group {
		return nil, false
	}
	r.phrases[k].dead = true
	return r.phrases[k].organ, true
}
