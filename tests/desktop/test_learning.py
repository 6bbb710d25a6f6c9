"""What tasks mean is learnt behind everything else: told, stopped, gone on with, and used once it is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.presenters.match_ready import make_ready, ready_index
from desktop.shell.learning import Learning
from desktop.shell.status import StatusLine
from desktop.words.meaning import STOPPED
from jobs.imported import Cancelled
from matching.encoder import Encoder
from matching.encoder_model import NoModel
from matching.index_store import IndexStore
from matching.meanings import InMemory, Meanings
from matching.ranking import texts_of
from matching.understanding import Understanding
from records.history import Changed
from tests.matching.small_model import encoder

PHRASES = InMemory()  # read once for all tests here


@pytest.fixture
def learner(session: Session) -> Session:
    session.understanding = Understanding(meanings=Meanings(encoder, "small", PHRASES))
    return session


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    return line


@pytest.fixture
def learning(learner: Session, status: StatusLine) -> Iterator[Learning]:
    made = Learning(learner, status)
    yield made
    made.close()


def quietly(_done: int, _total: int) -> None:
    """Hear of progress and do nothing."""


def test_the_index_is_learnt_and_told_of_once(learner: Session, learning: Learning, qtbot: QtBot) -> None:
    heard: list[Changed] = []
    learner.history.subscribe(heard.append)
    learning.begin()
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert [changed.topics for changed in heard] == [frozenset({"meanings"})]
    assert IndexStore(learner.file.db).read(learner.understanding.fingerprint)
    assert not make_ready(learner.file.db, learner.understanding, quietly)


def test_it_can_be_stopped_at_the_foot_of_the_window(
    learner: Session, learning: Learning, status: StatusLine, qtbot: QtBot
) -> None:
    texts: list[str] = []
    status.announce = texts.append  # type: ignore[method-assign]
    learning.begin()
    status.work_stopped.emit()
    qtbot.waitUntil(lambda: bool(texts), timeout=20_000)
    assert texts == [STOPPED]
    assert IndexStore(learner.file.db).read(learner.understanding.fingerprint) is None


def test_stopped_work_goes_on_where_it_was(learner: Session) -> None:
    told: list[int] = []

    def stop_half_way(done: int, total: int) -> None:
        told.append(done)
        if total > 1 and done > total / 2:
            raise Cancelled()

    with pytest.raises(Cancelled):
        make_ready(learner.file.db, learner.understanding, stop_half_way)
    seen: list[tuple[int, int]] = []
    assert make_ready(learner.file.db, learner.understanding, lambda *step: seen.append(step))
    first = next(done for done, total in seen if total > 1 and done)
    assert first > seen[-1][1] / 2  # not from the start
    rows = learner.file.db.execute("SELECT count(*) FROM meaning").fetchone()
    assert rows == (0,)


def test_until_it_is_learnt_all_jobs_are_compared_by_words(learner: Session) -> None:
    texts = texts_of(learner.jobs.jobs())
    engine, _ = ready_index(learner.file.db, learner.understanding, texts, lambda: None)
    assert engine.meanings is None
    make_ready(learner.file.db, learner.understanding, quietly)
    engine, kept = ready_index(learner.file.db, learner.understanding, [*texts, "a task from today"], lambda: None)
    assert engine.meanings is not None
    assert len(kept.index.meant) == 2


def test_a_model_that_is_gone_leaves_matching_by_words(learner: Session) -> None:
    texts = texts_of(learner.jobs.jobs())
    make_ready(learner.file.db, learner.understanding, quietly)

    def gone() -> Encoder:
        raise NoModel("The sentence model is not installed.")

    without = Understanding(meanings=Meanings(gone, "small", PHRASES))
    engine, kept = ready_index(learner.file.db, without, [*texts, "a task from today"], lambda: None)
    assert engine.meanings is None
    assert len(kept.names) == len(texts) + 1


def test_by_words_alone_nothing_is_learnt(session: Session, status: StatusLine) -> None:
    learning = Learning(session, status)
    learning.begin()
    learning.close()
    assert session.file.db.execute("SELECT count(*) FROM task_index").fetchone() == (0,)
