package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery/internal/extract"
	"chancery/internal/ingest"
	"chancery/internal/lang"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/text"
	"chancery/kb"
)

// read is one text as the program reads it.
type read struct {
	in     extract.Input
	claims []ledger.Claim
}

// newTestReading loads what texts are read with, once for a test.
func newTestReading(t *testing.T) *reading {
	t.Helper()
	r, err := (&app{out: io.Discard, err: io.Discard, line: &commandLine{Model: string(lang.Core)}}).newReading()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readText reads a text as a file of that name would be read.
func readText(t *testing.T, r *reading, name, body string) read {
	t.Helper()
	got, err := ingest.Read(ingest.Page{Origin: name, Raw: []byte(body), MediaType: "text/plain", ID: text.DocID(name)})
	if err != nil {
		t.Fatal(err)
	}
	in := r.analyse(got.Text)
	claims, err := r.claimsOf(in)
	if err != nil {
		t.Fatal(err)
	}
	return read{in, claims}
}

// readSeeds reads the seed articles by the first three digits of their names.
func readSeeds(t *testing.T, r *reading) map[string]read {
	t.Helper()
	texts(t)
	files, err := filepath.Glob(filepath.Join(seeds, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skipf("no seed articles in %s: %v", seeds, err)
	}
	out := map[string]read{}
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)[:3]] = readText(t, r, filepath.Base(f), string(body))
	}
	return out
}

// mentionsOf are the mentions that begin in the first place where a text has words.
func (d read) mentionsOf(t *testing.T, words string) []resolve.Mention {
	t.Helper()
	at := strings.Index(d.in.Doc.Text, words)
	if at < 0 {
		t.Fatalf("no %q in %s", words, d.in.Doc.ID)
	}
	span := text.Span{Start: at, End: at + len(words)}
	return slices.DeleteFunc(slices.Concat(d.in.Refs.Mentions, d.in.Refs.Aside), func(m resolve.Mention) bool { return !m.Span.Overlaps(span) })
}

