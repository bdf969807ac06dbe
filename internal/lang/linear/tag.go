package linear

import (
	"strings"

	"chancery/internal/text"
)

// Tag is a part of speech with the features of form.
type Tag struct {
	UPOS  string
	Feats text.Feats
}

// String returns t as the class name that [ParseTag] reads.
func (t Tag) String() string {
	f := t.Feats
	return strings.Join([]string{t.UPOS, f.Tense, f.Mood, f.Voice, f.Number, f.Person, f.VerbForm, f.Degree}, "|")
}

// ParseTag reads what [Tag.String] returned; missing fields are empty.
func ParseTag(s string) Tag {
	p := strings.Split(s, "|")
	for len(p) < 8 {
		p = append(p, "")
	}
	return Tag{p[0], text.Feats{Tense: p[1], Mood: p[2], Voice: p[3], Number: p[4], Person: p[5], VerbForm: p[6], Degree: p[7]}}
}

// Tagger assigns parts of speech from left to right.
type Tagger struct {
	Tags   []Tag
	Scorer Scorer

	fine, upos []uint32
}

// NewTagger returns a tagger over classes, the names of tags.
func NewTagger(classes []string, s Scorer) *Tagger {
	t := &Tagger{Scorer: s}
	for _, c := range classes {
		tag := ParseTag(c)
		t.Tags = append(t.Tags, tag)
		t.fine = append(t.fine, hashString(c))
		t.upos = append(t.upos, hashString(tag.UPOS))
	}
	return t
}

// Tag tags ws in place and returns the tags as indexes into Tags.
func (t *Tagger) Tag(ws []Word) []int {
	out := make([]int, len(ws))
	scores := make([]int32, len(t.Tags))
	var list []uint32
	for i := range ws {
		list = t.Features(list, ws, i)
		clear(scores)
		t.Scorer.Score(list, scores)
		out[i] = Best(scores)
		t.Set(&ws[i], out[i])
	}
	return out
}

// Set gives w the tag with index tag.
func (t *Tagger) Set(w *Word, tag int) {
	w.tag, w.fine, w.upos = tag, t.fine[tag], t.upos[tag]
}

// Best returns the index of the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for k, v := range scores {
		if v > scores[best] {
			best = k
		}
	}
	return best
}

// edge stands for what lies beyond the ends of a sentence.
var edge = Word{form: 1, low: 1, shape: 1, casing: 1, ambiguity: 1, fine: 1, upos: 1, tag: -1}

func at(ws []Word, i int) *Word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}

// Features returns the features of word i, whose predecessors are tagged. It
// reuses list.
func (t *Tagger) Features(list []uint32, ws []Word, i int) []uint32 {
	var f features
	f.reset(list)
	w, l, ll, r, rr := &ws[i], at(ws, i-1), at(ws, i-2), at(ws, i+1), at(ws, i+2)
	f.add(0)
	f.add2(w.form, w.casing)
	f.add(w.low)
	f.add2(w.shape, w.casing)
	for _, s := range w.suffix[1:] {
		f.add(s)
	}
	for _, p := range w.prefix {
		f.add(p)
	}
	f.add2(w.suffix[2], w.casing)
	f.add2(w.suffix[1], l.fine)
	f.add2(w.suffix[2], r.low)
	f.add(w.ambiguity)
	f.add2(w.ambiguity, r.ambiguity)
	f.add2(w.ambiguity, l.fine)
	f.add3(l.fine, w.ambiguity, r.ambiguity)
	f.add3(ll.fine, l.fine, w.ambiguity)
	f.add3(w.ambiguity, r.ambiguity, rr.ambiguity)
	f.add(l.fine)
	f.add2(l.fine, ll.fine)
	f.add2(l.fine, w.low)
	f.add2(l.fine, r.low)
	f.add3(ll.fine, l.fine, w.low)
	f.add(l.low)
	f.add(ll.low)
	f.add(r.low)
	f.add(rr.low)
	f.add2(l.low, w.low)
	f.add2(w.low, r.low)
	f.add3(l.low, w.low, r.low)
	f.add2(l.low, r.low)
	f.add2(ll.low, l.low)
	f.add2(r.low, rr.low)
	f.add(r.suffix[2])
	f.add(l.suffix[2])
	f.add(r.ambiguity)
	f.add2(w.casing, l.casing)
	f.add2(w.casing, r.casing)
	f.add2(w.shape, r.shape)
	f.add2(w.lists, w.casing)
	f.add3(w.casing, boolean(i == 0), w.suffix[1])
	return f.list
}

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
