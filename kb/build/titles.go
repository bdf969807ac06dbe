package main

import (
	"strings"

	"chancery/internal/resolve/name"
)

// titles gives persons the titles of the English articles about them, which
// Wikidata links to them: mostly the name by which a person is best known where
// the label has all names, or another romanisation.
func (b *builder) titles() error {
	rows, err := b.data("everypol-scrapers/bio.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		title := bareTitle(r["enwiki"])
		a := b.actors[r["id"]]
		if a == nil || a.kind != "person" || len(strings.Fields(title)) < 2 || !isLatin(title) {
			continue
		}
		if m := name.Align(name.Words(title), name.Words(a.name)); m.Anchor() == 0 {
			b.reportf("titles: left out %s of %s", title, a.name)
			continue
		}
		b.people.alias(r["id"], title)
		b.addName(r["id"], "en", nameRow{text: title, strong: true, source: "wikidata"})
	}
	return nil
}

// bareTitle is the name in the title of an article: "Zoe Ruiz, 1st Baroness of the
// Coast" and "Zoe Ruiz (politician)" without what tells namesakes apart.
func bareTitle(title string) string {
	title, _, _ = strings.Cut(title, " (")
	title, _, _ = strings.Cut(title, ", ")
	return strings.TrimSpace(title)
}
