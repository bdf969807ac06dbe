package ledger

import (
	"cmp"
	"math"
	"slices"
)

// Indicator is the series of figures that claims give for one thing in one unit.
// Nothing is averaged: every figure stays as it was said.
type Indicator struct {
	Record  // actual figures and targets
	Name    string
	Subject string
	Unit    string
	Actual  []Claim // in order of period, then of document
	Targets []Claim

	// Conflicts are pairs of actual figures for one period whose values exclude
	// each other.
	Conflicts []Conflict
}

// Conflict is two figures that cannot both hold.
type Conflict struct {
	A, B   ClaimID
	Period string // "" when neither gives one
}

func (r *reading) indicators() []Indicator {
	groups := map[string][]Claim{}
	var keys []string
	for _, c := range r.of(KindFigure) {
		f := c.Fields.(Figure)
		key := words(f.Indicator).key() + "|" + words(f.Subject).key() + "|" + f.Unit
		if f.Indicator == "" {
			key = string(c.ID)
		}
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], c)
	}
	slices.Sort(keys)
	var out []Indicator
	for _, key := range keys {
		out = append(out, r.indicator(groups[key]))
	}
	return out
}

func (r *reading) indicator(g []Claim) Indicator {
	i := Indicator{Record: r.record(g)}
	f := i.Claims[0].Fields.(Figure)
	i.Name, i.Subject, i.Unit = f.Indicator, f.Subject, f.Unit
	for _, c := range i.Claims {
		if c.Fields.(Figure).IsTarget {
			i.Targets = append(i.Targets, c)
		} else {
			i.Actual = append(i.Actual, c)
		}
	}
	ends := map[string]string{}
	for _, c := range i.Claims {
		p := c.Fields.(Figure).Period
		ends[p] = LastDay(p)
	}
	byPeriod := func(a, b Claim) int {
		return cmp.Compare(ends[a.Fields.(Figure).Period], ends[b.Fields.(Figure).Period])
	}
	slices.SortStableFunc(i.Actual, byPeriod)
	slices.SortStableFunc(i.Targets, byPeriod)
	for k, a := range i.Actual {
		for _, b := range i.Actual[k+1:] {
			if byPeriod(a, b) != 0 {
				break // sorted: what follows is of another period
			}
			if r.excludes(a, b) {
				i.Conflicts = append(i.Conflicts, Conflict{a.ID, b.ID, a.Fields.(Figure).Period})
			}
		}
	}
	return i
}

// excludes reports whether a and b are asserted for one period with values that
// have nothing in common. Figures without a period are compared only when their
// documents are of one year.
func (r *reading) excludes(a, b Claim) bool {
	x, y := a.Fields.(Figure), b.Fields.(Figure)
	if x.Period != y.Period || a.Status.Planned() || b.Status.Planned() {
		return false
	}
	if x.Period == "" && a.Doc != b.Doc {
		p, q := r.published(a), r.published(b)
		if p == "" || q == "" || days(min(p, q), max(p, q)) > 366 {
			return false
		}
	}
	if x.Period == "" && a.Doc == b.Doc {
		return false
	}
	l1, h1 := x.Bounds()
	l2, h2 := y.Bounds()
	return h1 < l2 || h2 < l1
}

// Bounds returns the lowest and the highest value that f leaves open. About and
// nearly are read as within a tenth; more, less and up to are open on one side.
func (f Figure) Bounds() (low, high float64) {
	low, high = f.Low, max(f.Low, f.High)
	slack := math.Abs(high) / 10
	switch f.Qualifier {
	case About:
		return low - slack, high + slack
	case Nearly:
		return low - slack, high
	case MoreThan:
		return low, math.Inf(1)
	case LessThan, UpTo:
		return math.Inf(-1), high
	}
	return low, high
}
