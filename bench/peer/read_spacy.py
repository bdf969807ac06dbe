"""Reads the texts of the comparison with spaCy, times it, and writes what it
found: read_spacy.py MODEL TEXTS FOUND PASSES. Input and output are those of
chancery/main.go.
"""

import json
import os
import sys
import time

import spacy


def main(model, texts, found, passes):
    nlp = spacy.load(model)
    report = {"ready": time.time() - float(os.environ["STARTED"]), "passes": [], "cpu": [], "tokens": {}}
    with open(texts, encoding="utf-8") as lines:
        sources = [json.loads(line) for line in lines]
    corpora = {}
    for s in sources:
        corpora.setdefault(s["corpus"], []).extend(s["paragraphs"])
    read = {corpus: list(nlp.pipe(paragraphs)) for corpus, paragraphs in corpora.items()}
    report["tokens"] = {corpus: sum(map(len, docs)) for corpus, docs in read.items()}
    write(found, sources, read)
    del read
    for _ in range(passes):
        used = time.process_time()
        report["passes"].append({corpus: timed(nlp, paragraphs) for corpus, paragraphs in corpora.items()})
        report["cpu"].append(time.process_time() - used)
    print(json.dumps(report))


def timed(nlp, paragraphs):
    start = time.perf_counter()
    for _ in nlp.pipe(paragraphs):
        pass
    return time.perf_counter() - start


def write(path, sources, read):
    docs = {corpus: iter(got) for corpus, got in read.items()}
    with open(path, "w", encoding="utf-8") as out:
        for s in sources:
            words, names = [], []
            for p in range(len(s["paragraphs"])):
                doc = next(docs[s["corpus"]])
                words += rows(doc, p, len(words))
                names += [[p, e.start_char, e.end_char, e.label_] for e in doc.ents]
            out.write(json.dumps({"id": s["id"], "words": words, "names": names}) + "\n")


def rows(doc, p, first):
    """Return the words of doc; white space, which spaCy keeps as tokens, is left out."""
    place = {t.i: first + n for n, t in enumerate(t for t in doc if not t.is_space)}
    for t in doc:
        if t.i in place:
            head = -1 if t.head == t else place.get(t.head.i, -1)
            yield [p, t.idx, t.idx + len(t.text), t.pos_, t.tag_, head, t.dep_]


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]))
