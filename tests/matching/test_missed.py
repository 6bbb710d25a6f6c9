"""What the list missed, and what a job showed: only true sides are offered, and only the person's word is learnt."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from jobs.facets import FACETS, parse_value
from jobs.model import Condition, Job, JobId
from matching.cards import deck
from matching.found_out import had, hoped, with_found_out
from matching.missed import Fresh, Side, better_sides, how_it_fits, put_on_top, unsettled
from matching.model import Profile
from matching.ranking import Library, rank
from matching.weights import is_open
from records.people import ORDERED, PersonId, Preference, PreferenceId, Wish
from tests.matching.people_and_jobs import NOBODY, UNDERSTANDING, cases, libraries, profiles

QUIET = next(card for card in deck() if card.id == "quiet")


def _fresh() -> Fresh:
    numbers = count()
    return lambda: f"new{next(numbers)}"


def _wish(name: str, facet: str, wish: Wish, value: object, position: int) -> Preference:
    return Preference(PreferenceId(name), NOBODY, facet, wish, value, "", position)


@cases
@given(profiles(), libraries(), st.data())
def test_every_side_offered_is_one_on_which_the_chosen_job_is_better(
    p: Profile, lib: Library, data: st.DataObject
) -> None:
    if len(lib.jobs) < 2:
        return
    a, b = data.draw(st.permutations(lib.jobs))[:2]
    ranking = rank(p, lib)
    one, other = ranking.match(str(a.id)), ranking.match(str(b.id))
    for side in better_sides(a, b, (one, other), p.preferences):
        if side.wish is not None and not is_open(side.wish):
            mine, theirs = (
                sum(c.amount for c in match.contributions if c.preference_id == side.wish.id) for match in (one, other)
            )
            assert mine > theirs
        else:
            assert side.card is not None
            assert (how_it_fits(side.card, a) or 0) > (how_it_fits(side.card, b) or 0)


def test_a_card_nobody_sorted_is_offered_where_one_job_fits_it_and_the_other_does_not() -> None:
    jobs = noisy(noise=[(0, 1), (3, 4)])
    ranking = rank(Profile(), jobs)
    a, b = jobs.jobs
    sides = better_sides(a, b, (ranking.match("j0"), ranking.match("j1")), ())
    assert QUIET in [side.card for side in sides]
    assert QUIET not in [s.card for s in better_sides(b, a, (ranking.match("j1"), ranking.match("j0")), ())]


def noisy(noise: list[tuple[int, int]]) -> Library:
    """Return jobs that differ in noise alone."""
    jobs = [
        Job(JobId(f"j{n}"), f"Job {n}", conditions=(Condition("noise", parse_value("noise", list(ends))),))
        for n, ends in enumerate(noise)
    ]
    return Library(jobs, UNDERSTANDING)


@cases
@given(profiles(), st.data())
def test_what_was_picked_stands_on_top_and_the_others_keep_their_order(p: Profile, data: st.DataObject) -> None:
    wishes = p.preferences
    sides = [*(Side(str(w.id), None, w) for w in wishes if not is_open(w)), *unsettled(wishes)[:4]]
    picked = data.draw(st.lists(st.sampled_from(sides), max_size=3, unique_by=lambda side: side.id))
    after = put_on_top(NOBODY, wishes, picked, None, _fresh())
    assert [w.position for w in after] == list(range(len(after)))
    assert all(w.wish in ORDERED for w in after[: len(picked)])
    first = {w.id for w in after[: len(picked)]}
    others = [w.id for w in sorted(wishes, key=lambda w: (w.position, w.id)) if w.id not in first]
    assert [w.id for w in after[len(picked) :]] == others
    assert {w.id for w in wishes} <= {w.id for w in after}


def test_what_is_to_be_avoided_stays_so_and_what_was_open_becomes_a_like() -> None:
    loud = _wish("loud", "noise", Wish.AVOID, [3, 4], 1)
    team = _wish("team", "teamwork", Wish.DEPENDS, [3, 4], 0)
    open_side = next(side for side in unsettled((loud, team)) if side.wish == team)
    after = put_on_top(NOBODY, (loud, team), [Side("loud", None, loud), open_side], None, _fresh())
    assert [(w.id, w.wish) for w in after] == [("loud", Wish.AVOID), ("team", Wish.LIKE)]


@cases
@given(profiles(), libraries(), st.data())
def test_what_was_found_out_changes_nothing_but_what_was_picked(p: Profile, lib: Library, data: st.DataObject) -> None:
    if not lib.jobs:
        return
    sides = had(lib.jobs[0], p.preferences)
    ids = [side.id for side in sides]
    liked = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    after = with_found_out(NOBODY, p.preferences, sides, liked, (), _fresh())
    picked = {str(side.wish.id) for side in sides if side.wish and side.id in liked}
    kept = {w.id: w for w in after}
    assert all(kept[w.id] == w for w in p.preferences if w.id not in picked)
    assert all(kept[PreferenceId(w)].wish in (Wish.MUST, Wish.LIKE) for w in picked)
    assert len(after) == len(p.preferences) + len([side for side in sides if side.id in liked and not side.wish])


@cases
@given(profiles(), libraries())
def test_only_what_a_job_is_known_to_say_is_asked_about(p: Profile, lib: Library) -> None:
    for job in lib.jobs:
        said = {condition.facet for condition in job.conditions}
        sides = (*hoped(job, p.preferences), *had(job, p.preferences))
        assert {(side.wish or side.card).facet for side in sides} <= said  # type: ignore[union-attr]
        assert said <= set(FACETS)


def test_a_firmer_pile_stays_and_a_card_of_the_job_becomes_a_wish() -> None:
    loud = _wish("loud", "noise", Wish.MUST_NOT, [3, 4], 0)
    job = noisy(noise=[(3, 4)]).jobs[0]
    sides = had(job, (loud,))
    assert with_found_out(NOBODY, (loud,), sides, (), {"loud"}, _fresh()) == (loud,)
    sides = had(job, ())
    (made,) = with_found_out(PersonId("p"), (), sides, (), {sides[0].id}, _fresh())
    assert (made.facet, made.wish, made.person_id) == ("noise", Wish.AVOID, "p")
