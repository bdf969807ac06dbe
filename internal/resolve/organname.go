package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// ministryOf turns "energy ministry" into "ministry of energy".
func ministryOf(words string) string {
	if rest, ok := strings.CutSuffix(words, " ministry"); ok {
		return "ministry of " + rest
	}
	return words
}

// organActors are the actors an organ phrase means once its states are known.
func (r *reader) organActors(o organPhrase, of []string) []ledger.Actor {
	var out []ledger.Actor
	for _, s := range of {
		e, ok := r.kb.State(s)
		if !ok {
			continue
		}
		a := ledger.Actor{Kind: ledger.KindGovernment, Of: s}
		switch {
		case o.side:
			a = ledger.Actor{ID: e.ID, Name: e.Name, Kind: ledger.KindState, Of: s}
		case o.group && lawmaking[o.words]:
			a = r.parliament(e)
		case o.group:
			a.Name = upperFirst(o.words) + " of " + inSentence(e.Name)
		case o.suffix != "":
			a.ID = ledger.ActorID(s + "." + o.suffix)
			a.Name = r.organName(a.ID, o, e)
		default:
			a.Name = titleCase(o.words) + " of " + inSentence(e.Name)
			if o.name != "" {
				a.Name = o.name + " of " + inSentence(e.Name)
			}
		}
		out = append(out, a)
	}
	return out
}

// lawmaking are the nouns for members of a parliament, who act for it together.
var lawmaking = wordSet(`deputies lawmakers parliamentarians legislators senators mps`)

// parliament is the parliament of a state.
func (r *reader) parliament(state Entry) ledger.Actor {
	suffix, standard, _ := r.kb.Organ("parliament")
	return ledger.Actor{
		ID: ledger.ActorID(string(state.ID) + "." + suffix), Name: standard + " of " + inSentence(state.Name),
		Kind: ledger.KindGovernment, Of: string(state.ID),
	}
}

// organName prints an organ: the name the knowledge base has for this state's
// own, else the standard name and the state.
func (r *reader) organName(id ledger.ActorID, o organPhrase, state Entry) string {
	if e, ok := r.kb.Entry(id); ok && r.kb.OrganState(o.words) != "" {
		return e.Name
	}
	return o.name + " of " + inSentence(state.Name)
}

// articled are the state names that take an article, by how they begin or end.
var articled = wordSet(`united republic states kingdom emirates islands philippines netherlands bahamas maldives comoros gambia seychelles`)

// inSentence is a state's name as it stands behind "of".
func inSentence(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) > 0 && (articled[words[0]] || articled[words[len(words)-1]]) {
		return "the " + name
	}
	return name
}

// titleCase writes words with capitals, small words excepted.
func titleCase(words string) string {
	fields := strings.Fields(words)
	for i, f := range fields {
		if i > 0 && (f == "of" || f == "and" || f == "for" || f == "the" || f == "to" || f == "in") {
			continue
		}
		fields[i] = upperFirst(f)
	}
	return strings.Join(fields, " ")
}
