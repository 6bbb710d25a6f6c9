"""Lines that one reader's paper of one kind does without, though its reader may have them.

It only ever leaves off: what a reader may have is said by the person and held by the gate, which is asked afterwards.
A line's id ends in a digest of its words, so as soon as they are other words, the line stands on the paper again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NewType

from records.consent import Line, Recipient

LeftOffId = NewType("LeftOffId", str)


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
        return tuple(line for line in lines if line.id not in self.line_ids)

    def with_line(self, line_id: str, off: bool) -> LeftOff:
        """Return it with a line left off, or put back."""
        one = frozenset({line_id})
        return replace(self, line_ids=self.line_ids | one if off else self.line_ids - one)

    def for_reader(self, recipient: Recipient) -> LeftOff:
        """Return the same for a reader of whom something else is known now."""
        return replace(nothing_off(self.person_id, recipient, self.paper), line_ids=self.line_ids)


def nothing_off(person_id: str, recipient: Recipient, paper: str) -> LeftOff:
    """Return that nothing is left off; there is one such choice for a person, a reader and a kind of paper."""
    of = "\0".join((person_id, recipient.name, recipient.role, recipient.organisation, paper))
    digest = hashlib.sha256(of.encode("utf-8", "replace")).hexdigest()[:24]
    return LeftOff(LeftOffId(digest), person_id, recipient, paper)
