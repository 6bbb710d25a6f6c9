"""What is different in adjustments and the way back since a plan was signed, for the two who may see all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from records.consent import Line
from supportplans.agreement_versions import AgreementVersion
from supportplans.as_signed import Known, Versions, as_signed
from supportplans.keel import SupportAgreement
from supportplans.lines import adjustment_lines
from supportplans.model import Adjustment
from supportplans.return_lines import return_lines
from supportplans.returning import ReturnPlan
from supportplans.since_signed import Difference, differences


def things_since(
    signed: AgreementVersion, now: SupportAgreement, known: Sequence[Known], ways: Sequence[ReturnPlan],
    versions: Versions,
) -> tuple[Difference, ...]:  # fmt: skip
    """Return what came, changed and ended since a version was signed; nothing where it was not.

    `known` are the adjustments on the plan of today, `ways` its ways back, newest first. A paper never tells this: it
    asks the gate (`since_signed.since`).
    """
    if signed.signed_on is None:
        return ()
    then = as_signed(signed, signed.signed_on, known, ways, versions)
    before = _lines(then.known, then.way_back, signed.agreement)
    return differences(before, _lines(known, next(iter(ways), None), now))


def titles_of(adjustments: Iterable[Adjustment], versions: Versions) -> dict[str, str]:
    """Return the names of adjustments by id; those that are gone by the last name that is known."""
    was = {i: v.thing.title for i, each in versions.items() for v in each if isinstance(v.thing, Adjustment)}
    return was | {str(adjustment.id): adjustment.title for adjustment in adjustments}


def _lines(known: Sequence[Known], way: ReturnPlan | None, agreement: SupportAgreement) -> list[Line]:
    found = [line for a, events in known for line in adjustment_lines(a, events, agreement.ladder)]
    titles = {str(a.id): a.title for a, _ in known}
    return [line for line in (*found, *(return_lines(way, titles) if way else ())) if line.text.strip()]
