"""Sentences that are hard to read: longer than twenty words, or with one 'not' that undoes another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from matching.drafts.counting import spans, words_in
from supportplans.house_lists import Spot, listed

MOST = 20
"""Words in a sentence. Plain-English guides ask for fifteen to twenty on average; our papers keep to it in each."""

_PARTS = re.compile(
    r";\s+|\n|\s+[•–—]\s+"  # pieces of a list, and what stands between dashes
    r"|(?:(?<=\bno\.)|(?<=\band I\.)|(?<=\betc\.)|(?<=[ap]\.m\.))\s+(?=[\"“‘(]?[A-Z])"  # it ended here after all
)
_LABEL = re.compile(r"(?:\S+\s+){0,5}\S+:\s+")  # up to six words that lead something in
_NOT = r"(?:not|never|cannot|nobody|no one|none|neither|nothing|hardly|\w+n['’]t)"
_NO = r"(?:nothing|nobody|no one|nowhere|never|none|neither|no(?= \w))"  # a 'no' that ends a clause is an answer


def long_sentences(text: str) -> Iterator[Spot]:
    """Yield the sentences over twenty words.

    Pieces of a list, what stands between dashes and a label in front of a colon are counted by themselves.
    """
    for start, end in spans(text):
        for first, last in _pieces(text, start, end):
            count = words_in(text[first:last])
            if count > MOST:
                yield Spot(first, last, count=count)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in (*_PARTS.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        label = _LABEL.match(text, start, stop)
        if label:
            start = label.end()
        if text[start:stop].strip():
            yield start, stop
        start = gap.end() if gap else end


def double_negatives(text: str) -> Iterator[Spot]:
    """Yield the places where one 'not' undoes another, such as: not unusual, or never nothing."""
    for start, end in spans(text):
        yield from (Spot(*found.span()) for found in _twice().finditer(text, start, end))


@cache
def _twice() -> re.Pattern[str]:
    un = "|".join(listed("negative_words"))
    between = r"(?: (?:at all|so|too|very|entirely|altogether|completely|really|in any way|be|been|have been|always))?"
    return re.compile(
        rf"\b(?:{_NOT}{between} (?:{un})|{_NOT}(?: (?!and\b|or\b|but\b|if\b|that\b|because\b)[\w’']+){{0,3}}"
        rf" (?<!say )(?<!says )(?<!said )(?<! a ){_NO}(?! (?:later|longer|more|earlier|matter|less|one['’]s)))\b",
        re.I,
    )
