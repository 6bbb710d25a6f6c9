"""What a file tells of the paper it is: its digest, and the codes that stand in it, also at the foot of its pages."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from jobs.imported import ImportFault
from jobs.texts.faults import NOT_THERE, TextFault
from jobs.texts.intake import MOST_BYTES, take_bytes
from supportplans.checking import codes_in

_FEET = re.compile(r"word/(header|footer)\d*\.xml")
_MARKUP = re.compile(r"<[^>]*>")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_MOST_FOOT = 1_000_000  # bytes of one foot; no honest one is near it


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file by its name, the SHA-256 of its bytes in hex, and the codes in its words."""

    name: str
    digest: str
    codes: tuple[str, ...] = ()


def read_paper(path: Path) -> PaperFile:
    """Return what a file tells. Raises TextFault where it cannot be read."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise TextFault(NOT_THERE, path.name) from fault
    return PaperFile(path.name, digest, codes_of(data, path.name))


def codes_of(data: bytes, name: str) -> tuple[str, ...]:
    """Return the codes that stand in a file; none in one that gives no words, such as a picture or a locked PDF."""
    try:
        text = take_bytes(data, name).text
    except ImportFault:
        text = ""
    return codes_in(f"{text}\n{_feet(data)}")


def _feet(data: bytes) -> str:
    """Return the words in the running heads and feet of a Word file, which are no part of its text."""
    if not data.startswith(b"PK\x03\x04"):
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            feet = [_start(whole, name) for name in whole.namelist() if _FEET.fullmatch(name)]
    except _BROKEN:
        return ""  # not a whole Word file
    return "\n".join(_MARKUP.sub("", foot.decode("utf-8", "replace")) for foot in feet)


def _start(whole: zipfile.ZipFile, name: str) -> bytes:
    with whole.open(name) as part:
        return part.read(_MOST_FOOT)
