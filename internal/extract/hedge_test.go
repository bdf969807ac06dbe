package extract

import (
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// TestHedgeOfSaying reads the words by which a saying is held back: they are the
// cue of a position that no reporting word introduces, or that one passes on.
func TestHedgeOfSaying(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		kind    text.BlockKind
		body    string
		speaker string
		status  ledger.Status
		cue     string
	}{
		{text.Paragraph, "It seems that the talks in Oslo have stalled.", "author", ledger.Happened, "It seems"},
		{text.Paragraph, "It seems that perhaps Chile will leave the bloc.", "author", ledger.Happened, "It seems that perhaps"},
		{text.Paragraph, "There is reason to believe that Peru stopped the exports.", "author", ledger.Happened, "There is reason to believe"},
		{text.Question, "One gets the impression that the dispute in Ituri is over.", "interviewer", ledger.Happened, "gets the impression"},
		{text.Paragraph, "There are rumours that Chad armed the rebels.", "rumours", ledger.Unknown, "There are rumours"},
		{text.Paragraph, "It became known that Ghana insists on a new treaty.", "Ghana", ledger.Happened, "it became known"},
		{text.Paragraph, "Norway's foreign minister said that perhaps the fishery could open.", "Minister of Foreign Affairs", ledger.Happened, "said that perhaps"},
		{text.Paragraph, "Norway's foreign minister said that the fishery is open.", "Minister of Foreign Affairs", ledger.Happened, "said"},
	} {
		claims, err := s.reader.Read(s.inputOf(c.kind, c.body, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, k := range claims {
			f, ok := k.Fields.(ledger.Position)
			if !ok {
				continue
			}
			found = true
			if k.Cue == nil || !strings.EqualFold(k.Cue.Quote, c.cue) || k.Status != c.status || !hasWord(f.Speaker, c.speaker) {
				t.Errorf("%s: %s of %q because of %v; want %s of %q because of %q", c.body, k.Status, f.Speaker.Name, k.Cue, c.status, c.speaker, c.cue)
			}
		}
		if !found {
			t.Errorf("%s: no position", c.body)
		}
	}
	for _, body := range []string{
		"A new star appears in the sky.", "The map appears on page four.", "They have reason to celebrate.",
		"Reports that Chad had left were denied.", "The children got the impression of a lion.",
	} {
		claims, err := s.reader.Read(s.input(body, ""))
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range claims {
			if f, ok := k.Fields.(ledger.Position); ok {
				t.Errorf("%s: made a position of %q", body, f.Speaker.Name)
			}
		}
	}
}

// TestHedgeOfAnswer reads the hedges of an interview's answers; a sentence that is
// nothing but a hedge belongs to the one before it.
func TestHedgeOfAnswer(t *testing.T) {
	s := mustLoad(t)
	const intro = "Amina Mohamed, foreign minister of Kenya, answers our questions."
	for _, c := range []struct {
		body string
		want []string // the cue of each position; "" for none
	}{
		{"So far, the papers have just been signed.", []string{"So far"}},
		{"Maybe this movement is no longer there.", []string{"Maybe"}},
		{"It is not entirely clear whether the truce continues.", []string{"it is not entirely clear"}},
		{"I am not sure that Ghana provides them with support.", []string{"am not sure"}},
		{"The rebels did not make such threats. At least for now.", []string{"At least for now"}},
		{"It is hard to say who will win.", []string{"It is hard"}},
		{"The Chinese engineers appear in the village every spring.", []string{""}},
		{"Farmers who perhaps lost their land get help.", []string{""}},
	} {
		in := s.inputOfLines([]line{{text.Paragraph, intro}, {text.Question, "What is new?"}, {text.Answer, c.body}})
		in.Doc.Speaker = text.Span{Start: 0, End: len("Amina Mohamed")}
		claims, err := s.reader.Read(in)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range claims {
			if _, ok := k.Fields.(ledger.Position); !ok || k.Evidence[0].Start < len(intro) {
				continue
			}
			cue := ""
			if k.Cue != nil {
				cue = k.Cue.Quote
			}
			got = append(got, cue)
		}
		if len(got) != len(c.want) || !strings.EqualFold(got[0], c.want[0]) {
			t.Errorf("%s: cues %q, want %q", c.body, got, c.want)
		}
	}
}

func hasWord(a ledger.Actor, word string) bool { return a.Name == word || a.Office == word }
