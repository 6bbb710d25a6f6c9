"""Blank forms for adjustments: a sheet for after a meeting and one for a new adjustment, typed in later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from desktop.app.way_out import Leaving
from desktop.presenters.adjustment_forms import AdjustmentForm
from desktop.presenters.after_meeting_read import fields_for
from desktop.presenters.drawn_paper import PaperPresenter, PaperState
from desktop.presenters.form_on_paper import on_paper, woven
from desktop.presenters.forms import Field, Form
from desktop.presenters.set_papers import press_blank
from desktop.words.adjustments import CHANNELS, Voice
from desktop.words.after_meeting import ANSWERS, answer_words
from jobs.model import Job, JobId, Task, TaskId
from supportplans.after_meeting import Answer
from supportplans.blank_papers import BLANK_PAPERS
from supportplans.blanks.form import blank_form, day_asked
from supportplans.blocks import Document, Question, Room
from supportplans.negotiation import ALLOWED
from supportplans.papers import BlankPaper, PaperKind
from supportplans.tongue import tell, to_tell

_SOMEBODY = Voice("the person")
_PAIRS = tuple(dict.fromkeys(pair for table in ALLOWED.values() for pair in table))
_HINTS = {
    "reason": to_tell("Only for a no, or a not yet."),
    "starts_on": to_tell("Only where a day was named, or it is in place."),
    "reply_due": to_tell("Only where an answer is still to come."),
}
_ONE_BY_ONE = (to_tell("First adjustment: which is it?"), to_tell("Second adjustment: which is it?"))  # seldom more
_MEETING, _ADJUSTMENT = to_tell("After a meeting or a call"), to_tell("A new adjustment")


def meeting_paper() -> Document:
    """Return the sheet for a meeting: the meeting once, and then each adjustment, in the order it is typed in."""
    intro = tell("What was answered, in the words it was said in. Leave out what was not talked about.")
    foot = tell("Type it in later under Adjustments, “After a meeting”: the questions come in this order.")
    meeting = (
        day_asked(tell("On what day")),
        Question(tell("How"), Room.BOXES, "", tuple(tell(_capital(words)) for words in CHANNELS.values())),
        Question(tell("Who spoke for them")),
        Question(tell("Who else was there")),
    )
    asked = tuple(question for which in _ONE_BY_ONE for question in _about(tell(which)))
    return blank_form(tell(_MEETING), intro, (*meeting, *asked), foot)


def _about(which: str) -> tuple[Question, ...]:
    answers = dict.fromkeys(tell(_capital(answer_words(code, False, _SOMEBODY))) for code in ANSWERS)
    answered = Question(tell("What was answered"), Room.BOXES, "", tuple(answers))
    return (Question(which, apart=True), answered, *on_paper(_answer_fields(), _HINTS))


@cache
def _answer_fields() -> tuple[Field, ...]:
    return woven(Form("", fields_for(Answer("", (pair,)))) for pair in _PAIRS)


def adjustment_paper() -> Document:
    """Return the sheet for a new adjustment, in the order in which it is typed in."""
    intro = tell("Begin with one task. Say what happens there and what would help; nobody needs to say why.")
    foot = tell("Type it in later under Adjustments, “New adjustment”: the questions come in this order.")
    job = Job(JobId(""), "", tasks=(Task(TaskId(""), ""),))
    fields = AdjustmentForm("", _SOMEBODY, job).form().fields
    first = Question(tell("Which job is it about?"))
    return blank_form(tell(_ADJUSTMENT), intro, (first, *on_paper(fields, lines=7)), foot)


BLANKS: tuple[BlankPaper, ...] = (
    BlankPaper(PaperKind("blank-meeting", "blank meeting form", _MEETING,
                         to_tell("What was asked, answered or promised"), "people"), meeting_paper),
    BlankPaper(PaperKind("blank-adjustment", "blank adjustment form", _ADJUSTMENT,
                         to_tell("One task, and what gets in the way there"), "sliders"), adjustment_paper),
)  # fmt: skip
"""The forms that ask what a form on screen asks."""

EVERY_BLANK = (*BLANKS, *BLANK_PAPERS)
"""Every blank form there is."""


@dataclass(frozen=True, slots=True)
class PaperFormsState(PaperState):
    """Everything the page shows."""

    rows: tuple[tuple[str, str], ...] = tuple((blank.kind.title, blank.kind.use) for blank in BLANKS)
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
            self.desk.draw(partial(press_blank, BLANKS[place], self.setting), keep=False)

    # Inside

    def _going(self) -> Leaving:
        return Leaving(BLANKS[self._state.chosen].kind.document)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
