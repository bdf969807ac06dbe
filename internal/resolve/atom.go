package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

type atomKind uint8

const (
	atomState atomKind = iota + 1
	atomDemonym
	atomCity
	atomBody
	atomPerson
)

// atom is a run of words that the knowledge base knows, before it is decided
// what the document means by it.
type atom struct {
	first, end int
	kind       atomKind
	ids        []ledger.ActorID // the actors that have the name
	of         []string         // the states meant, or in which the city lies
	capital    string           // the state whose capital it is
	noun       string           // what a region is called, where the name says it: "province"
	people     bool             // a noun for a people: "Tajiks"
}

// longestAtom bounds how many words a name of the knowledge base is looked up with.
const longestAtom = 10

// findAtoms marks every run of words that the knowledge base knows, the longest
// first, from left to right.
func (r *reader) findAtoms() {
	r.atomAt = make([]int32, len(r.words))
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.End; {
			a, ok := r.atomAtWord(i, s.End)
			if !ok {
				i++
				continue
			}
			r.atoms = append(r.atoms, a)
			for j := a.first; j < a.end; j++ {
				r.atomAt[j] = int32(len(r.atoms))
			}
			i = a.end
		}
	}
}

// atomOf returns the atom that covers token i.
func (r *reader) atomOf(i int) (atom, bool) {
	if i < 0 || i >= len(r.atomAt) || r.atomAt[i] == 0 {
		return atom{}, false
	}
	return r.atoms[r.atomAt[i]-1], true
}

func (r *reader) atomAtWord(i, end int) (atom, bool) {
	w := r.words[i]
	if w.mute || w.tail || w.text == "" {
		return atom{}, false
	}
	first, _ := utf8.DecodeRuneInString(w.text)
	if i > 0 && r.words[i-1].cap && quarters[r.words[i-1].low] && r.sentOf[i-1] == r.sentOf[i] {
		if a := r.named(i, end); a.kind != atomBody {
			return atom{}, false
		}
	}
	lowerName := particles[w.low] && i+2 < end && r.words[i+1].hyphen() && r.words[i+2].cap
	if !w.cap && !unicode.IsDigit(first) && !lowerName {
		return atom{}, false
	}
	best := r.named(i, end)
	if d, ok := r.demonym(i, end); ok && (d.end > best.end || d.end == best.end && !r.ownName(best)) {
		best = d
	}
	if c, ok := r.city(i, end); ok && (c.end > best.end || best.kind == atomPerson && c.end == best.end) {
		best = c
	}
	if best.kind == 0 || best.kind == atomCity || best.kind == atomPerson {
		if p, ok := r.placeAt(i, end); ok && (p.end > best.end || best.kind == atomPerson && p.noun != "") {
			best = p
		}
	}
	return best, best.kind != 0
}

// named looks the words at i up among the names of actors.
func (r *reader) named(i, end int) atom {
	window := r.window[:0]
	for j := i; j < min(i+longestAtom, end); j++ {
		window = append(window, r.words[j].text)
	}
	r.window = window
	n, ids := r.kb.LongestName(window)
	n = min(n, len(window))
	if n == 0 || len(ids) == 0 || n == 1 && r.plainWord(i) {
		return atom{}
	}
	folded := name.Fold(strings.Join(window[:n], " "))
	a := atom{first: i, end: i + n, ids: ids}
	for _, id := range ids {
		e, ok := r.kb.Entry(id)
		if !ok {
			continue
		}
		k := kindOfAtom(e.Kind)
		if k != atomState && !r.kb.isCapital(id) && !strongName(e, folded) {
			continue
		}
		if a.kind == 0 || k < a.kind {
			a.kind, a.ids, a.of = k, nil, nil
		}
		if k == a.kind {
			a.ids = append(a.ids, id)
			a.of = appendNew(a.of, stateOf(e))
		}
	}
	if a.kind == atomPerson && n < 2 {
		return atom{}
	}
	if a.kind == 0 {
		return atom{}
	}
	if a.kind == atomCity {
		a.capital, _ = r.kb.Capital(strings.Join(window[:n], " "))
	}
	return a
}

// ownName reports whether a is written with the very name of its state, which may
// be an adjective elsewhere.
func (r *reader) ownName(a atom) bool {
	if a.kind != atomState {
		return false
	}
	if len(a.of) > 1 {
		return true
	}
	e, ok := r.kb.Entry(a.ids[0])
	return ok && strings.EqualFold(e.Name, r.join(a.first, a.end))
}

// plainWord reports whether word i is an ordinary word that only looks like a
// name: a short one not in capitals, or one with which sentences begin.
func (r *reader) plainWord(i int) bool {
	w := r.words[i]
	if w.upper {
		return false
	}
	return utf8.RuneCountInString(w.text) <= 2 || common[w.low] || openers[w.low] || courtesy[w.low]
}

