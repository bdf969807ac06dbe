package timex

import (
	"strconv"
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/text"
	"chancery/internal/text/texttest"

	"github.com/google/go-cmp/cmp"
)

// brief writes the expressions of doc as "words = start..end grain basis".
func brief(ts []Timex) []string {
	out := []string{}
	for _, t := range ts {
		s := t.Time.Mention.Quote + " = "
		switch {
		case t.Type == Duration || t.Type == Set:
			s += t.Type + " " + t.Value
		case !t.Known():
			s += "?"
		case t.Time.Start == t.Time.End:
			s += t.Time.Start + " " + string(t.Time.Basis)
		default:
			s += t.Time.Start + ".." + t.Time.End + " " + string(t.Time.Precision) + " " + string(t.Time.Basis)
		}
		out = append(out, s)
	}
	return out
}

// The dateline of these examples is Thursday, 15 June 2023.
func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"They met on 6 June 2023.", "6 June 2023 = 2023-06-06 stated"},
		{"They met on June 6, 2023, in Oslo.", "June 6, 2023 = 2023-06-06 stated"},
		{"They signed it on Sept. 6.", "Sept. 6 = 2022-09-06 dateline"},
		{"It opened on the 6th of June.", "the 6th of June = 2023-06-06 dateline"},
		{"It was signed on June twenty-one, nineteen hundred and ninety three.", "June twenty-one, nineteen hundred and ninety three = 1993-06-21 stated"},
		{"It fell on twenty-five March nineteen oh five.", "twenty-five March nineteen oh five = 1905-03-25 stated"},
		{"He left on the fourth of may.", "the fourth of may = 2023-05-04 dateline"},
		{"They may first of all talk, and march the second brigade home.", ""},
		{"It is due on the 15th day of next month.", "the 15th day of next month = 2023-07-15 dateline"},
		{"It was printed in 2016, Nov.", "2016, Nov = 2016-11-01..2016-11-30 month stated"},
		{"It was printed in 11 / 2016.", "11 / 2016 = 2016-11-01..2016-11-30 month stated"},
		{"It runs from week 31 to week 35 of 2018.", "week 31 to week 35 of 2018 = 2018-07-30..2018-09-02 interval stated"},
		{"It landed at 1140 a.m. and they counted 1140 men.", "1140 a.m. = ?"},
		{"The board will report within ten days.", "ten days = duration P10D"},
		{"Dated 06.06.2023 in Bern.", "06.06.2023 = 2023-06-06 stated"},
		{"Dated 2023-06-06 in Bern.", "2023-06-06 = 2023-06-06 stated"},
		{"Dated 6/13/2023.", "6/13/2023 = 2023-06-13 stated"},
		{"Dated 6/7/2023.", "6/7/2023 = 2023-01-01..2023-12-31 year stated"},
		{"They met in April in Bern.", "April = 2023-04-01..2023-04-30 month dateline"},
		{"They met in November in Bern.", "November = 2022-11-01..2022-11-30 month dateline"},
		{"They will meet in April in Bern.", "April = 2024-04-01..2024-04-30 month dateline"},
		{"It was April 2023.", "April 2023 = 2023-04-01..2023-04-30 month stated"},
		{"The envoy said on Tuesday that he was ready.", "Tuesday = 2023-06-13 dateline"},
		{"The envoy will arrive on Tuesday, the ministry said.", "Tuesday = 2023-06-20 dateline"},
		{"On Tuesday the envoy is expected at court.", "Tuesday = 2023-06-20 dateline"},
		{"The envoy said on Thursday that he was ready.", "Thursday = 2023-06-15 dateline"},
		{"It was agreed on Tuesday, May 3, in Rome.", "Tuesday, May 3 = 2022-05-03 dateline"},
		{"They met last Monday.", "last Monday = 2023-06-12 dateline"},
		{"Talks resume next week.", "next week = 2023-06-19..2023-06-25 interval dateline"},
		{"Talks were held last month.", "last month = 2023-05-01..2023-05-31 month dateline"},
		{"They repeat last year's result.", "last year = 2022-01-01..2022-12-31 year dateline"},
		{"It will be built this summer.", "this summer = 2023-06-01..2023-08-31 season dateline"},
		{"She had landed the night before.", "the night before = 2023-06-14 dateline"},
		{"He spoke yesterday and will speak tomorrow.", "yesterday = 2023-06-14 dateline|tomorrow = 2023-06-16 dateline"},
		{"They met on June 6. The following day they signed.", "June 6 = 2023-06-06 dateline|The following day = 2023-06-07 inferred"},
		{"They met on June 6, a day earlier than planned.", "June 6 = 2023-06-06 dateline|a day earlier = ?"},
		{"It happened three days ago.", "three days ago = 2023-06-12 dateline"},
		{"It happened about three days ago.", "about three days ago = 2023-06-11..2023-06-13 interval dateline"},
		{"It was built 5,000 years ago.", "5,000 years ago = ?"},
		{"They said so on Thursday, the 15th of June.", "Thursday, the 15th of June = 2023-06-15 dateline"},
		{"The sonnets are from the 15th to the 19th century.", "the 19th century = 1801-01-01..1900-12-31 interval stated"},
		{"It happened two weeks ago.", "two weeks ago = 2023-05-29..2023-06-04 interval dateline"},
		{"It came in late February.", "late February = 2023-02-01..2023-02-28 month dateline"},
		{"The bridge closed in early fall 2022.", "early fall 2022 = 2022-09-01..2022-11-30 season stated"},
		{"They met in mid-May.", "mid-May = 2023-05-01..2023-05-31 month dateline"},
		{"In the spring of 2023 ties grew.", "the spring of 2023 = 2023-03-01..2023-05-31 season stated"},
		{"He spoke at the end of last year.", "the end of last year = 2022-01-01..2022-12-31 year dateline"},
		{"It will be done by the end of this year.", "the end of this year = 2023-01-01..2023-12-31 year dateline"},
		{"It runs until 2030.", "2030 = 2030-01-01..2030-12-31 year stated"},
		{"From 13 to 14 January 2022 they met.", "13 to 14 January 2022 = 2022-01-13..2022-01-14 interval stated"},
		{"It was on 13-14 January.", "13-14 January = 2023-01-13..2023-01-14 interval dateline"},
		{"It was on January 13 and 14.", "January 13 and 14 = 2023-01-13..2023-01-14 interval dateline"},
		{"Between 2018 and 2020 it doubled.", "2018 and 2020 = 2018-01-01..2020-12-31 interval stated"},
		{"The 2024-2027 programme was adopted.", "2024-2027 = 2024-01-01..2027-12-31 interval stated"},
		{"The plan for 2025–2026 was adopted.", "2025–2026 = 2025-01-01..2026-12-31 interval stated"},
		{"The academic year 2022/23 began.", "2022/23 = 2022-01-01..2023-12-31 interval stated"},
		{"It rose in the first quarter of 2024.", "the first quarter of 2024 = 2024-01-01..2024-03-31 interval stated"},
		{"It was built in the 1990s.", "the 1990s = 1990-01-01..1999-12-31 interval stated"},
		{"It is a task of the 21st century.", "the 21st century = 2001-01-01..2100-12-31 interval stated"},
		{"It grew in recent years.", "recent years = ?"},
		{"They talked for two days.", "two days = duration P2D"},
		{"They meet every year.", "every year = set P1Y"},
		{"They sit Monday-Wednesday this week.", "Monday-Wednesday this week = 2023-06-12..2023-06-14 interval dateline"},
		{"They were seen earlier this week.", "earlier this week = 2023-06-12..2023-06-15 interval dateline"},
		{"It will come in the coming days.", "the coming days = ?"},
		{"He was there in May this year.", "May this year = 2023-05-01..2023-05-31 month dateline"},
		{"Some 2,000 troops and a 1,344-kilometer border.", ""},
		{"They sent 2018 soldiers and 1900 tonnes.", ""},
		{"They may march in the fall of Kabul.", ""},
		{"Resolution 1701 and room 2021 and a 2-1 score.", ""},
		{"Theresa May said no.", ""},
		{"He is there on a visit from 14 to 15 June, which will end well.", "14 to 15 June = 2023-06-14..2023-06-15 interval dateline"},
		{"It lasted from November to February.", "November to February = 2022-11-01..2023-02-28 interval dateline"},
		{"It will last from November to February.", "November to February = 2023-11-01..2024-02-29 interval dateline"},
		{"He was born on 30 February 2020.", "30 February 2020 = ?"},
		{"It was closed before the end of May.", "the end of May = 2023-05-01..2023-05-31 month dateline"},
		{"They held fire from 4 pm on Monday to 5 pm on Wednesday.", "4 pm on Monday to 5 pm on Wednesday = 2023-06-12..2023-06-14 interval dateline"},
		{"They will meet on 20 June from 14:00 to 16:30.", "20 June from 14:00 to 16:30 = 2023-06-20 dateline"},
		{"He said at a meeting of the heads of state on 24 August that it was so.", "24 August = 2022-08-24 dateline"},
		{"The meeting was moved from Monday to Wednesday.", "Monday = 2023-06-12 dateline|Wednesday = 2023-06-14 dateline"},
		{"It came two days after the attack.", "two days after = ?"},
	} {
		doc := texttest.Plain(c.in)
		doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15", Precision: "day"}
		if d := cmp.Diff(c.want, strings.Join(brief(Find(doc)), "|")); d != "" {
			t.Errorf("%s\n%s", c.in, d)
		}
	}
}

