"""The parts of an adjustment: each has one small form, and nothing private is read together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.adjustment_filter import FILTERS, narrowed
from desktop.presenters.adjustment_part_forms import FORMS, Asked
from desktop.presenters.adjustment_parts import VIEWS, parts_shown
from desktop.presenters.adjustment_track import track_of
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.presenters.forms import read
from desktop.shell.chores import Chores
from desktop.words.adjustments import MISSING, Voice
from supportplans.actions import Works
from supportplans.funding import Every, Source, Stage
from supportplans.missing import Missing
from supportplans.model import Adjustment, Move
from supportplans.moves import Party
from supportplans.terms import PayChange
from tests.desktop.conftest import GivenAnswers
from tests.supportplans.maya import MENU, QUIET, SIDE, TODAY, E, P, S, events_of

ASKED = Asked(Voice("Maya"), TODAY)


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> AdjustmentsPresenter:
    made = AdjustmentsPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.choose("quiet")
    return made


def open_one(session: Session) -> Adjustment:
    return session.plans.adjustment("quiet")


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_that_is_kept_as_it_stands_changes_nothing(name: str) -> None:
    if name in ("action", "rate", "stage"):  # these add
        return
    part = FORMS[name]
    form = part.form(QUIET, ASKED)
    typed = {f.id: "\n".join(f.value) if f.kind.value == "list" and f.value else f.value for f in form.fields}
    typed = {i: v.strftime("%d/%m/%Y") if isinstance(v, date) else v for i, v in typed.items()}
    answers, mistakes = read(form, typed, TODAY)
    assert mistakes == {}
    assert part.made(QUIET, answers, ASKED) == QUIET


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_form_is_small(name: str) -> None:
    assert len(FORMS[name].form(QUIET, ASKED).fields) <= 6


def test_a_thing_to_do_has_one_owner_and_is_done_with_one_press(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(text="Keep the room free", owner="employer", name="Ms Doyle", due="1 December 2026")
    presenter.act("action")
    (action,) = open_one(session).actions
    assert (action.owner, action.name, action.due) == (Party.EMPLOYER, "Ms Doyle", date(2026, 12, 1))
    presenter.act(f"done:{action.id}")
    assert open_one(session).actions[0].done_on == session.today
    presenter.undo()
    assert open_one(session).actions == (action,)
    prompts.will_answer(name="Sam")
    presenter.act(f"action:{action.id}")
    assert [a.name for a in open_one(session).actions] == ["Sam"]


def test_an_award_goes_step_by_step_and_a_mistake_is_taken_back(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(source="access_to_work", share="20", award_ends="1 March 2027", reference="77123")
    presenter.act("money")
    prompts.will_answer(stage="applied")
    presenter.act("stage")
    assert [code for code, _ in prompts.forms[-1].fields[0].choices] == ["to_apply", "applied"]
    funding = open_one(session).funding
    assert (funding.source, funding.stage, funding.employer_share) == (
        Source.ACCESS_TO_WORK, Stage.APPLIED, Decimal(20),
    )  # fmt: skip
    prompts.will_answer(stage="awarded", on="1 November 2026")
    presenter.act("stage")
    assert "before the day" in prompts.mistakes[-1]["on"]
    presenter.act("stage-back")
    assert open_one(session).funding.stage is None


def test_an_amount_is_never_below_nothing(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(once_estimate="-3")
    presenter.act("cost")
    assert "below nothing" in prompts.mistakes[-1]["once_estimate"]
    prompts.will_answer(once_estimate="£12.50", ongoing_actual="2", every="week")
    presenter.act("cost")
    costing = open_one(session).costing
    assert (costing.once, costing.ongoing, costing.every) == (Decimal("12.5"), Decimal(2), Every.WEEK)


def test_a_change_of_pay_stays_named_as_missing_until_it_is_confirmed(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(changes=True, what="Less pay for two hours", asked_on="23 November 2026")
    presenter.act("pay")
    words = MISSING[Missing.PAY_CONFIRMED]
    assert words in presenter.state.work.detail.missing
    prompts.will_answer(confirmed_on="tomorrow")
    presenter.act("pay")
    assert "not come yet" in prompts.mistakes[-1]["confirmed_on"]
    prompts.will_answer(confirmed_on="today")
    presenter.act("pay")
    assert words not in presenter.state.work.detail.missing


def test_each_side_says_how_it_finds_it(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(by="person", works="partly", words="Mondays are hard.")
    presenter.act("rate")
    prompts.will_answer(by="employer", works="works", on="20 November 2026")
    presenter.act("rate")
    assert [r.works for r in open_one(session).ratings] == [Works.PARTLY, Works.WORKS]
    part = next(p for p in presenter.state.work.detail.parts if p.title == "Does it work?")
    assert part.lines[0].name == "Maya, 24 November 2026: It works in part. “Mondays are hard.”"
    together = next(p for p in presenter.state.together.detail.parts if p.title == "Does it work?")
    assert together.lines[0].lead.startswith("You,")


def test_read_together_nothing_private_stands_in_the_parts_or_is_asked() -> None:
    private = replace(QUIET, pay_change=PayChange("Less"))
    said = repr(parts_shown(private, "", Voice("Maya", you=True), TODAY))
    assert "SECRET" in repr(parts_shown(private, "", Voice("Maya"), TODAY))
    assert "SECRET" not in said and "Maya" not in said
    together = Asked(Voice("Maya", you=True), TODAY)
    asked = {field.id for part in FORMS.values() for field in part.form(private, together).fields}
    assert not asked & {"reference", "carry_over", "note", "notes"}


def test_every_part_stands_in_a_view_and_every_button_does_something() -> None:
    parts = parts_shown(QUIET, "", Voice("Maya"), TODAY)
    assert {part.view for part in parts} == set(VIEWS) - {"happened"}
    codes = {code.partition(":")[0] for part in parts for code, _ in part.acts}
    codes |= {code.partition(":")[0] for part in parts for each in part.lines for code, _ in each.acts}
    assert codes <= {*FORMS, "what", "done", "stage-back"}


def test_the_track_has_each_day_and_how_long_it_took() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE))
    events = tuple(replace(e, starts_on=date(2027, 3, 1)) if e.number == 3 else e for e in events)
    shown = track_of(events, Voice("Maya"), TODAY)
    assert [step.on for step in shown] == ["3 Feb", "4 Feb", "for 1 Mar", "", ""]
    assert [step.took for step in shown] == ["", "1 day", "1 day", "", "due 1 Mar"]
    assert [step.late for step in shown] == [False, False, False, False, True]
    together = track_of(events, Voice("Maya", you=True), TODAY)
    assert [step.on for step in together] == [step.on for step in shown]
    assert not any(step.took or step.late for step in together)


def test_where_it_was_asked_again_the_wait_is_for_the_answer() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.REFUSE), (S, Move.ESCALATE))
    answered = track_of(events, Voice("Maya"), TODAY)[1]
    assert (answered.on, answered.took) == ("", "34 days so far")


def test_many_adjustments_are_looked_through_by_words_and_by_how_they_stand() -> None:
    pairs = (
        (QUIET, events_of("quiet", (P, Move.ASK), (E, Move.IN_PLACE), (P, Move.CONFIRM))),
        (SIDE, events_of("side", (P, Move.ASK), (E, Move.REFUSE))),
        (MENU, events_of("menu", (P, Move.ASK))),
    )
    found = {way: [str(a.id) for a, _ in narrowed(pairs, "", way, TODAY)] for way in FILTERS}
    assert found["all"] == ["quiet", "side", "menu"]
    assert (found["there"], found["rest"], found["them"], found["us"]) == (["quiet"], ["side"], ["menu"], [])
    assert [a.id for a, _ in narrowed(pairs, "friday MENU", "all", TODAY)] == ["menu"]
    assert narrowed(pairs, "friday staff", "all", TODAY) == ()


def test_what_is_open_stays_open_while_the_list_is_narrowed(presenter: AdjustmentsPresenter) -> None:
    presenter.look_for("washing")
    assert [row.id for row in presenter.state.rows] == ["side"]
    assert presenter.state.work.detail.id == "quiet"
    presenter.look_for("")
    presenter.only("rest")
    assert presenter.state.rows == ()
    assert presenter.state.count == 2


def test_a_day_to_come_is_no_day_on_which_something_was_done(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    later = session.today + timedelta(1)
    prompts.will_answer(text="Find a room", done_on=later)
    presenter.act("action")
    assert "not come yet" in prompts.mistakes[-1]["done_on"]
