"""What people copy from our fields, and what a crash leaves: neither goes where we did not mean it to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.dumps import keep_no_dumps
from desktop.shell.window import FIRST_HEIGHT, FIRST_WIDTH, LEAST_HEIGHT, LEAST_WIDTH, first_size
from desktop.widgets.clipboard import KEEP_OUT, PrivateCopying, copy_privately
from desktop.widgets.secret import secret_field

WORDS = "I look after my nan"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    """Return a shown window in which copying is private."""
    made = QWidget()
    made.setLayout(QVBoxLayout())
    ours = [True]  # without a screen the system does not know
    PrivateCopying(made, qapp, ours=lambda: bool(ours))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qapp.clipboard().clear()
    yield made
    ours.clear()


def on_clipboard() -> tuple[str, bool]:
    """Return the words on the clipboard, and whether histories are asked to leave them out."""
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), all(data.hasFormat(kind) for kind in KEEP_OUT)


def focus(qtbot: QtBot, desk: QWidget, field: QWidget) -> None:
    """Put a field on the desk, and the focus in it."""
    desk.layout().addWidget(field)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def _label() -> QLabel:
    made = QLabel(WORDS)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return made


FIELDS: tuple[Callable[[], QWidget], ...] = (
    lambda: QLineEdit(WORDS), lambda: QTextEdit(WORDS), lambda: QPlainTextEdit(WORDS), _label
)  # fmt: skip


@pytest.mark.parametrize("make", FIELDS)
def test_what_is_copied_by_key_never_stands_unmarked_on_the_clipboard(
    qtbot: QtBot, desk: QWidget, make: Callable[[], QWidget]
) -> None:
    seen: list[tuple[str, bool]] = []
    field = make()
    focus(qtbot, desk, field)
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    QGuiApplication.clipboard().dataChanged.connect(listen := lambda: seen.append(on_clipboard()))
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    QGuiApplication.clipboard().dataChanged.disconnect(listen)
    assert seen == [(WORDS, True)]


@pytest.mark.parametrize("make", FIELDS[:3])
def test_what_is_cut_is_marked_and_taken_out_and_can_be_brought_back(
    qtbot: QtBot, desk: QWidget, make: Callable[[], QWidget]
) -> None:
    field = make()
    focus(qtbot, desk, field)
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_X, CTRL)
    text = field.text if isinstance(field, QLineEdit) else field.toPlainText
    assert on_clipboard() == (WORDS, True) and text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert text() == WORDS


def test_what_another_program_put_there_is_left_alone(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    PrivateCopying(window, qapp, ours=lambda: False)
    qapp.clipboard().setText("theirs")
    assert on_clipboard() == ("theirs", False)


def test_what_a_menu_copies_is_marked_after_it(desk: QWidget) -> None:
    field = QLineEdit(WORDS, desk)
    field.selectAll()
    field.copy()
    assert on_clipboard() == (WORDS, True)


def test_a_passphrase_is_not_copied(qtbot: QtBot, desk: QWidget) -> None:
    field = secret_field("Passphrase")
    focus(qtbot, desk, field)
    field.setText("three invented words")
    copy_privately("before")
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    assert on_clipboard() == ("before", True)


def test_nothing_chosen_leaves_the_clipboard_alone_and_a_read_only_text_stays(qtbot: QtBot, desk: QWidget) -> None:
    field = QPlainTextEdit(WORDS)
    field.setReadOnly(True)
    focus(qtbot, desk, field)
    copy_privately("before")
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    assert on_clipboard() == ("before", True)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_X, CTRL)
    assert field.toPlainText() == WORDS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files; there its own reports are off")
def test_a_crash_leaves_no_picture_of_memory() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        keep_no_dumps()
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((1920, 1032), (FIRST_WIDTH, FIRST_HEIGHT)),
        ((1280, 672), (1264, 624)),  # a screen of 1920 by 1080 that shows all at 150 %
        ((1092, 566), (1076, LEAST_HEIGHT)),  # one of 1366 by 768 at 125 %
        ((640, 400), (LEAST_WIDTH, LEAST_HEIGHT)),
    ],
)
def test_the_window_is_no_larger_than_the_screen_at_first(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*room)) == QSize(*size)
