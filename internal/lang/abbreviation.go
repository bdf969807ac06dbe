package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Abbreviations, without the last full stop and in lower case.
var (
	// englishTitles are always followed by the name they belong to.
	englishTitles = set(`mr mrs ms dr prof gen lt col maj capt cmdr sgt adm brig sen rep gov pres hon
		rev fr st ste sr jr messrs mt ft amb supt det cpl pvt insp pte sec treas mme mlle vs v
		maj.-gen lt.-gen lt.-col ayat drs`)
	// englishLeading never end a sentence.
	englishLeading = set(`e.g i.e eg ie viz cf p.s ps`)
	// englishShort may end a sentence; what follows decides.
	englishShort = set(`inc ltd co corp llc plc bros etc al cf est approx dept univ assn bn mln
		ave blvd rd sq e.g i.e a.m p.m ph.d m.d b.a m.a u.s u.k u.n e.u d.c u.s.a u.s.s.r u.a.e
		g.d.p p.s n.y l.a no nos art arts pp p vol fig figs ed eds para paras ch sect ref tel ext
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		min max avg dist prov govt intl natl`)
	englishMonths = set(`jan feb mar apr jun jul aug sep sept oct nov dec`)
	// beforeNumber are abbreviations only when a number follows.
	beforeNumber = set(`no nos art arts pp p vol fig figs para paras ch sect ref tel ext ed c ca`)
	// starters open a new sentence even after an abbreviation.
	starters = set(`the a an this that these those it he she they we i you his her its their our
		in on at by for from with after before during under over since as if when while where
		although though however but and or yet so also according there here what who how why
		meanwhile moreover another both each some many most all no not such then thus today
		earlier later last next once to of`)
	russianShort = set(`г гг им ул пр пл обл р-н стр тел тыс млн млрд трлн руб коп долл т.е т.н т.д
		т.п т.к т.ч др пр см ср напр проф акад доц ген полк кап св гр гос ст п пп в вв н.э кв км
		рис табл ред изд сокр англ рус лат с.г`)
	// russianLeading never end a sentence.
	russianLeading = set(`им ул пр пл обл т.е т.н т.к напр проф акад доц ген полк св см ср рис табл англ`)
)

// abbreviated reports whether word with the full stop behind it is an
// abbreviation inside a sentence. left is the text up to the full stop and
// next the text behind it.
func abbreviated(word, left, next, lang string) bool {
	low := strings.ToLower(word)
	if low == "" {
		return false
	}
	if lang == "ru" || isCyrillic(word) {
		return russianAbbreviated(word, low, left, next)
	}
	switch {
	case englishLeading[low], bracketedLetter(word, left):
		return true
	case initial(word):
		return !startsSentence(next) || startsWithInitial(next)
	case beforeNumber[low]:
		return startsWithDigit(next)
	case englishMonths[low] && startsWithDigit(next):
		return true
	case englishTitles[low]:
		return !(low == "jr" || low == "sr") || !startsSentence(next)
	case englishShort[low], dotted(low):
		return !startsSentence(next)
	}
	return false
}

// bracketedLetter reports whether word is a small letter that ends left and begins a
// bracket or a part of one: "(b. March 2009; d. 2020)".
func bracketedLetter(word, left string) bool {
	before := strings.TrimRight(strings.TrimSuffix(left, word+"."), " \u00a0")
	return len(word) == 1 && unicode.IsLower(rune(word[0])) && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, ";"))
}

func russianAbbreviated(word, low, left, next string) bool {
	switch {
	case initial(word):
		return true
	case low == "г" || low == "гг" || low == "в" || low == "вв":
		before := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(left, "."), word), " \u00a0")
		return before == "" || !endsWithDigit(before)
	}
	return russianLeading[low]
}

func isCyrillic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}

// initial reports whether word is one capital letter, or a chain such as J.R.
func initial(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		r, n := utf8.DecodeRuneInString(part)
		if n != len(part) || !unicode.IsUpper(r) {
			return false
		}
	}
	return utf8.RuneCountInString(word) == 1
}

// dotted reports whether low is single letters with dots between, as in u.s.
func dotted(low string) bool {
	if !strings.Contains(low, ".") {
		return false
	}
	for part := range strings.SplitSeq(low, ".") {
		r, n := utf8.DecodeRuneInString(part)
		if n != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func startsSentence(next string) bool {
	end := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(next)
	}
	r, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("\"“«‘", r) {
		return true
	}
	return unicode.IsUpper(r) && starters[strings.ToLower(next[:end])]
}

func startsWithInitial(next string) bool {
	r, n := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(r) && strings.HasPrefix(next[n:], ".")
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func endsWithDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }
