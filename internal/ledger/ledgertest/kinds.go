package ledgertest

import "chancery/internal/ledger"

// EveryKind returns a claim of each kind about one document, with every field set.
func EveryKind(doc ledger.DocID) []ledger.Claim {
	at := &ledger.Evidence{Start: 4, End: 13, Quote: "ministers"}
	person := ledger.Actor{ID: "Q1", Name: "A. Person", Kind: ledger.KindPerson, Of: "TJK", Office: "Minister", Mention: at}
	state := ledger.Actor{ID: "RUS", Name: "Russia", Kind: ledger.KindState, Of: "RUS"}
	body := ledger.Actor{ID: "Q2", Name: "The <Body> & Co", Kind: ledger.KindIGO}
	var out []ledger.Claim
	for _, f := range []ledger.Fields{
		ledger.Event{Act: "meet", PLOVER: ledger.PLOVER{Event: "CONSULT", Mode: "visit"}, Format: "official visit"},
		ledger.Agenda{Topic: "water", Meeting: "c_0", Band: ledger.BandExpected},
		ledger.Agreement{Name: "Programme", Instrument: "programme", Parties: []ledger.Actor{state, person}, AgreementStatus: ledger.Signed, Signed: "2025-02", Period: "2025/2026", Series: "Programme"},
		ledger.Commitment{Actor: state, What: "build", Due: "2026", CommitmentStatus: ledger.Conditional, Condition: "if"},
		ledger.Figure{Indicator: "trade", Subject: "TJK-RUS", Low: 1.5e9, High: 2e9, Unit: "USD", Qualifier: ledger.Range, Period: "2024", Speaker: &person, IsTarget: true},
		ledger.Position{Speaker: person, Direct: true, Content: *at, Topic: "water", Target: &state, NestedIn: "c_1"},
		ledger.Office{Person: person, Office: "Minister", Of: "TJK", From: "2020", To: "2025-02", Attested: "2025-02-13"},
		ledger.Membership{Member: state, Body: body, Role: "chair", From: "2025-01-01", To: "2025-12-31"},
	} {
		c := Meeting(doc, 0, "TJK")
		c.Fields, c.Cue, c.Holder = f, at, &person
		c.Place = &ledger.Place{ID: "Q3", Name: "Dushanbe", Of: "TJK", Mention: at}
		c.Time.Mention = at
		out = append(out, Identified(c))
	}
	return out
}
