"""A match by hand: every card kept and undone, the program last, and the person's word the last one."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.presenters.by_hand import ByHandPresenter
from desktop.shell.chores import Chores
from desktop.words.by_hand import HINTS, Step
from desktop.words.ranges import between, half_points, may_turn_out
from matching.by_hand import Blank, Fits, Link
from matching.decisions import Method, Weighting
from matching.match_store import MatchStore
from matching.model import Ledger, Profile, Standing, Weights
from matching.possible_changes import Way
from matching.ranking import Library, rank
from matching.weights import in_order
from records.people import PersonId, Tick

from .conftest import GivenAnswers

KITCHEN, BIKES, NAN, HYGIENE = "maya-r0", "maya-r1", "maya-r2", "maya-r3"


@pytest.fixture
def hand(session: Session, chores: Chores, prompts: GivenAnswers) -> ByHandPresenter:
    session.job_id = str(SCHOOL)
    made = ByHandPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def look_at(hand: ByHandPresenter, qtbot: QtBot) -> None:
    hand.go_to_step(Step.PROGRAM)
    hand.look()
    qtbot.waitUntil(lambda: not hand.state.working and hand.state.version is not None, timeout=30_000)


def cards(session: Session) -> object:
    found = session.hands.match(MAYA, str(SCHOOL))
    return found.cards if found else None


# Laying cards


def test_the_room_begins_with_the_jobs_tasks_and_everything_the_person_brings(hand: ByHandPresenter) -> None:
    state = hand.state
    assert state.title == "Kitchen assistant" and len(state.tasks) == 5 and len(state.things) == 4
    assert all(task.said == "Not laid yet" for task in state.tasks)
    assert [wish.fits for wish in state.wishes] == [None] * 6 and sum(wish.worth for wish in state.wishes) == 50
    assert state.version is None and not state.laid


def test_a_thing_is_laid_in_part_wholly_and_taken_off_and_every_card_is_kept(
    hand: ByHandPresenter, session: Session
) -> None:
    hand.choose_task(1)
    hand.lay_thing(KITCHEN, True)
    assert hand.state.tasks[1].standing is Standing.PARTLY and "in part" in hand.state.tasks[1].said
    hand.lay_thing(KITCHEN, False)
    assert hand.state.tasks[1].standing is Standing.MET and hand.state.things[0].on == "whole"
    kept = session.hands.match(MAYA, str(SCHOOL))
    assert kept is not None and kept.on == session.today
    assert kept.cards.links == (Link(f"{SCHOOL}.2", KITCHEN),)
    hand.lay_thing(KITCHEN, False)
    assert hand.state.tasks[1].said == "Not laid yet" and hand.state.notice == "Taken off the task."


def test_a_card_is_undone_from_the_room(hand: ByHandPresenter, session: Session) -> None:
    hand.lay_thing(KITCHEN, False)
    assert hand.state.can_undo
    hand.undo()
    assert cards(session) is None and hand.state.tasks[0].said == "Not laid yet" and not hand.state.laid


def test_nothing_yet_and_not_sure_are_answers_and_saying_one_again_takes_it_back(hand: ByHandPresenter) -> None:
    hand.choose_task(4)
    hand.lay_thing(BIKES, False)
    hand.say_blank(Blank.NOTHING)
    assert hand.state.tasks[4].said == "Nothing yet" and not any(thing.on for thing in hand.state.things)
    hand.say_blank(Blank.NOT_SURE)
    assert hand.state.tasks[4].blank is Blank.NOT_SURE
    hand.say_blank(Blank.NOT_SURE)
    assert hand.state.tasks[4].blank is None


def test_wishes_lie_beside_the_job_and_what_clashes_can_be_planned(hand: ByHandPresenter) -> None:
    hand.lay_wish("maya-p4", Fits.CLASHES)
    hand.choose_task(4)
    hand.say_blank(Blank.NOTHING)
    assert [(change.about, bool(change.said)) for change in hand.state.changes] == [
        ("maya-p4", True), (f"{SCHOOL}.5", False),
    ]  # fmt: skip
    assert Way.LEARN in hand.state.changes[1].ways and Way.LEARN not in hand.state.changes[0].ways
    hand.plan("maya-p4", Way.ADJUST)
    assert hand.state.changes[0].way is Way.ADJUST and "If all of this came about" in hand.state.sum.changed
    hand.lay_wish("maya-p4", Fits.CLASHES)
    assert hand.state.wishes[4].fits is None and hand.state.changes[0].about == f"{SCHOOL}.5"


def test_putting_the_cards_away_asks_and_can_be_undone(
    hand: ByHandPresenter, session: Session, prompts: GivenAnswers
) -> None:
    hand.lay_thing(KITCHEN, False)
    before = cards(session)
    prompts.will_act(False)
    hand.put_away()
    assert cards(session) == before
    prompts.will_act()
    hand.put_away()
    assert cards(session) is None
    hand.undo()
    assert cards(session) == before


def test_cards_stay_with_their_job_and_their_person(hand: ByHandPresenter, session: Session) -> None:
    hand.lay_thing(KITCHEN, False)
    session.job_id = str(WORKSHOP)
    hand.come_into_view()
    assert hand.state.title == "Cycle mechanic" and not hand.state.laid
    session.job_id = str(SCHOOL)
    hand.come_into_view()
    assert hand.state.tasks[0].standing is Standing.MET
    session.person_id = "darren"
    hand.show_person("darren")
    assert not hand.state.laid and hand.state.things == ()
    session.person_id = ""
    hand.show_person("")
    assert hand.state.title == "" and hand.state.called == ""


def test_what_is_gone_from_the_job_is_gone_from_the_cards(hand: ByHandPresenter, session: Session) -> None:
    hand.lay_thing(KITCHEN, False)
    resource = next(r for r in session.people.resources(MAYA) if r.id == KITCHEN)
    session.history.run(session.people.remove_resource(resource))
    assert hand.state.tasks[0].said == "Not laid yet" and len(hand.state.things) == 3


def test_the_hints_fade_with_the_second_and_the_third_job(hand: ByHandPresenter, session: Session) -> None:
    assert hand.state.hint == HINTS[Step.WORK][0]
    for job in (SCHOOL, WORKSHOP):
        session.job_id = str(job)
        hand.come_into_view()
        hand.lay_thing(KITCHEN, False)
    assert hand.state.hint == HINTS[Step.WORK][1]
    third = next(title for title in session.jobs.titles("starter"))
    session.job_id = str(third.id)
    hand.come_into_view()
    assert hand.state.hint == "" and len(hand.state.steps) == 4


# The program


def test_the_program_looks_only_when_asked_and_each_difference_has_its_own_line(
    hand: ByHandPresenter, qtbot: QtBot
) -> None:
    hand.choose_task(2)
    hand.lay_thing(BIKES, False)
    assert hand.state.version is None and hand.state.sum.lines[0].program == ""
    look_at(hand, qtbot)
    version = hand.state.version
    assert version is not None
    assert [pair.pair for pair in version.hand] == [(f"{SCHOOL}.3", BIKES)] and version.hand[0].note
    assert (f"{SCHOOL}.1", KITCHEN) in [pair.pair for pair in version.program]
    points = [int(line.program.replace("−", "-")) for line in hand.state.sum.lines]
    assert sum(points[:3]) == points[3]


def test_a_link_that_is_remembered_is_what_the_program_counts_from_then_on(
    hand: ByHandPresenter, session: Session, qtbot: QtBot
) -> None:
    hand.choose_task(2)
    hand.lay_thing(BIKES, False)
    look_at(hand, qtbot)
    hand.remember((f"{SCHOOL}.3", BIKES))
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    bikes = next(r for r in session.people.resources(MAYA) if r.id == BIKES)
    assert bikes.tasks == {f"{SCHOOL}.3": Tick.TICKED}
    version = hand.state.version
    assert version is not None and version.hand == () and any("mend bikes" in both for both in version.both)
    hand.undo()
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    assert hand.state.version is not None and len(hand.state.version.hand) == 1


def test_what_the_program_saw_is_taken_over_or_refused_for_good(
    hand: ByHandPresenter, session: Session, qtbot: QtBot
) -> None:
    look_at(hand, qtbot)
    version = hand.state.version
    assert version is not None
    first, second = version.program[0].pair, version.program[1].pair
    hand.accept(first)
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    kept = session.hands.match(MAYA, str(SCHOOL))
    assert kept is not None and kept.cards.links == (Link(*first),)
    hand.refuse(second)
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    resource = next(r for r in session.people.resources(MAYA) if r.id == second[1])
    assert resource.tasks[second[0]] is Tick.REFUSED
    after = hand.state.version
    assert after is not None and second not in [pair.pair for pair in after.program]
    hand.undo()
    hand.session.history.undo()
    assert cards(session) is None and next(r for r in session.people.resources(MAYA) if r.id == first[1]).tasks == {}


def test_a_thing_taken_away_elsewhere_after_the_program_looked_is_gone_from_its_version(
    hand: ByHandPresenter, session: Session, qtbot: QtBot
) -> None:
    look_at(hand, qtbot)
    assert hand.state.version is not None
    laid = {pair.pair[1] for pair in (*hand.state.version.hand, *hand.state.version.program)}
    for thing in session.people.resources(MAYA):
        if str(thing.id) in laid:
            session.history.run(session.people.remove_resource(thing))
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    assert hand.state.version is not None and not hand.state.version.program and not hand.state.version.hand


def test_nothing_the_program_saw_of_one_person_stays_when_another_comes_into_view(
    hand: ByHandPresenter, session: Session, qtbot: QtBot
) -> None:
    look_at(hand, qtbot)
    session.person_id = PersonId("darren")
    hand.reload()  # as a change somewhere else makes it do, before the room is seen
    assert (hand.state.version, hand.state.looked, hand.state.things) == (None, False, ())


def test_the_room_weighs_as_the_person_said(hand: ByHandPresenter, session: Session) -> None:
    points = {"maya-p1": 100.0, **{f"maya-p{n}": 0.0 for n in (0, 2, 3, 4, 5)}}
    said = Weighting(MAYA, method=Method.SLIDERS, points=points)
    session.history.run(MatchStore(session.file.db).save_weighting(said))
    hand.reload()
    assert {wish.id: wish.worth for wish in hand.state.wishes}["maya-p1"] == 50


def test_the_balance_the_person_moved_holds_by_hand_in_the_programs_version_and_on_paper(
    hand: ByHandPresenter, session: Session, qtbot: QtBot
) -> None:
    session.history.run(MatchStore(session.file.db).save_weighting(Weighting(MAYA, want=80.0, bring=20.0)))
    assert sum(wish.worth for wish in hand.state.wishes) == 80
    assert "80 points" in hand.state.sum.method[0] and "3, 2, 2, 1, 1, 1 and 0" in hand.state.sum.method[1]
    look_at(hand, qtbot)
    version = hand._version
    assert version is not None
    weights = Weights(80.0, 20.0, tuple(str(p.id) for p in in_order(session.people.preferences(MAYA), ())))
    profile = Profile(session.people.resources(MAYA), session.people.preferences(MAYA))
    job = session.jobs.job(str(SCHOOL))
    assert job is not None
    found = rank(profile, Library((job,), session.understanding), weights).match(str(SCHOOL))
    assert (version.want, version.bring, version.score) == (
        found.total(Ledger.WANT), found.total(Ledger.BRING), found.score
    )  # fmt: skip


# Words


def test_ranges_are_told_in_words_and_nothing_is_told_twice() -> None:
    assert [half_points(n) for n in (4.5, 0.5, 0.0, -6.0, -0.0, 12.0)] == ["4½", "½", "0", "−6", "0", "12"]
    assert between(43, 43) == "43" and between(43, 48) == "between 43 and 48"
    assert between(-35, 0) == "between nothing and 35 off" and between(-6, -6) == "6 off"
    assert between(0, 20) == "between nothing and 20" and between(-6, 20) == "between 6 off and 20"
    assert may_turn_out(4, 4, 4) == "" and "between 4 and 9" in may_turn_out(4, 6, 9)
