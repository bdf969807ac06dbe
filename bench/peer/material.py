"""The texts that every reader is given, and the gold analyses of them.

A text is a list of paragraphs. In the treebanks every gold sentence is a
paragraph of its own, so that a wrong sentence end costs no reader its trees;
tokens are each reader's own. Offsets are code points inside a paragraph,
half-open.
"""

import json
from dataclasses import dataclass, field

TREEBANKS = {
    "EWT": ("syntax/en-ewt/test.conllu", "ner/en-uner-ewt/test.bio"),
    "PUD": ("syntax/en-pud/test.conllu", "ner/en-uner-pud/test.bio"),
}
TABLE = "syntax/en-ewt/train.conllu"  # what tags of the Penn Treebank are in Universal Dependencies


@dataclass
class Text:
    """One document. Its gold is empty where there is none; named holds the
    paragraphs whose names are known."""

    id: str
    corpus: str
    paragraphs: list[str] = field(default_factory=list)
    words: list[dict] = field(default_factory=list)  # p, start, end, form, upos, xpos, head, rel
    names: list[tuple] = field(default_factory=list)  # p, start, end, label
    named: set[int] = field(default_factory=set)


def sentences(path):
    """Yield the comments and the rows of each sentence of a CoNLL-U file."""
    comments, rows = [], []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            comments.append(line)
        elif line.strip():
            row = line.split("\t")
            if "." not in row[0]:  # words that were left out are not read
                rows.append(row)
        elif rows:
            yield comments, rows
            comments, rows = [], []


def bio(path):
    """Return the words and tags of the sentences of a two-column file, by their
    letters: the order of sentences, and here and there the words, are not those
    of the treebank."""
    out = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t")[:2] for line in block.split("\n")]
        out.setdefault(letters("".join(r[0] for r in rows)), []).append(rows)
    return out


def letters(s):
    return "".join(s.split())


def locate(text, forms):
    """Return the spans of forms, in order, in text."""
    out, at = [], 0
    for form in forms:
        start = text.index(form, at)
        at = start + len(form)
        out.append((start, at))
    return out


def spans(text, rows):
    """Return the span of each word: the parts of a contraction split it where
    they spell it, and share its span where they do not."""
    out, at, i = [], 0, 0
    while i < len(rows):
        surface, parts = rows[i][1], 1
        if "-" in rows[i][0]:
            first, last = map(int, rows[i][0].split("-"))
            parts, i = last - first + 1, i + 1
        start = text.index(surface, at)
        at = start + len(surface)
        forms = [r[1] for r in rows[i : i + parts]]
        if "".join(forms) == surface:
            out += [(start + a, start + b) for a, b in locate(surface, forms)]
        else:
            out += [(start, at)] * parts
        i += parts
    return out


def names(rows, text, p):
    """Return the names that BIO tags mark in text."""
    out = []
    for (_, tag), (start, end) in zip(rows, locate(text, [r[0] for r in rows])):
        if tag.startswith("B-"):
            out.append((p, start, end, tag[2:]))
        elif tag.startswith("I-") and out:
            out[-1] = (p, out[-1][1], end, out[-1][3])
    return out


def treebank(corpus, data):
    """Read a treebank with its names, a Text for each document."""
    trees, named = (data / p for p in TREEBANKS[corpus])
    known, texts = bio(named), []
    for comments, rows in sentences(trees):
        if not texts or any(c.startswith("# newdoc") for c in comments):
            texts.append(Text(f"{corpus}-{len(texts)}", corpus))
        line = next(c[len("# text = ") :] for c in comments if c.startswith("# text = "))
        add(texts[-1], line, rows)
        if tagged := known.get(letters(line)):
            texts[-1].named.add(len(texts[-1].paragraphs) - 1)
            texts[-1].names += names(tagged.pop(0), line, len(texts[-1].paragraphs) - 1)
    return texts


def add(text, line, rows):
    """Append one gold sentence to text as a paragraph."""
    p, first, places = len(text.paragraphs), len(text.words), spans(line, rows)
    text.paragraphs.append(line)
    words = [r for r in rows if "-" not in r[0]]
    for w, (start, end) in zip(words, places, strict=True):
        head = first + int(w[6]) - 1 if w[6] != "0" else -1
        text.words.append(dict(p=p, start=start, end=end, form=w[1], upos=w[3], xpos=w[4], head=head, rel=w[7]))


def examples(folder):
    """Yield the English examples of the project, a line a paragraph."""
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_text(encoding="utf-8")
        if sum("\u0400" <= c <= "\u04ff" for c in raw) < len(raw) / 10:
            yield Text(path.stem, "examples", [line.strip() for line in raw.split("\n") if line.strip()])


def load(repository, data):
    """Return every text: the examples, then the treebanks."""
    texts = list(examples(repository / "examples"))
    for corpus in TREEBANKS:
        texts += treebank(corpus, data)
    return texts


def write(texts, path):
    """Write what the readers read, one JSON object a line and no gold."""
    with open(path, "w", encoding="utf-8") as out:
        for t in texts:
            out.write(json.dumps({"id": t.id, "corpus": t.corpus, "paragraphs": t.paragraphs}, ensure_ascii=False) + "\n")
