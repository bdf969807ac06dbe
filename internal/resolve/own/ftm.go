package own

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
)

// kinds says which kind of actor a schema of FollowTheMoney is.
var kinds = map[string]ledger.ActorKind{
	"Person": ledger.KindPerson, "PublicBody": ledger.KindGovernment, "Organization": ledger.KindOrg,
	"Company": ledger.KindOrg, "LegalEntity": ledger.KindOrg, "Address": ledger.KindPlace,
}

// kindTopic is the prefix of a topic that says the kind where no schema does.
const kindTopic = "chancery.kind."

// SchemaOf returns the schema and the topic by which a kind of actor is written.
func SchemaOf(kind ledger.ActorKind) (schema, topic string) {
	switch kind {
	case ledger.KindPerson:
		return "Person", ""
	case ledger.KindGovernment:
		return "PublicBody", ""
	case ledger.KindOrg:
		return "Organization", ""
	}
	return "Organization", kindTopic + string(kind)
}

// Schemas lists the schemas that are read.
func Schemas() []string {
	return slices.Concat(slices.Sorted(maps.Keys(kinds)), []string{"Occupancy", "Position"})
}

// entry is the actor that l describes.
func (l Line) entry() (resolve.Entry, error) {
	kind, ok := kinds[l.Schema]
	if !ok {
		return resolve.Entry{}, fmt.Errorf("the schema %s is none of %s", l.Schema, strings.Join(Schemas(), ", "))
	}
	for _, t := range l.Properties["topics"] {
		if k, ok := strings.CutPrefix(t, kindTopic); ok {
			kind = ledger.ActorKind(k)
		}
	}
	e := resolve.Entry{ID: ledger.ActorID(l.ID), Kind: kind}
	for _, d := range []string{l.From, l.To} {
		if d != "" && !isDate(d) {
			return e, fmt.Errorf("%q is no day, month or year like 2025-02-13", d)
		}
	}
	var err error
	if e.Of, err = l.state("country", "jurisdiction", "nationality", "citizenship"); err != nil {
		return e, err
	}
	for _, p := range []struct {
		property string
		strong   bool
	}{{"name", true}, {"alias", true}, {"previousName", true}, {"weakAlias", false}, {"abbreviation", false}} {
		for _, text := range l.Properties[p.property] {
			n := resolve.Name{Text: strings.Join(strings.Fields(text), " "), Lang: langOf(text), Strong: p.strong, Source: l.origin()}
			if name.Fold(n.Text) == "" {
				return e, fmt.Errorf("%q is no name", text)
			}
			n.From, n.To = l.From, l.To
			e.Names = append(e.Names, n)
		}
	}
	if len(e.Names) == 0 {
		return e, fmt.Errorf("it has no name")
	}
	e.Name = e.Names[0].Text
	return e, nil
}

// tenure is the post that l says a person holds; posts are known by id.
func (l Line) tenure(posts map[string]Entity) (resolve.Tenure, error) {
	t := resolve.Tenure{
		Person: ledger.ActorID(l.first("holder")), Office: l.first("post"), Source: l.origin(),
		From: l.first("startDate"), To: l.first("endDate"),
	}
	country := l
	if p, ok := posts[t.Office]; ok {
		country = Line{Entity: p}
		t.Office = country.first("name")
	}
	of, err := country.state("country", "jurisdiction")
	if err != nil {
		return t, err
	}
	t.Of = of
	if body := l.first("organization"); body != "" {
		t.Of = body
	}
	switch {
	case t.Person == "" || t.Office == "":
		return t, fmt.Errorf("a post has a holder and a name")
	case t.Of == "":
		return t, fmt.Errorf("a post is of a state (country) or of a body")
	}
	for _, d := range []string{t.From, t.To} {
		if d != "" && !isDate(d) {
			return t, fmt.Errorf("%q is no day, month or year like 2025-02-13", d)
		}
	}
	return t, nil
}

func (l Line) first(property string) string {
	if v := l.Properties[property]; len(v) > 0 {
		return strings.TrimSpace(v[0])
	}
	return ""
}

// origin says where l comes from.
func (l Line) origin() string {
	out := "added"
	if l.By != "" {
		out += " by " + l.By
	}
	if !l.At.IsZero() {
		out += " on " + l.At.Format("2006-01-02")
	}
	if l.Source != "" {
		out += ", from " + l.Source
	}
	return out
}

// state returns the first state that a property names, as ISO 3166 alpha-3; the
// set writes alpha-2.
func (l Line) state(properties ...string) (string, error) {
	for _, p := range properties {
		v := strings.ToUpper(l.first(p))
		switch {
		case v == "":
			continue
		case len(v) == 2:
			r, err := language.ParseRegion(v)
			if err != nil || !r.IsCountry() {
				return "", fmt.Errorf("%s: %q is no state", p, v)
			}
			return r.ISO3(), nil
		}
		return v, nil
	}
	return "", nil
}

// langOf guesses the language of a name from its script, as the tables do.
func langOf(s string) string {
	for _, r := range s {
		if unicode.Is(unicode.Cyrillic, r) {
			return "ru"
		}
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return ""
		}
	}
	return "en"
}

// isDate reports whether s is an ISO 8601 year, month or day.
func isDate(s string) bool {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}
