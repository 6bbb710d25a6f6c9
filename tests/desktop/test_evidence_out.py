"""A draft out of the file: only what was decided, exactly what was shown, and registered if and only if it left."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.pages.evidence_out import EvidenceOutPage
from desktop.presenters.evidence_out import EvidenceOutPresenter
from desktop.presenters.evidence_wording import template_of, wording_form
from desktop.shell.chores import Chores
from desktop.words import evidence_out as words
from matching.drafts.model import DraftKind
from matching.drafts.templates import Template
from records.consent import Copy
from supportplans.draft_gate import Audience
from supportplans.draft_paper import OWN_COPY
from supportplans.model import Content, Reader, Stage, Telling
from supportplans.printing.pages import page_texts
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def leaving(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> Iterator[EvidenceOutPresenter]:
    """Return the presenter with Maya's statement for the school kitchen, of which one story tells of a hospital."""
    story = session.people.stories(MAYA)[0]
    session.history.run(session.people.save_story(replace(story, situation="I was just out of hospital.")))
    session.job_id, session.draft_kind = str(SCHOOL), DraftKind.STATEMENT.value
    made = EvidenceOutPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.come_into_view()
    drawn(made, qtbot)
    yield made
    made.close()


def drawn(leaving: EvidenceOutPresenter, qtbot: QtBot) -> None:
    """Wait until the pages are there."""
    qtbot.waitUntil(lambda: not leaving.chores.busy and not leaving.state.working, timeout=60_000)


def copies(session: Session) -> list[Copy]:
    return [c for c in session.consents.copies(MAYA) if c.document != "work plan"]


def decide(session: Session, **changes: object) -> None:
    (decision,) = session.plans.decisions(MAYA)
    session.history.run(session.plans.save_decision(replace(decision, **changes)))  # type: ignore[arg-type]


def test_what_is_held_back_stands_beside_the_pages_with_its_reason(leaving: EvidenceOutPresenter) -> None:
    (held,) = leaving.state.held
    assert held.text == "I was just out of hospital."
    assert "at another time" in held.why
    assert leaving.state.counts.endswith("1 held back")
    assert leaving.state.pages and leaving.state.can_leave


def test_a_decision_on_telling_puts_the_sentence_in_and_nothing_else_does(
    leaving: EvidenceOutPresenter, session: Session, qtbot: QtBot
) -> None:
    told = frozenset({Content.CHOSEN_LABEL})
    decide(session, stage=Stage.APPLICATION, telling=Telling.CHOSEN_WORDS, phrases=("I was just out of hospital",),
           matrix={Reader.MANAGER: told, Reader.HR: told})  # fmt: skip
    drawn(leaving, qtbot)
    assert leaving.state.held == ()
    with qtbot.waitSignal(leaving.place_wanted) as went:
        leaving.decide()
    assert went.args == ["telling"]


def test_a_word_file_is_saved_as_shown_and_registered(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "statement.docx")
    leaving.save_word()
    read = "\n".join(p.text for p in Document(io.BytesIO((tmp_path / "statement.docx").read_bytes())).paragraphs)
    assert "lunch club" in read and "hospital" not in read
    (copy,) = copies(session)
    assert (copy.document, copy.how, copy.copy_no, copy.version) == ("supporting statement", "save", 1, 1)
    assert copy.recipient.organisation == "Holbrook Primary School"
    assert leaving.state.notice == "Saved as statement.docx, and written down as copy 1."
    assert not leaving.state.can_undo


def test_a_pdf_is_the_pages_that_are_shown(
    leaving: EvidenceOutPresenter, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "statement.pdf")
    leaving.save_pdf()
    leaving.print_paper()
    pdf = (tmp_path / "statement.pdf").read_bytes()
    assert prompts.printed == [pdf]
    assert "hospital" not in "".join(page_texts(pdf))


def test_a_name_without_an_ending_gets_one_and_takes_nobodys_place(
    leaving: EvidenceOutPresenter, prompts: GivenAnswers, tmp_path: Path
) -> None:
    (tmp_path / "mine.docx").write_text("another")
    prompts.will_choose(tmp_path / "mine")
    leaving.save_word()
    assert (tmp_path / "mine.docx").read_text() == "another"
    assert (tmp_path / "mine-2.docx").exists()


