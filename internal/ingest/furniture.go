package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// Patterns of the lines around an article that are not the article. Each is
// tried on a whole line.
var (
	noticeRE = regexp.MustCompile(`(?i)^(?:` + strings.Join([]string{
		`chancery example\b.*`,
		`.*\bCC0\b.*`,
		`\*+\s*(?:\S.*)?\b(?:is |are |has been |was )?(?:banned|prohibited|outlawed|designated|recogni[sz]ed as)\b.*`,
		`\*+\s*.*(?:запрещ|признан|иноагент|экстремист).*`,
		`\*{1,3}[^\s*].*[^*\s]`,
		`(?:read|see|watch)\s+(?:also|more|next)\b.*`,
		`(?:related|recommended|more|latest)\s+(?:articles?|stories|news|reading|topics?|on this topic)\b.*`,
		`(?:читайте|смотрите)\s+(?:также|ещё|еще).*`, `(?:ещё|еще) по теме.*`, `по теме:.*`,
		`(?:subscribe|sign up|follow us|join us|share this|share on|like us|click here|download (?:the|our) app)\b.*`,
		`(?:подписывайтесь|подпишитесь|поделиться|присоединяйтесь)(?:\s.*|$)`,
		`all rights reserved.*`, `все права защищены.*`,
		`(?:tags?|topics?|keywords?|теги|метки|рубрика|category|categories)\s*:.*`,
		`(?:disclaimer|note to editors?|editor['’]s note|terms of use|privacy policy|cookie policy)\b.*`,
		`(?:the )?(?:views|opinions) expressed (?:in|here|by)\b.*`, `мнение (?:автора|редакции) .*`,
		`(?:при|любое) (?:использовании|перепечатке|цитировании).*`,
		`(?:advertisement|реклама|share|print|email|comments?|печать|комментарии)\s*(?:\(\d+\))?`,
		`[^.!?]+(?:\s[>»›/]\s[^.!?>»›/]+){1,4}`,
	}, `|`) + `)$`)

	creditRE = regexp.MustCompile(`(?i)^[(\[]?(?:(?:cover |file |archive |illustrati(?:ve|on) )?(?:photos?|photograph|images?|pictures?|pic|video|illustration|infographics?|graphics?|credit|caption)(?:\s+credits?)?\s*(?:[:©/]|\bby\b|\bcourtesy\b).+|(?:фото|фотография|изображение|иллюстрация|видео|снимок)\s*(?:[:©/]|\bс\s).+|(?:getty images|reuters/|afp/|ap photo).*|©\s*(?:photo|фото|getty|reuters|afp|ap|epa|tass|тасс|риа|ria)\b.*)$`)

	bylineRE = regexp.MustCompile(`^(?:(?i:by|written by|reported by|reporting by|author|authors|compiled by|edited by|автор|авторы|текст|корреспондент)\s*:?\s+)(\p{Lu}[\p{L}.'’-]+(?:(?:\s|,\s|\sand\s|\sи\s)\p{Lu}[\p{L}.'’-]*){0,7})(?:,?\s+(?:special|specially|for|для)\b.*)?[.]?$`)

	sourceRE  = regexp.MustCompile(`(?i)^(?:(?:sources?|источник|публикация|publisher)\s*[:\-–—]|originally published (?:by|in|on|at)|first published (?:by|in|on|at)|republished from|published by|перепечатано из)\s*:?\s*(.+)$`)
	viaRE     = regexp.MustCompile(`(?i)^(.+?)\s*(?:,\s*)?\b(?:via|citing|quoting|со ссылкой на|through)\s+(.+)$`)
	ownerRE   = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,.]*(.+?)(?:[,.]?\s*all rights reserved.*|[,.]?\s*все права защищены.*)?$`)
	signedRE  = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.-]{0,20}\s+){1,3}["“«„]([^"”»“]+)["”»“]$`)
	siteRE    = regexp.MustCompile(`^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+){1,3}$`)
	derivedRE = regexp.MustCompile(`(?i)^[(\[]?(?:(?:prepared|compiled|written|produced|adapted)\s+)?(?:(?:based|drawn)\s+(?:up)?on|with\s+(?:the\s+)?use\s+of|using|according\s+to|from)\s+(?:the\s+|an?\s+)?(?:(?:materials?|reports?|reporting|information|data|news|articles?|stories|story|dispatch(?:es)?|publications?)\s+(?:from|of|by|in|provided\s+by)\s+(?:the\s+)?(.+?)|(.+?)(?:['’]s?)?\s+(?:materials?|reports?|reporting|information|data|news|articles?|dispatch(?:es)?|publications?|wires?))[.)\]]*$`)
	inputsRE  = regexp.MustCompile(`(?i)^[(\[]?with\s+(?:additional\s+)?(?:inputs?|reporting|information|material)\s+(?:from|by)\s+(?:the\s+)?(.+?)[.)\]]*$`)
	derivedRU = regexp.MustCompile(`(?i)^(?:(?:подготовлено|составлено|написано)\s+)?(?:по|на основе|на основании|с использованием)\s+(?:материалам?|материалов|сообщениям?|сообщений|данным|данных|информации)\s+(?:(?:информационного\s+)?агентства\s+)?(.+?)[.]?$`)
)

