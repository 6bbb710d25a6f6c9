"""Changing an agreement: its levels, its parts, what is open in it, and what each side sees of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.even_keel import EvenKeelPage
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.presenters.forms import Field, FieldKind
from desktop.presenters.keel_open import OpenRow
from desktop.presenters.sign_help import sign_help
from desktop.shell.chores import Chores
from desktop.widgets.fields import FieldRow
from desktop.words.levels import lane_names
from supportplans.keel import LevelPlan, MayDeclare, SupportAgreement
from supportplans.keel_checks import Check, Place
from supportplans.levels import MOST, Level
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> EvenKeelPresenter:
    made = EvenKeelPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


@pytest.fixture
def kept(session: Session) -> Callable[[], SupportAgreement]:
    """Return what reads Maya's agreement from the file."""
    return lambda: session.plans.agreements(MAYA)[0]


def names(presenter: EvenKeelPresenter) -> list[str]:
    """Return the levels as they are called, each with its number."""
    return [f"{row.mark.number} {row.name}" for row in presenter.state.work.rows]


# Which levels there are


def test_a_level_of_ones_own_stands_under_the_one_that_is_open(
    presenter: EvenKeelPresenter, prompts: GivenAnswers
) -> None:
    before = names(presenter)
    prompts.will_answer(name="Foggy", kind="1", after="1")
    presenter.add_level()
    assert names(presenter)[1:4] == ["1 Knocked", "2 Foggy", "3 Early signs"]
    assert presenter.state.notice == "Added: 2 Foggy." and presenter.state.level == 6
    presenter.undo()
    assert names(presenter) == before


