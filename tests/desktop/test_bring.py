"""Each thing I bring: what it sounds like, in whose words; how glad; how sure, for the person alone; its stories."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.bring import BringPage
from desktop.presenters.bring import TOO_LONG, BringPresenter
from desktop.shell.chores import Chores
from desktop.widgets.chips import Chip, ChoiceChip
from jobs.model import Job, JobId, JobKind, Task, TaskId
from matching.model import Profile
from matching.ranking import Library, rank
from matching.understanding import own_understanding
from records.people import HowSure, PersonId, Resource, ResourceId, Tick, WantToUse
from tests.desktop.conftest import GivenAnswers

NAN, KITCHEN, WASH = "maya-r2", "maya-r0", "help-wash-and-dress"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def bring(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> BringPresenter:
    """The room, open at what Maya says about her nan."""
    made = BringPresenter(session, chores, prompts)
    session.resource_id = NAN
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    return made


def _saved(bring: BringPresenter, resource_id: str = NAN) -> Resource:
    return next(r for r in bring.session.people.resources(MAYA) if r.id == resource_id)


def _texts(bring: BringPresenter) -> list[str]:
    assert bring.state.thing is not None
    return [activity.text for activity in bring.state.thing.activities]


def test_it_opens_at_the_thing_another_place_left_open(bring: BringPresenter) -> None:
    assert bring.state.thing is not None and bring.state.thing.id == NAN
    bring.session.resource_id = KITCHEN
    bring.come_into_view()
    assert bring.state.thing.id == KITCHEN
    assert bring.state.rows[bring.state.chosen][0].startswith("I ran the kitchen")


# What it sounds like


def test_an_activity_in_words_of_their_own_keeps_its_place_and_is_ticked(
    bring: BringPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(words="Getting my nan up & dressed")
    bring.reword(WASH)
    assert _saved(bring).own_words == {WASH: "Getting my nan up & dressed"}
    assert _texts(bring)[0] == "“Getting my nan up & dressed”" and prompts.forms[0].said == _saved(bring).words
    bring.undo()
    assert _saved(bring).own_words == {} and _texts(bring)[0] == "Helping someone wash and dress"


def test_a_guess_put_in_their_own_words_is_theirs(bring: BringPresenter, prompts: GivenAnswers) -> None:
    assert bring.state.thing is not None
    guess = next(a for a in bring.state.thing.activities if not a.ticked)
    prompts.will_answer(words="Ironing her nighties")
    bring.reword(guess.id)
    assert _saved(bring).activities[guess.id] is Tick.TICKED and "“Ironing her nighties”" in _texts(bring)


@pytest.mark.parametrize("words", ["", "Helping someone wash and dress"])
def test_no_words_of_their_own_means_ours(bring: BringPresenter, prompts: GivenAnswers, words: str) -> None:
    prompts.will_answer(words="Mornings with my nan")
    bring.reword(WASH)
    prompts.will_answer(words=words)
    bring.reword(WASH)
    assert _saved(bring).own_words == {} and WASH in _saved(bring).ticked


def test_a_whole_story_is_too_long_a_name(bring: BringPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="word " * 20)
    bring.reword(WASH)
    assert prompts.mistakes == [{"words": TOO_LONG}] and _saved(bring).own_words == {}


def test_taking_the_tick_away_takes_the_words_too(bring: BringPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Mornings with my nan")
    bring.reword(WASH)
    bring.tick(NAN, WASH)
    assert _saved(bring).own_words == {} and WASH not in _saved(bring).activities


def test_what_was_refused_stands_apart_and_can_be_asked_again(bring: BringPresenter) -> None:
    bring.refuse(NAN, WASH)
    assert bring.state.thing is not None
    assert [a.id for a in bring.state.thing.refused] == [WASH] and "Helping someone wash and dress" not in _texts(bring)
    bring.ask_again(WASH)
    assert bring.state.thing.refused == () and WASH not in _saved(bring).activities


def test_another_activity_is_found_by_name_and_ticked(bring: BringPresenter) -> None:
    bring.search("cook")
    found = bring.state.found[0]
    bring.take_found(found.id)
    assert found.id in _saved(bring).ticked and (bring.state.search, bring.state.found) == ("", ())
    bring.search("cook")
    assert found.id not in [a.id for a in bring.state.found]


def test_a_search_is_left_behind_with_the_thing_it_was_for(bring: BringPresenter) -> None:
    bring.search("cook")
    bring.choose(0)
    assert (bring.state.search, bring.state.found) == ("", ())


def test_an_activity_in_their_words_speaks_with_those_and_no_longer_with_ours() -> None:
    tasks = (Task(TaskId("t1"), "Help residents to wash and dress"), Task(TaskId("t2"), "Play cards with residents"))
    job = Job(JobId("j"), "Care worker", JobKind.VACANCY, tasks=tasks)
    library = Library((job,), own_understanding())
    plain = Resource(ResourceId("r"), PersonId("p"), "Every day for four years.", activities={WASH: Tick.TICKED})
    own = replace(plain, own_words={WASH: "I played cards with her"})
    ours, theirs = (library.similarities([resource])[0] for resource in (plain, own))
    assert theirs[1] < ours[1] and theirs[2] > ours[2]


# How glad, how sure


def test_how_gladly_it_would_be_used_is_kept_and_undone(bring: BringPresenter) -> None:
    bring.want(WantToUse.LOVE)
    assert _saved(bring).want_to_use is WantToUse.LOVE
    bring.undo()
    assert _saved(bring).want_to_use is WantToUse.RATHER_NOT


def test_how_sure_one_is_can_be_said_taken_back_and_undone(bring: BringPresenter) -> None:
    bring.sure(HowSure.QUITE)
    assert _saved(bring).how_sure is HowSure.QUITE and bring.session.history.undo_kind == "resource.sure"
    bring.sure(HowSure.QUITE)
    assert _saved(bring).how_sure is None
    bring.undo()
    assert _saved(bring).how_sure is HowSure.QUITE


def test_how_sure_is_out_of_sight_as_soon_as_another_thing_is_opened(bring: BringPresenter) -> None:
    bring.sure(HowSure.QUITE)
    assert bring.state.revealed
    bring.choose(0)
    assert not bring.state.revealed


@pytest.mark.parametrize("sure", HowSure)
def test_no_ranking_changes_with_how_sure_anybody_is(bring: BringPresenter, sure: HowSure) -> None:
    library = Library(bring.session.jobs.jobs("own"), own_understanding())
    things = bring.session.people.resources(MAYA)
    said = tuple(replace(thing, how_sure=sure) for thing in things)
    assert rank(Profile(said), library).rows == rank(Profile(things), library).rows


def test_nothing_that_ranks_drafts_or_prints_reads_how_sure_anybody_is() -> None:
    code = [p for floor in ("matching", "supportplans", "jobs") for p in (ROOT / floor).rglob("*.py")]
    code += [p for p in (ROOT / "desktop").rglob("*.py") if re.search("/app/|paper|draft|evidence|match", p.as_posix())]
    assert [p.name for p in code if re.search(r"\bhow_sure\b|\bHowSure\b", p.read_text(encoding="utf-8"))] == []


# Stories


def test_a_story_told_here_shows_this_and_can_be_told_another_way(bring: BringPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(
        situation="She fell.", did="I rang and stayed with her.", came="She was home by night.", where=""
    )
    bring.tell_story()
    assert prompts.forms[0].said == _saved(bring).words
    assert bring.state.thing is not None
    (story,) = bring.state.thing.stories
    assert (story.title, story.text) == (
        "I rang and stayed with her", "She fell. I rang and stayed with her. She was home by night.",
    )  # fmt: skip
    prompts.will_answer(did="I sat with her.", title="The night she fell")
    bring.tell_story(story.id)
    assert [s.title for s in bring.state.thing.stories] == ["The night she fell"]
    assert bring.session.people.stories(MAYA)[1].situation == "She fell."


def test_a_story_told_before_can_show_this_too_and_be_said_not_to(bring: BringPresenter) -> None:
    assert bring.state.thing is not None
    assert bring.state.thing.others == (("maya-s0", "The day the oven went"),)
    bring.link_story("maya-s0")
    assert [s.id for s in bring.state.thing.stories] == ["maya-s0"] and bring.state.thing.others == ()
    bring.unlink_story("maya-s0")
    (story,) = bring.session.people.stories(MAYA)
    assert story.resource_ids == (KITCHEN,)


# Whose it is


def test_somebody_elses_room_shows_nothing_of_this_person(bring: BringPresenter) -> None:
    bring.search("cook")
    bring.session.person_id = "samira"
    bring.show_person("samira")
    assert (bring.state.rows, bring.state.thing, bring.state.search) == ((), None, "")
    bring.choose(0)
    bring.tell_story()
    assert not bring.prompts.forms


def test_a_thing_taken_away_makes_room_for_the_next(bring: BringPresenter) -> None:
    bring.remove_resource(NAN)
    assert bring.state.thing is not None and bring.state.thing.id != NAN and len(bring.state.rows) == 3


# By hand


@pytest.fixture
def page(qtbot: QtBot, bring: BringPresenter) -> BringPage:
    """The room, in view."""
    made = BringPage(bring, False)
    qtbot.addWidget(made)
    made.resize(1162, 660)
    made.show()
    return made


def test_by_keyboard_a_thing_is_chosen_ticked_and_searched_for(
    qtbot: QtBot, page: BringPage, bring: BringPresenter
) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert bring.state.thing is not None and bring.state.thing.id == "maya-r3"
    qtbot.waitUntil(lambda: not bring.chores.busy, timeout=30_000)
    guess = next(chip for chip in page.sounds.findChildren(Chip) if not chip.isChecked())
    code = guess.code
    guess.setFocus()
    qtbot.keyClick(guess, Qt.Key.Key_Space)
    assert code in _saved(bring, "maya-r3").ticked
    assert any(chip.hasFocus() and chip.code == code for chip in page.sounds.findChildren(Chip))
    qtbot.keyClicks(page.sounds.search, "sew")
    plus = next(
        b for b in page.sounds.findChildren(QPushButton) if b.accessibleName().startswith("This is mine: Sewing")
    )
    qtbot.keyClick(plus, Qt.Key.Key_Return)
    assert page.sounds.search.text() == "" and len(_saved(bring, "maya-r3").ticked) == 3


def test_the_answer_to_how_sure_is_shown_only_when_asked_for_and_always_in_together(
    qtbot: QtBot, page: BringPage, bring: BringPresenter
) -> None:
    bring.sure(HowSure.VERY)
    bring.choose(0)
    bring.choose(1)
    assert bring.state.thing is not None and bring.state.thing.sure is HowSure.VERY
    assert page.sure.findChildren(ChoiceChip) == []
    qtbot.mouseClick(page.sure._hidden.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert [pill.text() for pill in page.sure.findChildren(ChoiceChip) if pill.isChecked()] == ["Very sure"]
    bring.choose(0)
    bring.choose(1)
    together = BringPage(bring, True)
    qtbot.addWidget(together)
    assert [pill.text() for pill in together.sure.findChildren(ChoiceChip) if pill.isChecked()] == ["Very sure"]
