package extract

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// verbAt reads the attribution that verb w makes, by its best complement.
func (g *graph) verbAt(x attributing) (attribution, bool) {
	w := x.word
	if !g.verbal(w) {
		return attribution{}, false
	}
	a := attribution{cue: g.cueOf(w), speaker: g.speakerOf(w), saying: g.rules.Holds(g, w, "report.verb")}
	g.issued(w, &a)
	for _, read := range []struct {
		by string
		do func(attributing, *attribution) []text.Span
	}{
		{"clause", g.clauseContent}, {"inserted", g.insertedContent}, {"infinitive", g.infinitiveContent},
		{"preposition", g.prepositionContent}, {"object", g.objectContent}, {"quotation", g.quotedContent}, {"rest", g.restContent},
	} {
		if a.content = read.do(x, &a); len(a.content) > 0 {
			a.by = read.by + a.by
			switch read.by {
			case "infinitive", "preposition", "object":
				a.saying = a.saying && quoted(g.doc, x.quotes, a.content[len(a.content)-1])
			}
			g.manner(w, &a)
			return a, true
		}
	}
	return a, false
}

// clauseContent is the clause that depends on a verb: "said that …".
func (g *graph) clauseContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if g.rules.Holds(g, w, "unsaid.verb") {
		return nil
	}
	for _, rel := range []string{"ccomp", "csubj:pass", "csubj"} {
		if rel == "csubj" && !g.rules.Holds(g, w, "held.verb") {
			continue
		}
		for _, c := range g.kids(w, rel) {
			if !g.clausal(c) {
				continue
			}
			return g.withQuotes(g.split(g.clauseRun(c, w), w, a, x.quotes), x, a)
		}
	}
	if !a.saying || g.hasKid(w, "obj") {
		return nil
	}
	for _, c := range g.kids(w, "parataxis") {
		if g.clausal(c) && (c > w || g.quotedWord(c, x.quotes)) {
			return g.withQuotes(g.split(g.branch(c), w, a, x.quotes), x, a)
		}
	}
	return nil
}

// clausal reports whether c heads a clause rather than a phrase.
func (g *graph) clausal(c int) bool {
	switch g.UPOS(c) {
	case "VERB", "AUX":
		return true
	}
	return g.hasKid(c, "cop") || g.hasKid(c, "nsubj") || g.hasKid(c, "mark") || g.UPOS(c) != "PUNCT"
}

func (g *graph) quotedWord(w int, quotes []text.Span) bool {
	for _, q := range quotes {
		if q.Contains(g.tokenSpan(w)) {
			return true
		}
	}
	return false
}

// insertedContent is the sentence around a verb that is put into it: "…, he said".
func (g *graph) insertedContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if g.Deprel(w) != "parataxis" || !a.saying && !g.rules.Holds(g, w, "know.verb") || a.speaker.empty() {
		return nil
	}
	if h := g.doc.Tokens[w].Head; h < 0 || g.hasKid(w, "obj") && !g.quotedWord(h, x.quotes) && !g.rules.Holds(g, w, "tell.verb") {
		return nil
	}
	return g.withQuotes(g.split(run{x.sentence.First, x.sentence.End}, w, a, x.quotes), x, a)
}

// quotedContent is the quotations beside a verb of saying that has no clause.
func (g *graph) quotedContent(x attributing, a *attribution) []text.Span {
	if !a.saying || a.speaker.empty() || g.quotedWord(x.word, x.quotes) {
		return nil
	}
	clause := a.cue
	if !a.speaker.empty() {
		clause = run{min(clause.first, a.speaker.first), max(clause.end, a.speaker.end)}
	}
	var out []text.Span
	for _, q := range x.quotes {
		before := q.End <= x.sentence.Span.Start && clause.first == x.sentence.First && strings.TrimSpace(g.doc.Text[q.End:x.sentence.Span.Start]) == "”"
		if (before || q.Overlaps(x.sentence.Span)) && !q.Overlaps(g.span(clause.first, clause.end)) && g.near(q, clause) {
			if first := g.tokenAt(q.Start); q.Start > a.cue.end && first > clause.end && first < x.sentence.End && g.plain(run{clause.end, first}) {
				q.Start = g.tokenSpan(clause.end).Start // "called it “a mistake”"
			}
			out = append(out, q)
		}
	}
	return out
}

