package brief

import (
	"cmp"
	"fmt"
	"slices"

	"chancery/internal/ledger"
)

// positions tells what the two sides say, topic by topic, topics on which both
// are on record first, then by date, the latest first.
func (w *writer) positions() Section {
	s := Section{Title: "Positions by side and topic"}
	var shared []Sentence
	var single []entry
	for _, t := range w.acc.Positions {
		var said []entry
		sides := 0
		for _, side := range t.Sides {
			if side.Side != w.q.A && side.Side != w.q.B {
				continue
			}
			before := len(said)
			for _, c := range side.Claims {
				if w.relevant(c) {
					said = append(said, entry{w.day(c), w.positionSentence(t, c)})
				}
			}
			if len(said) > before {
				sides++
			}
		}
		if sides > 1 {
			shared = append(shared, sentences(said)...)
		} else {
			single = append(single, said...)
		}
	}
	slices.SortStableFunc(single, func(a, b entry) int { return cmp.Compare(b.at, a.at) })
	s.Sentences = slices.Concat(shared, sentences(single))
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("positions", "No record of a position of either side."))
	}
	return s
}

func sentences(entries []entry) []Sentence {
	var out []Sentence
	for _, e := range entries {
		out = append(out, e.s)
	}
	return out
}

func (w *writer) positionSentence(t ledger.Thread, c ledger.Claim) Sentence {
	f := c.Fields.(ledger.Position)
	topic := cmp.Or(t.Topic, "No topic given")
	verb := "said, as reported"
	if f.Direct {
		verb = "said"
	}
	if c.Cue != nil && c.Cue.Quote != "" {
		verb += " (" + quoted(c.Cue.Quote) + ")"
	}
	content := f.Content.Quote
	if content == "" && len(c.Evidence) > 0 {
		content = c.Evidence[0].Quote
	}
	text := fmt.Sprintf("%s: %s %s: %s", capital(topic), w.actor(f.Speaker), verb, few(content, 16))
	if c.Holder != nil && c.Holder.Name != f.Speaker.Name {
		text = fmt.Sprintf("%s, according to %s", text, w.actor(*c.Holder))
	}
	return w.say(by(c), "%s; %s.", text, w.documentOf(c))
}
