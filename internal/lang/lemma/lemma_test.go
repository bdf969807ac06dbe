package lemma

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
	"chancery/models"
)

func TestLemma(t *testing.T) {
	table, id, err := Load(models.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(id) != len("en-lemmas@sha256:0123456789ab") {
		t.Errorf("id %q", id)
	}
	noun := Tag{UPOS: "NOUN", Feats: text.Feats{Number: "Plur"}}
	past := Tag{UPOS: "VERB", Feats: text.Feats{Tense: "Past", Mood: "Ind", VerbForm: "Fin"}}
	for _, tt := range []struct {
		tag        Tag
		form, want string
	}{
		{noun, "treaties", "treaty"},
		{noun, "Men", "man"},
		{past, "signed", "sign"},
		{past, "met", "meet"},
		{past, "deescalated", "deescalate"},
		{Tag{UPOS: "PROPN", Feats: text.Feats{Number: "Sing"}}, "Wales", "Wales"},
		{Tag{UPOS: "PUNCT"}, "’", "'"},
		{Tag{UPOS: "X"}, "", ""},
	} {
		if got := table.Lemma(tt.tag, tt.form); got != tt.want {
			t.Errorf("lemma of %q is %q, want %q", tt.form, got, tt.want)
		}
	}
}

func TestLemmaDoesNotAllocate(t *testing.T) {
	table, _, err := Load(models.FS)
	if err != nil {
		t.Fatal(err)
	}
	tag := Tag{UPOS: "NOUN", Feats: text.Feats{Number: "Sing"}}
	if n := testing.AllocsPerRun(100, func() { table.Lemma(tag, "agreement") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestEncodeDecode(t *testing.T) {
	want := &Table{Scripts: []Script{{0, ""}, {3, "y"}}, Endings: map[uint32]uint32{7: 1, 3000000000: 0}}
	have, err := Decode(want.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, have); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, parts := range map[string][2][]byte{
		"an empty script": {[]byte("\x00a\n\n"), nil},
		"a cut pair":      {nil, make([]byte, 12)},
	} {
		if _, err := Decode(parts[0], parts[1]); !errors.Is(err, ErrTable) {
			t.Errorf("%s: error %v, want %v", name, err, ErrTable)
		}
	}
}
