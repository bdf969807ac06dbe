package extract

import (
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// Explanation is a reading with its reasons.
type Explanation struct {
	Claims []Reasoned // in the order of [Reader.Read]
	Traces []Trace    // in text order
	// Unread are the words with a meaning of their own that are part of no claim,
	// name, time or number and that no rule looked at.
	Unread []text.Span
}

// Reasoned is a claim with the reason for its status, in words.
type Reasoned struct {
	ledger.Claim
	Why   string
	Roles string // by which path of the rule each role was filled; empty where no rule of rules/ made it
}

// Trace says what a rule made of a word that it looked at.
type Trace struct {
	At      text.Span
	Rule    string
	Verdict Verdict
	Made    *ledger.Claim // what it made, where it held
	Why     string        // the reason for the status of Made, or what failed
	Found   string        // what stood where the rule looked, where it failed; may be empty
	roles   string
}

// Verdict is the outcome of a rule at a word.
type Verdict string

// The verdicts.
const (
	Holds   Verdict = "holds"
	Fails   Verdict = "fails"
	Dropped Verdict = "makes no claim" // it holds, and what it found makes no lawful claim
)

// unmade says why a rule that holds may make no claim of its kind.
var unmade = map[ledger.Kind]string{
	ledger.KindEvent:      "its sides are one and the same, or only stand near it, or are not known",
	ledger.KindAgreement:  "no document is named",
	ledger.KindCommitment: "nobody is named who binds himself",
	ledger.KindAgenda:     "what is talked about is a person or nothing",
	ledger.KindMembership: "the member or the body is not known",
}

// Explain is Read with the reason for the status of every claim and the word of
// every rule that looked at a word.
func (r *Reader) Explain(in Input) (Explanation, error) {
	var out Explanation
	b := r.readWith(in, &out.Traces)
	claims, err := b.finish()
	if err != nil {
		return out, err
	}
	for _, c := range claims {
		out.Claims = append(out.Claims, reasoned(c, out.Traces))
	}
	out.Unread = b.unread(out)
	return out, nil
}

func (b *builder) traceMisses(misses []rule.Failure) {
	if b.traces == nil {
		return
	}
	for _, miss := range misses {
		why := miss.Why()
		if miss.Role != "" {
			why = miss.Role + ": " + why
		}
		*b.traces = append(*b.traces, Trace{At: b.tokenSpan(miss.Trigger), Rule: miss.Rule.ID, Verdict: Fails,
			Why: why, Found: b.rules.Found(b.graph, miss)})
	}
}

// traceHit writes down that hit made c, or nothing.
func (b *builder) traceHit(hit rule.Match, c *ledger.Claim, why string) {
	if b.traces == nil {
		return
	}
	t := Trace{At: b.tokenSpan(hit.Trigger), Rule: hit.Rule.ID, Verdict: Holds, Made: c, Why: why, roles: rolesOf(hit)}
	if c == nil {
		t.Verdict = Dropped
	}
	*b.traces = append(*b.traces, t)
}

// rolesOf lists the roles that hit filled, in the order of the rule.
func rolesOf(hit rule.Match) string {
	var out []string
	for _, role := range hit.Rule.Roles {
		if path, ok := hit.Path[role.Name]; ok {
			out = append(out, fmt.Sprintf("%s by %s", role.Name, path))
		}
	}
	return strings.Join(out, ", ")
}

// reasoned finds the trace of the rule that made c; a claim made without a rule of
// rules/ has the reason of its kind.
func reasoned(c ledger.Claim, traces []Trace) Reasoned {
	for _, t := range traces {
		if t.Made != nil && t.Made.Provenance.By == c.Provenance.By && slices.Equal(t.Made.Evidence, c.Evidence) {
			return Reasoned{c, stageReason(c, t.Why), t.roles}
		}
	}
	return Reasoned{Claim: c, Why: ownReason(c)}
}

// unread lists the words that out does not account for.
func (b *builder) unread(out Explanation) []text.Span {
	var covered []text.Span
	for _, t := range out.Traces {
		covered = append(covered, t.At)
	}
	for _, c := range out.Claims {
		for _, e := range c.Evidence[1:] {
			covered = append(covered, text.Span{Start: e.Start, End: e.End})
		}
		if c.Cue != nil {
			covered = append(covered, text.Span{Start: c.Cue.Start, End: c.Cue.End})
		}
	}
	for _, m := range b.refs.Mentions {
		covered = append(covered, m.Span)
	}
	for _, t := range b.in.Times {
		covered = append(covered, t.Span)
	}
	for _, q := range b.in.Quantities {
		covered = append(covered, q.Span)
	}
	var rest []text.Span
	for w := range b.doc.Tokens {
		switch b.UPOS(w) {
		case "NOUN", "PROPN", "VERB", "ADJ", "ADV":
			if !slices.ContainsFunc(covered, b.tokenSpan(w).Overlaps) {
				rest = append(rest, b.tokenSpan(w))
			}
		}
	}
	return rest
}
