"""The rules of a country: the service reads them through, changes them and checks them again, and can go back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.telling_rules import RulesPage
from desktop.presenters.telling_rules import RulesPresenter
from desktop.shell.chores import Chores
from supportplans.rules import Topic
from tests.desktop.conftest import GivenAnswers

TODAY = date(2026, 12, 1)


@pytest.fixture
def presenter(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> RulesPresenter:
    empty_session.clock = lambda: datetime(2026, 12, 1, 9, tzinfo=UTC)
    return RulesPresenter(empty_session, chores, prompts)


def _choose(presenter: RulesPresenter, country: str) -> None:
    presenter.prompts.will_answer(country=country)
    presenter.choose_country()


def test_no_country_is_chosen_for_anybody(presenter: RulesPresenter) -> None:
    presenter.reload()
    assert presenter.state.rows == () and presenter.state.shown is None
    presenter.choose_country()
    assert not presenter.prompts.forms[0].fields[0].value
    _choose(presenter, "ni")
    assert presenter.state.country == "Northern Ireland" and presenter.state.rows
    presenter.undo()
    assert presenter.state.country == ""


def test_another_country_brings_its_own_rules_and_keeps_what_was_changed_in_the_first(
    presenter: RulesPresenter,
) -> None:
    _choose(presenter, "gb")
    presenter.prompts.will_answer(words="Our own words.")
    presenter.change()
    first = presenter.state.rows
    _choose(presenter, "ie")
    assert "Our own words." not in [words for words, _ in presenter.state.in_force]
    _choose(presenter, "gb")
    assert presenter.state.rows == first and "Our own words." in [words for words, _ in presenter.state.in_force]


def test_changed_words_stand_beside_the_shipped_ones_with_who_and_when(presenter: RulesPresenter) -> None:
    _choose(presenter, "gb")
    before = presenter.state.shown
    presenter.prompts.will_answer(words="Our <own> words.", checked_on="1 December 2026")
    presenter.change()
    shown = presenter.state.shown
    assert before is not None and shown is not None
    assert (shown.words, shown.shipped) == ("Our <own> words.", before.words)
    assert shown.own == "Changed by Jo Bennett on 1 December 2026" and shown.checked_by == "Checked by Jo Bennett"
    presenter.as_shipped()
    assert presenter.state.shown == before
    presenter.undo()
    assert presenter.state.shown is not None and presenter.state.shown.words == "Our <own> words."


def test_without_a_day_it_was_checked_it_is_kept_and_not_shown(presenter: RulesPresenter) -> None:
    _choose(presenter, "gb")
    presenter.prompts.will_answer(checked_on="", expires_on="")
    presenter.change()
    shown = presenter.state.shown
    assert shown is not None and not shown.in_force and shown.state == "Not shown: not checked yet"
    assert shown.words not in [words for words, _ in presenter.state.in_force]
    presenter.check_again()
    assert presenter.state.shown is not None and presenter.state.shown.in_force
    assert presenter.state.shown.state == "Shown until 1 June 2027"


def test_a_day_to_run_out_before_the_check_is_not_taken(presenter: RulesPresenter) -> None:
    _choose(presenter, "gb")
    before = presenter.state.rows
    presenter.prompts.will_answer(checked_on="1 December 2026", expires_on="1 November 2026")
    presenter.change()
    assert set(presenter.prompts.mistakes[-1]) == {"expires_on"} and presenter.state.rows == before


def test_a_rule_can_be_left_out_put_back_and_added(presenter: RulesPresenter) -> None:
    _choose(presenter, "ie")
    words = presenter.state.in_force[0][0]
    presenter.leave_out()
    assert words not in [w for w, _ in presenter.state.in_force] and presenter.state.rows[0].state == "Left out here"
    presenter.leave_out()
    assert words in [w for w, _ in presenter.state.in_force]
    presenter.prompts.will_answer(words="One more.", topic="help", source="A leaflet", checked_on="today")
    presenter.add()
    assert presenter.state.shown is not None and presenter.state.shown.added
    assert presenter.session.rules.in_force(TODAY, Topic.HELP)[-1].words == "One more."
    presenter.as_shipped()
    assert "One more." not in [w for w, _ in presenter.state.in_force]


def test_read_together_only_what_is_in_force_is_there_and_nothing_can_be_changed(
    presenter: RulesPresenter, qtbot: QtBot
) -> None:
    _choose(presenter, "gb")
    presenter.leave_out()
    page = RulesPage(presenter, together=True)
    qtbot.addWidget(page)
    page.show()
    for part in (page.country, page.added, page.panes, page.again):
        assert not part.isVisible()
    assert page.reading.isVisible()
