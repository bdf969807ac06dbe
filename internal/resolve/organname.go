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
		ruler, ruled := r.ruler(s)
		switch {
		case ruled && o.suffix == governmentSuffix:
			a = ruler
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
		if o.unit != "" && a.Name != "" {
			a.ID, a.Name = "", o.unit+" of the "+a.Name
		}
		out = append(out, a)
	}
	return out
}

var (
	// enforcers are the nouns behind "law enforcement".
	enforcers = wordSet(`agencies bodies authorities organs`)
	// units are the nouns for a part of a ministry that acts in its own name.
	units = wordSet(`service directorate agency division inspectorate committee academy`)
	// voices are the parts by which a ministry speaks.
	voices = wordSet(`press media information communications public`)
)

// organUnit takes in the part of a ministry that is named right behind it, as in
// "the Polish agriculture ministry veterinary service". Those who only speak for a
// ministry are no part of their own.
func (r *reader) organUnit(o *organPhrase, s1 int) {
	if !strings.Contains(o.words, "ministry") || len(o.of) == 0 || o.end >= s1 || r.words[o.end-1].poss || voices[r.words[o.end].low] {
		return
	}
	for j := o.end; j < min(o.end+6, s1); j++ {
		w := r.words[j]
		if w.cap || !w.letters() || r.taken[j] || common[w.low] && w.low != "and" {
			return
		}
		if units[w.low] && !r.modifies(j, s1) {
			o.unit, o.end, o.head = r.join(o.end, j+1), j+1, j
			return
		}
	}
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
