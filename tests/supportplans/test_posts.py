"""The job a person has, and what changed around it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from records.file import KeelFile
from records.keys import Stretch
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.post_store import PostStore
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId, about, on_day

START = date(2026, 3, 2)
POST = Post(PostId("p"), "jo", START, "Porter", "Harbour House", manager="Ms Fry", site="Quay")


def _change(n: int, after: int, what: Changed, now: str) -> PostChange:
    return PostChange(ChangeId(f"c{n}"), POST.id, START + timedelta(days=after), what, now=now)


@given(st.lists(st.integers(1, 300), unique=True, min_size=1, max_size=6), st.integers(0, 400))
def test_the_manager_of_a_day_is_the_one_of_the_last_change_before_it(days: list[int], asked: int) -> None:
    changes = [_change(n, day, Changed.MANAGER, f"Manager {day}") for n, day in enumerate(days)]
    before = [day for day in days if day <= asked]
    wanted = f"Manager {max(before)}" if before else "Ms Fry"
    assert on_day(POST, changes, START + timedelta(days=asked)).manager == wanted


def test_a_change_of_site_leaves_the_manager_and_a_new_rule_leaves_both() -> None:
    changes = [_change(1, 10, Changed.SITE, "Hill"), _change(2, 11, Changed.POLICY, "No swaps")]
    now = on_day(POST, changes, START + timedelta(days=20))
    assert (now.manager, now.site) == ("Ms Fry", "Hill")


def test_the_last_day_of_a_job_still_counts_and_the_next_does_not() -> None:
    ended = Post(PostId("q"), "jo", START, ended_on=START + timedelta(days=6))
    assert ended.days(START + timedelta(days=100)) == 7
    assert ended.lasts(START + timedelta(days=6)) and not ended.lasts(START + timedelta(days=7))


def test_posts_and_changes_come_back_from_the_file_as_they_were(tmp_path: Path) -> None:
    with KeelFile.create(tmp_path / "a.keel", "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as file:
        people, posts = PeopleStore(file.db), PostStore(file.db)
        file.history.run(people.save_person(Person(PersonId("jo"), "Jo Marsh")))
        change = _change(1, 30, Changed.MANAGER, "Mr Bell")
        file.history.run(posts.save_post(POST))
        file.history.run(posts.save_change(change))
        assert posts.posts("jo") == (POST,) == posts.lasting(START) and posts.changes(POST.id) == (change,)
        assert not posts.lasting(START - timedelta(days=1))
        file.history.run(posts.remove_post(POST))
        assert posts.post(POST.id) is None
        file.history.undo()
        assert posts.changes(POST.id) == (change,)


def test_home_and_the_room_of_a_job_find_the_same_plans_however_the_employer_is_written() -> None:
    post = Post(PostId("p"), "jo", date(2026, 3, 2), employer="The Mill", job_id="porter")
    assert about("", " the  mill", post) and about("porter", "Somewhere else", post) and about("", "", post)
    assert not about("clerk", "The Mill", post) and not about("", "The Millers", post)
