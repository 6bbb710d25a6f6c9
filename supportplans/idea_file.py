"""The service’s own ideas as a file (`even-keel-ideas/1`), passed on to another service. No person is in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from jobs.facets import FACETS
from jobs.imported import ImportFault
from jobs.model import DEMANDS
from supportplans.ideas import Caution, Idea, Switching
from supportplans.model import Cost

FORMAT = "even-keel-ideas/1"
TITLE_MOST, TEXT_MOST, IDEAS_MOST = 120, 600, 2000  # letters of a title and of a text; ideas in a file
_TEXTS = ("ask", "practice", "says_yes", "review")
_E = TypeVar("_E", bound=Enum)


class BadIdea(ImportFault):
    """An idea that breaks a rule of the format: its number from 1, the file's name and the rule in words."""

    def __init__(self, reason: str, name: str, number: int) -> None:
        super().__init__(reason, name)
        self.number = number


def to_json(ideas: Iterable[Idea]) -> str:
    """Return own ideas as text in our format, without their ids and without those put away."""
    return json.dumps({"format": FORMAT, "ideas": [_plain(i) for i in ideas if not i.away]}, ensure_ascii=False,
                      indent=1)  # fmt: skip


def read_ideas(path: Path, new_id: Callable[[], str]) -> tuple[Idea, ...]:
    """Read ideas, each as an own one with a new id. Raises BadIdea for one of them, ImportFault for the file."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise ImportFault("not_a_file", path.name) from fault
    except (ValueError, RecursionError) as fault:
        raise ImportFault("not_json", path.name) from fault
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("ideas"), list):
        raise ImportFault("not_our_ideas", path.name)
    if len(data["ideas"]) > IDEAS_MOST:
        raise ImportFault("too_large", path.name)
    return tuple(_read(raw, path.name, number, new_id) for number, raw in enumerate(data["ideas"], 1))


def new_ones(read: Iterable[Idea], there: Iterable[Idea]) -> tuple[Idea, ...]:
    """Return the ideas whose title is not there yet, each once, however it is spaced or written large."""
    known = {_same(idea.title) for idea in there}
    fresh = {_same(idea.title): idea for idea in reversed(tuple(read)) if _same(idea.title) not in known}
    return tuple(reversed(fresh.values()))


def _same(title: str) -> str:
    return " ".join(title.casefold().split()).rstrip(".")


def _plain(idea: Idea) -> dict[str, Any]:
    return {
        "title": idea.title, "cost": idea.cost.value, "switching": idea.switching.value,
        "demands": list(idea.demands), "facets": list(idea.facets),
        "cautions": [caution.value for caution in idea.cautions if caution is not Caution.NONE],
        **{name: getattr(idea, name) for name in _TEXTS}, "access_to_work": idea.access_to_work,
    }  # fmt: skip


def _read(raw: Any, name: str, number: int, new_id: Callable[[], str]) -> Idea:
    try:
        return _idea(raw, new_id())
    except ValueError as fault:
        raise BadIdea(str(fault), name, number) from fault


def _idea(raw: Any, idea_id: str) -> Idea:
    if not isinstance(raw, dict):
        raise ValueError("it is not a set of named fields")
    title = _text(raw, "title", TITLE_MOST)
    if not title:
        raise ValueError("it has no title")
    demands, facets = _known(raw, "demands", DEMANDS), _known(raw, "facets", FACETS)
    return Idea(
        idea_id, title, _one(raw, "cost", Cost, Cost.NONE), _one(raw, "switching", Switching, Switching.BOTH),
        demands, _text(raw, "ask", TEXT_MOST),
        tuple(Caution(c) for c in _known(raw, "cautions", [c.value for c in Caution])),
        _text(raw, "practice", TEXT_MOST), facets, _text(raw, "says_yes", TEXT_MOST), _text(raw, "review", TEXT_MOST),
        access_to_work=raw.get("access_to_work") is True, own=True,
    )  # fmt: skip


def _text(raw: dict[str, Any], name: str, most: int) -> str:
    said = raw.get(name, "")
    if not isinstance(said, str):
        raise ValueError(f"‘{name}’ is not a text")
    said = " ".join(said.split())
    if len(said) > most:
        raise ValueError(f"‘{name}’ is longer than {most} letters")
    return said


def _known(raw: dict[str, Any], name: str, allowed: Iterable[str]) -> tuple[str, ...]:
    found, there = raw.get(name, []), tuple(allowed)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(f"‘{name}’ is not a list of texts")
    if unknown := [one for one in found if one not in there]:
        raise ValueError(f"‘{name}’ has no ‘{unknown[0][:40]}’")
    return tuple(dict.fromkeys(found))


def _one(raw: dict[str, Any], name: str, kind: type[_E], default: _E) -> _E:
    value = raw.get(name, default.value)
    if not isinstance(value, str) or value not in {member.value for member in kind}:
        raise ValueError(f"‘{name}’ has no ‘{str(value)[:40]}’")
    return kind(value)
