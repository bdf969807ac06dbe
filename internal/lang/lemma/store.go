package lemma

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"chancery/internal/model"
)

// modelName is the name of the table among the models.
const modelName = "en-lemmas"

// The parts of the model file.
const (
	ScriptsPart = "scripts"
	EndingsPart = "endings"
)

// ErrTable is returned for a table that is not what was written.
var ErrTable = errors.New("not a table of lemmas")

// Load reads the English table from models and checks its digest. The second
// result names it with the first digits of its digest, for provenance.
func Load(models fs.FS) (*Table, string, error) {
	b, err := model.Open(models, model.Ref{Name: modelName})
	if err != nil {
		return nil, "", fmt.Errorf("load lemmas: %w", err)
	}
	scripts, err1 := b.Part(ScriptsPart)
	endings, err2 := b.Part(EndingsPart)
	if err := errors.Join(err1, err2); err != nil {
		return nil, "", fmt.Errorf("load lemmas: %w", err)
	}
	t, err := Decode(scripts, endings)
	if err != nil {
		return nil, "", fmt.Errorf("load lemmas: %w", err)
	}
	return t, b.ID(), nil
}

// Encode returns the stored form of t: a line for each script, and sorted pairs of
// little-endian numbers for the endings.
func (t *Table) Encode() (scripts, endings []byte) {
	var buf bytes.Buffer
	for _, s := range t.Scripts {
		buf.WriteByte(byte(s.Cut))
		buf.WriteString(s.Add)
		buf.WriteByte('\n')
	}
	keys := make([]uint32, 0, len(t.Endings))
	for k := range t.Endings {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		endings = binary.LittleEndian.AppendUint32(endings, k)
		endings = binary.LittleEndian.AppendUint32(endings, t.Endings[k])
	}
	return buf.Bytes(), endings
}

// Decode reads what [Table.Encode] returned.
func Decode(scripts, endings []byte) (*Table, error) {
	t := &Table{Endings: make(map[uint32]uint32, len(endings)/8)}
	for line := range strings.Lines(string(scripts)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			return nil, ErrTable
		}
		t.Scripts = append(t.Scripts, Script{int(line[0]), line[1:]})
	}
	if len(endings)%8 != 0 {
		return nil, ErrTable
	}
	for ; len(endings) > 0; endings = endings[8:] {
		t.Endings[binary.LittleEndian.Uint32(endings)] = binary.LittleEndian.Uint32(endings[4:])
	}
	return t, nil
}
