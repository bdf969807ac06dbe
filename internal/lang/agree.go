package lang

import (
	"strings"

	"chancery/internal/text"
)

// agree gives the finite verbs of a sentence, whose form does not show it, the
// number and person of their subject. toks are the sentence's tokens, and first
// is the index of the first of them in the document.
func agree(toks []text.Token, first int) {
	subject := make([]int, len(toks))
	joined := make([]bool, len(toks))
	for i := range subject {
		subject[i] = -1
	}
	for i, t := range toks {
		switch head := t.Head - first; {
		case t.Head < 0:
		case strings.HasPrefix(t.Deprel, "nsubj"):
			subject[head] = i
		case t.Deprel == "conj" && toks[i].UPOS != "VERB":
			joined[head] = true
		}
	}
	for i := range toks {
		f := &toks[i].Feats
		if f.VerbForm != "Fin" || f.Mood == "Imp" || f.Tense == "" || f.Number != "" {
			continue
		}
		s := subject[i]
		if s < 0 && toks[i].Head >= 0 && (toks[i].Deprel == "cop" || strings.HasPrefix(toks[i].Deprel, "aux")) {
			s = subject[toks[i].Head-first]
		}
		if s < 0 {
			continue
		}
		f.Number, f.Person = toks[s].Feats.Number, toks[s].Feats.Person
		if joined[s] {
			f.Number = "Plur"
		}
		if f.Person == "" {
			f.Person = "3"
		}
	}
}
