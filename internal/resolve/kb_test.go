package resolve

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"

	"github.com/google/go-cmp/cmp"
)

func load(tb testing.TB) *Base {
	tb.Helper()
	b, err := Load(os.DirFS("../../kb"))
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestHolders(t *testing.T) {
	b := load(t)
	for _, c := range []struct{ office, of, day, want string }{
		{"Minister of Foreign Affairs", "TJK", "2023-06-06", "Sirojiddin Muhriddin"},
		{"Minister of Foreign Affairs", "TJK", "2010-03-01", "Hamrokhon Zarifi"},
		{"President", "KAZ", "2018-05-01", "Nursultan Nazarbayev"},
		{"President", "KAZ", "2020-05-01", "Kassym-Jomart Tokayev"},
		{"Minister of Foreign Affairs", "KAZ", "2024-05-01", "Murat Nurtleu"},
		{"Minister of Foreign Affairs", "UZB", "2024-05-01", "Bakhtiyor Saidov"},
		{"President", "KGZ", "2023-05-01", "Sadyr Japarov"},
		{"Minister of Foreign Affairs", "USA", "2022-01-01", "Antony Blinken"},
		{"Minister of Foreign Affairs", "USA", "2025-06-01", "Marco Rubio"},
		{"Minister of Foreign Affairs", "GBR", "2025-10-01", "Yvette Cooper"},
		{"Minister of Defence", "USA", "2023-01-15", "Lloyd Austin"},
		{"Prime Minister", "DEU", "2019-01-15", "Angela Merkel"},
		{"Minister of Foreign Affairs", "CHN", "2023-03-15", "Qin Gang"},
		{"Minister of Foreign Affairs", "CHN", "2024-03-15", "Wang Yi"},
		{"Minister of Foreign Affairs", "TUR", "2024-03-15", "Hakan Fidan"},
		{"Secretary-General", "Q1065", "2020-01-01", "António Guterres"},
		{"President", "RUS", "2010-01-01", "Dmitry Medvedev"},
		{"President", "RUS", "1995-01-01", "Boris Yeltsin"},
	} {
		found := b.Holders(c.office, c.of, c.day)
		if len(found) == 0 {
			t.Errorf("Holders(%q, %s, %s) is empty, want %s", c.office, c.of, c.day, c.want)
			continue
		}
		if e, _ := b.Entry(found[0].Person); e.Name != c.want {
			t.Errorf("Holders(%q, %s, %s) = %s %v, want %s", c.office, c.of, c.day, e.Name, found[0], c.want)
		}
	}
}

func TestHoldersOfNobody(t *testing.T) {
	b := load(t)
	for _, c := range [][3]string{
		{"President", "KAZ", "1950-01-01"}, {"Minister of Magic", "GBR", "2020-01-01"}, {"President", "", "2020-01-01"},
	} {
		if got := b.Holders(c[0], c[1], c[2]); len(got) > 0 {
			t.Errorf("Holders(%v) = %v, want none", c, got)
		}
	}
}

func TestWords(t *testing.T) {
	b := load(t)
	for _, c := range []struct {
		what     string
		of       func(string) (string, bool)
		in, want string
	}{
		{"Demonym", b.Demonym, "Kyrgyz", "KGZ"},
		{"Demonym", b.Demonym, "Tajikistani", "TJK"},
		{"Demonym", b.Demonym, "Russians", "RUS"},
		{"Demonym", b.Demonym, "Briton", "GBR"},
		{"Demonym", b.Demonym, "South Korean", "KOR"},
		{"Demonym", b.Demonym, "Korean", ""},
		{"Demonym", b.Demonym, "table", ""},
		{"Capital", b.Capital, "Bishkek", "KGZ"},
		{"Capital", b.Capital, "Nur-Sultan", "KAZ"},
		{"Capital", b.Capital, "Kiev", "UKR"},
		{"Capital", b.Capital, "Beijing", "CHN"},
		{"Capital", b.Capital, "Osh", ""},
		{"City", b.City, "Osh", "KGZ"},
		{"City", b.City, "St. Petersburg", "RUS"},
		{"City", b.City, "Isfara", "TJK"},
		{"City", b.City, "Tripoli", "LBY"},
		{"Office", b.Office, "foreign minister", "Minister of Foreign Affairs"},
		{"Office", b.Office, "Top diplomat", "Minister of Foreign Affairs"},
		{"Office", b.Office, "Secretary of State", "Secretary of State"},
		{"Office", b.Office, "ambassador to the US", "Ambassador to United States"},
		{"Office", b.Office, "premier", "Prime Minister"},
		{"Office", b.Office, "baker", ""},
	} {
		got, ok := c.of(c.in)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s(%q) = %q, %v, want %q", c.what, c.in, got, ok, c.want)
		}
	}
	suffix, standard, _ := b.Organ("External Affairs Ministry")
	if suffix != "MFA" || standard != "Ministry of Foreign Affairs" {
		t.Errorf("Organ = %q, %q", suffix, standard)
	}
	if of := b.OrganState("State Department"); of != "USA" {
		t.Errorf("OrganState = %q", of)
	}
}

