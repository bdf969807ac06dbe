package extract

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Weights is a multinomial logistic model of how sure a text is of a predicate:
// for each feature, what it adds to each band of factuality. The feature "" is
// always there.
type Weights struct {
	Centres []float64 // of the bands, rising, on [−3, 3]
	Add     map[string][]float64
}

// Bands returns the probability of each band for a predicate with the features.
// A feature counts once.
func (t Weights) Bands(features []string) []float64 {
	z := make([]float64, len(t.Centres))
	seen := map[string]bool{}
	for _, f := range append([]string{""}, features...) {
		if seen[f] {
			continue
		}
		seen[f] = true
		for b, v := range t.Add[f] {
			z[b] += v
		}
	}
	top, sum := slices.Max(z), 0.0
	for b := range z {
		z[b] = math.Exp(z[b] - top)
		sum += z[b]
	}
	for b := range z {
		z[b] /= sum
	}
	return z
}

// Write writes the table as lines of a feature and its whole-number hundredths,
// parted by tabs, in the order of the features; the first line holds the centres.
func (t Weights) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	line := func(name string, values []float64, unit float64) {
		out.WriteString(name)
		for _, v := range values {
			fmt.Fprintf(out, "\t%d", int(math.Round(v*unit)))
		}
		out.WriteString("\n")
	}
	line("centres", t.Centres, 1000)
	for _, f := range slices.Sorted(maps.Keys(t.Add)) {
		line(f, t.Add[f], 100)
	}
	return out.Flush()
}

var errWeights = errors.New("not a table of weights")

// ReadWeights reads what [Weights.Write] wrote.
func ReadWeights(raw []byte) (Weights, error) {
	t := Weights{Add: map[string][]float64{}}
	for line := range strings.Lines(string(raw)) {
		name, values, err := weightLine(strings.TrimSuffix(line, "\n"))
		switch {
		case err != nil:
			return t, fmt.Errorf("read weights, %q: %w", line, err)
		case t.Centres == nil:
			t.Centres = scaled(values, 1000)
		case len(values) != len(t.Centres):
			return t, fmt.Errorf("read weights, %q: %w", line, errWeights)
		default:
			t.Add[name] = scaled(values, 100)
		}
	}
	if len(t.Centres) == 0 {
		return t, errWeights
	}
	return t, nil
}

func weightLine(line string) (string, []int, error) {
	f := strings.Split(line, "\t")
	var out []int
	for _, v := range f[1:] {
		n, err := strconv.Atoi(v)
		if err != nil {
			return "", nil, err
		}
		out = append(out, n)
	}
	return f[0], out, nil
}

func scaled(values []int, unit float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = float64(v) / unit
	}
	return out
}
