"""The blank form of a visit: the same questions in the same order, and it names nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import SCHOOL
from desktop.presenters.visit import LAST, VisitPresenter
from desktop.shell.chores import Chores
from jobs.visit_questions import QUESTIONS
from records.file import KeelFile
from supportplans.blanks.visit import visit as visit_form
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from tests.desktop.conftest import NOW, GivenAnswers

from .test_visit import _say, page, presenter

__all__ = ["page", "presenter"]  # fixtures


# On paper


@pytest.fixture
def ended(qtbot: QtBot, chores: Chores) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)


def test_the_blank_form_asks_every_question_in_the_same_order_and_names_nobody() -> None:
    pdf = press(visit_form())
    texts = page_texts(pdf)
    assert len(texts) == 3 and press(visit_form()) == pdf
    whole = " ".join(" ".join(texts).split())
    places = [whole.index(question.words) for question in QUESTIONS.values()]
    assert places == sorted(places)
    assert all(choice in whole for question in QUESTIONS.values() for _, choice in question.choices)
    assert not any(name in whole for name in ("Maya", "Holbrook", "Karen"))


def test_the_blank_form_can_be_saved_and_printed(
    presenter: VisitPresenter, prompts: GivenAnswers, tmp_path: Path, ended: Callable[[], None]
) -> None:
    prompts.will_choose(tmp_path / "form.pdf")
    presenter.save_paper()
    ended()
    assert (tmp_path / "form.pdf").read_bytes() == press(visit_form())
    assert presenter.state.notice == "Saved as form.pdf. It names nobody."
    presenter.print_paper()
    ended()
    assert prompts.printed == [press(visit_form())]


def test_a_folder_that_cannot_be_written_to_is_said_in_a_sentence(
    presenter: VisitPresenter, prompts: GivenAnswers, tmp_path: Path, ended: Callable[[], None]
) -> None:
    prompts.will_choose(tmp_path / "nowhere" / "form.pdf")
    presenter.save_paper()
    ended()
    assert len(prompts.reports) == 1 and not presenter.state.making


def test_in_a_file_that_can_only_be_read_nothing_is_kept_and_writing_down_says_why(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    with KeelFile.open(session.file.path, "otter candle Tuesday", MIGRATION_SETS) as reading:
        assert reading.read_only is not None
        presenter = VisitPresenter(Session(reading, clock=lambda: NOW, job_id=str(SCHOOL)), chores, prompts)
        presenter.come_into_view()
        _say(presenter)
        presenter.keep()
        assert prompts.reports == []
        presenter.go_to_section(LAST + 1)
        presenter.write_down()
        assert len(prompts.reports) == 1 and presenter.state.part == "review"
        assert presenter.page["good_day"].words == "Everyone turns up."
