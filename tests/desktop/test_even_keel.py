"""Even keel: what the presenter does without a window, and what the page shows of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_of
from desktop.app.reviewing import agreement_of
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.even_keel import EvenKeelPage
from desktop.presenters.agreement_room import AgreementRoom
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from desktop.widgets.keel_levels import LevelCard
from desktop.words.levels import SHAPES, lanes
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, MayDeclare
from supportplans.levels import SIX, Level
from supportplans.model import Adjustment, AdjustmentId, EventId, Kind, Move, NegotiationEvent, Party
from supportplans.posts import Post, PostId
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> EvenKeelPresenter:
    made = EvenKeelPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def test_the_level_in_force_stands_with_what_is_on(presenter: EvenKeelPresenter) -> None:
    now = presenter.state.work.now
    assert now.title == "Early signs, in force today"
    assert now.caption == "Maya said so on 22 November. Look again by 6 December."
    assert [(s.title, s.note) for s in now.switches] == [
        ("Ten quiet minutes in the staff room at 1.35", "on trial"),
        ("Washing-up side, not the hatch", "not said to be there yet"),
    ]


def test_a_day_to_look_again_that_has_passed_says_so_with_its_year(
    presenter: EvenKeelPresenter, session: Session
) -> None:
    agreement = session.plans.agreements(MAYA)[0]
    for on, said in ((date(2025, 10, 5), "Looking again was due by 5 October 2025."),
                     (date(2027, 1, 11), "Look again by 11 January 2027.")):  # fmt: skip
        session.history.run(session.plans.save_agreement(replace(agreement, review_on=on)))
        assert presenter.state.work.now.caption == f"Maya said so on 22 November. {said}"


def test_what_was_promised_is_on_once_somebody_says_that_it_is_there(
    presenter: EvenKeelPresenter, session: Session
) -> None:
    switch = presenter.state.work.now.switches[-1]
    assert not switch.on and ("Agreed, and not said to be there yet", switch.title) in (
        presenter.state.work.sides["person"].now
    )
    yes = NegotiationEvent(EventId("yes"), "side", 4, session.today, Party.PERSON, Move.CONFIRM)
    session.history.run(session.plans.save_event(yes))
    switch = presenter.state.work.now.switches[-1]
    assert switch.on and switch.note.startswith("on since")


def test_an_adjustment_that_was_refused_is_not_on(presenter: EvenKeelPresenter, session: Session) -> None:
    refusal = NegotiationEvent(EventId("no"), "side", 4, session.today, Party.EMPLOYER, Move.REFUSE)
    session.history.run(session.plans.save_event(refusal))
    assert [s.title for s in presenter.state.work.now.switches] == ["Ten quiet minutes in the staff room at 1.35"]


def _agree(session: Session, adjustment: Adjustment, **promise: Any) -> None:
    session.history.run(session.plans.save_adjustment(adjustment))
    said = ((Party.PERSON, Move.ASK, {}), (Party.EMPLOYER, Move.ACCEPT, {}), (Party.EMPLOYER, Move.PROMISE, promise))
    for n, (party, move, more) in enumerate(said, 1):
        event = NegotiationEvent(EventId(f"{adjustment.id}{n}"), adjustment.id, n, session.today, party, move, **more)
        session.history.run(session.plans.save_event(event))


def test_what_is_there_just_in_case_is_ready_and_not_always_on(presenter: EvenKeelPresenter, session: Session) -> None:
    lift = Adjustment(AdjustmentId("lift"), MAYA, "A lift home", "Holbrook Primary School", kind=Kind.JUST_IN_CASE)
    _agree(session, lift)
    switch = presenter.state.work.now.switches[-1]
    assert (switch.title, switch.on, switch.note) == ("A lift home", False, "when Maya asks for it")
    assert presenter.state.together.now.switches[-1].note == "when you ask for it"
    assert ("There when I ask for it", "A lift home") in presenter.state.work.sides["person"].now
    (_, steady) = presenter.state.work.rows[Level.STEADY].switches
    assert steady.name == "A lift home: ready"


def test_what_is_promised_for_a_later_day_is_not_on_before_it_and_the_meantime_is_shown(
    presenter: EvenKeelPresenter, session: Session
) -> None:
    desk = Adjustment(
        AdjustmentId("desk"), MAYA, "A desk by the wall", "Holbrook Primary School", interim="Two screens"
    )
    _agree(session, desk, starts_on=session.today + timedelta(days=5))
    switch = presenter.state.work.now.switches[-2]
    assert (switch.title, switch.on, switch.note) == ("Two screens", True, "in the meantime")
    (_, steady) = presenter.state.work.rows[Level.STEADY].switches
    assert (steady.title, steady.on) == ("A desk by the wall", False)


def test_a_trial_that_was_made_to_last_stands_at_its_level_after_its_last_day(
    presenter: EvenKeelPresenter, session: Session
) -> None:
    quiet, events = session.plans.adjustment("quiet"), session.plans.events(AdjustmentId("quiet"))
    assert quiet is not None
    over = replace(quiet, kind=Kind.TRIAL, until=session.today - timedelta(days=1))
    session.history.run(session.plans.save_adjustment(over))
    assert quiet.title not in [s.title for s in presenter.state.work.rows[0].switches]
    yes = NegotiationEvent(EventId("yes"), over.id, len(events) + 1, session.today, Party.EMPLOYER, Move.ACCEPT)
    session.history.run(session.plans.save_event(yes))
    assert quiet.title in [s.title for s in presenter.state.work.rows[0].switches]


def test_one_still_talked_about_is_shown_as_not_agreed_yet(presenter: EvenKeelPresenter, session: Session) -> None:
    again = NegotiationEvent(EventId("ask"), "side", 4, session.today, Party.PERSON, Move.ASK)
    session.history.run(session.plans.save_event(again))
    (switch,) = presenter.state.work.rows[Level.EARLY_SIGNS].switches
    assert switch.name == "Washing-up side, not the hatch: not agreed yet"
    assert not switch.on


def test_the_chart_shows_ten_weeks_and_nothing_of_the_future(presenter: EvenKeelPresenter, session: Session) -> None:
    chart = presenter.state.work.chart
    assert chart.today - chart.start == timedelta(weeks=10)
    assert [s.level for s in chart.stretches] == [Level.STEADY, Level.KNOCKED, Level.STEADY, Level.EARLY_SIGNS]
    assert chart.stretches[-1].end == session.today
    assert all(a.end == b.start for a, b in zip(chart.stretches, chart.stretches[1:], strict=False))


def test_the_chart_is_told_in_words_too(presenter: EvenKeelPresenter) -> None:
    twin = presenter.state.work.chart.twin
    assert "Knocked from 4 November 2026 for 8 days." in twin
    assert twin.endswith("Early signs since 22 November 2026, 2 days so far.")


def test_coming_back_climbs_through_the_lane_of_knocked() -> None:
    assert lanes(SIX)[Level.COMING_BACK] == lanes(SIX)[Level.KNOCKED] == 1
    assert len(set(SHAPES.values())) == len(Level)  # a shape each


def test_the_person_moves_the_level(presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session) -> None:
    prompts.will_answer(level="1", on="yesterday", note="A better night.")
    presenter.move_level()
    move = session.plans.level_moves("keel")[-1]
    assert (move.level, move.declared_by, move.note) == (Level.KNOCKED, Party.PERSON, "A better night.")
    assert move.on == session.today - timedelta(days=1)
    assert presenter.state.work.now.title == "Knocked, in force today"
    assert presenter.state.level == Level.KNOCKED
    assert presenter.state.notice == "Moved to 1 Knocked."
    assert "Only Maya can move a level" in prompts.forms[0].intro


def test_a_move_can_be_undone_where_it_is_told(presenter: EvenKeelPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(level="4")
    presenter.move_level()
    presenter.undo()
    assert presenter.state.work.now.level == Level.EARLY_SIGNS
    assert presenter.state.notice == "Taken back." and not presenter.state.can_undo


def test_a_level_is_not_moved_on_a_day_to_come(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(level="0", on="in 2 weeks")
    presenter.move_level()
    assert "not come yet" in prompts.mistakes[0]["on"]
    assert len(session.plans.level_moves("keel")) == 3


def test_several_moves_in_a_day_end_where_the_last_one_says(
    presenter: EvenKeelPresenter, prompts: GivenAnswers
) -> None:
    for level in ("3", "1"):
        prompts.will_answer(level=level)
        presenter.move_level()
    assert presenter.state.work.chart.stretches[-1].level == Level.KNOCKED
    assert presenter.state.work.now.level == Level.KNOCKED


def test_a_level_is_written_one_thing_a_line(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.choose_level(Level.STEADY)
    prompts.will_answer(name="Sunny side", signs_at_work="Singing at the sink\nEats with the team", say="Morning, Maya")
    presenter.edit_level()
    prompts.will_answer(i_will="Walk in", manager_today="Five minutes at 2.20")
    presenter.edit_part("doing")
    prompts.will_answer(adjustments_on=("side",))
    presenter.edit_part("work")
    plan = session.plans.agreements(MAYA)[0].plan(Level.STEADY)
    assert plan.signs_at_work == ("Singing at the sink", "Eats with the team")
    assert plan.adjustments_on == {"side"}
    row = presenter.state.work.rows[0]
    assert (row.name, row.i_will) == ("Sunny side", ("Walk in",))
    assert row.manager_will[0] == "Five minutes at 2.20"
    assert presenter.state.work.rows[1].rest == "As at Sunny side"
    assert presenter.state.level == Level.STEADY  # what was open stays open


def test_writing_one_level_leaves_the_others_alone(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    before = session.plans.agreements(MAYA)[0].plan(Level.KNOCKED)
    prompts.will_answer(i_will="Walk at lunch")
    presenter.edit_part("doing")
    agreement = session.plans.agreements(MAYA)[0]
    assert agreement.plan(Level.KNOCKED) == before
    assert agreement.plan(Level.EARLY_SIGNS).signs_i_notice == ("I lie awake from three",)
    presenter.edit_part("signs")
    private = next(field for field in prompts.forms[-1].fields if field.id == "signs_i_notice")
    assert private.help.startswith("Held back: it is on no paper for anybody else.")  # it is on papers of one's own


def test_together_nothing_private_is_held_or_asked(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    assert presenter.state.work.rows[2].signs_i_notice == ("I lie awake from three",)
    assert all(row.signs_i_notice == () for row in presenter.state.together.rows)
    assert "Maya" not in presenter.state.together.now.caption
    prompts.will_answer(say="Hello you")
    presenter.edit_level(you=True)
    assert "signs_i_notice" not in [f.id for f in prompts.forms[-1].fields]
    kept = session.plans.agreements(MAYA)[0].plan(Level.EARLY_SIGNS)
    assert (kept.say, kept.signs_i_notice) == (("Hello you",), ("I lie awake from three",))
    presenter.move_level(you=True)
    assert "note" not in [f.id for f in prompts.forms[-1].fields]


def test_the_agreement_itself_can_be_changed(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(deputy="Ana Reis", review_on="in 3 weeks")
    presenter.edit_agreement()
    agreement = session.plans.agreements(MAYA)[0]
    assert (agreement.deputy, agreement.manager) == ("Ana Reis", "Karen Doyle")
    assert agreement.review_on == session.today + timedelta(days=21)
    assert len(agreement.plans) == 6


def test_somebody_new_starts_with_six_empty_levels(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    presenter = EvenKeelPresenter(session, chores, prompts)
    presenter.show_person("samira")
    assert presenter.state.work is None
    prompts.will_answer(job_title="Gardener", employer="The Orchard")
    presenter.new_agreement()
    assert [row.name for row in presenter.state.work.rows][:3] == ["Steady", "Knocked", "Early signs"]
    assert presenter.state.work.now.level == Level.STEADY
    (agreement,) = session.plans.agreements("samira")
    assert (agreement.starts_on, agreement.specialist) == (session.today, session.who)
    presenter.undo()
    assert presenter.state.work is None


def test_who_said_so_and_whose_word_counts_are_told_as_they_are(presenter: EvenKeelPresenter, session: Session) -> None:
    agreement = replace(session.plans.agreements(MAYA)[0], may_declare=MayDeclare.EITHER)
    session.history.run(session.plans.save_agreement(agreement))
    move = LevelMove(
        LevelMoveId("m"), agreement.id, 9, session.today, Level.AWAY, Party.EMPLOYER, said_by="Karen Doyle"
    )
    session.history.run(session.plans.save_level_move(move, MAYA))
    work, together = presenter.state.work, presenter.state.together
    assert work.now.caption.startswith("Karen Doyle said so on ")
    assert together.now.caption == "Karen Doyle said so. You can move it at any time."
    assert "Only" not in work.mover and work.mover.startswith("It is Maya’s level.")


def test_a_second_agreement_stands_beside_the_first(presenter: EvenKeelPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(employer="The Wheelhouse workshop")
    presenter.new_agreement()
    assert presenter.session.agreement_id == presenter.state.agreement_id != "keel"  # what the rooms of it show
    assert [words for _, words in presenter.state.agreements] == ["The Wheelhouse workshop", "Holbrook Primary School"]
    assert presenter.state.papers == ""  # there is one for each employer
    assert presenter.state.work.now.switches == ()  # adjustments of another employer are not on here
    presenter.choose_agreement("keel")
    assert presenter.state.work.now.level == Level.EARLY_SIGNS


def test_of_two_agreements_with_one_employer_every_place_means_the_newest_and_says_which(
    presenter: EvenKeelPresenter, chores: Chores, prompts: GivenAnswers
) -> None:
    session, plans = presenter.session, presenter.session.plans
    old = plans.agreements(MAYA)[0]
    new = replace(old, id=AgreementId("new"), goes_well="The new one.", starts_on=session.today)
    session.history.run(plans.save_agreement(new))
    assert presenter.state.agreement_id == old.id  # what is in view stays in view
    presenter = EvenKeelPresenter(session, chores, prompts)
    presenter.show_person(MAYA)
    room = AgreementRoom(session, chores, prompts)
    room.person_id = MAYA
    papers = PapersPresenter(session, chores, prompts)
    papers.show_person(MAYA)
    plan = plan_of(session.file.db, MAYA, old.employer)
    post = Post(PostId("p"), MAYA, session.today, employer=old.employer)
    assert plan and plan.agreement and room.agreement
    meant_by = {presenter.state.agreement_id, plan.agreement.id, room.agreement.id, agreement_of(session, post).id}
    assert meant_by == {"new"}
    newest = presenter.state.agreements[0][1]
    assert len({words for _, words in presenter.state.agreements}) == 2 and "since" in newest
    assert newest in presenter.state.papers and newest in papers.state.permission
    presenter.choose_agreement(str(old.id))  # an earlier one can be opened, and papers still take the newest
    assert presenter.state.agreement_id == room.agreement.id == old.id and newest in presenter.state.papers


# The page


@pytest.fixture
def page(presenter: EvenKeelPresenter, qtbot: QtBot) -> EvenKeelPage:
    return _shown(EvenKeelPage(presenter), qtbot)


def _shown(page: Any, qtbot: QtBot, width: int = 1162) -> Any:
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def _texts(widget: QWidget) -> str:
    return " ".join(found.text() for found in widget.findChildren(QLabel) if found.isVisibleTo(widget))


def test_arrow_keys_go_through_the_levels_and_show_what_only_the_person_notices(
    page: EvenKeelPage, qtbot: QtBot
) -> None:
    assert "I lie awake from three" in _texts(page)
    page.levels.table.setFocus()
    qtbot.keyClick(page.levels.table, Qt.Key.Key_Up)
    assert page.presenter.state.level == Level.KNOCKED
    qtbot.waitUntil(lambda: "I stop humming" in _texts(page))
    assert "I lie awake" not in _texts(page)


def test_enter_changes_the_level_that_is_chosen(page: EvenKeelPage, prompts: GivenAnswers, qtbot: QtBot) -> None:
    qtbot.keyClick(page.levels.table, Qt.Key.Key_Return)
    assert prompts.forms[-1].title == "2 Early signs: signs and words"


def test_the_chart_has_its_words_and_every_cell_too(page: EvenKeelPage) -> None:
    assert "Early signs since" in page.chart.accessibleDescription()
    model = page.levels.table.rows
    cells = [model.index(r, c).data() for r in range(6) for c in range(5)]
    assert all(cells) and "2 Early signs, now" in cells


def test_together_the_page_shows_no_private_sign(presenter: EvenKeelPresenter, qtbot: QtBot) -> None:
    texts = _texts(_shown(EvenKeelPage(presenter, together=True), qtbot))
    assert "I lie awake" not in texts and "Only you can move a level." in texts


def test_where_there_is_no_room_levels_are_cards_with_the_open_one_unfolded(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    page = _shown(EvenKeelPage(presenter), qtbot, 640)
    assert not page.levels.table.isVisible()
    assert "Answers in one word" in _texts(page.levels.cards)
    away = next(c for c in page.levels.cards.findChildren(LevelCard) if "Away" in c.accessibleName())
    qtbot.mouseClick(away.open, Qt.MouseButton.LeftButton)
    assert page.presenter.state.level == Level.AWAY
    page.levels.parts.parts[1].change.click()
    assert prompts.forms[-1].title == "4 Away: who does what"
    page.resize(1162, 700)
    assert page.levels.table.isVisible() and not page.levels.cards.isVisible()


def test_moving_is_told_in_the_page_with_undo(page: EvenKeelPage, prompts: GivenAnswers, qtbot: QtBot) -> None:
    prompts.will_answer(level="5")
    qtbot.mouseClick(page.moving, Qt.MouseButton.LeftButton)
    assert "Moved to 5 Coming back." in _texts(page)
    qtbot.mouseClick(page.notice.undo, Qt.MouseButton.LeftButton)
    assert page.presenter.state.work.now.level == Level.EARLY_SIGNS


def test_with_no_agreement_the_page_offers_one(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    presenter = EvenKeelPresenter(session, chores, prompts)
    presenter.show_person("samira")
    page = _shown(EvenKeelPage(presenter), qtbot)
    assert page.stack.currentWidget() is page.empty
    prompts.will_answer(employer="The Orchard")
    page.empty.wanted.emit("new")
    assert page.stack.currentWidget() is not page.empty


def test_the_job_of_an_agreement_is_one_click_away(presenter: EvenKeelPresenter, session: Session) -> None:
    wanted: list[str] = []
    presenter.place_wanted.connect(wanted.append)
    presenter.open_job()
    assert (wanted, session.post_id) == (["post"], "maya-post")
