package figure

import (
	"fmt"
	"strings"
	"testing"

	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/text/texttest"
	"chancery/internal/timex"

	"github.com/google/go-cmp/cmp"
)

func read(raw string) []Found {
	doc := texttest.Plain(raw)
	doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
	ts := timex.Find(doc)
	return Find(doc, quantity.Outside(doc, ts), ts)
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"In 2022 trade between Norway and Chile came to nearly $2 billion.", "trade turnover, Norway and Chile: 2e+09 USD nearly 2022 happened"},
		{"By 2030 the pact could make trade grow by 2.5 times.", "trade turnover growth, : 2.5 times exact 2030 possible target"},
		{"The quota will increase from 750 places to 1,000.", "study places, : 750 places exact  scheduled target|study places, : 1000 places exact  scheduled target"},
		{"The border with Chile is about 980 km long.", "border length, Chile: 980 km about  ongoing"},
		{"The attack in Oslo killed 14 people and wounded 30 others last year.", "deaths, Oslo: 14 people exact 2022 happened|injured, Oslo: 30 others exact 2022 happened"},
		{"Norway plans to build five schools in Lima.", "schools, Lima: 5 schools exact  scheduled target"},
		{"Norway marked the 30th anniversary of its ties with Chile.", "anniversary, Norway: 30 years exact  happened"},
		{"Some 2,000 soldiers were sent to Mali.", "troops, Mali: 2000 soldiers about  happened"},
		{"Investment did not exceed $3 billion.", "investment, Investment: 3e+09 USD more_than  denied"},
		{"The two countries and the two ministers met.", ""},
		{"One of the envoys said on his first visit that three-way talks failed.", ""},
		{"The three leaders met.", ""},
	} {
		var got []string
		for _, f := range read(c.in) {
			s := fmt.Sprintf("%s, %s: %g %s %s %s %s", f.Indicator, f.Subject, f.Low, f.Unit, f.Qualifier, f.Period, f.Status)
			if f.IsTarget {
				s += " target"
			}
			got = append(got, s)
		}
		if d := cmp.Diff(c.want, strings.Join(got, "|")); d != "" {
			t.Errorf("%s\n%s", c.in, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Trade between A and B will reach $2 billion by 2030, of whom 5 died.")
	f.Fuzz(func(t *testing.T, raw string) {
		for _, x := range read(raw) {
			if !x.Evidence.Contains(x.Number) || x.Evidence.End > len(raw) {
				t.Fatalf("number %v outside %v in %q", x.Number, x.Evidence, raw)
			}
			if x.Cue != nil && (x.Cue.Empty() || !x.Evidence.Contains(*x.Cue)) {
				t.Fatalf("cue %v outside %v in %q", x.Cue, x.Evidence, raw)
			}
		}
	})
}
