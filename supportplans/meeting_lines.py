"""The lines of one meeting with an employer: what was asked, answered and promised, who was there, what is next.

A meeting is a day on which an employer spoke in person or on the phone. What anybody thinks of it, and notes, are no
lines. Each line is private until it is classed, like all others; only one meeting at a time becomes lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from records.consent import Line
from supportplans.model import Adjustment
from supportplans.moves import Channel, Move, NegotiationEvent, Party
from supportplans.negotiation import counted
from supportplans.said import said
from supportplans.tongue import in_english
from supportplans.wording import REASONS, day

SECTION: Final = "meeting."  # a section begins so, and ends in its day
_SPOKEN: Final = frozenset({Channel.IN_PERSON, Channel.PHONE})
_E, _P = Party.EMPLOYER, Party.PERSON
DONE: Final = {
    Move.ASK: "asked for", Move.QUESTION: "there was a question",
    Move.ASK_INFORMATION: "more information was asked for",
    Move.GIVE_INFORMATION: "information was given", Move.OFFER: "something was offered",
    Move.COUNTER_OFFER: "something else was offered", Move.ACCEPT: "the answer was yes",
    Move.ACCEPT_TRIAL: "the answer was yes, for a trial", Move.REFUSE: "the answer was no",
    Move.DEFER: "the answer comes later", Move.NO_REPLY: "there is no answer yet",
    Move.ESCALATE: "taken to somebody higher up", Move.WITHDRAW: "not asked for any more", Move.PROMISE: "promised",
    Move.IN_PLACE: "the employer says it is in place", Move.CONFIRM: "I say that it happens",
    Move.NOT_CONFIRMED: "I say that it does not happen yet",
}  # fmt: skip
"""What was done, as it is told after the name of the adjustment."""
OURS: Final = {
    Move.COUNTER_OFFER: "another way was asked for", Move.ACCEPT: "I said yes to the offer",
    Move.ACCEPT_TRIAL: "I said yes to a trial", Move.REFUSE: "I did not take up the offer",
}  # fmt: skip
"""The same where it was the person who did it."""

Known = Sequence[tuple[Adjustment, Sequence[NegotiationEvent]]]


def is_meeting(line: Line) -> bool:
    """Tell whether a line is of a meeting."""
    return line.section.startswith(SECTION)


def meeting_day(section: str) -> date:
    """Return the day of the meeting that a section is of."""
    return date.fromisoformat(section.removeprefix(SECTION))


def meetings(known: Known) -> tuple[date, ...]:
    """Return the days on which somebody of the employer spoke, the newest first."""
    return tuple(sorted({e.on for _, e in _events(known) if e.party is _E and e.channel in _SPOKEN}, reverse=True))


@in_english
def meeting_lines(person_id: str, known: Known, on: date | None = None) -> list[Line]:
    """Return the lines of the meeting of a day, or of the newest one where there was none then; else none."""
    days = meetings(known)
    if not days:
        return []
    at = on if on in days and on is not None else days[0]
    section = f"{SECTION}{at.isoformat()}"
    of_day = [(a, e) for a, e in _events(known) if e.on == at and e.channel in _SPOKEN]
    there = dict.fromkeys(name for _, e in of_day for name in (e.who, *e.present) if name.strip())
    found = [said("meeting", f"{person_id}-{at.isoformat()}", "who", section, ", ".join(there))]
    for adjustment, event in of_day:
        found += [
            said("event", event.id, part, section, text, quoted) for part, text, quoted in _parts(adjustment, event)
        ]
    return [line for line in found if line.text.strip()]


def _events(known: Known) -> Iterable[tuple[Adjustment, NegotiationEvent]]:
    """Yield every event as it counts today, with what it is about: a mistake that was mended is not told."""
    return ((adjustment, event) for adjustment, events in known for event in counted(events))


def _parts(adjustment: Adjustment, event: NegotiationEvent) -> tuple[tuple[str, str, bool], ...]:
    done = OURS.get(event.move, "") if event.party is not _E else ""
    return (
        ("said", f"{adjustment.title}: {done or DONE.get(event.move, 'talked about')}", False),
        ("words", event.words, True),
        ("answer", _answer(event), False),
        ("from", f"From {day(event.starts_on)}" if event.starts_on else "", False),
        ("due", f"An answer is due by {day(event.reply_due)}" if event.reply_due else "", False),
        ("next", event.next_step, False),
        ("next_owner", event.next_owner if event.next_step else "", False),
        ("next_by", day(event.next_by) if event.next_by and event.next_step else "", False),
    )


def _answer(event: NegotiationEvent) -> str:
    reason = f"Reason given: {REASONS[event.reason]}." if event.reason else ""
    change = f"What would change the answer: {event.what_would_change}" if event.what_would_change else ""
    instead = f"Offered instead: {event.alternatives}" if event.alternatives else ""
    return " ".join(bit for bit in (reason, change, instead) if bit)
