package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// attest records the office t with which p introduces a person, and gives the
// actor of this mention the office as the words say it.
func (r *reader) attest(p *phrase, t *title, k int, c *member, a *ledger.Actor) {
	if t == nil {
		return
	}
	q := r.postOf(t, k, len(p.runs))
	if t.counter {
		q = post{office: c.main().office, of: c.main().of}
	}
	if q.office == "" {
		return
	}
	if of, ok := r.stateBehind(p, k); ok && q.of == "" {
		q.of = of
	}
	if q.of == "" && spokesperson(q.office) && t.org == nil && c.actor.ID == "" {
		r.speakFor(c, a, &q)
	}
	if q.of == "" && !q.expert {
		q.of = c.actor.Of
	}
	if q.of == "" && t.affil == "" && c.actor.ID == "" && ofState(q.office) {
		q.of = r.pairedState(k, len(p.runs), p.first)
		c.actor.Of, a.Of = q.of, q.of
	}
	if q.note == "" && a.Office == "" {
		a.Office, c.actor.Office = q.office, q.office
	}
	r.out.Attested = append(r.out.Attested, Attested{
		Person: *a, Office: q.office, Of: q.of, Span: r.span(p.first, p.end), Note: q.note,
	})
}

// speakFor gives a spokesperson of nothing in particular the organ the document
// named last.
func (r *reader) speakFor(c *member, a *ledger.Actor, q *post) {
	if len(r.scene.organs) == 0 {
		return
	}
	o := r.scene.organs[len(r.scene.organs)-1].actor
	q.of, q.office = o.Of, q.office+" of the "+o.Name
	if e, ok := r.kb.State(o.Of); ok {
		q.office = strings.TrimSuffix(q.office, " of "+inSentence(e.Name))
	}
	c.actor.Of, a.Of = q.of, q.of
	c.actor.Office, a.Office = q.office, q.office
}

// pairedState is the state of name number k of names without one: of the pair
// named before where as many are named, else the nearest.
func (r *reader) pairedState(k, names, tok int) string {
	if names > 1 {
		if pair, ok := r.pairBefore(tok, names); ok && k < len(pair.of) {
			return pair.of[k]
		}
	}
	return r.nearState(tok)
}
