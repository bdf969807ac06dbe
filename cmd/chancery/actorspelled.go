package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
)

// printed is a name of a person as documents of the ledger print it.
type printed struct {
	words string
	times int
	first ledger.DocID
}

// printSpelled prints how the documents of the ledger write a person's name, the most
// frequent first, with a note where no known name is spelled so.
func (a *app) printSpelled(base *resolve.Base, v ledger.View, ids []ledger.ActorID) error {
	seen := map[string]*printed{}
	var all []*printed
	for _, c := range v.Claims {
		for _, words := range namesIn(c, ids) {
			if seen[words] == nil {
				seen[words] = &printed{words: words, first: c.Doc}
				all = append(all, seen[words])
			}
			seen[words].times++
		}
	}
	slices.SortStableFunc(all, func(x, y *printed) int { return cmp.Or(y.times-x.times, strings.Compare(x.words, y.words)) })
	var rows [][]string
	for _, p := range all {
		rows = append(rows, []string{p.words, fmt.Sprint(p.times), string(p.first), spellingNote(base, ids, p.words)})
	}
	return a.table("As the ledger's documents print it (words, claims, first in, note)", rows)
}

// namesIn are the words with which a claim names one of the persons ids, once each.
func namesIn(c ledger.Claim, ids []ledger.ActorID) []string {
	var out []string
	for _, who := range c.Named() {
		if who.Kind == ledger.KindPerson && who.Mention != nil && slices.Contains(ids, who.ID) && isNameLike(who.Mention.Quote) && !slices.Contains(out, who.Mention.Quote) {
			out = append(out, who.Mention.Quote)
		}
	}
	return out
}

// isNameLike reports whether every word begins with a capital, as in a name and in no
// "his counterpart", and one of them is no pronoun.
func isNameLike(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) > 1 || len(s) > 4
}

// spellingNote says where words are none of the names that are known.
func spellingNote(base *resolve.Base, ids []ledger.ActorID, words string) string {
	if len(strings.Fields(words)) < 2 {
		return ""
	}
	best := 0.0
	for _, id := range ids {
		e, _ := base.Entry(id)
		for _, n := range e.Names {
			score, _ := name.Compare(words, n.Text)
			best = max(best, score)
		}
	}
	switch {
	case best == 1:
		return ""
	case best >= name.Same:
		return "another spelling"
	}
	return "no known name is spelled so: an error of the document, or another person"
}

// printOrgan prints the words that mean an organ of a state, and who held its offices.
func (a *app) printOrgan(base *resolve.Base, _ ledger.View, ids []ledger.ActorID) error {
	own, general := base.OrganWords(ids[0])
	if len(own)+len(general) == 0 {
		return nil
	}
	var rows [][]string
	for _, w := range own {
		rows = append(rows, []string{script(w), w, "alone"})
	}
	for _, w := range general {
		rows = append(rows, []string{script(w), w, "with its state"})
	}
	slices.SortStableFunc(rows, func(x, y []string) int { return cmp.Compare(x[0], y[0]) })
	if err := a.table("Words that mean it (script, words, how)", rows); err != nil {
		return err
	}
	state, _, _ := strings.Cut(string(ids[0]), ".")
	_, standard, _ := base.Organ(append(general, own...)[0])
	var held [][]string
	for _, t := range base.Held(state) {
		if who, ok := base.Entry(t.Person); ok && officeIn(t.Office, standard) {
			held = append(held, []string{t.Office, period(t.From, t.To), who.Name, string(t.Person), t.Source})
		}
	}
	return a.table("Its offices in the knowledge base (office, period, holder, id, source)", held)
}

// officeIn reports whether an office is one of an organ by its words: "Deputy Minister
// of Trade" and "Spokesperson of the Ministry of Trade" of "Ministry of Trade".
func officeIn(office, organ string) bool {
	portfolio, ok := strings.CutPrefix(organ, "Ministry of ")
	return strings.HasSuffix(office, organ) || ok && strings.HasSuffix(office, "Minister of "+portfolio)
}
