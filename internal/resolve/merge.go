package resolve

import (
	"slices"
	"strings"

	"chancery/internal/resolve/name"
)

// mergeMembers makes one of the members that mean one person: by their id, by a
// shorter form of one name, by spelling, and by a known surname under another
// first name. Only members that share a key of [reader.mergeKeys] are compared,
// so that the work grows with the number of persons and not with its square.
func (r *reader) mergeMembers() {
	seen := map[string][]int{}
	ms := r.cast.members
	for i, m := range ms {
		var near []int
		for _, k := range r.mergeKeys(m) {
			near = append(near, seen[k]...)
			seen[k] = append(seen[k], i)
		}
		slices.Sort(near)
		for _, j := range slices.Compact(near) {
			if m.into == nil && ms[j].into == nil {
				r.mergePair(ms[j], m)
			}
		}
	}
}

// mergeKeys are the consonants of a surname, and the ids of the persons of the
// knowledge base who are m or may be called by m's surname.
func (r *reader) mergeKeys(m *member) []string {
	last := m.words[len(m.words)-1]
	keys := append([]string{last}, name.Keys(last)...)
	if m.actor.ID != "" {
		keys = append(keys, "="+string(m.actor.ID))
	}
	for _, id := range r.kb.BySurname(last) {
		keys = append(keys, "="+string(id))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (r *reader) mergePair(o, m *member) {
	switch {
	case o.actor.ID != "" && o.actor.ID == m.actor.ID:
		absorb(o, m)
	case o.actor.ID != "" && m.actor.ID != "" || statesDiffer(o, m):
		return
	case shorter(m.words, o.words) && m.actor.ID == "":
		absorb(o, m)
	case shorter(o.words, m.words) && o.actor.ID == "":
		absorb(m, o)
	case alike(o, m):
		if o.actor.ID == "" && m.actor.ID != "" {
			o, m = m, o
		}
		absorb(o, m)
		o.reason += "; also spelled " + strings.Join(m.words, " ")
	case r.otherFirstName(o, m):
		absorb(o, m)
	case r.otherFirstName(m, o):
		absorb(m, o)
	}
}

func absorb(o, m *member) {
	m.into = o
	o.posts = append(o.posts, m.posts...)
	o.female, o.male = o.female || m.female, o.male || m.male
	if o.actor.Office == "" {
		o.actor.Office = m.actor.Office
	}
	if o.actor.Of == "" {
		o.actor.Of = m.actor.Of
	}
}

func statesDiffer(o, m *member) bool {
	return o.actor.Of != "" && m.actor.Of != "" && o.actor.Of != m.actor.Of
}

// shorter reports whether short is long without some of its words, the last kept.
func shorter(short, long []string) bool {
	if len(short) >= len(long) || short[len(short)-1] != long[len(long)-1] {
		return false
	}
	for _, w := range short {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return true
}

func alike(o, m *member) bool {
	x, y := o.words[len(o.words)-1], m.words[len(m.words)-1]
	if x[0] != y[0] || max(len(x), len(y))-min(len(x), len(y)) > 4 {
		return false
	}
	score, _ := name.Compare(strings.Join(o.words, " "), strings.Join(m.words, " "))
	return score >= 0.9
}

// otherFirstName reports whether m, of whom nothing else is known, has the
// surname of o, a known office holder, under another first name. It says so in
// m's reason, which stays visible on its mentions.
func (r *reader) otherFirstName(o, m *member) bool {
	if o.actor.ID == "" || o.actor.Office == "" || m.actor.ID != "" || m.main().office != "" || len(m.words) != 2 {
		return false
	}
	e, ok := r.kb.Entry(o.actor.ID)
	if !ok || !r.sharesSurname(e, m.words) && o.words[len(o.words)-1] != m.words[len(m.words)-1] {
		return false
	}
	if r.introduced(m) {
		return false
	}
	m.reason = "the document names " + o.actor.Name + " with this surname; the first name differs, which is taken for an error of the text"
	m.sure, m.by = 0.7, ByChain
	return true
}

// introduced reports whether the text says of a person, right before or behind the
// name, what he or she is: "actor X", "X, a singer". Then it knows whom it names.
func (r *reader) introduced(m *member) bool {
	for k := range r.phrases {
		p := &r.phrases[k]
		if p.dead || p.kind != phraseName || p.title != nil || len(p.runs) != 1 || !slices.Equal(r.foldedWords(p.runs[0]), m.words) {
			continue
		}
		s0, s1 := r.sentence(p.first)
		if p.first > s0 && !r.words[p.first-1].cap && r.doc.Tokens[p.first-1].UPOS == "NOUN" {
			return true
		}
		if i := p.end; i+2 < s1 && r.words[i].text == "," && (determiners[r.words[i+1].low] || r.doc.Tokens[i+1].UPOS == "NOUN") && r.doc.Tokens[i+2].UPOS != "VERB" {
			return true
		}
	}
	return false
}
