package eval

import (
	"regexp"
	"slices"
	"strings"

	"chancery/internal/resolve/name"
)

// grammar are words that carry no meaning in a name, an office or a topic.
var grammar = set(`a an the of on in at for to from by with and or as its their his her this that
is are was were be been being will would it he they not into about both between other new
и в на о об по с со за до для от из к у`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// officeWords gives one word to words of offices that mean the same.
var officeWords = map[string]string{
	"external": "foreign", "affairs": "", "relations": "", "mfa": "foreign",
	"defense": "defence", "ministry": "minister", "ministers": "minister",
	"spokeswoman": "spokesperson", "spokesman": "spokesperson", "premier": "prime minister",
	"chairman": "chair", "chairperson": "chair", "chairwoman": "chair", "adviser": "advisor",
	"vice": "deputy", "director": "head", "presidents": "president", "secretaries": "secretary",
	"general": "", "republic": "",
}

// officeSet is the set of words of an office: {foreign minister} for "Minister of
// Foreign Affairs" and for "Foreign Minister".
func officeSet(office string) []string {
	var out []string
	for _, w := range name.Tokens(office) {
		if std, ok := officeWords[w]; ok {
			w = std
		}
		for _, x := range strings.Fields(w) {
			if !grammar[x] {
				out = append(out, x)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sameOffice compares two offices by their words: they agree when the words are
// the same, and by half when at least half of them are.
func sameOffice(want, got string) Degree {
	a, b := officeSet(want), officeSet(got)
	switch {
	case len(a) == 0:
		return NotJudged
	case slices.Equal(a, b):
		return Agrees
	case jaccard(a, b) >= 0.5:
		return Half
	}
	return Differs
}

var (
	bracketed  = regexp.MustCompile(`\s*[(\[]([^)\]]*)[)\]]`)
	officeNote = regexp.MustCompile(`^(former|elected|designate|acting)\b|-(elect|designate)$`)
)

// splitOffice returns an office without remarks, and the remark that says the
// holder does not hold it now: "elected", "former".
func splitOffice(s string) (office, note string) {
	if m := bracketed.FindStringSubmatch(s); m != nil {
		note = m[1]
	}
	office = strings.TrimSpace(bracketed.ReplaceAllString(s, ""))
	if m := officeNote.FindString(office); m != "" {
		office, note = strings.Trim(strings.Replace(office, m, "", 1), " -"), strings.Trim(m, "-")
	}
	return office, note
}

// jaccard is the number of shared words over the number of all.
func jaccard(a, b []string) float64 {
	shared := shares(a, b)
	if len(a)+len(b) == shared {
		return 0
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}

func shares(a, b []string) (n int) {
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}
