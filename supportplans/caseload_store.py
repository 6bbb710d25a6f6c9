"""The caseload in the file, read at once: a fixed number of statements, however many people there are.

What can no longer make a line is left out by the statement itself, so that ten years of settled things cost next to
nothing. A test holds that leaving out changes no line of any day.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, TypeVar

from records.consent_days_store import copies_out, permissions_that_matter
from records.database import Database
from records.store import PeopleStore
from supportplans.applications import Application, Happened
from supportplans.caseload import Caseload
from supportplans.codec import decode
from supportplans.contact_store import ContactStore
from supportplans.due import SOON
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.later_store import LaterStore
from supportplans.model import Adjustment, DisclosureDecision, NegotiationEvent
from supportplans.post_store import PostStore
from supportplans.posts import PostChange
from supportplans.returning import ReturnPlan
from supportplans.review_reasons import OwnDay
from supportplans.reviews import NotHeld, Review, ReviewId, Stands
from supportplans.rhythm import Rhythm

T = TypeVar("T")
BACK = timedelta(days=400)  # an episode that ended longer ago is taken up by a later review in any case

_SOON_OR_OPEN = """
    SELECT a.id, a.body FROM adjustment a LEFT JOIN negotiation_event e ON e.adjustment_id = a.id AND e.number =
        (SELECT max(number) FROM negotiation_event WHERE adjustment_id = a.id)
    WHERE (e.id IS NOT NULL AND e.body ->> '$.move' NOT IN ('confirm', 'withdraw', 'refuse'))
        OR coalesce(a.body ->> '$.review_on', '9') <= :soon OR coalesce(a.body ->> '$.until', '9') <= :soon
        OR coalesce(a.body ->> '$.funding.award_ends', '9') <= :soon
        OR coalesce(a.body -> '$.actions', '[]') <> '[]'
"""
_MOVED_OR_DUE = """
    SELECT json_set(body, '$.plans', json((
        SELECT json_group_array(json_object('level', value ->> '$.level', 'name', coalesce(value ->> '$.name', ''),
            'may_say', value ->> '$.may_say')) FROM json_each(agreement.body, '$.plans')
    ))) FROM agreement WHERE coalesce(body ->> '$.review_on', '9') <= :soon
        OR id IN (SELECT agreement_id FROM level_move WHERE body ->> '$.on' >= :back) ORDER BY rowid
"""
_MOVES = "SELECT agreement_id, body FROM level_move WHERE body ->> '$.on' >= :back ORDER BY agreement_id, number"
_DECISIONS = """
    SELECT body FROM decision WHERE coalesce(body ->> '$.revisit_on', '9') <= :soon
        OR body ->> '$.supersedes' IS NOT NULL
"""
_UNFINISHED = """
    SELECT id, body FROM application WHERE id NOT IN (
        SELECT application_id FROM (
            SELECT application_id, body ->> '$.step' AS step, body ->> '$.on' AS day, body ->> '$.corrects' AS corrects,
                row_number() OVER (PARTITION BY application_id ORDER BY number DESC) AS nth,
                max(body ->> '$.on') OVER (PARTITION BY application_id) AS last_day
            FROM application_step
        ) WHERE nth = 1 AND step IN ('started', 'not_this_time', 'withdrawn') AND corrects IS NULL AND day = last_day
    ) ORDER BY rowid
"""
_RETURNS = """
    SELECT a.person_id, r.body FROM return_plan r JOIN agreement a ON a.id = r.agreement_id
    WHERE r.starts_on >= :back ORDER BY r.rowid
"""
_LASTING = "SELECT id FROM post WHERE started_on <= :day AND (ended_on IS NULL OR ended_on >= :day)"
_HELD = f"""
    SELECT id, post_id, person_id, on_day, body -> '$.keys', body ->> '$.stands', body ->> '$.next_on',
        body ->> '$.not_held' FROM review WHERE post_id IN ({_LASTING}) ORDER BY on_day, rowid
