"""Whatever we wrote ourselves and puts on paper keeps to our own house wording."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from desktop.words import by_hand, ideas, jobs, levels, preferences, telling, telling_steps
from jobs.activities import load_activities
from matching.drafts.model import DraftKind
from matching.drafts.templates import phrases
from records.consent import Line
from supportplans import lines as part
from supportplans.calendar_file import Summary
from supportplans.house_lists import pairs
from supportplans.house_wording import Finding, Rule, findings
from supportplans.rule_packs import shipped_packs
from supportplans.said import said
from tests.each import of_each

OF_THE_LAW = frozenset({Rule.CONDITION, Rule.BLAME})
"""What a statement of law names because it is about that: disability, and an Act by name."""

ON_OWN_PAPERS = (by_hand, ideas, jobs, levels, preferences, telling, telling_steps)
"""Words of the window that get onto papers, too: of a weighing, a match by hand, a report."""


def _line(text: str) -> Line:
    return said("adjustment", "a", "what", part.AGREED, text)


def _found(texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(f.rule.value, f.words) for f in _all(texts)]


def _all(texts: Iterable[str]) -> tuple[Finding, ...]:
    every = tuple(text for text in texts if text.strip())
    assert every
    return findings(map(_line, dict.fromkeys(every)))


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict | list):
        for inner in thing.values() if isinstance(thing, dict) else thing:
            yield from _strings(inner)


def _file(package: str, name: str) -> Any:
    return json.loads(files(package).joinpath(f"data/{name}").read_text(encoding="utf-8"))


def test_the_fixed_words_of_every_draft_and_the_questions_of_an_interview_do() -> None:
    assert _found(phrase.words for kind in DraftKind for phrase in phrases(kind)) == []
    asked = (text for text in _strings(_file("matching", "interview_questions.json")) if " " in text)  # and no ids
    assert _found(asked) == []


def test_the_cards_of_wishes_and_what_helps_to_tell_a_story_do() -> None:
    for name in ("cards.json", "cards_in_words.json", "story_prompts.json"):
        assert _found(_strings(_file("matching", name))) == [], name


def test_the_kinds_of_work_that_a_thing_one_brings_can_be_ticked_as_do() -> None:
    """Work can be with medicines or hearing aids; that is of the work and tells nothing of who does it."""
    found = _all(act.title for act in load_activities().values())
    assert [f for f in found if f.rule is not Rule.CONDITION] == []


def test_the_hints_for_signs_and_other_ways_to_say_things_do() -> None:
    """A hint may name what it is a hint for; how long it is, and what it makes of somebody, is ours to answer for."""
    hints = [group["hint"] for group in _file("supportplans", "sign_hints.json")["groups"]]
    offered = [instead for name in ("deficit", "judgement", "blame") for instead in pairs(name).instead if instead]
    assert len(hints) > 10 and len(offered) > 40
    assert _found([*hints, *offered]) == []


@of_each(shipped_packs(), lambda pack: str(pack.country))
def test_statements_of_law_are_short_and_plain(pack: Any) -> None:
    found = _all(statement.words for statement in pack.statements)
    assert [f for f in found if f.rule not in OF_THE_LAW] == []


@of_each(ON_OWN_PAPERS, lambda room: room.__name__.rpartition(".")[2])
def test_words_of_the_window_that_get_onto_paper_do(room: Any) -> None:
    assert _found(_written(room.__file__)) == []


def _written(path: str) -> list[str]:
    """Return every text in a module that is a sentence or a part of one, and no docstring."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [node.value for node in texts if isinstance(node.value, str) and " " in node.value]


def test_what_a_calendar_says_does() -> None:
    assert _found(each.value for each in Summary) == []
