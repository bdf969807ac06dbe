package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chancery/internal/ledger"
)

// TestEvents reads short texts, where an event takes its sides, its place or its
// rank from more than its own words, and asks for claims told as "act status:
// names". What stands under not must not be told.
func TestEvents(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{
			name: "the talks have the sides of the meeting before",
			text: "Hakan Fidan met Sameh Shoukry in Ankara on Monday. The talks dealt with trade.",
			want: []string{"negotiate happened: Hakan Fidan, Sameh Shoukry"},
		},
		{
			name: "there were talks",
			text: "Hakan Fidan met Sameh Shoukry in Ankara on Monday. There were separate talks on gas.",
			want: []string{"negotiate happened: Hakan Fidan, Sameh Shoukry"},
		},
		{
			name: "a plan lends no sides to a report",
			text: "Hakan Fidan will meet Sameh Shoukry on Friday. The talks lasted an hour.",
			not:  []string{"negotiate happened: Hakan Fidan, Sameh Shoukry"},
		},
		{
			name: "a meeting of somebody else",
			text: "Hakan Fidan met Sameh Shoukry in Ankara on Monday. The talks of the experts were long.",
			not:  []string{"negotiate happened: Hakan Fidan, Sameh Shoukry", "negotiate happened: Sameh Shoukry"},
		},
		{
			name: "there",
			text: "Ghana opened an embassy in Peru in May. Hakan Fidan went there in June.",
			want: []string{"visit happened: Hakan Fidan, Peru"},
		},
		{
			name: "a list of times",
			text: "Hakan Fidan came to Peru in March 2021 and in May 2022.",
			want: []string{"visit happened: Hakan Fidan, Peru 2021-03-01", "visit happened: Hakan Fidan, Peru 2022-05-01"},
		},
		{
			name: "a denial is told once",
			text: "Hakan Fidan did not come to Peru in March 2021 and in May 2022.",
			not:  []string{"visit happened: Hakan Fidan, Peru", "visit denied: Hakan Fidan, Peru 2022-05-01"},
		},
		{
			name: "heads of state hold a summit",
			text: "The meeting between President Emmanuel Macron and President Vladimir Putin took place in Moscow.",
			want: []string{"summit happened: Emmanuel Macron, Vladimir Putin"},
		},
		{
			name: "ministers do not",
			text: "The meeting between Hakan Fidan and Sameh Shoukry took place in Moscow.",
			want: []string{"meet happened: Hakan Fidan, Sameh Shoukry"},
			not:  []string{"summit happened: Hakan Fidan, Sameh Shoukry"},
		},
		{
			name: "a visit goes to the state of its place",
			text: "Hakan Fidan is due in Lima on an official visit.",
			want: []string{"visit scheduled: Hakan Fidan, Peru"},
		},
		{
			name: "nobody visits home",
			text: "Hakan Fidan was in Ankara on Monday.",
			not:  []string{"visit happened: Hakan Fidan, Türkiye"},
		},
		{
			name: "a subject that looks like a time",
			text: "In April Kenya, complaining of delays, had halted the import of rice from Peru.",
			want: []string{"trade happened: Kenya, Peru"},
		},
		{
			name: "two adjectives of one word",
			text: "Franco-German talks took place in Berlin.",
			want: []string{"negotiate happened: Germany, France"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := eventsIn(t, c.text)
			for _, w := range c.want {
				if !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w) }) {
					t.Errorf("want %q, told %q", w, got)
				}
			}
			for _, w := range c.not {
				if slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w) }) {
					t.Errorf("told %q", w)
				}
			}
		})
	}
}

// eventsIn returns the events of a text as "act status: names start".
func eventsIn(t *testing.T, body string) []string {
	t.Helper()
	s := mustLoad(t)
	claims, err := s.reader.Read(s.input(body, "2023-07-10"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range claims {
		f, ok := c.Fields.(ledger.Event)
		if !ok {
			continue
		}
		var names []string
		for _, a := range c.Actors {
			names = append(names, a.Name)
		}
		start := ""
		if c.Time != nil {
			start = c.Time.Start
		}
		out = append(out, fmt.Sprintf("%s %s: %s %s", f.Act, c.Status, strings.Join(names, ", "), start))
	}
	return out
}
