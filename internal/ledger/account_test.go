package ledger

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// world builds views for the tests of accounts: each claim gets an id and a place
// in its text in the order in which it is added.
type world struct {
	v View
}

func newWorld(asOf string) *world {
	return &world{View{AsOf: AsOf{World: asOf}, Documents: map[DocID]Document{}}}
}

// doc adds a document; an empty day is an unknown date, an empty lineage its own.
func (w *world) doc(id DocID, day, lineage string) *world {
	p := Published{}
	if day != "" {
		p = Published{Start: day, End: day, Precision: Day, Basis: "stated"}
	}
	w.v.Documents[id] = Document{ID: id, Published: p, Lineage: lineage}
	return w
}

func (w *world) say(doc DocID, s Status, f Fields, edits ...func(*Claim)) ClaimID {
	n := len(w.v.Claims)
	c := Claim{
		ID: ClaimID(fmt.Sprintf("c_%02d", n)), Kind: f.Kind(), Doc: doc, Status: s, Fields: f,
		Evidence: []Evidence{{Start: 10 * n, End: 10*n + 5}},
	}
	for _, edit := range edits {
		edit(&c)
	}
	w.v.Claims = append(w.v.Claims, c)
	return c.ID
}

func at(first, last string) func(*Claim) {
	return func(c *Claim) { c.Time = &Time{Start: first, End: last, Precision: Interval, Basis: Stated} }
}

func in(name, of string) func(*Claim) {
	return func(c *Claim) { c.Place = &Place{ID: ActorID("place." + name), Name: name, Of: of} }
}

func with(actors ...Actor) func(*Claim) { return func(c *Claim) { c.Actors = actors } }

func person(id, of, office string) Actor {
	return Actor{Role: RoleActor, ID: ActorID("P." + id), Name: id, Kind: KindPerson, Of: of, Office: office}
}

func state(id string) Actor {
	return Actor{Role: RoleActor, ID: ActorID(id), Name: id, Kind: KindState}
}

var (
	north = person("Berg", "XNO", "Minister of Foreign Affairs")
	south = person("Marin", "XSU", "Minister of Foreign Affairs")
	chief = person("Oduya", "XSU", "President")
)

func TestAccountsDoNotDependOnOrder(t *testing.T) {
	w := newWorld("2025-01-01").doc("a", "2024-05-01", "").doc("b", "2024-06-01", "").doc("c", "", "")
	w.say("a", Scheduled, Event{Act: "meet"}, with(north, south), at("2024-05-03", "2024-05-03"))
	w.say("b", Happened, Event{Act: "meet"}, with(north, state("XSU")), at("2024-05-01", "2024-05-31"))
	w.say("c", Happened, Event{Act: "visit"}, with(north), in("Porthaven", "XSU"))
	w.say("b", Happened, Figure{Indicator: "trade", Low: 3, High: 3, Unit: "USD", Period: "2023"})
	w.say("a", Happened, Agreement{Name: "visa agreement", Parties: []Actor{state("XNO"), state("XSU")}, AgreementStatus: Negotiating})
	w.say("b", Happened, Office{Person: north, Office: "Minister of Foreign Affairs", Of: "XNO"})
	want := Compute(w.v)
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		v := w.v
		v.Claims = slices.Clone(v.Claims)
		r.Shuffle(len(v.Claims), func(i, j int) { v.Claims[i], v.Claims[j] = v.Claims[j], v.Claims[i] })
		if diff := cmp.Diff(want, Compute(v)); diff != "" {
			t.Fatalf("another order gives other accounts (-want +got):\n%s", diff)
		}
	}
}

func TestJudgementsDecideWhatStands(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2025, 1, n, 0, 0, 0, 0, time.UTC) }
	judge := func(id string, v Verdict, n int, on ...string) Judgement {
		return Judgement{ID: JudgementID(id), Subjects: on, Verdict: v, RecordedAt: day(n)}
	}
	better := Claim{ID: "c_x", Doc: "a", Status: Expected, Fields: Event{Act: "meet"}, Actors: []Actor{north, south}}
	tests := []struct {
		name       string
		judgements []Judgement
		recorded   time.Time
		want       []Status
	}{
		{"none", nil, time.Time{}, []Status{Happened}},
		{"rejected", []Judgement{judge("j1", Reject, 1, "c_00")}, time.Time{}, nil},
		{"rejected, then accepted", []Judgement{judge("j1", Reject, 1, "c_00"), judge("j2", Accept, 2, "c_00")}, time.Time{}, []Status{Happened}},
		{"rejected later than asked", []Judgement{judge("j1", Reject, 3, "c_00")}, day(2), []Status{Happened}},
		{"corrected", []Judgement{{ID: "j1", Subjects: []string{"c_00"}, Verdict: Correct, Correction: &better, RecordedAt: day(1)}}, time.Time{}, []Status{Expected}},
	}
	for _, tt := range tests {
		w := newWorld("").doc("a", "2024-05-01", "")
		w.say("a", Happened, Event{Act: "meet"}, with(north, south))
		w.v.Judgements, w.v.AsOf.Recorded = tt.judgements, tt.recorded
		var got []Status
		for _, c := range Compute(w.v).Contacts {
			got = append(got, c.Status)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestSameActorsAreMergedAndSplit(t *testing.T) {
	w := newWorld("").doc("a", "2024-05-01", "").doc("b", "2024-05-02", "")
	old := person("Marino", "XSU", "")
	w.say("a", Scheduled, Event{Act: "meet"}, with(north, south), at("2024-05-03", "2024-05-03"))
	w.say("b", Scheduled, Event{Act: "meet"}, with(north, old), at("2024-05-03", "2024-05-03"))
	pair := []string{"P.Marin", "P.Marino"}
	one := Judgement{ID: "j1", Subjects: pair, Verdict: Same, RecordedAt: time.Unix(1, 0)}
	two := Judgement{ID: "j2", Subjects: pair, Verdict: Different, RecordedAt: time.Unix(2, 0)}
	for _, tt := range []struct {
		judgements []Judgement
		want       int
	}{{nil, 2}, {[]Judgement{one}, 1}, {[]Judgement{two, one}, 2}} {
		w.v.Judgements = tt.judgements
		if got := len(Compute(w.v).Contacts); got != tt.want {
			t.Errorf("%d judgements: %d contacts, want %d", len(tt.judgements), got, tt.want)
		}
	}
}

func TestAsOfHidesLaterDocumentsAndClaims(t *testing.T) {
	w := newWorld("2024-05-01").doc("a", "2024-05-01", "").doc("b", "2024-05-02", "").doc("c", "", "")
	for _, id := range []DocID{"a", "b", "c"} {
		w.say(id, Happened, Event{Act: "aid"}, with(state("XNO")))
	}
	w.v.Claims[2].WithdrawnAt = time.Unix(50, 0)
	if got := len(Compute(w.v).Claims); got != 1 {
		t.Errorf("as of the day, with a claim withdrawn: %d claims, want 1", got)
	}
	w.v.AsOf.Recorded = time.Unix(40, 0)
	if got := len(Compute(w.v).Claims); got != 2 {
		t.Errorf("as of before the withdrawal: %d claims, want 2", got)
	}
}
