package ingest

import (
	"fmt"
	"io"
	"log/slog"
	"time"

	"chancery/internal/text"
)

// MaxBytes is the largest document that is read, in bytes, after decompression.
const MaxBytes = 8 << 20

// Page is one document as it came, before anything is made of it.
type Page struct {
	Origin    string     // the path or address it came from; "path:line" within JSON lines
	Raw       []byte     // never changed
	MediaType string     // "text/plain" or "text/html", with a charset where one was given
	ID        text.DocID // the base name without extension, or the id given in JSON lines
	Hints     Hints
}

// Hints are what the surroundings of a page say about it. Each may be empty.
type Hints struct {
	URL       string
	Title     string
	Publisher string
	Published string // a day, in any form that [ParseDay] reads
	Lang      string // ISO 639-1
}

// Options steer [Inputs]. The zero Options suit everything but standard input.
type Options struct {
	Stdin   io.Reader     // what the argument "-" reads
	Log     *slog.Logger  // told at debug level what was passed over, and why; may be nil
	Timeout time.Duration // for one address, redirects and body included; 30 s when zero

	// AllowLoopback lets addresses of this machine be fetched. It is for tests.
	AllowLoopback bool
}

func (o Options) skipped(path, why string) {
	if o.Log != nil {
		o.Log.Debug("input passed over", "path", path, "reason", why)
	}
}

func (o Options) timeout() time.Duration {
	if o.Timeout > 0 {
		return o.Timeout
	}
	return 30 * time.Second
}

// Error is an input that could not become a document. It concerns that input
// alone: the others are read.
type Error struct {
	Origin string // the path or address
	Reason string // what is wrong, where, and what to do about it
	Err    error  // what caused it; may be nil
}

// Error returns the origin and the reason in one line.
func (e *Error) Error() string { return e.Origin + ": " + e.Reason }

// Unwrap returns the cause, if any.
func (e *Error) Unwrap() error { return e.Err }

func failed(origin, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Origin: origin, Reason: err.Error(), Err: err}
}
