package figure

import (
	"strings"

	"chancery/internal/quantity"
)

// indicator names what q measures: a word of the controlled list where one
// stands near, else the wording of the counted noun phrase.
func (v *view) indicator(q *quantity.Quantity, first, next int) string {
	if q.Ordinal {
		return "anniversary"
	}
	switch q.Class {
	case quantity.Persons:
		return v.people(q, first, next)
	case quantity.Items:
		return v.things(q, first, next)
	}
	topic := v.topic(q.Class, first, next)
	switch q.Class {
	case quantity.Duration:
		return "duration"
	case quantity.Share:
		return share(q, topic)
	case quantity.Factor:
		return strings.TrimSpace(topic + " growth")
	case quantity.Length:
		if v.near(first, next, "border", "frontier", "boundary") {
			return "border length"
		}
		if topic == "" {
			return "distance"
		}
	}
	if topic == "" {
		return fallback[q.Class]
	}
	return topic
}

var fallback = map[string]string{
	quantity.Money: "amount", quantity.Area: "area", quantity.Mass: "weight", quantity.Volume: "volume",
	quantity.Energy: "capacity", quantity.Other: "value",
	quantity.Speed: "speed", quantity.Heat: "temperature",
}

func share(q *quantity.Quantity, topic string) string {
	switch {
	case q.Change == quantity.Up || q.Change == quantity.Down:
		return strings.TrimSpace(topic + " change")
	case topic == "trade turnover":
		return "trade share"
	case topic == "":
		return "share"
	}
	return topic + " share"
}

// people names a count of people.
func (v *view) people(q *quantity.Quantity, first, next int) string {
	best, distance := "", 9
	for k := max(0, first-8); k < len(v.as) && k < next+8; k++ {
		if name := casualty[v.as[k].Low]; name != "" {
			if d := gap(k, first, next); d < distance {
				best, distance = name, d
			}
		}
	}
	if best != "" {
		return best
	}
	if name, ok := groups[q.Unit]; ok {
		return name
	}
	return v.wording(q)
}

// groups are the kinds of people with an indicator of their own.
var groups = map[string]string{
	"troops": "troops", "soldiers": "troops", "servicemen": "troops", "peacekeepers": "troops", "migrants": "migrants", "immigrants": "migrants",
	"refugees": "refugees", "students": "students", "tourists": "tourists", "inhabitants": "population",
}

// things names a count of things.
func (v *view) things(q *quantity.Quantity, first, next int) string {
	switch q.Unit {
	case "places", "seats", "slots", "quotas", "scholarships":
		if v.near(first, next, "university", "universities", "study", "students", "education", "quota", "academic", "scholarships", "budgetary", "graduates", "school") {
			return "study places"
		}
	case "companies", "enterprises", "firms", "businesses":
		return "companies"
	case "votes", "ballots":
		return "votes"
	case "jobs":
		return "jobs"
	}
	return v.wording(q)
}

// wording is the counted noun phrase as written, on one line and in lower case
// where it has no name.
func (v *view) wording(q *quantity.Quantity) string {
	if q.Phrase.Empty() {
		return q.Unit
	}
	return strings.Join(strings.Fields(q.Phrase.In(v.doc.Text)), " ")
}

// near reports whether one of words stands close to the number.
func (v *view) near(first, next int, words ...string) bool {
	for k := max(0, first-12); k < len(v.as) && k < next+12; k++ {
		if v.is(k, words...) {
			return true
		}
	}
	return false
}

// gap is the distance from atom k to the atoms [first, next). What follows a
// number counts as a little further than what leads to it.
func gap(k, first, next int) int {
	switch {
	case k < first:
		return first - k
	case k >= next:
		return k - next + 2
	}
	return 0
}

// topicReach is how many atoms from a number its topic is looked for.
const topicReach = 22