// tokenAt is the first token that begins at byte at or later.
func (g *graph) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(g.doc.Tokens, at, func(t text.Token, at int) int { return t.Span.Start - at })
	return i
}

// plain reports whether no mark but a quotation mark stands in r.
func (g *graph) plain(r run) bool {
	for i := r.first; i < r.end; i++ {
		if g.UPOS(i) == "PUNCT" && !strings.ContainsAny(g.Word(i), "\"“”'‘’«»") {
			return false
		}
	}
	return true
}

// unrelated is the end of a content without the relative clause that is put after
// it behind a comma: what the publisher adds.
func (g *graph) unrelated(r run) int {
	for i := r.first + 1; i < r.end-1; i++ {
		if g.Word(i) != "," || !g.relative(i+1) || strings.EqualFold(g.Word(i+1), "that") {
			continue
		}
		for c := i + 2; c < r.end; c++ {
			if b := g.branch(c); g.Deprel(c) == "acl:relcl" && b.end >= r.end-1 && b.first >= i && g.doc.Tokens[c].Head < i {
				return i
			}
		}
	}
	return r.end
}

// near reports whether only marks and a few words stand between q and a clause.
func (g *graph) near(q text.Span, c run) bool {
	s := g.span(c.first, c.end)
	between := text.Span{Start: q.End, End: s.Start}
	if q.Start >= s.End {
		between = text.Span{Start: s.End, End: q.Start}
	}
	words := strings.FieldsFunc(between.In(g.doc.Text), func(r rune) bool { return strings.ContainsRune(" \n\t\u00a0,:;.!?…—–-\"“”'’", r) })
	return len(words) <= 4
}

// infinitiveContent is what somebody wants to do, with the one who is to do it.
func (g *graph) infinitiveContent(x attributing, a *attribution) []text.Span {
	w := x.word
	passive := g.passive(w)
	held := passive && g.rules.Holds(g, w, "held.verb")
	if !held && !g.rules.Holds(g, w, "will.verb") {
		return nil
	}
	for _, rel := range []string{"xcomp", "ccomp", "advcl"} {
		for _, c := range g.kids(w, rel) {
			if c < w || rel == "advcl" || !g.infinitive(c) && g.doc.Tokens[c].Feats.VerbForm != "Ger" && rel == "xcomp" && !g.hasKid(w, "obj") {
				continue
			}
			r := g.branch(c)
			for _, o := range g.kids(w, "obj") {
				if o > w && o < c && !g.rules.Holds(g, w, "tell.verb") {
					r.first = min(r.first, g.branch(o).first)
				}
			}
			if gap := (run{a.cue.end, r.first}); gap.first < gap.end && !held && !passive && !g.rules.Holds(g, w, "tell.verb") && g.plain(gap) && !g.adverbial(gap, w) {
				r.first = a.cue.end
			}
			r.end = g.unrelated(r)
			out := g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
			if held {
				for _, s := range append(g.kids(w, "nsubj:pass"), g.kids(w, "nsubj")...) {
					out = append([]text.Span{g.runSpan(g.phraseRun(s, w))}, out...)
				}
			}
			return out
		}
	}
	return nil
}

// objectClasses are the classes of verbs whose object is a content.
var objectClasses = []string{"relate.verb", "judge.verb", "feel.verb", "know.verb", "decide.verb"}

// objectContent is the thing that is said, wanted, judged, known or decided, with
// what is said of it: "blamed the flood on the dam".
func (g *graph) objectContent(x attributing, a *attribution) []text.Span {
	w := x.word
	i := slices.IndexFunc(objectClasses, func(c string) bool { return g.rules.Holds(g, w, c) })
	if i < 0 {
		return nil
	}
	rel := "obj"
	a.by = " " + objectClasses[i]
	if g.passive(w) {
		rel = "nsubj:pass"
		a.by += " pass"
		if a.speaker.empty() {
			a.by += "-no"
		}
	}
	for _, o := range g.kids(w, rel) {
		if g.reflexive(o) {
			continue
		}
		r := g.branch(o)
		if o > w {
			r.end = g.restOf(w, r.end)
		}
		if q := g.quotedContent(x, a); len(q) > 0 && g.listens(o) && !q[0].Overlaps(g.span(r.first, r.end)) {
			return nil
		}
		if o > w {
			r.end = g.unrelated(r)
		} else if end := g.restOf(w, w+1); end > w+1 {
			return g.withQuotes([]text.Span{g.span(r.first, r.end), g.span(w+1, end)}, x, a)
		}
		return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
	}
	a.by = ""
	for _, c := range g.kids(w, "xcomp") {
		if c > w && g.nominalWord(c) && rel == "obj" && g.rules.Holds(g, w, "call.verb") {
			return g.withQuotes([]text.Span{g.span(g.branch(c).first, g.restOf(w, g.branch(c).end))}, x, a)
		}
	}
	return nil
}

