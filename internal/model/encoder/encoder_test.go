package encoder

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"slices"
	"sync"
	"testing"

	"chancery/internal/model"
	"chancery/models"
)

// layers of the shipped model are read from its head.
func shipped(t testing.TB, path Path) (*Encoder, *Vocabulary) {
	t.Helper()
	b, err := bundle()
	if err != nil {
		t.Fatal(err)
	}
	var h struct{ Layers, Shapes int }
	raw, err1 := b.Part("head")
	pieces, err2 := b.Part("pieces")
	if err := errors.Join(err1, err2, json.Unmarshal(raw, &h)); err != nil {
		t.Fatal(err)
	}
	e, err := Read(b, path, h.Layers, h.Shapes)
	if err != nil {
		t.Fatal(err)
	}
	v, err := NewVocabulary(string(pieces))
	if err != nil {
		t.Fatal(err)
	}
	return e, v
}

var bundle = sync.OnceValues(func() (*model.Bundle, error) {
	return model.Open(models.FS, model.Ref{Name: "en-core"})
})

// reference is one sequence as the training program encodes it; States holds
// every sixteenth number of each state.
type reference struct {
	Pieces []int32
	Shapes []uint8
	States [][]float64
}

func references(t testing.TB) []reference {
	t.Helper()
	raw, err := os.ReadFile("testdata/states.json")
	if err != nil {
		t.Fatal(err)
	}
	var r []reference
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func batchOf(rs []reference) Batch {
	var b Batch
	for _, r := range rs {
		b.Pieces = append(b.Pieces, r.Pieces...)
		b.Shapes = append(b.Shapes, r.Shapes...)
		b.Ends = append(b.Ends, len(b.Pieces))
	}
	return b
}

// TestStatesEqualReference allows for the rounding of inputs to integers, which
// the reference does without: states reach 10, and one step of the rounding may
// show in the fourth place.
func TestStatesEqualReference(t *testing.T) {
	rs := references(t)
	for _, p := range paths() {
		e, _ := shipped(t, p)
		got := e.Forward(batchOf(rs), new(Work))
		var far, sum float64
		row, n := 0, 0
		for _, r := range rs {
			for _, want := range r.States {
				for k, v := range want {
					d := math.Abs(v - float64(got[row*Hidden+16*k]))
					far, sum, n = max(far, d), sum+d, n+1
				}
				row++
			}
		}
		t.Logf("%s: states differ by %.1e on average, %.1e at most", p, sum/float64(n), far)
		if sum/float64(n) > 3e-4 || far > 2e-3 {
			t.Errorf("%s: states differ from the reference by %g, on average %g", p, far, sum/float64(n))
		}
	}
}

func TestStatesDoNotDependOnPathOrBatch(t *testing.T) {
	rs := references(t)
	var want []float32
	for _, p := range paths() {
		e, _ := shipped(t, p)
		var w Work
		together := slices.Clone(e.Forward(batchOf(rs), &w))
		var alone []float32
		for i := range rs {
			alone = append(alone, e.Forward(batchOf(rs[i:i+1]), &w)...)
		}
		if want == nil {
			want = together
		}
		if !slices.Equal(together, want) || !slices.Equal(alone, want) {
			t.Errorf("%s: states depend on path or batch", p)
		}
	}
}

func TestReadRefusesOtherShapes(t *testing.T) {
	b, err := bundle()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(b, Plain, 1, Shapes+1); !errors.Is(err, ErrWeights) {
		t.Errorf("have %v, want %v", err, ErrWeights)
	}
	if _, err := Read(none{}, Plain, 1, Shapes); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("have %v, want %v", err, fs.ErrNotExist)
	}
}

type none struct{}

func (none) Part(string) ([]byte, error) { return nil, fs.ErrNotExist }

func BenchmarkForward(b *testing.B) {
	for _, p := range paths()[1:] {
		b.Run(p.String(), func(b *testing.B) {
			e, _ := shipped(b, p)
			rs := references(b)
			for len(rs) < 24 {
				rs = append(rs, rs...)
			}
			batch, w := batchOf(rs), new(Work)
			b.ReportAllocs()
			for b.Loop() {
				e.Forward(batch, w)
			}
			b.ReportMetric(float64(len(batch.Pieces)*b.N)/b.Elapsed().Seconds(), "pieces/s")
		})
	}
}
