package names

import (
	"cmp"
	"fmt"
	"io/fs"

	"chancery/internal/eval/overlap"
	"chancery/internal/resolve/name"
)

// Confusion counts the verdicts on pairs.
type Confusion struct{ Right, Wrong, Missed, Refused int }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Confusion) F1() float64 { return overlap.Share(2*c.Right, 2*c.Right+c.Wrong+c.Missed) }

// Precision is the share of the accepted pairs that are one, 0 to 1.
func (c Confusion) Precision() float64 { return overlap.Share(c.Right, c.Right+c.Wrong) }

// Recall is the share of the pairs that are one that was accepted, 0 to 1.
func (c Confusion) Recall() float64 { return overlap.Share(c.Right, c.Right+c.Missed) }

func (c Confusion) pairs() int { return c.Right + c.Wrong + c.Missed + c.Refused }

func (c *Confusion) add(same, accepted bool) {
	switch {
	case same && accepted:
		c.Right++
	case accepted:
		c.Wrong++
	case same:
		c.Missed++
	default:
		c.Refused++
	}
}

func (c Confusion) plus(o Confusion) Confusion {
	return Confusion{c.Right + o.Right, c.Wrong + o.Wrong, c.Missed + o.Missed, c.Refused + o.Refused}
}

// PairScore is the score on one set of pairs, by half.
type PairScore struct {
	Key, Title string
	Halves     [2]Confusion
	Rows       []Row
}

// All is the score of both halves.
func (s PairScore) All() Confusion { return s.Halves[Open].plus(s.Halves[Held]) }

// pairSets are the parts of the sets of pairs, in the order of the table.
var pairSets = []struct {
	key, title, file string
	holds            func(row) bool
}{
	{"bench", "name_bench", "nomenklatura/cases.csv", func(row) bool { return true }},
	{"bench_person", "name_bench, persons", "nomenklatura/cases.csv", func(r row) bool { return r["schema"] == "Person" }},
	{"bench_body", "name_bench, others", "nomenklatura/cases.csv", func(r row) bool { return r["schema"] != "Person" }},
	{"members", "members of parliaments", "ep2015_pairs.csv", func(row) bool { return true }},
	{"members_scripts", "members of parliaments, across scripts", "ep2015_pairs.csv", func(r row) bool { return r["kind"] == "cross" }},
}

func scorePairs(fsys fs.FS) ([]PairScore, error) {
	var out []PairScore
	tables := map[string][]verdict{}
	for _, set := range pairSets {
		if tables[set.file] == nil {
			rows, err := readTable(fsys, set.file)
			if err != nil {
				return nil, err
			}
			tables[set.file] = judge(rows)
		}
		s := PairScore{Key: set.key, Title: set.title}
		for _, v := range tables[set.file] {
			if set.holds(v.row) {
				s.add(v)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// verdict is a pair with what the comparison says of it.
type verdict struct {
	row            row
	half           Half
	same, accepted bool
	why            string
}

func judge(rows []row) []verdict {
	out := make([]verdict, 0, len(rows))
	for _, r := range rows {
		compare := name.Compare
		if cmp.Or(r["schema"], "Person") != "Person" {
			compare = name.CompareBodies
		}
		a, b := r["name1"], r["name2"]
		score, why := compare(a, b)
		out = append(out, verdict{
			row: r, half: halfOf(min(a, b), max(a, b)), same: r["is_match"] == "true", accepted: score >= name.Same,
			why: fmt.Sprintf("%.2f %s", score, why),
		})
	}
	return out
}

func (s *PairScore) add(v verdict) {
	s.Halves[v.half].add(v.same, v.accepted)
	if v.half == Open && v.same != v.accepted {
		what := "taken for one: "
		if v.same {
			what = "taken for two: "
		}
		s.Rows = append(s.Rows, Row{s.Key, v.row["name1"] + " | " + v.row["name2"], what + v.why})
	}
}
