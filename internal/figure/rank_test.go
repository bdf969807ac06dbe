package figure

import (
	"fmt"
	"strings"
	"testing"

	"chancery/internal/quantity"
	"chancery/internal/timex"

	"github.com/google/go-cmp/cmp"
)

func TestRanks(t *testing.T) {
	r := reader()
	if r == nil {
		t.Skip("the model is not there")
	}
	for _, c := range []struct{ in, want string }{
		{"In 2021 Brazil was Angola's largest trading partner.", "largest trading partner of Angola, Brazil: 1 exact 2021 happened"},
		{"The naval base, the largest in East Africa, was closed.", "largest in East Africa, naval base: 1 exact  ongoing"},
		{"Trade with its second-largest supplier, Norway, fell.", "largest supplier, Norway: 2 exact  ongoing"},
		{"The port, one of the three largest in Asia, was closed.", "largest in Asia, port: 3 up_to  ongoing"},
		{"Norway ranks third among investors in Chile.", "rank among investors in Chile, Norway: 3 exact  happened"},
		{"Norway took second place among donors.", "rank among donors, Norway: 2 exact  happened"},
		{"Peru is to become the largest producer of lithium in the world by 2030.", "largest producer of lithium in the world, Peru: 1 exact 2030 scheduled target"},
		{"Chile has the world's largest copper reserves.", "largest copper reserves of the world, Chile: 1 exact  happened"},
		{"Unemployment fell to its lowest level since 2008.", "lowest level since 2008, unemployment: 1 exact  happened"},
		{"Smuggling has reached record high volumes.", "smuggling, record high, : 1 exact  happened"},
		{"Inflation climbed to a ten-year high.", "inflation, ten-year high, : 1 exact  happened"},
		{"Norway has vowed to become the largest exporter of steel in Europe.", ""},
		{"Security was the main topic of the meeting in Oslo.", ""},
		{"The highest court in the country spoke at the highest level.", ""},
		{"The largest plant in Africa was opened.", ""},
		{"Turkey, a leading exporter of drones, sent two.", ""},
		{"Oslo, the largest city in Norway, hosted the talks.", ""},
		{"They have a good track record in the region.", ""},
	} {
		doc := analysed(r, c.in)
		ts := timex.Find(doc)
		var got []string
		for _, f := range Find(doc, quantity.Outside(doc, ts), ts) {
			if f.Unit != Rank {
				continue
			}
			s := fmt.Sprintf("%s, %s: %g %s %s %s", f.Indicator, f.Subject, f.Low, f.Qualifier, f.Period, f.Status)
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
