"""Rounding that keeps its word: whole numbers shown as parts of a whole add up to the whole shown.

The method is the largest remainder (Hare-Niemeyer), stated as: round every part, then move whole points to or
from those parts where that strays least from the true value. Bounds hold a shown range around a shown value.
"""

from __future__ import annotations

from collections.abc import Sequence


def adding_up(
    values: Sequence[float], total: int, least: Sequence[int] | None = None, most: Sequence[int] | None = None
) -> tuple[int, ...]:
    """Return `values` as whole numbers that sum to `total`, straying as little as they can.

    With `least` or `most` no number leaves its bounds; then the sum comes as near to `total` as these allow.
    """
    shown = [_within(round(value), n, least, most) for n, value in enumerate(values)]
    while (missing := total - sum(shown)) != 0:
        step = 1 if missing > 0 else -1
        free = [n for n, now in enumerate(shown) if _within(now + step, n, least, most) == now + step]
        if not free:
            break
        best = min(free, key=lambda n: (abs(shown[n] + step - values[n]), n))
        shown[best] += step
    return tuple(shown)


def _within(number: int, place: int, least: Sequence[int] | None, most: Sequence[int] | None) -> int:
    number = number if least is None else max(number, least[place])
    return number if most is None else min(number, most[place])
