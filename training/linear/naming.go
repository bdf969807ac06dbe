package main

import (
	"math/rand/v2"
	"slices"

	"chancery/internal/lang/linear"
)

// nameLabels are the labels of the namer over our classes.
func nameLabels() []string {
	labels := []string{"O"}
	for _, class := range []string{"PER", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW"} {
		for _, place := range []string{"B-", "I-", "L-", "U-"} {
			labels = append(labels, place+class)
		}
	}
	return labels
}

// gold returns the label of each word of s.
func (s named) gold(index map[string]int) []int {
	out := make([]int, len(s.forms))
	for _, n := range s.spans {
		if n.end-n.first == 1 {
			out[n.first] = index["U-"+n.label]
			continue
		}
		for k := n.first; k < n.end; k++ {
			out[k] = index["I-"+n.label]
		}
		out[n.first], out[n.end-1] = index["B-"+n.label], index["L-"+n.label]
	}
	return out
}

// nameLearner trains a namer as a structured perceptron (Collins 2002).
type nameLearner struct {
	p      *perceptron
	namer  *linear.Namer
	lists  [][]uint32
	scores []int32
}

func trainNamer(corpus []named, read func(named, *rand.Rand) ([]linear.Word, named), set setting) (*linear.Namer, []byte, error) {
	labels := nameLabels()
	index := indexOf(labels)
	p := newPerceptron(labels)
	l := &nameLearner{p: p, namer: linear.NewNamer(labels, p)}
	rng := rand.New(rand.NewPCG(set.seed, 3))
	for epoch := range set.epochs {
		for _, k := range rng.Perm(len(corpus)) {
			ws, s := read(corpus[k], rng)
			l.learn(ws, s.gold(index))
		}
		progress("namer epoch %d: %d features", epoch+1, p.used)
	}
	m, raw, err := p.average(set.scale, set.size)
	return linear.NewNamer(labels, m), raw, err
}

func (l *nameLearner) learn(ws []linear.Word, gold []int) {
	k := len(l.namer.Labels)
	l.scores = append(l.scores[:0], make([]int32, k*len(ws))...)
	for len(l.lists) < len(ws) {
		l.lists = append(l.lists, nil)
	}
	for i := range ws {
		l.lists[i] = l.namer.Features(l.lists[i], ws, i)
		l.p.Score(l.lists[i], l.scores[i*k:(i+1)*k])
	}
	guess := l.namer.Best(l.scores)
	l.p.clock++
	goldBefore, guessBefore := l.namer.Outside(), l.namer.Outside()
	for i := range ws {
		if gold[i] != guess[i] {
			l.p.update(l.lists[i], gold[i], guess[i])
		}
		if gold[i] != guess[i] || goldBefore != guessBefore {
			l.p.bump(linear.Transition(goldBefore), gold[i], 1)
			l.p.bump(linear.Transition(guessBefore), guess[i], -1)
		}
		goldBefore, guessBefore = gold[i], guess[i]
	}
}

// coarse maps our classes to the three that the test sets share.
var coarse = map[string]string{"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}

// scoreNames prints F1 over PER, ORG and places for each test set.
func scoreNames(d folder, n *linear.Namer, tagged func([]string) []linear.Word) error {
	for _, file := range []string{"ner/en-uner-ewt/dev.bio", "ner/en-uner-ewt/test.bio", "ner/en-gum-open/dev.bio",
		"ner/en-uner-pud/test.bio", "ner/en-crossner-politics/test.txt"} {
		sents, err := readCorpus(d.path(file))
		if err != nil {
			return err
		}
		var have, want, both int
		for _, s := range sents {
			gold := coarsened(s.spans)
			guess := coarsened(spansBy(n, tagged(s.forms)))
			have, want = have+len(guess), want+len(gold)
			for _, g := range guess {
				if slices.Contains(gold, g) {
					both++
				}
			}
		}
		progress("names on %s: P %.2f R %.2f F1 %.2f", file, percent(both, have), percent(both, want), percent(2*both, have+want))
	}
	return nil
}

func spansBy(n *linear.Namer, ws []linear.Word) []span {
	var out []span
	for _, s := range n.Spans(n.Name(ws)) {
		out = append(out, span{s.Label, s.First, s.End})
	}
	return out
}

func coarsened(spans []span) []span {
	var out []span
	for _, n := range spans {
		if n.label = coarse[n.label]; n.label != "" {
			out = append(out, n)
		}
	}
	return out
}
