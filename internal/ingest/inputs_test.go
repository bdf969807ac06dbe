package ingest

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write makes files under a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// collect returns the ids of the pages and the reasons of the errors, with dir
// taken out.
func collect(t *testing.T, dir string, args []string, opts Options) (ids, reasons []string) {
	t.Helper()
	for p, err := range Inputs(context.Background(), args, opts) {
		if err == nil {
			ids = append(ids, string(p.ID))
			continue
		}
		var e *Error
		if !errors.As(err, &e) {
			t.Fatalf("the error %v is not an *Error", err)
		}
		if e.Origin == "" || p.Origin != e.Origin {
			t.Errorf("the error %v has origin %q, its page %q", err, e.Origin, p.Origin)
		}
		reasons = append(reasons, strings.ReplaceAll(e.Error(), dir, "DIR"))
	}
	return ids, reasons
}

func TestInputsFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": "Second.", "a.txt": "First.", "c/d.html": "<p>Third.", "c/e.HTM": "<p>Fourth.",
		".hidden.txt": "no", ".git/x.txt": "no", "README.md": "no", "picture.png": "no",
		"c/z.jsonl": `{"id":"j1","text":"One."}` + "\n\n" + `{"id":2,"text":"Two."}` + "\n" + `{"text":"Three."}`,
	})
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	ids, reasons := collect(t, dir, []string{dir}, Options{Log: logger})
	if diff := cmp.Diff([]string{"a", "b", "d", "e", "j1", "2", "z-4"}, ids); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
	if len(reasons) > 0 {
		t.Errorf("errors: %q", reasons)
	}
	for _, want := range []string{"README.md", "picture.png", ".hidden.txt", ".git"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log does not say that %s was passed over", want)
		}
	}
}

func TestInputsErrorsDoNotStop(t *testing.T) {
	dir := write(t, map[string]string{
		"a.txt": "First.", "sub/a.txt": "Another a.", "README.md": "x", "empty/x.png": "",
		"big.txt": strings.Repeat("a", MaxBytes+1), "void.jsonl": " \n",
		"bad.jsonl": "{\"id\":\"ok\",\"text\":\"Good.\"}\nnot json\n{\"id\":\"n\"}\n{\"id\":{},\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"x\",\"html\":\"y\"}",
	})
	at := func(name string) string { return filepath.Join(dir, name) }
	ids, reasons := collect(t, dir, []string{
		at("missing.txt"), at("README.md"), at("a.txt"), at("a.txt"), at("sub/a.txt"), at("empty"), at("big.txt"),
		at("void.jsonl"), at("bad.jsonl"), "ftp://example.org/x", "-",
	}, Options{})
	if diff := cmp.Diff([]string{"a", "ok"}, ids); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
	for i, want := range []string{
		"DIR/missing.txt: no such file or folder", "DIR/README.md: files that end in .md cannot be read; give .txt",
		`DIR/sub/a.txt: the document id "a" was already given to DIR/a.txt`, "DIR/empty: the folder holds no file that can be read",
		"DIR/big.txt: it is larger than 8 MB", "DIR/void.jsonl: it is empty", "DIR/bad.jsonl:2: the line is not a JSON document",
		`DIR/bad.jsonl:3: the line has neither "text" nor "html"`, `DIR/bad.jsonl:4: the "id" is {}`,
		`DIR/bad.jsonl:5: the line has both`, "ftp://example.org/x: only http:// and https://", "-: there is no standard input",
	} {
		if i >= len(reasons) || !strings.HasPrefix(reasons[i], want) {
			t.Errorf("errors: got %q\nwant the %dth to start with %q", reasons, i, want)
		}
	}
}

func TestInputsStdin(t *testing.T) {
	for name, tt := range map[string]struct{ in, media, id string }{
		"text":  {"Ministers met.", "text/plain", "stdin"},
		"html":  {"\n<!DOCTYPE html><p>Ministers met.", "text/html", "stdin"},
		"lines": {`{"id":"x","text":"Ministers met."}`, "text/plain; charset=utf-8", "x"},
	} {
		t.Run(name, func(t *testing.T) {
			for p, err := range Inputs(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(tt.in)}) {
				if err != nil || p.MediaType != tt.media || string(p.ID) != tt.id {
					t.Errorf("got %q %q, %v; want %q %q", p.MediaType, p.ID, err, tt.media, tt.id)
				}
			}
		})
	}
}

func TestInputsStop(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "First.", "b.txt": "Second."})
	n := 0
	for range Inputs(context.Background(), []string{dir, dir}, Options{}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("got %d pages after a break; want 1", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range Inputs(ctx, []string{dir}, Options{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v after cancelling; want context.Canceled", err)
		}
	}
}

func TestJSONLHints(t *testing.T) {
	line := `{"id":"x","text":"Ministers met.","url":"https://e.org/a","title":"T","publisher":"P","published":"2024-05-06","lang":"en"}`
	for p, err := range Inputs(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(line)}) {
		if err != nil {
			t.Fatal(err)
		}
		want := Hints{URL: "https://e.org/a", Title: "T", Publisher: "P", Published: "2024-05-06", Lang: "en"}
		if diff := cmp.Diff(want, p.Hints); diff != "" {
			t.Errorf("hints (-want +got):\n%s", diff)
		}
		r, err := Read(p)
		if err != nil {
			t.Fatal(err)
		}
		d := r.Document
		if d.Title != "T" || d.Publisher != "P" || d.Published.Start != "2024-05-06" || d.Published.Basis != "metadata" {
			t.Errorf("document %+v does not hold the hints", d)
		}
	}
}
