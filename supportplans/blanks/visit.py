"""The form for a visit or a call: it asks what the screen asks, in its order, theme by theme."""

from __future__ import annotations

from collections.abc import Iterable

from jobs.visit_questions import OPENING, VISIT_THEMES, Ask, VisitQuestion
from supportplans.blanks.form import ROW, blank_form, day_asked
from supportplans.blocks import Block, Columns, Document, Heading, Paragraph, Question, Room, Table, Together
from supportplans.tongue import tell, to_tell

TASK_ROWS = 5
PICTURES = {
    "work": "briefcase", "hours": "clock", "place": "home", "people": "people", "pace": "steps", "days": "sun",
    "room": "door",
}  # fmt: skip
CHOOSE = to_tell("Tick all that are so; two where it changes through the day.")  # said once, not at each question
ROOM = {"decides": 1, "other": 1, "flexible": 3}  # lines to write; the others have two


def visit() -> Document:
    """Return the form."""
    foot = tell("Type it in later under Jobs, “After a visit or call”: the questions come in this order.")
    return blank_form(tell("After a visit or a call"), f"{tell(OPENING)} {tell(CHOOSE)}", _blocks(), foot)


def _blocks() -> Iterable[Block]:
    yield from _start()
    for theme in VISIT_THEMES:
        yield Heading(tell(theme.title), mark=PICTURES.get(theme.id, ""))
        for question in theme.questions:
            yield from _asked(question)


def _start() -> Iterable[Block]:
    yield Columns(((Question(tell("Job")),), (Question(tell("Employer")),)))
    yield day_asked(tell("Day"))
    yield Question(tell("Who showed it or said it"))
    how = (tell("I watched the work"), tell("We talked there"), tell("We talked on the phone"))
    yield Question(tell("How"), Room.BOXES, choices=how)


def _asked(question: VisitQuestion) -> Iterable[Block]:
    words, hint = tell(question.words), tell(question.hint) if question.hint else ""
    match question.ask:
        case Ask.TASKS:
            yield Paragraph(hint, opening=words)
            yield _tasks()
        case Ask.LEVEL:
            said = tell("{about}, in their words", about=tell(question.short))  # heard by itself, it says of what
            yield Together((Question(words, Room.BOXES, choices=_choices(question)), Question(said)))
        case Ask.TICKS:
            yield Question(words, Room.BOXES, choices=_choices(question))
        case Ask.RANGE | Ask.NUMBER:
            yield Question(words, Room.SHORT)
        case Ask.WORDS | Ask.LIST:
            yield Question(words, Room.WORDS, hint, lines=ROOM.get(question.id, 2))


def _choices(question: VisitQuestion) -> tuple[str, ...]:
    return tuple(tell(words) for _, words in question.choices)


def _tasks() -> Table:
    head = (tell("What is done"), tell("How often: hourly, daily, weekly or monthly"), tell("How long"))
    return Table(head, (("",) * 3,) * TASK_ROWS, (0.5, 0.32, 0.18), least=ROW)
