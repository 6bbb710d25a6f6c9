"""Chores: off the interface thread, with progress and cancel, and their news on the thread that started them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from desktop.cli.bench_window import painted
from desktop.shell.autolock import WARNING_SECONDS, AutoLock
from desktop.shell.chores import Chores
from desktop.shell.collecting import Collecting
from jobs.imported import Cancelled

Step = Callable[[int, int], None]


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, chores: Chores) -> None:
    here, seen = QThread.currentThread(), []
    where: list[int] = []

    def work(step: Step) -> str:
        where.append(threading.get_ident())
        step(1, 1)
        return "done"

    def done(result: str) -> None:
        seen.append((result, QThread.currentThread() is here or QThread.currentThread() == here))

    chores.start(work, done=done, failed=seen.append)
    assert chores.busy
    qtbot.waitUntil(lambda: not chores.busy, timeout=10_000)
    assert seen == [("done", True)] and where != [threading.get_ident()]


def test_a_fault_is_handed_over_whole(qtbot: QtBot, chores: Chores) -> None:
    faults: list[Exception] = []

    def work(step: Step) -> None:
        raise ValueError("of the work")

    chores.start(work, done=lambda _: None, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    assert isinstance(faults[0], ValueError)


def test_cancel_stops_at_the_next_step_and_says_so(qtbot: QtBot, chores: Chores) -> None:
    started, faults = threading.Event(), []
    cancelled = threading.Event()

    def work(step: Step) -> None:
        started.set()
        cancelled.wait(10)
        step(1, 2)

    chores.start(work, done=lambda _: None, failed=faults.append)
    started.wait(10)
    chores.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    assert isinstance(faults[0], Cancelled) and not chores.busy


def test_progress_does_not_flood_the_window_and_the_end_is_always_told(qtbot: QtBot, chores: Chores) -> None:
    told: list[tuple[int, int]] = []

    def work(step: Step) -> None:
        for n in range(1, 10_001):
            step(n, 10_000)

    chores.start(work, done=lambda _: None, failed=lambda _: None, progress=lambda n, of: told.append((n, of)))
    qtbot.waitUntil(lambda: not chores.busy, timeout=20_000)
    assert told[-1] == (10_000, 10_000) and len(told) < 500


def test_what_a_chore_held_is_let_go_once_it_has_ended_and_on_this_thread(qtbot: QtBot, chores: Chores) -> None:
    let_go_on: list[int] = []

    class Held:
        def done(self, _: object) -> None:
            """Hear that the work is done."""

        def work(self, _: Step) -> None:
            """Do what takes no time, so that both threads let go at the same moment."""

        def __del__(self) -> None:
            let_go_on.append(threading.get_ident())

    for _number in range(50):
        held = Held()
        chores.start(held.work, done=held.done, failed=lambda _: None)
        del held
        qtbot.waitUntil(lambda: not chores.busy, timeout=10_000)
    qtbot.wait(1)  # what is to be deleted later, is deleted now
    gc.collect()
    assert len(let_go_on) == 50 and set(let_go_on) == {threading.get_ident()}


class Clock:
    """Seconds that go forward when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_chores_that_nobody_holds_any_more_still_end_in_peace(qtbot: QtBot) -> None:
    go, told = threading.Event(), list[int]()
    Chores().start(lambda step: go.wait() and 7, done=told.append, failed=lambda fault: told.append(-1))
    gc.collect()
    go.set()
    qtbot.waitUntil(lambda: told == [7])
    gc.collect()
    QCoreApplication.processEvents()  # in which they go


def test_the_window_locks_after_a_while_and_warns_a_minute_before(qtbot: QtBot) -> None:
    clock = Clock()
    lock = AutoLock(5, clock)
    warned: list[int] = []
    ended: list[bool] = []
    lock.warned.connect(warned.append)
    lock.ran_out.connect(lambda: ended.append(True))
    lock.begin()
    clock.now = 5 * 60 - WARNING_SECONDS - 1
    lock.tick()
    assert warned == [] and ended == []
    clock.now += 31
    lock.tick()
    assert warned == [30] and ended == []
    clock.now += 30
    lock.tick()
    assert ended == [True]


def test_a_sign_of_life_spares_the_lock(qtbot: QtBot) -> None:
    clock = Clock()
    lock = AutoLock(2, clock)
    spared: list[bool] = []
    ended: list[bool] = []
    lock.spared.connect(lambda: spared.append(True))
    lock.ran_out.connect(lambda: ended.append(True))
    lock.begin()
    clock.now = 110
    lock.tick()
    lock.stir()
    clock.now = 200
    lock.tick()
    assert spared == [True] and ended == []
    lock.end()


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    assert painted()["heavy"] == []


def test_garbage_that_could_hold_qt_objects_is_only_let_go_on_the_interface_thread(qtbot: QtBot) -> None:
    let_go_on: list[int] = []

    class Knot:
        def __init__(self) -> None:
            self.myself = self

        def __del__(self) -> None:
            let_go_on.append(threading.get_ident())

    def work(_: object) -> None:
        for _number in range(5000):
            Knot()

    collecting = Collecting()
    chores, ended, kept = Chores(), [], list[list[int]]()
    chores.start(work, done=ended.append, failed=ended.append)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)

    def look() -> bool:
        # Python counts what was made less what was let go, by anybody: an earlier test's things may just have gone.
        kept.extend([] for _number in range(gc.get_threshold()[0]))
        collecting.look()
        return len(let_go_on) == 5000

    qtbot.waitUntil(look, timeout=30_000)
    assert set(let_go_on) == {threading.get_ident()}
    collecting.end()
    assert gc.isenabled()
    gc.disable()
