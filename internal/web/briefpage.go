package web

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"chancery/internal/brief"
	"chancery/internal/ledger"
)

// A page shows at most this many sentences of a section, sentences in all, and
// marks of one sentence, so that it stays small. A section asked for with "all"
// is shown alone and whole.
const (
	mostOfSection = 15
	mostOfPage    = 90
	mostMarks     = 8
)

type briefContent struct {
	A, B     string
	Kind     string // "brief" or "dossier"
	Sections []section
	Notes    []note
	Other    string // the address of the other kind
}

type section struct {
	ID, Title string
	Columns   []string
	Sentences []sentence
	More      int    // sentences left out
	All       string // the address that shows them
}

type sentence struct {
	Text  string
	Cells []string
	Marks []int
}

// note is what marks point at: a citation, or the documents looked through.
type note struct {
	Cite  *brief.Citation
	Quote string
	Docs  []ledger.DocID
	More  int
}

var code = regexp.MustCompile(`^[A-Z0-9._-]{2,40}$`)

// ask turns the form on the home page into the address of a brief.
func (s *site) ask(r *http.Request) (view, error) {
	q := r.URL.Query()
	a, b := strings.ToUpper(strings.TrimSpace(q.Get("a"))), strings.ToUpper(strings.TrimSpace(q.Get("b")))
	if !code.MatchString(a) || !code.MatchString(b) {
		return view{}, badRequest("Give two states by their three letters, such as KAZ and UZB.")
	}
	to := fmt.Sprintf("/brief/%s/%s", a, b)
	if day := q.Get("as-of"); day != "" {
		to += "?" + url.Values{"as-of": {day}}.Encode()
	}
	return view{redirect: to}, nil
}

func (s *site) brief(r *http.Request) (view, error) { return s.written(r, "brief", brief.Write) }

func (s *site) dossier(r *http.Request) (view, error) { return s.written(r, "dossier", brief.Dossier) }

func (s *site) written(r *http.Request, kind string, write func(ledger.Accounts, brief.Question) brief.Brief) (view, error) {
	a, err := s.asOf(r)
	if err != nil {
		return view{}, err
	}
	q := brief.Question{A: r.PathValue("a"), B: r.PathValue("b"), Meeting: ledger.ClaimID(r.URL.Query().Get("meeting"))}
	if !code.MatchString(q.A) || !code.MatchString(q.B) || q.A == q.B {
		return view{}, badRequest("A brief is about two different states, each by its three letters.")
	}
	acc, err := s.cache.accounts(r.Context(), a)
	if err != nil {
		return view{}, err
	}
	q.Line, q.Names = brief.Lines(r.Context(), s.store, a), s.opts.Names
	b := write(acc, q)
	other := map[string]string{"brief": "dossier", "dossier": "brief"}[kind]
	c := briefContent{A: q.A, B: q.B, Kind: kind, Other: fmt.Sprintf("/%s/%s/%s?as-of=%s", other, q.A, q.B, url.QueryEscape(a.World))}
	c.fill(b, r.URL)
	title, _, _ := strings.Cut(b.Title, ", as of ")
	return view{Template: "brief", Title: title, AsOf: a.World, Content: c}, nil
}

// fill lays out b for the page and numbers its citations.
func (c *briefContent) fill(b brief.Brief, at *url.URL) {
	n := numbers{of: map[string]int{}}
	whole, left := at.Query().Get("all"), mostOfPage
	for i, s := range b.Sections {
		out := section{ID: fmt.Sprintf("s%d", i+1), Title: s.Title, Columns: s.Columns}
		show := min(mostOfSection, left, len(s.Sentences))
		switch whole {
		case "":
		case out.ID:
			show = len(s.Sentences)
		default:
			show = 0
		}
		left -= show
		if show < len(s.Sentences) {
			out.More, out.All = len(s.Sentences)-show, withParam(at, "all", out.ID)
		}
		for _, x := range s.Sentences[:show] {
			out.Sentences = append(out.Sentences, sentence{x.Text(), x.Cells(), n.marks(x)})
		}
		c.Sections = append(c.Sections, out)
	}
	c.Notes = n.notes
}

func withParam(u *url.URL, key, value string) string {
	q := u.Query()
	q.Set(key, value)
	return u.Path + "?" + q.Encode()
}

// numbers gives each citation its number, in order of first use.
type numbers struct {
	of    map[string]int
	notes []note
}

func (n *numbers) marks(s brief.Sentence) []int {
	var out []int
	cites := s.Citations()
	for _, c := range cites[:min(mostMarks, len(cites))] {
		out = append(out, n.number(string(c.Claim), note{Cite: &c, Quote: clip(c.Quote, 160)}))
	}
	if x := s.Searched(); x != nil {
		docs := x.Docs[:min(5, len(x.Docs))]
		out = append(out, n.number("", note{Docs: docs, More: len(x.Docs) - len(docs)}))
	}
	return out
}

func (n *numbers) number(key string, x note) int {
	if n.of[key] == 0 {
		n.notes = append(n.notes, x)
		n.of[key] = len(n.notes)
	}
	return n.of[key]
}

// clip cuts s after at most n runes.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n]), " ,;:") + " …"
	}
	return s
}
