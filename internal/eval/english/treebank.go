package english

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
)

// errFormat is returned for a file that is not in the format it should be in.
var errFormat = errors.New("not in the format")

// word is a syntactic word of the gold.
type word struct {
	form, lemma, upos, relation string
	head                        int // index into the sentence, -1 for the root
}

// surface is a stretch of text without white space around it: one word, or the
// several words of a multiword token such as "don't".
type surface struct {
	form  string
	words int
	glued bool // no space follows
}

// sentence is a sentence of a treebank.
type sentence struct {
	surfaces  []surface
	words     []word
	paragraph bool // begins a paragraph
}

// treeDoc is a document of a treebank.
type treeDoc []sentence

// maxLine is the longest line read, in bytes.
const maxLine = 1 << 20

// readTreebank reads a file in the CoNLL-U format. A file without marks of
// documents is one document. Empty nodes are passed over.
func readTreebank(fsys fs.FS, path string) ([]treeDoc, error) {
	f, err := fsys.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	defer f.Close()
	docs, err := parseTreebank(f)
	if err != nil {
		return nil, fmt.Errorf("read treebank %s: %w", path, err)
	}
	return docs, nil
}

func parseTreebank(r io.Reader) ([]treeDoc, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, maxLine)
	var docs []treeDoc
	var rows [][]string
	fresh, paragraph := true, true // what the next sentence begins
	for more := true; more; {
		more = in.Scan()
		line := in.Text()
		switch {
		case more && strings.HasPrefix(line, "#"):
			fresh = fresh || marks(line, "# newdoc")
			paragraph = paragraph || marks(line, "# newpar")
		case more && strings.TrimSpace(line) != "":
			rows = append(rows, strings.Split(line, "\t"))
		case len(rows) > 0:
			s, err := sentenceOf(rows)
			if err != nil {
				return nil, err
			}
			if fresh {
				docs = append(docs, nil)
			}
			s.paragraph = fresh || paragraph
			docs[len(docs)-1] = append(docs[len(docs)-1], s)
			rows, fresh, paragraph = nil, false, false
		}
	}
	return docs, in.Err()
}

// marks reports whether a comment is mark, alone or with an id.
func marks(line, mark string) bool { return line == mark || strings.HasPrefix(line, mark+" ") }

// sentenceOf reads the rows of one sentence.
func sentenceOf(rows [][]string) (sentence, error) {
	var s sentence
	inside := 0 // words still to come of a multiword token
	for _, c := range rows {
		if len(c) != 10 {
			return s, fmt.Errorf("row %q: %w", strings.Join(c, " "), errFormat)
		}
		glued := strings.Contains(c[9], "SpaceAfter=No")
		if first, last, ok := strings.Cut(c[0], "-"); ok {
			a, err1 := strconv.Atoi(first)
			b, err2 := strconv.Atoi(last)
			if err1 != nil || err2 != nil || b < a {
				return s, fmt.Errorf("range %q: %w", c[0], errFormat)
			}
			inside = b - a + 1
			s.surfaces = append(s.surfaces, surface{c[1], inside, glued})
			continue
		}
		if strings.Contains(c[0], ".") {
			continue
		}
		head, err := strconv.Atoi(c[6])
		if err != nil {
			return s, fmt.Errorf("head %q: %w", c[6], errFormat)
		}
		s.words = append(s.words, word{form: c[1], lemma: c[2], upos: c[3], relation: base(c[7]), head: head - 1})
		if inside > 0 {
			inside--
		} else {
			s.surfaces = append(s.surfaces, surface{c[1], 1, glued})
		}
	}
	return s, s.check()
}

// check reports an error where the words of s are not those of its surfaces, or a
// head is none of them.
func (s sentence) check() error {
	n := 0
	for _, x := range s.surfaces {
		n += x.words
	}
	if n != len(s.words) {
		return fmt.Errorf("%d words in %d places: %w", len(s.words), n, errFormat)
	}
	for _, w := range s.words {
		if w.head < -1 || w.head >= n {
			return fmt.Errorf("head %d of %q: %w", w.head+1, w.form, errFormat)
		}
	}
	return nil
}

// base returns a relation without its subtype.
func base(relation string) string {
	relation, _, _ = strings.Cut(relation, ":")
	return relation
}
