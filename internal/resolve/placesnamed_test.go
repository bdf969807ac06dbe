package resolve

import (
	"slices"
	"testing"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// placesMeant are the places and bodies of a text, each as "words = name".
func placesMeant(t *testing.T, s string) []string {
	t.Helper()
	d, _ := marked(t, s, "2024-05-14")
	r := Read(d, load(t))
	check(t, d, r)
	var out []string
	for _, m := range r.Mentions {
		switch {
		case m.Form == FormPlace:
			out = append(out, m.Span.In(d.Text)+" @ "+string(m.Place.ID)+" "+m.Place.Name+" "+m.Place.Of)
		case m.Form == FormName && len(m.Actors) == 1:
			out = append(out, m.Span.In(d.Text)+" = "+string(m.Actors[0].ID)+" "+m.Actors[0].Name)
		}
	}
	return out
}

// TestPlacesMeant reads regions, cities in other spellings, items of lists and
// venues, and leaves alone what only looks like them.
func TestPlacesMeant(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a region by its noun", "Floods hit Zambezia province in Mozambique.", []string{"Zambezia province @ R:MZ-Q Zambezia Province MOZ"}},
		{"a weak name alone is nothing", "Zambezia, a singer, spoke.", nil},
		{"a city in another spelling, in a list", "Schools were opened in Kenya in Mombasa, Eldorett and Kisumu.",
			[]string{"Mombasa @ GN:186301 Mombasa KEN", "Eldorett @ GN:198629 Eldoret KEN", "Kisumu @ GN:191245 Kisumu KEN"}},
		{"companies of a list", "The firms of Kenya buy from Gazprom, Tulliver and Marchbank.",
			[]string{"Gazprom = A:Gazprom Gazprom", "Tulliver =  Tulliver", "Marchbank =  Marchbank"}},
		{"a venue lies where the place behind it does", "Gunmen stormed the Westgate shopping mall in Nairobi.",
			[]string{"Westgate shopping mall @  Westgate shopping mall KEN", "Nairobi @ GN:184745 Nairobi KEN"}},
		{"a venue that says what it is", "A fire broke out at the “Blue Harbour Hall” concert venue near Nairobi.",
			[]string{"Blue Harbour Hall” concert venue @  Blue Harbour Hall KEN", "Nairobi @ GN:184745 Nairobi KEN"}},
		{"a city by its rank, where the text names it", "Kenya's second-largest city hosted talks. The port of Mombasa is old.",
			[]string{"Kenya's second-largest city @ GN:186301 Mombasa KEN", "Mombasa @ GN:186301 Mombasa KEN"}},
		{"the largest city by a clear lead", "The Turkish largest city was calm.", []string{"Turkish largest city @ GN:745044 Istanbul TUR"}},
		{"a rank alone is no city", "Kenya's fourth largest city hosted talks.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, placesMeant(t, tt.text)); diff != "" {
				t.Errorf("places (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPlacesNamed asks for the places with a name alone.
func TestPlacesNamed(t *testing.T) {
	b := load(t)
	for words, want := range map[string][]ledger.ActorID{
		"Mombasa":           {"GN:186301"},
		"Zambezia Province": {"R:MZ-Q"},
		"Zambezia":          {"R:MZ-Q"},
		"Kenya":             nil,
		"Nowhere Province":  nil,
	} {
		if got := b.PlacesNamed(words); !slices.Equal(got, want) {
			t.Errorf("PlacesNamed(%q) = %v, want %v", words, got, want)
		}
	}
	for _, id := range b.PlacesNamed("Osh Region") {
		if !b.isRegion(id) {
			t.Errorf("PlacesNamed(Osh Region) has the city %s", id)
		}
	}
}
