"""Which jobs of a ranking are offered: all in score order; those the person said no to stand under their reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matching.decisions import Decline
from matching.ranking import Ranked, Ranking

TOP = 3  # so many jobs are looked at first


@dataclass(frozen=True, slots=True)
class Offered:
    """A ranking in two parts, each in score order: what is offered, and what was declined with the reason."""

    rows: tuple[Ranked, ...]
    declined: tuple[tuple[Ranked, Decline], ...] = ()

    def page(self, number: int, size: int) -> tuple[Ranked, ...]:
        """Return one page of what is offered, counted from 0."""
        return self.rows[number * size : (number + 1) * size]

    def where(self, keep: Callable[[Ranked], bool]) -> Offered:
        """Return those rows a filter keeps, in the same order."""
        kept = tuple(row for row in self.rows if keep(row))
        return Offered(kept, tuple(pair for pair in self.declined if keep(pair[0])))

    @property
    def top(self) -> tuple[str, ...]:
        """Return the ids of the first few jobs that are offered."""
        return tuple(row.job_id for row in self.rows[:TOP])


def offered(ranking: Ranking, declines: Iterable[Decline] = ()) -> Offered:
    """Return the ranking with declined jobs put under their reason; no job is lost."""
    said_no = {decline.job_id: decline for decline in declines}
    return Offered(
        tuple(row for row in ranking.rows if row.job_id not in said_no),
        tuple((row, said_no[row.job_id]) for row in ranking.rows if row.job_id in said_no),
    )
