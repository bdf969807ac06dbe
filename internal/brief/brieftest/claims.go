package brieftest

import "chancery/internal/ledger"

func berg(role string) ledger.Actor {
	return ledger.Actor{Role: role, ID: "x.berg", Name: "Ada Berg", Kind: ledger.KindPerson, Of: "XNO", Office: "Minister of Foreign Affairs"}
}

func marin(role string) ledger.Actor {
	return ledger.Actor{Role: role, ID: "x.marin", Name: "Ivo Marin", Kind: ledger.KindPerson, Of: "XSU", Office: "Minister of Foreign Affairs"}
}

func norland(role string) ledger.Actor {
	return ledger.Actor{Role: role, ID: "XNO", Name: "Norland", Kind: ledger.KindState}
}

func sudria(role string) ledger.Actor {
	return ledger.Actor{Role: role, ID: "XSU", Name: "Sudria", Kind: ledger.KindState}
}

func ministers() []ledger.Actor {
	return []ledger.Actor{berg(ledger.RoleActor), marin(ledger.RoleRecipient)}
}

func parties() []ledger.Actor {
	return []ledger.Actor{norland(ledger.RoleParty), sudria(ledger.RoleParty)}
}

func on(day string, b ledger.Basis) *ledger.Time {
	return &ledger.Time{Start: day, End: day, Precision: ledger.Day, Basis: b}
}

func sketches() []sketch {
	out := contactSketches()
	out = append(out, paperSketches()...)
	return append(out, wordSketches()...)
}

func contactSketches() []sketch {
	porthaven := &ledger.Place{ID: "x.porthaven", Name: "Porthaven", Of: "XSU"}
	lowfield := &ledger.Place{ID: "x.lowfield", Name: "Lowfield", Of: "XNO"}
	april := &ledger.Time{Start: "2018-04-01", End: "2018-04-30", Precision: ledger.Month, Basis: ledger.Stated}
	meet := ledger.Event{Act: "meet", PLOVER: ledger.PLOVER{Event: "CONSULT", Mode: "meet"}}
	visit := ledger.Event{Act: "visit", PLOVER: ledger.PLOVER{Event: "CONSULT", Mode: "visit"}, Format: "working visit"}
	attack := ledger.Event{Act: "attack", PLOVER: ledger.PLOVER{Event: "ASSAULT"}}
	return []sketch{
		{"2018-readout", sMet2018, "", ledger.Happened, april, ministers(), porthaven, meet},
		{"2022-copy", sCopy2022, "is due to meet", ledger.Scheduled, on("2022-09-05", ledger.Dateline), ministers(), porthaven, meet},
		{"2022-preview", sTalks2022, "will hold talks", ledger.Scheduled, on("2022-09-05", ledger.Stated), ministers(), porthaven, ledger.Event{Act: "negotiate", PLOVER: ledger.PLOVER{Event: "CONSULT"}}},
		{"2024-border", sShots, "", ledger.Happened, on("2024-05-02", ledger.Stated), []ledger.Actor{sudria(ledger.RoleActor), norland(ledger.RoleRecipient)}, nil, attack},
		{"2025-preview", sMeet2025, "will meet", ledger.Scheduled, on("2025-02-13", ledger.Dateline), ministers(), lowfield, meet},
		{"2025-preview", sVisit2025, "", ledger.Ongoing, &ledger.Time{Start: "2025-02-12", End: "2025-02-13", Precision: ledger.Interval, Basis: ledger.Dateline}, []ledger.Actor{marin(ledger.RoleActor)}, lowfield, visit},
		{"2025-preview", sAgendaFirm, "will be on the agenda", ledger.Scheduled, nil, ministers(), nil, ledger.Agenda{Topic: "migration", Band: ledger.Announced}},
		{"2025-preview", sAgendaLikely, "is expected to", ledger.Expected, nil, nil, nil, ledger.Agenda{Topic: "the Lime Pass", Band: ledger.BandExpected}},
		{"2025-preview", sAgendaMay, "may also", ledger.Possible, nil, nil, nil, ledger.Agenda{Topic: "fishing quotas", Band: ledger.BandPossible}},
	}
}

func paperSketches() []sketch {
	programme := func(period string, s ledger.AgreementStatus) ledger.Agreement {
		return ledger.Agreement{
			Name: "cooperation programme of the foreign ministries", Instrument: "programme", Parties: parties(),
			AgreementStatus: s, Period: period, Series: "cooperation programme of the foreign ministries",
		}
	}
	readmission := ledger.Agreement{Name: "readmission agreement", Instrument: "agreement", Parties: parties(), AgreementStatus: ledger.AgreementPostponed}
	consulate := ledger.Commitment{Actor: norland(""), What: "open a consulate in Lowfield", Due: "2020", CommitmentStatus: ledger.Pledged}
	return []sketch{
		{"2018-readout", sSigned2018, "", ledger.Happened, nil, nil, nil, programme("2018", ledger.Signed)},
		{"2018-readout", sPostponed, "was postponed", ledger.Postponed, nil, nil, nil, readmission},
		{"2018-readout", sPledged, "promised", ledger.Happened, nil, []ledger.Actor{norland(ledger.RoleActor)}, nil, consulate},
		{"2022-preview", sProgramme2022, "is to be signed", ledger.Scheduled, nil, nil, nil, programme("2022/2023", ledger.ToBeSigned)},
		{"2025-preview", sSign2025, "are expected to", ledger.Expected, nil, nil, nil, programme("2025/2026", ledger.ToBeSigned)},
	}
}

func wordSketches() []sketch {
	dahl := ledger.Actor{ID: "x.dahl", Name: "Per Dahl", Kind: ledger.KindPerson, Of: "XNO", Office: "Ambassador"}
	trade := func(v float64, q ledger.Qualifier, period string) ledger.Figure {
		return ledger.Figure{Indicator: "trade turnover", Subject: "Norland and Sudria", Low: v, High: v, Unit: "USD", Qualifier: q, Period: period}
	}
	said, target := trade(2e9, ledger.Exact, "2024"), trade(5e9, ledger.Exact, "2030")
	said.Speaker, target.Speaker, target.IsTarget = &dahl, &dahl, true
	north := ledger.Position{Speaker: berg(""), Direct: true, Topic: "migration", Content: evidence("2025-preview", "We want orderly movement of workers,")}
	south := ledger.Position{Speaker: marin(""), Topic: "migration", Content: evidence("2025-preview", "his citizens were held at airports without reason")}
	both := parties()
	return []sketch{
		{"2022-copy", sTrade2021, "", ledger.Happened, nil, both, nil, trade(1.2e9, ledger.Nearly, "2021")},
		{"2022-preview", sTrade2021, "", ledger.Happened, nil, both, nil, trade(1.2e9, ledger.Nearly, "2021")},
		{"2024-border", sTrade2024Low, "", ledger.Happened, nil, both, nil, trade(1.5e9, ledger.Exact, "2024")},
		{"2025-preview", sTrade2024, "", ledger.Happened, nil, both, nil, said},
		{"2025-preview", sTarget, "could", ledger.Possible, nil, both, nil, target},
		{"2025-preview", sQuoteNorth, "said", ledger.Happened, nil, []ledger.Actor{berg(ledger.RoleSpeaker)}, nil, north},
		{"2025-preview", sQuoteSouth, "said that", ledger.Happened, nil, []ledger.Actor{marin(ledger.RoleSpeaker)}, nil, south},
	}
}

func evidence(id ledger.DocID, words string) ledger.Evidence {
	return find(paragraphs(id), words, 0)
}
