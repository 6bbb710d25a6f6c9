"""What agreements are called, so that two with one employer can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from supportplans.keel import SupportAgreement
from supportplans.wording import day


def names_apart(agreements: Sequence[SupportAgreement]) -> tuple[str, ...]:
    """Return what each is called, with no more said than tells them apart; they come newest first."""
    names = [agreement.employer or agreement.job_title or "An agreement" for agreement in agreements]
    for more in (_job, _since):
        seen = Counter(names)
        names = [_joined(n, more(a)) if seen[n] > 1 else n for n, a in zip(names, agreements, strict=True)]
    return tuple(_numbered(names, at) for at in range(len(names)))


def _numbered(names: Sequence[str], at: int) -> str:
    """Return a name that is still not the only one with its number, the oldest being the first."""
    return f"{names[at]}, number {names[at:].count(names[at])}" if names.count(names[at]) > 1 else names[at]


def made_of(agreements: Sequence[SupportAgreement], called: str) -> str:
    """Return which of several agreements with one employer papers are made of; nothing where there is no choice.

    They come with the one that is meant first; `called` is its name among all.
    """
    return f"Papers take the newest agreement there: {called}." if len(agreements) > 1 else ""


def _job(agreement: SupportAgreement) -> str:
    return agreement.job_title if agreement.employer else ""


def _since(agreement: SupportAgreement) -> str:
    return f"since {day(agreement.starts_on)}" if agreement.starts_on else ""


def _joined(name: str, more: str) -> str:
    return f"{name}, {more}" if more else name
