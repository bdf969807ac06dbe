package eval

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed floors.json
var floorsFile []byte

// Floors are the figures that each bench must reach, by bench and by figure. A
// name that ends in "_max" is a figure that must not be above its value. A floor
// is only ever raised, and a ceiling lowered.
type Floors map[string]map[string]float64

// LoadFloors returns the floors that the program was built with.
func LoadFloors() (Floors, error) { return ParseFloors(floorsFile) }

// ParseFloors reads floors from JSON. A bench or figure that does not exist is an
// error, so that a misspelt floor cannot pass.
func ParseFloors(raw []byte) (Floors, error) {
	var f Floors
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, fmt.Errorf("read floors: %w", err)
	}
	for _, bench := range slices.Sorted(maps.Keys(f)) {
		b, err := Named(bench)
		if err != nil {
			return nil, fmt.Errorf("read floors: %w", err)
		}
		known := b.Figures()
		for figure := range f[bench] {
			if !slices.Contains(known, strings.TrimSuffix(figure, "_max")) {
				return nil, fmt.Errorf("read floors of %s: there is no figure %q", bench, figure)
			}
		}
	}
	return f, nil
}

// Check returns what in r lies below a floor, or above a ceiling, of the bench
// name; nothing when all is well.
func (f Floors) Check(name string, r Result) []string {
	var out []string
	got := r.Figures()
	for _, key := range slices.Sorted(maps.Keys(f[name])) {
		want := f[name][key]
		figure, ceiling := strings.CutSuffix(key, "_max")
		value, known := got[figure]
		switch {
		case !known:
			out = append(out, fmt.Sprintf("%s: the floor %s names no figure of this bench", name, key))
		case ceiling && value > want:
			out = append(out, fmt.Sprintf("%s: %s is %g, at most %g is allowed", name, figure, value, want))
		case !ceiling && value < want:
			out = append(out, fmt.Sprintf("%s: %s is %.4g, at least %g is asked", name, figure, value, want))
		}
	}
	return out
}
