package resolve

import (
	"slices"
	"sort"
	"strings"
)

// settleQuoted decides "I" and "we" inside quotation marks, now that everybody
// around them is known: the person who is said to speak right behind the marks or
// right before them.
func (r *reader) settleQuoted() {
	if len(r.quoted) == 0 {
		return
	}
	n, quotes := len(r.out.Mentions), r.quotations()
	for _, p := range r.quoted {
		i := sort.Search(len(quotes), func(i int) bool { return quotes[i].end > p.first })
		if i == len(quotes) || quotes[i].open > p.first {
			continue
		}
		if c := r.voiceOf(quotes[i].open, quotes[i].end); c != nil {
			r.emit(p, r.firstPerson(p, c))
		}
	}
	if len(r.out.Mentions) == n {
		return
	}
	slices.SortStableFunc(r.out.Mentions, func(a, b Mention) int { return a.First - b.First })
	for k, m := range r.out.Mentions {
		for i := m.First; i < m.End; i++ {
			r.out.cover[i] = int32(k + 1)
		}
	}
}

// quotation is what stands between the quotation marks at two tokens.
type quotation struct{ open, end int }

// quotations returns the quotations of the text with the tokens of their marks, in text
// order. None crosses a block. Straight marks open and close by turns.
func (r *reader) quotations() []quotation {
	var out []quotation
	open, block := -1, -1
	for _, s := range r.doc.Sentences {
		if s.Block != block {
			open, block = -1, s.Block
		}
		for i := s.First; i < s.End; i++ {
			switch s := r.words[i].text; {
			case strings.ContainsAny(s, "“«") || s == "``" || s == `"` && open < 0:
				open = i
			case strings.ContainsAny(s, "”»") || s == "''" || s == `"`:
				if open >= 0 {
					out = append(out, quotation{open, i})
				}
				open = -1
			}
		}
	}
	return out
}

// voiceOf is the person who says what stands between the marks open and end: the
// subject of a verb of saying in the rest of the last sentence, else in the
// beginning of the first.
func (r *reader) voiceOf(open, end int) *member {
	_, after := r.sentence(end)
	before, _ := r.sentence(open)
	if c := r.sayer(end+1, after); c != nil {
		return c
	}
	return r.sayer(before, open)
}

// sayer is the first person among the tokens [first, end) who says something.
func (r *reader) sayer(first, end int) *member {
	for i := first; i < end; i++ {
		m, ok := r.out.At(i)
		if !ok || m.First != i {
			continue
		}
		if c := r.personAt(i); c != nil && (r.saysNext(m) || r.speaksBefore(m.First)) {
			return c
		}
	}
	return nil
}

// saysNext reports whether m is the subject of a verb of saying, or one follows it.
func (r *reader) saysNext(m Mention) bool {
	t := r.doc.Tokens[m.Head]
	if isSubject(t.Deprel) && t.Head >= 0 && sayings[r.words[t.Head].low] {
		return true
	}
	i := m.End
	if i < len(r.words) && r.words[i].text == "," {
		i++
	}
	return r.speaks(i)
}
