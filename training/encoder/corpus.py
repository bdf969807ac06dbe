"""The training sentences of the core model: words, tags, trees and names.

A Sentence may lack a tree or names. Names are stored as one set of allowed
labels for each word, because no corpus marks all classes: where a corpus is
silent about a class, a word outside its names may be "O" or part of such a name.
"""

import csv
import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

CLASSES = ["PER", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW"]
LABELS = ["O"] + [f"{place}-{c}" for c in CLASSES for place in "BI"]

KEPT = set("""nsubj:pass aux:pass obl:agent nmod:poss acl:relcl obl:unmarked nmod:unmarked
 compound:prt csubj:pass nsubj:outer advcl:relcl cc:preconj det:predet nmod:desc""".split())

CORPUS_LABELS = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "EVENT": "EVENT", "NORP": "NORP", "MISC": "MISC",
    "politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
    "country": "LOC", "location": "LOC", "election": "EVENT", "event": "EVENT", "misc": "MISC",
}

TITLES = set("""president minister mr. mr prime foreign secretary dr. dr sir king queen general gen.
 senator sen. ambassador chancellor mrs. mrs ms. ms prince princess lord lady governor vice deputy
 prof. professor colonel col. captain capt. maj. major lt. rep. representative state defense defence
 the of and for""".split())
NATURE = set("""river mountains mountain mount sea ocean gulf lake valley island islands peninsula
 desert strait bay coast canal cape forest africa asia europe antarctica arctic balkans caucasus
 mediterranean pacific atlantic hemisphere earth mars moon sun middle east west north south eurasia
 levant sahel plateau""".split())
BUILT = set("""airport street st avenue road bridge square building hall palace tower hotel base
 station stadium museum church mosque cathedral temple park center centre port house garden gardens
 hospital plant prison camp highway railway line gate theatre theater arena pipeline dam""".split())
HAPPENING = set("""war cup olympics championship championships festival election elections battle
 games revolution conference summit tournament forum congress anniversary day crisis massacre
 genocide uprising referendum holocaust""".split())
LEGAL = set("""act treaty agreement constitution convention accord accords amendment protocol
 charter pact law resolution declaration code statute""".split())

CREEDS = """Democratic Socialist Social Christian Liberal National Conservative Labour Communist Green People's
 Popular Republican Radical Progressive United New Centre Workers' Agrarian Islamic Nationalist Independent Reform
 Patriotic Revolutionary Federal Peasants' Left Citizens' Constitutional""".split()
UNIONS = """Party Party Party Party Union Front Movement Alliance Coalition League Congress Bloc Rally List Assembly Forum
 Group Federation""".split()
AIMS = """Justice Freedom Democracy Development Unity Labour Liberty Progress Change Peace Solidarity Reform Rights
 Independence Dignity Hope Renewal Order Homeland""".split()
MOVEMENTS = set("""PARTY FRONT MOVEMENT UNION LEAGUE ALLIANCE CONGRESS COALITION BLOC BRIGADE BRIGADES ARMY FORCES""".split())
BODIES = set("""ORGANIZATION ORGANISATION UNION COUNCIL COMMISSION AGENCY BANK FUND COMMITTEE ALLIANCE COURT
 LEAGUE ASSOCIATION COMMUNITY PROGRAMME FORUM""".split())


@dataclass
class Sentence:
    forms: list
    tags: list = None      # "UPOS|Tense|Mood|Voice|Number|Person|VerbForm|Degree"
    heads: list = None     # index of the head, -1 for the root
    rels: list = None
    names: list = None     # for each word the set of allowed label indexes
    spans: list = field(default_factory=list)


