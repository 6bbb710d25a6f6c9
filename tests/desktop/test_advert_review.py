"""The review of an advert: both sides lead to each other, and only what is accepted becomes part of a job."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.advert import AdvertPage
from desktop.presenters.advert_view import ItemShown
from desktop.presenters.adverts import UNTITLED, AdvertPresenter
from desktop.shell.chores import Chores
from desktop.words.adverts import CUT, value_words
from jobs.adverts.decisions import Decision
from jobs.adverts.model import Contract, Pattern, Pay, PayUnit
from jobs.importing import import_into
from jobs.library import starter
from jobs.model import JobKind, Source

from .conftest import NOW, GivenAnswers

ADVERT = """Kitchen Assistant
Holbrook Primary School, Mill Lane, Derby
£12.65 to £12.85 an hour
17.5 hours a week, Monday to Friday
Closing date: 9 January 2027

Main duties
- Help the cook to prepare vegetables and puddings
- Wash up and mop the dining hall floor

Essential
- Level 2 Food Hygiene certificate
- Enhanced DBS check

What we offer
- A free school lunch


We are an equal opportunities employer and welcome applications from everyone.
"""


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> AdvertPresenter:
    return AdvertPresenter(session, chores, prompts)


def _read(presenter: AdvertPresenter, qtbot: QtBot, text: str = ADVERT) -> AdvertPresenter:
    presenter.type_text(text)
    presenter.read_text()
    qtbot.waitUntil(lambda: not presenter.chores.busy, timeout=30_000)
    return presenter


@pytest.fixture
def review(presenter: AdvertPresenter, qtbot: QtBot) -> AdvertPresenter:
    return _read(presenter, qtbot)


def _items(presenter: AdvertPresenter) -> list[ItemShown]:
    return [item for group in presenter.state.groups for item in group.items]


def _item(presenter: AdvertPresenter, word: str) -> ItemShown:
    return next(item for item in _items(presenter) if word in item.words)


def _line(presenter: AdvertPresenter, word: str) -> int:
    return next(n for n, line in enumerate(presenter.state.lines) if word in line.text)


def test_after_reading_everything_is_open_and_nothing_is_asserted(review: AdvertPresenter) -> None:
    assert _items(review) and all(item.stands == "Open" for item in _items(review))
    assert not review.state.can_make
    review.make_job()
    assert review.session.jobs.count("own") == 2  # the two of the example


def test_an_item_leads_to_its_line_and_a_line_to_its_item(review: AdvertPresenter) -> None:
    item = _item(review, "mop the dining hall")
    review.choose_item(item.id)
    assert review.state.chosen_lines == (_line(review, "mop the dining hall"),)
    review.choose_line(_line(review, "Food Hygiene"))
    assert review.state.chosen == _item(review, "Food Hygiene").id
    review.choose_line(_line(review, "Main duties"))
    assert review.state.chosen == "" and review.state.chosen_lines == (_line(review, "Main duties"),)


def test_only_what_was_accepted_becomes_the_job_each_fact_with_its_line(review: AdvertPresenter) -> None:
    review.accept(_item(review, "Kitchen Assistant").id)
    review.accept(_item(review, "17.5 hours").id)
    review.accept(_item(review, "mop the dining hall").id)
    review.reject(_item(review, "Enhanced DBS").id)
    review.make_job()
    job = review.session.jobs.job(review.session.job_id)
    assert job is not None and job.kind is JobKind.VACANCY and job.title == "Kitchen Assistant" and job.employer == ""
    assert [task.words for task in job.tasks] == ["Wash up and mop the dining hall floor"] and job.needs == ()
    assert {c.facet for c in job.conditions} == {"hours_per_week"}
    for fact in (*job.tasks, *job.conditions):
        assert fact.provenance.source is Source.ADVERT and fact.provenance.on == NOW.date()
        assert fact.provenance.detail in ADVERT
    advert = review.session.adverts.advert(str(job.id))
    assert advert is not None and "equal opportunities" in advert.text and advert.closing is None
    assert review.state.lines == ()
    review.session.history.undo()
    assert review.session.jobs.job(str(job.id)) is None and review.session.adverts.advert(str(job.id)) is None


def test_accepting_again_leaves_an_item_open_and_undo_goes_back_one_decision(review: AdvertPresenter) -> None:
    item = _item(review, "Enhanced DBS")
    review.accept(item.id)
    assert _item(review, "Enhanced DBS").is_in
    review.accept(item.id)
    assert _item(review, "Enhanced DBS").stands == "Open"
    review.undo()
    assert _item(review, "Enhanced DBS").stands == "In"
    review.undo()
    assert _item(review, "Enhanced DBS").stands == "Open" and not review.state.can_undo


def test_a_group_is_accepted_at_once_without_what_was_left_out_before(review: AdvertPresenter) -> None:
    review.reject(_item(review, "mop the dining hall").id)
    review.accept_group("tasks")
    assert _item(review, "mop the dining hall").stands == "Left out"
    assert _item(review, "prepare vegetables").stands == "In"
    review.undo()
    assert _item(review, "prepare vegetables").stands == "Open"


def test_pay_hours_and_words_can_be_changed_and_stay_beside_the_line(
    review: AdvertPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(low="13", high="", unit="hour", pro_rata=False)
    review.change(_item(review, "£12.65").id)
    pay = _item(review, "£13 an hour")
    assert pay.stands == "In, changed" and pay.quote == "£12.65 to £12.85 an hour"
    prompts.will_answer(low="200", high="")
    review.change(_item(review, "17.5 hours").id)
    assert prompts.mistakes[-1] == {"low": "A week has 168 hours. Type the hours of work in one week, such as 16."}
    prompts.will_answer(words="Bring a blue apron", part="essential")
    review.change(_item(review, "free school lunch").id)
    assert _item(review, "blue apron").part == "They need"


def test_a_line_nothing_was_read_from_can_be_used(review: AdvertPresenter, prompts: GivenAnswers) -> None:
    review.choose_line(_line(review, "Main duties"))
    prompts.will_answer(part="essential", words="Wear something blue")
    review.use_line()
    item = _item(review, "Wear something blue")
    assert item.is_in and item.lines == (_line(review, "Main duties"),)
    assert review.state.lines[item.lines[0]].mark == "They need"
    review.undo()
    assert not any("blue" in item.words for item in _items(review))


def test_what_is_set_aside_is_kept_and_counts_as_nothing_to_look_at(review: AdvertPresenter) -> None:
    aside = next(group for group in review.state.groups if group.id == "aside")
    assert any("equal opportunities" in item.words for item in aside.items) and aside.left == 0
    line = review.state.lines[_line(review, "equal opportunities")]
    assert line.aside and line.mark == "Set aside"


def test_a_library_job_fills_the_gaps_as_typical_only_where_wanted(
    session: Session, presenter: AdvertPresenter, qtbot: QtBot
) -> None:
    import_into(session.file.db, starter())
    _read(presenter, qtbot)
    (near, *_) = presenter.state.near
    assert near.title == "Kitchen assistant" and near.why
    presenter.accept(_item(presenter, "17.5 hours").id)
    presenter.choose_filler(near.id)
    presenter.make_job()
    job = session.jobs.job(session.job_id)
    assert job is not None and job.title == UNTITLED
    hours, noise = job.condition("hours_per_week"), job.condition("noise")
    assert hours and hours.provenance.source is Source.ADVERT
    assert noise and noise.provenance.source is Source.TYPICAL
    assert all(task.provenance.source is Source.TYPICAL for task in job.tasks)


def test_a_file_is_read_and_its_name_shown(presenter: AdvertPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "kitchen.txt"
    file.write_text(ADVERT, encoding="utf-8")
    presenter.prompts.will_choose(file)
    presenter.open_advert()
    qtbot.waitUntil(lambda: not presenter.chores.busy, timeout=30_000)
    assert presenter.state.name == "kitchen.txt" and _items(presenter)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"PK\x03\x04 broken", b"\x00\x01\x02\xff" * 50])
def test_a_file_that_cannot_be_read_is_one_sentence_and_nothing_is_lost(
    review: AdvertPresenter, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    review.accept_group("tasks")
    before = review.state.groups
    file = tmp_path / "advert.pdf"
    file.write_bytes(content)
    review.read_file(file)
    qtbot.waitUntil(lambda: not review.chores.busy, timeout=30_000)
    (said,) = review.prompts.reports
    assert said.endswith(".") and "not foreseen" not in said
    assert review.state.groups == before


def test_a_very_long_text_says_that_it_was_cut(presenter: AdvertPresenter, qtbot: QtBot) -> None:
    _read(presenter, qtbot, ADVERT + "x " * 150_000)
    assert presenter.state.notice == CUT and _items(presenter)


def test_facts_are_told_in_words() -> None:
    assert value_words(Pay(25000, 26500, PayUnit.YEAR)) == "£25,000 to £26,500 a year"
    assert value_words(Pay(12.5, 12.5, PayUnit.HOUR)) == "£12.50 an hour"
    assert value_words((16.0, 24.0)) == "16 to 24 hours a week"
    assert value_words(NOW.date()) == "24 November 2026"
    assert (value_words(Pattern.NIGHT), value_words(Contract.BANK)) == ("nights", "as and when, no set hours")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
          deadline=None)  # fmt: skip
@given(data=st.data())
def test_whatever_is_decided_the_job_holds_no_more_than_was_accepted(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot, data: st.DataObject
) -> None:
    page = _read(AdvertPresenter(session, chores, prompts), qtbot)
    for item in _items(page):
        what = data.draw(st.sampled_from(["", "accept", "reject", "both"]))
        if what in ("accept", "both"):
            page.accept(item.id)
        if what in ("reject", "both"):
            page.reject(item.id)
    kept = {i.words for i in _items(page) if i.is_in}
    states = {i.words: i.stands for i in _items(page)}
    session.job_id = ""
    page.make_job()
    job = session.jobs.job(session.job_id) if session.job_id else None
    assert (job is None) == (not kept)
    if job is not None:
        said = {task.words for task in job.tasks} | {n.words.removesuffix(" (desirable)") for n in job.needs}
        assert said <= kept
        advert = session.adverts.advert(str(job.id))
        assert advert is not None
        assert sum(s.decision is Decision.REJECTED for s in advert.settled) == list(states.values()).count("Left out")


# The page


@pytest.fixture
def page(qtbot: QtBot, presenter: AdvertPresenter) -> AdvertPage:
    made = AdvertPage(presenter, False)
    qtbot.addWidget(made)
    made.resize(1140, 690)
    made.show()
    return made


def test_by_keyboard_alone_an_advert_becomes_a_job(qtbot: QtBot, page: AdvertPage) -> None:
    presenter = page.presenter
    page.text.setPlainText(ADVERT)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(presenter.state.lines), timeout=30_000)
    first = next(iter(page.items._boxes.values()))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert presenter.state.chosen == first.item.id
    qtbot.keyClick(first, Qt.Key.Key_Return)
    again = page.items._boxes[first.item.id]
    assert again.item.is_in and again.hasFocus()  # the focus stays where the person is reading
    qtbot.keyClick(again, Qt.Key.Key_Down)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Delete)
    assert [item.stands for item in _items(presenter)[:2]] == ["In", "Left out"]
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert presenter.session.jobs.job(presenter.session.job_id) is not None


def test_a_click_on_a_line_marks_its_item_and_one_on_an_item_its_line(qtbot: QtBot, page: AdvertPage) -> None:
    _read(page.presenter, qtbot)
    number = _line(page.presenter, "mop the dining hall")
    page.advert.line_chosen.emit(number)
    box = page.items._boxes[page.presenter.state.chosen]
    assert box.property("tone") == "chosen" and "mop" in box.item.words
    qtbot.mouseClick(page.items._boxes[_item(page.presenter, "Food Hygiene").id], Qt.MouseButton.LeftButton)
    assert page.advert.textCursor().blockNumber() == _line(page.presenter, "Food Hygiene")


def test_a_file_or_text_can_be_dropped(qtbot: QtBot, page: AdvertPage, tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("Cleaner wanted")
    page.dropEvent(_drop(text))
    assert page.presenter.typed == "Cleaner wanted"
    file = tmp_path / "advert.txt"
    file.write_text(ADVERT, encoding="utf-8")
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(file))])
    page.dropEvent(_drop(urls))
    qtbot.waitUntil(lambda: bool(page.presenter.state.lines), timeout=30_000)
    assert page.presenter.state.name == "advert.txt"


def test_markup_in_an_advert_is_only_text(qtbot: QtBot, page: AdvertPage) -> None:
    _read(page.presenter, qtbot, "Cleaner\nDuties:\n- Clean <b>toilets</b> & <img src='file:///x'> floors\n")
    assert "<b>toilets</b> & <img" in page.advert.toPlainText()


def _drop(data: QMimeData) -> QDropEvent:
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
