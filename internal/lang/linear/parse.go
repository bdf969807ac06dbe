package linear

// Parser builds projective dependency trees with the arc-hybrid transitions of
// Kuhlmann, Gómez-Rodríguez and Satta (2011), greedily. Its classes are shift,
// left and right, and then "<label" and ">label" for each relation.
type Parser struct {
	Classes []string
	Scorer  Scorer

	left, right []int // classes of labels by direction
	hashes      []uint32
}

// The transitions, as the first classes of a parser.
const (
	Shift = iota
	Left
	Right
	Actions
)

// NewParser returns a parser over classes.
func NewParser(classes []string, s Scorer) *Parser {
	p := &Parser{Classes: classes, Scorer: s}
	for i, c := range classes {
		p.hashes = append(p.hashes, hashString(c))
		switch {
		case i < Actions:
		case c[0] == '<':
			p.left = append(p.left, i)
		default:
			p.right = append(p.right, i)
		}
	}
	return p
}

// State is a parse under way. Words are numbered from 1; 0 is the root.
type State struct {
	Heads  []int // of each word, -1 while open; Heads[0] is unused
	Labels []int // class of each word's relation
	stack  []int
	next   int
	size   int

	left, right [][2]int // outermost and second child on each side, 0 for none
	lefts       []int    // numbers of children on each side
	rights      []int
	had         []uint32 // sums over the relations of the children of each word
}

// NewState returns the state before the first transition over size words.
func NewState(size int) *State {
	n := size + 2
	ints := make([]int, 4*n)
	s := &State{
		Heads: ints[:n], Labels: ints[n : 2*n], lefts: ints[2*n : 3*n], rights: ints[3*n:],
		stack: make([]int, 1, n), next: 1, size: size,
		left: make([][2]int, n), right: make([][2]int, n), had: make([]uint32, n),
	}
	for i := range s.Heads {
		s.Heads[i] = -1
	}
	return s
}

// Done reports whether every word has its head.
func (s *State) Done() bool { return s.next > s.size && len(s.stack) == 1 }

// Can reports whether action may be taken. The root takes its one child last.
func (s *State) Can(action int) bool {
	switch action {
	case Shift:
		return s.next <= s.size
	case Left:
		return s.next <= s.size && len(s.stack) > 1
	default:
		return len(s.stack) > 2 || len(s.stack) == 2 && s.next > s.size
	}
}

// Do takes action; label is the class of the new relation.
func (s *State) Do(action, label int) {
	if action == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	dep := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	s.Labels[dep] = label
	if action == Left {
		head := s.next
		s.had[head] += uint32(label) * prime32
		s.Heads[dep] = head
		s.left[head] = [2]int{dep, s.left[head][0]}
		s.lefts[head]++
		return
	}
	head := s.stack[len(s.stack)-1]
	s.had[head] += uint32(label) * prime32
	s.Heads[dep] = head
	s.right[head] = [2]int{dep, s.right[head][0]}
	s.rights[head]++
}

// Parse returns the head of each of ws, an index or -1 for the root, and the
// class of its relation.
func (p *Parser) Parse(ws []Word) (heads, labels []int) {
	s := NewState(len(ws))
	scores := make([]int32, len(p.Classes))
	list := make([]uint32, 0, 128)
	for !s.Done() {
		list = p.Features(list, ws, s)
		clear(scores)
		p.Scorer.Score(list, scores)
		action := BestAction(s, scores)
		s.Do(action, p.BestLabel(action, scores))
	}
	heads, labels = s.Heads[1:len(ws)+1], s.Labels[1:len(ws)+1]
	for i := range heads {
		heads[i]--
	}
	return heads, labels
}

// BestAction returns the highest-scoring action that s allows.
func BestAction(s *State, scores []int32) int {
	best := -1
	for a := range Actions {
		if s.Can(a) && (best < 0 || scores[a] > scores[best]) {
			best = a
		}
	}
	return best
}

// BestLabel returns the highest-scoring relation for action, -1 for a shift.
func (p *Parser) BestLabel(action int, scores []int32) int {
	classes := p.left
	switch action {
	case Shift:
		return -1
	case Right:
		classes = p.right
	}
	best := -1
	for _, k := range classes {
		if best < 0 || scores[k] > scores[best] {
			best = k
		}
	}
	return best
}

// Relation returns the relation that class label stands for.
func (p *Parser) Relation(label int) string { return p.Classes[label][1:] }

// Stack returns the open words, the root first. The caller must not change it.
func (s *State) Stack() []int { return s.stack }

// Next returns the first word not yet read; it lies beyond the last at the end.
func (s *State) Next() int { return s.next }

// ValidTransitions reports whether classes can drive a parser: the actions and
// a label for each direction at least.
func ValidTransitions(classes []string) bool {
	var left, right bool
	for i, c := range classes {
		switch {
		case i < Actions:
		case len(c) < 2:
			return false
		case c[0] == '<':
			left = true
		case c[0] == '>':
			right = true
		default:
			return false
		}
	}
	return left && right
}
