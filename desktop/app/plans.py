"""A person's plan as papers need it: every line with its class, and what one reader may have today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.words.levels import level_name
from desktop.words.papers import KEPT_PARTS
from records.consent import Line, Recipient, Released, ShareClass, release
from records.consent_store import ConsentStore
from records.database import Database
from records.people import Person
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.agreement import in_force
from supportplans.agreement_versions import AgreementVersion, as_it_was, last_signed
from supportplans.as_signed import Known, as_signed
from supportplans.blind import Blind
from supportplans.course_store import CourseStore
from supportplans.issue import Issue, Signed
from supportplans.keel import SupportAgreement
from supportplans.levels import Level
from supportplans.lines import lines_of
from supportplans.meeting_lines import is_meeting, meetings
from supportplans.model import DisclosureDecision, Kind, Party
from supportplans.one_employer import own, plain
from supportplans.only_us import Kept, kept
from supportplans.papers import every_line
from supportplans.post_store import PostStore
from supportplans.return_lines import RETURN
from supportplans.returning import ReturnPlan
from supportplans.review_store import ReviewStore
from supportplans.rule_store import RuleStore
from supportplans.rules import Topic
from supportplans.since_signed import in_other_words, since
from supportplans.store import PlanStore
from supportplans.telling import newest
from supportplans.thing_version_store import ThingVersionStore
from supportplans.which_agreement import in_order, meant

Takes = Callable[[Line], bool]
HARD = frozenset({Level.CRISIS_LOOMING, Level.AWAY})
"""Kinds of level at which a yes is asked for again once things are steadier."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All of a person's plan at one employer that lines are made of; `here` tells what of an employer belongs in it.

    Not `sure`: whether its way back was there by then is not known.
    """

    person: Person
    known: list[Known]
    agreement: SupportAgreement | None
    decisions: list[DisclosureDecision]
    way_back: ReturnPlan | None
    here: Callable[[str], bool] = field(default=lambda _: True, compare=False)
    sure: bool = True

    def lines(self, shares: Mapping[str, ShareClass], met_on: date | None = None) -> tuple[Line, ...]:
        """Return its lines with their classes; `met_on` chooses the meeting, else it is the newest."""
        return lines_of(self.person, self.known, self.agreement, self.decisions, shares, self.way_back, met_on)

    @property
    def steady(self) -> frozenset[int]:
        """Return the places of the steady levels."""
        ladder = self.agreement.ladder if self.agreement else None
        return (
            frozenset(ladder.number(n) for n in ladder.standing if ladder.kind(n) is Level.STEADY)
            if ladder
            else frozenset()
        )

    @property
    def at_times(self) -> frozenset[str]:
        """Return the ids of the adjustments that are not always on: at some levels, or just in case."""
        kinds = (Kind.SWITCHING, Kind.JUST_IN_CASE)
        return frozenset(str(adjustment.id) for adjustment, _ in self.known if adjustment.kind in kinds)


def plan_of(db: Database, person_id: str, organisation: str = "") -> Plan | None:
    """Return what a reader at `organisation` could be offered of a person's plan, or None where nobody is there.

    Where the person has plans with several employers, a reader is offered those of their own employer and what
    belongs to none, never another employer's; with one employer, everything. Nobody in particular: everything.
    """
    person, plans = PeopleStore(db).person(person_id), PlanStore(db)
    if person is None:
        return None
    adjustments, agreements = plans.adjustments(person_id), plans.agreements(person_id)
    decisions = newest(plans.decisions(person_id))
    employers = ({a.employer for a in adjustments} | {a.employer for a in agreements}) - {""}
    here = own(organisation, employers)
    told = own(organisation, employers | {d.employer for d in decisions if d.employer})  # jobs looked for, too
    agreement = meant(agreements, lambda a: here(a.employer))
    return Plan(
        person,
        [(a, plans.events(a.id)) for a in adjustments if here(a.employer)],
        agreement,
        [d for d in decisions if told(d.employer)],
        next(iter(AfterStore(db).returns(agreement.id)), None) if agreement else None,
        here,
    )


def agreements_at(db: Database, person_id: str, organisation: str) -> tuple[SupportAgreement, ...]:
    """Return the agreements whose lines a reader at `organisation` could be offered; papers take the first."""
    agreements, adjustments = PlanStore(db).agreements(person_id), PlanStore(db).adjustments(person_id)
    here = own(organisation, ({a.employer for a in adjustments} | {a.employer for a in agreements}) - {""})
    return in_order(agreements, lambda agreement: here(agreement.employer))


def plan_lines(db: Database, person_id: str, organisation: str = "", met_on: date | None = None) -> tuple[Line, ...]:
    """Return every line of a person's plan that a reader at `organisation` could be offered, with its class."""
    plan = plan_of(db, person_id, organisation)
    return plan.lines(ConsentStore(db).share_classes(person_id), met_on) if plan else ()


