// Command chancery reads the texts of the comparison with peers as Chancery
// reads them, times it, and writes what it found.
//
//	chancery MODEL TEXTS FOUND PASSES
//
// TEXTS holds a JSON object a line with id, corpus and paragraphs. All texts are
// read once without the clock, and what was found is written to FOUND; then they
// are read PASSES times with it. Standard output gets one JSON object: seconds
// from STARTED, a Unix time in the environment, until the model was ready, the
// seconds each pass took for each corpus by the clock, and for all by the processor.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"

	"chancery/internal/lang"
	"chancery/internal/text"
	"chancery/models"
)

// source is one text as it is given.
type source struct {
	ID         text.DocID `json:"id"`
	Corpus     string     `json:"corpus"`
	Paragraphs []string   `json:"paragraphs"`
}

// found is what was read in one text. Offsets are code points in paragraphs; the
// head of a word is an index into words, -1 for a root.
type found struct {
	ID    text.DocID `json:"id"`
	Words [][]any    `json:"words"` // paragraph, start, end, UPOS, XPOS, head, relation
	Names [][]any    `json:"names"` // paragraph, start, end, label
}

// report is what the run took, in seconds.
type report struct {
	Ready  float64              `json:"ready"`
	Passes []map[string]float64 `json:"passes"`
	CPU    []float64            `json:"cpu"`
	Tokens map[string]int       `json:"tokens"`
}

func main() {
	if err := run(os.Args); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 5 {
		return errors.New("usage: chancery MODEL TEXTS FOUND PASSES")
	}
	passes, err := strconv.Atoi(args[4])
	if err != nil {
		return fmt.Errorf("read the number of passes: %w", err)
	}
	analyser, err := lang.New(models.FS, lang.Model(args[1]))
	if err != nil {
		return err
	}
	got := report{Ready: sinceStarted(), Tokens: map[string]int{}}
	sources, err := open(args[2])
	if err != nil {
		return err
	}
	var docs []*text.Document
	for _, s := range sources {
		d := document(s)
		analyser.Analyse(d)
		docs = append(docs, d)
		got.Tokens[s.Corpus] += len(d.Tokens)
	}
	if err := write(args[3], docs); err != nil {
		return err
	}
	for range passes {
		pass, used := map[string]float64{}, processorTime()
		for i, d := range docs {
			at := time.Now()
			analyser.Analyse(d)
			pass[sources[i].Corpus] += time.Since(at).Seconds()
		}
		got.Passes, got.CPU = append(got.Passes, pass), append(got.CPU, processorTime()-used)
	}
	return json.NewEncoder(os.Stdout).Encode(got)
}

func sinceStarted() float64 {
	started, _ := strconv.ParseFloat(os.Getenv("STARTED"), 64)
	return float64(time.Now().UnixNano())/1e9 - started
}

// processorTime returns the seconds of processor time this program has used.
func processorTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

func open(path string) ([]source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	defer f.Close()
	var out []source
	for in := json.NewDecoder(f); in.More(); {
		var s source
		if err := in.Decode(&s); err != nil {
			return nil, fmt.Errorf("read texts: %w", err)
		}
		out = append(out, s)
	}
	return out, nil
}

// document makes each paragraph of s a block.
func document(s source) *text.Document {
	d := &text.Document{ID: s.ID, Lang: "en", Text: strings.Join(s.Paragraphs, "\n\n")}
	at := 0
	for _, p := range s.Paragraphs {
		d.Blocks = append(d.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	return d
}

func write(path string, docs []*text.Document) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write what was found: %w", err)
	}
	out := bufio.NewWriter(f)
	enc := json.NewEncoder(out)
	for _, d := range docs {
		if err := enc.Encode(foundIn(d)); err != nil {
			return fmt.Errorf("write what was found: %w", err)
		}
	}
	return errors.Join(out.Flush(), f.Close())
}

func foundIn(d *text.Document) found {
	f := found{ID: d.ID, Words: [][]any{}, Names: [][]any{}}
	for _, s := range d.Sentences {
		for _, t := range d.Tokens[s.First:s.End] {
			start, end := points(d, s.Block, t.Span)
			f.Words = append(f.Words, []any{s.Block, start, end, t.UPOS, "", t.Head, t.Deprel})
		}
	}
	for _, n := range d.Names {
		block := d.Sentences[d.SentenceAt(n.Span.Start)].Block
		start, end := points(d, block, n.Span)
		f.Names = append(f.Names, []any{block, start, end, n.Label})
	}
	return f
}

// points returns the ends of s in code points from the start of its block.
func points(d *text.Document, block int, s text.Span) (start, end int) {
	from := d.Blocks[block].Span.Start
	start = utf8.RuneCountInString(d.Text[from:s.Start])
	return start, start + utf8.RuneCountInString(d.Quote(s))
}
