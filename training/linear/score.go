package main

import (
	"fmt"
	"strings"

	"chancery/internal/lang/linear"
)

func scoreTags(t *linear.Tagger, lex linear.Lexicon, gaz *linear.Gazetteer, dev []sentence) string {
	var n, upos, full int
	for _, s := range dev {
		for i, k := range t.Tag(linear.Words(s.forms, lex, gaz)) {
			n++
			if t.Tags[k].UPOS == s.tags[i].UPOS {
				upos++
			}
			if t.Tags[k] == s.tags[i] {
				full++
			}
		}
	}
	return fmt.Sprintf("UPOS %.2f, with features %.2f", percent(upos, n), percent(full, n))
}

func scoreLemmas(l *linear.Lemmatiser, t *linear.Tagger, lex linear.Lexicon, gaz *linear.Gazetteer, dev []sentence) string {
	var n, right int
	for _, s := range dev {
		for i, k := range t.Tag(linear.Words(s.forms, lex, gaz)) {
			n++
			if strings.EqualFold(l.Lemma(t.Tags[k].String(), s.forms[i]), s.lemmas[i]) {
				right++
			}
		}
	}
	return fmt.Sprintf("%.2f", percent(right, n))
}

func scoreTrees(p *linear.Parser, tagged func([]string) []linear.Word, dev []sentence) string {
	var n, heads, both int
	for _, s := range dev {
		h, l := p.Parse(tagged(s.forms))
		for i := range s.forms {
			n++
			if h[i] == s.heads[i] {
				heads++
				if p.Relation(l[i]) == s.rels[i] {
					both++
				}
			}
		}
	}
	return fmt.Sprintf("UAS %.2f LAS %.2f", percent(heads, n), percent(both, n))
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
