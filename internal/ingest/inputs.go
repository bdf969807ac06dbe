package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"chancery/internal/text"
)

// splitter makes pages of the bytes of one file and gives each to yield; it
// stops when yield returns false.
type splitter func(f file, yield func(Page, error) bool) bool

// file is an opened input of a known format.
type file struct {
	origin string
	id     text.DocID
	body   io.Reader
}

// formats says which reader reads a file, by the extension in lower case. A
// format that joins later is a line here.
func formats() map[string]splitter {
	return map[string]splitter{
		".txt": one("text/plain"), ".text": one("text/plain"),
		".html": one("text/html"), ".htm": one("text/html"), ".xhtml": one("text/html"),
		".jsonl": lines, ".ndjson": lines,
	}
}

const supported = ".txt, .html, .htm, .xhtml, .jsonl or .ndjson"

// walk is one run over inputs. It remembers the ids it gave out, because a
// second document of the same id would be taken for a revision of the first.
type walk struct {
	opts    Options
	formats map[string]splitter
	seen    map[text.DocID]string
}

// Inputs yields the pages of args in order. An argument is a file, a folder
// (read through in name order, hidden files left out), an address that starts
// with http:// or https://, a file of JSON lines, or "-" for standard input. An
// input that fails yields an [*Error] with a Page that holds only its origin,
// and the others are still read; only the end of ctx stops the walk.
func Inputs(ctx context.Context, args []string, opts Options) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		w := &walk{opts: opts, formats: formats(), seen: map[text.DocID]string{}}
		give := w.unique(yield)
		for _, arg := range args {
			if err := ctx.Err(); err != nil {
				fail(yield, arg, "not read: %w", err)
				return
			}
			if !w.arg(ctx, arg, give) {
				return
			}
		}
	}
}

// unique wraps yield so that an id is given out once.
func (w *walk) unique(yield func(Page, error) bool) func(Page, error) bool {
	return func(p Page, err error) bool {
		if err != nil {
			return yield(p, err)
		}
		first, again := w.seen[p.ID]
		switch {
		case again && filepath.Clean(first) == filepath.Clean(p.Origin):
			w.opts.skipped(p.Origin, "it was already read")
			return true
		case again:
			return fail(yield, p.Origin, "the document id %q was already given to %s; rename one of the two", p.ID, first)
		}
		w.seen[p.ID] = p.Origin
		return yield(p, nil)
	}
}

func (w *walk) arg(ctx context.Context, arg string, yield func(Page, error) bool) bool {
	switch {
	case arg == "-":
		return w.stdin(yield)
	case strings.HasPrefix(arg, "http://"), strings.HasPrefix(arg, "https://"):
		return yield(fetch(ctx, arg, w.opts))
	case strings.Contains(arg, "://"):
		return fail(yield, arg, "only http:// and https:// addresses can be fetched; save the page and give its path")
	}
	info, err := os.Stat(arg)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(yield, arg, "no such file or folder; check the path: %w", err)
	case err != nil:
		return fail(yield, arg, "cannot be read: %w", err)
	case info.IsDir():
		return w.folder(ctx, arg, yield)
	}
	return w.named(arg, yield)
}

// named reads a file that was named outright: an unknown format is an error.
func (w *walk) named(path string, yield func(Page, error) bool) bool {
	ext := strings.ToLower(filepath.Ext(path))
	split, ok := w.formats[ext]
	if !ok && ext == "" {
		split, ok = sniffed, true
	}
	if !ok {
		return fail(yield, path, "files that end in %s cannot be read; give %s", ext, supported)
	}
	return open(path, split, yield)
}

// folder reads the files under root that have a known format.
func (w *walk) folder(ctx context.Context, root string, yield func(Page, error) bool) bool {
	more, found := true, 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			if more = fail(yield, path, "cannot be read: %w", err); more {
				return nil
			}
			return filepath.SkipAll
		}
		split, why := w.choose(root, path, d)
		if why != "" {
			w.opts.skipped(path, why)
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if split == nil {
			return nil
		}
		found++
		if more = open(path, split, yield); !more {
			return filepath.SkipAll
		}
		return nil
	})
	switch {
	case err != nil:
		return fail(yield, root, "the folder was not read to its end: %w", err)
	case more && found == 0:
		return fail(yield, root, "the folder holds no file that can be read; give files that end in %s", supported)
	}
	return more
}

// choose returns the reader for an entry of a folder, or why it is passed over.
// A folder to be entered has neither.
func (w *walk) choose(root, path string, d fs.DirEntry) (splitter, string) {
	name := d.Name()
	switch {
	case path == root:
		return nil, ""
	case strings.HasPrefix(name, "."):
		return nil, "it is hidden"
	case d.IsDir():
		return nil, ""
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil, "it is not a plain file"
	}
	split, ok := w.formats[strings.ToLower(filepath.Ext(name))]
	if !ok {
		return nil, "its extension is not one of " + supported
	}
	return split, ""
}

func fail(yield func(Page, error) bool, origin, format string, args ...any) bool {
	return yield(Page{Origin: origin}, failed(origin, format, args...))
}
