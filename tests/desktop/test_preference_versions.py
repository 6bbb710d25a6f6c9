"""What changed, and when: told in plain words, with what it came after, and a way back that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.preference_versions import PreferenceVersionsPage
from desktop.presenters.preference_versions import PreferenceVersionsPresenter
from desktop.presenters.preferences import PreferencesPresenter
from desktop.shell.chores import Chores
from desktop.words.preference_changes import difference_words, since_heading, version_title
from records.people import PersonId, Preference, PreferenceId, Wish
from records.versions import Version, VersionId, differences
from tests.desktop.conftest import GivenAnswers

LONG_AGO = date(2026, 3, 3)


@pytest.fixture
def sorting(session: Session, chores: Chores, prompts: GivenAnswers) -> PreferencesPresenter:
    """The card sort with Maya in view."""
    made = PreferencesPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    return made


@pytest.fixture
def page(session: Session, chores: Chores, prompts: GivenAnswers) -> PreferenceVersionsPresenter:
    """Maya's versions, the newest of them from long ago."""
    newest, _ = session.versions.versions("maya")
    session.history.run(session.versions.save(replace(newest, day=LONG_AGO, after="")))
    made = PreferenceVersionsPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    return made


def test_what_changed_since_a_day_is_said_in_plain_words(
    page: PreferenceVersionsPresenter, sorting: PreferencesPresenter
) -> None:
    sorting.move_to_pile("maya-p4", "must_not")
    sorting.place_wish("maya-p5", 0)
    sorting.sort_card("like")
    sorting.remove_wish("maya-p1")
    assert [title for title, _ in page.state.rows][1] == "3 March 2026"
    page.choose_row(1)
    assert page.state.shown is not None and page.state.shown.since_heading == "What changed since 3 March 2026"
    assert page.state.shown.since == (
        "‘Loud rooms for over an hour’: from “Rather not” to “Not for me”.",
        "New: ‘A short week’, on “I’d like”.",
        "Back in the deck: ‘Travel: up to 40 minutes’.",
        "‘Kind of work: food, fixing’ matters more now: first, and was sixth.",
    )


def test_going_back_restores_to_the_letter_makes_a_version_and_is_taken_back(
    page: PreferenceVersionsPresenter, sorting: PreferencesPresenter, session: Session
) -> None:
    was = session.people.preferences("maya")
    sorting.remove_wish("maya-p0")
    sorting.move_to_pile("maya-p4", "unsure")
    now = session.people.preferences("maya")
    page.choose_row(1)
    page.go_back()
    assert session.people.preferences("maya") == was
    assert page.state.notice == "Back to how it was on 3 March 2026." and page.state.can_undo
    assert page.state.rows[0][1] == "Back to how it was on 3 March 2026"
    page.undo()
    assert session.people.preferences("maya") == now and len(page.state.rows) == 3


def test_going_back_to_what_is_changes_nothing(page: PreferenceVersionsPresenter, session: Session) -> None:
    page.go_back()
    assert len(session.versions.versions("maya")) == 2 and not page.state.notice


def test_what_it_came_after_is_written_down_in_somebodys_words(
    page: PreferenceVersionsPresenter, sorting: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    sorting.sort_card("like")
    prompts.will_answer(after="After trying the job at the bakery", whose="both")
    page.note()
    assert page.state.rows[0][1] == "After trying the job at the bakery"
    assert page.state.shown is not None and page.state.shown.whose.startswith("In words of both")
    page.undo()
    assert page.state.rows[0][1] == "Cards were sorted"


def test_somebody_who_sorted_nothing_has_no_version_and_another_persons_are_not_shown(
    page: PreferenceVersionsPresenter,
) -> None:
    page.session.person_id = "samira"
    page.show_person("samira")
    assert (page.state.rows, page.state.shown) == ((), None)
    page.note()
    page.go_back()
    assert page.prompts.forms == []


def test_the_page_shows_a_version_and_offers_the_way_back(
    qtbot: QtBot, page: PreferenceVersionsPresenter, sorting: PreferencesPresenter, session: Session
) -> None:
    sorting.sort_card("like")
    shown = PreferenceVersionsPage(page, False)
    qtbot.addWidget(shown)
    shown.resize(1162, 660)
    shown.show()
    assert not shown.back.isVisible()
    page.choose_row(1)
    assert shown.back.isVisible()
    shown.back.click()
    assert len(session.people.preferences("maya")) == 6 and shown.notice.isVisible()


_NAMES = st.sampled_from(["a", "b", "c"])
_WISHES = st.lists(
    st.builds(
        Preference, _NAMES.map(PreferenceId), st.just(PersonId("p")), st.just("noise"), st.sampled_from(Wish),
        st.sampled_from([[0, 1], [3, 4]]), st.text(max_size=4), st.integers(0, 3),
    ),
    max_size=3, unique_by=lambda p: p.id,
)  # fmt: skip


@given(_WISHES, _WISHES)
def test_every_difference_has_a_sentence(before: list[Preference], after: list[Preference]) -> None:
    for difference in differences(before, after):
        said = difference_words(difference)
        assert said.endswith((".", ".”", "!”", "?”", "…”")) and "None" not in said


def test_a_first_version_without_a_day_says_so() -> None:
    version = Version(VersionId("v"), PersonId("p"), 1, None, ())
    assert (version_title(version), since_heading(version)) == ("Before versions were kept", "What changed since then")


def test_the_example_tells_what_changed_after_a_first_week(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    made = PreferenceVersionsPresenter(session, chores, prompts)
    made.show_person("maya")
    assert made.state.rows[0][1] == "After a first week in the dining hall"
    assert made.state.shown is not None and made.state.shown.changes[0] == (
        "‘Loud rooms for over an hour’: from “Not sure” to “Rather not”."
    )


@pytest.mark.parametrize(("words", "end"), [("Ten quiet minutes.", "minutes.”"), ("Ten quiet minutes", "minutes”.")])
def test_words_of_somebody_end_a_sentence_with_one_full_stop(words: str, end: str) -> None:
    before = Preference(PreferenceId("loud"), PersonId("maya"), "noise", Wish.LIKE, "some")
    (difference,) = differences([before], [replace(before, words=words)])
    assert difference_words(difference).endswith(end)
