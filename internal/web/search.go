package web

import (
	"fmt"
	"net/http"
	"strings"

	"chancery/internal/ledger"
)

type searchContent struct {
	Words string
	Hits  []hit
}

type hit struct {
	Doc       ledger.DocID
	Title     string
	Published string
	Pieces    []piece
}

func (s *site) search(r *http.Request) (view, error) {
	a, err := s.asOf(r)
	if err != nil {
		return view{}, err
	}
	words := strings.TrimSpace(r.URL.Query().Get("q"))
	if len(words) > 400 {
		return view{}, badRequest("The search is too long; 400 bytes are enough for any sentence.")
	}
	content := searchContent{Words: words}
	if words != "" {
		hits, err := s.store.Search(r.Context(), ledger.Query{Words: words, AsOf: a, Limit: 20})
		if err != nil {
			return view{}, fmt.Errorf("search %q: %w", words, err)
		}
		for _, h := range hits {
			title := h.Title
			if title == "" {
				title = string(h.Doc)
			}
			content.Hits = append(content.Hits, hit{h.Doc, title, published(ledger.Document{Published: h.Published}), snippet(h)})
		}
	}
	return view{Template: "search", Title: "Search", AsOf: a.World, Query: words, Content: content}, nil
}

// snippet cuts the text of h where its snippet has marks around the words found.
// A guillemet that stands in the text itself is text. A snippet that is not the
// text with marks gives the text unmarked.
func snippet(h ledger.Hit) []piece {
	var out []piece
	var run strings.Builder
	rest, marked := h.Text, false
	flush := func() {
		if run.Len() > 0 {
			out = append(out, piece{Text: run.String(), Marked: marked})
			run.Reset()
		}
	}
	for _, r := range h.Snippet {
		after, same := strings.CutPrefix(rest, string(r))
		switch {
		case same:
			rest = after
			run.WriteRune(r)
		case r == '«' || r == '»':
			flush()
			marked = r == '«'
		default:
			return []piece{{Text: h.Text}}
		}
	}
	flush()
	if rest != "" {
		return []piece{{Text: h.Text}}
	}
	return out
}
