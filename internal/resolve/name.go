package resolve

import (
	"strings"

	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// longestRun bounds the tokens of a person's name.
const longestRun = 8

// nameRun reads the capitalised words of a person's name at i. Behind a title
// the words are taken as a name more readily.
func (r *reader) nameRun(i, s1 int, titled bool) (stretch, bool) {
	for titled && i < s1 && courtesy[r.words[i].low] && r.words[i].cap {
		i++
	}
	if i >= s1 || !r.mayBeginName(i, titled) {
		return stretch{}, false
	}
	end := i
	for j := i; j < min(i+longestRun, s1); j++ {
		n := r.nameStep(i, j, s1, titled)
		if n == 0 {
			break
		}
		j += n - 1
		end = j + 1
		if r.words[j].poss {
			break
		}
	}
	for end > i && r.words[end-1].hyphen() {
		end--
	}
	if end == i || !titled && r.allCommon(i, end) {
		return stretch{}, false
	}
	return stretch{i, end}, true
}

// mayBeginName reports whether token i can be the first of a person's name.
func (r *reader) mayBeginName(i int, titled bool) bool {
	w := r.words[i]
	if r.taken[i] || w.mute || !w.cap || !w.letters() || w.upper && len(w.text) < 4 && !w.initial() {
		return false
	}
	if a, ok := r.atomOf(i); ok && a.kind == atomPerson && a.first == i {
		return true
	}
	if (openers[w.low] || hostile[w.low]) && !titled || common[w.low] && w.low != "may" && w.low != "april" && w.low != "june" && !r.labelledName(i) || r.isHeadWord(i) && !titled {
		return false
	}
	if a, ok := r.atomOf(i); ok {
		switch {
		case a.kind == atomPerson:
			return true
		case a.isEither(atomState, atomDemonym, atomBody):
			return false
		case a.capital != "":
			return false
		}
		return titled || r.capAfter(a.end) || r.eminentCity(a)
	}
	return true
}

// labelledName reports whether the name finder begins a name of several words at i.
func (r *reader) labelledName(i int) bool {
	return i+1 < len(r.nameAt) && r.nameAt[i] == text.PER && r.nameAt[i+1] == text.PER && r.words[i+1].cap
}

func (r *reader) capAfter(i int) bool {
	return i < len(r.words) && r.words[i].cap && r.words[i].letters() && !r.words[i-1].poss && r.sentOf[i] == r.sentOf[i-1]
}

// nameStep returns how many tokens at j continue a name that began at i, 0 to stop.
func (r *reader) nameStep(i, j, s1 int, titled bool) int {
	w := r.words[j]
	if r.taken[j] || w.mute {
		return 0
	}
	switch {
	case w.text == "." && w.glued && r.words[j-1].initial():
		return 1
	case w.hyphen() && w.glued && j > i && j+1 < s1 && r.words[j+1].glued && r.words[j+1].letters():
		return 2
	case particles[w.low] && !w.cap && j+1 < s1 && j > i:
		if r.words[j+1].hyphen() && j+2 < s1 && r.words[j+2].cap {
			return 3
		}
		if r.words[j+1].cap && r.words[j+1].letters() {
			return 2
		}
		return 0
	case !w.cap || !w.letters():
		return 0
	case j == i:
		return 1
	case common[w.low] && w.low != "may", strongHeads[w.low]:
		return 0
	}
	if a, ok := r.atomOf(j); ok && a.first == j && a.isEither(atomState, atomDemonym, atomBody) {
		return 0
	}
	return 1
}

func (r *reader) allCommon(first, end int) bool {
	for i := first; i < end; i++ {
		if !common[r.words[i].low] && !openers[r.words[i].low] && !r.isHeadWord(i) {
			return false
		}
	}
	return true
}

// bodyRun returns the end of the capitalised run at n where it names an
// institution or a thing instead of a person, else 0.
func (r *reader) bodyRun(n stretch, s1 int) int {
	if a, ok := r.atomOf(n.first); ok && a.kind == atomPerson && a.end >= n.end {
		return 0
	}
	for i := n.first; i < n.end; i++ {
		if institutions[r.words[i].low] || things[r.words[i].low] {
			if end := r.institutionRun(n.first, s1); end > n.end && !r.hasNameAfter(n.end, end) {
				return end
			}
			return n.end
		}
	}
	return 0
}

// allThings reports whether every word of a run is that of an institution or a
// thing: "League" behind "Premier".
func (r *reader) allThings(n stretch) bool {
	for i := n.first; i < n.end; i++ {
		if low := r.words[i].low; !institutions[low] && !things[low] {
			return false
		}
	}
	return true
}

// hasNameAfter reports whether tokens [first, end) hold a name of the knowledge base.
func (r *reader) hasNameAfter(first, end int) bool {
	for i := first; i < end; i++ {
		if _, ok := r.atomOf(i); ok {
			return true
		}
	}
	return false
}

// single reports whether a run of one word may be looked for among the persons:
// not a word that a sentence merely begins with.
func (r *reader) single(n stretch, s text.Sentence) bool {
	w := r.words[n.first]
	if n.end < s.End && sites[r.words[n.end].low] && !w.poss {
		return false
	}
	if institutions[w.low] || things[w.low] || w.upper && len(w.text) < 6 {
		return false
	}
	if n.first != s.First {
		return true
	}
	return r.properHere(n.first) || r.recurs(n.first) || r.isPerLabel(n) || r.headline(n, s.End)
}

func (r *reader) properHere(i int) bool {
	return r.doc.Tokens[i].UPOS == "PROPN"
}

// recurs reports whether the word at i is capitalised elsewhere inside a sentence.
func (r *reader) recurs(i int) bool {
	if r.inner == nil {
		r.inner = map[string]bool{}
		for _, s := range r.doc.Sentences {
			for j := s.First + 1; j < s.End; j++ {
				if r.words[j].cap && !r.words[j].mute {
					r.inner[r.words[j].low] = true
				}
			}
		}
	}
	return r.inner[r.words[i].low]
}

// surePerson reports whether an untitled run of words is a person's name, by the
// knowledge base, by the name finder, or by its company.
func (r *reader) surePerson(n stretch) bool {
	if a, ok := r.atomOf(n.first); ok && a.kind == atomPerson {
		return true
	}
	if l, ok := r.label(n); ok {
		return l == text.PER
	}
	if len(r.doc.Names) > 0 || n.end-n.first < 2 {
		return false
	}
	return r.speaks(n.end) || r.speaksBefore(n.first)
}

// label returns the label the name finder gave to a run.
func (r *reader) label(n stretch) (text.NameLabel, bool) {
	for i := n.first; i < n.end; i++ {
		if i < len(r.nameAt) && r.nameAt[i] != "" {
			return r.nameAt[i], true
		}
	}
	return "", false
}

// labels spreads the name finder's labels over the tokens.
func (r *reader) labels() {
	r.nameAt = make([]text.NameLabel, len(r.words))
	for _, n := range r.doc.Names {
		for i := max(n.First, 0); i < min(n.End, len(r.nameAt)); i++ {
			r.nameAt[i] = n.Label
		}
	}
}

// sayings are the verbs of persons, as written.
var sayings = wordSet(`said says told noted notes stated states believes believed argued argues added adds explained
	stressed emphasized emphasised announced declared wrote writes recalled thinks insists insisted pointed observed
	visited met spoke arrived will has who also received called warned confirmed commented claims claimed
	suggested asked answered replied denied welcomed thanked expressed`)

func (r *reader) speaks(i int) bool { return i < len(r.words) && sayings[r.words[i].low] }

func (r *reader) speaksBefore(i int) bool {
	if i < 1 {
		return false
	}
	low := r.words[i-1].low
	return low == "said" || low == "says" || low == "to" && i > 1 && r.words[i-2].low == "according"
}

// folded is a run as the knowledge base looks names up.
func (r *reader) folded(n stretch) string { return name.Fold(r.join(n.first, n.end)) }

// foldedWords is a run's words in the same form, particles left out.
func (r *reader) foldedWords(n stretch) []string {
	var out []string
	for _, f := range strings.Fields(r.folded(n)) {
		if !particles[f] {
			out = append(out, f)
		}
	}
	return out
}
