"""The core network: a BERT encoder with one head for each layer of analysis."""

import json
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

HIDDEN, HEADS, ARC, REL = 384, 12, 192, 96
SHAPES = 8


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


def start(path: Path, layers: int, sizes: dict, seed: int) -> tuple:
    """The frozen word vectors and the first weights of all that is trained."""
    w = load_safetensors(path)
    rng = np.random.default_rng(seed)

    def dense(k, n):
        return {"w": rng.normal(0, (1 / k) ** 0.5, (k, n)).astype(np.float32), "b": np.zeros(n, np.float32)}

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
    for i in range(layers):
        q = f"encoder.layer.{i}."
        a = q + "attention."
        p["layers"].append({
            "qkv": lin(a + "self.query", a + "self.key", a + "self.value"), "out": lin(a + "output.dense"),
            "up": lin(q + "intermediate.dense"), "down": lin(q + "output.dense"),
            "norm1": norm(a + "output.LayerNorm"), "norm2": norm(q + "output.LayerNorm"),
        })
    p["heads"] = {
        "tag": dense(HIDDEN, sizes["tags"]), "name": dense(HIDDEN, sizes["names"]),
        "mlp": dense(HIDDEN, 2 * ARC + 2 * REL),
        "arc": {"w": rng.normal(0, 0.02, (ARC, ARC)).astype(np.float32), "b": np.zeros(ARC, np.float32)},
        "rel": {"w": rng.normal(0, 0.01, (sizes["rels"], REL + 1, REL + 1)).astype(np.float32)},
    }
    return w["embeddings.word_embeddings.weight"], p


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


def encode(words, p, batch, keys=None):
    """The states of all pieces, [batch, pieces, HIDDEN]."""
    ids, shape, mask = batch["ids"], batch["shape"], batch["mask"]
    b, n = ids.shape
    x = words[ids] + p["position"][:n] + p["shape"][shape]
    x = layer_norm(p["norm"], x)
    if keys is not None:
        x = drop(keys[0], x, 0.1)
    bias = jnp.where(mask[:, None, None, :], 0.0, -1e9)
    for k, layer in enumerate(p["layers"]):
        qkv = linear(layer["qkv"], x).reshape(b, n, 3, HEADS, HIDDEN // HEADS)
        q, key, v = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
        s = q @ key.transpose(0, 1, 3, 2) * (HIDDEN // HEADS) ** -0.5 + bias
        o = (jax.nn.softmax(s, -1) @ v).transpose(0, 2, 1, 3).reshape(b, n, HIDDEN)
        x = layer_norm(layer["norm1"], x + linear(layer["out"], o))
        h = linear(layer["down"], jax.nn.gelu(linear(layer["up"], x), approximate=False))
        if keys is not None:
            h = drop(keys[1 + k], h, 0.1)
        x = layer_norm(layer["norm2"], x + h)
    return x


def score(words, p, batch, key=None):
    """Scores of tags and name labels for each word, of the root (first) and each
    word as its head, and what the relation scorer needs."""
    keys = None if key is None else jax.random.split(key, 3 + len(p["layers"]))
    x = encode(words, p, batch, keys)
    w = jnp.take_along_axis(x, batch["first"][:, :, None], 1)
    h = p["heads"]
    if keys is not None:
        w = drop(keys[-2], w, 0.2)
    both = jnp.concatenate([x[:, :1], w], 1)  # the root is [CLS]
    m = jax.nn.relu(linear(h["mlp"], both))
    if keys is not None:
        m = drop(keys[-1], m, 0.25)
    dep, head, rdep, rhead = jnp.split(m, [ARC, 2 * ARC, 2 * ARC + REL], -1)
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


def loss(p, words, batch, key):
    s = score(words, p, batch, key)

    def nll(scores, gold):
        known = gold >= 0
        lp = jax.nn.log_softmax(scores, -1)
        got = jnp.take_along_axis(lp, jnp.maximum(gold, 0)[..., None], -1)[..., 0]
        return -(got * known).sum() / jnp.maximum(known.sum(), 1)

    rel = relations(p, s["rdep"], s["rhead"], jnp.maximum(batch["heads"], 0))
    lp = jax.nn.log_softmax(s["name"], -1)
    hit = jax.nn.logsumexp(jnp.where(batch["names"], lp, -1e9), -1)
    seen = (~batch["names"].all(-1)) & batch["words"]
    name = -(hit * seen).sum() / jnp.maximum(seen.sum(), 1)
    parts = jnp.stack([nll(s["tag"], batch["tags"]), nll(s["arc"], batch["heads"]), nll(rel, batch["rels"]), name])
    return (parts * jnp.array([0.6, 1.0, 0.6, 1.5])).sum(), parts
