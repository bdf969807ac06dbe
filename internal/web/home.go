package web

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"chancery/internal/brief"
	"chancery/internal/ledger"
)

// shown is how many rows a list on the home page has at most.
const shown = 12

type homeContent struct {
	Counts []count
	Pairs  []pair
	Next   []meeting
}

type count struct {
	What string
	N    int
}

type pair struct {
	A, B, NameA, NameB string
	Contacts           int
}

type meeting struct {
	Text   string
	Status ledger.Status
	Href   string
}

func (s *site) home(r *http.Request) (view, error) {
	a, err := s.asOf(r)
	if err != nil {
		return view{}, err
	}
	acc, err := s.cache.accounts(r.Context(), a)
	if err != nil {
		return view{}, err
	}
	c := homeContent{Counts: counts(acc), Pairs: s.busiest(acc), Next: upcoming(acc)}
	return view{Template: "home", Title: "Chancery", AsOf: a.World, Content: c}, nil
}

func counts(acc ledger.Accounts) []count {
	return []count{
		{"documents", len(acc.Documents)}, {"claims", len(acc.Claims)}, {"contacts", len(acc.Contacts)},
		{"instruments", len(acc.Instruments)}, {"commitments", len(acc.Commitments)},
		{"indicators", len(acc.Indicators)}, {"open questions", len(acc.Questions)},
	}
}

// busiest returns the pairs of states with the most contacts.
func (s *site) busiest(acc ledger.Accounts) []pair {
	at := map[[2]string]int{}
	for _, c := range acc.Contacts {
		states := statesOf(c)
		for i, x := range states {
			for _, y := range states[i+1:] {
				at[[2]string{x, y}]++
			}
		}
	}
	out := make([]pair, 0, len(at))
	for k, n := range at {
		out = append(out, pair{k[0], k[1], s.stateName(acc, k[0]), s.stateName(acc, k[1]), n})
	}
	slices.SortFunc(out, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.Contacts, a.Contacts), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out[:min(shown, len(out))]
}

func statesOf(c ledger.Contact) []string {
	return slices.DeleteFunc(c.Sides(), func(s string) bool {
		return len(s) != 3 || s != strings.ToUpper(s)
	})
}

// upcoming returns the planned contacts on or after the day, soonest first.
func upcoming(acc ledger.Accounts) []meeting {
	var out []meeting
	for _, c := range acc.Contacts {
		_, last, known := c.When.Bounds()
		states := statesOf(c)
		if !known || last < acc.AsOf.World || len(states) < 2 || len(out) == shown {
			continue
		}
		q := url.Values{"as-of": {acc.AsOf.World}, "meeting": {string(c.ID())}}
		out = append(out, meeting{
			Text:   brief.Tell(acc, c).Text(),
			Status: c.Status,
			Href:   fmt.Sprintf("/brief/%s/%s?%s", url.PathEscape(states[0]), url.PathEscape(states[1]), q.Encode()),
		})
	}
	return out
}

// stateName is the printed name of a state.
func (s *site) stateName(acc ledger.Accounts, code string) string {
	if n := s.opts.Names[code]; n != "" {
		return n
	}
	return brief.StateName(acc, code)
}
