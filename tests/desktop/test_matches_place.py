"""The Matches place: jobs in order for one person, why each stands there, what matters, and what can be moved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.matches import MatchesPage
from desktop.presenters.match_state import Phase
from desktop.presenters.matches import MatchesPresenter
from desktop.shell.chores import Chores
from desktop.widgets.match_row import TAIL
from desktop.widgets.match_wanted import WantedCard
from records.people import Person, PersonId
from tests.desktop.conftest import GivenAnswers
from tests.desktop.said import said_by


@pytest.fixture
def matches(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> Iterator[MatchesPresenter]:
    """Return the presenter with Maya in view and all jobs compared."""
    made = MatchesPresenter(session, chores, prompts)
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, matches: MatchesPresenter) -> MatchesPage:
    """Return the page as the specialist sees it."""
    made = MatchesPage(matches)
    qtbot.addWidget(made)
    made.resize(1162, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def order(matches: MatchesPresenter) -> list[str]:
    """Return the jobs in the order shown."""
    return [matches.row(n).job_id for n in range(matches.state.count)]


def test_every_job_is_ranked_and_none_is_left_out(matches: MatchesPresenter, session: Session) -> None:
    assert matches.state.phase is Phase.READY
    assert set(order(matches)) == {title.id for title in session.jobs.titles()}


def test_what_stands_on_a_row_adds_up(matches: MatchesPresenter) -> None:
    for n in range(matches.state.count):
        points = matches.row(n).points
        assert points.want.value + points.bring.value + points.change.value == points.total.value
        assert points.total.low <= points.total.value <= points.total.high


def test_jobs_that_would_need_to_change_stay_with_their_reason(matches: MatchesPresenter) -> None:
    changing = [matches.row(n) for n in range(matches.state.count) if matches.row(n).would_change]
    assert len(changing) == matches.state.changing > 0
    assert all(row.reason and "would need to change first" in row.name.lower() for row in changing)


def test_a_wish_moved_up_stays_moved_and_says_what_changed(matches: MatchesPresenter, session: Session) -> None:
    second = matches.state.wanted[1]
    matches.move_preference_up(second.id)
    assert matches.state.wanted[0].id == second.id
    assert session.people.preferences(MAYA)[0].id == second.id
    assert "is now 1." in matches.state.notice
    assert "changed place." in matches.state.notice


def test_a_moved_wish_needs_no_new_comparing(matches: MatchesPresenter, chores: Chores) -> None:
    matches.move_preference_down(matches.state.wanted[0].id)
    assert matches.state.phase is Phase.READY
    assert not chores.busy


def test_moving_is_taken_back_with_undo(matches: MatchesPresenter) -> None:
    before, jobs = matches.state.wanted, order(matches)
    matches.move_preference_down(before[0].id)
    assert matches.state.can_undo
    matches.undo()
    assert (matches.state.wanted, order(matches)) == (before, jobs)
    assert not matches.state.can_undo


def test_the_first_cannot_go_up_and_the_last_not_down(matches: MatchesPresenter) -> None:
    before = matches.state.wanted
    matches.move_preference_up(before[0].id)
    matches.move_preference_down(before[-1].id)
    matches.move_preference_down("nobody’s")
    assert matches.state.wanted == before


def test_the_points_of_the_wishes_add_up_to_what_want_can_reach(matches: MatchesPresenter) -> None:
    for want in (60, 0, 80, 100):
        matches.weighing.set_balance(want)
        matches.weighing.keep(together=True)
        assert sum(w.points for w in matches.state.wanted) == want


def test_the_open_job_stays_open_when_the_order_changes(matches: MatchesPresenter) -> None:
    matches.choose_job(str(WORKSHOP))
    matches.weighing.set_balance(90)
    matches.weighing.keep(together=True)
    assert matches.row(matches.state.chosen).job_id == WORKSHOP
    assert matches.state.why is not None
    assert matches.state.why.job_id == WORKSHOP


def test_what_another_place_left_open_is_open_here(matches: MatchesPresenter, session: Session) -> None:
    session.job_id = str(WORKSHOP)
    matches.come_into_view()
    assert matches.row(matches.state.chosen).job_id == WORKSHOP


def test_a_job_left_open_that_a_filter_hides_is_shown_all_the_same(
    matches: MatchesPresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    matches.choose_origin("own")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert str(SCHOOL) not in order(matches)
    session.job_id = str(SCHOOL)
    matches.come_into_view()
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.row(matches.state.chosen).job_id == SCHOOL


def test_taking_the_last_origin_out_ranks_all(matches: MatchesPresenter, chores: Chores, qtbot: QtBot) -> None:
    everything = matches.state.count
    for chip in matches.state.chips:
        matches.choose_origin(chip.origin)
        qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.count == everything
    assert all(chip.on for chip in matches.state.chips)


def test_asking_twice_in_a_row_shows_the_last_answer(
    matches: MatchesPresenter, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    matches.choose_origin("own")
    matches.choose_origin("own")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.phase is Phase.READY
    assert matches.state.count == sum(chip.count for chip in matches.state.chips)
    assert prompts.reports == []


def test_something_new_said_compares_anew(
    matches: MatchesPresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    resource = session.people.resources(MAYA)[0]
    session.history.run(session.people.remove_resource(resource))
    assert matches.state.phase is Phase.WORKING
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.why is not None
    assert all(resource.words != quote.words for quote in matches.state.why.quotes)


def test_a_person_of_whom_nothing_is_said_yet_still_gets_every_job(
    matches: MatchesPresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    session.person_id = "darren"
    matches.show_person("darren")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert (matches.state.called, matches.state.said_anything) == ("Darren", False)
    assert matches.state.count == session.jobs.count()
    assert matches.state.wanted == ()


def test_stopping_before_anything_is_compared_can_be_taken_up_again(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    matches = MatchesPresenter(session, chores, prompts)
    page = MatchesPage(matches)
    qtbot.addWidget(page)
    matches.show_person(MAYA)
    matches.stop()
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.phase is Phase.STOPPED
    assert page.stack.currentWidget() is page.empty
    page.empty.wanted.emit("again")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.phase is Phase.READY
    assert prompts.reports == []
    matches.close()


def test_with_nobody_in_view_nothing_of_anybody_is_shown(
    matches: MatchesPresenter, session: Session, qtbot: QtBot
) -> None:
    session.person_id = ""
    matches.show_person("")
    assert (matches.state.phase, matches.state.called, matches.state.why) == (Phase.NO_PERSON, "", None)
    assert matches.state.count == 0


def test_nothing_of_the_person_before_stays_while_the_next_ones_jobs_are_compared(
    page: MatchesPage, matches: MatchesPresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    other = PersonId("p-next")
    session.history.run(session.people.save_person(Person(other, "Sam Pugh", "Sam")))
    words = {resource.words for resource in session.people.resources(MAYA)}
    assert {text for text in said_by(page) if any(one in text for one in words)}
    session.person_id = other
    matches.show_person(other)
    assert chores.busy and matches.state.called == "Sam"
    assert (matches.state.count, matches.state.why, matches.state.wanted, matches.state.headings) == (0, None, (), ())
    assert page.list.model().rowCount() == 0
    page.grab()  # painting rows that are no more once ended the program
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert matches.state.count == page.list.model().rowCount() > 0
    QApplication.processEvents()
    assert not {text for text in said_by(page) if any(one in text for one in words)}


def test_a_file_without_jobs_sends_to_jobs(
    empty_session: Session, chores: Chores, prompts: GivenAnswers, session: Session
) -> None:
    for title in session.jobs.titles():
        session.history.run(session.jobs.remove_job(title.id))
    matches = MatchesPresenter(session, chores, prompts)
    matches.show_person(MAYA)
    assert matches.state.phase is Phase.NO_JOBS
    matches.close()


# The page


def test_arrow_keys_open_the_next_job_and_say_why(page: MatchesPage, matches: MatchesPresenter, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert matches.state.chosen == 1
    assert matches.state.why is not None
    assert matches.state.why.heading.endswith("is second")


def test_alt_and_an_arrow_move_a_wish_and_the_focus_goes_with_it(page: MatchesPage, qtbot: QtBot) -> None:
    first = page.strip.findChildren(WantedCard)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.presenter.state.wanted[1].id == first.wanted.id
    moved = next(c for c in page.strip.findChildren(WantedCard) if c.wanted.place == 2 and c.parent() is not None)
    assert moved.wanted.id == first.wanted.id
    assert moved.hasFocus()
    assert page.notice.isVisible()


def test_the_first_of_the_tail_has_a_heading_over_it(page: MatchesPage, matches: MatchesPresenter) -> None:
    changing = [matches.row(n).would_change for n in range(matches.state.count)]
    tail = len(changing) - next(n for n, one in enumerate([*reversed(changing), False]) if not one)
    assert 0 < tail < matches.state.count
    headed = [n for n in range(matches.state.count) if page.list.rows.index(n, 0).data(TAIL)]
    assert headed == [tail]
    assert "Would need to change first" in page.list.rows.index(tail, 0).data(TAIL)


def test_at_twice_the_size_one_pane_is_shown_at_a_time(page: MatchesPage, qtbot: QtBot) -> None:
    page.resize(600, 700)
    qtbot.waitUntil(lambda: page.panes.narrow)
    assert page.list.isVisible()
    assert not page.why.isVisible()
    assert page.what.isVisible()
    page.panes.go_in()
    assert page.why.isVisible()
    qtbot.keyClick(page.panes, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_a_page_made_narrow_from_the_start_leaves_its_captions_out(matches: MatchesPresenter, qtbot: QtBot) -> None:
    page = MatchesPage(matches)
    qtbot.addWidget(page)
    page.resize(600, 700)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.head_sentence.isVisible()
    assert page.what.isVisible()


def test_rows_say_all_their_points_to_a_screen_reader(page: MatchesPage) -> None:
    spoken = page.list.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in spoken for word in ("Match", "Want", "bring", "change"))


def test_together_says_you_and_counts_nothing(matches: MatchesPresenter, qtbot: QtBot) -> None:
    page = MatchesPage(matches, together=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert "you and one job" in page.head_sentence.text()
    assert not page.chips.isVisible()