// The patterns bound no lengths, which would make them slow; lines are measured
// before they are tried.

// derivation returns the agency that a line says the text is based on.
func derivation(s string) (string, bool) {
	if utf8.RuneCountInString(s) > 140 {
		return "", false
	}
	for _, re := range []*regexp.Regexp{derivedRE, derivedRU, inputsRE} {
		if m := re.FindStringSubmatch(s); m != nil {
			for _, name := range m[1:] {
				if agencyLike(name) {
					return canonical(name), true
				}
			}
		}
	}
	if m := sourceRE.FindStringSubmatch(s); m != nil {
		if v := viaRE.FindStringSubmatch(m[1]); v != nil {
			return canonical(v[2]), true
		}
	}
	return "", false
}

// agencyLike reports whether s reads as the name of an agency or outlet.
func agencyLike(s string) bool {
	words := strings.Fields(strings.Trim(s, `"“”«»`))
	if len(words) == 0 || len(words) > 7 || strings.ContainsAny(s, ",;:?!") {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.Trim(w, `"“”«»(`))
		plain := has(agencyWords, strings.ToLower(w)) || siteRE.MatchString(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !plain && w != "dpa" || i == 0 && plain && len(words) == 1 && !siteRE.MatchString(w) {
			return false
		}
	}
	return true
}

var agencyWords = index([]string{"of and the news agency agencies website site press service media state и из сайта пресс-службы агентства агентств"})

// canonical gives an agency one name for its usual spellings, so that lineages
// compare; other names are kept as written.
func canonical(name string) string {
	name = strings.Trim(strings.TrimSpace(name), `"“”«».,`)
	bare := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(name), " news agency"), " agency")
	if known, ok := agencies[bare]; ok {
		return known
	}
	return name
}

// agencies maps the usual spellings of the news agencies to one name each.
var agencies = map[string]string{
	"tass": "TASS", "itar-tass": "TASS", "the tass": "TASS", "russian news agency tass": "TASS", "тасс": "TASS", "итар-тасс": "TASS",
	"ria novosti": "RIA Novosti", "ria": "RIA Novosti", "риа новости": "RIA Novosti", "риа": "RIA Novosti",
	"interfax": "Interfax", "интерфакс": "Interfax", "интерфакса": "Interfax",
	"ap": "AP", "associated press": "AP", "the associated press": "AP",
	"reuters": "Reuters", "рейтер": "Reuters", "рейтерс": "Reuters",
	"afp": "AFP", "agence france-presse": "AFP", "dpa": "dpa", "xinhua": "Xinhua", "синьхуа": "Xinhua",
	"anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "анадолу": "Anadolu",
}

// publisherOf returns the publisher that a signature line names.
func publisherOf(s string) (string, bool) {
	if utf8.RuneCountInString(s) > 130 {
		return "", false
	}
	if m := sourceRE.FindStringSubmatch(s); m != nil {
		name := m[1]
		if v := viaRE.FindStringSubmatch(name); v != nil {
			name = v[1]
		}
		return strings.Trim(name, " .:"), true
	}
	if m := ownerRE.FindStringSubmatch(s); m != nil {
		return strings.Trim(m[1], " .,"), true
	}
	if signedRE.MatchString(s) || siteRE.MatchString(s) && !ended(s) {
		return s, true
	}
	return "", false
}

// signedOff reports whether s names a publisher in so many words.
func signedOff(s string) bool {
	return utf8.RuneCountInString(s) <= 130 && (sourceRE.MatchString(s) || ownerRE.MatchString(s))
}

// lastMatter reports whether s is a line that stands around an article.
func lastMatter(s string) bool {
	if _, ok := derivation(s); ok {
		return true
	}
	_, ok := publisherOf(s)
	return ok || creditRE.MatchString(s) || noticeRE.MatchString(s)
}

// bullet returns the length of the mark that opens an item of a list, or 0.
func bullet(s string) int {
	if m := bulletRE.FindString(s); m != "" && len(m) < len(s) {
		return len(m)
	}
	return 0
}

// dash returns the length of the dash that opens a turn or an item, or 0.
func dash(s string) int {
	if m := dashTurnRE.FindString(s); m != "" && len(m) < len(s) {
		return len(m)
	}
	return 0
}

var (
	bulletRE   = regexp.MustCompile(`^(?:[*•·●▪◦‣■□➢✓]\s*|-\s+|\(?\d{1,2}[.)]\s+|\(?[a-zа-я]\)\s+)`)
	dashTurnRE = regexp.MustCompile(`^[-–—―]+\s*`)
)

// fixed returns the kind of a line that its words alone decide.
func fixed(s string) (text.BlockKind, bool) {
	if _, ok := derivation(s); ok {
		return text.Derivation, true
	}
	switch {
	case utf8.RuneCountInString(s) < 220 && creditRE.MatchString(s):
		return text.Credit, true
	case utf8.RuneCountInString(s) < 420 && noticeRE.MatchString(s):
		return text.Notice, true
	case bylineRE.MatchString(s):
		return text.Byline, true
	}
	return "", false
}
