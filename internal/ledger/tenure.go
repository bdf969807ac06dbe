package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Tenure is that a person held an office, on the days on which a document says
// so. Nothing is said of the days between or beyond.
type Tenure struct {
	Record
	Person   Actor
	Office   string
	Of       string
	From, To string   // as stated; "" when no claim states it
	Attested []string // ISO 8601 days, sorted; the day of the document where the claim gives none
}

func (r *reading) tenures() []Tenure {
	keys := func(c Claim) []string {
		f := c.Fields.(Office)
		return []string{f.Of + " " + strings.ToLower(f.Office)}
	}
	groups := gather(r.of(KindOffice), keys, func(c Claim, g []Claim) bool {
		return oneTenure(c.Fields.(Office), g[0].Fields.(Office))
	})
	var out []Tenure
	for _, g := range groups {
		out = append(out, r.tenure(g))
	}
	slices.SortFunc(out, func(a, b Tenure) int {
		return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Office, b.Office),
			cmp.Compare(a.first(), b.first()), cmp.Compare(a.ID(), b.ID()))
	})
	return out
}

func oneTenure(a, b Office) bool {
	return SamePerson(a.Person, b.Person) && strings.EqualFold(a.Office, b.Office) && a.Of == b.Of
}

func (r *reading) tenure(g []Claim) Tenure {
	t := Tenure{Record: r.record(g)}
	for _, c := range t.Claims {
		f := c.Fields.(Office)
		if len(f.Person.Name) > len(t.Person.Name) {
			t.Person = f.Person
		}
		t.Office, t.Of = f.Office, f.Of
		if !c.Status.Asserts() && c.Status != Unknown {
			continue
		}
		t.From, t.To = cmp.Or(t.From, f.From), cmp.Or(f.To, t.To)
		if at := cmp.Or(f.Attested, r.published(c)); at != "" {
			t.Attested = append(t.Attested, at)
		}
	}
	slices.Sort(t.Attested)
	t.Attested = slices.Compact(t.Attested)
	return t
}

func (t Tenure) first() string {
	if len(t.Attested) == 0 {
		return ""
	}
	return t.Attested[0]
}

// single reports whether only one person holds an office at a time.
func single(office string) bool {
	o := strings.ToLower(office)
	return Rank(office) >= 3 && !strings.Contains(o, "head of the delegation")
}

// tenureDoubts asks about two persons who are attested in one office on dates
// that overlap: on one day, or one between two days of the other.
func tenureDoubts(all []Tenure) []Doubt {
	var out []Doubt
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Of != b.Of {
				break // all are sorted by Of
			}
			if !strings.EqualFold(a.Office, b.Office) || !single(a.Office) || !a.crosses(b) {
				continue
			}
			text := fmt.Sprintf("%s and %s are both attested as %s of %s on dates that overlap",
				a.Person.Name, b.Person.Name, a.Office, a.Of)
			d := Doubt{Text: text, Subjects: []string{a.Person.Name, b.Person.Name, a.Office, a.Of}}
			for _, c := range slices.Concat(a.Claims, b.Claims) {
				d.Claims = append(d.Claims, c.ID)
			}
			out = append(out, d)
		}
	}
	return out
}

func (t Tenure) crosses(o Tenure) bool {
	if len(t.Attested) == 0 || len(o.Attested) == 0 {
		return false
	}
	return t.Attested[0] <= o.Attested[len(o.Attested)-1] && o.Attested[0] <= t.Attested[len(t.Attested)-1]
}
