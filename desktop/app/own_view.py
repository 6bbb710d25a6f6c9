"""What the papers of the person in view are made of, gathered from the open file: theirs alone, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from desktop.app.own_kept import own_kept
from desktop.app.reviewing import around
from desktop.app.session import Session
from desktop.presenters.telling_rehearsal import cards
from desktop.presenters.telling_view import answered_at_all, heading, question_parts, sections, speaking_of
from desktop.words.telling import STAGES
from desktop.words.telling_steps import IF_ASKED
from records.consent import Line
from supportplans.keel import SupportAgreement
from supportplans.lines import lines_of
from supportplans.model import Adjustment, DisclosureDecision
from supportplans.own_view import NextDate, OwnKept, OwnPlan, OwnTelling, OwnView, Part, PracticeCard
from supportplans.posts import one_job
from supportplans.review_plan import next_open
from supportplans.rules import Topic
from supportplans.take_home import Example
from supportplans.telling import newest
from supportplans.tongue import tell

RINGING = frozenset({Topic.EMERGENCY, Topic.LISTENING})


def own_view(session: Session, example: Example | None = None) -> OwnView | None:
    """Return what the person in view has as of today, or None where nobody is in view.

    `example` is the job they matched by hand, where one is open.
    """
    person = session.people.person(session.person_id) if session.person_id else None
    if person is None:
        return None
    plans = own_plans(session)
    copies, consents = session.consents.copies(person.id), session.consents.consents(person.id)
    rules = session.rules.in_force(session.today)
    return OwnView(
        person.known_as, person.name, session.today, plans, _kept(session, plans),
        tuple(copy for copy in copies if not copy.own and copy.person_id == person.id), consents,
        tuple(_dates(session)), rules, tuple(rule for rule in rules if rule.topic in RINGING), _helped(session),
        session.people.resources(person.id), session.people.preferences(person.id), session.people.stories(person.id),
        own_telling(session), example, session.cards.choice(person.id),
    )  # fmt: skip


def own_plans(session: Session) -> tuple[OwnPlan, ...]:
    """Return the plan of each job, the newest first; what belongs to no job stands with the first."""
    person = session.people.person(session.person_id)
    if person is None:
        return ()
    plans, shares = session.plans, session.consents.share_classes(person.id)
    agreements: list[SupportAgreement | None] = [*reversed(plans.agreements(person.id))]
    decisions, left = newest(plans.decisions(person.id)), list(plans.adjustments(person.id))
    found, told = list[OwnPlan](), set[str]()
    for agreement in agreements or [None]:
        mine = [a for a in left if agreement is None or _of(a, agreement)]
        left = [a for a in left if a not in mine]
        way_back = next(iter(session.after.returns(agreement.id)), None) if agreement else None
        lines = lines_of(person, [(a, plans.events(a.id)) for a in mine], agreement, decisions, shares, way_back)
        found.append(OwnPlan(_about(agreement), _new(lines, told), agreement))
        told |= {line.id for line in lines}
    if left:  # what is asked for at a job that has no agreement
        lines = lines_of(person, [(a, plans.events(a.id)) for a in left], None, (), shares)
        names = ", ".join(dict.fromkeys(a.employer for a in left if a.employer))
        found.append(OwnPlan(names, _new(lines, told)))
    return tuple(found)


def _of(adjustment: Adjustment, agreement: SupportAgreement) -> bool:
    return one_job(adjustment.job_id, adjustment.employer, agreement.job_id, agreement.employer)


def _about(agreement: SupportAgreement | None) -> str:
    return ", ".join(bit for bit in (agreement.job_title, agreement.employer) if bit) if agreement else ""


def _new(lines: Iterable[Line], told: set[str]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.id not in told)


def _kept(session: Session, plans: Iterable[OwnPlan]) -> tuple[OwnKept, ...]:
    """Return what is in the file and in no line, but for the signs that stand with their level."""
    said = [line.text for plan in plans for line in plan.lines]
    signs = [s for plan in plans if plan.agreement for each in plan.agreement.level_plans for s in each.signs_i_notice]
    return own_kept(session, (*said, *signs))


def _helped(session: Session) -> tuple[str, ...]:
    """Return what the person said helped at hard times, the newest first."""
    found: list[str] = []
    for agreement in reversed(session.plans.agreements(session.person_id)):
        found += [sheet.helped for sheet in session.after.sheets(agreement.id) if not sheet.laid_aside]
        found += [move.helped for move in reversed(session.plans.level_moves(agreement.id)) if not move.taken_out]
    return tuple(dict.fromkeys(words.strip() for words in found if words.strip()))


def _dates(session: Session) -> Iterator[NextDate]:
    """Yield the days to come: reviews, days that were promised, permissions and trials that end."""
    today, person_id = session.today, session.person_id
    for post in session.posts.posts(person_id):
        slot = next_open(around(session, post).slots) if post.lasts(today) else None
        if slot is not None:
            yield NextDate(
                slot.on, tell("We look at how the support works at {job}.", job=post.employer or post.job_title)
            )
    yield from _plan_dates(session, today)
    for consent in session.consents.consents(person_id):
        if consent.in_force(today):
            yield NextDate(consent.last_day, tell("My permission for {name} ends.", name=consent.recipient.name))


def _plan_dates(session: Session, today: date) -> Iterator[NextDate]:
    for agreement in session.plans.agreements(session.person_id):
        if agreement.review_on and agreement.review_on >= today:
            yield NextDate(agreement.review_on, tell("We look at my plan again."))
    for adjustment in session.plans.adjustments(session.person_id):
        days = ((adjustment.review_on, tell("We look at this again: {what}", what=adjustment.title)),
                (adjustment.until, tell("The last day of: {what}", what=adjustment.title)))  # fmt: skip
        yield from (NextDate(on, what) for on, what in days if on and on >= today and not adjustment.ended(today))
    for decision in newest(session.plans.decisions(session.person_id)):
        if decision.revisit_on and decision.revisit_on >= today:
            yield NextDate(decision.revisit_on, tell("I look again at what I tell."))


def telling_view(session: Session, decision: DisclosureDecision) -> OwnView:
    """Return what the papers about one weighing are made of, and no more."""
    rules, telling = session.rules.in_force(session.today), own_telling(session, decision)
    return OwnView(session.called, "", session.today, rules=rules, telling=telling)


def own_telling(session: Session, decision: DisclosureDecision | None = None) -> OwnTelling | None:
    """Return a weighing in words: the one given, else the one that is open, else the newest; None without any."""
    every = newest(session.plans.decisions(session.person_id))
    open_one = next((d for d in every if d.id == session.decision_id), None)
    found = decision or open_one or next(reversed(every), None)
    if found is None:
        return None
    answers = speaking_of(session.tellings.speaking(session.person_id), found)
    said = (("I say", (Part("", found.phrases, True),)), (IF_ASKED, question_parts(found)),
            ("I would rather not answer", (Part("", found.rather_not, True),)))  # fmt: skip
    made = tuple((section.title, section.parts) for section in sections(found, answers))
    practice = tuple(PracticeCard(card.kind, card.front, card.words) for card in cards(found))
    return OwnTelling(telling_about(session, found), made, said, practice)


def telling_about(session: Session, decision: DisclosureDecision) -> str:
    """Return what a weighing is about: the job or the employer, and when they would be told."""
    job = session.jobs.job(decision.job_id) if decision.job_id else None
    about = heading(decision, job.title if job else "")
    return f"{about}, {STAGES[decision.stage]}" if answered_at_all(decision) else about