func TestFindWithoutDay(t *testing.T) {
	for _, c := range []struct{ in, start, end, want string }{
		{"They met in April and on Tuesday, a year ago.", "", "", "April = ?|Tuesday = ?|a year ago = ?"},
		{"They met yesterday.", "2023-01-01", "2023-12-31", "yesterday = 2022-12-31..2023-12-30 interval dateline"},
		{"They met last year.", "2023-01-01", "2023-12-31", "last year = 2022-01-01..2022-12-31 year dateline"},
		{"They met in April.", "2023-01-01", "2023-12-31", "April = ?"},
		{"They met in April.", "2023-05-01", "2023-05-31", "April = 2023-04-01..2023-04-30 month dateline"},
		{"They met on Tuesday.", "2023-05-01", "2023-05-31", "Tuesday = 2023-05-01..2023-05-31 month inferred"},
		{"They will meet on Tuesday evening.", "2023-02-01", "2023-02-28", "Tuesday evening = 2023-02-01..2023-02-28 month inferred"},
		{"They met on Tuesday, 16 May.", "2023-05-01", "2023-05-31", "Tuesday, 16 May = 2023-05-16 dateline"},
		{"They met on Tuesday.", "2023-05-01", "2023-05-14", "Tuesday = ?"},
		{"They met on Tuesday.", "2023-05-16", "2023-06-15", "Tuesday = ?"},
		{"They met on Tuesday.", "2023-01-01", "2023-12-31", "Tuesday = ?"},
		{"In 2014, 2015, 2016, 2017 and 2018 it grew; last year it fell.", "", "", "2014 = 2014-01-01..2014-12-31 year stated|2015 = 2015-01-01..2015-12-31 year stated|" +
			"2016 = 2016-01-01..2016-12-31 year stated|2017 = 2017-01-01..2017-12-31 year stated|2018 = 2018-01-01..2018-12-31 year stated|last year = ?"},
		{"In the spring of 2023 ties grew. The envoys met at the end of March, and in June they rested.", "", "", "the spring of 2023 = 2023-03-01..2023-05-31 season stated|" +
			"the end of March = 2023-03-01..2023-03-31 month inferred|June = ?"},
		{"In 2023 ties grew. The envoys met in March.", "", "", "2023 = 2023-01-01..2023-12-31 year stated|March = ?"},
		{"They met in April 2021.", "", "", "April 2021 = 2021-04-01..2021-04-30 month stated"},
	} {
		doc := texttest.Plain(c.in)
		doc.Published = text.Date{Start: c.start, End: c.end}
		if d := cmp.Diff(c.want, strings.Join(brief(Find(doc)), "|")); d != "" {
			t.Errorf("%s with %s..%s\n%s", c.in, c.start, c.end, d)
		}
	}
}

