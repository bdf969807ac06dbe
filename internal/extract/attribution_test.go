package extract

import (
	"slices"
	"strings"
	"testing"

	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

// bracketed is an attribution in words: "[speaker] <cue> {content | content}".
func bracketed(doc string, a Attribution) string {
	var parts []string
	for _, c := range a.Content {
		parts = append(parts, c.In(doc))
	}
	return "[" + a.Speaker.In(doc) + "] <" + a.Cue.In(doc) + "> {" + strings.Join(parts, " | ") + "}"
}

// inOther reports whether the cue of a is inside the content of another.
func inOther(all []Attribution, a Attribution) bool {
	return slices.ContainsFunc(all, func(o Attribution) bool {
		return o.Cue != a.Cue && slices.ContainsFunc(o.Content, a.Cue.Overlaps)
	})
}

// TestAttributions gives, for each text, the first attribution in it that is inside no
// other.
func TestAttributions(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct{ text, want string }{
		// indirect speech
		{"Ghana's finance minister said that the harbour will close.", "[Ghana's finance minister] <said> {that the harbour will close}"},
		{"The bridge, the mayor said, needs new cables.", "[the mayor] <said> {The bridge | needs new cables}"},
		{"The port will reopen in June, officials said.", "[officials] <said> {The port will reopen in June}"},
		{"But the road is open, the governor said.", "[the governor] <said> {the road is open}"},
		{"Peru's envoy, a former judge, denied that the ship had sailed.", "[Peru's envoy, a former judge] <denied> {that the ship had sailed}"},
		{"It is believed that the dam will fill by August.", "[] <is believed> {that the dam will fill by August}"},
		{"The ministry told reporters that the border was closed.", "[The ministry] <told> {that the border was closed}"},
		// direct speech
		{"“We will not leave the islands,” the admiral said. “They are ours.”", "[the admiral] <said> {We will not leave the islands | They are ours.}"},
		{"“We agreed on fish,” said Rosa Quispe, Peru's minister of trade.", "[Rosa Quispe, Peru's minister of trade] <said> {We agreed on fish}"},
		{"“Is it over?” Kamau asked. “It is not.”", "[Kamau] <asked> {Is it over? | It is not.}"},
		{"''The law is dead,'' the speaker said.", "[the speaker] <said> {The law is dead}"},
		{"The governor called the plan “a gift to smugglers.”", "[The governor] <called> {the plan “a gift to smugglers.}"},
		// will, belief, judgement, decision, asking
		{"Nepal hopes to sell more power to India.", "[Nepal] <hopes> {to sell more power to India}"},
		{"The bank did not try to explain why the fund had failed.", "[The bank] <did not try to explain> {why the fund had failed}"},
		{"Fishermen oppose the new quota.", "[Fishermen] <oppose> {the new quota}"},
		{"The union blamed the flood on the dam.", "[The union] <blamed> {the flood on the dam}"},
		{"The senators called for an inquiry into the crash.", "[The senators] <called for> {an inquiry into the crash}"},
		{"The king is aware of the shortage.", "[The king] <is aware of> {the shortage}"},
		{"A court in Lima overturned the tariff.", "[A court in Lima] <overturned> {the tariff}"},
		// nouns, documents, according to, colon
		{"According to the port authority, two ships collided.", "[the port authority] <According to> {two ships collided}"},
		{"Two ships collided, according to the port authority.", "[the port authority] <according to> {Two ships collided}"},
		{"The report shows that wages fell in Chile.", "[The report] <shows> {that wages fell in Chile}"},
		{"The council issued a statement condemning the raid.", "[The council] <issued a statement condemning> {the raid}"},
		{"The envoy expressed concern about the blockade.", "[The envoy] <expressed concern about> {the blockade}"},
		{"Chad's claim that the well is dry came as a surprise.", "[Chad's] <claim> {that the well is dry}"},
	} {
		got := "nothing"
		all := s.reader.Attributions(s.input(c.text, "").Doc)
		if i := slices.IndexFunc(all, func(a Attribution) bool { return !inOther(all, a) }); i >= 0 {
			got = bracketed(c.text, all[i])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

func TestNoAttribution(t *testing.T) {
	s := mustLoad(t)
	for _, body := range []string{
		"The lorry drove along the coast.",
		"The rain caused the river to rise.",
		"The “old road” crosses two bridges.",
		"The factory makes the valley rich.",
	} {
		for _, a := range s.reader.Attributions(s.input(body, "").Doc) {
			t.Errorf("%q: %s by %s", body, bracketed(body, a), a.By)
		}
	}
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		text string // paragraphs, one a line
		want []string
	}{
		{"He said “yes” and \"no\".", []string{"yes", "no"}},
		{"The 5\" pipe is “new”.", []string{"new"}},
		{"\" We wait,\" he said.", []string{" We wait,"}},
		{"``We wait,'' he said.", []string{"We wait,"}},
		{"“We wait, he said.", nil},
		{"“We wait.\n“We go.”", []string{"We wait.", "We go."}},
		{"“We wait,” he said. “We go.\" Then “they left”.", []string{"We wait,", "We go.", "they left"}},
	} {
		doc := &text.Document{Text: c.text}
		at := 0
		for line := range strings.Lines(c.text) {
			doc.Blocks = append(doc.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))}})
			at += len(line)
		}
		var got []string
		for _, q := range quotations(doc) {
			got = append(got, doc.Quote(q))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}
