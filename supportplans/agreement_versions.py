"""Versions of a support agreement: what held from which day, what is different since, and a way back.

Every save that changes what holds makes a version of the day; several saves of one day are one version, unless it was
signed in between: what changes after signing is a new version that nobody has signed (knowledge: plans.md 4.19, 7.18).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from enum import Enum
from typing import Any, NewType

from supportplans.keel import AgreementId, SupportAgreement
from supportplans.thing_versions import SignedThing
from supportplans.wording import LEVELS, day

AgreementVersionId = NewType("AgreementVersionId", str)
ALIKE = 0.6  # from this likeness (0 to 1, difflib's ratio) two lines are one line in other words
_SAME_EACH_TIME = frozenset({"id", "person_id", "version", "notes", "level"})
SHAREABLE = frozenset({
    "job_title", "employer", "manager", "deputy", "goes_well", "may_declare", "if_not_happening", "starts_on",
    "review_on", "levels", "order", "kind", "name", "signs_at_work", "i_will", "manager_will", "say", "do_not_say",
    "adjustments_on", "who_may_raise", "where_when", "manager_first_hour", "manager_today", "manager_this_week",
    "colleagues_will", "specialist_will", "do_not_do", "adjustments_changed", "adjustments_off", "paused", "deadlines",
    "cover", "in_touch", "limit_days", "at_the_limit", "step_up", "step_down", "may_say",
})  # fmt: skip
"""Parts whose changes a paper could carry; every other part stays between person and specialist."""


@dataclass(frozen=True, slots=True)
class AgreementVersion:
    """The agreement as it holds from a day on, until the next version. `number` counts up from 1.

    `signed_on` is the day both sides signed this very version; None while they have not. `who` wrote it down.
    `signed_with` is what else was on the plan they signed, None where that was not kept.
    """

    id: AgreementVersionId
    agreement_id: AgreementId
    number: int
    holds_from: date
    agreement: SupportAgreement
    signed_on: date | None = None
    who: str = ""
    signed_with: tuple[SignedThing, ...] | None = None


def holding(versions: Iterable[AgreementVersion], on: date) -> AgreementVersion | None:
    """Return the version that holds on a day; for days before the first, the first. None where there is none."""
    ordered = sorted(versions, key=lambda version: (version.holds_from, version.number))
    past = [version for version in ordered if version.holds_from <= on]
    return past[-1] if past else next(iter(ordered), None)


def last_signed(versions: Iterable[AgreementVersion]) -> AgreementVersion | None:
    """Return the newest version that both sides signed, or None."""
    return max((v for v in versions if v.signed_on), key=lambda version: version.number, default=None)


def next_version(
    versions: Sequence[AgreementVersion], agreement: SupportAgreement, on: date, new_id: str, who: str = ""
) -> AgreementVersion | None:
    """Return the version that a save on a day makes, or None where what holds is the same as before.

    The first version holds from the day the agreement says it starts, if that is earlier than the save.
    """
    newest = max(versions, key=lambda version: version.number, default=None)
    if newest is None:
        first = min(on, agreement.starts_on or on)
        return AgreementVersion(AgreementVersionId(new_id), agreement.id, 1, first, _kept(agreement, 1), None, who)
    if _kept(newest.agreement, 1) == _kept(agreement, 1):
        return None
    if newest.holds_from == on and newest.signed_on is None:
        return replace(newest, agreement=_kept(agreement, newest.number), who=who)
    number = newest.number + 1
    kept = _kept(agreement, number)
    from_ = max(on, newest.holds_from)
    return AgreementVersion(AgreementVersionId(new_id), agreement.id, number, from_, kept, None, who)


def unwritten(agreement: SupportAgreement) -> AgreementVersion:
    """Return an agreement nobody kept a version of as the one version it ever had."""
    first = agreement.starts_on or date.max
    return AgreementVersion(AgreementVersionId(""), agreement.id, 1, first, _kept(agreement, 1))


def _kept(agreement: SupportAgreement, number: int) -> SupportAgreement:
    """Return what a version keeps: notes are no part of what holds."""
    return replace(agreement, version=number, notes="")


def as_it_was(version: AgreementVersion, now: SupportAgreement) -> SupportAgreement:
    """Return the agreement as it was in a version; notes stay as they are now."""
    return replace(version.agreement, notes=now.notes, version=now.version)


class Change(Enum):
    """What became of one line."""

    ADDED = "added"
    CHANGED = "changed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that is different. `part` is the name of the field; `level` the level it is of, None for the whole."""

    change: Change
    part: str
    words: str
    was: str = ""
    level: int | None = None


