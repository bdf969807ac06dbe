package ingest

import (
	"regexp"
	"strings"

	"chancery/internal/text"
)

const fullName = `(\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.\s?)?(?:(?:al|bin|bint|ibn|de|da|van|von|del)[\s-])?\p{Lu}[\p{L}’'-]+){1,3})`

var (
	toldRE      = regexp.MustCompile(fullName + `(?:,[^.!?]{3,180},)?\s+(?:told|spoke\s+to|spoke\s+with|talked\s+to|answered|answers|gave\s+an\s+interview|shared\s+with|рассказал\p{L}*|ответил\p{L}*|дал\p{L}*\s+интервью)(?:[\s,]|$)`)
	withRE      = regexp.MustCompile(`(?i:\b(?:interview|conversation|talk|q&a|interviewed)\s*(?:with|:)?\s+|\bwe\s+(?:spoke|talked)\s+(?:to|with)\s+|интервью\s+(?:с|со)\s+|беседа\s+с\s+|побеседовал\p{L}*\s+с\s+)`)
	properRun   = regexp.MustCompile(`\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}’'-]+)+`)
	saidRE      = regexp.MustCompile(`(?i:рассказал\p{L}*|ответил\p{L}*|говорит|told\s+us|tells\s+us)\s`)
	officeWords = index([]string{"minister president ambassador head director deputy foreign prime secretary general chairman chairwoman " +
		"speaker professor doctor dr prof mr mrs ms senator expert analyst researcher governor chief special envoy representative " +
		"russian american chinese tajik uzbek kazakh kyrgyz turkish ukrainian german french british indian iranian the vice first acting former " +
		"central asian ministry affairs министр президент посол директор глава доктор профессор эксперт"})
)

// speaker returns the span of the interviewed person's name. A text that has no
// turns is no interview, unless its title or its first paragraphs call it one.
func (l *layout) speaker() text.Span {
	if l.label >= 0 {
		return l.labelName()
	}
	turns := false
	for _, k := range l.kinds {
		turns = turns || k == text.Answer
	}
	seen := 0
	for i, k := range l.kinds {
		if !k.Content() || k == text.Question || k == text.Answer {
			continue
		}
		if seen++; seen > 4 {
			break
		}
		if s := interviewed(l.lines[i].s, turns); !s.Empty() {
			return text.Span{Start: s.Start + l.lines[i].span.Start, End: s.End + l.lines[i].span.Start}
		}
	}
	return text.Span{}
}

func (l *layout) labelName() text.Span {
	ln := l.lines[l.label]
	at := nameRE.FindStringSubmatchIndex(ln.s)
	return text.Span{Start: ln.span.Start + at[2], End: ln.span.Start + at[3]}
}

// interviewed returns the name of the interviewed person in s.
func interviewed(s string, turns bool) text.Span {
	for _, at := range withRE.FindAllStringIndex(s, -1) {
		if !turns && strings.Contains(strings.ToLower(prefix(s[max(0, at[0]-8):], 24)), "in an interview") {
			continue // a quotation from an interview given elsewhere
		}
		if !turns && len(s) > 200 {
			continue
		}
		end := len(s)
		if stop := strings.IndexAny(s[at[1]:], ".;?!"); stop >= 0 {
			end = at[1] + stop
		}
		if name := personIn(s, at[1], end); !name.Empty() {
			return name
		}
	}
	if !turns {
		return text.Span{}
	}
	if at := toldRE.FindStringSubmatchIndex(s); at != nil {
		return withoutOffice(s, text.Span{Start: at[2], End: at[3]})
	}
	if at := saidRE.FindStringIndex(s); at != nil {
		return personIn(s, at[1], len(s))
	}
	return text.Span{}
}

// personIn returns the first run of two or more capitalised words between from
// and to, without words of office.
func personIn(s string, from, to int) text.Span {
	for _, at := range properRun.FindAllStringIndex(s[from:to], -1) {
		name := withoutOffice(s, withoutState(s, text.Span{Start: from + at[0], End: from + at[1]}))
		if strings.Contains(name.In(s), " ") {
			return name
		}
	}
	return text.Span{}
}

var officeRU = regexp.MustCompile(`(?i)(?:посл|министр|президент|премьер|глав|директор|руководител|секретар)\p{L}*\s+$`)

// withoutState drops, from three words or more, the state that follows an office
// in Russian: «с послом Норвегии Оле Хансеном».
func withoutState(s string, name text.Span) text.Span {
	if len(strings.Fields(name.In(s))) < 3 || !officeRU.MatchString(s[:name.Start]) {
		return name
	}
	return text.Span{Start: name.Start + strings.IndexByte(name.In(s), ' ') + 1, End: name.End}
}

// withoutOffice drops the words before a name that say what office is held.
func withoutOffice(s string, name text.Span) text.Span {
	start := name.Start
	for at := name.Start; at < name.End; {
		end := name.End
		if i := strings.IndexByte(s[at:name.End], ' '); i >= 0 {
			end = at + i
		}
		next := min(end+1, name.End)
		if has(officeWords, strings.ToLower(s[at:end])) {
			start = next
		}
		at = next
	}
	return text.Span{Start: start, End: name.End}
}
