"""What tests of presenters and pages stand on: a real file with the example in it, real chores, given answers."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import MAYA, fill
from desktop.presenters.forms import Form, PrintRun, Question, read
from desktop.shell.chores import Chores
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme, current
from records.file import KeelFile
from records.keys import Stretch

PASSPHRASE = "otter candle Tuesday"
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
QUICK = Stretch(n=2**10)  # a weak derivation, for files that live as long as one test


class GivenAnswers:
    """A `Prompts` that answers from lists, in the order they were put there; everything asked is kept."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self.forms: list[Form] = []
        self.questions: list[Question] = []
        self.mistakes: list[dict[str, str]] = []
        self._answers: list[Mapping[str, Any] | None] = []
        self._acts: list[bool] = []
        self._paths: list[str] = []
        self.printed: list[bytes] = []
        self.printer = True
        self.run: PrintRun | None = None  # what was chosen in the printer's dialog, where it is not what was offered

    def will_answer(self, **typed: Any) -> None:
        """Fill in the next form; fields left out keep what stands in them."""
        self._answers.append(typed)

    def will_act(self, act: bool = True) -> None:
        """Answer the next question."""
        self._acts.append(act)

    def will_choose(self, path: Path | str) -> None:
        """Choose a path the next time a file is asked for."""
        self._paths.append(str(path))

    def report(self, sentence: str) -> None:
        self.reports.append(sentence)

    def fill(self, form: Form, done: Callable[[Mapping[str, Any]], None]) -> None:
        self.forms.append(form)
        if not self._answers:
            return
        stands = {f.id: "\n".join(f.value) if f.kind.value == "list" and f.value else f.value for f in form.fields}
        answers, mistakes = read(form, {**stands, **(self._answers.pop(0) or {})}, NOW.date())
        self.mistakes.append(mistakes)
        if not mistakes:
            done(answers)

    def ask(self, question: Question, done: Callable[[], None]) -> None:
        self.questions.append(question)
        if self._acts and self._acts.pop(0):
            done()

    def open_file(self, title: str, kinds: str) -> str:
        return self._paths.pop(0) if self._paths else ""

    def save_file(self, title: str, name: str, kinds: str) -> str:
        return self._paths.pop(0) if self._paths else ""

    def print_paper(
        self, pdf: bytes, title: str, leave: Callable[[PrintRun], bool] | None = None, sets: int = 1
    ) -> bool:
        if not self.printer or (leave is not None and not leave(self.run or PrintRun(sets))):
            return False
        self.printed.append(pdf)
        return True


class PatientBot(QtBot):
    """A `QtBot` that waits long for what is to come: on a busy computer a test takes its time, and says the same."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:
        """Wait until `callback` says so, for a minute at least."""
        super().waitUntil(callback, timeout=max(timeout, 60_000))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Return a bot for windows and widgets."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Let every chore end, and the clipboard go, before the interpreter does.

    Without a screen Qt keeps what was copied until after Python has ended, and would then let go of a Python object.
    """
    yield
    QThreadPool.globalInstance().waitForDone(20_000)
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def collected_on_this_thread() -> Iterator[None]:
    """Let no garbage be collected on a worker thread, as in the program itself (`desktop.shell.collecting`)."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """Leave the look that a test begins with to the next one, too: pages hide parts where words need much room."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and current() != Theme():
        apply(app, Theme())


@pytest.fixture
def prompts() -> GivenAnswers:
    """Return prompts that answer from lists."""
    return GivenAnswers()


@pytest.fixture
def empty_session(tmp_path: Path) -> Iterator[Session]:
    """Return a session on a new file with nobody in it."""
    path = tmp_path / "empty.keel"
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW, stretch=QUICK) as f:
        yield Session(f, "Jo Bennett", clock=lambda: NOW)


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a file with the example in it, made once, and its recovery key; each test takes a copy."""
    path = tmp_path_factory.mktemp("example") / "example.keel"
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW, stretch=QUICK) as file:
        fill(file, NOW.date())
        file.compact()
        recovery = file.recovery_key
    return path, recovery


@pytest.fixture
def session(example_file: tuple[Path, str], tmp_path: Path) -> Iterator[Session]:
    """Return a session on the example, with Maya in view."""
    path, (source, recovery) = tmp_path / "example.keel", example_file
    for ending in ("", ".key"):
        shutil.copy(f"{source}{ending}", f"{path}{ending}")
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW) as file:
        file.recovery_key = recovery
        made = Session(file, "Jo Bennett", clock=lambda: NOW)
        made.person_id = MAYA
        yield made


@pytest.fixture
def chores(qtbot: QtBot) -> Iterator[Chores]:
    """Return real chores, which have ended when the test ends."""
    made = Chores()
    yield made
    made.cancel()
    qtbot.waitUntil(lambda: not made.busy, timeout=30_000)
