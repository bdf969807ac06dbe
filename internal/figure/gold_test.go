package figure

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"chancery/internal/lang"
	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/text/texttest"
	"chancery/internal/timex"
	"chancery/models"
)

const shared = "../../../shared"

// goldFigure is a row of a gold file, reduced to what is compared.
type goldFigure struct {
	at              int // byte offset of the anchor
	low, high       float64
	unit, qualifier string
	anchor          string
}

// unitMatches compares a gold unit with ours, where people may be counted under
// any noun.
func unitMatches(gold string, q *Found, class string) bool {
	g := strings.ToLower(gold)
	u := strings.ToLower(q.Unit)
	same := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(g, w) {
				return true
			}
		}
		return false
	}
	switch {
	case g == u || g == "%" && u == "percent" || g == "fraction" && u == "percent" || same("year") && u == "years" || same("usd") && u == "usd" || same("times") && u == "times":
		return true
	case same("person", "soldier", "death", "injured") && (class == quantity.Persons || groups[u] != ""):
		return true
	case g == "items" && class == quantity.Items, g == "specialties", g == "places" && u == "", g == "states" && u == "states", g == "groups", g == "firms", g == "enterprises":
		return true
	}
	return strings.HasPrefix(u, strings.TrimSuffix(g, "s"))
}

func valueMatches(g goldFigure, f *Found) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) <= 0.01*math.Max(1, math.Abs(a)) }
	low, high := g.low, g.high
	if g.unit == "fraction" {
		low, high = low*100, high*100
	}
	return near(low, f.Low) && (near(high, f.High) || high == low)
}

var leadingNumber = regexp.MustCompile(`^[\d.]+(-[\d.]+)?`)

