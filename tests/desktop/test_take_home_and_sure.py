"""A sheet to take home is noted and names no file; how sure somebody feels opens for them alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.pages.sureness import SurenessPage
from desktop.pages.take_home import TakeHomePage
from desktop.presenters.by_hand import ByHandPresenter
from desktop.presenters.sureness import SurenessPresenter
from desktop.presenters.take_home import TakeHomePresenter
from desktop.shell.chores import Chores
from desktop.widgets.buttons import Button
from desktop.words import sureness as words
from matching.by_hand import Fits
from matching.sureness import Asked, Moment, Sure
from supportplans.printing.pages import page_texts
from supportplans.take_home import FOOTER

from .conftest import GivenAnswers

# The sheet


@pytest.fixture
def sheet(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> TakeHomePresenter:
    session.job_id = str(SCHOOL)
    hand = ByHandPresenter(session, Chores(), prompts)
    hand.show_person(MAYA)
    hand.lay_thing("maya-r0", False)
    hand.lay_wish("maya-p0", Fits.FITS)
    hand.close()
    made = TakeHomePresenter(session, chores, prompts)
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: bool(made.state.pages) and not made.state.rendering, timeout=60_000)
    return made


def noted(session: Session) -> int:
    """Return how many copies of the person's own were registered."""
    return sum(copy.own and copy.document == "by hand" for copy in session.consents.copies(MAYA))


def test_the_sheet_holds_what_was_laid_and_is_noted_when_it_is_taken(
    sheet: TakeHomePresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    assert sheet.state.has_own and len(sheet.state.pages) == 2
    prompts.will_choose(tmp_path / "by-hand")
    sheet.save_paper()
    sheet.print_paper()
    saved = (tmp_path / "by-hand.pdf").read_bytes()
    assert prompts.printed == [saved] and noted(session) == 2 and "own paper" in sheet.state.notice
    text = " ".join("".join(page_texts(saved)).split())
    assert "I ran the kitchen at the lunch club" in text and FOOTER[0] in text and "Darren" not in text


def test_the_blank_sheet_holds_nothing_of_anybody_and_is_not_noted(
    sheet: TakeHomePresenter, session: Session, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    sheet.show_blank(True)
    qtbot.waitUntil(lambda: not sheet.state.rendering, timeout=60_000)
    sheet.print_paper()
    text = "".join(page_texts(prompts.printed[0]))
    assert "Kitchen" not in text and "niece" not in text and noted(session) == 0 and sheet.state.notice == "Printed."


def test_while_another_program_writes_no_sheet_leaves_and_nothing_is_registered(
    sheet: TakeHomePresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "by-hand.pdf")
    session.file.db.execute("PRAGMA busy_timeout=20")  # else five seconds are waited for the other one
    with session.file.writer() as other:
        other.execute("BEGIN IMMEDIATE")
        sheet.save_paper()
        sheet.print_paper()
        other.execute("ROLLBACK")
    assert (list(tmp_path.glob("by-hand*")), prompts.printed, noted(session)) == ([], [], 0)
    assert len(prompts.reports) == 2 and "Another program is writing" in prompts.reports[0]


def test_a_drawing_that_came_to_nothing_is_told_of_only_while_somebody_waits_for_it(
    sheet: TakeHomePresenter, prompts: GivenAnswers, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def nothing(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("desktop.presenters.take_home.press_document", nothing)
    sheet.show_blank(True)
    monkeypatch.undo()
    sheet.show_blank(False)
    qtbot.waitUntil(lambda: not sheet.chores.busy, timeout=60_000)
    assert prompts.reports == [] and sheet.state.pages and not sheet.state.rendering


def test_a_printer_that_takes_nothing_and_a_dialog_left_note_nothing(
    sheet: TakeHomePresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.printer = False
    sheet.print_paper()
    sheet.save_paper()
    assert noted(session) == 0 and sheet.state.notice == ""


def test_without_cards_there_is_a_blank_sheet(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    made = TakeHomePresenter(session, chores, prompts)
    made.show_person(MAYA)
    page = TakeHomePage(made, True)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(made.state.pages) and not made.state.rendering, timeout=60_000)
    assert made.state.blank and not made.state.has_own and not page.other.isVisible() and page.print.isEnabled()


# How sure


@pytest.fixture
def sure(session: Session, chores: Chores, prompts: GivenAnswers) -> SurenessPresenter:
    made = SurenessPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def said_on(qtbot: QtBot, sure: SurenessPresenter, *, together: bool) -> list[str]:
    page = SurenessPage(sure, together)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    return [label.text() for label in page.findChildren(QLabel)] + [b.text() for b in page.findChildren(Button)]


def say(sure: SurenessPresenter, prompts: GivenAnswers) -> None:
    sure.open()
    prompts.will_answer(suits="a_little", bring="", alone="not_yet")
    sure.say(Moment.BEFORE)


def test_it_is_asked_in_words_and_kept(sure: SurenessPresenter, session: Session, prompts: GivenAnswers) -> None:
    say(sure, prompts)
    kept = session.hands.sureness(MAYA)
    assert [(s.moment, dict(s.answers), s.shared) for s in kept] == [
        (Moment.BEFORE, {Asked.SUITS: Sure.A_LITTLE, Asked.ALONE: Sure.NOT_YET}, False)
    ]
    assert sure.state.own[0].lines[0] == "I can tell whether a job suits me: a little"
    assert not any(character.isdigit() for line in sure.state.own[0].lines for character in line)
    sure.undo()
    assert session.hands.sureness(MAYA) == ()


def test_saying_nothing_keeps_nothing(sure: SurenessPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer()
    sure.say(Moment.AFTER)
    assert session.hands.sureness(MAYA) == ()


def test_it_is_closed_again_whenever_the_room_is_entered(sure: SurenessPresenter, prompts: GivenAnswers) -> None:
    say(sure, prompts)
    sure.come_into_view()
    assert not sure.state.opened and sure.state.own == () and sure.state.shared == ()


def test_together_it_appears_only_once_the_person_opens_it(
    sure: SurenessPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    say(sure, prompts)
    sure.come_into_view()
    assert not [text for text in said_on(qtbot, sure, together=True) if "a little" in text]
    sure.open()
    assert [text for text in said_on(qtbot, sure, together=True) if "a little" in text]


def test_in_the_work_view_nothing_shows_and_nothing_opens_it_until_it_is_shared(
    sure: SurenessPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    say(sure, prompts)  # even while it is open for them
    seen = said_on(qtbot, sure, together=False)
    assert words.THEIRS in seen and not [text for text in seen if "a little" in text or text.strip() == "Open it"]
    sure.share(sure.state.own[0].id, True)
    shared = said_on(qtbot, sure, together=False)
    assert [text for text in shared if "a little" in text] and "Maya shares this" in shared
    sure.share(sure.state.own[0].id, False)
    assert not [text for text in said_on(qtbot, sure, together=False) if "a little" in text]


def test_it_is_no_line_that_the_gate_could_let_out(
    sure: SurenessPresenter, session: Session, prompts: GivenAnswers
) -> None:
    before = plan_lines(session.file.db, MAYA)
    say(sure, prompts)
    sure.share(sure.state.own[0].id, True)
    assert plan_lines(session.file.db, MAYA) == before


def test_what_was_said_can_be_taken_away(sure: SurenessPresenter, session: Session, prompts: GivenAnswers) -> None:
    say(sure, prompts)
    sure.remove(sure.state.own[0].id)
    assert session.hands.sureness(MAYA) == () and sure.state.own == () and sure.state.can_undo
