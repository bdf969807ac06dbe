// Package pairs measures the coder of events whose actor and recipient are given.
//
// The first part is the training file of PLV (Hu and others, Leveraging Codebook
// Knowledge with NLI and ChatGPT for Zero-Shot Political Relation Classification,
// ACL 2024): one event of 15 roots of PLOVER for two marked sides in a sentence. It is read twice over the same rows: by the lexicon alone,
// and with learning, in five folds. The k-th different text of the file goes to fold
// k mod 5, and a fold is read with what was learnt from the other four; rows of one
// text are in one fold. The file is in order of root, so each root is spread evenly.
// Four of its classes are told by the root alone (quad); two, by whether it is one of
// conflict (binary). The macro-F1 is the mean of the F1 of the classes, each of the
// same weight; a reading without a root is wrong.
//
// The second part is the training file of the CAMEO sets of ConfliBERT (Hu and others,
// NAACL 2022), in five folds by the same rule. Roles: who is source, target, or acts
// alike (R) is found in a text where nobody is marked; a span is right if its words
// and its role are, and F1 is over all spans of all roles. Classes: a text alone, with
// none of its marks, is told to be one of five (0 statements and appeals, 1 verbal and
// 2 material cooperation, 3 verbal and 4 material conflict, as its file numbers them);
// texts without a class are left out; F1 is the mean of the F1 of the five, and
// accuracy, which is the F1 over all texts, stands beside it.
package pairs

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"chancery/internal/text"
)

// Folds is into how many parts labelled rows are cut.
const Folds = 5

// Case is a sentence with two sides. Spans are bytes of Text.
type Case struct {
	Text             string
	Actor, Recipient []text.Span
	Root, Class      string // of the gold: the root of PLOVER, and the number of its class
}

// Coder is what is measured.
type Coder interface {
	// Code returns the root of each case, by what can be learnt from train; by the
	// lexicon alone where train is empty.
	Code(cases, train []Case) ([]string, error)
	// Roles returns the marks of each text, and Classes its class, by what can be
	// learnt from train. The marks and classes of texts are not to be looked at.
	Roles(texts, train []Sentence) ([][]Mark, error)
	Classes(texts, train []Sentence) ([]string, error)
}

// Run measures c on the data under fsys.
func Run(fsys fs.FS, c Coder) (Result, error) {
	var r Result
	cases, err := readPLV(fsys)
	if err != nil {
		return r, err
	}
	alone, err := c.Code(cases, nil)
	if err != nil {
		return r, fmt.Errorf("code by the lexicon: %w", err)
	}
	learned, err := folded(foldsOf(cases, func(c Case) string { return c.Text }), cases, c.Code)
	if err != nil {
		return r, fmt.Errorf("code with learning: %w", err)
	}
	r.Parts = []Part{newPart("lexicon", cases, alone), newPart("learned", cases, learned)}
	return r, r.cameo(fsys, c)
}

// cameo adds the second part to r.
func (r *Result) cameo(fsys fs.FS, c Coder) error {
	texts, err := readCAMEO(fsys)
	if err != nil {
		return err
	}
	text := func(s Sentence) string { return s.Text }
	marks, err := folded(foldsOf(texts, text), texts, c.Roles)
	if err != nil {
		return fmt.Errorf("find roles: %w", err)
	}
	r.addRoles(texts, marks)
	texts = slices.DeleteFunc(texts, func(s Sentence) bool { return s.Class == "" })
	classes, err := folded(foldsOf(texts, text), texts, c.Classes)
	if err != nil {
		return fmt.Errorf("tell classes: %w", err)
	}
	r.addClasses(texts, classes)
	return nil
}

// folded reads each fold with what the others teach.
func folded[C, R any](fold []int, cases []C, read func(test, train []C) ([]R, error)) ([]R, error) {
	out := make([]R, len(cases))
	for k := range Folds {
		var train, test []C
		var at []int
		for i, x := range cases {
			if fold[i] == k {
				test, at = append(test, x), append(at, i)
			} else {
				train = append(train, x)
			}
		}
		if len(test) == 0 {
			continue
		}
		got, err := read(test, train)
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", k, err)
		}
		if len(got) != len(test) {
			return nil, fmt.Errorf("fold %d: %d readings of %d", k, len(got), len(test))
		}
		for j, i := range at {
			out[i] = got[j]
		}
	}
	return out, nil
}

// foldsOf gives each case the fold of its text, whose case and spaces do not count.
func foldsOf[C any](cases []C, text func(C) string) []int {
	seen := map[string]int{}
	out := make([]int, len(cases))
	for i, c := range cases {
		key := strings.Join(strings.Fields(strings.ToLower(text(c))), " ")
		k, again := seen[key]
		if !again {
			k = len(seen) % Folds
			seen[key] = k
		}
		out[i] = k
	}
	return out
}
