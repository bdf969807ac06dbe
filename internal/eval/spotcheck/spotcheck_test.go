package spotcheck

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"
	"chancery/internal/text"
)

func TestTextsLieApart(t *testing.T) {
	texts, err := Texts()
	if err != nil {
		t.Fatal(err)
	}
	var n [origins]int
	seen := map[ledger.DocID]bool{}
	for _, x := range texts {
		n[x.Origin]++
		if seen[x.ID] {
			t.Errorf("two texts are called %s", x.ID)
		}
		seen[x.ID] = true
	}
	if n[Example] < 50 || n[Fresh] < 12 {
		t.Errorf("texts by origin: %v", n)
	}
}

func TestJudgedClaimsAreOfTheTexts(t *testing.T) {
	rows, err := Judged()
	if err != nil {
		t.Fatal(err)
	}
	texts, err := Texts()
	if err != nil {
		t.Fatal(err)
	}
	whole := map[ledger.DocID]string{}
	for _, x := range texts {
		whole[x.ID] = x.Text
	}
	for _, r := range rows {
		if r.Start >= len(whole[r.Doc]) || !strings.Contains(oneLine(whole[r.Doc]), r.Sentence) {
			t.Errorf("%s at %d: its text does not say %q", r.Doc, r.Start, r.Sentence)
		}
	}
}

// reads returns claims for the first text whatever it says.
func reads(claims ...ledger.Claim) Reader {
	return func(texts []Text) (Claims, error) {
		for i := range claims {
			claims[i].Doc = texts[0].ID
		}
		return Claims{claims, func(_ ledger.DocID, at int) (text.Span, bool) {
			return text.Span{Start: 0, End: 20}, at < 20
		}}, nil
	}
}

func TestFind(t *testing.T) {
	meeting := ledgertest.Meeting("d", 0, "TJK", "RUS")
	got, err := Find(reads(meeting, meeting))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 {
		t.Fatalf("a claim made twice is found %d times", len(got))
	}
	r := got[0].Row
	for _, want := range []string{"act=meet", "status=happened", "cue=", "[TJK]", "[RUS]"} {
		if !strings.Contains(r.Fields, want) {
			t.Errorf("the fields lack %s: %s", want, r.Fields)
		}
	}
	if r.Sentence != "Chancery example: ow" {
		t.Errorf("the sentence is %q", r.Sentence)
	}
}

func TestEveryKindIsWritten(t *testing.T) {
	claims := ledgertest.EveryKind("d")
	for _, c := range claims {
		got := byID(claims).write(c)
		if !strings.Contains(got, "status="+string(c.Status)) || strings.ContainsAny(got, "\t\n") {
			t.Errorf("%s is written %q", c.Fields.Kind(), got)
		}
		c.Status = ledger.Unknown
		if byID(claims).write(c) == got {
			t.Errorf("%s of another status is written alike", c.Fields.Kind())
		}
	}
}

func TestMatch(t *testing.T) {
	row := func(doc ledger.DocID, v Verdict) Row {
		return Row{Doc: doc, Kind: ledger.KindEvent, Start: 5, Fields: "status=happened", Verdict: v}
	}
	today := func(r Row, fields string) Found {
		r = r.claim()
		r.Fields = fields
		return Found{Row: r, By: "rule:x"}
	}
	right, wrong, changed, gone := row("a", Right), row("b", Wrong), row("c", Right), row("d", Right)
	wrong.Fault = "as fact: scheduled"
	got := Match([]Row{right, wrong, changed, gone}, []Found{
		today(right, right.Fields), today(wrong, wrong.Fields), today(changed, "status=denied"),
	})
	want := []Answer{
		{Row: right, By: "rule:x"}, {Row: wrong, By: "rule:x"},
		{Row: changed, Stale: true, Now: "status=denied"}, {Row: gone, Stale: true},
	}
	if diff := cmp.Diff(want, got.Answers); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	figures := map[string]float64{"judged": 4, "right": 0.25, "right_fresh": 0.5, "stale_share": 0.5, "wrong_as_fact": 1}
	if diff := cmp.Diff(figures, got.Figures()); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
	var b strings.Builder
	if err := got.WriteRows(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"right  a event", "wrong  b event", "was right; now: status=denied", "was right; now: nothing"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the rows lack %q:\n%s", want, b.String())
		}
	}
}

func TestTable(t *testing.T) {
	rows := []Row{
		{"a", ledger.KindEvent, 5, "status=happened; cue=none", "They met.", Right, ""},
		{"b", ledger.KindFigure, 0, "value=5 USD", "It cost 5.", Wrong, "unit: EUR"},
	}
	var b strings.Builder
	if err := WriteTable(&b, rows); err != nil {
		t.Fatal(err)
	}
	got, err := ReadTable(b.String())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(rows, got); diff != "" {
		t.Errorf("rows (-written +read):\n%s", diff)
	}
	for name, bad := range map[string]string{
		"no columns":      "a\tevent\n",
		"not judged":      strings.Replace(b.String(), "\tright\t", "\t\t", 1),
		"without a fault": strings.Replace(b.String(), "unit: EUR", "", 1),
		"a right fault":   strings.Replace(b.String(), "\tright\t", "\tright\tactor", 1),
		"a short row":     header + "\na\tevent\t3\n",
		"no start":        strings.Replace(b.String(), "\t5\t", "\tfive\t", 1),
	} {
		if _, err := ReadTable(bad); err == nil {
			t.Errorf("a table that is %s was read", name)
		}
	}
}
