"""What is still to be settled in an agreement, and what the checks look at for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.app.plans import plan_lines, released_plan
from desktop.words.keel import finding_words
from desktop.words.levels import level_words
from records.consent import Released
from supportplans.agreement import belongs
from supportplans.keel import SupportAgreement
from supportplans.keel_checks import Found, Looked
from supportplans.keel_clashes import clashes
from supportplans.keel_gaps import gaps
from supportplans.negotiation import standing_of
from supportplans.negotiation_days import made_to_last


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One finding in words, under the level it is at, with the place to go for it."""

    words: str
    found: Found
    at: str = ""

    @property
    def spoken(self) -> str:
        """Return the finding with its level, as a screen reader says it."""
        return f"{self.at}: {self.words}" if self.at else self.words


def open_rows(looked: Looked) -> tuple[OpenRow, ...]:
    """Return everything that is open, level by level: contradictions first, then what is not said yet."""
    agreement = looked.agreement
    rows = [
        OpenRow(finding_words(f), f, "" if f.level is None else level_words(agreement, f.level))
        for f in (*clashes(looked), *gaps(looked))
    ]
    standing = agreement.ladder.standing
    return tuple(sorted(rows, key=lambda row: -1 if row.found.level is None else standing.index(row.found.level)))


def look(session: Any, agreement: SupportAgreement) -> Looked:
    """Return what the checks look at, as the file has it today."""
    plans, person = session.plans, agreement.person_id
    near = tuple(a for a in plans.adjustments(person) if belongs(a, agreement))
    job = session.jobs.job(agreement.job_id) if agreement.job_id else None
    held: dict[str, frozenset[str]] = {}
    for copy in session.consents.copies(person):
        if copy.is_out and _here(copy.recipient.organisation, agreement):
            held[copy.recipient.name] = held.get(copy.recipient.name, frozenset()) | copy.line_ids
    current = frozenset(str(line.id) for line in plan_lines(session.file.db, person, agreement.employer))
    events = {a.id: plans.events(a.id) for a in near}
    return Looked(
        agreement, session.today, near, {a: standing_of(known) for a, known in events.items()},
        tuple(task.words for task in job.tasks) if job and job.tasks else None, held, current,
        frozenset(a for a, known in events.items() if made_to_last(known)),
    )  # fmt: skip


def released_to_manager(session: Any, agreement: SupportAgreement, today: date) -> Released | None:
    """Return what the manager may have today, through the gate; None where no permission holds."""
    consents = [
        c for c in session.consents.consents(agreement.person_id)
        if c.in_force(today) and _here(c.recipient.organisation, agreement)
    ]  # fmt: skip
    named = [c for c in consents if _same(c.recipient.name, agreement.manager)]
    chosen = next(iter(named or ([] if agreement.manager else consents)), None)
    return released_plan(session.file.db, agreement.person_id, chosen.recipient, today) if chosen else None


def _here(organisation: str, agreement: SupportAgreement) -> bool:
    return not organisation or not agreement.employer or _same(organisation, agreement.employer)


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
