package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"chancery/internal/eval"
	"chancery/internal/extract"
	"chancery/internal/ingest"
	"chancery/internal/lang"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// evalCommand scores the reading against gold.
type evalCommand struct {
	Names  []string `arg:"" optional:"" name:"bench" help:"Benches to run: seeds, dev, dev-en, dev-ru, english, names, recognizers, attribution, factuality, pairs, petrarch2, reading ..."`
	Gold   string   `default:"../shared" placeholder:"DIR" env:"CHANCERY_GOLD" help:"Folder that holds the gold."`
	Check  bool     `help:"Fail with exit code 4 below a floor of internal/eval/floors.json."`
	Rows   bool     `help:"Also print every row with its verdict and the reason."`
	Draw   int      `placeholder:"N" help:"With the bench reading: print a table of N claims to judge by reading."`
	Seed   uint64   `default:"1" placeholder:"S" help:"Decides which claims --draw draws."`
	Update string   `placeholder:"FILE" help:"Write the tables into this file, between its markers."`
}

func (c evalCommand) Run(a *app) error {
	names := c.Names
	if len(names) == 0 {
		names = []string{"seeds", "dev"}
	}
	if c.Draw > 0 {
		return c.draw(a, names)
	}
	floors, err := eval.LoadFloors()
	if err != nil {
		return err
	}
	if _, err := os.Stat(c.Gold); err != nil && slices.ContainsFunc(names, eval.NeedsGold) {
		return fmt.Errorf("%w: the gold folder %s is not there; name it with --gold", errUsage, c.Gold)
	}
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	var below []string
	for _, n := range names {
		n, err := a.benchName(n)
		if err != nil {
			return err
		}
		result, err := c.bench(a, reader, n)
		if err != nil {
			return err
		}
		below = append(below, floors.Check(n, result)...)
		if c.Update != "" {
			if err := updateTable(c.Update, n, result.Markdown()); err != nil {
				return err
			}
		}
	}
	if !c.Check {
		return nil
	}
	for _, b := range below {
		fmt.Fprintln(a.out, "BELOW THE FLOOR:", b)
	}
	if len(below) > 0 {
		return errCheck
	}
	fmt.Fprintln(a.out, "every floor is held")
	return nil
}

// draw prints claims for a reader to judge.
func (c evalCommand) draw(a *app, names []string) error {
	if !slices.Equal(names, []string{"reading"}) {
		return fmt.Errorf("%w: --draw goes with the bench reading alone", errUsage)
	}
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	return eval.DrawReading(a.out, eval.Program{Claims: reader.predict}, eval.Sample{Size: c.Draw, Seed: c.Seed})
}

// benchName gives the bench of English the name of its table and floors, which the
// model in force decides.
func (a *app) benchName(name string) (string, error) {
	fast := lang.Model(a.line.Model) == lang.Fast
	switch {
	case name == "english" && fast:
		return "english-fast", nil
	case name == "english-fast" && !fast:
		return "", fmt.Errorf("%w: the bench english-fast goes with --model fast", errUsage)
	}
	return name, nil
}

// bench runs one bench and prints it.
func (c evalCommand) bench(a *app, reader *reading, name string) (eval.Result, error) {
	b, err := eval.Named(name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errUsage, err)
	}
	facts, err := reader.facts()
	if err != nil {
		return nil, err
	}
	result, err := b.Run(os.DirFS(c.Gold), eval.Program{
		Claims: reader.predict, English: reader.analyser, Persons: persons{reader.base},
		Attributions: attributions{reader}, Facts: facts, Pairs: newCodings(reader), Petrarch: &unitTests{reading: reader},
	})
	if err != nil {
		return nil, err
	}
	if r, ok := result.(interface{ WriteRows(io.Writer) error }); ok && c.Rows {
		if err := r.WriteRows(a.out); err != nil {
			return nil, err
		}
	}
	fmt.Fprintf(a.out, "%s, on %s\n", reader.Key(), a.now().Format("2006-01-02"))
	return result, result.Write(a.out)
}

