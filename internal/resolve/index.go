package resolve

import (
	"strings"
	"sync"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// Base is the knowledge base, indexed. It is read only and may be used from
// several goroutines at once. Words are given as they stand in a text; the
// methods fold them, except where a parameter is called folded. Callers must not
// change the slices they get.
type Base struct {
	id      string
	entries []Entry
	at      map[ledger.ActorID]int
	tenures []Tenure // by person, then start

	byName   map[string][]ledger.ActorID
	longest  map[string]int // first word of a folded name to the most words of such a name
	surnames map[string][]ledger.ActorID
	runs     []run // the tenures of each entry

	lastHeld   map[seat]int32 // the last tenure of a post
	heldBefore []int32        // the tenure of the same post before each, or -1
	latest     string         // the last day on which a tenure begins
	alone      []ledger.ActorID

	demonyms map[string]string
	places   map[int]place // by index of the entry
	capitals map[string]string
	cities   map[string]string
	members  map[string][]string
	offices  map[string]string
	organs   map[string]organ
	peers    map[seat][]string // what a general word for an office means in a state

	spellings func() *spellings     // made when first asked for
	given     func() map[string]int // how many persons have a first name; made when first asked for
}

type (
	organ struct{ suffix, standard, of string }
	seat  struct{ office, of string }
	run   struct{ start, end int32 }
	place struct {
		capitalOf  string
		population int
	}
)

// expected is about how many actors there are; maps are made for so many.
const expected = 40_000

func newBase() *Base {
	b := &Base{
		at:       make(map[ledger.ActorID]int, expected),
		byName:   make(map[string][]ledger.ActorID, expected),
		longest:  make(map[string]int, expected/2),
		surnames: make(map[string][]ledger.ActorID, expected),
		lastHeld: make(map[seat]int32, expected/2),
		entries:  make([]Entry, 0, expected),
		runs:     make([]run, 0, expected),
		tenures:  make([]Tenure, 0, expected),
		demonyms: map[string]string{},
		places:   map[int]place{},
		capitals: map[string]string{},
		cities:   map[string]string{},
		members:  map[string][]string{},
		offices:  map[string]string{},
		organs:   map[string]organ{},
		peers:    map[seat][]string{},
	}
	b.spellings = sync.OnceValue(func() *spellings { return newSpellings(b) })
	b.given = sync.OnceValue(b.countFirstNames)
	return b
}

// index makes what the queries search. Entries stand in id order.
func (b *Base) index() {
	for i := range b.entries {
		b.indexNames(i)
	}
}

func (b *Base) indexNames(i int) {
	e := &b.entries[i]
	for _, n := range e.Names {
		folded := name.Fold(n.Text)
		if !b.addID(b.byName, folded, e.ID) {
			continue
		}
		b.lengthen(folded)
		if other := otherSpelling(folded); other != folded && e.Kind != ledger.KindPerson && b.addID(b.byName, other, e.ID) {
			b.lengthen(other)
		}
		switch e.Kind {
		case ledger.KindPerson:
			for _, s := range surnames(folded, e.Of) {
				b.addID(b.surnames, s, e.ID)
			}
		case ledger.KindPlace:
			if n.Strong || b.isCapital(e.ID) {
				b.indexPlace(i, folded)
			}
		}
	}
}

// lengthen notes how many words a folded name has.
func (b *Base) lengthen(folded string) {
	first, _, _ := strings.Cut(folded, " ")
	b.longest[first] = max(b.longest[first], 1+strings.Count(folded, " "))
}

// spelledTwoWays turns British spellings into American ones and back.
var spelledTwoWays = strings.NewReplacer("organisation", "organization", "organization", "organisation", "defence", "defense", "defense", "defence",
	"labour", "labor", "labor", "labour", "programme", "program", "center", "centre", "centre", "center")

// otherSpelling is a folded name as the other side of the Atlantic spells it.
func otherSpelling(folded string) string { return spelledTwoWays.Replace(folded) }

// addID reports whether the id was not there yet. Most lists have one id and are
// cut from a larger allocation.
func (b *Base) addID(m map[string][]ledger.ActorID, key string, id ledger.ActorID) bool {
	ids := m[key]
	switch n := len(ids); {
	case n > 0 && ids[n-1] == id:
		return false
	case n > 0:
		m[key] = append(ids, id)
		return true
	}
	if len(b.alone) == cap(b.alone) {
		b.alone = make([]ledger.ActorID, 0, 4096)
	}
	b.alone = append(b.alone, id)
	at := len(b.alone)
	m[key] = b.alone[at-1 : at : at]
	return true
}

// countFirstNames counts the persons whose printed name begins with a folded word.
func (b *Base) countFirstNames() map[string]int {
	out := map[string]int{}
	for i := range b.entries {
		e := &b.entries[i]
		if first, _, ok := strings.Cut(name.Fold(e.Name), " "); ok && e.Kind == ledger.KindPerson && !familyFirst[e.Of] {
			out[first]++
		}
	}
	return out
}

// firstNames is how many persons have a folded word as their first name.
func (b *Base) firstNames(folded string) int { return b.given()[folded] }

// indexPlace lets the larger city have a name that several have, and a capital
// before all others.
func (b *Base) indexPlace(i int, folded string) {
	p, isCity := b.places[i]
	if !isCity {
		return
	}
	if p.capitalOf != "" {
		if old, ok := b.capitals[folded]; !ok || b.larger(i, folded, old) {
			b.capitals[folded] = p.capitalOf
		}
	}
	if old, ok := b.cities[folded]; !ok || b.larger(i, folded, old) {
		b.cities[folded] = b.entries[i].Of
	}
}

// larger reports whether place i outranks every earlier place of the name.
func (b *Base) larger(i int, folded, _ string) bool {
	mine := b.places[i]
	for _, id := range b.byName[folded] {
		j := b.at[id]
		other, ok := b.places[j]
		if !ok || j == i {
			continue
		}
		if (mine.capitalOf == "") != (other.capitalOf == "") {
			if mine.capitalOf == "" {
				return false
			}
			continue
		}
		if other.population >= mine.population {
			return false
		}
	}
	return true
}

// familyFirst are the states whose names begin with the family name.
var familyFirst = map[string]bool{
	"CHN": true, "TWN": true, "HKG": true, "MAC": true, "KOR": true, "PRK": true, "VNM": true, "KHM": true, "HUN": true, "SGP": true, "JPN": true,
}

// twoSurnames are the states where a person often goes by the last but one word.
var twoSurnames = map[string]bool{
	"ESP": true, "MEX": true, "COL": true, "VEN": true, "PER": true, "CHL": true, "ARG": true, "ECU": true, "BOL": true, "PRY": true, "URY": true,
	"CUB": true, "DOM": true, "CRI": true, "PAN": true, "GTM": true, "HND": true, "SLV": true, "NIC": true, "GNQ": true, "PHL": true,
}

// surnames are the parts of a folded full name by which its bearer may be called
// alone: the last word, with and without the particles before it, the first word
// where the family name comes first, and both surnames where people have two.
func surnames(folded, of string) []string {
	last := strings.LastIndexByte(folded, ' ')
	if last < 0 {
		return []string{folded}
	}
	out := []string{folded[last+1:]}
	if at := beforeParticles(folded, last); at < last {
		out = append(out, folded[at+1:])
	}
	if familyFirst[of] {
		first, _, _ := strings.Cut(folded, " ")
		out = append(out, first)
	}
	if twoSurnames[of] && strings.Count(folded, " ") > 1 {
		before := strings.LastIndexByte(folded[:last], ' ')
		out = append(out, folded[before+1:last], folded[before+1:])
	}
	return out
}

// beforeParticles is the place of the space before the particles that stand before the
// last word, or last when there are none.
func beforeParticles(folded string, last int) int {
	for at := last; ; {
		before := strings.LastIndexByte(folded[:at], ' ')
		if before < 0 || !nobiliary[folded[before+1:at]] {
			return at
		}
		at = before
	}
}

var nobiliary = map[string]bool{
	"al": true, "el": true, "ben": true, "bin": true, "ibn": true, "abu": true, "van": true, "von": true, "der": true, "den": true, "de": true,
	"da": true, "di": true, "del": true, "della": true, "la": true, "le": true, "dos": true, "ould": true, "ter": true, "zu": true, "abdel": true, "abd": true,
}
