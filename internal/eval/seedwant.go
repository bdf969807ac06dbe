package eval

import (
	"regexp"
	"strings"
	"unicode"

	"chancery/internal/ledger"
)

// want puts a seed row into the ledger's words.
func (r seedRow) want(p people) Want {
	switch r.Category {
	case "MTG":
		return r.meeting(p)
	case "AGR":
		return r.agreement(p)
	case "COM":
		return r.commitment(p)
	case "FIG":
		return r.figure()
	case "POS":
		return r.position(p)
	case "PER":
		return r.person(p)
	case "AGD":
		return r.agenda()
	case "INC":
		return r.incident()
	case "INS":
		return Want{Test: TestStanding, Words: r.Fields["what"] + " " + r.Anchor}
	case "HDG":
		return r.hedge()
	case "ORG", "PLC":
		return r.reference(p)
	case "DOC":
		return r.document()
	}
	return Want{Test: TestNone}
}

func (r seedRow) meeting(p people) Want {
	status, hedged := eventStatus(r.Fields["status"])
	part := r.Fields["part"]
	return Want{
		Test: TestClaim, Kind: ledger.KindEvent, Acts: meetingActs(r.Fields["kind"]),
		Actors: p.sides(part), Open: true, Partial: isOpen(part), Statuses: status, Hedged: hedged, Start: dates(r.Fields["date"]),
	}
}

func (r seedRow) agreement(p people) Want {
	status, hedged, attributed := agreementStatus(r.Fields["status"])
	return Want{
		Test: TestClaim, Kind: ledger.KindAgreement, Actors: p.sides(r.Fields["parties"]), Partial: isOpen(r.Fields["parties"]),
		AgreementStatuses: status, Hedged: hedged, Attributed: attributed, Words: r.Fields["name"] + " " + r.Anchor,
	}
}

func (r seedRow) commitment(p people) Want {
	due := ""
	if d := dates(r.Fields["due"]); len(d) > 0 {
		due = d[0]
	}
	w := Want{
		Test: TestClaim, Kind: ledger.KindCommitment, Actors: p.sides(r.Fields["who"]),
		Due: &due, Words: r.Fields["what"] + " " + r.Anchor, Hedged: r.Fields["mod"],
	}
	if w.Hedged == "asserted" {
		w.Hedged = ""
	}
	return w
}

func (r seedRow) position(p people) Want {
	who, typ := r.Fields["who"], r.Fields["typ"]
	w := Want{Test: TestClaim, Kind: ledger.KindPosition, Words: r.Fields["gist"] + " " + r.Anchor, Direct: directness(typ)}
	if anonymous.MatchString(who) {
		w.Editorial, w.Direct = true, nil
		return w
	}
	who, _, _ = strings.Cut(who, " on ")
	w.Actors = p.sides(who)
	return w
}

// anonymous voices have no name that a claim could give.
var anonymous = regexp.MustCompile(`^(?:editorial|author|interviewer|unnamed)\b`)

// directness reads how a position is told: in the speaker's words or not. Answers
// of an interview stand without quotation marks; either reading is right.
func directness(typ string) *bool {
	yes, no := true, false
	switch {
	case strings.HasPrefix(typ, "interview") || strings.HasPrefix(typ, "premise") || strings.Contains(typ, "then direct"):
		return nil
	case strings.HasPrefix(typ, "direct"):
		return &yes
	}
	return &no
}

// person asks for an office claim. People without a name must stay without one;
// people whose office the text does not give must be referred to.
func (r seedRow) person(p people) Want {
	if isUnnamed(r.Fields["canon"]) {
		if refs := p.refs(r.Anchor); strings.Contains(r.Fields["canon"], "office-holders") {
			return Want{Test: TestReference, Actors: refs}
		}
		return Want{Test: TestUnnamed}
	}
	ref := person(r)
	if ref.Office == "" {
		return Want{Test: TestReference, Actors: []Ref{ref}}
	}
	return Want{Test: TestClaim, Kind: ledger.KindOffice, Actors: []Ref{ref}, Office: ref.Office, Of: ref.Of}
}

func (r seedRow) agenda() Want {
	band := agendaBand(r.Fields["mod"])
	w := Want{Test: TestClaim, Kind: ledger.KindAgenda, Words: r.Fields["topic"] + " " + r.Anchor, Band: band, Hedged: r.Fields["mod"]}
	if strings.HasPrefix(w.Hedged, "discussed") || strings.HasPrefix(w.Hedged, "editorial") {
		w.Hedged = ""
	}
	return w
}

func (r seedRow) incident() Want {
	status, hedged, attributed := incidentStatus(r.Fields["status"])
	w := Want{
		Test: TestClaim, Kind: ledger.KindEvent, Open: true, Acts: hostile, Statuses: status,
		Hedged: hedged, Attributed: attributed, Start: dates(r.Fields["date"]),
	}
	if strings.Contains(r.Fields["what"], "visit") {
		w.Acts = []ledger.Act{"visit"}
	}
	return w
}

// hostile are the acts that an incident or a threat can be.
var hostile = []ledger.Act{
	"clash", "attack", "threaten", "exercise", "deploy", "withdraw", "protest", "accuse", "sanction", "expel", "other",
}

func (r seedRow) hedge() Want {
	w := Want{Test: TestHedge, Words: r.Fields["cls"]}
	for _, t := range strings.Split(r.Fields["target"], ",") {
		w.Targets = append(w.Targets, r.sibling(strings.TrimSpace(t)))
	}
	return w
}

// reference asks for whom or what the words at the anchor mean. A city that is
// said to be one must not be read as a government.
func (r seedRow) reference(p people) Want {
	canon := strings.TrimSuffix(r.Fields["canon"], " (collective)")
	w := Want{
		Test: TestReference, Actors: p.refs(canon), Words: canon, Label: isLabel(canon),
		Either: r.Category == "ORG" && strings.Contains(canon, "/"),
	}
	if r.Category == "PLC" && !strings.Contains(canon, "government") && !strings.Contains(canon, "/") && !strings.Contains(canon, "deixis") {
		for i := range w.Actors {
			w.Actors[i].Kind = ledger.KindPlace
		}
	}
	return w
}

// isLabel reports whether the gold keeps the wording of the text: in quotation
// marks, or as a description without a name.
func isLabel(canon string) bool {
	return strings.HasPrefix(canon, "'") || canon != "" && unicode.IsLower([]rune(canon)[0]) && !hyphenated.MatchString(canon)
}

// hyphenated are names that begin with a particle in lower case: "al-Name".
var hyphenated = regexp.MustCompile(`^\p{Ll}+-\p{Lu}`)

// document asks for what the metadata must hold.
func (r seedRow) document() Want {
	w := Want{Test: TestDocument, Part: r.Fields["what"]}
	switch {
	case strings.Contains(w.Part, "outlet"):
		w.Part = "outlet"
	case w.Part == "photo credit":
		w.Part = "credit"
	case strings.HasPrefix(w.Part, "date"):
		w.Part, w.Start = "date", documentDates(r.Anchor, r.Fields["note"])
	}
	return w
}
