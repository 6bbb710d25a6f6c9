"""Lines left off one paper: the page fits, the work plan and the permission stay as they are, and it can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app.plans import released_plan
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.example_papers import fill_papers
from desktop.pages.papers import PapersPage
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_view import Held, Show, Standing
from supportplans.employer_papers import CRISIS_PAGE, MANAGER_PAGE, WORK_PLAN
from supportplans.keel import LevelPlan
from tests.desktop.papers_at_hand import (
    copies_of,
    drawn,
    first_line,
    presenter,
    prompts,
    put_in,
    ready,
    shown_lines,
    text_of,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures

DEEDS = ("Ring Jo", "Open the door", "Bring water", "Wait outside")


def _choose(page: PapersPresenter, paper_id: str, qtbot: QtBot) -> None:
    page.choose_paper(paper_id)
    drawn(page, qtbot)


@pytest.fixture
def busy(ready: PapersPresenter, session: Session, qtbot: QtBot) -> PapersPresenter:
    """The manager's page with four things to do at one level, more than it has room for."""
    (agreement,) = session.plans.agreements(MAYA)
    plans = (LevelPlan(2, "Loud", manager_will=DEEDS),)
    session.history.run(session.plans.save_agreement(replace(agreement, plans=plans)))
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    put_in(ready, {line.id for line in shown_lines(ready) if line.text in DEEDS} | _shared(ready))
    drawn(ready, qtbot)
    return ready


def _shared(page: PapersPresenter) -> set[str]:
    return {line.id for line in shown_lines(page) if line.shared}


def _given(session: Session) -> frozenset[str]:
    return released_plan(session.file.db, MAYA, MANAGER, session.today).line_ids


