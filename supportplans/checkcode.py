"""The check code of a paper: a short mark worked out from everything on it, to tell two papers apart by phone.

It finds a slip or a changed line; it is no seal against somebody who sets out to forge (20 bits of SHA-256).
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from supportplans.blocks import Document

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 letters; no 0, 1, I or O, which look alike


def check_code(document: Document) -> str:
    """Return the code of a document, such as KEEL-7Q4M; the code already on it does not count."""
    return code_of(replace(document, check_code=""))


def code_of(content: object) -> str:
    """Return the code of whatever a paper says, as plain frozen data."""
    told = repr(content).encode("utf-8", "backslashreplace")
    number = int.from_bytes(hashlib.sha256(told).digest()[:4], "big")
    return "KEEL-" + "".join(_LETTERS[number >> shift & 31] for shift in (0, 5, 10, 15))


def with_code(document: Document) -> Document:
    """Return the document with its code on it."""
    return replace(document, check_code=check_code(document))


def verifies(document: Document) -> bool:
    """Tell whether the code on a document belongs to what it says."""
    return document.check_code == check_code(document)
