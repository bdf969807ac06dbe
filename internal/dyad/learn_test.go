package dyad_test

import (
	"testing"

	"chancery/internal/dyad"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

// lesson is a marked sentence with a label of no scheme, so that the lexicon alone
// cannot give it.
func lesson(t *testing.T, marked, label string) dyad.Example {
	t.Helper()
	doc, spans := analysed(t, marked)
	a, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	states, width := a.States(doc, 2)
	return dyad.Example{Encoded: dyad.Encoded{Doc: doc, States: states, Width: width}, Actor: spans[:1], Recipient: spans[1:], Label: label}
}

func lessons(t *testing.T) []dyad.Example {
	return []dyad.Example{
		lesson(t, "[Peru] shelled [Chile].", "harm"),
		lesson(t, "[Ghana] attacked [Togo].", "harm"),
		lesson(t, "[Laos] bombed [Fiji].", "harm"),
		lesson(t, "[Peru] thanked [Chile].", "thanks"),
		lesson(t, "[Ghana] praised [Togo].", "thanks"),
		lesson(t, "[Laos] congratulated [Fiji].", "thanks"),
	}
}

func TestLearn(t *testing.T) {
	c := coder(t)
	l, err := c.Learn(lessons(t))
	if err != nil {
		t.Fatal(err)
	}
	for marked, want := range map[string]string{"[Mali] invaded [Chad].": "harm", "[Mali] hailed [Chad].": "thanks"} {
		got, err := l.Read(lesson(t, marked, ""))
		if err != nil || string(got.Root) != want || got.Score < 0.5 || got.By != "learned" || len(got.Reasons) == 0 {
			t.Errorf("%s: %+v, %v", marked, got, err)
		}
	}
	again, err := c.Learn(lessons(t))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := l.Read(lesson(t, "[Mali] met [Chad].", ""))
	b, _ := again.Read(lesson(t, "[Mali] met [Chad].", ""))
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("the same lessons teach another thing: %s", diff)
	}
}

func TestLearnRefuses(t *testing.T) {
	c := coder(t)
	good := lessons(t)
	nameless := append(good[:2:2], lesson(t, "[Peru] met [Chile].", ""))
	far := lesson(t, "[Peru] met [Chile].", "harm")
	far.Actor = []text.Span{{Start: 0, End: 1000}}
	for name, in := range map[string][]dyad.Example{"none": nil, "one label": good[:3], "no label": nameless, "outside": {good[0], good[5], far}} {
		if _, err := c.Learn(in); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	l, err := c.Learn(good)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Read(far); err == nil {
		t.Error("no error of a span outside the text")
	}
}

func TestRoles(t *testing.T) {
	c := coder(t)
	var in []dyad.Lesson
	for _, marked := range []string{
		"[The Peruvian army] shelled [a village] on Monday.", "[Ghana] attacked [Togo] in May.", "[Two gunmen] bombed [the bank].",
		"[The envoy] thanked [Laos].", "[Police in Lima] arrested [a deputy].", "[Chad] praised [the king of Jordan].",
	} {
		e := lesson(t, marked, "")
		in = append(in, dyad.Lesson{Encoded: e.Encoded, Marks: []dyad.Marked{{Role: "source", Span: e.Actor[0]}, {Role: "target", Span: e.Recipient[0]}}})
	}
	r, err := c.LearnRoles(in)
	if err != nil {
		t.Fatal(err)
	}
	e := lesson(t, "[The navy] shelled [a harbour].", "")
	want := []dyad.Marked{{Role: "source", Span: e.Actor[0]}, {Role: "target", Span: e.Recipient[0]}}
	if diff := cmp.Diff(want, r.Find(e.Encoded)); diff != "" {
		t.Errorf("roles: %s", diff)
	}
	if got := r.Find(lesson(t, "[Yes], [indeed].", "").Encoded); len(got) > 0 {
		t.Errorf("roles of a sentence without nouns: %v", got)
	}
	if _, err := c.LearnRoles(in[:0]); err == nil {
		t.Error("no error without lessons")
	}
}

func TestQuad(t *testing.T) {
	count := map[dyad.Quad]int{}
	for _, r := range dyad.Roots {
		count[r.Quad()]++
		if r.Conflict() != (r.Quad() == dyad.VerbalClash || r.Quad() == dyad.MaterialClash) {
			t.Errorf("%s: conflict %t of quad %s", r, r.Conflict(), r.Quad())
		}
	}
	want := map[dyad.Quad]int{dyad.VerbalCoop: 3, dyad.MaterialCoop: 3, dyad.VerbalClash: 4, dyad.MaterialClash: 5}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Error(diff)
	}
	if dyad.Root("harm").Quad() != dyad.NoQuad {
		t.Error("a label of no scheme has a class")
	}
}