def test_nothing_is_registered_that_did_not_leave(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    leaving.save_word()  # the dialog was left
    prompts.will_choose(tmp_path / "no such folder" / "statement.docx")
    leaving.save_word()
    (tmp_path / "statement.pdf").mkdir()  # a folder stands there
    prompts.will_choose(tmp_path / "statement.pdf")
    leaving.save_pdf()
    prompts.printer = False
    leaving.print_paper()
    leaving.copy_text(lambda _: False)
    assert copies(session) == []
    assert len(prompts.reports) >= 2 and prompts.reports[-1] == words.NOT_COPIED
    assert all(report.count(".") == 1 for report in prompts.reports)


def test_what_changed_since_it_was_drawn_does_not_leave(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers, qtbot: QtBot, tmp_path: Path
) -> None:
    story = session.people.stories(MAYA)[0]

    def put(text: str) -> bool:
        raise AssertionError("nothing may leave")

    session.history.run(session.people.save_story(replace(story, what_i_did="I sang.")))
    assert not leaving.state.can_leave  # until it is drawn anew
    leaving.copy_text(put)
    assert copies(session) == []


def test_the_same_words_again_are_another_copy_of_one_version(leaving: EvidenceOutPresenter, session: Session) -> None:
    leaving.print_paper()
    leaving.print_paper()
    assert [(c.version, c.copy_no) for c in sorted(copies(session), key=lambda c: c.copy_no)] == [(1, 1), (1, 2)]


def test_the_persons_own_copy_holds_everything_says_so_and_is_registered_as_such(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    leaving.choose_audience(Audience.PERSON.value)
    drawn(leaving, qtbot)
    leaving.print_paper()
    read = "".join(page_texts(prompts.printed[0]))
    assert "hospital" in read and OWN_COPY in read
    (copy,) = copies(session)
    assert (copy.recipient.name, copy.recipient.role) == ("Maya", "own copy")


def test_interview_notes_are_the_persons_own_where_nobody_says_otherwise(
    leaving: EvidenceOutPresenter, session: Session, qtbot: QtBot
) -> None:
    session.draft_kind = DraftKind.INTERVIEW.value
    leaving.come_into_view()
    drawn(leaving, qtbot)
    assert leaving.state.audience is Audience.PERSON


def test_talking_points_stay_where_nobody_may_speak_with_the_employer(
    leaving: EvidenceOutPresenter, session: Session, qtbot: QtBot
) -> None:
    session.draft_kind = DraftKind.TALKING.value
    leaving.come_into_view()
    drawn(leaving, qtbot)
    assert not leaving.state.can_leave
    assert leaving.state.about[0] == words.NOTHING_LEFT
    assert [held.text for held in leaving.state.held] == [words.ALL_OF_IT]


def test_without_a_job_nothing_is_there_to_give(leaving: EvidenceOutPresenter, session: Session, qtbot: QtBot) -> None:
    session.job_id = ""
    leaving.come_into_view()
    page = EvidenceOutPage(leaving)
    qtbot.addWidget(page)
    assert not page.empty.isHidden()
    assert page.panes.isHidden()


def test_copy_puts_the_words_on_the_clipboard_and_out_of_its_history(
    leaving: EvidenceOutPresenter, session: Session, qtbot: QtBot
) -> None:
    page = EvidenceOutPage(leaving)
    qtbot.addWidget(page)
    page.copy.click()
    assert QGuiApplication.clipboard().text().startswith("I am applying for the job")
    assert "hospital" not in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    assert [c.how for c in copies(session)] == ["copy"]
    assert page.notice.words.text() == "Copied, and written down as copy 1."


# The fixed words


def first_words(leaving: EvidenceOutPresenter, prompts: GivenAnswers) -> str:
    leaving.print_paper()
    return "".join(page_texts(prompts.printed[-1]))


def test_a_service_words_its_papers_sees_them_and_goes_back(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    prompts.will_answer(opening="I am writing about the job of {job}.")
    leaving.change_wording()
    drawn(leaving, qtbot)
    assert leaving.state.notice == words.WORDED and leaving.state.can_undo and leaving.state.own_wording
    assert "I am writing about the job of Kitchen assistant" in first_words(leaving, prompts)
    leaving.shipped_wording()
    drawn(leaving, qtbot)
    assert not leaving.state.own_wording
    assert "I am applying for the job of" in first_words(leaving, prompts)


def test_a_wording_that_claims_something_is_not_kept_and_says_why(
    leaving: EvidenceOutPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(opening="I have done {job} for years.")
    leaving.change_wording()
    (mistakes,) = prompts.mistakes
    assert "only their own words can" in mistakes["opening"]
    assert session.drafts.templates() == {}


def test_the_order_of_parts_names_each_once(session: Session) -> None:
    form = wording_form(Template(DraftKind.CV))
    shipped = {field.id: field.value for field in form.fields}
    assert form.check is not None and form.check(shipped) == {}
    assert "each part once" in form.check({**shipped, "order": ("What I bring",)})["order"]
    turned = template_of(DraftKind.CV, {**shipped, "order": shipped["order"][::-1]})
    assert turned == Template(DraftKind.CV, {}, ("learnt", "also", "skills"))
    assert template_of(DraftKind.CV, shipped) == Template(DraftKind.CV)
