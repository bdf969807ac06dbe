package brief

import (
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// unknown lists what the ledger does not say or cannot decide.
func (w *writer) unknown() Section {
	s := Section{Title: "Not known and gaps"}
	for _, d := range w.acc.Questions {
		if claims := w.find(d.Claims); len(claims) > 0 && slices.ContainsFunc(claims, w.relevant) {
			s.Sentences = append(s.Sentences, w.say(all(claims), "Open question: %s.", d.Text))
		}
	}
	if m := w.meeting; m != nil {
		for _, id := range m.OtherTime {
			c, _ := m.Claim(id)
			base, _ := m.Claim(m.WhenFrom)
			s.Sentences = append(s.Sentences, w.say(by(c, base), "The documents disagree on the time: one has it %s.", when(c.Time)))
		}
	}
	for _, state := range []string{w.q.A, w.q.B} {
		if !slices.ContainsFunc(w.acc.Positions, func(t ledger.Thread) bool {
			return slices.ContainsFunc(t.Sides, func(x ledger.Stance) bool { return x.Side == state && w.anyRelevant(x.Record) })
		}) {
			s.Sentences = append(s.Sentences, w.silence("a position of "+w.state(state), "No record of a position of %s.", w.state(state)))
		}
	}
	for _, c := range w.acc.Contacts {
		if c.Between(w.q.A, w.q.B) && c.OutcomeNotReported {
			k, _ := c.Claim(c.StatusFrom)
			s.Sentences = append(s.Sentences, w.say(by(k), "The outcome of the contact planned %s is not in the ledger.", when(c.When)))
		}
	}
	if undated := w.undated(); len(undated) > 0 {
		s.Sentences = append(s.Sentences, w.say(all(undated), "Of the documents about the two, %d have no date.", len(undated)))
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("gaps", "No gap was found in what the ledger holds."))
	}
	return s
}

func (w *writer) find(ids []ledger.ClaimID) []ledger.Claim {
	var out []ledger.Claim
	for _, c := range w.acc.Claims {
		if slices.Contains(ids, c.ID) {
			out = append(out, c)
		}
	}
	return out
}

// undated returns one claim of each document about the two that has no date.
func (w *writer) undated() []ledger.Claim {
	var out []ledger.Claim
	seen := map[ledger.DocID]bool{}
	for _, c := range w.acc.Claims {
		if p := w.acc.Documents[c.Doc].Published; w.about[c.Doc] && !seen[c.Doc] && p.Start == "" && p.End == "" {
			seen[c.Doc] = true
			out = append(out, c)
		}
	}
	return out
}

// sources lists the documents about the two, and how many lineages they are of.
func (w *writer) sources() Section {
	s := Section{Title: "Sources"}
	firsts := w.firstClaims()
	if len(firsts) == 0 {
		s.Sentences = append(s.Sentences, w.silence("documents about the two",
			"No document in the ledger speaks of both %s and %s.", w.state(w.q.A), w.state(w.q.B)))
		return s
	}
	lineages := map[string]bool{}
	for _, c := range firsts {
		lineages[w.lineage(c.Doc)] = true
	}
	s.Sentences = append(s.Sentences, w.say(all(firsts), "%s of %s; copies of one original count as one witness.",
		count(len(firsts), "document"), count(len(lineages), "lineage")))
	for _, c := range firsts {
		s.Sentences = append(s.Sentences, w.sourceSentence(c))
	}
	return s
}

func (w *writer) sourceSentence(c ledger.Claim) Sentence {
	d := w.acc.Documents[c.Doc]
	parts := []string{quoted(string(c.Doc))}
	if d.Title != "" {
		parts[0] = quoted(d.Title)
	}
	if d.Publisher != "" {
		parts = append(parts, d.Publisher)
	}
	parts = append(parts, publishedText(d.Published), "lineage "+w.lineage(c.Doc))
	if d.Derivation != "" {
		parts = append(parts, "derived from "+d.Derivation)
	}
	return w.say(by(c), "%s.", strings.Join(parts, "; "))
}

// firstClaims returns the first claim of each document about the two.
func (w *writer) firstClaims() []ledger.Claim {
	var out []ledger.Claim
	seen := map[ledger.DocID]bool{}
	for _, c := range w.acc.Claims {
		if w.about[c.Doc] && !seen[c.Doc] {
			seen[c.Doc] = true
			out = append(out, c)
		}
	}
	return out
}

func (w *writer) lineage(id ledger.DocID) string {
	if l := w.acc.Documents[id].Lineage; l != "" {
		return l
	}
	return string(id)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
