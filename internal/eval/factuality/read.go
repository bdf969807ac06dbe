package factuality

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"chancery/internal/text"
)

// folder is where the corpus lies in the gold folder.
const folder = "data/events/factuality-uds"

// Target is a predicate with what readers said of it: Label runs from −3, it
// certainly did not happen, to +3, it certainly did.
type Target struct {
	Word  int // index into the words of its sentence
	Label float64
}

// Sentence is one sentence of the corpus with the predicates that were judged.
type Sentence struct {
	Words   []string
	Targets []Target
}

// Parts of the corpus. The part to test on is scored and never shown.
const (
	Train = "train"
	Dev   = "dev"
	Test  = "test"
)

// Read returns the sentences of a part of the corpus that lies under fsys.
func Read(fsys fs.FS, part string) ([]Sentence, error) {
	f, err := fsys.Open(path.Join(folder, part+".jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read predicates: %w", err)
	}
	defer f.Close()
	var out []Sentence
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		s, err := parse(lines.Bytes())
		if err != nil {
			return nil, fmt.Errorf("read predicates, %s, sentence %d: %w", part, len(out)+1, err)
		}
		out = append(out, s)
	}
	return out, lines.Err()
}

var errSpan = errors.New("a predicate lies outside its sentence")

// parse reads one line of the corpus. The last word of a span is its head.
func parse(line []byte) (Sentence, error) {
	var row struct {
		Text    string
		Targets []struct {
			Span1 [2]int
			Label float64
		}
	}
	if err := json.Unmarshal(line, &row); err != nil {
		return Sentence{}, err
	}
	s := Sentence{Words: strings.Fields(row.Text)}
	for _, t := range row.Targets {
		if t.Span1[0] < 0 || t.Span1[0] >= t.Span1[1] || t.Span1[1] > len(s.Words) {
			return Sentence{}, errSpan
		}
		s.Targets = append(s.Targets, Target{Word: t.Span1[1] - 1, Label: t.Label})
	}
	return s, nil
}

// together is how many sentences make a document.
const together = 200

// Documents returns the sentences as documents of words, each sentence a
// paragraph, for an analyser that takes words as they are.
func Documents(sentences []Sentence) []*text.Document {
	var out []*text.Document
	for some := range slices.Chunk(sentences, together) {
		out = append(out, document(some))
	}
	return out
}

func document(sentences []Sentence) *text.Document {
	doc := &text.Document{Lang: "en"}
	var b strings.Builder
	for _, s := range sentences {
		from, first := b.Len(), len(doc.Tokens)
		for _, w := range s.Words {
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(w)}, Head: -1})
			b.WriteString(w + " ")
		}
		span := text.Span{Start: from, End: max(from, b.Len()-1)}
		doc.Blocks = append(doc.Blocks, text.Block{Kind: text.Paragraph, Span: span})
		doc.Sentences = append(doc.Sentences, text.Sentence{Span: span, First: first, End: len(doc.Tokens), Block: len(doc.Blocks) - 1})
	}
	doc.Text = b.String()
	return doc
}

// Words returns the tokens of doc that are the predicates of its sentences, and
// what readers said of each.
func Words(doc *text.Document, sentences []Sentence) (words []int, labels []float64) {
	for i, s := range sentences {
		for _, t := range s.Targets {
			words = append(words, doc.Sentences[i].First+t.Word)
			labels = append(labels, t.Label)
		}
	}
	return words, labels
}
