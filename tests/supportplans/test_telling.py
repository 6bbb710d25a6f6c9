"""Telling or not: nothing is chosen for anybody, what is not answered is a no, and old answers stay to be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

import supportplans.schema
from matching.drafts.model import DraftKind
from records import schema
from records.database import open_in_memory
from records.history import History
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.draft_gate import Audience, Why, let_out, purpose_of
from supportplans.speaking import SpeakFor, Speaking, answered, may_speak, standing_answers
from supportplans.telling import (
    BEFORE_AN_OFFER,
    Contact,
    Content,
    DecisionId,
    DisclosureDecision,
    IfAsked,
    Reader,
    Stage,
    Telling,
    before,
    begun_again,
    early_and_more,
    more_than_needs,
    newest,
    offered,
    turned,
    two_answers,
    with_no_one,
)
from supportplans.telling_store import TellingStore
from tests.matching.drafted import JOB, MAYA
from tests.supportplans.test_draft_gate import FULL, decided, said, why

DAY = date(2027, 1, 15)
BLANK = DisclosureDecision(DecisionId("d"), "p", made_on=DAY)
matrices = st.dictionaries(st.sampled_from(Reader), st.frozensets(st.sampled_from(Content)), max_size=5)
decisions = st.builds(
    DisclosureDecision, st.just(DecisionId("d")), st.just("p"), stage=st.sampled_from(Stage),
    telling=st.sampled_from(Telling), matrix=matrices, own_word=st.sampled_from(["", " ", "low"]),
    no_one=st.booleans(), sure_before=st.none() | st.integers(0, 10), sure_after=st.none() | st.integers(0, 10),
)  # fmt: skip


# What is told to whom


@given(decisions)
def test_a_word_of_ones_own_is_told_to_nobody_before_the_person_typed_it(decision: DisclosureDecision) -> None:
    told = [decision.told_to(reader) for reader in Reader]
    if not decision.own_word.strip():
        assert Content.OWN_WORD not in offered(decision) and all(Content.OWN_WORD not in t for t in told)
    if decision.no_one:
        assert not any(told)


@given(decisions, st.sampled_from(Reader), st.sampled_from(Content))
def test_turning_one_box_changes_that_box_alone_and_turning_it_back_changes_nothing(
    decision: DisclosureDecision, reader: Reader, content: Content
) -> None:
    if content not in offered(decision):
        return
    made = turned(decision, reader, content)
    assert not made.no_one
    for other in Reader:
        changed = {content} if other is reader else set()
        assert made.told_to(other) ^ decision.told_to(other) == changed
    again = turned(made, reader, content)
    assert all(again.told_to(r) == decision.told_to(r) for r in Reader)


def test_no_one_is_a_full_answer_and_any_box_takes_it_back() -> None:
    told = turned(BLANK, Reader.HR, Content.NEEDS)
    nobody = with_no_one(told, True)
    assert nobody.no_one and not nobody.matrix
    assert not turned(nobody, Reader.HR, Content.NEEDS).no_one


@given(decisions)
def test_the_note_before_an_offer_comes_only_before_an_offer_and_only_for_more_than_needs(
    decision: DisclosureDecision,
) -> None:
    needs_only = replace(decision, telling=Telling.NEEDS, matrix={Reader.MANAGER: frozenset({Content.NEEDS})})
    assert not more_than_needs(needs_only) and not early_and_more(needs_only)
    assert early_and_more(decision) == (decision.stage in BEFORE_AN_OFFER and more_than_needs(decision))


@given(decisions)
def test_where_nothing_is_to_be_said_the_note_before_an_offer_stays_away(decision: DisclosureDecision) -> None:
    assert not early_and_more(replace(decision, telling=Telling.NOTHING))


@given(decisions)
def test_answers_that_do_not_say_the_same_are_named_and_both_stay(decision: DisclosureDecision) -> None:
    told = {content for reader in Reader for content in decision.told_to(reader)}
    if not told:
        assert not two_answers(decision)
    if two_answers(decision):
        nothing = decision.telling is Telling.NOTHING or decision.stage is Stage.NEVER
        assert nothing or (decision.telling is Telling.NEEDS and told - {Content.NEEDS})
    assert two_answers(replace(decision, telling=Telling.NOTHING)) == bool(told)


@given(decisions, st.none() | st.integers(0, 10), st.none() | st.integers(0, 10))
def test_nothing_is_worked_out_from_how_sure_somebody_feels(
    decision: DisclosureDecision, first: int | None, second: int | None
) -> None:
    other = replace(decision, sure_before=first, sure_after=second)
    assert early_and_more(other) == early_and_more(decision) and offered(other) == offered(decision)
    assert [other.told_to(r) for r in Reader] == [decision.told_to(r) for r in Reader]


# One decision takes the place of another


def test_a_new_decision_begins_from_the_old_one_and_leaves_it_to_be_read() -> None:
    old = replace(BLANK, phrases=("A.",), if_asked=(IfAsked("Why?", "Because."),), outcome="They said yes.",
                  decided_on=DAY, sure_before=2, sure_after=6, revisit_on=DAY)  # fmt: skip
    new = begun_again(old, "e", date(2027, 3, 31))
    assert (new.supersedes, new.phrases, new.if_asked, new.sure_before) == (old.id, old.phrases, old.if_asked, 6)
    assert (new.outcome, new.decided_on, new.sure_after, new.revisit_on) == ("", None, None, date(2027, 5, 31))
    assert newest((new, old)) == (new,) and before(new, (new, old)) == (old,)


def test_a_chain_bent_into_a_ring_ends() -> None:
    one, two = replace(BLANK, supersedes=DecisionId("e")), replace(BLANK, id=DecisionId("e"), supersedes=BLANK.id)
    assert before(one, (one, two)) == (two,)


# May the specialist speak to the employer?

answers = st.dictionaries(st.sampled_from(SpeakFor), st.sampled_from(Contact), max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["A", "B"]), st.sampled_from(["", "j"]), answers), max_size=4))
def test_what_was_not_answered_is_a_no_and_a_yes_is_a_yes_of_all_that_count(
    given_: list[tuple[str, str, dict[SpeakFor, Contact]]],
) -> None:
    every = [Speaking(str(n), "p", employer, job, said_) for n, (employer, job, said_) in enumerate(given_)]
    for about in SpeakFor:
        count = [s for e, j, s in given_ if e == "A" and j in ("", "j")]
        allowed = may_speak(every, "a ", "j", about)
        if allowed is not Contact.NO:
            assert count and all(s.get(about, Contact.NO) is not Contact.NO for s in count)
        if allowed is Contact.YES:
            assert all(s[about] is Contact.YES for s in count)


def test_an_answer_of_a_later_day_takes_the_place_of_the_old_one_which_stays() -> None:
    first = answered(Speaking("", "p", "A"), SpeakFor.ARRANGING, Contact.YES, DAY, "one")
    same_day = answered(first, SpeakFor.OTHER, Contact.NO, DAY, "two")
    later = answered(same_day, SpeakFor.ARRANGING, Contact.NO, date(2027, 2, 1), "three")
    assert (same_day.id, same_day.revisit_on) == ("one", date(2027, 3, 15))
    assert (later.id, later.supersedes, later.answers[SpeakFor.OTHER]) == ("three", "one", Contact.NO)
    assert standing_answers((later, same_day), "A") == (later,)
    assert may_speak((later, same_day), "A", "", SpeakFor.ARRANGING) is Contact.NO


def test_answers_come_back_as_they_went_in_and_are_erased_with_the_person() -> None:
    db = open_in_memory(schema.MIGRATIONS, supportplans.schema.MIGRATIONS)
    history, store = History(db, "Jo", lambda: datetime(2027, 1, 15, tzinfo=UTC)), TellingStore(db)
    history.run(PeopleStore(db).save_person(Person(PersonId("p"), "P")))
    kept = answered(Speaking("", "p", "A"), SpeakFor.OTHER, Contact.ONLY_WITH_ME, DAY, "one")
    history.run(store.save_speaking(kept))
    assert store.speaking("p") == (kept,)
    history.run(store.erase("p"))
    assert store.speaking("p") == ()


# The gate for drafts reads all this


def test_what_was_weighed_up_for_this_stage_counts_and_what_is_for_a_later_one_does_not() -> None:
    draft = said("I was in hospital.")
    later = decided(id=DecisionId("e"), stage=Stage.IN_POST, telling=Telling.NOTHING)
    assert why(draft, decided(), later) == []
    assert why(draft, later) == [Why.NOTHING]
    assert why(draft, decided(telling=Telling.NOTHING), replace(later, telling=Telling.MORE)) == [Why.NOTHING]


def test_what_was_left_open_or_is_for_never_still_holds_back() -> None:
    for stage in (Stage.NEVER, Stage.NOT_DECIDED):
        open_ = decided(id=DecisionId("e"), stage=stage)
        assert why(said("I was in hospital."), decided(), open_) == [Why.LATER]


def test_a_word_of_ones_own_passes_only_to_those_who_may_hear_it() -> None:
    own = {reader: frozenset({Content.OWN_WORD}) for reader in (Reader.MANAGER, Reader.HR)}
    draft = said("I have bipolar.")
    assert why(draft, decided(phrases=(), own_word="bipolar", matrix=own)) == []
    assert why(draft, decided(phrases=(), own_word="bipolar", matrix=own, telling=Telling.NEEDS)) == [Why.WORDS]
    assert why(draft, decided(phrases=(), own_word="", matrix=own)) == [Why.READER]
    assert why(draft, decided(phrases=("I have bipolar.",), own_word="low", matrix=own)) == [Why.WORDS]
    assert why(draft, decided(phrases=(), own_word="bipolar", no_one=True, matrix=own)) == [Why.READER]


def test_talking_points_go_out_only_where_the_person_answered_that_the_specialist_may_speak() -> None:
    draft, here = said("Hello.", kind=DraftKind.TALKING), purpose_of(Audience.HIRERS, JOB, MAYA)

    def held(*speaking: Speaking, **decision: object) -> list[Why]:
        return [h.why for h in let_out(draft, [decided(**decision)], here, speaking).held]

    yes = Speaking("s", "nobody", JOB.employer, "", {SpeakFor.ARRANGING: Contact.ONLY_WITH_ME})
    assert held(yes, may_contact_employer=Contact.NO) == []
    assert held(replace(yes, answers={SpeakFor.HOW_IT_GOES: Contact.YES})) == [Why.NO_CONTACT]
    assert held(replace(yes, employer="Another place"), may_contact_employer=Contact.NO) == [Why.NO_CONTACT]
    assert held(replace(yes, answers={}), may_contact_employer=Contact.YES) == [Why.NO_CONTACT]
    assert held(may_contact_employer=Contact.YES, matrix={Reader.MANAGER: FULL}) == []
