package resolve

import "strings"

// subjects lists the subjects of the clause that token tok stands in and of the
// clauses that govern it, the nearest first, as far as they stand before tok. It
// is empty where the text has no syntax.
func (r *reader) subjects(tok int) []int {
	first, end := r.sentence(tok)
	var out []int
	at := tok
	for range depth {
		at = r.doc.Tokens[at].Head
		if at < first || at >= end {
			break
		}
		if s := r.subjectOf(at, first, end); s >= 0 && s < tok {
			out = append(out, s)
		}
	}
	return out
}

// depth bounds how far a tree is followed.
const depth = 16

// subjectOf is the subject that depends on token head in the sentence
// [first, end), or -1.
func (r *reader) subjectOf(head, first, end int) int {
	for i := first; i < end; i++ {
		if t := r.doc.Tokens[i]; t.Head == head && isSubject(t.Deprel) {
			return i
		}
	}
	return -1
}

func isSubject(deprel string) bool { return strings.HasPrefix(deprel, "nsubj") }

// ownSubject is the subject of the very clause of token tok, or -1.
func (r *reader) ownSubject(tok int) int {
	if all := r.subjects(tok); len(all) > 0 {
		return all[0]
	}
	return -1
}

// personAt is the one person whom the mention at a token means, or nil.
func (r *reader) personAt(tok int) *member {
	m, ok := r.out.At(tok)
	if !ok || len(m.Actors) != 1 {
		return nil
	}
	for k := range r.scene.people {
		s := r.scene.people[len(r.scene.people)-1-k]
		if s.tok == m.First || s.m.actor.ID == m.Actors[0].ID && s.m.actor.Name == m.Actors[0].Name {
			return s.m
		}
	}
	return nil
}

// clausePerson is the person who is the subject of the clause of p or of one that
// governs it, the nearest that fits. The subject of its own clause is not meant by
// an object.
func (r *reader) clausePerson(p *phrase, fits func(*member) bool) *member {
	var own *member
	object := objects[r.doc.Tokens[p.first].Deprel]
	for k, s := range r.subjects(p.first) {
		m := r.personAt(s)
		if k == 0 && object {
			own = m
			continue
		}
		if m != nil && m != own && fits(m) {
			return m
		}
	}
	return nil
}

// objects are the relations of what a clause's subject acts upon.
var objects = wordSet(`obj iobj obl obl:agent`)
