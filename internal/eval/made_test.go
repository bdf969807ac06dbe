package eval

import (
	"testing/fstest"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// town is a text of our own with letters of more than one byte. Its sentences
// are cut at full stops.
const town = "Minister Zoë Müller visited Norlund on 3 May 2031. " +
	"She will meet President Aksel Bråten in June. " +
	"The two states may sign a fishing treaty. " +
	"About 40 ships took part, Müller said."

// sentencesOf cuts doc at full stops.
func sentencesOf(doc string) []text.Span {
	var out []text.Span
	start := 0
	for i := range doc {
		if doc[i] == '.' {
			out = append(out, text.Span{Start: start, End: i + 1})
			start = i + 1
		}
	}
	return out
}

// on is evidence of the words of doc that read quote.
func on(doc, quote string) ledger.Evidence {
	span, how := locate(doc, quote)
	if how != Exactly {
		panic("the text does not read " + quote)
	}
	return ledger.Evidence{Start: span.Start, End: span.End, Quote: quote}
}

var (
	muller  = ledger.Actor{Role: ledger.RoleActor, ID: "Q900001", Name: "Zoë Müller", Kind: ledger.KindPerson, Of: "SUD", Office: "Minister of Foreign Affairs"}
	braten  = ledger.Actor{Role: ledger.RoleRecipient, ID: "Q900002", Name: "Aksel Bråten", Kind: ledger.KindPerson, Of: "NOR", Office: "President"}
	norlund = ledger.Actor{Role: ledger.RoleRecipient, ID: "NOR", Name: "Norlund", Kind: ledger.KindState, Of: "NOR"}
)

// claim makes a claim on the words quote of town.
func claim(quote string, status ledger.Status, f ledger.Fields, actors ...ledger.Actor) ledger.Claim {
	c := ledger.Claim{
		Kind: f.Kind(), Doc: "town", Lang: "en", Status: status, Fields: f, Actors: actors,
		Evidence: []ledger.Evidence{on(town, quote)},
	}
	c, err := ledger.Identify(c)
	if err != nil {
		panic(err)
	}
	return c
}

// scored scores claims on town against rows of the development format.
func scored(rows string, claims ...ledger.Claim) Report {
	fsys := fstest.MapFS{
		"gold/dev/index.jsonl":    {Data: []byte(`{"id":"town","lang":"en","published":"2031-05-01","genre":"preview"}`)},
		"gold/dev/text/town.txt":  {Data: []byte(town)},
		"gold/dev/gold/town.json": {Data: []byte(rows)},
	}
	g, err := Dev(fsys, "en")
	if err != nil {
		panic(err)
	}
	return Score(g, Prediction{Claims: claims, Sentences: Spans{"town": sentencesOf(town)}})
}
