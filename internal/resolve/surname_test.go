package resolve

import (
	"strings"
	"testing"

	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

// TestSurnames reads single surnames that no full name of the text explains. The
// words in names are labelled as the name finder would.
func TestSurnames(t *testing.T) {
	tests := []struct{ name, day, text, names, want string }{
		{"the holder of the day", "2023-06-06", "It is said that Lavrov will visit Russia and Egypt.", "", "Lavrov = name Q58217"},
		{"without a date", "", "In Paris, Macron praised Tokayev.", "Macron Tokayev", "Macron = name Q3052772; Tokayev = name Q200881"},
		{"a former holder whose state is named", "2024-05-01", "In Turkey, Cavusoglu spoke.", "Cavusoglu", "Cavusoglu = name Q249206"},
		{"two surnames with a hyphen", "2023-06-06", "The Putin-Rahmon talks in Russia and Tajikistan ended.", "", "Putin = name Q7747; Rahmon = name Q57366"},
		{"a month as a first name", "2024-01-10", "On Friday January Makamba spoke.", "", "January Makamba = name Q1612942"},
		{"no first name", "2023-06-06", "Later Martin said nothing.", "", ""},
		{"no ordinary word", "2023-06-06", "Price rises hit Britain; the Price list and the price are old.", "", ""},
		{"nobody known, no speaker", "2023-06-06", "It lies in Panjshira.", "Panjshira", ""},
		{"nobody known, who speaks", "2023-06-06", "It is true, Qwertov said.", "Qwertov", "Qwertov = name Qwertov"},
	}
	b := base(t)
	for _, tt := range tests {
		d := document("t", tt.text, tt.day)
		for i := range d.Tokens {
			if tt.names != "" && strings.Contains(tt.names, d.Word(i)) && len(d.Word(i)) > 3 {
				d.Names = append(d.Names, text.Name{Label: text.PER, Span: d.Tokens[i].Span, First: i, End: i + 1})
			}
		}
		r := Read(d, b)
		check(t, d, r)
		var got []string
		for _, m := range r.Mentions {
			if m.Form == FormName {
				got = append(got, brief(d, m))
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s: persons (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestComposedNames checks how actors without an entry are printed.
func TestComposedNames(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Officials of Russia and Tajikistan met.", "Officials of Russia+Officials of Tajikistan"},
		{"Indian officials agreed.", "Officials of India"},
		{"The presidents of Rwanda came.", "Presidents of Rwanda"},
		{"Tajik deputies voted.", "Parliament of Tajikistan"},
		{"The two ministries of Russia and Tajikistan agreed.", "Ministry of Foreign Affairs of Russia+Ministry of Foreign Affairs of Tajikistan"},
		{"The Shanghai Cooperation Organization met.", "Shanghai Cooperation Organisation"},
	}
	b := base(t)
	for _, tt := range tests {
		r := Read(document("t", tt.text, "2023-06-06"), b)
		var got []string
		for _, m := range r.Mentions {
			for _, a := range m.Actors {
				got = append(got, a.Name)
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "+")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestHomeOf checks to which state the words of an office lead.
func TestHomeOf(t *testing.T) {
	r := &reader{kb: base(t)}
	tests := []struct{ office, want string }{
		{"Head of the Asian Sector of the IMEMO RAS", "RUS"},
		{"Professor at Moscow State University", "RUS"},
		{"Fellow of the Academy of Sciences of Tajikistan", "TJK"},
		{"Director of the Kazakh Institute for Strategy", "KAZ"},
		{"Head of the Centre for Afghan Studies", ""},
		{"expert on Tajikistan", ""},
	}
	for _, tt := range tests {
		if got := r.homeOf(tt.office); got != tt.want {
			t.Errorf("homeOf(%q) = %q, want %q", tt.office, got, tt.want)
		}
	}
}
