"""Weighing up: even-handed, in any order, nothing chosen beforehand; how sure somebody feels is theirs alone."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.telling_weighing import WeighingPage
from desktop.presenters.telling_forms import ask_form, new_form, question_form
from desktop.presenters.telling_steps import StepShown, step_rows, step_shown
from desktop.presenters.telling_weighing import STEPS, WeighingPresenter
from desktop.shell.chores import Chores
from desktop.words import telling as words
from desktop.words.telling_steps import ASKS, SENTENCES, TITLES, Step
from records.consent import add_months
from supportplans.speaking import SpeakFor
from supportplans.telling import Contact, Content, DecisionId, DisclosureDecision, IfAsked, Reader, Stage, Telling
from tests.desktop.conftest import GivenAnswers

BLANK = DisclosureDecision(DecisionId("d"), "p")


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> WeighingPresenter:
    session.clock = lambda: datetime(2026, 12, 1, 9, tzinfo=UTC)  # the rules were checked a few days before
    session.decision_id = "telling"
    made = WeighingPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _now(session: Session) -> DisclosureDecision:
    return next(d for d in session.plans.decisions(MAYA) if d.id == "telling")


def _at(presenter: WeighingPresenter, step: Step) -> StepShown:
    presenter.choose_row(STEPS.index(step))
    assert presenter.state.shown is not None and presenter.state.shown.step is step
    return presenter.state.shown


# Even-handed


def _shown(step: Step, decision: DisclosureDecision = BLANK, opened: bool = True) -> StepShown:
    return step_shown(step, decision, None, (), (), opened)


def test_nothing_is_chosen_ticked_or_filled_in_beforehand() -> None:
    for step in STEPS:
        shown = _shown(step)
        assert not any(one.chosen for one in shown.choices)
        assert shown.matrix is None or (not shown.matrix.ticked and not shown.matrix.no_one)
        assert not any(one.lines for one in shown.columns) and not shown.questions and not shown.early
    for asks in ASKS.values():
        for ask in asks:
            form = ask_form(ask, BLANK)
            assert not form.fields[0].value and not form.fields[0].needed
    assert not any(field.value for form in (new_form("", "", ()), question_form(IfAsked(""))) for field in form.fields)


def test_every_answer_is_offered() -> None:
    much, when = _shown(Step.DECIDE).choices
    assert [code for code, _ in much.options] == [t.value for t in Telling]
    assert [code for code, _ in when.options] == [s.value for s in Stage]
    matrix = _shown(Step.WHO).matrix
    assert matrix is not None and [r for r, _ in matrix.readers] == [r.value for r in Reader]
    assert [c for c, _ in matrix.contents] == [c.value for c in Content if c is not Content.OWN_WORD]
    assert [one.id for one in _shown(Step.SPEAK).choices] == [f"speak:{about.value}" for about in SpeakFor]


def test_not_decided_and_never_are_full_answers(presenter: WeighingPresenter, session: Session) -> None:
    presenter.choose("telling", "undecided")
    presenter.choose("stage", "never")
    much, when = _at(presenter, Step.DECIDE).choices
    assert (much.chosen, when.chosen) == ("undecided", "never")
    assert _now(session).decided_on == session.today
    presenter.choose("stage", "not_decided")
    assert _at(presenter, Step.DECIDE).choices[1].chosen == "not_decided"


def test_there_are_as_many_prompts_for_as_against_and_they_have_the_same_room() -> None:
    pro, contra = ASKS[Step.REASONS]
    assert len(pro.prompts) == len(contra.prompts) > 0
    long, short = sorted(sum(len(p) for p in ask.prompts) for ask in (pro, contra))[::-1]
    assert short / long > 0.8
    forms = [ask_form(ask, BLANK).fields[0] for ask in (pro, contra)]
    assert (forms[0].kind, forms[0].help) == (forms[1].kind, forms[1].help)
    for ask in (*ASKS[Step.BEFORE], *ASKS[Step.MATTERS]):
        telling = [p for p in ask.prompts if "not tell" not in p and "keep" not in p and ("tell" in p or "know" in p
                   or "told" in p)]  # fmt: skip
        keeping = [p for p in ask.prompts if "not tell" in p or "keep" in p]
        assert len(telling) == len(keeping)


ADVICE = ("should", "best", "recommend", "better", "right thing", "important", "honest", "must", "risk", "brave",
          "safe", "danger", "ready", "good idea", "wise")  # fmt: skip


def test_no_word_advises_for_or_against() -> None:
    said = [*TITLES.values(), *SENTENCES.values(), words.EARLY, words.ASIDE.replace("does not advise", "")]
    said += [text for asks in ASKS.values() for ask in asks for text in (ask.title, *ask.prompts)]
    said += [text for table in (words.STAGES, words.TELLINGS, words.READERS, words.CONTENTS, words.CONTACTS,
                                words.SPEAK_FOR) for text in table.values()]  # fmt: skip
    assert not [(text, word) for text in said for word in ADVICE if word in text.casefold()]


def test_answers_stand_in_the_same_order_whatever_was_answered() -> None:
    orders = {
        tuple(one.options for one in _shown(Step.DECIDE, replace(BLANK, telling=telling, sure_before=sure)).choices)
        for telling in Telling for sure in (None, 0, 10)
    }  # fmt: skip
    assert len(orders) == 1


# In any order, kept at once


def test_it_goes_on_where_it_was_left(presenter: WeighingPresenter) -> None:
    _at(presenter, Step.HOW)
    presenter.come_into_view()
    assert presenter.state.shown is not None and presenter.state.shown.step is Step.HOW
    presenter.step_on(1)
    assert presenter.state.shown.step is Step.WORDS
    presenter.session.told = (MAYA, "who")
    presenter.come_into_view()
    assert presenter.state.shown.step is Step.WHO
    presenter.choose_row(len(STEPS) - 1)
    presenter.step_on(1)
    assert presenter.state.place == len(STEPS) - 1


@pytest.mark.parametrize("field", [ask.field for asks in ASKS.values() for ask in asks])
def test_every_step_keeps_the_persons_own_words_and_undo_takes_them_back(
    presenter: WeighingPresenter, session: Session, field: str
) -> None:
    before = _now(session)
    several = isinstance(getattr(before, field), tuple)
    presenter.prompts.will_answer(**{field: "One <b>thing</b>.\n\nAnother." if several else "One <b>thing</b>."})
    presenter.write(field)
    kept = ("One <b>thing</b>.", "Another.") if several else "One <b>thing</b>."
    assert getattr(_now(session), field) == kept
    changed = {f.name for f in fields(before) if getattr(before, f.name) != getattr(_now(session), f.name)}
    assert changed - {"outcome_on"} == {field}
    presenter.undo()
    assert _now(session) == before


def test_questions_they_may_ask_are_added_changed_and_taken_away(
    presenter: WeighingPresenter, session: Session
) -> None:
    presenter.prompts.will_answer(question="Why the gap", answer="I was learning.")
    presenter.write_question()
    presenter.prompts.will_answer(question="Can you do nights?")
    presenter.write_question()
    presenter.prompts.will_answer(answer="Not now.")
    presenter.write_question(1)
    assert _now(session).if_asked == (IfAsked("Why the gap", "I was learning."), IfAsked("Can you do nights?",
                                                                                        "Not now."))  # fmt: skip
    presenter.remove_question(0)
    presenter.remove_question(7)
    assert _now(session).if_asked == (IfAsked("Can you do nights?", "Not now."),)


def test_a_word_of_ones_own_is_offered_once_it_was_typed(presenter: WeighingPresenter, session: Session) -> None:
    matrix = _at(presenter, Step.WHO).matrix
    assert matrix is not None and "own_word" not in dict(matrix.contents)
    presenter.prompts.will_answer(own_word="my weather")
    presenter.write("own_word")
    presenter.turn("manager", "own_word")
    matrix = _at(presenter, Step.WHO).matrix
    assert matrix is not None and dict(matrix.contents)["own_word"] == "the word “my weather”"
    assert ("manager", "own_word") in matrix.ticked
    presenter.prompts.will_answer(own_word="")
    presenter.write("own_word")
    matrix = _at(presenter, Step.WHO).matrix
    assert matrix is not None and ("manager", "own_word") not in matrix.ticked


def test_no_one_is_answered_and_taken_back(presenter: WeighingPresenter, session: Session) -> None:
    presenter.tell_no_one(True)
    assert _now(session).no_one and presenter.state.rows[STEPS.index(Step.WHO)].caption == "No one"
    presenter.turn("hr", "needs")
    assert not _now(session).no_one
    assert dict(_now(session).matrix) == {Reader.HR: frozenset({Content.NEEDS})}


# Before an offer


def test_before_an_offer_more_than_needs_is_said_calmly_and_never_held_up(
    presenter: WeighingPresenter, session: Session
) -> None:
    assert not _at(presenter, Step.WHO).early
    presenter.choose("stage", "interview")
    assert not _at(presenter, Step.WHO).early  # needs alone
    presenter.turn("manager", "history")
    shown = _at(presenter, Step.WHO)
    assert shown.early == words.EARLY
    assert shown.early_facts and "Equality Act 2010, section 60" in shown.early_facts[0][1]
    assert _now(session).told_to(Reader.MANAGER) == {Content.NEEDS, Content.HISTORY}
    session.clock = lambda: datetime(2028, 1, 1, tzinfo=UTC)
    presenter.reload()
    later = _at(presenter, Step.WHO)
    assert later.early == words.EARLY and later.early_facts == ()  # the rule ran out: only our own calm words stay


def test_what_was_read_together_is_kept_with_the_day_it_was_checked(
    presenter: WeighingPresenter, session: Session
) -> None:
    assert _at(presenter, Step.MEANS).facts
    presenter.gone_through()
    assert "gb:questions-before-offer, 2026-11-27" in _now(session).facts
    assert _at(presenter, Step.MEANS).facts_on == "1 December 2026"


# May the specialist speak to the employer?


def test_whether_the_specialist_may_speak_is_answered_for_each_purpose_apart_from_what_is_told(
    presenter: WeighingPresenter, session: Session
) -> None:
    before = _now(session)
    assert not any(one.chosen for one in _at(presenter, Step.SPEAK).choices)
    presenter.choose("speak:arranging", "only_with_me")
    presenter.prompts.will_answer(other="the bus pass")
    presenter.name_other()
    (kept,) = session.tellings.speaking(MAYA)
    assert dict(kept.answers) == {SpeakFor.ARRANGING: Contact.ONLY_WITH_ME} and kept.other == "the bus pass"
    assert (kept.made_on, kept.revisit_on) == (session.today, add_months(session.today, 2))
    assert _now(session) == before
    shown = _at(presenter, Step.SPEAK)
    assert [one.chosen for one in shown.choices] == ["only_with_me", "", "", ""]
    presenter.prompts.will_answer(revisit="15 December 2026")
    presenter.change_day()
    assert session.tellings.speaking(MAYA)[0].revisit_on == session.today + timedelta(days=14)
    assert _now(session) == before


# How sure somebody feels


def test_how_sure_somebody_feels_is_in_no_part_of_the_state_before_they_open_it(
    presenter: WeighingPresenter, session: Session
) -> None:
    shut = _at(presenter, Step.SURE_BEFORE)
    assert shut.closed and not shut.choices
    presenter.choose("sure_before", "9")  # nothing is kept while it is closed
    assert _now(session).sure_before == 3
    presenter.open_sure()
    presenter.choose("sure_before", "9")
    assert _now(session).sure_before == 9
    presenter.choose("sure_before", "")
    assert _now(session).sure_before is None
    presenter.come_into_view()
    assert presenter.state.shown is not None and presenter.state.shown.closed


def test_no_list_and_no_other_step_changes_with_how_sure_somebody_feels() -> None:
    for sure in (0, 5, 10):
        other = replace(BLANK, sure_before=sure, sure_after=10 - sure)
        assert step_rows(other, None, "Maya") == step_rows(BLANK, None, "Maya")
        for step in set(STEPS) - {Step.SURE_BEFORE, Step.SURE_AFTER}:
            assert _shown(step, other) == _shown(step)


# The page


def _page(presenter: WeighingPresenter, qtbot: QtBot, together: bool) -> WeighingPage:
    page = WeighingPage(presenter, together)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def test_the_table_is_used_by_arrow_keys_and_space_and_keeps_the_place(
    presenter: WeighingPresenter, session: Session, qtbot: QtBot
) -> None:
    _at(presenter, Step.WHO)
    page = _page(presenter, qtbot, together=True)
    boxes = page.matrix.findChildren(type(page.matrix._boxes[0, 0]))
    assert len(boxes) == len(Reader) * (len(Content) - 1) and all(box.accessibleName() for box in boxes)
    page.matrix._boxes[0, 0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Space):
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert Content.SERVICE_INVOLVED in _now(session).told_to(Reader.HR)
    assert page.focusWidget() is page.matrix._boxes[0, 1]
    page.resize(1100, 300)
    for row in range(1, len(Content) - 1):
        page.matrix.go(row, 1)
    last = page.matrix._boxes[len(Content) - 2, 1]
    assert page.focusWidget() is last
    top = last.mapTo(page.area.viewport(), last.rect().topLeft()).y()
    assert 0 <= top <= page.area.viewport().height() - last.height()


@pytest.mark.parametrize("together", [False, True])
def test_how_sure_opens_only_where_it_is_read_together(
    presenter: WeighingPresenter, qtbot: QtBot, together: bool
) -> None:
    _at(presenter, Step.SURE_AFTER)
    page = _page(presenter, qtbot, together)
    presenter.open_sure()
    names = [w.accessibleName() for w in page.findChildren(QRadioButton) if not w.isHidden()]
    assert any("10 is quite sure: 4" in name for name in names) is together
