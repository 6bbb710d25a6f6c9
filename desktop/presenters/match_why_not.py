"""Why not ...? Any job searched by name: where it stands and why, even where a filter or a no hides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.presenters.match_declining import said_no
from desktop.presenters.match_points import shown_match, shown_parts
from desktop.presenters.match_room import Host, Room
from desktop.presenters.match_table import Table
from desktop.presenters.match_view import broken_reason
from desktop.words.why_not import filtered_out, need_first, part_sentence, rest_sentence, stands
from jobs.search import Search
from matching.model import Contribution, Ledger, Match

FOUND = 8
MOST_SAID = 4  # parts told on each side besides those that may never be hidden


@dataclass(frozen=True, slots=True)
class WhyNotHit:
    """One job found by its name."""

    job_id: str
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence about one part of the score, with its points and what it could have brought."""

    sentence: str
    points: int


@dataclass(frozen=True, slots=True)
class WhyNotState:
    """Everything the room shows. `for_` and `against` are parts of the score; with `rest` they add up to it."""

    query: str = ""
    hits: tuple[WhyNotHit, ...] = ()
    job_id: str = ""
    title: str = ""
    where: tuple[str, ...] = ()
    against: tuple[Said, ...] = ()
    for_: tuple[Said, ...] = ()
    rest: Said | None = None
    total: int = 0


class WhyNotRoom(Room):
    """Nothing is kept: it is only looked at."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, WhyNotState())
        self._search: Search | None = None

    def forget(self) -> None:
        """Show nothing of anybody; what was typed stays."""
        super().forget()
        self.show(WhyNotState(query=self.state.query))

    def job_opened(self) -> None:
        """Stay with the job that was asked about."""

    def lay(self) -> None:
        """Look again at what is asked about."""
        self.ask(self.state.query)
        if self.state.job_id:
            self.choose(self.state.job_id)

    def ask(self, query: str) -> None:
        """Find jobs by name, as it is typed."""
        table = self.host.table
        hits = self._found(table, query) if table is not None else ()
        self.show(replace(self.state, query=query, hits=hits))

    def begin_again(self, query: str) -> None:
        """Put the job asked about aside and look for another."""
        self.state = WhyNotState()
        self.ask(query)

    def choose(self, job_id: str) -> None:
        """Say where a job stands and why."""
        table = self.host.table
        if table is None or job_id not in table.by_id:
            self.show(replace(self.state, job_id="", where=(), against=(), for_=(), rest=None))
            return
        self.show(account(table, job_id, self.state))

    def see(self) -> None:
        """Open the job in the list; what hides it gives way."""
        if self.state.job_id:
            self.host.see(self.state.job_id)

    def _found(self, table: Table, query: str) -> tuple[WhyNotHit, ...]:
        self._search = self._search or Search(self.host.session.file.db)
        ids = dict.fromkeys(hit.job_id for hit in self._search.find(query) if hit.job_id in table.by_id)
        return tuple(
            WhyNotHit(job_id, table.job(job_id).title, stands_shortly(table, job_id)) for job_id in list(ids)[:FOUND]
        )


def stands_shortly(table: Table, job_id: str) -> str:
    """Return a job's employer and its place."""
    employer = table.job(job_id).employer
    place = f"{table.place(job_id)} of {len(table.among)}" if job_id in table.among else "not in the list"
    return f"{employer}, {place}" if employer else place


def account(table: Table, job_id: str, state: WhyNotState) -> WhyNotState:
    """Return where a job stands and why; every sentence is one contribution, and with the rest they add up."""
    match, job = table.match(job_id), table.job(job_id)
    points = shown_match(match)
    shown = {
        part_id: one.value
        for ledger in Ledger
        for part_id, one in shown_parts(_of(match, ledger), points.of(ledger)).items()
    }
    against, for_ = _told(match, shown)
    profile = table.ranking.profile
    told = [[Said(part_sentence(c, job, profile, shown[c.id]), shown[c.id]) for c in side] for side in (against, for_)]
    left = sum(shown.values()) - sum(one.points for side in told for one in side)
    return replace(
        state, job_id=job_id, title=job.title, where=_where(table, match), against=tuple(told[0]), for_=tuple(told[1]),
        rest=Said(rest_sentence(left), left) if left else None, total=points.total.value,
    )  # fmt: skip


def _told(match: Match, shown: dict[str, int]) -> tuple[list[Contribution], list[Contribution]]:
    """Return the parts that are told: what holds the job back, and what speaks for it. Nothing weighty is left out."""
    missing = {c.id: c.most - c.amount for c in match.contributions if c.ledger is not Ledger.BRING}
    holds = [c for c in match.contributions if missing.get(c.id, 0.0) > c.amount and round(missing[c.id]) > 0]
    holds = sorted(holds, key=lambda c: (-missing[c.id], c.id))
    speaks = sorted((c for c in match.contributions if c not in holds), key=lambda c: (-c.amount, c.id))
    weighty = match.weighty
    back = [c for n, c in enumerate(holds) if n < MOST_SAID or c.id in weighty]
    forth = [c for n, c in enumerate(speaks) if (n < MOST_SAID and shown[c.id] > 0) or c.id in weighty]
    return back, forth


def _of(match: Match, ledger: Ledger) -> Sequence[Contribution]:
    return [c for c in match.contributions if c.ledger is ledger]


def _where(table: Table, match: Match) -> tuple[str, ...]:
    job, no = table.job(match.job_id), table.nos.get(match.job_id)
    shown = match.job_id in table.rows
    third = table.shown.rows[min(len(table.shown.rows), 3) - 1] if table.shown.rows else None
    said = [stands(job.title, table.place(match.job_id), len(table.among), match.job_id in table.among)]
    if third is not None and match.job_id not in table.top:
        points = shown_match(table.match(third.job_id)).total.value
        said.append(f"It has {shown_match(match).total.value} points; {table.job(third.job_id).title}, "
                    f"the last of the first three, has {points}.")  # fmt: skip
    if no is not None:
        said.append(said_no(no, table.called))
    elif not shown:
        said.append(filtered_out(job.origin))
    if match.would_need_to_change:
        said.append(need_first(broken_reason(match, job)))
    return tuple(said)
