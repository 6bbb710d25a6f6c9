"""What `bench` measures of the window: the start to its first paint, and how long an import ever holds it up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

from desktop.cli.bench_runs import ONET, PASSPHRASE, Bench
from desktop.cli.screens import Camera
from records.people import Person, PersonId

TICK_MS = 2


def first_paint(_bench: Bench) -> list[float]:
    """Return seconds from the start of the program to the window's first paint, five times, the disk warm."""
    return [painted()["seconds"] for _ in range(6)][1:]


def painted() -> dict[str, Any]:
    """Start the program once in a process of its own; returns its seconds and the heavy libraries it had loaded."""
    command = [sys.executable, "-m", "desktop.cli.paint_probe", repr(time.time())]
    surroundings = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings)
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return said


def import_stop(bench: Bench) -> list[float]:
    """Return the longest time, in seconds, for which the window could not answer while the O*NET zip came in."""
    with tempfile.TemporaryDirectory() as folder:
        camera = Camera(Path(folder))
        try:
            return [_longest_stop(camera, bench)]
        finally:
            camera.close()


def _longest_stop(camera: Camera, bench: Bench) -> float:
    keeper = camera.keeper
    keeper.make(str(bench.new_file("window")), "Jo", PASSPHRASE)
    camera.settle()
    camera.window.recovery.done.emit()
    camera.window.recovery.forget()  # or the window would ask before it closes
    house = keeper.house
    assert house is not None
    person = Person(PersonId("somebody"), "Somebody")
    house.session.history.run(house.session.people.save_person(person))
    house.open_person(str(person.id))
    house.go("jobs")
    camera.settle()
    heart = _Heart()
    house.presenter("jobs").import_from(bench.data / ONET)
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: None if house.busy else loop.quit())
    look.start(50)
    loop.exec()
    return heart.longest / 1000


class _Heart:
    """Beats every few milliseconds on the interface thread and remembers the longest gap, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(TICK_MS)

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.nsecsElapsed() / 1e6)
        self._since.restart()
