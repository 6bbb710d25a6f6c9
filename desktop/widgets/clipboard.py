"""Copying words somebody said: onto the clipboard, and not into a clipboard's history."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

# What clipboard histories look for before they keep something: Windows, then KDE and those that follow it.
KEEP_OUT = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
}


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
