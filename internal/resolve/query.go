package resolve

import (
	"iter"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// ID is a digest of the tables, for provenance: 16 hexadecimal digits.
func (b *Base) ID() string { return b.id }

// Entry returns the actor with an id. Its own id is another where a set has the
// actor twice: then id was given up for it.
func (b *Base) Entry(id ledger.ActorID) (Entry, bool) {
	i, ok := b.at[id]
	if !ok {
		return Entry{}, false
	}
	return b.entries[i], true
}

// actor is the entry with an id as a claim refers to it. A state is its own.
func (b *Base) actor(id ledger.ActorID) (ledger.Actor, bool) {
	e, ok := b.Entry(id)
	if !ok {
		return ledger.Actor{}, false
	}
	a := ledger.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Of: e.Of}
	if e.Kind == ledger.KindState {
		a.Of = string(e.ID)
	}
	return a, true
}

// State returns the state or territory with an ISO 3166 alpha-3 code, or the
// entity without one whose id is given.
func (b *Base) State(iso3 string) (Entry, bool) {
	e, ok := b.Entry(ledger.ActorID(iso3))
	return e, ok && e.Kind == ledger.KindState
}

// ByName returns the actors that have a name which folds to folded, in id order.
func (b *Base) ByName(folded string) []ledger.ActorID { return b.byName[folded] }

// BySurname returns the persons who may be called by a folded surname alone, in
// id order.
func (b *Base) BySurname(folded string) []ledger.ActorID { return b.surnames[folded] }

// Names yields every folded name with the actors that have it, in no fixed order.
func (b *Base) Names() iter.Seq2[string, []ledger.ActorID] {
	return func(yield func(string, []ledger.ActorID) bool) {
		for n, ids := range b.byName {
			if !yield(n, ids) {
				return
			}
		}
	}
}

// LongestName finds the longest name that tokens begin with. Tokens are as they
// stand in the text, and may be cut at hyphens and apostrophes or not; n counts
// them, and is 0 when no name begins here.
func (b *Base) LongestName(tokens []string) (n int, ids []ledger.ActorID) {
	if len(tokens) == 0 {
		return 0, nil
	}
	folded := foldToken(tokens[0])
	first, _, _ := strings.Cut(folded, " ")
	most := b.longest[first]
	if folded == "" {
		return 0, nil
	}
	glued := joins(tokens[0])
	if most == 0 && !glued && !(len(tokens) > 1 && joins(tokens[1])) {
		return 0, nil
	}
	ids = b.byName[folded]
	if ids != nil {
		n = 1
	}
	for i := 1; i < len(tokens) && i < 2*maxWords; i++ {
		f := foldToken(tokens[i])
		switch {
		case f == "":
			glued = glued || joins(tokens[i])
			if !hyphen(tokens[i]) && !joins(tokens[i]) {
				return n, ids
			}
			continue
		case glued || startsJoined(tokens[i]):
			folded += f
		default:
			folded += " " + f
		}
		glued = joins(tokens[i])
		if found := b.byName[folded]; found != nil {
			n, ids = i+1, found
		}
		if strings.Count(folded, " ") >= max(most, 2) {
			break
		}
	}
	return n, ids
}

// maxWords bounds how far a name is followed.
const maxWords = 12

// foldToken folds a token without a possessive ending.
func foldToken(t string) string {
	for _, end := range []string{"'s", "’s", "'S", "’S"} {
		if s, ok := strings.CutSuffix(t, end); ok {
			return name.Fold(s)
		}
	}
	return name.Fold(t)
}

// joins reports whether a token ends in an apostrophe, so that the next one
// belongs to the same word: "d'" + "Ivoire". A lone "s'" is a possessive.
func joins(t string) bool {
	return (strings.HasSuffix(t, "'") || strings.HasSuffix(t, "’") || strings.HasSuffix(t, "ʻ") || strings.HasSuffix(t, "‘")) && len(t) < 5
}

func startsJoined(t string) bool {
	return len(t) > 1 && (t[0] == '\'' || strings.HasPrefix(t, "’")) && !strings.HasSuffix(t, "s")
}

func hyphen(t string) bool { return t == "-" || t == "‐" || t == "‑" || t == "–" || t == "." }

// Demonym returns the state that an adjective or a noun for its people points
// to: "Tajik", "Tajiks", "Tajikistani".
func (b *Base) Demonym(word string) (iso3 string, ok bool) {
	iso3, ok = b.demonyms[name.Fold(word)]
	return iso3, ok
}

// Capital returns the state for whose government a place name may stand: a
// capital of today or of before, or a seat of government.
func (b *Base) Capital(word string) (iso3 string, ok bool) {
	iso3, ok = b.capitals[name.Fold(word)]
	return iso3, ok
}

// City returns the state in which the city with a name lies; of several, the
// capital, then the largest. Places that lie in no one state are not cities.
func (b *Base) City(word string) (of string, ok bool) {
	of = b.cities[name.Fold(word)]
	return of, of != ""
}

// Office returns the standard words for an office: "foreign minister" gives
// "Minister of Foreign Affairs". "Ambassador to" keeps the name of the state to
// which the ambassador is sent.
func (b *Base) Office(words string) (standard string, ok bool) {
	folded := name.Fold(words)
	if standard, ok = b.offices[folded]; ok {
		return standard, true
	}
	to, ok := strings.CutPrefix(folded, "ambassador to ")
	if !ok {
		return "", false
	}
	for _, id := range b.byName[strings.TrimPrefix(to, "the ")] {
		if e, ok := b.State(string(id)); ok {
			return "Ambassador to " + e.Name, true
		}
	}
	return "", false
}

// Organ returns the suffix of an organ's id and its standard name: "foreign
// ministry" gives "MFA", "Ministry of Foreign Affairs".
func (b *Base) Organ(words string) (suffix, standard string, ok bool) {
	o, ok := b.organs[name.Fold(words)]
	return o.suffix, o.standard, ok
}

// OrganState returns the state whose organ words name by themselves: "State
// Department" gives "USA". It is empty where the words fit any state.
func (b *Base) OrganState(words string) string { return b.organs[name.Fold(words)].of }

// OrganWords returns the words that mean the organ of a state with an id such as
// "TJK.MFA", folded and sorted: those of this state's own, which identify alone, and
// those that need the state beside them.
func (b *Base) OrganWords(id ledger.ActorID) (own, general []string) {
	state, suffix, ok := strings.Cut(string(id), ".")
	if !ok {
		return nil, nil
	}
	for words, o := range b.organs {
		switch {
		case o.suffix != suffix:
		case o.of == state:
			own = append(own, words)
		case o.of == "":
			general = append(general, words)
		}
	}
	slices.Sort(own)
	slices.Sort(general)
	return own, general
}

// Members returns the ids of the members of a body, sorted.
func (b *Base) Members(body string) []string { return b.members[body] }