func TestBounds(t *testing.T) {
	doc := texttest.Plain("It has run since December 2002 and will end by 2030, before 2031, before the end of 2032, no later than 2033.")
	doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
	var got []string
	for _, x := range Find(doc) {
		b := x.Bounds()
		got = append(got, b.Start+".."+b.End)
	}
	if d := cmp.Diff([]string{"2002-12-01..", "..2030-12-31", "..2030-12-31", "..2032-12-31", "..2033-12-31"}, got); d != "" {
		t.Error(d)
	}
}

func TestAt(t *testing.T) {
	doc := texttest.Plain("For two days in recent years, they met in May 2021 and in June 2022.")
	ts := Find(doc)
	got := At(ts, 0, len(doc.Tokens))
	if got == nil || got.Time.Start != "2021-05-01" {
		t.Errorf("At: got %+v", got)
	}
	if got := At(ts, 0, 3); got != nil {
		t.Errorf("At the duration: got %+v, want nil", got)
	}
	if n := len(Within(ts, text.Span{Start: 0, End: len(doc.Text)})); n != 4 {
		t.Errorf("Within: got %d expressions, want 4", n)
	}
}

func TestDay(t *testing.T) {
	for d := day(-800000); d < 100000; d += 37 {
		y, m, dom := d.date()
		if civil(y, m, dom) != d {
			t.Fatalf("day %d goes to %04d-%02d-%02d and not back", d, y, m, dom)
		}
	}
	if got := civil(2023, 6, 15).weekday(); got != 4 {
		t.Errorf("15 June 2023: weekday %d, want 4", got)
	}
}

