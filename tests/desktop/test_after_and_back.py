"""Looking back, coming back and what changed: offered and never pushed, and every change undone as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.erasing import erase_person
from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.after_it import AfterPage
from desktop.pages.agreement_changes import ChangesPage
from desktop.pages.coming_back import ComingBackPage
from desktop.pages.course import CoursePage
from desktop.presenters.after_it import AfterPresenter
from desktop.presenters.agreement_changes import ChangesPresenter
from desktop.presenters.coming_back import ComingBackPresenter
from desktop.presenters.course import CoursePresenter
from desktop.shell.chores import Chores
from desktop.widgets.buttons import Button
from supportplans.keel import LevelMove, LevelMoveId
from supportplans.returning import ReturnPlan, ReturnPlanId, ReturnStep
from tests.desktop.conftest import GivenAnswers

HARD = ((75, 1), (70, 2), (60, 4), (40, 5), (28, 0))


@pytest.fixture
def hard(session: Session) -> Session:
    """Return a session in which Maya had a hard time that is over."""
    session.person_id = str(MAYA)
    keel = session.plans.agreements(MAYA)[0].id
    for n, (days, level) in enumerate(HARD, 4):
        signs = ("Skips lunch three days running",) if level == 2 else ()
        on = session.today - timedelta(days=days)
        move = LevelMove(LevelMoveId(f"h{n}"), keel, n, on, level, signs=signs, helped="Ana." if level == 4 else "")
        session.history.run(session.plans.save_level_move(move, MAYA))
    newest = session.plans.level_moves(keel)[2]
    out = replace(newest, id=LevelMoveId("out"), number=9, mends=newest.number, taken_out=True)
    session.history.run(session.plans.save_level_move(out, MAYA))
    return session


@pytest.fixture
def after(hard: Session, chores: Chores, prompts: GivenAnswers) -> AfterPresenter:
    made = AfterPresenter(hard, chores, prompts)
    made.show_person(str(MAYA))
    return made


def test_the_log_says_what_came_first_how_long_it_was_and_what_helped(after: AfterPresenter) -> None:
    shown = after.state.shown
    assert shown is not None and len(after.state.rows) == 1
    assert shown.way == "1 Knocked then 2 Early signs then 4 Away then 5 Coming back."
    assert shown.lead.endswith("it was 15 days.") and shown.lead.startswith("From leaving steady on")
    assert (shown.seen, shown.helped_then) == (("Skips lunch three days running",), ("Ana.",))


def test_a_first_sign_before_the_level_was_moved_makes_the_lead_longer(
    after: AfterPresenter, prompts: GivenAnswers, hard: Session
) -> None:
    first = hard.today - timedelta(days=80)
    prompts.will_answer(first_sign="I stopped humming.", first_sign_on=first.isoformat())
    after.write()
    assert after.state.shown is not None and after.state.shown.lead.endswith("it was 20 days.")
    assert after.state.offer == "" and ("What came first?", "I stopped humming.") in after.state.shown.said


def test_the_offer_is_made_once_and_not_now_is_an_answer(after: AfterPresenter) -> None:
    assert after.state.offer.startswith("Things are steady again. If you like,")
    after.not_now()
    assert after.state.offer == "" and after.state.shown is not None
    after.undo()
    assert after.state.offer


def test_nothing_is_offered_while_things_are_not_steady(after: AfterPresenter, hard: Session) -> None:
    again = LevelMove(LevelMoveId("again"), hard.plans.agreements(MAYA)[0].id, 10, hard.today, 1)
    hard.history.run(hard.plans.save_level_move(again, MAYA))
    assert after.state.offer == "" and after.state.shown is not None


def test_what_it_teaches_goes_into_the_agreement_with_one_click_and_comes_out_with_one(
    after: AfterPresenter, prompts: GivenAnswers, hard: Session
) -> None:
    prompts.will_answer(part="i_will", level="2", words="Ask Ana to walk home with me")
    after.add_edit()
    assert "Ask Ana to walk home with me" not in hard.plans.agreements(MAYA)[0].plan(2).i_will
    after.take_up(0)
    assert hard.plans.agreements(MAYA)[0].plan(2).i_will[-1] == "Ask Ana to walk home with me"
    assert after.state.shown is not None and after.state.shown.edits[0].taken_up
    after.undo()
    assert "Ask Ana to walk home with me" not in hard.plans.agreements(MAYA)[0].plan(2).i_will
    assert not after.state.shown.edits[0].taken_up


def test_nothing_of_a_sheet_is_ever_a_line_and_erasing_takes_it(
    after: AfterPresenter, prompts: GivenAnswers, hard: Session
) -> None:
    prompts.will_answer(first_sign="SECRET first", helped="SECRET help", words="SECRET words")
    after.write()
    assert "SECRET" not in " ".join(line.text for line in plan_lines(hard.file.db, MAYA))
    erase_person(hard.file, MAYA)
    assert hard.after.sheets("keel") == ()


def test_how_it_went_makes_the_same_offer_and_takes_not_now(
    hard: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    room = CoursePresenter(hard, chores, prompts)
    room.show_person(str(MAYA))
    page = CoursePage(room)
    qtbot.addWidget(page)
    assert page.offer.isVisibleTo(page)
    page.offer.laid_aside.emit()
    assert room.state.offer == "" and not page.offer.isVisibleTo(page)
    assert hard.after.sheets("keel")[0].laid_aside


def test_looking_back_is_a_page(after: AfterPresenter, qtbot: QtBot) -> None:
    page = AfterPage(after)
    qtbot.addWidget(page)
    assert page.offer.isVisibleTo(page) and page.stack.currentIndex() == 0
    after.not_now()
    assert not page.offer.isVisibleTo(page)


# Coming back


@pytest.fixture
def back(session: Session, chores: Chores, prompts: GivenAnswers) -> ComingBackPresenter:
    session.person_id = str(MAYA)
    made = ComingBackPresenter(session, chores, prompts)
    made.show_person(str(MAYA))
    prompts.will_answer(starts_on="23 November 2026", hold_rule="Two hard days", step_back_rule="Held twice",
                        end_test="Two weeks at my own hours")  # fmt: skip
    made.start()
    for weeks, hours in ((1, 3), (2, 4)):
        prompts.will_answer(weeks=str(weeks), days=("1", "3"), hours=str(hours), pay="worked", check_in="Thursdays")
        made.add_step()
    return made


def _hours(back: ComingBackPresenter) -> list[str]:
    assert back.state.way is not None
    return [week.cells[1].split(": ")[1][0] for week in back.state.way.weeks]


def test_holding_and_stepping_back_move_the_rest_and_undo_brings_it_back(back: ComingBackPresenter) -> None:
    assert _hours(back) == ["3", "4", "4"]
    back.choose_step(0)
    back.hold()
    assert _hours(back) == ["3", "3", "4", "4"]
    back.choose_step(1)
    back.step_back()
    assert _hours(back) == ["3", "3", "3", "4", "4"]
    back.undo()
    back.undo()
    assert _hours(back) == ["3", "4", "4"]


def test_a_fit_note_that_ends_too_soon_is_named_with_its_days(back: ComingBackPresenter, prompts: GivenAnswers) -> None:
    assert back.state.way is not None and back.state.way.open == ()
    prompts.will_answer(starts_on="20 November 2026", ends_on="2 December 2026", advice=("phased",))
    back.dates(True)
    assert back.state.way.open == ("No fit note: 3 December 2026 to 13 December 2026.",)
    assert [week.cells[3] for week in back.state.way.weeks] == ["All week", "To 2 Dec", "None"]
    assert "a phased return" in back.state.way.notes[0]
    back.remove_dates(True, 0)
    assert back.state.way.open == ()


def test_dates_and_steps_that_cannot_be_are_told_at_the_field(back: ComingBackPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(starts_on="3 December 2026", ends_on="2 December 2026")
    back.dates(False)
    prompts.will_answer(weeks="1.5", hours="30")
    back.edit_step()
    assert "comes before the first" in prompts.mistakes[-2]["ends_on"]
    assert set(prompts.mistakes[-1]) == {"weeks", "hours"}


def test_steps_move_and_go_by_keyboard_alone(back: ComingBackPresenter, qtbot: QtBot) -> None:
    page = ComingBackPage(back)
    qtbot.addWidget(page)
    page.calendar.setCurrentIndex(page.calendar.model().index(2, 0))
    assert back.state.place == 1
    back.move_step(-1)
    assert _hours(back) == ["4", "4", "3"] and back.state.place == 0
    back.remove_step()
    assert _hours(back) == ["3"]


# What changed


def test_what_changed_since_both_signed_is_told_and_can_be_taken_back(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.person_id = str(MAYA)
    room = ChangesPresenter(session, chores, prompts)
    room.show_person(str(MAYA))
    prompts.will_answer(on="yesterday")
    room.sign()
    agreement = session.plans.agreements(MAYA)[0]
    plan = replace(agreement.plan(2), i_will=("Tell Jo the same day, by text",))
    others = tuple(p for p in agreement.plans if p.level != 2)
    changed = replace(agreement, manager="Sam Oduya", plans=(*others, plan))
    session.history.run(session.plans.save_agreement(changed))
    assert room.state.signed_head == "Since you last signed, on 23 November 2026: 2 changed."
    assert "Changed, the manager: “Sam Oduya”. Before: “Karen Doyle”." in room.state.signed
    page = ChangesPage(room)
    qtbot.addWidget(page)
    page.resize(1238, 640)
    page.show()
    assert not page.back.isVisibleTo(page)
    room.choose_row(1)
    assert page.back.isVisibleTo(page)
    room.go_back()
    assert session.plans.agreements(MAYA)[0].manager == "Karen Doyle"
    assert [v.holds_from for v in session.course.versions(agreement.id)][-1] == date(2026, 11, 24)
    room.undo()
    assert session.plans.agreements(MAYA)[0].manager == "Sam Oduya"


def test_what_changed_of_adjustments_and_the_way_back_since_both_signed_is_told_there_too(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    session.person_id = str(MAYA)
    room = ChangesPresenter(session, chores, prompts)
    room.show_person(str(MAYA))
    prompts.will_answer(on="yesterday")
    room.sign()
    quiet, side = session.plans.adjustments(MAYA)
    session.history.run(session.plans.save_adjustment(replace(quiet, title="Twelve quiet minutes", owner="Sam")))
    session.history.run(session.plans.remove_adjustment(side))
    agreement = session.plans.agreements(MAYA)[0]
    way = ReturnPlan(ReturnPlanId("w"), agreement.id, date(2026, 12, 7), (ReturnStep(2, frozenset({0}), 4),))
    session.history.run(session.after.save_return(way, str(MAYA)))
    assert room.state.signed_head == "Since you last signed, on 23 November 2026: 1 added, 2 changed, 1 ended."
    assert room.state.signed == (
        f"Changed, an adjustment: “Twelve quiet minutes”. Before: “{quiet.title}”.",
        f"Changed, “Twelve quiet minutes”, who does it: “Sam”. Before: “{quiet.owner}”.",
        "Added, the way back: “7 December 2026 to 20 December 2026: Monday; 4 hours a day.”",
        f"Ended, an adjustment: “{side.title}”.",
    )
    for _ in range(3):
        session.history.undo()
    assert room.state.signed_head == "Since you last signed, on 23 November 2026: nothing is different."


def test_a_day_of_signing_that_is_left_as_it_was_leaves_what_was_signed(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    session.person_id = str(MAYA)
    room = ChangesPresenter(session, chores, prompts)
    room.show_person(str(MAYA))
    prompts.will_answer(on="yesterday")
    room.sign()
    (signed,) = [v for v in session.course.versions(session.plans.agreements(MAYA)[0].id) if v.signed_on]
    assert signed.signed_with is not None and len(signed.signed_with) == 2
    done = session.history.undo_kind, len(session.history.entries())
    prompts.will_answer(on="yesterday")
    room.sign()
    assert (session.history.undo_kind, len(session.history.entries())) == done


def test_the_example_shows_a_time_looked_back_at_and_a_way_back_that_is_under_way(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    session.person_id = "darren"
    after, back = AfterPresenter(session, chores, prompts), ComingBackPresenter(session, chores, prompts)
    for room in (after, back):
        room.show_person("darren")
    assert after.state.shown is not None and after.state.shown.said
    assert after.state.offer == ""
    assert back.state.way is not None and (back.state.place, back.state.steps) == (1, 3)


def test_read_together_signs_only_the_person_notices_stay_out_of_what_changed_and_of_looking_back(
    hard: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    agreement = hard.plans.agreements(MAYA)[0]
    plan = replace(agreement.plan(2), signs_i_notice=("zz only I notice",), i_will=("zz mine to do",))
    others = tuple(p for p in agreement.plans if p.level != 2)
    move = next(m for m in hard.plans.level_moves(agreement.id) if m.id == "h5")
    hard.history.run(hard.plans.save_agreement(replace(agreement, plans=(*others, plan))))
    hard.history.run(hard.plans.save_level_move(replace(move, level=2, signs=("zz only I notice", "zz seen")), MAYA))
    for presenter, kind in ((ChangesPresenter, ChangesPage), (AfterPresenter, AfterPage)):
        room = presenter(hard, chores, prompts)
        room.show_person(str(MAYA))
        for together in (False, True):
            page = kind(room, together)
            qtbot.addWidget(page)
            page.show_state(room.state)
            said = " ".join(shown.text() for shown in page.findChildren(QLabel))
            assert ("zz only I notice" in said) is not together, kind
            assert "zz mine to do" in said or "zz seen" in said


def test_no_words_of_a_week_are_cut_in_the_table_of_the_way_back(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.person_id = "darren"
    room = ComingBackPresenter(session, chores, prompts)
    room.show_person("darren")
    page = ComingBackPage(room)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    table = page.calendar
    for week in range(table.model().rowCount()):
        index = table.model().index(week, 1)  # days and hours: the longest words
        room_there = table.visualRect(index).adjusted(12, 6, -12, -6)  # the padding of a cell
        needed = table.fontMetrics().boundingRect(room_there, int(Qt.TextFlag.TextWordWrap), index.data())
        assert needed.height() <= room_there.height(), index.data()


def test_the_focus_stays_in_the_way_back_when_a_step_is_held(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.person_id = "darren"
    room = ComingBackPresenter(session, chores, prompts)
    room.show_person("darren")
    page = ComingBackPage(room)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    hold = next(b for b in page.findChildren(Button) if b.accessibleName() == "Hold this step for one more week")
    hold.setFocus()
    hold.click()
    assert page.focusWidget() is page.calendar
