"""The three long histories asked on chosen days: what is in force, what is owed, what each reader reads."""

from __future__ import annotations

from datetime import date

from desktop.presenters.after_times import times_of
from records.consent import Consent, Copy
from supportplans.agreement_versions import differences, last_signed
from supportplans.call_back import to_ask_back
from supportplans.due import Matter
from supportplans.in_force import How
from supportplans.keel_checks import Looked
from supportplans.keel_clashes import clashes
from supportplans.keel_gaps import gaps
from supportplans.level_log import levels, waits
from supportplans.moves import Move
from supportplans.negotiation import State, counted, state_of
from supportplans.negotiation_days import made_to_last
from supportplans.posts import Changed, Onward
from supportplans.returning import Finding, dated, findings
from supportplans.waits import Wait
from supportplans.waits import waits as stages
from tests.supportplans.histories.replay import Replay
from tests.supportplans.test_histories import END, lived


def how(replay: Replay, day: str | None = None) -> dict[str, How]:
    """Return which adjustments are in force, and how."""
    found = replay.in_force(date.fromisoformat(day) if day else None)
    return {str(item.adjustment.id).partition("-")[2]: item.how for item in found.items}


def owed(replay: Replay) -> set[tuple[Matter, str]]:
    """Return what is on the specialist's mind: the matter and what it is about."""
    return {(line.matter, str(line.thing_id).partition("-")[2]) for line in replay.due()}


def states(replay: Replay) -> dict[str, State]:
    """Return how far each adjustment has got, by its short name."""
    return {name.partition("-")[2]: state for name, state in replay.states().items()}


# The porter


def test_what_the_porter_asked_for_gets_as_far_as_it_was_carried() -> None:
    spring, autumn, end = (states(lived("porter", day)) for day in ("2025-04-18", "2025-11-11", END))
    assert spring == {"board": State.CONFIRMED, "gap": State.DEFERRED}
    assert autumn["thursday"] is State.NOT_HAPPENING and autumn["cool"] is State.SAID_IN_PLACE
    assert states(lived("porter", "2026-03-01"))["voice"] is State.REFUSED
    assert end == dict.fromkeys(("board", "gap", "floor", "four", "thursday", "voice"), State.CONFIRMED) | {
        "cool": State.SAID_IN_PLACE  # a trial that ended with the summer, and that nobody ever confirmed
    }


def test_what_holds_for_the_porter_follows_his_levels_his_trials_and_his_own_level() -> None:
    at_end = lived("porter")
    day = {text: at_end.in_force(date.fromisoformat(text)) for text in (
        "2025-04-18", "2025-07-18", "2025-07-19", "2025-08-01", "2025-11-11", "2025-11-12", "2026-06-30"
    )}  # fmt: skip
    assert [found.level for found in day.values()] == [6, 2, 3, 4, 0, 2, 0]
    assert how(at_end, "2025-04-18") == {"board": How.ON, "gap": How.INTERIM}
    assert how(at_end, "2025-05-19") == {"board": How.ON, "gap": How.TRIAL}
    assert how(at_end, "2025-07-18") == {"board": How.ON, "gap": How.ON, "cool": How.TRIAL, "floor": How.ON}
    assert how(at_end, "2025-10-01") == {"board": How.ON, "gap": How.ON, "four": How.ON}  # off with September
    assert how(at_end, "2026-05-20") == {"board": How.ON, "gap": How.INTERIM, "thursday": How.ON}
    assert how(at_end, END) == {"board": How.ON, "gap": How.ON, "thursday": How.ON, "voice": How.TRIAL}


def test_a_level_the_sous_chef_names_waits_for_the_porters_yes() -> None:
    asked, agreed = lived("porter", "2025-11-11"), lived("porter", "2025-11-12")
    assert [m.number for m in asked.plans.level_moves("idris-keel") if waits(asked.agreement, m)] == [9]
    assert asked.in_force().level == 0 and agreed.in_force().level == 2
    assert [(x.about, x.detail) for x in asked.due() if x.matter is Matter.LEVEL] == [("Fuse short", "waits")]
    assert lived("porter", "2025-04-14").in_force().level == 6  # a week of doubles needs no yes: he said so himself


