package quantity

import (
	"chancery/internal/ledger"
	"chancery/internal/quantity/numeral"
)

// qualify reads the words before and after the number that loosen it.
func (f *finder) qualify(r *reading) {
	i := r.first - 1
	if f.is(i, "a", "the", "an", "just") && !f.is(i-1, "than", "to") {
		i--
	}
	q, words := f.before(i)
	if q == ledger.MoreThan && f.is(i, "over", "above", "under") && r.q.Class == Duration && r.q.Unit != "years" {
		q = ""
	}
	if q != "" {
		r.q.Qualifier = q
		if q == ledger.MoreThan {
			f.ceiling(r)
		}
		r.first = i - words + 1
		if f.is(r.first-1, "well", "just", "slightly", "far", "much") {
			r.first--
		}
		return
	}
	f.after(r)
}

// ceiling reads the other bound of a number that is more than r: "above 10 and below
// 20", which make a range.
func (f *finder) ceiling(r *reading) {
	k := r.number
	if r.rangeOf || r.next != k || !f.is(k, "and", "but") {
		return
	}
	at := k + 2
	if !f.is(k+1, "below", "under") {
		if at++; !f.is(k+1, "less", "fewer", "lower", "smaller") || !f.is(k+2, "than") {
			return
		}
	}
	n, ok := numeral.At(f.as, at)
	if !ok || n.Ordinal || n.Vague || n.Low <= r.q.High || f.inDate(at) {
		return
	}
	r.q.High, r.q.Qualifier, r.rangeOf = n.Low, ledger.Range, true
	r.next, r.number = n.Next, n.Next
}

// before reads the qualifier that ends with atom i, and how many atoms it has.
func (f *finder) before(i int) (ledger.Qualifier, int) {
	switch {
	case f.is(i, "about", "around", "roughly", "approximately", "circa", "some", "estimated", "approx", "~", "≈", "probably"):
		return ledger.About, 1
	case f.is(i, ".") && f.is(i-1, "approx", "ca"):
		return ledger.About, 2
	case f.is(i, "nearly", "almost"), f.is(i, "to") && f.is(i-1, "close"):
		if f.is(i, "to") {
			return ledger.Nearly, 2
		}
		return ledger.Nearly, 1
	case f.is(i, "than") && f.is(i-1, "more", "greater", "higher", "larger"):
		if f.is(i-2, "no", "not") {
			return ledger.UpTo, 3
		}
		return ledger.MoreThan, 2
	case f.is(i, "than") && f.is(i-1, "less", "fewer", "lower"):
		if f.is(i-2, "no", "not") {
			return ledger.MoreThan, 3
		}
		return ledger.LessThan, 2
	case f.is(i, "over", "above", "exceeding", "exceeds", "exceeded", "exceed", "minimum", ">", "surpassed", "surpass", "surpasses", "topped", "surpassing"):
		return ledger.MoreThan, 1
	case f.is(i, "to") && f.is(i-1, "equal") && f.is(i-2, "or") && f.is(i-3, "than"):
		q, words := f.before(i - 3)
		return q, words + 3
	case f.is(i, "least") && f.is(i-1, "at"):
		return ledger.MoreThan, 2
	case f.is(i, "of") && f.is(i-1, "upwards", "excess", "minimum", "upward"):
		return ledger.MoreThan, 2
	case f.is(i, "of") && f.is(i-1, "maximum"), f.is(i, "to") && f.is(i-1, "up"), f.is(i, "most") && f.is(i-1, "at"):
		return ledger.UpTo, 2
	case f.is(i, "as") && f.is(i-1, "many", "much", "high") && f.is(i-2, "as"):
		return ledger.UpTo, 3
	case f.is(i, "under", "below", "<"):
		return ledger.LessThan, 1
	}
	return "", 0
}

// after reads "300+", "or more", "or so".
func (f *finder) after(r *reading) {
	for _, k := range []int{r.next, r.number} {
		switch {
		case f.is(k, "+") && f.tight(k) || f.is(k, "or", "and") && f.is(k+1, "more", "above", "greater", "higher", "over"):
			r.q.Qualifier = ledger.MoreThan
		case f.is(k, "or") && f.is(k+1, "so"), f.is(k, "odd") && k == r.number, f.is(k, "-") && f.is(k+1, "odd"):
			r.q.Qualifier = ledger.About
		case f.is(k, "or") && f.is(k+1, "less", "fewer", "lower", "below"):
			r.q.Qualifier = ledger.UpTo
		default:
			continue
		}
		if k == r.next && f.is(k, "or", "and") {
			r.next = k + 2
		}
		return
	}
}

// changeReach is how many atoms before a number its verb of change is looked for.
const changeReach = 14

// change says whether the number is a change of something or what it came to.
func (f *finder) change(r *reading) {
	if r.q.Change != "" {
		return
	}
	at := r.first - 1
	if f.is(at, "a", "an", "another", "the", "further") {
		at--
	}
	to := f.is(at, "to", "reach", "reached", "reaching", "reaches") || r.q.Qualifier == ledger.UpTo && f.is(r.first, "up")
	by := f.is(at, "by")
	sign := f.direction(at)
	switch {
	case f.is(at, "reach", "reached", "reaching", "reaches"), to && sign != "":
		r.q.Change = Reached
	case by && sign != "", sign != "" && r.q.Class == Share && f.directed(at):
		r.q.Change = sign
	}
}

// directed reports whether atom i itself is a word of growth or fall: "rose 5
// percent".
func (f *finder) directed(i int) bool {
	if i < 0 {
		return false
	}
	_, ok := directions[f.as[i].Low]
	return ok
}

// grows reports whether a word of growth or fall stands before atom i.
func (f *finder) grows(i int) bool { return f.direction(i-1) != "" }

// direction returns the way of the nearest word of change at or before atom i.
func (f *finder) direction(i int) string {
	for k := i; k >= 0 && k > i-changeReach; k-- {
		f.steps++
		if d, ok := directions[f.as[k].Low]; ok {
			return d
		}
		if f.is(k, ";") {
			break
		}
	}
	return ""
}

// directions are the words of growth and fall.
var directions = map[string]string{
	"increase": Up, "increased": Up, "increases": Up, "increasing": Up, "rise": Up, "rose": Up, "rises": Up, "risen": Up, "rising": Up, "raise": Up, "raised": Up, "raising": Up,
	"grow": Up, "grew": Up, "grown": Up, "grows": Up, "growing": Up, "growth": Up, "expand": Up, "expanded": Up, "expanding": Up, "boost": Up, "boosted": Up, "jumped": Up, "climbed": Up,
	"soared": Up, "surged": Up, "gained": Up, "bring": Up, "brought": Up, "multiply": Up, "multiplied": Up, "up": Up, "added": Up,
	"decrease": Down, "decreased": Down, "decreasing": Down, "fall": Down, "fell": Down, "fallen": Down, "falling": Down, "drop": Down, "dropped": Down, "decline": Down, "declined": Down,
	"reduce": Down, "reduced": Down, "reducing": Down, "reduction": Down, "cut": Down, "cutting": Down, "shrank": Down, "shrink": Down, "shrunk": Down, "down": Down, "lowered": Down, "slashed": Down, "plunged": Down,
}
