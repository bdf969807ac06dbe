package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"chancery/internal/lang/lemma"
	"chancery/internal/text"
)

// sentence is one sentence of a treebank.
type sentence struct {
	forms  []string
	lemmas []string
	tags   []lemma.Tag
}

func readTreebanks(paths ...string) ([]sentence, error) {
	var all []sentence
	for _, p := range paths {
		s, err := readTreebank(p)
		if err != nil {
			return nil, fmt.Errorf("read treebank %s: %w", p, err)
		}
		all = append(all, s...)
	}
	return all, nil
}

func readTreebank(path string) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []sentence
	var cur sentence
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		switch {
		case line == "":
			if len(cur.forms) > 0 {
				all = append(all, cur)
			}
			cur = sentence{}
		case line[0] != '#':
			if err := cur.read(strings.Split(line, "\t")); err != nil {
				return nil, err
			}
		}
	}
	return all, in.Err()
}

// read adds one row of ten columns; rows of word ranges and empty nodes carry
// no word.
func (s *sentence) read(cols []string) error {
	if len(cols) != 10 {
		return fmt.Errorf("row of %d columns", len(cols))
	}
	if _, err := strconv.Atoi(cols[0]); err != nil {
		return nil
	}
	s.forms = append(s.forms, cols[1])
	s.lemmas = append(s.lemmas, cols[2])
	s.tags = append(s.tags, tagOf(cols[3], cols[5]))
	return nil
}

// tagOf keeps the features of form that can be read off a word in its place;
// number and person of verbs are kept only where the form shows them.
func tagOf(upos, column string) lemma.Tag {
	var f text.Feats
	for pair := range strings.SplitSeq(column, "|") {
		k, v, _ := strings.Cut(pair, "=")
		switch k {
		case "Tense":
			f.Tense = v
		case "Mood":
			f.Mood = v
		case "Voice":
			f.Voice = v
		case "Number":
			f.Number = v
		case "Person":
			f.Person = v
		case "VerbForm":
			f.VerbForm = v
		case "Degree":
			f.Degree = v
		}
	}
	if f.Number == "Ptan" {
		f.Number = "Plur"
	}
	if upos == "VERB" || upos == "AUX" {
		if third := f.Number == "Sing" && f.Person == "3" && f.Tense == "Pres" && f.Mood == "Ind"; !third {
			f.Number, f.Person = "", ""
		}
	}
	return lemma.Tag{UPOS: upos, Feats: f}
}