def test_a_new_level_has_to_have_a_name(presenter: EvenKeelPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(name=" ")
    presenter.add_level()
    assert prompts.mistakes[-1] and len(names(presenter)) == 6


def test_a_level_moves_with_its_words_and_its_days(presenter: EvenKeelPresenter) -> None:
    presenter.shift_level(Level.EARLY_SIGNS, -1)
    row = presenter.state.work.rows[1]
    assert (row.mark.number, row.name, row.now) == (1, "Early signs", True)
    assert presenter.state.notice == "Early signs is now number 1."
    presenter.shift_level(Level.STEADY, -1)
    assert presenter.state.notice == "Early signs is now number 1."  # there is no room further up: nothing to tell
    presenter.undo()
    assert names(presenter)[2] == "2 Early signs"


def test_a_merged_level_takes_its_words_and_the_day_with_it(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    prompts.will_answer(into="1")
    presenter.merge_level(Level.EARLY_SIGNS)
    assert names(presenter)[1:3] == ["1 Knocked", "2 Crisis looming"]
    assert presenter.state.notice == "Early signs is now part of 1 Knocked."
    now = presenter.state.work.now
    assert now.title == "Knocked, in force today" and presenter.state.level == Level.KNOCKED
    assert "Washing-up side, not the hatch" in [switch.title for switch in now.switches]
    assert "Answers in one word" in kept().plan(Level.KNOCKED).signs_at_work
    presenter.undo()
    assert presenter.state.work.now.title == "Early signs, in force today"


def test_taking_a_level_away_asks_where_its_days_go(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    presenter.take_level_away(Level.KNOCKED)
    assert "Days in the log" in prompts.forms[-1].intro
    assert "1" not in [code for code, _ in prompts.forms[-1].fields[0].choices]
    prompts.will_answer(into="0")
    presenter.take_level_away(Level.KNOCKED)
    assert presenter.state.notice == "Taken away: Knocked."
    assert kept().plan(Level.KNOCKED).level == Level.STEADY and len(names(presenter)) == 5
    stretches = presenter.state.work.chart.stretches
    assert [s.level for s in stretches] == [Level.STEADY, Level.EARLY_SIGNS]


def test_a_level_can_be_called_otherwise_and_look_otherwise(
    presenter: EvenKeelPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(name="Wobbly", kind="3")
    presenter.rename_level(Level.EARLY_SIGNS)
    row = presenter.state.work.rows[2]
    assert (row.name, row.mark.kind) == ("Wobbly", Level.CRISIS_LOOMING)


def test_the_list_of_levels_stays_short_and_never_empty(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, session: Session
) -> None:
    full = session.plans.agreements(MAYA)[0]
    for level in range(6, MOST):
        full = replace(full, ladder=full.ladder.added(level, Level.KNOCKED, Level.STEADY))
    session.history.run(session.plans.save_agreement(full))
    presenter.add_level()
    assert str(MOST) in prompts.reports[-1]
    lone = full.ladder
    for level in lone.standing[1:]:
        lone = lone.merged(level, Level.STEADY)
    session.history.run(session.plans.save_agreement(replace(full, ladder=lone)))
    presenter.merge_level(Level.STEADY)
    assert "has to stay" in prompts.reports[-1] and not prompts.forms


def test_a_lane_has_the_name_of_its_own_level_wherever_coming_back_stands(session: Session) -> None:
    agreement = session.plans.agreements(MAYA)[0]
    early = replace(agreement, ladder=agreement.ladder.moved(Level.COMING_BACK, -4))
    assert lane_names(early) == ("Steady", "Knocked, back", "Early signs", "Looming", "Away")
    only = agreement.ladder
    for level in only.standing[:-1]:
        only = only.merged(level, Level.COMING_BACK)
    assert lane_names(replace(agreement, ladder=only)) == ("Coming back",)


# Parts


def test_each_part_of_a_level_is_a_small_form(presenter: EvenKeelPresenter, prompts: GivenAnswers) -> None:
    for part in ("signs", "doing", "work", "moving"):
        presenter.edit_part(part)
        assert 1 < len(prompts.forms[-1].fields) <= 8
    assert len({form.title for form in prompts.forms}) == 4


def test_how_it_ends_is_kept_as_it_was_said(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    prompts.will_answer(who="Sam", how_often="daily", who_starts="Sam", limit_days="10", step_down="Lunch out",
                        may_say="with_check")  # fmt: skip
    presenter.edit_part("moving")
    plan = kept().plan(Level.EARLY_SIGNS)
    assert (plan.in_touch.who, plan.limit_days, plan.step_down) == ("Sam", 10, "Lunch out")
    assert plan.may_say is MayDeclare.WITH_CHECK
    for wrong in ("0", "2.5", "99999"):
        prompts.will_answer(limit_days=wrong)
        presenter.edit_part("moving")
        assert "whole number" in prompts.mistakes[-1]["limit_days"]


def test_an_adjustment_is_on_changed_or_off_and_never_two_of_them(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    prompts.will_answer(changed=("side",), adjustments_off=("side",))
    presenter.edit_part("work")
    assert "adjustments_off" in prompts.mistakes[-1]
    prompts.will_answer(changed=("side",), adjustments_off=("quiet",), paused=("Serve at the hatch at dinner time",))
    prompts.will_answer(side="Only after one o’clock")
    presenter.edit_part("work")
    plan = kept().plan(Level.EARLY_SIGNS)
    assert [(c.adjustment_id, c.how) for c in plan.adjustments_changed] == [("side", "Only after one o’clock")]
    assert plan.paused == ("Serve at the hatch at dinner time",)
    assert [s.title for s in presenter.state.work.now.switches] == ["Washing-up side, not the hatch"]


def test_triggers_and_contacts_are_added_changed_and_taken_away_one_by_one(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    many = len(kept().triggers)
    prompts.will_answer(what="Night shifts", level="3")
    presenter.add_to("triggers")
    assert (kept().triggers[-1].what, kept().triggers[-1].level) == ("Night shifts", 3)
    prompts.will_answer(what="")
    presenter.edit_part(f"trigger:{many}")
    assert len(kept().triggers) == many
    prompts.will_answer(name="Sam Oduya", only_if="Jo is away")
    presenter.add_to("contacts")
    assert kept().contacts[-1].name == "Sam Oduya"
    presenter.undo()
    assert kept().contacts[-1].name == "My brother Theo"


def test_what_holds_at_every_level_is_kept_part_by_part(
    presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    told = {"steady": ("keeps_me_steady", "Swimming"), "away": ("to", "Sam"),
            "crisis": ("colleagues_are_told", "Back soon."), "basics": ("may_declare", "either")}  # fmt: skip
    for part, (field, said) in told.items():
        prompts.will_answer(**{field: said})
        presenter.edit_part(part)
    agreement = kept()
    assert (agreement.keeps_me_steady, agreement.absence.to) == (("Swimming",), "Sam")
    assert (agreement.colleagues_are_told, agreement.may_declare) == ("Back soon.", MayDeclare.EITHER)


# Still to settle


def _open(presenter: EvenKeelPresenter, check: Check) -> OpenRow:
    return next(row for row in presenter.state.work.open if row.found.check is check)


def test_what_is_open_is_one_click_from_its_place(presenter: EvenKeelPresenter, prompts: GivenAnswers) -> None:
    row = _open(presenter, Check.NO_STEP_DOWN)
    assert row.spoken == "3 Crisis looming: Nothing says how it ends."
    presenter.settle(row.found)
    assert presenter.state.level == Level.CRISIS_LOOMING
    assert prompts.forms[-1].title.startswith("3 Crisis looming: keeping in touch")


def test_what_another_place_settles_leads_there(presenter: EvenKeelPresenter, session: Session) -> None:
    heard: list[str] = []
    presenter.place_wanted.connect(heard.append)
    lone = replace(session.plans.adjustment("side"), levels=frozenset())
    session.history.run(session.plans.save_adjustment(lone))
    row = _open(presenter, Check.NEVER_ON)
    assert row.found.place is Place.ADJUSTMENT and "no level turns it on" in row.words
    presenter.settle(row.found)
    assert heard == ["adjustments"]


def test_every_finding_has_a_sentence(presenter: EvenKeelPresenter, session: Session) -> None:
    bare = replace(
        session.plans.agreements(MAYA)[0], plans=(LevelPlan(1, i_will=("Walk",)),), manager="", review_on=None
    )
    session.history.run(session.plans.save_agreement(bare))
    words = [row.words for row in presenter.state.work.open]
    assert len(words) > 8 and all(w[0].isupper() or w[0] == "“" for w in words) and all(w.endswith(".") for w in words)


# A page for each side


def test_the_manager_sees_released_lines_and_nothing_else(presenter: EvenKeelPresenter, session: Session) -> None:
    side = presenter.state.work.sides["manager"]
    told = repr(side)
    assert "Ask once whether to swap places" in told and "I lie awake" not in told
    assert "Offer the staff room, then a lift home" not in told  # Maya keeps level 3 to herself
    assert not any(level.now for level in side.levels)  # which level holds today is not theirs to read here
    consent = session.consents.consents(MAYA)[0]
    session.history.run(session.consents.save_consent(replace(consent, line_ids=frozenset())))
    presenter.reload()
    bare = presenter.state.work.sides["manager"]
    assert bare.levels == () and "No permission" in bare.sentence


def test_each_side_has_its_own_actions_and_no_others(presenter: EvenKeelPresenter) -> None:
    person, specialist = (presenter.state.work.sides[side] for side in ("person", "specialist"))
    mine, theirs = (dict(side.levels[2].facts) for side in (person, specialist))
    assert mine["I will"] == "Tell Jo the same day"
    assert theirs["To do"] == "Ring on Friday\nCome by if I say so"
    assert "Ring on Friday" not in repr(person) and "Tell Jo" not in repr(specialist)
    assert person.levels[2].now and dict(person.now)["I will, at Early signs"] == "Tell Jo the same day"


# The page


@pytest.fixture
def page(presenter: EvenKeelPresenter, qtbot: QtBot) -> EvenKeelPage:
    made = EvenKeelPage(presenter)
    qtbot.addWidget(made)
    made.resize(1162, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_each_view_shows_its_own_part_of_the_page(page: EvenKeelPage) -> None:
    for view, part in (("whole", page.whole), ("ladder", page.ladder), ("open", page.open), ("manager", page.side)):
        page.tabs.chosen.emit(view)
        assert part.isVisible() and not page.levels.isVisible()
    page.tabs.chosen.emit("levels")
    assert page.levels.isVisible() and not page.side.isVisible()


def test_levels_are_ordered_by_keyboard_and_the_focus_stays(page: EvenKeelPage, qtbot: QtBot) -> None:
    page.tabs.chosen.emit("ladder")
    page.ladder.rows[2].buttons["up"].setFocus()
    page.ladder.rows[2].buttons["up"].click()
    assert names(page.presenter)[1] == "1 Early signs"
    qtbot.waitUntil(lambda: page.ladder.rows[1].buttons["up"].hasFocus())
    assert not page.ladder.rows[0].buttons["up"].isEnabled()


def test_the_list_of_what_is_open_leads_to_forms(page: EvenKeelPage, prompts: GivenAnswers) -> None:
    page.tabs.chosen.emit("open")
    next(iter(page.open.links)).click()
    assert prompts.forms


def test_the_helper_speaks_beside_the_field_while_it_is_typed_and_never_blocks(
    qtbot: QtBot, presenter: EvenKeelPresenter, prompts: GivenAnswers, kept: Callable[[], SupportAgreement]
) -> None:
    row = FieldRow(Field("signs", "Signs", FieldKind.LIST, ("Answers in one word",), look=sign_help))
    qtbot.addWidget(row)
    assert row.look.isHidden()
    row.control.setPlainText("Is moody")
    assert "moody" in row.look.text() and "such as" in row.look.text() and not row.look.isHidden()
    row.control.setPlainText("Hums")
    assert row.look.isHidden()
    prompts.will_answer(signs_at_work="Is moody")
    presenter.edit_part("signs")
    assert kept().plan(Level.EARLY_SIGNS).signs_at_work == ("Is moody",)
