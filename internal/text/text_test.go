package text

import "testing"

func TestSpan(t *testing.T) {
	doc := "  Kenya met\u00a0Uganda. \n"
	s := Span{0, len(doc)}.Trim(doc)
	if got := s.In(doc); got != "Kenya met\u00a0Uganda." {
		t.Errorf("Trim gives %q", got)
	}
	if got := (Span{2, 4}).Trim("a   b"); !got.Empty() {
		t.Errorf("Trim of white space gives %v", got)
	}
	a, b := Span{2, 5}, Span{5, 9}
	if a.Overlaps(b) || !a.Overlaps(Span{4, 6}) || a.Contains(b) || !a.Contains(Span{3, 5}) {
		t.Error("half-open spans that touch do not overlap")
	}
	if got := b.Cover(a); got != (Span{2, 9}) || got.Len() != 7 {
		t.Errorf("Cover gives %v", got)
	}
}

func TestSentenceAt(t *testing.T) {
	d := Document{Text: "One. Two.", Sentences: []Sentence{{Span: Span{0, 4}}, {Span: Span{5, 9}, Block: 1}},
		Blocks: []Block{{Kind: Title}, {Kind: Credit}}}
	for at, want := range map[int]int{0: 0, 3: 0, 4: -1, 5: 1, 8: 1, 9: -1, 100: -1} {
		if got := d.SentenceAt(at); got != want {
			t.Errorf("SentenceAt(%d) = %d, want %d", at, got, want)
		}
	}
	if !d.BlockOf(d.Sentences[0]).Kind.Content() || d.BlockOf(d.Sentences[1]).Kind.Content() {
		t.Error("a title carries content, a credit does not")
	}
}

func TestDate(t *testing.T) {
	day := Date{Start: "2025-02-13", End: "2025-02-13"}
	if !day.Known() || day.Day() != "2025-02-13" {
		t.Errorf("%+v is a known day", day)
	}
	open := Date{Start: "2023-03-31"}
	if open.Known() || open.Day() != "" {
		t.Errorf("%+v is neither known nor a day", open)
	}
}
