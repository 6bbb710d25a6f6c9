"""The window on a real file: making, opening and closing, going about by key, its looks, what lies over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.bootstrap import _unforeseen, build
from desktop.cli.screens import Camera
from desktop.example import MAYA, fill
from desktop.shell.actions import ACTIONS
from desktop.shell.keeper import Keeper
from desktop.shell.places import PLACES
from desktop.shell.settings import Settings
from desktop.shell.window import Window
from desktop.theme.icons import ICONS
from desktop.theme.tokens import SCHEMES
from desktop.widgets.clipboard import KEEP_OUT, copy_privately
from records.backup import check
from records.file import KeelFile, ReadOnly
from records.keys import Stretch

from .conftest import NOW

PASSPHRASE = "otter candle Tuesday"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Window]:
    made = build(qapp, settings)
    made.resize(1366, 690)
    made.show()
    qtbot.waitUntil(lambda: made.opening.keeper is not None, timeout=30_000)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def keeper(window: Window) -> Keeper:
    kept: Keeper = window.opening.keeper
    return kept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "ours.keel"
    with KeelFile.create(made, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW, stretch=Stretch(n=2**10)) as f:
        fill(f, NOW.date())
    return made


def wait(qtbot: QtBot, keeper: Keeper) -> None:
    house = keeper.house
    qtbot.waitUntil(lambda: not keeper.chores.busy and not (house is not None and house.busy), timeout=60_000)


@pytest.fixture
def opened(qtbot: QtBot, window: Window, keeper: Keeper, path: Path) -> Keeper:
    """A window with the example open and Maya in view."""
    window.door.show_unlock(path)
    keeper.unlock(str(path), PASSPHRASE)
    qtbot.waitUntil(lambda: keeper.house is not None, timeout=30_000)
    assert keeper.house is not None
    keeper.house.open_person(str(MAYA))
    wait(qtbot, keeper)
    return keeper


def texts_in(widget: QWidget) -> str:
    found = []
    for child in [widget, *widget.findChildren(QWidget)]:
        found += [child.accessibleName(), child.toolTip()]
        text = getattr(child, "text", None)
        found.append(str(text()) if callable(text) else "")
    return "\n".join(found)


# Registries


def test_places_and_actions_have_ids_keys_and_icons_of_their_own() -> None:
    keys = [p.key for p in PLACES if p.key] + [a.key for a in ACTIONS if a.key]
    assert len({QKeySequence(key).toString() for key in keys}) == len(keys)
    assert len({p.id for p in PLACES}) == len(PLACES) and len({a.id for a in ACTIONS}) == len(ACTIONS)
    assert {p.icon for p in PLACES} <= set(ICONS) and {a.icon for a in ACTIONS if a.icon} <= set(ICONS)


def test_every_action_has_somebody_who_does_it(keeper: Keeper) -> None:
    for action in ACTIONS:
        assert hasattr(Window, action.method) or hasattr(keeper.deeds, action.id.replace("-", "_")), action.id


# Making and opening


def test_a_first_run_offers_to_make_to_open_and_to_look(window: Window) -> None:
    assert window.stack.currentWidget() is window.door
    assert window.door.welcome.isVisible() and not window.door.unlock.isVisible()


def test_a_file_is_made_and_its_recovery_key_shown_once(
    qtbot: QtBot, window: Window, keeper: Keeper, tmp_path: Path
) -> None:
    keeper.begin_making()
    keeper.make(str(tmp_path / "new.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=30_000)
    key = window.recovery._key.text()
    assert len(key.replace("-", "")) == 28 and not window.recovery._go.isEnabled()
    window.recovery._kept.setChecked(True)
    qtbot.mouseClick(window.recovery._go, Qt.MouseButton.LeftButton)
    assert keeper.house is not None and window.stack.currentWidget() is keeper.house
    assert window.recovery._key.text() == "" and keeper.file is not None and keeper.file.recovery_key == ""
    assert (
        PASSPHRASE not in (tmp_path / "settings.ini").read_text() and key not in (tmp_path / "settings.ini").read_text()
    )


def test_a_wrong_passphrase_is_one_sentence_and_another_try(
    qtbot: QtBot, window: Window, keeper: Keeper, path: Path
) -> None:
    window.door.show_unlock(path)
    qtbot.keyClicks(window.door._secret, "not this one")
    qtbot.keyClick(window.door._secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.door._mistake.isVisible(), timeout=30_000)
    assert "passphrase" in window.door._mistake.text() and keeper.house is None
    assert window.door._secret.text() == "" and window.door._open.isEnabled()


@pytest.mark.parametrize("what", ["missing", "folder", "text"])
def test_something_that_is_no_file_of_ours_is_one_sentence(
    qtbot: QtBot, window: Window, keeper: Keeper, tmp_path: Path, what: str
) -> None:
    place = tmp_path / "thing.keel"
    if what == "folder":
        place.mkdir()
    if what == "text":
        place.write_text("hello", encoding="utf-8")
    window.door.show_unlock(place)
    keeper.unlock(str(place), "whatever it was")
    qtbot.waitUntil(lambda: window.door._mistake.isVisible(), timeout=30_000)
    assert window.door._mistake.text().count(".") <= 2 and keeper.file is None


def test_the_file_used_last_is_asked_for_next_time(
    qtbot: QtBot, qapp: QApplication, opened: Keeper, settings: Settings, path: Path
) -> None:
    assert settings.recent[0] == path
    opened.window.close()
    again = build(qapp, settings)
    assert again.door._path == str(path)
    again.close()


def test_a_second_window_on_the_same_file_only_reads_and_says_so(opened: Keeper, path: Path) -> None:
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS) as second:
        assert second.read_only is not None


def test_a_file_that_is_only_read_is_never_said_to_be_saved(opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.session.file.read_only = ReadOnly.OPEN_ELSEWHERE
    house._show_file()
    house.session.history.announce(frozenset({"copies"}), "copy.save")  # a form to write on was printed
    assert house.status._saved.text() == "Open for reading"
    house.session.file.read_only = None


# Going about


def test_each_place_has_a_key(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    for place in (p for p in PLACES if p.key and not p.names_others):
        key = getattr(Qt.Key, "Key_" + place.key[-1])
        qtbot.keyClick(opened.window, key, Qt.KeyboardModifier.ControlModifier)
        assert house.place == place.id
        assert house.stack.currentWidget() is house._pages[place.id]
    wait(qtbot, opened)


def test_without_anybody_in_view_a_place_sends_you_home(qtbot: QtBot, opened: Keeper) -> None:
    assert opened.house is not None
    opened.house.session.person_id = ""
    opened.house.go("papers")
    assert opened.house.place == "home"


def test_jobs_can_be_looked_at_with_nobody_in_view(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.session.person_id = ""
    house.go("jobs")
    assert house.place == "jobs" and house.rail.home.currentIndex().data() == "Jobs"
    wait(qtbot, opened)


def test_undo_takes_back_the_last_change_and_names_it(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    before = len(house.session.people.resources(str(MAYA)))
    house._presenters["about_me"].say("I sat with Mr Ade next door.")
    assert len(house.session.people.resources(str(MAYA))) == before + 1
    assert "something the person brings" in house.status._undo.text()
    opened.window.actions_by_id["undo"].trigger()
    assert len(house.session.people.resources(str(MAYA))) == before
    assert house.status._notice.text() == "Taken back: something the person brings."
    opened.window.actions_by_id["redo"].trigger()
    assert len(house.session.people.resources(str(MAYA))) == before + 1
    assert house.status._notice.text() == "Brought back: something the person brings."
    wait(qtbot, opened)


def test_a_clock_that_is_behind_the_file_is_said_over_every_page_until_it_is_right(opened: Keeper) -> None:
    """The file was made and opened on days between these two, whatever the clock of this computer says."""
    house = opened.house
    assert house is not None
    told, behind = house.clock_line, "says it is 3 March 2020, but this file was used on"
    for year, said in ((2220, False), (2020, True), (2220, False)):
        house.session.clock = lambda year=year: datetime(year, 3, 3, 12, tzinfo=UTC)  # type: ignore[misc]
        for place in ("home", "papers"):
            house.go(place)
            assert told.isHidden() is not said and (behind in told.words.text()) is said
    house.session.clock = lambda: datetime(2020, 3, 3, 12, tzinfo=UTC)
    house.go("home")
    assert told.words.text().endswith("If it is right, that permission can be asked for again.")


# Closing


def test_closing_the_file_closes_it_and_the_next_one_can_be_opened(qtbot: QtBot, opened: Keeper, path: Path) -> None:
    opened.deeds.do("close-file")
    assert opened.file is None and opened.house is None
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS) as again:
        assert again.read_only is None


def test_the_example_is_thrown_away_when_it_is_closed(qtbot: QtBot, window: Window, keeper: Keeper) -> None:
    keeper.open_example()
    qtbot.waitUntil(lambda: keeper.house is not None, timeout=60_000)
    wait(qtbot, keeper)
    folder = keeper._example
    assert folder is not None and folder.is_dir()
    keeper.close()
    assert not folder.exists() and window.settings.recent == ()


# Looks


def test_colours_change_and_the_place_stays(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.go("telling")
    for scheme in (*SCHEMES, "light"):
        opened.window.looks.choose_scheme(scheme)
        assert house.place == "telling" and opened.window.looks.theme.scheme == scheme


def test_at_double_size_the_rail_folds_into_a_button(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    opened.window.looks.choose_scale(2.0)
    assert not house.rail.isVisible() and house._menu_button.isVisible()
    opened.window.looks.choose_scale(1.0)
    assert house.rail.isVisible()


def test_a_file_can_be_closed_while_something_is_under_way(qtbot: QtBot, opened: Keeper, path: Path) -> None:
    house = opened.house
    assert house is not None
    house.go("matches")
    house.go("papers")
    assert house.busy
    opened.deeds.do("close-file")
    assert opened.file is None and opened.window.stack.currentWidget() is opened.window.door
    qtbot.wait(1)  # a turn of the event loop: what was under way tells nobody any more
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS) as again:
        assert again.read_only is None


def test_pictures_end_with_the_file_closed_and_nothing_under_way(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    camera = Camera(tmp_path)
    camera.keeper.unlock(str(path), PASSPHRASE)
    camera.settle()
    assert camera.keeper.house is not None
    camera.close()
    assert (camera.keeper.file, camera.keeper.house, camera.window.isVisible()) == (None, None, False)


def test_a_sentence_over_a_form_leaves_the_form_as_it_was(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.presenter("about_me").change_resource("maya-r0")
    form = opened.sheet.front
    opened.prompts.report("Something to read.")
    assert opened.sheet.front is not form
    opened.sheet.leave()
    assert opened.sheet.front is form and opened.sheet.isVisible()
    opened.sheet.leave()
    assert not opened.sheet.isVisible()


def test_the_keys_of_places_wait_while_a_form_is_open(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.presenter("about_me").change_resource("maya-r0")
    for key in (Qt.Key.Key_2, Qt.Key.Key_0):
        qtbot.keyClick(opened.window, key, Qt.KeyboardModifier.ControlModifier)
    opened.deeds.do("next-part")
    focus = opened.window.focusWidget()
    assert house.place == "about_me" and focus is not None and opened.sheet.isAncestorOf(focus)
    opened.sheet.leave()


def test_what_nobody_foresaw_is_one_sentence_without_content(
    opened: Keeper, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = ValueError("Maya said something private")
    _unforeseen(opened.window, ValueError, fault, None)
    assert "Maya" not in capsys.readouterr().err and opened.sheet.isVisible()
    assert "Maya" not in texts_in(opened.sheet) and "ValueError" in texts_in(opened.sheet)
    opened.sheet.leave()


def test_a_draft_on_the_clipboard_asks_histories_to_leave_it_out(qtbot: QtBot) -> None:
    copy_privately("My own words")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "My own words"
    assert all(data.hasFormat(kind) for kind in KEEP_OUT)


def test_erasing_a_person_asks_and_leaves_no_trace_in_the_file(qtbot: QtBot, opened: Keeper, path: Path) -> None:
    house = opened.house
    assert house is not None
    for place in PLACES:
        house.go(place.id)
    wait(qtbot, opened)
    opened.deeds.do("erase-person")
    qtbot.mouseClick(opened.sheet.front.foot[0], Qt.MouseButton.LeftButton)
    assert house.session.people.person(str(MAYA)) is not None
    opened.deeds.do("erase-person")
    qtbot.mouseClick(opened.sheet.front.foot[1], Qt.MouseButton.LeftButton)
    wait(qtbot, opened)
    assert house.place == "home" and house.session.person_id == "" and not house.session.history.can_undo
    assert [p.name for p in house.session.people.people()] == ["Darren Pugh", "Samira Haddad"]
    db = house.session.file.db
    kept = [row for table in db.table_names() if table != "history" for row in db.execute(f"SELECT * FROM {table}")]  # noqa: S608
    assert not any("maya" in repr(row).casefold() for row in kept)
    assert check(db) == ()
