package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"chancery/internal/lang/linear"
)

// setting is what all trainings share.
type setting struct {
	epochs int
	scale  float64
	size   int // the most bytes the stored form may take
	seed   uint64
}

// lexiconOf gives every word seen more than once in lower case the class of
// its set of tags. Rare tags of a word, below one in twenty, do not count.
func lexiconOf(sents []sentence) linear.Lexicon {
	counts := map[string]map[string]int{}
	for _, s := range sents {
		for i, f := range s.forms {
			low := strings.ToLower(strings.ReplaceAll(f, "’", "'"))
			if counts[low] == nil {
				counts[low] = map[string]int{}
			}
			counts[low][s.tags[i].UPOS+s.tags[i].Feats.VerbForm+s.tags[i].Feats.Tense]++
		}
	}
	lex := linear.Lexicon{}
	for word, tags := range counts {
		if class := ambiguity(tags); class != "" {
			lex[linear.HashOf(word)] = linear.HashOf(class)
		}
	}
	return lex
}

func ambiguity(tags map[string]int) string {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < 3 {
		return ""
	}
	var names []string
	best, most := "", 0
	for t, n := range tags {
		if n*20 >= total {
			names = append(names, t)
		}
		if n > most || n == most && t < best {
			best, most = t, n
		}
	}
	slices.Sort(names)
	return best + ":" + strings.Join(names, "+")
}

func tagClasses(sents []sentence) []string {
	seen := map[string]int{}
	for _, s := range sents {
		for _, t := range s.tags {
			seen[t.String()]++
		}
	}
	var out []string
	for c, n := range seen {
		if n >= 3 {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	return out
}

// trainTagger trains on sents; the history is the tagger's own.
func trainTagger(sents []sentence, lex linear.Lexicon, gaz *linear.Gazetteer, set setting) (*linear.Tagger, []byte, error) {
	classes := tagClasses(sents)
	index := indexOf(classes)
	p := newPerceptron(classes)
	t := linear.NewTagger(classes, p)
	rng := rand.New(rand.NewPCG(set.seed, 1))
	scores := make([]int32, len(classes))
	var list []uint32
	for range set.epochs {
		for _, k := range rng.Perm(len(sents)) {
			s := sents[k]
			ws := linear.Words(recase(s.forms, rng), lex, gaz)
			for i := range ws {
				list = t.Features(list, ws, i)
				clear(scores)
				p.Score(list, scores)
				guess := linear.Best(scores)
				gold, ok := index[s.tags[i].String()]
				if ok && guess != gold {
					p.update(list, gold, guess)
				}
				p.clock++
				t.Set(&ws[i], guess)
			}
		}
	}
	l, raw, err := p.average(set.scale, set.size)
	return linear.NewTagger(classes, l), raw, err
}

func indexOf(classes []string) map[string]int {
	m := make(map[string]int, len(classes))
	for i, c := range classes {
		m[c] = i
	}
	return m
}

// jackknife returns the tags that taggers trained on the other folds give to
// each sentence, so that what is trained on top meets realistic errors.
func jackknife(sents []sentence, gaz *linear.Gazetteer, set setting, folds int) ([][]string, error) {
	out := make([][]string, len(sents))
	for fold := range folds {
		var train []sentence
		for i, s := range sents {
			if i/50%folds != fold {
				train = append(train, s)
			}
		}
		lex := lexiconOf(train)
		t, _, err := trainTagger(train, lex, gaz, set)
		if err != nil {
			return nil, err
		}
		for i, s := range sents {
			if i/50%folds == fold {
				out[i] = tagNames(t, t.Tag(linear.Words(s.forms, lex, gaz)))
			}
		}
	}
	return out, nil
}

func tagNames(t *linear.Tagger, tags []int) []string {
	out := make([]string, len(tags))
	for i, k := range tags {
		out[i] = t.Tags[k].String()
	}
	return out
}
