package ingest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chancery/internal/text"
)

func exact(day, basis string) text.Date {
	return text.Date{Start: day, End: day, Precision: "day", Basis: basis}
}

func between(start, end string) text.Date {
	return text.Date{Start: start, End: end, Precision: "interval", Basis: "inferred"}
}

func TestPublished(t *testing.T) {
	nothing := text.Date{Precision: "unknown"}
	for name, tt := range map[string]struct {
		in, id string
		hints  Hints
		want   text.Date
	}{
		"hint":             {in: "6 June 2023\n" + para, hints: Hints{Published: "2023-06-07T10:00:00Z"}, want: exact("2023-06-07", "metadata")},
		"day":              {in: "06 June 2023\n" + para, want: exact("2023-06-06", "dateline")},
		"place, day":       {in: "Dushanbe, 13 February 2025\n" + para, want: exact("2025-02-13", "dateline")},
		"day, place":       {in: "5 September 2022, Moscow\n" + para, want: exact("2022-09-05", "dateline")},
		"weekday":          {in: "Seoul, Thursday 25 August 2022\n" + para, want: exact("2022-08-25", "dateline")},
		"time of day":      {in: "July 2, 2024 at 10:15 (GMT)\n" + para, want: exact("2024-07-02", "dateline")},
		"Russian":          {in: "13 февраля 2025 года\n" + para, want: exact("2025-02-13", "dateline")},
		"Russian, place":   {in: "г. Москва, 13 февраля 2025 г.\n" + para, want: exact("2025-02-13", "dateline")},
		"figures":          {in: "13.02.2025 14:30\n" + para, want: exact("2025-02-13", "dateline")},
		"ISO":              {in: "Published: 2025-02-13\n" + para, want: exact("2025-02-13", "dateline")},
		"French":           {in: "Paris, le 3 mars 2023\n" + para, want: exact("2023-03-03", "dateline")},
		"month":            {in: "December 2025\n" + para, want: text.Date{Start: "2025-12-01", End: "2025-12-31", Precision: "month", Basis: "dateline"}},
		"year":             {in: "2025\n" + para, want: text.Date{Start: "2025-01-01", End: "2025-12-31", Precision: "year", Basis: "dateline"}},
		"strokes, unclear": {in: "03/04/2025\n" + para, want: text.Date{Start: "2025-01-01", End: "2025-12-31", Precision: "year", Basis: "dateline"}},
		"agency":           {in: "MOSCOW, Feb 13, 2025 (Reuters) - " + para, want: exact("2025-02-13", "dateline")},
		"TASS":             {in: "MOSCOW, February 13, 2025. /TASS/. " + para, want: exact("2025-02-13", "dateline")},
		"RIA":              {in: "ОСЛО, 13 фев 2025 — РИА Новости. " + para, want: exact("2025-02-13", "dateline")},
		"dash alone":       {in: "Oslo, 13 February 2025 – " + para, want: exact("2025-02-13", "dateline")},
		"at the end":       {in: para + "\n" + para + "\n13 February 2025", want: exact("2025-02-13", "dateline")},
		"date in a story":  {in: "On 13 February 2025 the ministers met in Oslo. " + para, want: between("2025-02-13", "")},
		"no year at all":   {in: "13 February\n" + para, want: nothing},
		"no date at all":   {in: para, want: nothing},
		"past and to come": {in: "13 February\nTrade grew in 2024. They are expected to sign a programme for 2025-2026.", want: exact("2025-02-13", "inferred")},
		"late in the year": {in: "13 November\nTrade grew in 2024. They are expected to sign a programme for 2025-2026.", want: exact("2024-11-13", "inferred")},
		"mid-year":         {in: "13 August\nTrade grew in 2024. They are expected to sign a programme for 2025-2026.", want: between("2024-08-13", "2025-08-13")},
		"past alone":       {in: "13 February\nTrade grew in 2024. It will grow further by 2030.", want: between("2024-02-13", "")},
		"weekday decides":  {in: "Thursday, 13 August\nTrade grew in 2019. They will meet again in 2021.", want: exact("2020-08-13", "inferred")},
		"weekday in text":  {in: "12 August\nTrade grew in 2019. On Thursday, 13 August they will talk. They will meet again in 2021.", want: exact("2020-08-12", "inferred")},
		"name of a file":   {in: "13 February\n" + para, id: "talks-2025-02-13", want: exact("2025-02-13", "inferred")},
		"address":          {in: para, hints: Hints{URL: "https://example.org/2025/02/13/talks.html"}, want: exact("2025-02-13", "metadata")},
		"digest, no date":  {in: para, id: "002_51b3ef2c41720250213", want: nothing},
		"season and month": {in: "In the spring of 2023 contacts grew. At the end of March the delegation visited Oslo.", want: between("2023-03-31", "")},
		"agreed programme": {in: "The ministers signed a programme for 2018. In late March a conference was held in Riga.", want: between("2018-03-21", "2018-12-31")},
		"programme, dated": {in: "13 February\nThe ministers signed a programme for 2018.", want: exact("2018-02-13", "inferred")},
		"named for a year": {in: "They talked about the 2030 Agenda and Vision 2040, which was signed.", want: nothing},
		"Russian evidence": {in: "5 марта, Осло\nВ 2022 году стороны подписали соглашение. Встреча состоится в апреле 2023 года.", want: exact("2023-03-05", "inferred")},
		"no such day":      {in: "30 February 2024\n" + para, want: nothing},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read(Page{Origin: "p", ID: text.DocID(tt.id), MediaType: "text/plain", Raw: []byte(tt.in), Hints: tt.hints})
			if err != nil {
				t.Fatal(err)
			}
			got := r.Text.Published
			if diff := cmp.Diff(tt.want, got, cmpopts.IgnoreFields(text.Date{}, "Reason")); diff != "" {
				t.Errorf("published (-want +got), because %s:\n%s", got.Reason, diff)
			}
			if got.Reason == "" {
				t.Error("no reason is given")
			}
		})
	}
}

func TestAgencyDateline(t *testing.T) {
	for in, want := range map[string][2]string{ // publisher and derivation
		"MOSCOW, Feb 13 (Reuters) - " + para:                         {"Reuters", ""},
		"OSLO (AP) - " + para:                                        {"AP", ""},
		"МОСКВА, 13 февраля. /ТАСС/. " + para:                        {"TASS", ""},
		"MOSCOW, Feb 13 (Reuters) - " + para + "\n\n© Nordic Herald": {"Nordic Herald", "Reuters"},
		"The ministry (MFA) - the oldest - " + para:                  {"", ""},
		"Oslo, 13 February 2025 - " + para + "\n\nNordic Herald":     {"Nordic Herald", ""},
	} {
		d := read(t, in).Document
		if got := [2]string{d.Publisher, d.Derivation}; got != want {
			t.Errorf("%.40q: publisher and derivation are %q; want %q", in, got, want)
		}
	}
}

func TestDatelineNot(t *testing.T) {
	for _, line := range []string{
		"The ministers met on 13 February 2025", "Joint statement of 5 May 2023 by the two ministers", "13 February was a day of mourning",
		"Talks on the 13th", "May", "They may 2025", "Programme 2025-2026", "",
	} {
		if s, ok := wholeLine(line); ok {
			t.Errorf("%q is read as the dateline %+v", line, s)
		}
	}
}
