"""Drafts in the Evidence place: every sentence with its source, edits that keep them, and checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.pages.evidence import EvidencePage
from desktop.presenters.evidence import EvidencePresenter
from desktop.presenters.evidence_lines import Look
from desktop.shell.chores import Chores
from desktop.words.evidence import NOT_TOGETHER, VIEWS
from matching.drafts.checks import Check
from matching.drafts.model import DraftKind
from records.people import Story, StoryId
from tests.desktop.conftest import GivenAnswers

STATEMENT = DraftKind.STATEMENT.value


@pytest.fixture
def evidence(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> Iterator[EvidencePresenter]:
    """Return the presenter with Maya's statement for the school kitchen in view."""
    session.job_id = str(SCHOOL)
    made = EvidencePresenter(session, chores, prompts)
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    made.choose_view(STATEMENT)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, evidence: EvidencePresenter) -> EvidencePage:
    """Return the page as the specialist sees it."""
    made = EvidencePage(evidence)
    qtbot.addWidget(made)
    made.resize(1162, 690)
    with qtbot.waitExposed(made):
        made.show()
    return made


def edited(evidence: EvidencePresenter, old: str, new: str) -> None:
    """Edit the draft by hand."""
    evidence.edit_text()
    assert old in evidence.state.draft.text
    evidence.hear(evidence.state.draft.text.replace(old, new))
    evidence.keep_text()


def line(evidence: EvidencePresenter, start: str) -> int:
    """Return the place of the line that begins so."""
    return next(n for n, shown in enumerate(evidence.state.draft.lines) if shown.text.startswith(start))


def test_every_sentence_of_every_draft_says_where_it_comes_from(evidence: EvidencePresenter) -> None:
    for kind in DraftKind:
        evidence.choose_view(kind.value)
        lines = evidence.state.draft.lines
        assert lines and all(shown.source for shown in lines if shown.look is Look.SAID)
    evidence.choose_view(STATEMENT)
    oven = evidence.state.draft.lines[line(evidence, "The oven went")]
    assert oven.source == "Maya’s story: The day the oven went"
    assert oven.sources[0].words.startswith("The oven went at eleven")


def test_a_gap_stays_a_gap_and_out_of_the_copy(evidence: EvidencePresenter) -> None:
    gaps = [shown.text for shown in evidence.state.draft.lines if shown.look is Look.GAP]
    assert gaps and gaps[0].startswith("Nothing said yet about:")
    assert "Nothing said yet" not in evidence.state.text
    assert evidence.state.draft.gaps


def test_an_edit_keeps_the_sources_of_what_stayed_and_undo_takes_it_back(evidence: EvidencePresenter) -> None:
    before = evidence.state.draft.lines
    edited(evidence, "Everyone had eaten by one, and nobody knew.", "All had eaten by one. I live round the corner.")
    lines = evidence.state.draft.lines
    changed, added = lines[line(evidence, "All had eaten")], lines[line(evidence, "I live round")]
    assert (changed.look, changed.note) == (Look.HAND, "Your own wording")
    assert "The day the oven went" in changed.source
    assert (added.look, added.source) == (Look.HAND, "Added by hand")
    assert lines[line(evidence, "I changed the menu")] in before
    assert evidence.state.draft.by_hand
    evidence.undo()
    assert evidence.state.draft.lines == before and not evidence.state.draft.by_hand


def test_what_is_being_written_is_kept_when_something_else_comes_into_view(evidence: EvidencePresenter) -> None:
    evidence.edit_text()
    evidence.hear(evidence.state.draft.text + "\n\nI can start on Monday.")
    evidence.choose_view(DraftKind.CV.value)
    assert not evidence.state.draft.editing
    evidence.choose_view(STATEMENT)
    assert "I can start on Monday." in evidence.state.text


