"""Writes a checkpoint as a model file, and what the tests compare with.

Matrices become whole numbers of seven bits with a scale for each column, word
vectors numbers of eight bits with a scale for each row. The reference states are
computed from the weights so rounded, and round the inputs of each matrix as the
program does.
"""

import argparse
import hashlib
import json
import pickle
from pathlib import Path

import jax.numpy as jnp
import numpy as np

import batches
import corpus
import network

PROTOCOL = 3
CELL = 64    # the largest magnitude of a cell of a matrix
REACH = 127  # the largest magnitude of a number of a word vector, and of a rounded input
MAGIC = b"CHMODEL\x01"

SENTENCES = [
    "The foreign minister of Norway met his Kenyan counterpart in Nairobi on Monday .",
    "TALKS ON THE GRAIN CORRIDOR TO RESUME IN ANKARA",
    "“ We have n’t signed anything yet , ” Şafak Öztürk said .",
    "Naïve café-goers at 10:30 paid €3.50 .",
    "Moqtadzadeh , 54 , heads the Inter-Agency Working Group ( IAWG-7 ) .",
    "Hello",
]
WORDS = """the Tajikistan Kyiv’s Ürümqi Đà naïve 東京 한국 Москва İstanbul ﬁnance Ǆ x́ ½ № … — “ ’s n't don't
 a-b U.S. 3,500.75 €20 C++ @home #tag http://example.org/a?b=c 😀 e\u0301 \u200b a\u00adb Ω ß ẞ straße ａｂｃ
 supercalifragilisticexpialidocious antidisestablishmentarianism zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz ๑๒๓ עברית العربية हिन्दी
 Ñandú co-operation ⅷ ª º ²""".split() + ["a b", "x" * 101, "x" * 100, "", "\ufffd", "a\x00b", "\t", "ab\u3000cd"]


def whole(w: np.ndarray, axis: int, most: int) -> tuple:
    """w as whole numbers up to most and the scales of its rows or columns."""
    scale = np.maximum(np.abs(w).max(axis=axis, keepdims=True), 1e-12) / most
    q = np.clip(np.rint(w / scale), -most, most).astype(np.int8)
    return q, scale.astype(np.float32)


def rounded_linear(p, x):
    """network.linear with each row of x rounded to whole numbers."""
    scale = jnp.maximum(jnp.abs(x).max(-1, keepdims=True), 1e-30) / REACH
    return jnp.rint(x / scale) * scale @ p["w"] + p["b"]


class Writer:
    def __init__(self):
        self.parts = []

    def add(self, name: str, raw: bytes):
        self.parts.append((name.encode(), raw))

    def floats(self, name: str, *arrays):
        self.add(name, b"".join(np.ascontiguousarray(a, np.float32).tobytes() for a in arrays))

    def matrix(self, name: str, p: dict) -> dict:
        """Writes rows × columns, then the scales and biases of the columns."""
        q, scale = whole(p["w"], 0, CELL)
        self.add(name, q.tobytes() + scale.tobytes() + np.asarray(p["b"], np.float32).tobytes())
        return {"w": q * scale, "b": p["b"]}

    def table(self, name: str, w: np.ndarray) -> np.ndarray:
        q, scale = whole(w, 1, REACH)
        self.add(name, q.tobytes() + scale.tobytes())
        return q * scale

    def bytes(self) -> bytes:
        out = bytearray(MAGIC) + uvarint(len(self.parts))
        for name, raw in self.parts:
            out += uvarint(len(name)) + name + uvarint(len(raw)) + raw
        return bytes(out)


def uvarint(n: int) -> bytes:
    out = bytearray()
    while n >= 128:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + bytes([n]))


