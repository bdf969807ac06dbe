// Command linear trains the models of internal/lang/linear and writes them as
// one model file.
//
//	go run ./training/linear -data DIR -out models/
//
// DIR holds the treebanks, name corpora and word lists that models/en-linear.md
// names. The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	dir := flag.String("data", "", "folder with syntax/, ner/ and kb/")
	out := flag.String("out", "models", "folder the model is written to")
	steps := flag.String("steps", "tags,lemmas,names,trees", "parts to train; the others are taken from the model in -out")
	flag.Parse()
	if err := run(folder(*dir), *out, *steps); err != nil {
		fmt.Fprintln(os.Stderr, "linear:", err)
		os.Exit(1)
	}
}

func progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%s "+format+"\n", append([]any{time.Now().Format("15:04:05")}, args...)...)
}

// path returns a path below the data folder.
type folder string

func (d folder) path(name string) string { return filepath.Join(string(d), filepath.FromSlash(name)) }
