package main

import (
	"fmt"
	"strings"
)

// addActors declares the bodies, groups, bases and others of the hand-made
// table, with their names.
func (b *builder) addActors() error {
	rows, err := b.addition("actors.tsv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if b.actors[r["id"]] != nil {
			return fmt.Errorf("actor %s stands twice", r["id"])
		}
		b.addActor(r["id"], actor{r["kind"], r["of"], r["name"], srcOwn})
		b.addNameList(r["id"], r["names"], true)
		b.addNameList(r["id"], r["weak"], false)
	}
	return nil
}

// addNameList adds names that stand between commas.
func (b *builder) addNameList(id, list string, strong bool) {
	for _, n := range strings.Split(list, ",") {
		n = strings.TrimSpace(n)
		l := lang(n)
		if l == "" {
			l = "en"
		}
		b.addName(id, l, nameRow{text: n, strong: strong, source: srcOwn})
	}
}

// addHolders reads the hand-made table of office-holders. It corrects the sets.
func (b *builder) addHolders() error {
	rows, err := b.addition("holders.tsv")
	if err != nil {
		return err
	}
	for n, r := range rows {
		if b.actors[r["of"]] == nil {
			return fmt.Errorf("holders, row %d: no actor %s", n+1, r["of"])
		}
		id, err := b.holder(r)
		if err != nil {
			return fmt.Errorf("holders, row %d: %w", n+1, err)
		}
		b.people.hold(tenure{id, b.office(r["office"]), r["of"], r["from"], r["to"], b.own(r["source"])}, true)
	}
	return nil
}

// holder is the person of a row: the one with its id, one known under its name,
// or a new one.
func (b *builder) holder(r row) (string, error) {
	home := r["home"]
	if home == "" {
		home = r["of"]
	}
	if id := r["id"]; id != "" {
		if b.actors[id] == nil && strings.HasPrefix(id, "Q") {
			return "", fmt.Errorf("no set has %s %s", id, r["person"])
		}
		b.people.declare(id, actor{of: b.serves(home), name: r["person"], source: srcOwn})
		return id, nil
	}
	id := b.people.find(r["person"], home, sameTyped)
	if id == "" {
		id = b.people.ownID(r["person"], home)
		b.reportf("new: %s (%s, %s)", id, r["office"], r["of"])
		b.people.declare(id, actor{of: b.serves(home), name: r["person"], source: srcOwn})
	}
	return id, nil
}

// own is the source of a hand-made row: the code for our own knowledge, or the
// address given.
func (b *builder) own(source string) string {
	if source == "" {
		return srcOwn
	}
	return source
}

// addNames adds hand-made names of any actor, dated where they changed. One with
// strength "p" becomes the printed name, and the former printed name stays a
// name; one with strength "x" is a name of a set that is none. The id may be the
// name of a person.
func (b *builder) addNames() error {
	rows, err := b.addition("names.tsv")
	if err != nil {
		return err
	}
	for n, r := range rows {
		id := b.named(r)
		if id == "" {
			return fmt.Errorf("names, row %d: no actor %q", n+1, r["id"])
		}
		a := b.actors[id]
		for _, text := range strings.Split(r["names"], ",") {
			text = strings.TrimSpace(text)
			if r["strength"] == "x" {
				b.dropName(id, text)
				continue
			}
			if r["strength"] == "p" {
				old, source := a.name, a.source
				a.name, a.source = text, b.own(r["source"])
				b.dropName(id, text)
				b.addName(id, "en", nameRow{text: old, strong: true, source: source})
				continue
			}
			l := lang(text)
			if l == "" {
				l = "en"
			}
			if a.kind == "person" {
				b.people.alias(id, text)
			}
			if r["from"] != "" || r["to"] != "" {
				b.dropName(id, text)
			}
			b.addName(id, l, nameRow{text: text, strong: r["strength"] != "w", from: r["from"], to: r["to"], source: b.own(r["source"])})
		}
	}
	return nil
}

func (b *builder) named(r row) string {
	if b.actors[r["id"]] != nil {
		return r["id"]
	}
	full, of, _ := strings.Cut(r["id"], "/")
	return b.people.find(full, of, sameTyped)
}

// dropName removes an undated name that has become the printed one or is known to the
// day.
func (b *builder) dropName(id, text string) {
	for _, l := range []string{"", "en", "ru"} {
		delete(b.names, nameKey{id, fold(text), l, ""})
	}
}

// weaken marks the names that do not identify alone: those of places in the
// hand-made list, of minor places, and of persons with one word.
func (b *builder) weaken() error {
	rows, err := b.addition("weak.tsv")
	if err != nil {
		return err
	}
	weak := map[string]bool{}
	for _, r := range rows {
		for _, w := range strings.Split(r["words"], ",") {
			weak[fold(w)] = true
		}
	}
	for id, a := range b.actors {
		folded := fold(a.name)
		oneWord := a.kind == "person" && !strings.Contains(folded, " ")
		if oneWord || a.kind == "place" && (weak[folded] || b.minor[id]) {
			b.names[nameKey{id, folded, "en", ""}] = nameRow{text: a.name, source: a.source}
		}
	}
	for k, n := range b.names {
		if b.actors[k.id].kind == "place" && (weak[k.folded] || b.minor[k.id]) {
			n.strong = false
			b.names[k] = n
		}
	}
	return nil
}
