"""Pictures of every screen, taken from the real window on a real file, without a display.

What there is to take is a list of `Screen`, so that one can be asked for by its name and the list be looked at alone.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import build
from desktop.cli.console import BadInput, is_named
from desktop.example import EXAMPLE_ADVERT, MAYA, SCHOOL
from desktop.example_back import DARREN
from desktop.shell.collecting import Collecting
from desktop.shell.house import House
from desktop.shell.keeper import Keeper
from desktop.shell.places import PLACES, Place
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

    @property
    def house(self) -> House:
        """Return what stands in the open file."""
        assert self.keeper.house is not None
        return self.keeper.house

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


Step = Callable[[Camera], object]


def _nothing(_: Camera) -> None:
    """Leave a screen as it is."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: its name, what is done to see it, and what after it, so that any other can come next."""

    name: str
    show: Step
    leave: Step = _nothing


def take_all(path: Path, passphrase: str, folder: Path, only: Collection[str] = ()) -> tuple[str, ...]:
    """Open a file in the window and take a picture of every screen; returns the names of the pictures.

    `only` are words; where there are any, those screens are taken whose names have one of them.
    """
    if not any(is_named(screen.name, only) for screen in every_screen()):
        return ()
    camera = Camera(folder)
    try:
        _take(camera, _at_the_door(), only)
        camera.window.door.show_unlock(path)
        _take(camera, (Screen("04-unlock", _nothing),), only)
        camera.keeper.unlock(str(path), passphrase)
        camera.settle()
        _take(camera, _inside(), only)
    finally:
        camera.close()
    return tuple(camera.taken)


def every_screen() -> Iterator[Screen]:
    """Yield every screen in the order they are taken; 04 is the door itself."""
    yield from (*_at_the_door(), Screen("04-unlock", _nothing), *_inside())


def _take(camera: Camera, screens: Iterable[Screen], only: Collection[str]) -> None:
    for screen in screens:
        if is_named(screen.name, only):
            screen.show(camera)
            camera.take(screen.name)
            screen.leave(camera)


def _at_the_door() -> Iterator[Screen]:
    yield Screen("01-welcome", _nothing)
    yield Screen("02-make-a-file", lambda camera: camera.keeper.begin_making())
    yield Screen("03-recovery-key", _recovery_key, _leave_recovery_key)


def _recovery_key(camera: Camera) -> None:
    camera.window.recovery.show_key("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV")
    camera.window.show_part(camera.window.recovery)


def _leave_recovery_key(camera: Camera) -> None:
    camera.window.recovery.forget()  # or the window would ask before it closes
    camera.window.show_part(camera.window.door)


def _inside() -> Iterator[Screen]:
    for number, place in enumerate(PLACES, 5):
        leave: Step = _begin_with_maya if place.id == "home" else _nothing
        yield Screen(f"{number:02}-{place.id.replace('_', '-')}", partial(_go, place=place), leave)
        if place.id in FURTHER:
            yield _further(f"{number:02}-", place, FURTHER[place.id])
    yield from _looks()
    yield from _sheets()


def _further(number: str, place: Place, further: Screen) -> Screen:
    """Return what is seen further in at a place."""

    def show(camera: Camera) -> None:
        _go(camera, place)
        further.show(camera)

    return Screen(number + further.name, show, further.leave)


def _go(camera: Camera, place: Place) -> None:
    session = camera.house.session
    session.person_id = "" if place.id == "home" else str(DARREN if place.id in BACK else MAYA)
    session.job_id = "" if place.names_others else str(SCHOOL)
    camera.house.go(place.id)


def _begin_with_maya(camera: Camera) -> None:
    camera.house.open_person(str(MAYA))


def _read_an_advert(camera: Camera) -> None:
    advert = camera.house.presenter("advert")
    advert.type_text(EXAMPLE_ADVERT)
    advert.read_text()
    camera.settle()
    advert.accept_group("tasks")
    advert.choose_line(next(n for n, one in enumerate(advert.state.lines) if "deliveries" in one.text))


def _carve(camera: Camera) -> None:
    carving, school = camera.house.presenter("carve"), camera.house.session.jobs.job(str(SCHOOL))
    for task in school.tasks[:2] if school else ():
        carving.turn_task(str(SCHOOL), str(task.id))


def _visit(camera: Camera) -> None:
    camera.house.presenter("visit").hear_start("today", "watched", "Karen Doyle")
    camera.house.presenter("visit").go_to_section(3)


def _draft(camera: Camera) -> None:
    camera.house.presenter("evidence").choose_view("statement")
    camera.house.presenter("evidence").choose_sentence(4)


FURTHER = {
    "advert": Screen("advert-looked-through", _read_an_advert, lambda c: c.house.presenter("advert").begin_again()),
    "carve": Screen("carve-a-role", _carve),
    "review": Screen("review-held", lambda c: c.house.presenter("post").open_review("maya-v3")),
    "visit": Screen("visit-the-place", _visit),
    "evidence": Screen("evidence-a-draft", _draft, lambda c: c.house.presenter("evidence").choose_view("table")),
}
"""What is seen further in at a place, where its first look tells too little."""


def _looks() -> Iterator[Screen]:
    def look(name: str, begin: Step, end: Step) -> Screen:
        def show(camera: Camera) -> None:
            camera.house.go("matches")
            begin(camera)

        return Screen(name, show, end)

    def scheme(name: str) -> Step:
        return lambda camera: camera.window.looks.choose_scheme(name)

    def scale(times: float) -> Step:
        return lambda camera: camera.window.looks.choose_scale(times)

    def together(on: bool) -> Step:
        return lambda camera: camera.window.looks.set_together(on)

    yield look("40-matches-dark", scheme("dark"), scheme("light"))
    yield look("41-matches-high-contrast", scheme("high"), scheme("light"))
    yield look("42-matches-200-percent", scale(2.0), scale(1.0))
    yield look("43-matches-together", together(True), together(False))


def _sheets() -> Iterator[Screen]:
    yield Screen("44-a-form", _new_person, lambda camera: camera.keeper.sheet.leave())
    yield Screen("45-hidden", _hide, _hide)
    yield Screen("46-locked", lambda camera: camera.keeper.lock())


def _new_person(camera: Camera) -> None:
    camera.house.go("papers")
    camera.keeper.deeds.do("new-person")


def _hide(camera: Camera) -> None:
    camera.window.toggle_hide()
