"""How well adverts are read: the labelled adverts of the tests, list by list and fact by fact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isinf
from pathlib import Path
from typing import Any

from jobs.adverts.model import AdvertDraft, LineKind, Pattern, Pay
from jobs.adverts.reading import read_advert

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "jobs" / "adverts"
FACTS = ("hours_per_week", "pattern", "pay", "contract", "closing", "place", "title", "employer")
_IN_WORDS = ("place", "title", "employer")  # one that holds the other is right


@dataclass(frozen=True, slots=True)
class ListScore:
    """Lines of one list over all adverts: found and right, found, and to be found."""

    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        """Return the part of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Return the part of what is there that was found."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class AdvertScores:
    """Scores of all adverts: lists by kind, and for each fact how many adverts have it exactly."""

    adverts: int
    lists: dict[LineKind, ListScore]
    facts: dict[str, int]


def draft_as_json(draft: AdvertDraft) -> dict[str, Any]:
    """Return a draft as the labelled adverts put it: line numbers by kind, and facts or null."""
    return {
        **{kind.value: list(draft.of(kind)) for kind in LineKind},
        "hours_per_week": list(draft.hours.value) if draft.hours else None,
        "pattern": [each.value.value for each in draft.pattern if each.value is not Pattern.NO_WEEKENDS],
        "pay": _pay(draft.pay.value) if draft.pay else None,
        "contract": draft.contract.value.value if draft.contract else None,
        "closing": draft.closing.value.isoformat() if draft.closing else None,
        **{name: _words(draft, name) for name in _IN_WORDS},
    }


def score(folder: Path = FOLDER) -> AdvertScores:
    """Read every labelled advert of a folder and count what is right."""
    pairs = list(_pairs(folder))
    lists = {kind: _of_list(kind, pairs) for kind in LineKind}
    facts = {name: sum(_same(name, got[name], want[name]) for got, want in pairs) for name in FACTS}
    return AdvertScores(len(pairs), lists, facts)


def print_table(scores: AdvertScores) -> None:
    """Print two Markdown tables: precision and recall by list, and how many facts are exact."""
    print(f"\n| advert reader, lines of {scores.adverts} adverts | precision | recall | F1 |\n|---|---|---|---|")
    for kind, each in scores.lists.items():
        print(f"| {kind.value} | {each.precision:.2f} | {each.recall:.2f} | {each.f1:.2f} |")
    print("\n| advert reader, facts | exact |\n|---|---|")
    for name, right in scores.facts.items():
        print(f"| {name.replace('_', ' ')} | {right} of {scores.adverts} |")


def _pairs(folder: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for labelled in sorted(folder.glob("*.json")):
        text = labelled.with_suffix(".txt").read_text(encoding="utf-8")
        yield draft_as_json(read_advert(text)), json.loads(labelled.read_text(encoding="utf-8"))


def _of_list(kind: LineKind, pairs: Sequence[tuple[dict[str, Any], dict[str, Any]]]) -> ListScore:
    sets = [(set(got[kind.value]), set(want[kind.value])) for got, want in pairs]
    return ListScore(
        sum(len(got & want) for got, want in sets),
        sum(len(got) for got, _ in sets),
        sum(len(want) for _, want in sets),
    )


def _same(name: str, got: Any, want: Any) -> bool:
    if name == "pattern":
        return sorted(got) == sorted(want)
    if name in _IN_WORDS and got and want:
        return bool(got.lower() in want.lower() or want.lower() in got.lower())
    return bool(got == want)


def _pay(pay: Pay) -> dict[str, Any]:
    high = None if isinf(pay.high) else pay.high
    return {"min": pay.low or None, "max": high, "unit": pay.unit.value, "pro_rata": pay.pro_rata}


def _words(draft: AdvertDraft, name: str) -> str | None:
    quoted = {"place": draft.place, "title": draft.title, "employer": draft.employer}[name]
    return quoted.value if quoted else None
