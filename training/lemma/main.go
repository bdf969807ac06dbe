// Command lemma makes the table of lemmas of internal/lang/lemma from treebanks and
// a list of verbs.
//
//	go run ./training/lemma -data DIR -out models/
//
// DIR holds syntax/ with the treebanks that models/en-lemmas.md names. The same
// input gives the same bytes.
package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chancery/internal/lang/lemma"
	"chancery/internal/model"
)

func main() {
	data := flag.String("data", "", "folder with syntax/")
	out := flag.String("out", "models", "folder the table is written to")
	flag.Parse()
	log.SetFlags(0)
	if err := run(*data, *out); err != nil {
		log.Fatal("lemma: ", err)
	}
}

// run makes the table, writes it with its digest, and prints its score.
func run(data, out string) error {
	path := func(name string) string { return filepath.Join(data, "syntax", filepath.FromSlash(name)) }
	train, err1 := readTreebanks(path("en-ewt/train.conllu"), path("en-gum-open/train.conllu"))
	dev, err2 := readTreebanks(path("en-ewt/dev.conllu"))
	if err := cmp.Or(err1, err2); err != nil {
		return err
	}
	t := trainLemmas(append(slices.Clip(train), verbForms(train)...))
	scripts, endings := t.Encode()
	var buf bytes.Buffer
	parts := []model.Part{{Name: lemma.ScriptsPart, Bytes: scripts}, {Name: lemma.EndingsPart, Bytes: endings}}
	if err := model.Write(&buf, parts); err != nil {
		return err
	}
	const file = "en-lemmas.bin"
	if err := os.WriteFile(filepath.Join(out, file), buf.Bytes(), 0o644); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	digest := model.Digest(buf.Bytes()) + "  " + file + "\n"
	if err := os.WriteFile(filepath.Join(out, "en-lemmas.sha256"), []byte(digest), 0o644); err != nil {
		return fmt.Errorf("write digest: %w", err)
	}
	fmt.Printf("%d bytes; right on the development part of EWT, gold tags: %.2f %%\n", buf.Len(), 100*right(t, dev))
	return nil
}

// right returns the share of the words of sents whose lemma t finds.
func right(t *lemma.Table, sents []sentence) float64 {
	n, ok := 0, 0
	for _, s := range sents {
		for i, form := range s.forms {
			n++
			if strings.EqualFold(t.Lemma(s.tags[i], form), s.lemmas[i]) {
				ok++
			}
		}
	}
	return float64(ok) / float64(max(n, 1))
}