// listens reports whether object o of a verb of saying is rather spoken to.
func (g *graph) listens(o int) bool {
	return g.UPOS(o) == "PRON" || g.rules.Holds(g, g.doc.Tokens[o].Head, "tell.verb") || g.rules.Holds(g, o, "listener.noun") || g.inName(o)
}

// judged reports whether verb w has an object before preposition p that belongs to
// what is said: "accused the firm of …".
func (g *graph) judged(w, p int) bool {
	return g.rules.Holds(g, w, "judge.verb") && slices.ContainsFunc(g.kids(w, "obj"), func(o int) bool { return w < o && o < p })
}

func (g *graph) reflexive(w int) bool { return strings.HasSuffix(strings.ToLower(g.Word(w)), "self") }

// restOf extends a content that ends before end by the complements of w that
// follow it without a comma: "for …", "as …", an infinitive.
func (g *graph) restOf(w, end int) int {
	for _, c := range g.children[w] {
		r := g.branch(c)
		if r.first != end {
			continue
		}
		switch g.Deprel(c) {
		case "xcomp", "ccomp":
			end = r.end
		case "obl":
			if g.marked(c, []string{"for", "as", "of", "to", "with", "from", "into", "against", "about", "over", "on"}) {
				end = r.end
			}
		case "advcl":
			if !g.hasKid(c, "nsubj") && g.marked(c, []string{"for", "as", "of", "with", "from", "by", "about", "over"}) || g.infinitive(c) && g.rules.Holds(g, w, "will.verb") {
				end = r.end
			}
		}
	}
	return end
}

// prepositionContent is what is spoken or thought about.
func (g *graph) prepositionContent(x attributing, a *attribution) []text.Span {
	w := x.word
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); c < w || rel != "obl" && rel != "advcl" && rel != "nmod" {
			continue
		}
		for _, p := range g.children[c] {
			if rel := g.Deprel(p); p > c || rel != "case" && rel != "mark" {
				continue
			}
			if !g.rules.Holds(g, w, strings.ToLower(g.Word(p))+".verb") || g.judged(w, p) {
				continue
			}
			r := run{p + 1, g.restOf(w, g.branch(c).end)}
			if r.empty() {
				continue
			}
			r.end = g.unrelated(r)
			if g.adverbial(run{a.cue.end, p}, w) {
				a.cue.end = p + 1
			}
			return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
		}
	}
	return nil
}

// issued widens the cue of a participle to the verb that brings its noun into the
// world: "sent a letter calling …".
func (g *graph) issued(w int, a *attribution) {
	n := g.doc.Tokens[w].Head
	if n < 0 || n > w || !strings.HasPrefix(g.Deprel(w), "acl") || !g.rules.Holds(g, n, "document.noun") || g.Deprel(n) != "obj" {
		return
	}
	v := g.doc.Tokens[n].Head
	if r := g.speakerOf(v); v < n && g.verbal(v) && !r.empty() {
		a.cue.first, a.speaker = g.cueOf(v).first, r
	}
}

// clauseRun is the clause of c that verb w gives, up to a verb joined to it that
// rather goes on with w: "said it was ready and warned …".
func (g *graph) clauseRun(c, w int) run {
	r := g.branch(c)
	if c < w {
		return r
	}
	for i := c + 1; i < r.end; i++ {
		if g.rejoined(i) == w {
			for r.end = i; r.end > c+1 && (g.UPOS(r.end-1) == "CCONJ" || g.UPOS(r.end-1) == "PUNCT" || g.doc.Tokens[r.end-1].Head == i); {
				r.end--
			}
		}
	}
	return r
}

