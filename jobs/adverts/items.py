"""A draft as one list of items, in the order of the advert, for people to accept, change or reject one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from jobs.adverts.model import (
    AdvertDraft,
    Contract,
    Hours,
    LineKind,
    Pattern,
    Pay,
    Quoted,
    Setting,
)


class Part(Enum):
    """What an item would become: a part of the job, or of the advert kept beside it."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    HOURS = "hours"
    PATTERN = "pattern"
    SETTING = "setting"
    PAY = "pay"
    CONTRACT = "contract"
    CLOSING = "closing"
    APPLY = "apply"
    TASK = "task"
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    OFFER = "offer"
    BOILERPLATE = "boilerplate"


ItemValue = str | Hours | Pattern | Setting | Pay | Contract | date

_OF_KIND = {
    LineKind.TASK: Part.TASK, LineKind.ESSENTIAL: Part.ESSENTIAL, LineKind.DESIRABLE: Part.DESIRABLE,
    LineKind.OFFER: Part.OFFER, LineKind.BOILERPLATE: Part.BOILERPLATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One thing read from an advert. `id` is the same whenever the same text is read.

    `words` is what it says: a statement's own words, for facts the exact lines. `value` is the fact itself:
    text for title, employer, place, apply and statements; (fewest, most) hours; a Pay, Pattern, Setting,
    Contract or date.
    """

    id: str
    part: Part
    words: str
    lines: tuple[int, ...]
    value: ItemValue


def items(draft: AdvertDraft) -> tuple[DraftItem, ...]:
    """Return every fact and statement of a draft: facts first, then statements in the order of the advert."""
    seen: Counter[str] = Counter()
    found = []
    for part, words, lines, value in (*_facts(draft), *_statements(draft)):
        stem = f"{part.value}:{lines[0]}"
        seen[stem] += 1
        found.append(DraftItem(stem if seen[stem] == 1 else f"{stem}.{seen[stem]}", part, words, lines, value))
    return tuple(found)


_Loose = tuple[Part, str, tuple[int, ...], ItemValue]


def _facts(draft: AdvertDraft) -> Iterator[_Loose]:
    facts: tuple[tuple[Part, Quoted[ItemValue] | None], ...] = (
        (Part.TITLE, draft.title), (Part.EMPLOYER, draft.employer), (Part.PLACE, draft.place),
        (Part.HOURS, draft.hours), *((Part.PATTERN, pattern) for pattern in draft.pattern),
        *((Part.SETTING, setting) for setting in draft.settings), (Part.PAY, draft.pay),
        (Part.CONTRACT, draft.contract), (Part.CLOSING, draft.closing), (Part.APPLY, draft.apply),
    )  # fmt: skip
    for part, quoted in facts:
        if quoted is not None:
            yield part, draft.quote(quoted.lines), quoted.lines, quoted.value


def _statements(draft: AdvertDraft) -> Iterator[_Loose]:
    for said in draft.statements:
        yield _OF_KIND[said.kind], said.words, said.lines, said.words
