"""A person's plan as papers need it: every line with its class, and what one reader may have today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from desktop.words.levels import level_name
from desktop.words.papers import KEPT_PARTS
from records.consent import Line, Recipient, Released, release
from records.consent_store import ConsentStore
from records.database import Database
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.agreement import in_force
from supportplans.blind import Blind
from supportplans.course_store import CourseStore
from supportplans.keel import SupportAgreement
from supportplans.levels import Level
from supportplans.lines import lines_of
from supportplans.only_us import Kept, kept
from supportplans.post_store import PostStore
from supportplans.review_store import ReviewStore
from supportplans.store import PlanStore
from supportplans.telling import newest

HARD = frozenset({Level.CRISIS_LOOMING, Level.AWAY})
"""Kinds of level at which a yes is asked for again once things are steadier."""


def plan_lines(db: Database, person_id: str, organisation: str = "") -> tuple[Line, ...]:
    """Return every line of a person's plan that a reader at `organisation` could be offered, with its class.

    Where the person has plans with several employers, a reader is offered those of their own employer and what
    belongs to none, never another employer's; with one employer, everything. Nobody in particular: everything.
    """
    person, plans = PeopleStore(db).person(person_id), PlanStore(db)
    if person is None:
        return ()
    adjustments, agreements = plans.adjustments(person_id), plans.agreements(person_id)
    decisions = newest(plans.decisions(person_id))
    employers = ({a.employer for a in adjustments} | {a.employer for a in agreements}) - {""}
    here = _own(organisation, employers)
    told = _own(organisation, employers | {d.employer for d in decisions if d.employer})  # jobs looked for, too
    agreement = next((a for a in reversed(agreements) if here(a.employer)), None)
    return lines_of(
        person,
        [(a, plans.events(a.id)) for a in adjustments if here(a.employer)],
        agreement,
        [d for d in decisions if told(d.employer)],
        ConsentStore(db).share_classes(person_id),
        next(iter(AfterStore(db).returns(agreement.id)), None) if agreement else None,
    )


def _own(organisation: str, employers: set[str]) -> Callable[[str], bool]:
    """Return what tells whether an employer's plan may be offered to a reader at an organisation."""
    if not organisation or len({_plain(e) for e in employers}) < 2:
        return lambda _: True
    return lambda employer: not employer or _plain(employer) == _plain(organisation)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def released_plan(db: Database, person_id: str, recipient: Recipient, today: date) -> Released:
    """Return what one reader may have of a person's plan today: the gate is asked, and nothing else."""
    lines = plan_lines(db, person_id, recipient.organisation)
    return release(lines, ConsentStore(db).consents(person_id), recipient, today)


def kept_to_us(db: Database, person_id: str, lines: Iterable[Line]) -> tuple[Kept, ...]:
    """Return what the record holds that is in none of the lines, and so is on no paper for somebody else."""
    return kept(kept_things(db, person_id), (line.text for line in lines), KEPT_PARTS)


def kept_things(db: Database, person_id: str) -> list[object]:
    """Return every record of a person and of their plans, as what is kept is read off."""
    plans = PlanStore(db)
    person, agreements = PeopleStore(db).person(person_id), plans.agreements(person_id)
    things: list[object] = [person] if person else []
    for adjustment in plans.adjustments(person_id):
        things += [adjustment, *plans.events(adjustment.id)]
    for agreement in agreements:
        things += [agreement, *plans.level_moves(agreement.id)]
    return [*things, *plans.decisions(person_id), *_around_the_job(db, person_id, agreements)]


def _around_the_job(db: Database, person_id: str, agreements: Iterable[SupportAgreement]) -> Iterator[object]:
    """Yield what is written about the jobs somebody has: ways back, times looked back at, changes and reviews."""
    after, posts, reviews = AfterStore(db), PostStore(db), ReviewStore(db)
    for agreement in agreements:
        yield from (*after.returns(agreement.id), *after.sheets(agreement.id))
    for post in posts.posts(person_id):
        yield from (post, *posts.changes(post.id), *reviews.rhythms(post.id))
        yield from (replace(review, ratings=Blind()) for review in reviews.reviews(post.id))  # covered answers stay so


def hard_level(db: Database, person_id: str, today: date) -> str:
    """Return what the level of the day is called where things are hard, a crisis looming or away; nothing else."""
    plans, course = PlanStore(db), CourseStore(db)
    for agreement in plans.agreements(person_id):
        now = in_force(agreement, (), plans.level_moves(agreement.id), today, course.versions(agreement.id))
        kind = agreement.ladder.kind(now.level)
        if kind in HARD:
            return level_name(agreement, now.level)
    return ""