def write(ckpt: dict, encoder: Path) -> tuple:
    """The bytes of the model and the rounded weights, word vectors among them."""
    d, p, w = network.DESIGNS[ckpt["design"]], ckpt["weights"], Writer()
    tok = json.loads((encoder / "tokenizer.json").read_text(encoding="utf-8"))
    vocab = sorted(tok["model"]["vocab"].items(), key=lambda kv: kv[1])
    assert [i for _, i in vocab] == list(range(len(vocab)))
    layers = [{"attention": la.attention, "window": la.window, "inner": la.inner} for la in d.layers]
    w.add("head", json.dumps({"protocol": PROTOCOL, "design": {"width": d.width, "whole": d.whole, "layers": layers},
                              "arc": d.arc, "rel": d.rel, "shapes": network.SHAPES, "tags": ckpt["tags"],
                              "relations": ckpt["rels"], "names": corpus.LABELS}).encode())
    w.add("pieces", "\n".join(k for k, _ in vocab).encode())
    words = p.get("words")
    if words is None:
        words = network.load_safetensors(encoder / "model.fp16.safetensors")["embeddings.word_embeddings.weight"]
    words = w.table("words", words)
    w.floats("place", p["position"])
    w.floats("shape", p["shape"])
    w.floats("norm", p["norm"]["g"], p["norm"]["b"])
    rounded = []
    for i, (la, layer) in enumerate(zip(d.layers, p["layers"])):
        name = f"layer{i}."
        for n in ("norm1", "norm2")[0 if la.attention else 1:]:
            w.floats(name + n, layer[n]["g"], layer[n]["b"])
        used = ("qkv", "out", "up", "down")[0 if la.attention else 2:]
        rounded.append(layer | {k: w.matrix(name + k, layer[k]) for k in used})
    h = p["heads"]
    heads = {k: w.matrix(k, h[k]) for k in ("tag", "name", "mlp", "arc")}
    u = h["rel"]["w"]  # [rels, dep, head]: columns are relation by relation, the last row of dep is the bias
    cols = u.transpose(1, 0, 2).reshape(u.shape[1], -1)
    w.matrix("rel", {"w": cols[:-1], "b": cols[-1]})
    w.floats("moves", h["moves"])
    return w.bytes(), words, p | {"layers": rounded, "heads": h | heads}


def reference(d, words, p, pieces) -> list:
    """Pieces, shapes and every 16th number of the states of the sentences."""
    out, network.linear = [], rounded_linear
    for line in SENTENCES:
        forms = line.split()
        n = batches.length(forms, pieces, d.whole)
        b = batches.arrays([corpus.Sentence(forms)], [forms], pieces, None, n, d.whole)
        x = np.asarray(network.encode(d, words, p, b))[0]
        ids = b["ids"][0].tolist()
        out.append({"words": forms, "pieces": [[i for i in state if i >= 0] for state in ids] if d.whole else [[i] for i in ids],
                    "shapes": b["shape"][0].tolist(), "states": np.round(x[:, ::16].astype(float), 6).tolist()})
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--checkpoint", type=Path, required=True)
    a.add_argument("--encoder", type=Path, required=True)
    a.add_argument("--models", type=Path, required=True)
    a.add_argument("--tests", type=Path, help="folder for what the tests compare with")
    args = a.parse_args()
    ckpt = pickle.loads(args.checkpoint.read_bytes())
    raw, words, p = write(ckpt, args.encoder)
    name = "en-" + ckpt["design"]
    (args.models / f"{name}.bin").write_bytes(raw)
    (args.models / f"{name}.sha256").write_text(f"{hashlib.sha256(raw).hexdigest()}  {name}.bin\n")
    print(f"{len(raw) / 1e6:.1f} MB")
    if args.tests:
        args.tests.mkdir(parents=True, exist_ok=True)
        pieces = batches.Pieces(args.encoder / "tokenizer.json")
        states = reference(network.DESIGNS[ckpt["design"]], words, p, pieces)
        (args.tests / f"{name}.json").write_text(json.dumps(states, ensure_ascii=False))
        known = [{"word": w, "pieces": list(pieces.of(w)[0]), "shape": pieces.of(w)[1]} for w in WORDS]
        (args.tests / "pieces.json").write_text(json.dumps(known))


if __name__ == "__main__":
    main()
