package ledger

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkCompute computes the accounts of 20,000 claims about 40 states over
// ten years.
func BenchmarkCompute(b *testing.B) {
	w := newWorld("2025-01-01")
	start := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := range 20000 {
		day := start.AddDate(0, 0, n*7%3650).Format(time.DateOnly)
		id := DocID(fmt.Sprint("d", n/20))
		if n%20 == 0 {
			w.doc(id, day, "")
		}
		x, y := fmt.Sprintf("X%02d", n%40), fmt.Sprintf("X%02d", (n*7+1)%40)
		a, c := person("P"+x, x, "President"), person("P"+y, y, "President")
		switch n % 5 {
		case 0, 1:
			w.say(id, Scheduled, Event{Act: "meet"}, with(a, c), at(day, day))
		case 2:
			w.say(id, Happened, Figure{Indicator: "trade", Subject: x, Low: float64(n), High: float64(n), Unit: "USD", Period: day[:4]})
		case 3:
			w.say(id, Happened, Event{Act: "accuse"}, with(a, c))
		case 4:
			w.say(id, Happened, Agreement{Name: fmt.Sprint("agreement on ", n%50), Parties: []Actor{state(x), state(y)}, AgreementStatus: Signed})
		}
	}
	for b.Loop() {
		Compute(w.v)
	}
}