def differences(
    before: SupportAgreement, after: SupportAgreement, titles: Mapping[str, str] | None = None, shareable: bool = False
) -> tuple[Difference, ...]:
    """Return what was added, changed and ended, in the order of the agreement; nothing where nothing is different.

    `titles` gives adjustments their words. With `shareable`, only parts that a paper could carry.
    """
    found = [*_of_whole(before, after, titles or {}), *_of_levels(before, after, titles or {})]
    return tuple(d for d in found if not shareable or d.part in SHAREABLE)


def _of_whole(before: SupportAgreement, after: SupportAgreement, titles: Mapping[str, str]) -> list[Difference]:
    parts = [f.name for f in fields(after) if f.name not in _SAME_EACH_TIME | {"plans", "ladder"}]
    found = [d for part in parts for d in _of_part(part, getattr(before, part), getattr(after, part), titles, None)]
    return found + _of_ladder(before, after)


def _of_ladder(before: SupportAgreement, after: SupportAgreement) -> list[Difference]:
    """Return which levels came, went, mean another kind, or stand in another order."""
    was, now = before.ladder.standing, after.ladder.standing
    found = [Difference(Change.ADDED, "levels", _level(after, n), level=n) for n in now if n not in was]
    for level in (n for n in now if n in was):
        kinds = [LEVELS[ladder.kind(level)] for ladder in (after.ladder, before.ladder)]
        if kinds[0] != kinds[1]:
            found.append(Difference(Change.CHANGED, "kind", kinds[0], kinds[1], level))
    both = [[_level(after, n) for n in order if n in was and n in now] for order in (now, was)]
    if both[0] != both[1]:
        found.append(Difference(Change.CHANGED, "order", ", ".join(both[0]), ", ".join(both[1])))
    return found + [Difference(Change.ENDED, "levels", _level(before, n), level=n) for n in was if n not in now]


def _level(agreement: SupportAgreement, level: int) -> str:
    return agreement.plan(level).name.strip() or LEVELS[agreement.ladder.kind(level)]


def _of_levels(before: SupportAgreement, after: SupportAgreement, titles: Mapping[str, str]) -> list[Difference]:
    was, now = ({int(plan.level): plan for plan in agreement.plans} for agreement in (before, after))
    found: list[Difference] = []
    for level in dict.fromkeys((*now, *was)):
        old, new = was.get(level), now.get(level)
        shape = new or old
        assert shape is not None
        for part in (f.name for f in fields(shape) if f.name not in _SAME_EACH_TIME):
            found += _of_part(part, getattr(old, part, None), getattr(new, part, None), titles, level)
    return [d for d in found if not _moved(d, after, titles)]


def _moved(difference: Difference, after: SupportAgreement, titles: Mapping[str, str]) -> bool:
    """Tell whether words of a level that was merged only went with it; that the level itself ended is told once."""
    level, part = difference.level, difference.part
    if level is None or level in after.ladder.standing or not after.ladder.knows(level):
        return False
    there = _lines(getattr(after.plan(level), part), titles)
    return part == "name" or any(difference.words in line for line in there)


def _of_part(part: str, before: Any, after: Any, titles: Mapping[str, str], level: int | None) -> list[Difference]:
    old, new = _lines(before, titles), _lines(after, titles)
    gone, come = [t for t in old if t not in new], [t for t in new if t not in old]
    if not isinstance(before if before is not None else after, tuple | frozenset) and gone and come:
        return [Difference(Change.CHANGED, part, come[0], gone[0], level)]
    found = []
    for text in come:
        near = max(gone, key=lambda other: _likeness(other, text), default="")
        if near and _likeness(near, text) >= ALIKE:
            gone.remove(near)
            found.append(Difference(Change.CHANGED, part, text, near, level))
        else:
            found.append(Difference(Change.ADDED, part, text, level=level))
    return found + [Difference(Change.ENDED, part, text, level=level) for text in gone]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _lines(value: Any, titles: Mapping[str, str]) -> list[str]:
    if isinstance(value, tuple):
        return [text for item in value if (text := _text(item, titles))]
    if isinstance(value, frozenset):
        return sorted(text for item in value if (text := _text(item, titles)))
    return [text] if (text := _text(value, titles)) else []


def _text(value: Any, titles: Mapping[str, str]) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return day(value)
    if is_dataclass(value):
        parts = (
            ", ".join(_lines(getattr(value, f.name), titles)) for f in fields(value) if f.name not in ("id", "level")
        )
        return ", ".join(part for part in parts if part)
    return titles.get(str(value), str(value))
