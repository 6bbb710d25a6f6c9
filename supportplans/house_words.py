"""What the house wording finds word by word: conditions, blame, deficits, judgements and what is shortened.

The words come from the lists the house has already (signs, private words, kinder words) and from one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jobs.kinder_words import Scope, kinder_words
from matching.drafts.private_words import Private, private_spans
from supportplans.house_lists import Pairs, Spot, listed, one_of, pairs, stretches, without
from supportplans.plain_signs import Flagged, flags

_CAPITALS = re.compile(r"(?<![\w&'’/-])(?<![A-Z]{2} )(?<![A-Z]{2}, )[A-Z]{2,5}s?(?![\w&'’/-])(?!,? [A-Z]{2})")


def conditions(text: str) -> Iterator[Spot]:
    """Yield what names a condition or a treatment. Where two lists know the same words, the longer ones count."""
    spots = [*_flagged(text, Flagged.DIAGNOSIS), *(Spot(*span) for span in stretches(one_of("condition"), text))]
    spots += [Spot(a, b) for topic, a, b in private_spans(text) if topic is Private.HEALTH]
    named = [spot for spot in spots if not _quiet(text[spot.start : spot.end])]
    kept = list(deficits(text))  # words that make less of somebody are told as that
    for spot in without(sorted(named, key=lambda s: (s.start - s.end, s.start)), text, "condition"):
        if not any(spot.touches(other.start, other.end) for other in kept):
            kept.append(spot)
            yield spot


def blame(text: str) -> Iterator[Spot]:
    """Yield what puts blame on somebody, or threatens with the law."""
    return without(pairs("blame").spots(text), text, "blame")


def unsettled(text: str) -> Iterator[Spot]:
    """Yield what says 'we' or 'agreed', for lines of something that is only asked for."""
    return without((Spot(*span) for span in stretches(one_of("unsettled"), text)), text, "unsettled")


def deficits(text: str) -> Iterator[Spot]:
    """Yield words that make less of somebody: the list of kinder words, and what only a plan would say."""
    return without((*pairs("deficit").spots(text), *_kinder().spots(text)), text, "deficit")


@cache
def _kinder() -> Pairs:
    """Return the words that have no place in what we write, of the list of kinder words."""
    rows = [word for word in kinder_words() if word.scope in (Scope.NEVER, Scope.OURS)]
    pattern = re.compile("|".join(f"({word.pattern.pattern})" for word in rows), re.I)
    return Pairs(pattern, tuple(word.kinder for word in rows))


def judgements(text: str) -> Iterator[Spot]:
    """Yield what judges somebody. Words that things are called, too, count only of somebody: not 'thick gloves'."""
    found = (*_flagged(text, Flagged.JUDGEMENT), *pairs("judgement").spots(text))
    return without((spot for spot in found if not _of_a_thing(text, spot)), text, "judgement")


def guesses(text: str) -> Iterator[Spot]:
    """Yield what guesses at a mood or a motive, for lines that are to say what can be seen."""
    return without(_flagged(text, Flagged.GUESS), text, "guess")


def shortened(text: str) -> Iterator[Spot]:
    """Yield what is shortened: what the list knows in full, and other capitals that are no word.

    What nearly everybody says and knows as it is stays ('TV', 'PIN', 'NHS'): in full it would be harder to read.
    """
    known = listed("short")
    found = [Spot(*hit.span(), known[hit[0]]) for hit in _shorts().finditer(text)]
    if not _shouted(text):
        said = frozenset(listed("said_as_words"))
        others = (Spot(*hit.span()) for hit in _CAPITALS.finditer(text) if hit[0].rstrip("s") not in said)
        found += [spot for spot in others if not any(spot.touches(s.start, s.end) for s in found)]
    return without(found, text, "short")


def _of_a_thing(text: str, spot: Spot) -> bool:
    words = " ".join(text[spot.start : spot.end].casefold().split())
    return words in listed("of_things") and _of_somebody().search(text[: spot.start]) is None


@cache
def _of_somebody() -> re.Pattern[str]:
    return re.compile(listed("of_somebody"), re.I)


def _shouted(text: str) -> bool:
    """Tell whether a text is written in capitals throughout; then they mean nothing."""
    return len(re.findall(r"\b[A-Z]{2,}\b", text)) > len(re.findall(r"\b\w*[a-z]\w*\b", text))


def _quiet(words: str) -> bool:
    """Tell whether words are held back only to be on the safe side, or are no abbreviation as they are written."""
    small = words.islower() and one_of("capitals").fullmatch(words) is not None
    return small or one_of("quiet").fullmatch(words.replace("’", "'")) is not None


def _flagged(text: str, kind: Flagged) -> Iterator[Spot]:
    return (Spot(flag.start, flag.end, flag.hint) for flag in flags(text) if flag.kind is kind)


@cache
def _shorts() -> re.Pattern[str]:
    """Return the pattern of every abbreviation that is known in full, as it is written and longest first."""
    known = sorted(listed("short"), key=len, reverse=True)
    return re.compile(rf"(?<![\w&’'/-])(?:{'|'.join(map(re.escape, known))})(?![\w&’'/-])")
