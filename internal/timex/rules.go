package timex

// Rule names what reads a kind of expression; [Rules] lists them.
type Rule string

// The rules.
const (
	ruleNumeric    Rule = "date.digits"
	ruleDayMonth   Rule = "date.day-month"
	ruleMonthDay   Rule = "date.month"
	ruleWeekday    Rule = "date.weekday"
	ruleNth        Rule = "date.nth-weekday"
	ruleDayOf      Rule = "date.day-of-month"
	ruleDay        Rule = "date.day"
	ruleFeast      Rule = "date.feast"
	ruleYear       Rule = "date.year"
	ruleSeason     Rule = "period.season"
	ruleQuarter    Rule = "period.quarter"
	ruleEra        Rule = "period.era"
	ruleDecade     Rule = "period.decade"
	ruleWeekNumber Rule = "period.week"
	rulePeriodPart Rule = "period.part"
	ruleInterval   Rule = "period.interval"
	ruleRelative   Rule = "relative.unit"
	ruleOffset     Rule = "relative.offset"
	ruleDeictic    Rule = "relative.day"
	ruleReference  Rule = "relative.reference"
	ruleClock      Rule = "time.clock"
	rulePart       Rule = "time.part-of-day"
	ruleAmount     Rule = "duration.amount"
	ruleSet        Rule = "set.every"
)

// of marks what a reader found as found by r, unless a reader within it said so
// already.
func (r Rule) of(w want, next int, ok bool) (want, int, bool) {
	if ok && w.rule == "" {
		w.rule = r
	}
	return w, next, ok
}

// Guide says what a rule reads, with examples that the tests run.
type Guide struct {
	Rule  Rule
	About string
	Yes   []Example
	No    []string // sentences in which the rule finds nothing
}

// Example is a sentence of Thursday, 15 June 2023, the words that the rule finds in
// it, and their value.
type Example struct{ Text, Words, Value string }

