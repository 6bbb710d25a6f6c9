"""Telling: nothing is decided for anybody, what was decided stays to be read, all is private but the words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA, SCHOOL
from desktop.presenters.telling import TellingPresenter
from desktop.presenters.telling_view import differences, sections
from desktop.shell.chores import Chores
from desktop.words.telling import CONTENTS, READERS, STAGES, TELLINGS
from records.consent import ShareClass, add_months
from supportplans.speaking import SpeakFor, Speaking
from supportplans.telling import (
    Contact,
    Content,
    DecisionId,
    DisclosureDecision,
    IfAsked,
    Reader,
    Stage,
    Telling,
    newest,
)
from tests.desktop.conftest import GivenAnswers

BLANK = DisclosureDecision(DecisionId("d"), "p")
HOLBROOK = "Holbrook Primary School"


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> TellingPresenter:
    made = TellingPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _decisions(session: Session) -> tuple[DisclosureDecision, ...]:
    return session.plans.decisions(MAYA)


def _by_id(session: Session) -> list[DisclosureDecision]:
    return sorted(_decisions(session), key=lambda d: str(d.id))


def _begin(presenter: TellingPresenter, employer: str = "Any shop", **more: Any) -> None:
    presenter.prompts.will_answer(employer=employer, **more)
    presenter.begin()


def _change(session: Session, **changes: Any) -> None:
    """Change the decision that stands, as a room would."""
    (now,) = (d for d in newest(_decisions(session)) if d.id == session.decision_id)
    session.history.run(session.plans.save_decision(replace(now, **changes)))


# Nothing is decided for anybody


def test_a_new_one_decides_nothing(presenter: TellingPresenter, session: Session) -> None:
    _begin(presenter)
    made = _decisions(session)[0]
    assert (made.telling, made.stage, dict(made.matrix)) == (Telling.UNDECIDED, Stage.NOT_DECIDED, {})
    assert (made.decided_on, made.phrases, made.who_tells, made.no_one) == (None, (), "", False)
    assert (made.sure_before, made.sure_after) == (None, None)
    assert made.revisit_on == add_months(session.today, 2)
    shown = presenter.state.shown
    assert shown is not None and shown.caption == "Begun"
    assert all(section.empty for section in shown.sections if section.title != "Looking again")
    assert presenter.state.notice == "Begun. Nothing is decided until you say so."


def test_an_employer_or_a_vacancy_is_needed_and_it_can_be_a_kind(presenter: TellingPresenter) -> None:
    _begin(presenter, " ")
    assert "employer" in presenter.prompts.mistakes[0] and len(presenter.state.rows) == 1
    _begin(presenter, "any shop", stage="interview")
    assert {row.employer for row in presenter.state.rows} >= {"any shop"}
    assert presenter.state.rows[0].caption.startswith("At the interview")


def test_the_job_in_view_belongs_to_the_decision_only_where_the_employer_does(
    presenter: TellingPresenter, session: Session
) -> None:
    session.job_id = str(SCHOOL)
    presenter.prompts.will_answer()
    presenter.begin()
    _begin(presenter, "Any shop")
    assert [(d.employer, d.job_id) for d in _decisions(session)[:2]] == [("Any shop", ""), (HOLBROOK, str(SCHOOL))]


def test_a_vacancy_alone_brings_its_employer(presenter: TellingPresenter, session: Session) -> None:
    session.job_id = str(SCHOOL)
    _begin(presenter, "", job=str(SCHOOL))
    assert (_decisions(session)[0].employer, _decisions(session)[0].job_id) == (HOLBROOK, str(SCHOOL))
    assert presenter.state.rows[0].employer == f"Kitchen assistant, {HOLBROOK}"


def test_one_employer_can_be_weighed_up_for_several_times(presenter: TellingPresenter, session: Session) -> None:
    _begin(presenter, HOLBROOK, stage="application")
    _begin(presenter, HOLBROOK, stage="offer")
    assert len(presenter.state.rows) == 3


# What was decided stays


def test_deciding_again_keeps_the_old_one_to_be_read_with_what_changed(
    presenter: TellingPresenter, session: Session
) -> None:
    (old,) = _decisions(session)
    presenter.decide_again()
    _change(session, telling=Telling.NOTHING, phrases=(), decided_on=session.today)
    presenter.reload()
    shown = presenter.state.shown
    assert shown is not None and shown.caption == "Once in the job: say nothing"
    (row,) = shown.earlier
    assert row.title == "20 October 2026: Once in the job: say what I need, and no more"
    assert "How much, and when. New: Say nothing. No longer: Say what I need, and no more" in row.changed
    assert "My words. No longer: I do my best work after a quiet break." in row.changed
    presenter.read_earlier(row.id)
    read = presenter.state.shown
    assert read is not None and read.earlier_one and read.made == "20 October 2026"
    assert read.sections == sections(old, None) and not read.earlier
    presenter.read_earlier("")
    assert presenter.state.shown == shown and len(presenter.state.rows) == 1


def test_every_earlier_decision_is_listed_newest_first(presenter: TellingPresenter, session: Session) -> None:
    for telling in (Telling.NOTHING, Telling.MORE):
        presenter.decide_again()
        _change(session, telling=telling)
    presenter.reload()
    assert presenter.state.shown is not None and presenter.state.shown.caption.endswith("say more")
    stood = [row.title.rsplit(": ", 1)[1] for row in presenter.state.shown.earlier]
    assert stood == ["say nothing", "say what I need, and no more"]


def test_what_changed_never_tells_how_sure_somebody_felt() -> None:
    other = replace(BLANK, sure_before=3, sure_after=9, revisit_on=None, outcome="They said yes.")
    assert differences(BLANK, other) == ()
    told = repr(sections(replace(other, sure_before=7), None))
    assert told == repr(sections(replace(other, sure_before=None, sure_after=None), None))


def test_taking_away_asks_and_takes_the_earlier_ones_and_the_answers_with_it(
    presenter: TellingPresenter, session: Session
) -> None:
    presenter.decide_again()
    answers = Speaking("s", MAYA, HOLBROOK, "", {SpeakFor.OTHER: Contact.YES}, made_on=session.today)
    session.history.run(session.tellings.save_speaking(answers))
    before = _by_id(session)
    presenter.remove()
    assert _by_id(session) == before and presenter.prompts.questions[0].safe == "Keep it"
    presenter.prompts.will_act()
    presenter.remove()
    assert _decisions(session) == () and presenter.state.rows == () and presenter.state.shown is None
    assert session.tellings.speaking(MAYA) == ()
    presenter.undo()
    assert _by_id(session) == before and session.tellings.speaking(MAYA) == (answers,)


def test_taking_one_away_leaves_the_other_employer_as_it_was(presenter: TellingPresenter) -> None:
    _begin(presenter)
    presenter.choose_row(1)
    presenter.prompts.will_act()
    presenter.remove()
    assert [row.employer for row in presenter.state.rows] == ["Any shop"]
    assert presenter.prompts.questions[0].title == f"Take away what was decided for {HOLBROOK}?"


def test_each_step_is_taken_back_by_one_undo(presenter: TellingPresenter, session: Session) -> None:
    for step in (presenter.begin, presenter.decide_again):
        presenter.prompts.will_answer(employer="Any shop")
        before = _decisions(session)
        step()
        assert _decisions(session) != before and presenter.state.can_undo
        presenter.undo()
        assert _decisions(session) == before and presenter.state.notice == "Taken back."


def test_rows_that_are_not_there_cannot_be_opened(presenter: TellingPresenter) -> None:
    _begin(presenter)
    for place in (-1, 2, 99):
        presenter.choose_row(place)
        assert presenter.state.chosen == 0
    presenter.choose_row(1)
    assert presenter.state.shown is not None and HOLBROOK in presenter.state.shown.employer


def test_with_nothing_open_nothing_is_asked(presenter: TellingPresenter) -> None:
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert (presenter.state.rows, presenter.state.shown, presenter.state.called) == ((), None, "Samira")
    presenter.weigh()
    presenter.decide_again()
    presenter.remove()
    assert (presenter.prompts.forms, presenter.prompts.questions) == ([], [])


def test_answers_of_older_files_are_still_told(session: Session, presenter: TellingPresenter) -> None:
    _change(session, may_contact_employer=Contact.ONLY_WITH_ME)
    presenter.reload()
    assert presenter.state.shown is not None
    said = [line for s in presenter.state.shown.sections for part in s.parts for line in part.lines]
    assert said.count("Only with me there") == len(SpeakFor)


# All of it is private


MARKED = replace(
    BLANK, person_id=MAYA, employer="Qemployer", telling=Telling.MORE, stage=Stage.AFTER_A_PROBLEM,
    matrix=dict.fromkeys(Reader, frozenset(Content)), reasons_for=("Qreason",), reasons_against=("Qagainst",),
    phrases=("Qphrase one", "Qphrase two"), who_tells="Qteller", may_contact_employer=Contact.YES, sure_before=4,
    sure_after=9, matters=("Qmatters",), experience=("Qbefore",), worries=("Qworry",), without_naming=("Qwithout",),
    own_word="Qword", how="Qhow", when="Qwhen", with_whom="Qwith", if_asked=(IfAsked("Qask", "Qanswer"),),
    rather_not=("Qrather",), outcome="Qoutcome",
)  # fmt: skip


def test_no_line_of_a_decision_can_reach_paper_but_its_phrases(session: Session) -> None:
    session.history.run(session.plans.save_decision(replace(MARKED, made_on=session.today)))
    lines = plan_lines(session.file.db, MAYA)
    texts = [line.text for line in lines]
    assert [text for text in texts if "Q" in text] == ["Qphrase one", "Qphrase two"]
    own = [line for line in lines if line.id.startswith(f"decision:{MARKED.id}:")]
    assert {line.section for line in own} == {"my_words"} and all(line.quoted for line in own)
    assert {line.share for line in own} == {ShareClass.PRIVATE}
    for words in (*TELLINGS.values(), *STAGES.values(), *CONTENTS.values(), *READERS.values()):
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
    mine = [line.text for line in lines if line.id.startswith(f"decision:{decision.id}:")]
    assert sorted(mine) == sorted(set(phrases))
    session.history.undo()


def test_each_reader_is_offered_the_words_meant_for_their_own_employer_and_no_other(session: Session) -> None:
    """One chain of decisions an employer: the newest of another employer neither hides nor lends its words."""
    ours = replace(MARKED, employer=MANAGER.organisation, phrases=("Qours",), made_on=session.today)
    old = replace(ours, id=DecisionId("old"), phrases=("Qold",))
    theirs = replace(ours, id=DecisionId("theirs"), employer="The Mill", phrases=("Qtheirs",))
    for decision in (old, replace(ours, supersedes=old.id), theirs):
        session.history.run(session.plans.save_decision(decision))
    for reader, words in ((MANAGER.organisation, "Qours"), ("the  mill", "Qtheirs")):
        lines = plan_lines(session.file.db, MAYA, reader)
        assert [line.text for line in lines if line.text.startswith("Q")] == [words]


def test_words_that_change_are_private_again(presenter: TellingPresenter, session: Session) -> None:
    assert [line.share for line in _own(session)] == [ShareClass.CONSENTED]
    _change(session, phrases=("I do my best work after a quiet break!",))
    assert [line.share for line in _own(session)] == [ShareClass.PRIVATE]


def _own(session: Session) -> list[Any]:
    return [line for line in plan_lines(session.file.db, MAYA) if line.id.startswith("decision:")]
