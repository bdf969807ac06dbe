package table

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	tab := New([]string{"kind", "rows", "P"}, [][]string{{"visits", "12", "75.0"}, {"all", "3", "–"}})
	var b strings.Builder
	if err := tab.Write(&b); err != nil {
		t.Fatal(err)
	}
	if want := "kind    rows  P\nvisits  12    75.0\nall     3     –\n"; b.String() != want {
		t.Errorf("for a terminal:\n%s\nwant\n%s", b.String(), want)
	}
	if got, want := tab.Markdown(), "| kind | rows | P |\n|---|--:|--:|\n| visits | 12 | 75.0 |\n| all | 3 | – |\n"; got != want {
		t.Errorf("for a page:\n%s\nwant\n%s", got, want)
	}
}
