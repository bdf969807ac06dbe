package ingest

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

// seed is what is expected of one of the five articles.
type seed struct {
	title, dateline, publisher, credit, derivation, speaker string // first words; "" for none
	start, end, precision, basis                            string
	kinds                                                   map[text.BlockKind]int
}

func TestSeeds(t *testing.T) {
	const dir = "../../../shared/seeds"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the seed articles are not here: ", err)
	}
	preview := func(s seed) seed {
		s.publisher, s.derivation = "GSV", "TASS"
		return s
	}
	kinds := func(headings, paragraphs int) map[text.BlockKind]int {
		return map[text.BlockKind]int{text.Title: 1, text.Dateline: 1, text.Heading: headings, text.Paragraph: paragraphs,
			text.PublisherBy: 1, text.Credit: 1, text.Derivation: 1}
	}
	want := map[string]seed{
		"000": preview(seed{title: "Lavrov in", dateline: "06 June 2023", credit: "Photo: Russian", start: "2023-06-06", end: "2023-06-06", precision: "day", basis: "dateline", kinds: kinds(3, 10)}),
		"001": preview(seed{title: "Foreign Ministers", dateline: "05 September 2022", credit: "Photo: Russian", start: "2022-09-05", end: "2022-09-05", precision: "day", basis: "dateline", kinds: kinds(1, 12)}),
		"002": preview(seed{title: "Lavrov and", dateline: "13 February", credit: "Photo: Federation", start: "2025-02-13", end: "2025-02-13", precision: "day", basis: "inferred", kinds: kinds(3, 13)}),
		"003": {title: "Tajikistan Provides", publisher: "Asials", speaker: "Dina Malysheva", start: "2023-03-31", precision: "interval", basis: "inferred",
			kinds: map[text.BlockKind]int{text.Title: 1, text.Paragraph: 1, text.Question: 6, text.Answer: 19, text.PublisherBy: 1}},
		"004": {start: "2018-03-21", end: "2018-12-31", precision: "interval", basis: "inferred", kinds: map[text.BlockKind]int{text.Paragraph: 8}},
	}
	seen := 0
	for p, err := range Inputs(context.Background(), []string{dir}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		w, ok := want[string(p.ID[:3])]
		if !ok {
			continue
		}
		seen++
		t.Run(string(p.ID), func(t *testing.T) { checkSeed(t, p, w) })
	}
	if seen != len(want) {
		t.Errorf("%d seeds were read; want %d", seen, len(want))
	}
}

func checkSeed(t *testing.T, p Page, w seed) {
	r, err := Read(p)
	if err != nil {
		t.Fatal(err)
	}
	if r.Text.Text != string(p.Raw) {
		t.Error("the stored text is not the file")
	}
	lawful(t, r)
	d, got := r.Document, map[text.BlockKind]int{}
	firsts := map[text.BlockKind]string{}
	for _, b := range r.Text.Blocks {
		if got[b.Kind]++; got[b.Kind] == 1 {
			firsts[b.Kind] = r.Text.Quote(b.Span)
		}
	}
	if diff := cmp.Diff(w.kinds, got); diff != "" {
		t.Errorf("kinds of block (-want +got):\n%s", diff)
	}
	for what, pair := range map[string][2]string{
		"title": {d.Title, w.title}, "dateline": {firsts[text.Dateline], w.dateline}, "publisher": {d.Publisher, w.publisher},
		"credit": {firsts[text.Credit], w.credit}, "derivation": {d.Derivation, w.derivation}, "speaker": {r.Text.Quote(r.Text.Speaker), w.speaker},
	} {
		if !strings.HasPrefix(pair[0], pair[1]) || (pair[1] == "") != (pair[0] == "") {
			t.Errorf("the %s is %q; want %q", what, pair[0], pair[1])
		}
	}
	pub := d.Published
	if pub.Start != w.start || pub.End != w.end || string(pub.Precision) != w.precision || pub.Basis != w.basis || pub.Reason == "" {
		t.Errorf("published is %+v; want %s to %s, %s, %s, with a reason", pub, w.start, w.end, w.precision, w.basis)
	}
	if d.Lang != "en" || d.Lineage != "" {
		t.Errorf("language %q, lineage %q; want en and none", d.Lang, d.Lineage)
	}
}
