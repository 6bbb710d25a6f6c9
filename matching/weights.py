"""Weights from the person's own order, their piles, or the points they gave.

Half of a wish's share comes from the pile its card lies on ('must' counts more than 'like', 'don't mind' a little),
half from its place in the person's order. The place counts by rank-sum, w_k = 2(n + 1 - k) / (n(n + 1)) (Stillwell,
Seaver and Edwards 1981). Rank-order centroid weights, w_k = (1/n) * sum of 1/i for i from k to n (Barron and Barrett
1996), are steeper; the two span the band of weights that the same order may stand for. Halves and pile strengths are
our choice. Because the parts that come from places are the same few numbers dealt out anew, raising a wish never
lowers the jobs that meet it beside those that do not.

A wish that lies on no clear pile ('it depends', 'not sure') weighs nothing; what it may come to weigh widens ranges.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from records.people import Preference, Wish

STRENGTH = {Wish.MUST: 1.0, Wish.MUST_NOT: 1.0, Wish.LIKE: 0.8, Wish.AVOID: 0.8, Wish.FINE: 0.3}
BY_PLACE = 0.5  # the part of a share that comes from the place in the order; the rest is the pile's

Points = Sequence[tuple[str, float]]


def rank_sum(count: int) -> list[float]:
    """Return the rank-sum weights of so many wishes, the most important first; they sum to 1."""
    return [2 * (count - n) / (count * (count + 1)) for n in range(count)]


def rank_order_centroid(count: int) -> list[float]:
    """Return the rank-order centroid weights of so many wishes, the most important first; they sum to 1."""
    return [sum(1 / i for i in range(n + 1, count + 1)) / count for n in range(count)]


def is_open(preference: Preference) -> bool:
    """Tell whether a card lies on no clear pile: 'it depends' or 'not sure'."""
    return preference.wish not in STRENGTH


def in_order(preferences: Sequence[Preference], order: Sequence[str]) -> list[Preference]:
    """Return preferences in the person's order: those named in `order` first, the rest by position."""
    place = {preference_id: n for n, preference_id in enumerate(order)}
    return sorted(preferences, key=lambda p: (place.get(p.id, len(place)), p.position, p.id))


def shares(
    preferences: Sequence[Preference],
    points: Points = (),
    by_place: float = BY_PLACE,
    places: Callable[[int], list[float]] = rank_sum,
) -> list[float]:
    """Return each preference's share of the Want ledger, for preferences in order.

    They sum to 1 over those that lie on a clear pile; open ones have 0. Where the person gave `points`, those wishes
    divide by their points what they hold together; a wish without points keeps the share of its pile and place.
    """
    clear = [p for p in preferences if not is_open(p)]
    piles = sum(STRENGTH[p.wish] for p in clear)
    raw = {
        str(p.id): (1 - by_place) * STRENGTH[p.wish] / piles + by_place * by_its_place
        for p, by_its_place in zip(clear, places(len(clear)), strict=True)
    }
    raw |= _divided(raw, dict(points))
    return [raw.get(str(p.id), 0.0) for p in preferences]


def possible_shares(preferences: Sequence[Preference]) -> list[float]:
    """Return the share each open wish may come to have once it is settled: that of a 'like' at the end; others 0."""
    clear = [p for p in preferences if not is_open(p)]
    still_open = [p for p in preferences if is_open(p)]
    count = len(preferences)
    piles = sum(STRENGTH[p.wish] for p in clear) + STRENGTH[Wish.LIKE] * len(still_open)
    ends = dict(zip((str(p.id) for p in still_open), rank_sum(count)[len(clear) :], strict=True))
    return [
        (1 - BY_PLACE) * STRENGTH[Wish.LIKE] / piles + BY_PLACE * ends[str(p.id)] if is_open(p) else 0.0
        for p in preferences
    ]


def band(preferences: Sequence[Preference], points: Points = ()) -> list[list[float]]:
    """Return the shares that the same answers may stand for, from flat to steep: the corners of a band.

    The first is what the ranking uses. Where all wishes have points, the band is around these alone.
    """
    used = shares(preferences, points)
    if points and {str(p.id) for p in preferences if not is_open(p)} <= {name for name, _ in points}:
        return [used]
    return [
        used,
        shares(preferences, points, 0.0),
        shares(preferences, points, 1.0),
        shares(preferences, points, 1.0, rank_order_centroid),
    ]


def start_points(preferences: Sequence[Preference], points: Points = ()) -> tuple[tuple[str, float], ...]:
    """Return the points from which sliders start: the shares as they are, out of 100."""
    found = zip(preferences, shares(preferences, points), strict=True)
    return tuple((str(p.id), 100 * share) for p, share in found if not is_open(p))


def slid(points: Points, preference_id: str, to: float) -> tuple[tuple[str, float], ...]:
    """Return the points with one slider moved; the others stay, and shares are worked out of them all."""
    moved = dict(points) | {preference_id: max(0.0, to)}
    return tuple(sorted(moved.items()))


def _divided(raw: Mapping[str, float], points: Mapping[str, float]) -> dict[str, float]:
    named = [name for name in raw if points.get(name, -1.0) >= 0]
    total = sum(points[name] for name in named)
    held = sum(raw[name] for name in named)
    return {name: held * points[name] / total for name in named} if total > 0 else {}
