package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// settleTitle decides an office without a name: a person of the document, the
// holder on its day, or the office itself.
func (r *reader) settleTitle(p *phrase) {
	t := p.title
	switch {
	case t.counter:
		r.settleCounterpart(p)
	case t.plural || len(t.of) > 1:
		r.settleOffices(p)
	case t.det == "" && r.namesPost(p):
	default:
		of := r.titleStatesOf(t, p.first)
		m, people := r.holderOf(p, of, t.det != "a" && t.det != "an" && t.det != "another")
		r.emitHolders(p, []Mention{m}, people)
	}
}

// posts are nouns behind which an office is spoken of, not its holder.
var posts = wordSet(`post posts position office job role seat candidate candidates title duties rank appointment election`)

// namesPost reports whether "the post of" or "as" stands before p.
func (r *reader) namesPost(p *phrase) bool {
	if p.first < 2 {
		return false
	}
	prev := r.words[p.first-1].low
	return prev == "as" || prev == "of" && posts[r.words[p.first-2].low]
}

// titleStatesOf is the state of a title in the singular: the stated one, the one
// "the republic" means, or none.
func (r *reader) titleStatesOf(t *title, tok int) string {
	switch {
	case len(t.of) > 0:
		return t.of[0]
	case t.body != nil:
		return r.bodyID(*t.body)
	case t.country:
		return r.nearState(tok)
	}
	return ""
}

// holderOf decides who holds the office of p's title in state of.
func (r *reader) holderOf(p *phrase, of string, definite bool) (Mention, *member) {
	t := p.title
	office := r.office(t)
	m := Mention{Form: FormTitle}
	if definite {
		if c := r.memberHolding(p, office, of); c != nil {
			m.Actors, m.By, m.Confidence = []ledger.Actor{c.actor}, ByChain, 0.85
			m.Reason = "the document names " + c.actor.Name + " in this office"
			return m, c
		}
	}
	if t.expert || t.affil != "" && of == "" {
		return m, nil
	}
	m.Reason = "the words say whose office it is"
	if of == "" {
		if t.det == "" && !t.plural || t.note == "former" || !strongHeads[r.words[t.head].low] && len(t.mods) == 0 {
			return m, nil
		}
		if of = r.nearState(p.first); of == "" {
			return m, nil
		}
		m.Reason = "no state is named; the last one before it"
	}
	if definite && t.note != "former" && t.generic() == nil {
		if h, ok := r.holder(office, of); ok {
			if c := r.recruit(h, office); c != nil {
				m.Actors, m.By, m.Confidence = []ledger.Actor{c.actor}, ByOffice, 0.8
				m.Reason = c.actor.Name + " held this office on every day on which the document may have been published"
				return m, c
			}
		}
	}
	a := r.roleActor(office, of)
	if t.org != nil {
		a = r.spokenFor(t, office, of, a)
	}
	m.Actors, m.By, m.Confidence = []ledger.Actor{a}, ByNew, 0.6
	m.Reason += "; nobody is named in it"
	return m, nil
}

// spokenFor is the organ for which an unnamed officer of it acts.
func (r *reader) spokenFor(t *title, office, of string, role ledger.Actor) ledger.Actor {
	if as := r.organActors(*t.org, []string{of}); len(as) == 1 && !t.org.side {
		as[0].Office = office
		return as[0]
	}
	return role
}

// recruit makes a member of a holder whom the document does not name.
func (r *reader) recruit(h Tenure, office string) *member {
	e, ok := r.kb.Entry(h.Person)
	if !ok {
		return nil
	}
	for _, m := range r.cast.members {
		if m.actor.ID == e.ID {
			return m.final()
		}
	}
	m := &member{words: []string{"\x00" + string(e.ID)}, by: ByOffice, sure: 0.8}
	m.actor = ledger.Actor{ID: e.ID, Name: e.Name, Kind: ledger.KindPerson, Of: h.Of, Office: office}
	r.cast.add(m)
	return m
}

