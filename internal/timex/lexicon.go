package timex

// class is what a word can do in an expression of time.
type class uint8

const (
	none class = iota
	cMonth
	cMonthShort // needs a number beside it
	cWeekday
	cWeekdayShort
	cSeason
	cUnit    // day, weeks, …
	cUnitOne // singular units, the same table: n is the unit
	cHours   // parts of a day: morning, night, …
	cRel     // last, next, this, …: n is the direction
	cPart    // early, late, end, …: n is the part
	cDeictic // yesterday, tomorrow, …: n is the offset in days
	cRef     // now, formerly, …
	cEvery   // every, each
	cSet     // daily, annually, …: n is the unit
	cThe
	cNumber // a number word or "a", "an", "several"
	cHoliday
	cNoon
	cWhole    // all, whole, …: before one unit
	cWeekdays // Mondays
)

// Units of time.
const (
	uDay = 1 + iota
	uWeek
	uMonth
	uYear
	uHour
	uMinute
	uSecond
	uDecade
	uCentury
	uQuarter
	uWeekend
	uFortnight
	uTime // "that time", "the same time"
	uDate
)

// Parts of a day that decide its half.
const (
	hoursMorning = 1
	hoursNight   = 4
)

// Parts of a period.
const (
	pEarly = 1 + iota
	pMid
	pLate
	pStart
	pEnd
	pEarlier // "earlier this week": before now within it
	pLater
	pFirstHalf
	pSecondHalf
	pRest // "the rest of the week": from now within it
)

// Directions of a relative word. A word of the narrative set leans on the date
// told before, the others on the dateline.
const (
	dLast = 1 + iota
	dThis
	dNext
	dPrevious  // the previous day: before the date told
	dFollowing // the following day: after the date told
	dThat      // that day, the same day: the date told
	dComing
	dPast
	dRecent
)

type lex struct {
	class class
	n     int
}

