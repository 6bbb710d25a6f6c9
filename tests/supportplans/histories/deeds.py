"""What can happen in a history, as verbs: each returns what a `replay.On` does on its day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.app.plans import plan_lines, released_plan
from jobs.model import Job
from records.consent import Answer, Consent, ConsentId, Copy, CopyId, Recipient, ShareClass, add_months
from records.edits import Edit
from records.people import Person
from supportplans.blind import Blind, Helps, cover, rate, show
from supportplans.contacts import ContactEntry, ContactEntryId, With
from supportplans.documents import Issue, employer_plan, on_plan
from supportplans.episodes import AfterSheet
from supportplans.funding import Stage
from supportplans.handover import applied, mark_of, marked
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, SupportAgreement
from supportplans.levels import LevelId
from supportplans.model import Adjustment, AdjustmentId, EventId, Move, NegotiationEvent, Party
from supportplans.posts import Changed, ChangeId, HandMark, Onward, Post, PostChange, PostId
from supportplans.reading import lines_on
from supportplans.returning import ReturnPlan, ReturnPlanId
from supportplans.reviews import Item, Review, ReviewId, Stands, ratings_for
from supportplans.rhythm import Often, Rhythm, RhythmId
from supportplans.speaking import SpeakFor, Speaking, answered
from supportplans.telling import Contact, DecisionId, DisclosureDecision, begun_again
from tests.supportplans.histories.replay import SPECIALIST, On, Replay

Done = Callable[[Replay], Edit]
P, E, S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST


# The person and the job


def meets(person: Person) -> Done:
    """The two meet."""
    return lambda r: r.people.save_person(replace(person, created=r.today))


def looks_at(job: Job) -> Done:
    """A job is written down."""
    return lambda r: r.jobs.save_job(job)


def begins(post: Post) -> Done:
    """The job begins, or what is known of it is put right."""
    return lambda r: r.posts.save_post(post)


def changes(what: Changed, was: str, now: str, name: str, note: str = "") -> Done:
    """Something changes around the job."""
    return lambda r: r.posts.save_change(
        PostChange(ChangeId(name), PostId(r.tale.post_id), r.today, what, was, now, note)
    )


def goes_through(name: str, adjustment: str, onward: Onward, note: str = "", **more: Any) -> Done:
    """One line of the hand-over sheet is gone through with the new side."""

    def done(r: Replay) -> Edit:
        change, thing = _change(r, name), _adjustment(r, adjustment)
        mark = HandMark(adjustment, onward, r.today, note=note, review_before=thing.review_on, **more)
        after = applied(thing, mark, mark_of(change, adjustment))
        return r.posts.save_change(marked(change, mark)).then(r.plans.save_adjustment(after))

    return done


def handed_over(name: str) -> Done:
    """The whole sheet has been gone through."""
    return lambda r: r.posts.save_change(replace(_change(r, name), handed_over=r.today))


# Telling


def decides(decision: DisclosureDecision) -> Done:
    """The person decides about telling."""
    return lambda r: r.plans.save_decision(replace(decision, made_on=r.today, decided_on=r.today))


def decides_again(name: str, old: str, **new: Any) -> Done:
    """The person decides anew; what they decided before stays to be read."""

    def done(r: Replay) -> Edit:
        before = next(d for d in r.plans.decisions(r.person_id) if d.id == old)
        again = begun_again(before, name, r.today)
        return r.plans.save_decision(replace(again, decided_on=r.today, **new))

    return done


def came_of_it(name: str, words: str) -> Done:
    """The person says what came of telling."""

    def done(r: Replay) -> Edit:
        decision = next(d for d in r.plans.decisions(r.person_id) if d.id == DecisionId(name))
        return r.plans.save_decision(replace(decision, outcome=words, outcome_on=r.today))

    return done


def lets_speak(name: str, employer: str, about: SpeakFor, contact: Contact) -> Done:
    """The person says whether the specialist may speak with the employer about something."""

    def done(r: Replay) -> Edit:
        known = [s for s in r.tellings.speaking(r.person_id) if s.employer == employer]
        before = known[0] if known else Speaking("", r.person_id, employer)
        return r.tellings.save_speaking(answered(before, about, contact, r.today, name))

    return done


# Adjustments


def wants(adjustment: Adjustment) -> Done:
    """An idea of what could be different is written down."""
    return lambda r: r.plans.save_adjustment(replace(adjustment, person_id=r.person_id))


def amends(name: str, change: Callable[[Adjustment], Adjustment] | None = None, **new: Any) -> Done:
    """Something about an adjustment is written down anew."""
    return lambda r: r.plans.save_adjustment(
        change(_adjustment(r, name)) if change else replace(_adjustment(r, name), **new)
    )


def pays(name: str, stage: Stage, **new: Any) -> Done:
    """An award goes a stage further."""

    def done(r: Replay) -> Edit:
        thing = _adjustment(r, name)
        return r.plans.save_adjustment(replace(thing, funding=replace(thing.funding.moved(stage, r.today), **new)))

    return done


def says(name: str, party: Party, move: Move, words: str = "", **more: Any) -> Done:
    """Somebody makes a move in a negotiation."""

    def done(r: Replay) -> Edit:
        number = len(r.plans.events(AdjustmentId(name))) + 1
        event = NegotiationEvent(EventId(f"{name}.{number}"), AdjustmentId(name), number, r.today, party, move)
        return r.plans.save_event(replace(event, words=words, **more))

    return done


def puts_right(name: str, number: int, words: str, **right: Any) -> Done:
    """An event that was written down wrongly is put right, or (without `right`) taken out; both stay on record."""

    def done(r: Replay) -> Edit:
        events = r.plans.events(AdjustmentId(name))
        instead = replace(events[number - 1], **right) if right else None
        mend = NegotiationEvent(EventId(f"{name}.{len(events) + 1}"), AdjustmentId(name), len(events) + 1, r.today, S,
                                Move.CORRECT, words=words, corrects=number, instead=instead)  # fmt: skip
        return r.plans.save_event(mend)

    return done


# The support agreement


def agrees(agreement: SupportAgreement) -> Done:
    """The agreement is written down for the first time."""
    return lambda r: r.plans.save_agreement(agreement)


def rewrites(change: Callable[[SupportAgreement], SupportAgreement]) -> Done:
    """Something in the agreement is written anew; that makes a version of the day."""
    return lambda r: r.plans.save_agreement(change(r.agreement))


def both_sign() -> Done:
    """Both sides sign the newest version."""
    return lambda r: r.course.save_version(replace(r.course.versions(r.tale.agreement_id)[-1], signed_on=r.today))


def level(to: LevelId, by: Party = P, note: str = "", **more: Any) -> Done:
    """Somebody says that the level has changed."""

    def done(r: Replay) -> Edit:
        number = len(r.plans.level_moves(r.tale.agreement_id)) + 1
        of = AgreementId(r.tale.agreement_id)
        move = LevelMove(LevelMoveId(f"{of}.{number}"), of, number, r.today, to, by, note)
        return r.plans.save_level_move(replace(move, **more), r.person_id)

    return done


def line(number: int, **more: Any) -> Done:
    """Something is added to a line of the level log, such as what was done; what counts of it stays."""
    return lambda r: r.plans.save_level_move(
        replace(r.plans.level_moves(r.tale.agreement_id)[number - 1], **more), r.person_id
    )


def says_yes_to(number: int) -> Done:
    """The person agrees to a level that somebody else named; from now on it counts."""
    return lambda r: line(number, agreed_by_person=True, agreed_on=r.today)(r)


def looks_back(sheet: AfterSheet) -> Done:
    """The person writes down what a hard time has taught, or more of it."""
    return lambda r: r.after.save_sheet(sheet, r.person_id)


def takes_up(name: str, place: int) -> Done:
    """Something learnt goes from the sheet into the agreement."""

    def done(r: Replay) -> Edit:
        sheet = next(s for s in r.after.sheets(r.tale.agreement_id) if s.id == name)
        return r.after.save_sheet(sheet.took_up(place), r.person_id)

    return done


def plans_way_back(plan: ReturnPlan) -> Done:
    """A way back to work is planned."""
    return lambda r: r.after.save_return(plan, r.person_id)


def on_the_way_back(name: str, change: Callable[[ReturnPlan, Replay], ReturnPlan]) -> Done:
    """The way back changes: a step is held, or taken back."""

    def done(r: Replay) -> Edit:
        plan = next(p for p in r.after.returns(r.tale.agreement_id) if p.id == ReturnPlanId(name))
        return r.after.save_return(change(plan, r), r.person_id)

    return done


# Permission and paper


def permits(name: str, reader: Recipient, purpose: str, keeps: tuple[str, ...] = (), months: int = 6,
            **more: Any) -> Done:  # fmt: skip
    """The person lets one reader have the lines as they are today, but for those whose id or section begins so."""

    def done(r: Replay) -> Edit:
        lines = plan_lines(r.db, r.person_id, reader.organisation)
        given = [x for x in lines if not any(x.section.startswith(k) or k in str(x.id) for k in keeps)]
        consent = Consent(
            ConsentId(name), r.tale.person_id, reader, frozenset(str(x.id) for x in given), r.today,
             # type: ignore[arg-type]
            add_months(r.today, months), purpose, f"May {reader.name}, and no one else, have these lines?", "on screen",
            "Not to be passed on.",
        )  # fmt: skip
        edit = r.consents.save_consent(replace(consent, **more))
        for x in given:
            if x.share is not ShareClass.CONSENTED:
                edit = edit.then(r.consents.set_share(r.person_id, str(x.id), ShareClass.CONSENTED))
        return edit

    return done


def withdraws(day: str, name: str) -> On:
    """The person takes a permission back; what is taken back stays so."""
    return On(day, lambda r: r.consents.save_consent(replace(_consent(r, name), withdrawn_on=r.today)), outside=True)


def hands_out(day: str, name: str, consent: str, copy_no: int) -> On:
    """The work plan is printed for the reader of a permission; the copy is registered."""

    def done(r: Replay) -> Edit:
        reader = _consent(r, consent).recipient
        r.papers.append(r.paper_for(reader, copy_no))
        released = released_plan(r.db, r.person_id, reader, r.today, on_plan)
        version = max(v.number for v in r.course.versions(r.tale.agreement_id))
        paper = employer_plan(released, Issue(version, copy_no))
        on_it = lines_on(paper) & released.line_ids
        return r.consents.save_copy(Copy(
            CopyId(name), r.tale.person_id, reader, "work plan", version, copy_no, r.now, "print",
             # type: ignore[arg-type]
            on_it, paper.check_code, ConsentId(consent),
        ))  # fmt: skip

    return On(day, done, outside=True)


def asks_back(day: str, name: str) -> On:
    """A copy is asked back by letter."""
    return On(day, lambda r: r.consents.save_copy(replace(_copy(r, name), asked_on=r.today)), outside=True)


def answers(day: str, name: str, answer: Answer) -> On:
    """The reader says what became of a copy."""
    return On(day, lambda r: r.consents.save_copy(_copy(r, name).answered(answer, r.today)), outside=True)


# Support goes on


def agrees_rhythm(name: str, often: Often, **more: Any) -> Done:
    """How often the two are in touch is agreed."""
    return lambda r: r.reviews.save_rhythm(replace(
        Rhythm(RhythmId(name), r.tale.post_id, r.person_id, r.today, often, who=SPECIALIST), **more
    ))  # fmt: skip


def in_touch(name: str, whom: With = With.PERSON, **more: Any) -> Done:
    """The specialist was in touch."""
    return lambda r: r.contacts.save(replace(ContactEntry(ContactEntryId(name), r.person_id, r.today, whom), **more))


Told = tuple[str, Helps, Helps]


def reviews(name: str, keys: tuple[str, ...], told: tuple[Told, ...] = (), **more: Any) -> Done:
    """A review is held; `told` is what each side answered of each adjustment, blind: the person, then the employer."""

    def done(r: Replay) -> Edit:
        items = tuple(Item(f"adjustment:{one}", _adjustment(r, one).title) for one, _, _ in told)
        review = Review(ReviewId(name), r.tale.post_id, r.person_id, r.today, keys, Stands.HELD, items=items,
                        ratings=_blind(told))  # fmt: skip
        return r.reviews.save_review(replace(review, **more))

    return done


def _blind(told: tuple[Told, ...]) -> Blind:
    ratings = Blind(tuple(f"adjustment:{name}" for name, _, _ in told))
    for place, side in enumerate(ratings.sides, 1):
        for one in told:
            helps = one[place]
            assert isinstance(helps, Helps)
            ratings = rate(ratings, side, f"adjustment:{one[0]}", helps)
        ratings = cover(ratings, side)
    return ratings if told else Blind()


def both_see(day: str, name: str) -> On:
    """Both sides uncover what they answered; it is kept with each adjustment, too."""

    def done(r: Replay) -> Edit:
        review = r.reviews.review(name)
        assert review is not None
        shown = show(review.ratings, name, r.person_id, r.today)
        edit = r.reviews.keep_shown(shown)
        for ref in review.ratings.items:
            thing = _adjustment(r, ref.removeprefix("adjustment:"))
            said = ratings_for(ref, review, shown)
            edit = edit.then(r.plans.save_adjustment(replace(thing, ratings=(*thing.ratings, *said))))
        return edit

    return On(day, done, outside=True)


def not_held(name: str, keys: tuple[str, ...], why: Any, **more: Any) -> Done:
    """A review was not held, and why."""
    return reviews(name, keys, stands=Stands.NOT_HELD, not_held=why, **more)


def _adjustment(r: Replay, name: str) -> Adjustment:
    found = r.plans.adjustment(name)
    assert found is not None, name
    return found


def _change(r: Replay, name: str) -> PostChange:
    return next(c for c in r.posts.changes(r.tale.post_id) if c.id == name)


def _consent(r: Replay, name: str) -> Consent:
    return next(c for c in r.consents.consents(r.person_id) if c.id == name)


def _copy(r: Replay, name: str) -> Copy:
    return next(c for c in r.consents.copies(r.person_id) if c.id == name)
