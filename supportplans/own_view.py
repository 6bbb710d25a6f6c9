"""Everything a person's own papers are made of, as one plain value. Nothing made of it goes to anybody else by consent.

It holds private lines, and so no paper for somebody else may ever take it: those take `records.consent.Released`. Notes
that the specialist wrote are not in it. They are about the work of two people, can name others, and a paper lies about;
the person can ask to read them at any time, and the paper says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from records.consent import Consent, Copy, Line
from records.people import Preference, Resource, Story
from supportplans.card import CardChoice
from supportplans.keel import SupportAgreement
from supportplans.only_us import Kept
from supportplans.rules import Statement
from supportplans.take_home import Example


@dataclass(frozen=True, slots=True)
class Part:
    """One thing under its name. `said`: these are the person's own words, set as such."""

    name: str
    lines: tuple[str, ...]
    said: bool = False


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """The plan of one job with its lines in their order. `about` says which job, where it is known."""

    about: str
    lines: tuple[Line, ...]
    agreement: SupportAgreement | None = None


@dataclass(frozen=True, slots=True)
class OwnKept:
    """What one thing in the file holds that is in no line: each row by the name of its field.

    `about` says what it belongs to, `when` the day it was, `who` by whom it was said, where that is known.
    """

    about: str
    rows: tuple[Kept, ...]
    when: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class NextDate:
    """A day to come, and what it is for."""

    on: date
    what: str


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """One card to practise with: what happens, and the words the person wrote for it (none yet: empty)."""

    kind: str
    front: str
    words: str


@dataclass(frozen=True, slots=True)
class OwnTelling:
    """What was weighed up about telling, in words. `rehearsal` are the parts to practise, `cards` the same as cards."""

    about: str
    sections: tuple[tuple[str, tuple[Part, ...]], ...] = ()
    rehearsal: tuple[tuple[str, tuple[Part, ...]], ...] = ()
    cards: tuple[PracticeCard, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnView:
    """A person's own view of what is written down, on one day.

    `kept` is what is in the file and is no line, so that it can never be shared. `copies` are those that others have or
    had. `rules` are the statements of law that may be shown on the day, `numbers` those that say whom to ring in an
    emergency. `helped` is what the person said helped before. `telling` and `example` are None where nothing was
    weighed up, or matched by hand.
    """

    called: str
    name: str
    on: date
    plans: tuple[OwnPlan, ...] = ()
    kept: tuple[OwnKept, ...] = ()
    copies: tuple[Copy, ...] = ()
    consents: tuple[Consent, ...] = ()
    dates: tuple[NextDate, ...] = ()
    rules: tuple[Statement, ...] = ()
    numbers: tuple[Statement, ...] = ()
    helped: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    preferences: tuple[Preference, ...] = ()
    stories: tuple[Story, ...] = ()
    telling: OwnTelling | None = None
    example: Example | None = None
    card: CardChoice = field(default_factory=lambda: CardChoice(""))

    @property
    def agreement(self) -> SupportAgreement | None:
        """Return the newest support agreement, or None."""
        return next((plan.agreement for plan in self.plans if plan.agreement is not None), None)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of every plan."""
        return tuple(line for plan in self.plans for line in plan.lines)
