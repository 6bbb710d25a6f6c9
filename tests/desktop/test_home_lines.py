"""The lines of Home: where each opens, and how it is put away until a day, shown for one person or answered there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.home import HomePresenter
from desktop.shell.chores import Chores
from desktop.shell.places import PLACES
from supportplans.due import Matter
from supportplans.keel import AgreementId
from supportplans.model import (
    Move,
)
from supportplans.posts import Post, PostId
from supportplans.rhythm import Often, Rhythm, RhythmId
from tests.desktop.conftest import NOW, GivenAnswers

from .test_home import ANN, BEN, TODAY, P, _adjustment, _agreement, _in, _of, _rows, home

__all__ = ["home"]  # fixtures


# Where a line opens


def test_a_row_opens_its_person_at_its_place(home: HomePresenter) -> None:
    _agreement(home, review_on=TODAY)
    _adjustment(home, (9, P, Move.ASK), review=-1)
    heard: list[tuple[str, str, str]] = []
    home.thing_wanted.connect(lambda *parts: heard.append(parts))
    for row in _rows(home):
        home.open_row(row)
    stool, keel = ("ben", "adjustments", "ben-A stool"), ("ann", "even_keel", "ann-keel1")
    assert heard == [stool, stool, keel]


def test_every_row_of_the_example_leads_to_somebody_there_and_a_place_there(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    home = HomePresenter(session, chores, prompts)
    home.reload()
    people, places = {str(p.id) for p in session.people.people()}, {place.id for place in PLACES}
    assert {row.person_id for row in _rows(home)} <= people
    assert {row.place for row in _rows(home)} <= places


# Putting away, looking at one person, being in touch


def test_a_line_put_away_is_back_on_its_day_and_undo_brings_it_back_at_once(
    home: HomePresenter, prompts: GivenAnswers
) -> None:
    _agreement(home, review_on=TODAY)
    (row,) = _rows(home)
    prompts.will_answer(until="14")
    home.later(row)
    assert _rows(home) == [] and [away.end for away in home.state.away] == ["back 8 December 2026"]
    assert "Put away until 8 December 2026" in home.state.notice and home.state.can_undo
    home.undo()
    assert _rows(home) == [row] and home.state.away == ()
    home.later(row)  # asked, and left
    assert _rows(home) == [row]
    prompts.will_answer(until="1")
    home.later(row)
    home.session.clock = lambda: NOW + timedelta(days=1)
    home.come_into_view()
    assert [back.thing for back in _rows(home)] == [row.thing]


def test_a_line_put_away_can_be_brought_back_before_its_day(home: HomePresenter, prompts: GivenAnswers) -> None:
    _agreement(home, review_on=TODAY)
    prompts.will_answer(until="day", day="in 3 weeks")
    home.later(_rows(home)[0])
    home.bring_back(home.state.away[0])
    assert len(_rows(home)) == 1 and home.state.away == ()


def test_what_hangs_on_another_day_is_another_line_and_is_not_away(home: HomePresenter, prompts: GivenAnswers) -> None:
    made = _agreement(home, review_on=TODAY)
    prompts.will_answer(until="14")
    home.later(_rows(home)[0])
    home.session.history.run(home.session.plans.save_agreement(replace(made, review_on=_in(1))))
    assert [row.end for row in _rows(home)] == ["tomorrow"]


@pytest.mark.parametrize("typed", [{"day": ""}, {"day": "today"}, {"day": "yesterday"}])
def test_nothing_is_put_away_until_a_day_that_is_past(
    home: HomePresenter, prompts: GivenAnswers, typed: dict[str, str]
) -> None:
    _agreement(home, review_on=TODAY)
    prompts.will_answer(until="day", **typed)
    home.later(_rows(home)[0])
    assert len(_rows(home)) == 1 and list(prompts.mistakes[-1]) == ["day"]


def test_the_lines_of_one_person_alone_can_be_shown(home: HomePresenter) -> None:
    _agreement(home, review_on=TODAY)
    _agreement(home, 2, person=BEN, review_on=TODAY)
    assert [name for _, name in home.state.names] == ["Ann Lee", "Ben Okoro"]
    home.show_only(BEN)
    assert {row.person_id for row in _rows(home)} == {BEN} and home.state.only == BEN
    home.show_only("")
    assert len(_rows(home)) == 2


def test_being_in_touch_takes_a_person_off_the_list_of_those_to_be_in_touch_with(
    home: HomePresenter, prompts: GivenAnswers
) -> None:
    post = Post(PostId("w"), ANN, _in(-60), "Porter", "The Mill")
    home.session.history.run(home.session.posts.save_post(post))
    rhythm = Rhythm(RhythmId("r"), post.id, ANN, post.started_on, Often.WEEKLY)
    home.session.history.run(home.session.reviews.save_rhythm(rhythm))
    (row,) = _of(home, Matter.CONTACT)
    assert (row.caption, row.end) == ("Every week as agreed, not yet", "53 days late")
    prompts.will_answer(person=ANN)
    home.log_contact()
    assert _of(home, Matter.CONTACT) == () and home.state.notice == "Written down: in touch about Ann."


def test_each_place_opens_the_thing_that_a_line_is_about(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    plans, run = session.plans, session.history.run
    later = replace(plans.agreements(MAYA)[0], id=AgreementId("second"), employer="The Mill")
    run(plans.save_agreement(later))
    last = plans.adjustments(MAYA)[-1]
    presenters = {place.id: place.presenter for place in PLACES}
    adjustments, keel = (presenters[name](session, chores, prompts) for name in ("adjustments", "even_keel"))
    for presenter, thing in ((adjustments, last.id), (keel, "second")):
        presenter.show_person(MAYA)
        presenter.open_thing(thing)
    assert adjustments.state.chosen == last.id and keel.state.agreement_id == "second"
