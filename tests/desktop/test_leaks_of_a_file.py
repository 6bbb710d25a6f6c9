"""What is made of a whole file for one person, or for a reader of theirs, has nothing of anybody else in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.app.hand_example import hand_example
from desktop.app.own_view import own_view
from desktop.app.plans import issue_of, plan_lines
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.example_back import DARREN
from desktop.example_papers import fill_papers
from desktop.presenters.letters import LettersPresenter
from desktop.presenters.post_calendar import entries
from desktop.shell.chores import Chores
from records.consent import Consent, ConsentId, Recipient, ShareClass, add_months, release
from records.people import PersonId
from supportplans.blocks import Document
from supportplans.calendar_file import calendar_text
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.manager_page import TooMuchToDo
from supportplans.own_papers import OWN_PAPERS
from supportplans.reading import texts
from tests.desktop.conftest import GivenAnswers
from tests.desktop.planting import MARK, plant

NOTES = frozenset({"note", "notes"})  # fields in which the specialist writes for the two of them


@pytest.fixture
def whole(session: Session) -> Session:
    """Return the example with all that its papers are made of."""
    fill_papers(session.file, session.today)
    return session


def _own(session: Session, person: PersonId) -> Iterator[Document]:
    """Yield every paper of a person's own."""
    session.person_id = person
    view = own_view(session, hand_example(session, any_job=True))
    assert view is not None
    for paper in OWN_PAPERS:
        yield paper.make(view)


def _for_a_reader(session: Session, person: PersonId, reader: Recipient) -> Iterator[Document]:
    """Yield every paper for a reader whom everything is let through to that may ever be."""
    lines = [replace(n, share=ShareClass.CONSENTED) for n in plan_lines(session.file.db, person, reader.organisation)]
    today = session.today
    yes = Consent(ConsentId("all"), person, reader, frozenset(n.id for n in lines), today, add_months(today, 1))
    for paper in EMPLOYER_PAPERS:
        released = release((n for n in lines if paper.takes(n)), (yes,), reader, today)
        try:
            yield paper.make(released, issue_of(session.file.db, person, released, 1, 1))
        except TooMuchToDo as fault:
            assert fault.page is not None
            yield fault.page


def _calendars(session: Session, person: PersonId) -> Iterator[str]:
    for post in session.posts.posts(person):
        yield calendar_text(entries(session, post, ("reviews", "contacts", "days"), True), session.today)


def _said(session: Session, person: PersonId, reader: Recipient) -> str:
    papers = [*_own(session, person), *_for_a_reader(session, person, reader)]
    assert len(papers) == len(OWN_PAPERS) + len(EMPLOYER_PAPERS)
    told = [text for paper in papers for text in (paper.title, *texts(paper))]
    return "\n".join((*told, *_calendars(session, person)))


def test_nothing_that_was_typed_about_one_person_is_on_anything_of_another(whole: Session) -> None:
    assert plant(whole.file.db, DARREN) >= 8
    said = _said(whole, PersonId(MAYA), MANAGER)
    assert "Washing-up" in said and MARK not in said
    assert MARK in _said(whole, PersonId(DARREN), Recipient("Ada Orme"))


def test_a_letter_for_one_person_has_nothing_of_another(whole: Session, prompts: GivenAnswers) -> None:
    plant(whole.file.db, DARREN)
    plan = plan_lines(whole.file.db, MAYA)
    letters = LettersPresenter(whole, Chores(), prompts)
    letters.show_person(MAYA)
    assert plan and MARK not in repr(letters.state)
    letters.close()


def test_what_the_specialist_writes_for_the_two_of_them_is_on_no_paper_at_all(whole: Session) -> None:
    assert plant(whole.file.db, MAYA, lambda name, _: name in NOTES) >= 4
    assert MARK not in _said(whole, PersonId(MAYA), MANAGER)
