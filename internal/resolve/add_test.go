package resolve

import (
	"os"
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"

	"github.com/google/go-cmp/cmp"
)

func TestLoadWith(t *testing.T) {
	plain := load(t)
	own := Additions{
		Entries: []Entry{
			{ID: "U:ruiz", Name: "Zoe Ruiz", Kind: ledger.KindPerson, Of: "KGZ", Names: []Name{{Text: "Zoe Ruiz", Strong: true, Source: "added"}}},
			{ID: "Q58217", Names: []Name{{Text: "Sergius of the Coast", Strong: true, Source: "added"}}},
		},
		Tenures: []Tenure{
			{Person: "U:ruiz", Office: "Minister of Foreign Affairs", Of: "KGZ", From: "2031-02", Source: "added"},
			{Person: "Q58217", Office: "Envoy", Of: "RUS", From: "1990", To: "1991", Source: "added"},
		},
		Digest: "d",
	}
	b, err := LoadWith(os.DirFS("../../kb"), own)
	if err != nil {
		t.Fatal(err)
	}
	if b.ID() == plain.ID() {
		t.Error("the id of the base does not tell of the additions")
	}
	for in, want := range map[string]ledger.ActorID{"Zoe Ruiz": "U:ruiz", "Sergius of the Coast": "Q58217", "Sergey Lavrov": "Q58217"} {
		if diff := cmp.Diff([]ledger.ActorID{want}, b.ByName(name.Fold(in))); diff != "" {
			t.Errorf("ByName(%q): %s", in, diff)
		}
	}
	if found := b.Holders("Minister of Foreign Affairs", "KGZ", "2031-05-05"); len(found) == 0 || found[0].Person != "U:ruiz" {
		t.Errorf("Holders = %v, want U:ruiz", found)
	}
	if got, want := len(b.Tenures("Q58217")), len(plain.Tenures("Q58217"))+1; got != want || b.Tenures("Q58217")[0].Office != "Envoy" {
		t.Errorf("%d tenures, want %d, the added one first: %v", got, want, b.Tenures("Q58217"))
	}
}

func TestLoadWithRefuses(t *testing.T) {
	for want, own := range map[string]Additions{
		"no id or no name":       {Entries: []Entry{{ID: "U:1"}}},
		"is no kind of actor":    {Entries: []Entry{{ID: "U:1", Name: "A", Kind: "dragon", Names: []Name{{Text: "A"}}}}},
		"no state that is known": {Entries: []Entry{{ID: "U:1", Name: "A", Kind: "person", Of: "QQQ", Names: []Name{{Text: "A"}}}}},
		"no actor U:1":           {Tenures: []Tenure{{Person: "U:1", Office: "Envoy", Of: "KGZ"}}},
	} {
		if _, err := LoadWith(os.DirFS("../../kb"), own); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
