"""Makes a file of all three histories, and pictures of the rooms they fill: `python -m ...looking FOLDER`.

For looking with one's own eyes; nothing here is a test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.app.packages import MIGRATION_SETS
from desktop.cli.screens import Camera
from desktop.shell.house import House
from records.file import KeelFile
from records.keys import Stretch
from tests.supportplans.histories.assistant import ASSISTANT
from tests.supportplans.histories.porter import PORTER
from tests.supportplans.histories.replay import SPECIALIST, Replay, Tale
from tests.supportplans.histories.warehouse import WAREHOUSE

TALES = {"porter": PORTER, "assistant": ASSISTANT, "warehouse": WAREHOUSE}
PASSPHRASE = "otter candle Tuesday"  # of a file that holds invented people only


def make(path: Path, *tales: Tale) -> None:
    """Make a file in which these histories were lived through to their end."""
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who=SPECIALIST, stretch=Stretch(n=2**10)) as file:
        for tale in tales:
            replay = Replay(tale, file.db)
            for event in tale.events:
                replay.live(event)


def _course(view: str, zoom: str = "year") -> Callable[[House], None]:
    def show(house: House) -> None:
        house.presenter("course").choose_view(view)
        house.presenter("course").choose_zoom(zoom)

    return show


def _nothing(_: House) -> None:
    """Look at a place as it opens."""


def _review(house: House) -> None:
    session: Any = house.session
    held = session.reviews.reviews(session.posts.posts(session.person_id)[0].id)
    house.presenter("post").open_review(held[-1].id)


ROOMS: tuple[tuple[str, str, Callable[[House], None]], ...] = (
    ("about_me", "about", _nothing), ("adjustments", "adjustments", _nothing), ("even_keel", "keel", _nothing),
    ("agreement_changes", "changes", _nothing),
    ("course", "course-chart", _course("chart")), ("course", "course-table", _course("table")),
    ("course", "course-log", _course("log")), ("after_it", "after-it", _nothing), ("coming_back", "coming-back",
                                                            _nothing),
    ("post", "post", _nothing), ("review", "review", _review), ("hand_over", "hand-over", _nothing),
    ("telling", "telling", _nothing), ("papers", "papers", _nothing), ("letters", "letters", _nothing),
)  # fmt: skip


def look(path: Path, folder: Path, names: tuple[str, ...] = ()) -> None:
    """Take a picture of every room for every history, and of Home; some large and some dark."""
    camera = Camera(folder)
    try:
        camera.window.door.show_unlock(path)
        camera.keeper.unlock(str(path), PASSPHRASE)
        camera.settle()
        house = camera.keeper.house
        assert house is not None
        camera.take("home")
        for name, tale in TALES.items():
            house.open_person(tale.person_id)
            for place, title, then in ROOMS:
                if names and title not in names:
                    continue
                house.go(place)
                then(house)
                camera.take(f"{name}-{title}")
                _other_looks(camera, f"{name}-{title}", name == "porter")
    finally:
        camera.close()


def _other_looks(camera: Camera, name: str, wanted: bool) -> None:
    if not wanted:
        return
    looks = camera.window.looks
    looks.choose_scale(2.0)
    camera.take(f"{name}-200")
    looks.choose_scale(1.0)
    looks.choose_scheme("dark")
    camera.take(f"{name}-dark")
    looks.choose_scheme("light")


def main() -> None:
    """Make the file and the pictures in the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "histories.keel"
    if not path.exists():
        make(path, *TALES.values())
    look(path, folder, tuple(sys.argv[2:]))


if __name__ == "__main__":
    main()
