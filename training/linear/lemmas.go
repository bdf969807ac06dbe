package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"chancery/internal/lang/linear"
)

// trainLemmas keeps, for each tag and ending, the commonest script where it
// differs from what a shorter ending says.
func trainLemmas(sents []sentence) *linear.Lemmatiser {
	counts := map[uint32]map[linear.Script]int{}
	depth := map[uint32]int{}
	for _, s := range sents {
		for i, form := range s.forms {
			form, script := lemmaScript(form, s.lemmas[i], s.tags[i])
			if script.Cut > 9 || strings.Contains(script.Add, "\n") {
				continue
			}
			keys := linear.EndingKeys(s.tags[i].String(), form)
			for k, key := range keys {
				if counts[key] == nil {
					counts[key] = map[linear.Script]int{}
				}
				counts[key][script]++
				depth[key] = len(keys) - k
			}
		}
	}
	return prune(sents, counts)
}

func lemmaScript(form, lemma string, tag linear.Tag) (string, linear.Script) {
	form = strings.ReplaceAll(form, "’", "'")
	if tag.UPOS != "PROPN" {
		form, lemma = strings.ToLower(form), strings.ToLower(lemma)
	}
	return form, linear.ScriptOf(form, lemma)
}

// prune walks each form from its shortest ending to the whole and keeps the
// keys whose script is not what the walk has said so far.
func prune(sents []sentence, counts map[uint32]map[linear.Script]int) *linear.Lemmatiser {
	l := &linear.Lemmatiser{Endings: linear.Lexicon{}}
	index := map[linear.Script]uint32{}
	id := func(s linear.Script) uint32 {
		if _, ok := index[s]; !ok {
			index[s] = uint32(len(l.Scripts))
			l.Scripts = append(l.Scripts, s)
		}
		return index[s]
	}
	for _, s := range sents {
		for i, form := range s.forms {
			form, _ = lemmaScript(form, "", s.tags[i])
			said := linear.Script{Cut: -1}
			keys := linear.EndingKeys(s.tags[i].String(), form)
			for k := len(keys) - 1; k >= 0; k-- {
				best := commonest(counts[keys[k]])
				if best == said || best.Cut < 0 {
					continue
				}
				said = best
				l.Endings[keys[k]] = id(best)
			}
		}
	}
	return l
}

func commonest(counts map[linear.Script]int) linear.Script {
	if len(counts) == 0 {
		return linear.Script{Cut: -1}
	}
	scripts := slices.Collect(maps.Keys(counts))
	return slices.MinFunc(scripts, func(a, b linear.Script) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.Cut, b.Cut), cmp.Compare(a.Add, b.Add))
	})
}
