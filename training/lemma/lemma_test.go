package main

import (
	"testing"

	"chancery/internal/lang/lemma"
)

func TestTrainLemmas(t *testing.T) {
	noun := lemma.Tag{UPOS: "NOUN"}
	table := trainLemmas([]sentence{{
		forms:  []string{"talks", "ministers", "men", "Parties"},
		lemmas: []string{"talk", "minister", "man", "party"},
		tags:   []lemma.Tag{noun, noun, noun, noun},
	}})
	for form, want := range map[string]string{"Talks": "talk", "men": "man", "accords": "accord", "parties": "party"} {
		if got := table.Lemma(noun, form); got != want {
			t.Errorf("lemma of %q is %q, want %q", form, got, want)
		}
	}
}
