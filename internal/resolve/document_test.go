package resolve

import (
	"fmt"
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

// brief is a mention as a row of a table: its words, its form and its actors.
func brief(d *text.Document, m Mention) string {
	var who []string
	for _, a := range m.Actors {
		s := string(a.ID)
		if s == "" {
			s = a.Name
		}
		who = append(who, s)
	}
	place := ""
	if m.Form == FormPlace && m.Place != nil {
		place = "@" + m.Place.Name
		who = nil
	}
	return strings.TrimSpace(fmt.Sprintf("%s = %s %s%s", m.Span.In(d.Text), m.Form, strings.Join(who, "+"), place))
}

// TestRead reads short texts of our own and compares the mentions of the last
// line with the expected ones.
func TestRead(t *testing.T) {
	const day = "2023-06-06"
	tests := []struct {
		name, day, text string
		want            []string
	}{
		{"title and name, then surname", day,
			"Russian Foreign Minister Sergey Lavrov flew to Astana.\nLavrov is in Astana.",
			[]string{"Lavrov = name Q58217", "Astana = place @Astana"}},
		{"surname before the full name", day,
			"Lavrov left on Monday, it is said, and Sergey Lavrov returned.",
			[]string{"Lavrov = name Q58217", "Sergey Lavrov = name Q58217"}},
		{"spelling behind a title", day,
			"Foreign Minister of Tajikistan Sirodjiddin Mukhriddin spoke.",
			[]string{"Foreign Minister of Tajikistan Sirodjiddin Mukhriddin = title Q18198123"}},
		{"surname of before", "2018-04-10",
			"Foreign Minister of Tajikistan Sirodjidin Aslov spoke.",
			[]string{"Foreign Minister of Tajikistan Sirodjidin Aslov = title Q18198123"}},
		{"apposition behind the name", day,
			"Sergey Lavrov, the Russian foreign minister, spoke.",
			[]string{"Sergey Lavrov, the Russian foreign minister = title Q58217"}},
		{"nobody is invented", day,
			"Tajik Ambassador Zafar Test arrived.\nThe ambassador spoke.",
			[]string{"The ambassador = title Zafar Test"}},
		{"respectively", day,
			"The Presidents of Russia and Tajikistan, Vladimir Putin and Emomali Rahmon, talked.",
			[]string{"The Presidents of Russia and Tajikistan, Vladimir Putin and Emomali Rahmon = title Q7747+Q57366"}},
		{"office without a name", day,
			"The Russian foreign minister was absent.",
			[]string{"The Russian foreign minister = title Q58217"}},
		{"office on an unknown day", "",
			"The Russian foreign minister was absent.",
			[]string{"The Russian foreign minister = title Minister of Foreign Affairs of Russia"}},
		{"wrong first name", day,
			"Vladimir Mishustin visited Tajikistan. Russian Prime Minister Mikhail Mishustin signed.\nVladimir Mishustin left.",
			[]string{"Vladimir Mishustin = name Q4298520"}},
		{"counterpart", day,
			"Sergey Lavrov, the Russian foreign minister, met his Tajik counterpart.",
			[]string{"Sergey Lavrov, the Russian foreign minister = title Q58217", "his Tajik counterpart = counterpart Q18198123"}},
		{"capitals that act", day,
			"The dispute between Dushanbe and Bishkek worries Moscow's partners.",
			[]string{"Dushanbe = state TJK", "Bishkek = state KGZ", "Moscow = state RUS"}},
		{"capitals as places", day,
			"He went from Moscow to Dushanbe after talks near Bishkek.",
			[]string{"Moscow = place @Moscow", "Dushanbe = place @Dushanbe", "Bishkek = place @Bishkek"}},
		{"two countries", day,
			"Russia and Tajikistan agreed. The ties of the two countries are old.",
			[]string{"Russia = state RUS", "Tajikistan = state TJK", "the two countries = collective RUS+TJK"}},
		{"ministries of both", day,
			"Russia and Tajikistan agreed.\nA programme of the foreign ministries of the two countries follows.",
			[]string{"the foreign ministries of the two countries = organ RUS.MFA+TJK.MFA"}},
		{"the ministry", day,
			"Tajikistan’s Foreign Ministry was silent.\nThe ministry waits.",
			[]string{"The ministry = organ TJK.MFA"}},
		{"vague collectives", day,
			"Some Western colleagues and the West disagree.",
			[]string{"Some Western colleagues = collective Some Western colleagues", "West = collective West"}},
		{"a label names nobody", day,
			"The Taliban (banned in Russia) came to Kabul.",
			[]string{"Taliban = name A:Taliban", "Kabul = place @Kabul"}},
		{"adjective", day,
			"Tajik citizens work.",
			[]string{"Tajik = demonym TJK"}},
		{"an abbreviation of the document", day,
			"The Lake Issue Research Centre (LIRC) opened.\nLIRC grows.",
			[]string{"LIRC = name Lake Issue Research Centre"}},
		{"a credit names nobody", day,
			"Photo: Russian Foreign Ministry", nil},
	}
	b := base(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document("t", tt.text, tt.day)
			for i := range d.Blocks {
				if d.Blocks[i].Kind != text.Credit {
					d.Blocks[i].Kind = text.Paragraph
				}
			}
			r := Read(d, b)
			last := d.Blocks[len(d.Blocks)-1].Span
			var got []string
			for _, m := range r.Mentions {
				if last.Contains(m.Span) && m.Form != FormPronoun {
					got = append(got, brief(d, m))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("mentions (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAttested checks what is read of persons introduced with an office.
func TestAttested(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Russian Ambassador to Tajikistan Semen Test spoke.", "Semen Test|Ambassador to Tajikistan|RUS|"},
		{"Former Foreign Minister of Chad Abdu Test spoke.", "Abdu Test|Minister of Foreign Affairs|TCD|former"},
		{"Acting Tajik Energy Minister Daler Test spoke.", "Daler Test|Minister of Energy|TJK|acting"},
		{"Anna Test, Head of the Asian Sector of the Test Institute, spoke.", "Anna Test|Head of the Asian Sector of the Test Institute||"},
		{"Political analyst Pavel Test spoke.", "Pavel Test|political analyst||"},
		{"Kazakh Foreign Ministry spokesman Aibek Test spoke.", "Aibek Test|Spokesman of the Ministry of Foreign Affairs|KAZ|"},
	}
	b := base(t)
	for _, tt := range tests {
		r := Read(document("t", tt.text, "2023-06-06"), b)
		if len(r.Attested) != 1 {
			t.Errorf("%q: %d attested", tt.text, len(r.Attested))
			continue
		}
		a := r.Attested[0]
		if got := a.Person.Name + "|" + a.Office + "|" + a.Of + "|" + a.Note; got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestInterview checks who speaks in an answer.
func TestInterview(t *testing.T) {
	const s = "Russian expert Olga Test spoke of trade.\nWe call it progress, and I agree."
	d := document("t", s, "2023-06-06")
	d.Blocks[0].Kind, d.Blocks[1].Kind = text.Paragraph, text.Answer
	d.Speaker = text.Span{Start: strings.Index(s, "Olga"), End: strings.Index(s, " spoke")}
	r := Read(d, base(t))
	var got []string
	for _, m := range r.Mentions {
		if m.Form == FormPronoun {
			got = append(got, brief(d, m))
		}
	}
	if diff := cmp.Diff([]string{"We = pronoun RUS", "I = pronoun Olga Test"}, got); diff != "" {
		t.Errorf("pronouns (-want +got):\n%s", diff)
	}
}

// check holds what every reading promises.
func check(t *testing.T, d *text.Document, r *Reading) {
	t.Helper()
	at := 0
	for _, m := range r.Mentions {
		if m.First < at || m.End <= m.First || m.End > len(d.Tokens) {
			t.Fatalf("mention of tokens [%d, %d) after %d", m.First, m.End, at)
		}
		at = m.End
		if m.Span.Start < 0 || m.Span.End > len(d.Text) || m.Span.Empty() {
			t.Fatalf("span %v outside the text", m.Span)
		}
		if m.Head < m.First || m.Head >= m.End {
			t.Fatalf("head %d outside [%d, %d)", m.Head, m.First, m.End)
		}
		if got, ok := r.At(m.First); !ok || got.Span != m.Span {
			t.Fatalf("At(%d) is not the mention %v", m.First, m.Span)
		}
		for _, a := range m.Actors {
			quote(t, d, a.Mention)
			if a.Name == "" || a.Kind == "" {
				t.Fatalf("actor without name or kind at %v", m.Span)
			}
		}
		if m.Place != nil {
			quote(t, d, m.Place.Mention)
		}
	}
}

func quote(t *testing.T, d *text.Document, e *ledger.Evidence) {
	t.Helper()
	if e == nil || e.Start < 0 || e.End > len(d.Text) || d.Text[e.Start:e.End] != e.Quote {
		t.Fatalf("evidence %+v does not quote the text", e)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Russian Foreign Minister Sergey Lavrov met his counterpart, Wang Yi, in Moscow.\n\nThe two sides' ministries agreed (CSTO).")
	f.Add("the ministers of of of, and Presidents of Russia and — 's (banned in\nPhoto: X")
	f.Add("Foreign Ministers of Russia and X, A B and C D of China and India\x00\xff’s")
	b := base(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		d := document("f", s, "2023-06-06")
		check(t, d, Read(d, b))
	})
}

func BenchmarkRead(b *testing.B) {
	var s strings.Builder
	for range 20 {
		s.WriteString("Turkish Foreign Minister Hakan Fidan flew to Cairo and saw Badr Abdelatty, the foreign minister of Egypt. ")
		s.WriteString("Ankara and Cairo trade much, the diplomat said, and the two countries are in the Organisation of Islamic Cooperation.\n\n")
	}
	kb := base(b)
	d := document("b", s.String(), "2023-06-06")
	b.ReportAllocs()
	for b.Loop() {
		Read(d, kb)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
