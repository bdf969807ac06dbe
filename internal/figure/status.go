package figure

import (
	"sort"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// statusReach is how many atoms before a number its cue is looked for.
const statusReach = 30

// modal is what a cue says of the figure.
type modal struct {
	status ledger.Status
	target bool
}

// modals are the words that make a figure something not yet reached.
var modals = map[string]modal{
	"will": {ledger.Scheduled, true}, "shall": {ledger.Scheduled, true}, "would": {ledger.Possible, true}, "could": {ledger.Possible, true}, "may": {ledger.Possible, true}, "might": {ledger.Possible, true},
	"should": {ledger.Proposed, true}, "must": {ledger.Proposed, true}, "expected": {ledger.Expected, true}, "expects": {ledger.Expected, true}, "expect": {ledger.Expected, true}, "forecast": {ledger.Expected, true}, "projected": {ledger.Expected, true},
	"plans": {ledger.Scheduled, true}, "plan": {ledger.Scheduled, true}, "planned": {ledger.Scheduled, true}, "planning": {ledger.Scheduled, true}, "aim": {ledger.Expected, true}, "aims": {ledger.Expected, true}, "aimed": {ledger.Expected, true}, "aiming": {ledger.Expected, true},
	"target": {ledger.Expected, true}, "targets": {ledger.Expected, true}, "goal": {ledger.Expected, true}, "intends": {ledger.Scheduled, true}, "intend": {ledger.Scheduled, true}, "intention": {ledger.Scheduled, true},
	"hopes": {ledger.Expected, true}, "hope": {ledger.Expected, true}, "hoped": {ledger.Expected, true}, "pledged": {ledger.Scheduled, true}, "pledge": {ledger.Scheduled, true}, "pledges": {ledger.Scheduled, true}, "promised": {ledger.Scheduled, true}, "promises": {ledger.Scheduled, true},
	"proposed": {ledger.Proposed, true}, "proposes": {ledger.Proposed, true}, "suggested": {ledger.Proposed, true}, "wants": {ledger.Proposed, true}, "seeks": {ledger.Proposed, true}, "ready": {ledger.Proposed, true}, "offered": {ledger.Proposed, true}, "scheduled": {ledger.Scheduled, true},
	"if": {ledger.Possible, true}, "unless": {ledger.Possible, true}, "possibly": {ledger.Possible, false}, "reportedly": {ledger.Happened, false}, "perhaps": {ledger.Possible, false}, "allegedly": {ledger.Unknown, false},
}

// done are the finite verbs that make a figure one that was or is.
var done = words("reached was were is are had has did amounted totalled totaled stood accounted accounts grew rose fell increased decreased exceeded remains remain " +
	"lasted lasts cost costs sent received trained allocated built opened killed died lost detained obtained won imported exported accumulated produced marked marks celebrated " +
	"hosts houses work works live makes stretches runs employs operates operate doubled tripled")

// status reads the cue of the figure: the nearest modal before the number in its
// clause, unless a verb that states it is nearer.
func (v *view) status(f *Found, q *quantity.Quantity, first int) {
	f.Status = ledger.Happened
	for k := first - 1; k >= 0 && k >= first-statusReach; k-- {
		low := v.as[k].Low
		if v.is(k, "which", "who", "where", "whose", "while", "whereas", ";") {
			return
		}
		if q.Change != "" && q.Class != quantity.Money && v.is(k-1, "to") && bare[low] && f.Cue == nil {
			v.cue(f, k-1, k, modal{ledger.Expected, true})
			continue
		}
		if m, ok := modals[low]; ok && !(low == "may" && v.as[k].Upper && k > 0) {
			if !v.finished(k) {
				v.cue(f, k, k, m)
			}
			return
		}
		if m, ok := arranged[v.low(k+1)]; ok && f.Cue == nil && v.is(k, "is", "are", "was", "were") {
			v.cue(f, k, k+1, m)
			return
		}
		if done[low] && f.Cue == nil && !v.infinite(k) {
			v.stated(f, k, low)
			return
		}
	}
}

// arranged are the words after a form of "be" that put what follows ahead of the
// text: "is to become", "are due to receive".
var arranged = map[string]modal{"to": {ledger.Scheduled, true}, "set": {ledger.Scheduled, true}, "due": {ledger.Scheduled, true}, "going": {ledger.Scheduled, true}, "likely": {ledger.Possible, false}}

// stated sets the status of a figure whose verb is at atom k.
func (v *view) stated(f *Found, k int, low string) {
	if v.is(k+1, "not") || v.is(k-1, "not", "never") || v.is(k+1, "n", "'") {
		v.cue(f, k, min(k+1, len(v.as)-1), modal{ledger.Denied, false})
		return
	}
	switch low {
	case "is", "are", "remains", "remain", "accounts", "lasts", "costs", "hosts", "work", "works", "live", "makes", "stretches", "runs", "employs", "operates", "operate":
		f.Status = ledger.Ongoing
	}
}

// infinite reports whether the verb at atom k is part of "to be reached" or "will
// be built", whose modal decides, or is governed by "is expected to".
func (v *view) infinite(k int) bool {
	return v.is(k-1, "be", "to") || v.is(k+1, "expected", "planned", "to", "set", "due", "going", "projected", "ready", "likely") && v.is(k, "is", "are", "was", "were")
}

// finished reports whether the cue at atom k is told to have come about:
// "the planned 300 km were built" is left to the nearer verb, and "would have
// reached" stays a possibility.
func (v *view) finished(k int) bool {
	return v.is(k, "planned", "proposed") && v.is(k-1, "the", "a", "originally") && v.is(k+1, "and")
}

func (v *view) cue(f *Found, from, to int, m modal) {
	f.Status, f.IsTarget = m.status, m.target
	f.Cue = &text.Span{Start: v.as[from].Span.Start, End: v.as[to].Span.End}
}

// bare are the infinitives of change.
var bare = words("increase raise grow expand boost bring reach double triple reduce cut decrease lower extend")

// timeReach is how many expressions of time before and after a number are
// considered.
const timeReach = 8

// period sets the time of the figure from the expression that governs it: the
// nearest of its sentence, those after the number first. Where that one is not
// resolved the figure has no time.
func (v *view) period(f *Found, q *quantity.Quantity) {
	var best *timex.Timex
	distance := 1 << 30
	middle := sort.Search(len(v.times), func(i int) bool { return v.times[i].Span.Start >= q.Span.Start })
	for i := max(0, middle-timeReach); i < len(v.times) && i < middle+timeReach; i++ {
		t := &v.times[i]
		if t.Type == timex.Duration || t.Type == timex.Set || t.Value == "PRESENT_REF" || t.Span.Overlaps(q.Span) {
			continue
		}
		if t.Preposition == "by" != (best != nil && best.Preposition == "by") && best != nil && !f.IsTarget {
			continue
		}
		d := t.Span.Start - q.Span.End
		if d < 0 {
			d = 2*(q.Span.Start-t.Span.End) + 20
		}
		if d < distance {
			best, distance = t, d
		}
	}
	if best == nil || !best.Known() {
		return
	}
	bounds := best.Bounds()
	f.Time, f.Period = &bounds, isoPeriod(best.Time)
}

// isoPeriod writes t as an ISO 8601 year, month, day or interval.
func isoPeriod(t ledger.Time) string {
	switch {
	case t.Start == "" || t.End == "":
		return strings.TrimPrefix(t.Start+"/"+t.End, "/")
	case t.Precision == ledger.Year:
		return t.Start[:4]
	case t.Precision == ledger.Month:
		return t.Start[:7]
	case t.Start == t.End:
		return t.Start
	}
	return t.Start + "/" + t.End
}
