package english

import (
	"cmp"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
)

// exchange is a kind of name that is put in the place of those of the gold.
type exchange struct {
	key, title string
	class      Class
	rounds     int // times that each sentence is read with new names
	names      func(w world, region string) []someone
	fits       func(w world, s tagged, r run) bool
}

// exchanges lists what is exchanged. Persons are written as in the gold: a name of
// one word is replaced by a surname, a longer one by a full name.
var exchanges = []exchange{
	{"person", "persons", Person, 2,
		func(w world, region string) []someone { return w.people[region] },
		func(world, tagged, run) bool { return true }},
	{"town", "cities of one word", Place, 1,
		func(w world, region string) []someone { return whole(w.towns[region]) }, world.named},
	{"long_town", "longer cities", Place, 1,
		func(w world, region string) []someone { return whole(w.longer[region]) }, world.named},
}

// whole makes names that are always written in full.
func whole(names [][]string) []someone {
	out := make([]someone, len(names))
	for i, n := range names {
		out[i] = someone{n, n}
	}
	return out
}

// named reports whether r is the name of a state or city that stands without an
// article, so that the name of any city can take its place.
func (w world) named(s tagged, r run) bool {
	return w.places[strings.Join(s.forms[r.first:r.end], " ")] && (r.first == 0 || !strings.EqualFold(s.forms[r.first-1], "the"))
}

// RegionScore is how names of one region are found in sentences of the corpora.
// Region and Title are empty for the names that the corpora print.
type RegionScore struct {
	Region, Title string
	Scores        map[string]Fresh // by the key of the exchange
}

// Fresh is the score of the names that were put into sentences.
type Fresh struct {
	Names    int           // how many names there are to choose from
	Replaced overlap.Count // the names that were put in; only its recall has a meaning
	Class    overlap.Count // all names of the class in those sentences
}

// freshSentences is the most sentences that are read for one exchange.
const freshSentences = 240

// scoreRegions puts names of every region into those of the sentences that hold a
// name of the class, and scores them beside the names that were there. All regions
// share the sentences.
func scoreRegions(sentences []tagged, w world, a Analyser) []RegionScore {
	out := make([]RegionScore, 1+len(regions))
	for i := range out {
		out[i].Scores = map[string]Fresh{}
		if i > 0 {
			out[i].Region, out[i].Title = regions[i-1].key, regions[i-1].title
		}
	}
	for _, x := range exchanges {
		chosen := x.choose(sentences, w)
		for i := range out {
			var names []someone
			rounds := 1
			if i > 0 {
				names, rounds = x.names(w, out[i].Region), x.rounds
			}
			f := Fresh{Names: len(names)}
			for round := range rounds {
				for k, c := range chosen {
					s, put := c.with(names, pick(x.key, round, k))
					f.add(x.class, s, put, find(s.forms, a))
				}
			}
			out[i].Scores[x.key] = f
		}
	}
	return out
}

// site is a sentence with the indexes of the names to replace.
type site struct {
	tagged
	replace []int
}

// choose returns at most [freshSentences] of the sentences that hold a name to
// replace, spread evenly.
func (x exchange) choose(sentences []tagged, w world) []site {
	var all []site
	for _, s := range sentences {
		c := site{tagged: s}
		for i, r := range s.names {
			if r.class == x.class && x.fits(w, s, r) {
				c.replace = append(c.replace, i)
			}
		}
		if len(c.replace) > 0 {
			all = append(all, c)
		}
	}
	n := min(len(all), freshSentences)
	out := make([]site, n)
	for i := range out {
		out[i] = all[i*len(all)/n]
	}
	return out
}

// pick returns the source of choices for one sentence; it depends on nothing but
// its parameters.
func pick(key string, round, sentence int) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(key))
	return rand.New(rand.NewPCG(h.Sum64(), uint64(round)<<32|uint64(sentence)))
}

// with returns the sentence with its names replaced, and the new names. One name
// of the gold is replaced by the same name wherever it stands. Without names, the
// sentence is returned as it is.
func (c site) with(names []someone, pick *rand.Rand) (tagged, []run) {
	chosen := map[string]someone{}
	var out tagged
	var put []run
	at := 0
	for i, r := range c.names {
		if r.first < at {
			continue
		}
		out.forms = append(out.forms, c.forms[at:r.first]...)
		old := c.forms[r.first:r.end]
		replaced := slices.Contains(c.replace, i)
		if replaced && len(names) > 0 {
			old = c.instead(old, names[pick.IntN(len(names))], chosen)
		}
		n := run{len(out.forms), len(out.forms) + len(old), r.class}
		out.forms, out.names = append(out.forms, old...), append(out.names, n)
		if replaced {
			put = append(put, n)
		}
		at = r.end
	}
	out.forms = append(out.forms, c.forms[at:]...)
	return out, put
}

// instead returns what stands for the name old: offered, or who was chosen before.
func (c site) instead(old []string, offered someone, chosen map[string]someone) []string {
	key := old[len(old)-1]
	p, ok := chosen[key]
	if !ok {
		p = offered
		chosen[key] = p
	}
	if len(old) == 1 {
		return p.surname
	}
	return p.full
}

// add counts one sentence.
func (f *Fresh) add(class Class, s tagged, put, got []run) {
	f.Replaced.Gold += len(put)
	for _, r := range put {
		f.Replaced.Both += one(slices.Contains(got, r))
	}
	n := Names{}
	n.add(s.names, got)
	f.Class.Add(n[class])
}

// span returns the lowest and the highest recall of an exchange over the regions.
func span(scores []RegionScore, key string) (lowest, highest float64) {
	recall := func(a, b RegionScore) int {
		return cmp.Compare(a.Scores[key].Replaced.Recall(), b.Scores[key].Replaced.Recall())
	}
	if len(scores) < 2 {
		return 0, 0
	}
	low, high := slices.MinFunc(scores[1:], recall), slices.MaxFunc(scores[1:], recall)
	return low.Scores[key].Replaced.Recall(), high.Scores[key].Replaced.Recall()
}
