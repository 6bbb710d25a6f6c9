"""The person's wishes as Matches changes them: another order, and a card put on a pile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

from desktop.words.matches import card_title
from matching.cards import PreferenceCard
from matching.weights import STRENGTH, in_order
from records.edits import Edit
from records.ids import new_id
from records.people import PersonId, Preference, PreferenceId, Wish

LONGEST = 40


def put_in_order(
    people: Any, preferences: Sequence[Preference], preference_id: str, by: int
) -> tuple[Edit | None, int]:  # fmt: skip
    """Return the edit that moves a wish by so many places, None where it cannot move, and its place (from 1) then."""
    ordered = in_order(preferences, ())
    place = next((n for n, p in enumerate(ordered) if p.id == preference_id), -1)
    if place < 0 or not 0 <= place + by < len(ordered):
        return None, 0
    places = [p.position for p in ordered]  # wishes in words alone keep theirs between these
    places = places if len(set(places)) == len(places) else list(range(len(places)))
    ordered.insert(place + by, ordered.pop(place))
    moved = [replace(p, position=n) for n, p in zip(places, ordered, strict=True) if p.position != n]
    edits = [people.save_preference(p) for p in moved]
    return replace(reduce(Edit.then, edits), kind="preference.order"), place + by + 1


def title_of(preferences: Sequence[Preference], preference_id: str) -> str:
    """Return a wish in few words."""
    title = next((card_title(p) for p in preferences if p.id == preference_id), "")
    return title if len(title) <= LONGEST else title[: LONGEST - 2].rsplit(" ", 1)[0] + " …"


def card_on(person_id: str, preferences: Sequence[Preference], card: PreferenceCard, pile: str) -> Preference:
    """Return the wish that a card becomes on a pile, at the end of the person's order."""
    last = max((p.position for p in preferences), default=-1)
    return Preference(
        PreferenceId(new_id()), PersonId(person_id), card.facet, Wish(pile), card.value, position=last + 1
    )


def is_open_pile(pile: str) -> bool:
    """Tell whether a card on this pile is still open: 'it depends' or 'not sure'."""
    return Wish(pile) not in STRENGTH
