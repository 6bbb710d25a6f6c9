"""Words on screen and on paper: plain, kind, British; never a word that makes less of anybody."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
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


def _sentences(path: Path) -> Iterator[str]:
    """Yield what a user could read: strings of several words that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    notes = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in notes and len(str(node.value).split()) >= 3:  # type: ignore[attr-defined]
            yield str(node.value)  # type: ignore[attr-defined]


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _texts(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _texts(value)


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_of_the_program_makes_less_of_anybody_or_raises_alarm(path: Path) -> None:
    said = list(_sentences(path))
    assert [text for text in said if makes_less(text, Scope.NEVER, Scope.NAMES)] == []
    assert [text for text in said if AMERICAN.search(text)] == []
    if "cli" not in path.parts:
        assert [text for text in said if ALARM.search(text)] == []


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_of_our_content_makes_less_of_anybody(path: Path) -> None:
    said = [OF_THEIR_TRADE.sub("", text) for text in _texts(json.loads(path.read_text(encoding="utf-8")))]
    assert [text for text in said if makes_less(text, Scope.NEVER, Scope.NAMES)] == []