// genericHeads are titles that fit several offices; each tests one.
var genericHeads = map[string]func(office string) bool{
	"leader": func(o string) bool { return rank(o) >= 3 || strings.HasPrefix(o, "Leader") },
	"minister": func(o string) bool {
		return strings.HasPrefix(o, "Minister") || o == "Foreign Secretary" || o == "Secretary of State"
	},
	"premier":     func(o string) bool { return o == "Prime Minister" || o == "Premier" },
	"diplomat":    diplomatic,
	"official":    func(o string) bool { return o != "" },
	"spokesman":   spokesperson,
	"spokeswoman": spokesperson, "spokesperson": spokesperson,
	"head": func(o string) bool { return rank(o) >= 3 || strings.HasPrefix(o, "Head") },
	"chief": func(o string) bool {
		return strings.Contains(o, "hief") || strings.Contains(o, "ommander") || strings.Contains(o, "ead")
	},
	"envoy":          func(o string) bool { return strings.Contains(o, "nvoy") || strings.Contains(o, "Representative") },
	"ambassador":     func(o string) bool { return strings.HasPrefix(o, "Ambassador") },
	"representative": func(o string) bool { return strings.Contains(o, "epresentative") },
	"secretary":      func(o string) bool { return strings.Contains(o, "ecretary") },
	"director":       func(o string) bool { return strings.Contains(o, "irector") },
	"chairman":       func(o string) bool { return strings.Contains(o, "hair") },
	"commander":      func(o string) bool { return strings.Contains(o, "ommander") },
	"general":        func(o string) bool { return strings.Contains(o, "eneral") },
	"adviser":        func(o string) bool { return strings.Contains(o, "dvis") },
	"aide":           func(o string) bool { return strings.Contains(o, "aide") },
}

// generic returns the test of a title that fits several offices, or nil.
func (t *title) generic() func(office string) bool {
	if len(t.mods) > 0 || t.post != "" || t.org != nil || t.body != nil || t.affil != "" {
		return nil
	}
	return genericHeads[t.word]
}

func spokesperson(o string) bool { return strings.Contains(strings.ToLower(o), "spokes") }

func diplomatic(o string) bool {
	return spokesperson(o) || strings.Contains(o, "Foreign") || strings.Contains(o, "External") || strings.HasPrefix(o, "Ambassador") || strings.Contains(o, "nvoy") || strings.Contains(o, "iplomat")
}

// memberHolding finds the person of the document whom a definite title means:
// the one last seen whose office fits, else for a full office the one named later.
func (r *reader) memberHolding(p *phrase, office, of string) *member {
	t := p.title
	fits := func(m *member) bool {
		if of != "" && m.actor.Of != of && !m.has(office, of) {
			return false
		}
		if t.female && m.male || t.male && m.female {
			return false
		}
		if t.expert {
			return m.main().expert || m.actor.Office == "" && m.actor.ID == "" || scholarly(m.main().office)
		}
		if test := t.generic(); test != nil {
			return test(m.actor.Office) || test(m.main().office)
		}
		return m.has(office, of)
	}
	back := reach * 2
	if of != "" {
		back = 1 << 20
	}
	for k := range r.scene.people {
		s := r.scene.people[len(r.scene.people)-1-k]
		if r.sentencesBetween(s.tok, p.first) > back {
			break
		}
		if fits(s.m) {
			return s.m
		}
	}
	if of == "" {
		return r.onlySeen(fits)
	}
	if t.generic() != nil {
		return nil
	}
	for _, m := range r.cast.members {
		if m.into == nil && m.has(office, of) && m.main().note != "former" {
			return m
		}
	}
	return nil
}

// onlySeen is the one person named so far who fits, or nil where there are several.
func (r *reader) onlySeen(fits func(*member) bool) *member {
	var found *member
	for _, s := range r.scene.people {
		if s.m == found || !fits(s.m) {
			continue
		}
		if found != nil {
			return nil
		}
		found = s.m
	}
	return found
}

// scholarly reports whether an office is one of a place of learning, whose holder
// is called an expert.
func scholarly(office string) bool {
	low := strings.ToLower(office)
	for _, place := range [...]string{"institut", "center", "centre", "universit", "academy", "studies", "research", "school", "foundation", "think tank", "college"} {
		if strings.Contains(low, place) {
			return true
		}
	}
	return false
}

// emitHolders joins the decisions about the offices of one phrase.
func (r *reader) emitHolders(p *phrase, ms []Mention, person *member) {
	out := ms[0]
	for _, m := range ms[1:] {
		out.Actors = append(out.Actors, m.Actors...)
		out.Confidence = min(out.Confidence, m.Confidence)
	}
	r.emit(p, out)
	if person != nil {
		r.seePerson(person, p)
	}
	of := out.States()
	r.seeStates(of, p.first)
	r.seeBody(p.title, p.first)
	if t := p.title; t.org != nil && len(of) > 0 {
		r.seeOrgan(*t.org, of, p.first)
	}
	if len(of) > 0 {
		var people []*member
		if person != nil {
			people = []*member{person}
		}
		r.joinPair(p, of, people)
	}
}
