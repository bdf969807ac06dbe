package resolve

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// member is one person of a document.
type member struct {
	actor  ledger.Actor // without mention
	words  []string     // folded words of the longest name
	posts  []post       // as the document states them
	female bool
	male   bool
	by     string
	reason string
	sure   float64
	into   *member // the member this one turned out to be
}

// final is the member that m turned out to be.
func (m *member) final() *member {
	for m.into != nil {
		m = m.into
	}
	return m
}

// cast is the persons of a document, in the order in which they are named, and
// by their words.
type cast struct {
	members []*member
	full    map[string]*member   // by all words
	part    map[string][]*member // by each word
	women   bool                 // a woman is among those named in full
}

func newCast() cast {
	return cast{full: map[string]*member{}, part: map[string][]*member{}}
}

// add takes in a member; of two with the same words the first is found.
func (c *cast) add(m *member) {
	c.members = append(c.members, m)
	key := strings.Join(m.words, " ")
	if c.full[key] == nil {
		c.full[key] = m
	}
	for i, w := range m.words {
		if !slices.Contains(m.words[:i], w) {
			c.part[w] = append(c.part[w], m)
		}
	}
}

// same returns the member with exactly these words.
func (c *cast) same(words []string) *member { return c.full[strings.Join(words, " ")] }

// withWord returns the members that have a word in their name: those whose last
// word it is if there are any.
func (c *cast) withWord(word string) []*member {
	var last []*member
	for _, m := range c.part[word] {
		if m.words[len(m.words)-1] == word {
			last = append(last, m)
		}
	}
	if len(last) > 0 {
		return last
	}
	return c.part[word]
}

// gatherCast collects the persons the document names in full, learns their
// offices, and looks them up; longer names come first, so that a surname can
// only lead to a person already known.
func (r *reader) gatherCast() {
	r.cast = newCast()
	counter := []int{}
	for k := range r.phrases {
		p := &r.phrases[k]
		if p.dead || p.kind != phraseName {
			continue
		}
		if p.title != nil && p.title.counter {
			counter = append(counter, k)
			continue
		}
		r.enlist(p, nil)
	}
	for _, m := range r.cast.members {
		r.link(m)
	}
	for _, k := range counter {
		r.enlistCounter(k)
	}
	r.mergeMembers()
	r.cast.women = slices.ContainsFunc(r.cast.members, func(m *member) bool { return m.female })
}

// enlist makes a member of every full name of p, with a post where it has one.
func (r *reader) enlist(p *phrase, given *post) []*member {
	var out []*member
	for k, n := range p.runs {
		words := r.foldedWords(n)
		if len(words) < 2 || !p.sure && !r.likely(n, words) {
			continue
		}
		m := r.cast.same(words)
		if m == nil {
			m = &member{words: words, actor: ledger.Actor{Name: r.join(n.first, n.end), Kind: ledger.KindPerson}}
			r.cast.add(m)
		}
		r.learn(m, p, k)
		if given != nil {
			m.posts = append(m.posts, *given)
		}
		out = append(out, m)
	}
	return out
}

// learn adds what phrase p says of its name number k.
func (r *reader) learn(m *member, p *phrase, k int) {
	if t := p.title; t != nil {
		m.female, m.male = m.female || t.female, m.male || t.male
		if q := r.postOf(t, k, len(p.runs)); q.office != "" {
			if q.of == "" {
				q.of, q.stated = r.stateBehind(p, k)
			}
			m.posts = append(m.posts, q)
		}
	}
	if of, ok := r.stateBehind(p, k); ok && (p.title == nil || p.title.courtesy) {
		m.posts = append(m.posts, post{of: of, stated: true})
	}
}

// stateBehind is the state named behind or before name number k of p.
func (r *reader) stateBehind(p *phrase, k int) (string, bool) {
	switch len(p.of) {
	case 0:
		return "", false
	case len(p.runs):
		return p.of[k], true
	}
	return p.of[0], true
}

