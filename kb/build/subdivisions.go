package main

import (
	"strings"
)

// subdivisions declares the first-level regions of all states, by their ISO 3166-2
// code. One that a set before has gets further names; one with the name of a state,
// such as a territory that has a code of its own, is left out. The names are weak:
// many are those of cities, persons or things, too.
func (b *builder) subdivisions() error {
	rows, err := b.addition("regions.tsv")
	if err != nil {
		return err
	}
	known, states := b.regionNames(), b.stateNames()
	for _, r := range rows {
		parent, _, _ := strings.Cut(r["code"], "-")
		of := b.iso2[parent]
		if of == "" || states[fold(r["name"])] {
			b.reportf("regions: left out %s %s", r["code"], r["name"])
			continue
		}
		id := known[fold(r["name"])+"/"+of]
		if id == "" {
			id = "R:" + r["code"]
			b.addActor(id, actor{"place", of, r["name"], srcCLDR})
			b.minor[id] = true
		}
		b.addName(id, "ru", nameRow{text: r["ru"], source: srcCLDR})
	}
	return nil
}

// regionNames are the places that are no cities by folded name and state.
func (b *builder) regionNames() map[string]string {
	out := map[string]string{}
	put := func(id, folded string) {
		a := b.actors[id]
		if a.kind != "place" || strings.HasPrefix(id, "GN:") {
			return
		}
		k := folded + "/" + a.of
		if old := out[k]; old == "" || id < old {
			out[k] = id
		}
	}
	for id, a := range b.actors {
		put(id, fold(a.name))
	}
	for k := range b.names {
		put(k.id, k.folded)
	}
	return out
}

func (b *builder) stateNames() map[string]bool {
	out := map[string]bool{}
	for _, a := range b.actors {
		if a.kind == "state" {
			out[fold(a.name)] = true
		}
	}
	return out
}
