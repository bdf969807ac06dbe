package linear

// Namer finds names: it gives each word one of the labels O, B-X, I-X, L-X and
// U-X (begin, inside, last, unit of a name of class X). It takes the labels of
// a sentence that together score highest (Viterbi's algorithm).
type Namer struct {
	Labels []string
	Scorer Scorer

	outside int
	before  [][]int // labels that may come before each label
	final   []bool  // the label may end a sentence
}

// NewNamer returns a namer over labels, which must satisfy [ValidLabels].
func NewNamer(labels []string, s Scorer) *Namer {
	n := &Namer{Labels: labels, Scorer: s, before: make([][]int, len(labels))}
	for i, a := range labels {
		if a == "O" {
			n.outside = i
		}
		open := a[0] == 'B' || a[0] == 'I'
		for j, b := range labels {
			inside := b[0] == 'I' || b[0] == 'L'
			if open == inside && (!open || a[1:] == b[1:]) {
				n.before[j] = append(n.before[j], i)
			}
		}
		n.final = append(n.final, !open)
	}
	return n
}

// Outside returns the label of words that are no part of a name.
func (n *Namer) Outside() int { return n.outside }

// Transition returns the feature of coming after label.
func Transition(label int) uint32 { return mix(0x7A11, uint32(label)) }

// Name labels the tagged words ws and returns indexes into Labels.
func (n *Namer) Name(ws []Word) []int {
	k := len(n.Labels)
	scores := make([]int32, k*len(ws))
	var list []uint32
	for i := range ws {
		list = n.Features(list, ws, i)
		n.Scorer.Score(list, scores[i*k:(i+1)*k])
	}
	return n.Best(scores)
}

// unreachable is less than any score of a sequence.
const unreachable = -1 << 30

// Best returns the sequence of labels that scores highest, given the score of
// every label for each word in turn.
func (n *Namer) Best(scores []int32) []int {
	k := len(n.Labels)
	size := len(scores) / k
	moves := make([]int32, k*k)
	for a := range k {
		n.Scorer.Score([]uint32{Transition(a)}, moves[a*k:(a+1)*k])
	}
	from := make([]int, len(scores))
	total := make([]int32, k)
	for b := range total {
		total[b] = unreachable
	}
	total[n.outside] = 0
	next := make([]int32, k)
	for i := range size {
		for b := range k {
			best, label := int32(unreachable), n.outside
			for _, a := range n.before[b] {
				if v := total[a] + moves[a*k+b]; v > best {
					best, label = v, a
				}
			}
			next[b], from[i*k+b] = max(unreachable, best+scores[i*k+b]), label
		}
		total, next = next, total
	}
	return n.trace(from, total)
}

// trace follows from back from the best final label.
func (n *Namer) trace(from []int, total []int32) []int {
	k := len(n.Labels)
	out := make([]int, len(from)/k)
	label := n.outside
	for b, v := range total {
		if n.final[b] && v > total[label] {
			label = b
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = label
		label = from[i*k+label]
	}
	return out
}

// Features returns the features of word i. It reuses list.
func (n *Namer) Features(list []uint32, ws []Word, i int) []uint32 {
	var f features
	f.reset(list)
	f.add(0)
	w, l, ll, r, rr := &ws[i], at(ws, i-1), at(ws, i-2), at(ws, i+1), at(ws, i+2)
	f.add2(w.form, w.casing)
	f.add2(w.low, w.casing)
	f.add(w.low)
	f.add2(w.shape, w.casing)
	for k := range 4 {
		f.add(w.suffix[k+1])
		f.add(w.prefix[k])
	}
	f.add2(w.suffix[2], w.casing)
	f.add(w.fine)
	f.add2(l.upos, w.upos)
	f.add2(w.upos, r.upos)
	f.add3(l.upos, w.upos, r.upos)
	for _, o := range [...]*Word{l, ll, r, rr} {
		f.add2(o.low, w.casing)
		f.add(o.low)
		f.add2(o.casing, w.casing)
		f.add2(o.lists, w.casing)
		f.add(o.suffix[2])
	}
	f.add3(l.low, w.low, w.casing)
	f.add3(w.low, r.low, w.casing)
	f.add3(ll.low, l.low, w.casing)
	f.add3(r.low, rr.low, w.casing)
	f.add3(l.low, r.low, w.casing)
	f.add3(l.casing, w.casing, r.casing)
	f.add4(ll.casing, l.casing, w.casing, r.casing)
	f.add4(l.casing, w.casing, r.casing, rr.casing)
	f.add3(w.lists, w.casing, boolean(i == 0))
	f.add2(w.lists, w.upos)
	f.add3(w.lists, l.lists, w.casing)
	f.add3(w.lists, r.lists, w.casing)
	f.add2(w.lists, r.low)
	f.add2(w.lists, l.low)
	f.add2(n.runEnd(ws, i), w.casing)
	f.add2(n.runStart(ws, i), w.casing)
	f.add2(l.suffix[3], w.casing)
	f.add2(r.suffix[3], w.casing)
	return f.list
}

// runEnd returns the last word of the run of capitalised words that begins at
// i, which often says what kind of name it is ("… Ministry").
func (n *Namer) runEnd(ws []Word, i int) uint32 {
	end := i
	for j := i; j < len(ws) && j < i+8; j++ {
		switch c := caseOf(ws[j].Form); {
		case c == titleCase || c == upperCase || c == mixedCase:
			end = j
		case ws[j].Low != "of" && ws[j].Low != "and" && ws[j].Low != "the" && ws[j].Low != "for" && ws[j].Low != "-":
			return ws[end].low
		}
	}
	return ws[end].low
}

// runStart returns the first word of the run of capitalised words that i is in.
func (n *Namer) runStart(ws []Word, i int) uint32 {
	start := i
	for j := i; j >= 0 && j > i-8; j-- {
		switch c := caseOf(ws[j].Form); {
		case c == titleCase || c == upperCase || c == mixedCase:
			start = j
		case ws[j].Low != "of" && ws[j].Low != "and" && ws[j].Low != "the" && ws[j].Low != "for" && ws[j].Low != "-":
			return ws[start].low
		}
	}
	return ws[start].low
}

// NameSpan is a name of class Label over the words [First, End).
type NameSpan struct {
	Label      string
	First, End int
}

// Spans returns the names that labels, as [Namer.Name] returns them, mark.
func (n *Namer) Spans(labels []int) []NameSpan {
	var out []NameSpan
	for i, k := range labels {
		switch l := n.Labels[k]; l[0] {
		case 'B', 'U':
			out = append(out, NameSpan{l[2:], i, i + 1})
		case 'I', 'L':
			if len(out) > 0 {
				out[len(out)-1].End = i + 1
			}
		}
	}
	return out
}

// ValidLabels reports whether labels can drive a namer.
func ValidLabels(labels []string) bool {
	outside := false
	for _, l := range labels {
		switch {
		case l == "O":
			outside = true
		case len(l) < 3 || l[1] != '-':
			return false
		}
	}
	return outside
}
