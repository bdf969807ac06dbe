package dyad

// turns say what an operator makes of the event named below it.
var turns = map[string]func(Root) Root{
	"stop": func(r Root) Root {
		switch r {
		case Aid, Cooperate, Support, Agree, Consult:
			return Sanction // help, exchange or talks are cut down
		case Yield, Reject:
			return r
		}
		return Yield // a conflict is ended
	},
	"refuse":   func(Root) Root { return Reject },
	"demand":   func(Root) Root { return Request },
	"threaten": func(Root) Root { return Threaten },
	"agree":    func(Root) Root { return Agree },
	"promise":  promised,
	"undergo":  func(r Root) Root { return r },
	"say":      func(r Root) Root { return r },
}

// promised is what a promise of r is: of good, an agreement; of harm, a threat.
func promised(r Root) Root {
	switch {
	case !r.Conflict():
		return Agree
	case r.Quad() == MaterialClash:
		return Threaten
	}
	return r
}

// undone is what r is under a negation.
func undone(r Root) Root {
	if r.Conflict() {
		return r
	}
	return Reject
}

// reproached is what it is to say of another that he does r.
func reproached(r Root) Root {
	switch {
	case r.Quad() == MaterialClash:
		return Accuse
	case r == Yield || r == Reject:
		return Accuse
	}
	return r
}

// wantedAgainst is what it is to demand that r befall another: "called for sanctions
// against".
func wantedAgainst(r Root) Root {
	if r.Conflict() && r != Request && r != Reject {
		return Accuse
	}
	return Request
}
