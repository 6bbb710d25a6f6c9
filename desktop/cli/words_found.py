"""Every phrase that papers say, found in our own source, with the modules it stands in and what they are.

Phrases are the literal words in `tell(...)`, `to_tell(...)` and `tell_count(...)`. Forms on paper that ask what forms
on screen ask take their words from those; they are made once, and what they say is listened to.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.presenters.paper_forms import EVERY_BLANK
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.tongue import Tongue, speaking, tell

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("supportplans", "desktop")
TELLING = frozenset({"tell", "to_tell", "tell_count"})
ON_FORMS = "a form on paper that asks what a form on screen asks"


@dataclass(slots=True)
class Phrase:
    """Something papers say; `many` is how it goes with numbers over one; `places` are modules and what each is."""

    words: str
    many: str = ""
    places: dict[str, str] = field(default_factory=dict)


def phrases() -> tuple[Phrase, ...]:
    """Return every phrase once, in the order of the alphabet."""
    found: dict[str, Phrase] = {}
    for path in (path for source in SOURCES for path in sorted((ROOT / source).rglob("*.py"))):
        text = path.read_text(encoding="utf-8")
        if "supportplans.tongue import" in text:
            tree = ast.parse(text)
            for words, many in _said(tree):
                _place(found, words, many, path.relative_to(ROOT).as_posix(), _about(tree))
    for words in _heard() - set(found):
        _place(found, words, "", "desktop/presenters/paper_forms.py", ON_FORMS)
    return tuple(found[words] for words in sorted(found))


def unreadable() -> tuple[str, ...]:
    """Return where words are put together before they are told, so that no catalogue can have them."""
    return tuple(
        f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
        for path in (path for source in SOURCES for path in sorted((ROOT / source).rglob("*.py")))
        if "supportplans.tongue import" in (text := path.read_text(encoding="utf-8"))
        for call in _calls(ast.parse(text))
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args[:1])
    )


def _place(found: dict[str, Phrase], words: str, many: str, place: str, about: str) -> None:
    phrase = found.setdefault(words, Phrase(words))
    phrase.many = phrase.many or many
    phrase.places[place] = about


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING and node.args:
            yield node


def _said(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for call in _calls(tree):
        counted = isinstance(call.func, ast.Name) and call.func.id == "tell_count"
        many = _literals(call.args[1])[0] if counted and len(call.args) > 1 else ""
        yield from ((words, many) for words in _literals(call.args[0]) if words)


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return [*_literals(node.body), *_literals(node.orelse)] if isinstance(node, ast.IfExp) else []


def _about(tree: ast.Module) -> str:
    """Return what a module is, from the first sentence about it."""
    first = " ".join((ast.get_docstring(tree) or "").split("\n\n")[0].split())
    return first.split(". ")[0].rstrip(".")


class _Listening(Mapping[str, str]):
    """A catalogue that has no words and keeps those it is asked for."""

    def __init__(self) -> None:
        self.heard: set[str] = set()

    def __getitem__(self, words: str) -> str:
        self.heard.add(words)
        raise KeyError(words)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _heard() -> set[str]:
    listening = _Listening()
    with speaking(Tongue("en-GB", listening)):
        for blank in EVERY_BLANK:
            blank.make()
        for paper in EMPLOYER_PAPERS:  # what the register calls a copy
            tell(paper.kind.document.capitalize())
    return {words for words in listening.heard if words.strip()}
