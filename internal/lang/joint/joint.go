// Package joint reads the sentences of a document with one encoder trained for all
// tasks at once: parts of speech with features, dependency trees and names come
// from one forward pass. Segmentation and lemmas are not its work. What it says of
// a sentence depends on that sentence alone.
package joint

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"chancery/internal/model"
	"chancery/internal/model/encoder"
	"chancery/internal/text"
)

// protocol is the number of the layout of a model's parts.
const protocol = 3

// ErrModel is returned for a model whose parts do not fit together or this code.
var ErrModel = errors.New("parts of the model do not fit")

// Model analyses segmented documents. It is immutable but for its spare memory,
// and safe for concurrent use.
type Model struct {
	id      string
	pieces  *encoder.Vocabulary
	encoder *encoder.Encoder
	heads   heads
	tags    []tag
	rels    []string
	root    int // the relation of the word without a head
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
	Protocol, Shapes       int
	Design                 encoder.Design
	Arc, Rel               int
	Tags, Relations, Names []string
}

// New loads the model called name from models, checks its digest and protocol
// number, and packs it for the fastest path of this machine.
func New(models fs.FS, name string) (*Model, error) { return NewFor(models, name, encoder.Best()) }

// NewFor is [New] for a given path.
func NewFor(models fs.FS, name string, path encoder.Path) (*Model, error) {
	b, err := model.Open(models, model.Ref{Name: name})
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", name, err)
	}
	m := &Model{id: b.ID(), spare: &sync.Pool{New: func() any { return new(work) }}}
	h, err := readHead(b)
	if err == nil {
		err = errors.Join(m.words(b, h), m.weights(b, h, path))
	}
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", name, err)
	}
	return m, nil
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
	if len(h.Tags) == 0 || len(h.Relations) == 0 || h.Arc < 1 || h.Rel < 1 {
		return h, ErrModel
	}
	return h, nil
}

func (m *Model) words(b *model.Bundle, h head) error {
	raw, err := b.Part("pieces")
	if err != nil {
		return err
	}
	if m.pieces, err = encoder.NewVocabulary(string(raw)); err != nil {
		return err
	}
	for _, s := range h.Tags {
		p := strings.Split(s, "|")
		if len(p) != 8 {
			return fmt.Errorf("tag %q: %w", s, ErrModel)
		}
		m.tags = append(m.tags, tag{p[0], text.Feats{Tense: p[1], Mood: p[2], Voice: p[3],
			Number: p[4], Person: p[5], VerbForm: p[6], Degree: p[7]}})
	}
	m.rels, m.root = h.Relations, slices.Index(h.Relations, rootRelation)
	if m.root < 0 {
		return fmt.Errorf("no relation %q: %w", rootRelation, ErrModel)
	}
	m.labels, err = newLabels(h.Names)
	return err
}

func (m *Model) weights(b *model.Bundle, h head, path encoder.Path) error {
	var err error
	if m.encoder, err = encoder.Read(b, path, h.Design, h.Shapes); err != nil {
		return err
	}
	r := encoder.NewReader(b, path)
	width := h.Design.Width
	m.heads = heads{
		path: path, width: width, arcWidth: h.Arc, relWidth: h.Rel,
		tag:  r.Matrix("tag", width, len(h.Tags)),
		name: r.Matrix("name", width, len(h.Names)),
		mlp:  r.Matrix("mlp", width, 2*(h.Arc+h.Rel)),
		arc:  r.Matrix("arc", h.Arc, h.Arc),
		rel:  r.Biaffine("rel", h.Rel, len(h.Relations), h.Rel+1),
	}
	m.labels.moves = r.Floats("moves", len(h.Names)*len(h.Names))
	return r.Err()
}

// ID names the model and the first digits of its digest, for provenance:
// "en-core@sha256:0123456789ab".
func (m *Model) ID() string { return m.id }

// Annotate fills the parts of speech, features, heads and relations of the
// tokens of doc, and its names, from its sentences and the spans of its tokens.
// Long documents are read on several cores.
func (m *Model) Annotate(doc *text.Document) {
	groups := groupsOf(doc)
	names := make([][]text.Name, len(groups))
	var next sync.Mutex
	var wg sync.WaitGroup
	taken := 0
	for range min(runtime.GOMAXPROCS(0), len(groups)) {
		wg.Go(func() {
			w := m.spare.Get().(*work)
			defer m.spare.Put(w)
			for {
				next.Lock()
				k := taken
				taken++
				next.Unlock()
				if k >= len(groups) {
					return
				}
				names[k] = m.group(doc, groups[k], w)
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
