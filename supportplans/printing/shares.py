"""How wide the columns of a table are: as it was asked for, but for what their words need and what they leave over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """Points one column needs: `least`, so that no word is broken, and `most`, so that no line is."""

    least: float
    most: float


def fitted(asked: Sequence[float], needs: Sequence[Need], width: float) -> tuple[float, ...]:
    """Return the widths of columns, in points; `asked` are parts of `width`, and `needs` as many.

    A column takes no more than its longest line; what it leaves goes to those whose lines are broken, and what is over
    to all. One whose words would be broken takes from those that can give. Where not even the words have room for all
    of them, every column is as wide as was asked for.
    """
    wished = [share * width for share in asked]
    if sum(need.least for need in needs) > width:
        return tuple(wished)
    taken = [max(need.least, min(wish, need.most)) for wish, need in zip(wished, needs, strict=True)]
    over = width - sum(taken)
    if over < 0:
        return _given(taken, [mine - need.least for mine, need in zip(taken, needs, strict=True)], over)
    lacking = [max(0.0, need.most - mine) for mine, need in zip(taken, needs, strict=True)]
    first = min(over, sum(lacking))
    taken = list(_given(taken, lacking, first))
    return _given(taken, wished, over - first)


def _given(widths: Sequence[float], weights: Sequence[float], amount: float) -> tuple[float, ...]:
    """Return widths with an amount more (or less), shared out by weight."""
    whole = sum(weights)
    if not whole:
        return tuple(widths)
    return tuple(wide + amount * weight / whole for wide, weight in zip(widths, weights, strict=True))
