package name

// leftovers counts the words of each side that the other lacks; abd is one where
// the other side has the name without it.
func (m Alignment) leftovers() (a, b leftover) {
	a, b = count(m.restA), count(m.restB)
	for _, p := range m.pairs {
		switch {
		case p.why != whyCore:
		case m.a[p.i].core != "":
			a.words++
		default:
			b.words++
		}
	}
	return a, b
}

// leftover counts the words of one side that the other lacks.
type leftover struct{ words, fathers, initials int }

func count(rest []*Word) (l leftover) {
	for _, w := range rest {
		switch {
		case len(w.Text) == 1:
			l.initials++
		case w.father:
			l.fathers++
		default:
			l.words++
		}
	}
	return l
}

// against is how many words of both sides stand where the other has another.
func (l leftover) against(o leftover) int {
	words := min(l.words, o.words)
	return words + min(l.fathers, o.fathers) + min(l.initials, o.words-words) + min(o.initials, l.words-words)
}

func (l leftover) cost() float64 {
	return lonely*float64(l.words) + lonelyFather*float64(l.fathers) + lonelyInitial*float64(l.initials)
}
