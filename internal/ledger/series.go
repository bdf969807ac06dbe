package ledger

import (
	"cmp"
	"slices"
)

// groupSeries chains the instruments of equal parties and like names that have
// periods. A single instrument is a series only where a claim names its series.
func groupSeries(all []Instrument) []Series {
	var out []Series
next:
	for _, i := range all {
		if _, ok := parseYears(i.Period); !ok {
			continue
		}
		for k := range out {
			if slices.Equal(out[k].Parties, i.Sides()) && alike(words(out[k].Name), words(i.series())) {
				out[k].Instances = append(out[k].Instances, i)
				continue next
			}
		}
		out = append(out, Series{Name: i.series(), Parties: i.Sides(), Instances: []Instrument{i}})
	}
	out = slices.DeleteFunc(out, func(s Series) bool { return len(s.Instances) == 1 && s.Instances[0].named() == "" })
	for k := range out {
		out[k].close()
	}
	slices.SortFunc(out, func(a, b Series) int {
		return cmp.Or(slices.Compare(a.Parties, b.Parties), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// close sorts the instances by period and finds the gaps.
func (s *Series) close() {
	slices.SortStableFunc(s.Instances, func(a, b Instrument) int {
		x, _ := parseYears(a.Period)
		y, _ := parseYears(b.Period)
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	var covered []Years
	for _, i := range s.Instances {
		y, _ := parseYears(i.Period)
		covered = append(covered, y)
	}
	s.Gaps = gaps(covered)
}

// named is the series that a claim names, or "".
func (i Instrument) named() string {
	for _, c := range i.Claims {
		if s := c.Fields.(Agreement).Series; s != "" {
			return s
		}
	}
	return ""
}

func (i Instrument) series() string { return cmp.Or(i.named(), i.Name) }

// Claims returns the claims of all instances, in order of period.
func (s Series) Claims() []Claim {
	var out []Claim
	for _, i := range s.Instances {
		out = append(out, i.Claims...)
	}
	return out
}
