package timex

// shape is the form of an expression before it is resolved.
type shape uint8

const (
	sDate     shape = iota + 1 // any of year, month, day, weekday
	sSeason                    // season, maybe year
	sQuarter                   // n-th quarter, maybe year
	sHalf                      // n-th half, maybe year
	sDecade                    // the ten years from y
	sCentury                   // the n-th century
	sRel                       // rel and one of unit, m, wd, season, hours
	sOffset                    // n units before or after an anchor
	sRun                       // the last or next n units
	sDuration                  // n units
	sSet                       // each unit
	sRef                       // now, formerly: sign
	sDeictic                   // n days from the dateline
	sInterval                  // a to b
	sWeek                      // the n-th week, maybe year
)

// want is what the words of an expression say.
type want struct {
	shape       shape
	y, m, d, wd int
	season      int
	unit        int
	rel         int
	n           int      // a count; -1 for "several"
	loose       bool     // "about", "almost": the number is not exact
	half        float64  // the fraction of "two and a half years"
	also        []amount // the smaller units of "two years and a month"
	sign        int
	told        bool // leans on the date told before, not on the dateline
	event       bool // leans on an event, so that no day follows
	part        int
	edge        amount // of the part: "the first six months of 2023"
	hours       int    // part of the day, as in the lexicon
	clock       int    // seconds after midnight plus one; 0 for none
	till        int    // the same of the end of "from 5 to 6 pm"
	nth         int    // of a weekday in a month: "the second Monday of May"; -1 for the last
	bc          bool   // before the common era
	due         bool   // the time within which something is to be: "within ten days" of what is still ahead
	open        bool   // a relative period whose ends nothing says: "in recent years"
	academic    bool   // a year that runs into the next one: "2022/23"
	a, b        *want  // the ends of an interval; b alone: "October of that year", "two days before Monday"
	rule        Rule
}

// amount is a number of units.
type amount struct {
	n    int // -1 for "several"
	half float64
	unit int
}

// lacksYear reports whether w is a date of the calendar without its year.
func (w *want) lacksYear() bool {
	switch w.shape {
	case sDate, sSeason, sQuarter, sHalf, sWeek:
		return w.y == 0
	case sOffset:
		return w.b != nil && w.b.lacksYear()
	case sInterval:
		return w.a.lacksYear() || w.b.lacksYear()
	}
	return false
}

// kind is the exported type of an expression of this shape.
func (w *want) kind() string {
	switch w.shape {
	case sDuration:
		return Duration
	case sSet:
		return Set
	}
	if w.clock != 0 || w.hours != 0 || w.shape == sInterval && w.a.clock != 0 {
		return Time
	}
	return Date
}
