"""A calendar file (.ics, RFC 5545) that says nothing of anybody: neutral words, whole days, ids that mean nothing.

The words come from a closed list, so that no name, job or word of health can get in. Equal entries make equal bytes.
Source of the format: RFC 5545, sections 3.1 (lines), 3.3.11 (text), 3.6.1 and 3.6.6 (events, reminders), 3.8.4.7 (UID).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID, uuid5

_SPACE = UUID("5b0a3a52-6c0f-5d8e-9a44-0c4f4e0f7a11")  # ours alone: ids made in it are the same each time
_FOLD = 75  # octets a line may have, without its end


class Summary(Enum):
    """All a calendar may say."""

    CHECK_IN = "Check-in"
    CATCH_UP = "Catch-up"
    WORK_DAY = "Work day"


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole day. `of` tells it from others (an id of the file; only a hash of it gets out)."""

    of: str
    on: date
    summary: Summary = Summary.CHECK_IN
    remind: bool = False  # on the afternoon before


def calendar_text(entries: Iterable[Entry], made: date) -> str:
    """Return the whole file with its line ends. `made` is the day it is made; entries go by day, each once."""
    order = sorted(set(entries), key=lambda entry: (entry.on, entry.summary.value, entry.of, not entry.remind))
    inside = {(entry.summary, entry.of): entry for entry in reversed(order)}.values()  # each id once: the first day
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar file//EN", "CALSCALE:GREGORIAN"]
    for entry in reversed(tuple(inside)):
        lines += _event(entry, made)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in folded(line))


def calendar_bytes(entries: Iterable[Entry], made: date) -> bytes:
    """Return the file as it is written."""
    return calendar_text(entries, made).encode("utf-8")


def _event(entry: Entry, made: date) -> Iterator[str]:
    said = escaped(entry.summary.value)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(_SPACE, f'{entry.summary.name}:{entry.of}')}"
    yield f"DTSTAMP:{made:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}"  # the day after: the end is not part of it
    yield f"SUMMARY:{said}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if entry.remind:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{said}", "TRIGGER:-PT9H", "END:VALARM")
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """Return text as a value may hold it (RFC 5545, 3.3.11)."""
    for sign, stands in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(sign, stands)
    return text


def folded(line: str) -> Iterator[str]:
    """Yield the line in parts of at most 75 octets, no character cut; all but the first begin with a space."""
    if len(line.encode("utf-8")) <= _FOLD:
        yield line
        return
    part, size = "", 0
    for sign in line:
        width = len(sign.encode("utf-8"))
        if size + width > _FOLD:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + width
    yield part
