"""Blank forms for adjustments: a sheet for after a meeting and one for a new adjustment, typed in later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from desktop.app.way_out import Leaving
from desktop.presenters.adjustment_forms import AdjustmentForm
from desktop.presenters.after_meeting_read import fields_for
from desktop.presenters.drawn_paper import PaperPresenter, PaperState
from desktop.presenters.form_on_paper import on_paper, woven
from desktop.presenters.forms import Form
from desktop.presenters.pressing import Pressed, press_form
from desktop.words.adjustments import CHANNELS, Voice
from desktop.words.after_meeting import ANSWERS, answer_words
from jobs.model import Job, JobId, Task, TaskId
from supportplans.after_meeting import Answer
from supportplans.negotiation import ALLOWED
from supportplans.printing.paper_form import PaperForm, PaperQuestion, Room

_SOMEBODY = Voice("the person")
_PAIRS = tuple(dict.fromkeys(pair for table in ALLOWED.values() for pair in table))


_HINTS = {
    "reason": "Only for a no, or a not yet.",
    "starts_on": "Only where a day was named, or it is in place.",
    "reply_due": "Only where an answer is still to come.",
}
_ONE_BY_ONE = ("First", "Second")  # a meeting is seldom about more


@cache
def meeting_paper() -> PaperForm:
    """Return the sheet for a meeting: the meeting once, and then each adjustment, in the order it is typed in."""
    meeting = (
        PaperQuestion("On what day", Room.DAY),
        PaperQuestion("How", Room.BOXES, "", tuple(_capital(words) for words in CHANNELS.values())),
        PaperQuestion("Who spoke for them"),
        PaperQuestion("Who else was there"),
    )
    intro = "What was answered, in the words it was said in. Leave out what was not talked about."
    foot = "Type it in later under Adjustments, “After a meeting”: the questions come in this order."
    paper = PaperForm("After a meeting or a call", meeting, intro, foot)
    fields = woven(Form("", fields_for(Answer("", (pair,)))) for pair in _PAIRS)
    for number in _ONE_BY_ONE:
        paper = on_paper(replace(paper, questions=(*paper.questions, *_about(number))), fields, _HINTS)
    return paper


def _about(number: str) -> tuple[PaperQuestion, ...]:
    answers = tuple(dict.fromkeys(_capital(answer_words(code, False, _SOMEBODY)) for code in ANSWERS))
    return (
        PaperQuestion(f"{number} adjustment: which is it?", apart=True),
        PaperQuestion("What was answered", Room.BOXES, "", answers),
    )


@cache
def adjustment_paper() -> PaperForm:
    """Return the sheet for a new adjustment, in the order in which it is typed in."""
    job = Job(JobId(""), "", tasks=(Task(TaskId(""), ""),))
    first = (PaperQuestion("Which job is it about?"),)
    intro = "Begin with one task. Say what happens there and what would help; nobody needs to say why."
    foot = "Type it in later under Adjustments, “New adjustment”: the questions come in this order."
    fields = AdjustmentForm("", _SOMEBODY, job).form().fields
    return on_paper(PaperForm("A new adjustment", first, intro, foot), fields, lines=9)


@dataclass(frozen=True, slots=True)
class Blank:
    """One form there is: its name, what it is for, the kind it is registered as, and what makes it."""

    title: str
    use: str
    document: str
    make: Callable[[], PaperForm]


BLANKS = (
    Blank("After a meeting or a call", "What was asked, answered or promised", "blank meeting form", meeting_paper),
    Blank("A new adjustment", "One task, and what gets in the way there", "blank adjustment form", adjustment_paper),
)


@dataclass(frozen=True, slots=True)
class PaperFormsState(PaperState):
    """Everything the page shows."""

    rows: tuple[tuple[str, str], ...] = tuple((blank.title, blank.use) for blank in BLANKS)
    chosen: int = 0


class PaperFormsPresenter(PaperPresenter):
    """Nothing out of the file is on these sheets."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = PaperFormsState()

    def come_into_view(self) -> None:
        """Draw the form that is chosen, once."""
        if not self.state.pages:
            self.choose_row(self._state.chosen)

    def choose_row(self, place: int) -> None:
        """Show another form (row from 0)."""
        if 0 <= place < len(BLANKS):
            self._state = replace(self._state, chosen=place, notice="")
            self.desk.draw(partial(_press, BLANKS[place]), keep=False)

    # Inside

    def _going(self) -> Leaving:
        return Leaving(BLANKS[self._state.chosen].document)


def _press(blank: Blank) -> Pressed:
    return press_form(blank.make())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
