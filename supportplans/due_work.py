"""Lines about the job there is, and the one looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from supportplans import due_plans
from supportplans.applications import Step, due, is_out, since, stands
from supportplans.caseload import Caseload, last_in_touch
from supportplans.due import SOON, Due, Finder, Matter, in_order
from supportplans.handover import opens
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment
from supportplans.posts import Post, about
from supportplans.review_plan import Slot, plan
from supportplans.review_plan import due as due_now
from supportplans.review_reasons import Surroundings, reasons
from supportplans.reviews import answers_of
from supportplans.rhythm import next_contact

NEW = timedelta(days=120)  # how long after a first meeting the search for a job is still looked at


def reviews(load: Caseload, today: date) -> Iterator[Due]:
    """Yield the reviews of jobs that are due: overdue, today or within a week."""
    for post, slots in review_slots(load, today):
        for slot in due_now(slots):
            yield Due(Matter.REVIEW, post.person_id, post.id, "", post.employer, None, slot.on, slot.why.value)


def review_slots(load: Caseload, today: date) -> Iterator[tuple[Post, tuple[Slot, ...]]]:
    """Yield every job with all its planned reviews, by the calendar and for what happened around it."""
    agreements: Mapping[str, list[SupportAgreement]] = defaultdict(list)
    for agreement in load.agreements:
        agreements[agreement.person_id].append(agreement)
    acted: Mapping[str, list[Adjustment]] = defaultdict(list)  # those with something to do
    for adjustment in (a for a in load.adjustments if a.actions):
        acted[adjustment.person_id].append(adjustment)
    for post in load.posts:
        mine = agreements.get(post.person_id, []), acted.get(post.person_id, [])
        others = reasons(post, _around(load, post, *mine, today), today)
        yield post, plan(post, others, answers_of(load.reviews.get(post.id, ())), today)


def _around(
    load: Caseload, post: Post, agreements: list[SupportAgreement], acted: list[Adjustment], today: date
) -> Surroundings:  # fmt: skip
    """Return what can make a review of a post due beside the calendar."""
    ours = (a for a in agreements if about(a.job_id, a.employer, post))
    still = (a for a in acted if not a.ended(today) and about(a.job_id, a.employer, post))
    return Surroundings(
        load.changes.get(post.id, ()), load.own_days.get(post.id, ()), load.reviews.get(post.id, ()),
        tuple((a, load.moves.get(a.id, ())) for a in ours), tuple(action for a in still for action in a.actions),
    )  # fmt: skip


def hand_overs(load: Caseload, today: date) -> Iterator[Due]:
    """Yield changes at work, past or soon, since which nobody went through what was agreed with the new side.

    Of one kind the newest alone. Once it was gone through for one change, those of that day and before are settled.
    """
    for post in (p for p in load.posts if p.person_id in load.adjusted):
        changes = load.changes.get(post.id, ())
        gone = max((change.handed_over for change in changes if change.handed_over), default=date.min)
        soon = (change for change in sorted(changes, key=lambda change: change.on) if change.on <= today + SOON)
        newest = {change.what: change for change in soon if opens(change)}
        for change in (c for c in newest.values() if c.on > gone and c.handed_over is None):
            since, on = (None, change.on) if change.on > today else (change.on, None)
            yield Due(Matter.HAND_OVER, post.person_id, change.id, change.now, post.employer, since, on,
                      change.what.value)  # fmt: skip


def contacts(load: Caseload, today: date) -> Iterator[Due]:
    """Yield people who were not in touch by the day that was agreed; of one person once."""
    soonest: dict[str, Due] = {}
    in_touch = last_in_touch(load, today)
    for post in load.posts:
        last = in_touch.get(post.person_id)
        found = next_contact(post, load.rhythms.get(post.id, ()), () if last is None else (last,), today)
        if found is None or found.on > today:
            continue
        line = Due(Matter.CONTACT, post.person_id, post.id, "", post.employer, last, found.on,
                   found.rhythm.often.value)  # fmt: skip
        before = soonest.get(post.person_id)
        soonest[post.person_id] = line if before is None or (before.on or today) > found.on else before
    yield from soonest.values()


def ways_back(load: Caseload, today: date) -> Iterator[Due]:
    """Yield fit notes and awards beside a way back that end; of each kind the one that lasts longest."""
    for person_id, plan_back in load.returns:
        for detail, dated in (("fit_note", plan_back.fit_notes), ("award", plan_back.awards)):
            last = max((one.ends_on for one in dated), default=None)
            if last is not None and today - SOON <= last <= today + SOON:
                yield Due(Matter.ENDING, person_id, plan_back.agreement_id, "", "", None, last, detail)


def applications(load: Caseload, today: date) -> Iterator[Due]:
    """Yield applications that are out or have a next step soon, and interviews ahead."""
    for application in load.applications:
        events = load.steps.get(application.id, ())
        step, moved, ahead = stands(events), since(events), due(application, events)
        if step is Step.INTERVIEW and moved is not None and moved >= today:
            ahead = moved
        soon = ahead is not None and ahead <= today + SOON
        if soon or is_out(events):
            about = application.title
            yield Due(Matter.APPLICATION, application.person_id, application.id, about, application.employer,
                      moved if is_out(events) else None, ahead if soon else None, step.value,
                      application.next_step)  # fmt: skip


def first_contacts(load: Caseload, today: date) -> Iterator[Due]:
    """Yield people met not long ago for whom no employer was spoken with yet; those with a job are past it.

    The IPS fidelity scale looks for a month from the first meeting. It measures the service, never the person.
    """
    at_work = {post.person_id for post in load.posts}
    for person in load.people:
        new = person.created is not None and today - NEW <= person.created <= today
        if new and str(person.id) not in at_work and str(person.id) not in load.employer_contact:
            yield Due(Matter.FIRST, str(person.id), str(person.id), "", "", person.created)


FINDERS: tuple[Finder, ...] = (
    due_plans.negotiations, due_plans.around_adjustments, due_plans.agreements, due_plans.decisions,
    due_plans.permissions, hand_overs, reviews, contacts, ways_back, applications, first_contacts,
)  # fmt: skip


def lines_of_day(load: Caseload, today: date) -> tuple[Due, ...]:
    """Return every line of a day, those put away included."""
    return in_order((line for find in FINDERS for line in find(load, today)), today)
