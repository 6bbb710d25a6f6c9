"""The Evidence place: what answers which task, stories, and a draft in which every sentence has a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.evidence import EvidencePage
from desktop.presenters.evidence import EvidencePresenter
from desktop.presenters.evidence_state import EvidenceState
from desktop.shell.chores import Chores
from desktop.words.evidence import BESIDE_STORIES, STORIES
from jobs.reading_age import reading_age
from matching.evidence import Strength
from records.people import Tick
from tests.desktop.conftest import GivenAnswers
from tests.desktop.said import said_by


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


def test_a_story_told_stands_in_the_table_at_once(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    n = proved(evidence.state)
    evidence.choose_task(n)
    row = evidence.state.rows[n]
    prompts.will_answer(did="I cooked for forty every week, and nobody went hungry.", situation="", came="",
                        shows=(row.resource_id,), tasks=(row.task_id,))  # fmt: skip
    evidence.tell_story()
    assert prompts.forms[0].said == row.said
    assert "I cooked for forty every week …" in [s.title for s in evidence.state.rows[n].stories]
    assert evidence.state.told == 2
    evidence.undo()
    assert evidence.state.told == 1


def test_what_a_new_story_shows_and_answers_is_ticked_by_the_person_alone(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    row = evidence.state.rows[proved(evidence.state)]
    evidence.choose_task(proved(evidence.state))
    prompts.will_answer(did="I cooked for forty every week.")
    evidence.tell_story()
    ticks = {field.id: field for field in prompts.forms[0].fields if field.id in ("shows", "tasks")}
    assert [field.value for field in ticks.values()] == [(), ()]
    assert ticks["shows"].choices[0][0] == row.resource_id and ticks["tasks"].choices[0][0] == row.task_id
    told = next(s for s in session.people.stories(MAYA) if s.what_i_did == "I cooked for forty every week.")
    assert (told.resource_ids, told.task_ids) == ((), ())


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


def test_another_job_is_compared_anew_and_shows_nothing_of_the_one_before(
    evidence: EvidencePresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    evidence.choose_job(str(WORKSHOP))
    assert (evidence.state.rows, evidence.state.draft.lines, evidence.state.text) == ((), (), "")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert len(evidence.state.rows) == 3
    assert evidence.state.job_title == "Cycle mechanic, The Wheelhouse workshop"
    assert session.job_id == WORKSHOP


def test_choosing_twice_in_a_row_shows_the_last(evidence: EvidencePresenter, chores: Chores, qtbot: QtBot) -> None:
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


def test_somebody_who_told_stories_is_not_told_that_they_said_nothing(
    evidence: EvidencePresenter, page: EvidencePage, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    for resource in session.people.resources(MAYA):
        session.history.run(session.people.remove_resource(resource))
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert evidence.state.stories.all and not evidence.state.said_anything
    seen = said_by(page, hidden=False)
    assert BESIDE_STORIES in seen and not [text for text in seen if "not said anything" in text]


# The page


def test_a_gap_is_said_to_be_one_and_asks_a_question_of_its_own(evidence: EvidencePresenter) -> None:
    row = evidence.state.rows[place(evidence.state, said=False)]
    assert row.name.endswith("nothing said yet")
    assert row.prompt.endswith("anything like it.")
    assert row.strength is Strength.TO_FIND


def test_a_story_can_be_told_for_a_gap_and_closes_it(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    n = place(evidence.state, said=False)
    task = evidence.state.rows[n].task_id
    evidence.choose_task(n)
    prompts.will_answer(did="I put the shopping away for the whole landing.", where="at home", tasks=(task,))
    evidence.tell_story()
    row = next(r for r in evidence.state.rows if r.task_id == task)
    assert row.strength is Strength.SHOWN and row.answer.startswith("I put the shopping")
    told = next(s for s in session.people.stories(MAYA) if s.where == "at home")
    assert told.task_ids == (task,)


def test_the_person_can_say_that_other_words_answer_a_task_or_none(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot
) -> None:
    n = proved(evidence.state)
    task = evidence.state.rows[n].task_id

    def pick(words: str) -> str:
        evidence.choose_task(next(k for k, row in enumerate(evidence.state.rows) if row.task_id == task))
        prompts.will_answer(words=words)
        evidence.pick_answer()
        return answer()

    def answer() -> str:
        qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
        return next(row.said for row in evidence.state.rows if row.task_id == task)

    assert pick("maya-r1").startswith("I mend bikes")
    assert session.people.resources(MAYA)[0].tasks == {task: Tick.REFUSED}
    assert pick("") == ""
    evidence.undo()
    assert answer().startswith("I mend bikes")


def test_every_story_is_listed_with_what_it_is_used_for(evidence: EvidencePresenter, session: Session) -> None:
    evidence.choose_view(STORIES)
    (story,) = evidence.state.stories.rows
    assert evidence.state.stories.open == story
    assert story.tasks and "Statement" in story.drafts
    assert story.shows[0].startswith("I ran the kitchen")
    assert story.use.startswith("Used for") and story.title in story.name


def test_stories_are_found_by_any_of_their_words(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    evidence.choose_view(STORIES)
    prompts.will_answer(did="I mended the brakes.", shows=("maya-r1",))
    evidence.tell_story()
    assert [s.title for s in evidence.state.stories.rows] == ["I mended the brakes", "The day the oven went"]
    evidence.search_stories("oven  SALADS")
    assert [s.title for s in evidence.state.stories.rows] == ["The day the oven went"]
    evidence.search_stories("zzz")
    assert (evidence.state.stories.rows, evidence.state.stories.open, evidence.state.stories.all) == ((), None, 2)


def test_another_telling_keeps_what_the_story_answers_in_other_jobs(
    evidence: EvidencePresenter, session: Session, prompts: GivenAnswers
) -> None:
    (story,) = session.people.stories(MAYA)
    session.history.run(session.people.save_story(replace(story, task_ids=("elsewhere.1",))))
    prompts.will_answer(where="At the lunch club")
    evidence.tell_story(str(story.id))
    (after,) = session.people.stories(MAYA)
    assert (after.where, after.task_ids) == ("At the lunch club", ("elsewhere.1",))


def test_the_questions_of_a_story_are_easy_reading(evidence: EvidencePresenter, prompts: GivenAnswers) -> None:
    evidence.choose_task(proved(evidence.state))
    evidence.tell_story()
    asked = [text for field in prompts.forms[0].fields for text in (field.label, field.help)]
    assert reading_age(asked) <= 10


def test_the_wheel_leaves_the_job_alone_unless_it_was_chosen(page: EvidencePage, evidence: EvidencePresenter) -> None:
    page.rows.setFocus()
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
