"""Check a paper: whose copy, whether a newer one went out, whether every letter is as it left; alarming nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.plans import released_plan
from desktop.app.session import Session
from desktop.app.way_out import WayOut, for_both
from desktop.example import MANAGER, MAYA
from desktop.pages.checking import CheckPage
from desktop.presenters.checking import CheckPresenter
from desktop.presenters.letters import LettersPresenter
from desktop.presenters.pressing import FORMS, in_form, press_document
from desktop.shell.chores import Chores
from desktop.words import checking as words
from records.consent import Answer, Copy, CopyId, Recipient
from records.people import PersonId
from supportplans.blocks import Document, Heading, Paragraph
from supportplans.checkcode import with_code
from supportplans.look import Look, Sheet, Size
from supportplans.paper_file import codes_of
from supportplans.printing.locked import locked
from tests.desktop.conftest import NOW, GivenAnswers
from tests.desktop.going import plan_of_lines
from tests.desktop.test_printer import CARD, pdf_of

SAMIRA, CODE, LATER = PersonId("samira"), "KEEL-7Q4M", "KEEL-9XYZ"
PAPER = f"Work plan\nTen quiet minutes\n{CODE}\n"


@pytest.fixture
def check(session: Session, chores: Chores, prompts: GivenAnswers) -> CheckPresenter:
    """Return the room, with Maya in view."""
    made = CheckPresenter(session, chores, prompts)
    made.show_person(str(MAYA))
    return made


@pytest.fixture
def left(session: Session, prompts: GivenAnswers, tmp_path: Path) -> Path:
    """Return the file of a plan that went to Maya's manager and is hers, too."""
    prompts.will_choose(tmp_path / "plan.txt")
    released = released_plan(session.file.db, MAYA, MANAGER, NOW.date())
    going = for_both(plan_of_lines(released, check_code=CODE, look="large print 18"))
    went = WayOut(session, prompts, lambda fault: None).save(going, "txt", lambda: PAPER)
    assert went is not None and went.place is not None
    return went.place


def _typed(check: CheckPresenter, typed: str) -> None:
    check.type_code(typed)
    check.check()


def _read(check: CheckPresenter, path: Path, qtbot: QtBot) -> None:
    check.read_file(path)
    qtbot.waitUntil(lambda: not check.state.reading, timeout=20_000)


def _lines(check: CheckPresenter) -> list[str]:
    (paper,) = check.state.found
    return [sentence for _, sentence in paper.lines]


def _register(session: Session, number: int, **more: object) -> Copy:
    copy = Copy(CopyId(f"k{number}"), MAYA, MANAGER, "work plan", 2, number, NOW + timedelta(days=number), "save",
                frozenset(), LATER)  # fmt: skip
    made = replace(copy, **more)  # type: ignore[arg-type]
    session.history.run(session.consents.save_copy(made))
    return made


def test_a_code_says_which_copy_it_is_and_how_it_stands_with_it(check: CheckPresenter, left: Path) -> None:
    _typed(check, "7q4m")
    (paper,) = check.state.found
    assert paper.title == "Work plan, version 1, copy 1" and check.state.said == ""
    assert check.state.of == "The code KEEL-7Q4M"
    assert _lines(check) == [
        "For Karen Doyle, kitchen manager, Holbrook Primary School. Maya has the very same paper.",
        "Saved as plain text, large print 18, on 24 November 2026.",
        "No other version went to this reader.",
        "It has not been asked back.",
        "The code says which paper it is. Only its file can show that every letter is as it left.",
    ]


def test_a_newer_version_is_named_as_soon_as_it_has_gone_out(
    check: CheckPresenter, session: Session, left: Path
) -> None:
    _typed(check, CODE)
    _register(session, 2)
    assert "A newer version went to this reader on 26 November 2026: version 2, copy 2." in _lines(check)
    _typed(check, LATER)
    assert words.NEWEST in _lines(check)


def test_what_became_of_a_copy_is_told(check: CheckPresenter, session: Session, left: Path) -> None:
    copy = _register(session, 2, asked_on=NOW.date())
    _typed(check, LATER)
    assert "It was asked back on 24 November 2026, with no answer yet." in _lines(check)
    session.history.run(session.consents.save_copy(copy.answered(Answer.DESTROYED, NOW.date())))
    assert "It was asked back on 24 November 2026. It was destroyed, 24 November 2026." in _lines(check)
    (consent,) = session.consents.consents(MAYA)
    session.history.run(session.consents.save_consent(replace(consent, withdrawn_on=NOW.date())))
    _typed(check, CODE)
    assert words.TO_ASK in _lines(check)


