package ingest

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"chancery/internal/text"
)

// open reads the file at path with split.
func open(path string, split splitter, yield func(Page, error) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return fail(yield, path, "cannot be opened: %w", err)
	}
	defer f.Close()
	return split(file{origin: path, id: baseID(path), body: f}, yield)
}

// stdin reads standard input, whatever its format.
func (w *walk) stdin(yield func(Page, error) bool) bool {
	if w.opts.Stdin == nil {
		return fail(yield, "-", "there is no standard input here; give a path")
	}
	return sniffed(file{origin: "-", id: "stdin", body: w.opts.Stdin}, yield)
}

// baseID is the base name of path without its extension.
func baseID(path string) text.DocID {
	base := filepath.Base(path)
	if id := strings.TrimSuffix(base, filepath.Ext(base)); id != "" {
		return text.DocID(id)
	}
	return text.DocID(base)
}

// one reads a file that is one document.
func one(media string) splitter {
	return func(f file, yield func(Page, error) bool) bool {
		raw, err := io.ReadAll(io.LimitReader(f.body, MaxBytes+1))
		switch {
		case err != nil:
			return fail(yield, f.origin, "cannot be read: %w", err)
		case len(raw) > MaxBytes:
			return fail(yield, f.origin, "it is larger than %d MB; split it into documents", MaxBytes>>20)
		}
		return yield(Page{Origin: f.origin, Raw: raw, MediaType: media, ID: f.id}, nil)
	}
}

// sniffed reads a file whose name does not give its format.
func sniffed(f file, yield func(Page, error) bool) bool {
	body := bufio.NewReaderSize(f.body, 4096)
	head, _ := body.Peek(1024) // a short or failing input shows again when it is read
	f.body = body
	head = bytes.ToLower(bytes.TrimLeft(head, "\ufeff \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte("{\"")):
		return lines(f, yield)
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return one("text/html")(f, yield)
	}
	return one("text/plain")(f, yield)
}
