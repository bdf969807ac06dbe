package resolve

import (
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// link looks m up: by its name, then by its office, then by spelling.
func (r *reader) link(m *member) {
	p := m.main()
	m.by, m.sure = ByNew, 0.6
	m.reason = "no actor of this name is known"
	full := strings.Join(m.words, " ")
	if !r.linkName(m, p) && !r.linkOffice(m, p, full) && !r.linkFuzzy(m, p) {
		r.linkNew(m, p)
		return
	}
	r.fillPost(m, p)
}

// linkName takes the person of the knowledge base that has the name; where
// several have it, the one whose office or state fits.
func (r *reader) linkName(m *member, p post) bool {
	best, top, ties := ledger.ActorID(""), -10.0, 0
	for _, id := range r.kb.ByName(name.Fold(m.actor.Name)) {
		e, ok := r.kb.Entry(id)
		if !ok || e.Kind != ledger.KindPerson {
			continue
		}
		s := r.fit(e, p)
		if s > top {
			best, top, ties = id, s, 1
		} else if s == top {
			ties++
		}
	}
	if best == "" || ties > 1 || top < 0 {
		return false
	}
	r.become(m, best, ByAlias, "this is one of the names of %s")
	m.sure = 0.9 + min(top, 4)/50
	return true
}

// fit says how well an entry's posts agree with a post of the document: covering
// the day counts most, another state counts against it.
func (r *reader) fit(e Entry, p post) float64 {
	day := r.doc.Published.Start
	score, sameState := 0.0, e.Of == p.of
	for _, t := range r.kb.Tenures(e.ID) {
		sameState = sameState || t.Of == p.of
		s := 0.0
		if t.Of == p.of || p.of == "" {
			if t.Office == p.office && p.office != "" {
				s += 2
			}
			if day != "" && covers(t, day) {
				s += 2
			}
		}
		score = max(score, s)
	}
	if len(p.of) == 3 && !sameState && e.Of != "" {
		score -= 3
	}
	return score
}

// covers reports whether a tenure covers a day as far as its bounds are known.
func covers(t Tenure, day string) bool {
	return (t.From == "" || t.From <= day) && (t.To == "" || t.To >= day || strings.HasPrefix(day, t.To))
}

// linkOffice takes the holder of the stated office whose surname is the same,
// also where the first name is another.
func (r *reader) linkOffice(m *member, p post, full string) bool {
	if p.office == "" || p.note == "former" {
		return false
	}
	for _, of := range r.statesFor(p) {
		for _, t := range r.holders(p.office, of) {
			e, ok := r.kb.Entry(t.Person)
			if !ok {
				continue
			}
			score, why := bestName(e, full)
			switch {
			case score >= 0.72:
				r.become(m, e.ID, ByOffice, "%s held this office at the time; "+strings.ReplaceAll(why, "%", "%%"))
			case r.sharesSurname(e, m.words):
				r.become(m, e.ID, ByOffice, "%s held this office at the time and has the same surname; the first name differs")
			default:
				continue
			}
			m.sure = 0.85
			return true
		}
	}
	return false
}

// statesFor are the states whose office p may be: the stated one, or else every
// state the document speaks of.
func (r *reader) statesFor(p post) []string {
	if p.of != "" {
		return []string{p.of}
	}
	return r.topStates()
}

func bestName(e Entry, full string) (score float64, why string) {
	score, why = name.Compare(e.Name, full)
	for _, n := range e.Names {
		if !strings.Contains(n.Text, " ") {
			continue
		}
		if s, w := name.Compare(n.Text, full); s > score {
			score, why = s, w
		}
	}
	return score, why
}

// sharesSurname reports whether the last word of words is a surname of e.
func (r *reader) sharesSurname(e Entry, words []string) bool {
	return slices.Contains(r.kb.BySurname(words[len(words)-1]), e.ID)
}

// linkFuzzy takes the nearest spelling, where the state does not speak against it.
func (r *reader) linkFuzzy(m *member, p post) bool {
	for _, c := range r.kb.Fuzzy(m.actor.Name, 5) {
		e, ok := r.kb.Entry(c.ID)
		if !ok {
			continue
		}
		f := r.fit(e, p)
		if f < 0 || f < 2 && c.Score < name.Certain || c.Score < name.Accepted {
			continue
		}
		r.become(m, e.ID, ByFuzzy, "spelled like %s; "+strings.ReplaceAll(c.Why, "%", "%%"))
		m.sure = 0.6 + c.Score/4
		return true
	}
	return false
}

// linkNew keeps the words of a person nobody knows, with the stated office.
func (r *reader) linkNew(m *member, p post) {
	m.actor.Of = p.of
	if p.note != "former" {
		m.actor.Office = p.office
	}
	if p.expert || p.office == "" {
		m.actor.Office = p.office
	}
}

func (r *reader) become(m *member, id ledger.ActorID, by, reason string) {
	e, _ := r.kb.Entry(id)
	m.actor.ID, m.actor.Name, m.actor.Of = id, e.Name, e.Of
	m.by, m.reason = by, fmt.Sprintf(reason, e.Name)
}

// fillPost gives a known person the office of the day: the stated one, or the
// only one the knowledge base has for it.
func (r *reader) fillPost(m *member, p post) {
	if p.office != "" && p.note != "former" {
		m.actor.Office = p.office
	}
	day := r.doc.Published.Start
	for _, t := range r.kb.Tenures(m.actor.ID) {
		if m.actor.Of == "" && len(t.Of) == 3 {
			m.actor.Of = t.Of
		}
		if day != "" && covers(t, day) && t.From != "" && (m.actor.Office == "" || rank(t.Office) >= rank(m.actor.Office) && p.office == "") {
			m.actor.Office = t.Office
			if p.of == "" && len(t.Of) == 3 && rank(t.Office) > 2 {
				m.actor.Of = t.Of
			}
		}
	}
	if m.actor.Of == "" || p.stated && p.office != "" && p.note != "former" && len(p.of) == 3 {
		m.actor.Of = p.of
	}
}

// rank orders offices of one person on one day by what they are known for.
func rank(office string) int {
	switch {
	case office == "President" || leaders[office]:
		return 4
	case office == "Prime Minister":
		return 3
	case strings.HasPrefix(office, "Minister of"):
		return 2
	}
	return 1
}
