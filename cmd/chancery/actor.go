package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
	"chancery/internal/resolve/own"
	"chancery/kb"
)

// actorCommand is about who is who: the knowledge base, what the user adds to it,
// and what persons judge.
type actorCommand struct {
	Show      actorShowCommand      `cmd:"" help:"Show the names and offices of an actor, with sources."`
	Find      actorFindCommand      `cmd:"" help:"Find actors by name, also by a name spelled otherwise."`
	Add       actorAddCommand       `cmd:"" help:"Add an actor, or names and offices to a known one, from flags or a file."`
	Same      actorSameCommand      `cmd:"" help:"Judge that two ids are one actor; written to the ledger."`
	Different actorDifferentCommand `cmd:"" help:"Judge that two ids are two actors; written to the ledger."`
}

// actorsFile is where the actors that the user added are kept: the file named by
// --actors, or the one beside the ledger.
func (a *app) actorsFile() string {
	if a.line.Actors != "" {
		return a.line.Actors
	}
	return strings.TrimSuffix(a.line.DB, filepath.Ext(a.line.DB)) + ".actors.jsonl"
}

// base is the knowledge base of the binary with the actors that the user added.
func (a *app) base() (*resolve.Base, error) {
	lines, err := own.Open(a.actorsFile())
	if err != nil {
		return nil, err
	}
	return baseWith(lines)
}

func baseWith(lines []own.Line) (*resolve.Base, error) {
	more, err := own.Additions(lines)
	if err != nil {
		return nil, fmt.Errorf("own actors: %w", err)
	}
	return resolve.LoadWith(kb.FS, more)
}

// view is what the ledger holds as of a moment; nothing where there is no ledger.
func (a *app) view(at ledger.AsOf) (ledger.View, error) {
	if _, err := os.Stat(a.line.DB); errors.Is(err, fs.ErrNotExist) {
		return ledger.View{AsOf: at}, nil
	}
	store, err := a.openReader()
	if err != nil {
		return ledger.View{}, err
	}
	defer store.Close()
	return ledger.Look(a.ctx, store, at)
}

// actorOf turns what a user types, an id, a name or a surname, into an id: of the
// knowledge base, or of a claim of the ledger. A name that several bear is an error
// that lists them.
func actorOf(base *resolve.Base, v ledger.View, typed string) (ledger.Actor, error) {
	typed = strings.TrimSpace(typed)
	if e, ok := base.Entry(ledger.ActorID(typed)); ok {
		return ledger.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Of: e.Of}, nil
	}
	if organ, ok := organOf(base, typed); ok {
		return organ, nil
	}
	ids := base.ByName(name.Fold(typed))
	if len(ids) == 0 {
		ids = base.BySurname(name.Fold(typed))
	}
	if len(ids) == 1 {
		return actorOf(base, v, string(ids[0]))
	}
	for _, c := range v.Claims {
		for _, act := range c.Named() {
			if act.ID != "" && string(act.ID) == typed {
				return act, nil
			}
		}
	}
	if len(ids) > 1 {
		return ledger.Actor{}, fmt.Errorf("%w: %q is the name of several; say which by its id: %s", errUsage, typed, listed(base, ids))
	}
	var near []ledger.ActorID
	for _, c := range base.Fuzzy(typed, 3) {
		near = append(near, c.ID)
	}
	if len(near) > 0 {
		return ledger.Actor{}, fmt.Errorf("%w: no actor %q; spelled like it: %s", errUsage, typed, listed(base, near))
	}
	return ledger.Actor{}, fmt.Errorf("%w: no actor %q; chancery actor find looks names up, chancery actor add adds one", errUsage, typed)
}

// organOf is the organ of a state with an id such as "TJK.MFA".
func organOf(base *resolve.Base, id string) (ledger.Actor, bool) {
	own, general := base.OrganWords(ledger.ActorID(id))
	code, _, _ := strings.Cut(id, ".")
	state, ok := base.State(code)
	if !ok || len(own)+len(general) == 0 {
		return ledger.Actor{}, false
	}
	_, standard, _ := base.Organ(append(own, general...)[0])
	return ledger.Actor{ID: ledger.ActorID(id), Name: standard + " of " + state.Name, Kind: ledger.KindGovernment, Of: code}, true
}

func listed(base *resolve.Base, ids []ledger.ActorID) string {
	var out []string
	for _, id := range ids {
		e, _ := base.Entry(id)
		out = append(out, fmt.Sprintf("%s (%s, %s)", id, e.Name, cmp.Or(e.Of, string(e.Kind))))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// judge names the person who adds or judges, from the flag, the environment or the
// account.
func judge(flag string) (string, error) {
	by := cmp.Or(strings.TrimSpace(flag), os.Getenv("USER"), os.Getenv("LOGNAME"))
	if by == "" {
		return "", fmt.Errorf("%w: say who judges with --by NAME", errUsage)
	}
	return by, nil
}
