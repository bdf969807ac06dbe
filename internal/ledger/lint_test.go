package ledger_test

import (
	"slices"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"

	"github.com/google/go-cmp/cmp"
)

func TestLawfulClaims(t *testing.T) {
	for _, c := range ledgertest.EveryKind("d") {
		for _, p := range ledger.LintClaim(c, ledgertest.MeetingText(1)) {
			t.Errorf("%s: %v", c.Kind, p)
		}
	}
}

// lawless is a change to a lawful claim and the one law that it breaks.
type lawless struct {
	law    string
	kind   ledger.Kind
	change func(*ledger.Claim)
	named  bool // identify the claim anew after the change
}

var lawlessClaims = []lawless{
	{"claim.kind", "event", func(c *ledger.Claim) { c.Kind = "office" }, false},
	{"claim.kind", "event", func(c *ledger.Claim) { c.Fields = nil }, false},
	{"claim.id", "event", func(c *ledger.Claim) { c.Status = ledger.Scheduled }, false},
	{"claim.doc", "event", func(c *ledger.Claim) { c.Doc = "" }, true},
	{"claim.doc", "event", func(c *ledger.Claim) { c.Lang = "" }, true},
	{"evidence.present", "event", func(c *ledger.Claim) { c.Evidence = nil }, true},
	{"evidence.inside", "event", func(c *ledger.Claim) { c.Evidence[0].Start = -1 }, true},
	{"evidence.inside", "event", func(c *ledger.Claim) { c.Evidence[0].End = 1000 }, true},
	{"evidence.inside", "event", func(c *ledger.Claim) { c.Cue = &ledger.Evidence{Start: 3, End: 3} }, true},
	{"evidence.inside", "position", field(func(f *ledger.Position) { f.Content = ledger.Evidence{Start: 9, End: 8} }), true},
	{"evidence.runes", "event", func(c *ledger.Claim) { c.Cue = &ledger.Evidence{Start: 36, End: 37, Quote: "\xd1"} }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) { c.Evidence[0].Quote = "The ministers meet" }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) { c.Cue = &ledger.Evidence{Start: 0, End: 3, Quote: "the"} }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) { c.Place.Mention = &ledger.Evidence{Start: 0, End: 3} }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) { c.Time.Mention = &ledger.Evidence{Start: 0, End: 3} }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) { c.Actors[0].Mention = &ledger.Evidence{Start: 0, End: 3} }, true},
	{"evidence.quote", "event", func(c *ledger.Claim) {
		c.Holder = &ledger.Actor{Name: "x", Kind: "group", Mention: &ledger.Evidence{Start: 0, End: 3}}
	}, true},
	{"evidence.quote", "position", field(func(f *ledger.Position) { f.Content.Quote = "" }), true},
	{"status.closed", "event", func(c *ledger.Claim) { c.Status = "done" }, true},
	{"status.closed", "event", func(c *ledger.Claim) { c.Status = "" }, true},
	{"time.closed", "event", func(c *ledger.Claim) { c.Time.Precision = "" }, true},
	{"time.closed", "event", func(c *ledger.Claim) { c.Time.Basis = "guess" }, true},
	{"time.dates", "event", func(c *ledger.Claim) { *c.Time = ledger.Time{Start: "2025-02-30", Precision: "month", Basis: "stated"} }, true},
	{"time.order", "event", func(c *ledger.Claim) { c.Time.Precision, c.Time.Start = "interval", "2025-02-14" }, true},
	{"time.order", "event", func(c *ledger.Claim) { c.Time.End = "2025-02-14" }, true},
	{"time.grain", "event", func(c *ledger.Claim) { c.Time.Start, c.Time.End = "", "" }, true},
	{"actor.closed", "event", func(c *ledger.Claim) { c.Actors[0].Role = "" }, true},
	{"actor.closed", "event", func(c *ledger.Claim) { c.Actors[0].Role = "hero" }, true},
	{"actor.closed", "event", func(c *ledger.Claim) { c.Actors[0].Kind = "country" }, true},
	{"actor.closed", "commitment", field(func(f *ledger.Commitment) { f.Actor.Kind = "" }), true},
	{"actor.named", "event", func(c *ledger.Claim) { c.Actors[0].Name = "" }, true},
	{"actor.named", "event", func(c *ledger.Claim) { c.Place.Name = "" }, true},
	{"event.closed", "event", field(func(f *ledger.Event) { f.Act = "summon" }), true},
	{"event.closed", "event", field(func(f *ledger.Event) { f.PLOVER.Event = "consult" }), true},
	{"agenda.closed", "agenda", field(func(f *ledger.Agenda) { f.Topic = "" }), true},
	{"agenda.closed", "agenda", field(func(f *ledger.Agenda) { f.Band = "sure" }), true},
	{"agreement.closed", "agreement", field(func(f *ledger.Agreement) { f.AgreementStatus = "agreed" }), true},
	{"agreement.plan", "agreement", func(c *ledger.Claim) { c.Status = ledger.Scheduled }, true},
	{"agreement.plan", "agreement", field(func(f *ledger.Agreement) { f.AgreementStatus = ledger.ToBeSigned }), true},
	{"commitment.closed", "commitment", field(func(f *ledger.Commitment) { f.CommitmentStatus = "overdue" }), true},
	{"commitment.closed", "commitment", field(func(f *ledger.Commitment) { f.What = "" }), true},
	{"commitment.plan", "commitment", func(c *ledger.Claim) {
		c.Status = ledger.Expected
		field(func(f *ledger.Commitment) { f.CommitmentStatus = ledger.Fulfilled })(c)
	}, true},
	{"figure.closed", "figure", field(func(f *ledger.Figure) { f.Qualifier = "roughly"; f.Low = f.High }), true},
	{"figure.closed", "figure", field(func(f *ledger.Figure) { f.Indicator = "" }), true},
	{"figure.order", "figure", field(func(f *ledger.Figure) { f.Low = 3e9 }), true},
	{"figure.order", "figure", field(func(f *ledger.Figure) { f.Qualifier = ledger.About }), true},
	{"office.closed", "office", field(func(f *ledger.Office) { f.Office = "" }), true},
	{"membership.closed", "membership", field(func(f *ledger.Membership) { f.Role = "guest" }), true},
	{"fields.dates", "agreement", field(func(f *ledger.Agreement) { f.Signed = "February" }), true},
	{"fields.dates", "agreement", field(func(f *ledger.Agreement) { f.Period = "2026/2025" }), true},
	{"fields.dates", "agreement", field(func(f *ledger.Agreement) { f.Period = "/" }), true},
	{"fields.dates", "commitment", field(func(f *ledger.Commitment) { f.Due = "2025-13" }), true},
	{"fields.dates", "figure", field(func(f *ledger.Figure) { f.Period = "2024/soon" }), true},
	{"fields.dates", "office", field(func(f *ledger.Office) { f.To = "2019-12" }), true},
	{"fields.dates", "membership", field(func(f *ledger.Membership) { f.From = "25" }), true},
	{"provenance.filled", "event", func(c *ledger.Claim) { c.Provenance.Stage = "" }, true},
	{"provenance.filled", "event", func(c *ledger.Claim) { c.Provenance.Rules = "" }, true},
	{"provenance.filled", "event", func(c *ledger.Claim) { c.Provenance = ledger.Provenance{Stage: "extract", By: "model:en"} }, true},
	{"confidence.range", "event", func(c *ledger.Claim) { c.Confidence = 1.01 }, true},
	{"confidence.range", "event", func(c *ledger.Claim) { c.Confidence = -0.1 }, true},
}

