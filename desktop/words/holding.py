"""Words for why a record is held, and for what was told without permission. Neither stands on the pages of sharing."""

from __future__ import annotations

from records.holding import Basis, Holding, ToldWithout
from supportplans.wording import day

BASES = {
    Basis.PUBLIC_TASK: "a public task", Basis.LEGITIMATE_INTERESTS: "legitimate interests",
    Basis.LEGAL_DUTY: "a legal duty", Basis.CONTRACT: "a contract", Basis.OTHER: "another basis",
}  # fmt: skip
HOLDING = "On what your service holds this record. It is no permission to share, and a no to sharing does not touch it."
NO_HOLDING = "Nothing is written down yet. Your service knows on which basis it holds records."
TOLD = (
    "Only where somebody is at serious risk, and waiting to ask would add to it. Somebody decides by name, and tells "
    "as little as will do. What is written here stays."
)
NO_TOLD = "Nothing was told without permission."
LEAST = "The least that will do."


def holding_lines(holding: Holding) -> tuple[str, str]:
    """Return a basis as a heading and a sentence."""
    told = f"Told on {day(holding.told_on)}" if holding.told_on else "The person has not been told yet"
    how = "".join(f", {part}" for part in (holding.how, f"by {holding.who}" if holding.who else "") if part)
    notice = f" Privacy notice: {holding.notice_version}." if holding.notice_version else ""
    return f"{BASES[holding.basis].capitalize()}, from {day(holding.on)}", f"{told}{how}.{notice}"


def told_lines(told: ToldWithout) -> tuple[str, str]:
    """Return what was told as a heading and sentences."""
    said = [f"What: {told.what}", f"Why: {told.risk}", f"Decided by {told.decider}"]
    said += [f"Not asked first: {told.no_asking}"] if told.no_asking else []
    said += [f"The person was told: {told.person_told}"] if told.person_told else ["The person has not been told yet"]
    return f"{told.reader}, {day(told.on)}", " ".join(part if part.endswith(".") else f"{part}." for part in said)