def test_the_porters_year_as_it_was_owed() -> None:
    assert owed(lived("porter", "2025-04-18")) >= {
        (Matter.ANSWER, "gap"), (Matter.ACTION, "gap"), (Matter.REVIEW, "post"),
    }  # fmt: skip
    seen, spoken = owed(lived("porter", "2025-04-14")), owed(lived("porter", "2025-04-15"))
    assert (Matter.LEVEL, "keel") in seen - spoken  # until the two have been in touch
    assert (Matter.CONSENT, "c1") in owed(lived("porter", "2025-08-25"))
    assert (Matter.COPY, "copy-1") in owed(lived("porter", "2025-09-10"))
    assert (Matter.PROMISED, "thursday") in owed(lived("porter", "2025-11-11"))
    assert not [line for line in lived("porter").due() if line.matter in (Matter.CONFIRM, Matter.COPY, Matter.ANSWER)]


def test_a_no_to_the_porter_keeps_its_reason_and_turns_into_a_trial() -> None:
    events = lived("porter").plans.events("idris-voice")
    assert [(e.move, e.on) for e in counted(events)][1:3] == [
        (Move.REFUSE, date(2026, 2, 23)), (Move.ACCEPT_TRIAL, date(2026, 6, 20)),
    ]  # fmt: skip
    assert len(events) == len(counted(events)) + 1 and events[1].what_would_change == "If the sous chefs agree."
    assert {s.wait: s.days for s in stages(lived("porter").plans.events("idris-board"), date(2026, 11, 20))} == {
        Wait.ANSWER: 4, Wait.PROMISE: 2, Wait.CONFIRM: 7,
    }  # fmt: skip


def test_a_new_manager_of_the_porter_reads_what_holds_and_nothing_that_has_ended_as_if_it_did() -> None:
    first, second, third = lived("porter").papers
    assert [paper.reader.name for paper in (first, second, third)] == ["Marta Leung", "Marta Leung", "Tom Hartnell"]
    agreed, ended = third.words.split("What ends, or has ended")
    assert "Four shifts in place of five" in ended and "Four shifts in place of five" not in agreed
    assert "Text Tom on Sundays" in agreed + ended and "Apron off" not in third.words
    assert "my sister Nerys" not in third.words and "Deepak swaps one of them" not in third.words
    assert lived("porter").paper_for(first.reader).words.count("Nothing is on this paper yet.") == 1


def test_what_the_porter_signed_and_what_is_new_since() -> None:
    replay = lived("porter")
    versions = replay.course.versions("idris-keel")
    signed = last_signed(versions)
    assert [v.number for v in versions if v.signed_on] == [1, 3] and signed is not None
    found = differences(signed.agreement, replay.agreement)
    assert {(d.part, d.change.value) for d in found if d.level is None} == {
        ("manager", "changed"), ("review_on", "changed"), ("absence", "changed"),
    }  # fmt: skip
    assert ("levels", 6, "ended") in {(d.part, d.level, d.change.value) for d in found}


# The teaching assistant


def test_the_assistant_comes_back_step_by_step_and_one_step_is_taken_back() -> None:
    plan = lived("assistant").after.returns("bron-keel")[0]
    steps = [(at.starts_on.isoformat(), at.step.weeks, at.step.again) for at in dated(plan)]
    assert steps == [
        ("2025-02-24", 1, ""), ("2025-03-03", 1, ""), ("2025-03-10", 1, "Four mornings came too soon"),
        ("2025-03-17", 2, ""), ("2025-03-31", 5, "The week after Easter"), ("2025-05-05", 2, ""),
    ]  # fmt: skip
    assert {found.finding for found in findings(plan)} == {Finding.NOTE_GAP}  # the last fit note ends before the plan
    assert lived("assistant", "2025-05-18").in_force().level == 5 and lived("assistant").in_force().level == 0