func strongName(e Entry, folded string) bool {
	for _, n := range e.Names {
		if n.Strong && name.Fold(n.Text) == folded {
			return true
		}
	}
	return false
}

func kindOfAtom(k ledger.ActorKind) atomKind {
	switch k {
	case ledger.KindState:
		return atomState
	case ledger.KindPerson:
		return atomPerson
	case ledger.KindPlace:
		return atomCity
	}
	return atomBody
}

func stateOf(e Entry) string {
	if e.Kind == ledger.KindState {
		return string(e.ID)
	}
	return e.Of
}

func (r *reader) demonym(i, end int) (atom, bool) {
	for n := min(3, end-i); n > 0; n-- {
		last := r.words[i+n-1]
		if n > 1 && (!last.cap && !last.hyphen()) || !last.letters() {
			continue
		}
		of, ok := r.kb.Demonym(r.join(i, i+n))
		if !ok {
			continue
		}
		people := isPeople(last.low)
		return atom{first: i, end: i + n, kind: atomDemonym, of: []string{of}, people: people}, true
	}
	if of := combining[r.words[i].low]; of != "" && i+2 < end && r.words[i+1].hyphen() && r.words[i+2].cap {
		return atom{first: i, end: i + 1, kind: atomDemonym, of: []string{of}}, true
	}
	return r.compound(i)
}

// combining are the forms of adjectives of states before a hyphen.
var combining = wordMap(`sino: CHN
	russo: RUS
	indo: IND
	franco: FRA
	anglo: GBR
	turco, turko: TUR
	hispano: ESP
	italo: ITA
	luso: PRT
	irano: IRN
	austro: AUT
	greco: GRC
	serbo: SRB
	polono: POL`)

// compound reads a demonym or state pair written as one token, "Tajik-Afghan".
func (r *reader) compound(i int) (atom, bool) {
	parts := strings.FieldsFunc(r.words[i].text, func(c rune) bool { return c == '-' || c == '–' || c == '—' })
	if len(parts) < 2 {
		return atom{}, false
	}
	a := atom{first: i, end: i + 1, kind: atomDemonym}
	for k, p := range parts {
		of, ok := r.kb.Demonym(p)
		if !ok {
			of, ok = r.stateNamed(p)
		}
		if !ok && k == 0 {
			of = combining[strings.ToLower(p)]
			ok = of != ""
		}
		if !ok {
			return atom{}, false
		}
		a.of = appendNew(a.of, of)
	}
	return a, true
}

// stateNamed returns the state that words name.
func (r *reader) stateNamed(words string) (string, bool) {
	for _, id := range r.kb.ByName(name.Fold(words)) {
		if e, ok := r.kb.State(string(id)); ok {
			return string(e.ID), true
		}
	}
	return "", false
}

// isPeople reports whether a demonym is a noun for a people by its form.
func isPeople(low string) bool {
	for _, end := range [...]string{"ns", "ks", "zs", "is", "bs", "rs", "ts", "es", "ds"} {
		if strings.HasSuffix(low, end) {
			return !strings.HasSuffix(low, "ese") && len(low) > 4
		}
	}
	return false
}

func (r *reader) city(i, end int) (atom, bool) {
	for n := min(3, end-i); n > 0; n-- {
		if n == 1 && r.plainWord(i) {
			return atom{}, false
		}
		if last := r.words[i+n-1]; !last.cap {
			continue
		}
		words := r.join(i, i+n)
		a := atom{first: i, end: i + n, kind: atomCity}
		if of, ok := r.kb.Capital(words); ok {
			a.capital, a.of = of, []string{of}
			return a, true
		}
		if of, ok := r.kb.City(words); ok {
			a.of = []string{of}
			return a, true
		}
	}
	return atom{}, false
}

// join returns words [first, end) as one string, hyphens without spaces.
func (r *reader) join(first, end int) string {
	if end == first+1 {
		return r.words[first].text
	}
	var b strings.Builder
	for i := first; i < end; i++ {
		if i > first && !r.words[i].glued {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[i].text)
		if r.words[i].poss && i+1 < end && !r.words[i+1].tail {
			b.WriteString("'s")
		}
	}
	return b.String()
}

// points returns the states that an atom can stand for as a modifier or a
// complement: "Russian", "Russia", "Moscow's".
func (a atom) points() []string {
	switch {
	case a.kind == atomState, a.kind == atomDemonym && !a.people:
		return a.of
	case a.capital != "":
		return []string{a.capital}
	}
	return nil
}

func (a atom) isEither(kinds ...atomKind) bool { return slices.Contains(kinds, a.kind) }
