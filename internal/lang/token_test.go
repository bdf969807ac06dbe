package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

func paragraph(s string) text.Block {
	return text.Block{Kind: text.Paragraph, Span: text.Span{Start: 0, End: len(s)}}
}

func TestTokens(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Kenya's envoy", "Kenya 's envoy"},
		{"Kenya’s envoys’ aim", "Kenya ’s envoys ’ aim"},
		{"They don't and can’t; we cannot.", "They do n't and ca n’t ; we can not ."},
		{"The Kenyan-Ugandan border", "The Kenyan - Ugandan border"},
		{"a non-binding, pre-war e-mail", "a non-binding , pre-war e-mail"},
		{"worth $1.6 bn, up 21.3% to 1,344,000", "worth $ 1.6 bn , up 21.3 % to 1,344,000"},
		{"US$5bn and €3m", "US$ 5 bn and € 3 m"},
		{"in 2022-2023, on 12/05/2021", "in 2022 - 2023 , on 12/05/2021"},
		{"the U.S. and the U.N. envoy", "the U.S. and the U.N. envoy"},
		{"Gen. J. R. Smith met Mr. Okello at 5 p.m. on Sept. 3", "Gen. J. R. Smith met Mr. Okello at 5 p.m. on Sept. 3"},
		{"No. 5 said no.", "No. 5 said no ."},
		{"Well... it ended--badly?!", "Well ... it ended -- badly ?!"},
		{"See https://example.org/a?b=c. Write to a.b@example.org.", "See https://example.org/a?b=c . Write to a.b@example.org ."},
		{"the African Union (AU) said", "the African Union ( AU ) said"},
		{"“We agree,” she said.", "“ We agree , ” she said ."},
		{"AT&T and R&D", "AT&T and R&D"},
		{"the 20th-century road", "the 20th - century road"},
		{"at 4:00 p.m., at 09:30:15 and 10:15am", "at 4:00 p.m. , at 09:30:15 and 10:15 am"},
		{"a 2:1 vote, 11:234", "a 2 : 1 vote , 11 : 234"},
		{"call 202-555-0143, 500-1000 troops", "call 202-555-0143 , 500 - 1000 troops"},
		{"in the 1990's and 70’s; 2023's end", "in the 1990's and 70’s ; 2023 's end"},
		{"they dont know, im told; Im said", "they do nt know , i m told ; Im said"},
		{"Thanks :) he said (:) ''Yes''", "Thanks :) he said ( : ) '' Yes ''"},
		{"[see https://example.org/a]", "[ see https://example.org/a ]"},
		{"ruled (c. 1820)", "ruled ( c. 1820 )"},
		{"It's signed: they'll go", "It 's signed : they 'll go"},
	}
	for _, tt := range tests {
		got := make([]string, 0)
		for _, s := range tokenSpans(tt.in, text.Span{Start: 0, End: len(tt.in)}, "en") {
			got = append(got, s.In(tt.in))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("tokens of %q (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name, lang, in string
		want           []string
	}{
		{"title", "en", "Ministers to meet in Kampala", []string{"Ministers to meet in Kampala"}},
		{"plain", "en", "They met. It rained.", []string{"They met.", "It rained."}},
		{"honorific", "en", "Gen. Otieno and Mr. Ali met. They left.", []string{"Gen. Otieno and Mr. Ali met.", "They left."}},
		{"initials", "en", "J. R. Okello spoke. He left.", []string{"J. R. Okello spoke.", "He left."}},
		{"country", "en", "The U.S. Embassy in the U.S. closed. It is in the U.S. The end.",
			[]string{"The U.S. Embassy in the U.S. closed.", "It is in the U.S.", "The end."}},
		{"time", "en", "It began at 5 p.m. Monday. All came.", []string{"It began at 5 p.m. Monday.", "All came."}},
		{"month", "en", "On Sept. 3 they met. On Oct. 4 too.", []string{"On Sept. 3 they met.", "On Oct. 4 too."}},
		{"number", "en", "See No. 5 of it. The answer is no. They left.", []string{"See No. 5 of it.", "The answer is no.", "They left."}},
		{"quote", "en", "“We agree.” She left. \"Why?\" he asked.", []string{"“We agree.”", "She left.", "\"Why?\" he asked."}},
		{"ellipsis", "en", "They waited... and left. Then... nothing.", []string{"They waited... and left.", "Then... nothing."}},
		{"number first", "en", "It ended in 2023. 15 envoys came.", []string{"It ended in 2023.", "15 envoys came."}},
		{"small letter", "en", "The pact is signed. envoys left. Rain in Calif. then stopped.",
			[]string{"The pact is signed.", "envoys left.", "Rain in Calif. then stopped."}},
		{"small letter inside", "en", "Approx. five of the U.S. officials, e.g. The Hague's, came.",
			[]string{"Approx. five of the U.S. officials, e.g. The Hague's, came."}},
		{"no space", "en", "They closed the border.They left. See Example.Com or a.Person@example.org now.",
			[]string{"They closed the border.", "They left.", "See Example.Com or a.Person@example.org now."}},
		{"address", "en", "See https://example.org/a?b=c for it. All came.", []string{"See https://example.org/a?b=c for it.", "All came."}},
		{"note", "en", "It was signed in 2005. [17] [18] He left. [2]", []string{"It was signed in 2005. [17] [18]", "He left. [2]"}},
		{"bracket", "en", "(They met. ) They left.", []string{"(They met. )", "They left."}},
		{"list number", "en", "2.1. The border is closed. 3. It rains.", []string{"2.1. The border is closed.", "3. It rains."}},
		{"born", "en", "The king (b. March 1909; d. 1980) ruled. He died c. 1980.", []string{"The king (b. March 1909; d. 1980) ruled.", "He died c. 1980."}},
		{"dots first", "en", "... They left. P.S. I came.", []string{"... They left.", "P.S. I came."}},
		{"dateline", "en", "KAMPALA, Feb. 3 (Xinhua) -- They met. They left.", []string{"KAMPALA, Feb. 3 (Xinhua) -- They met.", "They left."}},
		{"line break", "en", "Agenda\nTrade and transit", []string{"Agenda", "Trade and transit"}},
		{"soft break", "en", "They met in the city of\nkings. They left.", []string{"They met in the city of\nkings.", "They left."}},
		{"russian", "ru", "Встреча прошла в г. Алматы в 2021 г. и закончилась. И. О. Петров уехал.",
			[]string{"Встреча прошла в г. Алматы в 2021 г. и закончилась.", "И. О. Петров уехал."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range sentenceSpans(tt.in, paragraph(tt.in), tt.lang) {
				got = append(got, s.In(tt.in))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("sentences (-want +got):\n%s", diff)
			}
		})
	}
}

// checkCover fails unless the tokens of doc are in order, inside their
// sentences, and leave out white space only.
func checkCover(t *testing.T, doc *text.Document) {
	t.Helper()
	for _, s := range doc.Sentences {
		if !doc.Blocks[s.Block].Span.Contains(s.Span) {
			t.Errorf("sentence %v outside block %v", s.Span, doc.Blocks[s.Block].Span)
		}
		at := s.Span.Start
		for _, tok := range doc.Tokens[s.First:s.End] {
			if tok.Span.Empty() || tok.Span.Start < at || tok.Span.End > s.Span.End {
				t.Fatalf("token %v out of place after byte %d of %v", tok.Span, at, s.Span)
			}
			if gap := doc.Text[at:tok.Span.Start]; strings.TrimFunc(gap, isSpace) != "" {
				t.Errorf("text %q lies between tokens", gap)
			}
			if tok.Head != -1 && (tok.Head < s.First || tok.Head >= s.End) {
				t.Errorf("head %d outside sentence [%d, %d)", tok.Head, s.First, s.End)
			}
			at = tok.Span.End
		}
		if gap := doc.Text[at:s.Span.End]; strings.TrimFunc(gap, isSpace) != "" {
			t.Errorf("text %q lies behind the last token", gap)
		}
	}
}

func segmented(in, lang string) *text.Document {
	doc := &text.Document{Lang: lang, Text: in, Blocks: []text.Block{paragraph(in)}}
	new(Analyser).segment(doc)
	return doc
}

func FuzzSegment(f *testing.F) {
	for _, s := range []string{"", "Mr. A. met B. 5 left.", "a-b's ’s $1.6bn\n\nU.S.", "и т.д. А. Б.", "\xff.\xfe 3", "No. No. 1/2 https://x.y/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, lang := range []string{"en", "ru"} {
			checkCover(t, segmented(in, lang))
		}
		var all string
		doc := segmented(in, "en")
		for _, s := range doc.Sentences {
			all += s.Span.In(in)
		}
		strip := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, isSpace), "")
		}
		if strip(all) != strip(in) {
			t.Errorf("sentences of %q hold %q", in, all)
		}
	})
}
