"""What the advert review shows: the text line by line, the draft item by item, and what to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.words.adverts import GROUPS, PARTS, STANDS, STATEMENTS, value_words
from jobs.adverts.decisions import Decided, Decision, Decisions, kept
from jobs.adverts.items import DraftItem, Part, items
from jobs.adverts.model import AdvertDraft
from jobs.adverts.nearest import Near


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line of the advert: its text, what it was read as (empty for nothing), and the item it leads to."""

    text: str
    mark: str = ""
    item: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One item of the draft. `quote` is the exact line where it says more than `words`."""

    id: str
    part: str
    words: str
    quote: str
    stands: str
    decided: bool
    is_in: bool
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Items that are read through together; `left` counts those still open."""

    id: str
    title: str
    icon: str
    items: tuple[ItemShown, ...]
    left: int


@dataclass(frozen=True, slots=True)
class NearShown:
    """A job of a library that is like the advert, and why it is offered."""

    id: str
    title: str
    why: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class AdvertState:
    """Everything the page shows. Without lines there is no advert yet."""

    name: str = ""
    lines: tuple[LineShown, ...] = ()
    groups: tuple[GroupShown, ...] = ()
    chosen: str = ""
    chosen_lines: tuple[int, ...] = ()
    jump: int = 0  # counts up when both sides are to show what is chosen
    questions: tuple[str, ...] = ()
    near: tuple[NearShown, ...] = ()
    count: str = ""
    can_make: bool = False
    reading: bool = False
    notice: str = ""
    can_undo: bool = False


def all_items(draft: AdvertDraft, decisions: Decisions) -> tuple[tuple[DraftItem, Decided | None], ...]:
    """Return every item with what was decided about it."""
    return tuple((item, decisions.get(item.id)) for item in items(draft))


def groups(draft: AdvertDraft, decisions: Decisions) -> tuple[GroupShown, ...]:
    """Return the items in their groups; an item that was changed into another part stands with that part."""
    found = [(item, decided, _part(item, decided)) for item, decided in all_items(draft, decisions)]
    shown = []
    for code, title, icon, parts in GROUPS:
        here = [(item, decided) for part in parts for item, decided, now in found if now is part]
        rows = tuple(_shown(draft, item, decided) for item, decided in here)
        left = sum(decided is None for _, decided in here)
        if rows:
            shown.append(GroupShown(code, title, icon, rows, 0 if code == "aside" else left))
    return tuple(shown)


def lines(draft: AdvertDraft, decisions: Decisions) -> tuple[LineShown, ...]:
    """Return the advert's lines, each marked with what was read from it first."""
    found: dict[int, list[tuple[Part, str]]] = defaultdict(list)
    for item, decided in all_items(draft, decisions):
        for number in item.lines:
            found[number].append((_part(item, decided), item.id))
    return tuple(_line(text, found.get(number, [])) for number, text in enumerate(draft.lines))


def _line(text: str, read: Sequence[tuple[Part, str]]) -> LineShown:
    """Return a line with all it was read as: statements before facts, and what is set aside only by itself."""
    used = sorted((one for one in read if one[0] is not Part.BOILERPLATE), key=lambda one: one[0] not in STATEMENTS)
    if not used:
        return LineShown(text, PARTS[read[0][0]], read[0][1], True) if read else LineShown(text)
    names = dict.fromkeys(PARTS[part] for part, _ in used)
    return LineShown(text, ", ".join(names), used[0][1])


def count_words(draft: AdvertDraft, decisions: Decisions) -> str:
    """Return in one line how much is in, left out and still open."""
    open_, in_, out = 0, 0, 0
    for item, decided in all_items(draft, decisions):
        if decided is None:
            open_ += item.part is not Part.BOILERPLATE
        else:
            out, in_ = (out + 1, in_) if decided.decision is Decision.REJECTED else (out, in_ + 1)
    said = [f"{in_} in"] + ([f"{out} left out"] if out else []) + ([f"{open_} still open"] if open_ else [])
    return ", ".join(said)


def near_shown(near: tuple[Near, ...], chosen: str) -> tuple[NearShown, ...]:
    """Return the library jobs that are like it."""
    return tuple(NearShown(one.job_id, one.title, _why(one), one.job_id == chosen) for one in near)


def _part(item: DraftItem, decided: Decided | None) -> Part:
    return decided.part if decided and decided.part else item.part


def _shown(draft: AdvertDraft, item: DraftItem, decided: Decided | None) -> ItemShown:
    now = kept(draft, item, decided or Decided(Decision.ACCEPTED))
    words = value_words(now.value) if not isinstance(now.value, str) else str(now.value)
    quote = now.quote if " ".join(now.quote.split()) != " ".join(words.split()) else ""
    stands = STANDS[decided.decision if decided else None]
    is_in = decided is not None and decided.decision is not Decision.REJECTED
    return ItemShown(item.id, PARTS[now.part], words, quote, stands, decided is not None, is_in, item.lines)


def _why(near: Near) -> str:
    parts = []
    if near.like_title:
        parts.append(f"called “{near.like_title}”")
    if near.shared:
        parts.append("tasks share " + ", ".join(near.shared[:4]))
    return "; ".join(parts)
