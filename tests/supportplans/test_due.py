"""What is on a specialist's mind on a day: from records and the day alone, and nothing is lost by reading little."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.app.packages import MIGRATION_SETS
from desktop.cli.bench_people import fill_caseload
from records.consent_store import ConsentStore
from records.database import Database, open_in_memory
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.actions import Rating, Works
from supportplans.application_store import ApplicationStore
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId
from supportplans.caseload import Caseload
from supportplans.caseload_store import CaseloadStore
from supportplans.contact_store import ContactStore
from supportplans.due import SOON, Due, Matter
from supportplans.due_work import lines_of_day
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, MayDeclare, SupportAgreement
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId, EventId, Kind, Move, NegotiationEvent, Party
from supportplans.post_store import PostStore
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId
from supportplans.returning import Dated, ReturnPlan, ReturnPlanId
from supportplans.review_store import ReviewStore
from supportplans.reviews import NotHeld, Review, ReviewId, Stands
from supportplans.rhythm import Often, Rhythm, RhythmId
from supportplans.store import PlanStore

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
ANN = PersonId("ann")
P, E = Party.PERSON, Party.EMPLOYER


@pytest.fixture(scope="module")
def caseload_file() -> Database:
    """A file with fourteen invented people in it."""
    db = open_in_memory(*MIGRATION_SETS)
    fill_caseload(db, TODAY, 14)
    return db


def _everything(db: Database, today: date) -> Caseload:
    """Read all there is, person by person, with the stores that pages use; nothing is left out."""
    people, plans, work, looking = PeopleStore(db).people(), PlanStore(db), PostStore(db), ApplicationStore(db)
    adjustments = [a for p in people for a in plans.adjustments(p.id)]
    agreements = [a for p in people for a in plans.agreements(p.id)]
    applications = [a for p in people for a in looking.applications(p.id)]
    posts = [post for p in people for post in work.posts(p.id) if post.lasts(today)]
    reviews = ReviewStore(db)
    contacts, spoken = ContactStore(db), defaultdict(list)
    for person_id, day in db.execute("SELECT person_id, on_day FROM meeting").fetchall():
        spoken[person_id].append(date.fromisoformat(day))
    return Caseload(
        people, tuple(adjustments), {a.id: plans.events(a.id) for a in adjustments}, tuple(agreements),
        {a.id: plans.level_moves(a.id) for a in agreements},
        tuple(d for p in people for d in plans.decisions(p.id)), tuple(applications),
        {a.id: looking.events(a.id) for a in applications}, tuple(posts), {p.id: work.changes(p.id) for p in posts},
        {p.id: reviews.reviews(p.id) for p in posts}, {p.id: reviews.own_days(p.id) for p in posts},
        {p.id: reviews.rhythms(p.id) for p in posts},
        tuple(c for p in people for c in ConsentStore(db).consents(p.id)),
        tuple(c for p in people for c in ConsentStore(db).copies(p.id)), contacts.last_days(today),
        {person: min(days) for person, days in spoken.items()}, adjusted=frozenset(a.person_id for a in adjustments),
    )  # fmt: skip


@pytest.mark.parametrize("ahead", [-40, -9, 0, 1, 13, 45, 200])
def test_what_is_left_out_when_the_caseload_is_read_makes_no_line_on_any_day(
    caseload_file: Database, ahead: int
) -> None:
    day = TODAY + ahead * DAY
    lines = lines_of_day(CaseloadStore(caseload_file).caseload(day), day)
    assert set(lines) == set(lines_of_day(_everything(caseload_file, day), day))


def test_reading_takes_as_many_statements_for_fourteen_people_as_for_none(caseload_file: Database) -> None:
    counts = []
    for db in (caseload_file, open_in_memory(*MIGRATION_SETS)):
        seen: list[str] = []
        with db.tracer(lambda sql, _params, seen=seen: seen.append(sql)):
            CaseloadStore(db).caseload(TODAY)
        counts.append(len(seen))
    assert counts[0] == counts[1] < 30


def test_each_line_has_a_name_of_its_own_and_the_same_records_give_the_same_lines(caseload_file: Database) -> None:
    load = CaseloadStore(caseload_file).caseload(TODAY)
    lines = lines_of_day(load, TODAY)
    assert len({line.id for line in lines}) == len(lines) > 10
    assert lines == lines_of_day(load, TODAY)


# One matter at a time


def _lines(**load: object) -> tuple[Due, ...]:
    return lines_of_day(Caseload(**load), TODAY)  # type: ignore[arg-type]


def _adjustment(**more: object) -> Adjustment:
    return replace(Adjustment(AdjustmentId("a"), ANN, "A stool", "The Mill"), **more)  # type: ignore[arg-type]


def _events(*moves: tuple[int, Party, Move], **last: date) -> dict[str, tuple[NegotiationEvent, ...]]:
    made = [NegotiationEvent(EventId(f"e{n}"), AdjustmentId("a"), n, TODAY - ago * DAY, party, move)
            for n, (ago, party, move) in enumerate(moves, 1)]  # fmt: skip
    return {"a": (*made[:-1], replace(made[-1], **last))}  # type: ignore[arg-type]


def test_what_was_promised_and_is_not_in_place_is_late_after_its_day() -> None:
    events = _events((9, P, Move.ASK), (7, E, Move.PROMISE), starts_on=TODAY - 2 * DAY)
    (line,) = _lines(adjustments=(_adjustment(),), events=events)
    assert (line.matter, line.on, line.late(TODAY)) == (Matter.PROMISED, TODAY - 2 * DAY, True)


def test_a_change_at_work_that_nobody_went_through_with_the_new_side_is_waiting() -> None:
    post = Post(PostId("p"), ANN, TODAY - 300 * DAY, employer="The Mill")

    def lines(*changes: PostChange, adjusted: bool = True) -> list[tuple[str, date | None, date | None]]:
        found = _lines(posts=(post,), changes={"p": changes}, adjusted=frozenset({ANN} if adjusted else ()))
        return [(line.thing_id, line.since, line.on) for line in found if line.matter is Matter.HAND_OVER]

    old, new = (PostChange(ChangeId(i), post.id, TODAY - ago * DAY, Changed.MANAGER, now=i) for i, ago in
                (("old", 90), ("new", 9)))  # fmt: skip
    assert lines(old, new) == [("new", new.on, None)]  # the newest alone: what it was before is gone
    assert lines(old, new, adjusted=False) == []  # there is nothing to hand over
    assert lines(old, replace(new, handed_over=TODAY)) == []
    assert lines(replace(old, what=Changed.HOURS)) == []
    role = replace(old, id=ChangeId("role"), what=Changed.ROLE)
    assert lines(role, replace(new, handed_over=TODAY)) == []  # it was gone through since
    assert lines(role, replace(old, handed_over=old.on - DAY)) == [("role", role.on, None)]
    soon, far = (replace(new, on=TODAY + ahead * DAY) for ahead in (14, 15))
    assert lines(soon) == [("new", None, soon.on)] and lines(far) == []


def test_said_in_place_waits_for_the_person_and_never_for_long_enough_to_count_by_itself() -> None:
    events = _events((99, P, Move.ASK), (90, E, Move.ACCEPT), (80, E, Move.IN_PLACE))
    (line,) = _lines(adjustments=(_adjustment(),), events=events)
    assert (line.matter, line.since, line.late(TODAY)) == (Matter.CONFIRM, TODAY - 80 * DAY, False)


def test_nothing_is_waited_for_of_what_has_come_to_an_end() -> None:
    for last in (Move.ASK, Move.ACCEPT, Move.IN_PLACE):
        way = {Move.ASK: [(9, P, Move.ASK)], Move.ACCEPT: [(9, P, Move.ASK), (7, E, Move.ACCEPT)],
               Move.IN_PLACE: [(9, P, Move.ASK), (7, E, Move.IN_PLACE)]}[last]  # fmt: skip
        for ended, shown in ((TODAY + DAY, 1), (TODAY, 0)):
            assert len(_lines(adjustments=(_adjustment(ended_on=ended),), events=_events(*way))) == shown


def test_a_trial_that_ends_shows_a_fortnight_ahead_and_a_fortnight_on() -> None:
    trial = _adjustment(kind=Kind.TRIAL)
    events = _events((9, P, Move.ASK), (7, E, Move.ACCEPT_TRIAL), (6, E, Move.IN_PLACE), (5, P, Move.CONFIRM))
    for ahead, shown in ((15, 0), (14, 1), (-14, 1), (-15, 0)):
        ending = replace(trial, until=TODAY + ahead * DAY)
        assert len(_lines(adjustments=(ending,), events=events)) == shown
    assert not _lines(adjustments=(replace(trial, until=TODAY, ended_on=TODAY),), events=events)


def test_what_came_to_an_end_asks_for_nothing_more_and_what_ends_later_still_does() -> None:
    events = _events((9, P, Move.ASK), (7, E, Move.PROMISE), starts_on=TODAY - 2 * DAY)
    ended, ends = (_adjustment(ended_on=TODAY + ahead * DAY) for ahead in (0, 20))
    assert not _lines(adjustments=(ended,), events=events)
    assert [line.matter for line in _lines(adjustments=(ends,), events=events)] == [Matter.PROMISED]


def test_a_level_that_was_put_right_or_taken_out_is_not_what_moved() -> None:
    keel = SupportAgreement(AgreementId("k"), ANN)
    wrong = LevelMove(LevelMoveId("m"), keel.id, 1, TODAY - DAY, Level.AWAY)
    right = replace(wrong, id=LevelMoveId("n"), number=2, on=TODAY - 3 * DAY, level=Level.KNOCKED, mends=1)
    out = replace(right, id=LevelMoveId("o"), number=3, on=TODAY, mends=2, taken_out=True)
    (line,) = _lines(agreements=(keel,), moves={keel.id: (wrong, right)})
    assert (line.since, line.detail) == (TODAY - 3 * DAY, str(int(Level.KNOCKED)))
    assert not _lines(agreements=(keel,), moves={keel.id: (wrong, right, out)})


def test_somebody_not_in_touch_as_agreed_shows_once_however_many_jobs_they_have() -> None:
    posts = tuple(Post(PostId(f"w{n}"), ANN, TODAY - 60 * DAY, "Porter", "The Mill") for n in range(2))
    rhythms = {p.id: (Rhythm(RhythmId(p.id), p.id, ANN, p.started_on, Often.WEEKLY),) for p in posts}
    found = [x for x in _lines(posts=posts, rhythms=rhythms, contacts={ANN: TODAY - 9 * DAY})
             if x.matter is Matter.CONTACT]  # fmt: skip
    assert [line.on for line in found] == [TODAY - 2 * DAY]
    assert not any(x.matter is Matter.CONTACT for x in _lines(posts=posts, rhythms=rhythms, contacts={ANN: TODAY}))


def test_a_review_that_was_held_is_being_in_touch_and_one_that_was_not_is_none() -> None:
    post = Post(PostId("w"), ANN, TODAY - 90 * DAY, "Porter", "The Mill")
    rhythms = {post.id: (Rhythm(RhythmId("r"), post.id, ANN, post.started_on, Often.MONTHLY),)}
    for stands, shown in ((Stands.HELD, False), (Stands.NOT_HELD, True), (Stands.BEGUN, True)):
        review = Review(ReviewId("v"), post.id, ANN, TODAY - 3 * DAY, stands=stands, not_held=NotHeld.AWAY)
        found = _lines(posts=(post,), rhythms=rhythms, reviews={post.id: (review,)}, contacts={ANN: TODAY - 50 * DAY})
        assert any(line.matter is Matter.CONTACT for line in found) is shown


def test_looking_at_an_adjustment_is_done_once_somebody_said_how_it_does() -> None:
    events = _events((9, P, Move.ASK), (7, E, Move.IN_PLACE), (5, P, Move.CONFIRM))
    for said, shown in ((TODAY - 5 * DAY, 1), (TODAY - 4 * DAY, 0), (TODAY, 0)):
        looked = _adjustment(review_on=TODAY - 4 * DAY, ratings=(Rating(P, Works.WORKS, said),))
        assert len(_lines(adjustments=(looked,), events=events)) == shown


def test_a_trial_that_was_made_to_last_does_not_end() -> None:
    events = _events((9, P, Move.ASK), (7, E, Move.ACCEPT_TRIAL), (6, E, Move.IN_PLACE), (5, P, Move.CONFIRM))
    lasting = _events((9, P, Move.ASK), (7, E, Move.ACCEPT_TRIAL), (6, E, Move.IN_PLACE), (5, P, Move.CONFIRM),
                      (4, E, Move.ACCEPT))  # fmt: skip
    trial = _adjustment(kind=Kind.TRIAL, until=TODAY + DAY)
    assert [len(_lines(adjustments=(trial,), events=known)) for known in (events, lasting)] == [1, 0]


def test_a_level_somebody_else_named_shows_while_it_waits_for_a_yes() -> None:
    of = AgreementId("k")
    agreement = SupportAgreement(of, ANN, employer="The Mill", may_declare=MayDeclare.WITH_CHECK)
    named = LevelMove(LevelMoveId("m1"), of, 1, TODAY - 30 * DAY, Level.EARLY_SIGNS, E)
    own = LevelMove(LevelMoveId("m2"), of, 2, TODAY - 20 * DAY, Level.STEADY)
    agreed = replace(named, agreed_by_person=True, agreed_on=TODAY - 29 * DAY)
    for moves, shown in (((named,), ["waits"]), ((named, own), []), ((agreed,), [])):
        found = [x for x in _lines(agreements=(agreement,), moves={of: moves}) if x.matter is Matter.LEVEL]
        assert [line.detail for line in found] == shown


def test_a_fit_note_shows_when_it_ends_and_not_while_a_later_one_goes_on() -> None:
    notes = tuple(Dated(TODAY - 30 * DAY, TODAY + ahead * DAY) for ahead in (3, 9))
    way = ReturnPlan(ReturnPlanId("r"), AgreementId("k"), TODAY - 30 * DAY, fit_notes=notes)
    (line,) = _lines(returns=((ANN, way),))
    assert (line.matter, line.on, line.thing_id, line.detail) == (Matter.ENDING, TODAY + 9 * DAY, "k", "fit_note")
    assert not _lines(returns=((ANN, replace(way, fit_notes=(*notes, Dated(TODAY, TODAY + 40 * DAY)))),))


def test_an_interview_ahead_shows_its_day() -> None:
    application = Application(ApplicationId("j"), ANN, title="Baker", employer="The Mill")
    steps = {"j": (Happened(StepId("s"), application.id, 1, Step.INTERVIEW, TODAY + 3 * DAY),)}
    (line,) = _lines(applications=(application,), steps=steps)
    assert (line.on, line.detail) == (TODAY + 3 * DAY, "interview")


def test_nobody_is_hurried_past_the_first_months_or_with_a_job() -> None:
    new, old = (Person(PersonId(i), i, created=TODAY - ago * DAY) for i, ago in (("new", 5), ("old", 200)))
    assert [line.person_id for line in _lines(people=(new, old))] == ["new"]
    assert not _lines(people=(new,), employer_contact={"new": TODAY})
    job = Post(PostId("w"), "new", TODAY, "Porter")
    assert not any(line.matter is Matter.FIRST for line in _lines(people=(new,), posts=(job,)))


def test_nothing_ahead_of_a_fortnight_is_on_anybodys_mind(caseload_file: Database) -> None:
    lines = lines_of_day(CaseloadStore(caseload_file).caseload(TODAY), TODAY)
    assert all(line.on <= TODAY + SOON for line in lines if line.on and line.matter is not Matter.PROMISED)
