"""What About me shows: resources with their activities, and the piles of the card sort. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.words.conversation import AREAS, PILES, WANTS
from desktop.words.matches import card_title
from jobs.activities import Activity
from records.people import Preference, Resource, Story, Tick, WantToUse

MOST_GUESSES = 4  # suggestions shown beside what was ticked; more is noise


@dataclass(frozen=True, slots=True)
class Chip:
    """One activity beside a resource: ticked by the person, or only a guess."""

    activity_id: str
    title: str
    ticked: bool

    @property
    def text(self) -> str:
        """Return the chip's words; a guess ends in a question mark."""
        return self.title if self.ticked else f"{self.title}?"


@dataclass(frozen=True, slots=True)
class ResourceShown:
    """Something the person brings, as said."""

    id: str
    words: str
    caption: str
    stories: int
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class WishShown:
    """One card on a pile; `number` is its place in the person's order where order counts."""

    id: str
    title: str
    said: str
    number: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """One pile of the card sort."""

    wish: str
    title: str
    cards: tuple[WishShown, ...]


def resource_shown(
    resource: Resource, guesses: Sequence[str], activities: Mapping[str, Activity], stories: Iterable[Story]
) -> ResourceShown:
    """Return a resource with its chips: what was ticked first, then a few guesses nobody has refused."""
    ticked = [a for a in resource.ticked if a in activities]
    open_guesses = [a for a in guesses if a in activities and a not in resource.activities][:MOST_GUESSES]
    chips = [Chip(a, activities[a].title, True) for a in ticked]
    chips += [Chip(a, activities[a].title, False) for a in open_guesses]
    told = sum(resource.id in story.resource_ids for story in stories)
    said = "" if resource.want_to_use is WantToUse.FINE else f" {WANTS[resource.want_to_use]}."  # as nobody asked yet
    caption = f"{AREAS[resource.where]}.{said}"
    return ResourceShown(str(resource.id), resource.words, caption, told, tuple(chips))


def piles(preferences: Sequence[Preference]) -> tuple[Pile, ...]:
    """Return the five piles with their cards, each pile in the person's own order."""
    ordered = sorted(preferences, key=lambda p: p.position)
    counting = [p for p in ordered if p.wish.value != "fine"]
    made = []
    for wish, (title, _) in PILES.items():
        cards = tuple(_wish(p, counting) for p in ordered if p.wish.value == wish)
        made.append(Pile(wish, title, cards))
    return tuple(made)


def _wish(preference: Preference, counting: Sequence[Preference]) -> WishShown:
    place = next((n for n, p in enumerate(counting, 1) if p.id == preference.id), 0)
    return WishShown(
        str(preference.id), card_title(preference), preference.words, place, place == 1, place in (0, len(counting))
    )


def order_of(preferences: Sequence[Preference]) -> list[Preference]:
    """Return the wishes whose order counts, first what matters most."""
    return sorted((p for p in preferences if p.wish.value != "fine"), key=lambda p: p.position)


def marked(resource: Resource, activity_id: str, tick: Tick | None) -> dict[str, Tick]:
    """Return a resource's activities with one ticked, refused, or (None) left open again."""
    kept = {a: t for a, t in resource.activities.items() if a != activity_id}
    return kept if tick is None else {**kept, activity_id: tick}
