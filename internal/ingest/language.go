package ingest

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// whitelist holds the languages that are told apart by their letters' company.
func whitelist() map[whatlanggo.Lang]bool {
	out := map[whatlanggo.Lang]bool{}
	for _, l := range []whatlanggo.Lang{
		whatlanggo.Eng, whatlanggo.Rus, whatlanggo.Ukr, whatlanggo.Bel, whatlanggo.Bul, whatlanggo.Srp, whatlanggo.Fra,
		whatlanggo.Deu, whatlanggo.Spa, whatlanggo.Por, whatlanggo.Ita, whatlanggo.Nld, whatlanggo.Pol, whatlanggo.Tur,
		whatlanggo.Uzb, whatlanggo.Arb, whatlanggo.Pes, whatlanggo.Urd, whatlanggo.Cmn, whatlanggo.Jpn, whatlanggo.Kor,
		whatlanggo.Hin, whatlanggo.Kat, whatlanggo.Heb, whatlanggo.Ell,
	} {
		out[l] = true
	}
	return out
}

// ownLetters are letters that, of the languages read here, one alone has.
var ownLetters = []struct{ lang, letters string }{
	{"tg", "ҷӣӯҳ"}, {"kk", "әұһі"}, {"ky", "өүң"}, {"be", "ў"}, {"uk", "їєґ"},
}

// commonWords are the commonest words of the languages that short texts are told
// apart by.
var commonWords = map[string]map[string]int{
	"en": index([]string{"the of and to is was were will with that for from has have by on at it its as an be been this which are their his in a said after"}),
	"de": index([]string{"der die das und ist war den dem des ein eine mit von für auf in zu nach sich wird werden im am nicht auch hat"}),
	"fr": index([]string{"le la les des du et est une un dans pour par sur au aux avec que qui sera ont a été en ce cette"}),
	"es": index([]string{"el la los las del y es una un en para por con que se al su fue será han ha más como"}),
	"it": index([]string{"il lo gli della dei delle e è una un in per con che si al nel sono ha stato"}),
	"pt": index([]string{"o os as da do das dos e é uma um em para por com que se ao no na foi será"}),
	"nl": index([]string{"de het een en van is in op te voor zijn dat niet aan er wordt door bij naar"}),
	"tr": index([]string{"ve bir bu için ile de da olarak olan daha çok ne gibi sonra ancak"}),
}

// language returns the ISO 639-1 code of the language of s, read from its first
// 2,000 characters, or "" when they do not tell.
func language(s string) string {
	s = strings.ToLower(firstRunes(s, 2000))
	letters, latin, cyrillic := 0, 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		}
	}
	switch {
	case letters < 8:
		return ""
	case 2*cyrillic > letters:
		return cyrillicLanguage(s, cyrillic)
	case 2*latin > letters:
		if lang := latinLanguage(s, letters); lang != "" {
			return lang
		}
	}
	return whatlanggo.DetectWithOptions(s, whatlanggo.Options{Whitelist: whitelist()}).Lang.Iso6391()
}

// cyrillicLanguage goes by letters of their own where there are enough of them.
func cyrillicLanguage(s string, letters int) string {
	for _, own := range ownLetters {
		n := 0
		for _, r := range s {
			if strings.ContainsRune(own.letters, r) {
				n++
			}
		}
		if 150*n > letters && (own.lang != "kk" || strings.ContainsAny(s, "әұһқғ")) {
			return own.lang
		}
	}
	if strings.ContainsAny(s, "ыэё") {
		return "ru"
	}
	lang := whatlanggo.DetectWithOptions(s, whatlanggo.Options{Whitelist: whitelist()}).Lang.Iso6391()
	if letters < 60 && lang != "uk" && lang != "be" {
		return "ru"
	}
	return lang
}

// latinLanguage goes by common words: where they are a sixth of the words and
// clearly of one language, and always in a short text in plain letters. It
// returns "" where they do not tell.
func latinLanguage(s string, letters int) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	best, top, second := "", 0, 0
	for _, lang := range slices.Sorted(maps.Keys(commonWords)) {
		n := 0
		for _, w := range words {
			if has(commonWords[lang], w) {
				n++
			}
		}
		switch {
		case n > top:
			best, top, second = lang, n, top
		case n > second:
			second = n
		}
	}
	short := letters < 120
	switch {
	case 6*top >= len(words) && top > second && (short || 3*second <= 2*top):
		return best
	case short && strings.IndexFunc(s, func(r rune) bool { return r > 0x7f && unicode.IsLetter(r) }) < 0:
		return "en"
	}
	return ""
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
