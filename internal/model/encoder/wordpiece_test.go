package encoder

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

func TestPiecesEqualReference(t *testing.T) {
	raw, err := os.ReadFile("testdata/pieces.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		Word   string
		Pieces []int32
		Shape  uint8
	}
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	_, v := shipped(t, names[0], Plain)
	for _, r := range rows {
		if got := v.Append(nil, r.Word); !slices.Equal(got, r.Pieces) {
			t.Errorf("%q: have pieces %v, want %v", r.Word, got, r.Pieces)
		}
		if got := Shape(r.Word); got != r.Shape {
			t.Errorf("%q: have shape %d, want %d", r.Word, got, r.Shape)
		}
	}
}

func TestVocabularyNeedsSpecialPieces(t *testing.T) {
	if _, err := NewVocabulary("[UNK]\n[CLS]\na"); err != ErrVocabulary {
		t.Errorf("have %v, want %v", err, ErrVocabulary)
	}
}

func FuzzAppend(f *testing.F) {
	v, err := NewVocabulary("[UNK]\n[CLS]\n[SEP]\na\n##b\nab\n.\n東\n##é\ne")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "abab", "a.b", "é", "東a", "\xff", "a\u0301", "A B"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := v.Append([]int32{7}, s)
		if len(got) < 2 || len(got) > 1+mostPieces || got[0] != 7 {
			t.Fatalf("%q: pieces %v", s, got)
		}
		for _, id := range got[1:] {
			if id < 0 || id > 9 || id == v.Start || id == v.Stop {
				t.Errorf("%q: piece %d", s, id)
			}
		}
		if Shape(s) >= Shapes {
			t.Errorf("%q: shape %d", s, Shape(s))
		}
	})
}
