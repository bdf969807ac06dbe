package ingest

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"chancery/internal/text"
)

var (
	askRE    = regexp.MustCompile(`^\**(?i:Q|Question|Вопрос|Interviewer|Correspondent|Корреспондент|Корр|Journalist|Журналист|Moderator|Модератор|Host|Ведущий|Ведущая)(?:\s*\([^)]{1,60}\))?\s*[:.]\**\s*`)
	answerRE = regexp.MustCompile(`^\**(?i:A|Answer|Ответ)(?:\s*\([^)]{1,60}\))?\s*[:.]\**\s+`)
	nameRE   = regexp.MustCompile(`^\**(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})(?:\s*\([^)]{2,60}\))?\s*:\**\s+`)
	talkRE   = regexp.MustCompile(`(?i)\binterview|\btold\b|\banswer(?:s|ed)\b|интервью|рассказал|ответил|беседа|беседу`)
)

// labelled reports whether s opens with the label of a turn.
func labelled(s string) bool { return askRE.MatchString(s) || answerRE.MatchString(s) }

// turns finds the questions and answers of an interview: by labels, by dashes,
// or by paragraphs that only ask.
func (l *layout) turns() {
	switch {
	case l.byLabels():
	case l.byDashes():
	default:
		l.byQuestions()
	}
}

// free reports whether line i may be a turn.
func (l *layout) free(i int) bool { return l.kinds[i] == "" && l.lines[i].hint != text.Heading }

// label is what opens a turn: a name and the bytes it takes; asks says whether
// it is that of the one who asks.
type label struct {
	name string
	size int
	asks bool
}

// findLabels reads "Question: … / Answer: …" and "Name: …". Where names alone
// are given, the one whose turns most often end in a question mark asks. It
// returns a label for each line, or nil when the lines are no turns.
func (l *layout) findLabels() []label {
	labels, asked := make([]label, len(l.lines)), map[string][2]int{}
	turns, plain := 0, false
	for i, ln := range l.lines {
		if !l.free(i) {
			continue
		}
		lb := labelOf(ln.s)
		if lb.size == 0 || lb.size >= len(ln.s) {
			continue
		}
		labels[i] = lb
		turns++
		plain = plain || lb.name == asker || lb.name == answerer
		n := asked[lb.name]
		if n[0]++; asks(ln.s) {
			n[1]++
		}
		asked[lb.name] = n
	}
	by := askedBy(asked)
	if len(asked) < 2 || !plain && turns < 4 || by == "" {
		return nil
	}
	for i := range labels {
		labels[i].asks = labels[i].name == by
	}
	return labels
}

// byLabels gives the turns their kinds. Lines without a label go on with the
// turn before.
func (l *layout) byLabels() bool {
	if l.labels == nil {
		return false
	}
	var now text.BlockKind
	for i, lb := range l.labels {
		if !l.free(i) || now != "" && lb.size == 0 && l.heading(i) {
			continue
		}
		switch {
		case lb.size == 0:
		case lb.asks:
			now = text.Question
		default:
			now = text.Answer
			if l.label < 0 && lb.name != answerer {
				l.label = i
			}
		}
		l.kinds[i], l.marks[i] = now, lb.size
	}
	return true
}

// The names under which labels without a name of their own are counted.
const (
	asker    = "?"
	answerer = "!"
)

func labelOf(s string) label {
	if m := askRE.FindString(s); m != "" {
		return label{name: asker, size: len(m)}
	}
	if m := answerRE.FindString(s); m != "" {
		return label{name: answerer, size: len(m)}
	}
	if m := nameRE.FindStringSubmatch(s); m != nil {
		return label{name: m[1], size: len(m[0])}
	}
	return label{}
}

// askedBy returns the label of the one who asks, or "" when nobody stands out.
// Each label maps to its turns and to those that ask.
func askedBy(asked map[string][2]int) string {
	if asked[asker][0] > 0 {
		return asker
	}
	best, share := "", 0.5
	for name, n := range asked {
		s := float64(n[1]) / float64(n[0])
		if n[0] >= 2 && (s > share || s == share && name < best) {
			best, share = name, s
		}
	}
	return best
}

// byDashes reads turns that open with a dash: after an answer a dash asks, after
// a question it answers. Lines without a dash go on with the answer.
func (l *layout) byDashes() bool {
	opened, asking, runs := 0, 0, 0
	for i, ln := range l.lines {
		if !l.free(i) || dash(ln.s) == 0 {
			continue
		}
		opened++
		if asks(ln.s) {
			asking++
		}
		if i+1 < len(l.lines) && dash(l.lines[i+1].s) > 0 {
			runs++
		}
	}
	if asking == 0 || 3*asking < opened || opened > 2 && asking == opened && runs == opened-1 {
		return false
	}
	var now text.BlockKind
	for i, ln := range l.lines {
		if !l.free(i) || now == "" && !asks(ln.s) {
			continue
		}
		size := dash(ln.s)
		switch {
		case size == 0 && (now == "" || l.heading(i)):
			continue
		case size == 0, now == text.Question:
			now = text.Answer
		default:
			now = text.Question
		}
		l.kinds[i], l.marks[i] = now, size
	}
	return true
}

// byQuestions reads an interview whose questions are paragraphs of their own,
// without a mark. There must be two, and the text must speak of an interview,
// unless the page sets them off.
func (l *layout) byQuestions() {
	var asked []int
	set := 0
	for i, ln := range l.lines {
		if !l.free(i) || i <= 0 || i >= l.last || !asks(ln.s) || ln.runes() > 400 {
			continue
		}
		asked = append(asked, i)
		if ln.hint == text.Question {
			set++
		}
	}
	if len(asked) < 2 || set < 2 && !talkRE.MatchString(prefix(l.doc, 1500)) || 3*len(asked) > 2*(l.last-asked[0]+1) {
		return
	}
	next := 0
	for i := asked[0]; i < len(l.lines); i++ {
		switch {
		case next < len(asked) && asked[next] == i:
			l.kinds[i] = text.Question
			next++
		case l.free(i) && !l.heading(i):
			l.kinds[i] = text.Answer
		}
	}
}

// asks reports whether s ends in a question.
func asks(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " \u00a0\"”»’)*"))
	return r == '?' || r == '？'
}
