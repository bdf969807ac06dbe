package recognizers

import (
	"regexp"
	"strings"
)

// Reason says why a specification is left out of the figures.
type Reason string

// The reasons. The count of each is printed, and the rate with everything that is
// left out counted as well stands beside the rate without it.
const (
	Request  Reason = "request"         // an order or a question to an assistant: "wake me at 8"
	Bare     Reason = "bare number"     // an hour or a day that is only a number: "5 to 6", "on 15"
	Order    Reason = "order of day"    // 6/7/2016, which the file reads month first, and 4/22, which is no date for us
	Holiday  Reason = "holiday"         // a feast by name: its date is a table of one country
	Zone     Reason = "time zone"       // an offset from universal time, which the ledger does not keep
	Glued    Reason = "glued"           // spelt as typed on a telephone: "22april", "5hrs", "oct/2"
	Business Reason = "business year"   // fiscal and school years, which differ by firm
	Vague    Reason = "vague count"     // "a few hours", which the file makes three
	Relative Reason = "relative rank"   // "the last but one", which is no number
	UnitOnly Reason = "unit alone"      // a unit or a percent sign without a number
	Sum      Reason = "arithmetic"      // "1 over 3", "1.1^23", "equal to 20"
	Clash    Reason = "two expressions" // "2016-12-12 or 13" as one expression of several values
)

// Reasons is the closed list of [Reason], in the order of the report.
var Reasons = []Reason{Request, Bare, Order, Holiday, Zone, Glued, Business, Vague, Relative, UnitOnly, Sum, Clash}

var (
	request = regexp.MustCompile(`(?i)\b(cortana|alexa|remind|wake|alarm|schedule|book|appointments?|calendar|skype|please|set up|set an?|set the|turn|show|find|query|add|` +
		`let's|let us|can you|can i|could you|could i|do i have|will i|am i|are you|i need|i want|i wanna|give me|tell me|help|convert|pick|plan a|block|free|available|out of office|hey|hi)\b|^(what|when|how|which|who|where|is|are|do|does|did)\b`)
	bareHour = regexp.MustCompile(`(?i)[:.]\d\d|\d\s*[ap]\.?\s?m\b|\b[ap]\.?\s?m\b|o'?\s?clock|noon|midday|midnight|morning|afternoon|evening|night|dawn|dusk|day|hour|hr|minute|min\b|second|lunch|dinner|breakfast|now|early|late|\bT\d`)
	bareDay  = regexp.MustCompile(`(?i)^(on |for |the )*\d\d?$`)
	order    = regexp.MustCompile(`\b(0?[1-9]|1[0-2])\s?[/.-]\s?(0?[1-9]|1[0-2])\s?([/.-]\s?(\d{4}|\d\d|'\d\d))?\b|^\d\d?[/.-]\d\d?([/.-]\d\d)?$|\b\d\d?/\d\d?\b(/\d\d\b)?(\D\D|$)`)
	holiday  = regexp.MustCompile(`(?i)easter|thanks\s?giving|lab(o|ou)r day|mother|father|memorial|martin|mlk|halloween|hallow|valentine|presidents? day|juneteenth|black friday|` +
		`independence|new year|x?mas|christ|patrick|good friday|ash wednesday|cyber|earth day|fool|columbus|veteran|inauguration|pentecost|ascension|trinity|whit|corpus|saints|souls|` +
		`teacher|children|girls|women|singles|maosong|lantern|festival|ramadan|eid|hajj|bastille|guy fawkes|boxing|cinco|groundhog|flag day|loyalty|youth|thrice|bank holiday|holiday|yuandan|rosh|hanukkah|diwali|holi\b|kwanzaa|naming|lent\b|palm sunday|maundy`)
	zone     = regexp.MustCompile(`(?i)\b(utc|gmt|[ecmp][sd]?t|ist|time zone|timezone|standard time|daylight|local time|(pacific|eastern|central|mountain|beijing|india|redmond|[a-z]+) time|am?kt|bst|cest|jst|hst|akst)\b|[+-]\d{1,2}:?\d\d\b|\dZ\b`)
	glued    = regexp.MustCompile(`(?i)\d(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|hrs?|mins?|secs?|days|weeks|months|years|mon|tue|wed|thu|fri|sat|sun)|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)[-/.]?\d|\d\s?/\s?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d\d?-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`)
	vague    = regexp.MustCompile(`(?i)\b(few|several|some|many|couple)\b`)
	sum      = regexp.MustCompile(`(?i)\^|\de[+-]?\d|x10|\bover (one|three|twenty|\d)|\bequal|[<>=]|\d+~|\b[kgm]$`)
	business = regexp.MustCompile(`(?i)fiscal|school|financial year|\bfy\b|\bfy\d|\bsy\b|\bytd\b|year to date|\beo[dmwy]\b|\btmr|\bcy\d`)
)

// leftOut returns the reason why s does not count, or nothing.
func leftOut(s Spec) Reason {
	if request.MatchString(s.Input) && !strings.ContainsAny(s.Input, "$€£%") {
		return Request
	}
	for _, e := range s.Expected {
		words := e.Span.In(s.Input)
		switch {
		case strings.HasPrefix(string(e.Kind), "ordinal.relative"):
			return Relative
		case strings.HasSuffix(string(e.Kind), "alt"):
			return Clash
		case e.Kind == "timezone" || family(e.Kind) == Time && zone.MatchString(words):
			return Zone
		case e.Value != nil && e.Value["value"] == nil && len(e.strings("unit")) > 0, e.Kind == Percent && len(e.strings("value")) > 0 && e.strings("value")[0] == "null":
			return UnitOnly
		}
		if (e.Kind == Number || e.Kind == NumberRange) && sum.MatchString(words) {
			return Sum
		}
		if r := ofTime(e, words); r != "" {
			return r
		}
	}
	return ""
}

// ofTime is leftOut for the words of an expression of time.
func ofTime(e Expected, words string) Reason {
	switch f := family(e.Kind); {
	case f != Date && f != Time && f != Duration && f != Set:
		return ""
	case holiday.MatchString(words):
		return Holiday
	case business.MatchString(words):
		return Business
	case e.Value != nil && vague.MatchString(words):
		return Vague
	case f == Time && !bareHour.MatchString(words):
		return Bare
	case f == Date && bareDay.MatchString(words):
		return Bare
	case f != Duration && order.MatchString(words):
		return Order
	case glued.MatchString(words):
		return Glued
	}
	return ""
}
