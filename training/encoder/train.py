"""Trains a model. See README.md."""

import argparse
import pickle
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

import batches
import corpus
import network


WARM = 0.05  # share of the run in which the learning rate rises


def rate(path, done, args):
    """The learning rate of the weight at path when done of the run is over:
    linear warm-up, linear decay."""
    base = args.head_rate if path[0].key in ("heads", "shape", "words") else args.rate
    return base * jnp.minimum(done / WARM, jnp.maximum(0.0, (1 - done) / (1 - WARM)))


@partial(jax.jit, donate_argnums=(0, 1), static_argnums=(6,))
def step(p, state, words, batch, key, done, args):
    (_, parts), g = jax.value_and_grad(network.loss, has_aux=True)(p, args.design, words, batch, key)
    norm = jnp.sqrt(sum((x * x).sum() for x in jax.tree.leaves(g)))
    g = jax.tree.map(lambda x: x * jnp.minimum(1.0, 1.0 / norm), g)
    t = state["t"] + 1
    m = jax.tree.map(lambda m, x: 0.9 * m + 0.1 * x, state["m"], g)
    v = jax.tree.map(lambda v, x: 0.99 * v + 0.01 * x * x, state["v"], g)

    def move(path, w, m, v):
        up = m / (1 - 0.9 ** t) / (jnp.sqrt(v / (1 - 0.99 ** t)) + 1e-6)
        decay = 0.01 * w if w.ndim > 1 else 0.0
        return w - rate(path, done, args) * (up + decay)

    p = jax.tree_util.tree_map_with_path(move, p, m, v)
    return p, {"m": m, "v": v, "t": t}, parts


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=Path, required=True)
    a.add_argument("--encoder", type=Path, required=True, help="folder with model.fp16.safetensors and tokenizer.json")
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--begin", type=Path, help="a checkpoint to go on from")
    a.add_argument("--design", choices=network.DESIGNS, default="core")
    a.add_argument("--taught", type=Path, nargs="*", default=[], help="sentences that the core model has read")
    a.add_argument("--epochs", type=int, default=5)
    a.add_argument("--room", type=int, default=1120)
    a.add_argument("--rate", type=float, default=1.5e-4)
    a.add_argument("--head-rate", type=float, default=1e-3)
    a.add_argument("--minutes", type=float, default=1e9, help="the run ends, its rate decayed, after so long")
    a.add_argument("--seed", type=int, default=1)
    args = a.parse_args()
    jax.config.update("jax_default_prng_impl", "rbg")

    gaz = corpus.Gazetteer(args.data)
    design = network.DESIGNS[args.design]
    sents = corpus.training(args.data, gaz)
    for path in args.taught:
        sents = corpus.join(sents, corpus.taught(path))
    pieces = batches.Pieces(args.encoder / "tokenizer.json")
    index = batches.Index(sents)
    weights = args.encoder / "model.fp16.safetensors"
    if design.whole:
        words, p = None, network.fresh(weights, design, index.sizes(), args.seed)
    else:
        words, p = network.pretrained(weights, design, index.sizes(), args.seed)
        words = jnp.asarray(words)
    if args.begin:
        p = pickle.loads(args.begin.read_bytes())["weights"]
    p["heads"].setdefault("moves", corpus.moves(sents))
    p = jax.tree.map(jnp.asarray, p)
    state = {"m": jax.tree.map(jnp.zeros_like, p), "v": jax.tree.map(jnp.zeros_like, p), "t": jnp.zeros((), jnp.float32)}
    rng, key = np.random.default_rng(args.seed), jax.random.key(args.seed)
    made = sum(1 for _ in batches.epoch(sents, gaz, pieces, index, np.random.default_rng(0), args.room, design.whole))
    total = made * args.epochs
    knobs = Knobs(design, args.rate, args.head_rate)
    print(f"{len(sents)} sentences, {made} batches an epoch, {total} steps", flush=True)
    n, begun, seen, mean = 0, time.time(), 0, np.zeros(4)
    for e in range(args.epochs):
        for batch in batches.epoch(sents, gaz, pieces, index, rng, args.room, design.whole):
            key, sub = jax.random.split(key)
            done = max((n + 1) / total, (time.time() - begun) / 60 / args.minutes)
            if done > 1:
                break
            p, state, parts = step(p, state, words, batch, sub, np.float32(done), knobs)
            n, seen, mean = n + 1, seen + int(batch["words"].sum()), mean * 0.98 + 0.02 * np.asarray(parts)
            if n % 25 == 0:
                print(f"{n}/{total} epoch {e} {seen / (time.time() - begun):.0f} words/s "
                      f"tag arc rel name {np.round(mean / (1 - 0.98 ** n), 3)} {time.strftime('%H:%M:%S')}", flush=True)
            if n % 200 == 0:
                save(args, p, index)
    save(args, p, index)


@dataclass(frozen=True)
class Knobs:
    """What a step depends on besides its numbers, hashable for the compiler."""
    design: network.Design
    rate: float
    head_rate: float


def save(args, p, index):
    part = args.out.with_suffix(".part")
    with part.open("wb") as f:
        pickle.dump({"design": args.design, "tags": index.tags, "rels": index.rels,
                     "weights": jax.tree.map(np.asarray, p)}, f)
    part.rename(args.out)


if __name__ == "__main__":
    main()
