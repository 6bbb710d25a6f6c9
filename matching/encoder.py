"""A small sentence model worked out with numpy: texts become directions, alike in meaning when they point alike.

The model is a six-layer transformer of the MiniLM kind (Wang et al. 2020; Reimers & Gurevych 2019), whose numbers
come with a package of their own (`matching.encoder_model`). `Adapter` bends it towards how people speak of their
lives: a low-rank addition to each layer (Hu et al. 2021), learnt from our own phrases (`matching.training`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from matching.wordpiece import WordPieces

Adapter = Mapping[str, tuple[Any, Any]]  # layer -> two factors whose product is added to its weights
HEADS = 12  # parts that attend on their own; width and number of layers are read off the weights
LONGEST = 48  # pieces of a text that are read: a long sentence
BATCH = 32  # texts worked on at once, and between two calls of `check`
ADAPTED = (
    "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
    "intermediate.dense", "output.dense",
)  # fmt: skip
_EPSILON = 1e-12
_FAR = -1e9  # what hides the places after a text's end


class Encoder:
    """Turns texts into rows of `width` numbers, each of length 1. Deterministic on one machine."""

    steady = False  # the last bits hang on what else is worked out beside

    def __init__(self, weights: Mapping[str, Any], pieces: WordPieces, adapter: Adapter | None = None) -> None:
        """Use these weights (as the model's file names them), with the adapter added once."""
        self._weights = with_adapter(weights, adapter or {})
        self._pieces = pieces
        self.width = int(weights["embeddings.word_embeddings.weight"].shape[1])

    def vector(self, text: str) -> Any:
        """Return one text's direction, float32 [width]: the same to the last bit whatever else is asked."""
        return self.vectors([text])[0]

    def vectors(self, texts: Sequence[str], check: Callable[[], None] | None = None) -> Any:
        """Return float32 [texts, width]. `check` is called before every batch and may raise to stop.

        In company a text's last bits can differ from those it has alone, as sums are then made in another order.
        """
        import numpy as np
        from scipy.special import erf

        numbers = [self._pieces.numbers(text, LONGEST) for text in texts]
        found = np.zeros((len(texts), self.width), np.float32)
        by_length = sorted(range(len(texts)), key=lambda n: len(numbers[n]))
        for start in range(0, len(by_length), BATCH):
            if check is not None:
                check()
            places = by_length[start : start + BATCH]
            pieces, mask = padded([numbers[n] for n in places])
            found[places] = forward(np, erf, self._weights, pieces, mask)
        return found


def padded(numbers: Sequence[Sequence[int]], width: int = 0) -> tuple[Any, Any]:
    """Return the pieces of some texts as one table with 0 behind each text's end, and 1.0 where a piece stands."""
    import numpy as np

    width = width or max(map(len, numbers))
    pieces = np.zeros((len(numbers), width), np.int32)
    mask = np.zeros((len(numbers), width), np.float32)
    for row, found in enumerate(numbers):
        kept = found[:width]
        pieces[row, : len(kept)] = kept
        mask[row, : len(kept)] = 1.0
    return pieces, mask


def with_adapter(weights: Mapping[str, Any], adapter: Adapter) -> dict[str, Any]:
    """Return the weights with each factor pair of the adapter added to its layer."""
    changed = {f"{layer}.weight": weights[f"{layer}.weight"] + (a @ b).T for layer, (a, b) in adapter.items()}
    return {**weights, **changed}


def forward(np: Any, erf: Callable[[Any], Any], weights: Mapping[str, Any], pieces: Any, mask: Any) -> Any:
    """Return the texts' directions: the mean over the pieces of the last layer, of length 1.

    `np` is numpy, or a library that speaks like it and can also differentiate; `erf` its error function.
    """
    words = weights["embeddings.word_embeddings.weight"][pieces]
    places = weights["embeddings.position_embeddings.weight"][: pieces.shape[1]]
    x = words + places + weights["embeddings.token_type_embeddings.weight"][0]
    x = _levelled(np, weights, x, "embeddings.LayerNorm")
    hidden = (1.0 - mask)[:, None, None, :] * _FAR
    for layer in range(layers_of(weights)):
        x = _layer(np, erf, weights, x, hidden, f"encoder.layer.{layer}.")
    mean = (x * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
    return mean / np.sqrt((mean * mean).sum(axis=1, keepdims=True))


def layers_of(weights: Mapping[str, Any]) -> int:
    """Return how many layers these weights have."""
    return len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})


def _layer(np: Any, erf: Callable[[Any], Any], weights: Mapping[str, Any], x: Any, hidden: Any, name: str) -> Any:
    attended = _linear(weights, _attention(np, weights, x, hidden, name), name + "attention.output.dense")
    x = _levelled(np, weights, x + attended, name + "attention.output.LayerNorm")
    wide = _linear(weights, x, name + "intermediate.dense")
    wide = 0.5 * wide * (1.0 + erf(wide * (0.5**0.5)))
    return _levelled(np, weights, x + _linear(weights, wide, name + "output.dense"), name + "output.LayerNorm")


def _attention(np: Any, weights: Mapping[str, Any], x: Any, hidden: Any, name: str) -> Any:
    texts, length, width = x.shape

    def heads(part: str) -> Any:
        rows = _linear(weights, x, f"{name}attention.self.{part}")
        return rows.reshape(texts, length, HEADS, width // HEADS).transpose(0, 2, 1, 3)

    alike = heads("query") @ heads("key").transpose(0, 1, 3, 2) * (width // HEADS) ** -0.5 + hidden
    shares = np.exp(alike - alike.max(axis=-1, keepdims=True))
    shares = shares / shares.sum(axis=-1, keepdims=True)
    return (shares @ heads("value")).transpose(0, 2, 1, 3).reshape(texts, length, width)


def _linear(weights: Mapping[str, Any], x: Any, name: str) -> Any:
    return x @ weights[name + ".weight"].T + weights[name + ".bias"]


def _levelled(np: Any, weights: Mapping[str, Any], x: Any, name: str) -> Any:
    """Return layer normalisation (Ba et al. 2016)."""
    middle = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((middle * middle).mean(axis=-1, keepdims=True) + _EPSILON)
    return middle / spread * weights[name + ".weight"] + weights[name + ".bias"]
