"""Which themes a job is about, read from its title, category and tasks by the signs in `jobs.theme_rules`.

A title or a category is a sign by itself; a word in tasks counts only where it makes up a fair share of them, so
that one stray word does not make a plumber a musician. No sign means not known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobs.facets import THEMES
from jobs.theme_rules import LAST_RESORT, RULES

LEAST_TASKS = 2  # a single task is no share, however short the list
SUMMARY_COUNTS = 1  # tasks that a sign in the one-sentence summary is worth
WORD_START = r"\b"
MOST = 3  # a job about everything is about nothing; titles and categories are never cut


@dataclass(frozen=True, slots=True)
class _Rule:
    theme: str
    title: re.Pattern[str]
    tasks: re.Pattern[str]
    category: re.Pattern[str]
    never: re.Pattern[str]
    share: float


def _rule(theme: str) -> _Rule:
    signs = RULES[theme]
    title, tasks, category, never = (
        re.compile(p) for p in (signs.title, _at_word_starts(signs.tasks), signs.category, signs.never)
    )
    return _Rule(theme, title, tasks, category, never, signs.share)


def _at_word_starts(pattern: str) -> str:
    """Return a pattern tried at the starts of words only: several times as fast over long task statements."""
    return rf"\b(?:{pattern.removeprefix(WORD_START).replace('|' + WORD_START, '|')})"


_RULES = tuple(_rule(theme) for theme in THEMES)


def themes_of(title: str, summary: str, tasks: Sequence[str], categories: str = "") -> tuple[str, ...]:
    """Return the themes of a job, in the facet's order; empty where nothing says so (not known).

    `categories` is a library's own grouping, as it writes it ('Animal care,Science and research').
    """
    low, groups, brief = title.lower(), categories.lower(), summary.lower()
    words = [task.lower() for task in tasks]
    everything = "\n".join((brief, *words))  # one look at all of it saves most looks at each
    named: set[str] = set()
    shares: dict[str, float] = {}
    for rule in _RULES:
        if rule.never.search(low):
            continue
        if rule.title.search(low) or rule.category.search(groups):
            named.add(rule.theme)
        elif rule.tasks.search(everything):
            shares[rule.theme] = _share(rule, words, brief)
    room = max(0, MOST - len(named))
    more = sorted((t for t, share in shares.items() if share > 0), key=lambda t: -shares[t])[:room]
    found = named.union(more) or _nearest(groups)
    return tuple(theme for theme in THEMES if theme in found)


def _nearest(groups: str) -> set[str]:
    """Return the theme nearest to a library's category, or none where there is no category."""
    return {next((theme for group, theme in LAST_RESORT if group in groups), "")} - {""}


def _share(rule: _Rule, tasks: Sequence[str], summary: str) -> float:
    """Return the share of tasks with the theme's sign, 0 where it is too small to count."""
    hits = sum(1 for task in tasks if rule.tasks.search(task))
    hits += SUMMARY_COUNTS if rule.tasks.search(summary) else 0
    share = hits / (len(tasks) + SUMMARY_COUNTS)
    return share if hits >= LEAST_TASKS and share >= rule.share else 0.0
