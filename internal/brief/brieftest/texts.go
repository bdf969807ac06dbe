package brieftest

import "chancery/internal/ledger"

func documents() []ledger.Document {
	day := func(d string) ledger.Published {
		return ledger.Published{Start: d, End: d, Precision: ledger.Day, Basis: "stated", Reason: "the page states it"}
	}
	return []ledger.Document{
		{ID: "2018-readout", Title: "Ministers look back on talks in Porthaven", Publisher: "Coast Review", Lang: "en"},
		{ID: "2022-copy", Title: "Berg expects Marin in Porthaven", Publisher: "Harbour Post", Derivation: "Wire One", Lineage: "wire-one-2022", Lang: "en", Published: day("2022-09-05")},
		{ID: "2022-preview", Title: "Norland and Sudria to hold talks", Publisher: "Northern Desk", Lineage: "wire-one-2022", Lang: "en", Published: day("2022-09-05")},
		{ID: "2024-border", Title: "Shots on the Lime Pass", Publisher: "Coast Review", Lang: "en", Published: day("2024-05-03")},
		{ID: "2025-preview", Title: "Berg and Marin to discuss migration", Publisher: "Northern Desk", Derivation: "Wire One", Lineage: "wire-one-2025", Lang: "en", Published: day("2025-02-13")},
	}
}

func texts() map[ledger.DocID][]string {
	return map[ledger.DocID][]string{
		"2018-readout": {
			"Ministers look back on talks in Porthaven",
			sMet2018, sSigned2018, sPostponed, sPledged,
		},
		"2022-copy":    {"Berg expects Marin in Porthaven", sCopy2022, sTrade2021},
		"2022-preview": {"Norland and Sudria to hold talks", sTalks2022, sProgramme2022, sTrade2021},
		"2024-border":  {"Shots on the Lime Pass", sShots, sTrade2024Low},
		"2025-preview": {
			"Berg and Marin to discuss migration", "13 February 2025",
			sMeet2025, sVisit2025, sSign2025, sAgendaFirm, sAgendaLikely, sAgendaMay,
			sTrade2024, sTarget, sQuoteNorth, sQuoteSouth,
		},
	}
}

const (
	sMet2018    = "Ada Berg of Norland and Ivo Marin of Sudria met in Porthaven in April 2018."
	sSigned2018 = "They signed a cooperation programme of the two foreign ministries for 2018."
	sPostponed  = "The signing of the readmission agreement was postponed."
	sPledged    = "Norland promised to open a consulate in Lowfield by 2020."

	sTalks2022     = "Foreign Minister Ada Berg will hold talks with her Sudrian counterpart Ivo Marin in Porthaven on 5 September 2022."
	sCopy2022      = "Ada Berg is due to meet Ivo Marin in Porthaven on Monday."
	sProgramme2022 = "A cooperation programme of the two foreign ministries for 2022-2023 is to be signed."
	sTrade2021     = "Trade between the two reached nearly 1.2 billion dollars in 2021."

	sShots        = "Sudrian guards opened fire on a Norland patrol on the Lime Pass on 2 May 2024."
	sTrade2024Low = "Trade in 2024 will hardly matter; it stood at 1.5 billion dollars in 2024, the Coast Institute says of Norland and Sudria."

	sMeet2025     = "Norland's foreign minister, Ada Berg, will meet Sudria's foreign minister, Ivo Marin, in Lowfield today."
	sVisit2025    = "Marin arrived in Lowfield the night before for a working visit."
	sSign2025     = "The sides are expected to sign a cooperation programme of the two foreign ministries for 2025-2026."
	sAgendaFirm   = "Migration will be on the agenda."
	sAgendaLikely = "The Lime Pass is expected to come up."
	sAgendaMay    = "They may also touch upon fishing quotas."
	sTrade2024    = "Trade reached 2 billion dollars in 2024, according to the Norland ambassador, Per Dahl."
	sTarget       = "He said it could grow to 5 billion dollars by 2030."
	sQuoteNorth   = "“We want orderly movement of workers,” Berg said of migration."
	sQuoteSouth   = "Marin said that his citizens were held at airports without reason."
)
