package resolve

import (
	"fmt"
	"strings"
	"testing"
)

// crowd is a text that introduces n different persons, each with an office.
func crowd(n int) string {
	states := [...]string{"Kenya", "Russia", "Tajikistan", "India", "Peru"}
	var s strings.Builder
	for i := range n {
		given := syllables(i*7+3) + "o"
		fmt.Fprintf(&s, "Foreign Minister of %s %s %sev met the president of %s on Monday. %sev said that the two countries agree.\n",
			states[i%5], given, syllables(i), states[(i+2)%5], syllables(i))
	}
	return s.String()
}

// syllables writes a number as a made-up name.
func syllables(n int) string {
	parts := [...]string{"ba", "ko", "ri", "mu", "ta", "ne", "si", "la", "do", "ge"}
	out := ""
	for n += 100; n > 0; n /= 10 {
		out += parts[n%10]
	}
	return upperFirst(out)
}

// BenchmarkReadCrowd reports how many tokens a second are read where a text
// names ever more persons; the figure must not fall with their number.
func BenchmarkReadCrowd(b *testing.B) {
	kb := base(b)
	for _, n := range []int{20, 200, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := document("crowd", crowd(n), "2023-06-06")
			for b.Loop() {
				Read(d, kb)
			}
			b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
