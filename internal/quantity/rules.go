package quantity

// Rule names what reads a kind of quantity; [Guides] lists them.
type Rule string

// The rules.
const (
	ruleAge         Rule = "age"
	ruleAnniversary Rule = "anniversary"
	ruleBare        Rule = "bare"
	ruleCount       Rule = "count"
	ruleFactor      Rule = "factor"
	ruleFraction    Rule = "fraction"
	ruleMeasure     Rule = "measure"
	ruleMoney       Rule = "money"
	ruleSpeed       Rule = "speed"
	ruleHeat        Rule = "temperature"
)

// Guide says what a rule reads, with examples that the tests run.
type Guide struct {
	Rule  Rule
	About string
	Yes   []Example
	No    []string // sentences in which the rule finds nothing
}

// Example is a sentence, the words that the rule finds in it, the number and the
// unit.
type Example struct {
	Text, Words string
	Low         float64
	Unit        string
}

// Guides returns the rules in the order of their names.
func Guides() []Guide {
	return []Guide{
		{ruleAge, "how old somebody or something is; never a figure", []Example{{"She is 17 years old.", "17 years old", 17, "years"}, {"A six-year-old boy came.", "six-year-old", 6, "years"}}, []string{"They talked for six years."}},
		{ruleAnniversary, "the number of an anniversary", []Example{{"The 30th anniversary came.", "30th anniversary", 30, Anniversary}}, []string{"The 30th base is there."}},
		{ruleBare, "a number that says no unit and counts no noun", []Example{{"It rose to 750.", "750", 750, ""}}, []string{"The G20 met.", "See Article 5."}},
		{ruleCount, "a number before the plural noun that it counts", []Example{{"More than 300 large enterprises work there.", "More than 300 large enterprises", 300, "enterprises"}, {"Three dozen ships came.", "Three dozen ships", 36, "ships"}}, []string{"One of the ministers spoke.", "They held two-way talks."}},
		{ruleFactor, "how many times as much", []Example{{"Trade more than doubled.", "more than doubled", 2, "times"}, {"Trade could grow 2.5 times.", "2.5 times", 2.5, "times"}}, []string{"They met five times a year."}},
		{ruleFraction, "a fraction of a whole, as a percentage", []Example{{"It is a quarter of the budget.", "a quarter", 25, "percent"}, {"It is 3/4 of the budget.", "3/4", 75, "percent"}}, []string{"It grew in the third quarter.", "They lost it in the first half of the match.", "It took a quarter of a century.", "The 9/11 attacks shook them."}},
		{ruleMeasure, "a number with a unit of measure", []Example{{"The border is about 980 km long.", "about 980 km", 980, "km"}, {"The three-ton load fell.", "three-ton", 3, "tonnes"}, {"Guns of 155 mm fired.", "155 mm", 155, "mm"}}, []string{"They sent 155 men.", "It is a 2-1 win."}},
		{ruleMoney, "an amount of money, by sign, code or name", []Example{{"They gave $1.6 billion.", "$1.6 billion", 1.6e9, "USD"}, {"It cost 13 dollars and 45 cents.", "13 dollars and 45 cents", 13.45, "USD"}, {"They paid 75 USD million.", "75 USD million", 7.5e7, "USD"}}, []string{"They won 33 votes.", "He is 30 pounders' captain."}},
		{ruleSpeed, "a length in an hour", []Example{{"It flew at 900 kilometres per hour.", "900 kilometres per hour", 900, "km/h"}}, []string{"They marched 30 kilometres in an hour."}},
		{ruleHeat, "a temperature", []Example{{"It was -5 °C there.", "-5 °C", -5, "celsius"}, {"The temperature rose by 2 degrees.", "2 degrees", 2, "degrees"}}, []string{"They turned by 90 degrees.", "They hold 20 C."}},
	}
}