def lines_in(db: Database, person_id: str, organisation: str, ids: frozenset[str]) -> tuple[Line, ...]:
    """Return the lines of these ids as they are now, those of older meetings at the end."""
    plan, classes = plan_of(db, person_id, organisation), ConsentStore(db).share_classes(person_id)
    found = [line for line in plan.lines(classes) if line.id in ids] if plan else []
    older = meetings(plan.known)[1:] if plan and ids - {line.id for line in found} else ()
    for on in older:
        found += [line for line in plan.lines(classes, on) if line.id in ids and is_meeting(line)] if plan else []
    return tuple(found)


def released_plan(
    db: Database, person_id: str, recipient: Recipient, today: date, takes: Takes = every_line
) -> Released:
    """Return what one reader may have of a person's plan today on a paper that `takes` lines: the gate is asked."""
    lines = filter(takes, plan_lines(db, person_id, recipient.organisation))
    return release(lines, ConsentStore(db).consents(person_id), recipient, today)


def issue_of(
    db: Database, person_id: str, released: Released, version: int, copy_no: int, takes: Takes = every_line
) -> Issue:
    """Return which paper this is: its numbers, what was signed before, and the emergency numbers that count today.

    It is agreed where both have signed the very lines it `takes`, the reader among them: any change since makes a
    draft of it.
    """
    plan = plan_of(db, person_id, released.recipient.organisation)
    if plan is None:
        return Issue(version, copy_no)
    then = _signed_before(db, plan, released, takes)
    numbers = RuleStore(db).in_force(released.on, Topic.EMERGENCY)
    made = Issue(version, copy_no, numbers=numbers, steady=plan.steady, at_times=plan.at_times)
    if then is None:
        return made
    made = replace(made, before=then.told, before_on=then.on)
    if since(then.had, released):
        return made
    manager = plan.agreement.manager if plan.agreement else ""
    both = tuple(Signed(party, then.on) for party in (Party.PERSON, Party.EMPLOYER))
    return replace(made, signed=both if plain(manager) == plain(released.recipient.name) else both[:1])


@dataclass(frozen=True, slots=True)
class _Then:
    """What a reader may have of the plan as it was signed, and of it what is told beside the plan of today.

    What stands today in other words that this reader may not have is had, so nothing counts as agreed, and not told.
    """

    on: date
    had: Released
    told: Released


def _signed_before(db: Database, plan: Plan, released: Released, takes: Takes) -> _Then | None:
    """Return what this reader may have today of the lines as they were when both signed last; None where they did not.

    The gate is asked with the permissions of today: what was taken back since is not in it.
    """
    signed = last_signed(CourseStore(db).versions(plan.agreement.id)) if plan.agreement else None
    if plan.agreement is None or signed is None or signed.signed_on is None:
        return None
    classes = ConsentStore(db).share_classes(plan.person.id)
    was, now = ([*filter(takes, lines)] for lines in (_lines_then(db, plan, signed, classes), plan.lines(classes)))
    waits = in_other_words(was, now, released.line_ids)
    had, told = (
        release(lines, released.consents, released.recipient, released.on)
        for lines in (was, [line for line in was if line.id not in waits])
    )
    return _Then(signed.signed_on, had, told)


def _lines_then(
    db: Database, plan: Plan, signed: AgreementVersion, classes: Mapping[str, ShareClass]
) -> tuple[Line, ...]:
    """Return every line of a plan as it was signed. A way back that may not have been there counts where it was given.

    A thing that belongs to another employer today, or did so before it was taken away, is not in it.
    """
    then, on = signed_plan(db, plan, signed), signed.signed_on
    assert on is not None
    copies = ConsentStore(db).copies(plan.person.id)
    given = frozenset[str]().union(*(copy.line_ids for copy in copies if copy.made_on <= on))
    lines = then.lines(classes)
    return lines if then.sure else tuple(n for n in lines if n.section != RETURN or n.id in given)


def signed_plan(db: Database, plan: Plan, signed: AgreementVersion) -> Plan:
    """Return a plan as it was when a version of its agreement, which has to be signed, was signed."""
    on = signed.signed_on
    assert plan.agreement is not None and on is not None
    ways, versions = AfterStore(db).returns(signed.agreement_id), ThingVersionStore(db).versions(plan.person.id)
    then = as_signed(signed, on, plan.known, ways, versions)
    today = {a.id: a.employer for a in PlanStore(db).adjustments(plan.person.id)}
    return replace(
        plan, known=[(a, events) for a, events in then.known if plan.here(today.get(a.id, a.employer))],
        agreement=as_it_was(signed, plan.agreement), way_back=then.way_back, sure=then.sure,
        decisions=[d for d in plan.decisions if d.made_on is None or d.made_on <= on],
    )  # fmt: skip


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
