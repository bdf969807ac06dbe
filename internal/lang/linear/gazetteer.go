package linear

import "strings"

// List is a set of word lists.
type List uint32

// The word lists. Phrases of several words mark each of their words; Inner is
// set on every word of a phrase but the first.
const (
	Country   List = 1 << iota // names of states and territories
	City                       // names of cities and regions
	Demonym                    // "Tajik", "Tajiks"
	Body                       // names and acronyms of international bodies
	Given                      // given names of office-holders
	Surname                    // surnames of office-holders
	Inner                      // not the first word of its phrase
	maxPhrase = 7
)

// phraseLists are the lists whose entries may have several words.
const phraseLists = Country | City | Demonym | Body

// Gazetteer is a table of phrases in lower case. The zero and the nil
// Gazetteer are empty.
type Gazetteer struct {
	phrases Lexicon // hash of a phrase, its words joined by mixing, to its lists
}

// NewGazetteer returns a gazetteer over phrases as [PhraseKey] keys them.
func NewGazetteer(phrases Lexicon) *Gazetteer { return &Gazetteer{phrases} }

// PhraseKey returns the key of a phrase of words.
func PhraseKey(words []string) uint32 {
	h := uint32(offset32)
	for _, w := range words {
		h = mix(h, hashString(strings.ToLower(strings.ReplaceAll(w, "’", "'"))))
	}
	return h
}

// Lists returns the lists that the phrase of words stands in.
func (g *Gazetteer) Lists(words []string) List {
	if g == nil {
		return 0
	}
	return List(g.phrases[PhraseKey(words)])
}

// peoples are demonyms that name a people or say of what state something is,
// where lists of states know another form.
var peoples = map[string]bool{
	"tajik": true, "tajiks": true, "kazakh": true, "kazakhs": true, "uzbek": true, "uzbeks": true, "turkmen": true,
	"kyrgyz": true, "afghan": true, "afghans": true, "british": true, "briton": true, "britons": true,
	"american": true, "americans": true, "dutch": true, "swiss": true, "kurdish": true, "kurds": true, "kurd": true,
	"palestinian": true, "palestinians": true, "taiwanese": true, "tibetan": true, "tibetans": true, "uyghur": true,
	"uyghurs": true, "rohingya": true, "pashtun": true, "pashtuns": true, "abkhaz": true, "abkhazian": true,
	"ossetian": true, "ossetians": true, "chechen": true, "chechens": true, "tatar": true, "tatars": true, "serb": true,
	"serbs": true, "croat": true, "croats": true, "arab": true, "arabs": true, "jewish": true, "jews": true,
	"european": true, "europeans": true, "african": true, "africans": true, "asian": true, "asians": true, "soviet": true,
	"scottish": true, "welsh": true, "english": true, "catalan": true, "catalans": true, "basque": true, "houthis": true,
	"muslim": true, "muslims": true, "christian": true, "christians": true, "sunni": true, "shiite": true, "shia": true,
	"emirati": true, "emiratis": true, "saudi": true, "saudis": true, "qatari": true, "omani": true, "kuwaiti": true,
	"israeli": true, "israelis": true, "iraqi": true, "iraqis": true, "pakistani": true, "pakistanis": true,
	"yemeni": true, "yemenis": true, "bangladeshi": true, "turk": true, "turks": true, "turkish": true, "finn": true,
	"finns": true, "dane": true, "danes": true, "swede": true, "swedes": true, "pole": true, "poles": true,
	"spaniard": true, "spaniards": true, "kosovar": true, "kosovars": true, "belarusian": true, "moldovan": true,
	"congolese": true, "burmese": true, "slavic": true, "nordic": true, "baltic": true,
}

// Demonym reports whether word alone is a demonym and no name of a place.
func (g *Gazetteer) Demonym(word string) bool {
	if peoples[strings.ToLower(word)] {
		return true
	}
	l := g.Lists([]string{word})
	return l&Demonym != 0 && l&(Country|City) == 0
}

// mark sets the lists of each word: of the longest phrase that covers it, and
// of the word alone.
func (g *Gazetteer) mark(ws []Word) {
	if g == nil || len(g.phrases) == 0 {
		return
	}
	covered := 0
	for i := range ws {
		h := uint32(offset32)
		longest, lists := 0, List(0)
		for n := 1; n <= maxPhrase && i+n <= len(ws); n++ {
			h = mix(h, ws[i+n-1].low)
			found := List(g.phrases[h])
			if n == 1 {
				ws[i].lists |= uint32(found &^ phraseLists)
			}
			if found &= phraseLists; found != 0 {
				longest, lists = n, found
			}
		}
		if i < covered || longest == 0 || caseOf(ws[i].Form) == lowerCase && longest == 1 && ws[i].casing != mix(lowerCase, lowerCase) {
			continue
		}
		for k := range longest {
			ws[i+k].lists |= uint32(lists)
			if k > 0 {
				ws[i+k].lists |= uint32(Inner)
			}
		}
		covered = i + longest
	}
}
