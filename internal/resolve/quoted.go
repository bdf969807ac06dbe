package resolve

import (
	"slices"
	"strings"
)

// settleQuoted decides "I" and "we" inside quotation marks, now that everybody
// around them is known: the person who is said to speak right behind the marks or
// right before them.
func (r *reader) settleQuoted() {
	n := len(r.out.Mentions)
	for _, p := range r.quoted {
		open, end, ok := r.marks(p.first)
		if !ok {
			continue
		}
		if c := r.voiceOf(open, end); c != nil {
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

// marks returns the tokens of the quotation marks around token tok, within its
// block. Straight marks open and close by turns.
func (r *reader) marks(tok int) (open, end int, ok bool) {
	open, end = -1, -1
	block := r.doc.Sentences[r.sentOf[tok]].Block
	for i := range r.blockTokens(block) {
		switch s := r.words[i].text; {
		case strings.ContainsAny(s, "“«") || s == "``" || s == `"` && open < 0:
			if i > tok {
				return 0, 0, false
			}
			open = i
		case strings.ContainsAny(s, "”»") || s == "''" || s == `"`:
			if end = i; end > tok {
				return open, end, open >= 0
			}
			open = -1
		}
	}
	return 0, 0, false
}

// blockTokens yields the tokens of a block in order.
func (r *reader) blockTokens(block int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for _, s := range r.doc.Sentences {
			if s.Block != block {
				continue
			}
			for i := s.First; i < s.End; i++ {
				if !yield(i) {
					return
				}
			}
		}
	}
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