def test_a_file_is_told_letter_for_letter_or_as_changed(
    check: CheckPresenter, session: Session, left: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _read(check, left, qtbot)
    assert "The file is letter for letter what left." in _lines(check) and check.state.of == "The file plan.txt"
    left.write_text(PAPER.replace("Ten", "Two"), encoding="utf-8")
    _read(check, left, qtbot)
    assert any("not letter for letter" in line for line in _lines(check)) and check.state.said == ""
    _register(session, 3, how="print", form="print", check_code="KEEL-2222")
    left.write_text("KEEL-2222", encoding="utf-8")
    _read(check, left, qtbot)
    assert any("left on paper" in line for line in _lines(check))


def test_the_code_is_found_in_a_paper_of_every_form_and_look() -> None:
    words = tuple(Paragraph(f"Line {n} of a plan with something to say about work.") for n in range(40))
    paper = with_code(Document("Work plan", "Draft", "Copy 1", (Heading("Work plan", 1), *words), ("Keep it.",)))
    pressed = press_document(paper)
    for form in FORMS:
        assert codes_of(in_form(pressed, form), f"plan.{form}") == (paper.check_code,), form
    for look in (Look(Size.LARGE_24), Look(easy=True), Look(sheet=Sheet.LETTER)):
        pdf = press_document(paper, look).pdf
        assert codes_of(pdf, "plan.pdf") == (paper.check_code,), look


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 90, b"\x89PNG\r\n\x1a\n\x00", b"%PDF-1.7\nno"]
)
def test_a_file_that_cannot_be_read_has_no_code_and_breaks_nothing(data: bytes) -> None:
    assert codes_of(data, "plan.pdf") == () and codes_of(data, "plan.docx") == ()