// lexicon is the closed list of English words that can take part.
var lexicon = map[string]lex{
	"january": {cMonth, 1}, "february": {cMonth, 2}, "march": {cMonth, 3}, "april": {cMonth, 4},
	"may": {cMonth, 5}, "june": {cMonth, 6}, "july": {cMonth, 7}, "august": {cMonth, 8},
	"september": {cMonth, 9}, "october": {cMonth, 10}, "november": {cMonth, 11}, "december": {cMonth, 12},
	"jan": {cMonthShort, 1}, "feb": {cMonthShort, 2}, "mar": {cMonthShort, 3}, "apr": {cMonthShort, 4},
	"jun": {cMonthShort, 6}, "jul": {cMonthShort, 7}, "aug": {cMonthShort, 8}, "sep": {cMonthShort, 9},
	"sept": {cMonthShort, 9}, "oct": {cMonthShort, 10}, "nov": {cMonthShort, 11}, "dec": {cMonthShort, 12},
	"monday": {cWeekday, 1}, "tuesday": {cWeekday, 2}, "wednesday": {cWeekday, 3}, "thursday": {cWeekday, 4},
	"friday": {cWeekday, 5}, "saturday": {cWeekday, 6}, "sunday": {cWeekday, 7},
	"mondays": {cWeekdays, 1}, "tuesdays": {cWeekdays, 2}, "wednesdays": {cWeekdays, 3}, "thursdays": {cWeekdays, 4},
	"fridays": {cWeekdays, 5}, "saturdays": {cWeekdays, 6}, "sundays": {cWeekdays, 7},
	"mon": {cWeekdayShort, 1}, "tue": {cWeekdayShort, 2}, "tues": {cWeekdayShort, 2}, "wed": {cWeekdayShort, 3},
	"thu": {cWeekdayShort, 4}, "thur": {cWeekdayShort, 4}, "thurs": {cWeekdayShort, 4}, "fri": {cWeekdayShort, 5},
	"sat": {cWeekdayShort, 6}, "sun": {cWeekdayShort, 7},
	"spring": {cSeason, spring}, "summer": {cSeason, summer}, "autumn": {cSeason, autumn},
	"fall": {cSeason, autumn}, "winter": {cSeason, winter}, "springtime": {cSeason, spring}, "summertime": {cSeason, summer},
	"day": {cUnitOne, uDay}, "days": {cUnit, uDay}, "week": {cUnitOne, uWeek}, "weeks": {cUnit, uWeek},
	"month": {cUnitOne, uMonth}, "months": {cUnit, uMonth}, "year": {cUnitOne, uYear}, "years": {cUnit, uYear},
	"hour": {cUnitOne, uHour}, "hours": {cUnit, uHour}, "minute": {cUnitOne, uMinute}, "minutes": {cUnit, uMinute},
	"seconds": {cUnit, uSecond}, "hrs": {cUnit, uHour}, "hr": {cUnit, uHour}, "mins": {cUnit, uMinute}, "min": {cUnit, uMinute}, "sec": {cUnit, uSecond}, "secs": {cUnit, uSecond},
	"yrs": {cUnit, uYear}, "all": {cWhole, 0}, "whole": {cWhole, 0}, "full": {cWhole, 0}, "entire": {cWhole, 0},
	"fortnights": {cUnit, uFortnight}, "decade": {cUnitOne, uDecade}, "decades": {cUnit, uDecade},
	"century": {cUnitOne, uCentury}, "centuries": {cUnit, uCentury}, "quarter": {cUnitOne, uQuarter}, "quarters": {cUnit, uQuarter},
	"weekend": {cUnitOne, uWeekend}, "weekends": {cUnit, uWeekend}, "fortnight": {cUnitOne, uFortnight},
	"time": {cUnitOne, uTime}, "date": {cUnitOne, uDate},
	"morning": {cHours, 1}, "mornings": {cHours, 1}, "afternoon": {cHours, 2}, "evening": {cHours, 3}, "night": {cHours, 4},
	"dawn": {cHours, 1}, "nights": {cHours, 4}, "dusk": {cHours, 3}, "nightfall": {cHours, 4},
	"noon": {cNoon, 12}, "midday": {cNoon, 12}, "midnight": {cNoon, 24},
	"last": {cRel, dLast}, "this": {cRel, dThis}, "current": {cRel, dThis}, "next": {cRel, dNext},
	"previous": {cRel, dPrevious}, "preceding": {cRel, dPrevious}, "following": {cRel, dFollowing},
	"that": {cRel, dThat}, "same": {cRel, dThat}, "coming": {cRel, dComing}, "upcoming": {cRel, dComing},
	"past": {cRel, dPast}, "recent": {cRel, dRecent}, "these": {cRel, dThis}, "those": {cRel, dThat},
	"early": {cPart, pEarly}, "mid": {cPart, pMid}, "late": {cPart, pLate}, "beginning": {cPart, pStart},
	"start": {cPart, pStart}, "onset": {cPart, pStart}, "middle": {cPart, pMid}, "end": {cPart, pEnd}, "close": {cPart, pEnd}, "rest": {cPart, pRest}, "remainder": {cPart, pRest},
	"earlier": {cPart, pEarlier}, "later": {cPart, pLater},
	"yesterday": {cDeictic, -1}, "today": {cDeictic, 0}, "tomorrow": {cDeictic, 1}, "tonight": {cDeictic, 0},
	"now": {cRef, 0}, "nowadays": {cRef, 0}, "currently": {cRef, 0}, "presently": {cRef, 0}, "present": {cRef, 0},
	"recently": {cRef, -1}, "lately": {cRef, -1}, "formerly": {cRef, -1},
	"every": {cEvery, 0}, "each": {cEvery, 0}, "per": {cEvery, 0},
	"daily": {cSet, uDay}, "weekly": {cSet, uWeek}, "monthly": {cSet, uMonth}, "quarterly": {cSet, uQuarter},
	"yearly": {cSet, uYear}, "annually": {cSet, uYear}, "annual": {cSet, uYear}, "hourly": {cSet, uHour},
	"the": {cThe, 0},
	"a":   {cNumber, 1}, "an": {cNumber, 1}, "one": {cNumber, 1}, "two": {cNumber, 2}, "three": {cNumber, 3},
	"four": {cNumber, 4}, "five": {cNumber, 5}, "six": {cNumber, 6}, "seven": {cNumber, 7}, "eight": {cNumber, 8},
	"nine": {cNumber, 9}, "ten": {cNumber, 10}, "eleven": {cNumber, 11}, "twelve": {cNumber, 12}, "thirteen": {cNumber, 13},
	"fourteen": {cNumber, 14}, "fifteen": {cNumber, 15}, "sixteen": {cNumber, 16}, "seventeen": {cNumber, 17},
	"eighteen": {cNumber, 18}, "nineteen": {cNumber, 19}, "twenty": {cNumber, 20}, "thirty": {cNumber, 30},
	"forty": {cNumber, 40}, "fifty": {cNumber, 50}, "sixty": {cNumber, 60}, "seventy": {cNumber, 70},
	"eighty": {cNumber, 80}, "ninety": {cNumber, 90},
	"several": {cNumber, 0}, "few": {cNumber, 0}, "many": {cNumber, 0}, "some": {cNumber, 0},
	"first": {cNumber, -1}, "second": {cNumber, -1}, "third": {cNumber, -1}, "fourth": {cNumber, -1},
	"nineteenth": {cNumber, -1}, "twentieth": {cNumber, -1}, "eighteenth": {cNumber, -1},
	"fifth": {cNumber, -1}, "sixth": {cNumber, -1}, "seventh": {cNumber, -1}, "eighth": {cNumber, -1}, "ninth": {cNumber, -1}, "tenth": {cNumber, -1},
	"eleventh": {cNumber, -1}, "twelfth": {cNumber, -1}, "thirteenth": {cNumber, -1}, "fourteenth": {cNumber, -1}, "fifteenth": {cNumber, -1},
	"sixteenth": {cNumber, -1}, "seventeenth": {cNumber, -1}, "thirtieth": {cNumber, -1}, "final": {cNumber, -1},
	"another": {cNumber, 1}, "half": {cNumber, 0}, "couple": {cNumber, 0}, "christmas": {cHoliday, 1225},
	"hundred": {cNumber, 100}, "dozens": {cNumber, 0}, "hundreds": {cNumber, 0},
}
