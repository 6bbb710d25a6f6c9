"""Read a CV: nothing kept until it is ticked, nothing hidden, one undo for all of it, bad files in one sentence."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.app.session import Session
from desktop.pages.cv import CvPage
from desktop.presenters.cv import CvPresenter
from desktop.shell.chores import Chores
from desktop.words.cv import NOTHING_FOUND
from records.people import Person, PersonId, Where
from tests.desktop.conftest import GivenAnswers

LEO = PersonId("leo")
TEXT = """Leo Marsh
4 Mill Lane
Tel: 01632 960 155

Work
Pot wash at the Red Lion
Trained two starters
2011 - 2014

Hobbies
Model railways
"""


@pytest.fixture
def cv(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> CvPresenter:
    """The page with somebody in view who has said one thing."""
    empty_session.history.run(empty_session.people.save_person(Person(LEO, "Leo Marsh")))
    empty_session.person_id = LEO
    made = CvPresenter(empty_session, chores, prompts)
    made.show_person(LEO)
    return made


def _read(cv: CvPresenter, qtbot: QtBot, text: str = TEXT) -> None:
    cv.type_text(text)
    cv.read_text()
    _wait(cv, qtbot)


def _wait(cv: CvPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not cv.chores.busy, timeout=30_000)


def _kept(cv: CvPresenter) -> list[tuple[str, Where]]:
    return [(r.words, r.where) for r in cv.session.people.resources(LEO)]


def _number(cv: CvPresenter, words: str) -> int:
    return next(line.number for line in (*cv.state.offered, *cv.state.left_out) if line.words == words)


def test_lines_are_offered_and_the_rest_stands_below_with_its_reason(cv: CvPresenter, qtbot: QtBot) -> None:
    _read(cv, qtbot)
    assert [line.words for line in cv.state.offered] == [
        "Pot wash at the Red Lion", "Trained two starters", "Model railways",
    ]  # fmt: skip
    assert [line.note for line in cv.state.left_out] == [
        "Left out: a name", "Left out: an address", "Left out: how to reach somebody", "Left out: a heading",
        "Left out: dates alone", "Left out: a heading",
    ]  # fmt: skip
    assert _kept(cv) == [] and cv.state.ticked == 0 and cv.typed == ""


def test_only_what_is_ticked_is_kept_in_its_own_words_and_area_and_one_undo_takes_it_all_back(
    cv: CvPresenter, qtbot: QtBot
) -> None:
    _read(cv, qtbot)
    for words in ("Model railways", "Pot wash at the Red Lion"):
        cv.tick(_number(cv, words))
    cv.keep()
    assert _kept(cv) == [("Pot wash at the Red Lion", Where.PAID_WORK), ("Model railways", Where.HOBBY)]
    assert (cv.state.notice, cv.state.can_undo, cv.state.read) == ("2 things kept, word for word.", True, False)
    assert cv.session.history.undo_kind == "cv.keep"
    cv.undo()
    assert _kept(cv) == [] and cv.state.read
    assert [line.words for line in cv.state.offered if line.ticked] == ["Pot wash at the Red Lion", "Model railways"]


def test_a_line_can_be_put_in_other_words_before_it_is_kept(
    cv: CvPresenter, qtbot: QtBot, prompts: GivenAnswers
) -> None:
    _read(cv, qtbot)
    prompts.will_answer(words="I washed pots for three years", where="lived_experience")
    cv.change(_number(cv, "Pot wash at the Red Lion"))
    assert prompts.forms[0].intro == "In the CV: Pot wash at the Red Lion"
    assert (cv.state.offered[0].ticked, cv.state.offered[0].note) == (True, "Getting through hard times, changed")
    cv.keep()
    assert _kept(cv) == [("I washed pots for three years", Where.LIVED_EXPERIENCE)]


def test_what_was_left_out_can_be_ticked_all_the_same(cv: CvPresenter, qtbot: QtBot) -> None:
    _read(cv, qtbot)
    cv.tick(_number(cv, "2011 - 2014"))
    cv.keep()
    assert [words for words, _ in _kept(cv)] == ["2011 - 2014"]


def test_ticking_all_ticks_what_is_offered_and_again_takes_it_away(cv: CvPresenter, qtbot: QtBot) -> None:
    _read(cv, qtbot)
    cv.tick_all()
    assert cv.state.ticked == 3 and not any(line.ticked for line in cv.state.left_out)
    cv.tick_all()
    assert cv.state.ticked == 0
    cv.keep()
    assert _kept(cv) == []


def test_what_was_kept_before_is_left_out_the_next_time(cv: CvPresenter, qtbot: QtBot) -> None:
    _read(cv, qtbot)
    cv.tick_all()
    cv.keep()
    _read(cv, qtbot)
    assert cv.state.offered == () and cv.state.notice == NOTHING_FOUND
    assert sum(line.note == "Left out: said before" for line in cv.state.left_out) == 3


def test_word_and_pdf_files_are_read_with_wrapped_lines_joined(cv: CvPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Work history", 1)
    document.add_paragraph("Kept the books for our allotment", style="List Bullet")
    document.save(str(tmp_path / "cv.docx"))
    cv.read_file(tmp_path / "cv.docx")
    _wait(cv, qtbot)
    assert [line.words for line in cv.state.offered] == ["Kept the books for our allotment"]
    assert cv.state.name == "cv.docx"
    paper = BytesIO()
    canvas = Canvas(paper)
    for n, line in enumerate(("Profile", "I looked after my dad at home and kept all his papers and",
                              "letters in order for ten years.")):  # fmt: skip
        canvas.drawString(72, 760 - 16 * n, line)
    canvas.save()
    (tmp_path / "cv.pdf").write_bytes(paper.getvalue())
    cv.read_file(tmp_path / "cv.pdf")
    _wait(cv, qtbot)
    assert [line.words for line in cv.state.offered] == [
        "I looked after my dad at home and kept all his papers and letters in order for ten years."
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("cv.pdf", b"%PDF-1.4 cut", "damaged"), ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older kind"),
     ("me.png", b"\x89PNG\r\n\x00\x00", "picture"), ("cv.txt", b"  \n", "no words")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_answered_in_one_sentence_and_changes_nothing(
    cv: CvPresenter, qtbot: QtBot, prompts: GivenAnswers, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    prompts.will_choose(tmp_path / name)
    cv.open_cv()
    _wait(cv, qtbot)
    (sentence,) = prompts.reports
    assert said in sentence and name in sentence and "advert" not in sentence
    assert not cv.state.read and not cv.state.reading


def test_a_cv_never_stays_for_the_next_person(cv: CvPresenter, qtbot: QtBot) -> None:
    ann = PersonId("ann")
    cv.session.history.run(cv.session.people.save_person(Person(ann, "Ann")))
    _read(cv, qtbot)
    cv.tick_all()
    cv.type_text("half a CV")
    cv.session.person_id = ann
    cv.show_person(ann)
    assert not cv.state.read and cv.typed == "" and cv.state.offered == ()
    cv.keep()
    assert cv.session.people.resources(ann) == ()


# By hand


@pytest.fixture
def page(qtbot: QtBot, cv: CvPresenter) -> CvPage:
    """The page, in view."""
    made = CvPage(cv, False)
    qtbot.addWidget(made)
    made.resize(1162, 660)
    made.show()
    return made


def test_the_whole_way_by_keyboard(qtbot: QtBot, page: CvPage, cv: CvPresenter, prompts: GivenAnswers) -> None:
    page.text.setPlainText(TEXT)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _wait(cv, qtbot)
    assert page.stack.currentIndex() == 1 and not page.keep.isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    prompts.will_answer(words="I trained two people")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.keep.text() == "Keep 2 things" and page.list.chosen == _number(cv, "I trained two people")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [words for words, _ in _kept(cv)] == ["Pot wash at the Red Lion", "I trained two people"]
    qtbot.mouseClick(page.notice.undo, Qt.MouseButton.LeftButton)
    assert _kept(cv) == [] and page.stack.currentIndex() == 1


def test_a_click_ticks_a_line(qtbot: QtBot, page: CvPage, cv: CvPresenter) -> None:
    _read(cv, qtbot)
    place = page.list.visualRect(page.list.model().index(2, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [line.ticked for line in cv.state.offered] == [False, True, False]


def test_a_file_dropped_on_the_page_is_read(qtbot: QtBot, page: CvPage, cv: CvPresenter, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("I keep bees.", encoding="utf-8")
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(tmp_path / "cv.txt"))])
    page.dropEvent(
        QDropEvent(QPointF(QPoint(20, 20)), Qt.DropAction.CopyAction, brought, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )  # fmt: skip
    _wait(cv, qtbot)
    assert [line.words for line in cv.state.offered] == ["I keep bees."]
