"""Text as it can be set: composed, one kind of line end, and nothing unseen that could make it read otherwise.

Marks that turn the order of letters about (overrides, embeddings, isolates) vanish, as do control characters, soft
hyphens and variation selectors. The two joiners stay between letters of scripts that need them, and in emoji.
"""

from __future__ import annotations

import re
import unicodedata

MOST_MARKS = 6  # marks on one letter; no language has as many, and more would run over the lines above and below
_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d"
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
_LEFT_OUT = ("Cc", "Cf", "Cs", "Co")
_NO_LETTER = 0xFFFE  # the last two code points of every plane, and 32 more, are no letters at all
_PLAIN = re.compile(
    "[ -~\n\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2122]*"
).fullmatch  # tidy as it is


def tidy(text: str) -> str:
    """Return text as it can be set; the same for text that is tidy."""
    if _PLAIN(text):
        return text
    text = _UNSEEN.sub("", _ENDS.sub("\n", text).replace("\t", " "))
    text = unicodedata.normalize("NFC", "".join(_kept(text)))
    return _few_marks(text)


def _kept(text: str) -> list[str]:
    out: list[str] = []
    for n, c in enumerate(text):
        if c in _JOINERS:
            if out and _joins(out[-1]) and _joins(text[n + 1 : n + 2]):
                out.append(c)
        elif c == "\n":
            out.append(c)
        elif (kind := unicodedata.category(c)) not in _LEFT_OUT and not _no_letter(ord(c)):
            out.append(" " if kind == "Zs" else c)
    return out


def _no_letter(code: int) -> bool:
    return code & 0xFFFF >= _NO_LETTER or 0xFDD0 <= code <= 0xFDEF


def _joins(c: str) -> bool:
    """Tell whether a letter can be joined to the next: Arabic, the scripts of India and around it, and emoji."""
    return bool(c) and (
        "\u0600" <= c <= "\u08ff" or "\u0900" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff"
        or c in "\u2640\u2642\u2695\u2696\u2708\u2764\u26a7" or "\U0001f300" <= c <= "\U0001faff"
    )  # fmt: skip


def _few_marks(text: str) -> str:
    """Leave out marks beyond what a letter can carry."""
    out: list[str] = []
    marks = 0
    for c in text:
        marks = marks + 1 if unicodedata.category(c) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            out.append(c)
    return "".join(out)


def clusters(text: str) -> list[str]:
    """Return text in pieces that belong together: a letter with its marks, and what a joiner joins."""
    out: list[str] = []
    for c in text:
        mark = c in _JOINERS or unicodedata.category(c) in ("Mn", "Me", "Mc") or "\U0001f3fb" <= c <= "\U0001f3ff"
        if out and out[-1] not in ("\n", " ") and (mark or out[-1][-1] == "\u200d"):
            out[-1] += c
        else:
            out.append(c)
    return out
