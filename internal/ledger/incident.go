package ledger

import (
	"slices"
	"strings"
)

// Incident is anything done that is not a contact: an attack, a protest, an act
// of aid, a deployment.
type Incident struct {
	Record
	Act        Act
	When       *Time
	WhenFrom   ClaimID
	Where      *Place
	WhereFrom  ClaimID
	Status     Status
	StatusFrom ClaimID
	History    []StatusPoint
}

// Touches reports whether a claim of the incident names the state.
func (i Incident) Touches(state string) bool {
	return slices.ContainsFunc(i.Claims, func(c Claim) bool { return c.Touches(state) })
}

func (r *reading) incidents() []Incident {
	done := slices.DeleteFunc(r.of(KindEvent), func(c Claim) bool { return c.Fields.(Event).Act.IsContact() })
	groups := gather(done, r.incidentKeys, func(c Claim, g []Claim) bool {
		return !slices.ContainsFunc(g, func(o Claim) bool { return !r.oneIncident(c, o) })
	})
	var out []Incident
	for _, g := range groups {
		out = append(out, r.incident(g))
	}
	slices.SortFunc(out, func(a, b Incident) int { return byTime(a.When, b.When, a.ID(), b.ID()) })
	return out
}

// incidentKeys are the act with each year; what has no time joins by judgement alone.
func (r *reading) incidentKeys(c Claim) []string {
	out := r.ties.tied(c.ID)
	first, last, _ := c.Time.Bounds()
	sides := strings.Join(principalsOf(c).sides(), " ")
	for _, y := range years(first, last) {
		out = append(out, y+" "+string(c.Fields.(Event).Act)+" "+sides)
	}
	return out
}

// oneIncident reports whether a and b tell of one thing: the same act by the same
// sides, at times of a few days that overlap, in no contradictory place.
func (r *reading) oneIncident(a, b Claim) bool {
	switch r.ties.of(a.ID, b.ID) {
	case Same:
		return true
	case Different:
		return false
	}
	if a.Time.excludes(b.Time) || max(a.Time.width(), b.Time.width()) > 3 {
		return false
	}
	return a.Fields.(Event).Act == b.Fields.(Event).Act && !contradict(a.Place, b.Place) &&
		principalsOf(a).fits(principalsOf(b), false)
}

func (r *reading) incident(g []Claim) Incident {
	i := Incident{Record: r.record(g)}
	i.Act = i.Claims[0].Fields.(Event).Act
	i.When, i.WhenFrom = bestTime(i.Claims)
	i.Where, i.WhereFrom = bestPlace(i.Claims)
	i.History = r.history(i.Claims)
	last := i.History[len(i.History)-1]
	i.Status, i.StatusFrom = last.Status, last.Claim
	return i
}
