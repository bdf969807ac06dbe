package name

import (
	"slices"
	"strings"
)

// CompareBodies says how likely two names are names of one body: a ministry, a
// company, an organisation, a ship. Its score is read as that of [Compare]. Legal
// forms ("JSC", "Limited Liability Company") do not count and abbreviations are
// spelled out; a word, and all the more a number or a place, that one side lacks
// makes another body.
func CompareBodies(a, b string) (score float64, reason string) {
	x, y := bodyWords(a), bodyWords(b)
	m := Align(x, y)
	if m.joined {
		return 1, m.String()
	}
	if short, long := shorterFirst(x, y); stands(short, long) {
		return acronymFit, "acronym"
	}
	return m.bodyScore(), m.String()
}

// Weights of the comparison of bodies.
const (
	acronymFit   = 0.85
	lonelyBody   = 0.22 // cost of a word that one side lacks
	genericBody  = 0.08 // … of a word that many bodies have
	conflictBody = 0.55 // share of the score lost when words on both sides do not fit
	unlikeBody   = 0.72 // words of bodies less alike than this are taken for others
	unlikeFactor = 0.75
)

func (m Alignment) bodyScore() float64 {
	var sum, weight float64
	unlike := 1.0
	for _, p := range m.pairs {
		w := float64(min(len(m.a[p.i].Text)+len(m.b[p.j].Text), mostWeight))
		if generic[m.a[p.i].Text] {
			w /= 4
		}
		if p.sim < unlikeBody {
			unlike = unlikeFactor
		}
		sum, weight = sum+w*p.sim, weight+w
	}
	if weight == 0 {
		return 0
	}
	s := unlike * sum / weight
	if both := min(len(m.restA), len(m.restB)); both > 0 {
		s *= 1 - conflictBody*float64(both)/float64(both+len(m.pairs))
	}
	return max(s-max(lonelyIn(m.restA), lonelyIn(m.restB)), 0)
}

func lonelyIn(rest []*Word) (cost float64) {
	for _, w := range rest {
		if generic[w.Text] {
			cost += genericBody
		} else {
			cost += lonelyBody
		}
	}
	return cost
}

// bodyWords cuts the name of a body for [Align].
func bodyWords(s string) []Word {
	tokens := Tokens(unleet(s))
	text := " " + strings.Join(tokens, " ") + " "
	for _, f := range legalForms {
		if strings.Contains(text, f) && len(strings.Fields(text)) > strings.Count(f, " ")-1 {
			text = strings.ReplaceAll(text, f, " ")
		}
	}
	var out []Word
	for _, t := range strings.Fields(text) {
		if short, ok := abbreviations[t]; ok {
			t = short
		}
		if !joining[t] {
			out = append(out, newWord(t, t))
		}
	}
	if len(out) == 0 {
		for _, t := range tokens {
			out = append(out, newWord(t, t))
		}
	}
	return out
}

func shorterFirst(x, y []Word) (short, long []Word) {
	if len(x) <= len(y) {
		return x, y
	}
	return y, x
}

// stands reports whether a single word is made of the first letters of others.
func stands(short, long []Word) bool {
	if len(short) != 1 || len(long) < 2 || len(short[0].Text) != len(long) {
		return false
	}
	for i, w := range long {
		if w.Text[0] != short[0].Text[i] {
			return false
		}
	}
	return true
}

// joining holds words that the names of bodies are joined with.
var joining = set("united the of and for in on at de des du da do di der die das fur et y i al el")

// generic holds words that say what kind of body it is.
var generic = set("company corporation group holding holdings bank trust fund ministry department national international state republic " +
	"organisation organization association union agency service services industries enterprise enterprises limited center centre institute")

// abbreviations are spelled out, and words for numbers written in digits.
var abbreviations = map[string]string{
	"intl": "international", "natl": "national", "dept": "department", "min": "ministry", "govt": "government", "univ": "university",
	"us": "states", "usa": "states", "uk": "kingdom", "assn": "association", "org": "organization", "organisation": "organization", "corp": "corporation", "bros": "brothers", "mfg": "manufacturing",
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"first": "1", "second": "2", "third": "3", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
}

// legalForms are the legal forms of companies, longest first, between spaces.
var legalForms = func() []string {
	var out []string
	for f := range strings.Lines(`limited liability company
open joint stock company
public joint stock company
closed joint stock company
joint stock company
joint stock corporation
public limited company
company limited
private limited
corporation limited
co ltd
pvt ltd
pte ltd
gesellschaft mit beschrankter haftung
aktiengesellschaft
aktiengeselschaft
kommanditgesellschaft
societe anonyme
sociedad anonima
societatea cu raspundere limitata
sp z oo
sp z o o
spolka akcyjna
obshchestvo s ogranichennoy otvetstvennostyu
otkrytoe aktsionernoe obshchestvo
publichnoe aktsionernoe obshchestvo
zakrytoe aktsionernoe obshchestvo
aktsionernoe obshchestvo
fze
fzco
llc
llp
lp
ltd
limited
inc
incorporated
plc
gmbh
ag
kg
ab
oy
oyj
asa
as
nv
bv
sa
sas
sarl
srl
spa
sl
pjsc
ojsc
cjsc
jsc
pao
oao
zao
ooo
ao
pt
tbk
bhd
sdn
kk
company
corporation
corp
co
`) {
		out = append(out, " "+strings.TrimSpace(f)+" ")
	}
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
}()