def test_what_holds_for_the_assistant_on_days_of_all_kinds() -> None:
    end = lived("assistant")
    assert how(end, "2025-02-20") == {"start": How.PROMISED}  # agreed the day before, and there from the 24th
    assert how(end, "2025-02-24") == {"start": How.ON}
    assert how(end, "2025-05-02") == {"taxi": How.ON, "start": How.ON, "room": How.ON, "hall": How.TRIAL}
    assert how(end, "2025-12-05") == {
        "taxi": How.ON, "start": How.ON, "room": How.ON, "hall": How.ON, "ring": How.READY, "paper": How.ON,
        "class": How.ON,
    }  # fmt: skip
    assert "class" not in how(end, "2026-01-20") and "taxi" not in how(end, "2026-04-14")
    assert "ring" in how(end, "2026-09-30") and "ring" not in how(end, "2026-10-01")  # ended at the hand-over
    assert how(end, END)["paper"] is How.INTERIM and how(end, "2026-09-20").get("room") is None
    assert [end.in_force(date.fromisoformat(day)).level for day in (
        "2025-02-10", "2025-06-20", "2025-11-18", "2025-11-20", "2025-11-27", "2025-12-08", "2026-01-07", "2026-06-20",
    )] == [4, 6, 1, 1, 2, 4, 5, 6]  # fmt: skip


def test_a_level_the_assistant_said_no_to_never_was() -> None:
    waiting = lived("assistant", "2025-11-18")
    moves = waiting.plans.level_moves("bron-keel")
    assert [move.number for move in moves if waits(waiting.agreement, move)] == [7]
    end = lived("assistant")
    assert 7 not in {
        step.number for step in levels(end.course.versions("bron-keel"), end.plans.level_moves("bron-keel"))
    }
    assert len(end.plans.level_moves("bron-keel")) == 14  # both lines stay in the log


def test_money_and_pay_of_the_assistant_go_their_own_ways() -> None:
    taxi, start = (lived("assistant").plans.adjustment(f"bron-{name}") for name in ("taxi", "start"))
    assert taxi is not None and start is not None and start.pay_change is not None
    assert [step.stage.value for step in taxi.funding.steps] == ["to_apply", "applied", "awarded", "claimed", "paid"]
    assert (start.pay_change.asked_on, start.pay_change.confirmed_on) == (date(2025, 2, 19), date(2025, 4, 7))
    assert {line.detail for line in lived("assistant", "2026-04-01").due() if line.matter is Matter.ENDING} == {
        "adjustment", "award",
    }  # fmt: skip


def test_each_reader_of_the_assistant_has_what_is_theirs() -> None:
    plan, adviser, again, new = lived("assistant").papers
    assert "A fine day" in plan.words and "A fine day" not in adviser.words
    assert "reading" not in adviser.words and "Start at a quarter past nine" in adviser.words
    for paper in (plan, adviser, again, new):
        assert "ATW" not in paper.words and "Holding on" not in paper.words and "Bronwen Tate" not in paper.words
    assert "Daniel" in new.words and "Daniel" not in again.words
    assert to_ask_back(*_copies("assistant"), date(2026, 11, 20))[0].id == "bron-copy-2"  # nobody ever answered


def test_an_adjustment_of_the_assistant_that_slipped_is_owed_again() -> None:
    assert owed(lived("assistant")) == {(Matter.PROMISED, "paper"), (Matter.COPY, "copy-2")}
    events = lived("assistant").plans.events("bron-paper")
    assert [e.on for e in counted(events)][4] == date(2025, 10, 6) and events[5].move is Move.CORRECT
    assert states(lived("assistant")) == dict.fromkeys(
        ("taxi", "start", "room", "hall", "ring", "class"), State.CONFIRMED
    ) | {"paper": State.PROMISED, "trip": State.WITHDRAWN}


def test_what_the_assistant_learnt_is_in_the_plan_and_signed() -> None:
    replay = lived("assistant")
    times = times_of(replay.agreement, replay.course.record(replay.agreement), replay.today)
    assert (times[0].began, times[0].over) == (date(2025, 11, 12), date(2026, 1, 19))
    assert times[0].lead(date(2025, 11, 5)) == 33  # days from the dog that was not taken out to the first day at home
    assert replay.after.sheets("bron-keel")[0].edits[0].taken_up
    assert "Cross one thing off my list, whatever it is" in replay.agreement.plan(2).manager_will
    signed = last_signed(replay.course.versions("bron-keel"))
    assert signed is not None and signed.number == 3
    assert {d.part for d in differences(signed.agreement, replay.agreement)} == {
        "manager", "deputy", "review_on", "in_touch",
    }  # fmt: skip


# The warehouse worker


def test_whose_word_counts_is_the_rule_of_the_day_it_was_said() -> None:
    end = lived("warehouse")
    day = {text: end.in_force(date.fromisoformat(text)).level for text in ("2024-06-03", "2024-11-05")}
    assert day == {"2024-06-03": 2, "2024-11-05": 0}  # by then only he could say so
    assert end.in_force(date(2026, 4, 24)).level == 0  # put right: it was the Friday
    assert lived("warehouse", "2026-04-27").in_force(date(2026, 4, 24)).level == 5


