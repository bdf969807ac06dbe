package resolve

import (
	"strings"
	"sync"
	"testing"

	"chancery/internal/lang"
	"chancery/internal/text"
	"chancery/models"

	"github.com/google/go-cmp/cmp"
)

var analyser = sync.OnceValues(func() (*lang.Analyser, error) { return lang.New(models.FS, lang.Core) })

// marked reads a text whose words in brackets are asked for: it returns the
// analysed text without the brackets and where those words are.
func marked(t *testing.T, s, day string) (*text.Document, []text.Span) {
	t.Helper()
	var plain strings.Builder
	var asked []text.Span
	for _, r := range s {
		switch r {
		case '[':
			asked = append(asked, text.Span{Start: plain.Len()})
		case ']':
			asked[len(asked)-1].End = plain.Len()
		default:
			plain.WriteRune(r)
		}
	}
	d := document("t", plain.String(), day)
	for i := range d.Blocks {
		d.Blocks[i].Kind = text.Paragraph
	}
	a, err := analyser()
	if err != nil {
		t.Fatal(err)
	}
	d.Tokens, d.Sentences, d.Names = nil, nil, nil
	a.Analyse(d)
	return d, asked
}

// meant are the actors of the mention that covers the end of a span.
func meant(d *text.Document, r *Reading, at text.Span) string {
	for _, m := range r.Mentions {
		if m.Span.Start < at.End && at.End <= m.Span.End {
			var who []string
			for _, a := range m.Actors {
				who = append(who, a.Name)
			}
			return strings.Join(who, " + ")
		}
	}
	return "-"
}

