// Package core reads the sentences of a document with a small pretrained
// encoder, fine-tuned for all tasks at once: parts of speech with features,
// dependency trees and names come from one forward pass. Segmentation and lemmas
// are not its work. What it says of a sentence depends on that sentence alone.
package core

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync"

	"chancery/internal/model"
	"chancery/internal/model/encoder"
	"chancery/internal/text"
)

const (
	modelName = "en-core"
	// protocol is the number of the layout of the model's parts.
	protocol = 1
)

// ErrModel is returned for a model whose parts do not fit together or this code.
var ErrModel = errors.New("parts of the model do not fit")

// Core analyses segmented documents. It is immutable but for its spare memory,
// and safe for concurrent use.
type Core struct {
	id      string
	pieces  *encoder.Vocabulary
	encoder *encoder.Encoder
	heads   heads
	tags    []tag
	rels    []string
	labels  labels
	spare   *sync.Pool // of *work
}

// tag is a part of speech with its features.
type tag struct {
	upos  string
	feats text.Feats
}

// head is the part of the model that names and sizes the others.
type head struct {
	Protocol, Layers, Shapes int
	Arc, Rel                 int
	Tags, Relations, Names   []string
}

// New loads the English core model from models, checks its digest and protocol
// number, and packs it for the fastest path of this machine.
func New(models fs.FS) (*Core, error) { return NewFor(models, encoder.Best()) }

// NewFor is [New] for a given path.
func NewFor(models fs.FS, path encoder.Path) (*Core, error) {
	b, err := model.Open(models, model.Ref{Name: modelName})
	if err != nil {
		return nil, fmt.Errorf("load core: %w", err)
	}
	c := &Core{id: b.ID(), spare: &sync.Pool{New: func() any { return new(work) }}}
	h, err := readHead(b)
	if err == nil {
		err = errors.Join(c.words(b, h), c.weights(b, h, path))
	}
	if err != nil {
		return nil, fmt.Errorf("load core: %w", err)
	}
	return c, nil
}

func readHead(b *model.Bundle) (head, error) {
	var h head
	raw, err := b.Part("head")
	if err != nil {
		return h, err
	}
	if err := json.Unmarshal(raw, &h); err != nil {
		return h, fmt.Errorf("read head: %w", err)
	}
	if h.Protocol != protocol || h.Shapes != encoder.Shapes {
		return h, fmt.Errorf("protocol %d, have %d: %w", h.Protocol, protocol, ErrModel)
	}
	if len(h.Tags) == 0 || len(h.Relations) == 0 || h.Layers < 1 || h.Arc < 1 || h.Rel < 1 {
		return h, ErrModel
	}
	return h, nil
}

func (c *Core) words(b *model.Bundle, h head) error {
	raw, err := b.Part("pieces")
	if err != nil {
		return err
	}
	if c.pieces, err = encoder.NewVocabulary(string(raw)); err != nil {
		return err
	}
	for _, s := range h.Tags {
		p := strings.Split(s, "|")
		if len(p) != 8 {
			return fmt.Errorf("tag %q: %w", s, ErrModel)
		}
		c.tags = append(c.tags, tag{p[0], text.Feats{Tense: p[1], Mood: p[2], Voice: p[3],
			Number: p[4], Person: p[5], VerbForm: p[6], Degree: p[7]}})
	}
	c.rels = h.Relations
	c.labels, err = newLabels(h.Names)
	return err
}

func (c *Core) weights(b *model.Bundle, h head, path encoder.Path) error {
	var err error
	if c.encoder, err = encoder.Read(b, path, h.Layers, h.Shapes); err != nil {
		return err
	}
	r := encoder.NewReader(b, path)
	c.heads = heads{
		arcWidth: h.Arc, relWidth: h.Rel, rels: len(h.Relations),
		tag:  r.Matrix("tag", encoder.Hidden, len(h.Tags)),
		name: r.Matrix("name", encoder.Hidden, len(h.Names)),
		mlp:  r.Matrix("mlp", encoder.Hidden, 2*(h.Arc+h.Rel)),
		arc:  r.Matrix("arc", h.Arc, h.Arc),
		rel:  r.Matrix("rel", h.Rel, len(h.Relations)*(h.Rel+1)),
	}
	c.labels.moves = r.Floats("moves", len(h.Names)*len(h.Names))
	return r.Err()
}

// ID names the model and the first digits of its digest, for provenance:
// "en-core@sha256:0123456789ab".
func (c *Core) ID() string { return c.id }

// Annotate fills the parts of speech, features, heads and relations of the
// tokens of doc, and its names, from its sentences and the spans of its tokens.
// Long documents are read on several cores.
func (c *Core) Annotate(doc *text.Document) {
	groups := groupsOf(doc)
	names := make([][]text.Name, len(groups))
	var next sync.Mutex
	var wg sync.WaitGroup
	taken := 0
	for range min(runtime.GOMAXPROCS(0), len(groups)) {
		wg.Go(func() {
			w := c.spare.Get().(*work)
			defer c.spare.Put(w)
			for {
				next.Lock()
				k := taken
				taken++
				next.Unlock()
				if k >= len(groups) {
					return
				}
				names[k] = c.group(doc, groups[k], w)
			}
		})
	}
	wg.Wait()
	joinParts(doc)
	doc.Names = nil
	for _, n := range names {
		doc.Names = append(doc.Names, n...)
	}
}
