package extract

import (
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/resolve"
	"chancery/internal/text"
	"chancery/internal/timex"

	"github.com/google/go-cmp/cmp"
)

// TestTopics reads the items of what is talked about.
func TestTopics(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		body string
		want []string
	}{
		{"The ministers discussed the situation in Mali, Niger and Chad.", []string{"situation in Mali, Niger and Chad"}},
		{"They will discuss cooperation in the African Union, the Arab League, as well as the United Nations.", []string{"cooperation in the African Union, the Arab League, as well as the United Nations"}},
		{"They discussed water, energy and, in particular, the dam.", []string{"water", "energy", "dam"}},
		{"They discussed Libya, the subject on which earlier talks had stalled, and agreed to meet.", []string{"Libya"}},
		{"The return of captives and the course of the border are likely to be discussed.", []string{"return of captives", "course of the border"}},
		{"They will discuss a schedule of visits, as well as significant aspects of the fishing treaty.", []string{"schedule of visits", "significant aspects of the fishing treaty"}},
		{"The ministers discussed the African Development Bank (ADB).", []string{"African Development Bank (ADB)"}},
		{"They also discussed how the commission could meet, security along the frontier and preparations for the next round.", []string{"how the commission could meet", "security along the frontier", "preparations for the next round"}},
		{"The talks covered a wide range of issues, including energy, transport and culture.", []string{"energy", "transport", "culture"}},
		{"It is clear that Lima and Quito are engaged in a close dialogue, and therefore the topics of rural trade and river security, as well as the border settlement will be on the agenda of the meetings in Quito.", []string{"rural trade", "river security", "border settlement"}},
		{"It is expected that the foreign ministers will devote time to the Sahel crisis during the current contacts as well as to the problems of countering smuggling in the lake region and the pressure on Chad's partners.", []string{"Sahel crisis", "countering smuggling in the lake region", "pressure on Chad's partners"}},
		{"Russia denied that it would discuss the islands.", nil},
		{"Ghana is reviewing its tariffs.", nil},
	} {
		claims, err := s.reader.Read(s.input(c.body, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range claims {
			if f, ok := k.Fields.(ledger.Agenda); ok {
				got = append(got, f.Topic)
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.body, d)
		}
	}
}

// TestTopicOfMeeting ties what is ahead to a meeting that is ahead, and what was
// talked about to one that was held.
func TestTopicOfMeeting(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		body string
		want ledger.Status // of the meeting
	}{
		{"The foreign ministers of Kenya and Egypt met in Cairo on 2 May 2024. They will meet again in Nairobi on 3 June 2024. Water may be discussed.", ledger.Scheduled},
		{"The foreign ministers of Kenya and Egypt met in Cairo on 2 May 2024. They will meet again in Nairobi on 3 June 2024. In Cairo the dam was discussed.", ledger.Happened},
	} {
		claims, err := s.reader.Read(s.input(c.body, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		of := map[ledger.ClaimID]ledger.Status{}
		for _, k := range claims {
			of[k.ID] = k.Status
		}
		for _, k := range claims {
			if f, ok := k.Fields.(ledger.Agenda); ok && of[f.Meeting] != c.want {
				t.Errorf("%s: %q is tied to a meeting that is %q, want %q", c.body, f.Topic, of[f.Meeting], c.want)
			}
		}
	}
}

// TestListedTopics reads a list below a heading or a sentence with a colon.
func TestListedTopics(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		opening string
		kind    text.BlockKind
		want    []string
	}{
		{"Agenda", text.Heading, []string{"Fishing quotas", "Visas for drivers"}},
		{"Topics for discussion", text.Heading, []string{"Fishing quotas", "Visas for drivers"}},
		{"The following questions will be discussed:", text.Paragraph, []string{"Fishing quotas", "Visas for drivers"}},
		{"In the museum you will find:", text.Paragraph, nil},
		{"Topics of the novel", text.Heading, nil},
	} {
		in := s.inputOfLines([]line{{c.kind, c.opening}, {text.Item, "- Fishing quotas;"}, {text.Item, "- Visas for drivers."}})
		claims, err := s.reader.Read(in)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range claims {
			f, ok := k.Fields.(ledger.Agenda)
			if !ok {
				continue
			}
			got = append(got, f.Topic)
			if last := k.Evidence[len(k.Evidence)-1]; f.Band != ledger.Announced || !strings.HasPrefix(last.Quote, f.Topic) {
				t.Errorf("%s: %q has band %s and rests on %q", c.opening, f.Topic, f.Band, last.Quote)
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.opening, d)
		}
	}
}

// line is a block of one line.
type line struct {
	kind text.BlockKind
	body string
}

// inputOfLines analyses a text whose blocks are lines.
func (s *stages) inputOfLines(lines []line) Input {
	doc := &text.Document{ID: "t", Lang: "en"}
	for _, l := range lines {
		at := len(doc.Text)
		doc.Text += l.body
		doc.Blocks = append(doc.Blocks, text.Block{Kind: l.kind, Span: text.Span{Start: at, End: len(doc.Text)}})
		doc.Text += "\n\n"
	}
	s.analyser.Analyse(doc)
	times := timex.Find(doc)
	return Input{Doc: doc, Refs: resolve.Read(doc, s.base), Times: times, Quantities: quantity.Outside(doc, times)}
}
