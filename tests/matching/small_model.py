"""A sentence model small enough for tests, with numbers drawn by a fixed seed: shapes and rules are the real ones'."""

from __future__ import annotations

from typing import Any

import numpy as np

from matching.encoder import Encoder
from matching.wordpiece import WordPieces

WIDTH, WIDE, LAYERS = 24, 48, 2
PIECES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "play", "##ing", "##ed", "tea", "for", "nan", "make", "!", "ca", "##fe")


def weights(seed: int = 0) -> dict[str, Any]:
    """Return weights of every kind the model has."""
    rng = np.random.default_rng(seed)

    def drawn(*shape: int) -> Any:
        return rng.normal(0, 0.3, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": drawn(len(PIECES), WIDTH),
        "embeddings.position_embeddings.weight": drawn(64, WIDTH),
        "embeddings.token_type_embeddings.weight": drawn(2, WIDTH),
        "embeddings.LayerNorm.weight": np.ones(WIDTH, np.float32),
        "embeddings.LayerNorm.bias": np.zeros(WIDTH, np.float32),
    }
    for layer in range(LAYERS):
        for name, (rows, columns) in _shapes().items():
            start = f"encoder.layer.{layer}.{name}"
            found[f"{start}.bias"] = np.zeros(rows, np.float32)
            found[f"{start}.weight"] = drawn(rows, columns) if columns else np.ones(rows, np.float32)
    return found


def encoder(seed: int = 0) -> Encoder:
    """Return the small model, ready."""
    return Encoder(weights(seed), pieces())


def pieces() -> WordPieces:
    """Return its vocabulary."""
    return WordPieces({piece: number for number, piece in enumerate(PIECES)})


def _shapes() -> dict[str, tuple[int, int]]:
    square = dict.fromkeys(("query", "key", "value"), (WIDTH, WIDTH))
    return {
        **{f"attention.self.{name}": shape for name, shape in square.items()},
        "attention.output.dense": (WIDTH, WIDTH),
        "attention.output.LayerNorm": (WIDTH, 0),
        "intermediate.dense": (WIDE, WIDTH),
        "output.dense": (WIDTH, WIDE),
        "output.LayerNorm": (WIDTH, 0),
    }
