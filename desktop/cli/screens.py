"""Pictures of every screen, taken from the real window on a real file, without a display."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import build
from desktop.cli.console import BadInput
from desktop.example import EXAMPLE_ADVERT, MAYA, SCHOOL
from desktop.example_back import DARREN
from desktop.shell.collecting import Collecting
from desktop.shell.house import House
from desktop.shell.keeper import Keeper
from desktop.shell.places import PLACES
from desktop.shell.settings import Settings
from desktop.shell.window import Window

SCREEN = QSize(1366, 690)  # a small laptop's screen without title bar and task bar
BACK = ("after_it", "coming_back")  # what Darren in the example shows best
PATIENCE_MS = 30_000


class Camera:
    """Walks through the window and leaves PNG files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.taken: list[str] = []
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QApplication.instance() or QApplication(["even-keel"])
        assert isinstance(app, QApplication)
        self._app = app
        self._scratch = tempfile.TemporaryDirectory(prefix="even-keel-settings-")
        self._collecting = Collecting()
        settings = Settings(Path(self._scratch.name) / "settings.ini")
        settings.who = "Jo Bennett"
        self.window: Window = build(app, settings)
        self.window.resize(SCREEN)
        self.window.show()
        self.settle()
        self.window.opening.begin()
        self.keeper: Keeper = self.window.opening.keeper

    def settle(self) -> None:
        """Let everything finish that is under way: chores, layouts, paints."""
        timer = QElapsedTimer()
        timer.start()
        self._turn()
        while self._busy() and timer.elapsed() < PATIENCE_MS:
            self._turn()
        self._turn()

    def _turn(self) -> None:
        """Run the event loop for a moment; unlike pumping events by hand it also lets go of what was dropped."""
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()

    def _busy(self) -> bool:
        keeper = getattr(self, "keeper", None)
        return keeper is not None and (keeper.chores.busy or (keeper.house is not None and keeper.house.busy))

    def take(self, name: str) -> None:
        """Take one picture of the whole window."""
        self.settle()
        path = self.folder / f"screen-{name}.png"
        if not self.window.grab().save(str(path)):
            raise BadInput(f"{path} could not be written.")
        self.taken.append(path.name)

    def close(self) -> None:
        """Close window and file."""
        if not self.window.close():
            raise BadInput("The window did not close: something in it waits for an answer.")
        self.settle()
        self._collecting.end()
        self._scratch.cleanup()


def take_all(path: Path, passphrase: str, folder: Path) -> tuple[str, ...]:
    """Open a file in the window and take a picture of every screen; returns the names of the pictures."""
    camera = Camera(folder)
    try:
        _door(camera, path, passphrase)
        _places(camera)
        _looks(camera)
        _sheets(camera)
    finally:
        camera.close()
    return tuple(camera.taken)


def _door(camera: Camera, path: Path, passphrase: str) -> None:
    camera.take("01-welcome")
    camera.keeper.begin_making()
    camera.take("02-make-a-file")
    camera.window.recovery.show_key("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV")
    camera.window.show_part(camera.window.recovery)
    camera.take("03-recovery-key")
    camera.window.recovery.forget()  # or the window would ask before it closes
    camera.window.show_part(camera.window.door)
    camera.window.door.show_unlock(path)
    camera.take("04-unlock")
    camera.keeper.unlock(str(path), passphrase)
    camera.settle()


def _places(camera: Camera) -> None:
    house = camera.keeper.house
    assert house is not None
    for number, place in enumerate(PLACES, 5):
        house.session.person_id = str(DARREN if place.id in BACK else MAYA) if house.session.person_id else ""
        house.session.job_id = "" if place.names_others else str(SCHOOL)
        house.go(place.id)
        camera.take(f"{number:02}-{place.id.replace('_', '-')}")
        if place.id == "advert":
            _read_an_advert(camera, house, f"{number:02}-advert-looked-through")
        if place.id == "carve":
            carving, school = house.presenter("carve"), house.session.jobs.job(str(SCHOOL))
            for task in school.tasks[:2] if school else ():
                carving.turn_task(str(SCHOOL), str(task.id))
            camera.take(f"{number:02}-carve-a-role")
        if place.id == "review":
            house.presenter("post").open_review("maya-v3")
            camera.take(f"{number:02}-review-held")
        if place.id == "visit":
            house.presenter("visit").hear_start("today", "watched", "Karen Doyle")
            house.presenter("visit").go_to_section(3)
            camera.take(f"{number:02}-visit-the-place")
        if place.id == "evidence":
            house.presenter("evidence").choose_view("statement")
            house.presenter("evidence").choose_sentence(4)
            camera.take(f"{number:02}-evidence-a-draft")
            house.presenter("evidence").choose_view("table")
        if place.id == "home":
            house.open_person(str(MAYA))


def _read_an_advert(camera: Camera, house: House, name: str) -> None:
    advert = house.presenter("advert")
    advert.type_text(EXAMPLE_ADVERT)
    advert.read_text()
    camera.settle()
    advert.accept_group("tasks")
    advert.choose_line(next(n for n, one in enumerate(advert.state.lines) if "deliveries" in one.text))
    camera.take(name)
    advert.begin_again()


def _looks(camera: Camera) -> None:
    house, looks = camera.keeper.house, camera.window.looks
    assert house is not None
    house.go("matches")
    steps: tuple[tuple[str, Callable[[], None], Callable[[], None]], ...] = (
        ("40-matches-dark", lambda: looks.choose_scheme("dark"), lambda: None),
        ("41-matches-high-contrast", lambda: looks.choose_scheme("high"), lambda: looks.choose_scheme("light")),
        ("42-matches-200-percent", lambda: looks.choose_scale(2.0), lambda: looks.choose_scale(1.0)),
        ("43-matches-together", lambda: looks.set_together(True), lambda: looks.set_together(False)),
    )
    for name, begin, end in steps:
        begin()
        camera.take(name)
        end()


def _sheets(camera: Camera) -> None:
    house, keeper = camera.keeper.house, camera.keeper
    assert house is not None
    house.go("papers")
    keeper.deeds.do("new-person")
    camera.take("44-a-form")
    keeper.sheet.leave()
    camera.window.toggle_hide()
    camera.take("45-hidden")
    camera.window.toggle_hide()
    keeper.lock()
    camera.take("46-locked")
