"""The keeper of the file: opens, makes, locks and closes it, and does what the window's actions ask of it."""

from __future__ import annotations

import hmac
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, Signal

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import MAYA, fill
from desktop.presenters import care, people
from desktop.presenters.base import fault_sentence
from desktop.presenters.forms import Field, FieldKind, Form
from desktop.shell.actions import ACTIONS
from desktop.shell.asks import WindowPrompts
from desktop.shell.chores import Chores
from desktop.shell.house import House
from desktop.shell.places import PLACES
from desktop.shell.printer import print_paper, print_sheet
from desktop.shell.settings import LOCK_MINUTES, SCHEMES
from desktop.shell.sheet import Sheet
from desktop.shell.window import Window
from desktop.words.keys import COLOURS, KEYS
from jobs.importing import import_into
from jobs.library import starter
from records.errors import CannotWrite, KeelError, WrongPassphrase
from records.file import KeelFile, data_key_of, now

EXAMPLE_PASSPHRASE = "otter candle Tuesday"  # of a file with invented people that is thrown away
_TOGETHER = {action.id: action.together for action in ACTIONS}
LONGEST_END_MS = 10_000  # how long a chore may take to notice that it was stopped
SHEET_TITLE = "Even Keel recovery key"
SHEET_TEXT = """{key}

This key opens the file “{name}” if its passphrase is lost.
Keep it locked away, apart from the laptop."""


