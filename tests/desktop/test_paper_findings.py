"""Beside a paper stands what to look at in its words; it can be kept, undone and gone to, and blocks nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.erasing import erase_person
from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_back import DARREN
from desktop.pages.papers import PapersPage
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.presenters.paper_findings import wording_seen
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from desktop.words import house_wording as words
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, add_months
from records.people import PersonId
from supportplans import lines as part
from supportplans.house_wording import findings
from supportplans.said import said
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> PapersPresenter:
    """Maya's papers, her manager's open."""
    made = PapersPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _goes_well(session: Session, text: str) -> Line:
    """Write what goes well anew, and put it on the manager's paper."""
    agreement = session.plans.agreements(MAYA)[0]
    session.history.run(session.plans.save_agreement(replace(agreement, goes_well=text)))
    return next(n for n in plan_lines(session.file.db, MAYA) if n.section == part.GOES_WELL)


def _on_paper(presenter: PapersPresenter, text: str) -> Line:
    line = _goes_well(presenter.session, text)
    presenter.move_line(str(line.id))
    return line


def test_the_papers_of_the_example_people_have_nothing_to_look_at(session: Session) -> None:
    people = [person.id for person in session.people.people()]
    assert len(people) > 1
    lines = [line for person in people for line in plan_lines(session.file.db, person)]
    assert len(lines) > 100
    assert findings(lines) == ()


def test_only_lines_that_are_on_the_paper_are_looked_at(presenter: PapersPresenter) -> None:
    line = _goes_well(presenter.session, "He is lazy on Mondays")
    assert presenter.state.wording.rows == ()
    presenter.move_line(str(line.id))
    (row,) = presenter.state.wording.rows
    assert (row.before, row.words, row.after, row.where) == ("He is ", "lazy", " on Mondays", "What goes well")
    assert presenter.state.in_force


def _own_copy(presenter: PapersPresenter, qtbot: QtBot, text: str) -> None:
    """Write what goes well anew, and show the own copy."""
    _goes_well(presenter.session, text)
    presenter.choose_paper("own-copy")
    qtbot.waitUntil(lambda: presenter.state.can_leave, timeout=60_000)


def test_a_persons_own_paper_is_looked_through_for_what_is_hard_to_read_and_for_nothing_else(
    presenter: PapersPresenter, qtbot: QtBot
) -> None:
    _own_copy(presenter, qtbot, "I am lazy since my depression, so ask OH on 3/3/27")
    seen = presenter.state.wording
    assert seen.gentle and [row.words for row in seen.still] == ["OH", "3/3/27"]
    presenter.keep_words(seen.still[0].id)
    assert [row.words for row in presenter.state.wording.kept] == ["OH"]
    presenter.choose_paper("own-card")
    qtbot.waitUntil(lambda: presenter.state.can_leave, timeout=60_000)
    assert presenter.state.wording.lines == 0  # no line of the plan stands on it
    presenter.choose_paper("work-plan")
    assert not presenter.state.wording.gentle


def test_what_was_kept_on_ones_own_paper_is_kept_on_one_for_a_reader(presenter: PapersPresenter, qtbot: QtBot) -> None:
    """It is the same line and the same words, so it is not asked twice."""
    _own_copy(presenter, qtbot, "Ask OH")
    presenter.keep_words(presenter.state.wording.still[0].id)
    presenter.choose_paper("work-plan")
    _on_paper(presenter, "Ask OH")
    assert [row.words for row in presenter.state.wording.kept] == ["OH"]


def test_over_ones_own_paper_stands_that_it_can_stay_as_it_is(presenter: PapersPresenter, qtbot: QtBot) -> None:
    page = PapersPage(presenter)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    _own_copy(presenter, qtbot, "Ask OH")
    page.findings.turn.click()
    said = {each.text() for each in page.findings.list.findChildren(QLabel)}
    assert words.OWN_HELP in said
    presenter.keep_words(presenter.state.wording.still[0].id)
    _own_copy(presenter, qtbot, "It goes well")
    assert words.OWN_NOTHING in {each.text() for each in page.findings.list.findChildren(QLabel)}


def test_what_is_kept_stays_kept_until_the_words_change_and_can_be_taken_back(presenter: PapersPresenter) -> None:
    _on_paper(presenter, "Ask HR or OH")
    hr, oh = presenter.state.wording.still
    presenter.keep_words(hr.id)
    assert ([r.words for r in presenter.state.wording.still], [r.words for r in presenter.state.wording.kept]) == (
        ["OH"], ["HR"])  # fmt: skip
    assert (presenter.state.notice, presenter.state.can_undo) == (words.KEPT_NOTICE, True)
    presenter.undo()
    assert presenter.state.wording.still == (hr, oh)
    presenter.keep_words(hr.id)
    presenter.ask_words_again(hr.id)
    assert presenter.state.wording.kept == ()
    presenter.keep_words(hr.id)
    _on_paper(presenter, "Ask HR first")
    assert [r.words for r in presenter.state.wording.still] == ["HR"]


