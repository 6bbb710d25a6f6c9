"""The Evidence place: what answers which task, stories, and a draft in which every sentence has a source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.evidence import EvidencePage
from desktop.presenters.evidence import EvidencePresenter, EvidenceState
from desktop.presenters.evidence_view import Look
from desktop.shell.chores import Chores
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def evidence(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> Iterator[EvidencePresenter]:
    """Return the presenter with Maya in view and the school kitchen open, compared."""
    session.job_id = str(SCHOOL)
    made = EvidencePresenter(session, chores, prompts)
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, evidence: EvidencePresenter) -> EvidencePage:
    """Return the page as the specialist sees it."""
    made = EvidencePage(evidence)
    qtbot.addWidget(made)
    made.resize(1162, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place(state: EvidenceState, *, said: bool) -> int:
    """Return the first row with (or without) something said."""
    return next(n for n, row in enumerate(state.rows) if bool(row.said) is said)


def proved(state: EvidenceState) -> int:
    """Return the first row whose answer is proved by a story."""
    return next(n for n, row in enumerate(state.rows) if row.stories)


def test_every_task_of_the_job_has_a_row(evidence: EvidencePresenter, session: Session) -> None:
    job = session.jobs.job(str(SCHOOL))
    assert job is not None
    assert {row.task for row in evidence.state.rows} == {task.words for task in job.tasks}


def test_what_answers_a_task_is_in_the_persons_own_words(evidence: EvidencePresenter, session: Session) -> None:
    said = {resource.words for resource in session.people.resources(MAYA)}
    assert {row.said for row in evidence.state.rows if row.said} <= said
    row = evidence.state.rows[proved(evidence.state)]
    assert row.said.startswith("I ran the kitchen")
    assert row.stories[0].title == "The day the oven went"


def test_the_counts_are_said_in_words(evidence: EvidencePresenter) -> None:
    state = evidence.state
    assert state.counts == f"{state.answered} of 5 tasks answered, one story told"


def test_one_story_that_proves_two_tasks_is_counted_once(evidence: EvidencePresenter) -> None:
    assert sum(bool(row.stories) for row in evidence.state.rows) >= 1
    assert evidence.state.told == 1


def test_every_sentence_of_the_draft_has_a_source(evidence: EvidencePresenter) -> None:
    assert evidence.state.sentences
    assert all(sentence.source for sentence in evidence.state.sentences)
    story = next(s for s in evidence.state.sentences if s.text.startswith("The oven went"))
    assert story.source == "Maya’s story: The day the oven went"


def test_a_gap_stays_a_gap_in_table_and_draft(evidence: EvidencePresenter) -> None:
    state = evidence.state
    row = state.rows[place(state, said=False)]
    assert row.name.endswith("nothing said yet")
    gaps = [s.text for s in state.sentences if s.look is Look.GAP]
    assert f"Nothing said yet about: {row.task}" in gaps
    assert len(gaps) == state.gaps == len(state.rows) - state.answered


def test_nothing_is_in_the_draft_that_nobody_said(evidence: EvidencePresenter, session: Session) -> None:
    stories = session.people.stories(MAYA)
    words = [resource.words for resource in session.people.resources(MAYA)]
    words += [part for story in stories for part in (story.situation, story.what_i_did, story.what_came_of_it)]
    said = [s.text for s in evidence.state.sentences if s.look is Look.SAID]
    assert all(any(text.rstrip(".") == w.rstrip(".") for w in words) for text in said)


def test_a_story_told_stands_in_the_table_and_the_draft_at_once(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    n = proved(evidence.state)
    evidence.choose_task(n)
    prompts.will_answer(did="I cooked for forty every week, and nobody went hungry.", situation="", came="")
    evidence.tell_story()
    assert prompts.forms[0].said == evidence.state.rows[n].said
    assert "I cooked for forty every week …" in [s.title for s in evidence.state.rows[n].stories]
    assert any("nobody went hungry" in s.text for s in evidence.state.sentences)
    assert evidence.state.told == 2
    evidence.undo()
    assert evidence.state.told == 1


def test_a_story_can_be_told_another_way_and_stays_one_story(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    n = proved(evidence.state)
    story = evidence.state.rows[n].stories[0]
    evidence.choose_task(n)
    prompts.will_answer(came="Everyone ate.")
    evidence.tell_story(story.id)
    told = session.people.stories(MAYA)
    assert [(s.id, s.what_i_did, s.what_came_of_it) for s in told] == [(story.id, story.what_i_did, "Everyone ate.")]


def test_a_story_without_what_was_done_is_not_kept(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    evidence.choose_task(proved(evidence.state))
    prompts.will_answer(situation="It rained.", did="  ")
    evidence.tell_story()
    assert "did" in prompts.mistakes[0]
    assert len(session.people.stories(MAYA)) == 1


def test_a_story_taken_away_comes_back_with_undo(evidence: EvidencePresenter, session: Session) -> None:
    before = session.people.stories(MAYA)
    evidence.remove_story(before[0].id)
    assert session.people.stories(MAYA) == ()
    assert evidence.state.can_undo
    evidence.undo()
    assert session.people.stories(MAYA) == before


def test_a_gap_leads_to_about_me_and_asks_for_no_story(
    evidence: EvidencePresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    evidence.choose_task(place(evidence.state, said=False))
    with qtbot.waitSignal(evidence.place_wanted) as wanted:
        evidence.tell_story()
    assert (wanted.args, prompts.forms) == (["about_me"], [])


def test_another_job_is_compared_anew_and_shows_nothing_of_the_one_before(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    evidence.choose_job(str(WORKSHOP))
    assert (evidence.state.rows, evidence.state.sentences, evidence.state.text) == ((), (), "")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert len(evidence.state.rows) == 3
    assert evidence.state.job_title == "Cycle mechanic, The Wheelhouse workshop"
    assert session.job_id == WORKSHOP


def test_choosing_twice_in_a_row_shows_the_last(
    evidence: EvidencePresenter, chores: Chores, qtbot: QtBot
) -> None:
    evidence.choose_job(str(WORKSHOP))
    evidence.choose_job(str(SCHOOL))
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert (evidence.state.job_id, len(evidence.state.rows)) == (SCHOOL, 5)


def test_a_typical_job_left_open_elsewhere_can_be_picked_too(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    assert {job.id for job in evidence.state.jobs} == {SCHOOL, WORKSHOP}
    session.job_id = session.jobs.titles("starter")[0].id
    evidence.come_into_view()
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert evidence.state.job_id == session.job_id
    assert len(evidence.state.jobs) == 3


def test_a_job_taken_away_elsewhere_gives_way_to_another(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    session.history.run(session.jobs.remove_job(str(SCHOOL)))
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert (evidence.state.job_id, len(evidence.state.rows)) == (WORKSHOP, 3)


def test_another_person_sees_nothing_of_the_one_before(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    session.person_id = "darren"
    evidence.show_person("darren")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert evidence.state.called == "Darren"
    assert (evidence.state.rows, evidence.state.text, evidence.state.said_anything) == ((), "", False)


def test_saving_writes_the_draft_as_it_stands_and_leaves_a_line(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "mine.txt")
    evidence.save_text()
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == evidence.state.text + "\n"
    assert session.history.entries(1)[0].kind == "evidence.copy"
    assert evidence.state.notice.startswith("Saved.")


def test_a_place_that_cannot_be_written_to_is_said_so(
    evidence: EvidencePresenter, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "no such folder" / "mine.txt")
    evidence.save_text()
    assert "cannot be written to" in prompts.reports[0]
    assert evidence.state.notice == ""


# The page


def test_copy_puts_the_draft_on_the_clipboard(page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == evidence.state.text
    assert page.notice.words.text().startswith("Copied.")


def test_arrow_keys_in_the_draft_tell_each_source(
    page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot
) -> None:
    page.draft.setFocus()
    told = []
    for _ in evidence.state.sentences:
        qtbot.keyClick(page.draft, Qt.Key.Key_Down)
        told.append(page.source.text())
    assert told[-1] == f"{evidence.state.sentences[-1].source}."
    assert "What Maya brings, as said on About me." in told


def test_hovering_a_sentence_tells_its_source(
    page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot
) -> None:
    source = f"{evidence.state.sentences[1].source}."
    spot = page.draft.visualRect(page.draft.rows.index(1, 0)).center()
    qtbot.mouseMove(page.draft.viewport(), QPoint(5, 5))
    qtbot.mouseMove(page.draft.viewport(), spot)
    qtbot.waitUntil(lambda: page.source.text() == source)


def test_the_wheel_leaves_the_job_alone_unless_it_was_chosen(page: EvidencePage, evidence: EvidencePresenter) -> None:
    page.draft.setFocus()
    middle = QPointF(page.combo.rect().center())
    wheel = QWheelEvent(middle, QPointF(page.combo.mapToGlobal(middle.toPoint())), QPoint(0, -120), QPoint(0, -120),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                        False)  # fmt: skip
    QApplication.sendEvent(page.combo, wheel)
    assert evidence.state.job_id == SCHOOL


def test_a_chosen_task_shows_its_stories_and_a_gap_its_way_on(
    page: EvidencePage, evidence: EvidencePresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    evidence.choose_task(proved(evidence.state))
    tell = next(b for b in page.stories.findChildren(QPushButton) if "another story" in b.text())
    qtbot.mouseClick(tell, Qt.MouseButton.LeftButton)
    assert prompts.forms[0].title == "Tell a story"
    page.rows.setCurrentIndex(page.rows.rows.index(place(evidence.state, said=False), 0))
    assert any("About me" in b.text() for b in page.stories.findChildren(QPushButton))


def test_rows_say_everything_to_a_screen_reader(page: EvidencePage, evidence: EvidencePresenter) -> None:
    n = proved(evidence.state)
    spoken = page.rows.rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert evidence.state.rows[n].task in spoken
    assert "I ran the kitchen" in spoken
    assert "The day the oven went" in spoken


def test_together_leaves_sources_and_counts_out_and_says_you(evidence: EvidencePresenter, qtbot: QtBot) -> None:
    page = EvidencePage(evidence, together=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.source.isVisible()
    assert not page.counts.isVisible()


def test_each_empty_page_offers_the_one_next_step(
    empty_session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    evidence = EvidencePresenter(empty_session, chores, prompts)
    page = EvidencePage(evidence)
    qtbot.addWidget(page)
    assert page.stack.currentWidget() is page.empty
    with qtbot.waitSignal(evidence.place_wanted) as wanted:
        page.empty.findChild(QPushButton).click()
    assert wanted.args == ["home"]
    evidence.close()
