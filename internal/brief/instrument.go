package brief

import (
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// stands tells how an agreement stands, in the words of its state.
func stands(i ledger.Instrument, c ledger.Claim) string {
	switch i.Status {
	case ledger.Negotiating:
		return "under negotiation"
	case ledger.ToBeSigned:
		return hedge(c.Status)
	case ledger.Signed:
		if i.Signed != "" {
			return "signed " + dated(i.Signed)
		}
		return "signed; the date is not on record"
	case ledger.InForce:
		return "in force"
	case ledger.NoAgreementOnRecord:
		return "reported not to exist or not to be signed"
	}
	return human(string(i.Status))
}

// hedge is how firmly a signing to come is told, by the status of its claim.
func hedge(s ledger.Status) string {
	switch s {
	case ledger.Scheduled:
		return "to be signed"
	case ledger.Possible:
		return "may be signed"
	case ledger.Proposed:
		return "proposed for signing"
	}
	return "expected to be signed"
}

func (w *writer) instrumentSentence(i ledger.Instrument) Sentence {
	c, _ := i.Claim(i.StatusFrom)
	name := i.Name
	if name == "" {
		name = "An unnamed " + i.Instrument
	}
	if i.Period != "" && !strings.Contains(name, i.Period) && !strings.Contains(name, strings.ReplaceAll(i.Period, "/", "-")) {
		name += " (" + strings.ReplaceAll(i.Period, "/", "-") + ")"
	}
	text := w.according(c, fmt.Sprintf("%s: %s%s", name, stands(i, c), cue(c)))
	if i.Open {
		text += "; " + w.documentOf(c)
	}
	return w.say(by(c, i.Claims...), "%s.", text)
}

// documentOf dates the document of c, in words.
func (w *writer) documentOf(c ledger.Claim) string {
	d := w.acc.Documents[c.Doc].Published
	if d.Start == "" && d.End == "" {
		return "undated document"
	}
	return "published " + publishedSpan(d)
}

// mine reports whether the instrument is one of the two states, or of a body in a
// document about the two.
func (w *writer) mine(i ledger.Instrument) bool {
	return i.Between(w.q.A, w.q.B) || w.anyRelevant(i.Record)
}

func (w *writer) toBeSigned() Section {
	s := Section{Title: "To be signed"}
	for _, i := range w.acc.Instruments {
		if w.mine(i) && i.Status == ledger.ToBeSigned && w.atMeeting(i) {
			s.Sentences = append(s.Sentences, w.instrumentSentence(i))
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("documents to be signed", "No record of a document to be signed."))
	}
	return s
}

// atMeeting reports whether the last word on i is in a document of the meeting.
func (w *writer) atMeeting(i ledger.Instrument) bool {
	c, _ := i.Claim(i.StatusFrom)
	return w.meeting != nil && contains(w.meeting.Docs(), c.Doc)
}

func (w *writer) signedBefore() Section {
	s := Section{Title: "Signed before"}
	for _, i := range w.acc.Instruments {
		if w.mine(i) && (i.Status == ledger.Signed || i.Status == ledger.Ratified || i.Status == ledger.InForce) {
			s.Sentences = append(s.Sentences, w.instrumentSentence(i))
		}
	}
	for _, r := range w.acc.Series {
		if len(r.Instances) > 1 && w.mine(r.Instances[0]) {
			s.Sentences = append(s.Sentences, w.seriesSentence(r))
			for _, g := range r.Gaps {
				s.Sentences = append(s.Sentences, w.silence("an instrument of the series for "+g.String(),
					"Series “%s”: no record for %s.", r.Name, g))
			}
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("signed documents", "No record of a signed document."))
	}
	return s
}

func (w *writer) seriesSentence(r ledger.Series) Sentence {
	var told []string
	for _, i := range r.Instances {
		told = append(told, fmt.Sprintf("%s (%s)", strings.ReplaceAll(i.Period, "/", "-"), human(string(i.Status))))
	}
	return w.say(all(r.Claims()), "Series “%s”: %s.", r.Name, strings.Join(told, ", "))
}

func (w *writer) openItems() Section {
	s := Section{Title: "Open and aged items"}
	for _, i := range w.acc.Instruments {
		if !i.Open || !w.mine(i) || i.Status == ledger.ToBeSigned && w.atMeeting(i) {
			continue
		}
		said := w.instrumentSentence(i)
		said.text = strings.TrimSuffix(said.text, ".") + aged(i) + "."
		s.Sentences = append(s.Sentences, said)
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("open items", "No record of an open item."))
	}
	return s
}

// aged tells for how long nothing was said of i. Where the last document may be
// older than the day reckoned from, so may the silence.
func aged(i ledger.Instrument) string {
	switch {
	case i.AgeYears < 0:
		return "; its age cannot be told"
	case i.AgeYears == 0:
		return "; last mentioned less than a year before"
	}
	return fmt.Sprintf("; last mentioned at least %s before", count(i.AgeYears, "year"))
}
