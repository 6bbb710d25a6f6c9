"""What adjustments and ways back were: a version with every save, and which of them both sides signed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from records.database import Database, open_in_memory
from records.edits import Edit
from records.history import History
from records.migrations import apply, pending
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.as_signed import OnPlan, as_signed
from supportplans.course_store import CourseStore
from supportplans.model import Adjustment
from supportplans.moves import Move
from supportplans.returning import ReturnPlan, held
from supportplans.schema import MIGRATIONS
from supportplans.store import PlanStore
from supportplans.thing_version_store import ThingVersionStore
from supportplans.version_keeping import keep_versions
from tests.supportplans.maya import AGREEMENT, MAYA, SIDE, E, P, adjustment, events_of
from tests.supportplans.test_returning import PLAN

DAY = date(2027, 3, 1)
WAY = replace(PLAN, agreement_id=AGREEMENT.id, notes="SECRET")
LAMP = adjustment("lamp", "A lamp", notes="SECRET")
LAMP_ASKED = events_of("lamp", (P, Move.ASK), (E, Move.ACCEPT), (P, Move.WITHDRAW), start=DAY)


@dataclass
class Kept:
    """A file that knows Maya and her agreement, and keeps versions from the first of March on."""

    db: Database
    day: date = DAY

    def __post_init__(self) -> None:
        self.history = History(self.db, "Jo", self._clock)
        self.plans, self.after, self.course = PlanStore(self.db), AfterStore(self.db), CourseStore(self.db)
        keep_versions(self.history, self.db, "Jo", self._clock)
        self.run(PeopleStore(self.db).save_person(MAYA))
        self.run(self.plans.save_agreement(AGREEMENT))

    def _clock(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12).astimezone(UTC)

    def run(self, edit: Edit) -> None:
        """Make a change."""
        self.history.run(edit)

    def save(self, thing: Adjustment | ReturnPlan, days: int = 0) -> None:
        """Save a thing, some days later."""
        self.day += timedelta(days=days)
        adjustment = isinstance(thing, Adjustment)
        self.run(self.plans.save_adjustment(thing) if adjustment else self.after.save_return(thing, MAYA.id))

    def sign(self, on: date | None) -> None:
        """Both sign the newest version of the agreement."""
        newest = self.course.versions(AGREEMENT.id)[-1]
        self.run(self.course.save_version(replace(newest, signed_on=on)))

    def titles(self, thing_id: str = "lamp") -> list[tuple[int, date | None, str]]:
        """Return the versions of an adjustment: number, day and name."""
        found = ThingVersionStore(self.db).versions(MAYA.id).get(thing_id, ())
        return [(v.number, v.holds_from, v.thing.title) for v in found if isinstance(v.thing, Adjustment)]

    def rows(self) -> set[tuple[object, ...]]:
        """Return every row of every table of plans."""
        tables = ("adjustment", "negotiation_event", "agreement", "agreement_version", "return_plan", "thing_version")
        return {(t, *row) for t in tables for row in self.db.execute(f"SELECT * FROM {t}").fetchall()}  # noqa: S608

    def on_plan(self) -> OnPlan:
        """Return what was on the plan that was signed last."""
        signed = [v for v in self.course.versions(AGREEMENT.id) if v.signed_on][-1]
        known = [(a, self.plans.events(a.id)) for a in self.plans.adjustments(MAYA.id)]
        versions = ThingVersionStore(self.db).versions(MAYA.id)
        assert signed.signed_on is not None
        return as_signed(signed, signed.signed_on, known, self.after.returns(AGREEMENT.id), versions)


@pytest.fixture
def file() -> Iterator[Kept]:
    """Return such a file."""
    with closing(open_in_memory(*MIGRATION_SETS)) as db:
        yield Kept(db)


# Every save keeps what it was


def test_saves_of_one_day_are_one_version_and_those_of_another_day_another(file: Kept) -> None:
    file.save(LAMP)
    file.save(replace(LAMP, title="A bright lamp"))
    file.save(replace(LAMP, title="Two lamps"), days=3)
    assert file.titles() == [(1, DAY, "A bright lamp"), (2, DAY + timedelta(days=3), "Two lamps")]


def test_a_note_makes_no_version_and_is_in_none(file: Kept) -> None:
    file.save(LAMP)
    file.save(WAY)
    file.save(replace(LAMP, notes="SECRET, too"), days=1)
    kept = ThingVersionStore(file.db).versions(MAYA.id)
    assert [len(each) for each in kept.values()] == [1, 1]
    assert not [v for each in kept.values() for v in each if v.thing.notes]


def test_what_is_saved_after_both_signed_is_a_version_that_nobody_has_signed_on_the_very_day(file: Kept) -> None:
    file.save(LAMP)
    file.sign(DAY)
    file.save(replace(LAMP, title="Two lamps"))
    file.save(replace(LAMP, title="Three lamps"))
    assert file.titles() == [(1, DAY, "A lamp"), (2, DAY, "Three lamps")]
    assert [a.title for a, _ in file.on_plan().known] == ["A lamp"]


def test_a_clock_that_is_put_back_loses_no_version(file: Kept) -> None:
    file.save(LAMP)
    file.save(replace(LAMP, title="Two lamps"), days=-5)
    assert file.titles() == [(1, DAY, "A lamp"), (2, DAY, "Two lamps")]


def test_one_change_of_a_thing_twice_over_is_one_version(file: Kept) -> None:
    file.run(file.plans.save_adjustment(LAMP).then(file.plans.save_adjustment(replace(LAMP, title="Two lamps"))))
    assert file.titles() == [(1, DAY, "Two lamps")]


# What was signed


def test_what_is_saved_and_signed_as_one_is_signed_as_it_was_saved(file: Kept) -> None:
    signed = replace(file.course.versions(AGREEMENT.id)[-1], signed_on=DAY)
    file.run(file.plans.save_adjustment(LAMP).then(file.course.save_version(signed)))
    assert [a.title for a, _ in file.on_plan().known] == ["A lamp"]


def test_a_day_of_signing_that_is_past_takes_what_held_then(file: Kept) -> None:
    file.save(LAMP)
    file.save(WAY)
    file.save(replace(LAMP, title="Two lamps"), days=4)
    file.save(SIDE)
    file.sign(DAY + timedelta(days=1))
    then = file.on_plan()
    assert [a.title for a, _ in then.known] == ["A lamp"] and then.way_back == replace(WAY, notes="")
    file.sign(DAY + timedelta(days=4))
    assert [a.title for a, _ in file.on_plan().known] == ["Two lamps", SIDE.title]


def test_what_was_taken_back_before_is_not_signed_and_what_is_said_later_is_not_known(file: Kept) -> None:
    file.save(LAMP)
    for event in LAMP_ASKED[:2]:
        file.run(file.plans.save_event(event))
    file.day += timedelta(days=3)
    file.sign(file.day)
    file.run(file.plans.save_event(replace(LAMP_ASKED[2], on=DAY)))  # written down late
    ((_, events),) = file.on_plan().known
    assert [event.move for event in events] == [Move.ASK, Move.ACCEPT]
    file.sign(file.day + timedelta(days=1))
    assert file.on_plan().known == []


def test_the_way_back_of_another_employer_and_their_adjustments_are_not_on_the_plan(file: Kept) -> None:
    other = replace(AGREEMENT, id=type(AGREEMENT.id)("other"), employer="Calder Parcels")
    file.run(file.plans.save_agreement(other))
    file.save(replace(LAMP, employer="Calder Parcels"))
    file.save(SIDE)
    file.save(replace(WAY, agreement_id=other.id))
    file.sign(DAY)
    then = file.on_plan()
    assert [a.title for a, _ in then.known] == [SIDE.title] and then.way_back is None


def test_taking_the_day_of_signing_out_forgets_what_was_signed(file: Kept) -> None:
    file.save(LAMP)
    file.sign(DAY)
    assert ThingVersionStore(file.db).signed(MAYA.id)
    file.sign(None)
    assert ThingVersionStore(file.db).signed(MAYA.id) == frozenset()
    assert file.course.versions(AGREEMENT.id)[-1].signed_with is None


# Taking away


def test_what_is_taken_away_takes_what_it_was_with_it_but_what_both_signed(file: Kept) -> None:
    file.save(LAMP)
    file.save(SIDE)
    file.sign(DAY)
    file.save(replace(LAMP, title="Two lamps"), days=1)
    file.save(replace(SIDE, id=type(SIDE.id)("new")))
    for thing in file.plans.adjustments(MAYA.id):
        file.run(file.plans.remove_adjustment(thing))
    assert file.titles() == [(1, DAY, "A lamp")] and file.titles("new") == []
    assert [a.title for a, _ in file.on_plan().known] == ["A lamp", SIDE.title]
    file.run(file.plans.remove_agreement(file.plans.agreements(MAYA.id)[0]))
    assert ThingVersionStore(file.db).versions(MAYA.id) == {}


def test_erasing_a_person_takes_all_of_it(file: Kept) -> None:
    file.save(LAMP)
    file.save(WAY)
    file.sign(DAY)
    file.run(file.plans.remove_adjustment(LAMP))
    file.run(file.plans.erase(MAYA.id))
    assert file.rows() == set()


# Older files


def test_a_file_from_before_begins_with_what_stood_there_since_nobody_knows_when() -> None:
    older = replace(MIGRATIONS, steps=MIGRATIONS.steps[:-1])
    others = [each for each in MIGRATION_SETS if each.package != MIGRATIONS.package]
    with closing(open_in_memory(*others, older)) as db:
        plans, history = PlanStore(db), History(db, "Jo", lambda: datetime(2026, 1, 1, tzinfo=UTC))
        for edit in (PeopleStore(db).save_person(MAYA), plans.save_agreement(AGREEMENT), plans.save_adjustment(LAMP),
                     AfterStore(db).save_return(WAY, MAYA.id)):  # fmt: skip
            history.run(edit)
        for package, step in pending(db, MIGRATION_SETS):
            apply(db, package, step)
        lamp, way = ThingVersionStore(db).versions(MAYA.id).values()
        assert [(v.number, v.holds_from, v.thing) for v in (*lamp, *way)] == [
            (1, None, replace(LAMP, notes="")), (1, None, replace(WAY, notes="")),
        ]  # fmt: skip


def test_a_plan_signed_before_versions_were_kept_is_known_by_its_day_and_the_first_words_kept(file: Kept) -> None:
    file.save(LAMP)
    file.save(WAY)
    file.sign(DAY)
    file.db.execute("UPDATE thing_version SET holds_from = NULL")
    file.db.execute("UPDATE agreement_version SET body = json_remove(body, '$.signed_with')")
    file.save(replace(LAMP, title="Two lamps"), days=9)
    file.save(SIDE)
    then = file.on_plan()
    assert ([a.title for a, _ in then.known], then.sure) == (["A lamp"], False)
    assert then.way_back == replace(WAY, notes="")


# Whatever is done, in whatever order

_LINES = st.sampled_from(("A lamp", "Two lamps", "A desk lamp by the window"))
_DEEDS = st.one_of(
    st.tuples(st.sampled_from(("lamp", "side")), _LINES), st.tuples(st.just("way"), st.integers(0, 2)),
    st.tuples(st.just("say"), st.none()), st.tuples(st.just("take"), st.sampled_from(("lamp", "side"))),
    st.tuples(st.just("day"), st.integers(1, 9)), st.tuples(st.just("sign"), st.none()),
)  # fmt: skip


@given(st.lists(_DEEDS, max_size=14))
@settings(max_examples=25, deadline=None)
def test_what_was_signed_is_what_stood_there_at_the_moment_and_undo_brings_the_very_same_file(
    deeds: list[tuple[str, object]],
) -> None:
    with closing(open_in_memory(*MIGRATION_SETS)) as db:
        file = Kept(db)
        states, stood = [file.rows()], None
        for name, what in deeds:
            stood = _do(file, name, what, stood)
            if name != "day" and file.rows() != states[-1]:
                states.append(file.rows())
            if stood is not None:
                _is_what_stood(file, stood)
        last = file.rows()
        seen = []
        while file.history.can_undo:
            seen.append(file.rows())
            file.history.undo()
        assert file.rows() == set() and all(state in seen for state in states[1:])
        while file.history.can_redo:
            file.history.redo()
        assert file.rows() == last


Stood = tuple[dict[str, tuple[Adjustment, tuple[object, ...]]], ReturnPlan | None]


def _do(file: Kept, name: str, what: object, stood: Stood | None) -> Stood | None:
    there = {a.id: a for a in file.plans.adjustments(MAYA.id)}
    if name == "day":
        file.day += timedelta(days=int(str(what)))
    elif name == "way":
        way = next(iter(file.after.returns(AGREEMENT.id)), None)
        file.save(held(way, int(str(what)) % len(way.steps)) if way else WAY)
    elif name == "take" and str(what) in there:
        file.run(file.plans.remove_adjustment(there[type(LAMP.id)(str(what))]))
    elif name == "say" and "lamp" in there and len(file.plans.events(LAMP.id)) < 2:
        said = LAMP_ASKED[len(file.plans.events(LAMP.id))]
        file.run(file.plans.save_event(replace(said, on=file.day)))
    elif name in ("lamp", "side"):
        thing = {"lamp": LAMP, "side": SIDE}[name]
        file.save(replace(there.get(thing.id, thing), title=str(what)))
    elif name == "sign":
        file.sign(file.day)
        known = {str(a.id): (replace(a, notes=""), file.plans.events(a.id)) for a in file.plans.adjustments(MAYA.id)}
        way = next(iter(file.after.returns(AGREEMENT.id)), None)
        return known, replace(way, notes="") if way else None
    return stood


def _is_what_stood(file: Kept, stood: Stood) -> None:
    then = file.on_plan()
    kept = {str(a.id): (a, tuple(events)) for a, events in then.known}
    gone = set(stood[0]) - {str(a.id) for a in file.plans.adjustments(MAYA.id)}
    assert {i: thing for i, (thing, _) in kept.items()} == {i: thing for i, (thing, _) in stood[0].items()}
    assert {i: e for i, (_, e) in kept.items() if i not in gone} == {
        i: e for i, (_, e) in stood[0].items() if i not in gone
    }
    assert then.way_back == stood[1] and then.sure
