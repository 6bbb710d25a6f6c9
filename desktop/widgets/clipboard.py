"""Copying words somebody said: onto the clipboard, and not into a clipboard's history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# What clipboard histories look for before they keep something: Windows, then KDE and those that follow it.
KEEP_OUT = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
}
_Text = QLineEdit | QTextEdit | QPlainTextEdit | QLabel


def copy_privately(text: str) -> None:
    """Put words on the clipboard with a mark that asks histories and cloud clipboards to leave them out."""
    data = QMimeData()
    data.setText(text)
    for kind, mark in KEEP_OUT.items():
        data.setData(kind, mark)
    QGuiApplication.clipboard().setMimeData(data)


def put_privately(text: str) -> bool:
    """Put words on the clipboard and tell whether it took them."""
    copy_privately(text)
    return QGuiApplication.clipboard().text().split() == text.split()


class PrivateCopying(QObject):
    """Marks what people copy or cut from our fields and texts themselves, as `copy_privately` does.

    By key nothing unmarked gets onto the clipboard at all; what a menu put there is marked right after. `ours` tells
    whether what is there came from this program; by itself it asks the system.
    """

    def __init__(self, window: QObject, application: QApplication, ours: Callable[[], bool] | None = None) -> None:
        super().__init__(window)
        self._ours = ours or application.clipboard().ownsClipboard
        application.focusChanged.connect(self._follow)
        application.clipboard().dataChanged.connect(self._mark)

    @Slot(QWidget, QWidget)
    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, _Text):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy or cut in the place of the field that has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, _Text):
            cut = event.matches(QKeySequence.StandardKey.Cut)
            if (cut or event.matches(QKeySequence.StandardKey.Copy)) and (chosen := _chosen(watched)):
                copy_privately(chosen)
                if cut:
                    _take_out(watched)
                return True
        return False

    @Slot()
    def _mark(self) -> None:
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None for an empty one
        if data is not None and self._ours() and data.hasText() and not all(data.hasFormat(kind) for kind in KEEP_OUT):
            copy_privately(data.text())


def _chosen(field: _Text) -> str:
    """Return the words that are selected; none where they are not to be seen, such as a passphrase."""
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.textCursor().selection().toPlainText()
    if isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal:
        return ""
    return field.selectedText()


def _take_out(field: _Text) -> None:
    if isinstance(field, QLabel) or field.isReadOnly():
        return
    if isinstance(field, QLineEdit):
        field.del_()
    else:
        field.textCursor().removeSelectedText()
