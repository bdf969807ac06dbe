package eval

import (
	"regexp"
	"strings"

	"chancery/internal/ledger"
)

// reading is what a phrase of an annotator means. The first whose words match
// counts, so the narrower ones stand first.
type reading[S ~string] struct {
	words  *regexp.Regexp
	states []S
	hedge  string // why fact would be wrong; empty for a fact
	voice  string // whose view it is, in a word, where a named holder mends it
}

func says(words string) *regexp.Regexp { return regexp.MustCompile(`(?i)` + words) }

func first[S ~string](list []reading[S], phrase string) (reading[S], bool) {
	for _, r := range list {
		if r.words.MatchString(phrase) {
			return r, true
		}
	}
	return reading[S]{}, false
}

var eventReadings = []reading[ledger.Status]{
	{says(`unconfirmed|if it really`), []ledger.Status{ledger.Possible, ledger.Unknown}, "second-hand: unconfirmed", ""},
	{says(`^held`), []ledger.Status{ledger.Happened}, "", ""},
	{says(`under way`), []ledger.Status{ledger.Ongoing, ledger.Happened}, "", ""},
	{says(`^scheduled`), []ledger.Status{ledger.Scheduled}, "planned: scheduled", ""},
	{says(`^expected`), []ledger.Status{ledger.Expected}, "hedged: expected", ""},
	{says(`presupposed`), []ledger.Status{ledger.Scheduled, ledger.Expected, ledger.Possible}, "planned: presupposed", ""},
	{says(`planned|in preparation|to be reviewed`), []ledger.Status{ledger.Scheduled, ledger.Expected}, "planned", ""},
}

// eventStatus reads the status of a meeting: "held; a paper was issued",
// "under way at publication", "presupposed; …".
func eventStatus(phrase string) (states []ledger.Status, hedged string) {
	r, ok := first(eventReadings, phrase)
	if !ok {
		return nil, ""
	}
	return r.states, r.hedge
}

var incidentReadings = []reading[ledger.Status]{
	{says(`unconfirmed`), []ledger.Status{ledger.Possible, ledger.Unknown}, "second-hand: unconfirmed", ""},
	{says(`allegedly|certain incidents`), []ledger.Status{ledger.Possible, ledger.Unknown}, "hedged: alleged", ""},
	{says(`claimed by|\([A-Z][a-z]+\)|^expert|\(expert\)`), []ledger.Status{ledger.Happened, ledger.Ongoing, ledger.Possible, ledger.Unknown}, "", "second-hand"},
	{says(`threat|ongoing`), []ledger.Status{ledger.Ongoing, ledger.Happened, ledger.Possible, ledger.Unknown}, "", ""},
	{says(`asserted|background`), []ledger.Status{ledger.Happened, ledger.Ongoing}, "", ""},
}

// incidentStatus reads the status of an incident: "asserted", "threat (X)".
func incidentStatus(phrase string) (states []ledger.Status, hedged, attributed string) {
	r, ok := first(incidentReadings, phrase)
	if !ok {
		return nil, "", ""
	}
	return r.states, r.hedge, r.voice
}

var (
	early    = []ledger.AgreementStatus{ledger.AgreementProposed, ledger.Negotiating}
	upcoming = []ledger.AgreementStatus{ledger.AgreementProposed, ledger.Negotiating, ledger.ToBeSigned}
	done     = []ledger.AgreementStatus{ledger.Signed, ledger.Ratified, ledger.InForce}
)

var agreementReadings = []reading[ledger.AgreementStatus]{
	{says(`postponed`), []ledger.AgreementStatus{ledger.AgreementPostponed}, "planned: postponed", ""},
	{says(`speculative|perhaps`), append([]ledger.AgreementStatus{ledger.NoAgreementOnRecord}, early...), "hedged: speculative", ""},
	{says(`conditional`), early, "conditional", ""},
	{says(`insists|unsourced`), upcoming, "second-hand: unsourced", ""},
	{says(`considered|talked about|not an applicant`), early, "hedged: considered", ""},
	{says(`(?:planned|expected) to be signed`), []ledger.AgreementStatus{ledger.ToBeSigned}, "planned: to be signed", ""},
	{says(`in preparation`), upcoming, "planned: in preparation", ""},
	{says(`agreed, not yet done`), upcoming, "planned: not yet done", ""},
	{says(`negotiation|progress`), []ledger.AgreementStatus{ledger.Negotiating}, "planned: under negotiation", ""},
	{says(`envisioned`), append([]ledger.AgreementStatus{ledger.InForce}, upcoming...), "", ""},
	{says(`^signed`), []ledger.AgreementStatus{ledger.Signed}, "", ""},
	{says(`by expert`), []ledger.AgreementStatus{ledger.InForce}, "", "second-hand"},
	{says(`approved|adopted|to be implemented|provided for`), done, "", ""},
	{says(`in force|implement|running|fulfilled`), []ledger.AgreementStatus{ledger.InForce}, "", ""},
}

// agreementStatus reads the status of an agreement: "planned to be signed at …",
// "SIGNED at …", "in force; contested …".
func agreementStatus(phrase string) (states []ledger.AgreementStatus, hedged, attributed string) {
	r, ok := first(agreementReadings, phrase)
	if !ok {
		return nil, "", ""
	}
	return r.states, r.hedge, r.voice
}

var bandReadings = []reading[ledger.Band]{
	{says(`possible|\bmay\b`), []ledger.Band{ledger.BandPossible}, "", ""},
	{says(`intention`), []ledger.Band{ledger.Announced, ledger.BandExpected}, "", ""},
	{says(`^firm|will|announced|attention|quote|purpose|discussed`), []ledger.Band{ledger.Announced}, "", ""},
	{says(`expected|likely|probable`), []ledger.Band{ledger.BandExpected}, "", ""},
}

// agendaBand reads how firmly a topic is on an agenda; nil where the gold does
// not say.
func agendaBand(mod string) []ledger.Band {
	r, _ := first(bandReadings, mod)
	return r.states
}

var actReadings = []reading[ledger.Act]{
	{says(`press (?:briefing|conference)|speech|statement|lecture`), []ledger.Act{"statement", "meet", "consult"}, "", ""},
	{says(`\bvisit\b`), []ledger.Act{"visit"}, "", ""},
	{says(`audience`), []ledger.Act{"meet", "host"}, "", ""},
	{says(`negotiations`), []ledger.Act{"negotiate", "consult", "meet"}, "", ""},
	{says(`talks|meeting|ministerial|consultations|contacts of|summit|council|conference`), []ledger.Act{"meet", "negotiate", "consult", "summit"}, "", ""},
}

// meetingActs gives the acts that the kind of a meeting can be coded as; nil
// where it is none of the ledger's acts: an opening, a celebration.
func meetingActs(kind string) []ledger.Act {
	r, _ := first(actReadings, strings.ToLower(kind))
	return r.states
}