// field is a change to the fields of a claim of kind F.
func field[F ledger.Fields](change func(*F)) func(*ledger.Claim) {
	return func(c *ledger.Claim) {
		f := c.Fields.(F)
		change(&f)
		c.Fields = f
	}
}

func TestLawlessClaims(t *testing.T) {
	tested := map[string]bool{}
	for _, l := range lawlessClaims {
		i := slices.Index(ledger.Kinds, l.kind)
		c := ledgertest.EveryKind("d")[i]
		l.change(&c)
		if l.named {
			c = ledgertest.Identified(c)
		}
		var got []string
		for _, p := range ledger.LintClaim(c, ledgertest.MeetingText(1)+"я") {
			got = append(got, p.Law)
			if p.Detail == "" || p.Claim != c.ID || p.Doc != c.Doc {
				t.Errorf("%s: the problem %+v does not say where", l.law, p)
			}
		}
		if diff := cmp.Diff([]string{l.law}, slices.Compact(got)); diff != "" {
			t.Errorf("broken laws (-want +got):\n%s", diff)
		}
		tested[l.law] = true
	}
	for _, l := range ledger.Laws() {
		if l.ID == "" || l.Says == "" {
			t.Errorf("the law %+v lacks its id or its sentence", l)
		}
		if !tested[l.ID] && !slices.Contains(ledgertest.LedgerLaws, l.ID) {
			t.Errorf("no test breaks the law %s", l.ID)
		}
	}
}

func TestLawfulDenial(t *testing.T) {
	c := ledgertest.EveryKind("d")[slices.Index(ledger.Kinds, ledger.KindAgreement)]
	c.Status = ledger.Denied
	for _, p := range ledger.LintClaim(ledgertest.Identified(c), ledgertest.MeetingText(1)) {
		t.Errorf("a denied signature: %v", p)
	}
}