def test_what_is_being_written_for_one_person_never_lands_with_another(
    evidence: EvidencePresenter, session: Session
) -> None:
    evidence.edit_text()
    evidence.hear("I am Maya.")
    session.person_id = "darren"
    evidence.show_person("darren")
    assert session.drafts.draft("darren", str(SCHOOL), DraftKind.STATEMENT).blocks is None
    kept = session.drafts.draft(MAYA, str(SCHOOL), DraftKind.STATEMENT).blocks
    assert kept is not None and kept[0].text == "I am Maya."


def test_leaving_the_text_as_it_was_changes_nothing(evidence: EvidencePresenter, session: Session) -> None:
    evidence.edit_text()
    evidence.hear("Something else.")
    evidence.leave_text()
    assert session.drafts.draft(MAYA, str(SCHOOL), DraftKind.STATEMENT).blocks is None
    evidence.edit_text()
    assert evidence.state.draft.text.startswith("I am applying")


def test_a_story_told_later_is_offered_to_an_edited_draft(evidence: EvidencePresenter, session: Session) -> None:
    edited(evidence, "I am applying", "I should like to apply")
    row = next(r for r in evidence.state.rows if not r.stories)
    later = Story(StoryId("later"), MAYA, "Later", "", "I counted the tins twice.", "", (), "", (row.task_id,))
    session.history.run(session.people.save_story(later))
    assert "tins" not in evidence.state.text
    offers = [offer.text for offer in evidence.state.draft.offers]
    assert offers == ["I counted the tins twice."]
    evidence.take_offer(0)
    assert "I counted the tins twice." in evidence.state.text and evidence.state.draft.offers == ()
    evidence.undo()
    evidence.leave_offer(0)
    assert "tins" not in evidence.state.text and evidence.state.draft.offers == ()


def test_starting_over_is_asked_and_can_be_undone(evidence: EvidencePresenter, prompts: GivenAnswers) -> None:
    edited(evidence, "I am applying", "I should like to apply")
    evidence.begin_again()
    assert evidence.state.draft.by_hand and len(prompts.questions) == 1
    prompts.will_act()
    evidence.begin_again()
    assert not evidence.state.draft.by_hand
    evidence.undo()
    assert evidence.state.text.startswith("I should like to apply")


def test_a_word_limit_leaves_out_whole_sentences(evidence: EvidencePresenter, prompts: GivenAnswers) -> None:
    whole = [shown.text for shown in evidence.state.draft.lines]
    prompts.will_answer(words="40")
    evidence.set_limit()
    assert evidence.state.draft.length.endswith("of 40 words") and not evidence.state.draft.too_long
    assert {shown.text for shown in evidence.state.draft.lines if shown.look is Look.SAID} < set(whole)


@pytest.mark.parametrize("words", ["0", "-3", "9000"])
def test_a_limit_that_cannot_be_is_said_so(evidence: EvidencePresenter, prompts: GivenAnswers, words: str) -> None:
    prompts.will_answer(words=words)
    evidence.set_limit()
    assert "words" in prompts.mistakes[0]


def test_text_by_hand_over_the_limit_is_told(evidence: EvidencePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="40")
    evidence.set_limit()
    edited(evidence, "I am applying", "word " * 40 + "I am applying")
    assert evidence.state.draft.too_long
    assert evidence.state.draft.findings[0].check is Check.LENGTH


def test_a_spelling_is_changed_only_once_it_was_agreed_to(evidence: EvidencePresenter, session: Session) -> None:
    (story,) = session.people.stories(MAYA)
    session.history.run(session.people.save_story(replace(story, what_came_of_it="I organized it on monday.")))
    places = [n for n, f in enumerate(evidence.state.draft.findings) if f.right == "organised"]
    assert "organized" in evidence.state.text
    evidence.agree_spelling(places[0])
    assert "I organised it on monday." in evidence.state.text
    assert session.people.stories(MAYA)[0].what_came_of_it == "I organized it on monday."
    evidence.undo()
    assert "organized" in evidence.state.text


