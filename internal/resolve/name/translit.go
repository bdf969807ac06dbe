package name

import (
	"strings"
	"unicode"
)

// Transliterate writes Cyrillic, Greek, Armenian and Georgian in Latin letters,
// close to the systems of the US Board on Geographic Names. Cyrillic has the
// letters of Ukrainian, Belarusian, Serbian, Macedonian, Tajik, Kazakh, Kyrgyz,
// Uzbek, Tatar and Mongolian; since the language is not known, a letter that
// differs between them gets its commonest reading. Other scripts stay as they are.
func Transliterate(s string) string {
	if !transliterates(s) {
		return s
	}
	s = greekPairs.Replace(s)
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		low := unicode.ToLower(r)
		to, ok := latin[low]
		switch {
		case !ok:
			out.WriteRune(r)
		case low != r && to != "":
			out.WriteString(strings.ToUpper(to[:1]) + to[1:])
		default:
			out.WriteString(to)
		}
	}
	return out.String()
}

func transliterates(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian) {
			return true
		}
	}
	return false
}

// greekPairs are the Greek letters that make one sound together.
var greekPairs = strings.NewReplacer(
	"ου", "u", "Ου", "U", "ΟΥ", "U", "μπ", "b", "Μπ", "B", "ΜΠ", "B", "ντ", "nd", "Ντ", "D", "ΝΤ", "ND",
	"γγ", "ng", "ΓΓ", "NG", "γκ", "g", "Γκ", "G", "ΓΚ", "G", "αυ", "av", "ΑΥ", "AV", "ευ", "ev", "ΕΥ", "EV", "Ευ", "Ev",
	"αι", "e", "ΑΙ", "E", "ει", "i", "ΕΙ", "I", "οι", "i", "ΟΙ", "I",
)

// latin is the reading of each letter.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh",
	'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu",
	'я': "ya",
	// Ukrainian and Belarusian.
	'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "o",
	// Serbian and Macedonian.
	'ђ': "dj", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
	// Tajik.
	'ӣ': "i", 'ӯ': "u", 'ҳ': "h", 'қ': "q", 'ғ': "gh", 'ҷ': "j",
	// Kazakh, Kyrgyz, Tatar, Mongolian.
	'ә': "a", 'ө': "o", 'ү': "u", 'ұ': "u", 'ң': "ng", 'һ': "h", 'җ': "j",
	// Greek.
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m",
	'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps",
	'ω': "o", 'ά': "a", 'έ': "e", 'ή': "i", 'ί': "i", 'ό': "o", 'ύ': "y", 'ώ': "o", 'ϊ': "i", 'ϋ': "y", 'ΐ': "i",
	// Armenian.
	'ա': "a", 'բ': "b", 'գ': "g", 'դ': "d", 'ե': "e", 'զ': "z", 'է': "e", 'ը': "y", 'թ': "t", 'ժ': "zh", 'ի': "i", 'լ': "l",
	'խ': "kh", 'ծ': "ts", 'կ': "k", 'հ': "h", 'ձ': "dz", 'ղ': "gh", 'ճ': "ch", 'մ': "m", 'յ': "y", 'ն': "n", 'շ': "sh", 'ո': "o",
	'չ': "ch", 'պ': "p", 'ջ': "j", 'ռ': "r", 'ս': "s", 'վ': "v", 'տ': "t", 'ր': "r", 'ց': "ts", 'ւ': "u", 'փ': "p", 'ք': "k",
	'և': "ev", 'օ': "o", 'ֆ': "f",
	// Georgian.
	'ა': "a", 'ბ': "b", 'გ': "g", 'დ': "d", 'ე': "e", 'ვ': "v", 'ზ': "z", 'თ': "t", 'ი': "i", 'კ': "k", 'ლ': "l", 'მ': "m",
	'ნ': "n", 'ო': "o", 'პ': "p", 'ჟ': "zh", 'რ': "r", 'ს': "s", 'ტ': "t", 'უ': "u", 'ფ': "p", 'ქ': "k", 'ღ': "gh", 'ყ': "q",
	'შ': "sh", 'ჩ': "ch", 'ც': "ts", 'ძ': "dz", 'წ': "ts", 'ჭ': "ch", 'ხ': "kh", 'ჯ': "j", 'ჰ': "h",
}
