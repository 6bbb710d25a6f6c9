"""Ideas: begun at a task of the job, found by what it asks, put on the list in the person's words; and our own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.pages.ideas import IdeasPage
from desktop.presenters import job_edits
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.presenters.idea_forms import idea_form
from desktop.presenters.ideas import IdeasPresenter
from desktop.presenters.ideas_view import Start, in_the_way
from desktop.shell.chores import Chores
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme
from desktop.words import ideas as words
from desktop.words.adjustments import CAUTIONS, Voice
from jobs.model import DEMANDS
from supportplans.catalogue import catalogue
from supportplans.ideas import Caution, Idea
from supportplans.model import Adjustment, Cost, Kind
from supportplans.negotiation import State, state_of
from supportplans.posts import Post, PostId
from tests.desktop.conftest import GivenAnswers

HATCH = "Serve at the hatch at dinner time"


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[IdeasPresenter]:
    session.job_id = str(SCHOOL)
    made = IdeasPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.come_into_view()
    yield made


def start_at(presenter: IdeasPresenter, said: str) -> Start:
    start = next(s for s in presenter.state.starts if s.words.startswith(said))
    presenter.begin_at(start.id)
    return start


def titles(presenter: IdeasPresenter) -> list[str]:
    return [row.title for row in presenter.state.rows]


def newest(session: Session) -> Adjustment:
    return session.plans.adjustments(MAYA)[-1]


def test_all_ideas_are_there_to_look_through_and_a_search_narrows_them(presenter: IdeasPresenter) -> None:
    assert len(presenter.state.rows) == len(catalogue())
    presenter.search("stool")
    presenter.narrow(demand="standing", cost="low")
    assert [row.id for row in presenter.state.rows] == ["sit-or-stand"]
    assert presenter.state.narrowed
    presenter.look_at_all()
    assert len(presenter.state.rows) == len(catalogue()) and not presenter.state.narrowed


def test_a_task_brings_up_only_ideas_for_what_it_asks(presenter: IdeasPresenter, session: Session) -> None:
    start = start_at(presenter, HATCH)
    job = session.jobs.job(str(SCHOOL))
    asked = set(next(t for t in job.tasks if str(t.id) == start.of).demands) if job else set()
    ideas = {idea.id: idea for idea in catalogue()}
    assert presenter.state.rows
    assert all(set(ideas[row.id].demands) & asked for row in presenter.state.rows)


def test_a_condition_of_the_job_is_a_start_too_where_there_are_ideas_for_it(presenter: IdeasPresenter) -> None:
    assert [s.words for s in presenter.state.starts if s.words.startswith("Pay")] == []
    start_at(presenter, "Noise")
    ideas = {idea.id: idea for idea in catalogue()}
    assert presenter.state.rows
    assert all("noise" in ideas[row.id].facets for row in presenter.state.rows)


def test_an_idea_goes_on_the_list_with_where_it_begins_and_the_persons_words(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers
) -> None:
    start = start_at(presenter, HATCH)
    presenter.say("When it gets loud I lose the orders")
    presenter.open_idea("headphones")
    prompts.will_answer(kind="switching")
    presenter.put_on_list()
    made = newest(session)
    assert (made.catalogue_id, made.task_id, made.job_id) == ("headphones", start.of, str(SCHOOL))
    assert made.in_the_way == "When it gets loud I lose the orders"
    assert (made.kind, made.cost, made.employer) == (Kind.SWITCHING, Cost.LOW, "Holbrook Primary School")
    assert state_of(session.plans.events(made.id)) is State.IDEA
    assert presenter.state.notice.startswith("On Maya’s list: Ear defenders")
    assert presenter.state.in_the_way == ""
    presenter.undo()
    assert made.id not in {a.id for a in session.plans.adjustments(MAYA)}


def test_a_condition_that_begins_it_is_kept_with_it(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers
) -> None:
    start_at(presenter, "Noise")
    prompts.will_answer()
    presenter.put_on_list()
    assert (newest(session).condition_facet, newest(session).task_id) == ("noise", "")
    adjustments = AdjustmentsPresenter(session, presenter.chores, prompts)
    adjustments.show_person(MAYA)
    adjustments.choose(str(newest(session).id))
    assert adjustments.state.work.detail is not None
    assert adjustments.state.work.detail.caption.startswith("Noise")


def test_it_begins_with_the_job_the_person_has_and_else_with_the_one_in_view(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    looked_at = str(session.jobs.jobs("starter")[0].id)
    session.job_id = looked_at
    for post in session.posts.posts(MAYA):
        session.history.run(session.posts.save_post(replace(post, job_id="")))
    made = IdeasPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.come_into_view()
    assert made.state.job == session.jobs.jobs("starter")[0].title
    held = Post(PostId("held"), str(MAYA), session.today, job_id=str(SCHOOL))
    session.history.run(session.posts.save_post(held))
    made.show_person(MAYA)
    made.come_into_view()
    assert made.state.job == "Kitchen assistant, Holbrook Primary School"


def test_something_else_needs_no_idea(presenter: IdeasPresenter, session: Session, prompts: GivenAnswers) -> None:
    start_at(presenter, HATCH)
    prompts.will_answer(title="A bell I can ring", in_the_way="I cannot see who waits")
    presenter.something_else()
    made = newest(session)
    assert (made.title, made.catalogue_id, made.cost) == ("A bell I can ring", "", None)


def test_what_was_said_for_one_person_is_gone_with_the_next(presenter: IdeasPresenter, session: Session) -> None:
    start_at(presenter, HATCH)
    presenter.say("Private words")
    session.person_id = "darren"
    presenter.show_person("darren")
    assert presenter.state.in_the_way == "" and presenter.state.start == ""


def test_a_task_nobody_marked_says_so_and_can_be_marked(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers
) -> None:
    job = session.jobs.job(str(SCHOOL))
    assert job is not None
    bare = replace(job.tasks[0], demands=())
    session.history.run(session.jobs.save_job(job_edits.with_task(job, bare)))
    presenter.begin_at(f"task:{bare.id}")
    assert presenter.state.rows == () and presenter.state.hint == words.NOTHING_MARKED and presenter.state.can_mark
    prompts.will_answer(demands=("noise", "standing"))
    presenter.mark_task()
    assert presenter.state.rows and presenter.state.hint == ""
    presenter.undo()
    assert presenter.state.rows == ()


# Our own


def test_an_idea_of_our_own_is_added_changed_put_away_and_brought_back(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(title="A whistle for the yard", demands=("working_alone",), cautions=("seen",))
    presenter.new_idea()
    assert presenter.state.shown and presenter.state.shown.own and presenter.state.shown.cautions == (
        CAUTIONS[Caution.SEEN],)  # fmt: skip
    assert presenter.state.rows[0].second.startswith("Our own")
    prompts.will_answer(title="A bell for the yard")
    presenter.change_idea()
    presenter.put_away()
    presenter.search("bell for the yard")
    assert titles(presenter) == []
    presenter.choose_shelf(words.AWAY)
    assert titles(presenter) == ["A bell for the yard"]
    presenter.bring_back()
    presenter.choose_shelf(words.OWN)
    assert titles(presenter) == ["A bell for the yard"]
    presenter.undo()
    assert session.ideas.own()[0].away


def test_an_idea_of_our_own_is_offered_for_a_new_adjustment_too(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers
) -> None:
    asked = tuple({d for task in session.jobs.job(str(SCHOOL)).tasks for d in task.demands})  # type: ignore[union-attr]
    session.history.run(session.ideas.save(Idea("own-1", "A bell at the hatch", demands=asked)))
    adjustments = AdjustmentsPresenter(session, presenter.chores, prompts)
    adjustments.show_person(MAYA)
    prompts.will_answer(job=str(SCHOOL))
    adjustments.new_adjustment()
    (choice,) = [field for field in prompts.forms[-1].fields if field.id == "idea"]
    assert "own-1" in [code for code, _ in choice.choices]


def test_a_shipped_idea_can_be_neither_changed_nor_put_away(presenter: IdeasPresenter, session: Session) -> None:
    presenter.change_idea()
    presenter.put_away()
    assert session.ideas.own() == () and not session.history.can_undo


def test_an_own_idea_without_anything_work_asks_is_not_taken(presenter: IdeasPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(title="Nice things")
    presenter.new_idea()
    assert "demands" in prompts.mistakes[0]


def test_ideas_are_passed_on_and_brought_in_once(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    session.history.run(session.ideas.save(Idea("own-1", "A whistle", demands=("noise",))))
    path = tmp_path / "adjustment-ideas.json"
    prompts.will_choose(path)
    presenter.pass_on()
    assert presenter.state.notice == "One idea saved as adjustment-ideas.json."
    session.history.run(session.ideas.take_out(session.ideas.own()[0]))
    prompts.will_choose(path)
    presenter.bring_in()
    assert [idea.title for idea in session.ideas.own()] == ["A whistle"]
    prompts.will_choose(path)
    presenter.bring_in()
    assert presenter.state.notice == "Every idea in this file is here already."
    assert len(session.ideas.own()) == 1


def test_a_bad_file_is_told_in_one_sentence(presenter: IdeasPresenter, prompts: GivenAnswers, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps({"format": "even-keel-ideas/1", "ideas": [{"title": 3}]}), encoding="utf-8")
    prompts.will_choose(path)
    presenter.bring_in()
    said = "Idea 1 in theirs.json could not be read: ‘title’ is not a text. Nothing was brought in."
    assert prompts.reports == [said]


def test_words_that_could_tell_something_private_are_asked_about_before_ideas_go_out(
    presenter: IdeasPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    session.history.run(session.ideas.save(Idea("own-1", "Time out for anxiety", demands=("noise",))))
    path = tmp_path / "out.json"
    prompts.will_choose(path)
    presenter.pass_on()
    assert "anxiety" in prompts.questions[0].body and not path.exists()
    prompts.will_act()
    presenter.pass_on()
    assert path.exists()


# The page


def test_the_page_begins_at_a_task_and_shows_one_idea_in_full(qtbot: QtBot, presenter: IdeasPresenter) -> None:
    page = IdeasPage(presenter)
    qtbot.addWidget(page)
    start = start_at(presenter, HATCH)
    assert page.start.where.currentData() == start.id
    assert page.start.ask.text() == in_the_way(Voice("Maya"))
    assert page.detail.heading.text() == presenter.state.rows[0].title
    page.filters.search.setText("headphones")
    assert page.list.model().rowCount() == len(presenter.state.rows) >= 1
    page.filters.search.setText("zzz")
    assert page.hint.text() == words.NOTHING_FOUND


def test_where_there_is_little_room_one_pane_is_shown_and_the_choices_fold_away(
    qtbot: QtBot, qapp: QApplication, presenter: IdeasPresenter
) -> None:
    apply(qapp, Theme("light", 2.0))
    page = IdeasPage(presenter)
    qtbot.addWidget(page, before_close_func=lambda _: apply(qapp, Theme()))
    page.resize(1240, 600)
    page.show()
    presenter.choose_row(2)
    assert page.panes.narrow and page.list.isVisible() and not page.detail.isVisible()
    assert not page.filters.choices.isVisible()
    page.filters.fold.click()
    assert page.filters.choices.isVisible()
    page.panes.go_in()
    assert page.detail.isVisible() and not page.list.isVisible()


def test_read_together_the_service_keeps_its_own_ideas_to_itself(qtbot: QtBot, presenter: IdeasPresenter) -> None:
    page = IdeasPage(presenter, together=True)
    qtbot.addWidget(page)
    assert list(page.more.entries) == ["Ideas for another job"]
    assert "your" in page.start.ask.text()


def test_everything_work_can_ask_has_its_words() -> None:
    assert set(words.DEMANDS) == set(DEMANDS)
    assert set(CAUTIONS) == set(Caution)
    assert [code for code, _ in next(f for f in idea_form().fields if f.id == "demands").choices] == list(words.DEMANDS)