"""  # noqa: S608 (our own words)


class CaseloadStore:
    """Reads what the day of a specialist hangs on.

    A row that is as it was the last time is not decoded again: it is known by its text, so nothing can go stale.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._before: dict[tuple[type, str], Any] = {}  # what the last reading decoded
        self._now: dict[tuple[type, str], Any] = {}

    def caseload(self, today: date) -> Caseload:
        """Return everything that can make a line today."""
        self._before, self._now = self._now, {}
        db, at = self._db, {"soon": _text(today + SOON), "back": _text(today - BACK), "day": _text(today)}
        adjustments = self._all(_SOON_OR_OPEN, at)
        unfinished = self._all(_UNFINISHED, {})
        return Caseload(
            people=PeopleStore(db).people(),
            adjustments=tuple(self._decoded(Adjustment, body) for _, body in adjustments),
            events=self._of(NegotiationEvent, "negotiation_event", "adjustment_id", adjustments),
            agreements=self._bodies(SupportAgreement, _MOVED_OR_DUE, at),
            moves=_grouped((of, self._decoded(LevelMove, body)) for of, body in self._all(_MOVES, at)),
            decisions=self._bodies(DisclosureDecision, _DECISIONS, at),
            applications=tuple(self._decoded(Application, body) for _, body in unfinished),
            steps=self._of(Happened, "application_step", "application_id", unfinished),
            posts=PostStore(db).lasting(today),
            changes=self._around(PostChange, "post_change", at),
            reviews=_by_post(_held(*row) for row in self._all(_HELD, at)),
            own_days=self._around(OwnDay, "review_day", at),
            rhythms=self._around(Rhythm, "rhythm", at),
            consents=permissions_that_matter(db, today),
            copies=copies_out(db),
            contacts=ContactStore(db).last_days(today),
            employer_contact=self._employer_contacts(),
            laters=LaterStore(db).away(today),
            returns=tuple((of, self._decoded(ReturnPlan, body)) for of, body in self._all(_RETURNS, at)),
            adjusted=frozenset(row[0] for row in self._all("SELECT DISTINCT person_id FROM adjustment", {})),
        )

    def _around(self, kind: type[T], table: str, at: dict[str, str]) -> dict[str, tuple[T, ...]]:
        day = "from_day" if table == "rhythm" else "on_day"
        sql = f"SELECT body FROM {table} WHERE post_id IN ({_LASTING}) ORDER BY {day}, rowid"  # noqa: S608
        return _by_post(self._bodies(kind, sql, at))

    def _of(self, kind: type[T], table: str, column: str, owners: Sequence[Any]) -> dict[str, tuple[T, ...]]:
        """Return what belongs to each of these rows, in the order of its numbers."""
        ids = json.dumps([owner_id for owner_id, _ in owners])
        sql = f"SELECT {column}, body FROM {table} WHERE {column} IN (SELECT value FROM json_each(:ids))"  # noqa: S608
        found = self._all(f"{sql} ORDER BY {column}, number", {"ids": ids})
        return _grouped((owner_id, self._decoded(kind, body)) for owner_id, body in found)

    def _employer_contacts(self) -> dict[str, date]:
        """Return the first day on which an employer was spoken with for each person."""
        sql = """SELECT person_id, min(day) FROM (
            SELECT person_id, on_day AS day FROM meeting WHERE person_id IS NOT NULL UNION ALL
            SELECT person_id, on_day FROM contact WHERE whom = 'employer' OR body ->> '$.with_employer'
        ) GROUP BY person_id"""
        return {person: date.fromisoformat(day) for person, day in self._all(sql, {})}

    def _bodies(self, kind: type[T], sql: str, at: dict[str, str]) -> tuple[T, ...]:
        return tuple(self._decoded(kind, row[0]) for row in self._all(sql, at))

    def _decoded(self, kind: type[T], body: str) -> T:
        key = (kind, body)
        found: T = self._before.get(key) or decode(kind, body)
        self._now[key] = found
        return found

    def _all(self, sql: str, at: dict[str, str]) -> Sequence[Any]:
        used = {name: value for name, value in at.items() if f":{name}" in sql}
        found: Sequence[Any] = self._db.execute(sql, used).fetchall()
        return found


def _held(
    i: str, post: str, person: str, on: str, keys: str, stands: str, again: str | None, why: str | None
) -> Review:
    """Return as much of a review as says what it was held for; what was said in it is left in the file."""
    next_on, not_held = date.fromisoformat(again) if again else None, NotHeld(why) if why else None
    return Review(ReviewId(i), post, person, date.fromisoformat(on), tuple(json.loads(keys)), Stands(stands),
                  next_on=next_on, not_held=not_held)  # fmt: skip


def _text(day: date) -> str:
    return day.isoformat()


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for owner_id, thing in pairs:
        found[owner_id].append(thing)
    return {owner_id: tuple(things) for owner_id, things in found.items()}


def _by_post(things: Iterable[T]) -> dict[str, tuple[T, ...]]:
    post_id = attrgetter("post_id")
    return _grouped((post_id(thing), thing) for thing in things)