func seedRows(t *testing.T, file string) map[string][]goldFigure {
	f, err := os.Open(file)
	if err != nil {
		t.Skip("the gold of the seeds is not there")
	}
	defer f.Close()
	rows := map[string][]goldFigure{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r struct {
			Seed, Category, Anchor string
			Start                  int `json:"char_start"`
			Fields                 struct{ Value, Unit, Qual string }
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		v := leadingNumber.FindString(r.Fields.Value)
		if r.Category != "FIG" || v == "" || r.Fields.Unit == "month" || r.Fields.Unit == "year" {
			continue
		}
		g := goldFigure{at: r.Start, unit: r.Fields.Unit, qualifier: r.Fields.Qual, anchor: r.Anchor}
		lo, hi, _ := strings.Cut(v, "-")
		g.low, _ = strconv.ParseFloat(lo, 64)
		if g.high = g.low; hi != "" {
			g.high, _ = strconv.ParseFloat(hi, 64)
		}
		for word, by := range map[string]float64{"million": 1e6, "billion": 1e9} {
			if strings.HasPrefix(g.unit, word) {
				g.low, g.high, g.unit = g.low*by, g.high*by, strings.TrimPrefix(g.unit, word+" ")
			}
		}
		rows[r.Seed] = append(rows[r.Seed], g)
	}
	return rows
}

func devRows(t *testing.T, file string) []goldFigure {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g struct {
		Figures []struct {
			Value               float64
			Unit, Qualifier     string
			Evidence, Indicator string
		}
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	var rows []goldFigure
	for _, f := range g.Figures {
		rows = append(rows, goldFigure{at: -1, low: f.Value, high: f.Value, unit: f.Unit, qualifier: f.Qualifier, anchor: f.Evidence})
	}
	return rows
}

type score struct {
	reader                             *lang.Analyser
	gold, value, full, found, spurious int
}

// line states the counts: rows of gold, those found by value, those found by
// value, unit and qualifier, figures found and those without a row.
func (s score) line() string {
	return fmt.Sprintf("%d rows; %d by value, %d by value, unit and qualifier; %d figures, %d without a row", s.gold, s.value, s.full, s.found, s.spurious)
}

func (s *score) add(t *testing.T, raw string, rows []goldFigure) {
	doc := analysed(s.reader, raw)
	ts := timex.Find(doc)
	qs := quantity.Outside(doc, ts)
	found := Find(doc, qs, ts)
	class := map[text.Span]string{}
	for _, q := range qs {
		class[q.Span] = q.Class
	}
	s.found += len(found)
	used := map[int]bool{}
	for _, g := range rows {
		s.gold++
		hit := -1
		for i := range found {
			at := g.at
			if at < 0 {
				at = strings.Index(raw, g.anchor)
			} else {
				at = len(string([]rune(raw)[:g.at]))
			}
			if at >= 0 && found[i].Evidence.Overlaps(text.Span{Start: at, End: at + len(g.anchor)}) && !used[i] && valueMatches(g, &found[i]) {
				hit = i
				break
			}
		}
		if hit < 0 {
			t.Logf("MISSED %q %v %s", g.anchor, g.low, g.unit)
			continue
		}
		used[hit] = true
		s.value++
		f := &found[hit]
		if unitMatches(g.unit, f, class[f.Number]) && qualifierMatches(g.qualifier, string(f.Qualifier)) {
			s.full++
		} else {
			t.Logf("PARTLY %q gold %v %s %s, got %v %s %s", g.anchor, g.low, g.unit, g.qualifier, f.Low, f.Unit, f.Qualifier)
		}
	}
	for i := range found {
		if f := &found[i]; !used[i] {
			s.spurious++
			t.Logf("NOT IN GOLD %q %v %s %s | %s | %s | %s %v %s", f.Number.In(raw), f.Low, f.Unit, f.Qualifier, f.Indicator, f.Subject, f.Period, f.IsTarget, f.Status)
		} else {
			t.Logf("FOUND %q | %s | %s | %s %v %s", f.Number.In(raw), f.Indicator, f.Subject, f.Period, f.IsTarget, f.Status)
		}
	}
}

func qualifierMatches(gold, ours string) bool {
	switch gold {
	case "", "total", "planned", "could", "exact":
		return ours == "exact"
	case "vague":
		return ours == "about"
	}
	gold = strings.ReplaceAll(gold, " ", "_")
	return gold == ours || strings.HasPrefix(gold, "about") && (ours == "about" || ours == "range")
}

// TestGold scores the figures on the hand-read articles by value, unit and
// qualifier. The development articles list only some of the figures they state,
// so that precision is a lower bound there.
func TestGold(t *testing.T) {
	r := reader()
	seeds, dev := score{reader: r}, score{reader: r}
	for name, rows := range seedRows(t, filepath.Join(shared, "gold/seeds/seed_gold.jsonl")) {
		raw, err := os.ReadFile(filepath.Join(shared, "seeds", name))
		if err != nil {
			t.Fatal(err)
		}
		seeds.add(t, string(raw), rows)
	}
	files, _ := filepath.Glob(filepath.Join(shared, "gold/dev/gold/*.json"))
	for _, file := range files {
		raw, err := os.ReadFile(filepath.Join(shared, "gold/dev/text", strings.TrimSuffix(filepath.Base(file), ".json")+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if cyrillic.Match(raw) {
			continue
		}
		dev.add(t, string(raw), devRows(t, file))
	}
	t.Log("seeds:", seeds.line())
	t.Log("dev:", dev.line())
	if seeds.full < 24 || dev.full < 23 {
		t.Errorf("below the floors of 24 and 23 rows")
	}
}

var cyrillic = regexp.MustCompile(`\p{Cyrillic}{3}`)

// reader is the analysis by the embedded model, or nil where there is none.
func reader() *lang.Analyser {
	r, err := lang.New(models.FS, lang.Fast)
	if err != nil || os.Getenv("FIGURE_PLAIN") != "" {
		return nil
	}
	return r
}

// analysed is raw as r reads it, or in plain sentences and tokens without r.
func analysed(r *lang.Analyser, raw string) *text.Document {
	if r == nil {
		return texttest.Plain(raw)
	}
	doc := &text.Document{Lang: "en", Text: raw}
	at := 0
	for line := range strings.SplitAfterSeq(raw, "\n") {
		s := text.Span{Start: at, End: at + len(line)}.Trim(raw)
		at += len(line)
		if !s.Empty() {
			doc.Blocks = append(doc.Blocks, text.Block{Kind: text.Paragraph, Span: s})
		}
	}
	r.Analyse(doc)
	return doc
}
