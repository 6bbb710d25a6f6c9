"""May the specialist speak to the employer? A question of its own, apart from what is told, answered for each purpose.

Whatever was not answered is a no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from records.consent import add_months
from supportplans.telling import REVISIT_MONTHS, Contact


class SpeakFor(Enum):
    """What the specialist might speak with an employer about."""

    ARRANGING = "arranging"  # interviews, days and times
    ADJUSTMENTS = "adjustments"
    HOW_IT_GOES = "how_it_goes"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Speaking:
    """What the person answered for one employer on one day. A later answer takes its place; old ones are kept."""

    id: str
    person_id: str
    employer: str = ""
    job_id: str = ""
    answers: Mapping[SpeakFor, Contact] = field(default_factory=dict)
    other: str = ""  # what 'other' is, in the person's words
    made_on: date | None = None
    revisit_on: date | None = None
    supersedes: str = ""


def same_employer(one: str, other: str) -> bool:
    """Tell whether two names are one employer's, however they are spaced or written."""
    return plain_name(one) == plain_name(other)


def plain_name(text: str) -> str:
    """Return a name without what is only a way of writing it."""
    return " ".join(text.replace("’", "'").casefold().split())


def standing_answers(every: Iterable[Speaking], employer: str, job_id: str = "") -> tuple[Speaking, ...]:
    """Return the newest answers that count for a job at an employer. More than one may; then all have to say yes."""
    found = tuple(every)
    old = {s.supersedes for s in found if s.supersedes}
    return tuple(
        s for s in found if s.id not in old and same_employer(s.employer, employer) and s.job_id in ("", job_id)
    )


def may_speak(every: Iterable[Speaking], employer: str, job_id: str, about: SpeakFor) -> Contact:
    """Return what the person allows for one purpose: the least of what counts, and no where nothing was answered."""
    order = list(Contact)
    given = [s.answers.get(about, Contact.NO) for s in standing_answers(every, employer, job_id)]
    return min(given, key=order.index, default=Contact.NO)


def answered(before: Speaking, about: SpeakFor, contact: Contact, today: date, new_id: str) -> Speaking:
    """Return the answers with one of them given today. On a later day they are new ones; the old stay to be read."""
    answers = {**before.answers, about: contact}
    if before.made_on == today or not before.id:
        made = replace(before, id=before.id or new_id, answers=answers, made_on=today)
        return replace(made, revisit_on=made.revisit_on or add_months(today, REVISIT_MONTHS))
    return replace(
        before, id=new_id, answers=answers, made_on=today, supersedes=before.id,
        revisit_on=add_months(today, REVISIT_MONTHS),
    )  # fmt: skip
