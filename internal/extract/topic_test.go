package extract

import (
	"testing"

	"chancery/internal/ledger"

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
