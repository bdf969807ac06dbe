package eval

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// shared returns the folder with the gold sets, or skips the test.
func shared(t *testing.T) fs.FS {
	const dir = "../../../shared"
	if _, err := os.Stat(dir + "/gold"); err != nil {
		t.Skip("the gold sets are not here: " + err.Error())
	}
	return os.DirFS(dir)
}

func load(t *testing.T) []Gold {
	seeds, err := Seeds(shared(t))
	if err != nil {
		t.Fatal(err)
	}
	dev, err := Dev(shared(t), "")
	if err != nil {
		t.Fatal(err)
	}
	return []Gold{seeds, dev}
}

func TestEveryAnchorReadsAsItsPhrase(t *testing.T) {
	for _, g := range load(t) {
		if len(g.Rows) == 0 {
			t.Errorf("%s has no rows", g.Name)
		}
		for _, r := range g.Rows {
			d, _ := g.doc(r.Doc)
			if r.Located != ByWords && r.Located != Nowhere && squeeze(r.Anchor.In(d.Text)) != squeeze(r.Phrase) {
				t.Errorf("%s: the bytes read %q, the phrase %q", r.ID, r.Anchor.In(d.Text), r.Phrase)
			}
			if r.Located == Nowhere {
				t.Errorf("%s: the anchor is nowhere", r.ID)
			}
		}
	}
}

func TestLanguages(t *testing.T) {
	count := map[string]int{}
	for _, lang := range []string{"", "en", "ru"} {
		g, err := Dev(shared(t), lang)
		if err != nil {
			t.Fatal(err)
		}
		count[lang] = len(g.Docs)
	}
	if count["en"] == 0 || count["ru"] == 0 || count["en"]+count["ru"] != count[""] {
		t.Errorf("documents by language: %v", count)
	}
}

// echo names every actor by the name that the gold uses.
type echo struct{}

func (echo) Resolve(r Ref) (ledger.ActorID, bool) {
	return ledger.ActorID(strings.ToUpper(fold(r.Name + r.Office + r.Of))), r.Name+r.Office != ""
}

// Claims made of the gold itself must all be found, and none be wrong as fact.
func TestGoldFindsItself(t *testing.T) {
	for _, g := range load(t) {
		p := Prediction{Sentences: anchorSentences(g), Resolver: echo{}}
		rows := 0
		for _, r := range g.Rows {
			if !claimable(r) {
				continue
			}
			rows++
			p.Claims = append(p.Claims, claimOf(r))
		}
		report := Score(g, p)
		found := 0
		for _, r := range report.Rows {
			if !claimable(r.Row) {
				continue
			}
			if r.Verdict == Found {
				found++
				continue
			}
			t.Logf("%s %s: %s", r.ID, r.Verdict, r.Reason)
		}
		if found != rows {
			t.Errorf("%s: %d of %d rows found", g.Name, found, rows)
		}
		for _, w := range report.Wrong {
			t.Errorf("%s: wrong as fact: %+v", g.Name, w)
		}
	}
}

// claimable reports whether a claim can say all that r asks for: not where the
// gold gives a number in words, or a voice without a name.
func claimable(r Row) bool {
	w := r.Want
	return w.Test == TestClaim && !w.Editorial && (w.Figure == nil || w.Figure.Numeric)
}

// anchorSentences makes a sentence of each anchor's line.
func anchorSentences(g Gold) Sentences {
	out := Spans{}
	for _, d := range g.Docs {
		start := 0
		for i := range len(d.Text) {
			if d.Text[i] == '\n' || i == len(d.Text)-1 {
				out[d.ID] = append(out[d.ID], text.Span{Start: start, End: i + 1})
				start = i + 1
			}
		}
	}
	return out
}

// claimOf makes the claim that a row asks for.
func claimOf(r Row) ledger.Claim {
	w := r.Want
	c := ledger.Claim{
		ID: ledger.ClaimID("c_" + r.ID), Doc: r.Doc, Status: ledger.Unknown,
		Evidence: []ledger.Evidence{{Start: r.Anchor.Start, End: r.Anchor.End, Quote: r.Phrase}},
	}
	if w.Attributed != "" {
		c.Holder = &ledger.Actor{Name: "an expert", Kind: ledger.KindPerson}
	}
	if len(w.Statuses) > 0 {
		c.Status = w.Statuses[0]
	}
	if len(w.Start) > 0 {
		c.Time = &ledger.Time{Start: w.Start[0]}
	}
	actors := actorsOf(w.Actors, ledger.RoleActor)
	switch w.Kind {
	case ledger.KindEvent:
		f := ledger.Event{Act: "meet"}
		if len(w.Acts) > 0 {
			f.Act = w.Acts[0]
		}
		c.Fields, c.Actors = f, append(actors, actorsOf(w.Recipients, ledger.RoleRecipient)...)
	case ledger.KindAgreement:
		c.Fields = ledger.Agreement{Name: w.Words, Parties: actors, AgreementStatus: firstOr(w.AgreementStatuses, ledger.NoAgreementOnRecord)}
	case ledger.KindCommitment:
		f := ledger.Commitment{What: w.Words, CommitmentStatus: firstOr(w.CommitmentStatuses, ledger.NotAssessed), Actor: actors[0]}
		if w.Due != nil {
			f.Due = *w.Due
		}
		c.Fields, c.Actors = f, actors[1:]
	case ledger.KindFigure:
		c.Status = ledger.Unknown
		c.Fields = ledger.Figure{Indicator: w.Words, Low: w.Figure.Low, High: w.Figure.High, Unit: w.Figure.Unit, Qualifier: firstOr(w.Figure.Qualifiers, ledger.Exact)}
	case ledger.KindPosition:
		f := ledger.Position{Speaker: actors[0], Direct: w.Direct != nil && *w.Direct}
		c.Fields, c.Actors = f, actorsOf(w.Actors[1:], ledger.RoleSpeaker)
	case ledger.KindOffice:
		c.Fields = ledger.Office{Person: actors[0], Office: w.Office, Of: sideIn(w.Of)}
	case ledger.KindAgenda:
		c.Fields = ledger.Agenda{Topic: w.Words, Band: firstOr(w.Band, ledger.Announced)}
	}
	return c
}

func firstOr[T any](list []T, other T) T {
	if len(list) > 0 {
		return list[0]
	}
	return other
}

func actorsOf(refs []Ref, role string) []ledger.Actor {
	var out []ledger.Actor
	for _, r := range refs {
		if r.Sides > 0 {
			out = append(out, ledger.Actor{Role: role, Name: "both parties", Kind: ledger.KindGroup})
			continue
		}
		u, _ := unfold(r)
		id, _ := echo{}.Resolve(u)
		out = append(out, ledger.Actor{Role: role, ID: id, Name: u.Name, Kind: u.Kind, Of: sideIn(u.Of), Office: u.Office})
	}
	return out
}

func sideIn(of string) string { return identity{echo{}}.side(of, "") }

func TestSpans(t *testing.T) {
	s := Spans{"d": {{Start: 0, End: 4}, {Start: 5, End: 9}}}
	for at, want := range map[int]text.Span{0: {Start: 0, End: 4}, 3: {Start: 0, End: 4}, 4: {}, 8: {Start: 5, End: 9}, 9: {}} {
		if got, _ := s.Sentence("d", at); cmp.Diff(want, got) != "" {
			t.Errorf("Sentence(%d) = %v, want %v", at, got, want)
		}
	}
}