// predict reads the texts of a gold set as chancery code would: from the text alone.
func (r *reading) predict(docs []eval.GoldDoc) (eval.Prediction, error) {
	spans := eval.Spans{}
	p := eval.Prediction{Documents: map[ledger.DocID]ledger.Document{}, Mentions: map[ledger.DocID][]eval.Mention{}, Resolver: who{r.base}}
	for _, d := range docs {
		got, err := ingest.Read(ingest.Page{Origin: d.Path, Raw: []byte(d.Text), MediaType: "text/plain", ID: text.DocID(d.ID)})
		if err != nil {
			return p, err
		}
		in := r.analyse(got.Text)
		claims, err := r.claimsOf(in)
		if err != nil {
			return p, fmt.Errorf("read %s: %w", d.ID, err)
		}
		p.Mentions[d.ID] = mentions(in)
		p.Claims = append(p.Claims, claims...)
		p.Documents[d.ID] = got.Document
		for _, s := range got.Text.Sentences {
			spans[d.ID] = append(spans[d.ID], s.Span)
		}
	}
	p.Sentences = spans
	return p, nil
}

// who says which actor of the knowledge base a gold reference means.
type who struct{ base *resolve.Base }

// Resolve implements eval.Resolver.
func (w who) Resolve(r eval.Ref) (ledger.ActorID, bool) {
	if r.Kind == ledger.KindState && r.Of != "" {
		return ledger.ActorID(r.Of), true
	}
	if r.Kind == ledger.KindGovernment && r.Of != "" {
		organ, _, _ := strings.Cut(r.Name, " of ")
		stateless := r.Name[:max(0, strings.LastIndex(r.Name, " of "))]
		for _, words := range []string{strings.TrimSuffix(r.Name, " of "+r.Of), r.Name, stateless, organ} {
			if suffix, _, ok := w.base.Organ(words); ok {
				return ledger.ActorID(r.Of + "." + suffix), true
			}
		}
	}
	places := w.base.PlacesNamed(r.Name)
	fit := slices.DeleteFunc(slices.Concat(w.others(r.Name), places), func(id ledger.ActorID) bool { return !w.fits(id, r) })
	if len(fit) == 1 {
		return fit[0], true
	}
	if r.Kind == ledger.KindPerson && len(fit) == 0 {
		for _, c := range w.base.Fuzzy(r.Name, 3) {
			if c.Score >= 0.9 && w.fits(c.ID, r) {
				return c.ID, true
			}
		}
	}
	return "", false
}

// others are those with a name who are no places.
func (w who) others(words string) []ledger.ActorID {
	return slices.DeleteFunc(slices.Clone(w.base.ByName(name.Fold(words))), func(id ledger.ActorID) bool {
		e, ok := w.base.Entry(id)
		return !ok || e.Kind == ledger.KindPlace
	})
}

// fits reports whether id is of the kind, and a person of the state, that r says.
func (w who) fits(id ledger.ActorID, r eval.Ref) bool {
	e, ok := w.base.Entry(id)
	if !ok || r.Kind != "" && e.Kind != r.Kind {
		return false
	}
	if e.Kind != ledger.KindPerson || r.Of == "" {
		return true
	}
	for _, t := range w.base.Tenures(id) {
		if t.Of == r.Of {
			return true
		}
	}
	return e.Of == r.Of
}

// mentions are the words of a text that are taken to mean actors or places.
func mentions(in extract.Input) []eval.Mention {
	var out []eval.Mention
	for _, m := range slices.Concat(in.Refs.Mentions, in.Refs.Aside) {
		one := eval.Mention{Span: m.Span, Actors: m.Actors, Reason: m.Reason}
		if m.Form == resolve.FormPlace {
			one.Place = m.Place
		}
		out = append(out, one)
	}
	return out
}

// States implements eval.Atlas.
func (w who) States(words string) []string {
	var out []string
	if id, ok := w.Resolve(eval.Ref{Name: words, Kind: ledger.KindState}); ok {
		out = append(out, string(id))
	}
	for _, of := range []func(string) (string, bool){w.base.Demonym, w.base.Capital} {
		if s, ok := of(words); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// Names implements eval.Atlas.
func (w who) Names(id ledger.ActorID) []string {
	e, ok := w.base.Entry(id)
	if !ok {
		return nil
	}
	out := []string{e.Name}
	for _, n := range e.Names {
		out = append(out, n.Text)
	}
	return out
}

// updateTable writes a table between its markers in a Markdown file.
func updateTable(path, name, table string) error {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: --update %s: there is no such file", errUsage, path)
	}
	if err != nil {
		return err
	}
	out, err := eval.UpdateTable(string(raw), name, strings.TrimRight(table, "\n")+"\n")
	if err != nil {
		return fmt.Errorf("update %s: %w", path, err)
	}
	return os.WriteFile(path, []byte(out), 0o644)
}
