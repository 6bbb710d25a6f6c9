"""Maya's papers as tests of them need them, and the steps that people take there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_view import LensLine, with_lines
from desktop.shell.chores import Chores
from records.consent import Copy, ShareClass
from records.edits import Edit
from supportplans.printing.pages import page_texts
from tests.desktop.conftest import GivenAnswers


class Remembering(GivenAnswers):
    """Given answers that also keep the file names that were suggested."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def save_file(self, title: str, name: str, kinds: str) -> str:
        self.names.append(name)
        return super().save_file(title, name, kinds)


@pytest.fixture
def prompts() -> Remembering:
    return Remembering()


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: Remembering) -> PapersPresenter:
    """Maya's papers, her manager's open; the pages may still be being drawn."""
    made = PapersPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


@pytest.fixture
def ready(presenter: PapersPresenter, qtbot: QtBot) -> PapersPresenter:
    """The same, with the pages drawn."""
    drawn(presenter, qtbot)
    return presenter


def drawn(page: PapersPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.chores.busy, timeout=30_000)
    assert not page.state.rendering


def shown_lines(page: PapersPresenter) -> list[LensLine]:
    """Return the lines that can be shared."""
    return [line for section in page.state.sections for line in section.lines if not line.fixed]


def ids_in(page: PapersPresenter) -> set[str]:
    """Return the lines that stand on the paper in view."""
    return {line.id for line in shown_lines(page) if line.shared}


def ids_allowed(page: PapersPresenter) -> set[str]:
    """Return the lines that the reader in view may have, whether or not they stand on the paper."""
    return {line.id for line in shown_lines(page) if line.allowed}


def copies_of(session: Session) -> list[Copy]:
    return sorted(session.consents.copies(session.person_id), key=lambda copy: copy.copy_no)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def another_reader(page: PapersPresenter, name: str = "Sam Oduya") -> None:
    """Choose another reader; nothing is given yet."""
    page.prompts.will_answer(name=name, role="deputy", organisation="")
    page.add_reader()


def say_yes(page: PapersPresenter, **said: str) -> None:
    page.prompts.will_answer(**{"how": "on screen", **said})
    page.give()


def put_in(page: PapersPresenter, ids: set[str] | None = None) -> None:
    """Put lines (all, where none are named) in for the reader in view, as if each had been moved by itself."""
    consent = next(c for c in page.session.consents.consents(page.session.person_id) if c.id == page._chosen)
    every = {line.id for line in shown_lines(page)} if ids is None else ids
    edit = page.session.consents.save_consent(with_lines(consent, frozenset(every), True))
    for line_id in sorted(every):
        edit = Edit.then(edit, page.session.consents.set_share(consent.person_id, line_id, ShareClass.CONSENTED))
    page.session.history.run(edit)


def first_line(page: PapersPresenter, word: str) -> LensLine:
    return next(line for line in shown_lines(page) if word in line.text)
