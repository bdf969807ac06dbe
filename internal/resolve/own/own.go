// Package own keeps the actors that a user adds to the knowledge base: a file of
// lines, to which lines are only ever appended.
//
// A line is an entity of FollowTheMoney as JSON: an actor with its names, or the
// holding of a post (Occupancy). Beside the entity stands who added it, when, and
// from where. A further line on an id adds names to it.
package own

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"chancery/internal/resolve"
)

// Line is one line of the file.
type Line struct {
	Entity
	By     string    `json:"added_by,omitempty"`
	At     time.Time `json:"added_at,omitzero"`
	Source string    `json:"source,omitempty"`
	From   string    `json:"names_from,omitempty"` // the period of the names, ISO 8601
	To     string    `json:"names_to,omitempty"`
}

// Entity is an entity of FollowTheMoney. Properties that are not read are kept.
type Entity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// longest bounds a line, in bytes.
const longest = 1 << 20

// Read reads lines. It fails on the first that is no entity, naming the line.
func Read(r io.Reader) ([]Line, error) {
	var out []Line
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longest)
	for n := 1; lines.Scan(); n++ {
		raw := bytes.TrimSpace(lines.Bytes())
		if len(raw) == 0 {
			continue
		}
		var l Line
		if err := json.Unmarshal(raw, &l); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if l.ID == "" || l.Schema == "" {
			return nil, fmt.Errorf("line %d: an entity has an id and a schema", n)
		}
		out = append(out, l)
	}
	return out, lines.Err()
}

// Open reads the file at path. A file that is not there is empty.
func Open(path string) ([]Line, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read own actors: %w", err)
	}
	defer f.Close()
	lines, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("read own actors %s: %w", path, err)
	}
	return lines, nil
}

// Append writes lines at the end of the file at path, and makes it if need be. It
// returns once they are on the disk.
func Append(path string, lines []Line) error {
	var buf bytes.Buffer
	out := json.NewEncoder(&buf)
	out.SetEscapeHTML(false)
	for _, l := range lines {
		if err := out.Encode(l); err != nil {
			return fmt.Errorf("write actor %s: %w", l.ID, err)
		}
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("append to own actors: %w", err)
	}
	_, err = f.Write(buf.Bytes())
	return errors.Join(err, f.Sync(), f.Close())
}

// Additions are the actors, names and tenures of lines. It fails on the first line
// that is neither, naming its entity.
func Additions(lines []Line) (resolve.Additions, error) {
	var out resolve.Additions
	posts := map[string]Entity{}
	for _, l := range lines {
		if l.Schema == "Position" {
			posts[l.ID] = l.Entity
		}
	}
	sum := sha256.New()
	for _, l := range lines {
		var err error
		switch l.Schema {
		case "Position":
		case "Occupancy":
			var t resolve.Tenure
			if t, err = l.tenure(posts); err == nil {
				out.Tenures = append(out.Tenures, t)
			}
		default:
			var e resolve.Entry
			if e, err = l.entry(); err == nil {
				out.Entries = append(out.Entries, e)
			}
		}
		if err != nil {
			return resolve.Additions{}, fmt.Errorf("entity %s: %w", l.ID, err)
		}
		raw, err := json.Marshal(l)
		if err != nil {
			return resolve.Additions{}, fmt.Errorf("entity %s: %w", l.ID, err)
		}
		sum.Write(append(raw, '\n'))
	}
	if len(lines) > 0 {
		out.Digest = hex.EncodeToString(sum.Sum(nil))
	}
	return out, nil
}
