package pairs

import (
	"maps"
	"slices"

	"chancery/internal/eval/overlap"
)

// Classes counts the hits of each class of a labelling.
type Classes struct {
	By         map[string]*overlap.Count
	Rows, Hits int
}

// compare counts got against gold; an empty label is no class.
func compare(gold, got []string) Classes {
	c := Classes{By: map[string]*overlap.Count{}, Rows: len(gold)}
	at := func(label string) *overlap.Count {
		if c.By[label] == nil {
			c.By[label] = &overlap.Count{}
		}
		return c.By[label]
	}
	for i, g := range gold {
		at(g).Gold++
		if got[i] != "" {
			at(got[i]).Got++
		}
		if g == got[i] {
			at(g).Both++
			c.Hits++
		}
	}
	return c
}

// Accuracy is the share of rows with the right class.
func (c Classes) Accuracy() float64 { return overlap.Share(c.Hits, c.Rows) }

// Macro is the mean F1 of the classes of the gold.
func (c Classes) Macro() float64 {
	total, n := 0.0, 0
	for _, k := range slices.Sorted(maps.Keys(c.By)) {
		if x := c.By[k]; x.Gold > 0 {
			total += x.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return total / float64(n)
}

// quads is the class of each root.
var quads = map[string]string{
	"AGREE": "verbal cooperation", "CONSULT": "verbal cooperation", "SUPPORT": "verbal cooperation",
	"COOPERATE": "material cooperation", "AID": "material cooperation", "YIELD": "material cooperation",
	"REQUEST": "verbal conflict", "ACCUSE": "verbal conflict", "REJECT": "verbal conflict", "THREATEN": "verbal conflict",
	"PROTEST": "material conflict", "SANCTION": "material conflict", "MOBILIZE": "material conflict", "COERCE": "material conflict", "ASSAULT": "material conflict",
}

// sides is whether a class is one of conflict.
var sides = map[string]string{
	"verbal cooperation": "cooperation", "material cooperation": "cooperation",
	"verbal conflict": "conflict", "material conflict": "conflict",
}

// coarser maps labels to coarser ones.
func coarser(labels []string, to map[string]string) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = to[l]
	}
	return out
}