class Gazetteer:
    """Countries, cities, demonyms and the names of office-holders from kb/."""

    def __init__(self, data: Path):
        self.countries, self.cities, self.demonyms = set(), set(), set()
        self.given, self.surnames, self.people = [], [], set()
        for r in rows(data / "kb/factbook/names.csv"):
            for key in ("short", "long", "abbrev"):
                self.add(self.countries, r[key].split(", The")[0])
            for part in re.split(r"[,;/]| or ", (r["noun"] + "," + r["adjective"]).replace("(singular and plural)", "")):
                part = part.strip()
                self.add(self.demonyms, part.replace("(s)", ""))
                if part.endswith("(s)"):
                    self.add(self.demonyms, part.replace("(s)", "s"))
            self.add(self.cities, r["capital"])
        own = Path(__file__).parents[2] / "kb/demonyms.tsv"
        for r in csv.DictReader(own.open(encoding="utf-8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
            self.add(self.demonyms, r["word"])
        for r in rows(data / "kb/geo/capitals_and_adm1_seats.csv"):
            self.add(self.cities, r["name"])
        for r in rows(data / "kb/geo/city_names_multilingual.csv"):
            if r["lang"] == "en":
                self.add(self.cities, r["translation"])
        for line in (data / "kb/countries/rigour_territories.jsonl").open(encoding="utf-8"):
            t = json.loads(line)
            for name in [t.get("name"), t.get("full_name"), *t.get("names_strong", [])]:
                if name and (len(name) > 2 or name in ("UK", "US")):
                    self.add(self.countries if t.get("is_country") else self.cities, name)
        self.demonyms -= self.countries
        for r in rows(data / "kb/everypol-scrapers/holders21.csv"):
            words = [w for w in r["person"].split() if w[0].isupper() and len(w) > 2 and latin(w)]
            if len(words) >= 2:
                self.given += words[:-1]
                self.surnames.append(words[-1])
                self.people.add(tuple(r["person"].split()))
        self.given, self.surnames = sorted(set(self.given)), sorted(set(self.surnames))
        self.single = sorted(p[0] for p in self.countries | self.cities if len(p) == 1)
        towns = {p for p in plain(self.cities) if p not in self.countries}
        towns |= {tuple(bare(w) for w in p) for p in towns}
        places = plain(self.countries)
        self.lists = {"GPE": places * (len(towns) // len(places)) + sorted(towns), "PER": [p for p in plain(self.people) if 1 < len(p) < 5],
                      "ORG": sorted(self.bodies(data) | self.movements(data) | self.parties(1500))}

    def bodies(self, data: Path) -> set:
        """International bodies by name and by acronym."""
        out = set()
        for r in rows(data / "kb/petrarch/international_actors.csv"):
            words = r["head"].replace("_", " ").split()
            words = words[1:] if words[:1] == ["THE"] else words
            if (r["code"] or "").startswith(("IGO", "NGO")) and not r["op"] and 1 < len(words) < 9 and set(words) & BODIES:
                small = {"OF", "FOR", "THE", "AND", "IN", "ON", "TO"}
                if all(w.isalpha() for w in words):
                    out.add(tuple(w.lower() if w in small else w.capitalize() for w in words))
        for r in rows(data / "kb/factbook/igo_participation.csv"):
            if r["org"].isupper() and r["org"].isalpha() and len(r["org"]) > 2:
                out.add((r["org"],))
        return out

    def movements(self, data: Path) -> set:
        """Parties, fronts and armed groups."""
        out, small = set(), {"OF", "FOR", "THE", "AND", "IN", "ON", "TO"}
        for name in ("countries_actors.csv", "milnonstate_actors.csv"):
            for r in rows(data / "kb/petrarch" / name):
                for phrase in [r["head"], *r["alternatives"].split("|")]:
                    words = [w for w in phrase.split() if w]
                    if 1 < len(words) < 8 and set(words) & MOVEMENTS and words[0] not in small and all(w.isalpha() for w in words):
                        out.add(tuple(w.lower() if w in small else w.capitalize() for w in words))
        return out

    def parties(self, n: int) -> set:
        """Names as parties give themselves, n of them, and their acronyms."""
        rng = np.random.default_rng(5)
        states = [p for p in plain(self.countries) if len(p) < 3]
        peoples = [p for p in sorted(self.demonyms) if len(p) == 1 and p[0].isalpha() and p[0][-1] != "s"]

        def some(words):
            return words[rng.integers(len(words))]

        out = set()
        for _ in range(n):
            name = [some(CREEDS) for _ in range(rng.integers(1, 3))] + [some(UNIONS)]
            if rng.random() < 0.25:
                name = [*some(peoples), *name]
            if rng.random() < 0.3:
                name += ["of", *some(states)] if rng.random() < 0.6 else [some(["for", "of", "and"]), some(AIMS)]
            if rng.random() < 0.15:
                name = name[:-1] if len(name) > 2 and name[-1] in UNIONS else [some(AIMS), "and", some(AIMS)]
            out.add(tuple(name))
            if rng.random() < 0.2:
                out.add(("".join(w[0] for w in name if w[0].isupper()),))
        return {p for p in out if len(p) > 1 or len(p[0]) > 2}

    @staticmethod
    def add(to: set, phrase: str):
        phrase = (phrase or "").strip()
        if phrase and phrase[0].isupper() and latin(phrase) and phrase != "none":
            for a, b in (("-", " - "), ("'s", " 's"), (",", " , ")):
                phrase = phrase.replace(a, b)
            words = tuple(phrase.split())
            if len(words) <= 7:
                to.add(words)

    def demonym(self, w: str) -> bool:
        return w[:1].isupper() and (w,) in self.demonyms


def bare(word: str) -> str:
    """word without the marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def plain(phrases: set) -> list:
    """The phrases of words of Latin letters that are not all in capitals."""
    def fine(p):
        return p[0][0].isupper() and latin("".join(p)) and not (len(p) > 1 and "".join(p).isupper()) and all(
            w == "-" or w.replace("-", "").replace("'", "").isalpha() for w in p)
    return sorted(p for p in phrases if fine(p))


def rows(path: Path):
    with path.open(encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f)


def latin(s: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in s if c.isalpha())


def treebank(path: Path) -> list:
    out, cur = [], Sentence([], [], [], [])
    for line in path.open(encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if cur.forms:
                out.append(cur)
            cur = Sentence([], [], [], [])
        elif line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                cur.forms.append(c[1])
                cur.tags.append(tag(c[3], c[5]))
                cur.heads.append(int(c[6]) - 1)
                cur.rels.append(relation(c[7]))
    return out


def tag(upos: str, feats: str) -> str:
    """The features that can be read off a word in its place."""
    f = dict(p.split("=", 1) for p in feats.split("|") if "=" in p)
    if f.get("Number") == "Ptan":
        f["Number"] = "Plur"
    if upos in ("VERB", "AUX"):
        if (f.get("Number"), f.get("Person"), f.get("Tense"), f.get("Mood")) != ("Sing", "3", "Pres", "Ind"):
            f["Number"] = f["Person"] = ""
    keys = ("Tense", "Mood", "Voice", "Number", "Person", "VerbForm", "Degree")
    return "|".join([upos] + [f.get(k, "") for k in keys])


def relation(rel: str) -> str:
    if rel in ("obl:tmod", "obl:npmod"):
        return "obl:unmarked"
    if rel in ("nmod:tmod", "nmod:npmod"):
        return "nmod:unmarked"
    return rel if rel in KEPT else rel.split(":")[0]


def taught(path: Path) -> list:
    """The sentences that the core model has read; see training/teach."""
    out, cur = [], Sentence([], [], [], [], [])
    for line in path.open(encoding="utf-8"):
        if line == "\n":
            if len(cur.forms) > 1:
                out.append(cur)
            cur = Sentence([], [], [], [], [])
            continue
        form, labels, head, rel, name = line.rstrip("\n").split("\t")
        upos, tense, mood, voice, number, person, verb, degree = labels.split("|")
        if upos in ("VERB", "AUX") and (number, person, tense, mood) != ("Sing", "3", "Pres", "Ind"):
            number = person = ""
        cur.forms.append(form)
        cur.tags.append("|".join((upos, tense, mood, voice, number, person, verb, degree)))
        cur.heads.append(int(head))
        cur.rels.append(rel)
        cur.names.append({LABELS.index(name)})
    return out


def join(sents: list, lessons: list) -> list:
    """sents and lessons; a sentence without a tree takes that of the lesson in the
    same words, which is then left out."""
    known = {tuple(s.forms): s for s in sents}
    for t in lessons:
        s = known.get(tuple(t.forms))
        if s is None:
            sents.append(t)
        elif s.tags is None:
            s.tags, s.heads, s.rels = t.tags, t.heads, t.rels
    return sents


def columns(path: Path) -> list:
    """Sentences of (words, BIO tags); a numbering column in front is dropped."""
    out, words, tags = [], [], []
    for line in path.open(encoding="utf-8"):
        c = line.split()
        if len(c) < 2 or c[0].startswith("-DOCSTART-"):
            if words:
                out.append((words, tags))
            words, tags = [], []
            continue
        c = c[1:] if len(c) > 2 else c
        words.append(c[0])
        tags.append(c[-1])
    return out + ([(words, tags)] if words else [])


def spans(tags: list) -> list:
    out = []
    for i, t in enumerate(tags):
        if len(t) < 3 or t[1] != "-":
            continue
        label = CORPUS_LABELS.get(t[2:], "")
        if t[0] == "I" and out and out[-1][2] == i and out[-1][0] == label:
            out[-1] = (label, out[-1][1], i + 1)
        else:
            out.append((label, i, i + 1))
    return out


def place(words: list, gaz: Gazetteer) -> str:
    if tuple(words) in gaz.countries or tuple(words) in gaz.cities:
        return "GPE"
    first, last = words[0].lower(), words[-1].lower()
    if last in BUILT and len(words) > 1:
        return "FAC"
    if last in NATURE or first in NATURE and len(words) > 1 and first not in ("north", "south", "east", "west"):
        return "LOC"
    return "GPE"


def other(words: list, gaz: Gazetteer) -> str:
    if len(words) == 1 and gaz.demonym(words[0]):
        return "NORP"
    low = {w.lower() for w in words}
    return "EVENT" if low & HAPPENING else "LAW" if low & LEGAL else ""


def titled(words: list, cues: set) -> list:
    """The runs of capitalised words, two or more, that end in one of cues."""
    out, start = [], None
    for i, w in enumerate([*words, "."]):
        if w[:1].isupper() and not w.isupper():
            start = i if start is None else start
        else:
            if start is not None and i - start > 1 and words[i - 1].lower() in cues:
                out.append((start, i))
            start = None
    return out


def named(words: list, tags: list, gaz: Gazetteer, silent: tuple) -> tuple:
    """The allowed labels of each word and the spans, in our classes. Where the
    corpus is silent about EVENT or LAW, a capitalised run that ends in a word for
    such a thing may be one, or not; if it is short it is taken for one."""
    allowed = [{0} for _ in words]
    kept = []

    def mark(label, a, b, open_to=frozenset()):
        for k in range(a, b):
            allowed[k] = {LABELS.index(("B-" if k == a else "I-") + label)} | open_to

    for label, a, b in spans(tags):
        if label == "PER":
            while a < b - 1 and (words[a].lower() in TITLES or gaz.demonym(words[a])):
                a += 1
        elif label == "LOC":
            label = place(words[a:b], gaz)
        elif label == "MISC":
            label = other(words[a:b], gaz)
        if label:
            kept.append((label, a, b))
            mark(label, a, b)
    for label, cues in (("EVENT", HAPPENING), ("LAW", LEGAL)):
        if label in silent:
            for a, b in titled(words, cues):
                if all(x == {0} for x in allowed[a:b]):
                    mark(label, a, b, frozenset() if b - a < 5 and a > 0 else frozenset({0}))
    for k, w in enumerate(words):
        if allowed[k] == {0} and gaz.demonym(w):
            allowed[k] = {LABELS.index("B-NORP")}
    return allowed, kept


# Each corpus of names with the classes on which it is silent, and how often its
# sentences are read where they have no tree: the small ones that are nearest to the
# news are read more often.
NAME_CORPORA = [
    ("ner/en-uner-ewt/train.bio", ("EVENT", "LAW"), 1),
    ("ner/en-gum-open/train.bio", ("LAW",), 1),
    ("ner/en-wikigold/en/test.conllu", ("LAW",), 2),
    ("ner/en-crossner-politics/train.txt", ("LAW",), 10),
    ("ner/en-multiner-gov/Final_English.txt", ("EVENT", "LAW"), 1),
]


def training(data: Path, gaz: Gazetteer) -> list:
    """All training sentences; names are joined to the trees of the same words."""
    out = treebank(data / "syntax/en-ewt/train.conllu") + treebank(data / "syntax/en-gum-open/train.conllu")
    by_words = {tuple(s.forms): s for s in out}
    for path, silent, copies in NAME_CORPORA:
        found = columns(data / path)
        if "multiner" in path:  # a third is enough, and its MISC holds whatever is capitalised
            found = [(w, ["O" if t.endswith("MISC") else t for t in tags]) for w, tags in found[::3]]
        for words, tags in found:
            allowed, kept = named(words, tags, gaz, silent)
            s = by_words.get(tuple(words))
            if s is None or s.names is not None:
                s = Sentence(words)
                out += [s] * copies
            s.names, s.spans = allowed, kept
    return out


def moves(sents: list) -> np.ndarray:
    """What a label that begins a name loses right behind another name (rows): the
    logarithm of how much rarer it is there than anywhere."""
    n = len(LABELS)
    pairs = np.full((n, n), 0.1)
    for s in sents:
        last = 0
        for allowed in s.names or []:
            now = next(iter(allowed)) if len(allowed) == 1 else None
            if last is not None and now is not None:
                pairs[last, now] += 1
            last = now
    share = pairs / pairs.sum()
    rarer = np.minimum(0, np.log(share / (share.sum(1, keepdims=True) * share.sum(0, keepdims=True))))
    rarer[0], rarer[:, 0], rarer[:, 2::2] = 0, 0, 0
    return rarer.astype(np.float32)