// Guides returns the rules in the order of their names.
func Guides() []Guide {
	return []Guide{
		{ruleDay, "the day of a month that the text or the dateline gives", []Example{
			{"They will meet on the 27th.", "the 27th", "2023-06-27"},
		}, []string{"They held the 27th session.", "The 27th was absent."}},
		{ruleDayMonth, "a day before its month, in digits or words", []Example{
			{"They met on 6 June 2022.", "6 June 2022", "2022-06-06"},
			{"They met on the first of May.", "the first of May", "2023-05-01"},
			{"It ran from 3 until 12 of Sept.", "3 until 12 of Sept.", "2022-09-03/2022-09-12"},
		}, []string{"The first of many came.", "They sent 31 men in all."}},
		{ruleDayOf, "a day of a month that is named by its distance", []Example{
			{"They meet on the 20th of next month.", "the 20th of next month", "2023-07-20"},
			{"It is open from 4 to 22 this month.", "4 to 22 this month", "2023-06-04/2023-06-22"},
		}, []string{"The 20th of his books came out.", "They read 4 to 22 pages."}},
		{ruleNumeric, "a date in digits; of 6/7/2023 only the year is kept", []Example{
			{"Dated 06.06.2023 in Bern.", "06.06.2023", "2023-06-06"},
			{"Dated 11/2016.", "11/2016", "2016-11"},
			{"Dated 6/7/2023.", "6/7/2023", "2023"},
		}, []string{"The score was 6-7 and 20:23.", "Version 1.2.3 came out.", "Decision 11/2016 stands."}},
		{ruleFeast, "a feast with a fixed day", []Example{{"They met on Christmas Eve 2021.", "Christmas Eve 2021", "2021-12-24"}}, []string{"They sold christmas trees."}},
		{ruleMonthDay, "a month, with its day or year", []Example{
			{"They met on June 6, 2022, in Oslo.", "June 6, 2022", "2022-06-06"},
			{"They met in April.", "April", "2023-04"},
			{"They met on May twenty-first.", "May twenty-first", "2023-05-21"},
		}, []string{"They may march on.", "Theresa May said no."}},
		{ruleNth, "a weekday by its number in a month", []Example{
			{"They will meet on the second Monday of next month.", "the second Monday of next month", "2023-07-10"},
			{"They will meet on the first Friday of July.", "the first Friday of July", "2023-07-07"},
		}, []string{"It was the second Monday in a row."}},
		{ruleWeekday, "a weekday, with its date or week", []Example{
			{"They said on Tuesday that it was so.", "Tuesday", "2023-06-13"},
			{"They will meet on Friday next week.", "Friday next week", "2023-06-23"},
			{"They will meet on Saturday the 24th.", "Saturday the 24th", "2023-06-24"},
			{"They will meet on Tuesday at 3 p.m.", "Tuesday at 3 p.m.", "2023-06-20T15:00"},
		}, []string{"They sat in the sun.", "He wed her."}},
		{ruleYear, "a year, with the month or quarter after it", []Example{
			{"It began in 1998.", "1998", "1998"},
			{"It grew in 2016 November.", "2016 November", "2016-11"},
			{"It was found in nineteen ninety-nine.", "nineteen ninety-nine", "1999"},
		}, []string{"They sent 1998 soldiers.", "Resolution 1701 stands.", "It is 2000 km long."}},
		{ruleAmount, "a number of units of time", []Example{
			{"They talked for two days.", "two days", "P2D"},
			{"It took two years, one month and three days.", "two years, one month and three days", "P2Y1M3D"},
			{"It lasted one and a half hours.", "one and a half hours", "PT1.5H"},
		}, []string{"She is ten years old.", "It is a year of hope."}},
		{ruleDecade, "a decade by its last digits", []Example{{"It was built in the 70s.", "the 70s", "197"}, {"It was lost in the sixties.", "the sixties", "196"}}, []string{"He is in his 70s.", "They flew 70s models."}},
		{ruleEra, "a decade or century in digits", []Example{{"It was built in the 1990s.", "the 1990s", "199"}, {"It is of the 19th century.", "the 19th century", "18"}}, []string{"The 19th base is there."}},
		{ruleInterval, "two dates that bound a stretch of time", []Example{
			{"It ran from January 2020 to March 2021.", "January 2020 to March 2021", "2020-01-01/2021-03-31"},
			{"It will run from today until next Sunday.", "today until next Sunday", "2023-06-15/2023-06-18"},
			{"They held fire from 4 pm yesterday to 5 pm today.", "4 pm yesterday to 5 pm today", "2023-06-14T16:00/2023-06-15T17:00"},
			{"It ran between 2015 and February 2018.", "2015 and February 2018", "2015-01-01/2018-02-28"},
		}, []string{"The talks were moved from Monday to Wednesday.", "It fell between 2015 and the war."}},
		{rulePeriodPart, "a part of a period; it has bounds only where its words give them", []Example{
			{"It came in late February.", "late February", "2023-02"},
			{"It grew in the first six months of 2022.", "the first six months of 2022", "2022-01-01/2022-06-30"},
			{"It will stay open for the rest of the year.", "the rest of the year", "2023"},
		}, []string{"It is the end of the road.", "They took early action."}},
		{ruleQuarter, "a quarter, a half or a century by its number", []Example{
			{"It rose in the first quarter of 2022.", "the first quarter of 2022", "2022-Q1"},
			{"It rose in Q2 2022.", "Q2 2022", "2022-Q2"},
			{"It rose in the first half of 2022.", "the first half of 2022", "2022-H1"},
		}, []string{"They live in the old quarter on the left.", "The Q7 is a car."}},
		{ruleSeason, "a season", []Example{{"Ties grew in the spring of 2022.", "the spring of 2022", "2022-SP"}}, []string{"The fall of Kabul was quick.", "Springs of water rose."}},
		{ruleWeekNumber, "a week by its number", []Example{{"It will be held in week 31 of 2023.", "week 31 of 2023", "2023-W31"}}, []string{"It was a week 31 men worked."}},
		{ruleDeictic, "a day by its distance from the dateline", []Example{
			{"He spoke yesterday.", "yesterday", "2023-06-14"},
			{"He will speak tomorrow morning at 9 o'clock.", "tomorrow morning at 9 o'clock", "2023-06-16T09:00"},
		}, []string{"Russia Today said so."}},
		{ruleOffset, "a number of units before or after a day", []Example{
			{"It happened three days ago.", "three days ago", "2023-06-12"},
			{"They will meet in two weeks' time.", "two weeks", "2023-W26"},
			{"They met two days before 6 June 2022.", "two days before 6 June 2022", "2022-06-04"},
			{"They will meet the week after next.", "the week after next", "2023-W26"},
		}, []string{"They talked for three days.", "He will visit five towns in two days.", "The day they came was warm."}},
		{ruleReference, "now, formerly and the like, which have no bounds", []Example{{"He was formerly a judge.", "formerly", "PAST_REF"}}, []string{"Those present rose."}},
		{ruleRelative, "a unit by its distance from the dateline or the date told", []Example{
			{"They will meet next week.", "next week", "2023-W25"},
			{"It grew over the past two years.", "the past two years", "P2Y"},
			{"They will meet next Monday.", "next Monday", "2023-06-19"},
		}, []string{"At last they left.", "That man is the next leader."}},
		{ruleSet, "what comes again", []Example{
			{"They meet every two weeks.", "every two weeks", "P2W"},
			{"They sit on Mondays.", "Mondays", "XXXX-WXX-1"},
			{"They meet once a year.", "once a year", "P1Y"},
		}, []string{"Each minister spoke."}},
		{ruleClock, "a clock time, or two that bound a stretch", []Example{
			{"It begins at 15:00.", "15:00", "T15:00"},
			{"It is open from 9 a.m. to 5 p.m. each time.", "9 a.m. to 5 p.m.", "T09:00/T17:00"},
			{"It begins at half past seven.", "half past seven", "T07:30"},
		}, []string{"The score was 2.15 to 3.", "They came in at number 3 among many."}},
		{rulePart, "a part of a day, noon and midnight", []Example{{"It will end at noon.", "noon", "T12:00"}, {"The bridge fell overnight.", "overnight", "TNI"}}, []string{"The evening news told it."}},
	}
}
