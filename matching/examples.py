"""Worked examples: what somebody says of their life, the tasks it shows, and tasks that only sound like it.

Written by hand, in `matching/data/examples/`; the sentence model's adapter learns from them (`matching.training`), and
a part that it never sees says how well that went.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "examples"
_KEPT_BACK = 8  # one example in so many is kept back


class BadExamples(ValueError):
    """A file of examples breaks a rule. The text names the file and the rule."""


@dataclass(frozen=True, slots=True)
class Example:
    """`said` in everyday words; `shows` the tasks it shows, nearest first; `sounds_like` tasks it does not show."""

    said: str
    shows: tuple[str, ...]
    sounds_like: tuple[str, ...]

    @property
    def kept_back(self) -> bool:
        """Tell whether learning must not see it. Settled by its words alone, so that it stays so."""
        return zlib.crc32(self.said.encode()) % _KEPT_BACK == 0


def read_examples(paths: Iterable[Path] | None = None) -> tuple[Example, ...]:
    """Read files of examples (ours unless given), in the order of their names. Raises BadExamples and OSError."""
    return tuple(e for path in (sorted(FOLDER.glob("*.json")) if paths is None else paths) for e in _read(path))


def _read(path: Path) -> list[Example]:
    try:
        return [_example(row) for row in json.loads(path.read_text(encoding="utf-8"))]
    except (KeyError, TypeError, json.JSONDecodeError) as fault:
        raise BadExamples(f"{path.name}: the file is not a list of examples") from fault


def _example(row: dict[str, object]) -> Example:
    said, shows, sounds_like = row["said"], row["shows"], row["not"]
    if not isinstance(said, str) or not isinstance(shows, list) or not isinstance(sounds_like, list):
        raise TypeError("a text and two lists are needed")
    return Example(said, tuple(map(str, shows)), tuple(map(str, sounds_like)))