func TestLongestName(t *testing.T) {
	b := load(t)
	for _, c := range []struct {
		tokens string
		n      int
		id     ledger.ActorID
	}{
		{"Tajikistan and", 1, "TJK"},
		{"Guinea - Bissau said", 3, "GNB"},
		{"Guinea-Bissau said", 1, "GNB"},
		{"Côte d' Ivoire said", 3, "CIV"},
		{"Côte d’Ivoire said", 2, "CIV"},
		{"Tajikistan 's border", 1, "TJK"},
		{"U.S. troops", 1, "USA"},
		{"Sergey Lavrov said", 2, "Q58217"},
		{"201st Russian Military Base in", 4, "M:201"},
		{"Shanghai Cooperation Organisation summit", 3, "Q485207"},
		{"South Korea", 2, "KOR"},
		{"walked away", 0, ""},
	} {
		n, ids := b.LongestName(strings.Fields(c.tokens))
		if n != c.n || c.id != "" && !slices.Contains(ids, c.id) {
			t.Errorf("LongestName(%q) = %d %v, want %d %s", c.tokens, n, ids, c.n, c.id)
		}
	}
}

func TestFuzzyNames(t *testing.T) {
	b := load(t)
	for in, want := range map[string]ledger.ActorID{
		"Sirodjidin Mukhriddin": "Q18198123", "Sirojiddin Aslov": "Q18198123", "Сироҷиддин Муҳриддин": "Q18198123",
		"Sergei Lavrov": "Q58217", "Сергей Лавров": "Q58217", "S. Lavrov": "Q58217", "Sadyr Zhaparov": "Q25597826", "Kassym-Zhomart Tokaev": "Q200881",
		"Shavkat Mirziyaev": "Q57808", "Zheenbek Kulubayev": "Q111744930",
	} {
		found := b.Fuzzy(in, 3)
		if len(found) == 0 || found[0].ID != want || found[0].Why == "" {
			t.Errorf("Fuzzy(%q) = %v, want %s", in, found, want)
		}
	}
	if found := b.Fuzzy("Xqzw Vbnm", 3); len(found) > 0 {
		t.Errorf("Fuzzy of nonsense = %v", found)
	}
}

// TestSame finds a person whom a set has twice under both ids.
func TestSame(t *testing.T) {
	b := load(t)
	kept, ok := b.Entry("Q49418481")
	given, also := b.Entry("Q25301769")
	if !ok || !also || kept.ID != "Q49418481" || given.ID != kept.ID {
		t.Errorf("Q25301769 is %+v, want %+v", given, kept)
	}
	if len(b.Tenures("Q25301769")) != len(b.Tenures("Q49418481")) {
		t.Errorf("tenures of Q25301769 %v", b.Tenures("Q25301769"))
	}
}

// TestLaws checks what every row of the tables promises.
func TestLaws(t *testing.T) {
	b := load(t)
	kinds := []ledger.ActorKind{
		ledger.KindState, ledger.KindGovernment, ledger.KindPerson, ledger.KindIGO,
		ledger.KindArmedGroup, ledger.KindOrg, ledger.KindBase, ledger.KindPlace,
	}
	for _, e := range b.entries {
		if !slices.Contains(kinds, e.Kind) || e.Name == "" || e.Names[0].Text != e.Name {
			t.Errorf("entry %+v", e)
		}
		if e.Of != "" {
			if _, ok := b.State(e.Of); !ok {
				t.Errorf("%s %s is of %s, which is no state", e.ID, e.Name, e.Of)
			}
		}
		for _, n := range e.Names {
			if !slices.Contains(b.ByName(name.Fold(n.Text)), e.ID) {
				t.Errorf("%s is not found by %q", e.ID, n.Text)
			}
			if n.Source == "" {
				t.Errorf("%s has %q from nowhere", e.ID, n.Text)
			}
		}
	}
	for _, x := range b.tenures {
		if x.Office == "" || x.Of == "" || x.Source == "" || x.To != "" && grain(x.To, x.From) < grain(x.From, x.To) {
			t.Errorf("tenure %+v", x)
		}
	}
}

func TestMembers(t *testing.T) {
	want := []string{"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
	if diff := cmp.Diff(want, load(t).Members("Q318693")); diff != "" {
		t.Error(diff)
	}
}

func TestLoadRefuses(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for _, c := range []struct{ actors, want string }{
		{"id\n", "table same"},
		{"id\nTJK\tstate\n", "table actors, line 2: not 5 fields"},
		{"id\nA\torg\t\tA\town\nA\torg\t\tA\town\n", "stands twice"},
		{"id\nA\torg\t\tA\town\nB\torg\t\tB\town\n", "table same, line 2: actor B stands twice"},
		{"id\nB\torg\t\tB\town\n", "table same, line 2: no actor A"},
	} {
		fsys := fstest.MapFS{"sources.tsv": file("code\nown\tx\ty\n"), "actors.tsv": file(c.actors)}
		if strings.Contains(c.want, "same, line") {
			fsys["same.tsv"] = file("id\tkept\tsource\nB\tA\town\n")
		}
		_, err := Load(fsys)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Load: %v, want %q", err, c.want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkFuzzy(b *testing.B) {
	kb := load(b)
	for b.Loop() {
		kb.Fuzzy("Sirodjidin Mukhriddin", 3)
	}
}
