package names

import (
	"io/fs"
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// most is how many persons are asked for.
const most = 12

// Holders counts what was found for printed names that differ from the name of
// the person in the knowledge base.
type Holders struct {
	Asked    int
	First    int // the person is the best of all
	OfState  int // the person is the best of the state
	Accepted int // … and its score is at least [name.Accepted]
	Wrong    int // with the person taken out, another of the state reaches [name.Accepted]
}

// HolderScore is the score of both halves.
type HolderScore struct {
	Halves [2]Holders
	Rows   []Row // of the open half, where something is wrong
}

// Row is a case of an open half that failed, with the reason.
type Row struct{ Set, Text, Why string }

// scoreHolders asks for each printed name once a person. Names that fold to the
// label of the set or to the printed name of the knowledge base are no test.
func scoreHolders(fsys fs.FS, p Persons) (HolderScore, error) {
	var out HolderScore
	rows, err := readTable(fsys, "officeholder_source_names.csv")
	if err != nil {
		return out, err
	}
	seen := map[[2]string]bool{}
	for _, r := range rows {
		text, id := r["name_in_source"], r["qid"]
		meant, known := p.Person(ledger.ActorID(id))
		folded := name.Fold(text)
		key := [2]string{id, folded}
		if !known || seen[key] || folded == name.Fold(r["wikidata_label"]) || folded == name.Fold(meant.Printed) {
			continue
		}
		seen[key] = true
		half := halfOf(id, folded)
		why := out.Halves[half].ask(holder{meant.ID, text, meant.Of}, p)
		if why != "" && half == Open {
			out.Rows = append(out.Rows, Row{"office-holders", text + " | " + meant.Printed, why})
		}
	}
	return out, nil
}

type holder struct {
	id       ledger.ActorID
	text, of string
}

// ask counts what p finds for a printed name and says what is wrong with it.
func (h *Holders) ask(who holder, p Persons) (why string) {
	found := p.Near(who.text, most)
	ofState := slices.DeleteFunc(slices.Clone(found), func(g Guess) bool {
		x, _ := p.Person(g.ID)
		return x.Of != who.of
	})
	h.Asked++
	if len(found) > 0 && found[0].ID == who.id {
		h.First++
	} else {
		why = "first is " + describe(found)
	}
	if len(ofState) > 0 && ofState[0].ID == who.id {
		h.OfState++
		if ofState[0].Score >= name.Accepted {
			h.Accepted++
		} else {
			why += "; not accepted: " + describe(ofState)
		}
	} else {
		why += "; first of the state is " + describe(ofState)
	}
	others := slices.DeleteFunc(ofState, func(g Guess) bool { return g.ID == who.id })
	if len(others) > 0 && others[0].Score >= name.Accepted {
		h.Wrong++
		why += "; without the person: " + describe(others)
	}
	return why
}
