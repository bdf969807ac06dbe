package petrarch

import (
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
)

// weis is the root of PLOVER for each of the roots of WEIS, and for those of its codes
// that say more.
var weis = map[string]string{
	"01": "YIELD", "02": Comment, "03": "CONSULT", "04": "SUPPORT", "05": "AGREE",
	"06": "SUPPORT", "063": "AID", "065": "YIELD", "066": "YIELD", "07": "AID", "08": "AGREE", "09": "REQUEST",
	"10": "REQUEST", "11": "REJECT", "12": "ACCUSE", "13": "ACCUSE", "14": "REJECT", "15": "REQUEST",
	"16": "THREATEN", "17": "THREATEN", "18": "PROTEST", "182": "MOBILIZE", "19": "SANCTION", "20": "COERCE", "21": "COERCE", "22": "ASSAULT",
}

// The measures, in the order of the table.
const (
	triple = iota
	byWEIS
	byCAMEO
	strict
	pair
	measures
)

var measureNames = [measures]string{"triple", "weis", "cameo", "strict", "pair"}

// rootsBy are the roots of a code as a measure reads it; none of a code of no scheme.
func (s suite) rootsBy(measure int, code string) []string {
	if measure == pair {
		return []string{anyRoot}
	}
	var out []string
	if r := s.weisRoot(code); r != "" && measure != byCAMEO {
		out = append(out, r)
	}
	if r := s.cameoRoot(code); r != "" && (measure == triple || measure == byCAMEO) && !slices.Contains(out, r) {
		out = append(out, r)
	}
	return out
}

// anyRoot stands for all roots where they are not compared.
const anyRoot = "any"

// weisRoot reads a code of three digits as WEIS, and one of four, which WEIS has not,
// as CAMEO.
func (s suite) weisRoot(code string) string {
	if len(code) > 3 {
		return s.cameoRoot(code)
	}
	if r, ok := weis[code]; ok {
		return r
	}
	return weis[code[:min(2, len(code))]]
}

// cameoRoot reads a code as CAMEO, by as many of its digits as the map to PLOVER has.
func (s suite) cameoRoot(code string) string {
	for n := len(code); n >= 2; n-- {
		if r, ok := s.plover[code[:n]]; ok {
			return r
		}
	}
	if two := code[:min(2, len(code))]; two == "01" || two == "02" {
		return Comment // statements, which PLOVER leaves out
	}
	return ""
}

// want is an event of the gold with the roots that are right for it.
type want struct {
	source, target string
	roots          []string
}

func (w want) is(x Triple) bool {
	return w.source == x.Source && w.target == x.Target && slices.Contains(w.roots, x.Root)
}

// wanted are the events of t as a measure reads them, and the pairs put aside.
func (s suite) wanted(measure int, t test) (wants []want, aside map[[2]string]bool) {
	aside = map[[2]string]bool{}
	for _, g := range t.Events {
		w := want{g.Source, g.Target, s.rootsBy(measure, g.Code)}
		named := !strings.HasPrefix(g.Source, "---") && !strings.HasPrefix(g.Target, "---") && g.Source != "" && g.Target != ""
		switch {
		case measure != strict && (!named || len(w.roots) == 0):
			aside[[2]string{g.Source, g.Target}] = true
		case !slices.ContainsFunc(wants, func(o want) bool {
			return o.source == w.source && o.target == w.target && slices.Equal(o.roots, w.roots)
		}):
			wants = append(wants, w)
		}
	}
	return wants, aside
}

// compare counts what got has of the events of t. A triple that was found answers to
// one event.
func (s suite) compare(measure int, t test, got []Triple) overlap.Count {
	wants, aside := s.wanted(measure, t)
	var have []Triple
	for _, x := range got {
		if measure == pair {
			x.Root = anyRoot
		}
		known := slices.ContainsFunc(wants, func(w want) bool { return w.source == x.Source && w.target == x.Target })
		if !slices.Contains(have, x) && (known || !aside[[2]string{x.Source, x.Target}]) {
			have = append(have, x)
		}
	}
	c := overlap.Count{Gold: len(wants), Got: len(have)}
	for _, w := range wants {
		if i := slices.IndexFunc(have, w.is); i >= 0 {
			c.Both++
			have = slices.Delete(have, i, i+1)
		}
	}
	return c
}
