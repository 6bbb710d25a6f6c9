"""House wording: what to look at again in the lines of a paper, before somebody else reads them.

A pure function over lines. It finds, and offers another way; it changes nothing and stops nobody, and each finding can
be kept by choice (`supportplans.wording_kept`). Somebody's own words are not judged for style: in them only a word that
could tell more than was meant is pointed out. Names of people, jobs and firms are as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from records.consent import Line
from supportplans import house_words as words
from supportplans import lines as part
from supportplans.house_dates import dates
from supportplans.house_lists import Spot, stretches
from supportplans.house_sentences import double_negatives, long_sentences


class Rule(Enum):
    """What is looked for. Where two rules find the same words, the one that stands first here counts."""

    CONDITION = "condition"  # names a condition or a treatment
    BLAME = "blame"  # puts blame on somebody, or threatens with the law
    UNSETTLED = "unsettled"  # says 'we' or 'agreed' for an employer who has not said yes
    DEFICIT = "deficit"  # makes less of somebody
    JUDGEMENT = "judgement"
    GUESS = "guess"  # at a mood or a motive, where it is to be what can be seen
    NEGATIVE = "negative"  # one 'not' that undoes another
    DATE = "date"
    SHORT = "short"  # an abbreviation
    LONG = "long"  # a sentence over twenty words


EVERY_RULE = frozenset(Rule)
READABLE = frozenset({Rule.NEGATIVE, Rule.DATE, Rule.SHORT, Rule.LONG})
"""What makes words hard to read, whoever reads them. Nobody's words about themselves are judged by it."""

OF_THE_WORK = "work"
"""The section of lines that are the words of the work itself: medicines in it tell nothing of who does it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: in which line, by which rule, where in its text, the words, and another way to say it.

    `count` is the words of a sentence that is long. `instead` is empty where no other words can be offered.
    """

    line_id: str
    rule: Rule
    start: int
    end: int
    words: str
    instead: str = ""
    count: int = 0


Look = Callable[[str], Iterable[Spot]]

_NAMES = frozenset({part.NAME, part.JOB})
_NOT_ANSWERED = frozenset({part.ASKING, part.ASKED, part.NOT_AGREED})
_BETTER_NOT = (".do_not_say", ".do_not_do")  # what is better not said or done may stand there as it would be
_IN_MARKS = re.compile(r"“[^“”]*+”|\"[^\"]*+\"|‘[^‘’]*+(?:’(?=\w)[^‘’]*+)*+’")


def findings(lines: Iterable[Line], rules: frozenset[Rule] = EVERY_RULE) -> tuple[Finding, ...]:
    """Return what to look at in the lines of a paper by these rules, in their order; in each line first to last."""
    return Reading(rules).findings(lines)


class Reading:
    """Looks through lines again and again by the same rules, and reads anew only those that are new since."""

    def __init__(self, rules: frozenset[Rule] = EVERY_RULE) -> None:
        self.rules = rules
        self._read: dict[tuple[Line, str], Sequence[Finding]] = {}

    def findings(self, lines: Iterable[Line]) -> tuple[Finding, ...]:
        """Return what `findings` returns."""
        every, before = tuple(lines), self._read
        names = " ".join(line.text for line in every if line.section in _NAMES)
        keys = [(line, names) for line in every if line.section not in _NAMES]
        self._read = {key: before[key] if key in before else _of_line(*key, self.rules) for key in keys}
        return tuple(found for key in keys for found in self._read[key])


def _of_line(line: Line, names: str, wanted: frozenset[Rule]) -> Sequence[Finding]:
    marked = stretches(_IN_MARKS, line.text)
    taken: list[Spot] = []
    found: dict[tuple[Rule, str], Finding] = {}
    for rule, look in (each for each in _rules(line) if each[0] in wanted):
        for spot in sorted(look(line.text), key=lambda s: (s.start, -s.end)):
            said = line.text[spot.start : spot.end]
            theirs = rule is not Rule.CONDITION and spot.inside(marked)  # words of somebody, inside the line
            told = rule is not Rule.LONG and any(spot.touches(t.start, t.end) for t in taken)
            if theirs or told or _stands_in(said, names):
                continue
            taken.append(spot)
            finding = Finding(line.id, rule, spot.start, spot.end, said, spot.instead, spot.count)
            found.setdefault((rule, plain_words(said)), finding)
    return sorted(found.values(), key=lambda f: (f.start, f.end))


def plain_words(said: str) -> str:
    """Return words as they are told apart: in small letters, single spaces. The same words count once in a line."""
    return " ".join(said.casefold().split())


def _rules(line: Line) -> Iterator[tuple[Rule, Look]]:
    if line.section != OF_THE_WORK:
        yield Rule.CONDITION, words.conditions
    if line.quoted or line.section.endswith(_BETTER_NOT):
        return
    yield Rule.BLAME, words.blame
    if line.section in _NOT_ANSWERED:
        yield Rule.UNSETTLED, words.unsettled
    yield Rule.DEFICIT, words.deficits
    yield Rule.JUDGEMENT, words.judgements
    if line.section.endswith(".signs"):
        yield Rule.GUESS, words.guesses
    yield Rule.NEGATIVE, double_negatives
    yield Rule.DATE, dates
    yield Rule.SHORT, words.shortened
    yield Rule.LONG, long_sentences


def _stands_in(said: str, names: str) -> bool:
    return bool(names) and re.search(rf"(?<!\w){re.escape(said)}(?!\w)", names, re.I) is not None
