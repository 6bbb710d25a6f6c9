"""What a person's own papers are made of, gathered from the file: all of theirs, and nothing of anybody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop.app.own_view import own_view
from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_back import DARREN
from records.consent import Copy, CopyId, Recipient
from records.people import Story, StoryId
from supportplans.card import CardChoice
from supportplans.keel import AgreementId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId, DecisionId, DisclosureDecision
from supportplans.own_papers import OWN_PAPERS
from supportplans.own_view import OwnView
from supportplans.reading import texts

AT = datetime(2026, 11, 20, tzinfo=UTC)
SECRET = "Zanzibar note"  # what only the specialist wrote


def view_of(session: Session, person: str = MAYA) -> OwnView:
    session.person_id = person
    found = own_view(session)
    assert found is not None
    return found


def everything(view: OwnView) -> str:
    return " ".join(text for paper in OWN_PAPERS for text in texts(paper.make(view)))


def test_with_nobody_in_view_there_is_nothing_to_make_a_paper_of(session: Session) -> None:
    session.person_id = ""
    assert own_view(session) is None


def test_every_line_of_the_plan_is_there_once_with_its_class(session: Session) -> None:
    view = view_of(session)
    assert sorted(view.lines, key=lambda each: each.id) == sorted(
        plan_lines(session.file.db, MAYA), key=lambda each: each.id
    )


def test_signs_only_the_person_notices_are_theirs_and_the_specialists_notes_are_not_printed(session: Session) -> None:
    run, plans = session.history.run, session.plans
    person = session.people.person(MAYA)
    assert person is not None
    run(session.people.save_person(replace(person, notes=SECRET)))
    run(plans.save_agreement(replace(plans.agreements(MAYA)[0], notes=SECRET)))
    run(plans.save_adjustment(replace(plans.adjustments(MAYA)[0], notes=SECRET)))
    run(session.posts.save_post(replace(session.posts.posts(MAYA)[0], notes=SECRET)))
    said = everything(view_of(session))
    assert "Signs only I notice: I lie awake from three" in said and SECRET not in said


def test_nothing_of_a_second_person_is_on_any_paper(session: Session) -> None:
    run, plans, word = session.history.run, session.plans, "Quixotic"
    agreement = plans.agreements(DARREN)[0]
    run(plans.save_agreement(replace(agreement, goes_well=word, keeps_me_steady=(word,), crisis_words=(word,))))
    run(plans.save_adjustment(Adjustment(AdjustmentId("q"), DARREN, word, in_the_way=word)))
    run(plans.save_decision(DisclosureDecision(DecisionId("q"), DARREN, word, phrases=(word,), reasons_for=(word,))))
    run(session.people.save_story(Story(StoryId("q"), DARREN, word, word)))
    run(session.consents.save_copy(Copy(CopyId("q"), DARREN, Recipient(word), "work plan", 1, 1, AT, "print",
                                        frozenset(), word)))  # fmt: skip
    run(session.cards.save(CardChoice(DARREN, word)))
    said = everything(view_of(session))
    assert word not in said and "Darren" not in said
    assert everything(view_of(session, DARREN)).count(word) > 8


def test_plans_with_two_employers_are_both_there_and_each_line_once(session: Session) -> None:
    run, plans = session.history.run, session.plans
    before = {line.id for line in view_of(session).lines}
    other = SupportAgreement(AgreementId("bikes"), MAYA, "", "Bike mechanic", "The Wheelhouse",
                             plans=(LevelPlan(Level.KNOCKED, i_will=("Say “bit flat”",)),))  # fmt: skip
    run(plans.save_agreement(other))
    run(plans.save_adjustment(Adjustment(AdjustmentId("b1"), MAYA, "A bench by the door", "The Wheelhouse")))
    run(plans.save_adjustment(Adjustment(AdjustmentId("b2"), MAYA, "A chair", "Somewhere else")))
    view = view_of(session)
    ids = [line.id for line in view.lines]
    assert len(ids) == len(set(ids)) and before <= set(ids)
    assert [plan.about for plan in view.plans] == ["Bike mechanic, The Wheelhouse",
           "Kitchen assistant, Holbrook Primary School", "Somewhere else"]  # fmt: skip
    where = {line.text: plan.about for plan in view.plans for line in plan.lines}
    assert where["A bench by the door"].startswith("Bike") and where["A chair"] == "Somewhere else"


def test_the_register_tells_what_others_have_and_not_the_persons_own_copies(session: Session) -> None:
    reader = Recipient("Karen Doyle")
    made = Copy(CopyId("c"), MAYA, reader, "work plan", 1, 4, AT, "print", frozenset(), "AB3-C4")
    mine = replace(made, id=CopyId("o"), document="own copy", own=True, recipient=Recipient("Maya"))
    for copy in (made, mine):
        session.history.run(session.consents.save_copy(copy))
    view = view_of(session)
    assert made in view.copies and mine not in view.copies
    assert "Work plan, copy 4. Code AB3-C4." in everything(view)


def test_the_days_to_come_are_there_and_none_that_has_gone_by(session: Session) -> None:
    view = view_of(session)
    assert all(each.on >= session.today for each in view.dates)
    assert any("My permission for Karen Doyle ends." in each.what for each in view.dates)
    assert any("We look at my plan again." in each.what for each in view.dates)


def test_the_card_is_the_one_that_was_chosen(session: Session) -> None:
    assert view_of(session).card.empty
    session.history.run(session.cards.save(CardChoice(MAYA, "Maya", ("Answers in one word",))))
    assert view_of(session).card.seem == ("Answers in one word",)
    assert view_of(session, DARREN).card.empty