def test_a_broken_word_file_breaks_nothing() -> None:
    whole = in_form(press_document(Document("Work plan", blocks=(Heading("Work plan", 1),), check_code=CODE)), "docx")
    assert codes_of(whole, "plan.docx") == (CODE,)
    for place in range(100, len(whole), len(whole) // 40):
        broken = bytearray(whole)
        broken[place : place + 30] = b"\x00\xff\x55" * 10
        assert codes_of(bytes(broken), "plan.docx") in ((), (CODE,))
        assert codes_of(whole[:place], "plan.docx") == ()


def test_a_locked_file_is_known_without_its_passphrase(
    check: CheckPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.will_choose(tmp_path / "plan.pdf")
    prompts.will_answer(new="otter candle Tuesday", again="otter candle Tuesday")
    released = released_plan(session.file.db, MAYA, MANAGER, NOW.date())
    going = plan_of_lines(released)
    WayOut(session, prompts, lambda fault: None).save_locked(going, lambda: pdf_of(CARD), lambda went: None)
    _read(check, tmp_path / "plan.pdf", qtbot)
    assert "Saved as a locked PDF, on 24 November 2026." in _lines(check)
    (tmp_path / "plan.pdf").write_bytes(locked(pdf_of(CARD), "otter candle Tuesday"))  # the same, locked once more
    _read(check, tmp_path / "plan.pdf", qtbot)
    assert check.state.found == () and "A scan or a photo is checked by its code." in check.state.said


def test_what_is_not_known_is_said_in_a_sentence_that_alarms_nobody(
    check: CheckPresenter, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    _typed(check, "7Q4")
    assert check.state.said == words.NO_CODE
    _typed(check, "KEEL-2222")
    assert check.state.said == "None of Maya’s papers has the code KEEL-2222. A sign may have been read as another."
    (tmp_path / "other.txt").write_text("Dear all")
    _read(check, tmp_path / "other.txt", qtbot)
    assert check.state.said.startswith("other.txt is not one of Maya’s papers as it left")
    assert check.state.found == () and prompts.reports == []
    _read(check, tmp_path / "gone.txt", qtbot)
    assert prompts.reports == [
        "gone.txt cannot be read from here; it may have been moved, or it belongs to somebody else."
    ]


def test_signs_that_look_alike_are_forgiven_and_said_and_never_guessed(check: CheckPresenter, session: Session) -> None:
    _register(session, 1, check_code="KEEL-8SQ2")
    _typed(check, "B5O2")
    assert check.state.said == "Read as KEEL-8SQ2." and len(check.state.found) == 1
    _register(session, 2, check_code="KEEL-BSQ2")
    _typed(check, "85Q2")
    assert check.state.found == () and check.state.said == words.SEVERAL.format(code="KEEL-85Q2")


def test_where_two_papers_share_a_code_both_are_shown(check: CheckPresenter, session: Session) -> None:
    _register(session, 1)
    _register(session, 2)
    _typed(check, LATER)
    assert [paper.title for paper in check.state.found] == [
        "Work plan, version 2, copy 2",
        "Work plan, version 2, copy 1",
    ]
    assert check.state.said == words.SHARED


# Other people


@pytest.fixture
def of_samira(session: Session) -> Copy:
    """Return a copy of a paper of somebody who is not in view."""
    return _register(session, 4, person_id=SAMIRA, recipient=Recipient("Ada Reid"))


def test_papers_of_others_are_found_only_where_that_is_asked_and_never_in_together(
    check: CheckPresenter, of_samira: Copy
) -> None:
    _typed(check, LATER)
    assert check.state.found == () and check.state.can_widen
    check.widen()
    assert "It is about Samira Haddad." in _lines(check) and check.state.everyone
    check.read_together(True)
    assert not check.state.looked
    _typed(check, LATER)
    check.widen()
    assert check.state.found == () and not check.state.can_widen and not check.state.everyone


def test_where_nobody_is_in_view_everybodys_papers_are_looked_through_except_in_together(
    check: CheckPresenter, session: Session, of_samira: Copy
) -> None:
    session.person_id = ""
    check.show_person("")
    _typed(check, LATER)
    assert "It is about Samira Haddad." in _lines(check)
    check.read_together(True)
    _typed(check, LATER)
    assert check.state.found == () and "Samira" not in check.state.said


def test_nothing_of_the_person_before_stays(check: CheckPresenter, session: Session, left: Path) -> None:
    _typed(check, CODE)
    session.person_id = SAMIRA
    check.show_person(str(SAMIRA))
    assert check.state.found == () and check.state.typed == ""


def test_it_leads_to_what_became_of_the_copy(
    check: CheckPresenter, session: Session, left: Path, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    _register(session, 2, recipient=Recipient("Ada Reid"))
    _typed(check, CODE)
    (paper,) = check.state.found
    with qtbot.waitSignal(check.thing_wanted) as wanted:
        check.letters(paper.id)
    letters = LettersPresenter(session, chores, prompts)
    letters.reload()
    letters.open_thing(wanted.args[2])
    assert wanted.args[:2] == [MAYA, "letters"] and letters.state.reader.startswith("Karen Doyle")


# The page


def test_the_page_takes_a_typed_code_and_a_dropped_file(check: CheckPresenter, left: Path, qtbot: QtBot) -> None:
    page = CheckPage(check)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    assert page.empty.isVisible()
    qtbot.keyClicks(page.code, "keel 7q4m")
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    assert "Work plan, version 1, copy 1" in _shown(page) and not page.empty.isVisible()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(left))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    page.dropEvent(drop)
    qtbot.waitUntil(lambda: not check.state.reading, timeout=20_000)
    assert "The file is letter for letter what left." in _shown(page)
    qtbot.keyClicks(page.code, "x")
    page.check.click()
    assert words.NO_CODE in _shown(page)


def test_the_page_read_together_offers_nobody_elses_papers(
    check: CheckPresenter, of_samira: Copy, qtbot: QtBot
) -> None:
    _typed(check, LATER)
    check.widen()
    page = CheckPage(check, together=True)
    qtbot.addWidget(page)
    assert "Samira" not in _shown(page) and "Ada" not in _shown(page)
    _typed(check, LATER)
    assert words.WIDEN not in {made.accessibleName() for made in page.findChildren(QAbstractButton)}


def _shown(page: CheckPage) -> str:
    return " ".join(part.text() for part in page.findChildren(QLabel))
