package english

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

// Class is a class of names that all corpora know.
type Class string

// The classes. Places are states, cities, regions, seas and buildings alike, for
// the corpora do not tell them apart.
const (
	Person Class = "person"
	Body   Class = "organisation"
	Place  Class = "place"
)

// Classes is the closed list of [Class].
var Classes = []Class{Person, Body, Place}

// classes are our labels and those of the corpora.
var classes = map[string]Class{
	"PER": Person, "ORG": Body, "GPE": Place, "LOC": Place, "FAC": Place,
	"politician": Person, "person": Person, "politicalparty": Body, "organisation": Body, "country": Place, "location": Place,
}

// run is a name: the words [first, end) of a sentence.
type run struct {
	first, end int
	class      Class
}

// tagged is a sentence with its names, in order.
type tagged struct {
	forms []string
	names []run
}

// readNames reads a file of two columns, words and BIO labels, with an empty line
// behind each sentence. Names of other classes are left out.
func readNames(fsys fs.FS, path string) ([]tagged, error) {
	f, err := fsys.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	defer f.Close()
	out, err := parseNames(f)
	if err != nil {
		return nil, fmt.Errorf("read names %s: %w", path, err)
	}
	return out, nil
}

func parseNames(r io.Reader) ([]tagged, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, maxLine)
	var out []tagged
	var forms, labels []string
	for more := true; more; {
		more = in.Scan()
		line := in.Text()
		switch {
		case more && strings.TrimSpace(line) != "":
			form, label, ok := strings.Cut(line, "\t")
			if !ok {
				return nil, fmt.Errorf("line %q: %w", line, errFormat)
			}
			forms, labels = append(forms, form), append(labels, strings.TrimSpace(label))
		case len(forms) > 0:
			out = append(out, tagged{forms, runs(labels)})
			forms, labels = nil, nil
		}
	}
	return out, in.Err()
}

// runs returns the names of known classes that BIO labels mark.
func runs(labels []string) []run {
	var out []run
	for i := 0; i < len(labels); i++ {
		mark, label, _ := strings.Cut(labels[i], "-")
		if mark != "B" {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end] == "I-"+label {
			end++
		}
		if c := classes[label]; c != "" {
			out = append(out, run{i, end, c})
		}
	}
	return out
}

// Names is how far the names of a reading agree with a corpus, by class.
type Names map[Class]overlap.Count

// All is the count over all classes.
func (n Names) All() overlap.Count {
	var all overlap.Count
	for _, c := range n {
		all.Add(c)
	}
	return all
}

// scoreNames reads each sentence as a document of its own.
func scoreNames(sentences []tagged, a Analyser) Names {
	n := Names{}
	for _, s := range sentences {
		n.add(s.names, find(s.forms, a))
	}
	return n
}

// find returns the names that a finds in the words of one sentence.
func find(forms []string, a Analyser) []run {
	doc := settled([][]string{forms})
	a.Annotate(doc)
	return found(doc)
}

func found(doc *text.Document) []run {
	var out []run
	for _, n := range doc.Names {
		if c := classes[string(n.Label)]; c != "" {
			out = append(out, run{n.First, n.End, c})
		}
	}
	return out
}

// add counts the names of one sentence. A name is right when gold has the same
// words with the same class.
func (n Names) add(gold, got []run) {
	left := map[run]bool{}
	for _, g := range gold {
		left[g] = true
	}
	for _, c := range Classes {
		k := n[c]
		k.Gold += ofClass(gold, c)
		k.Got += ofClass(got, c)
		for _, g := range got {
			if g.class == c && left[g] {
				k.Both++
				delete(left, g)
			}
		}
		n[c] = k
	}
}

func ofClass(names []run, c Class) int {
	n := 0
	for _, r := range names {
		n += one(r.class == c)
	}
	return n
}
