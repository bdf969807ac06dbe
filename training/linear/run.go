package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chancery/internal/lang/linear"
	"chancery/internal/model"
)

// partsOf lists what each step makes, in the order of the model file.
var partsOf = []struct {
	step  string
	parts []string
}{
	{"tags", []string{"tags", "lexicon", "gazetteer"}},
	{"lemmas", []string{"lemmas"}},
	{"names", []string{"names"}},
	{"trees", []string{"trees"}},
}

// run trains the parts that steps names and writes the model file and its
// digest.
func run(d folder, out, steps string) error {
	t, err := newTrainer(d)
	if err != nil {
		return err
	}
	train := map[string]func() error{"tags": t.tags, "lemmas": t.lemmas, "names": t.names, "trees": t.trees}
	for _, p := range partsOf {
		var err error
		if slices.Contains(strings.Split(steps, ","), p.step) {
			err = train[p.step]()
		} else {
			err = t.reuse(out, p.parts)
		}
		if err != nil {
			return err
		}
	}
	return t.write(out)
}

func newTrainer(d folder) (*trainer, error) {
	train, err := readTreebanks(d.path("syntax/en-ewt/train.conllu"), d.path("syntax/en-gum-open/train.conllu"))
	if err != nil {
		return nil, err
	}
	dev, err := readTreebanks(d.path("syntax/en-ewt/dev.conllu"))
	if err != nil {
		return nil, err
	}
	phrases, err := readGazetteer(d)
	if err != nil {
		return nil, err
	}
	t := &trainer{data: d, train: train, dev: dev, phrases: phrases, gaz: linear.NewGazetteer(phrases)}
	t.lex = lexiconOf(t.train)
	return t, nil
}

// reuse takes parts from the model in the folder out.
func (t *trainer) reuse(out string, parts []string) error {
	b, err := model.Open(os.DirFS(out), model.Ref{Name: "en-linear"})
	if err != nil {
		return err
	}
	for _, name := range parts {
		raw, err := b.Part(name)
		if err != nil {
			return err
		}
		t.parts = append(t.parts, model.Part{Name: name, Bytes: raw})
	}
	if parts[0] != "tags" {
		return nil
	}
	l, err := b.Linear("tags")
	if err != nil {
		return err
	}
	t.tagger = linear.NewTagger(l.Classes, l)
	return nil
}

// trainer holds what the steps hand on to one another.
type trainer struct {
	data       folder
	train, dev []sentence
	phrases    linear.Lexicon
	gaz        *linear.Gazetteer
	lex        linear.Lexicon
	tagger     *linear.Tagger
	parts      []model.Part
}

func (t *trainer) keep(name string, raw []byte) {
	progress("part %s: %.2f MB", name, float64(len(raw))/1e6)
	t.parts = append(t.parts, model.Part{Name: name, Bytes: raw})
}

func (t *trainer) tags() error {
	tagger, raw, err := trainTagger(t.train, t.lex, t.gaz, setting{epochs: 8, scale: 16, size: 4e6, seed: 1})
	if err != nil {
		return fmt.Errorf("train tagger: %w", err)
	}
	t.tagger = tagger
	t.keep("tags", raw)
	t.keep("lexicon", t.lex.Encode())
	t.keep("gazetteer", t.phrases.Encode())
	progress("tags on dev: %s", scoreTags(tagger, t.lex, t.gaz, t.dev))
	return nil
}

func (t *trainer) lemmas() error {
	l := trainLemmas(append(slices.Clip(t.train), verbForms(t.train)...))
	t.keep("lemmas", l.Encode())
	progress("lemmas on dev: %s", scoreLemmas(l, t.tagger, t.lex, t.gaz, t.dev))
	return nil
}

func (t *trainer) names() error {
	corpus, err := readNames(t.data, t.gaz)
	if err != nil {
		return err
	}
	c, err := readCast(t.data)
	if err != nil {
		return fmt.Errorf("read cast: %w", err)
	}
	corpus = append(corpus, c.scenes(4000)...)
	read := func(s named, rng *rand.Rand) ([]linear.Word, named) {
		if rng.IntN(4) == 0 {
			s = c.recast(s, rng)
		}
		return t.tagged(recase(s.forms, rng)), s
	}
	n, raw, err := trainNamer(corpus, read, setting{epochs: 14, scale: 16, size: 55e5, seed: 3})
	if err != nil {
		return fmt.Errorf("train namer: %w", err)
	}
	t.keep("names", raw)
	return scoreNames(t.data, n, t.tagged)
}

func (t *trainer) trees() error {
	tags, err := jackknife(t.train, t.gaz, setting{epochs: 4, scale: 16, size: 4e6, seed: 4}, 5)
	if err != nil {
		return fmt.Errorf("jack-knife tags: %w", err)
	}
	index := indexOf(tagClasses(t.train))
	words := func(k int, rng *rand.Rand) []linear.Word {
		ws := linear.Words(t.train[k].forms, t.lex, t.gaz)
		for i := range ws {
			t.tagger.Set(&ws[i], index[tags[k][i]])
		}
		return ws
	}
	p, raw, err := trainParser(t.train, words, setting{epochs: 9, scale: 8, size: 15e6, seed: 5})
	if err != nil {
		return fmt.Errorf("train parser: %w", err)
	}
	t.keep("trees", raw)
	progress("trees on dev: %s", scoreTrees(p, t.tagged, t.dev))
	return nil
}

// tagged returns forms ready for the decoders that read tags.
func (t *trainer) tagged(forms []string) []linear.Word {
	ws := linear.Words(forms, t.lex, t.gaz)
	t.tagger.Tag(ws)
	return ws
}

func (t *trainer) write(out string) error {
	var buf bytes.Buffer
	if err := model.Write(&buf, t.parts); err != nil {
		return err
	}
	file := filepath.Join(out, "en-linear.bin")
	if err := os.WriteFile(file, buf.Bytes(), 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	digest := model.Digest(buf.Bytes()) + "  en-linear.bin\n"
	if err := os.WriteFile(filepath.Join(out, "en-linear.sha256"), []byte(digest), 0o644); err != nil {
		return fmt.Errorf("write digest: %w", err)
	}
	progress("wrote %s: %.1f MB", file, float64(buf.Len())/1e6)
	return nil
}
