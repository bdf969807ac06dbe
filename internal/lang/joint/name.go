package joint

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"chancery/internal/text"
)

// labels are the labels of names: outside first, then for each class the label
// of a first word and that of a further one.
type labels struct {
	classes []text.NameLabel
	moves   []float32 // for each label, what each next one gains behind it
}

// mostLabels is the most labels that a model may have.
const mostLabels = 64

// newLabels reads names as "O", "B-PER", "I-PER", …
func newLabels(names []string) (labels, error) {
	var l labels
	if len(names) < 3 || names[0] != "O" || len(names)%2 == 0 || len(names) > mostLabels {
		return l, fmt.Errorf("%d labels of names: %w", len(names), ErrModel)
	}
	for i := 1; i < len(names); i += 2 {
		class, ok := strings.CutPrefix(names[i], "B-")
		if !ok || names[i+1] != "I-"+class {
			return l, fmt.Errorf("label %q: %w", names[i], ErrModel)
		}
		l.classes = append(l.classes, text.NameLabel(class))
	}
	return l, nil
}

// size returns the number of labels.
func (l labels) size() int { return 1 + 2*len(l.classes) }

// name appends the names in the words of k to names.
func (m *Model) name(doc *text.Document, k chunk, row int, w *work, names []text.Name) []text.Name {
	n := k.end - k.first
	path := m.labels.decode(n, func(i int) []float32 { return w.scores.name.row(row + 1 + i) }, w)
	for i := 0; i < n; i++ {
		if path[i] == 0 {
			continue
		}
		first := i
		for i+1 < n && path[i+1] == path[first]+1 {
			i++
		}
		a, b := k.first+first, k.first+i+1
		names = append(names, text.Name{
			Label: m.labels.classes[(path[first]-1)/2],
			Span:  doc.Tokens[a].Span.Cover(doc.Tokens[b-1].Span), First: a, End: b,
		})
	}
	return names
}

// decode returns the best labels of n words in which every further word follows
// a word of its name (Viterbi).
func (l labels) decode(n int, score func(i int) []float32, w *work) []int8 {
	size := l.size()
	back := slices.Grow(w.path[:0], n*size+n)[:n*size+n]
	w.path = back
	from, path := back[:n*size], back[n*size:]
	var buf [2][mostLabels]float32
	old, now := buf[0][:size], buf[1][:size]
	for k := range old {
		old[k] = float32(math.Inf(-1))
	}
	old[0] = 0
	for i := range n {
		s := score(i)
		for k := range now {
			prev := l.before(old, k)
			from[i*size+k], now[k] = int8(prev), old[prev]+l.moves[prev*size+k]+s[k]
		}
		old, now = now, old
	}
	at := int8(best(old))
	for i := n - 1; i >= 0; i-- {
		path[i] = at
		at = from[i*size+int(at)]
	}
	return path
}

// before returns the best label in front of label k, by the scores so far.
func (l labels) before(scores []float32, k int) int {
	size := len(scores)
	if further(k) {
		if scores[k]+l.moves[k*size+k] > scores[k-1]+l.moves[(k-1)*size+k] {
			return k
		}
		return k - 1
	}
	at := 0
	for j, v := range scores {
		if v+l.moves[j*size+k] > scores[at]+l.moves[at*size+k] {
			at = j
		}
	}
	return at
}

// further reports whether k is the label of a further word.
func further(k int) bool { return k > 0 && k%2 == 0 }
