"""The heavy part of matching: it tells how far it is, and stops where it is asked to."""

from __future__ import annotations

import pytest

from desktop.app.session import Session
from desktop.presenters.match_work import STEPS, read_shelf
from jobs.imported import Cancelled


def test_every_job_of_the_file_is_on_the_shelf(session: Session) -> None:
    told: list[tuple[int, int]] = []
    shelf = read_shelf(session.file.db, session.understanding, lambda done, total: told.append((done, total)))
    assert set(shelf.by_id) == {title.id for title in session.jobs.titles()}
    assert sum(shelf.origins.values()) == len(shelf.library.jobs)
    assert told == sorted(told) and {total for _, total in told} == {STEPS}


def test_it_can_be_stopped_while_texts_are_being_read(session: Session) -> None:
    told: list[int] = []

    def step(done: int, _total: int) -> None:
        told.append(done)
        if told.count(1) == 2:  # the jobs are read, the index is begun
            raise Cancelled()

    with pytest.raises(Cancelled):
        read_shelf(session.file.db, session.understanding, step)
    assert 2 not in told
