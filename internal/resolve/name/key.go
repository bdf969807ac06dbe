package name

import "strings"

// A sound is one letter of a spelling freed from its system of romanisation. The
// sounds are lower-case letters and these:
const (
	soundSh = 'S' // sh, sch, shch
	soundCh = 'C' // ch, tch, tsch, cz
	soundJ  = 'J' // j, zh, dj, dzh, dz before h
	soundTs = 'T' // ts, tz
)

// spellings turns groups of letters into sounds. The first that fits counts, so
// longer groups stand before the shorter ones that begin them.
var spellings = strings.NewReplacer(
	"shch", "S", "tsch", "C", "sch", "S", "tch", "C", "dzh", "J", "dsch", "J",
	"sz", "S", "cz", "C", "sh", "S", "ch", "C", "zh", "J", "dj", "J", "dz", "J", "kh", "h", "gh", "g",
	"ph", "f", "th", "t", "dh", "d", "bh", "b", "rh", "r", "ts", "T", "tz", "T", "ck", "k", "x", "ks",
	"q", "k", "w", "v", "j", "J",
	"iya", "ia", "ija", "ia", "yya", "ia", "iye", "ie", "aye", "ae", "ayi", "ai", "eye", "ee", "oye", "oe", "uye", "ue",
	"yo", "io", "yu", "iu", "ya", "ia", "ye", "e", "ou", "u", "oo", "u", "ee", "i",
	"ey", "ei", "iy", "i", "yi", "i", "ii", "i", "ay", "ai", "oy", "oi", "y", "i",
)

// sounds is the spelling of a folded Latin token in sounds, without doublings.
func sounds(token string) string {
	s := spellings.Replace(token)
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		if c == 'c' {
			c = hardC(s[i+1:])
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// hardC is how c sounds before rest: s before e and i, else k.
func hardC(rest string) byte {
	if rest != "" && (rest[0] == 'e' || rest[0] == 'i') {
		return 's'
	}
	return 'k'
}

// Tokens are the words of a name, folded and in Latin letters.
func Tokens(s string) []string { return strings.Fields(Fold(Transliterate(s))) }

// Keys returns the keys under which a folded Latin token is found again however
// it was romanised: its consonants in coarse classes, with a mark for a vowel at
// the start. A token with a j that may be read as a vowel has a second key.
func Keys(token string) []string {
	s := sounds(token)
	first := skeleton(s, false)
	if !strings.Contains(s, string(soundJ)) || !strings.Contains(token, "j") {
		return []string{first}
	}
	if second := skeleton(s, true); second != first {
		return []string{first, second}
	}
	return []string{first}
}

// skeleton keeps the consonants of sounds; asVowel reads J as i.
func skeleton(sounds string, asVowel bool) string {
	out := make([]byte, 0, len(sounds))
	for i := range len(sounds) {
		c := class[sounds[i]]
		if sounds[i] == soundJ && asVowel {
			c = 0
		}
		switch {
		case c == 0 && i == 0:
			out = append(out, 'a')
		case c == 0, c == 'h' && i > 0, len(out) > 0 && out[len(out)-1] == c:
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// class is the coarse class of each sound; 0 is a vowel.
var class = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
	}
	for group, letters := range map[byte]string{
		0: "aeiouy", 'k': "kg", 's': "szT", 'J': "JSC", 'v': "vf",
	} {
		for _, c := range []byte(letters) {
			t[c] = group
		}
	}
	return t
}()
