"""Scripts in plain words, for saying which letters a paper cannot show; and names that run from the right in ours."""

from __future__ import annotations

import unicodedata
from itertools import groupby

MOST = 12  # letters shown of one script
_SCRIPTS = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "THAANA": "Dhivehi",
    "TIFINAGH": "Tamazight", "NKO": "N’Ko", "OL": "Santali", "MEETEI": "Manipuri", "SYLOTI": "Sylheti",
    "CANADIAN": "Inuktitut and Cree", "YI": "Nuosu", "NEW": "Tai Lü", "ADLAM": "Fulani", "ETHIOPIC": "Amharic",
    "MYANMAR": "Burmese", "ORIYA": "Odia", "GURMUKHI": "Punjabi", "DEVANAGARI": "Hindi", "BENGALI": "Bengali",
    "SINHALA": "Sinhala",
}  # fmt: skip
_SIGNS = "some signs"
_APART, _AGAIN = "\N{LEFT-TO-RIGHT MARK}\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"  # Qt needs both


def by_script(letters: str) -> str:
    """Return letters by script: "Chinese: 中文, Korean: 한"; what belongs to no script comes last, as signs."""
    named = sorted(((_script(c), c) for c in letters), key=lambda pair: (pair[0] == _SIGNS, pair[0]))
    return ", ".join(f"{name}: {_some([c for _, c in run])}" for name, run in groupby(named, key=lambda p: p[0]))


def in_line(name: str) -> str:
    """Return a name to begin a line of ours with: one that runs from the right is kept apart, or all of it would."""
    right = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return f"{_APART}{name}{_AGAIN}" if right else name


def _script(letter: str) -> str:
    if unicodedata.category(letter)[0] not in "LM":
        return _SIGNS
    first = unicodedata.name(letter, "").partition(" ")[0]
    return _SCRIPTS.get(first.partition("-")[0], first.capitalize()) or _SIGNS


def _some(letters: list[str]) -> str:
    return "".join(letters[:MOST]) + (" and more" if len(letters) > MOST else "")
