package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// table is an output table: rows under a header, written sorted and once each.
type table struct {
	header string
	rows   []string
}

// add appends a row. Tabs and line ends cannot stand in a field and become spaces.
func (t *table) add(fields ...string) {
	for i, f := range fields {
		fields[i] = strings.Join(strings.Fields(f), " ")
	}
	t.rows = append(t.rows, strings.Join(fields, "\t"))
}

func (t *table) bytes() []byte {
	slices.Sort(t.rows)
	t.rows = slices.Compact(t.rows)
	return []byte(t.header + "\n" + strings.Join(t.rows, "\n") + "\n")
}

// writeTable writes t to path, compressed when path ends in ".gz". No clock and
// no name enters the compressed form, so equal rows give equal bytes.
func writeTable(path string, t *table) error {
	raw := t.bytes()
	if strings.HasSuffix(path, ".gz") {
		var z bytes.Buffer
		w, err := gzip.NewWriterLevel(&z, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := w.Write(raw); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		raw = z.Bytes()
	}
	return os.WriteFile(path, raw, 0o644)
}

// row is a line of an input table by the names of its columns.
type row map[string]string

// readTable reads a comma-separated (".csv") or tab-separated (".tsv") file with
// a header. In a tab-separated file, empty lines and lines that begin with # are
// passed over, and missing last fields are empty.
func readTable(path string) ([]row, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var lines [][]string
	if strings.HasSuffix(path, ".csv") {
		lines, err = readCSV(raw)
	} else {
		lines = readTSV(string(raw))
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Base(path), err)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("read %s: no header", filepath.Base(path))
	}
	rows := make([]row, 0, len(lines)-1)
	for n, line := range lines[1:] {
		if len(line) > len(lines[0]) {
			return nil, fmt.Errorf("read %s: row %d has %d fields, header has %d: %q", filepath.Base(path), n+2, len(line), len(lines[0]), line)
		}
		r := row{}
		for i, f := range line {
			r[lines[0][i]] = strings.TrimSpace(f)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func readCSV(raw []byte) (lines [][]string, err error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	for {
		line, err := r.Read()
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
}

func readTSV(text string) (lines [][]string) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			lines = append(lines, strings.Split(line, "\t"))
		}
	}
	return lines
}
