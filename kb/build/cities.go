package main

import (
	"strings"

	"chancery/internal/resolve/name"
)

func fold(s string) string { return name.Fold(s) }

// From which population on a city is known by its name alone, and a smaller one
// with support. Of the states that are near, smaller regional seats are known.
const (
	largeCity = 300_000
	largeSeat = 150_000
	smallSeat = 25_000
	minorCity = 100_000
	minorSeat = 20_000
)

// near are the states whose smaller regional seats are taken, too.
var near = map[string]bool{
	"KAZ": true, "KGZ": true, "TJK": true, "TKM": true, "UZB": true, "AFG": true, "MNG": true,
	"ARM": true, "AZE": true, "GEO": true, "UKR": true, "BLR": true, "MDA": true,
}

// cities declares the capitals, the large cities and the larger regional seats, and
// as minor places the smaller ones.
func (b *builder) cities() error {
	rows, err := b.data("geo/capitals_and_adm1_seats.csv")
	if err != nil {
		return err
	}
	own, err := b.addition("places.tsv")
	if err != nil {
		return err
	}
	extra := map[string]row{}
	for _, r := range own {
		extra[fold(r["name"])+"/"+r["of"]] = r
	}
	for _, r := range rows {
		of := b.iso2[r["country"]]
		capital := r["feature"] == "PPLC"
		own, added := extra[fold(r["name"])+"/"+of]
		known := capital || added || notable(of, r)
		if of == "" || !known && !minor(r) {
			continue
		}
		id := "GN:" + r["geonameid"]
		b.minor[id] = !known
		b.addActor(id, actor{"place", of, r["name"], srcGeoNames})
		delete(extra, fold(r["name"])+"/"+of)
		b.place(id, place{of: of, capital: capital && own["capital"] != "no" || own["capital"] == "yes", population: r["population"], from: own["from"], to: own["to"]})
		for _, n := range strings.Split(own["names"], ",") {
			b.addName(id, lang(n), nameRow{text: strings.TrimSpace(n), strong: true, source: srcOwn})
		}
	}
	for _, r := range own {
		if _, missing := extra[fold(r["name"])+"/"+r["of"]]; missing {
			b.ownPlace(r)
		}
	}
	return b.cityNames()
}

func notable(of string, r row) bool {
	n := atoi(r["population"])
	return n >= largeCity || r["feature"] == "PPLA" && (n >= largeSeat || near[of] && n >= smallSeat)
}

// minor reports whether a place is taken as one whose name needs support.
func minor(r row) bool {
	n := atoi(r["population"])
	return r["feature"] != "PPLX" && (n >= minorCity || strings.HasPrefix(r["feature"], "PPLA") && n >= minorSeat)
}

type place struct {
	of, population, from, to string
	capital                  bool
}

func (b *builder) place(id string, p place) {
	capitalOf := ""
	if p.capital {
		capitalOf = p.of
	}
	b.places.add(id, capitalOf, p.population, p.from, p.to)
}

// ownPlace declares a place that only the hand-made table has.
func (b *builder) ownPlace(r row) {
	id := "L:" + strings.ReplaceAll(fold(r["name"]), " ", "-")
	b.addActor(id, actor{"place", r["of"], r["name"], srcOwn})
	b.place(id, place{of: r["of"], capital: r["capital"] == "yes", population: "0", from: r["from"], to: r["to"]})
	for _, n := range strings.Split(r["names"], ",") {
		b.addName(id, lang(n), nameRow{text: strings.TrimSpace(n), strong: true, source: srcOwn})
	}
}

// cityNames adds the English and Russian names of the cities taken.
func (b *builder) cityNames() error {
	rows, err := b.data("geo/city_names_multilingual.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r["lang"] == "en" || r["lang"] == "ru" {
			b.addName("GN:"+r["geonameid"], r["lang"], nameRow{text: bare(r["translation"]), strong: true, source: srcGeoNames})
		}
	}
	return nil
}
