package encoder

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"slices"
	"testing"

	"chancery/internal/model"
	"chancery/models"
)

// names are those of the shipped models.
var names = []string{"en-core", "en-fast"}

func shipped(t testing.TB, name string, path Path) (*Encoder, *Vocabulary) {
	t.Helper()
	b, err := model.Open(models.FS, model.Ref{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	var h struct {
		Design Design
		Shapes int
	}
	raw, err1 := b.Part("head")
	pieces, err2 := b.Part("pieces")
	if err := errors.Join(err1, err2, json.Unmarshal(raw, &h)); err != nil {
		t.Fatal(err)
	}
	e, err := Read(b, path, h.Design, h.Shapes)
	if err != nil {
		t.Fatal(err)
	}
	v, err := NewVocabulary(string(pieces))
	if err != nil {
		t.Fatal(err)
	}
	return e, v
}

// reference is one sequence as the training program encodes it; States holds
// every sixteenth number of each state.
type reference struct {
	Pieces [][]int32 // of each state
	Shapes []uint8
	States [][]float64
}

func references(t testing.TB, name string) []reference {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name + ".json")
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
		for i, pieces := range r.Pieces {
			b.Pieces = append(b.Pieces, pieces...)
			b.State(r.Shapes[i])
		}
		b.Ends = append(b.Ends, len(b.Stops))
	}
	return b
}

// TestStatesEqualReference allows for inputs that lie between two steps of the
// rounding and are rounded the other way than in the reference: the states of such
// a sentence differ from there on as they do by rounding, and those of most
// sentences do not.
func TestStatesEqualReference(t *testing.T) {
	for _, name := range names {
		rs := references(t, name)
		for _, p := range paths() {
			e, _ := shipped(t, name, p)
			got, width := e.Forward(batchOf(rs), new(Work)), e.Design().Width
			other := 0
			for i, r := range rs {
				far := 0.0
				for row, want := range r.States {
					for k, v := range want {
						far = max(far, math.Abs(v-float64(got[row*width+16*k])))
					}
				}
				got = got[len(r.States)*width:]
				if far > 1e-5 {
					t.Logf("%s, %s: sentence %d differs by up to %.2g", name, p, i, far)
					other++
				}
				if far > 0.2 {
					t.Errorf("%s, %s: sentence %d differs by up to %g", name, p, i, far)
				}
			}
			if other > len(rs)/2 {
				t.Errorf("%s, %s: %d of %d sentences differ", name, p, other, len(rs))
			}
		}
	}
}

func TestStatesDoNotDependOnPathOrBatch(t *testing.T) {
	for _, name := range names {
		rs := references(t, name)
		var want []float32
		for _, p := range paths() {
			e, _ := shipped(t, name, p)
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
				t.Errorf("%s, %s: states depend on path or batch", name, p)
			}
		}
	}
}

func TestReadRefusesOtherShapes(t *testing.T) {
	b, err := model.Open(models.FS, model.Ref{Name: names[0]})
	if err != nil {
		t.Fatal(err)
	}
	fine := Design{Width: 384, Layers: []Layer{{Attention: true, Window: 1, Inner: 1536}}}
	if _, err := Read(b, Plain, fine, Shapes+1); !errors.Is(err, ErrWeights) {
		t.Errorf("have %v, want %v", err, ErrWeights)
	}
	if _, err := Read(none{}, Plain, fine, Shapes); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("have %v, want %v", err, fs.ErrNotExist)
	}
	for _, odd := range []Design{{}, {Width: 100, Layers: fine.Layers}, {Width: 384}, {Width: 384, Layers: []Layer{{Window: 2, Inner: 32}}}} {
		if _, err := Read(b, Plain, odd, Shapes); !errors.Is(err, ErrWeights) {
			t.Errorf("%+v: have %v, want %v", odd, err, ErrWeights)
		}
	}
}

type none struct{}

func (none) Part(string) ([]byte, error) { return nil, fs.ErrNotExist }

func BenchmarkForward(b *testing.B) {
	for _, name := range names {
		for _, p := range paths()[1:] {
			b.Run(name+"/"+p.String(), func(b *testing.B) {
				e, _ := shipped(b, name, p)
				rs := references(b, name)
				for len(rs) < 24 {
					rs = append(rs, rs...)
				}
				batch, w := batchOf(rs), new(Work)
				b.ReportAllocs()
				for b.Loop() {
					e.Forward(batch, w)
				}
				b.ReportMetric(float64(len(batch.Stops)*b.N)/b.Elapsed().Seconds(), "states/s")
			})
		}
	}
}
