"""Papers: no line that is held back can be read on paper, and every line that is in can."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines, released_plan
from desktop.app.session import Session
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from records.consent import Line, Recipient, ShareClass
from records.edits import Edit
from records.people import Person, PersonId
from supportplans.documents import on_plan
from supportplans.employer_papers import WORK_PLAN
from supportplans.issue import Issue
from supportplans.keel import AgreementId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.model import (
    Adjustment,
    AdjustmentId,
    DecisionId,
    DisclosureDecision,
    EventId,
    Move,
    NegotiationEvent,
    Party,
)
from tests.desktop.conftest import NOW
from tests.desktop.papers_at_hand import (
    Remembering,
    another_reader,
    copies_of,
    drawn,
    ids_allowed,
    ids_in,
    presenter,
    prompts,
    put_in,
    ready,
    say_yes,
    shown_lines,
    text_of,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures

ZED = PersonId("zed")
BOSS = Recipient("Ada Orme", "manager", "Orme Ltd")
EVERYTHING_EXCEPT = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


def _marked_plan() -> tuple[SupportAgreement, list[Adjustment], DisclosureDecision]:
    """Return a plan in which every text has a word that stands nowhere else."""
    words = (f"qz{n:02}mark" for n in range(100))

    def some() -> tuple[str, ...]:
        return next(words), f"{next(words)} again"

    plans = tuple(LevelPlan(level, next(words), some(), some(), some(), some(), some(), some())
                  for level in (Level.KNOCKED, Level.EARLY_SIGNS))  # fmt: skip
    agreement = SupportAgreement(AgreementId("zkeel"), ZED, "", next(words), next(words), goes_well=next(words),
                                 plans=plans, if_not_happening=next(words), notes=next(words))  # fmt: skip
    adjustments = [
        Adjustment(AdjustmentId(f"zadj{n}"), ZED, next(words), next(words), in_the_way=next(words),
                   interim=next(words), owner=next(words), funder=next(words), notes=next(words))
        for n in range(2)
    ]  # fmt: skip
    decision = DisclosureDecision(
        DecisionId("zdec"), ZED, next(words), reasons_for=some(), reasons_against=some(), phrases=some(),
        who_tells=next(words),
    )  # fmt: skip
    return agreement, adjustments, decision


@pytest.fixture
def marked(empty_session: Session, chores: Chores, prompts: Remembering) -> PapersPresenter:
    """Papers of a person whose every line can be told from the others, all held back for one reader."""
    session, run = empty_session, empty_session.history.run
    agreement, adjustments, decision = _marked_plan()
    run(session.people.save_person(Person(ZED, "Quillon Brackwater", "Zedonk", notes="qznotes")))
    run(session.plans.save_agreement(agreement))
    for adjustment in adjustments:
        run(session.plans.save_adjustment(adjustment))
    for n, (party, move) in enumerate(((Party.PERSON, Move.ASK), (Party.EMPLOYER, Move.ACCEPT)), 1):
        event = NegotiationEvent(EventId(f"zev{n}"), AdjustmentId("zadj0"), n, NOW.date(), party, move, words="qzsaid")
        run(session.plans.save_event(event))
    run(session.plans.save_decision(decision))
    session.person_id = ZED
    made = PapersPresenter(session, chores, prompts)
    made.show_person(ZED)
    another_reader(made, BOSS.name)
    made.move_line(shown_lines(made)[0].id)
    say_yes(made)
    made.hold_all()
    return made


def _choose(page: PapersPresenter, ids: set[str], classed: set[str]) -> None:
    """Let the reader in view have these lines, as one edit; those not `classed` are listed, but private."""
    (consent,) = page.session.consents.consents(ZED)
    edit = page.session.consents.save_consent(replace(consent, line_ids=frozenset(ids)))
    for line in plan_lines(page.session.file.db, ZED):
        share = ShareClass.CONSENTED if line.id in classed else ShareClass.PRIVATE
        edit = Edit.then(edit, page.session.consents.set_share(ZED, line.id, share))
    page.session.history.run(edit)


@given(st.data())
@settings(max_examples=8, suppress_health_check=EVERYTHING_EXCEPT)
def test_no_line_held_back_can_be_read_in_the_paper(marked: PapersPresenter, qtbot: QtBot, data: st.DataObject) -> None:
    every = {line.id: line for line in filter(on_plan, plan_lines(marked.session.file.db, ZED))}
    pick = st.sets(st.sampled_from(sorted(every)), min_size=1)
    shared, private = data.draw(pick), data.draw(st.sets(st.sampled_from(sorted(every)), max_size=3))
    _choose(marked, shared, set(every) - private)
    drawn(marked, qtbot)
    assert ids_allowed(marked) == shared - private
    released = released_plan(marked.session.file.db, ZED, _reader(marked), NOW.date())
    assert ids_allowed(marked) == released.line_ids
    on_it = WORK_PLAN.standing(released, Issue()).line_ids
    assert ids_in(marked) == on_it
    before = len(marked.prompts.printed)
    marked.print_paper()
    assert len(marked.prompts.printed) == before + bool(on_it)
    if on_it:
        text = text_of(marked.prompts.printed[-1])
        assert [line.text for i, line in every.items() if i not in ids_in(marked) and _tells(line) in text] == []
        assert not any(word in text for word in ("qznotes", "qzsaid"))
        assert frozenset(on_it) == copies_of(marked.session)[-1].line_ids


def _reader(page: PapersPresenter) -> Recipient:
    return page.session.consents.consents(ZED)[0].recipient


def _tells(line: Line) -> str:
    """Return the word by which a line would be known on paper; some say nothing of their own."""
    own = "qz" in line.text or line.text in ("Zedonk", "Quillon Brackwater")
    return line.text.split(",")[0] if own else "\0"


def test_every_line_that_is_in_can_be_read_in_the_paper(marked: PapersPresenter, qtbot: QtBot) -> None:
    put_in(marked)
    drawn(marked, qtbot)
    marked.print_paper()
    text = text_of(marked.prompts.printed[0])
    lines = filter(on_plan, plan_lines(marked.session.file.db, ZED))
    lost = {line.text for line in lines if _tells(line) not in text + "\0"}
    assert lost <= {"Zedonk", marked.session.plans.adjustments(ZED)[1].owner}  # nobody owns what is not agreed yet
    assert "qznotes" not in text


def test_what_is_never_a_line_is_never_offered(marked: PapersPresenter) -> None:
    agreement, adjustments, decision = _marked_plan()
    private = [agreement.notes, *(a.notes for a in adjustments), decision.who_tells, *decision.reasons_for]
    private += [*decision.reasons_against, *(s for plan in agreement.plans for s in plan.signs_i_notice)]
    offered = " ".join(line.text for line in shown_lines(marked))
    assert not [words for words in private if words in offered]
