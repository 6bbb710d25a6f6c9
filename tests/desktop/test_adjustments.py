"""Adjustments: what the presenter does without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.presenters.adjustment_bar import BarChoice
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.shell.chores import Chores
from jobs.model import Job, JobId, JobKind, Task, TaskId
from supportplans.levels import Level
from supportplans.model import AdjustmentId, Cost, EventId, Kind, Move, NegotiationEvent, Party, Reason
from supportplans.negotiation import State, allowed_moves, state_of
from supportplans.step_track import Mark
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> AdjustmentsPresenter:
    made = AdjustmentsPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _state(session: Session, adjustment_id: str) -> State:
    return state_of(session.plans.events(adjustment_id))


def _said_in_place(presenter: AdjustmentsPresenter, prompts: GivenAnswers) -> None:
    presenter.choose("side")
    prompts.will_answer(who="Ms Doyle", words="Starting today.")
    presenter.answer(BarChoice(Move.IN_PLACE, Party.EMPLOYER, ""))


def test_adjustments_stand_under_their_employer_with_a_tally(presenter: AdjustmentsPresenter) -> None:
    (group,) = presenter.state.work.groups
    assert (group.employer, group.note) == ("Holbrook Primary School", "2 asked, 1 confirmed")
    assert [row.title for row in group.rows][1] == "Washing-up side, not the hatch"


def test_a_row_says_how_far_it_got_in_words_too(presenter: AdjustmentsPresenter) -> None:
    quiet, side = presenter.state.rows
    assert (quiet.says, quiet.days) == ("Confirmed 19 November", "12 days, start to end")
    assert side.marks == (Mark.DONE, Mark.DONE, Mark.DONE, Mark.WAITING, Mark.NOT_YET)
    assert "in place: waited for" in side.name


def test_a_day_of_another_year_has_its_year_and_what_has_ended_waits_for_nobody(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    _said_in_place(presenter, prompts)
    side, quiet = session.plans.adjustment("side"), session.plans.adjustment("quiet")
    assert side is not None and quiet is not None
    for one, on in ((side, date(2025, 9, 30)), (quiet, session.today)):
        session.history.run(session.plans.save_adjustment(replace(one, ended_on=on)))
    quiet_row, side_row = presenter.state.rows
    assert (side_row.says, side_row.days) == ("Ended 30 September 2025", "")
    assert (quiet_row.says, quiet_row.days) == ("Ended 24 November", "12 days, start to end")
    assert not any("so far" in step.took for step in presenter.state.work.detail.track)


def test_what_stopped_counts_from_then_and_what_is_there_again_says_what_the_first_time_took(
    presenter: AdjustmentsPresenter, session: Session
) -> None:
    number = len(session.plans.events(AdjustmentId("quiet")))
    for more, (move, says) in enumerate((
        (Move.NOT_CONFIRMED, "0 days since it stopped"), (Move.CONFIRM, "12 days the first time"),
    ), 1):  # fmt: skip
        said = NegotiationEvent(
            EventId(f"e{more}"), AdjustmentId("quiet"), number + more, session.today, Party.PERSON, move
        )
        session.history.run(session.plans.save_event(said))
        assert presenter.state.rows[0].days == says
    assert [step.took for step in presenter.state.work.detail.track][2:] == ["", "", ""]


def test_what_the_employer_says_does_not_count_until_the_person_says_yes(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    _said_in_place(presenter, prompts)
    bar = presenter.state.work.detail.bar
    assert bar.question == "Maya, is it really happening?"
    assert [(c.move, c.words) for c in bar.choices] == [(Move.CONFIRM, "Yes"), (Move.NOT_CONFIRMED, "Not yet")]
    assert _state(session, "side") is State.SAID_IN_PLACE
    presenter.answer(bar.choices[0])
    assert _state(session, "side") is State.CONFIRMED
    assert presenter.state.notice == "Written down: Maya said it is really happening."


def test_not_yet_is_as_near_as_yes(presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session) -> None:
    _said_in_place(presenter, prompts)
    presenter.answer(presenter.state.work.detail.bar.choices[1])
    assert _state(session, "side") is State.NOT_HAPPENING
    assert len(prompts.forms) == 1  # neither answer is asked for again


def test_only_moves_that_the_rule_allows_can_be_chosen(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("side")
    presenter.add_event()
    (field,) = [f for f in prompts.forms[0].fields if f.id == "move"]
    allowed = allowed_moves(session.plans.events("side"))
    assert {code for code, _ in field.choices} == {f"{move.value}.{party.value}" for move, party in allowed}
    assert "Maya said it is really happening" in [words for _, words in field.choices]


def test_a_no_carries_its_reason_what_would_change_it_and_the_stop_gap(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("side")
    prompts.will_answer(move="refuse.employer")
    prompts.will_answer(who="Ms Doyle", words="Not at dinner.", reason="effect_on_others", present="Jo and Maya",
                        what_would_change="A fourth pair of hands.", alternatives="The yard door.",
                        view="That was fair.", stop_gap="Five minutes at 9.45.", next_step="Ask Sam",
                        next_owner="Jo")  # fmt: skip
    presenter.add_event()
    event = session.plans.events("side")[-1]
    assert (event.reason, event.who, event.present) == (Reason.EFFECT_ON_OTHERS, "Ms Doyle", ("Jo", "Maya"))
    shown = presenter.state.work.detail.events[-1]
    assert shown.lead == "Ms Doyle said no"
    assert dict(shown.notes) == {
        "Reason given:": "effect on others.",
        "What would change the answer:": "A fourth pair of hands.",
        "Offered instead:": "The yard door.",
        "Stop-gap until then:": "Five minutes at 9.45.",
        "Next:": "Ask Sam (Jo)",
        "Also there:": "Jo, Maya",
        "What Maya thinks of it:": "That was fair.",
    }
    assert "That was fair." not in repr(presenter.state.together)


def test_event_and_stop_gap_are_undone_as_one(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("side")
    prompts.will_answer(move="refuse.employer")
    prompts.will_answer(stop_gap="A stool.")
    presenter.add_event()
    presenter.undo()
    assert _state(session, "side") is State.PROMISED
    assert session.plans.adjustment("side").interim == ""
    assert presenter.state.notice == "Taken back."


def test_undo_in_the_page_takes_back_nothing_but_its_own_change(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    _said_in_place(presenter, prompts)
    person = session.people.person("samira")
    session.history.run(session.people.save_person(person))
    presenter.undo()
    assert _state(session, "side") is State.SAID_IN_PLACE


def test_a_day_to_come_is_no_day_on_which_something_happened(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("side")
    prompts.will_answer(move="in_place.employer")
    prompts.will_answer(on="tomorrow")
    presenter.add_event()
    assert "not come yet" in prompts.mistakes[-1]["on"]
    assert _state(session, "side") is State.PROMISED


def test_a_promise_keeps_the_day_it_is_for(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("side")
    prompts.will_answer(starts_on="3 December 2026")
    presenter.answer(BarChoice(Move.PROMISE, Party.EMPLOYER, ""))
    assert next(r for r in presenter.state.rows if r.id == "side").says == "Promised from 3 December"


def test_a_mistake_is_put_right_and_stays_on_record(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("quiet")
    prompts.will_answer(how="never")
    presenter.put_right()
    assert _state(session, "quiet") is State.SAID_IN_PLACE
    assert [e.move for e in session.plans.events("quiet")][-2:] == [Move.CONFIRM, Move.CORRECT]
    aside = next(row for row in presenter.state.work.detail.events if row.aside)
    assert "Maya said it is really happening" in aside.rest


def test_an_earlier_line_takes_its_right_words_in_its_old_place(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("quiet")
    prompts.will_answer(line="2", how="different")
    prompts.will_answer(move="counter_offer.employer")
    prompts.will_answer(words="At 1.40, in the yard.", on="14 November 2026")
    presenter.put_right()
    rows = presenter.state.work.detail.events
    assert (rows[1].words, rows[1].on) == ("At 1.40, in the yard.", "14 Nov")
    assert rows[1].lead.endswith("offered something else")
    assert "Line 2 stands as it was. Before, it read:" in rows[5].rest
    assert _state(session, "quiet") is State.CONFIRMED
    presenter.undo()
    assert presenter.state.work.detail.events[1].words == "At 1.35, in the staff room."


def test_a_line_that_others_lean_on_is_not_taken_out_but_can_be_said_rightly(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers
) -> None:
    presenter.choose("quiet")
    prompts.will_answer(line="2", how="never")
    presenter.put_right()
    assert "leans on this line" in prompts.mistakes[-1]["how"]
    prompts.will_answer(line="2", how="different")
    presenter.put_right()
    codes = [code for code, _ in prompts.forms[-1].fields[0].choices]
    assert codes[0] == "offer.employer" and "refuse.employer" not in codes


def test_an_answer_to_a_question_that_has_passed_is_refused_in_words(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("quiet")
    prompts.will_answer()
    presenter.answer(BarChoice(Move.PROMISE, Party.EMPLOYER, ""))
    assert "moved on" in prompts.reports[0]
    assert _state(session, "quiet") is State.CONFIRMED


def test_a_new_adjustment_is_about_a_task_of_a_job(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(job=str(SCHOOL))
    prompts.will_answer(title="Menu changes told by Friday", in_the_way="I like to know what is coming.",
                        task=f"{SCHOOL}.1", kind="switching", levels=("1", "2"))  # fmt: skip
    presenter.new_adjustment()
    made = session.plans.adjustments(MAYA)[-1]
    assert (made.employer, made.task_id, made.kind) == ("Holbrook Primary School", f"{SCHOOL}.1", Kind.SWITCHING)
    assert made.levels == {Level.KNOCKED, Level.EARLY_SIGNS}
    assert presenter.state.chosen == made.id
    assert presenter.state.work.detail.bar.question == "Not asked for yet"


def test_ideas_come_from_what_a_task_asks_of_anybody(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    job = Job(JobId("hall"), "Hall steward", JobKind.VACANCY, "own", "Town hall",
              tasks=(Task(TaskId("hall.1"), "Greet everybody in a loud hall", demands=("noise",)),))  # fmt: skip
    session.history.run(session.jobs.save_job(job))
    prompts.will_answer(job="hall")
    prompts.will_answer(idea="headphones")
    presenter.new_adjustment()
    made = session.plans.adjustments(MAYA)[-1]
    assert (made.catalogue_id, made.task_id, made.cost) == ("headphones", "hall.1", Cost.LOW)
    assert made.demands == ("noise",)
    assert made.title.startswith("Ear defenders")


def test_an_adjustment_needs_a_few_words(presenter: AdjustmentsPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(job="")
    prompts.will_answer(title="  ")
    presenter.new_adjustment()
    assert "title" in prompts.mistakes[-1]
    assert len(presenter.state.rows) == 2


def test_an_adjustment_can_be_changed(presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session) -> None:
    presenter.choose("quiet")
    prompts.will_answer(title="Ten minutes at 1.40")
    presenter.act("what")
    assert session.plans.adjustment("quiet").title == "Ten minutes at 1.40"
    assert session.plans.adjustment("quiet").interim == "Five minutes at the yard door."


def test_taking_away_can_be_undone_with_all_that_happened(presenter: AdjustmentsPresenter, session: Session) -> None:
    presenter.choose("quiet")
    before = session.plans.events("quiet")
    presenter.take_away()
    assert [row.id for row in presenter.state.rows] == ["side"]
    assert presenter.state.notice.startswith("Taken away:")
    presenter.undo()
    assert session.plans.events("quiet") == before
    assert len(presenter.state.rows) == 2


def test_together_says_you_and_holds_no_note_and_counts_no_days(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose("quiet")
    prompts.will_answer(notes="Ring Ms Doyle first.")
    presenter.change()
    assert presenter.state.work.detail.notes == "Ring Ms Doyle first."
    together = presenter.state.together
    assert together.detail.notes == ""
    assert together.detail.events[0].lead == "You asked for it"
    assert together.detail.events[0].on == "7 Nov"
    assert not any(step.took for step in together.detail.track)
    assert all(not row.days for group in together.groups for row in group.rows)
    presenter.change(you=True)
    assert "notes" not in [f.id for f in prompts.forms[-1].fields]


def test_somebody_elses_page_shows_nothing_of_this_person(presenter: AdjustmentsPresenter) -> None:
    presenter.show_person("samira")
    assert presenter.state.rows == ()
    assert presenter.state.work.detail is None


def test_the_day_an_answer_is_promised_by_stands_in_the_row(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(job=str(SCHOOL))
    prompts.will_answer(title="A stool")
    presenter.new_adjustment()
    due = session.today + timedelta(days=8)
    prompts.will_answer(reply_due=due)
    presenter.answer(BarChoice(Move.ASK, Party.PERSON, ""))
    assert presenter.state.rows[-1].says == "Answer promised by 2 December"
