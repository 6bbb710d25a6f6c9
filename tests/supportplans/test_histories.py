"""Three long invented histories, lived through event by event: what holds for every one of them.

What they are about is told in `tests/supportplans/histories`; chosen days of theirs are asked in `test_history_days`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import zip_longest

import pytest

from records.database import Database
from supportplans.episodes import AfterSheet
from supportplans.in_force import DayInForce, How, on_day
from supportplans.keel import LevelMove
from supportplans.posts import HandMark
from supportplans.reviews import Review
from supportplans.thing_version_store import ThingVersionStore
from tests.supportplans.histories.assistant import ASSISTANT
from tests.supportplans.histories.porter import PORTER
from tests.supportplans.histories.replay import Replay
from tests.supportplans.histories.warehouse import WAREHOUSE

Known = tuple[int, date | None, frozenset[tuple[str, How]]]
TALES = {"porter": PORTER, "assistant": ASSISTANT, "warehouse": WAREHOUSE}
END = "2026-11-20"

MENDED = {"warehouse": date(2026, 4, 27)}
"""A day whose level was written down wrongly; that it was put right counts for that day, too."""

PRIVATE = frozenset({
    "notes", "note", "view", "signs_i_notice", "reasons_for", "reasons_against", "matters", "experience", "worries",
    "without_naming", "own_word", "rather_not", "outcome", "reference", "helped", "did_not_help", "first_sign",
    "in_the_way_words", "not_held_words", "carry_over", "answer",
})  # fmt: skip
"""Fields whose words stay between person and specialist, whatever the person classes."""


@cache
def lived(name: str, day: str = END) -> Replay:
    """Return a history as it stands at the end of a day; nothing may be changed in it."""
    return Replay(TALES[name]).until(day)


@pytest.mark.parametrize("name", TALES)
def test_it_is_long_and_its_days_never_go_back(name: str) -> None:
    days = [event.on for event in TALES[name].events]
    assert days == sorted(days) and len(set(days)) >= 40
    assert 365 <= (days[-1] - days[0]).days <= 3 * 366


@pytest.mark.parametrize("name", TALES)
def test_what_held_on_a_day_is_not_changed_by_what_was_written_later(name: str) -> None:
    on_the_day, end = _day_by_day(name), lived(name)
    record = end.course.record(end.agreement)
    assert len(on_the_day) > 30
    for day, then in on_the_day.items():
        if day == MENDED.get(name):
            continue
        assert _known(on_day(record, day)) == then, day


@cache
def _day_by_day(name: str) -> dict[date, Known]:
    """Return what was in force at the end of each day, as it was known then."""
    replay, found = Replay(TALES[name]), {}
    for event, following in zip_longest(TALES[name].events, TALES[name].events[1:]):
        replay.live(event)
        if (following is None or following.on > event.on) and replay.plans.agreements(replay.person_id):
            found[event.on] = _known(replay.in_force())
    return found


def _known(now: DayInForce) -> Known:
    return now.level, now.since, frozenset((str(i.adjustment.id), i.how) for i in now.items)


@pytest.mark.parametrize("name", TALES)
def test_all_of_it_can_be_taken_back_and_brought_again(name: str) -> None:
    replay = Replay(TALES[name])
    for event in TALES[name].events:
        if not event.outside:  # a copy that went out, and what both sides saw, cannot be taken back
            replay.live(event)
    history, full = replay.history, _rows(replay.db)
    assert history is not None
    while history.can_undo:
        history.undo()
    assert not any(_rows(replay.db).values())
    while history.can_redo:
        history.redo()
    assert _rows(replay.db) == full


def _rows(db: Database) -> dict[str, set[tuple[object, ...]]]:
    """Return every row of every table but the lines of the history itself, and what finds words."""
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    names = [name for (name,) in tables if name not in ("history", "migration") and "_search" not in name]
    return {name: set(db.execute(f"SELECT * FROM {name}").fetchall()) for name in names}  # noqa: S608


@pytest.mark.parametrize("name", TALES)
def test_no_paper_that_left_holds_anything_private_or_anything_held_back(name: str) -> None:
    replay = lived(name)
    private = {text for thing in _everything(replay) for text in _private(thing)}
    assert len(replay.papers) >= 2 and len(private) > 20
    for paper in replay.papers:
        assert not [text for text in private if text in paper.words], paper.on
        assert not [text for text in paper.held if text in paper.words.split("\n")], paper.on


def _everything(replay: Replay) -> Iterator[object]:
    """Yield all the record holds of the person."""
    person, plans = replay.person_id, replay.plans
    yield from (replay.people.person(person), *plans.decisions(person), *replay.tellings.speaking(person))
    for adjustment in plans.adjustments(person):
        yield from (adjustment, *plans.events(adjustment.id))
    yield from (v.thing for each in ThingVersionStore(replay.db).versions(person).values() for v in each)
    agreement = replay.agreement
    yield from (agreement, *replay.course.versions(agreement.id), *plans.level_moves(agreement.id))
    yield from (*replay.after.sheets(agreement.id), *replay.after.returns(agreement.id))
    post = replay.tale.post_id
    yield from (replay.posts.post(post), *replay.posts.changes(post), *replay.reviews.reviews(post))
    yield from (*replay.reviews.rhythms(post), *replay.contacts.contacts(person))


def _private(thing: object, of: str = "") -> Iterator[str]:
    """Yield every text within that is in a field nobody else ever sees."""
    if isinstance(thing, str) and of in PRIVATE and thing.strip():
        yield thing
    elif isinstance(thing, tuple | frozenset):
        yield from (text for one in thing for text in _private(one, of))
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield from (text for f in fields(thing) for text in _private(getattr(thing, f.name), _kept(thing, f.name)))


def _kept(thing: object, name: str) -> str:
    """Return the field that counts: all of a level move, a review and a sheet is private, whatever it is called."""
    if isinstance(thing, HandMark):
        return ""  # what is said at a hand-over is said to the new side
    whole = isinstance(thing, LevelMove | Review | AfterSheet)
    return "notes" if whole and name in {"words", "note", "did_not_help", "helped", "first_sign"} else name
