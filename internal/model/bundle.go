// Package model loads a trained model by name and digest from an [fs.FS]. A model is
// one file, NAME.bin, of named parts; beside it NAME.sha256
// states the digest that the file must have. The package imports the standard
// library only.
package model

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// magic begins every model file; its last byte is the format version.
const magic = "CHMODEL\x01"

// Errors that say why a file is not the model it should be.
var (
	ErrFormat = errors.New("not a model file of this format version")
	ErrDigest = errors.New("digest differs from the stated one")
)

// Ref names a model. An empty Digest stands for the one stated in NAME.sha256.
type Ref struct {
	Name   string
	Digest string // hexadecimal SHA-256 of the whole file
}

// Part is a named piece of a model file.
type Part struct {
	Name  string
	Bytes []byte
}

// Bundle is a model file that has been read and checked.
type Bundle struct {
	name   string
	digest string
	parts  map[string][]byte
}

// Open reads model ref from fsys and checks its format version and digest.
func Open(fsys fs.FS, ref Ref) (*Bundle, error) {
	raw, err := fs.ReadFile(fsys, ref.Name+".bin")
	if err != nil {
		return nil, fmt.Errorf("read model %s: %w", ref.Name, err)
	}
	want := ref.Digest
	if want == "" {
		stated, err := fs.ReadFile(fsys, ref.Name+".sha256")
		if err != nil {
			return nil, fmt.Errorf("read digest of model %s: %w", ref.Name, err)
		}
		want, _, _ = strings.Cut(strings.TrimSpace(string(stated)), " ")
	}
	digest := Digest(raw)
	if digest != want {
		return nil, fmt.Errorf("model %s: have %s, want %s: %w", ref.Name, digest, want, ErrDigest)
	}
	parts, err := readParts(raw)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", ref.Name, err)
	}
	return &Bundle{name: ref.Name, digest: digest, parts: parts}, nil
}

// Digest returns the hexadecimal SHA-256 of a model file.
func Digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// ID returns the model's name with the first twelve digits of its digest, for
// provenance.
func (b *Bundle) ID() string { return b.name + "@sha256:" + b.digest[:12] }

// Part returns the bytes of the part called name. The caller must not change them.
func (b *Bundle) Part(name string) ([]byte, error) {
	p, ok := b.parts[name]
	if !ok {
		return nil, fmt.Errorf("model %s has no part %q: %w", b.name, name, ErrFormat)
	}
	return p, nil
}

// Write writes a model file of parts, in their order.
func Write(w io.Writer, parts []Part) error {
	var buf bytes.Buffer
	buf.WriteString(magic)
	writeUint(&buf, uint64(len(parts)))
	for _, p := range parts {
		writeString(&buf, p.Name)
		writeUint(&buf, uint64(len(p.Bytes)))
		buf.Write(p.Bytes)
	}
	if _, err := w.Write(buf.Bytes()); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return nil
}

func readParts(raw []byte) (map[string][]byte, error) {
	if !bytes.HasPrefix(raw, []byte(magic)) {
		return nil, ErrFormat
	}
	r := &reader{rest: raw[len(magic):]}
	parts := make(map[string][]byte)
	for n := r.uint(); n > 0 && !r.failed; n-- {
		name := string(r.bytes())
		parts[name] = r.bytes()
	}
	if r.failed || len(r.rest) > 0 {
		return nil, ErrFormat
	}
	return parts, nil
}

func writeUint(buf *bytes.Buffer, n uint64) {
	buf.Write(binary.AppendUvarint(nil, n))
}

func writeString(buf *bytes.Buffer, s string) {
	writeUint(buf, uint64(len(s)))
	buf.WriteString(s)
}

// reader takes numbers and byte strings off rest. After the first that does not
// fit, failed is set and every further one is zero.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) uint() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.failed, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reader) bytes() []byte {
	n := r.uint()
	if n > uint64(len(r.rest)) {
		r.failed, r.rest = true, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}
