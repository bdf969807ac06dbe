package model

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"testing/fstest"
)

func stored(t *testing.T) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, []Part{{"tags", []byte{1, 2, 3}}, {"note", []byte("x")}}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestOpen(t *testing.T) {
	raw := stored(t)
	fsys := fstest.MapFS{"m.bin": {Data: raw}, "m.sha256": {Data: []byte(Digest(raw) + "  m.bin\n")}}
	b, err := Open(fsys, Ref{Name: "m"})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"tags": "\x01\x02\x03", "note": "x"} {
		if have, err := b.Part(name); err != nil || string(have) != want {
			t.Errorf("part %s: %q, %v", name, have, err)
		}
	}
	if _, err := b.Part("none"); !errors.Is(err, ErrFormat) {
		t.Errorf("a part that is not there: error %v, want %v", err, ErrFormat)
	}
	if want := "m@sha256:" + Digest(raw)[:12]; b.ID() != want {
		t.Errorf("id %q, want %q", b.ID(), want)
	}
}

func TestOpenRefuses(t *testing.T) {
	raw := stored(t)
	other := append([]byte("CHMODEL\x02"), raw[8:]...)
	tests := []struct {
		name string
		raw  []byte
		ref  Ref
		want error
	}{
		{"a changed byte", append(slices.Clone(raw), 0), Ref{"m", Digest(raw)}, ErrDigest},
		{"another version", other, Ref{"m", Digest(other)}, ErrFormat},
		{"a cut file", raw[:len(raw)-1], Ref{"m", Digest(raw[:len(raw)-1])}, ErrFormat},
	}
	for _, tt := range tests {
		_, err := Open(fstest.MapFS{"m.bin": {Data: tt.raw}}, tt.ref)
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
	}
	if _, err := Open(fstest.MapFS{}, Ref{Name: "m"}); err == nil {
		t.Error("a missing model was opened")
	}
}

func FuzzReadParts(f *testing.F) {
	f.Add([]byte(magic + "\x01\x01a\x01b"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if parts, err := readParts(raw); err != nil && parts != nil {
			t.Error("parts and an error")
		}
	})
}