// rejoined returns the verb of saying to which w, a verb of saying that a parser
// joined to what is said, rather belongs: both are of one form, and w has neither
// a subject nor a "that" of its own. It is -1 when there is none.
func (g *graph) rejoined(w int) int {
	if g.Deprel(w) != "conj" || !g.verbal(w) || !g.rules.Holds(g, w, "report.verb") || g.hasKid(w, "nsubj") || g.hasKid(w, "mark") || g.hasKid(w, "aux") {
		return -1
	}
	h := g.doc.Tokens[w].Head
	v := -1
	if h >= 0 && g.Deprel(h) == "ccomp" {
		v = g.doc.Tokens[h].Head
	}
	if v < 0 || v > h || !g.rules.Holds(g, v, "report.verb") {
		return -1
	}
	a, b := g.doc.Tokens[v].Feats, g.doc.Tokens[w].Feats
	if a.Tense != b.Tense || a.VerbForm != b.VerbForm || a.VerbForm != "Fin" {
		return -1
	}
	return v
}

// restContent is what a verb that only says takes where the tree gives it nothing:
// the clause behind the next "that", or the rest of the sentence after its clause,
// or what stands before it.
func (g *graph) restContent(x attributing, a *attribution) []text.Span {
	w, s := x.word, x.sentence
	if !a.saying || a.speaker.empty() || g.passive(w) {
		return nil
	}
	if g.Word(s.End-1) == ":" && w+4 >= s.End {
		for _, q := range x.quotes {
			if q.Start >= s.Span.End && strings.TrimSpace(strings.Trim(g.doc.Text[s.Span.End:q.Start], " \n\r\t\u00a0\"“«'‘„")) == "" {
				return []text.Span{q}
			}
		}
	}
	for i := w + 1; i < s.End && i < w+10 && !g.verbal(i); i++ {
		if h := g.doc.Tokens[i].Head; g.UPOS(i) == "SCONJ" && strings.EqualFold(g.Word(i), "that") && h > i {
			return g.withQuotes([]text.Span{g.span(i, max(g.branch(h).end, h+1))}, x, a)
		}
	}
	if !g.rules.Holds(g, w, "speech.verb") || g.rules.Holds(g, w, "speech.weak") || g.hasKid(w, "obj") || g.hasKid(w, "mark") {
		return nil
	}
	clause := run{min(a.cue.first, a.speaker.first), max(a.cue.end, a.speaker.end)}
	if first := g.begun(s.First, clause.first); first < clause.first && g.UPOS(clause.first-1) == "PUNCT" && g.hasVerb(run{first, clause.first}) {
		return g.withQuotes(g.split(run{s.First, s.End}, w, a, x.quotes), x, a)
	}
	if clause.end+1 < s.End && g.UPOS(clause.end) != "PUNCT" && g.UPOS(clause.end) != "ADP" && g.hasVerb(run{clause.end, s.End}) {
		return g.withQuotes([]text.Span{g.span(clause.end, s.End)}, x, a)
	}
	return nil
}

// manner takes into the cue what stands right after it and says how or when it was
// said: "said on Monday that …", "“…,” she said in a letter".
func (g *graph) manner(w int, a *attribution) {
	for {
		next := -1
		for _, c := range g.children[w] {
			r := g.branch(c)
			if r.first == a.cue.end && c >= a.cue.end && g.saysHow(c) && g.plain(r) && !r.overlaps(a.speaker) && !g.inside(r, a.content) {
				next = r.end
			}
		}
		if next < 0 {
			return
		}
		a.cue.end = next
	}
}

// saysHow reports whether c, a dependent of a verb, says how, where or when.
func (g *graph) saysHow(c int) bool {
	switch rel, _, _ := strings.Cut(g.Deprel(c), ":"); rel {
	case "advmod":
		return true
	case "obl":
		return g.rules.Holds(g, c, "calendar.noun") || g.marked(c, []string{"in", "on", "at", "during", "via"}) && g.rules.Holds(g, c, "document.noun")
	}
	return false
}

// inside reports whether r shares words with one of the spans.
func (g *graph) inside(r run, spans []text.Span) bool {
	return slices.ContainsFunc(spans, g.span(r.first, r.end).Overlaps)
}
