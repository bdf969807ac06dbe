"""Scores what a reader found against gold, each reader by its own tokens.

A word counts where its span is that of a gold word; then its tag, its head and
its relation are compared. Scores are F1 over words, as in the CoNLL 2018 shared
task: subtypes of relations are set aside and punctuation counts. A name counts
where its span and its class are those of a gold name.
"""

import json
from collections import Counter, defaultdict

import material

CLASSES = {
    "PER": "PER", "PERSON": "PER",
    "ORG": "ORG", "ORGANIZATION": "ORG",
    "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "LOCATION": "LOC",
}  # fmt: skip

ARTICLES = ("the ", "a ", "an ")
POSSESSIVES = ("'s", "’s", "'", "’")


def read(path):
    """Return what was found, by text."""
    with open(path, encoding="utf-8") as lines:
        return {o["id"]: o for o in map(json.loads, lines)}


def base(relation):
    return relation.split(":")[0]


class Tags:
    """Tags of Universal Dependencies for those of the Penn Treebank: the most
    frequent in a treebank for the tag, the relation and the word; where that was
    seen under ten times, for the tag and the relation; else for the tag."""

    def __init__(self, path):
        self.seen = defaultdict(Counter)
        for _, rows in material.sentences(path):
            for r in rows:
                for key in self.keys(r[4], r[7], r[1]):
                    self.seen[key][r[3]] += 1

    @staticmethod
    def keys(xpos, relation, form):
        return (xpos, base(relation), form.lower()), (xpos, base(relation)), (xpos,)

    def of(self, xpos, relation, form):
        for key, least in zip(self.keys(xpos, relation, form), (10, 1, 1)):
            if self.seen[key].total() >= least:
                return self.seen[key].most_common(1)[0][0]
        return "X"


def f1(both, found, gold):
    return 200 * both / max(found + gold, 1)


def trees(texts, got, tags):
    """Return F1 of tokens, UPOS, XPOS, UAS and LAS, in per cent. Where the reader
    gives no UPOS, tags make them of its XPOS."""
    hits, found, gold = Counter(), 0, 0
    for t in texts:
        words = got[t.id]["words"]
        found, gold = found + len(words), gold + len(t.words)
        at = {(w["p"], w["start"], w["end"]): i for i, w in enumerate(t.words)}
        match = [at.get(tuple(w[:3])) for w in words]
        for w, i in zip(words, match):
            if i is not None:
                hits.update(agreements(w, t.words[i], match[w[5]] if w[5] >= 0 else -1, tags))
    return {k: f1(hits[k], found, gold) for k in ("tokens", "UPOS", "XPOS", "UAS", "LAS")}


def agreements(w, g, head, tags):
    """Yield what the found word w has in common with the gold word g; head is the
    gold word that its head is."""
    _, _, _, upos, xpos, _, relation = w
    yield "tokens"
    if (upos or tags.of(xpos, relation, g["form"])) == g["upos"]:
        yield "UPOS"
    if xpos == g["xpos"]:
        yield "XPOS"
    if head == g["head"]:
        yield "UAS"
        if base(relation).lower() == base(g["rel"]):
            yield "LAS"


def core(name, paragraphs):
    """Return name without an article before it and a possessive behind it, which
    guidelines put inside names or outside them."""
    p, start, end, label = name
    said = paragraphs[p][start:end]
    for a in ARTICLES:
        if said.lower().startswith(a):
            start += len(a)
    for s in POSSESSIVES:
        if said.endswith(s) and end - len(s) > start:
            return p, start, end - len(s), label
    return p, start, end, label


def names(texts, got):
    """Return precision, recall and F1 of names, and F1 without articles and
    possessives at their edges, in per cent."""
    strict, loose = Counter(), Counter()
    for t in texts:
        gold = [(*n[:3], CLASSES[n[3]]) for n in t.names]
        found = [(*n[:3], CLASSES[n[3]]) for n in got[t.id]["names"] if n[3] in CLASSES and n[0] in t.named]
        tally(strict, found, gold)
        tally(loose, [core(n, t.paragraphs) for n in found], [core(n, t.paragraphs) for n in gold])
    b, f, g = strict["both"], strict["found"], strict["gold"]
    edges = f1(loose["both"], loose["found"], loose["gold"])
    return {"P": 100 * b / max(f, 1), "R": 100 * b / max(g, 1), "F1": f1(b, f, g), "F1, edges aside": edges}


def tally(counts, found, gold):
    counts["both"] += len(set(found) & set(gold))
    counts["found"] += len(set(found))
    counts["gold"] += len(set(gold))


def ceiling(texts, tags):
    """Return how often tags make the gold UPOS of gold XPOS, in per cent."""
    words = [w for t in texts for w in t.words]
    return 100 * sum(tags.of(w["xpos"], w["rel"], w["form"]) == w["upos"] for w in words) / max(len(words), 1)
