package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"chancery/internal/text"
)

// maxLine bounds one JSON line in bytes. Escapes can make a document of
// MaxBytes six times as long.
const maxLine = 6*MaxBytes + 64<<10

// record is one JSON line. Either Text or HTML is given. ID is a string or a
// number; without one the document is named by its file and line.
type record struct {
	ID        json.RawMessage `json:"id"`
	Text      string          `json:"text"`
	HTML      string          `json:"html"`
	URL       string          `json:"url"`
	Title     string          `json:"title"`
	Publisher string          `json:"publisher"`
	Published string          `json:"published"`
	Lang      string          `json:"lang"`
}

// lines reads a file of JSON lines, one document a line. A bad line is an error
// of that line; those after it are read.
func lines(f file, yield func(Page, error) bool) bool {
	r := bufio.NewReaderSize(f.body, 64<<10)
	found := 0
	for n := 1; ; n++ {
		line, err := readLine(r)
		origin := fmt.Sprintf("%s:%d", f.origin, n)
		if errors.Is(err, errLongLine) {
			found++
			if !fail(yield, origin, "the line is longer than %d MB; split the document", maxLine>>20) {
				return false
			}
			continue
		}
		if err != nil && err != io.EOF {
			return fail(yield, origin, "cannot be read: %w", err)
		}
		if raw := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(raw) > 0 {
			found++
			p, perr := pageOf(raw, origin, fmt.Sprintf("%s-%d", f.id, n))
			if !yield(p, perr) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	if found == 0 {
		return fail(yield, f.origin, "it is empty; write one JSON document a line, with \"id\" and \"text\"")
	}
	return true
}

var errLongLine = errors.New("line too long")

// readLine returns the next line without holding more than maxLine of it. A
// longer line is read to its end and reported as errLongLine.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long:
			return nil, errLongLine
		}
		return line, err
	}
}

func pageOf(raw []byte, origin, name string) (Page, error) {
	bad := Page{Origin: origin}
	var r record
	if err := json.Unmarshal(raw, &r); err != nil {
		return bad, failed(origin, "the line is not a JSON document with \"id\" and \"text\": %w", err)
	}
	id, err := recordID(r.ID, name)
	if err != nil {
		return bad, failed(origin, "%w", err)
	}
	p := Page{Origin: origin, ID: id, MediaType: "text/plain; charset=utf-8", Raw: []byte(r.Text),
		Hints: Hints{URL: r.URL, Title: r.Title, Publisher: r.Publisher, Published: r.Published, Lang: r.Lang}}
	switch {
	case r.Text != "" && r.HTML != "":
		return bad, failed(origin, "the line has both \"text\" and \"html\"; give one of them")
	case r.HTML != "":
		p.MediaType, p.Raw = "text/html; charset=utf-8", []byte(r.HTML)
	case r.Text == "":
		return bad, failed(origin, "the line has neither \"text\" nor \"html\"; give one of them")
	}
	return p, nil
}

func recordID(raw json.RawMessage, name string) (text.DocID, error) {
	if len(raw) == 0 || string(raw) == "null" || string(raw) == `""` {
		return text.DocID(name), nil
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return text.DocID(s), nil
	}
	var n json.Number
	if err := json.Unmarshal(raw, &n); err != nil {
		return "", fmt.Errorf("the \"id\" is %s; write a string or a number", clip(string(raw), 40))
	}
	return text.DocID(n.String()), nil
}

// clip returns the first n runes of s, with an ellipsis if there are more.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
