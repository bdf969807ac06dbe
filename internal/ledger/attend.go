package ledger

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// history orders the statuses of claims, one for each document: its firmest. A plan
// is older than the day it is for and a report is younger, whatever the dates of
// their documents say; on one day a report outweighs a plan. Unknown statuses count
// only where there are no others.
func (r *reading) history(claims []Claim) []StatusPoint {
	spoken := slices.DeleteFunc(slices.Clone(claims), func(c Claim) bool { return c.Status == Unknown })
	if len(spoken) == 0 {
		spoken = slices.Clone(claims)
	}
	slices.SortStableFunc(spoken, func(a, b Claim) int {
		return cmp.Or(
			cmp.Compare(r.effective(a), r.effective(b)),
			cmp.Compare(weight(a.Status), weight(b.Status)),
			cmp.Compare(len(principalsOf(a)), len(principalsOf(b))),
			cmp.Compare(b.offset(), a.offset()),
		)
	})
	var out []StatusPoint
	for i, c := range spoken {
		later := slices.ContainsFunc(spoken[i+1:], func(o Claim) bool { return o.Doc == c.Doc })
		if !later {
			out = append(out, StatusPoint{c.Status, c.ID, c.Doc, r.published(c)})
		}
	}
	return out
}

// effective is the day from which what c says counts.
func (r *reading) effective(c Claim) string {
	at := r.published(c)
	first, last, known := c.Time.Bounds()
	switch {
	case known && c.Status.Asserts():
		return max(at, last)
	case known && c.Status.Planned():
		return min(at, first)
	}
	return at
}

func weight(s Status) int {
	return slices.Index([]Status{
		Unknown, Proposed, Possible, Expected, Scheduled,
		Postponed, Cancelled, Denied, Ongoing, Happened,
	}, s)
}

// nest links each meeting to the first visit it can be part of. Visits are found
// by the months they are in.
func (r *reading) nest(all []Contact) {
	visits := map[string][]int{}
	for i, v := range all {
		if form(v.Act) == "visit" {
			for _, m := range v.months() {
				visits[m] = append(visits[m], i)
			}
		}
	}
	for i := range all {
		if form(all[i].Act) != "meeting" {
			continue
		}
		for _, k := range candidates(visits, all[i].months()) {
			if holds(all[k], all[i]) {
				all[i].Within = all[k].ID()
				break
			}
		}
	}
}

// months lists the months c is in, when its time is not vague.
func (c Contact) months() []string {
	first, last, _ := c.When.Bounds()
	if c.When.width() > vague || len(first) < 7 || len(last) < 7 {
		return nil
	}
	out := []string{first[:7]}
	if last[:7] != first[:7] {
		out = append(out, last[:7])
	}
	return out
}

// holds reports whether the meeting m can be part of the visit v: the visitor is
// there, the two sides are among those of the meeting, and the time and the place fit.
func holds(v, m Contact) bool {
	if v.When.excludes(m.When) || contradict(v.Where, m.Where) {
		return false
	}
	return v.who().fits(m.who(), true) && len(v.Sides()) > 1
}

func (c Contact) who() principals {
	p := principals{}
	for _, x := range c.Participants {
		p.add(x.Actor)
	}
	return p
}

// silent reports whether the outcome of c is missing. Lived are the visits during
// which a meeting took place.
func (r *reading) silent(c Contact, lived map[ClaimID]bool) bool {
	_, last, _ := c.When.Bounds()
	if !c.When.Bounded() || r.asOf.World == "" || last >= r.asOf.World || !c.Status.Planned() {
		return false
	}
	return !lived[c.ID()]
}

// participants gathers the principals of claims in order of side and name.
func participants(claims []Claim) []Participant {
	var out []Participant
	for _, c := range claims {
		for _, a := range c.Actors {
			if a.Role == RoleSpeaker || a.Role == RoleSubject || a.side() == "" {
				continue
			}
			i := slices.IndexFunc(out, func(p Participant) bool { return samePrincipal(p.Actor, a) })
			if i < 0 {
				out, i = append(out, Participant{Actor: a}), len(out)
			}
			out[i].see(a, c.ID)
		}
		if s, ok := placeSide(c); ok && !slices.ContainsFunc(out, func(p Participant) bool { return p.Actor.side() == s }) {
			out = append(out, Participant{Actor: Actor{Role: RoleHost, ID: ActorID(s), Name: s, Kind: KindState}, Claims: []ClaimID{c.ID}})
		}
	}
	for i := range out {
		slices.Sort(out[i].Names)
		out[i].Names = slices.DeleteFunc(slices.Compact(out[i].Names), func(n string) bool { return n == out[i].Actor.Name })
	}
	slices.SortFunc(out, func(a, b Participant) int {
		return cmp.Or(cmp.Compare(a.Actor.side(), b.Actor.side()), -cmp.Compare(Rank(a.Actor.Office), Rank(b.Actor.Office)),
			cmp.Compare(a.Actor.Name, b.Actor.Name), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	return out
}

func placeSide(c Claim) (string, bool) {
	if c.Place == nil || c.Place.Of == "" {
		return "", false
	}
	_, in := principalsOf(c)[c.Place.Of]
	return c.Place.Of, in
}

func samePrincipal(a, b Actor) bool {
	if a.Kind == KindPerson && b.Kind == KindPerson {
		return SamePerson(a, b) && a.side() == b.side()
	}
	return a.Kind == b.Kind && a.side() == b.side() && (a.ID == b.ID && a.ID != "" || strings.EqualFold(a.Name, b.Name))
}

// isName reports whether words are a name rather than a pronoun or a role ("they",
// "his counterpart"): every word of a name but its particles is capitalised, and
// it does not begin with a pronoun or an article.
func isName(words string) bool {
	first, rest, _ := strings.Cut(words, " ")
	switch strings.ToLower(first) {
	case "he", "she", "they", "it", "we", "i", "his", "her", "their", "its", "our", "the", "a", "both", "this", "that", "who", "each":
		return false
	}
	for _, w := range strings.Fields(first + " " + rest) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}

// see takes in what one more claim calls the participant.
func (p *Participant) see(a Actor, from ClaimID) {
	p.Names = append(p.Names, a.Name)
	if a.Mention != nil && isName(a.Mention.Quote) {
		p.Names = append(p.Names, a.Mention.Quote)
	}
	if len(a.Name) > len(p.Actor.Name) {
		p.Actor.Name = a.Name
	}
	p.Actor.ID = cmp.Or(p.Actor.ID, a.ID)
	p.Actor.Office = cmp.Or(a.Office, p.Actor.Office)
	if !slices.Contains(p.Claims, from) {
		p.Claims = append(p.Claims, from)
	}
}
