package names

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"chancery/internal/resolve/name"
)

// Words counts what was made of words written in Russian and in English.
type Words struct {
	Pairs  int
	Same   int // taken for one word
	Keyed  int // found by a key of the index
	Chance int // a word and the English of the next one are taken for one
}

// WordScore is the score of the part to develop on and of the part held apart.
type WordScore struct {
	Halves [2]Words
	Rows   []Row
}

// wordFiles are the two parts, as the set has them.
var wordFiles = [2]string{Open: "ru-en-translit/wd_russian_80.head", Held: "ru-en-translit/wd_russian_20"}

func scoreWords(fsys fs.FS) (WordScore, error) {
	var out WordScore
	for half, file := range wordFiles {
		pairs, err := readWords(fsys, file)
		if err != nil {
			return out, err
		}
		for i, p := range pairs {
			out.Halves[half].Pairs++
			score, why := name.Compare(p.english, p.russian)
			if score >= name.Same {
				out.Halves[half].Same++
			} else if Half(half) == Open && i%100 == 0 {
				out.Rows = append(out.Rows, Row{"ru-en", p.english + " | " + p.russian, fmt.Sprintf("%.2f %s", score, why)})
			}
			if sharesKey(p) {
				out.Halves[half].Keyed++
			}
			next := pairs[(i+1)%len(pairs)]
			if score, _ := name.Compare(next.english, p.russian); score >= name.Same {
				out.Halves[half].Chance++
			}
		}
	}
	return out, nil
}

func sharesKey(p wordPair) bool {
	keys := keysOf(p.english)
	return slices.ContainsFunc(keysOf(p.russian), func(k string) bool { return slices.Contains(keys, k) })
}

func keysOf(word string) (out []string) {
	for _, t := range name.Tokens(word) {
		out = append(out, name.Keys(t)...)
	}
	return out
}

type wordPair struct{ english, russian string }

// readWords reads lines of an English word, the letters of the Russian one with
// spaces between them, and a count.
func readWords(fsys fs.FS, file string) ([]wordPair, error) {
	f, err := fsys.Open(path.Join(folder, file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []wordPair
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 2 {
			return nil, fmt.Errorf("read %s, line %d: not two words", file, n)
		}
		out = append(out, wordPair{fields[0], strings.ReplaceAll(fields[1], " ", "")})
	}
	return out, lines.Err()
}
