package ingest

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"code.dny.dev/ssrf"
)

// site serves the cases of TestFetch. The handler of /slow ends with the test.
func site(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	page := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			io.WriteString(w, body)
		})
	}
	page("/page", "text/html; charset=utf-8", "<p>Ministers met in Oslo.")
	page("/text", "text/plain", "Ministers met in Oslo.")
	page("/pdf", "application/pdf", "%PDF")
	page("/untyped", "", "x")
	page("/large", "text/plain", strings.Repeat("word ", MaxBytes/4))
	redirect := func(path, to string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) })
	}
	redirect("/moved", "/page")
	redirect("/loop", "/loop")
	redirect("/metadata", "http://169.254.169.254/latest/meta-data")
	redirect("/private", "http://10.0.0.1/")
	redirect("/file", "file:///etc/passwd")
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		zeros := make([]byte, 1<<20)
		for range 64 {
			if _, err := z.Write(zeros); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for {
			fmt.Fprintln(w, "<p>word")
			w.(http.Flusher).Flush()
			select {
			case <-r.Context().Done():
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	for path, want := range map[string]string{ // the reason; "" for a page
		"/page": "", "/text": "", "/moved": "",
		"/pdf":      "the page is application/pdf; only text/html and text/plain can be read",
		"/untyped":  "the server does not say what kind of page it is",
		"/missing":  "the server answered 404 Not Found",
		"/large":    "the page is larger than 8 MB",
		"/bomb":     "the page is larger than 8 MB",
		"/slow":     "no complete answer within 500ms",
		"/loop":     "it was redirected more than 5 times",
		"/metadata": "refused: it leads to an address that is not public",
		"/private":  "refused: it leads to an address that is not public",
		"/file":     "it was redirected to file:///etc/passwd, which is not a web address",
	} {
		t.Run(path, func(t *testing.T) {
			opts := Options{AllowLoopback: true, Timeout: 500 * time.Millisecond}
			if path == "/bomb" || path == "/large" {
				opts.Timeout = 20 * time.Second
			}
			p, err := fetch(context.Background(), s.URL+path, opts)
			switch {
			case want == "" && err != nil:
				t.Errorf("got the error %v", err)
			case want == "" && !strings.Contains(string(p.Raw), "Oslo"):
				t.Errorf("got the page %q", p.Raw)
			case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
				t.Errorf("got the error %v; want %q", err, want)
			}
		})
	}
}

func TestFetchRefusesThisMachine(t *testing.T) {
	s := site(t)
	for _, address := range []string{
		s.URL + "/page", "http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/latest/", "http://[::1]/",
		"http://192.168.1.1/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
	} {
		_, err := fetch(context.Background(), address, Options{Timeout: 2 * time.Second})
		if err == nil {
			t.Errorf("%s was fetched", address)
			continue
		}
		guarded := errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedPort) || errors.Is(err, ssrf.ErrProhibitedNetwork)
		if !guarded && !strings.Contains(address, "2130706433") { // not a number to every resolver
			t.Errorf("%s: the guard did not refuse it: %v", address, err)
		}
	}
}

func TestAddressID(t *testing.T) {
	s := site(t)
	a, err := fetch(context.Background(), s.URL+"/page", Options{AllowLoopback: true})
	if err != nil {
		t.Fatal(err)
	}
	b, err := fetch(context.Background(), s.URL+"/page?id=2", Options{AllowLoopback: true})
	if err != nil {
		t.Fatal(err)
	}
	if a.ID == b.ID || !strings.HasPrefix(string(a.ID), "127.0.0.1-page-") {
		t.Errorf("ids %q and %q; want two that start with the host and the name", a.ID, b.ID)
	}
}