// TestLooking holds on which side of the dateline, 15 June 2023, a month or a
// weekday lies by the words around it.
func TestLooking(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The treaty is to be signed in December.", "2023-12-01"},
		{"The truce is to take effect on Monday.", "2023-06-19"},
		{"The truce took effect on Monday.", "2023-06-12"},
		{"A visit has been planned since March.", "2023-03-01"},
		{"They plan and will go on planning, as since March, to meet.", "2023-03-01"},
	} {
		doc := texttest.Plain(c.in)
		doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
		for _, x := range Find(doc) {
			if x.Time.Start != c.want {
				t.Errorf("%s: %s, want %s", c.in, x.Time.Start, c.want)
			}
		}
	}
}

// TestDue holds the bounds of a time within which something is due; the dateline is
// 15 June 2023.
func TestDue(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The board will report within two months.", "2023-06-15..2023-08-15"},
		{"The board reported within two months.", ".."},
		{"The board will sit for two months.", ".."},
	} {
		doc := texttest.Plain(c.in)
		doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
		for _, x := range Find(doc) {
			if got := x.Time.Start + ".." + x.Time.End; got != c.want {
				t.Errorf("%s: %s, want %s", c.in, got, c.want)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("On Tuesday, May 3, from 2022-2023 to the 21st century, two days after.", "2023-06-15")
	f.Add("1,2 000\u00a0000 06.06.2023.1 9999999999999999999 weeks ago '99 Q1 \xff", "2023-01-01")
	f.Fuzz(func(t *testing.T, raw, day string) {
		doc := texttest.Plain(raw)
		doc.Published = text.Date{Start: day, End: day}
		at := 0
		for _, x := range Find(doc) {
			if x.Span.Start < at || x.Span.End > len(raw) || x.Span.Empty() {
				t.Fatalf("span %v of %q", x.Span, raw)
			}
			at = x.Span.End
			if x.Time.Mention.Quote != x.Span.In(raw) {
				t.Fatalf("quote %q is not the text", x.Time.Mention.Quote)
			}
			if x.Time.Start > x.Time.End && len(x.Time.Start) == len(x.Time.End) {
				t.Fatalf("%q ends before it starts: %v", x.Span.In(raw), x.Time)
			}
			if !x.Known() && x.Time.Precision != ledger.UnknownPrecision {
				t.Fatalf("%q has no bounds but grain %s", x.Span.In(raw), x.Time.Precision)
			}
		}
	})
}

// stepsPerByte is how often the finder may try an expression for each byte.
const stepsPerByte = 5

// TestFindIsLinear counts the steps on text of growing length, plain and made to
// nest without end.
func TestFindIsLinear(t *testing.T) {
	for _, s := range []string{
		news, "early ", "the end of ", "early to mid ", "one thousand ", "1.", "2022-", "the first half of ", "from ", "two days before ", "the first two weeks of ",
		"1 to ", "5 pm on ", "a year and ", "May ", "the week of ", "half past ", "every two ", "the first Monday of ", "between 5 and ",
	} {
		for n := 1 << 10; n <= 1<<16; n <<= 3 {
			raw := strings.Repeat(s, n/len(s)+1)
			f := newFinder(&text.Document{Text: raw})
			for i, p := range f.pieces {
				f.read(i, p)
			}
			if got := float64(f.scan.steps) / float64(len(raw)); got > stepsPerByte {
				t.Errorf("%q, %d bytes: %.1f steps a byte, at most %d", s, len(raw), got, stepsPerByte)
			}
		}
	}
}

const news = "The ministers met in Bern on Tuesday, May 3, and agreed that trade of $2 billion would grow by 2030. "

// BenchmarkFind reads 1 kB to 10 MB of news; the time for a byte must not grow.
func BenchmarkFind(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		b.Run(strconv.Itoa(size>>10)+"kB", func(b *testing.B) {
			doc := texttest.Plain(strings.Repeat(news, size/len(news)+1))
			doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
			b.SetBytes(int64(len(doc.Text)))
			b.ResetTimer()
			for b.Loop() {
				Find(doc)
			}
			b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func TestEndFrom(t *testing.T) {
	for _, c := range []struct{ in, from, want string }{
		{"It is due within six months.", "2023-08-31", "2024-02-29"},
		{"It is due within ten days.", "2023-12-25", "2024-01-04"},
		{"It is due within a year and two weeks.", "2023-01-01", "2024-01-15"},
		{"It is due within a few days.", "2023-01-01", ""},
		{"It is due within two and a half years.", "2023-01-01", ""},
		{"It is due within ten days.", "2023", ""},
		{"It is due in May.", "2023-01-01", ""},
	} {
		ts := Find(texttest.Plain(c.in))
		if len(ts) != 1 {
			t.Fatalf("%s: %d expressions", c.in, len(ts))
		}
		if got := ts[0].EndFrom(c.from); got != c.want {
			t.Errorf("%s from %s: %q, want %q", c.in, c.from, got, c.want)
		}
	}
}
