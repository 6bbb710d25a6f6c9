"""Copies and letters: what went out is listed, asked back by a letter, and what became of it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines, released_plan
from desktop.app.session import Session
from desktop.app.way_out import Leaving, own_copy
from desktop.example import MANAGER, MAYA
from desktop.pages.letters import LettersPage
from desktop.presenters.copy_register import register_lines
from desktop.presenters.letters import LettersPresenter
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from desktop.words import house_wording
from records.consent import Answer
from supportplans.call_back import to_ask_back
from supportplans.printing.pages import page_texts
from tests.desktop.conftest import NOW, GivenAnswers
from tests.desktop.going import plan_of_lines


@pytest.fixture
def letters(session: Session, chores: Chores, prompts: GivenAnswers) -> LettersPresenter:
    """One work plan went to the manager and one sheet to Maya; then the permission was taken back."""
    made = LettersPresenter(session, chores, prompts)
    plan = released_plan(session.file.db, MAYA, MANAGER, NOW.date())
    made.way_out.print(plan_of_lines(plan), b"%PDF")
    made.way_out.print(own_copy("by hand", MAYA, "Maya"), b"%PDF")
    papers = PapersPresenter(session, Chores(), prompts)
    papers.show_person(MAYA)
    papers.take_back()
    papers.close()
    made.show_person(MAYA)
    prompts.printed.clear()
    return made


def test_the_letter_is_ready_as_soon_as_permission_is_taken_back(letters: LettersPresenter) -> None:
    state = letters.state
    assert state.readers == (("Karen Doyle", "1 copy to ask for"), ("Maya", "own copy"))
    assert "Work plan, copy 1, 24 November 2026" in state.text and "Maya" not in state.text and state.held == ()
    assert state.copies[0].standing.endswith("To be asked for: the permission has ended, or holds less now.")
    letters.choose_row(1)
    assert letters.state.text == "" and "The person’s own copy." in letters.state.copies[0].standing
    assert not letters.state.copies[0].open


def test_the_letter_asks_on_a_day_that_is_a_line_of_the_record_too(letters: LettersPresenter, session: Session) -> None:
    adjustment = session.plans.adjustments(MAYA)[0]
    session.history.run(session.plans.save_adjustment(replace(adjustment, review_on=NOW.date())))
    assert "24 November 2026" in {line.text for line in plan_lines(session.file.db, MAYA)}
    letters.show_person(MAYA)
    assert "Work plan, copy 1, 24 November 2026" in letters.state.text and letters.state.held == ()


def test_a_letter_goes_out_registered_and_the_copies_are_noted_as_asked_for(
    letters: LettersPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    letters.write(letters.state.text + "\n\nMaya Linton wants it.")
    assert letters.state.held == ("Maya Linton wants it.",)
    for ending in ("pdf", "docx", "txt"):
        prompts.will_choose(tmp_path / "letter")
        {"pdf": letters.save_pdf, "docx": letters.save_word, "txt": letters.save_text}[ending]()
        assert b"Linton" not in (tmp_path / f"letter.{ending}").read_bytes()
    assert "copy 1" in (tmp_path / "letter.txt").read_text() and "Karen Doyle" in (tmp_path / "letter.txt").read_text()
    letters.print_letter()
    assert "Dear Karen Doyle" in page_texts(prompts.printed[0])[0]
    taken: list[str] = []
    letters.copy_text(lambda text: not taken.append(text))
    assert "Linton" not in taken[0]
    copies = session.consents.copies(MAYA)
    assert sum(c.document == "letter asking for copies" and c.recipient == MANAGER for c in copies) == 5
    plan = next(c for c in copies if c.document == "work plan")
    assert plan.asked_on == NOW.date() and letters.state.notice.startswith("Copied.")


def test_with_nothing_left_no_letter_goes(letters: LettersPresenter, prompts: GivenAnswers) -> None:
    letters.write("Maya")
    letters.print_letter()
    assert prompts.printed == [] and letters.state.notice.startswith("Every paragraph is held back")
    letters.write_anew()
    assert letters.state.text.startswith("24 November 2026")


@pytest.mark.parametrize(("answer", "left"), [("returned", 0), ("destroyed", 0), ("no_answer", 1)])
def test_what_became_of_a_copy_is_kept_with_its_day_and_can_be_undone(
    letters: LettersPresenter, session: Session, prompts: GivenAnswers, answer: str, left: int
) -> None:
    prompts.will_answer(answer=answer, on="23 November 2026")
    letters.say_answer(letters.state.copies[0].id)
    plan = next(c for c in session.consents.copies(MAYA) if c.document == "work plan")
    assert (plan.answer, plan.answered_on) == (Answer(answer), date(2026, 11, 23))
    assert len(to_ask_back([plan], session.consents.consents(MAYA), NOW.date())) == left
    letters.undo()
    assert next(c for c in session.consents.copies(MAYA) if c.document == "work plan").answer is None
    assert not any(c.in_force(NOW.date()) for c in session.consents.consents(MAYA))


def test_the_page_shows_the_letter_and_hears_what_is_typed(letters: LettersPresenter, qtbot: QtBot) -> None:
    page = LettersPage(letters, False)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    assert page.text.toPlainText() == letters.state.text and page.print.isEnabled()
    page.text.setPlainText("Maya")
    assert letters.state.held == ("Maya",) and page.held_area.isVisible()
    letters.choose_row(1)
    assert not page.text.isVisible() and not page.print.isEnabled()


def test_the_register_tells_of_every_copy_of_everybody_and_of_nobody(
    letters: LettersPresenter, session: Session
) -> None:
    letters.way_out.print(Leaving("blank form"), b"%PDF")
    lines = register_lines(session)
    assert len(lines) == 3
    assert "Work plan, copy 1, 24 November 2026, of Maya Linton, for Karen Doyle, kitchen manager, " \
           "Holbrook Primary School, printed" in lines  # fmt: skip
    assert "Blank form, copy 1, 24 November 2026, about nobody, for whoever it is given to, printed" in lines


def test_the_words_of_a_letter_are_looked_through_kept_by_choice_and_gone_to(
    letters: LettersPresenter, qtbot: QtBot
) -> None:
    page = LettersPage(letters)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    assert page.findings.turn.accessibleName() == "Its words: nothing to look at"
    page.text.setPlainText(letters.state.text + "\n\nYou ignored my letter. Ask HR.")
    blamed, short = letters.state.wording.still
    assert (blamed.words, short.words, short.where) == ("You ignored my", "HR", "The letter")
    page.findings.turn.click()
    assert page.findings.open and not page.text.isVisible()
    page.findings.list.buttons[(house_wording.KEEP, short.id)].click()
    assert [row.words for row in letters.state.wording.kept] == ["HR"] and letters.state.can_undo
    page.findings.list.buttons[(house_wording.GO, blamed.id)].click()
    assert page.text.isVisible() and page.text.textCursor().selectedText() == "You ignored my"
    letters.choose_row(1)
    assert not page.findings.isVisible() and letters.state.wording.lines == 0
