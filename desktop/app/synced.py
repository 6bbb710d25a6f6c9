"""Folders that a laptop copies to the internet by itself, told by their names.

On many laptops of organisations 'Documents' is such a folder, and nobody chose it.
"""

from __future__ import annotations

import re
from pathlib import PurePath

_SERVICES = {
    "onedrive": "OneDrive", "dropbox": "Dropbox", "google ?drive|my drive": "Google Drive", "nextcloud": "Nextcloud",
    "icloud ?drive|mobile documents": "iCloud Drive",
}  # fmt: skip
_NAMES = {name: re.compile(rf"({pattern})($|[ (-])", re.IGNORECASE) for pattern, name in _SERVICES.items()}


def copied_by(place: PurePath) -> str:
    """Return what copies the folder of a file to the internet, such as 'OneDrive'; nothing where no name says so."""
    folders = place.parts[:-1]
    return next((name for name, named in _NAMES.items() if any(map(named.match, folders))), "")
