"""The keeper of the file: opens, makes, locks and closes it, and does what the window's actions ask of it."""

from __future__ import annotations

import hmac
import shutil
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app.meaning import program_understanding
from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import MAYA, fill
from desktop.example_papers import fill_papers
from desktop.presenters.base import fault_sentence
from desktop.presenters.forms import Question
from desktop.shell.asks import WindowPrompts
from desktop.shell.chores import Chores
from desktop.shell.deeds import Deeds
from desktop.shell.house import House
from desktop.shell.places import PLACES
from desktop.shell.print_pages import PrinterFault
from desktop.shell.printer import PaperPrinter, print_sheet
from desktop.shell.sheet import Sheet
from desktop.shell.window import Window
from desktop.words.papers_out import KEY_NOT_PRINTED
from jobs.importing import import_into
from jobs.library import starter
from records.errors import CannotWrite, WrongPassphrase
from records.file import KeelFile, data_key_of, now
from records.paths import is_there

EXAMPLE_PASSPHRASE = "otter candle Tuesday"  # of a file with invented people that is thrown away
EXAMPLE_WHO = "Jo Bennett"
LONGEST_END_MS = 60_000  # how long a chore may take to notice that it was stopped; closing under it would be worse
NO_KEY_YET = Question(
    "Close without your recovery key on paper?",
    "It is shown this once. If the passphrase is ever lost, nothing else opens the file.",
    "Stay here", "Close",
)  # fmt: skip
SHEET_TITLE = "Even Keel recovery key"
SHEET_TEXT = """{key}

This key opens the file “{name}” if its passphrase is lost.
Keep it locked away, apart from the laptop."""


