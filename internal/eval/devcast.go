package eval

import "chancery/internal/ledger"

// cast are the actors of one article by name, as its events and tenures describe
// them; the other rows give names alone.
type cast map[string]devActor

func (r devRows) cast() cast {
	out := cast{}
	for _, t := range r.Tenures {
		out[t.Person] = devActor{Name: t.Person, Kind: string(ledger.KindPerson), Of: t.Of, Office: t.Office}
	}
	for _, e := range r.Events {
		for _, a := range append(e.Actors, e.Recipients...) {
			if _, known := out[a.Name]; !known {
				out[a.Name] = a
			}
		}
	}
	return out
}

// complete fills in what a reference by name alone lacks.
func (c cast) complete(refs []Ref, day string) {
	for i, r := range refs {
		if a, ok := c[r.Name]; ok && r.Kind == "" {
			refs[i] = a.ref(day)
		}
	}
}
