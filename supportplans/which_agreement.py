"""Which support agreement is meant where somebody has several: one rule for papers, places and rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from supportplans.keel import SupportAgreement

Fits = Callable[[SupportAgreement], bool]


def in_order(agreements: Sequence[SupportAgreement], fits: Fits = lambda _: True) -> tuple[SupportAgreement, ...]:
    """Return the agreements that fit, the one that is meant first: the newest, and before any that names no employer.

    `agreements` are in the order they were added.
    """
    found = (agreement for agreement in reversed(agreements) if fits(agreement))
    return tuple(sorted(found, key=lambda agreement: not agreement.employer.strip()))


def meant(agreements: Sequence[SupportAgreement], fits: Fits = lambda _: True) -> SupportAgreement | None:
    """Return the agreement that is meant, or None where none fits."""
    return next(iter(in_order(agreements, fits)), None)
