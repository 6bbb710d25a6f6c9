"""A form of the screen as a form on paper: the same questions in the same order, with room to write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.presenters.forms import Field, FieldKind, Form
from supportplans.blocks import Question, Room
from supportplans.tongue import tell

_ROOMS = {
    FieldKind.WORDS: Room.WORDS, FieldKind.LIST: Room.WORDS, FieldKind.DAY: Room.DAY, FieldKind.NUMBER: Room.SHORT,
    FieldKind.TICK: Room.BOX, FieldKind.CHOICE: Room.BOXES, FieldKind.TICKS: Room.BOXES,
}  # fmt: skip
NEVER_ON_PAPER = frozenset({"note", "notes"})  # a sheet lies about: what is for two people alone is typed in only
OUT_OF_THE_FILE = frozenset({"idea", "task", "job", "levels"})  # choices that only the file knows: written in words


def on_paper(
    fields: Iterable[Field], hints: Mapping[str, str] | None = None, lines: int = 3
) -> tuple[Question, ...]:  # fmt: skip
    """Return the questions of a form's fields in their order.

    `hints` say of fields, by id, when they are to be filled in at all; `lines` is how many are left for words.
    """
    asked = (field for field in fields if field.id not in NEVER_ON_PAPER)
    return tuple(question_of(field, (hints or {}).get(field.id, ""), lines) for field in asked)


def question_of(field: Field, hint: str = "", lines: int = 3) -> Question:
    """Return a field as a question on paper; how a day is typed is left out."""
    room = Room.LINE if field.id in OUT_OF_THE_FILE else _ROOMS.get(field.kind, Room.LINE)
    choices = tuple(tell(words) for code, words in field.choices if code) if room is Room.BOXES else ()
    said = hint or field.help
    return Question(tell(field.label), room, tell(said) if said else "", choices, lines)


def woven(forms: Iterable[Form]) -> tuple[Field, ...]:
    """Return the fields of several forms as one: each once, every form's fields in the order they have there."""
    found: list[Field] = []
    for form in forms:
        at = 0
        for field in form.fields:
            place = next((n for n, known in enumerate(found) if known.id == field.id), None)
            if place is None:
                found.insert(at, field)
                place = at
            at = place + 1
    return tuple(found)
