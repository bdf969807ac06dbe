package extract

import "chancery/internal/ledger"

// stageReason is why a claim has its status where the stage of a promise or of a
// document decides it: why is what the words around it say.
func stageReason(c ledger.Claim, why string) string {
	switch f := c.Fields.(type) {
	case ledger.Commitment:
		return progress[string(f.CommitmentStatus)] + "; its words: " + why
	case ledger.Agreement:
		if said, ok := progress[string(f.AgreementStatus)]; ok && f.AgreementStatus != ledger.Signed {
			return said + "; its words: " + why
		}
	}
	return why
}

// progress says what the stage of a promise or of a document makes of its status.
var progress = map[string]string{
	string(ledger.Pledged):     "a promise, and nobody says that it was kept",
	string(ledger.Conditional): "a promise on a condition",
	string(ledger.InProgress):  "being done",
	string(ledger.Fulfilled):   "done as promised",
	string(ledger.Refused):     "refused",
	string(ledger.ToBeSigned):  "a document still to be signed",
	string(ledger.Negotiating): "a document being negotiated",
	string(ledger.InForce):     "a document in force",
	string(ledger.Terminated):  "a document that has ended",
	string(ledger.Rejected):    "a document turned down",
}

// ownReason is why a claim has its status that no rule of rules/ made.
func ownReason(c ledger.Claim) string {
	switch f := c.Fields.(type) {
	case ledger.Position:
		return sayingRules[c.Provenance.By]
	case ledger.Office:
		switch {
		case c.Status == ledger.Scheduled:
			return "elected or named, and not yet in office"
		case f.To != "":
			return "a former holder"
		}
		return "a title beside a name"
	case ledger.Figure:
		return figureReason(c, f)
	}
	return ""
}

// sayingRules says by which construction a position was found.
var sayingRules = map[string]string{
	"rule:position.verb":      "a verb of saying: the saying has happened, whatever is said",
	"rule:position.according": "the words of the one that they are according to",
	"rule:position.answer":    "an answer of the person who is interviewed",
	"rule:position.continued": "a quotation that goes on, of the speaker before or behind it",
	stanceBy:                  "a view that the words ascribe to somebody",
}

func figureReason(c ledger.Claim, f ledger.Figure) string {
	switch {
	case c.Cue != nil && c.Status == ledger.Unknown:
		return "told by nobody in particular"
	case c.Cue != nil && f.IsTarget:
		return "a number that is aimed at and not yet reached"
	case c.Cue != nil && c.Status == ledger.Scheduled:
		return "its time is still to come"
	case c.Cue != nil:
		return "said so before the number"
	case c.Status == ledger.Ongoing:
		return "present tense"
	}
	return "stated plainly"
}