// who is who is meant by words: ids, or names where there is no id, with a plus
// between several; "nobody" where no mention is there.
func (d read) who(t *testing.T, words string) string {
	t.Helper()
	var out []string
	for _, m := range d.mentionsOf(t, words) {
		for _, a := range m.Actors {
			s := string(a.ID)
			if s == "" {
				s = a.Name
			}
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return "nobody"
	}
	return strings.Join(out, " + ")
}

// offices are the posts that the claims of a text give a person, as "office of state".
func (d read) offices(person string) []string {
	var out []string
	for _, c := range d.claims {
		if f, ok := c.Fields.(ledger.Office); ok && f.Person.Name == person {
			out = append(out, f.Office+" of "+f.Of)
		}
	}
	return out
}

// sure fails unless words mean want in a text.
func (d read) sure(t *testing.T, words, want string) {
	t.Helper()
	if got := d.who(t, words); got != want {
		t.Errorf("%s: %q is %s, want %s", d.in.Doc.ID, words, got, want)
	}
}

// asked is words of a text and who is meant by them.
type asked struct{ doc, words, want string }

func sureOfAll(t *testing.T, docs map[string]read, rows []asked) {
	t.Helper()
	for _, a := range rows {
		docs[a.doc].sure(t, a.words, a.want)
	}
}

// TestSeedsWho asks the seed articles who is meant where one actor has many names and
// where several have much the same.
func TestSeedsWho(t *testing.T) {
	r := newTestReading(t)
	docs := readSeeds(t, r)

	t.Run("Aslov and Muhriddin are one person by a sourced and dated alias", func(t *testing.T) {
		const minister = "Q18198123"
		sureOfAll(t, docs, []asked{
			{"000", "Sirojiddin Mukhriddin", minister}, {"001", "Sirodjiddin Mukhriddin", minister},
			{"002", "Sirojiddin Muhriddin", minister}, {"004", "Sirodjidin Aslov noted in", minister},
		})
		sureOfAlias(t, r.base, minister, "Sirodjidin Aslov", "Sirojiddin Muhriddin", "2018-05")
	})
	t.Run("persons in all their forms", func(t *testing.T) {
		sureOfAll(t, docs, []asked{
			{"000", "the Russian foreign minister is", "Q58217"}, {"004", "the Russian minister said", "Q58217"},
			{"000", "President Rahmon", "Q57366"}, {"000", "The leader of Tajikistan", "Q57366"}, {"003", "Emomali Rahmon", "Q57366"},
			{"001", "Maria Zakharova", "Q20812953"}, {"001", "the diplomat", "Q20812953"},
			{"001", "Sergei Shoigu", "Q32024"}, {"004", "the expert", "Andrei Kazantsev"}, {"003", "I think", "Dina Malysheva"},
		})
	})
	t.Run("a first name that the source got wrong is linked with a note", func(t *testing.T) {
		const premier = "Q4298520"
		sureOfAll(t, docs, []asked{{"003", "Vladimir Mishustin", premier}, {"003", "Mikhail Mishustin", premier}, {"003", "Mishustin’s visit", premier}})
		sureOfNote(t, docs["003"], "Vladimir Mishustin")
	})
	t.Run("ambassadors in the right direction", func(t *testing.T) {
		docs["002"].sureOffice(t, "Semyon Grigoryev", "Ambassador to Tajikistan of RUS")
		docs["004"].sureOffice(t, "Imomuddin Sattorov", "Ambassador of TJK")
		for doc, name := range map[string]string{"002": "Semyon Grigoryev", "004": "Imomuddin Sattorov"} {
			want := map[string]string{"002": "RUS", "004": "TJK"}[doc]
			for _, o := range docs[doc].offices(name) {
				if !strings.HasSuffix(o, " of "+want) {
					t.Errorf("%s of %s is %s, want an office of %s", name, doc, o, want)
				}
			}
		}
	})
	t.Run("EEU is EAEU, and other bodies in several forms", func(t *testing.T) {
		sureOfAll(t, docs, []asked{
			{"000", "(EEU)", "B:EAEU"}, {"000", "EEU markets", "B:EAEU"}, {"003", "EAEU", "B:EAEU"}, {"003", "Eurasian Economic Union", "B:EAEU"}, {"004", "(EEU)", "B:EAEU"},
			{"001", "(IS,", "A:IS"}, {"004", "ISIS", "A:IS"}, {"000", "affairs of the Commonwealth", "Q7779"},
			{"000", "201st Russian military base", "M:201"}, {"001", "201st Military Base", "M:201"}, {"001", "(RMB)", "M:201"}, {"004", "201st Russian Military Base", "M:201"},
			{"000", "provisional Taliban government", "A:Taliban"}, {"003", "Taliban *", "A:Taliban"},
			{"003", "Islamic Emirate of Afghanistan", "A:Taliban"}, {"003", "the current government in Kabul", "A:Taliban"}, {"003", "subordinate to Kabul", "A:Taliban"},
		})
	})
	t.Run("three groups around Panjshir stay apart", func(t *testing.T) {
		sureApart(t, docs["003"], "resistance remained", "radical Islamist groups based", "detachments formed")
	})
	t.Run("no photo credit is anybody", func(t *testing.T) {
		for _, doc := range []string{"000", "001", "002"} {
			sureSilent(t, docs[doc], "Photo: ")
		}
	})
}

// TestWhoElsewhere asks the same of texts of our own about other countries.
func TestWhoElsewhere(t *testing.T) {
	r := newTestReading(t)
	text := func(t *testing.T, lines ...string) read {
		return readText(t, r, "own.txt", strings.Join(lines, "\n\n")+"\n")
	}
	t.Run("one person by a sourced and dated alias", func(t *testing.T) {
		const minister = "own:amina"
		more := resolve.Additions{
			Entries: []resolve.Entry{{ID: minister, Name: "Amina Torodo", Kind: ledger.KindPerson, Of: "SEN", Names: []resolve.Name{
				{Text: "Amina Belvane", Lang: "en", Strong: true, To: "2019-03", Source: "gazette 12"},
				{Text: "Amina Torodo", Lang: "en", Strong: true, From: "2019-03", Source: "gazette 12"},
			}}},
			Tenures: []resolve.Tenure{{Person: minister, Office: "Minister of Foreign Affairs", Of: "SEN", From: "2016", Source: "gazette 9"}},
		}
		base, err := resolve.LoadWith(kb.FS, more)
		if err != nil {
			t.Fatal(err)
		}
		theirs := &reading{r.analyser, base, r.rules, r.claims}
		before := readText(t, theirs, "before.txt", "Visit\n\n3 May 2018\n\nSenegalese Foreign Minister Amina Belvane flew to Lisbon.\n")
		after := readText(t, theirs, "after.txt", "Visit\n\n3 May 2021\n\nSenegalese Foreign Minister Amina Torodo flew to Lisbon.\n")
		before.sure(t, "Amina Belvane", minister)
		after.sure(t, "Amina Torodo", minister)
		sureOfAlias(t, base, minister, "Amina Belvane", "Amina Torodo", "2019-03")
	})
	t.Run("a first name that the source got wrong is linked with a note", func(t *testing.T) {
		d := text(t, "In March", "4 May 2023", "In March, Martin Scholz visited Kenya.", "The visit of German Chancellor Olaf Scholz was short.")
		d.sure(t, "Martin Scholz", "P:scholz-olaf")
		sureOfNote(t, d, "Martin Scholz")
	})
	t.Run("a namesake with an office of his own is no error", func(t *testing.T) {
		d := text(t, "In March", "4 May 2023", "In March, actor Martin Scholz visited Kenya.", "The visit of German Chancellor Olaf Scholz was short.")
		d.sure(t, "Martin Scholz", "Martin Scholz")
		d = text(t, "In March", "4 May 2023", "In March, Martin Scholz, a singer, visited Kenya.", "The visit of German Chancellor Olaf Scholz was short.")
		d.sure(t, "Martin Scholz", "Martin Scholz")
	})
	t.Run("ambassadors in the right direction", func(t *testing.T) {
		d := text(t, "Talks", "4 May 2023", "Kenyan Ambassador to Japan Tabu Testi met Japanese Ambassador to Kenya Ken Probe.")
		d.sureOffice(t, "Tabu Testi", "Ambassador to Japan of KEN")
		d.sureOffice(t, "Ken Probe", "Ambassador to Kenya of JPN")
	})
	t.Run("a body in several forms", func(t *testing.T) {
		d := text(t, "Talks", "4 May 2023", "The Gulf Cooperation Council (GCC) met. Later the Cooperation Council for the Arab States of the Gulf wrote a letter.")
		d.sure(t, "Gulf Cooperation Council", "Q217172")
		d.sure(t, "GCC", "Q217172")
		d.sure(t, "Cooperation Council for", "Q217172")
	})
	t.Run("a government is the state's where no movement rules", func(t *testing.T) {
		text(t, "Talks", "4 May 2019", "The government in Kabul spoke to the Taliban.").sure(t, "The government in Kabul", "AFG.GOV")
		text(t, "Talks", "4 May 2022", "The government in Kabul spoke to Tashkent.").sure(t, "The government in Kabul", "A:Taliban")
	})
	t.Run("three groups around one place stay apart", func(t *testing.T) {
		d := text(t, "Darfur", "4 May 2023", "The resistance remained in Darfur. Some armed groups of ethnic Masalit crossed over. Khartoum sent detachments formed from Zaghawas.")
		sureApart(t, d, "resistance remained", "armed groups of", "detachments formed")
	})
	t.Run("no photo credit is anybody", func(t *testing.T) {
		d := text(t, "Visit to Nairobi", "4 May 2023", "Kenyan President William Ruto flew to Lisbon.", "Photo: Ministry of Defence of Kenya", "Image: Anna Petrova / Office of the President of Kenya")
		sureSilent(t, d, "Photo: ")
		sureSilent(t, d, "Image: ")
	})
}

// sureOfAlias fails unless a person has a name up to a day and another from then on,
// each with a source.
func sureOfAlias(t *testing.T, b *resolve.Base, id ledger.ActorID, before, after, day string) {
	t.Helper()
	e, ok := b.Entry(id)
	if !ok {
		t.Fatalf("nobody is %s", id)
	}
	for _, want := range []resolve.Name{{Text: before, To: day}, {Text: after, From: day}} {
		if !slices.ContainsFunc(e.Names, func(n resolve.Name) bool {
			return n.Text == want.Text && n.From == want.From && n.To == want.To && n.Source != ""
		}) {
			t.Errorf("%s has no sourced name %q from %q to %q: %+v", id, want.Text, want.From, want.To, e.Names)
		}
	}
}

// sureOfNote fails unless the mention says that the first name differs.
func sureOfNote(t *testing.T, d read, words string) {
	t.Helper()
	for _, m := range d.mentionsOf(t, words) {
		if !strings.Contains(m.Reason, "first name differs") {
			t.Errorf("%q is linked because %q, without a note on the first name", words, m.Reason)
		}
	}
}

func (d read) sureOffice(t *testing.T, person, want string) {
	t.Helper()
	if got := d.offices(person); !slices.Contains(got, want) {
		t.Errorf("%s: %s is %q, want %q", d.in.Doc.ID, person, got, want)
	}
}

// sureApart fails unless words mean labels without an id, no two of them the same.
func sureApart(t *testing.T, d read, words ...string) {
	t.Helper()
	seen := map[string]string{}
	for _, w := range words {
		all := d.mentionsOf(t, w)
		if len(all) == 0 || len(all[0].Actors) != 1 {
			t.Errorf("nobody is meant by %q", w)
			continue
		}
		a := all[0].Actors[0]
		if a.ID != "" || a.Kind != ledger.KindGroup {
			t.Errorf("%q is %s %s %s, want a label", w, a.Kind, a.ID, a.Name)
		}
		if other, ok := seen[a.Name]; ok {
			t.Errorf("%q and %q are both %q", other, w, a.Name)
		}
		seen[a.Name] = w
	}
}

// sureSilent fails if anybody is meant, or a claim rests, on the line that begins
// with words.
func sureSilent(t *testing.T, d read, words string) {
	t.Helper()
	body := d.in.Doc.Text
	at := strings.Index(body, words)
	if at < 0 {
		t.Fatalf("no line %q in %s", words, d.in.Doc.ID)
	}
	line, _, _ := strings.Cut(body[at:], "\n")
	if got := d.who(t, line); got != "nobody" {
		t.Errorf("%q means %s", line, got)
	}
	for _, c := range d.claims {
		for _, e := range c.Evidence {
			if e.Start < at+len(line) && at < e.End {
				t.Errorf("the %s %s rests on %q", c.Kind, c.ID, line)
			}
		}
	}
}