def test_what_was_lost_with_a_manager_is_asked_again_and_comes_back() -> None:
    assert states(lived("warehouse", "2025-01-14"))["aisle"] is State.NOT_HAPPENING
    assert (Matter.PROMISED, "aisle") in owed(lived("warehouse", "2025-01-14"))
    end = lived("warehouse")
    assert "aisle" not in how(end, "2025-01-14") and how(end, "2025-01-27")["aisle"] is How.ON
    first, second = (c for c in end.posts.changes("jakub-post") if c.what is Changed.MANAGER)
    assert [mark.onward for mark in first.marks] == [Onward.AGAIN, Onward.ON, Onward.ON]
    assert second.handed_over == date(2026, 5, 19) and len(second.marks) == 6


def test_a_no_about_the_hourly_count_went_the_long_way_to_a_yes() -> None:
    way = [(e.move.value, e.party.value) for e in counted(lived("warehouse").plans.events("jakub-rate"))]
    assert way == [
        ("ask", "person"), ("refuse", "employer"), ("escalate", "specialist"), ("offer", "employer"),
        ("refuse", "person"), ("counter_offer", "person"), ("accept_trial", "employer"), ("in_place", "employer"),
        ("confirm", "person"), ("accept", "employer"),
    ]  # fmt: skip
    assert states(lived("warehouse", "2025-07-10"))["rate"] is State.DECLINED
    end = lived("warehouse")
    assert (how(end, "2025-09-01")["rate"], how(end, "2025-10-01")["rate"]) == (How.TRIAL, How.ON)
    assert not [line for line in lived("warehouse", "2025-09-26").due() if line.matter is Matter.ENDING]


def test_the_warehouse_as_it_stands_today() -> None:
    replay = lived("warehouse")
    assert how(replay) == dict.fromkeys(("aisle", "rate", "headset"), How.ON) | {"nights": How.INTERIM}
    assert how(replay, "2026-09-13")["nights"] is How.ON and how(replay, "2026-09-16")["nights"] is How.INTERIM
    assert owed(replay) >= {(Matter.PROMISED, "nights"), (Matter.COPY, "copy-1"), (Matter.ENDING, "headset")}
    nights = stages(replay.plans.events("jakub-nights"), replay.today)[-1]
    assert (nights.since, nights.days, nights.overdue) == (date(2026, 9, 14), 67, True)  # not since two years ago
    assert stages(replay.plans.events("jakub-aisle"), replay.today)[-1].days == 7  # the first time it came
    bus = replay.plans.adjustment("jakub-bus")
    assert bus is not None and bus.pay_change is not None and bus.pay_change.confirmed_on is None


def test_three_managers_read_three_papers_and_none_reads_another_ones() -> None:
    alan, shabnam, chris = lived("warehouse").papers
    assert [p.reader.name for p in (alan, shabnam, chris)] == ["Alan Prout", "Shabnam Aziz", "Chris Weld"]
    assert "My count over the shift" in chris.words and "My count over the shift" not in shabnam.words
    assert "Leaves his soup" in chris.words and "Apart" not in chris.words
    for paper in (alan, shabnam, chris):
        assert "ATW" not in paper.words and "Stop" not in paper.words
    for reader in (alan.reader, shabnam.reader):
        assert "Nothing is on this paper yet." in lived("warehouse").paper_for(reader).words


def test_what_the_agreement_of_the_warehouse_still_leaves_open_is_named() -> None:
    replay = lived("warehouse")
    near = replay.plans.adjustments("jakub")
    events = {a.id: replay.plans.events(a.id) for a in near}
    known = {a: state_of(e) for a, e in events.items()}
    lasting = frozenset(a for a, e in events.items() if made_to_last(e))
    looked = Looked(replay.agreement, replay.today, near, known, lasting=lasting)
    assert {(f.check, f.level, f.about) for f in (*gaps(looked), *clashes(looked))} == set()


def _copies(name: str) -> tuple[tuple[Copy, ...], tuple[Consent, ...]]:
    replay = lived(name)
    return replay.consents.copies(replay.person_id), replay.consents.consents(replay.person_id)
