"""Words to padded arrays: word pieces, shapes, augmentation and buckets."""

import numpy as np
from tokenizers import Tokenizer

from corpus import LABELS, Sentence
from network import PARTS

BUCKETS = (16, 28, 40, 56, 80, 128)


def shape(w: str) -> int:
    """How w is written: 0 no letter or digit, 1 small, 2 capitalised, 3 capitals,
    4 one capital, 5 mixed, 6 digits, 7 digits and letters."""
    letters = [c for c in w if c.isalpha()]
    digit = any("0" <= c <= "9" for c in w)
    if not letters:
        return 6 if digit else 0
    if digit:
        return 7
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 4 if len(letters) == 1 else 3
    return 2 if upper[0] and not any(upper[1:]) else 5


class Pieces:
    """The word pieces of words, remembered."""

    def __init__(self, path):
        self.tok = Tokenizer.from_file(str(path))
        self.tok.no_padding()
        self.tok.no_truncation()
        self.known = {}

    def of(self, w: str) -> tuple:
        if w not in self.known:
            ids = tuple(self.tok.encode(w, add_special_tokens=False).ids)[:16] or (100,)
            self.known[w] = (ids, shape(w))
        return self.known[w]


class Index:
    def __init__(self, sents: list):
        self.tags = sorted({t for s in sents if s.tags for t in s.tags})
        self.rels = sorted({r for s in sents if s.rels for r in s.rels})
        self.tag = {t: i for i, t in enumerate(self.tags)}
        self.rel = {r: i for i, r in enumerate(self.rels)}

    def sizes(self):
        return {"tags": len(self.tags), "rels": len(self.rels), "names": len(LABELS)}


def vary(s: Sentence, gaz, rng) -> tuple:
    """s, at times with other names, and its words, at times in another case. Names
    of other lengths cost a sentence its tree."""
    if s.spans and rng.random() < (0.15 if s.tags else 0.4):
        s = swap(s, gaz, rng)
    forms = list(s.forms)
    for label, a, b in s.spans:
        if label == "PER" and b - a <= 2 and rng.random() < 0.25 and all(w.isalpha() for w in forms[a:b]):
            forms[b - 1] = pick(gaz.surnames, rng)
            if b - a == 2:
                forms[a] = pick(gaz.given, rng)
        elif label == "GPE" and b - a == 1 and rng.random() < 0.15 and forms[a].istitle():
            forms[a] = pick(gaz.single, rng)
    r = rng.random()
    if r < 0.02:
        forms = [w.lower() for w in forms]
    elif r < 0.04:
        forms = [w.upper() for w in forms]
    elif r < 0.08:
        forms = [w[:1].upper() + w[1:] for w in forms]
    return s, forms


def pick(items, rng):
    return items[rng.integers(len(items))]


def swap(s: Sentence, gaz, rng) -> Sentence:
    """s without its tree, with some names replaced by others of any length."""
    forms, names, spans, at = [], [], [], 0
    for label, a, b in sorted(s.spans, key=lambda n: n[1]):
        forms += s.forms[at:a]
        names += s.names[at:a]
        new = pick(gaz.lists[label], rng) if label in gaz.lists and rng.random() < 0.4 else tuple(s.forms[a:b])
        begin = LABELS.index("B-" + label)
        spans.append((label, len(forms), len(forms) + len(new)))
        forms += new
        names += [{begin}] + [{begin + 1}] * (len(new) - 1)
        at = b
    return Sentence(forms + s.forms[at:], names=names + s.names[at:], spans=spans)


def length(forms, pieces, whole=False) -> int:
    """The number of states of a sentence, its two ends included."""
    return 2 + (len(forms) if whole else sum(len(pieces.of(w)[0]) for w in forms))


def arrays(sents, forms, pieces, index, n, whole=False) -> dict:
    """One padded batch of states and words, both n long. Where words are whole, ids
    has a third axis for the pieces of a word, filled up with -1."""
    b = len(sents)
    out = {
        "ids": np.full((b, n, PARTS), -1, np.int32) if whole else np.zeros((b, n), np.int32), "shape": np.zeros((b, n), np.int32), "mask": np.zeros((b, n), bool),
        "first": np.zeros((b, n), np.int32), "words": np.zeros((b, n), bool),
        "tags": np.full((b, n), -1, np.int32), "heads": np.full((b, n), -1, np.int32),
        "rels": np.full((b, n), -1, np.int32), "names": np.ones((b, n, len(LABELS)), bool),
    }
    for i, (s, words) in enumerate(zip(sents, forms)):
        states, shapes = [(101,)], [0]
        for k, w in enumerate(words):
            got, sh = pieces.of(w)
            out["first"][i, k] = len(states)
            got = [got[:PARTS]] if whole else [(g,) for g in got]
            states += got
            shapes += [sh] * len(got)
        states.append((102,))
        shapes.append(0)
        size = len(states)
        out["shape"][i, :size], out["mask"][i, :size] = shapes, True
        if whole:
            for k, got in enumerate(states):
                out["ids"][i, k, :len(got)] = got
        else:
            out["ids"][i, :size] = [got[0] for got in states]
        w = len(words)
        out["words"][i, :w] = True
        if s.tags:
            out["tags"][i, :w] = [index.tag.get(t, -1) for t in s.tags]
            out["heads"][i, :w] = [h + 1 for h in s.heads]
            out["rels"][i, :w] = [index.rel.get(r, -1) for r in s.rels]
        if s.names:
            for k, allowed in enumerate(s.names):
                out["names"][i, k] = False
                out["names"][i, k, list(allowed)] = True
    return out


def epoch(sents, gaz, pieces, index, rng, room: int, whole=False):
    """Batches of about room states in random order."""
    by = {n: [] for n in BUCKETS}
    for k in rng.permutation(len(sents)):
        s, forms = vary(sents[k], gaz, rng)
        n = length(forms, pieces, whole)
        fit = next((b for b in BUCKETS if n <= b), None)
        if fit:
            by[fit].append((s, forms))
    todo = []
    for n, items in by.items():
        size = room // n
        for i in range(0, len(items) - size + 1, size):
            todo.append((n, items[i:i + size]))
    for k in rng.permutation(len(todo)):
        n, items = todo[k]
        yield arrays([s for s, _ in items], [f for _, f in items], pieces, index, n, whole)
