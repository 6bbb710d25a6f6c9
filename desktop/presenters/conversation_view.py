"""What the conversation shows, and which card comes next. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.presenters.about_view import ResourceShown
from desktop.words.conversation import AREAS
from desktop.words.prompts import PROMPTS, Prompt
from records.people import Resource, Where


class Mark(Enum):
    """What became of a card."""

    OPEN = "open"
    ANSWERED = "answered"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class AreaShown:
    """One area of a life, with one calm line on it."""

    where: Where
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class ConversationState:
    """Everything the page shows. Without a `prompt` the area has been looked through; `onward` names the next."""

    called: str = ""
    areas: tuple[AreaShown, ...] = ()
    where: Where = Where.HOME
    prompt: Prompt | None = None
    marks: tuple[Mark, ...] = ()  # of the area's cards
    number: int = 0  # of the card in its area, from 0
    onward: AreaShown | None = None
    said: tuple[ResourceShown, ...] = ()  # in this area, newest first
    guessing: bool = False
    notice: str = ""
    can_undo: bool = False

    @property
    def title(self) -> str:
        """Return the name of the area."""
        return AREAS[self.where]

    @property
    def is_open(self) -> bool:
        """Tell whether nothing was said to this card yet, so that going on means laying it aside."""
        return self.prompt is not None and self.marks[self.number] is not Mark.ANSWERED

    @property
    def place(self) -> str:
        """Return in words where we are in the area."""
        return f"Card {self.number + 1} of {len(self.marks)}" if self.prompt else ""


def cards_of(where: Where) -> tuple[Prompt, ...]:
    """Return the cards of an area, in order."""
    return tuple(prompt for prompt in PROMPTS if prompt.where is where)


def marks_of(resources: Iterable[Resource], skipped: Collection[str]) -> dict[str, Mark]:
    """Return what became of every card; what was answered stays so, even if it was laid aside before."""
    answered = {resource.prompt for resource in resources}
    return {
        prompt.id: Mark.ANSWERED if prompt.id in answered else Mark.SKIPPED if prompt.id in skipped else Mark.OPEN
        for prompt in PROMPTS
    }


def next_open(where: Where, after: str, marks: Mapping[str, Mark]) -> Prompt | None:
    """Return the next card of an area that is still open, those before it coming last; None where none is."""
    cards = cards_of(where)
    start = next((n for n, card in enumerate(cards) if card.id == after), -1) + 1
    return next((card for card in (*cards[start:], *cards[:start]) if marks[card.id] is Mark.OPEN), None)


def card_before(where: Where, prompt: Prompt | None) -> Prompt:
    """Return the card before one; before the first it stays, and before the end of an area is its last card."""
    cards = cards_of(where)
    return cards[-1] if prompt is None else cards[max(0, cards.index(prompt) - 1)]


def next_area(where: Where, marks: Mapping[str, Mark]) -> Where | None:
    """Return the next area with a card that is still open, going round; None where everything was looked through."""
    areas = tuple(AREAS)
    start = areas.index(where) + 1
    return next((area for area in (*areas[start:], *areas[:start]) if next_open(area, "", marks)), None)


def where_left(resources: Sequence[Resource], marks: Mapping[str, Mark]) -> Where:
    """Return the area to take the conversation up in: that of the last answer while cards are open there."""
    by_id = {prompt.id: prompt.where for prompt in PROMPTS}
    last = next((by_id[r.prompt] for r in reversed(resources) if r.prompt in by_id), Where.HOME)
    return last if next_open(last, "", marks) else next_area(last, marks) or last


def areas_shown(resources: Sequence[Resource], marks: Mapping[str, Mark]) -> tuple[AreaShown, ...]:
    """Return the areas with what was said there; nothing is counted against anybody."""
    return tuple(AreaShown(where, title, _note(where, resources, marks)) for where, title in AREAS.items())


def _note(where: Where, resources: Sequence[Resource], marks: Mapping[str, Mark]) -> str:
    said = sum(resource.where is where for resource in resources)
    cards = cards_of(where)
    parts = [f"{said} things said" if said > 1 else "1 thing said"] if said else []
    if all(marks[card.id] is not Mark.OPEN for card in cards):
        parts.append("looked through")
    return ", ".join(parts) or f"{len(cards)} cards"
