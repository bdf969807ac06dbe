package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// post is an office with whose it is.
type post struct {
	office string // standard words
	of     string // ISO 3166 alpha-3 or a body's id
	note   string // former, acting, elect
	stated bool   // the words themselves say whose it is
	expert bool
}

// postOf is the post that title t gives to the name number k of names.
func (r *reader) postOf(t *title, k, names int) post {
	p := post{office: r.office(t), expert: t.expert, note: t.note}
	if p.note == "new" {
		p.note = ""
	}
	switch {
	case len(t.of) == names:
		p.of = t.of[k]
	case len(t.of) == 1 || len(t.of) > 1 && t.org == nil && names == 1:
		p.of = t.of[0]
	case t.body != nil:
		p.of = r.bodyID(*t.body)
	}
	p.stated = p.of != "" || t.affil != ""
	return p
}

func (r *reader) bodyID(a atom) string {
	if len(a.ids) == 0 {
		return ""
	}
	return string(a.ids[0])
}

// leaders are offices whose holder leads a state.
var leaders = wordSet(`President King Queen Emir Sultan Chancellor Premier`)

// ofState reports whether an office, by its words, is one of a state.
func ofState(office string) bool {
	for _, w := range [...]string{"Minister", "President", "Ambassador", "Chancellor", "King", "Queen", "pokesperson", "Security", "Secretary of State", "Speaker", "General Staff", "Premier", "Adviser"} {
		if strings.Contains(office, w) {
			return true
		}
	}
	return false
}

// office is a title's office in the field's standard words.
func (r *reader) office(t *title) string {
	if t.counter || t.courtesy {
		return ""
	}
	words := strings.Join(append(append([]string{}, t.mods...), t.word), " ")
	switch {
	case t.expert:
		return strings.TrimSpace(words + r.affiliation(t))
	case t.word == "ambassador" && len(t.target) > 0:
		return upperFirst(words) + " to " + r.stateNames(t.target)
	case t.org != nil:
		return r.organOffice(t, words)
	case t.body != nil || t.affil != "":
		return r.bodyOffice(t, words)
	}
	if len(t.target) > 0 {
		return r.standard(words+suffixed(" ", t.post)) + " for " + r.stateNames(t.target)
	}
	return r.standard(words + suffixed(" ", t.post))
}

// bodyOffice is an office of a body: "President of the European Council".
func (r *reader) bodyOffice(t *title, words string) string {
	full := words + suffixed(" ", t.post)
	if s, ok := r.kb.Office(full + r.affiliation(t)); ok && strings.Contains(s, " of ") {
		return s
	}
	s, ok := r.kb.Office(full)
	switch {
	case ok && t.post != "":
		return s
	case !ok || t.body == nil || !strings.Contains(words, " "):
		s = upperFirst(words)
	}
	return s + r.affiliation(t) + suffixed(" ", t.at)
}

func (r *reader) affiliation(t *title) string {
	name := t.affil
	if t.body != nil {
		name = r.join(t.body.first, t.body.end)
		if e, ok := r.kb.Entry(ledger.ActorID(r.bodyID(*t.body))); ok {
			name = e.Name
		}
	}
	if name == "" {
		return ""
	}
	if strings.ToUpper(name) == name && !strings.Contains(name, " ") && len(name) > 3 {
		return " of " + name
	}
	return " of the " + name
}

// organOffice is an office in an organ: its head, its spokesperson.
func (r *reader) organOffice(t *title, words string) string {
	name := t.org.name
	if e, ok := r.kb.Entry(ledger.ActorID(r.kb.OrganState(t.org.words) + "." + t.org.suffix)); ok {
		name = e.Name
	}
	if name == "" {
		name = titleCase(t.org.words)
	}
	if of, ok := strings.CutPrefix(name, "Ministry of "); ok && (words == "head" || words == "chief") {
		return "Minister of " + of
	}
	if name == "Government" && (words == "head" || words == "chief") {
		return "Prime Minister"
	}
	if s, ok := r.kb.Office(words + " of the " + name); ok {
		return s
	}
	return upperFirst(words) + " of the " + name
}

// standard gives words the standard form the knowledge base has, or one made the
// same way: "energy minister" becomes "Minister of Energy".
func (r *reader) standard(words string) string {
	if s, ok := r.kb.Office(words); ok {
		return s
	}
	for _, rank := range [...]string{"first deputy ", "deputy ", "vice ", "assistant "} {
		if rest, ok := strings.CutPrefix(words, rank); ok {
			return titleCase(rank) + " " + r.standard(rest)
		}
	}
	if rest, ok := strings.CutSuffix(words, " minister"); ok && rest != "prime" {
		return "Minister of " + titleCase(rest)
	}
	if rest, ok := strings.CutPrefix(words, "minister for "); ok {
		return "Minister of " + titleCase(rest)
	}
	if strings.HasSuffix(words, "top diplomat") || strings.HasSuffix(words, "chief diplomat") || words == "top envoy" {
		if s, ok := r.kb.Office("foreign minister"); ok {
			return s
		}
	}
	return upperFirst(titleIfOf(words))
}

// titleIfOf writes "minister of energy" with capitals and leaves other offices as
// they are: "army spokesman".
func titleIfOf(words string) string {
	if strings.Contains(words, " of ") || strings.HasPrefix(words, "prime ") {
		return titleCase(words)
	}
	return words
}

func (r *reader) stateNames(codes []string) string {
	var names []string
	for _, c := range codes {
		if e, ok := r.kb.State(c); ok {
			names = append(names, e.Name)
		}
	}
	return strings.Join(names, " and ")
}

func suffixed(sep, s string) string {
	if s == "" {
		return ""
	}
	return sep + s
}

func upperFirst(s string) string {
	for i, c := range s {
		if i == 0 {
			return strings.ToUpper(string(c)) + s[len(string(c)):]
		}
	}
	return s
}

// roleActor is an office whose holder is not known.
func (r *reader) roleActor(office, of string) ledger.Actor {
	name := office
	if e, ok := r.kb.State(of); ok {
		name += " of " + inSentence(e.Name)
	}
	return ledger.Actor{Name: name, Kind: ledger.KindGovernment, Of: of, Office: office}
}

// holder returns the one person who held an office on every day on which the
// document may have been published.
func (r *reader) holder(office, of string) (Tenure, bool) {
	d := r.doc.Published
	if office == "" || of == "" || !d.Known() {
		return Tenure{}, false
	}
	from := r.kb.Holders(office, of, d.Start)
	if len(from) != 1 {
		return Tenure{}, false
	}
	if d.End == d.Start {
		return from[0], true
	}
	to := r.kb.Holders(office, of, d.End)
	if len(to) != 1 || to[0].Person != from[0].Person {
		return Tenure{}, false
	}
	return from[0], true
}

// holders returns every person who held an office on some known day of the
// document's interval.
func (r *reader) holders(office, of string) []Tenure {
	d := r.doc.Published
	if office == "" || of == "" {
		return nil
	}
	var out []Tenure
	for _, day := range [...]string{d.Start, d.End} {
		if day == "" {
			continue
		}
		for _, t := range r.kb.Holders(office, of, day) {
			if len(out) == 0 || out[len(out)-1].Person != t.Person {
				out = append(out, t)
			}
		}
	}
	return out
}
