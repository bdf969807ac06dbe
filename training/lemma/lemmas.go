package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"chancery/internal/lang/lemma"
)

// trainLemmas keeps, for each tag and ending, the commonest script where it
// differs from what a shorter ending says.
func trainLemmas(sents []sentence) *lemma.Table {
	counts := map[uint32]map[lemma.Script]int{}
	depth := map[uint32]int{}
	for _, s := range sents {
		for i, form := range s.forms {
			form, script := lemmaScript(form, s.lemmas[i], s.tags[i])
			if script.Cut > 9 || strings.Contains(script.Add, "\n") {
				continue
			}
			keys := lemma.Keys(s.tags[i], form)
			for k, key := range keys {
				if counts[key] == nil {
					counts[key] = map[lemma.Script]int{}
				}
				counts[key][script]++
				depth[key] = len(keys) - k
			}
		}
	}
	return prune(sents, counts)
}

func lemmaScript(form, want string, tag lemma.Tag) (string, lemma.Script) {
	form = strings.ReplaceAll(form, "’", "'")
	if tag.UPOS != "PROPN" {
		form, want = strings.ToLower(form), strings.ToLower(want)
	}
	return form, lemma.ScriptOf(form, want)
}

// prune walks each form from its shortest ending to the whole and keeps the
// keys whose script is not what the walk has said so far.
func prune(sents []sentence, counts map[uint32]map[lemma.Script]int) *lemma.Table {
	l := &lemma.Table{Endings: map[uint32]uint32{}}
	index := map[lemma.Script]uint32{}
	id := func(s lemma.Script) uint32 {
		if _, ok := index[s]; !ok {
			index[s] = uint32(len(l.Scripts))
			l.Scripts = append(l.Scripts, s)
		}
		return index[s]
	}
	for _, s := range sents {
		for i, form := range s.forms {
			form, _ = lemmaScript(form, "", s.tags[i])
			said := lemma.Script{Cut: -1}
			keys := lemma.Keys(s.tags[i], form)
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

func commonest(counts map[lemma.Script]int) lemma.Script {
	if len(counts) == 0 {
		return lemma.Script{Cut: -1}
	}
	scripts := slices.Collect(maps.Keys(counts))
	return slices.MinFunc(scripts, func(a, b lemma.Script) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.Cut, b.Cut), cmp.Compare(a.Add, b.Add))
	})
}
