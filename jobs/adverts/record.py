"""The advert as it is kept with its job: its text, where it came from, and what people made of each part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jobs.adverts.decisions import Decision, Decisions, kept
from jobs.adverts.items import Part, items
from jobs.adverts.model import AdvertDraft, Contract
from jobs.adverts.to_job import settled


@dataclass(frozen=True, slots=True)
class Settled:
    """One item as it was decided: its part, words and the exact lines quoted. `decision` None: left open."""

    part: Part
    words: str
    quote: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Advert:
    """An advert beside its job. `name` is the file it came in, or empty where it was pasted; `on` the day.

    Closing date, way to apply, contract and place have no home in a job; they stand here once accepted.
    """

    job_id: str
    text: str
    name: str
    on: date
    closing: date | None = None
    apply: str = ""
    contract: Contract | None = None
    place: str = ""
    settled: tuple[Settled, ...] = ()


def to_advert(draft: AdvertDraft, decisions: Decisions, job_id: str, on: date, name: str = "") -> Advert:
    """Return the record of an advert and of every decision about it; facts only where they were accepted."""
    values = {part.part: part.value for part in reversed(settled(draft, decisions))}
    closing, contract = values.get(Part.CLOSING), values.get(Part.CONTRACT)
    return Advert(
        job_id,
        "\n".join(draft.lines),
        name,
        on,
        closing if isinstance(closing, date) else None,
        str(values.get(Part.APPLY, "")),
        contract if isinstance(contract, Contract) else None,
        str(values.get(Part.PLACE, "")),
        tuple(_settled(draft, decisions)),
    )


def _settled(draft: AdvertDraft, decisions: Decisions) -> Iterable[Settled]:
    for item in items(draft):
        decided = decisions.get(item.id)
        if decided is None:
            yield Settled(item.part, item.words, draft.quote(item.lines), None)
        else:
            now = kept(draft, item, decided)
            yield Settled(now.part, now.words, now.quote, now.decision)
