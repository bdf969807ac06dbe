package main

import (
	_ "embed"
	"strings"

	"chancery/internal/lang/lemma"
)

//go:embed verbs.txt
var verbList string

// verbForms makes a sentence of one word for each regular form of each verb of
// verbs.txt, under every tag that the treebanks give to verbs of that ending, so
// that the lemma of a verb that no treebank has is known too.
func verbForms(train []sentence) []sentence {
	tags := verbTags(train)
	var out []sentence
	for line := range strings.Lines(verbList) {
		verb := strings.TrimSpace(line)
		if verb == "" || verb[0] == '#' {
			continue
		}
		for ending, forms := range inflected(verb) {
			for _, form := range forms {
				for _, tag := range tags[ending] {
					out = append(out, sentence{forms: []string{form}, lemmas: []string{verb}, tags: []lemma.Tag{tag}})
				}
			}
		}
	}
	return out
}

// The endings of regular verb forms, as indexes.
const (
	endingS = iota
	endingEd
	endingIng
	endings
)

// verbTags returns, for each ending, the tags of verbs that have it, in the
// order in which the treebanks first show them.
func verbTags(train []sentence) [endings][]lemma.Tag {
	var out [endings][]lemma.Tag
	var seen [endings]map[lemma.Tag]bool
	for i := range seen {
		seen[i] = map[lemma.Tag]bool{}
	}
	for _, s := range train {
		for i, form := range s.forms {
			e := endingOf(strings.ToLower(form))
			if s.tags[i].UPOS != "VERB" || e < 0 || strings.EqualFold(form, s.lemmas[i]) || seen[e][s.tags[i]] {
				continue
			}
			seen[e][s.tags[i]] = true
			out[e] = append(out[e], s.tags[i])
		}
	}
	return out
}

func endingOf(form string) int {
	switch {
	case strings.HasSuffix(form, "ed"):
		return endingEd
	case strings.HasSuffix(form, "ing"):
		return endingIng
	case strings.HasSuffix(form, "s"):
		return endingS
	}
	return -1
}

// inflected returns the regular forms of a verb by ending. Where the last
// consonant may be doubled both spellings are given; the wrong one is no word.
func inflected(verb string) [endings][]string {
	last, before := verb[len(verb)-1], byte(0)
	if len(verb) > 1 {
		before = verb[len(verb)-2]
	}
	stem := verb
	var out [endings][]string
	switch {
	case last == 'y' && !vowel(before):
		stem = verb[:len(verb)-1] + "i"
		out[endingS], out[endingEd], out[endingIng] = []string{stem + "es"}, []string{stem + "ed"}, []string{verb + "ing"}
	case last == 'e':
		stem = strings.TrimSuffix(verb, "e")
		out[endingS], out[endingEd], out[endingIng] = []string{verb + "s"}, []string{verb + "d"}, []string{stem + "ing"}
		if before == 'e' || before == 'y' || before == 'o' {
			out[endingIng] = []string{verb + "ing"}
		}
	case strings.ContainsRune("sxzo", rune(last)) || strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "sh"):
		out[endingS], out[endingEd], out[endingIng] = []string{verb + "es"}, []string{verb + "ed"}, []string{verb + "ing"}
	default:
		out[endingS], out[endingEd], out[endingIng] = []string{verb + "s"}, []string{verb + "ed"}, []string{verb + "ing"}
		if !vowel(last) && vowel(before) && !strings.ContainsRune("wxy", rune(last)) {
			double := verb + string(last)
			out[endingEd], out[endingIng] = append(out[endingEd], double+"ed"), append(out[endingIng], double+"ing")
		}
	}
	return out
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
