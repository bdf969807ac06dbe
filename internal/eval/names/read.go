package names

import (
	"encoding/csv"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path"
	"strings"
)

// folder is where the sets lie in the gold folder.
const folder = "data/names"

// row is a line of a table by the names of its columns.
type row map[string]string

// readTable reads a comma-separated table with a header.
func readTable(fsys fs.FS, file string) ([]row, error) {
	f, err := fsys.Open(path.Join(folder, file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("read %s: there is no header", file)
	}
	rows := make([]row, 0, len(lines)-1)
	for _, line := range lines[1:] {
		r := row{}
		for i, field := range line {
			r[lines[0][i]] = field
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// Half is a part of a set.
type Half int

// The halves of a set: errors are looked at in the open one alone.
const (
	Open Half = iota
	Held
)

// halfOf cuts a set in two by the FNV-1a hash of the fields of a row.
func halfOf(fields ...string) Half {
	h := fnv.New32a()
	h.Write([]byte(strings.Join(fields, "\x00")))
	return Half(h.Sum32() >> 16 & 1)
}
