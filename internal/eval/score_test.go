package eval

import (
	"testing"

	"chancery/internal/ledger"
)

const (
	visitRow = `{"events":[{"type":"visit","status":"happened","evidence":"visited Norlund",
		"actors":[{"name":"Zoe Muller","kind":"person","of":"SUD"}],"recipients":[{"name":"Norlund","kind":"state","of":"NOR"}],
		"date":{"start":"2031-05-03","end":"2031-05-03"}}]}`
	meetRow = `{"events":[{"type":"meet","status":"scheduled","evidence":"She will meet President",
		"actors":[{"name":"Zoe Muller","kind":"person","of":"SUD"},{"name":"Aksel Braten","kind":"person","of":"NOR"}],"recipients":[],
		"date":{"start":"2031-06","end":"2031-06"}}]}`
	treatyRow = `{"agreements":[{"name":"Fishing treaty","parties":["SUD","NOR"],"status":"to_be_signed","evidence":"may sign a fishing treaty"}]}`
	shipsRow  = `{"figures":[{"indicator":"ships","value":40,"unit":"ships","qualifier":"about","evidence":"About 40 ships"}]}`
	saidRow   = `{"positions":[{"speaker":"Zoe Muller","quote":false,"topic":"ships","evidence":"Müller said"}]}`
	officeRow = `{"tenures":[{"person":"Aksel Braten","office":"President","of":"NOR","evidence":"President Aksel Bråten"}]}`
)

func at(c ledger.Claim, day string) ledger.Claim {
	c.Time = &ledger.Time{Start: day, End: day, Precision: ledger.Day, Basis: ledger.Stated}
	return c
}

func TestVerdicts(t *testing.T) {
	visit := ledger.Event{Act: "visit", PLOVER: ledger.PLOVER{Event: "CONSULT"}}
	statement := ledger.Event{Act: "statement", PLOVER: ledger.PLOVER{Event: "CONSULT"}}
	meet := ledger.Event{Act: "meet", PLOVER: ledger.PLOVER{Event: "CONSULT"}}
	first, second, third, last := "Minister Zoë Müller visited Norlund on 3 May 2031.", "She will meet President Aksel Bråten in June.",
		"The two states may sign a fishing treaty.", "About 40 ships took part, Müller said."
	treaty := func(s ledger.AgreementStatus) ledger.Agreement {
		return ledger.Agreement{Name: "fishing treaty", Instrument: "treaty", AgreementStatus: s, Parties: []ledger.Actor{
			{ID: "SUD", Name: "SUD", Kind: ledger.KindState, Of: "SUD"}, {ID: "NOR", Name: "NOR", Kind: ledger.KindState, Of: "NOR"},
		}}
	}
	ships := ledger.Figure{Indicator: "ships", Low: 40, High: 40, Unit: "ships", Qualifier: ledger.About}
	exact := ships
	exact.Qualifier = ledger.Exact
	tests := []struct {
		name, rows string
		claim      ledger.Claim
		want       Verdict
		wrong      int
	}{
		{"visit", visitRow, at(claim(first, ledger.Happened, visit, muller, norlund), "2031-05-03"), Found, 0},
		{"visit by a person of the other state", visitRow, at(claim(first, ledger.Happened, visit, muller, braten), "2031-05-03"), Partly, 0},
		{"visit of no known day", visitRow, claim(first, ledger.Happened, visit, muller, norlund), Partly, 0},
		{"meeting for a visit", visitRow, at(claim(first, ledger.Happened, meet, muller, norlund), "2031-05-03"), Partly, 0},
		{"statement for a visit", visitRow, at(claim(first, ledger.Happened, statement, muller, norlund), "2031-05-03"), Partly, 0},
		{"statement for a visit, of no day", visitRow, claim(first, ledger.Happened, statement, muller, norlund), Missed, 0},
		{"visit in another sentence", visitRow, at(claim(second, ledger.Happened, visit, muller, norlund), "2031-05-03"), Missed, 0},
		{"another kind", visitRow, claim(first, ledger.Happened, ships), Missed, 0},
		{"meeting to come", meetRow, at(claim(second, ledger.Scheduled, meet, braten, muller), "2031-06-01"), Found, 0},
		{"meeting told as done", meetRow, at(claim(second, ledger.Happened, meet, muller, braten), "2031-06-01"), Partly, 1},
		{"visit told as done for a meeting to come", meetRow, claim(second, ledger.Happened, visit, muller, braten), Partly, 1},
		{"treaty to be signed", treatyRow, claim(third, ledger.Possible, treaty(ledger.ToBeSigned)), Found, 0},
		{"treaty told as signed", treatyRow, claim(third, ledger.Happened, treaty(ledger.Signed)), Partly, 1},
		{"treaty told as in force", treatyRow, claim(third, ledger.Ongoing, treaty(ledger.InForce)), Partly, 1},
		{"figure", shipsRow, claim(last, ledger.Happened, ships), Found, 0},
		{"figure without its qualifier", shipsRow, claim(last, ledger.Happened, exact), Partly, 0},
		{"figure of another value", shipsRow, claim(last, ledger.Happened, ledger.Figure{Low: 41, High: 41, Unit: "ships"}), Missed, 0},
		{"position", saidRow, claim(last, ledger.Happened, ledger.Position{Speaker: muller, Content: on(town, "About 40 ships took part")}), Found, 0},
		{"position in quotation marks", saidRow, claim(last, ledger.Happened, ledger.Position{Speaker: muller, Direct: true}), Partly, 0},
		{"position of somebody else", saidRow, claim(last, ledger.Happened, ledger.Position{Speaker: braten, Content: on(town, "took part")}), Missed, 0},
		{"office", officeRow, claim(second, ledger.Ongoing, ledger.Office{Person: braten, Office: "President", Of: "NOR"}), Found, 0},
		{"office of another state", officeRow, claim(second, ledger.Ongoing, ledger.Office{Person: braten, Office: "President", Of: "SUD"}), Partly, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := scored(tt.rows, tt.claim)
			if got := r.Rows[0]; got.Verdict != tt.want {
				t.Errorf("verdict %s, want %s; %s", got.Verdict, tt.want, got.Reason)
			}
			if len(r.Wrong) != tt.wrong {
				t.Errorf("%d claims wrong as fact, want %d", len(r.Wrong), tt.wrong)
			}
			if r.Rows[0].Reason == "" {
				t.Error("the verdict has no reason")
			}
		})
	}
}

