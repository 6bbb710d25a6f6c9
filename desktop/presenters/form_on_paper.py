"""A form of the screen as a form on paper: the same questions in the same order, with room to write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.presenters.forms import Field, FieldKind, Form
from supportplans.printing.paper_form import PaperForm, PaperQuestion, Room

_ROOMS = {
    FieldKind.WORDS: Room.WORDS, FieldKind.LIST: Room.WORDS, FieldKind.DAY: Room.DAY, FieldKind.NUMBER: Room.DAY,
    FieldKind.TICK: Room.BOX, FieldKind.CHOICE: Room.BOXES, FieldKind.TICKS: Room.BOXES,
}  # fmt: skip
NEVER_ON_PAPER = frozenset({"note", "notes"})  # a sheet lies about: what is for two people alone is typed in only
OUT_OF_THE_FILE = frozenset({"idea", "task", "job", "levels"})  # choices that only the file knows: written in words


def on_paper(
    form: PaperForm, fields: Iterable[Field], hints: Mapping[str, str] | None = None, lines: int = 3
) -> PaperForm:  # fmt: skip
    """Return a paper with the questions of a form's fields after its own, in their order.

    `hints` say of fields, by id, when they are to be filled in at all; `lines` is how many are left for words.
    """
    asked = (question_of(f, (hints or {}).get(f.id, ""), lines) for f in fields if f.id not in NEVER_ON_PAPER)
    return replace(form, questions=(*form.questions, *asked))


def question_of(field: Field, hint: str = "", lines: int = 3) -> PaperQuestion:
    """Return a field as a question on paper; how a day is typed is left out."""
    room = Room.LINE if field.id in OUT_OF_THE_FILE else _ROOMS.get(field.kind, Room.LINE)
    choices = tuple(words for code, words in field.choices if code) if room is Room.BOXES else ()
    return PaperQuestion(field.label, room, hint or field.help, choices, lines)


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
