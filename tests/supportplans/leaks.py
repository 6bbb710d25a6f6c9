"""Random records in which every private text carries a word of its own: the plan of a person, and who may have what.

New text fields of a plan are filled in by themselves. What else is in a file stands in `leak_rest`, and everything that
can leave in `leak_outputs`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache, cached_property
from random import Random
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from records.consent import Consent, ConsentId, Line, Recipient, Released, ShareClass, release
from records.people import Person, PersonId
from supportplans import negotiation
from supportplans.documents import Issue, Signed
from supportplans.keel import LevelMove, LevelPlan, SupportAgreement
from supportplans.levels import SIX
from supportplans.lines import lines_of
from supportplans.model import Adjustment, AdjustmentId, DisclosureDecision
from supportplans.moves import Move, NegotiationEvent, Party
from supportplans.returning import ReturnPlan
from supportplans.said import said

TODAY = date(2026, 11, 24)
READERS = (Recipient("Ada Orme", "manager", "Orme Ltd"), Recipient("Ada Orme", "owner", "Other Ltd"),
           Recipient("Bo Ek"))  # fmt: skip
CORE, _BACKWARDS = re.compile(r"qz\d{5}x", re.I), re.compile(r"x\d{5}zq", re.I)
_AROUND = ("{}", "{}", "é{}ß", "🦉{}🌊", "\u202e{}\u202c", "مرحبا {} שלום", "<b>{}</b>&amp;", "ż{}\u200d\u0301")
_ID = re.compile(r"(^|_)(id|facet|by|corrects|supersedes)$")
_DEPTH = 3  # how deep things within things are filled in


class Marks:
    """Gives out words that stand nowhere else, in all kinds of letters."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.number = chance, 0

    def word(self) -> str:
        """Return the next one; its middle is always `qzNNNNNx`."""
        self.number += 1
        return self.chance.choice(_AROUND).format(f"qz{self.number:05}x")


def cores(text: str) -> set[str]:
    """Return the words of ours that can be read in a text, from either side."""
    return {found.lower() for found in CORE.findall(text)} | {f[::-1].lower() for f in _BACKWARDS.findall(text)}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def filled(kind: type, marks: Marks, depth: int = _DEPTH, **given: Any) -> Any:
    """Return a dataclass with a word of its own in every text field it has, and chance in all others."""
    values = {f.name: _value(f.name, _hints(kind)[f.name], marks, depth) for f in fields(kind) if f.name not in given}
    return kind(**values, **given)


def _value(name: str, hint: Any, marks: Marks, depth: int) -> Any:
    hint, chance = getattr(hint, "__supertype__", hint), marks.chance
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        kind = next(k for k in inner if k is not NoneType)
        return None if chance.random() < 0.4 or depth <= 0 else _value(name, kind, marks, depth)
    if origin is tuple and inner[-1] is not ...:  # so many things, each of its own kind
        return tuple(_value(name, kind, marks, depth) for kind in inner)
    if origin in (tuple, frozenset):
        many = range(chance.choice((0, 1, 1, 2)) if depth > 0 else 0)
        return origin(_value(name, inner[0], marks, depth - 1) for _ in many)
    if origin is Mapping:
        return {_value(name, inner[0], marks, depth): _value(name, inner[1], marks, depth) for _ in range(2)}
    if isinstance(hint, type) and is_dataclass(hint):
        return filled(hint, marks, depth - 1)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return chance.choice(list(hint))
    if hint is object:
        return None
    if hint is datetime:
        return datetime(2026, 11, 20, 9, tzinfo=UTC) - timedelta(days=chance.randint(0, 90))
    if hint is date:
        return TODAY + timedelta(days=chance.randint(-90, 90))
    if hint is bool:
        return chance.random() < 0.5
    if hint in (int, float):
        return hint(chance.randint(0, 10))
    if hint is str:
        return f"id{chance.randint(0, 9)}" if _ID.search(name) else marks.word()
    return hint(chance.randint(0, 10))  # an amount of money, say


@dataclass(frozen=True)
class Case:
    """One random record with its random permissions, as one reader gets it today. `before` stood when it was signed."""

    reader: Recipient
    person: Person
    lines: tuple[Line, ...]
    consents: tuple[Consent, ...]
    moves: tuple[LevelMove, ...]
    issue: Issue
    before: tuple[Line, ...] = ()
    seed: int = 0  # from which the rest of the record is made (`leak_rest`)

    @cached_property
    def released(self) -> Released:
        """Return what the gate lets through."""
        return release(self.lines, self.consents, self.reader, TODAY)

    @cached_property
    def allowed(self) -> set[str]:
        """Return the words this reader may have, reckoned here without the gate."""
        counted = [c for c in self.consents if c.recipient == self.reader and c.given and not _ended(c)]
        ids = {line_id for c in counted for line_id in c.line_ids}
        may = [x.text for x in (*self.lines, *self.before) if x.id in ids and x.share is ShareClass.CONSENTED]
        return {core for text in [*may, *(c.conditions for c in counted)] for core in cores(text)}


