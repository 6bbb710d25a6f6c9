"""Words on screen and on paper: plain, kind, British; never a word that makes less of anybody."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from jobs.kinder_words import Scope, makes_less

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted(p for folder in ("desktop", "supportplans") for p in (ROOT / folder).rglob("*.py"))
SHOWN = sorted(
    [*(ROOT / "jobs/data/starter").glob("*.json"), *(ROOT / "supportplans/data").glob("*.json"),
     *(ROOT / "supportplans/data/ideas").glob("*.json"),
     ROOT / "matching/data/cards.json", ROOT / "matching/data/story_prompts.json",
     ROOT / "matching/data/interview_questions.json", ROOT / "matching/data/cards_in_words.json"]
)  # fmt: skip
OF_THEIR_TRADE = re.compile(r"\bclients?\b", re.I)  # a bookkeeper's or a hairdresser's, never the person's
AMERICAN = re.compile(r"\b(color|behavior|organiz\w+|center|program(?=me)|labor|canceled|favorite)\b", re.I)
ALARM = re.compile(r"\b(warning|error|fatal|invalid|illegal|failed|failure)\b", re.I)


@cache
def _sentences(path: Path) -> tuple[str, ...]:
    """Return what a user could read: strings of several words that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    notes = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    texts = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
    return tuple(str(n.value) for n in texts if id(n) not in notes and len(str(n.value).split()) >= 3)


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _texts(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _texts(value)


def _where(broken: Callable[[Path], list[str]], files: Iterable[Path]) -> dict[str, list[str]]:
    """Return the sentences that break a rule, by file; files in which none does are left out."""
    found = {str(path.relative_to(ROOT)): broken(path) for path in files}
    return {name: texts for name, texts in found.items() if texts}


def test_no_sentence_of_the_program_makes_less_of_anybody() -> None:
    def less(path: Path) -> list[str]:
        return [text for text in _sentences(path) if makes_less(text, Scope.NEVER, Scope.NAMES)]

    assert _where(less, CODE) == {}


def test_every_sentence_of_the_program_is_british() -> None:
    assert _where(lambda path: [text for text in _sentences(path) if AMERICAN.search(text)], CODE) == {}


def test_no_sentence_in_the_window_or_on_paper_raises_alarm() -> None:
    shown = [path for path in CODE if "cli" not in path.parts]
    assert _where(lambda path: [text for text in _sentences(path) if ALARM.search(text)], shown) == {}


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_of_our_content_makes_less_of_anybody(path: Path) -> None:
    said = [OF_THEIR_TRADE.sub("", text) for text in _texts(json.loads(path.read_text(encoding="utf-8")))]
    assert [text for text in said if makes_less(text, Scope.NEVER, Scope.NAMES)] == []
