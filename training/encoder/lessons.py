"""Writes the texts that the core model reads for the fast one: the sentences of the
training corpora, as they are and varied, and prose in the public domain."""

import argparse
import csv
from pathlib import Path

import numpy as np

import batches
import corpus

ROUNDS = 3      # variations of each sentence
FIRST = 1930    # the year of the first address that is read
SHARE = 0.35    # the most of the words of a sentence that are replaced


def distinct(sents: list) -> list:
    return list({tuple(s.forms): s for s in sents}.values())


def by_tag(sents: list) -> dict:
    """The nouns, verbs, adjectives and adverbs of the treebanks by tag and case."""
    out = {}
    for s in sents:
        for w, tag in zip(s.forms, s.tags or []):
            if w.isalpha() and tag.split("|")[0] in ("NOUN", "VERB", "ADJ", "ADV"):
                out.setdefault((tag, w[0].isupper()), []).append(w)
    return out


def exchange(s, forms: list, words: dict, rng) -> list:
    """forms with some words replaced by others of the same tag."""
    share = rng.random() * SHARE
    out = list(forms)
    for i, tag in enumerate(s.tags):
        others = words.get((tag, out[i][:1].isupper()))
        if others and out[i].isalpha() and rng.random() < share:
            out[i] = batches.pick(others, rng)
    return out


def varied(sents: list, gaz, rng):
    """The sentences without a tree as they are, then all of them varied."""
    yield from (s.forms for s in sents if not s.tags)
    words = by_tag(sents)
    for n in range(ROUNDS):
        for s in sents:
            if not 4 <= len(s.forms) <= 100 or n > 0 and not s.tags:
                continue
            _, forms = batches.vary(s, gaz, rng)
            if s.tags and len(forms) == len(s.forms):
                forms = exchange(s, forms, words, rng)
            yield forms


def prose(addresses: Path, data: Path):
    """Paragraphs of plain text."""
    for path in sorted(addresses.glob("*.txt")):
        if path.name[:4].isdigit() and int(path.name[:4]) >= FIRST:
            yield from path.read_text(encoding="utf-8").split("\n")
    for r in csv.DictReader((data / "kb/factbook/military_notes.csv").open(encoding="utf-8", newline="")):
        yield r["text"].replace("\n", " ")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=Path, required=True)
    a.add_argument("--addresses", type=Path, required=True, help="folder of addresses, YEAR_….txt")
    a.add_argument("--out", type=Path, required=True, help="folder for words.txt and prose.txt")
    args = a.parse_args()
    gaz = corpus.Gazetteer(args.data)
    sents = distinct(corpus.training(args.data, gaz))
    with (args.out / "words.txt").open("w", encoding="utf-8") as f:
        for forms in varied(sents, gaz, np.random.default_rng(7)):
            print(" ".join("".join(w.split()) for w in forms), file=f)
    with (args.out / "prose.txt").open("w", encoding="utf-8") as f:
        for paragraph in prose(args.addresses, args.data):
            if paragraph.strip():
                print(paragraph.strip(), file=f)


if __name__ == "__main__":
    main()