class Keeper(QObject):
    """Stands between the window and the file. One file is open at a time."""

    ready = Signal()

    def __init__(self, window: Window, clock: Callable[[], datetime] = now) -> None:
        super().__init__()
        self.window, self._clock = window, clock
        self.chores = Chores()
        self.file: KeelFile | None = None
        self.house: House | None = None
        self._locked = False
        self._example: Path | None = None
        self.sheet = Sheet(window.stack, window.today)
        self.prompts = WindowPrompts(window, self.sheet, print_paper)
        door, making, recovery = window.door, window.making, window.recovery
        door.unlock_wanted.connect(self.unlock)
        door.open_wanted.connect(self.choose_file)
        door.make_wanted.connect(self.begin_making)
        door.example_wanted.connect(self.open_example)
        making.wanted.connect(self.make)
        making.place_wanted.connect(self._choose_place)
        making.left.connect(self.show_door)
        recovery.print_wanted.connect(self._print_recovery)
        recovery.done.connect(self._enter)
        window.asked.connect(self.do)
        window.hiding.connect(self._on_hiding)
        window.closing = self.close
        window.autolock.ran_out.connect(self.lock)
        window.autolock.warned.connect(self._warn)
        window.autolock.spared.connect(self._spare)
        window.looks.changing.connect(self._before_look)
        window.looks.changed.connect(self._on_look)

    # Opening

    def show_door(self) -> None:
        """Show what can be opened; the file used last is asked for at once."""
        recent = [path for path in self.window.settings.recent if path.exists()]
        self.window.show_part(self.window.door)
        self.window.door.show_welcome(recent)
        if recent and self.file is None:
            self.window.door.show_unlock(recent[0])

    def choose_file(self) -> None:
        """Let a file be chosen, and ask for its passphrase."""
        path = self.prompts.open_file("Open a file", "Even Keel files (*.keel);;All files (*)")
        if path:
            self.window.door.show_unlock(Path(path))

    def unlock(self, path: str, secret: str) -> None:
        """Open a file, or let somebody back in behind the door. The long sum is done off the interface thread."""
        if self._locked and self.file is not None:
            held = self.file.path
            self.chores.start(lambda _: data_key_of(held, secret), done=self._let_in, failed=self._refuse)
            return
        who = self.window.settings.who
        self.chores.start(
            lambda _: KeelFile.open(Path(path), secret, MIGRATION_SETS, who=who, clock=self._clock),
            done=self._opened, failed=self._refuse,
        )  # fmt: skip

    def begin_making(self) -> None:
        """Show the panel that makes a file."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.window.making.begin(_free_name(folder), self.window.settings.who)
        self.window.show_part(self.window.making)

    def make(self, path: str, who: str, passphrase: str) -> None:
        """Make a file, put the starter library into it, and show its recovery key."""
        self.window.settings.who = who

        def work(_: object) -> KeelFile:
            _make_folder(Path(path).parent)
            file = KeelFile.create(Path(path), passphrase, MIGRATION_SETS, who=who, clock=self._clock)
            import_into(file.db, starter())
            return file

        self.chores.start(work, done=self._made, failed=self._not_made)

    def _not_made(self, fault: Exception) -> None:
        self.window.making.show_mistake(fault_sentence(fault))

    def open_example(self) -> None:
        """Make the example in a folder of its own and open it."""
        folder = Path(tempfile.mkdtemp(prefix="even-keel-"))
        self._example = folder
        self.window.door.setEnabled(False)

        def work(_: object) -> KeelFile:
            file = KeelFile.create(
                folder / "example.keel", EXAMPLE_PASSPHRASE, MIGRATION_SETS, who="Jo Bennett", clock=self._clock
            )
            fill(file, self.window.today())
            file.history.forget()
            return file

        self.chores.start(work, done=self._example_made, failed=self._refuse)

    def _opened(self, file: KeelFile) -> None:
        self.file = file
        self.window.settings.remember_file(file.path)
        self._enter()

    def _made(self, file: KeelFile) -> None:
        self.file = file
        self.window.settings.remember_file(file.path)
        self.window.recovery.show_key(file.recovery_key)
        file.recovery_key = ""
        self.window.show_part(self.window.recovery)

    def _example_made(self, file: KeelFile) -> None:
        self.window.door.setEnabled(True)
        self.file = file
        self._enter()
        assert self.house is not None
        self.house.open_person(str(MAYA))
        self.house.go("matches")

    def _enter(self) -> None:
        assert self.file is not None
        who = self.window.settings.who if self._example is None else "Jo Bennett"
        session = Session(self.file, who, clock=self._clock)
        window = self.window
        self.house = House(
            session, PLACES, self.prompts, window.actions_by_id, window.more, example=self._example is not None
        )
        window.show_part(self.house)
        window.enable_file_actions(True)
        self.house.go("home")
        window.autolock.begin()
        self.ready.emit()

    def _refuse(self, fault: Exception) -> None:
        self.window.door.setEnabled(True)
        self.window.door.show_mistake(fault_sentence(fault))

    def _let_in(self, key: bytes) -> None:
        assert self.file is not None
        if not hmac.compare_digest(key, self.file.key_for_copies()):
            self._refuse(WrongPassphrase(self.file.path))  # the key file beside it is another file's
            return
        self._locked = False
        assert self.house is not None
        self.window.door.set_busy(False)
        self.window.show_part(self.house)
        self.window.enable_file_actions(True)
        self.sheet.uncover()
        self.window.autolock.begin()

    # Locking and closing

    def lock(self) -> None:
        """Put the door before the house. What was being written stays as it is, out of sight."""
        if self.house is None or self._locked:
            return
        self._locked = True
        assert self.file is not None
        self.sheet.cover()
        self.window.enable_file_actions(False)
        self.window.show_part(self.window.door)
        self.window.door.show_unlock(self.file.path, locked=True)
        self.window.autolock.end()

    def close(self) -> None:
        """Close the file, and throw the example away."""
        self.window.autolock.end()
        self.sheet.leave()
        self.chores.close()
        if self.house is not None:
            self.house.shut()
            QThreadPool.globalInstance().waitForDone(LONGEST_END_MS)
            self.window.show_part(self.window.door)  # before the house goes, or the stack would choose for itself
            self.window.stack.removeWidget(self.house)
            self.house.deleteLater()
            self.house = None
        if self.file is not None:
            self.file.close()
            self.file = None
        if self._example is not None:
            shutil.rmtree(self._example, ignore_errors=True)
            self._example = None
        self._locked = False
        self.window.enable_file_actions(False)

    def unforeseen(self, fault: Exception) -> None:
        """Say that something happened nobody foresaw, in one sentence without content."""
        self.prompts.report(fault_sentence(fault))

    def _on_hiding(self, hidden: bool) -> None:
        """Take the sheet out of sight with everything else; behind the lock it stays there."""
        if hidden:
            self.sheet.cover()
        elif not self._locked:
            self.sheet.uncover()

    def _warn(self, seconds: int) -> None:
        if self.house is not None:
            self.house.status.announce(f"Locks in {seconds} seconds. Press any key to stay.")

    def _spare(self) -> None:
        if self.house is not None:
            self.house.status.announce("")

    # What actions ask

    def do(self, action_id: str) -> None:
        """Do what an action asks, by its id."""
        busy_sheet = self.sheet.isVisible() and action_id != "lock"  # what is being written belongs to who is in view
        if self.house is None or self._locked or self.window.is_hidden or busy_sheet:
            return
        if self.house.together and not _TOGETHER[action_id]:
            return
        getattr(self, f"_do_{action_id.replace('-', '_')}")(self.house)

    def _do_together(self, house: House) -> None:
        if not house.session.person_id:
            house.status.announce("Open a person first: on Home, or with Ctrl P.")
            return
        self.window.looks.set_together(not house.together)

    def _do_lock(self, _: House) -> None:
        self.lock()

    def _do_undo(self, house: House) -> None:
        self._history(house.session.history.undo)

    def _do_redo(self, house: House) -> None:
        self._history(house.session.history.redo)

    def _history(self, step: Callable[[], None]) -> None:
        try:
            step()
        except KeelError as fault:
            self.prompts.report(fault_sentence(fault))

    def _do_person(self, house: House) -> None:
        people.choose_person(house.session, self.prompts, house.open_person)

    def _do_new_person(self, house: House) -> None:
        people.new_person(house.session, self.prompts, house.open_person)

    def _do_edit_person(self, house: House) -> None:
        people.edit_person(house.session, self.prompts)

    def _do_erase_person(self, house: House) -> None:
        people.erase_from_file(house.session, self.prompts)

    def _do_back_up(self, house: House) -> None:
        care.make_backup(house.session, self.prompts, self.chores.start, house.status.announce)

    def _do_passphrase(self, house: House) -> None:
        care.change_passphrase(house.session, self.prompts, house.status.announce)

    def _do_history(self, house: House) -> None:
        lines = care.history_lines(house.session)
        self.sheet.show_notice("What was changed, and when", "\n".join(lines) or "Nothing yet.")

    def _do_keys(self, _: House) -> None:
        self.sheet.show_notice("Keys", KEYS)

    def _do_lock_after(self, _: House) -> None:
        choices = tuple((str(m), f"{m} minutes") for m in LOCK_MINUTES)
        field = Field(
            "minutes", "Lock after", FieldKind.CHOICE, str(self.window.settings.lock_minutes), choices=choices
        )

        def keep(answers: object) -> None:
            minutes = int(answers["minutes"])  # type: ignore[index]
            self.window.settings.lock_minutes = minutes
            self.window.autolock.set_minutes(minutes)

        self.prompts.fill(Form("Lock after a while without a key or a click", (field,)), keep)

    def _do_colours(self, _: House) -> None:
        choices: Sequence[tuple[str, str]] = tuple((scheme, COLOURS[scheme]) for scheme in SCHEMES)
        field = Field("scheme", "Colours", FieldKind.CHOICE, self.window.looks.scheme, choices=tuple(choices))
        self.prompts.fill(Form("Colours", (field,)), lambda a: self.window.looks.choose_scheme(a["scheme"]))

    def _do_close_file(self, _: House) -> None:
        self.close()
        self.show_door()

    def _print_recovery(self, key: str) -> None:
        assert self.file is not None
        print_sheet(self.window, SHEET_TITLE, SHEET_TEXT.format(key=key, name=self.file.path.stem))

    def _choose_place(self) -> None:
        path = self.prompts.save_file("Where it is kept", "Our people.keel", "Even Keel files (*.keel)")
        if path:
            self.window.making.show_place(Path(path))

    def _on_look(self, _: object) -> None:
        if self.house is not None:
            self.house.rebuild()

    def _before_look(self) -> None:
        if self.house is not None:
            self.house.drop_pages()


def _make_folder(folder: Path) -> None:
    """Make a folder that is not there yet. Raises CannotWrite where the disk does not allow it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(folder) from fault


def _free_name(folder: Path) -> Path:
    """Return a name for a new file that is not taken."""
    names = (folder / f"Our people{n}.keel" for n in ("", *(f" {k}" for k in range(2, 100))))
    return next((path for path in names if not path.exists()), folder / "New.keel")
