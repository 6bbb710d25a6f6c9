"""Home: only what is due and whose it is; late says so in words, and nobody is a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.home import HomePresenter
from desktop.presenters.home_view import SHOWN, HomeRow
from desktop.shell.chores import Chores
from desktop.words.home import when_past
from records.consent import Consent, ConsentId, Copy, CopyId, Recipient
from records.people import Person, PersonId, Resource, ResourceId
from supportplans.due import Matter
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, MayDeclare, SupportAgreement
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
from tests.desktop.conftest import NOW, GivenAnswers

TODAY = NOW.date()


ANN, BEN = PersonId("ann"), PersonId("ben")


P, E, S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST


@pytest.fixture
def home(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[HomePresenter]:
    """Home of a file with two people and nothing due."""
    for person in (Person(ANN, "Ann Lee"), Person(BEN, "Ben Okoro", "Benny")):
        empty_session.history.run(empty_session.people.save_person(person))
    made = HomePresenter(empty_session, chores, prompts)
    made.reload()
    yield made
    made.close()


def _in(days: int) -> date:
    return TODAY + timedelta(days=days)


def _agreement(home: HomePresenter, number: int = 1, person: PersonId = ANN, **more: object) -> SupportAgreement:
    blank = SupportAgreement(AgreementId(f"{person}-keel{number}"), person, employer=f"Firm {'ABCDEFGHIJ'[number]}")
    made = replace(blank, **more)  # type: ignore[arg-type]
    home.session.history.run(home.session.plans.save_agreement(made))
    return made


def _adjustment(home: HomePresenter, *events: tuple[int, Party, Move], person: PersonId = BEN, title: str = "A stool",
                review: int | None = None, due: int | None = None) -> Adjustment:  # fmt: skip
    """Keep an adjustment with what happened, each so many days ago; `due` is the day the answer is promised by."""
    made = Adjustment(AdjustmentId(f"{person}-{title}"), person, title, "The Corner Shop",
                      review_on=None if review is None else _in(review))  # fmt: skip
    home.session.history.run(home.session.plans.save_adjustment(made))
    for n, (ago, party, move) in enumerate(events, 1):
        reply = _in(due) if due is not None and n == len(events) else None
        event = NegotiationEvent(EventId(f"{made.id}{n}"), made.id, n, _in(-ago), party, move, reply_due=reply)
        home.session.history.run(home.session.plans.save_event(event))
    return made


def _decision(home: HomePresenter, id_: str, employer: str, revisit: int | None, **more: object) -> DisclosureDecision:
    blank = DisclosureDecision(DecisionId(id_), ANN, employer, made_on=TODAY,
                               revisit_on=None if revisit is None else _in(revisit))  # fmt: skip
    made = replace(blank, **more)  # type: ignore[arg-type]
    home.session.history.run(home.session.plans.save_decision(made))
    return made


def _level(home: HomePresenter, agreement: SupportAgreement, number: int, ago: int, level: Level,
           by: Party = P, agreed: bool = False) -> None:  # fmt: skip
    move = LevelMove(LevelMoveId(f"{agreement.id}{number}"), agreement.id, number, _in(-ago), level, by,
                     "slept badly", agreed)  # fmt: skip
    home.session.history.run(home.session.plans.save_level_move(move, agreement.person_id))


def _rows(home: HomePresenter) -> list[HomeRow]:
    return [row for card in home.state.cards for row in card.rows]


def _of(home: HomePresenter, matter: Matter) -> tuple[HomeRow, ...]:
    return home.state.rows(matter)


# Nothing due


def test_with_nobody_it_says_so(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    made = HomePresenter(empty_session, chores, prompts)
    made.reload()
    assert (made.state.people, _rows(made)) == (0, [])
    assert made.state.greeting.endswith(", Jo. Nobody is in this file yet.")


def test_with_nothing_due_nothing_is_shown(home: HomePresenter) -> None:
    assert (home.state.people, _rows(home), home.state.heading) == (2, [], "Tuesday 24 November")
    assert home.state.greeting.endswith(", Jo. Nothing is late.")


# Reviews


@pytest.mark.parametrize(
    ("days", "said"),
    [(15, None), (14, "in 14 days"), (1, "tomorrow"), (0, "today"), (-1, "1 day late"), (-9, "9 days late"),
     (-100, "100 days late")],
)  # fmt: skip
def test_a_review_shows_a_fortnight_ahead_and_says_in_words_when_it_is_late(
    home: HomePresenter, days: int, said: str | None
) -> None:
    _agreement(home, review_on=_in(days))
    assert [row.end for row in _of(home, Matter.REVIEW)] == ([said] if said else [])
    for row in _of(home, Matter.REVIEW):
        assert (row.person_id, row.title, row.place) == (ANN, "Ann Lee", "even_keel")
        assert row.late is (days < 0) is ("late" in row.end)


@given(st.integers(-400, 400))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_row_is_late_exactly_when_its_words_say_so(home: HomePresenter, days: int) -> None:
    _agreement(home, review_on=_in(days))
    assert bool(_of(home, Matter.REVIEW)) is (days <= 14)
    assert all(row.late is ("late" in row.end) for row in _of(home, Matter.REVIEW))
    assert ("later than promised" in home.state.greeting) is (days < 0)


def test_every_agreement_adjustment_and_decision_has_its_review(home: HomePresenter) -> None:
    _agreement(home, 1, review_on=_in(3))
    _agreement(home, 2, review_on=_in(2))
    _adjustment(home, (4, P, Move.ASK), review=1)
    _decision(home, "old", "The Mill", 5)
    _decision(home, "new", "The Dairy", 4)
    assert [(row.caption, row.place, row.person_id) for row in _of(home, Matter.REVIEW)] == [
        ("A stool", "adjustments", BEN), ("Support agreement, Firm C", "even_keel", ANN),
        ("Support agreement, Firm B", "even_keel", ANN), ("Telling, The Dairy", "telling", ANN),
        ("Telling, The Mill", "telling", ANN),
    ]  # fmt: skip


def test_what_was_replaced_or_taken_back_is_not_looked_at_again(home: HomePresenter) -> None:
    old = _decision(home, "old", "The Mill", -5)
    _decision(home, "new", "The Mill", None, supersedes=old.id)
    _adjustment(home, (4, P, Move.ASK), (2, P, Move.WITHDRAW), review=-2)
    assert _of(home, Matter.REVIEW) == ()


def test_nothing_that_is_due_is_cut_and_all_that_is_late_is_counted(home: HomePresenter) -> None:
    for n in range(9):
        _agreement(home, n, review_on=_in(n - 8))
    assert len(_of(home, Matter.REVIEW)) == SHOWN and home.state.cards[0].count == 9
    home.toggle_card(Matter.REVIEW)
    assert [row.late for row in _of(home, Matter.REVIEW)] == [True] * 8 + [False]
    home.toggle_card(Matter.REVIEW)
    assert home.state.cards[0].more == 9 - SHOWN
    assert home.state.greeting.endswith("8 things are later than promised.")


# Answers and confirmations


def test_an_answer_awaited_says_since_when_and_whether_it_is_late(home: HomePresenter) -> None:
    _adjustment(home, (9, P, Move.ASK), due=-2)
    (row,) = _of(home, Matter.ANSWER)
    assert (row.title, row.caption, row.end) == (
        "Benny: A stool", "The Corner Shop. Answer promised by 22 November 2026", "9 days",
    )  # fmt: skip
    assert row.late and row.place == "adjustments"
    assert home.state.greeting.endswith("1 thing is later than promised.")


def test_who_has_waited_longest_comes_first_and_an_answer_ends_the_waiting(home: HomePresenter) -> None:
    _adjustment(home, (3, P, Move.ASK), title="A stool")
    _adjustment(home, (8, P, Move.ASK), person=ANN, title="A lamp")
    _adjustment(home, (8, P, Move.ASK), (1, E, Move.REFUSE), title="A fan")
    assert [row.title for row in _of(home, Matter.ANSWER)] == ["Ann: A lamp", "Benny: A stool"]
    assert not any(row.late for row in _of(home, Matter.ANSWER))


def test_only_the_person_can_say_that_it_happens(home: HomePresenter) -> None:
    done = _adjustment(home, (9, P, Move.ASK), (5, E, Move.ACCEPT), (2, E, Move.IN_PLACE))
    (row,) = _of(home, Matter.CONFIRM)
    assert (row.title, row.caption) == ("Benny: A stool", "The Corner Shop. Only Benny can say.")
    assert _of(home, Matter.ANSWER) == ()
    event = NegotiationEvent(EventId("yes"), done.id, 4, TODAY, P, Move.CONFIRM)
    home.session.history.run(home.session.plans.save_event(event))
    assert _of(home, Matter.CONFIRM) == ()


def test_an_idea_nobody_has_asked_for_is_not_due(home: HomePresenter) -> None:
    _adjustment(home)
    assert _rows(home) == []


# Levels


def test_a_level_that_moved_is_called_by_the_persons_own_name_for_it(home: HomePresenter) -> None:
    agreement = _agreement(home, plans=(LevelPlan(Level.KNOCKED, "A bit grey"),))
    _level(home, agreement, 1, 3, Level.KNOCKED)
    (row,) = _of(home, Matter.LEVEL)
    assert (row.title, row.end, row.place) == ("Ann moved to 1, A bit grey", "3 days ago", "even_keel")
    assert row.caption == "Firm B. Since 21 November 2026."
    assert "slept badly" not in repr(home.state)


def test_a_level_moved_long_ago_is_no_news(home: HomePresenter) -> None:
    _level(home, _agreement(home), 1, 15, Level.KNOCKED)
    assert _of(home, Matter.LEVEL) == ()


def test_a_level_counts_only_if_somebody_entitled_said_it(home: HomePresenter) -> None:
    agreement = _agreement(home, may_declare=MayDeclare.WITH_CHECK)
    _level(home, agreement, 1, 2, Level.AWAY, E)
    assert [row.title for row in _of(home, Matter.LEVEL)] == ["Ann: Away, as somebody else says. It waits for a yes"]
    _level(home, agreement, 2, 1, Level.KNOCKED, S, agreed=True)
    assert [row.title for row in _of(home, Matter.LEVEL)] == ["Ann moved to 1, Knocked"]
    _level(home, agreement, 3, -1, Level.AWAY)  # a day that has not come
    assert [row.title for row in _of(home, Matter.LEVEL)] == ["Ann moved to 1, Knocked"]


@pytest.mark.parametrize(("ago", "said"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (60, "60 days ago")])
def test_a_past_day_as_it_stands_to_today(ago: int, said: str) -> None:
    assert when_past(_in(-ago), TODAY) == said


# Copies


def test_a_copy_is_called_back_only_once_its_permission_has_ended(home: HomePresenter) -> None:
    reader, store = Recipient("Ada Orme"), home.session.consents
    given_ = Consent(ConsentId("c"), ANN, reader, frozenset(), _in(-9), _in(9))
    copy = Copy(CopyId("k"), ANN, reader, "work plan", 1, 4, NOW, "print", frozenset(), "", given_.id)
    home.session.history.run(store.save_consent(given_))
    home.session.history.run(store.save_copy(copy))
    assert _of(home, Matter.COPY) == ()
    home.session.history.run(store.save_consent(replace(given_, expires_on=_in(-1))))
    (row,) = _of(home, Matter.COPY)
    assert row.caption == "Ada Orme holds the work plan, copy 4. The permission has ended."
    home.session.history.run(store.save_copy(replace(copy, called_back=TODAY)))
    assert _of(home, Matter.COPY) == ()


def test_a_copy_with_a_line_that_was_taken_back_since_is_called_back_too(home: HomePresenter) -> None:
    reader, store = Recipient("Ada Orme"), home.session.consents
    permission = Consent(ConsentId("c"), ANN, reader, frozenset({"a", "b"}), _in(-9), _in(99))
    copy = Copy(CopyId("k"), ANN, reader, "work plan", 1, 4, NOW, "print", frozenset({"a", "b"}), "", permission.id)
    home.session.history.run(store.save_consent(permission))
    home.session.history.run(store.save_copy(copy))
    assert _of(home, Matter.COPY) == ()
    home.session.history.run(store.save_consent(replace(permission, line_ids=frozenset({"a"}))))
    (row,) = _of(home, Matter.COPY)
    assert row.caption == "Ada Orme holds the work plan, copy 4. A line in it was taken back."


# What every row holds


_HONEST = re.compile(
    r"\d+ days?( late| ago)?|in \d+ days|\d+ [A-Z][a-z]+ \d{4}|copy \d+|moved to \d, "  # days, copies, a level's number
)


def test_no_row_holds_a_number_about_a_person(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    home = HomePresenter(session, chores, prompts)
    home.reload()
    titles = [a.title for a in session.plans.adjustments(MAYA)]
    titles += [c.now for p in session.posts.posts(MAYA) for c in session.posts.changes(p.id)]
    assert _rows(home)
    for row in _rows(home):
        said = f"{row.title} {row.caption} {row.end}"
        for title in titles:
            said = said.replace(title, "")
        left = _HONEST.sub("", said)
        assert not re.search(r"\d|%|score|ready|readiness|points", left), left


def test_what_a_person_is_sure_of_brings_and_notes_changes_nothing_here(home: HomePresenter) -> None:
    decision = _decision(home, "d", "The Mill", 2)
    before = home.state
    session, run = home.session, home.session.history.run
    run(session.plans.save_decision(replace(decision, sure_before=1, sure_after=9, reasons_for=("Qwhy",))))
    run(session.people.save_resource(Resource(ResourceId("r"), ANN, "I mend radios.")))
    run(session.people.save_person(Person(ANN, "Ann Lee", notes="Qnote")))
    home.reload()
    assert home.state == before


def test_a_new_person_is_opened_at_once(home: HomePresenter, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    home.person_wanted.connect(opened.append)
    prompts.will_answer(name="Cara")
    home.add_person()
    assert [home.session.people.person(one).name for one in opened] == ["Cara"]
    assert home.state.people == 3


# The backup


def test_the_age_of_the_backup_is_said_and_nothing_before_the_first(home: HomePresenter) -> None:
    assert home.state.backup == "No backup yet. A stick or a shared drive is a good place."
    home.session.history.note("backup")
    said = []
    for days in (0, 1, 6):
        home.session.clock = lambda days=days: NOW + timedelta(days=days)
        home.session.history.announce(frozenset({"backup"}), "backup")
        said.append(home.state.backup)
    assert said == ["Backed up today", "Backup, 1 day old", "Backup, 6 days old"]


# Putting away, looking at one person, being in touch


def test_what_there_is_none_of_is_said_in_one_sentence(home: HomePresenter) -> None:
    assert home.state.quiet == ""
    _agreement(home, review_on=TODAY)
    assert home.state.quiet.startswith("None today: answers, promises,") and "reviews" not in home.state.quiet


def test_home_is_read_when_it_is_looked_at_and_not_with_every_change(home: HomePresenter) -> None:
    statements: list[str] = []
    with home.session.file.db.tracer(lambda sql, _: statements.append(sql)):
        _agreement(home, review_on=TODAY)
        home.reload()
        assert not any("home_later" in sql for sql in statements)
        assert _rows(home) and any("home_later" in sql for sql in statements)