def test_a_choice_goes_with_the_person(presenter: PapersPresenter) -> None:
    _on_paper(presenter, "Ask HR")
    presenter.keep_words(presenter.state.wording.still[0].id)
    session = presenter.session
    assert session.wordings.kept(MAYA)
    erase_person(session.file, MAYA)
    assert session.file.db.execute("SELECT count(*) FROM wording_kept").fetchone() == (0,)


def test_each_finding_leads_to_where_its_line_is_written(presenter: PapersPresenter, qtbot: QtBot) -> None:
    _on_paper(presenter, "Ask HR")
    agreement = presenter.session.plans.agreements(MAYA)[0]
    with qtbot.waitSignal(presenter.thing_wanted) as told:
        presenter.go_to_words(presenter.state.wording.still[0].id)
    assert told.args == [MAYA, "even_keel", agreement.id]


def test_a_line_of_a_level_leads_to_that_level(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    agreement = session.plans.agreements(DARREN)[0]
    keel = EvenKeelPresenter(session, chores, prompts)
    session.person_id = DARREN
    keel.show_person(DARREN)
    keel.choose_view("whole")
    keel.open_thing(f"{agreement.id}:2")
    assert (keel.state.level, keel.state.view) == (2, "levels")


def test_long_lines_are_cut_around_the_words_and_never_inside_them() -> None:
    line = said("adjustment", "a", "owner", part.AGREED, "word " * 40 + "then HR answers " + "word " * 40)
    row = next(r for r in wording_seen([line], (), "maya").rows if r.words == "HR")
    assert row.before.startswith("… word") and row.before.endswith("then ")
    assert row.after.startswith(" answers") and row.after.endswith("word …")
    assert len(row.before + row.after) < 130
    assert row.where == "What we agreed, who does it"


def test_every_finding_says_why_and_what_could_be_there_instead() -> None:
    asked = "We saw HR on 3/3/27, it is your fault, he is lazy and suffers"
    lines = [said("adjustment", "a", "what", part.ASKED, asked),
             said("adjustment", "a", "why", part.AGREED, "My depression", quoted=True),
             said("level", "a:2", "signs", "level2.signs", "Seems sad. Not unusual. " + "Word " * 21)]  # fmt: skip
    rows = wording_seen(lines, (), "maya").rows
    assert len({row.why for row in rows}) == 10
    assert all(row.instead.endswith((".", "”")) and row.where and row.spoken for row in rows)


def test_the_list_is_turned_to_and_worked_through_by_keyboard(presenter: PapersPresenter, qtbot: QtBot) -> None:
    page = PapersPage(presenter)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    shown = page.findings
    assert shown.turn.accessibleName() == "Its words: nothing to look at"
    _on_paper(presenter, "Ask <b>OH</b> & HR")
    assert shown.turn.accessibleName() == "Its words: 2 things to look at"
    qtbot.keyClick(shown.turn, Qt.Key.Key_Return)
    assert shown.open and not page.paper.isVisible() and shown.turn.accessibleName() == words.BACK
    first, _ = presenter.state.wording.still
    keep = shown.list.buttons[(words.KEEP, first.id)]
    keep.setFocus()
    qtbot.keyClick(keep, Qt.Key.Key_Return)
    assert (words.AGAIN, first.id) in shown.list.buttons
    with qtbot.waitSignal(presenter.thing_wanted):
        shown.list.buttons[(words.GO, first.id)].click()
    shown.turn.click()
    assert page.paper.isVisible() and shown.turn.accessibleName() == "Its words: 1 thing to look at"
    page.resize(500, 600)
    assert not shown.isVisible() and shown.turn.isVisible()  # where only one pane fits, it leads in, too
    shown.turn.click()
    assert shown.list.isVisible()
    presenter.hold_all()
    assert page.paper.isVisible() and not shown.turn.isVisible()


def test_a_line_of_a_way_back_leads_to_the_way_back_of_its_agreement(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    agreement = session.plans.agreements(DARREN)[0]
    (way,) = session.after.returns(agreement.id)
    session.history.run(session.after.save_return(replace(way, hold_rule="HR says so"), DARREN))
    line = next(n for n in plan_lines(session.file.db, DARREN) if "HR says so" in n.text)
    reader, day = Recipient("Ada Orme", "manager", agreement.employer), session.today
    consent = Consent(ConsentId("ada"), PersonId(DARREN), reader, frozenset({line.id}), day, add_months(day, 1))
    session.history.run(session.consents.save_consent(consent))
    session.history.run(session.consents.set_share(DARREN, line.id, ShareClass.CONSENTED))
    session.person_id = DARREN
    made = PapersPresenter(session, chores, prompts)
    made.show_person(DARREN)
    made.open_thing("ada")
    (row,) = made.state.wording.still
    with qtbot.waitSignal(made.thing_wanted) as told:
        made.go_to_words(row.id)
    assert told.args[:2] == [DARREN, "coming_back"]
    assert session.agreement_id == agreement.id
