"""Papers: nothing is given before somebody said yes to the words, and taking back ends it at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.plans import released_plan
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.pages.papers import PapersPage
from desktop.presenters.forms import Answers, Form
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_state import Stage
from desktop.presenters.papers_view import Standing
from desktop.words.papers import reader_words
from records.consent import ConsentId, Recipient, ShareClass
from supportplans.employer_papers import MANAGER_PAGE
from supportplans.keel import LevelMove, LevelMoveId
from supportplans.levels import Level
from tests.desktop.conftest import NOW
from tests.desktop.papers_at_hand import (
    Remembering,
    another_reader,
    copies_of,
    drawn,
    first_line,
    ids_in,
    presenter,
    prompts,
    ready,
    say_yes,
    shown_lines,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures


def test_for_a_new_reader_every_line_starts_held_back(ready: PapersPresenter, qtbot: QtBot) -> None:
    another_reader(ready)
    drawn(ready, qtbot)
    state = ready.state
    assert (state.reader, state.shared, state.held_back) == ("Sam Oduya, deputy", 0, len(shown_lines(ready)))
    assert state.notice == "Every line is held back until you put it in." and state.stage is Stage.ASKING
    ready.give()
    assert (
        ready.state.notice.startswith("Every line is held back. Put in the first one") and len(ready.prompts.forms) == 1
    )
    ready.print_paper()
    ready.save_paper()
    assert (ready.prompts.printed, ready.prompts.names, copies_of(ready.session)) == ([], [], [])


def test_a_reader_is_one_person_by_name_for_a_while(presenter: PapersPresenter) -> None:
    presenter.prompts.will_answer(name=" ", organisation="Holbrook Primary School")
    presenter.add_reader()
    assert set(presenter.prompts.mistakes[0]) == {"name"} and len(presenter.state.readers) == 1
    presenter.prompts.will_answer(name="Sam Oduya", months="3")
    presenter.add_reader()
    asked = presenter.session.consents.consents(MAYA)[0]
    assert (asked.given, asked.given_on, asked.expires_on, asked.how) == (False, NOW.date(), date(2027, 2, 24), "")
    assert asked.conditions == "It is not passed on to anybody else"


def test_nothing_is_given_before_the_words_were_read_and_somebody_said_yes(
    ready: PapersPresenter, qtbot: QtBot
) -> None:
    another_reader(ready)
    ready.move_line(first_line(ready, "Maya Linton").id)
    drawn(ready, qtbot)
    assert ready.state.shared == 1 and ready.state.pages and not ready.state.in_force
    reader = Recipient("Sam Oduya", "deputy")
    assert released_plan(ready.session.file.db, MAYA, reader, NOW.date()).lines == ()
    ready.print_paper()
    say_yes(ready, where="the library", present="Jo Bennett")
    drawn(ready, qtbot)
    assert ready.state.notice == "Sam Oduya may have 1 line now." and ready.state.in_force
    assert ready.state.permission == (
        "Said yes 24 November 2026, on screen, at the library, with Jo Bennett. Ends 24 May 2027. "
        "It is not passed on to anybody else."
    )
    ready.print_paper()
    assert [copy.recipient for copy in copies_of(ready.session)] == [reader]


def test_exactly_what_was_read_is_kept(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    for word in ("Maya Linton", "Ten quiet minutes"):
        presenter.move_line(first_line(presenter, word).id)
    say_yes(presenter)
    form, kept = presenter.prompts.forms[-1], presenter.session.consents.consents(MAYA)[0]
    assert kept.wording == form.said and kept.wording_version and len(kept.read_ids) == 2
    for said in (
        "I am Maya.", "Sam Oduya, deputy", "these 2 lines", "Ten quiet minutes in the staff room", "24 May 2027",
        "It is not passed on", "I can take this back on any day", "cannot be unread", "the same support",
    ):  # fmt: skip
        assert said in kept.wording
    assert all(field.value is None for field in form.fields if field.choices)  # nothing is ticked beforehand


def test_the_words_that_were_read_can_be_looked_at_later(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    presenter.show_words()
    assert len(presenter.prompts.forms) == 1  # nothing was read yet
    presenter.move_line(shown_lines(presenter)[0].id)
    say_yes(presenter, where="the library")
    presenter.show_words()
    form, kept = presenter.prompts.forms[-1], presenter.session.consents.consents(MAYA)[0]
    assert form.said == kept.wording and "at the library" in form.intro and form.fields == ()


def test_a_yes_needs_a_way_it_was_said_and_a_spoken_one_somebody_who_heard_it(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    presenter.move_line(shown_lines(presenter)[0].id)
    presenter.prompts.will_answer()
    presenter.give()
    say_yes(presenter, how="spoken")
    assert [set(m) for m in presenter.prompts.mistakes[1:]] == [{"how"}, {"present"}] and not presenter.state.in_force
    say_yes(presenter, how="spoken", present="Jo Bennett")
    assert presenter.state.in_force


def test_lines_that_change_while_the_words_are_read_are_not_given(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    first, second = shown_lines(presenter)[:2]
    presenter.move_line(first.id)

    class Meanwhile(Remembering):
        def fill(self, form: Form, done: Callable[[Answers], None]) -> None:
            presenter.move_line(second.id)
            done({"how": "on screen", "where": "", "present": ""})

    presenter.prompts = Meanwhile()
    presenter.give()
    assert presenter.state.stage is Stage.ASKING
    assert presenter.state.notice == "The lines have changed meanwhile. Read the words again."


def test_a_line_put_in_later_counts_at_once_and_the_words_are_offered_again(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    first, second = shown_lines(presenter)[:2]
    presenter.move_line(first.id)
    say_yes(presenter)
    presenter.move_line(second.id)
    assert (presenter.state.allowed, presenter.state.since_read) == (2, 1)
    say_yes(presenter)
    kept = presenter.session.consents.consents(MAYA)[0]
    assert presenter.state.since_read == 0 and "these 2 lines" in kept.wording and kept.confirmed_on == NOW.date()


def test_the_button_that_puts_away_what_was_never_given_is_called_so_aloud_too(
    presenter: PapersPresenter, qtbot: QtBot
) -> None:
    page = PapersPage(presenter)
    qtbot.addWidget(page)
    assert page.take_back.accessibleName() == "Take back permission"
    another_reader(presenter)
    assert (page.take_back.text().strip(), page.take_back.accessibleName()) == ("Put away", "Put away")


def test_what_was_only_talked_about_is_put_away_and_comes_back_with_undo(
    presenter: PapersPresenter, session: Session
) -> None:
    before = session.consents.share_classes(MAYA)
    another_reader(presenter)
    new = next(line for line in shown_lines(presenter) if line.standing is Standing.NEW)
    presenter.move_line(new.id)
    presenter.take_back()
    assert presenter.state.notice == "Put away. Nothing was given to Sam Oduya." and len(presenter.state.readers) == 1
    assert session.consents.share_classes(MAYA) == {**before, new.id: ShareClass.PRIVATE}
    presenter.undo()
    assert len(presenter.state.readers) == 2


def _move_level(session: Session, level: Level) -> None:
    (agreement,) = session.plans.agreements(MAYA)
    number = len(session.plans.level_moves(agreement.id)) + 1
    move = LevelMove(LevelMoveId(f"hard{number}"), agreement.id, number, NOW.date(), int(level))
    session.history.run(session.plans.save_level_move(move, MAYA))


@pytest.mark.parametrize("level", [Level.CRISIS_LOOMING, Level.AWAY])
def test_a_yes_given_while_things_are_hard_is_short_and_asked_again_when_steadier(
    presenter: PapersPresenter, session: Session, level: Level
) -> None:
    _move_level(session, level)
    another_reader(presenter)
    asked = session.consents.consents(MAYA)[0]
    assert asked.expires_on == date(2026, 12, 24) and "Things are hard just now" in presenter.prompts.forms[0].intro
    presenter.move_line(shown_lines(presenter)[0].id)
    say_yes(presenter)
    kept = session.consents.consents(MAYA)[0]
    assert kept.ask_again and kept.level and presenter.state.in_force and not presenter.state.ask_again
    _move_level(session, Level.STEADY)
    assert presenter.state.ask_again
    say_yes(presenter)
    assert not presenter.state.ask_again and not session.consents.consents(MAYA)[0].ask_again


def on_day(session: Session, days: int) -> None:
    session.clock = lambda: NOW + timedelta(days=days)


def _nothing_goes_out(page: PapersPresenter, qtbot: QtBot) -> None:
    drawn(page, qtbot)
    assert (page.state.shared, page.state.in_force, ids_in(page)) == (0, False, set())
    page.move_line(shown_lines(page)[0].id)
    assert page.state.notice == "This permission has ended. Ask for a new one first."
    page.print_paper()
    page.save_paper()
    assert (ids_in(page), page.prompts.printed, page.prompts.names, copies_of(page.session)) == (set(), [], [], [])


def test_a_permission_that_has_run_out_holds_everything_back(presenter: PapersPresenter, qtbot: QtBot) -> None:
    on_day(presenter.session, 365)
    presenter.reload()
    assert presenter.state.readers[0].caption == "ended"
    _nothing_goes_out(presenter, qtbot)


def test_a_permission_taken_back_holds_everything_back(presenter: PapersPresenter, qtbot: QtBot) -> None:
    presenter.take_back()
    assert presenter.state.readers[0].caption == "taken back" and presenter.state.stage is Stage.ENDED
    assert presenter.state.permission == "Given 21 November 2026, on screen. Taken back 24 November 2026."
    _nothing_goes_out(presenter, qtbot)


def test_the_last_day_of_a_permission_counts(presenter: PapersPresenter, qtbot: QtBot) -> None:
    last = presenter.session.consents.consents(MAYA)[0].expires_on
    for days, in_force in ((0, True), (1, False)):
        on_day(presenter.session, (last - NOW.date()).days + days)
        presenter.reload()
        assert presenter.state.in_force is in_force
    drawn(presenter, qtbot)


def test_a_permission_that_begins_later_lets_nothing_out_before(presenter: PapersPresenter, qtbot: QtBot) -> None:
    presenter.prompts.will_answer(name="Sam Oduya", starts="1 December 2026")
    presenter.add_reader()
    presenter.move_line(shown_lines(presenter)[0].id)
    say_yes(presenter)
    assert presenter.state.stage is Stage.WAITING and presenter.state.readers[0].caption == "from 1 December 2026"
    drawn(presenter, qtbot)
    presenter.print_paper()
    assert presenter.prompts.printed == []
    on_day(presenter.session, 7)
    presenter.reload()
    assert presenter.state.stage is Stage.GIVEN
    drawn(presenter, qtbot)


def test_taking_back_is_one_step_and_tells_of_the_copies_out(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.print_paper()
    drawn(ready, qtbot)
    ready.take_back()
    assert (
        ready.prompts.questions == [] and not ready.state.in_force and (ready.state.out, ready.state.to_ask) == (1, 1)
    )
    assert ready.state.notice == (
        "Taken back. Nothing more goes to Karen Doyle. What has been read cannot be unread. "
        "A copy is out: a letter that asks for it back is ready."
    )
    assert not ready.state.can_undo and not ready.session.history.can_undo  # a yes again is a new yes
    ready.undo()
    assert not ready.state.in_force and ready.state.shared == 0
    ready.take_back()  # once is enough
    assert len(ready.session.consents.consents(MAYA)) == 1


def test_asking_anew_begins_with_nothing_in(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.ask_anew()
    assert len(ready.state.readers) == 1  # there is one in force
    ready.take_back()
    ready.ask_anew()
    assert (ready.state.stage, ready.state.shared, ready.state.reader) == (Stage.ASKING, 0, reader_words(MANAGER))
    assert len(ready.state.readers) == 2
    drawn(ready, qtbot)


def test_whoever_comes_back_finds_the_permission_that_counts_before_one_that_has_ended(
    ready: PapersPresenter, qtbot: QtBot
) -> None:
    (now,) = ready.session.consents.consents(MAYA)
    ended = replace(now, id=ConsentId("0"), withdrawn_on=now.given_on)  # of the same day, and the first in the file
    ready.session.history.run(ready.session.consents.save_consent(ended))
    ready.show_person("")
    ready.show_person(str(MAYA))
    assert len(ready.state.readers) == 2 and ready.state.in_force
    ready.session.history.run(ready.session.consents.save_consent(replace(now, withdrawn_on=now.given_on)))
    ready.show_person("")
    ready.show_person(str(MAYA))
    assert len(ready.state.readers) == 2 and not ready.state.in_force
    drawn(ready, qtbot)


def at_rest(part: QWidget, page: QWidget, qtbot: QtBot) -> QPoint:
    """Return where a part of a page lies once layouts, which settle over turns of the event loop, move it no more."""
    seen: list[QPoint] = []

    def still() -> bool:
        seen.append(part.mapTo(page, QPoint(0, 0)))
        return len(seen) > 5 and len(set(map(QPoint.toTuple, seen[-5:]))) == 1

    qtbot.waitUntil(still)
    return seen[-1]


def test_a_notice_comes_and_goes_without_moving_the_lines_under_the_hand(ready: PapersPresenter, qtbot: QtBot) -> None:
    page = PapersPage(ready)
    qtbot.addWidget(page)
    page.resize(1160, 690)
    page.show()
    drawn(ready, qtbot)
    before = at_rest(page.lens, page, qtbot)
    assert not page.notice.isVisible()
    ready.move_line(first_line(ready, "quiet minutes").id)
    drawn(ready, qtbot)
    qtbot.waitUntil(lambda: page.notice.isVisible() and page.notice.y() > page.panes.y())
    assert at_rest(page.lens, page, qtbot) == before


def test_taking_back_saving_and_printing_keep_their_places_from_paper_to_paper(
    ready: PapersPresenter, qtbot: QtBot
) -> None:
    page = PapersPage(ready)
    qtbot.addWidget(page)
    page.resize(1160, 690)
    page.show()
    deeds = (page.take_back, page.save, page.print)
    assert page.both.isVisible()
    before = [at_rest(deed, page, qtbot) for deed in deeds]
    ready.choose_paper(MANAGER_PAGE.kind.id)
    drawn(ready, qtbot)
    qtbot.waitUntil(lambda: not page.both.isVisible())
    assert [at_rest(deed, page, qtbot) for deed in deeds] == before


def test_where_all_is_about_one_employer_a_reader_is_taken_to_work_there(presenter: PapersPresenter) -> None:
    plans, run = presenter.session.plans, presenter.session.history.run
    for adjustment in plans.adjustments(MAYA):
        run(plans.save_adjustment(replace(adjustment, employer="Holbrook Primary School")))
    for agreement in plans.agreements(MAYA):
        run(plans.save_agreement(replace(agreement, employer="Holbrook Primary School")))
    presenter.add_reader()
    said = {field.id: field.value for field in presenter.prompts.forms[-1].fields}
    assert (said["name"], said["organisation"]) == ("", "Holbrook Primary School")
    run(plans.save_adjustment(replace(plans.adjustments(MAYA)[0], employer="Another Place")))
    presenter.add_reader()
    assert {field.id: field.value for field in presenter.prompts.forms[-1].fields}["organisation"] == ""