// A claim answers for one row of a sentence, and a plan beside a report is not
// held against the report.
func TestOneClaimOneRow(t *testing.T) {
	rows := `{"events":[
		{"type":"meet","status":"happened","evidence":"She will meet","actors":[{"name":"Zoe Muller","kind":"person","of":"SUD"}],"recipients":[]},
		{"type":"meet","status":"scheduled","evidence":"President Aksel","actors":[{"name":"Zoe Muller","kind":"person","of":"SUD"}],"recipients":[]}]}`
	c := claim("She will meet President Aksel Bråten in June.", ledger.Happened, ledger.Event{Act: "meet"}, muller)
	r := scored(rows, c)
	if r.Rows[0].Verdict != Found || r.Rows[1].Verdict != Missed {
		t.Errorf("verdicts %s and %s, want found and missed", r.Rows[0].Verdict, r.Rows[1].Verdict)
	}
	if len(r.Wrong) != 0 {
		t.Errorf("the report is held against the plan: %+v", r.Wrong)
	}
	if r.All.Claims != 1 || r.All.Matched != 1 {
		t.Errorf("precision %d of %d, want 1 of 1", r.All.Matched, r.All.Claims)
	}
}

func TestPrecisionCountsCoveredSentences(t *testing.T) {
	inside := claim("Minister Zoë Müller visited Norlund on 3 May 2031.", ledger.Happened, ledger.Figure{Low: 3, High: 3, Unit: "days"})
	outside := claim("About 40 ships took part, Müller said.", ledger.Happened, ledger.Figure{Low: 40, High: 40, Unit: "ships"})
	r := scored(visitRow, inside, outside)
	if r.All.Claims != 1 || r.All.Matched != 0 || len(r.Extra) != 1 {
		t.Errorf("claims %d, matched %d, extra %d; want 1, 0, 1", r.All.Claims, r.All.Matched, len(r.Extra))
	}
}
