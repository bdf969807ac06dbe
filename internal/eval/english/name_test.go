package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

const bio = "Ana\tB-PER\nSoto\tI-PER\nof\tO\nthe\tO\nRed\tB-organisation\nGuard\tI-organisation\nof\tO\nLima\tB-LOC\n\n" +
	"May\tB-election\nvote\tI-election\n"

func TestParseNames(t *testing.T) {
	got, err := parseNames(strings.NewReader(bio))
	if err != nil {
		t.Fatal(err)
	}
	want := []tagged{
		{strings.Fields("Ana Soto of the Red Guard of Lima"), []run{{0, 2, Person}, {4, 6, Body}, {7, 8, Place}}},
		{strings.Fields("May vote"), nil},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(tagged{}, run{})); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if _, err := parseNames(strings.NewReader("Ana B-PER\n")); err == nil {
		t.Error("a line without a tab is no error")
	}
}

func TestNames(t *testing.T) {
	gold := []run{{0, 2, Person}, {4, 6, Body}, {7, 8, Place}}
	tests := []struct {
		name string
		got  []run
		want Names
	}{
		{"all", gold, Names{Person: {Gold: 1, Got: 1, Both: 1}, Body: {Gold: 1, Got: 1, Both: 1}, Place: {Gold: 1, Got: 1, Both: 1}}},
		{"none", nil, Names{Person: {Gold: 1}, Body: {Gold: 1}, Place: {Gold: 1}}},
		{"too short", []run{{1, 2, Person}}, Names{Person: {Gold: 1, Got: 1, Both: 0}, Body: {Gold: 1}, Place: {Gold: 1}}},
		{"other class", []run{{7, 8, Person}}, Names{Person: {Gold: 1, Got: 1, Both: 0}, Body: {Gold: 1}, Place: {Gold: 1}}},
		{"twice", []run{{7, 8, Place}, {7, 8, Place}}, Names{Person: {Gold: 1}, Body: {Gold: 1}, Place: {Gold: 1, Got: 2, Both: 1}}},
	}
	for _, tt := range tests {
		n := Names{}
		n.add(gold, tt.got)
		if diff := cmp.Diff(tt.want, n); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestFound(t *testing.T) {
	doc := &text.Document{Names: []text.Name{{Label: text.FAC, First: 1, End: 2}, {Label: text.NORP, First: 2, End: 3}, {Label: text.ORG, First: 4, End: 6}}}
	if diff := cmp.Diff([]run{{1, 2, Place}, {4, 6, Body}}, found(doc), cmp.AllowUnexported(run{})); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
}

func FuzzParseNames(f *testing.F) {
	f.Add(bio)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := parseNames(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, x := range got {
			at := 0
			for _, r := range x.names {
				if r.first < at || r.end <= r.first || r.end > len(x.forms) {
					t.Errorf("name %v of %d words behind %d", r, len(x.forms), at)
				}
				at = r.end
			}
		}
	})
}
