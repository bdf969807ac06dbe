package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"chancery/internal/text"
	"chancery/internal/text/texttest"
)

const wikiwars = "../../../shared/data/time/en-wikiwars"

var (
	timexTag = regexp.MustCompile(`<TIMEX3 [^>]*?value="([^"]*)"[^>]*>|</TIMEX3>`)
	entities = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'")
)

type goldTimex struct {
	span  text.Span
	value string
}

// readTML returns the text of a TimeML file and its expressions.
func readTML(t *testing.T, path string) (*text.Document, []goldTimex) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	body := string(raw)
	published := regexp.MustCompile(`CREATION_TIME"[^>]*value="([^"]*)"`).FindStringSubmatch(body)
	body = body[strings.Index(body, "<TEXT>")+len("<TEXT>") : strings.LastIndex(body, "</TEXT>")]
	var plain strings.Builder
	var gold []goldTimex
	var open []goldTimex
	at := 0
	for _, m := range timexTag.FindAllStringSubmatchIndex(body, -1) {
		plain.WriteString(entities.Replace(body[at:m[0]]))
		at = m[1]
		if m[2] >= 0 {
			open = append(open, goldTimex{text.Span{Start: plain.Len()}, body[m[2]:m[3]]})
			continue
		}
		g := open[len(open)-1]
		open = open[:len(open)-1]
		g.span.End = plain.Len()
		if g.value == "null" {
			g.value = "" // the corpus knows none
		}
		gold = append(gold, g)
	}
	plain.WriteString(entities.Replace(body[at:]))
	sort.Slice(gold, func(i, j int) bool { return gold[i].span.Start < gold[j].span.Start })
	doc := texttest.Plain(plain.String())
	doc.Published = text.Date{Start: published[1], End: published[1]}
	return doc, gold
}

type tally struct{ gold, got, strict, lenient, value int }

func (a *tally) add(gold []goldTimex, got []Timex, report func(string, ...any)) {
	a.gold += len(gold)
	a.got += len(got)
	used := make([]bool, len(got))
	for _, g := range gold {
		hit := -1
		for i, t := range got {
			if !used[i] && t.Span.Overlaps(g.span) && (hit < 0 || t.Span == g.span) {
				hit = i
			}
		}
		if hit < 0 {
			report("missed %s", g.value)
			continue
		}
		used[hit] = true
		a.lenient++
		if got[hit].Span == g.span {
			a.strict++
		}
		if got[hit].Value == g.value {
			a.value++
		}
	}
}

func f1(hits, gold, got int) float64 {
	if hits == 0 {
		return 0
	}
	return 200 * float64(hits) / float64(gold+got)
}

// TestWikiWars scores the finder on the WikiWars corpus in its TIMEX3 form
// (Mazur and Dale 2010; conversion of Zhong et al. 2017), where the two ends of
// an interval are expressions of their own.
func TestWikiWars(t *testing.T) {
	floors := map[string]tally{"trainingset": {strict: 86, lenient: 91, value: 79}, "testset": {strict: 88, lenient: 93, value: 81}}
	for set, floor := range floors {
		files, _ := filepath.Glob(filepath.Join(wikiwars, set, "tml", "*.tml"))
		if len(files) == 0 {
			t.Skip("the WikiWars corpus is not there")
		}
		var all tally
		for _, path := range files {
			doc, gold := readTML(t, path)
			got := parts(doc)
			was := all
			all.add(gold, got, func(string, ...any) {})
			t.Logf("%s: value %d of %d", filepath.Base(path), all.value-was.value, all.gold-was.gold)
			if set == os.Getenv("TIMEX_SET") && os.Getenv("TIMEX_ERRORS") != "" {
				printErrors(t, doc, gold, got)
			}
		}
		strict, lenient, value := f1(all.strict, all.gold, all.got), f1(all.lenient, all.gold, all.got), f1(all.value, all.gold, all.got)
		t.Logf("%s: %d gold, %d found; F1 strict %.1f, lenient %.1f, lenient and value %.1f", set, all.gold, all.got, strict, lenient, value)
		if strict < float64(floor.strict) || lenient < float64(floor.lenient) || value < float64(floor.value) {
			t.Errorf("%s: below the floor %v", set, floor)
		}
	}
}

// parts finds the expressions of doc with the ends of intervals apart.
func parts(doc *text.Document) []Timex {
	f := newFinder(doc)
	f.scan.apart = true
	for i, s := range f.pieces {
		f.read(i, s)
	}
	return f.resolve()
}

func printErrors(t *testing.T, doc *text.Document, gold []goldTimex, got []Timex) {
	around := func(s text.Span) string {
		lo, hi := max(0, s.Start-40), min(len(doc.Text), s.End+25)
		return strings.ReplaceAll(doc.Text[lo:s.Start]+"["+s.In(doc.Text)+"]"+doc.Text[s.End:hi], "\n", "/")
	}
	used := map[int]bool{}
	for _, g := range gold {
		hit := -1
		for i, x := range got {
			if x.Span.Overlaps(g.span) && (hit < 0 || x.Span == g.span) {
				hit = i
			}
		}
		switch {
		case hit < 0:
			t.Logf("MISS\t%s\t%s", g.value, around(g.span))
			continue
		case got[hit].Span != g.span:
			t.Logf("SPAN\t%s\t%s\t%s", g.span.In(doc.Text), got[hit].Span.In(doc.Text), around(g.span))
		}
		if got[hit].Value != g.value {
			t.Logf("VALUE\t%s\t%s\t%s", g.value, got[hit].Value, around(g.span))
		}
		used[hit] = true
	}
	for i, x := range got {
		if !used[i] {
			t.Logf("EXTRA\t%s\t%s", x.Value, around(x.Span))
		}
	}
}
