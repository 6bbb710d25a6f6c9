"""The timeline of a negotiation as both sides can read it: who did what, on which day, in whose words.

Nothing private stands in it: what the person thinks of an event and what the specialist noted are only in the work
view. Where an event was put right, its right version stands in its place and a line below says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.words.adjustments import CHANNELS, Voice, did, speaker
from desktop.words.days import short_day
from supportplans.model import Adjustment
from supportplans.moves import Move, NegotiationEvent, Party
from supportplans.negotiation import counted
from supportplans.negotiation_days import waiting_for
from supportplans.wording import REASONS, day


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of the timeline. `waits` marks the last, dashed one: nothing has happened there yet."""

    number: str
    on: str
    how: str
    party: Party | None
    lead: str
    rest: str = ""
    words: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    waits: bool = False
    aside: bool = False  # a correction: a line about the record, not a move

    @property
    def name(self) -> str:
        """Return what a screen reader says of the event."""
        quoted = f"“{self.words}”" if self.words else ""
        told = " ".join(f"{lead} {text}" for lead, text in self.notes)
        return " ".join(p for p in (self.number, self.on, self.how, f"{self.lead}{self.rest}", quoted, told) if p)


@dataclass(frozen=True, slots=True)
class Telling:
    """In whose voice a timeline is told, and when."""

    voice: Voice
    today: date


def timeline(adjustment: Adjustment, events: Sequence[NegotiationEvent], telling: Telling) -> tuple[EventRow, ...]:
    """Return every event that counts, what was put right, and at the end who is waited for."""
    now = {event.number: event for event in counted(events)}
    rows: list[EventRow] = []
    for event in sorted(events, key=lambda each: each.number):
        if event.move is Move.CORRECT:
            rows.append(_aside(event, events, telling))
        elif event.number in now:
            rows.append(_event(now[event.number], adjustment, telling))
    waiting = _waiting(adjustment, events, telling)
    return (*rows, waiting) if waiting else tuple(rows)


def line_words(event: NegotiationEvent, adjustment: Adjustment, voice: Voice) -> str:
    """Return one event in a line, to choose it by: ‘3 February: Ms Doyle said no’."""
    who = speaker(event.party, voice, adjustment.employer, event.who)
    return f"{day(event.on).rsplit(' ', 1)[0]}: {who} {did(event.move, event.party)}"


def _event(event: NegotiationEvent, adjustment: Adjustment, telling: Telling) -> EventRow:
    who = speaker(event.party, telling.voice, adjustment.employer, event.who)
    return EventRow(
        str(event.number), *_dated(event, telling), event.party, f"{who} {did(event.move, event.party)}",
        _rest(event), event.words, _notes(event, adjustment, telling),
    )  # fmt: skip


def _dated(event: NegotiationEvent, telling: Telling) -> tuple[str, str]:
    this_year = event.on.year == telling.today.year
    return (short_day(event.on) if this_year else f"{short_day(event.on)} {event.on.year}", CHANNELS[event.channel])


def _rest(event: NegotiationEvent) -> str:
    if event.starts_on:
        return f", from {day(event.starts_on)}."
    return f". An answer comes by {day(event.reply_due)}." if event.reply_due else "."


def _notes(event: NegotiationEvent, adjustment: Adjustment, telling: Telling) -> tuple[tuple[str, str], ...]:
    refused = event.move is Move.REFUSE and event.party is Party.EMPLOYER
    private = not telling.voice.you
    found = [
        ("Reason given:", f"{REASONS[event.reason]}." if event.reason else ""),
        ("What would change the answer:", event.what_would_change),
        ("Offered instead:", event.alternatives),
        ("Stop-gap until then:", adjustment.interim if refused else ""),
        ("Next:", _next(event)),
        ("Also there:", ", ".join(event.present)),
        (f"What {telling.voice.called} thinks of it:", event.view if private else ""),
        ("Note, only for the two of you:", event.note if private else ""),
    ]
    return tuple((lead, text) for lead, text in found if text)


def _next(event: NegotiationEvent) -> str:
    by = f"by {day(event.next_by)}" if event.next_by else ""
    who = ", ".join(part for part in (event.next_owner, by) if part)
    return f"{event.next_step} ({who})" if who and event.next_step else event.next_step or who


def _aside(event: NegotiationEvent, events: Sequence[NegotiationEvent], telling: Telling) -> EventRow:
    """Tell what was put right: what stood there before, and that it does not count or was said differently."""
    wrong = _as_it_stood(event, events)
    if wrong is None:
        return EventRow("", *_dated(event, telling), None, "Put right.", "", aside=True)
    who = speaker(wrong.party, telling.voice, "", wrong.who)
    stood = f" “{who} {did(wrong.move, wrong.party)}”"
    told = f"{stood} was written down by mistake and does not count."
    if event.instead is not None:
        told = f" Line {wrong.number} stands as it was. Before, it read:{stood}, {day(wrong.on)}."
    return EventRow("", *_dated(event, telling), None, "Put right.", told, aside=True)


def _as_it_stood(correction: NegotiationEvent, events: Sequence[NegotiationEvent]) -> NegotiationEvent | None:
    """Return the event as it counted before a correction; where it did not count, as it was first written."""
    before = [e for e in events if e.number < correction.number]
    now: Mapping[int, NegotiationEvent] = {e.number: e for e in counted(before)}
    first = {e.number: e for e in before}
    number = correction.corrects or 0
    return now.get(number) or first.get(number)


def _waiting(adjustment: Adjustment, events: Sequence[NegotiationEvent], telling: Telling) -> EventRow | None:
    party = waiting_for(events)
    if party is None:
        return None
    who = telling.voice.object if party is Party.PERSON else adjustment.employer or "the employer"
    return EventRow("", "Now", short_day(telling.today), None, f"Waiting for {who}.", waits=True)
