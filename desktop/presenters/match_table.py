"""One person's ranking as it lies on the table: what a filter lets through, in score order, then each no by its reason.

Everything the place Matches shows is read off a `Table`, so that list, rooms and questions speak of the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.presenters.match_view import tail_start
from desktop.words.matches import declined_heading, tail_heading
from jobs.model import Job
from matching.decisions import Decline
from matching.model import Match
from matching.offering import TOP, Offered, offered
from matching.ranking import Ranked, Ranking


@dataclass(frozen=True)
class Table:
    """A ranking, the jobs in it, and the part that is shown. Places count from 1 among the jobs that are offered."""

    person_id: str
    called: str
    ranking: Ranking
    by_id: Mapping[str, Job]
    shown: Offered
    nos: Mapping[str, Decline]  # what the person said no to, by job, whether it is shown or not

    @cached_property
    def order(self) -> tuple[Ranked, ...]:
        """Return all rows as they are shown: those offered, then those declined, together under their reasons."""
        groups: dict[str, list[Ranked]] = {}
        for row, decline in self.shown.declined:
            groups.setdefault(decline.reason, []).append(row)
        return (*self.shown.rows, *(row for group in groups.values() for row in group))

    @cached_property
    def rows(self) -> dict[str, int]:
        """Return the row (from 0) at which each job that is shown stands."""
        return {row.job_id: n for n, row in enumerate(self.order)}

    @cached_property
    def among(self) -> frozenset[str]:
        """Return the jobs that are offered."""
        return frozenset(row.job_id for row in self.shown.rows)

    @cached_property
    def headings(self) -> dict[int, str]:
        """Return the words above a row: where all that follow would need to change, and where a reason begins."""
        changing = [row.would_need_to_change for row in self.shown.rows]
        tail = tail_start(changing)
        found = {tail: tail_heading(len(changing) - tail)} if tail < len(changing) else {}
        reasons = [self.nos[row.job_id].reason for row in self.order[len(changing) :]]
        for n, reason in enumerate(reasons):
            if n == 0 or reason != reasons[n - 1]:
                found[len(changing) + n] = declined_heading(reason, reasons.count(reason))
        return found

    @property
    def changing(self) -> int:
        """Return how many of the jobs shown would need to change first."""
        return sum(row.would_need_to_change for row in self.order)

    def ranked(self, job_id: str) -> Ranked:
        """Return a job's line in the whole ranking, shown or not."""
        return next(row for row in self.ranking.rows if row.job_id == job_id)

    def place(self, job_id: str) -> int:
        """Return a job's place among the jobs offered; for one that is not offered, the place it would have."""
        before = 0
        for row in self.ranking.rows:
            if row.job_id == job_id:
                break
            before += row.job_id in self.among
        return before + 1

    def match(self, job_id: str) -> Match:
        """Return a job's match with every contribution."""
        return self.ranking.match(job_id)

    def job(self, job_id: str) -> Job:
        """Return a job of the file."""
        return self.by_id[job_id]

    @property
    def top(self) -> tuple[str, ...]:
        """Return the ids of the first three jobs that are offered."""
        return tuple(row.job_id for row in self.shown.rows[:TOP])


def lay(
    person_id: str, called: str, ranking: Ranking, by_id: Mapping[str, Job], declines: Iterable[Decline],
    origins: frozenset[str] = frozenset(),
) -> Table:  # fmt: skip
    """Lay a ranking on the table; with `origins`, only jobs from there are shown, in the same order."""
    whole = offered(ranking, declines)
    shown = whole.where(lambda row: by_id[row.job_id].origin in origins) if origins else whole
    nos = {row.job_id: decline for row, decline in whole.declined}
    return Table(person_id, called, ranking, by_id, shown, nos)
