package extract

import (
	"fmt"
	"slices"
	"testing"

	"chancery/internal/ledger"
)

// TestCommitments reads short texts of 15 May 2024 and asks for just the
// commitments that follow from them, told as "status: who | what | due | condition".
func TestCommitments(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"within months of now", "Kenya pledged to pay Uganda $5 million within three months.",
			[]string{"pledged: Kenya | to pay Uganda $5 million within three months | 2024-08-15 | "}},
		{"within months of the promise", "On 2 March Kenya pledged to pay Uganda $5 million within three months.",
			[]string{"pledged: Kenya | to pay Uganda $5 million within three months | 2024-06-02 | "}},
		{"within months of an event", "Kenya will free the prisoners within six months of the signing.",
			[]string{"pledged: Kenya | free the prisoners within six months of the signing |  | "}},
		{"by the end of a year", "Kenya promised to withdraw its troops by the end of 2025.",
			[]string{"pledged: Kenya | to withdraw its troops by the end of 2025 | 2025 | "}},
		{"before an event", "Kenya undertook to open the border before the next summit.",
			[]string{"pledged: Kenya | to open the border before the next summit |  | "}},
		{"the day of another clause", "Kenya will lift the ban, and a committee meets on 3 June.",
			[]string{"pledged: Kenya | lift the ban |  | "}},
		{"a time that frames both clauses", "In 2026, Kenya will open a port, and Uganda has promised to build the road.",
			[]string{"pledged: Kenya | open a port | 2026 | ", "pledged: Uganda | to build the road | 2026 | "}},
		{"what began in the past", "Kenya agreed to resume a dialogue suspended since 2018.",
			[]string{"pledged: Kenya | to resume a dialogue suspended since 2018 |  | "}},
		{"provided that", "Kenya agreed to resume deliveries provided that Uganda pays its debts.",
			[]string{"conditional: Kenya | to resume deliveries provided that Uganda pays its debts |  | provided that Uganda pays its debts"}},
		{"once", "Once Uganda opens the border, Kenya will resume deliveries.",
			[]string{"conditional: Kenya | resume deliveries |  | Once Uganda opens the border"}},
		{"it", "Norway announced that it would send observers to Malawi.",
			[]string{"pledged: Norway | send observers to Malawi |  | "}},
		{"his country", "Norwegian Foreign Minister Espen Barth Eide said his country would double its aid to Malawi by 2026.",
			[]string{"pledged: Norway | double its aid to Malawi by 2026 | 2026 | "}},
		{"a body that both set up", "Kenya and Uganda will set up a joint commission, which is to report within two months.",
			[]string{"pledged: Kenya, Uganda | set up a joint commission, which is to report within two months |  | ",
				"pledged: Kenya, Uganda | report within two months | 2024-07-15 | "}},
		{"a body of nobody known", "The committee is to report by June.", nil},
		{"an offer", "Norway offered Malawi $10 million.",
			[]string{"conditional: Norway | $10 million |  | "}},
		{"asked of somebody", "Norway urged Malawi to commit to reforms.", nil},
		{"due of somebody", "Malawi should pledge to cut emissions.", nil},
		{"asked", "Does Norway intend to leave the union?", nil},
		{"asked about", "It is not known when Norway will send observers.", nil},
		{"expected by another", "Norway expects that Malawi will pay.", nil},
		{"what befalls it", "Norway will benefit from the treaty.", nil},
		{"still being kept", "Norway has continued to fulfil its obligations to Poland.",
			[]string{"in_progress: Norway | its obligations to Poland |  | "}},
		{"yet to be kept", "Norway intends to honour its pledge.",
			[]string{"pledged: Norway | to honour its pledge |  | ", "pledged: Norway | its pledge |  | "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, k := range claims {
				if f, ok := k.Fields.(ledger.Commitment); ok {
					got = append(got, fmt.Sprintf("%s: %s | %s | %s | %s", f.CommitmentStatus, names(k.Actors), f.What, f.Due, f.Condition))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}
