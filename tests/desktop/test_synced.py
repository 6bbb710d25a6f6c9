"""A file in a folder that goes to the internet by itself: said while its place is chosen, and nothing is forbidden."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.synced import copied_by
from desktop.shell.making import Making

from .said import said_by


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (PureWindowsPath(r"C:\Users\Jo\OneDrive\Documents\Our people.keel"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Jo\OneDrive - Holbrook Council\Our people.keel"), "OneDrive"),
        (PureWindowsPath(r"G:\My Drive\Our people.keel"), "Google Drive"),
        (PurePosixPath("/Users/jo/Library/CloudStorage/OneDrive-Holbrook/a.keel"), "OneDrive"),
        (PurePosixPath("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/a.keel"), "iCloud Drive"),
        (PurePosixPath("/home/jo/Dropbox (Personal)/a.keel"), "Dropbox"),
        (PurePosixPath("/home/jo/dropbox/a.keel"), "Dropbox"),
        (PurePosixPath("/home/jo/Documents/OneDrive.keel"), ""),
        (PurePosixPath("/home/jo/Dropboxes/a.keel"), ""),
        (PureWindowsPath(r"C:\Users\Jo\Documents\Our people.keel"), ""),
    ],
)
def test_a_folder_that_is_copied_to_the_internet_is_known_by_its_name(place: PurePath, name: str) -> None:
    assert copied_by(place) == name


def test_making_a_file_says_so_as_soon_as_such_a_folder_is_chosen_and_takes_it_back(qtbot: QtBot) -> None:
    making = Making()
    qtbot.addWidget(making)
    making.show()
    making.begin(Path("/home/jo/OneDrive/Our people.keel"), "Jo")
    assert "OneDrive copies this folder to the internet" in " ".join(said_by(making, hidden=False))
    making.show_place(Path("/home/jo/Documents/Our people.keel"))
    assert "to the internet" not in " ".join(said_by(making, hidden=False))