// topic returns the indicator of the nearest topic word that suits the class.
func (v *view) topic(class string, first, next int) string {
	best, distance := "", topicReach
	for k := max(0, first-topicReach); k < len(v.as) && k < next+topicReach; k++ {
		t, ok := topics[v.as[k].Low]
		if !ok || t.only != "" && t.only != class || t.not == class {
			continue
		}
		if d := gap(k, first, next); d < distance {
			best, distance = t.name, d
		}
	}
	return best
}

// topic is an indicator; only and not limit the class of unit it suits.
type topic struct{ name, only, not string }

// topics are the words that name what is measured.
var topics = map[string]topic{
	"turnover": {name: "trade turnover"}, "trade": {name: "trade turnover"}, "commerce": {name: "trade turnover"},
	"exports": {name: "exports"}, "export": {name: "exports"}, "exported": {name: "exports"}, "imports": {name: "imports"}, "import": {name: "imports"}, "imported": {name: "imports"},
	"investment": {name: "investment"}, "investments": {name: "investment"}, "invested": {name: "investment"}, "invest": {name: "investment"}, "fdi": {name: "investment"},
	"loan": {name: "loan"}, "loans": {name: "loan"}, "credit": {name: "loan"}, "credits": {name: "loan"}, "lend": {name: "loan"}, "lent": {name: "loan"},
	"aid": {name: "aid"}, "assistance": {name: "aid"}, "grant": {name: "aid"}, "grants": {name: "aid"}, "relief": {name: "aid"}, "humanitarian": {name: "aid"}, "donated": {name: "aid"},
	"debt": {name: "debt"}, "debts": {name: "debt"}, "gdp": {name: "GDP"}, "economy": {name: "GDP", only: quantity.Share}, "inflation": {name: "inflation", only: quantity.Share},
	"price": {name: "price"}, "prices": {name: "price"}, "cost": {name: "cost", only: quantity.Money}, "costs": {name: "cost", only: quantity.Money}, "worth": {name: "value", only: quantity.Money},
	"valued": {name: "value", only: quantity.Money}, "budget": {name: "budget"}, "spending": {name: "spending"}, "spent": {name: "spending", only: quantity.Money}, "contract": {name: "contract", only: quantity.Money}, "contracts": {name: "contract", only: quantity.Money},
	"revenue": {name: "revenue"}, "revenues": {name: "revenue"}, "profit": {name: "profit"}, "tariff": {name: "tariff", only: quantity.Share}, "tariffs": {name: "tariff", only: quantity.Share}, "duty": {name: "tariff", only: quantity.Share}, "duties": {name: "tariff", only: quantity.Share},
	"remittances": {name: "remittances"}, "fund": {name: "fund", only: quantity.Money}, "pledge": {name: "aid", only: quantity.Money}, "fine": {name: "fine", only: quantity.Money},
	"production": {name: "production"}, "output": {name: "production"}, "produced": {name: "production"}, "produces": {name: "production"}, "capacity": {name: "capacity"},
	"supplies": {name: "supplies", not: quantity.Money}, "supply": {name: "supplies", not: quantity.Money}, "supplied": {name: "supplies", not: quantity.Money}, "deliveries": {name: "supplies", not: quantity.Money},
	"population": {name: "population"}, "votes": {name: "votes", only: quantity.Share}, "vote": {name: "votes", only: quantity.Share}, "turnout": {name: "turnout", only: quantity.Share},
	"territory": {name: "territory", not: quantity.Money}, "quota": {name: "quota", not: quantity.Money}, "freight": {name: "freight"}, "cargo": {name: "freight"}, "unemployment": {name: "unemployment", only: quantity.Share},
	"pipeline": {name: "length", only: quantity.Length}, "road": {name: "length", only: quantity.Length}, "railway": {name: "length", only: quantity.Length}, "highway": {name: "length", only: quantity.Length}, "line": {name: "length", only: quantity.Length},
	"magnitude": {name: "magnitude"}, "reserves": {name: "reserves"}, "salary": {name: "salary"}, "wage": {name: "salary"}, "ransom": {name: "ransom"},
}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
