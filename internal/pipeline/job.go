package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// job is one text on its way through the writing wing.
type job struct {
	origin    string
	revision  ledger.Revision
	text      *text.Document
	claims    []ledger.Claim
	unchanged bool
	fresh     bool
	err       error
}

func (j job) progress() Progress {
	return Progress{Origin: j.origin, Doc: j.revision.Doc, Claims: len(j.claims), New: j.fresh, Err: j.err}
}

// library is what the ledger held when a run began, and what the run added.
type library struct {
	origin map[ledger.DocID]string // of each document id
	digest map[string]bool         // of every text read under today's versions
	latest map[ledger.DocID]string // digest of the latest text
}

// known loads the library and lets the families remember every stored text.
func (p *Pipeline) known(ctx context.Context) (*library, error) {
	lib := &library{map[ledger.DocID]string{}, map[string]bool{}, map[ledger.DocID]string{}}
	for r, err := range p.Store.Revisions(ctx, ledger.AsOf{}) {
		if err != nil {
			return nil, err
		}
		lib.origin[r.Doc] = r.Document.Origin
		lib.latest[r.Doc] = r.SHA256
		key, err := p.Store.Cursor(ctx, Stage, cursorOf(r))
		if err != nil {
			return nil, err
		}
		if key == p.Reader.Key() {
			lib.digest[r.SHA256] = true
		}
		p.Lineage.Join(r.Document, r.Text)
	}
	return lib, nil
}

// prepare gives an arrival its document id and decides whether there is
// anything to read.
func (p *Pipeline) prepare(lib *library, a Arrival) job {
	j := job{origin: a.Origin, err: a.Err}
	if a.Err != nil {
		return j
	}
	digest := Digest(a.Text.Text)
	id := lib.name(a.Document)
	j.revision = ledger.Revision{Doc: id, SHA256: digest, Text: a.Text.Text, Document: a.Document}
	j.revision.Document.ID = id
	a.Text.ID = text.DocID(id)
	j.text = a.Text
	if lib.digest[digest] {
		j.unchanged = true
		return j
	}
	_, old := lib.origin[id]
	j.fresh = !old
	j.revision.Document.Lineage = p.Lineage.Join(j.revision.Document, a.Text.Text)
	lib.origin[id], lib.latest[id], lib.digest[digest] = a.Document.Origin, digest, true
	return j
}

// name returns the id of a document: the one it asks for, unless another origin
// has it; then a piece of the origin's digest tells the two apart.
func (lib *library) name(d ledger.Document) ledger.DocID {
	if at, taken := lib.origin[d.ID]; !taken || at == d.Origin {
		return d.ID
	}
	return d.ID + ledger.DocID("-"+Digest(d.Origin)[:8])
}

// readAll runs the reader over jobs, several at a time, and yields them in the
// order in which they came.
func (p *Pipeline) readAll(ctx context.Context, jobs iter.Seq[job]) iter.Seq[job] {
	return func(yield func(job) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan chan job, max(1, p.Workers))
		go func() {
			defer close(queue)
			for j := range jobs {
				out := make(chan job, 1)
				select {
				case queue <- out:
				case <-ctx.Done():
					return
				}
				go func() { out <- p.readOne(j) }()
			}
		}()
		for out := range queue {
			if !yield(<-out) {
				return
			}
		}
	}
}

// readOne reads one text. A reader that panics fails that text alone.
func (p *Pipeline) readOne(j job) (out job) {
	if j.err != nil || j.unchanged {
		return j
	}
	defer func() {
		if r := recover(); r != nil {
			j.err = fmt.Errorf("read %s: the program broke on this text: %v", j.origin, r)
			out = j
		}
	}()
	claims, err := p.Reader.Read(j.text)
	if err != nil {
		j.err = fmt.Errorf("read %s: %w", j.origin, err)
		return j
	}
	for _, c := range claims {
		if ps := ledger.LintClaim(c, j.text.Text); len(ps) > 0 {
			j.err = fmt.Errorf("read %s: %w: %s", j.origin, ErrUnlawful, ps[0].Detail)
			return j
		}
	}
	j.claims = claims
	return j
}

// ErrUnlawful is the fault of a reader whose claim breaks a law of the ledger.
var ErrUnlawful = errors.New("a claim breaks a law of the ledger")
