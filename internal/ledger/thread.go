package ledger

import (
	"cmp"
	"slices"
)

// Thread is what the sides say on one topic. Sides stand side by side; the ledger
// does not decide between them.
type Thread struct {
	Topic string // "" holds what has no topic
	Sides []Stance
}

// Stance is what one side says on a topic, oldest first.
type Stance struct {
	Record
	Side string // a state, a body, or a name
}

func (r *reading) threads() []Thread {
	type place struct{ topic, side string }
	groups := map[place][]Claim{}
	titles := map[string]string{}
	for _, c := range r.of(KindPosition) {
		title := topicOf(c)
		p := place{words(title).key(), c.Fields.(Position).Speaker.side()}
		groups[p] = append(groups[p], c)
		if titles[p.topic] == "" || title < titles[p.topic] {
			titles[p.topic] = title
		}
	}
	places := make([]place, 0, len(groups))
	for p := range groups {
		places = append(places, p)
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.topic, b.topic), cmp.Compare(a.side, b.side))
	})
	var out []Thread
	for i, p := range places {
		if i == 0 || p.topic != places[i-1].topic {
			out = append(out, Thread{Topic: titles[p.topic]})
		}
		t := &out[len(out)-1]
		t.Sides = append(t.Sides, Stance{r.record(groups[p]), p.side})
	}
	return out
}

// topicOf is the topic of a position: its own, or the first of its claim's.
func topicOf(c Claim) string {
	topic := c.Fields.(Position).Topic
	if topic == "" && len(c.Topics) > 0 {
		topic = c.Topics[0]
	}
	return topic
}
