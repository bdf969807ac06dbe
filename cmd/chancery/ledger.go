package main

import (
	"fmt"
	"strings"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/ledger/sqlite"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
	"chancery/kb"
)

// open opens the ledger for reading and writing; it must be closed.
func (a *app) open() (*sqlite.Store, error) {
	return sqlite.Open(a.ctx, a.line.DB, sqlite.Options{})
}

// openReader opens the ledger for reading.
func (a *app) openReader() (*sqlite.Store, error) {
	return sqlite.Open(a.ctx, a.line.DB, sqlite.Options{ReadOnly: true})
}

// moment is the two axes of time on which every reading command can be asked.
type moment struct {
	AsOf    string `name:"as-of" placeholder:"DAY" help:"As the world stood on this day (YYYY-MM-DD): later documents do not count."`
	KnownAt string `name:"known-at" placeholder:"TIME" help:"As this ledger stood at this moment (YYYY-MM-DD or RFC 3339)."`
}

// asOf checks the flags.
func (m moment) asOf() (ledger.AsOf, error) {
	out := ledger.AsOf{World: m.AsOf}
	if m.AsOf != "" {
		if _, err := time.Parse(time.DateOnly, m.AsOf); err != nil {
			return out, fmt.Errorf("%w: --as-of %q is not a day like 2025-02-13", errUsage, m.AsOf)
		}
	}
	if m.KnownAt == "" {
		return out, nil
	}
	if day, err := time.Parse(time.DateOnly, m.KnownAt); err == nil {
		out.Recorded = day.Add(24*time.Hour - time.Nanosecond)
		return out, nil
	}
	at, err := time.Parse(time.RFC3339, m.KnownAt)
	if err != nil {
		return out, fmt.Errorf("%w: --known-at %q is neither a day nor a time like 2025-02-13T10:00:00Z", errUsage, m.KnownAt)
	}
	out.Recorded = at
	return out, nil
}

// states knows the states by code and by name.
type states struct{ base *resolve.Base }

func newStates() (*states, error) {
	base, err := resolve.Load(kb.FS)
	if err != nil {
		return nil, err
	}
	return &states{base}, nil
}

// names is the printed name of every state by its code.
func (s *states) names() map[string]string {
	out := map[string]string{}
	for _, ids := range s.base.Names() {
		for _, id := range ids {
			if e, ok := s.base.State(string(id)); ok {
				out[string(id)] = e.Name
			}
		}
	}
	return out
}

// state turns what a user types for a state (TJK, tjk, Tajikistan) into its code.
func (s *states) state(typed string) (string, error) {
	code := strings.ToUpper(strings.TrimSpace(typed))
	if _, ok := s.base.State(code); ok {
		return code, nil
	}
	for _, id := range s.base.ByName(name.Fold(typed)) {
		if e, ok := s.base.Entry(id); ok && e.Kind == ledger.KindState {
			return string(id), nil
		}
	}
	return "", fmt.Errorf("%w: %q is no state that is known; give its code, like TJK, or its English name", errUsage, typed)
}
