package dyad

import "slices"

// way is the path from the actor to the recipient through the tree.
type way struct {
	actor, recipient int   // the words that the two sides hang on
	rise             []int // from the word above the actor up to below the top
	top              int   // the lowest word above both; may be one of the two
	fall             []int // from below the top down to the word above the recipient
	joined           bool  // a top is there: the two stand in one sentence
}

// wayOf returns the shortest way between the spans of the two sides. Of one side
// alone it is the word that the side hangs on.
func (t *tree) wayOf(p Pair) way {
	if len(p.Actor) == 0 || len(p.Recipient) == 0 {
		one := t.within(slices.Concat(p.Actor, p.Recipient)[0])
		return way{actor: one, recipient: one, top: t.up(one)[min(1, len(t.up(one))-1)], joined: true}
	}
	best := t.between(t.within(p.Actor[0]), t.within(p.Recipient[0]))
	for _, a := range p.Actor {
		for _, r := range p.Recipient {
			w := t.between(t.within(a), t.within(r))
			if w.joined && (!best.joined || w.length() < best.length()) {
				best = w
			}
		}
	}
	return best
}

func (w way) length() int { return len(w.rise) + len(w.fall) }

func (t *tree) between(a, r int) way {
	out := way{actor: a, recipient: r, top: -1}
	ups, downs := t.up(a), t.up(r)
	for i, x := range ups {
		j := slices.Index(downs, x)
		if j < 0 {
			continue
		}
		out.top, out.joined = x, true
		ups, downs = ups[:i], downs[:j]
		break
	}
	if !out.joined { // two sentences: each of them has its own root
		out.top = ups[len(ups)-1]
		ups = ups[:len(ups)-1]
	}
	if len(ups) > 0 {
		out.rise = ups[1:]
	}
	if len(downs) > 0 {
		out.fall = downs[1:]
	}
	slices.Reverse(out.fall)
	return out
}
