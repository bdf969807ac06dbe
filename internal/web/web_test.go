package web

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"chancery/internal/brief/brieftest"
	"chancery/internal/ledger"
)

func options() Options {
	return Options{
		Clock: func() time.Time { return time.Date(2025, 2, 13, 8, 0, 0, 0, time.UTC) },
		Log:   slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
}

func get(t *testing.T, h http.Handler, path string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestPages(t *testing.T) {
	sample := brieftest.New()
	h := New(shelf{Sample: sample}, options())
	claim := string(sample.Claims[4].ID)
	tests := []struct {
		path   string
		status int
		want   []string
	}{
		{"/", 200, []string{"Norland and Sudria", "is to meet", "scheduled", "documents", `as-of=2025-02-13`}},
		{"/brief/XNO/XSU", 200, []string{"As of", "is to meet Ivo Marin", "“will meet”", "No record", "a target, not reached", "in conflict with"}},
		{"/brief/XNO/XSU?as-of=2022-09-01", 200, []string{"2022-09-01", "No record of a contact"}},
		{"/brief/XNO/XSU?as-of=yesterday", 400, []string{"is not a day"}},
		{"/brief/XNO/XNO", 400, []string{"two different states"}},
		{"/brief/XNO/XSU?all=s9", 200, []string{"a target, not reached", "1 more"}},
		{"/brief?a=xno&b=XSU&as-of=2025-02-13", 303, nil},
		{"/brief?a=xno", 400, []string{"three letters"}},
		{"/dossier/XNO/XSU", 200, []string{"Dossier", "2018", "met Ivo Marin"}},
		{"/claim/" + claim, 200, []string{"<mark>", `<mark class="cue">will meet</mark>`, "scheduled", "Exchange format"}},
		{"/claim/c_none", 404, []string{"Not in the ledger"}},
		{"/doc/2025-preview", 200, []string{`<mark class="cue">will meet</mark>`, `id="c1"`, `href="#c1"`, "wire-one-2025"}},
		{"/doc/none", 404, []string{"Not in the ledger"}},
		{"/search?q=Lime", 200, []string{"<mark>Lime</mark>", "/doc/2024-border"}},
		{"/search?q=zebra", 200, []string{"No sentence on record"}},
		{"/search", 200, []string{"Write the words"}},
		{"/search?q=%3Cscript%3E", 200, []string{"&lt;script&gt;"}},
		{"/nowhere", 404, []string{"Not in the ledger"}},
	}
	for _, tt := range tests {
		w := get(t, h, tt.path)
		if w.Code != tt.status {
			t.Errorf("%s: status %d, want %d\n%s", tt.path, w.Code, tt.status, w.Body)
		}
		for _, want := range tt.want {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s: %q is missing in\n%s", tt.path, want, w.Body)
			}
		}
		checkPage(t, tt.path, w)
	}
}

// checkPage holds every page to what all of them promise.
func checkPage(t *testing.T, path string, w *httptest.ResponseRecorder) {
	t.Helper()
	if csp := w.Header().Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
		t.Errorf("%s: policy is %q", path, csp)
	}
	if w.Header().Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s: types may be guessed", path)
	}
	body := w.Body.String()
	if len(body) > 60<<10 {
		t.Errorf("%s: %d bytes, over 60 KiB", path, len(body))
	}
	for _, bad := range []string{"<script", " style=", "http://", "https://", "ZgotmplZ", "<no value>"} {
		if strings.Contains(body, bad) {
			t.Errorf("%s: holds %q", path, bad)
		}
	}
	if w.Code == 303 {
		return
	}
	for _, must := range []string{`<html lang="en">`, "<h1>", `id="main"`, "<title>", `class="skip"`} {
		if strings.Count(body, must) != 1 {
			t.Errorf("%s: %q stands %d times, want once", path, must, strings.Count(body, must))
		}
	}
}

// A pair with a long record must not make a long page.
func TestALongRecordKeepsItsPageSmall(t *testing.T) {
	sample := brieftest.New()
	for n := range 600 {
		c := sample.Claims[n%len(brieftest.New().Claims)]
		c.ID = ledger.ClaimID(fmt.Sprintf("c_copy%d", n))
		if f, ok := c.Fields.(ledger.Figure); ok {
			f.Low, f.High = float64(n), float64(n)
			c.Fields = f
		}
		if c.Time != nil && c.Fields.Kind() == ledger.KindEvent {
			day := time.Date(2010, 1, n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			c.Time = &ledger.Time{Start: day, End: day, Precision: ledger.Day, Basis: ledger.Stated}
		}
		sample.Claims = append(sample.Claims, c)
	}
	h := New(shelf{Sample: sample}, options())
	for _, path := range []string{"/", "/brief/XNO/XSU", "/dossier/XNO/XSU"} {
		checkPage(t, path, get(t, h, path))
	}
}

func TestRedirectKeepsTheDay(t *testing.T) {
	w := get(t, New(shelf{Sample: brieftest.New()}, options()), "/brief?a=xno&b=xsu&as-of=2024-01-01")
	if got, want := w.Header().Get("Location"), "/brief/XNO/XSU?as-of=2024-01-01"; got != want {
		t.Errorf("to %q, want %q", got, want)
	}
}

func TestStyle(t *testing.T) {
	h := New(shelf{Sample: brieftest.New()}, options())
	w := get(t, h, "/style.css")
	if w.Code != 200 || w.Body.Len() > 25<<10 || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/css") {
		t.Errorf("status %d, %d bytes, %s", w.Code, w.Body.Len(), w.Header().Get("Content-Type"))
	}
	if strings.Contains(w.Body.String(), "url(") {
		t.Error("the style sheet loads something")
	}
}

func TestABrokenLedgerIsAPageToo(t *testing.T) {
	w := get(t, New(shelf{Sample: brieftest.New(), broken: errors.New("secret path")}, options()), "/")
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("status %d\n%s", w.Code, w.Body)
	}
}

func TestPost(t *testing.T) {
	w := httptest.NewRecorder()
	New(shelf{Sample: brieftest.New()}, options()).ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/brief/XNO/XSU", nil))
	if w.Code != http.StatusNotFound && w.Code != http.StatusMethodNotAllowed {
		t.Errorf("status %d, want a refusal", w.Code)
	}
}

func TestPiecesJoinToTheText(t *testing.T) {
	text := "Ада Берг will meet Иво Марин."
	marks := []mark{{0, len(text), false, 1}, {16, 25, true, 0}, {16, 40, false, 2}, {-1, 4, false, 3}, {5, 9000, false, 4}}
	var joined strings.Builder
	refs := 0
	for _, p := range pieces(text, 0, len(text), marks) {
		joined.WriteString(p.Text)
		refs += len(p.Refs)
	}
	if joined.String() != text || refs != 2 {
		t.Errorf("%d refs in %q, want 2 in %q", refs, &joined, text)
	}
}

func FuzzSnippet(f *testing.F) {
	f.Add("a b c", "a «b» c")
	f.Add("«a» b", "««a»» b")
	f.Add("a", "…a")
	f.Add("", "»«")
	f.Fuzz(func(t *testing.T, text, marked string) {
		var out strings.Builder
		for _, p := range snippet(ledger.Hit{Text: text, Snippet: marked}) {
			out.WriteString(p.Text)
		}
		if got := out.String(); got != text {
			t.Errorf("%q in %q gives %q", marked, text, got)
		}
	})
}
