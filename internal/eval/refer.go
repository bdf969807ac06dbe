package eval

import (
	"slices"

	"chancery/internal/ledger"
)

// reference judges a row on who or where is meant: a claim must refer to each
// wanted actor with words that touch the anchor.
func (j *judge) reference(row Row) RowResult {
	out := RowResult{Row: row, Verdict: Missed, Reason: "no claim refers to anybody at the anchor"}
	var here []ledger.Actor
	for _, k := range j.claims[row.Doc] {
		for _, a := range mentioned(k.Claim) {
			if a.Mention != nil && spanOf(*a.Mention).Overlaps(row.Anchor) {
				here = append(here, a)
				out.Claim = k.ID
			}
		}
	}
	if len(here) == 0 {
		return out
	}
	if len(row.Want.Actors) == 0 {
		return vague(out, here)
	}
	hits := 0
	for _, r := range row.Want.Actors {
		if slices.ContainsFunc(here, func(a ledger.Actor) bool { return j.who.same(r, a) == Agrees }) {
			hits++
		}
	}
	out.Verdict, out.Reason = Partly, "want "+refNames(row.Want.Actors)+", got "+actorNames(distinct(here))
	if hits == len(row.Want.Actors) || hits > 0 && row.Want.Either {
		out.Verdict, out.Reason = Found, "a claim refers to "+refNames(row.Want.Actors)
	}
	return out
}

// vague judges a row on actors who must not be taken for anybody in particular.
func vague(out RowResult, here []ledger.Actor) RowResult {
	out.Verdict, out.Reason = Found, "kept as a label: "+actorNames(here)
	if i := slices.IndexFunc(here, func(a ledger.Actor) bool { return a.ID != "" && a.Kind != ledger.KindGroup }); i >= 0 {
		out.Verdict, out.Reason = Partly, "taken for "+here[i].Name
	}
	return out
}

// mentioned returns every actor that k refers to, and its place as one.
func mentioned(k ledger.Claim) []ledger.Actor {
	out := slices.Clone(k.Actors)
	add := func(a *ledger.Actor) {
		if a != nil {
			out = append(out, *a)
		}
	}
	add(k.Holder)
	if p := k.Place; p != nil {
		out = append(out, ledger.Actor{ID: p.ID, Name: p.Name, Kind: ledger.KindPlace, Of: p.Of, Mention: p.Mention})
	}
	switch f := k.Fields.(type) {
	case ledger.Agreement:
		out = append(out, f.Parties...)
	case ledger.Commitment:
		out = append(out, f.Actor)
	case ledger.Figure:
		add(f.Speaker)
	case ledger.Position:
		out = append(out, f.Speaker)
		add(f.Target)
	case ledger.Office:
		out = append(out, f.Person)
	case ledger.Membership:
		out = append(out, f.Member, f.Body)
	}
	return out
}

// unnamed judges people without a name: a claim of the sentence counts them or
// refers to them as a group or by office, and none gives them a name.
func (j *judge) unnamed(i int, row Row) RowResult {
	out := RowResult{Row: row, Verdict: Missed, Reason: "no claim refers to them"}
	for _, k := range j.within(row.Doc, j.places[i]) {
		if k.Fields.Kind() == ledger.KindFigure && nearness(k.Claim, row.Anchor) > 0 {
			out.Verdict, out.Claim, out.Reason = Found, k.ID, "a figure counts them"
		}
		for _, a := range mentioned(k.Claim) {
			if a.Mention == nil || !spanOf(*a.Mention).Overlaps(row.Anchor) {
				continue
			}
			if a.Kind == ledger.KindPerson && a.ID != "" {
				return RowResult{Row: row, Verdict: Missed, Claim: k.ID, Reason: "a claim makes a person of them: " + a.Name}
			}
			out.Verdict, out.Claim, out.Reason = Found, k.ID, "a claim refers to them as "+a.Name
		}
	}
	return out
}

// standing judges a standing fact: a membership claim holds it, and another claim
// that is told as so and rests on the anchor holds it by half.
func (j *judge) standing(i int, row Row) RowResult {
	out := RowResult{Row: row, Verdict: Missed, Reason: "no claim in the sentence holds it"}
	for _, k := range j.within(row.Doc, j.places[i]) {
		f, ok := k.Fields.(ledger.Membership)
		switch {
		case ok && aboutWords("what", row.Want.Words, f.Member.Name+" "+f.Body.Name).Degree >= Half:
			return RowResult{Row: row, Verdict: Found, Claim: k.ID, Reason: f.Member.Name + " " + f.Role + " of " + f.Body.Name}
		case !ok && out.Verdict == Missed && k.Status.Asserts() && k.Fields.Kind() != ledger.KindPosition && nearness(k.Claim, row.Anchor) > 0:
			out.Verdict, out.Claim, out.Reason = Partly, k.ID, "held by a claim of kind "+string(k.Fields.Kind())
		}
	}
	return out
}
