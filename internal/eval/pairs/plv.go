package pairs

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"unicode/utf8"

	"chancery/internal/text"
)

const plvFile = "data/events/plv/PLV_train.jsonl"

// plvRow is a line of PLV. Its offsets count characters.
type plvRow struct {
	Text   string   `json:"text"`
	Source [][2]int `json:"source_spans_char"`
	Target [][2]int `json:"target_spans_char"`
	Root   string   `json:"gold_root"`
}

func readPLV(fsys fs.FS) ([]Case, error) {
	raw, err := fs.ReadFile(fsys, plvFile)
	if err != nil {
		return nil, fmt.Errorf("read the pairs: %w", err)
	}
	var out []Case
	err = lines(raw, func(line []byte) error {
		var r plvRow
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		c := Case{Text: r.Text, Root: r.Root}
		if c.Actor, err = bytesOf(r.Text, r.Source); err == nil {
			c.Recipient, err = bytesOf(r.Text, r.Target)
		}
		out = append(out, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", plvFile, err)
	}
	return out, nil
}

// lines calls read for each line of raw and says in which an error lies.
func lines(raw []byte, read func(line []byte) error) error {
	s := bufio.NewScanner(bytes.NewReader(raw))
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if len(bytes.TrimSpace(s.Bytes())) == 0 {
			continue
		}
		if err := read(s.Bytes()); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return s.Err()
}

// bytesOf turns spans of characters into spans of bytes.
func bytesOf(doc string, spans [][2]int) ([]text.Span, error) {
	starts := make([]int, 0, utf8.RuneCountInString(doc)+1)
	for i := range doc {
		starts = append(starts, i)
	}
	starts = append(starts, len(doc))
	var out []text.Span
	for _, s := range spans {
		if s[0] < 0 || s[1] >= len(starts) || s[0] >= s[1] {
			return nil, fmt.Errorf("span %v is not within %d characters", s, len(starts)-1)
		}
		out = append(out, text.Span{Start: starts[s[0]], End: starts[s[1]]})
	}
	return out, nil
}
