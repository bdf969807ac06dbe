package lang

import (
	"strings"

	"chancery/internal/text"
)

// activate makes active the verbs of a sentence that its tree calls passive against
// its own evidence: they have a direct object and no auxiliary of the passive. toks
// are the sentence's tokens, and first is the index of the first of them in the
// document.
func activate(toks []text.Token, first int) {
	for i := range toks {
		if toks[i].UPOS == "VERB" {
			activateVerb(toks, first, i)
		}
	}
}

func activateVerb(toks []text.Token, first, verb int) {
	subject := -1
	object, passive, helped := false, false, false
	for k, t := range toks {
		if t.Head-first != verb {
			continue
		}
		switch t.Deprel {
		case "nsubj:pass", "csubj:pass":
			subject = k
		case "obj":
			object = true
		case "aux:pass":
			passive = true
		case "aux":
			helped = true
		}
	}
	if subject < 0 || !object || passive {
		return
	}
	toks[subject].Deprel = strings.TrimSuffix(toks[subject].Deprel, ":pass")
	f := &toks[verb].Feats
	f.Voice = ""
	if !helped && f.VerbForm == "Part" && f.Tense == "Past" {
		f.VerbForm, f.Mood = "Fin", "Ind"
	}
}
