package ledger

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// reading is a view with its judgements applied: what the accounts read.
type reading struct {
	asOf   AsOf
	docs   map[DocID]Document
	claims []Claim
	ties   ties // what judgements say of pairs of claims
	doubts []Doubt
}

func read(v View) *reading {
	r := &reading{asOf: v.AsOf, docs: map[DocID]Document{}}
	for id, d := range v.Documents {
		if v.AsOf.World == "" || d.Published.Start <= v.AsOf.World {
			r.docs[id] = d
		}
	}
	latest := latestJudgements(v)
	r.ties = pairs(latest)
	r.claims = r.standing(v, latest)
	r.claims, r.doubts = merged(r.claims, r.ties)
	slices.SortFunc(r.claims, r.compare)
	return r
}

// latestJudgements returns the judgement that counts for each set of subjects,
// keyed by the subjects joined with a space.
func latestJudgements(v View) map[string]Judgement {
	out := map[string]Judgement{}
	for _, j := range v.Judgements {
		if !v.AsOf.Recorded.IsZero() && j.RecordedAt.After(v.AsOf.Recorded) {
			continue
		}
		subjects := slices.Clone(j.Subjects)
		slices.Sort(subjects)
		key := strings.Join(subjects, " ")
		if old, ok := out[key]; !ok || later(j, old) {
			out[key] = j
		}
	}
	return out
}

func later(a, b Judgement) bool {
	if c := a.RecordedAt.Compare(b.RecordedAt); c != 0 {
		return c > 0
	}
	return a.ID > b.ID
}

// standing returns the claims that count: of a document that counts, learned and
// not withdrawn as of the moment, not rejected, corrected where one is corrected.
func (r *reading) standing(v View, latest map[string]Judgement) []Claim {
	var out []Claim
	seen := map[ClaimID]bool{}
	for _, c := range v.Claims {
		j := latest[string(c.ID)]
		if seen[c.ID] || c.Fields == nil || !r.counts(c) || j.Verdict == Reject {
			continue
		}
		seen[c.ID] = true
		if j.Verdict == Correct && j.Correction != nil && j.Correction.Fields != nil {
			c = *j.Correction
		}
		out = append(out, c)
	}
	return out
}

func (r *reading) counts(c Claim) bool {
	if _, known := r.docs[c.Doc]; !known {
		return false
	}
	at := r.asOf.Recorded
	if at.IsZero() {
		return c.WithdrawnAt.IsZero()
	}
	return !c.RecordedAt.After(at) && (c.WithdrawnAt.IsZero() || c.WithdrawnAt.After(at))
}

// ties is what the latest judgements say of pairs.
type ties struct {
	verdicts map[string]Verdict  // by the two ids joined with a space, in sorted order
	same     map[string][]string // the ids that an id is judged the same as, sorted
}

func pairs(latest map[string]Judgement) ties {
	out := ties{map[string]Verdict{}, map[string][]string{}}
	for key, j := range latest {
		if len(j.Subjects) != 2 || j.Verdict != Same && j.Verdict != Different {
			continue
		}
		out.verdicts[key] = j.Verdict
		if a, b, _ := strings.Cut(key, " "); j.Verdict == Same {
			out.same[a], out.same[b] = append(out.same[a], b), append(out.same[b], a)
		}
	}
	for _, ids := range out.same {
		slices.Sort(ids)
	}
	return out
}

func (t ties) of(a, b ClaimID) Verdict {
	if len(t.verdicts) == 0 {
		return ""
	}
	return t.verdicts[string(min(a, b))+" "+string(max(a, b))]
}

// merged gives every actor of claims the id that stands for all ids judged the
// same: the smallest of them. A pair judged different that a chain of other
// judgements makes the same is a doubt.
func merged(claims []Claim, t ties) ([]Claim, []Doubt) {
	parent := map[string]string{}
	var find func(string) string
	find = func(id string) string {
		if p, ok := parent[id]; ok && p != id {
			return find(p)
		}
		return id
	}
	keys := slices.Sorted(maps.Keys(t.verdicts))
	for _, key := range keys {
		a, b, _ := strings.Cut(key, " ")
		if a, b = find(a), find(b); t.verdicts[key] == Same && !strings.HasPrefix(a, "c_") {
			parent[max(a, b)] = min(a, b)
		}
	}
	var doubts []Doubt
	for _, key := range keys {
		a, b, _ := strings.Cut(key, " ")
		if t.verdicts[key] == Different && a != b && find(a) == find(b) {
			text := fmt.Sprintf("%s and %s are judged different, yet other judgements make them the same", a, b)
			doubts = append(doubts, Doubt{Text: text, Subjects: []string{a, b}})
		}
	}
	if len(parent) == 0 {
		return claims, doubts
	}
	rename := func(id ActorID) ActorID { return ActorID(find(string(id))) }
	out := make([]Claim, len(claims))
	for i, c := range claims {
		out[i] = renamed(c, rename)
	}
	return out, doubts
}

// renamed returns a copy of c whose actors carry the ids that rename gives.
func renamed(c Claim, rename func(ActorID) ActorID) Claim {
	one := func(a Actor) Actor { a.ID = rename(a.ID); return a }
	ptr := func(a *Actor) *Actor {
		if a == nil {
			return nil
		}
		b := one(*a)
		return &b
	}
	all := func(as []Actor) []Actor {
		out := slices.Clone(as)
		for i := range out {
			out[i] = one(out[i])
		}
		return out
	}
	c.Actors, c.Holder = all(c.Actors), ptr(c.Holder)
	switch f := c.Fields.(type) {
	case Agreement:
		f.Parties = all(f.Parties)
		c.Fields = f
	case Commitment:
		f.Actor = one(f.Actor)
		c.Fields = f
	case Figure:
		f.Speaker = ptr(f.Speaker)
		c.Fields = f
	case Position:
		f.Speaker, f.Target = one(f.Speaker), ptr(f.Target)
		c.Fields = f
	case Office:
		f.Person = one(f.Person)
		c.Fields = f
	case Membership:
		f.Member, f.Body = one(f.Member), one(f.Body)
		c.Fields = f
	}
	return c
}

// published is the day of the document for a status history, or "".
func (r *reading) published(c Claim) string {
	p := r.docs[c.Doc].Published
	return cmp.Or(p.End, p.Start)
}