def _ended(consent: Consent) -> bool:
    back = consent.withdrawn_on is not None and consent.withdrawn_on <= TODAY
    begun = max(consent.given_on, consent.starts_on or consent.given_on) <= TODAY
    return back or not begun or consent.expires_on < TODAY or (TODAY - consent.given_on).days > 366


def case(chance: Random) -> Case:
    """Return a random record: every kind of private text filled in, and permissions of every kind."""
    marks, me = Marks(chance), PersonId("me")
    person = Person(me, marks.word(), chance.choice(("", marks.word())), marks.word())
    agreement = agreement_of(marks)
    adjustments = [filled(Adjustment, marks, id=f"adj{n}", person_id=me) for n in range(chance.randint(0, 3))]
    agreement = _coming_on(agreement, [a.id for a in adjustments])
    decision = filled(DisclosureDecision, marks, id="dec", person_id=me)
    back = _way_back(marks) if chance.random() < 0.5 else None
    lines = lines_of(person, [(a, negotiated(a, marks)) for a in adjustments], agreement, (decision,), {}, back)
    lines = tuple(replace(line, share=chance.choice(_CLASSES)) for line in lines)
    moves = tuple(filled(LevelMove, marks, number=n, agreement_id=agreement.id) for n in range(2))
    signed = tuple(Signed(party, TODAY) for party in Party if chance.random() < 0.5)
    before = tuple(_other_words(line, marks) for line in lines if chance.random() < 0.8)
    consents = _consents(lines + before, marks)
    then = release(before, consents, READERS[0], TODAY)
    issue = Issue(chance.randint(1, 9), chance.randint(1, 99), signed, then, TODAY - timedelta(days=30))
    return Case(READERS[0], person, lines, consents, moves, issue, before, chance.randint(0, 2**63))


def _other_words(line: Line, marks: Marks) -> Line:
    """Return a line as it was before: one in three in other words, and so another line of the same thing."""
    if marks.chance.random() < 0.66:
        return line
    kind, owner, *middle, _ = line.id.split(":")
    old = said(kind, ":".join((owner, *middle[:-1])), middle[-1], line.section, marks.word(), line.quoted)
    return replace(old, share=marks.chance.choice(_CLASSES))


_CLASSES = (ShareClass.CONSENTED, ShareClass.CONSENTED, ShareClass.CONSENTED, ShareClass.SHAREABLE, ShareClass.PRIVATE)


def agreement_of(marks: Marks) -> SupportAgreement:
    """Return a support agreement with some levels."""
    made: SupportAgreement = filled(SupportAgreement, marks, id="agr", person_id="me", plans=(), ladder=SIX)
    some = marks.chance.sample(SIX.standing, marks.chance.randint(0, 3))
    return replace(made, plans=tuple(filled(LevelPlan, marks, level=level) for level in some))


def _coming_on(agreement: SupportAgreement, adjustments: Sequence[AdjustmentId]) -> SupportAgreement:
    """Return the agreement with every other adjustment coming on at its levels."""
    plans = (replace(plan, adjustments_on=frozenset(adjustments[plan.level % 2 :: 2])) for plan in agreement.plans)
    return replace(agreement, plans=tuple(plans))


def _way_back(marks: Marks) -> ReturnPlan:
    made: ReturnPlan = filled(ReturnPlan, marks, id="back", agreement_id="agr")
    return replace(made, steps=tuple(replace(step, days=frozenset(d % 7 for d in step.days)) for step in made.steps))


def negotiated(adjustment: Adjustment, marks: Marks) -> tuple[NegotiationEvent, ...]:
    """Return a negotiation that the rules allow; moves they do not are left out."""
    events: tuple[NegotiationEvent, ...] = ()
    for _ in range(marks.chance.randint(0, 5)):
        move, party = marks.chance.choice([m for m in Move if m is not Move.CORRECT]), marks.chance.choice(list(Party))
        event = filled(NegotiationEvent, marks, 1, number=len(events) + 1, move=move, party=party, corrects=None,
                       instead=None, adjustment_id=adjustment.id)  # fmt: skip
        try:
            events = tuple(negotiation.add(events, event))
        except negotiation.IllegalMove:
            continue
    return events


def _consents(lines: tuple[Line, ...], marks: Marks) -> tuple[Consent, ...]:
    return tuple(_consent(lines, marks) for _ in range(marks.chance.randint(0, 5)))


def _consent(lines: tuple[Line, ...], marks: Marks) -> Consent:
    """Return a permission that may hold, have run out, been taken back, not begun, or not been given."""
    chance = marks.chance
    share, given = chance.random(), TODAY - timedelta(days=chance.choice((0, 0, 3, 30, 400, -2)))
    ids = frozenset(line.id for line in lines if chance.random() < share)
    lasts, starts = chance.choice((0, 30, 180, 900)), chance.choice((None, None, given + timedelta(days=2)))
    back = chance.choice((None, None, None, TODAY, TODAY + timedelta(days=1)))
    made: Consent = filled(
        Consent, marks, id=ConsentId("c"), person_id="me", recipient=chance.choice((READERS[0], READERS[0], *READERS)),
        line_ids=ids, given_on=given, expires_on=given + timedelta(days=lasts), given=chance.random() < 0.85,
        starts_on=starts, withdrawn_on=back,
    )  # fmt: skip
    return made
