"""What counts in Matches and who set it; how firm the first three are, and what is asked next."""

from __future__ import annotations

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.matches import MatchesPresenter
from desktop.shell.chores import Chores
from desktop.words.weighing import NOBODY_SET
from jobs.facets import Range
from matching.changes import with_condition
from matching.decisions import BY_PERSON, Method
from matching.next_question import WHAT_MATTERS
from matching.swing import Said
from tests.desktop.conftest import GivenAnswers

from .test_match_rooms import Wait, matches, order, table_of, wait

__all__ = ["matches", "wait"]  # fixtures


# What counts


def test_until_somebody_sets_it_the_order_of_the_cards_decides(matches: MatchesPresenter) -> None:
    matches.weighing.enter()
    state = matches.weighing.state
    assert (state.stamp, state.want, state.trying, state.earlier) == (NOBODY_SET, 50, False, ())
    assert sum(one.share for one in state.sliders) == 100


def test_a_slider_shows_before_and_after_and_changes_nothing_until_it_is_kept(
    matches: MatchesPresenter, session: Session
) -> None:
    before = order(matches)
    matches.weighing.enter()
    last = matches.weighing.state.sliders[-1]
    matches.weighing.slide(last.id, 90)
    state = matches.weighing.state
    assert state.trying and state.after_says != ""
    assert [row.now for row in state.after] == [table_of(matches).job(i).title for i in before[:3]]
    assert next(one for one in state.sliders if one.id == last.id).share > last.share
    assert order(matches) == before and session.decisions.weighting(MAYA) is None
    matches.weighing.leave_it()
    assert not matches.weighing.state.trying and matches.weighing.state.sliders[-1] == last


def test_what_is_kept_is_stamped_and_says_what_moved(
    matches: MatchesPresenter, session: Session, prompts: GivenAnswers
) -> None:
    matches.weighing.enter()
    matches.weighing.set_balance(90)
    then = [row.then for row in matches.weighing.state.after]
    prompts.will_answer(who="me")
    matches.weighing.keep()
    kept = session.decisions.weighting(MAYA)
    assert kept is not None and (kept.want, kept.set_by, kept.set_on) == (90.0, "Jo Bennett", session.today)
    assert matches.weighing.state.stamp.startswith("Set by Jo Bennett on 24 November 2026, with sliders.")
    assert [table_of(matches).job(i).title for i in order(matches)[:3]] == then
    assert matches.state.notice.startswith("Kept. ") and matches.state.can_undo
    matches.undo()
    assert session.decisions.weighting(MAYA) is None


def test_together_it_is_the_persons_and_nobody_is_asked(
    matches: MatchesPresenter, session: Session, prompts: GivenAnswers
) -> None:
    matches.weighing.set_balance(20)
    matches.weighing.keep(together=True)
    kept = session.decisions.weighting(MAYA)
    assert kept is not None and kept.set_by == BY_PERSON and prompts.forms == []


def test_a_specialist_is_asked_before_the_persons_own_weights_give_way_and_both_stay(
    matches: MatchesPresenter, session: Session, prompts: GivenAnswers
) -> None:
    matches.weighing.enter()
    matches.weighing.set_balance(20)
    matches.weighing.keep(together=True)
    matches.weighing.set_balance(80)
    prompts.will_answer(who="me")
    prompts.will_act(False)
    matches.weighing.keep()
    kept = session.decisions.weighting(MAYA)
    assert kept is not None and kept.want == 20.0 and "Maya’s own weights" in prompts.questions[0].title
    prompts.will_answer(who="me")
    prompts.will_act()
    matches.weighing.keep()
    assert matches.weighing.state.stamp.startswith("Set by Jo Bennett")
    assert [one.words.split(" on ")[0] for one in matches.weighing.state.earlier] == ["Set by Maya"]
    matches.weighing.use_earlier(0)
    assert matches.weighing.state.want == 20 and matches.weighing.state.trying


