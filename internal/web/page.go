package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strings"
	"time"

	"chancery/internal/ledger"
)

// view is what a page shows: the name of its template and the template's content.
type view struct {
	Template string
	Title    string
	AsOf     string // the day it speaks of, or ""
	Query    string // what the search field holds
	Style    string // the address of the style sheet
	Content  any
	redirect string
}

// badRequest is a fault of the one who asks, told to them as it is.
type badRequest string

func (b badRequest) Error() string { return string(b) }

type pages map[string]*template.Template

func parsePages(style []byte) pages {
	sum := sha256.Sum256(style)
	funcs := template.FuncMap{
		"style": func() string { return "/style.css?v=" + hex.EncodeToString(sum[:6]) },
		"words": func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), "_", " ") },
		"path":  func(v any) string { return url.PathEscape(fmt.Sprint(v)) },
		"inc":   func(i int) int { return i + 1 },
	}
	out := pages{}
	for _, name := range []string{"home", "brief", "claim", "doc", "search", "error"} {
		out[name] = template.Must(template.New("layout.html").Funcs(funcs).ParseFS(files, "templates/layout.html", "templates/"+name+".html"))
	}
	return out
}

// page turns a function that makes a view into a handler. All errors become
// pages here and nowhere else.
func (s *site) page(show func(*http.Request) (view, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := show(r)
		status := http.StatusOK
		if err != nil {
			v, status = s.failure(r, err)
		}
		if v.redirect != "" {
			http.Redirect(w, r, v.redirect, http.StatusSeeOther)
			return
		}
		var out bytes.Buffer
		if err := s.pages[v.Template].Execute(&out, v); err != nil {
			s.opts.Log.Error("render page", "path", r.URL.Path, "error", err)
			http.Error(w, "The page could not be made.", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		w.WriteHeader(status)
		w.Write(out.Bytes())
	}
}

func (s *site) failure(r *http.Request, err error) (view, int) {
	var bad badRequest
	v := view{Template: "error", Query: r.URL.Query().Get("q")}
	switch {
	case errors.As(err, &bad):
		v.Title, v.Content = "The question cannot be read", bad.Error()
		return v, http.StatusBadRequest
	case errors.Is(err, ledger.ErrNotFound):
		v.Title, v.Content = "Not in the ledger", "There is no such page, claim or document as of this day."
		return v, http.StatusNotFound
	}
	s.opts.Log.Error("make page", "path", r.URL.Path, "error", err)
	v.Title, v.Content = "The page could not be made", "The ledger could not be read. The cause is in the log of the server."
	return v, http.StatusInternalServerError
}

// asOf reads the day asked for, today where there is none.
func (s *site) asOf(r *http.Request) (ledger.AsOf, error) {
	day := r.URL.Query().Get("as-of")
	if day == "" {
		return ledger.AsOf{World: s.opts.Clock().Format(time.DateOnly)}, nil
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return ledger.AsOf{}, badRequest(fmt.Sprintf("%q is not a day; write it as 2025-02-13.", day))
	}
	return ledger.AsOf{World: day}, nil
}
