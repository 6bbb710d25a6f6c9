"""Telling: nothing is decided for anybody, what was decided stays to be read, all is private but the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.presenters.forms import Field
from desktop.presenters.telling import TellingPresenter
from desktop.presenters.telling_forms import matrix_form, new_form, weigh_form, words_form
from desktop.shell.chores import Chores
from desktop.words.telling import ASIDE, CONTACTS, CONTENTS, READERS, STAGES, TELLINGS, sureness
from records.consent import ShareClass
from supportplans.model import Contact, Content, DecisionId, DisclosureDecision, Reader, Stage, Telling
from tests.desktop.conftest import GivenAnswers

BLANK = DisclosureDecision(DecisionId("d"), "p")


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> TellingPresenter:
    made = TellingPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _decisions(session: Session) -> tuple[DisclosureDecision, ...]:
    return session.plans.decisions(MAYA)


def _begin(presenter: TellingPresenter, prompts: GivenAnswers, employer: str = "Any shop", **more: Any) -> None:
    prompts.will_answer(employer=employer, **more)
    presenter.begin()


# Nothing is decided for anybody


def test_a_new_one_decides_nothing(presenter: TellingPresenter, prompts: GivenAnswers, session: Session) -> None:
    _begin(presenter, prompts)
    made = _decisions(session)[0]
    assert (made.telling, made.stage, dict(made.matrix)) == (Telling.UNDECIDED, Stage.NOT_DECIDED, {})
    assert (made.may_contact_employer, made.phrases, made.who_tells) == (Contact.NO, (), "")
    assert (made.sure_before, made.sure_after, made.revisit_on) == (None, None, None)
    shown = presenter.state.shown
    assert shown is not None and (shown.telling, shown.stage) == ("Not decided yet", "not decided yet")
    assert {row.text for row in shown.matrix} == {"nothing"}
    assert shown.sure == "Not asked yet"
    assert presenter.state.notice == "Begun. Nothing is decided until you say so."


def _fields(decision: DisclosureDecision) -> list[Field]:
    forms = (new_form(""), weigh_form(decision), matrix_form(decision), words_form(decision))
    return [field for form in forms for field in form.fields]


def test_no_form_has_anything_filled_in_or_ticked_beforehand() -> None:
    standing = {f.id: f.value for f in _fields(BLANK)}
    assert standing.pop("telling") == Telling.UNDECIDED.value
    assert standing.pop("stage") == Stage.NOT_DECIDED.value
    assert standing.pop("may_contact") == Contact.NO.value
    assert not any(standing.values())
    assert [f.id for f in _fields(BLANK) if f.needed] == ["employer"]


def test_every_choice_is_offered_and_none_is_recommended() -> None:
    choices = {f.id: dict(f.choices) for f in _fields(BLANK)}
    assert choices["telling"] == {t.value: words for t, words in TELLINGS.items()}
    assert set(TELLINGS) == set(Telling) and set(STAGES) == set(Stage) and set(READERS) == set(Reader)
    assert set(CONTENTS) == set(Content) and set(CONTACTS) == set(Contact)
    for reader in Reader:
        assert choices[f"reader_{reader.value}"] == {c.value: words for c, words in CONTENTS.items()}
    said = [f.label + f.help for f in _fields(BLANK)] + [w for c in choices.values() for w in c.values()]
    advice = ("should", "best", "recommend", "advise", "better", "right thing", "important", "honest", "must", "risk")
    assert not [(text, word) for text in said for word in advice if word in text.casefold()]
    assert "does not advise" in ASIDE


def test_what_speaks_for_and_against_have_the_same_room() -> None:
    intro, (pro, contra, _) = weigh_form(BLANK).intro, weigh_form(BLANK).fields
    assert (pro.kind, pro.help, pro.needed) == (contra.kind, contra.help, contra.needed)
    assert intro == ASIDE == new_form("").intro


# Weighing up and deciding


def test_reasons_are_kept_one_a_line_as_they_were_said(presenter: TellingPresenter, session: Session) -> None:
    presenter.prompts.will_answer(reasons_for="I can <breathe>.\n\nNo more stories.", reasons_against="They talk.")
    presenter.weigh_up()
    kept = _decisions(session)[0]
    assert kept.reasons_for == ("I can <breathe>.", "No more stories.")
    assert kept.reasons_against == ("They talk.",)
    assert (kept.telling, kept.phrases) == (Telling.NEEDS, ("I do my best work after a quiet break.",))
    presenter.undo()
    assert _decisions(session)[0].reasons_against == ("People may look at me another way.",)


def test_what_each_reader_may_hear_is_chosen_reader_by_reader(presenter: TellingPresenter, session: Session) -> None:
    presenter.prompts.will_answer(telling="effects", stage="offer", reader_hr=("signs", "effects"), reader_manager=())
    presenter.choose_matrix()
    kept = _decisions(session)[0]
    assert (kept.telling, kept.stage) == (Telling.EFFECTS, Stage.OFFER)
    assert dict(kept.matrix) == {Reader.HR: frozenset({Content.SIGNS, Content.EFFECTS})}
    assert presenter.state.shown is not None
    shown = {row.reader: row.text for row in presenter.state.shown.matrix}
    assert shown["Personnel (HR)"] == "how it shows at work, signs others may see"
    assert {text for reader, text in shown.items() if reader != "Personnel (HR)"} == {"nothing"}


def test_words_are_the_persons_own_and_the_day_to_look_again_is_kept(
    presenter: TellingPresenter, session: Session
) -> None:
    presenter.prompts.will_answer(phrases="I start slow.\nAsk me twice.", who_tells="Me, by the kettle",
                                  may_contact="only_with_me", sure_after="0", revisit="in 2 weeks")  # fmt: skip
    presenter.choose_words()
    kept = _decisions(session)[0]
    assert (kept.phrases, kept.who_tells) == (("I start slow.", "Ask me twice."), "Me, by the kettle")
    assert (kept.may_contact_employer, kept.sure_after) == (Contact.ONLY_WITH_ME, 0)
    assert kept.revisit_on == session.today + timedelta(days=14)
    assert presenter.state.rows[0].caption.endswith(", look again in 14 days")


def test_a_day_that_cannot_be_read_keeps_nothing(presenter: TellingPresenter, session: Session) -> None:
    before = _decisions(session)
    presenter.prompts.will_answer(phrases="New words.", revisit="when it suits")
    presenter.choose_words()
    assert set(presenter.prompts.mistakes[0]) == {"revisit"}
    assert _decisions(session) == before


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, None, "Not asked yet"),
        (0, None, "0 of 10 before, not asked after talking it through"),
        (None, 10, "not asked before, 10 of 10 after talking it through"),
        (3, 7, "3 of 10 before, 7 of 10 after talking it through"),
    ],
)
def test_sureness_is_only_what_was_asked(before: int | None, after: int | None, said: str) -> None:
    assert sureness(before, after) == said


def test_an_employer_is_needed_and_it_can_be_a_kind(presenter: TellingPresenter, prompts: GivenAnswers) -> None:
    _begin(presenter, prompts, " ")
    assert "employer" in prompts.mistakes[0] and len(presenter.state.rows) == 1
    _begin(presenter, prompts, "any shop")
    assert [row.employer for row in presenter.state.rows] == ["any shop", "Holbrook Primary School"]


def test_the_job_in_view_belongs_to_the_decision_only_where_the_employer_does(
    presenter: TellingPresenter, prompts: GivenAnswers, session: Session
) -> None:
    session.job_id = str(SCHOOL)
    prompts.will_answer()
    presenter.begin()
    _begin(presenter, prompts, "Any shop")
    assert [(d.employer, d.job_id) for d in _decisions(session)[:2]] == [
        ("Any shop", ""),
        ("Holbrook Primary School", str(SCHOOL)),
    ]


# What was decided stays


def test_deciding_again_keeps_the_old_one_to_be_read(presenter: TellingPresenter, session: Session) -> None:
    (old,) = _decisions(session)
    presenter.decide_again()
    new = next(d for d in _decisions(session) if d.id != old.id)
    assert old in _decisions(session)
    assert (new.supersedes, new.made_on, new.sure_before, new.sure_after) == (old.id, session.today, 7, None)
    assert (new.phrases, new.matrix, new.revisit_on) == (old.phrases, old.matrix, None)
    assert presenter.state.shown is not None
    assert presenter.state.shown.earlier == ("20 October 2026: say what I need, and no more",)
    assert len(presenter.state.rows) == 1


def test_every_earlier_decision_is_listed_newest_first(presenter: TellingPresenter) -> None:
    for telling in ("nothing", "more"):
        presenter.decide_again()
        presenter.prompts.will_answer(telling=telling)
        presenter.choose_matrix()
    assert presenter.state.shown is not None and presenter.state.shown.telling == "Say more"
    assert [line.split(": ")[1] for line in presenter.state.shown.earlier] == [
        "say nothing",
        "say what I need, and no more",
    ]


def test_changing_the_new_one_leaves_the_old_one_alone(presenter: TellingPresenter, session: Session) -> None:
    (old,) = _decisions(session)
    presenter.decide_again()
    presenter.prompts.will_answer(phrases="Quite other words.")
    presenter.choose_words()
    assert next(d for d in _decisions(session) if d.id == old.id) == old


def test_taking_away_asks_and_takes_the_earlier_ones_with_it(presenter: TellingPresenter, session: Session) -> None:
    presenter.decide_again()
    presenter.decide_again()
    before = _decisions(session)
    presenter.remove()
    assert _decisions(session) == before and presenter.prompts.questions[0].safe == "Keep it"
    presenter.prompts.will_act()
    presenter.remove()
    assert _decisions(session) == () and presenter.state.rows == () and presenter.state.shown is None
    presenter.undo()
    assert set(_ids(session)) == {d.id for d in before} and len(presenter.state.rows) == 1


def _ids(session: Session) -> list[DecisionId]:
    return [d.id for d in _decisions(session)]


def test_taking_one_away_leaves_the_other_employer_as_it_was(
    presenter: TellingPresenter, prompts: GivenAnswers
) -> None:
    _begin(presenter, prompts)
    presenter.choose_row(1)
    prompts.will_act()
    presenter.remove()
    assert [row.employer for row in presenter.state.rows] == ["Any shop"]
    assert prompts.questions[0].title == "Take away what was decided for Holbrook Primary School?"


def test_each_step_is_taken_back_by_one_undo(presenter: TellingPresenter, session: Session) -> None:
    presenter.prompts.will_answer(employer="Any shop")
    steps = (presenter.begin, presenter.weigh_up, presenter.choose_matrix, presenter.choose_words)
    for step in (*steps, presenter.decide_again):
        presenter.prompts.will_answer(reasons_for="One.", telling="more", phrases="Two.")
        before = _decisions(session)
        step()
        assert _decisions(session) != before and presenter.state.can_undo
        presenter.undo()
        assert _decisions(session) == before
        assert presenter.state.notice == "Taken back."


def test_rows_that_are_not_there_cannot_be_opened(presenter: TellingPresenter, prompts: GivenAnswers) -> None:
    _begin(presenter, prompts)
    for place in (-1, 2, 99):
        presenter.choose_row(place)
        assert presenter.state.chosen == 0
    presenter.choose_row(1)
    assert presenter.state.shown is not None and presenter.state.shown.employer == "Holbrook Primary School"


def test_with_nothing_open_nothing_is_asked(presenter: TellingPresenter) -> None:
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert (presenter.state.rows, presenter.state.shown, presenter.state.called) == ((), None, "Samira")
    for step in (presenter.weigh_up, presenter.choose_matrix, presenter.choose_words, presenter.decide_again):
        step()
    presenter.remove()
    assert (presenter.prompts.forms, presenter.prompts.questions) == ([], [])


# All of it is private


MARKED = replace(
    BLANK, person_id=MAYA, employer="Qemployer", telling=Telling.MORE, stage=Stage.AFTER_A_PROBLEM,
    matrix=dict.fromkeys(Reader, frozenset(Content)), reasons_for=("Qreason",), reasons_against=("Qagainst",),
    phrases=("Qphrase one", "Qphrase two"), who_tells="Qteller", may_contact_employer=Contact.YES, sure_before=4,
    sure_after=9,
)  # fmt: skip


def test_no_line_of_a_decision_can_reach_paper_but_its_phrases(session: Session) -> None:
    session.history.run(session.plans.save_decision(replace(MARKED, made_on=session.today)))
    lines = plan_lines(session.file.db, MAYA)
    texts = [line.text for line in lines]
    assert [text for text in texts if "Q" in text] == ["Qphrase one", "Qphrase two"]
    own = [line for line in lines if line.id.startswith("decision:")]
    assert {line.section for line in own} == {"my_words"} and all(line.quoted for line in own)
    assert {line.share for line in own} == {ShareClass.PRIVATE}
    for words in (*TELLINGS.values(), *STAGES.values(), *CONTENTS.values(), sureness(4, 9)):
        assert words not in texts


TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(for_=TEXT, against=TEXT, teller=TEXT, employer=TEXT, phrases=st.lists(TEXT, max_size=3))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_is_weighed_up_the_lines_grow_by_the_phrases_alone(
    session: Session, for_: str, against: str, teller: str, employer: str, phrases: list[str]
) -> None:
    others = [line for line in plan_lines(session.file.db, MAYA) if not line.id.startswith("decision:")]
    decision = replace(MARKED, made_on=session.today, reasons_for=(for_,), reasons_against=(against,),
                       who_tells=teller, employer=employer, phrases=tuple(phrases))  # fmt: skip
    session.history.run(session.plans.save_decision(decision))
    lines = plan_lines(session.file.db, MAYA)
    assert [line for line in lines if not line.id.startswith("decision:")] == others
    assert sorted(line.text for line in lines if line.id.startswith("decision:")) == sorted(set(phrases))
    session.history.undo()


def test_words_that_change_are_private_again(presenter: TellingPresenter, session: Session) -> None:
    assert [line.share for line in _own(session)] == [ShareClass.CONSENTED]
    presenter.prompts.will_answer(phrases="I do my best work after a quiet break!")
    presenter.choose_words()
    assert [line.share for line in _own(session)] == [ShareClass.PRIVATE]


def _own(session: Session) -> list[Any]:
    return [line for line in plan_lines(session.file.db, MAYA) if line.id.startswith("decision:")]
