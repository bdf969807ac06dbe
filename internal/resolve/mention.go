package resolve

import (
	"sort"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// The forms a mention can have.
const (
	FormName        = "name"        // the actor's own name
	FormTitle       = "title"       // an office, with or without a name
	FormOrgan       = "organ"       // an organ of a state: a ministry, an army
	FormState       = "state"       // a state, also meant by its capital
	FormPlace       = "place"       // a place where something happens
	FormDemonym     = "demonym"     // an adjective of a state before a common noun
	FormCollective  = "collective"  // "the two countries", "the ministers"
	FormPronoun     = "pronoun"     // "he", "they", "we" of an interviewed person
	FormCounterpart = "counterpart" // "his Tajik counterpart"
)

// The steps that can decide a mention, in the order in which they are tried.
const (
	ByAlias      = "alias"      // a name the knowledge base has
	ByOffice     = "office"     // who held the office on the day of the document
	ByChain      = "chain"      // an actor the document has named before
	ByFuzzy      = "fuzzy"      // a spelling near a name of the knowledge base
	ByCollective = "collective" // the members of a pair or a list
	ByNew        = "new"        // nobody known: what the words say, no more
)

// Mention is a run of words that means one or several actors.
type Mention struct {
	Span       text.Span
	First, End int // tokens, [First, End)
	Head       int // the token that stands for the mention in the syntax
	// Actors is who is meant, each with its own words as mention and no role. It
	// is empty for a place that cannot act. For a capital it is the state, also
	// where Form says that the place is meant.
	Actors []ledger.Actor
	// Place is the reading as a place, where there is one.
	Place      *ledger.Place
	Form       string
	By         string
	Reason     string // why, for a reader
	Confidence float64
}

// Attested is a person whom the document introduces with an office.
type Attested struct {
	Person ledger.Actor
	Office string
	Of     string    // ISO 3166 alpha-3 or the id of a body; empty when not known
	Span   text.Span // title and name
	Note   string    // former, acting, elect; empty for a holder
}

// Reading is what one document says about who is who.
type Reading struct {
	Mentions []Mention  // in text order, disjoint
	Attested []Attested // in text order
	// Aside are further mentions, in text order, on which no claim rests and which may
	// lie inside others: bodies that a person's title names, bands known only by what
	// they are.
	Aside []Mention
	cover []int32 // token to mention + 1
	kb    *Base
}

// At returns the mention that covers a token.
func (r *Reading) At(token int) (Mention, bool) {
	if token < 0 || token >= len(r.cover) || r.cover[token] == 0 {
		return Mention{}, false
	}
	return r.Mentions[r.cover[token]-1], true
}

// Side returns the state with an ISO 3166 alpha-3 code, or the body with an id, to
// which an actor of the reading belongs.
func (r *Reading) Side(of string) (ledger.Actor, bool) {
	if r.kb == nil || of == "" {
		return ledger.Actor{}, false
	}
	return r.kb.actor(ledger.ActorID(of))
}

// Within returns the mentions that lie wholly in the tokens [first, end), in
// text order.
func (r *Reading) Within(first, end int) []Mention {
	lo := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].First >= first })
	hi := lo
	for hi < len(r.Mentions) && r.Mentions[hi].End <= end {
		hi++
	}
	return r.Mentions[lo:hi:hi]
}

// States returns the ISO 3166 alpha-3 codes of the states that m's actors are
// or belong to, each once, in order.
func (m Mention) States() []string {
	var out []string
	for _, a := range m.Actors {
		if len(a.Of) == 3 {
			out = appendNew(out, a.Of)
		}
	}
	return out
}

func appendNew[T comparable](s []T, v T) []T {
	for _, x := range s {
		if x == v {
			return s
		}
	}
	return append(s, v)
}
