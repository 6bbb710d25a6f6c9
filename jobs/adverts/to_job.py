"""From a draft and what people decided to a job: only what was accepted, each fact with the line it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from jobs.adverts.decisions import Decision, Decisions, Kept, kept
from jobs.adverts.items import Part, items
from jobs.adverts.model import AdvertDraft, Hours, Pattern, Pay, Setting
from jobs.adverts.yearly import full_time_year
from jobs.facets import Choices, Range, Value
from jobs.model import Condition, Job, JobId, JobKind, Need, NeedKind, Provenance, Source, Task, TaskId

_TIMES = (Pattern.EARLY, Pattern.DAY, Pattern.EVENING, Pattern.NIGHT)
_ROTATES = re.compile(
    r"\brota|\brotat|\balternat|\bvar(?:y|ying|ied|ious)\b|\brolling\b|\bearlies\b|\bweek about\b", re.I
)
_FIXED = re.compile(
    r"\bfixed (?:hours|days|shifts?|pattern)|\bset (?:hours|days|shifts?|pattern)|\bregular hours", re.I
)
_HELPFUL = re.compile(
    r"desirable|advantage|prefer|ideal|helpful|useful|bonus|not essential|nice to have|a plus\b", re.I
)
NOT_NEEDED = " (desirable)"  # after a need that an advert would like and does not ask for
_NEEDS: tuple[tuple[NeedKind, re.Pattern[str]], ...] = (
    (NeedKind.CHECK, re.compile(r"\bdbs\b|\bpvg\b|criminal record|\bdisclosure\b|\bvetting\b|\breferences?\b"
        r"|right to work|security clearance|health check|\bscreening\b", re.I)),
    (NeedKind.LICENCE, re.compile(r"licen[cs]e\b|\bsia\b|\bcscs\b|\bcpc\b|\bpersonal licen|\bfull uk driving"
        r"|\bable to drive\b|\bdriver'?s? card", re.I)),
    (NeedKind.QUALIFICATION, re.compile(r"\bgcses?\b|\bn?vqs?\b|\bsvqs?\b|\bqcf\b|\bdegree\b|\bdiploma|\bcertificate"
        r"|\bqualif|\blevel \d\b|\bhygiene\b|\ba[- ]levels?\b|\bhnc\b|\bhnd\b|\bregistered (?:with|nurse)", re.I)),
    (NeedKind.EXPERIENCE, re.compile(r"experienc|\bworked (?:in|as|with)\b|\btrack record\b|\bbackground in\b", re.I)),
)  # fmt: skip


def settled(draft: AdvertDraft, decisions: Decisions) -> tuple[Kept, ...]:
    """Return the items somebody accepted or changed, as they then stand; the rest is no part of the job."""
    found = ((item, decisions.get(item.id)) for item in items(draft))
    return tuple(
        kept(draft, item, decided) for item, decided in found if decided and decided.decision is not Decision.REJECTED
    )


def to_job(draft: AdvertDraft, decisions: Decisions, job_id: str, on: date, *, untitled: str = "") -> Job:
    """Return the vacancy an advert describes, of what was accepted only. `untitled` names it where no title was.

    Every task, condition, need and support comes from Source.ADVERT, with the exact lines as its detail and the day.
    """
    parts = settled(draft, decisions)
    supports: dict[str, Provenance] = {}
    for part in _supports(parts):
        supports.setdefault(part.words, _from(part, on))
    return Job(
        JobId(job_id),
        _text(parts, Part.TITLE) or untitled,
        JobKind.VACANCY,
        employer=_text(parts, Part.EMPLOYER),
        tasks=tuple(
            Task(TaskId(f"{job_id}.{number}"), part.words, provenance=_from(part, on))
            for number, part in enumerate(_of(parts, Part.TASK), 1)
        ),
        conditions=tuple(_conditions(parts, on)),
        needs=tuple(_need(part, on) for part in parts if part.part in (Part.ESSENTIAL, Part.DESIRABLE)),
        supports=tuple(supports),
        support_sources=tuple(supports.items()),
    )


def need_kind(words: str) -> NeedKind:
    """Return what kind of thing a line asks for, guessed from its words."""
    return next((kind for kind, cue in _NEEDS if cue.search(words)), NeedKind.OTHER)


def _of(parts: Iterable[Kept], part: Part) -> list[Kept]:
    return [each for each in parts if each.part is part and each.words.strip()]


def _text(parts: Iterable[Kept], part: Part) -> str:
    return next((str(each.value).strip() for each in _of(parts, part) if isinstance(each.value, str)), "")


def _from(part: Kept, on: date) -> Provenance:
    return Provenance(Source.ADVERT, part.quote, on)


def _need(part: Kept, on: date) -> Need:
    words = part.words
    if part.part is Part.DESIRABLE and not _HELPFUL.search(words):
        words += NOT_NEEDED
    return Need(need_kind(part.words), words, provenance=_from(part, on))


def _supports(parts: Sequence[Kept]) -> list[Kept]:
    flexible = [part for part in _of(parts, Part.PATTERN) if part.value is Pattern.FLEXIBLE]
    return [*_of(parts, Part.OFFER), *flexible]


def _conditions(parts: Sequence[Kept], on: date) -> Iterable[Condition]:
    hours = next((part for part in _of(parts, Part.HOURS) if isinstance(part.value, tuple)), None)
    worked = _hours(hours)
    if hours and worked:
        yield _condition("hours_per_week", Range(*worked), [hours], on)
    pattern = _of(parts, Part.PATTERN)
    yield from _times(pattern, on)
    yield from _weekends(pattern, on)
    yield from _regularity(pattern, on)
    for pay in _of(parts, Part.PAY):
        if isinstance(pay.value, Pay) and (value := full_time_year(pay.value, worked)):
            yield _condition("pay", value, [pay], on)
    places = [part for part in _of(parts, Part.SETTING) if isinstance(part.value, Setting)]
    if places:
        words = {part.value.value for part in places if isinstance(part.value, Setting)}
        yield _condition("place", Choices(tuple(s.value for s in Setting if s.value in words)), places, on)


def _hours(part: Kept | None) -> Hours | None:
    if part is None or not isinstance(part.value, tuple):
        return None
    low, high = sorted(part.value)
    return low, high


def _times(pattern: Sequence[Kept], on: date) -> Iterable[Condition]:
    said = [part for part in pattern if part.value in _TIMES]
    if said:
        words = tuple(time.value for time in _TIMES if any(part.value is time for part in said))
        yield _condition("time_of_day", Choices(words), said, on)


def _weekends(pattern: Sequence[Kept], on: date) -> Iterable[Condition]:
    for value, word in ((Pattern.WEEKENDS, "yes"), (Pattern.NO_WEEKENDS, "no")):
        said = [part for part in pattern if part.value is value]
        if said:
            yield _condition("weekends", Choices((word,)), said, on)
            return


def _regularity(pattern: Sequence[Kept], on: date) -> Iterable[Condition]:
    """Yield whether shifts rotate, only where the lines say so: 'a shift' alone may be the same each week."""
    for cue, word in ((_ROTATES, "rotating"), (_FIXED, "fixed")):
        said = [part for part in pattern if cue.search(part.quote)]
        if said:
            yield _condition("shift_regularity", Choices((word,)), said, on)
            return


def _condition(facet: str, value: Value, parts: Sequence[Kept], on: date) -> Condition:
    words = "; ".join(dict.fromkeys(part.words for part in parts))
    quote = "\n".join(dict.fromkeys(part.quote for part in parts))
    return Condition(facet, value, words, Provenance(Source.ADVERT, quote, on))