// likely reports whether an untitled run of several words is a person by what the
// knowledge base has or by its surname standing alone elsewhere.
func (r *reader) likely(n stretch, words []string) bool {
	if l, ok := r.label(n); ok {
		return l == "PER"
	}
	for _, id := range r.kb.ByName(r.folded(n)) {
		if e, ok := r.kb.Entry(id); ok && e.Kind == ledger.KindPerson {
			return true
		}
	}
	return r.standsAlone(words[len(words)-1])
}

// standsAlone reports whether a folded word is somewhere a name of its own.
func (r *reader) standsAlone(word string) bool {
	if r.singles == nil {
		r.singles = map[string]bool{}
		for k := range r.phrases {
			p := &r.phrases[k]
			for _, o := range p.runs {
				if o.end-o.first == 1 && !p.dead {
					r.singles[r.folded(o)] = true
				}
			}
		}
	}
	return r.singles[word]
}

// main is the post that says most about m.
func (m *member) main() post {
	var best post
	for _, p := range m.posts {
		if best.office == "" && p.office != "" || best.of == "" && p.of != "" && p.office != "" || best.office == "" && best.of == "" {
			best = p
		}
	}
	return best
}

// has reports whether m holds, in the document or the knowledge base, an office of a state.
func (m *member) has(office, of string) bool {
	for _, p := range m.posts {
		state := p.of
		if state == "" {
			state = m.actor.Of
		}
		if p.office == office && p.note != "former" && (of == "" || state == "" || state == of) {
			return true
		}
	}
	return m.actor.Office == office && office != "" && (of == "" || m.actor.Of == of)
}

// enlistCounter enlists the names of "his Tajik counterpart X": the office is the
// one of the person before.
func (r *reader) enlistCounter(k int) {
	p := &r.phrases[k]
	office, other := r.postBefore(k)
	for i, n := range p.runs {
		q := post{office: office, of: r.counterState(p.title, i, len(p.runs))}
		if of, ok := r.stateBehind(p, i); ok {
			q.of = of
		}
		q.stated = q.of != ""
		one := phrase{kind: phraseName, first: p.first, end: p.end, runs: []stretch{n}, sure: true}
		for _, m := range r.enlist(&one, &q) {
			if m.by == "" || m.by == ByNew {
				r.link(m)
			}
			if m.actor.Of == "" {
				m.actor.Of = r.otherState(other)
			}
		}
	}
}

func (r *reader) counterState(t *title, i, names int) string {
	if len(t.of) == names {
		return t.of[i]
	}
	if len(t.of) > 0 {
		return t.of[0]
	}
	return ""
}

// postBefore is the office and the state of the person whose counterpart phrase
// k names: the one beside it, else the first of its sentence, else the last
// before it.
func (r *reader) postBefore(k int) (office, of string) {
	at := r.phrases[k].first
	for j := k - 1; j >= 0 && j > k-16; j-- {
		p := &r.phrases[j]
		if office != "" && (r.sentOf[p.first] != r.sentOf[at] || r.sentOf[at] != r.sentOf[r.phrases[k].first]) {
			return office, of
		}
		o, s := r.postIn(p)
		if o == "" {
			continue
		}
		office, of, at = o, s, p.first
		if r.phrases[k].first-p.end <= 2 {
			return office, of
		}
	}
	return office, of
}

// postIn is the office that phrase p names or whose holder it names.
func (r *reader) postIn(p *phrase) (office, of string) {
	switch {
	case p.dead:
	case p.kind == phraseTitle && !p.title.counter && !p.title.plural:
		q := r.postOf(p.title, 0, 1)
		return q.office, q.of
	case p.kind == phraseName:
		if m := r.memberOf(p, 0); m != nil {
			return m.actor.Office, m.actor.Of
		}
	}
	return "", ""
}

// memberOf finds the member that name number k of p means, by its words alone.
func (r *reader) memberOf(p *phrase, k int) *member {
	words := r.foldedWords(p.runs[k])
	if len(words) == 0 {
		return nil
	}
	if m := r.cast.same(words); m != nil {
		return m.final()
	}
	if len(words) > 1 {
		return nil
	}
	if ms := r.cast.withWord(words[0]); len(ms) > 0 {
		return ms[0].final()
	}
	return nil
}
