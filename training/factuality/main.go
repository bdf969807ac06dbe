// Command factuality trains the scorer of factuality on the training part of the
// corpus of factuality that UDS-IH2 gives over the English Web Treebank, and
// writes the model en-factuality. Run again on the same input it writes the same
// bytes.
//
//	go run ./training/factuality -data DIR -out models/
//
// DIR holds data/events/factuality-uds. With -trees, the analysis of the corpus,
// which takes minutes, is kept in that folder for the next run.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"chancery/internal/eval/factuality"
	"chancery/internal/extract"
	"chancery/internal/model"
	"chancery/internal/rule"
	"chancery/rules"
)

func main() {
	data := flag.String("data", "../shared", "folder that holds data/events/factuality-uds")
	out := flag.String("out", "models", "folder to write the model to")
	trees := flag.String("trees", "", "folder in which analyses are kept between runs; none if empty")
	flag.Parse()
	log.SetFlags(0)
	if err := run(corpus{*data, *trees}, *out); err != nil {
		log.Fatal("factuality: ", err)
	}
}

func run(c corpus, out string) error {
	set, err := rule.Load(rules.FS, "en")
	if err != nil {
		return err
	}
	examples, err := c.examples(set, factuality.Train)
	if err != nil {
		return err
	}
	weights := train(examples)
	fmt.Printf("%d predicates, %d features\n", len(examples), len(weights.Add))
	return write(weights, out)
}

// write writes the model and its digest.
func write(weights extract.Weights, folder string) error {
	var table, file bytes.Buffer
	if err := weights.Write(&table); err != nil {
		return err
	}
	if err := model.Write(&file, []model.Part{{Name: "weights", Bytes: table.Bytes()}}); err != nil {
		return err
	}
	path := filepath.Join(folder, extract.FactModel)
	if err := os.WriteFile(path+".bin", file.Bytes(), 0o644); err != nil {
		return err
	}
	digest := fmt.Sprintf("%s  %s.bin\n", model.Digest(file.Bytes()), extract.FactModel)
	return os.WriteFile(path+".sha256", []byte(digest), 0o644)
}
