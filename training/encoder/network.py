"""The networks: an encoder with one head for each layer of analysis."""

import json
from dataclasses import dataclass
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

SHAPES = 8
HEAD = 32     # the width of an attention head
PLACES = 512  # the longest sequence
PARTS = 8     # the most pieces of a word that are added up


@dataclass(frozen=True)
class Layer:
    """Attention, if any, and two dense maps of a window of states with GELU between."""
    attention: bool
    window: int
    inner: int


@dataclass(frozen=True)
class Design:
    """The sizes of a network. Where words are whole, a state stands for a word and
    begins as the mean of the vectors of its pieces; else it stands for a piece."""
    width: int
    layers: tuple
    arc: int
    rel: int
    whole: bool


DESIGNS = {
    "core": Design(384, (Layer(True, 1, 1536),) * 4, 192, 96, False),
    "fast": Design(192, (Layer(False, 3, 160),) * 2 + (Layer(True, 3, 160),), 96, 16, True),
}


def load_safetensors(path: Path) -> dict:
    raw = path.read_bytes()
    n = int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8:8 + n])
    kind = {"F16": np.float16, "F32": np.float32}
    out = {}
    for name, t in head.items():
        if name != "__metadata__" and t["dtype"] in kind:
            a, b = t["data_offsets"]
            out[name] = np.frombuffer(raw[8 + n + a:8 + n + b], kind[t["dtype"]]).reshape(t["shape"]).astype(np.float32)
    return out


def dense(rng, k: int, n: int, spread: float = 0) -> dict:
    return {"w": rng.normal(0, spread or (1 / k) ** 0.5, (k, n)).astype(np.float32), "b": np.zeros(n, np.float32)}


def heads(rng, d: Design, sizes: dict) -> dict:
    return {
        "tag": dense(rng, d.width, sizes["tags"]), "name": dense(rng, d.width, sizes["names"]),
        "mlp": dense(rng, d.width, 2 * (d.arc + d.rel)), "arc": dense(rng, d.arc, d.arc, 0.02),
        "rel": {"w": rng.normal(0, 0.01, (sizes["rels"], d.rel + 1, d.rel + 1)).astype(np.float32)},
    }


def pretrained(path: Path, d: Design, sizes: dict, seed: int) -> tuple:
    """The frozen word vectors and the first weights of all that is trained, of a
    network of as many layers as d has of the pretrained encoder at path."""
    w = load_safetensors(path)

    def lin(*names):
        return {"w": np.concatenate([w[n + ".weight"].T for n in names], 1),
                "b": np.concatenate([w[n + ".bias"] for n in names])}

    def norm(name):
        return {"g": w[name + ".weight"], "b": w[name + ".bias"]}

    p = {
        "position": w["embeddings.position_embeddings.weight"],
        "shape": np.repeat(w["embeddings.token_type_embeddings.weight"][:1], SHAPES, 0),
        "norm": norm("embeddings.LayerNorm"),
        "layers": [],
    }
    for i in range(len(d.layers)):
        q = f"encoder.layer.{i}."
        a = q + "attention."
        p["layers"].append({
            "qkv": lin(a + "self.query", a + "self.key", a + "self.value"), "out": lin(a + "output.dense"),
            "up": lin(q + "intermediate.dense"), "down": lin(q + "output.dense"),
            "norm1": norm(a + "output.LayerNorm"), "norm2": norm(q + "output.LayerNorm"),
        })
    p["heads"] = heads(np.random.default_rng(seed), d, sizes)
    return w["embeddings.word_embeddings.weight"], p


def fresh(path: Path, d: Design, sizes: dict, seed: int) -> dict:
    """The first weights of a network of which only the word vectors are pretrained:
    the main axes of those of the encoder at path. They are trained on."""
    rng = np.random.default_rng(seed)
    wide = load_safetensors(path)["embeddings.word_embeddings.weight"]
    wide = wide - wide.mean(0)
    _, axes = np.linalg.eigh(wide.T @ wide)
    words = wide @ axes[:, -d.width:]

    def norm():
        return {"g": np.ones(d.width, np.float32), "b": np.zeros(d.width, np.float32)}

    p = {
        "words": (words / words.std()).astype(np.float32),
        "position": rng.normal(0, 0.1, (PLACES, d.width)).astype(np.float32),
        "shape": rng.normal(0, 0.3, (SHAPES, d.width)).astype(np.float32),
        "norm": norm(), "layers": [], "heads": heads(rng, d, sizes),
    }
    for la in d.layers:
        layer = {"up": dense(rng, la.window * d.width, la.inner), "down": dense(rng, la.inner, d.width), "norm2": norm()}
        if la.attention:
            layer |= {"qkv": dense(rng, d.width, 3 * d.width), "out": dense(rng, d.width, d.width), "norm1": norm()}
        p["layers"].append(layer)
    return p


def layer_norm(p, x):
    mu = x.mean(-1, keepdims=True)
    d = x - mu
    return d * jax.lax.rsqrt((d * d).mean(-1, keepdims=True) + 1e-12) * p["g"] + p["b"]


def linear(p, x):
    return x @ p["w"] + p["b"]


