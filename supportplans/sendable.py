"""Text as any file can hold it: composed, without control characters and without marks that turn what stands by them.

What is left is what a person can see, so nothing of it is lost to a reader. Letters that no face of ours has stay:
whoever opens a Word file or a page has faces of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"  # no XML can hold these, or no eye see them
    "|[\u202a-\u202e\u2066-\u2069]"  # these turn the direction of what stands by them
)
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x0b|\x0c|\x85")


def sendable(text: str) -> str:
    """Return text for a file, in one normal form, with one kind of line end."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " "))


def on_one_line(text: str) -> str:
    """Return text for a place that has one line: what was on several stands behind one another."""
    return " ".join(sendable(text).split())


def from_the_right(text: str, way: Callable[[str], str] = unicodedata.bidirectional) -> bool:
    """Tell whether a text as a whole runs from the right: it begins so, and few of its letters run from the left.

    The first letter alone does not tell: "(a Hebrew name) will telephone on Monday" is an English sentence. `way` gives
    the bidirectional class of a letter.
    """
    strong = [found != "L" for c in text if (found := way(c)) in ("L", "R", "AL")]
    return bool(strong) and strong[0] and sum(strong) * 3 > len(strong) * 2


def direction(text: str) -> str:
    """Return the way a text runs as a page for a browser says it: rtl or ltr."""
    return "rtl" if from_the_right(text) else "ltr"
