package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read reads s as a plain-text page.
func read(t *testing.T, s string) Result {
	t.Helper()
	r, err := Read(Page{Origin: "page.txt", ID: "page", MediaType: "text/plain", Raw: []byte(s)})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// outline lists the blocks of r, each as its kind and its first words.
func outline(r Result) []string {
	var out []string
	for _, b := range r.Text.Blocks {
		words := strings.Fields(r.Text.Quote(b.Span))
		out = append(out, string(b.Kind)+" "+strings.Join(words[:min(3, len(words))], " "))
	}
	return out
}

const para = "The two ministers talked about ports and roads, and about the price of fish in both countries."

func TestBlocks(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want []string
	}{
		"blank lines between": {
			"Norway and Latvia agree on ports\n\n6 June 2023\n\n" + para + "\n\n\nThe road\n\n" + para + "\n\n \n\nNBK \"North - Baltic Sea\"\n\nPhoto: Norwegian Ministry\n\nBased on materials from TASS",
			[]string{"title Norway and Latvia", "dateline 6 June 2023", "paragraph The two ministers", "heading The road",
				"paragraph The two ministers", `publisher NBK "North -`, "credit Photo: Norwegian Ministry", "derivation Based on materials"},
		},
		"a paragraph a line": {
			para + "\nIn Oslo they met again. " + para + "\n" + para,
			[]string{"paragraph The two ministers", "paragraph In Oslo they", "paragraph The two ministers"},
		},
		"CRLF and a byte order mark": {
			"\ufeffTalks in Oslo\r\n\r\n" + para + "\r\n",
			[]string{"title Talks in Oslo", "paragraph The two ministers"},
		},
		"hard wrapped": {
			"The two ministers talked about ports and roads, and about the\nprice of fish in both countries. They will meet again in the\nspring, if the weather allows it.\n\nA second paragraph follows, and it is wrapped as the first is\nat the same width of the page.",
			[]string{"paragraph The two ministers", "paragraph A second paragraph"},
		},
		"no title":     {"Oslo, 6 June 2023\n\n" + para, []string{"dateline Oslo, 6 June", "paragraph The two ministers"}},
		"one sentence": {"The ministers met in Oslo", []string{"paragraph The ministers met"}},
		"section, subtitle, byline": {
			"POLITICS\nNorway opens an embassy in Riga\nA second line says more about it\nThursday, 13 February 2025\nBy Anna Smith\n" + para + "\nOle Hansen, Riga",
			[]string{"notice POLITICS", "title Norway opens an", "title A second line", "dateline Thursday, 13 February", "byline By Anna Smith",
				"paragraph The two ministers", "byline Ole Hansen, Riga"},
		},
		"a title with a stop": {"Norway opens an embassy.\n6 June 2023\n" + para, []string{"title Norway opens an", "dateline 6 June 2023", "paragraph The two ministers"}},
		"lists": {
			"Talks in Oslo\n\nIt was agreed:\n- open two ports;\n* close a road;\n1. study a bridge.\n2) build it.\n" + para,
			[]string{"title Talks in Oslo", "paragraph It was agreed:", "item open two ports;", "item close a road;", "item study a bridge.", "item build it.", "paragraph The two ministers"},
		},
		"list of long dashes": {
			"It was agreed to do this:\n– open two ports;\n– close a road.\n" + para,
			[]string{"paragraph It was agreed", "item open two ports;", "item close a road.", "paragraph The two ministers"},
		},
		"direct speech": {"– Мы готовы, – сказал министр. Он добавил, что встреча состоится позже.\n" + para, []string{"paragraph – Мы готовы,", "paragraph The two ministers"}},
		"notices": {
			"Chancery example: own wording, after public facts. CC0.\n\nTalks in Oslo\n\n" + para + "\n\n*banned in Russia\n\n* The group is banned in Latvia\n\nRead also: more talks\n\nSubscribe to our newsletter\n\nЧитайте также: о переговорах",
			[]string{"notice Chancery example: own", "title Talks in Oslo", "paragraph The two ministers", "notice *banned in Russia", "notice * The group",
				"notice Read also: more", "notice Subscribe to our", "notice Читайте также: о"},
		},
		"credits": {
			para + "\nPhoto by Ole Hansen\nImage: Getty\nФото: МИД Латвии\n(Photo: Ministry)\nPhoto of the day shows a bridge, which both ministers opened in June.",
			[]string{"paragraph The two ministers", "credit Photo by Ole", "credit Image: Getty", "credit Фото: МИД Латвии", "credit (Photo: Ministry)", "paragraph Photo of the"},
		},
		"signatures": {
			para + "\nNordic Herald\n© 2024 Nordic Herald. All rights reserved.\nSource : North – Baltic News\nwww.example.org",
			[]string{"paragraph The two ministers", "publisher Nordic Herald", "publisher © 2024 Nordic", "publisher Source : North", "publisher www.example.org"},
		},
		"sentences that look like them": {
			para + "\nSources in Oslo said that the talks would go on for a week.\nAccording to reports from Riga, the port was closed.\nBy Monday the road was open again.\n" + para,
			[]string{"paragraph The two ministers", "paragraph Sources in Oslo", "paragraph According to reports", "paragraph By Monday the", "paragraph The two ministers"},
		},
		"a question over a paragraph": {
			"Talks in Oslo\n\n" + para + "\n\nWhat comes next?\n\n" + para,
			[]string{"title Talks in Oslo", "paragraph The two ministers", "heading What comes next?", "paragraph The two ministers"},
		},
		"title that asks":                 {"Will Norway open an embassy in Riga?\n\n" + para, []string{"title Will Norway open", "paragraph The two ministers"}},
		"opening question of a paragraph": {"Will Norway open an embassy? " + para + "\n" + para, []string{"paragraph Will Norway open", "paragraph The two ministers"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(read(t, tt.in))); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTurns(t *testing.T) {
	for name, tt := range map[string]struct {
		in, speaker string
		want        []string
	}{
		"dashes": {
			"North and South\n\nOle Hansen, Head of the Port Institute in Oslo, told Nordic Herald about the ports.\n\n– Will the ports open?\n\nThey will, but late.\n\nNobody knows the day.\n\n– It seems that nobody wants them.\n\n– I agree. It is a matter of money.\n\n– And the road?\n\nYes, the road too.\n\nSource : Nordic Herald",
			"Ole Hansen",
			[]string{"title North and South", "paragraph Ole Hansen, Head", "question Will the ports", "answer They will, but", "answer Nobody knows the",
				"question It seems that", "answer I agree. It", "question And the road?", "answer Yes, the road", "publisher Source : Nordic"},
		},
		"labels": {
			"Interview with the minister\n\nQuestion: Will the ports open?\nOle Hansen: They will.\n\nNobody knows the day.\nQuestion: And the road?\nOle Hansen: Yes.",
			"Ole Hansen",
			[]string{"title Interview with the", "question Will the ports", "answer They will.", "answer Nobody knows the", "question And the road?", "answer Yes."},
		},
		"letters": {
			"Q: Will the ports open?\nA: They will.\nQ: And the road?\nA: Yes.", "",
			[]string{"question Will the ports", "answer They will.", "question And the road?", "answer Yes."},
		},
		"names alone": {
			"Nordic Herald: Will the ports open?\nHansen: They will.\nNordic Herald: And the road?\nHansen: Yes, the road too.", "Hansen",
			[]string{"question Will the ports", "answer They will.", "question And the road?", "answer Yes, the road"},
		},
		"questions without a mark": {
			"Порты и дороги\nИнтервью с послом Латвии Оле Хансеном\nОткроются ли порты?\nОткроются, но не скоро. Мы ждём этого давно.\nА дорога?\nИ дорога тоже откроется, но ещё позже.", "Оле Хансеном",
			[]string{"title Порты и дороги", "heading Интервью с послом", "question Откроются ли порты?", "answer Откроются, но не", "question А дорога?", "answer И дорога тоже"},
		},
		"no interview": {
			"Talks in Oslo\n\nOle Hansen, the minister, told reporters about the ports. " + para, "",
			[]string{"title Talks in Oslo", "paragraph Ole Hansen, the"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, tt.in)
			if diff := cmp.Diff(tt.want, outline(r)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
			if got := r.Text.Quote(r.Text.Speaker); got != tt.speaker {
				t.Errorf("speaker is %q; want %q", got, tt.speaker)
			}
		})
	}
}

func TestDerivation(t *testing.T) {
	for line, want := range map[string]string{
		"Based on materials from TASS": "TASS", "Based on TASS materials": "TASS", "By materials of nobody": "",
		"According to materials of RIA Novosti": "RIA Novosti", "По материалам ТАСС": "TASS", "По данным агентства «Интерфакс»": "Interfax",
		"Source: Nordic Herald via Reuters": "Reuters", "Based on reports from Nordic Herald.": "Nordic Herald", "(With inputs from AP)": "AP",
		"По данным пресс-службы министерства, делегации работали в Осло с 1 по 7 декабря.": "",
		"According to data of the ministry, trade has grown in both countries.":            "",
		"Based on TASS materials the ministry has never seen, trade grew.":                 "",
	} {
		r := read(t, para+"\n\n"+line)
		if r.Document.Derivation != want {
			t.Errorf("%q: derivation is %q; want %q", line, r.Document.Derivation, want)
		}
		if isDerived := r.Text.Blocks[1].Kind == "derivation"; isDerived != (want != "") {
			t.Errorf("%q is a block of kind %s", line, r.Text.Blocks[1].Kind)
		}
	}
}
