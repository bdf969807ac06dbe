package resolve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// Tables of the knowledge base, in the order in which [Load] reads them. Each is
// a file of tab-separated lines under a header line, plain (".tsv") or
// compressed (".tsv.gz").
const (
	tableSources  = "sources"
	tableActors   = "actors"
	tableSame     = "same"
	tableNames    = "names"
	tableTenures  = "tenures"
	tableDemonyms = "demonyms"
	tablePlaces   = "places"
	tableMembers  = "members"
	tableOffices  = "offices"
	tablePeers    = "peers"
	tableOrgans   = "organs"
)

// Load reads the tables of the knowledge base from the root of fsys. It fails on
// a missing table, a line with the wrong number of fields and a reference to an
// actor that is not there, naming the table and the line.
func Load(fsys fs.FS) (*Base, error) { return LoadWith(fsys, Additions{}) }

// LoadWith reads the tables as [Load] does, and what a user adds to them. The id of
// the base follows from both.
func LoadWith(fsys fs.FS, own Additions) (*Base, error) {
	l := loader{fsys: fsys, sum: sha256.New(), b: newBase(), own: own}
	steps := []struct {
		table string
		width int
		add   func(f []string) error
	}{
		{tableSources, 3, l.source},
		{tableActors, 5, l.actor},
		{tableSame, 3, l.same},
		{tableNames, 7, l.name},
		{tableTenures, 6, l.gather},
		{tableDemonyms, 3, l.demonym},
		{tablePlaces, 5, l.place},
		{tableMembers, 4, l.member},
		{tableOffices, 3, l.office},
		{tablePeers, 3, l.peer},
		{tableOrgans, 4, l.organ},
	}
	for _, s := range steps {
		if err := l.read(s.table, s.width, s.add); err != nil {
			return nil, fmt.Errorf("read knowledge base: %w", err)
		}
		if err := l.after(s.table); err != nil {
			return nil, fmt.Errorf("add to the knowledge base: %w", err)
		}
	}
	l.b.id = hex.EncodeToString(l.sum.Sum(nil))[:16]
	l.b.index()
	return l.b, nil
}

type loader struct {
	fsys    fs.FS
	sum     hash.Hash
	b       *Base
	sources map[string]string
	printed []Name
	last    int // index of the actor of the previous line, for runs of one id
	own     Additions
	rows    [][]string // of tenures, where own ones are put among them
}

// read hands each line of a table to add.
func (l *loader) read(table string, width int, add func(f []string) error) error {
	text, err := l.text(table)
	if err != nil {
		return fmt.Errorf("table %s: %w", table, err)
	}
	l.last = 0
	f := make([]string, width)
	_, text, _ = strings.Cut(text, "\n")
	for n := 2; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if !fields(line, f) {
			return fmt.Errorf("table %s, line %d: not %d fields", table, n, width)
		}
		if err := add(f); err != nil {
			return fmt.Errorf("table %s, line %d: %w", table, n, err)
		}
	}
	return nil
}

// text is a table's whole text. The strings of the knowledge base are cut from
// it, so that loading copies nothing.
func (l *loader) text(table string) (string, error) {
	raw, err := fs.ReadFile(l.fsys, table+".tsv")
	zipped := errors.Is(err, fs.ErrNotExist)
	if zipped {
		raw, err = fs.ReadFile(l.fsys, table+".tsv.gz")
	}
	if err != nil {
		return "", err
	}
	l.sum.Write(raw)
	if zipped {
		return unzip(raw)
	}
	return string(raw), nil
}

// largest bounds what a table may unpack to, in bytes.
const largest = 64 << 20

// unzip reads a gzip file, whose last four bytes say how long its content is.
func unzip(raw []byte) (string, error) {
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return "", fmt.Errorf("unzip: %w", err)
	}
	var out strings.Builder
	out.Grow(int(min(binary.LittleEndian.Uint32(raw[len(raw)-4:]), largest)))
	if _, err := io.Copy(&out, io.LimitReader(z, largest)); err != nil {
		return "", fmt.Errorf("unzip: %w", err)
	}
	return out.String(), nil
}

// fields cuts line at its tabs into f and reports whether it fills f exactly.
func fields(line string, f []string) bool {
	for i := range f {
		var more bool
		f[i], line, more = strings.Cut(line, "\t")
		if more != (i < len(f)-1) {
			return false
		}
	}
	return true
}

func (l *loader) source(f []string) error {
	if l.sources == nil {
		l.sources = map[string]string{}
	}
	l.sources[f[0]] = f[1] + " (" + f[2] + ")"
	return nil
}

// origin spells a source code out; what is not a code is the source itself.
func (l *loader) origin(code string) string {
	if s, ok := l.sources[code]; ok {
		return s
	}
	return code
}