class Keeper(QObject):
    """Stands between the window and the file. One file is open at a time, and one is opened at a time."""

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
        self.prompts = WindowPrompts(window, self.sheet, PaperPrinter(window.settings), lambda: self._locked)
        self.deeds = Deeds(window, self.sheet, self.prompts, self._free_house, self.lock, self._leave_file)
        door, making, recovery = window.door, window.making, window.recovery
        door.unlock_wanted.connect(self.unlock)
        door.open_wanted.connect(self.choose_file)
        door.make_wanted.connect(self.begin_making)
        door.example_wanted.connect(self.open_example)
        making.wanted.connect(self.make)
        making.place_wanted.connect(self._choose_place)
        making.left.connect(self._leave_making)
        recovery.print_wanted.connect(self._print_recovery)
        recovery.done.connect(self._enter)
        window.asked.connect(self.deeds.do)
        window.hiding.connect(self._on_hiding)
        window.may_close, window.closing = self._may_close, self.close
        window.autolock.ran_out.connect(self.lock)
        window.autolock.warned.connect(self._warn)
        window.autolock.spared.connect(self._spare)
        window.looks.changing.connect(self._before_look)
        window.looks.changed.connect(self._on_look)

    # Opening

    def show_door(self) -> None:
        """Show what can be opened; the file used last is asked for at once."""
        recent = [path for path in self.window.settings.recent if is_there(path)]
        self.window.show_part(self.window.door)
        self.window.door.show_welcome(recent)
        if recent and self.file is None:
            self.window.door.show_unlock(recent[0])

    def choose_file(self) -> None:
        """Let a file be chosen, and ask for its passphrase."""
        if self.chores.busy:
            return
        path = self.prompts.open_file("Open a file", "Even Keel files (*.keel);;All files (*)")
        if path:
            self.window.door.show_unlock(Path(path))

    def unlock(self, path: str, secret: str) -> None:
        """Open a file, or let somebody back in behind the door. The long sum is done off the interface thread."""
        if self.chores.busy:
            return
        self.window.door.set_busy(True)
        if self._locked and self.file is not None:
            held = self.file.path
            self.chores.start(lambda _: data_key_of(held, secret), done=self._let_in, failed=self._refuse)
            return
        who = self.window.settings.who
        self.chores.start(
            lambda _: KeelFile.open(Path(path), secret, MIGRATION_SETS, who=who, clock=self._clock),
            done=self._opened, failed=self._refuse, let_go=KeelFile.close,
        )  # fmt: skip

    def begin_making(self) -> None:
        """Show the panel that makes a file."""
        if self.chores.busy:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.window.making.begin(_free_name(folder), self.window.settings.who)
        self.window.show_part(self.window.making)

    def make(self, path: str, who: str, passphrase: str) -> None:
        """Make a file, put the starter library into it, and show its recovery key."""
        if self.chores.busy:
            return
        self.window.settings.who = who

        def work(_: object) -> KeelFile:
            _make_folder(Path(path).parent)
            file = KeelFile.create(Path(path), passphrase, MIGRATION_SETS, who=who, clock=self._clock)
            try:
                import_into(file.db, starter())
            except BaseException:
                file.discard()
                raise
            return file

        self.chores.start(work, done=self._made, failed=self._not_made, let_go=KeelFile.discard)

    def _not_made(self, fault: Exception) -> None:
        self.window.making.show_mistake(fault_sentence(fault))

    def open_example(self) -> None:
        """Make the example in a folder of its own and open it."""
        if self.chores.busy:
            return
        self.window.door.set_busy(True)
        today, clock = self.window.today(), self._clock
        self.chores.start(
            lambda _: _make_example(today, clock), done=self._example_made, failed=self._refuse, let_go=_throw_away
        )

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
        self.window.door.set_busy(False)
        self.file, self._example = file, file.path.parent
        self._enter()
        assert self.house is not None
        self.house.open_person(str(MAYA))
        self.house.go("matches")

    def _enter(self) -> None:
        assert self.file is not None
        self.window.door.set_busy(False)
        who = self.window.settings.who if self._example is None else EXAMPLE_WHO
        understanding = program_understanding(words_only=not self.window.settings.by_meaning)
        session = Session(self.file, who, clock=self._clock, understanding=understanding)
        window = self.window
        self.house = House(
            session, PLACES, self.prompts, window.actions_by_id, window.more, example=self._example is not None
        )
        window.show_part(self.house)
        window.enable_file_actions(True)
        self.house.go("home")
        self.house.learning.begin()
        window.autolock.begin()
        self.ready.emit()

    def _refuse(self, fault: Exception) -> None:
        self.window.door.set_busy(False)
        self.window.door.show_mistake(fault_sentence(fault))

    def _let_in(self, key: bytes) -> None:
        assert self.file is not None
        if not hmac.compare_digest(key, self.file.key_for_copies()):
            self._refuse(WrongPassphrase(self.file.path))  # the key file beside it is another file's
            return
        self._locked = False
        self.file.note_day()
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
        _close_dialogs()
        self.sheet.cover()
        self.window.enable_file_actions(False)
        self.window.show_part(self.window.door)
        self.window.door.show_unlock(self.file.path, locked=True)
        self.window.autolock.end()

    def close(self) -> None:
        """Close the file, and throw the example away. What is under way ends first."""
        self.window.autolock.end()
        self.sheet.leave_all()
        self.chores.close()
        if self.house is not None:
            self.house.shut()
        QThreadPool.globalInstance().waitForDone(LONGEST_END_MS)
        self.chores.settle()
        self._locked = False
        self._tear_down()
        if self.file is not None:
            self.file.close()
            self.file = None
        if self._example is not None:
            shutil.rmtree(self._example, ignore_errors=True)
            self._example = None
        self.window.recovery.forget()
        self.sheet.uncover()
        self.window.enable_file_actions(False)

    def _tear_down(self) -> None:
        if self.house is None:
            return
        self.window.show_part(self.window.door)  # before the house goes, or the stack would choose for itself
        self.window.stack.removeWidget(self.house)
        self.house.deleteLater()
        self.house = None

    def _may_close(self) -> bool:
        """Ask before the window closes over a recovery key that nobody has yet."""
        if not self.window.recovery.waiting:
            return True
        if not self.sheet.is_open:
            self.sheet.show_question(NO_KEY_YET, self._close_anyway)
        return False

    def _close_anyway(self) -> None:
        self.window.recovery.forget()
        self.window.close()

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
            left = "1 second" if seconds == 1 else f"{seconds} seconds"
            self.house.status.announce(f"Locks in {left}. Press any key to stay.")

    def _spare(self) -> None:
        if self.house is not None:
            self.house.status.announce("")

    # What parts of the window ask

    def _free_house(self) -> House | None:
        return None if self._locked else self.house

    def _leave_file(self) -> None:
        self.close()
        self.show_door()

    def _leave_making(self) -> None:
        if not self.chores.busy:
            self.show_door()

    def _print_recovery(self, key: str) -> None:
        assert self.file is not None
        try:
            print_sheet(self.window, SHEET_TITLE, SHEET_TEXT.format(key=key, name=self.file.path.stem))
        except PrinterFault:
            self.prompts.report(KEY_NOT_PRINTED)

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


def _make_example(today: date, clock: Callable[[], datetime]) -> KeelFile:
    """Make the example in a folder of its own, which goes again where that fails."""
    folder = Path(tempfile.mkdtemp(prefix="even-keel-"))
    try:
        path = folder / "example.keel"
        file = KeelFile.create(path, EXAMPLE_PASSPHRASE, MIGRATION_SETS, who=EXAMPLE_WHO, clock=clock)
        try:
            fill(file, today)
            fill_papers(file, today)
        except BaseException:
            file.close()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    file.history.forget()
    return file


def _throw_away(file: KeelFile) -> None:
    """Close an example nobody waits for any more, and take its folder away."""
    file.close()
    shutil.rmtree(file.path.parent, ignore_errors=True)


def _close_dialogs() -> None:
    """Close menus and dialogs that stand over the window, as for Escape."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QDialog):
        modal.reject()


def _make_folder(folder: Path) -> None:
    """Make a folder that is not there yet. Raises CannotWrite where the disk does not allow it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(folder) from fault


def _free_name(folder: Path) -> Path:
    """Return a name for a new file that is not taken."""
    names = (folder / f"Our people{n}.keel" for n in ("", *(f" {k}" for k in range(2, 100))))
    return next((path for path in names if not is_there(path)), folder / "New.keel")
