"""Lines that one reader's paper of one kind does without, though its reader may have them.

It only ever leaves off: what a reader may have is said by the person and held by the gate, which is asked afterwards.
A line's id ends in a digest of its words, so as soon as they are other words, the line stands on the paper again.
What was agreed is left off whole, and comes back whole: without its 'promised' or its 'at level 2' it would be untrue.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NewType

from records.consent import Line, Recipient

LeftOffId = NewType("LeftOffId", str)
_AGREED = "adjustment:"


@dataclass(frozen=True, slots=True)
class LeftOff:
    """What is left off the papers of one kind that are made for one reader; `paper` is the id of the kind."""

    id: LeftOffId
    person_id: str
    recipient: Recipient
    paper: str
    line_ids: frozenset[str] = frozenset()

    def staying(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return the lines that stay on, in their order: never one that was not there."""
        every = tuple(lines)
        on = {_whole(line.id) for line in every if line.id not in self.line_ids}
        return tuple(line for line in every if _whole(line.id) in on)

    def off(self, lines: Iterable[Line]) -> frozenset[str]:
        """Return the ids of the lines that do not stay on."""
        every = tuple(lines)
        return frozenset(line.id for line in every) - {line.id for line in self.staying(every)}

    def with_lines(self, line_ids: frozenset[str], off: bool) -> LeftOff:
        """Return it with lines left off, or put back."""
        return replace(self, line_ids=self.line_ids | line_ids if off else self.line_ids - line_ids)

    def for_reader(self, recipient: Recipient) -> LeftOff:
        """Return the same for a reader of whom something else is known now."""
        return replace(nothing_off(self.person_id, recipient, self.paper), line_ids=self.line_ids)


def together(line_id: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return a line with those that are left off with it: all of one thing that was agreed, and else itself."""
    return tuple(line for line in lines if _whole(line.id) == _whole(line_id))


def nothing_off(person_id: str, recipient: Recipient, paper: str) -> LeftOff:
    """Return that nothing is left off; there is one such choice for a person, a reader and a kind of paper."""
    of = "\0".join((person_id, recipient.name, recipient.role, recipient.organisation, paper))
    digest = hashlib.sha256(of.encode("utf-8", "replace")).hexdigest()[:24]
    return LeftOff(LeftOffId(digest), person_id, recipient, paper)


def _whole(line_id: str) -> str:
    return line_id.rsplit(":", 2)[0] if line_id.startswith(_AGREED) else line_id