func (l *loader) actor(f []string) error {
	id := ledger.ActorID(f[0])
	if _, ok := l.b.at[id]; ok {
		return fmt.Errorf("actor %s stands twice", id)
	}
	l.b.at[id] = len(l.b.entries)
	l.b.entries = append(l.b.entries, Entry{
		ID: id, Kind: ledger.ActorKind(f[1]), Of: f[2], Name: f[3],
		Names: l.one(Name{Text: f[3], Lang: "en", Strong: true, Source: l.origin(f[4])}),
	})
	l.b.runs = append(l.b.runs, run{})
	return nil
}

// same lets an actor be found under an id that a set gave it besides its own.
func (l *loader) same(f []string) error {
	i, err := l.find(f[1])
	if err != nil {
		return err
	}
	id := ledger.ActorID(f[0])
	if _, ok := l.b.at[id]; ok {
		return fmt.Errorf("actor %s stands twice", id)
	}
	l.b.at[id] = i
	return nil
}

// one is a slice of one name, cut from a larger allocation.
func (l *loader) one(n Name) []Name {
	if len(l.printed) == cap(l.printed) {
		l.printed = make([]Name, 0, 4096)
	}
	l.printed = append(l.printed, n)
	at := len(l.printed)
	return l.printed[at-1 : at : at]
}

// find is the index of the actor id. Tables are sorted by actor, so the last one
// found is tried first.
func (l *loader) find(id string) (int, error) {
	if l.last < len(l.b.entries) && string(l.b.entries[l.last].ID) == id {
		return l.last, nil
	}
	i, ok := l.b.at[ledger.ActorID(id)]
	if !ok {
		return 0, fmt.Errorf("no actor %s", id)
	}
	l.last = i
	return i, nil
}

// name adds a name to an actor. A row for the printed name replaces what the
// table of actors says of it, which is how a printed name can be weak.
func (l *loader) name(f []string) error {
	i, err := l.find(f[0])
	if err != nil {
		return err
	}
	e := &l.b.entries[i]
	n := Name{Text: f[1], Lang: f[2], Strong: f[3] == "s", From: f[4], To: f[5], Source: l.origin(f[6])}
	if n.Text == e.Name && n.Lang == "en" && n.From == "" && n.To == "" {
		e.Names[0] = n
		return nil
	}
	e.Names = append(e.Names, n)
	return nil
}

// gather reads a row of the table of tenures: at once, or later where own tenures
// are to stand among them.
func (l *loader) gather(f []string) error {
	if len(l.own.Tenures) == 0 {
		return l.tenure(f)
	}
	l.rows = append(l.rows, slices.Clone(f))
	return nil
}

// tenure reads a row of the table that is sorted by person and start.
func (l *loader) tenure(f []string) error {
	i, err := l.find(f[0])
	if err != nil {
		return err
	}
	t := Tenure{Person: l.b.entries[i].ID, From: f[1], To: f[2], Office: f[3], Of: f[4], Source: l.origin(f[5])}
	run, n := &l.b.runs[i], int32(len(l.b.tenures))
	switch {
	case run.end == 0:
		run.start = n
	case run.end != n:
		return fmt.Errorf("not sorted: %s stands apart from its other rows", t.Person)
	}
	run.end = n + 1
	l.b.latest = max(l.b.latest, t.From)
	k := seat{t.Office, t.Of}
	if last, ok := l.b.lastHeld[k]; ok {
		l.b.heldBefore = append(l.b.heldBefore, last)
	} else {
		l.b.heldBefore = append(l.b.heldBefore, -1)
	}
	l.b.lastHeld[k] = n
	l.b.tenures = append(l.b.tenures, t)
	return nil
}

func (l *loader) demonym(f []string) error {
	if _, err := l.find(f[1]); err != nil {
		return err
	}
	l.b.demonyms[name.Fold(f[0])] = f[1]
	return nil
}

func (l *loader) place(f []string) error {
	i, err := l.find(f[0])
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return fmt.Errorf("population: %w", err)
	}
	l.b.places[i] = place{capitalOf: f[1], population: n}
	return nil
}

func (l *loader) member(f []string) error {
	if _, err := l.find(f[0]); err != nil {
		return err
	}
	if f[2] == "member" {
		l.b.members[f[0]] = append(l.b.members[f[0]], f[1])
	}
	return nil
}

func (l *loader) office(f []string) error {
	l.b.offices[name.Fold(f[1])] = f[0]
	return nil
}

func (l *loader) peer(f []string) error {
	k := seat{office: f[2], of: f[1]}
	l.b.peers[k] = append(l.b.peers[k], f[0])
	return nil
}

// organ keeps the reading of words that fit any state; words that name an organ
// of one state are kept with it.
func (l *loader) organ(f []string) error {
	l.b.organs[name.Fold(f[2])] = organ{suffix: f[0], standard: f[1], of: f[3]}
	return nil
}
