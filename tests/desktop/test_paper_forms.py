"""Blank forms for adjustments: they ask what the screen asks, in its order, and hold nothing out of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.paper_forms import PaperFormsPage
from desktop.presenters.adjustment_forms import AdjustmentForm
from desktop.presenters.after_meeting_read import fields_for
from desktop.presenters.form_on_paper import NEVER_ON_PAPER, question_of, woven
from desktop.presenters.forms import Field, FieldKind, Form
from desktop.presenters.paper_forms import BLANKS, PaperFormsPresenter, adjustment_paper, meeting_paper
from desktop.shell.chores import Chores
from desktop.widgets.capture_fields import MeetingFields
from desktop.words.adjustments import Voice
from supportplans.after_meeting import Answer
from supportplans.blocks import Document, Question, Room
from supportplans.moves import Move, Party
from supportplans.negotiation import ALLOWED
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from tests.desktop.conftest import GivenAnswers

PAIRS = sorted({pair for table in ALLOWED.values() for pair in table}, key=str)
PAPERS = {"meeting": meeting_paper, "adjustment": adjustment_paper}


def questions(paper: Document) -> list[Question]:
    return [block for block in paper.blocks if isinstance(block, Question)]


def labels(paper: Document) -> list[str]:
    return [question.label for question in questions(paper)]


def in_order(some: list[str], all_: list[str]) -> bool:
    places = [all_.index(each) for each in some]
    return places == sorted(places)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0].value}-{pair[1].value}")
def test_whatever_was_answered_the_paper_asks_in_the_order_of_typing(pair: tuple[Move, Party]) -> None:
    typed = [f.label for f in fields_for(Answer("", (pair,))) if f.id not in NEVER_ON_PAPER]
    first, second = blocks()
    assert in_order(typed, first) and in_order(typed, second)


def test_the_meeting_itself_is_asked_once_and_first(qtbot: QtBot) -> None:
    fields = MeetingFields()
    qtbot.addWidget(fields)
    asked = labels(meeting_paper())
    assert asked[: len(fields.rows)] == [row.field.label for row in fields.rows.values()]


def blocks() -> tuple[list[str], list[str]]:
    """Return what is asked of the first adjustment and of the second."""
    asked = labels(meeting_paper())
    start, again = (next(n for n, a in enumerate(asked) if a.startswith(which)) for which in ("First", "Second"))
    return asked[start:again], asked[again:]


def test_a_new_adjustment_is_asked_for_on_paper_as_on_screen() -> None:
    form = AdjustmentForm("", Voice("the person")).form()
    assert in_order([f.label for f in form.fields if f.id not in NEVER_ON_PAPER], labels(adjustment_paper()))


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_what_is_for_two_people_alone_has_no_place_on_a_sheet(name: str) -> None:
    assert not any("two of you" in label for label in labels(PAPERS[name]()))


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_every_question_and_choice_is_on_the_sheet_and_nobody_is(name: str, session: Session) -> None:
    paper = PAPERS[name]()
    said = " ".join(" ".join(page_texts(press(paper))).split())
    for question in questions(paper):
        assert question.label in said
        assert all(choice in said for choice in question.choices)
    assert not any(person.known_as in said for person in session.people.people())


def test_forms_are_woven_each_field_once() -> None:
    a, b, c, d = (Field(name, name) for name in "abcd")
    assert [f.id for f in woven([Form("", (a, c)), Form("", (a, b, c)), Form("", (c, d))])] == ["a", "b", "c", "d"]


def test_choices_that_only_the_file_knows_are_written_in_words() -> None:
    task = Field("task", "Which task?", FieldKind.CHOICE, choices=(("t", "Serve at the hatch"),))
    assert question_of(task).room is Room.LINE and question_of(task).choices == ()


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> PaperFormsPresenter:
    made = PaperFormsPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def test_a_form_is_shown_printed_and_saved(
    qtbot: QtBot, presenter: PaperFormsPresenter, prompts: GivenAnswers, tmp_path: Path
) -> None:
    page = PaperFormsPage(presenter)
    qtbot.addWidget(page)
    presenter.print_paper()
    assert prompts.printed == [] and not page.print.isEnabled()
    presenter.come_into_view()
    qtbot.waitUntil(lambda: bool(presenter.state.pages), timeout=30_000)
    presenter.print_paper()
    assert prompts.printed == [press(meeting_paper())] and presenter.state.notice == "Printed."
    presenter.choose_row(1)
    qtbot.waitUntil(lambda: bool(presenter.state.pages), timeout=30_000)
    prompts.will_choose(tmp_path / "blank.pdf")
    presenter.save_paper()
    assert (tmp_path / "blank.pdf").read_bytes() == press(adjustment_paper())
    assert presenter.state.notice == "Saved as blank.pdf."
    assert page.print.isEnabled() and [row[0] for row in presenter.state.rows] == [blank.kind.title for blank in BLANKS]
