package web

import (
	"slices"
	"unicode/utf8"

	"chancery/internal/ledger"
)

// piece is a run of a text that is marked in one way.
type piece struct {
	Text   string
	Marked bool
	Cue    bool
	Refs   []int // numbers of the claims whose evidence ends here
}

// mark is a range to show in a text, with the number of its claim, or 0.
type mark struct {
	start, end int
	cue        bool
	ref        int
}

// pieces cuts text[from:to] at the ends of marks. Joined again, the pieces are
// the text. Marks that do not lie in the text are passed over.
func pieces(text string, from, to int, marks []mark) []piece {
	cuts := []int{from, to}
	marks = slices.DeleteFunc(slices.Clone(marks), func(m mark) bool {
		return m.start < 0 || m.end > len(text) || m.end <= m.start
	})
	for _, m := range marks {
		cuts = append(cuts, max(from, min(to, m.start)), max(from, min(to, m.end)))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i := 0; i+1 < len(cuts); i++ {
		p := piece{Text: text[cuts[i]:cuts[i+1]]}
		for _, m := range marks {
			if m.start <= cuts[i] && cuts[i+1] <= m.end {
				p.Marked, p.Cue = true, p.Cue || m.cue
			}
			if m.end == cuts[i+1] && m.ref > 0 {
				p.Refs = append(p.Refs, m.ref)
			}
		}
		slices.Sort(p.Refs)
		p.Refs = slices.Compact(p.Refs)
		out = append(out, p)
	}
	return out
}

// window returns the range of text to show around e: whole lines, about n bytes
// on each side.
func window(text string, e ledger.Evidence, n int) (from, to int) {
	from, to = max(0, min(e.Start-n, len(text))), max(0, min(e.End+n, len(text)))
	for from > 0 && text[from-1] != '\n' && e.Start-from < 2*n {
		from--
	}
	for to < len(text) && text[to] != '\n' && to-e.End < 2*n {
		to++
	}
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return from, to
}

// marksOf are the marks of one claim.
func marksOf(c ledger.Claim, ref int) []mark {
	var out []mark
	for _, e := range c.Evidence {
		out = append(out, mark{e.Start, e.End, false, ref})
	}
	if c.Cue != nil {
		out = append(out, mark{c.Cue.Start, c.Cue.End, true, 0})
	}
	return out
}