def drop(key, x, rate):
    if key is None or rate == 0:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def attend(layer, x, bias):
    b, n, width = x.shape
    qkv = linear(layer["qkv"], x).reshape(b, n, 3, width // HEAD, HEAD)
    q, key, v = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
    s = q @ key.transpose(0, 1, 3, 2) * HEAD ** -0.5 + bias
    return (jax.nn.softmax(s, -1) @ v).transpose(0, 2, 1, 3).reshape(b, n, width)


def window(x, mask, size):
    """Each state with its size-1 neighbours, from left to right; zeros beyond the ends."""
    if size == 1:
        return x
    x, n, side = x * mask[..., None], x.shape[1], size // 2
    x = jnp.pad(x, ((0, 0), (side, side), (0, 0)))
    return jnp.concatenate([x[:, k:k + n] for k in range(size)], -1)


def embed(words, p, ids):
    if ids.ndim == 2:
        return words[ids]
    known = (ids >= 0)[..., None]
    return (words[jnp.maximum(ids, 0)] * known).sum(2) / jnp.maximum(known.sum(2), 1)


def encode(d: Design, words, p, batch, keys=None):
    """The states, [batch, length, width]."""
    shape, mask = batch["shape"], batch["mask"]
    x = embed(words, p, batch["ids"]) + p["position"][:shape.shape[1]] + p["shape"][shape]
    x = layer_norm(p["norm"], x)
    if keys is not None:
        x = drop(keys[0], x, 0.1)
    bias = jnp.where(mask[:, None, None, :], 0.0, -1e9)
    for k, (la, layer) in enumerate(zip(d.layers, p["layers"])):
        if la.attention:
            x = layer_norm(layer["norm1"], x + linear(layer["out"], attend(layer, x, bias)))
        up = linear(layer["up"], window(x, mask, la.window))
        h = linear(layer["down"], jax.nn.gelu(up, approximate=False))
        if keys is not None:
            h = drop(keys[1 + k], h, 0.1)
        x = layer_norm(layer["norm2"], x + h)
    return x


def score(d, words, p, batch, key=None):
    """Scores of tags and name labels for each word, of the root (first) and each
    word as its head, and what the relation scorer needs."""
    keys = None if key is None else jax.random.split(key, 3 + len(p["layers"]))
    x = encode(d, words, p, batch, keys)
    w = jnp.take_along_axis(x, batch["first"][:, :, None], 1)
    h = p["heads"]
    if keys is not None:
        w = drop(keys[-2], w, 0.2)
    both = jnp.concatenate([x[:, :1], w], 1)  # the root is [CLS]
    m = jax.nn.relu(linear(h["mlp"], both))
    if keys is not None:
        m = drop(keys[-1], m, 0.25)
    dep, head, rdep, rhead = jnp.split(m, [d.arc, 2 * d.arc, 2 * d.arc + d.rel], -1)
    arcs = (dep[:, 1:] @ h["arc"]["w"] + h["arc"]["b"]) @ head.transpose(0, 2, 1)
    ok = jnp.concatenate([jnp.ones_like(batch["words"][:, :1]), batch["words"]], 1)
    arcs = jnp.where(ok[:, None, :], arcs, -1e9)
    return {"tag": linear(h["tag"], w), "name": linear(h["name"], w), "arc": arcs,
            "rdep": rdep[:, 1:], "rhead": rhead}


def relations(p, rdep, rhead, heads):
    """Scores of the relations of each word to the head given for it."""
    one = jnp.ones_like(rdep[..., :1])
    d = jnp.concatenate([rdep, one], -1)
    g = jnp.concatenate([jnp.take_along_axis(rhead, heads[:, :, None], 1), one], -1)
    u = p["heads"]["rel"]["w"]  # [rels, dep, head]
    r, k, _ = u.shape
    t = (d.reshape(-1, k) @ u.transpose(1, 0, 2).reshape(k, r * k)).reshape(*d.shape[:2], r, k)
    return jnp.einsum("bwrk,bwk->bwr", t, g)


NEVER = -1e4  # the score of what may not be


def chain(scores, moves, mask):
    """The logarithm of the sum, over all legal sequences of labels, of e to their
    scores: those of the words (batch × words × labels) and of the moves between
    them. A further label stands only behind a label of its name."""
    n = scores.shape[-1]
    k = np.arange(n)
    further = (k > 0) & (k % 2 == 0)
    legal = ~further[None, :] | (k[None, :] == k[:, None]) | (k[None, :] == k[:, None] + 1)
    moves = jnp.where(legal, moves, NEVER)

    def step(sums, word):
        score, real = word
        after = jax.nn.logsumexp(sums[:, :, None] + moves, 1) + score
        return jnp.where(real[:, None], after, sums), None

    first = scores[:, 0] + jnp.where(further, NEVER, moves[0])
    sums, _ = jax.lax.scan(step, first, (scores[:, 1:].transpose(1, 0, 2), mask[:, 1:].T))
    return jax.nn.logsumexp(sums, -1)


def loss(p, d, words, batch, key):
    s = score(d, p.get("words", words), p, batch, key)

    def nll(scores, gold):
        known = gold >= 0
        lp = jax.nn.log_softmax(scores, -1)
        got = jnp.take_along_axis(lp, jnp.maximum(gold, 0)[..., None], -1)[..., 0]
        return -(got * known).sum() / jnp.maximum(known.sum(), 1)

    rel = relations(p, s["rdep"], s["rhead"], jnp.maximum(batch["heads"], 0))
    seen = batch["words"] & ~batch["names"].all((1, 2), where=batch["words"][..., None])[:, None]
    rows = chain(s["name"], p["heads"]["moves"], batch["words"])
    hits = chain(jnp.where(batch["names"], s["name"], NEVER), p["heads"]["moves"], batch["words"])
    name = jnp.where(seen.any(1), rows - hits, 0).sum() / jnp.maximum(seen.sum(), 1)
    parts = jnp.stack([nll(s["tag"], batch["tags"]), nll(s["arc"], batch["heads"]), nll(rel, batch["rels"]), name])
    return (parts * jnp.array([0.6, 1.0, 0.6, 1.5])).sum(), parts
