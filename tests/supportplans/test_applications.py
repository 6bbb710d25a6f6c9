"""Applications: where one stands follows from what happened, in any order; corrections keep what was there before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.erasing import erase_person
from desktop.app.packages import MIGRATION_SETS
from records.file import KeelFile
from records.keys import Stretch
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.application_store import ApplicationStore
from supportplans.applications import (
    ENDED,
    Application,
    ApplicationId,
    Happened,
    Step,
    StepId,
    counted,
    due,
    is_open,
    is_out,
    likely,
    since,
    stands,
)
from supportplans.offers import Offer
from supportplans.rates import rates_for

DAY = date(2026, 11, 23)
ONE = Application(ApplicationId("a"), "ann")


@st.composite
def stories(draw: st.DrawFn) -> tuple[Happened, ...]:
    events: list[Happened] = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        step, days = draw(st.sampled_from(list(Step))), draw(st.integers(-40, 0))
        corrects = draw(st.none() | st.sampled_from([e.id for e in events])) if events else None
        struck = draw(st.booleans()) if corrects else False
        events.append(
            Happened(StepId(f"e{number}"), ONE.id, number, step, DAY + timedelta(days=days), corrects=corrects,
                     struck=struck)
        )  # fmt: skip
    return tuple(events)


@given(stories())
def test_an_application_stands_at_the_last_thing_that_happened(events: tuple[Happened, ...]) -> None:
    moves = [e for e in counted(events) if e.step is not Step.NOTE]
    assert stands(events) is (moves[-1].step if moves else Step.FOUND)
    assert since(events) == (max(e.on for e in moves) if moves else None)
    assert is_open(events) == (stands(events) not in ENDED) and not (is_out(events) and not is_open(events))


@given(stories(), st.randoms())
def test_the_order_in_which_events_are_read_changes_nothing(events: tuple[Happened, ...], rng: object) -> None:
    mixed = list(events)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert counted(mixed) == counted(events) and stands(mixed) is stands(events)


@given(stories(), st.sampled_from(list(Step)))
def test_any_step_can_follow_any_story(events: tuple[Happened, ...], step: Step) -> None:
    more = (*events, Happened(StepId("new"), ONE.id, len(events) + 1, step, DAY))
    assert stands(more) is (stands(events) if step is Step.NOTE else step)
    assert step not in likely(step)


def test_a_correction_gives_way_to_its_correction_and_a_struck_step_never_happened() -> None:
    first = Happened(StepId("1"), ONE.id, 1, Step.OFFER, DAY)
    second = Happened(StepId("2"), ONE.id, 2, Step.INTERVIEW, DAY, corrects=StepId("1"))
    assert stands((first, second)) is Step.INTERVIEW
    third = replace(second, id=StepId("3"), number=3, corrects=StepId("2"), struck=True)
    assert counted((first, second, third)) == () and stands((first, second, third)) is Step.FOUND


def test_what_is_due_is_the_next_step_or_the_closing_date_until_it_is_sent() -> None:
    application = replace(ONE, closing=DAY + timedelta(days=4), next_step="Ring", next_on=DAY + timedelta(days=9))
    found = (Happened(StepId("1"), ONE.id, 1, Step.FOUND, DAY),)
    applied = (*found, Happened(StepId("2"), ONE.id, 2, Step.APPLIED, DAY))
    over = (*applied, Happened(StepId("3"), ONE.id, 3, Step.NOT_THIS_TIME, DAY))
    assert [due(application, events) for events in (found, applied, over)] == [
        application.closing, application.next_on, None,
    ]  # fmt: skip
    assert due(ONE, found) is None


def test_everything_is_kept_taken_away_as_one_brought_back_by_undo_and_erased(tmp_path: Path) -> None:
    path = tmp_path / "a.keel"
    with KeelFile.create(path, "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as file:
        store, run = ApplicationStore(file.db), file.history.run
        run(PeopleStore(file.db).save_person(Person(PersonId("ann"), "Ann Lee")))
        application = replace(ONE, title="Baker", job_id="crumb")
        event = Happened(StepId("1"), ONE.id, 1, Step.APPLIED, DAY, "The form.", sent=("My draft",))
        run(store.save_application(application))
        run(store.add_event(event))
        run(store.save_offer(Offer(str(ONE.id), "ann", hours="20")))
        assert store.of_job("ann", "crumb") == application and store.events("a") == (event,)
        run(store.remove_application(application))
        assert store.applications("ann") == () and store.offer("a") is None
        file.history.undo()
        assert store.applications("ann") == (application,) and store.events("a") == (event,) and store.offer("a")
        rates = rates_for(DAY)
        run(store.save_rates(replace(rates, confirmed=DAY)))
        assert store.rates(rates.id) == replace(rates, confirmed=DAY)
        erase_person(file, "ann")
        assert store.applications("ann") == () and store.offer("a") is None and store.rates(rates.id)
