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
)

// want is what the words of an expression say.
type want struct {
	shape       shape
	y, m, d, wd int
	season      int
	unit        int
	rel         int
	n           int // a count; -1 for "several"
	sign        int
	told        bool // leans on the date told before, not on the dateline
	event       bool // leans on an event, so that no day follows
	part        int
	hours       int   // part of the day, as in the lexicon
	clock       int   // minutes after midnight plus one; 0 for none
	bc          bool  // before the common era
	open        bool  // a relative period whose ends nothing says: "in recent years"
	academic    bool  // a year that runs into the next one: "2022/23"
	a, b        *want // the ends of an interval; b alone: "October of that year"
}

// lacksYear reports whether w is a date of the calendar without its year.
func (w *want) lacksYear() bool {
	switch w.shape {
	case sDate, sSeason, sQuarter, sHalf:
		return w.y == 0
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
	if w.clock != 0 || w.hours != 0 {
		return Time
	}
	return Date
}