// TestWho reads texts of our own and asks who is meant by the words in brackets.
func TestWho(t *testing.T) {
	const day = "2024-05-14"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the subject of the clause around, not the first person of the sentence",
			"President Emmanuel Macron met Kenyan President William Ruto, who said [he] would come again.",
			[]string{"William Ruto"}},
		{"an object is not the subject of its clause",
			"William Ruto, the Kenyan president, arrived on Monday.\nEmmanuel Macron received [him] in Paris.",
			[]string{"William Ruto"}},
		{"a woman called she is not he",
			"Indonesian Foreign Minister Retno Marsudi met Prime Minister Pham Minh Chinh.\n[She] flew home and [he] went to Laos.",
			[]string{"Retno Marsudi", "Phạm Minh Chính"}},
		{"two persons of one sentence",
			"Emmanuel Macron met Kenyan President William Ruto.\n[They] signed a treaty.",
			[]string{"Emmanuel Macron + William Ruto"}},
		{"a collective is remembered",
			"Kenya and Ethiopia agreed.\nA road is needed.\nThen the two countries raised [their] trade.",
			[]string{"Kenya + Ethiopia"}},
		{"things are nobody",
			"Kenya and Ethiopia counted losses.\nThe figures are old.\n[They] were printed in May.",
			[]string{"-"}},
		{"citizens are nobody",
			"Kenya and Ethiopia talked.\nNairobi told travellers to stay unless [they] had to go.",
			[]string{"-"}},
		{"both and the two alone",
			"Kenyan President William Ruto called Ethiopian Prime Minister Abiy Ahmed, and [the two] agreed on a date.",
			[]string{"William Ruto + Abiy Ahmed Ali"}},
		{"a pair in passing is not what the text is about",
			"Japan and South Korea signed a paper.\nTokyo is content.\nSeoul recalled evacuations from Sudan and Israel.\nFees may fall.\nTrade between [the two countries] grows.",
			[]string{"Japan + South Korea"}},
		{"ministries in the plural",
			"Kenya and Ethiopia agreed on a plan.\n[The foreign ministries] will carry it out.",
			[]string{"Ministry of Foreign Affairs of Kenya + Ministry of Foreign Affairs of Ethiopia"}},
		{"delegations",
			"Kenya and Ethiopia met in Moyale.\n[The delegations] talked of cattle.",
			[]string{"Kenya + Ethiopia"}},
		{"leaders named most, not last",
			"Kenyan President William Ruto will not attend the talks with Ethiopian Prime Minister Abiy Ahmed.\nRuto said that Abiy Ahmed knew it.\nFrance asked that French President Emmanuel Macron be invited.\n[The two leaders] will talk later.",
			[]string{"William Ruto + Abiy Ahmed Ali"}},
		{"leaders of bodies are not those named before",
			"Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed.\n[The leaders] of both clubs were there.",
			[]string{"-"}},
		{"the counterpart spoken of, not a former one",
			"Indonesian Foreign Minister Retno Marsudi met Vietnamese Foreign Minister Bui Thanh Son.\nRetno thanked her [Vietnamese counterpart]. In 2018 she had met then Foreign Minister Pham Binh Minh.",
			[]string{"Bùi Thanh Sơn"}},
		{"an office by another word in another state",
			"British Foreign Secretary David Cameron met Indian External Affairs Minister S. Jaishankar.\nThe British minister thanked [his Indian colleague].",
			[]string{"Subrahmanyam Jaishankar"}},
		{"the top envoy", "[Indonesia's top envoy] is in Hanoi. Her name is Retno Marsudi.", []string{"Retno Marsudi"}},
		{"an expert by the place of work",
			"Daniel Test, director of the Lake Research Institute, spoke of water.\n[The expert] sees no danger.",
			[]string{"Daniel Test"}},
		{"an ambassador far above",
			"Chinese Ambassador to Kenya Zhou Test spoke in Nairobi.\nA.\nB.\nC.\nD.\nE.\nF.\nG.\nH.\nI.\nTrade is small, [the ambassador] said.",
			[]string{"Zhou Test"}},
		{"the guest by state",
			"Kenyan President William Ruto received Ethiopian Prime Minister Abiy Ahmed.\n[The Ethiopian guest] spoke first.",
			[]string{"Abiy Ahmed Ali"}},
		{"the country where somebody else keeps something",
			"The border of Kenya and Somalia is long.\nKenya is poor in water, and Britain keeps a base in [the country].",
			[]string{"Kenya"}},
		{"the country of the official who speaks",
			"Kenyan Defence Minister Aden Duale met French officers.\nHe argued that armed groups use drones and that [the country] needs help.",
			[]string{"Kenya"}},
		{"the bloc of which the speaker's state is a member",
			"The European Union and Mercosur have not signed.\nThe EU asks for time.\nBrazilian Foreign Minister Mauro Vieira said that [the bloc] would wait.",
			[]string{"Mercosur"}},
		{"the body behind a commission",
			"A deputy head of the African Union Commission flew to Togo.\nEnvoys came to the talks of [the organisation] in Lomé.",
			[]string{"African Union"}},
		{"the first person in a quotation",
			"“[We] will build the road and [I] will open it,” Kenyan President William Ruto said on Monday.",
			[]string{"Kenya", "William Ruto"}},
		{"a quotation of nobody", "“[We] will build the road,” a banner read in Kenya.", []string{"-"}},
		{"the organ of a state in a quotation of two sentences",
			"“The road is old. [We] will build another,” Kenyan President William Ruto said.",
			[]string{"Kenya"}},
		{"a body that two states have together",
			"Kenya and Ethiopia agreed.\nA [Joint Boundary Committee] will meet, and then [the joint commission].",
			[]string{"Kenya + Ethiopia", "Kenya + Ethiopia"}},
		{"a joint body of nobody named", "A [joint commission] met.", []string{"-"}},
		{"the heads of the members of a body",
			"The African Union met in Kigali.\n[The heads of state] elected a chair. Later [the African leaders] left; [they] were tired.",
			[]string{"African Union", "African Union", "African Union"}},
		{"leaders of a continent without a body", "[The African leaders] left Kigali.", []string{"-"}},
		{"officials of a state named before",
			"William Ruto met former US officials in Nairobi.\nIt was a talk with [a group of former officials].",
			[]string{"Former officials of the United States"}},
	}
	b := base(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, asked := marked(t, tt.text, day)
			r := Read(d, b)
			var got []string
			for _, at := range asked {
				got = append(got, meant(d, r, at))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("who is meant (-want +got):\n%s", diff)
			}
			check(t, d, r)
		})
	}
}

// TestOwnCountry checks "my country" in an answer.
func TestOwnCountry(t *testing.T) {
	d, asked := marked(t, "Kenyan Ambassador George Test spoke.\nI told them that [my country] is ready.", "2023-03-12")
	d.Blocks[1].Kind = text.Answer
	d.Speaker = text.Span{Start: strings.Index(d.Text, "George"), End: strings.Index(d.Text, " spoke")}
	if got := meant(d, Read(d, base(t)), asked[0]); got != "Kenya" {
		t.Errorf("my country is %s, want Kenya", got)
	}
}