def test_a_spelling_agreed_to_reaches_a_draft_that_was_edited(evidence: EvidencePresenter, session: Session) -> None:
    edited(evidence, "I am applying", "I organized this and am applying")
    place = next(n for n, f in enumerate(evidence.state.draft.findings) if f.right == "organised")
    evidence.agree_spelling(place)
    assert evidence.state.text.startswith("I organised this")
    assert "The oven went" in evidence.state.text


def test_what_may_be_private_is_marked_and_stays_the_persons_choice(
    evidence: EvidencePresenter, session: Session
) -> None:
    (story,) = session.people.stories(MAYA)
    session.history.run(session.people.save_story(replace(story, situation="I was just out of hospital.")))
    found = [f for f in evidence.state.draft.findings if f.check is Check.PRIVATE]
    assert found and "Do you want that in?" in found[0].words
    assert evidence.state.draft.lines[found[0].line].text == "I was just out of hospital."


def test_another_job_has_its_own_drafts_in_the_same_view(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    edited(evidence, "I am applying", "I should like to apply")
    other = next(job.id for job in evidence.state.jobs if job.id != SCHOOL)
    evidence.choose_job(other)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert evidence.state.view == STATEMENT and evidence.state.text.startswith("I am applying")
    evidence.choose_job(str(SCHOOL))
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert evidence.state.text.startswith("I should like to apply")


# The page


def test_one_button_leads_to_where_the_draft_in_view_can_leave(
    page: EvidencePage, evidence: EvidencePresenter, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(evidence.place_wanted) as went:
        qtbot.mouseClick(page.out, Qt.MouseButton.LeftButton)
    assert went.args == ["evidence_out"]
    assert (session.draft_kind, session.job_id) == (STATEMENT, SCHOOL)


def test_arrow_keys_in_the_draft_tell_each_source(
    page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot
) -> None:
    page.draft.focus_view()
    told = []
    for _ in evidence.state.draft.lines:
        qtbot.keyClick(page.draft.view, Qt.Key.Key_Down)
        told.append(page.draft.side.told)
    assert "What Maya brings, as said on About me" in told
    assert "Maya’s story: The day the oven went" in told


def test_left_and_right_go_from_view_to_view(page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot) -> None:
    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    assert evidence.state.view == DraftKind.LETTER.value
    qtbot.keyClick(page.tabs, Qt.Key.Key_Left)
    assert evidence.state.view == STATEMENT


def test_a_source_leads_to_its_story(page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot) -> None:
    evidence.choose_sentence(line(evidence, "The oven went"))
    link = next(b for b in page.draft.side.findChildren(QPushButton) if b.text() == "Open the story")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert evidence.state.view == "stories"
    assert page.stack.currentWidget() is page.all_stories


def test_typing_in_the_editor_is_counted_and_kept_by_key(
    page: EvidencePage, evidence: EvidencePresenter, qtbot: QtBot
) -> None:
    evidence.edit_text()
    editor = page.draft.editor
    editor.text.setPlainText("I can start")
    qtbot.keyClicks(editor.text, "")
    assert editor.count.text() == "3 of 500 words"
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert evidence.state.text.startswith("I can start") and not evidence.state.draft.editing
    evidence.edit_text()
    editor.text.setPlainText("No.")
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert evidence.state.text.startswith("I can start")


def test_a_narrow_page_has_its_views_in_a_list(page: EvidencePage, evidence: EvidencePresenter) -> None:
    page.resize(640, 690)
    assert page.view_list.isVisible() and not page.tabs.isVisible()
    page.view_list.activated.emit(page.view_list.findData("table"))
    assert evidence.state.view == "table"


def test_together_leaves_out_what_is_for_the_specialist(evidence: EvidencePresenter, qtbot: QtBot) -> None:
    page = EvidencePage(evidence, together=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    shown = {page.view_list.itemData(n) for n in range(page.view_list.count())}
    assert shown == set(VIEWS) - NOT_TOGETHER
    assert not page.counts.isVisible()
