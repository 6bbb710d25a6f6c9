"""Every save that changes what holds is a version with its day; what is different is told line by line."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.database import Database, open_in_memory
from records.history import History
from records.schema import MIGRATIONS as RECORDS
from records.store import PeopleStore
from supportplans.agreement_versions import (
    AgreementVersion,
    Change,
    Difference,
    as_it_was,
    differences,
    holding,
    last_signed,
    next_version,
)
from supportplans.change_wording import PARTS
from supportplans.course_store import CourseStore
from supportplans.in_force import Record, on_day
from supportplans.keel import LevelMove, LevelMoveId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.schema import MIGRATIONS
from supportplans.store import PlanStore
from tests.supportplans.maya import AGREEMENT, MAYA, PLANNED

DAY = date(2027, 3, 10)
words = st.text("abc ", min_size=1, max_size=6).map(str.strip).filter(bool)
lists = st.lists(words, max_size=3, unique=True).map(tuple)


@st.composite
def agreements(draw: st.DrawFn) -> SupportAgreement:
    """Draw what an agreement may say."""
    plans = tuple(LevelPlan(n, signs_at_work=draw(lists), i_will=draw(lists)) for n in (Level.STEADY, Level.AWAY))
    return replace(AGREEMENT, manager=draw(words | st.just("")), plans=plans, notes=draw(words))


def saved(*saves: tuple[SupportAgreement, date]) -> tuple[AgreementVersion, ...]:
    """Return the versions that saves on these days make."""
    versions: dict[str, AgreementVersion] = {}
    for n, (agreement, on) in enumerate(saves):
        made = next_version(tuple(versions.values()), agreement, on, f"v{n}", "Jo")
        if made:
            versions[made.id] = made
    return tuple(versions.values())


@given(st.lists(st.tuples(agreements(), st.integers(0, 4)), min_size=1, max_size=6))
def test_on_any_day_the_version_is_what_was_last_saved_by_then(saves: list[tuple[SupportAgreement, int]]) -> None:
    ordered = sorted(saves, key=lambda pair: pair[1])
    versions = saved(*((a, DAY + timedelta(days=n)) for a, n in ordered))
    for n in range(ordered[0][1], 6):
        last = [agreement for agreement, day in ordered if day <= n][-1]
        version = holding(versions, DAY + timedelta(days=n))
        assert version is not None and as_it_was(version, last) == replace(last, version=last.version)
    assert [v.number for v in versions] == list(range(1, len(versions) + 1))
    assert len({v.holds_from for v in versions}) == len(versions)


@given(agreements(), agreements())
def test_differences_are_there_exactly_where_what_holds_is_different(
    one: SupportAgreement, other: SupportAgreement
) -> None:
    assert differences(one, one) == ()
    assert (differences(one, other) == ()) == (_said(one) == _said(other))


def _said(agreement: SupportAgreement) -> object:
    """Return all that is said, in no order."""
    return agreement.manager, [(set(p.signs_at_work), set(p.i_will)) for p in agreement.plans]


@given(agreements(), agreements())
def test_taking_out_what_ended_and_putting_in_what_came_gives_the_other(
    one: SupportAgreement, other: SupportAgreement
) -> None:
    found = differences(one, other)
    for plan in one.plans:
        mine = [d for d in found if d.level == plan.level and d.part == "i_will"]
        gone = {d.was or d.words for d in mine if d.change is not Change.ADDED}
        come = {d.words for d in mine if d.change is not Change.ENDED}
        assert (set(plan.i_will) - gone) | come == set(other.plan(plan.level).i_will)


def test_several_saves_of_a_day_are_one_version_unless_it_was_signed_between() -> None:
    first, again = replace(AGREEMENT, deputy="Ana"), replace(AGREEMENT, deputy="Ana Reis")
    (version,) = saved((first, DAY), (again, DAY))
    assert version.agreement.deputy == "Ana Reis" and version.who == "Jo"
    after = next_version((replace(version, signed_on=DAY),), first, DAY, "new")
    assert after is not None and (after.number, after.signed_on) == (2, None)
    assert holding((version, after), DAY) is after


def test_a_note_makes_no_version_and_going_back_leaves_notes_alone() -> None:
    versions = saved((AGREEMENT, DAY), (replace(AGREEMENT, notes="rang"), DAY + timedelta(days=3)))
    assert len(versions) == 1 and versions[0].agreement.notes == ""
    now = replace(AGREEMENT, deputy="", notes="keep this", version=4)
    assert as_it_was(versions[0], now) == replace(AGREEMENT, notes="keep this", version=4)


def test_what_is_different_is_told_as_added_changed_or_ended() -> None:
    plan = replace(AGREEMENT.plan(Level.KNOCKED), i_will=("Say “bit knocked” to Ms Bell", "Walk at lunch"), say=())
    after = replace(AGREEMENT, manager="Ms Bell", plans=(plan, *AGREEMENT.plans[1:]))
    assert differences(AGREEMENT, after) == (
        Difference(Change.CHANGED, "manager", "Ms Bell", "Karen Doyle"),
        Difference(Change.CHANGED, "i_will", "Say “bit knocked” to Ms Bell", "Say “bit knocked” to Ms Doyle", 1),
        Difference(Change.ADDED, "i_will", "Walk at lunch", level=1),
        Difference(Change.ENDED, "say", "Anything you’d like moved today?", level=1),
    )


def test_what_only_the_person_notices_is_in_no_difference_that_could_be_shared() -> None:
    plan = replace(AGREEMENT.plan(Level.KNOCKED), signs_i_notice=("I stop humming",))
    after = replace(AGREEMENT, plans=(plan, *AGREEMENT.plans[1:]))
    assert differences(AGREEMENT, after) and differences(AGREEMENT, after, shareable=True) == ()


def test_a_level_that_came_or_went_is_named() -> None:
    ladder = AGREEMENT.ladder.added(6, Level.KNOCKED, Level.KNOCKED).merged(Level.AWAY, Level.CRISIS_LOOMING)
    named = replace(AGREEMENT, ladder=ladder, plans=(*AGREEMENT.plans, LevelPlan(6, "Wobbly")))
    assert [d for d in differences(AGREEMENT, named) if d.part != "name"] == [
        Difference(Change.ADDED, "levels", "Wobbly", level=6), Difference(Change.ENDED, "levels", "Away", level=4),
    ]  # fmt: skip
    moved = replace(AGREEMENT, ladder=AGREEMENT.ladder.moved(Level.COMING_BACK, -3))
    assert [(d.part, d.change) for d in differences(AGREEMENT, moved)] == [("order", Change.CHANGED)]


# In the file


@pytest.fixture
def db() -> Database:
    """Return a file in memory that knows Maya and her agreement."""
    found = open_in_memory(RECORDS, MIGRATIONS)
    past = kept(found, DAY)
    past.run(PeopleStore(found).save_person(MAYA))
    past.run(PlanStore(found).save_agreement(AGREEMENT))
    return found


def kept(db: Database, day: date) -> History:
    """Return a history of a day that keeps versions."""
    clock = lambda: datetime(day.year, day.month, day.day, 12).astimezone(UTC)  # noqa: E731
    history = History(db, "Jo", clock)
    history.carry("plans", CourseStore(db).keeper("Jo", clock))
    return history


def test_every_save_keeps_its_version_and_undo_takes_both_back(db: Database) -> None:
    store, course, later = PlanStore(db), CourseStore(db), kept(db, DAY + timedelta(days=9))
    later.run(store.save_agreement(replace(AGREEMENT, deputy="Ana Reis")))
    assert [(v.number, v.agreement.deputy) for v in course.versions(AGREEMENT.id)] == [
        (1, "Sam Oduya"),
        (2, "Ana Reis"),
    ]
    assert store.agreements("maya")[0].version == 2
    later.undo()
    assert [v.number for v in course.versions(AGREEMENT.id)] == [1] and store.agreements("maya") == (AGREEMENT,)
    later.redo()
    assert [v.number for v in course.versions(AGREEMENT.id)] == [1, 2]


def test_taking_the_agreement_away_takes_its_versions_and_undo_brings_them(db: Database) -> None:
    store, course, past = PlanStore(db), CourseStore(db), kept(db, DAY)
    past.run(store.remove_agreement(AGREEMENT))
    assert course.versions(AGREEMENT.id) == ()
    past.undo()
    assert [v.number for v in course.versions(AGREEMENT.id)] == [1]
    past.run(store.erase("maya"))
    assert course.versions(AGREEMENT.id) == ()


def test_one_day_reads_the_version_of_that_day_alone_and_finds_the_same(db: Database) -> None:
    store, course, past = PlanStore(db), CourseStore(db), kept(db, DAY)
    for adjustment, events in PLANNED:
        past.run(store.save_adjustment(adjustment))
        for event in events:
            past.run(store.save_event(event))
    past.run(store.save_level_move(LevelMove(LevelMoveId("m"), AGREEMENT.id, 1, DAY, Level.EARLY_SIGNS), "maya"))
    kept(db, DAY + timedelta(days=5)).run(store.save_agreement(replace(AGREEMENT, goes_well="Quick")))
    for n in (-30, 0, 4, 5, 20):
        day = DAY + timedelta(days=n)
        one = course.record_for(AGREEMENT, day)
        assert len(one.versions) == 1
        assert on_day(one, day) == on_day(course.record(AGREEMENT), day)
        full = Record(course.versions(AGREEMENT.id), store.level_moves(AGREEMENT.id), PLANNED)
        assert on_day(full, day) == on_day(one, day)
    assert [i.adjustment.id for i in on_day(course.record_for(AGREEMENT, DAY), DAY).items] == ["quiet", "side", "yard"][
        :2
    ]


def test_the_day_it_was_signed_stays_with_that_version(db: Database) -> None:
    course, past = CourseStore(db), kept(db, DAY + timedelta(days=2))
    past.run(course.save_version(replace(course.versions(AGREEMENT.id)[0], signed_on=DAY)))
    past.run(PlanStore(db).save_agreement(replace(AGREEMENT, deputy="")))
    signed = last_signed(course.versions(AGREEMENT.id))
    assert signed is not None and (signed.number, signed.signed_on) == (1, DAY)


def test_every_part_of_an_agreement_has_a_name_in_plain_words() -> None:
    own = {"id", "person_id", "job_id", "plans", "version", "notes", "ladder", "level"}
    parts = {f.name for shape in (SupportAgreement, LevelPlan) for f in fields(shape)} - own
    assert parts - set(PARTS) == set()
