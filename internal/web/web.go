// Package web serves the ledger as plain pages: a brief, a dossier, a claim with
// the text it rests on, a document with its claims, a search.
//
// Pages are made on the server, need no script, and load nothing from elsewhere.
// Every page says as of which day it speaks.
package web

import (
	"embed"
	"log/slog"
	"net/http"
	"time"

	"chancery/internal/ledger"
)

//go:embed templates static
var files embed.FS

// Options are what a server can choose. The zero Options serve with the
// computer's clock, log to the default logger and recompute after 10 seconds.
type Options struct {
	Clock   func() time.Time
	Log     *slog.Logger
	Refresh time.Duration     // for how long computed accounts are used again
	Names   map[string]string // the printed name of each state by its code; may be nil
}

// site is the handler's state.
type site struct {
	store ledger.Store
	opts  Options
	pages pages
	style []byte
	cache *cache
}

// New returns the handler of all pages. It panics only if the templates built
// into the program are broken.
func New(s ledger.Store, opts Options) http.Handler {
	if opts.Clock == nil {
		opts.Clock = time.Now
	}
	if opts.Log == nil {
		opts.Log = slog.Default()
	}
	if opts.Refresh == 0 {
		opts.Refresh = 10 * time.Second
	}
	style, err := files.ReadFile("static/style.css")
	if err != nil {
		panic(err)
	}
	w := &site{store: s, opts: opts, pages: parsePages(style), style: style, cache: newCache(s, opts)}
	return headers(w.routes())
}

func (s *site) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /style.css", s.serveStyle)
	mux.HandleFunc("GET /{$}", s.page(s.home))
	mux.HandleFunc("GET /brief", s.page(s.ask))
	mux.HandleFunc("GET /brief/{a}/{b}", s.page(s.brief))
	mux.HandleFunc("GET /dossier/{a}/{b}", s.page(s.dossier))
	mux.HandleFunc("GET /claim/{id}", s.page(s.claim))
	mux.HandleFunc("GET /doc/{id}", s.page(s.doc))
	mux.HandleFunc("GET /search", s.page(s.search))
	mux.HandleFunc("/", s.page(func(*http.Request) (view, error) { return view{}, ledger.ErrNotFound }))
	return mux
}

// serveStyle serves the one style sheet; its address changes with its content.
func (s *site) serveStyle(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	w.Write(s.style)
}

// headers forbids what no page of ours needs.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		next.ServeHTTP(w, r)
	})
}
