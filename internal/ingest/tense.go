package ingest

import (
	"strings"
	"unicode"
)

// Words that say that a sentence is about what is past or what is to come. They
// serve the dating of a text alone; the status of a claim is decided elsewhere.
const (
	pastWords = "was were had has have did met held took went came became began said told spoke rose fell grew sent built " +
		"made gave saw won left led got sold brought ran paid kept lost found chose cut hit put set " +
		"был была было были стал стала стало стали подписан подписана подписано подписаны принят принята принято приняты " +
		"достиг достигла достигло открыт открыта создан создана состоялся прошел прошёл прошли"
	aheadWords = "will shall plans planned plan intends intend expected scheduled upcoming due forthcoming " +
		"будет будут намерен намерена намерены планирует планируют планируется ожидается предстоит предстоящий предстоящая " +
		"состоится пройдет пройдёт подпишут должен должна должны запланирован запланирована запланировано"
	vagueWords = "would could might may can should if"
)

var (
	past  = index([]string{pastWords})
	ahead = index([]string{aheadWords})
	vague = index([]string{vagueWords})
)

// tense is what a sentence speaks of.
type tense struct{ past, ahead, vague bool }

// tenseOf reads the words of a sentence. A sentence can speak of both.
func tenseOf(sentence string) tense {
	var t tense
	words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words {
		switch {
		case has(ahead, w), w == "to" && i > 0 && isBe(words[i-1]):
			t.ahead = true
		case has(vague, w):
			t.vague = true
		case has(past, w), pastForm(w):
			t.past = true
		}
	}
	return t
}

func isBe(w string) bool { return w == "is" || w == "are" }

// pastForm reports whether w has the ending of a past tense: -ed in English, -л
// and its kin in Russian.
func pastForm(w string) bool {
	if strings.HasSuffix(w, "ed") && len(w) > 4 {
		return true
	}
	if len(w) < 10 { // five Cyrillic letters
		return false
	}
	for _, end := range []string{"ал", "ил", "ел", "ял", "ула", "ала", "ила", "ела", "яла", "али", "или", "ели", "яли", "ало", "ило", "лся", "лась", "лось", "лись"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func has(set map[string]int, w string) bool { _, ok := set[w]; return ok }

// sentences cuts s roughly at full stops that a capital, a figure or a quotation
// mark follows. It is enough to see what goes together.
func sentences(s string) []string {
	var out []string
	start := 0
	runes := []rune(s)
	for i := 0; i+2 < len(runes); i++ {
		if !strings.ContainsRune(".!?…\n", runes[i]) || runes[i] != '\n' && !unicode.IsSpace(runes[i+1]) {
			continue
		}
		j := i + 1
		for j < len(runes)-1 && unicode.IsSpace(runes[j]) {
			j++
		}
		if r := runes[j]; runes[i] == '\n' || unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“«‘—–-", r) {
			out = append(out, string(runes[start:i+1]))
			start = i + 1
		}
	}
	return append(out, string(runes[start:]))
}
