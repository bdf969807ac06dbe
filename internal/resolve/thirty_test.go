package resolve

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// multitude is how many persons the base of the tests of speed has.
const multitude = 30_000

// Bounds that a slow and busy machine keeps, too: the aim is a lookup within a
// millisecond and 50,000 comparisons a second on one core.
const (
	slowestLookup     = 5 * time.Millisecond
	fewestComparisons = 20_000
	fewestFirst       = 0.9 // of respelled names, the share that finds its person first
)

// namer makes up names that are as unevenly spread as real ones: few given names and
// name beginnings are borne by very many.
type namer struct{ rng *rand.Rand }

func (n namer) pick(parts []string) string {
	i := int(float64(len(parts)) * n.rng.Float64() * n.rng.Float64())
	return parts[i]
}

var (
	onsets = strings.Fields("m s k r b n t d l sh g z y kh h f j p v ch zh gh ts w")
	vowels = strings.Fields("a i u o e aa ai ei oy ya yu")
	codas  = strings.Fields("n r m l d sh b t z k s kh v")
	tails  = strings.Fields("ov ev zoda i in yan shvili ani oglu uddin bekov ullah son ez")
)

func (n namer) syllable() string { return n.pick(onsets) + n.pick(vowels) }

func (n namer) person(given []string) string {
	surname := n.syllable() + n.syllable() + n.pick(codas) + n.pick(tails)
	if n.rng.IntN(3) == 0 {
		return upperFirst(n.pick(given)) + " " + upperFirst(n.pick(given)) + " " + upperFirst(surname)
	}
	return upperFirst(n.pick(given)) + " " + upperFirst(surname)
}

// respelled is a name as another romanisation would have it.
var respelling = strings.NewReplacer("kh", "h", "zh", "j", "yu", "iu", "aa", "a", "oy", "oi", "ov", "off", "ullah", "ulloh", "uddin", "iddin")

func respelled(s string) string { return upperFirst(respelling.Replace(s)) }

// multitudeBase is a base of made-up persons only, always the same, and their names.
var multitudeBase = sync.OnceValues(func() (*Base, []string) {
	n := namer{rand.New(rand.NewPCG(30, 2026))}
	given := make([]string, 600)
	for i := range given {
		given[i] = n.syllable() + n.syllable() + n.pick(codas)
	}
	empty := fstest.MapFS{}
	for _, table := range []string{tableSources, tableActors, tableSame, tableNames, tableTenures, tableDemonyms, tablePlaces, tableMembers, tableOffices, tablePeers, tableOrgans} {
		empty[table+".tsv"] = &fstest.MapFile{Data: []byte("id\n")}
	}
	var more Additions
	var names []string
	for i := range multitude {
		full := n.person(given)
		names = append(names, full)
		more.Entries = append(more.Entries, Entry{
			ID: ledger.ActorID(fmt.Sprintf("own:%05d", i)), Name: full, Kind: ledger.KindPerson,
			Names: []Name{{Text: full, Lang: "en", Strong: true}},
		})
	}
	b, err := LoadWith(empty, more)
	if err != nil {
		panic(err)
	}
	b.Fuzzy("Nobody Atall", 1)
	return b, names
})

// rounds is how often a speed is measured; the best round counts, since others may be
// at work on the machine.
const rounds = 5

// TestLookupAmongMany looks respelled names up among 30,000 persons: each in good
// time, and most of them with the right person first.
func TestLookupAmongMany(t *testing.T) {
	if testing.Short() {
		t.Skip("30,000 persons take a while")
	}
	b, names := multitudeBase()
	const lookups = 60
	step := len(names) / (rounds * lookups)
	first, best := 0, time.Hour
	for round := range rounds {
		begun := time.Now()
		for k := range lookups {
			full := names[(round*lookups+k)*step]
			if found := b.Fuzzy(respelled(full), 3); len(found) > 0 && b.names(found[0].ID, full) {
				first++
			}
		}
		best = min(best, time.Since(begun)/lookups)
	}
	if best > slowestLookup {
		t.Errorf("a lookup among %d persons takes %v, want at most %v", multitude, best, slowestLookup)
	}
	if share := float64(first) / (rounds * lookups); share < fewestFirst {
		t.Errorf("%.3f of the respelled names find their person first, want %.2f", share, fewestFirst)
	}
}

// names reports whether the actor with an id is printed as text.
func (b *Base) names(id ledger.ActorID, text string) bool {
	e, ok := b.Entry(id)
	return ok && e.Name == text
}

// TestComparisonsASecond compares a name with all the others.
func TestComparisonsASecond(t *testing.T) {
	if testing.Short() {
		t.Skip("30,000 persons take a while")
	}
	_, names := multitudeBase()
	words := make([][]name.Word, len(names))
	for i, s := range names {
		words[i] = name.Words(s)
	}
	asked := name.Words("Sirodjidin Mukhriddin")
	best := 0.0
	for range rounds {
		begun := time.Now()
		for _, w := range words {
			name.Align(asked, w).Score()
		}
		best = max(best, float64(len(words))/time.Since(begun).Seconds())
	}
	if best < fewestComparisons {
		t.Errorf("%.0f comparisons a second, want %d", best, fewestComparisons)
	}
}

// BenchmarkLookupAmongMany reports the time of one lookup among 30,000 persons.
func BenchmarkLookupAmongMany(b *testing.B) {
	kb, names := multitudeBase()
	for i := 0; b.Loop(); i++ {
		kb.Fuzzy(respelled(names[(i*97)%len(names)]), 3)
	}
}

// BenchmarkLookupOfNobody looks up names of which nobody has a word.
func BenchmarkLookupOfNobody(b *testing.B) {
	kb, _ := multitudeBase()
	for b.Loop() {
		kb.Fuzzy("Wolfgang Quetzalcoatl", 3)
	}
}

// BenchmarkCompareWithMany reports how many names are compared in a second.
func BenchmarkCompareWithMany(b *testing.B) {
	_, names := multitudeBase()
	words := make([][]name.Word, len(names))
	for i, s := range names {
		words[i] = name.Words(s)
	}
	asked := name.Words("Sirodjidin Mukhriddin")
	for i := 0; b.Loop(); i++ {
		name.Align(asked, words[i%len(words)]).Score()
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
}
