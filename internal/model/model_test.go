package model

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"testing/fstest"
)

func rows() []Row {
	return []Row{
		{Key: 7, Classes: []int{0, 2}, Values: []int16{5, -300}},
		{Key: 4000000000, Classes: []int{1}, Values: []int16{32767}},
		{Key: 8, Classes: []int{1}, Values: []int16{-32768}},
	}
}

func stored(t *testing.T) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, []Part{{"tags", EncodeLinear([]string{"a", "b", "c"}, rows())}, {"note", []byte("x")}}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestScore(t *testing.T) {
	raw := stored(t)
	fsys := fstest.MapFS{"m.bin": {Data: raw}, "m.sha256": {Data: []byte(Digest(raw) + "  m.bin\n")}}
	b, err := Open(fsys, Ref{Name: "m"})
	if err != nil {
		t.Fatal(err)
	}
	l, err := b.Linear("tags")
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 3)
	l.Score([]uint32{7, 8, 9, 4000000000, 7}, scores)
	if want := []int32{10, -1, -600}; !slices.Equal(scores, want) {
		t.Errorf("scores %v, want %v", scores, want)
	}
	if note, err := b.Part("note"); err != nil || string(note) != "x" {
		t.Errorf("part note: %q, %v", note, err)
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

func FuzzReadLinear(f *testing.F) {
	f.Add(EncodeLinear([]string{"a", "b", "c"}, rows()))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		l, err := ReadLinear(raw)
		if err == nil {
			l.Score([]uint32{0, 7, 8}, make([]int32, len(l.Classes)))
		}
	})
}

func FuzzReadParts(f *testing.F) {
	f.Add([]byte(magic + "\x01\x01a\x01b"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if parts, err := readParts(raw); err != nil && parts != nil {
			t.Error("parts and an error")
		}
	})
}
