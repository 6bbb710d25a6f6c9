"""The shelf: a paper is made of what it takes and of nothing else, set as the person reads it, and leaves as seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.example_papers import DEPUTY, fill_papers
from desktop.pages.papers import PapersPage
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_shelf import SHELF, Group, group_of, shelf_rows
from desktop.presenters.papers_view import LensLine, LensSection, Seen, held_counts, lens
from desktop.shell.chores import Chores
from desktop.words.shelf import held_words
from records.consent import Consent, ConsentId, Copy, CopyId, Line, ShareClass
from supportplans.employer_papers import CRISIS_PAGE, MANAGER_PAGE, MEETING_RECORD
from supportplans.look import Size
from supportplans.wording import day
from tests.desktop.conftest import NOW, GivenAnswers
from tests.desktop.papers_at_hand import copies_of, drawn, presenter, prompts, ready, shown_lines, text_of

__all__ = ["presenter", "prompts", "ready"]  # fixtures


def _choose(page: PapersPresenter, paper_id: str, qtbot: QtBot) -> None:
    page.choose_paper(paper_id)
    drawn(page, qtbot)


def _copy(number: int, lines: frozenset[str], **more: object) -> Copy:
    made = Copy(CopyId(str(number)), MAYA, MANAGER, "crisis page", 1, number, NOW, "print", lines, "")
    return replace(made, **more)  # type: ignore[arg-type]


# Captions and reasons


def test_a_row_says_how_far_its_paper_has_got_for_the_reader_in_view() -> None:
    old, new = frozenset("ab"), frozenset("abc")

    def said(*copies: Copy) -> str:
        rows = shelf_rows(SHELF, copies, MANAGER, {CRISIS_PAGE.kind.id: new})
        return next(row.caption for row in rows if row.id == CRISIS_PAGE.kind.id)

    assert said() == said(_copy(1, new, recipient=DEPUTY)) == "Not made yet"
    assert said(_copy(1, old)) == "Changed since copy 1"
    assert said(_copy(1, old), _copy(2, new, version=2)) == "Version 2, copy 2"


def test_the_persons_own_papers_and_forms_say_what_is_true_of_them() -> None:
    own = _copy(3, frozenset(), document="own copy", own=True)
    rows = {row.id: row for row in shelf_rows(SHELF, (own,), None, {})}
    assert rows["own-copy"].caption == "Copy 3, 24 November 2026" and rows["own-card"].caption == "Not made yet"
    blank = next(row for row in rows.values() if row.group is Group.BLANK)
    assert blank.caption == blank.use
    assert {group_of(paper) for paper in SHELF} == set(Group)


LINES = st.lists(st.tuples(st.sampled_from(ShareClass), st.booleans(), st.booleans(), st.booleans()), max_size=12)


@given(LINES, st.booleans())
def test_every_line_is_in_or_held_back_for_one_reason(
    made: list[tuple[ShareClass, bool, bool, bool]], taken_back: bool
) -> None:
    today = NOW.date()
    lines = [Line(f"agreement:a:job:{n}", "job", f"line {n}", share) for n, (share, *_) in enumerate(made)]
    classes = {line.id: line.share for line, (_, _, _, said) in zip(lines, made, strict=True) if said}
    listed, others = (frozenset(line.id for line, row in zip(lines, made, strict=True) if row[n]) for n in (1, 2))
    one = Consent(ConsentId("c"), MAYA, MANAGER, listed, today, today + timedelta(days=5))
    one = replace(one, withdrawn_on=today) if taken_back else one
    other = replace(one, id=ConsentId("d"), recipient=DEPUTY, line_ids=others, withdrawn_on=None)
    sections = lens(lines, Seen(classes, one, today, None, (one, other)))
    shown = [line for section in sections for line in section.lines]
    assert sum(held_counts(sections).values()) == sum(not line.shared for line in shown)
    assert all((line.held is None) is line.shared for line in shown)
    assert all(line.id in others for line in shown if line.why)


def test_what_is_held_back_is_said_with_its_reason() -> None:
    said = held_words({"new": 2, "others": 1}, 3)
    assert said == (
        "Held back: 2 as nobody has said yet, 1 that another reader has. "
        "3 lines that are in have no place on this paper."
    )
    assert held_words({}, 0) == ""
    line = LensLine("a", "Ten minutes", "", False, lens_standing(), why="in for Sam Oduya")
    assert line.name == "May be shared: Ten minutes, in for Sam Oduya"
    assert held_counts((LensSection("Name", (replace(line, fixed=True),)),)) == {}


def lens_standing() -> object:
    (section,) = lens([Line("agreement:a:job:1", "job", "x", ShareClass.SHAREABLE)],
                      Seen({"agreement:a:job:1": ShareClass.SHAREABLE}, None, NOW.date()))  # fmt: skip
    return section.lines[0].standing


# Papers for a reader


def test_the_lens_is_narrowed_to_what_the_paper_takes_and_so_is_what_leaves(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    whole = len(shown_lines(ready))
    _choose(ready, CRISIS_PAGE.kind.id, qtbot)
    every = {line.id: line for line in plan_lines(session.file.db, MAYA)}
    assert 0 < len(shown_lines(ready)) < whole
    assert all(CRISIS_PAGE.takes(every[line.id]) for line in shown_lines(ready))
    assert "have no place on this paper" in ready.state.held
    ready.print_paper()
    (copy,) = copies_of(session)
    assert (copy.document, copy.look) == ("crisis page", "Standard, A4")
    assert copy.line_ids == {line.id for line in shown_lines(ready) if line.shared}
    assert "quiet minutes" not in text_of(ready.prompts.printed[0])
    row = ready.state.row
    assert row is not None and row.caption == "Version 1, copy 1"
    drawn(ready, qtbot)


def test_two_copies_to_sign_are_the_same_and_both_are_registered(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    assert ready.state.signed
    ready.print_both()
    theirs, mine = sorted(copies_of(session), key=lambda copy: copy.own)
    assert (theirs.recipient, mine.own, theirs.digest) == (MANAGER, True, mine.digest)
    assert "Both have it" in ready.state.notice and "Even keel, What changed" in ready.state.notice
    drawn(ready, qtbot)


def test_a_page_with_too_much_on_it_says_so_and_does_not_leave(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    (agreement,) = session.plans.agreements(MAYA)
    long = replace(agreement, colleagues_are_told="Maya is off. " * 200)
    session.history.run(session.plans.save_agreement(long))
    (line,) = (n for n in plan_lines(session.file.db, MAYA) if n.section == "colleagues")
    ready.move_line(line.id)
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    assert "lines too long" in ready.state.paper.too_long and not ready.state.may_leave
    ready.print_paper()
    assert ready.prompts.printed == [] and ready.prompts.reports == []


# The person's own, and forms


def test_an_own_paper_asks_nobody_and_is_registered_as_theirs(
    ready: PapersPresenter, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    ready.take_back()
    _choose(ready, "own-copy", qtbot)
    assert ready.state.group is Group.OWN and ready.state.may_leave and ready.state.outline
    ready.prompts.will_choose(tmp_path / "own-copy.pdf")
    ready.save_paper()
    copy = copies_of(session)[-1]
    assert (copy.own, copy.document, ready.prompts.names[-1]) == (True, "own copy", "own-copy.pdf")
    drawn(ready, qtbot)


@pytest.mark.parametrize(
    ("form", "save"), [("docx", "save_word"), ("html", "save_page"), ("txt", "save_text")], ids=lambda each: each
)
def test_a_form_to_write_on_leaves_in_other_forms_and_about_nobody(
    presenter: PapersPresenter, session: Session, qtbot: QtBot, tmp_path: Path, form: str, save: str
) -> None:
    _choose(presenter, "blank-withdrawal", qtbot)
    presenter.prompts.will_choose(tmp_path / f"slip.{form}")
    getattr(presenter, save)()
    begin = (tmp_path / f"slip.{form}").read_bytes()[:200]
    assert {"docx": b"PK", "html": b"<!DOCTYPE html>", "txt": b""}[form] in begin
    (copy,) = session.consents.papers_about_nobody()
    assert (copy.form, presenter.state.notice) == (form, "Saved.")


# How it is set


def test_a_look_is_the_persons_and_is_there_again(ready: PapersPresenter, session: Session, qtbot: QtBot) -> None:
    _choose(ready, "own-crisis", qtbot)
    pages, changes = len(ready.state.pages), session.history.can_undo
    ready.choose_look("large-24")
    drawn(ready, qtbot)
    assert len(ready.state.pages) > pages and session.looks.choice(MAYA).own.size is Size.LARGE_24
    assert session.history.can_undo is changes  # undo takes changes of the record back
    session.person_id = "samira"
    ready.show_person("samira")
    ready.choose_paper("own-crisis")
    assert ready.state.look.size is Size.STANDARD
    session.person_id = MAYA
    ready.show_person(MAYA)
    drawn(ready, qtbot)
    assert ready.state.look.size is Size.LARGE_24
    _choose(ready, "work-plan", qtbot)
    assert ready.state.look.size is Size.STANDARD  # the employer reads what an employer reads


def test_a_name_at_the_top_comes_with_a_warning_and_only_on_papers_for_others(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    assert session.looks.choice(MAYA).letterhead == ""
    ready.prompts.will_answer(name="Northmoor Recovery College")
    ready.write_letterhead()
    assert "can tell something about Maya" in ready.prompts.forms[-1].intro
    drawn(ready, qtbot)
    ready.print_paper()
    _choose(ready, "own-crisis", qtbot)
    ready.print_paper()
    theirs, own = (text_of(pdf) for pdf in ready.prompts.printed)
    assert "Northmoor" in theirs and "Northmoor" not in own


def test_a_new_choice_puts_the_drawing_before_it_aside(presenter: PapersPresenter, qtbot: QtBot) -> None:
    for paper_id in ("own-copy", "own-crisis", "blank-week"):
        presenter.choose_paper(paper_id)
    drawn(presenter, qtbot)
    document = presenter.desk.drawn.pressed.document if presenter.desk.drawn else None
    assert document is not None and presenter.state.group is Group.BLANK
    assert document.blocks == next(p for p in SHELF if p.kind.id == "blank-week").make().blocks  # type: ignore[call-arg, union-attr]


# The card


def test_what_was_chosen_for_the_card_is_on_it_and_can_be_taken_back(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    _choose(ready, "own-card", qtbot)
    assert not ready.state.there
    ready.prompts.will_answer(name="Maya", ring=["Jo Bennett, 01632 960 144"])
    ready.choose_card()
    drawn(ready, qtbot)
    assert ready.state.there and "Jo Bennett, 01632 960 144" in ready.state.words
    ready.undo()
    drawn(ready, qtbot)
    assert session.cards.choice(MAYA).empty and "Jo Bennett" not in ready.state.words


# The page


def test_the_page_goes_from_paper_to_paper_by_key_and_reads_the_words(
    qtbot: QtBot, ready: PapersPresenter, session: Session
) -> None:
    page = PapersPage(ready)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    page.lens.setCurrentIndex(page.lens.model().index(_row_of(page, "After an hour"), 0))
    marked = [view.marked for view in page.paper._pages if view.marked]
    assert len(marked) == 1 and marked[0] is ready.state.paper.places[page.lens.line_id]
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    drawn(ready, qtbot)
    assert ready.state.paper_id == MANAGER_PAGE.kind.id and page.lens_card.isVisible()
    _choose(ready, "own-crisis", qtbot)
    assert page.on_paper.isVisible() and not page.lens_card.isVisible() and not page.both.isVisible()
    page.pane.other.click()
    assert page.pane.words.isVisible() and "My crisis page" in page.pane.words.toPlainText()
    page.pane.other.click()
    QTest.keyClick(page.paper, Qt.Key.Key_Plus)
    assert page.paper.widget() is not None and page.paper.widget().width() > page.paper.viewport().width()
    _choose(ready, "blank-visit", qtbot)
    assert not page.middle.isVisible() and page.print.isEnabled()
    assert page.paper.count > 1 and page.pane.place.text() == f"Page 1 of {page.paper.count}"
    QTest.keyClick(page.paper, Qt.Key.Key_PageDown)
    assert page.paper.page == 2


def _row_of(page: PapersPage, words: str) -> int:
    model = page.lens.model()
    return next(n for n in range(model.rowCount()) if words in str(model.index(n, 0).data()))


def test_with_no_reader_yet_own_papers_and_forms_are_there_all_the_same(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    session.person_id = "samira"
    made = PapersPresenter(session, chores, prompts)
    made.show_person("samira")
    page = PapersPage(made)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible() and not page.print.isVisible()
    _choose(made, "own-copy", qtbot)
    assert not page.empty.isVisible() and page.print.isEnabled()


# The example


def test_the_example_has_something_true_to_say_on_every_paper(session: Session) -> None:
    fill_papers(session.file, NOW.date())
    lines = plan_lines(session.file.db, MAYA, MANAGER.organisation)
    (manager,) = (c for c in session.consents.consents(MAYA) if c.recipient == MANAGER)
    taken = [[n for n in lines if paper.takes(n) and n.id in manager.line_ids] for paper in SHELF[:7]]  # type: ignore[union-attr]
    assert all(len(each) > 3 for each in taken)
    assert not session.cards.choice(MAYA).empty and session.hands.matches(MAYA) and session.after.returns("keel")


# Which meeting


def test_a_record_tells_of_the_last_meeting_until_another_one_is_chosen(ready: PapersPresenter, qtbot: QtBot) -> None:
    assert ready.state.meetings == 0  # only a record is about one
    _choose(ready, MEETING_RECORD.kind.id, qtbot)
    newest, older, *_ = ready._meetings()
    assert ready.state.meetings > 1
    assert f"The meeting on {day(newest)}" in ready.state.words
    ready.prompts.will_answer(on=older.isoformat())
    ready.choose_meeting()
    drawn(ready, qtbot)
    assert any(day(older) in line.part for line in shown_lines(ready))
    assert f"The meeting on {day(newest)}" not in ready.state.words
    assert not any("meeting" in line.id and line.shared for line in shown_lines(ready))  # each is asked for by itself
    said = next(line for line in shown_lines(ready) if line.id.startswith("event:"))
    ready.move_line(said.id)
    drawn(ready, qtbot)
    assert f"The meeting on {day(older)}" in ready.state.words and said.text in ready.state.words
    ready.show_person(MAYA)
    _choose(ready, MEETING_RECORD.kind.id, qtbot)
    assert f"The meeting on {day(newest)}" in ready.state.words
    consent = ready._consent()
    assert consent is not None and said.id in {line.id for line in ready._in(consent)}  # it is read aloud all the same