def test_swing_questions_speak_of_real_jobs_and_end_in_weights(matches: MatchesPresenter, session: Session) -> None:
    matches.weighing.enter()
    matches.weighing.begin_swing()
    titles = {job.title for job in table_of(matches).by_id.values()}
    asked = 0
    while (swing := matches.weighing.state.swing) is not None:
        asked += 1
        assert swing.number == asked <= 8
        assert any(swing.first.to.endswith(f"({title})") for title in titles)
        matches.weighing.say(Said.SECOND)
    assert asked and matches.weighing.state.trying
    matches.weighing.keep(together=True)
    kept = session.decisions.weighting(MAYA)
    assert kept is not None and kept.method is Method.SWING and kept.points
    assert matches.state.by_points
    matches.weighing.by_order()
    matches.weighing.keep(together=True)
    assert not matches.state.by_points


# How firm, and what to ask


def ask_about_a_card(matches: MatchesPresenter, wait: Wait) -> None:
    matches.asking.enter()
    wait()
    for _ in range(40):
        if matches.asking.state.piles:
            return
        question = matches.asking._thought.question
        assert question is not None
        job = table_of(matches).job(question.job_id)
        known = with_condition(job, question.facet, Range(10, 10))
        matches.session.history.run(matches.session.jobs.save_job(known))
        wait()
    raise AssertionError("no question to the person came")


def test_how_firm_the_first_three_are_is_said_in_words(matches: MatchesPresenter, wait: Wait) -> None:
    matches.asking.enter()
    wait()
    assert matches.asking.state.verdict in ("Clear lead", "Close call", "We need to ask")
    assert "among the first three" in matches.asking.note_of(order(matches)[0])
    assert matches.asking.note_of(order(matches)[-1]).endswith("among the first three hardly ever.")


def test_nobody_is_asked_anything_while_the_page_is_out_of_sight(matches: MatchesPresenter, chores: Chores) -> None:
    matches.weighing.set_balance(70)
    matches.weighing.keep(together=True)
    assert not chores.busy and matches.asking.state.verdict == ""


def test_a_fact_of_a_job_is_answered_in_that_job(matches: MatchesPresenter, session: Session, wait: Wait) -> None:
    matches.asking.enter()
    wait()
    question = matches.asking._thought.question
    assert question is not None and question.job_id
    assert table_of(matches).job(question.job_id).title in matches.asking.state.text
    places: list[str] = []
    matches.place_wanted.connect(places.append)
    matches.asking.act()
    assert (places, session.job_id) == (["jobs"], question.job_id)


def test_a_card_is_put_on_a_pile_right_there_and_the_order_says_how_it_moved(
    matches: MatchesPresenter, session: Session, wait: Wait
) -> None:
    ask_about_a_card(matches, wait)
    state, before = matches.asking.state, len(session.people.preferences(MAYA))
    assert [code for code, _ in state.piles][-1] == "unsure"
    matches.asking.put("must")
    wait()
    wishes = session.people.preferences(MAYA)
    assert len(wishes) == before + 1 and wishes[-1].wish.value == "must"
    assert "is on “Must have”." in matches.state.notice and "changed place" in matches.state.notice
    assert matches.asking.state.text != state.text
    matches.undo()
    assert len(session.people.preferences(MAYA)) == before


def test_not_sure_is_kept_as_an_answer_and_not_asked_again_today(
    matches: MatchesPresenter, session: Session, wait: Wait
) -> None:
    ask_about_a_card(matches, wait)
    asked = matches.asking._thought.question
    assert asked is not None
    matches.asking.put("unsure")
    wait()
    assert session.people.preferences(MAYA)[-1].wish.value == "unsure"
    again = matches.asking._thought.question
    assert again is None or again.facet != asked.facet or again.job_id


def test_somebody_who_said_nothing_is_first_asked_what_matters_at_all(
    matches: MatchesPresenter, session: Session, prompts: GivenAnswers, wait: Wait
) -> None:
    session.person_id = "darren"
    matches.show_person("darren")
    matches.asking.enter()
    wait()
    question = matches.asking._thought.question
    assert question is not None and question.facet == WHAT_MATTERS and matches.asking.state.deed == "Choose"
    assert matches.asking.state.says == "Nothing is said yet, so no job stands before another."
    prompts.will_answer(facets=("noise",))
    matches.asking.act()
    wait()
    after = matches.asking._thought.question
    assert after is not None and after.facet == "noise" and matches.asking.state.piles
