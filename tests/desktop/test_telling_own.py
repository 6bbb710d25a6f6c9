"""The person's own papers and practising: their words and no others, a sheet with tags, and no name in the file's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.telling_paper import TellingPaperPresenter
from desktop.presenters.telling_rehearsal import ASKED, RATHER_NOT, SAY, RehearsalPresenter, cards
from desktop.shell.chores import Chores
from supportplans.own.telling import ALONE, CARDS, REHEARSAL, WEIGHING
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.reading import read
from supportplans.telling import DecisionId, DisclosureDecision, IfAsked
from tests.desktop.conftest import GivenAnswers

RULES = "What the rules say"

SAID = {"phrases": ("I start slow.", "Ask me twice."), "rather_not": ("Let’s talk about the job.",),
        "if_asked": (IfAsked("Why the gap", "I was <learning>."), IfAsked("Can you do nights?"))}  # fmt: skip


@pytest.fixture
def told(session: Session) -> DisclosureDecision:
    session.clock = lambda: datetime(2026, 12, 1, 9, tzinfo=UTC)
    session.decision_id = "telling"
    found = replace(session.plans.decisions(MAYA)[0], own_word="my weather", reasons_against=("They <talk>.",), **SAID)
    session.history.run(session.plans.save_decision(found))
    return found


# Practising


@pytest.fixture
def practising(session: Session, told: DisclosureDecision, chores: Chores, prompts: GivenAnswers) -> RehearsalPresenter:
    made = RehearsalPresenter(session, chores, prompts)
    made.come_into_view()
    return made


def test_every_word_has_a_card_and_there_are_no_others(told: DisclosureDecision) -> None:
    made = cards(told)
    assert [card.kind for card in made] == [SAY, SAY, ASKED, ASKED, RATHER_NOT]
    assert [card.words for card in made] == ["I start slow.", "Ask me twice.", "I was <learning>.", "",
                                             "Let’s talk about the job."]  # fmt: skip
    assert cards(DisclosureDecision(DecisionId("d"), "p")) == ()


def test_cards_are_turned_and_gone_through_round_and_round(practising: RehearsalPresenter) -> None:
    assert practising.state.place == 0 and not practising.state.turned
    practising.turn()
    assert practising.state.turned
    practising.go(-1)
    assert practising.state.card is not None and practising.state.card.kind == RATHER_NOT
    assert not practising.state.turned
    practising.go(1)
    assert practising.state.place == 0


def test_each_employer_is_gone_on_with_at_the_card_where_it_was_left(
    practising: RehearsalPresenter, session: Session
) -> None:
    other = DisclosureDecision(DecisionId("other"), MAYA, "Any shop", phrases=("Hello.",), made_on=session.today)
    session.history.run(session.plans.save_decision(other))
    practising.go(3)
    session.decision_id = "other"
    practising.come_into_view()
    assert (practising.state.title, practising.state.place, len(practising.state.cards)) == ("Any shop", 0, 1)
    session.decision_id = "telling"
    practising.come_into_view()
    assert practising.state.place == 3


def test_practising_changes_nothing_in_the_file(practising: RehearsalPresenter, session: Session) -> None:
    before = session.history.entries()
    for step in (practising.turn, lambda: practising.go(1), practising.turn):
        step()
    assert session.history.entries() == before


def test_with_no_words_there_is_a_way_to_write_them(
    practising: RehearsalPresenter, session: Session, told: DisclosureDecision
) -> None:
    session.history.run(session.plans.save_decision(replace(told, phrases=(), if_asked=(), rather_not=())))
    assert practising.state.cards == () and practising.state.card is None
    went: list[str] = []
    practising.place_wanted.connect(went.append)
    practising.turn()
    practising.go(1)
    practising.write()
    assert went == ["weighing"] and session.told == (MAYA, "words")


# On paper


@pytest.fixture
def paper(session: Session, told: DisclosureDecision, chores: Chores, prompts: GivenAnswers) -> TellingPaperPresenter:
    return TellingPaperPresenter(session, chores, prompts)


def test_the_weighing_holds_what_was_said_and_what_is_in_force_and_not_how_sure_somebody_feels(
    paper: TellingPaperPresenter, told: DisclosureDecision, session: Session
) -> None:
    made = paper.paper(replace(told, sure_before=3, sure_after=9))
    texts = read(made)
    for words in ("“I start slow.”", "“They <talk>.”", "“my weather”", "Why the gap?", "“I was <learning>.”"):
        assert words in texts
    assert any("Equality Act 2010, section 60, checked on 27 November 2026" in t or "section 60;" in t for t in texts)
    assert made == paper.paper(replace(told, sure_before=None, sure_after=None)) and ALONE in made.footer
    session.clock = lambda: datetime(2028, 1, 1, tzinfo=UTC)
    assert RULES not in read(paper.paper(told))


def test_the_sheet_to_practise_with_holds_the_three_kinds_of_words_alone(
    paper: TellingPaperPresenter, told: DisclosureDecision
) -> None:
    paper.choose_paper(REHEARSAL)
    texts = read(paper.paper(told))
    assert texts[0] == REHEARSAL and "They <talk>." not in " ".join(texts) and RULES not in texts
    assert [t for t in texts if t in ("I say", "If they ask", "I would rather not answer")] == [
        "I say", "If they ask", "I would rather not answer"]  # fmt: skip


def test_both_are_tagged_and_say_on_every_page_that_they_are_the_persons_own(
    paper: TellingPaperPresenter, told: DisclosureDecision
) -> None:
    long = replace(told, worries=tuple(f"Worry number {n}, at some length, so that pages fill up." for n in range(60)))
    for title in (WEIGHING, REHEARSAL, CARDS):
        paper.choose_paper(title)
        pdf = press(paper.paper(long))
        assert b"/StructTreeRoot" in pdf and b"/MarkInfo" in pdf and b"(Maya" not in pdf
        assert all(ALONE in " ".join(page.split()) for page in page_texts(pdf))


def test_a_saved_copy_has_no_name_in_the_files_name_and_is_registered_as_their_own(
    paper: TellingPaperPresenter, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    paper.come_into_view()
    qtbot.waitUntil(lambda: bool(paper.state.pages), timeout=60_000)
    paper.prompts.will_choose(tmp_path / "my-notes.pdf")
    paper.save_paper()
    assert (tmp_path / "my-notes.pdf").read_bytes().startswith(b"%PDF")
    (copy,) = (c for c in session.consents.copies(session.person_id) if c.document == "my notes")
    assert copy.own and copy.how == "save"
    paper.print_paper()
    assert len(paper.prompts.printed) == 1 and paper.state.notice.startswith("Printed.")


def test_with_nothing_weighed_up_there_is_nothing_to_print(paper: TellingPaperPresenter, session: Session) -> None:
    session.decision_id = ""
    paper.come_into_view()
    assert not paper.state.there
    paper.print_paper()
    paper.save_paper()
    assert paper.prompts.printed == [] and paper.prompts.reports == []
