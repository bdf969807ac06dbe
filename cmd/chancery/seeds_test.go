package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// TestSeedBrief asks for the brief of the morning of 13 February 2025 on the seed
// articles alone: what it must hold, and what it must not.
func TestSeedBrief(t *testing.T) {
	texts(t)
	db := filepath.Join(t.TempDir(), "seeds.db")
	var out, errOut bytes.Buffer
	if code := run([]string{"--db", db, "add", seeds}, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Fatalf("add: exit code %d: %s", code, errOut.String())
	}
	if code := run([]string{"--db", db, "verify"}, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Errorf("verify: %s", out.String())
	}
	sections := briefOf(t, db)
	for _, c := range []struct{ section, want string }{
		{"The meeting", "is to meet"},
		{"The meeting", "Sirojiddin Muhriddin (Minister of Foreign Affairs, Tajikistan)"},
		{"The meeting", "Sergey Lavrov (Minister of Foreign Affairs, Russia)"},
		{"The meeting", "13 February 2025"},
		{"The meeting", "Moscow"},
		{"Participants", "Sergey Lavrov (Minister of Foreign Affairs, Russia)"},
		{"To be signed", "expected to be signed"},
		{"To be signed", "2025-2026"},
		{"Signed before", "2018"},
		{"Open and aged items", "readmission"},
		{"Open and aged items", "postponed"},
		{"Figures", "nearly 2 billion USD"},
		{"Figures", "Semyon Grigoryev"},
		{"Figures", "2.5 times"},
		{"Sources", "5 documents of 3 lineages"},
	} {
		if !strings.Contains(sections[c.section], c.want) {
			t.Errorf("section %q lacks %q:\n%s", c.section, c.want, sections[c.section])
		}
	}
	for name, text := range sections {
		for _, never := range []string{"Federation Council (", "Aslov (", "Photo"} {
			if strings.Contains(text, never) {
				t.Errorf("section %q holds %q", name, never)
			}
		}
	}
}

// briefOf returns the brief's sections as text, after checking that every
// sentence is cited or says what was searched.
func briefOf(t *testing.T, db string) map[string]string {
	t.Helper()
	var out, errOut bytes.Buffer
	args := []string{"--db", db, "brief", "RUS", "TJK", "--as-of", "2025-02-13", "--format", "json"}
	if code := run(args, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Fatalf("brief: exit code %d: %s", code, errOut.String())
	}
	var b struct {
		Sections []struct {
			Title     string
			Sentences []struct {
				Text      string
				Citations []struct{ Doc, Quote string }
				Searched  *struct{ Docs []string }
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &b); err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for _, s := range b.Sections {
		for _, x := range s.Sentences {
			if len(x.Citations) == 0 && (x.Searched == nil || len(x.Searched.Docs) == 0) {
				t.Errorf("section %q: %q rests on nothing", s.Title, x.Text)
			}
			sections[s.Title] += x.Text + "\n"
		}
	}
	return sections
}
