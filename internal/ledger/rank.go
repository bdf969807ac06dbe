package ledger

import "strings"

// Rank places an office on the ladder of protocol: 5 head of state, 4 head of
// government, 3 minister or head of a body, 2 deputy or envoy, 1 any other office,
// 0 none.
func Rank(office string) int {
	o := strings.ToLower(office)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(o, w) {
				return true
			}
		}
		return false
	}
	switch {
	case o == "":
		return 0
	case has("deputy", "vice", "assistant", "spokes", "adviser", "advisor", "ambassador", "envoy", "representative"):
		return 2
	case has("prime minister", "chancellor", "premier", "head of government"):
		return 4
	case has("president of the european", "president of the commission", "secretary-general", "secretary general"):
		return 3
	case has("president", "king", "emir", "sultan", "head of state", "supreme leader", "monarch", "queen"):
		return 5
	case has("minister", "secretary of state", "secretary", "speaker", "chair", "head"):
		return 3
	}
	return 1
}

// Level is the rank at which the least represented side of c takes part, and
// then the sum of the highest ranks: what is compared to find the highest contact.
func (c Contact) Level() (least, sum int) {
	top := map[string]int{}
	for _, p := range c.Participants {
		s := p.Actor.side()
		top[s] = max(top[s], Rank(p.Actor.Office))
	}
	first := true
	for _, rank := range top {
		if first || rank < least {
			least = rank
		}
		first = false
		sum += rank
	}
	return least, sum
}