def test_too_much_to_do_is_cured_by_leaving_off_and_what_leaves_is_what_stands_on_it(
    busy: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    assert (
        "4 things to do at level 2" in busy.state.paper.too_long and "The plan keeps them." in busy.state.paper.too_long
    )
    given, line = _given(session), first_line(busy, "Bring water")
    busy.leave_off(line.id)
    drawn(busy, qtbot)
    assert busy.state.paper.too_long == "" and busy.state.may_leave
    assert busy.state.notice == "Left off this paper: Bring water. The plan keeps it."
    assert busy.state.left_off == 1 and busy.state.held.startswith("Left off this paper: 1, and the plan keeps it.")
    again = first_line(busy, "Bring water")
    assert (again.standing, again.held) == (Standing.LEFT_OFF, Held.LEFT_OFF)
    assert again.name.startswith("Left off this paper: Bring water")
    busy.print_paper()
    (copy,) = copies_of(session)
    assert copy.line_ids == _shared(busy) and line.id not in copy.line_ids
    assert "Bring water" not in text_of(busy.prompts.printed[0])
    assert line.id in _given(session) == given  # the permission and the plan are as they were
    _choose(busy, WORK_PLAN.kind.id, qtbot)
    assert "Bring water" in busy.state.words and busy.state.left_off == 0


def test_it_is_taken_back_by_undo_by_the_same_key_and_all_at_once(
    busy: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    ids = [first_line(busy, words).id for words in DEEDS[:2]]
    busy.leave_off(ids[0])
    busy.undo()
    assert busy.state.left_off == 0 and busy.state.notice == "Taken back."
    for line_id in ids:
        busy.leave_off(line_id)
    busy.leave_off(ids[0])
    assert (busy.state.left_off, busy.state.notice) == (1, "On this paper again: Ring Jo.")
    busy.leave_off(ids[0])
    busy.put_all_back()
    assert (busy.state.left_off, busy.state.notice) == (0, "All 2 lines stand on this paper again.")
    busy.undo()
    assert busy.state.left_off == 2
    busy.move_line(ids[0])  # what is not on it is put on it, and is not held back altogether
    assert first_line(busy, "Ring Jo").standing is Standing.IN and ids[0] in _given(session)
    busy.may_share(ids[1])
    busy.move_line(ids[1])  # put in anew, it is on the paper in view
    assert first_line(busy, "Open the door").standing is Standing.IN
    drawn(busy, qtbot)


def test_other_words_stand_on_the_paper_again(busy: PapersPresenter, session: Session, qtbot: QtBot) -> None:
    busy.leave_off(first_line(busy, "Bring water").id)
    (agreement,) = session.plans.agreements(MAYA)
    plans = (LevelPlan(2, "Loud", manager_will=(*DEEDS[:2], "Bring tea", DEEDS[3])),)
    session.history.run(session.plans.save_agreement(replace(agreement, plans=plans)))
    put_in(busy, {first_line(busy, "Bring tea").id})
    assert first_line(busy, "Bring tea").standing is Standing.IN and busy.state.left_off == 0
    drawn(busy, qtbot)


def test_what_two_sign_and_what_is_not_in_leave_nothing_off(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    ready.leave_off(first_line(ready, "quiet minutes").id)
    assert ready.state.notice.startswith("Two sign this paper") and not ready.state.leaves_off
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    held = next(line for line in shown_lines(ready) if not line.shared)
    ready.leave_off(held.id)
    assert ready.state.notice.startswith("Only a line that is in")
    ready.leave_off("no such line")
    assert ready.state.left_off == 0 and not session.history.can_undo


def test_what_was_agreed_is_left_off_whole(ready: PapersPresenter, qtbot: QtBot) -> None:
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    line = first_line(ready, "quiet minutes")
    thing = line.id.rsplit(":", 2)[0]
    ready.leave_off(next(n.id for n in shown_lines(ready) if n.id.startswith(thing) and n.allowed and n.id != line.id))
    assert ready.state.notice.startswith(f"Left off this paper: {line.text}")
    gone = [n for n in shown_lines(ready) if n.id.startswith(f"{thing}:") and n.allowed]
    assert len(gone) > 1 and {n.standing for n in gone} == {Standing.LEFT_OFF}
    drawn(ready, qtbot)
    assert line.text not in ready.state.words


def test_a_reader_whose_role_is_put_right_keeps_what_was_left_off(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.prompts.will_answer(name="Sam Oduya", role="deputy")
    ready.add_reader()
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    line = first_line(ready, "quiet minutes")
    ready.move_line(line.id)
    ready.leave_off(line.id)
    ready.prompts.will_answer(name="Sam Oduya", role="deputy kitchen manager")
    ready.change_reader()
    assert ready.state.reader.startswith("Sam Oduya, deputy kitchen manager")
    assert first_line(ready, "quiet minutes").standing is Standing.LEFT_OFF
    drawn(ready, qtbot)


def test_the_page_leads_to_the_lines_and_a_key_leaves_them_off(busy: PapersPresenter, qtbot: QtBot) -> None:
    page = PapersPage(busy)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    page.show_state(busy.state)
    assert page.pane.named.isVisible()
    page.pane.named.click()
    assert busy.state.show is Show.NAMED and {line.text for line in shown_lines(busy)} == set(DEEDS)
    assert page.lens.line_id
    QTest.keyClick(page.lens, Qt.Key.Key_L)
    drawn(busy, qtbot)
    assert [line.standing for line in shown_lines(busy)].count(Standing.LEFT_OFF) == 1
    assert not page.pane.named.isVisible() and page.paper.count == 1
    assert page.lens_card.counts.text().startswith(f"{busy.state.shared} in, 1 left off, ")
    busy.show_only("left_off")
    assert len(shown_lines(busy)) == 1
    page.lens_card.more.entries["All that is left off back on this paper"].trigger()
    assert shown_lines(busy) == [] and page.lens_card.none.text().startswith("Nothing is left off this paper.")
    _choose(busy, WORK_PLAN.kind.id, qtbot)
    assert (
        busy.state.show is Show.ALL
        and not page.lens_card.more.entries["This line off this paper, or back on (L)"].isEnabled()
    )


def test_a_page_both_have_signed_is_still_agreed_with_a_line_left_off(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    fill_papers(session.file, session.today)
    (agreement,) = session.plans.agreements(MAYA)
    newest = session.course.versions(agreement.id)[-1]
    session.history.run(session.course.save_version(replace(newest, agreement=agreement, signed_on=session.today)))
    _choose(ready, CRISIS_PAGE.kind.id, qtbot)
    assert "agreed on 24 November 2026" in ready.state.words
    (first, *_) = (line for line in shown_lines(ready) if line.shared and line.id.startswith("agreement"))
    ready.leave_off(first.id)
    drawn(ready, qtbot)
    assert "agreed on 24 November 2026" in ready.state.words and first.text not in ready.state.words


def test_a_page_too_long_names_the_lines_of_its_longest_boxes(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    (agreement,) = session.plans.agreements(MAYA)
    session.history.run(session.plans.save_agreement(replace(agreement, colleagues_are_told="Maya is off. " * 200)))
    line = first_line(ready, "Maya is off.")
    ready.move_line(line.id)
    ready.look_for("no such word")
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    assert "longest parts are: 3. Say, and do not say, " in ready.state.paper.too_long
    ready.show_named()
    named, first = shown_lines(ready), ready.state.sections[0]
    assert line.id in {n.id for n in named} and all(n.shared for n in named) and first.title != "Job"
    ready.leave_off(line.id)
    drawn(ready, qtbot)
    assert ready.state.may_leave and ready.state.left_off == 1
