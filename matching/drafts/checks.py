"""What to look at before a draft leaves: length, ease, repeats, kinder words, spelling, private words and gaps.

Findings are suggestions in place of the person's eye, never changes. They say where, and the screen says it in words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from jobs.kinder_words import found_in
from jobs.reading_age import reading_age
from matching.drafts.counting import words_in
from matching.drafts.model import HEADS, BlockKind, Draft, DraftKind, Sentence, SentenceKind, counted, sections
from matching.drafts.private_words import private_words
from matching.drafts.repeats import repeated

LONG = 25  # words; GOV.UK content design advises no sentence above this
EASY = 12.0  # years: a text that a reader of this age reads with ease is plain; our choice


class Check(Enum):
    """What a finding is about."""

    LENGTH = "length"
    LONG = "long"  # one long sentence
    REPEATED = "repeated"
    KINDER = "kinder"
    SPELLING = "spelling"
    PRIVATE = "private"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `sentence` counts all sentences of the draft from 0 (-1: the draft as a whole).

    `words` are those found, as written; `hint` is a kinder way, a spelling, or the topic of private words. For LENGTH
    `count` is the words there are and `limit` the most; for REPEATED `count` is how often.
    """

    check: Check
    sentence: int = -1
    words: str = ""
    hint: str = ""
    count: int = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """Every finding, with the count of words and the reading age in years (None where nothing is told yet)."""

    words: int
    reading_age: float | None
    findings: tuple[Finding, ...]

    def of(self, check: Check) -> tuple[Finding, ...]:
        """Return the findings of one kind."""
        return tuple(finding for finding in self.findings if finding.check is check)


def checked(draft: Draft) -> Checked:
    """Return what to look at in a draft."""
    told = [(n, s) for n, (s, is_head) in enumerate(_numbered(draft)) if not is_head and s.kind is not SentenceKind.GAP]
    findings = [*_lengths(draft), *_long(told), *_repeats(draft), *_kinder(told), *_spelling(told), *_private(told)]
    findings += [Finding(Check.GAP, n, s.text) for n, s in enumerate(draft.sentences) if s.kind is SentenceKind.GAP]
    return Checked(draft.words, ease([s.text for _, s in told]), tuple(findings))


def ease(sentences: Sequence[str]) -> float | None:
    """Return the reading age of some sentences in years; None where they hold no word to go by."""
    read = [text for text in sentences if re.search(r"[a-z]", text.casefold())]
    return reading_age(read) if read else None


@cache
def slips() -> Mapping[str, str]:
    """Return common slips and American spellings, each with how it is spelled in British English."""
    found: Mapping[str, str] = json.loads(files("matching").joinpath("data/spellings.json").read_text(encoding="utf-8"))
    return found


def _numbered(draft: Draft) -> Iterator[tuple[Sentence, bool]]:
    return ((sentence, block.kind in HEADS) for block in draft.blocks for sentence in block.sentences)


def _lengths(draft: Draft) -> Iterator[Finding]:
    if draft.limit and draft.words > draft.limit:
        yield Finding(Check.LENGTH, count=draft.words, limit=draft.limit)
    place = 0
    for section in sections(draft):
        limit = section[0].limit
        if limit and section[0].kind in HEADS and counted(section) > limit:
            yield Finding(Check.LENGTH, place, section[0].text, count=counted(section), limit=limit)
        place += sum(len(block.sentences) for block in section)


def _long(told: Sequence[tuple[int, Sentence]]) -> Iterator[Finding]:
    for n, sentence in told:
        if sentence.kind is not SentenceKind.FRAME and words_in(sentence.text) > LONG:
            yield Finding(Check.LONG, n, sentence.text, count=words_in(sentence.text), limit=LONG)


def _repeats(draft: Draft) -> Iterator[Finding]:
    """Answers and notes stand alone, so only within one is a phrase repeated; elsewhere in the whole."""
    alone = draft.kind in (DraftKind.ANSWERS, DraftKind.INTERVIEW)
    parts = sections(draft) if alone else (draft.blocks,)
    place = 0
    for part in parts:
        sentences = [s for block in part for s in block.sentences]
        body = [s.text if _is_told(block.kind, s) else "" for block in part for s in block.sentences]
        for n, phrase, count in repeated(body):
            yield Finding(Check.REPEATED, place + n, phrase, count=count)
        place += len(sentences)


def _is_told(kind: BlockKind, sentence: Sentence) -> bool:
    return kind not in HEADS and sentence.kind not in (SentenceKind.FRAME, SentenceKind.GAP)


def _kinder(told: Sequence[tuple[int, Sentence]]) -> Iterator[Finding]:
    for n, sentence in told:
        if sentence.kind is not SentenceKind.FRAME:
            yield from (Finding(Check.KINDER, n, words, kinder) for words, kinder in found_in(sentence.text))


def _spelling(told: Sequence[tuple[int, Sentence]]) -> Iterator[Finding]:
    for n, sentence in told:
        for word in dict.fromkeys(re.findall(r"[A-Za-z]+", sentence.text)):
            right = slips().get(word.casefold(), "")
            if right and right != word and sentence.kind is not SentenceKind.FRAME:
                yield Finding(Check.SPELLING, n, word, right)


def _private(told: Sequence[tuple[int, Sentence]]) -> Iterator[Finding]:
    for n, sentence in told:
        if sentence.of_the_person:
            yield from (Finding(Check.PRIVATE, n, words, topic.value) for topic, words in private_words(sentence.text))
