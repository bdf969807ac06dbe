package lang

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

func TestActivate(t *testing.T) {
	passive := text.Feats{Tense: "Past", Voice: "Pass", VerbForm: "Part"}
	tests := []struct {
		name     string
		in, want []text.Token
	}{
		{"an object and no auxiliary", // the envoys shelved it
			[]text.Token{{Head: 11, Deprel: "nsubj:pass"}, {UPOS: "VERB", Head: -1, Feats: passive}, {Head: 11, Deprel: "obj"}},
			[]text.Token{{Head: 11, Deprel: "nsubj"}, {UPOS: "VERB", Head: -1, Feats: text.Feats{Tense: "Past", VerbForm: "Fin", Mood: "Ind"}}, {Head: 11, Deprel: "obj"}}},
		{"an object and a plain auxiliary", // envoys have shelved it
			[]text.Token{{Head: 12, Deprel: "nsubj:pass"}, {Head: 12, Deprel: "aux"}, {UPOS: "VERB", Head: -1, Feats: passive}, {Head: 12, Deprel: "obj"}},
			[]text.Token{{Head: 12, Deprel: "nsubj"}, {Head: 12, Deprel: "aux"}, {UPOS: "VERB", Head: -1, Feats: text.Feats{Tense: "Past", VerbForm: "Part"}}, {Head: 12, Deprel: "obj"}}},
		{"an auxiliary of the passive", // they were granted it
			[]text.Token{{Head: 12, Deprel: "nsubj:pass"}, {Head: 12, Deprel: "aux:pass"}, {UPOS: "VERB", Head: -1, Feats: passive}, {Head: 12, Deprel: "obj"}}, nil},
		{"no object", // pact signed
			[]text.Token{{Head: 11, Deprel: "nsubj:pass"}, {UPOS: "VERB", Head: -1, Feats: passive}}, nil},
	}
	for _, tt := range tests {
		if tt.want == nil {
			tt.want = append([]text.Token(nil), tt.in...)
		}
		activate(tt.in, 10)
		if d := cmp.Diff(tt.want, tt.in); d != "" {
			t.Errorf("%s (-want +have):\n%s", tt.name, d)
		}
	}
}
