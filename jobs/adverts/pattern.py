"""When the work is done, as adverts say it: by name (nights, weekends, shifts) and by the clock (6am - 2pm)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobs.adverts.clock import Span, spans
from jobs.adverts.model import Pattern, Quoted
from jobs.texts.lines import Line

EARLY, EVENING, NIGHT = 8.0, 18.0, 20.0  # hours: work before, after and from these
HALF_A_DAY = 4.0  # hours between nine and five that make a turn one of the day
_WORDS: tuple[tuple[Pattern, re.Pattern[str]], ...] = (
    (Pattern.EARLY, re.compile(r"\bearly (?:morning|start|shift)s?|\bearlies\b", re.I)),
    (Pattern.EVENING, re.compile(r"\bevenings?\b(?! meal)|\btwilight\b|\blate (?:shifts?|nights?)\b|\blates\b", re.I)),
    (Pattern.NIGHT, re.compile(r"(?<!every )(?<!opening )\bnights?\b(?! club| shelter|-?club|s out| out)|\bovernight\b"
        r"|\bsleep[- ]?ins?\b", re.I)),
    (Pattern.WEEKENDS, re.compile(
        r"\bweekends?\b|\bsaturdays?\b|\bsundays?\b|\b(?:7|seven) days\b|\b5 (?:days )?(?:from|out of|over"
        r"|in) 7\b|\b5/7\b"
        r"|\bmon(?:day)?\s*(?:-|–|to)\s*s(?:at|un)(?:ur)?(?:day)?\b|\bsat\b|\bsun\b", re.I)),
    (Pattern.SHIFTS, re.compile(r"\bshifts?\b|\brota(?:s|ting|tional)?\b|\b\d on \d off\b", re.I)),
    (Pattern.FLEXIBLE, re.compile(
        r"\bflexible (?!approach|attitude|to\b|person|with\b|about)\w+|^flexible$|, flexible\b|\bflexi(?:time"
        r"|-time)?\b|\bjob[- ]share"
        r"|\b(?:hours|days|times|shifts) (?:to suit|are flexible|can be flexible|of your choice)|\bhybrid\b"
        r"|\b(?:choose|pick) your\b"
        r"|\b(?:can be|to be) (?:agreed|arranged)|\bnegotiable hours|\bhours (?:are )?negotiable|\b(?:fit"
        r"|fits) (?:round|around)\b"
        r"|\byou choose\b|start times you can", re.I)),
    (Pattern.DAY, re.compile(
        r"\bdays? shifts?\b|\bdaytime\b|\bschool hours\b"
        r"|\boffice hours\b"
        r"|\bmornings?\b|\bafternoons?\b|\bdays\b(?=\s*(?:,|/|and|&|or)\s*(?:evenings?|nights?|lates))"
        r"|\blunch ?times?\b", re.I)),
)  # fmt: skip
_STARTS_EARLY = re.compile(
    r"\bstart(?:s|ing)?(?: at| from)?\s+[4-7](?:[.:]\d\d)?\s*(?:am|or)\b|\b[4-7](?:[.:]\d\d)?\s*am (?:start|load)", re.I
)
_WEEKDAYS = re.compile(r"\bmon(?:day)?s?\s*(?:-|–|to)\s*fri(?:day)?s?\b", re.I)
_DENIED = re.compile(
    r"\b(?:no|not|without|never)\s+(?:\w+,?\s+){0,3}?(evenings?|nights?|weekends?|shifts?)(?:,? (?:or"
    r"|and) (?:\w+ )?(evenings?|nights?|weekends?))?",
    re.I,
)
_NOT_WHEN = re.compile(r"\b(?:every ?day of|thank you|open|opening (?:hours|times)|interview)\b", re.I)
_EARLY_MORNING = re.compile(r"\bearly mornings?\b", re.I)


def read_pattern(lines: Sequence[Line]) -> tuple[Quoted[Pattern], ...]:
    """Return when the work is done, each with every line that says it."""
    denied = {
        word.lower().rstrip("s") for line in lines for pair in _DENIED.findall(line.text) for word in pair if word
    }
    found: dict[Pattern, list[int]] = {}
    for line in lines:
        if _NOT_WHEN.search(line.text):
            continue
        rest = _DENIED.sub(" ", line.text)
        by_clock = _by_clock(line.text)
        said = [pattern for pattern, cue in _WORDS if cue.search(_EARLY_MORNING.sub("earlies", rest))]
        for pattern in dict.fromkeys((*said, *by_clock)):
            if pattern.value.rstrip("s") not in denied:
                found.setdefault(pattern, []).append(line.number)
        if _WEEKDAYS.search(line.text) or (_DENIED.search(line.text) and "weekend" in denied):
            found.setdefault(Pattern.NO_WEEKENDS, []).append(line.number)
    if Pattern.WEEKENDS in found:
        found.pop(Pattern.NO_WEEKENDS, None)
    return tuple(Quoted(pattern, tuple(found[pattern])) for pattern in Pattern if pattern in found)


def is_time(sentence: str) -> bool:
    """Tell whether a sentence names days or times of work."""
    return bool(any(spans(sentence)) or any(cue.search(sentence) for _, cue in _WORDS)) or bool(
        re.search(r"\b(?:part|full)[- ]time\b|\bpermanent\b|\bhours\b", sentence, re.I)
    )


def _by_clock(line: str) -> list[Pattern]:
    found = [part for span in spans(line) for part in _parts(span)]
    return found or ([Pattern.EARLY] if _STARTS_EARLY.search(line) else [])


def _parts(span: Span) -> list[Pattern]:
    """Return the parts of a day that a turn of duty takes in."""
    parts = []
    if span.start < EARLY:
        parts.append(Pattern.EARLY)
    in_office = min(span.end, 17.0) - max(span.start, 9.0)
    if (span.start >= EARLY and span.end <= EVENING) or in_office >= HALF_A_DAY:
        parts.append(Pattern.DAY)
    if span.end > EVENING and span.start < NIGHT:
        parts.append(Pattern.EVENING)
    if span.start >= NIGHT or span.end > 24:
        parts.append(Pattern.NIGHT)
    return parts
