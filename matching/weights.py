"""Weights from the person's own order.

Rank-sum weights, w_k = 2(n + 1 - k) / (n(n + 1)), come close to weights people give directly as lists grow longer
(Roberts and Goodwin 2002, mcda.320). The card's row then scales them: what is put on 'must' counts more than 'like',
and 'don't mind' counts a little. Our choice; the person moves the order and the balance.
"""

from __future__ import annotations

from collections.abc import Sequence

from records.people import Preference, Wish

STRENGTH = {Wish.MUST: 1.0, Wish.MUST_NOT: 1.0, Wish.LIKE: 0.8, Wish.AVOID: 0.8, Wish.FINE: 0.3}


def in_order(preferences: Sequence[Preference], order: Sequence[str]) -> list[Preference]:
    """Return preferences in the person's order: those named in `order` first, the rest by position."""
    place = {preference_id: n for n, preference_id in enumerate(order)}
    return sorted(preferences, key=lambda p: (place.get(p.id, len(place)), p.position, p.id))


def shares(preferences: Sequence[Preference]) -> list[float]:
    """Return each preference's share of the Want ledger, summing to 1, for preferences in order."""
    count = len(preferences)
    raw = [STRENGTH[p.wish] * 2 * (count - n) / (count * (count + 1)) for n, p in enumerate(preferences)]
    total = sum(raw)
    return [value / total for value in raw] if total else []
