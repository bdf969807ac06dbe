package dyad

import "slices"

// votes is how much speaks for each of [Roots].
type votes [15]float64

func index(r Root) int { return slices.Index(Roots, r) }

func (v votes) sum() float64 {
	total := 0.0
	for _, x := range v {
		total += x
	}
	return total
}

func (v votes) none() bool { return v.sum() == 0 }

// whole scales v to the sum of one.
func (v votes) whole() votes {
	total := v.sum()
	if total == 0 {
		return v
	}
	return v.times(1 / total)
}

func (v votes) times(k float64) votes {
	for i := range v {
		v[i] *= k
	}
	return v
}

func (v votes) plus(o votes) votes {
	for i := range v {
		v[i] += o[i]
	}
	return v
}

// best is the root with most votes, the friendlier of equals; empty where there are
// none.
func (v votes) best() (Root, float64) {
	at := 0
	for i, x := range v {
		if x > v[at] {
			at = i
		}
	}
	if v[at] == 0 {
		return "", 0
	}
	return Roots[at], v[at]
}

// turn moves the votes of each root to another.
func (v votes) turn(to func(Root) Root) votes {
	var out votes
	for i, x := range v {
		if x > 0 {
			out[index(to(Roots[i]))] += x
		}
	}
	return out
}

// mix is a share of v and the rest of o, each taken as a whole. One without votes
// leaves all to the other.
func (v votes) mix(share float64, o votes) votes {
	switch {
	case v.none():
		return o.whole()
	case o.none():
		return v.whole()
	}
	return v.whole().times(share).plus(o.whole().times(1 - share))
}
