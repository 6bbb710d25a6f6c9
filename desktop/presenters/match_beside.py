"""Two or three jobs side by side for this person: the three ledgers, wish by wish and task by task.

What differs comes first. No job is said to win: there is the order, and what it is made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.match_points import Shown, ShownMatch, shown_match, shown_parts
from desktop.presenters.match_room import Host, Room
from desktop.presenters.match_table import Table
from desktop.words.matches import STANDINGS, WISHES, job_says, ordinal, wish_title
from jobs.activities import load_activities
from jobs.model import Job, Task
from matching.model import Contribution, Ledger, Match, Standing
from matching.weights import in_order

MOST = 3
OTHER_TASKS, NOT_IN_JOB, NO_TASKS = "Other tasks", "Not in this job", "No task known yet"


@dataclass(frozen=True, slots=True)
class BesideColumn:
    """One job at the head of its column, with its place in words."""

    job_id: str
    title: str
    employer: str
    place: str
    points: ShownMatch
    is_open: bool


@dataclass(frozen=True, slots=True)
class BesideCell:
    """What one job says to a line: words, how that stands, and its points (empty where it has none)."""

    text: str
    standing: Standing | None = None
    points: str = ""


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One line across: a wish, or a kind of work."""

    name: str
    cells: tuple[BesideCell, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the jobs differ here."""
        return len({(cell.text, cell.standing) for cell in self.cells}) > 1


@dataclass(frozen=True, slots=True)
class BesideGroup:
    """Lines that belong together, those that differ first; the first `differing` of them do."""

    title: str
    ledger: Ledger
    rows: tuple[BesideRow, ...]
    differing: int


@dataclass(frozen=True, slots=True)
class BesideState:
    """Everything the room shows."""

    columns: tuple[BesideColumn, ...] = ()
    groups: tuple[BesideGroup, ...] = ()
    can_add: bool = False


class BesideRoom(Room):
    """The open job and one or two others; unless others were chosen, the next best one."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, BesideState())
        self._others: list[str] = []

    def forget(self) -> None:
        """Show no job of anybody's list."""
        super().forget()
        self._others = []
        self.show(BesideState())

    def lay(self) -> None:
        """Put the jobs side by side."""
        table, job_id = self.host.table, self.host.open_job
        if table is None or not job_id:
            self.show(BesideState())
            return
        self._others = [other for other in self._others if other in table.by_id and other != job_id]
        ids = [job_id, *(self._others or _next_best(table, job_id))][:MOST]
        self.show(BesideState(_columns(table, ids, job_id), _groups(table, ids), len(ids) < MOST))

    def choose(self) -> None:
        """Ask which job is to stand beside the open one."""
        table = self.host.table
        shown = {column.job_id for column in self.state.columns}
        if table is None:
            return
        choices = tuple(
            (row.job_id, _named(table.job(row.job_id), n))
            for n, row in enumerate(table.shown.rows, 1)
            if row.job_id not in shown
        )
        if choices:
            field = Field("job", "Which job?", FieldKind.CHOICE, choices[0][0], choices=choices)
            self.host.prompts.fill(Form("Beside the others", (field,), keep="Put it there"), self._add)

    def take_away(self, job_id: str) -> None:
        """Take a job out of the comparison."""
        self._others = [c.job_id for c in self.state.columns if c.job_id != job_id and not c.is_open]
        self.lay()

    def _add(self, answers: Answers) -> None:
        self._others = [c.job_id for c in self.state.columns if not c.is_open] + [answers["job"]]
        self.lay()


def _next_best(table: Table, job_id: str) -> list[str]:
    return [row.job_id for row in table.shown.rows if row.job_id != job_id][:1]


def _named(job: Job, place: int) -> str:
    return f"{place}. {job.title}, {job.employer}" if job.employer else f"{place}. {job.title}"


def _columns(table: Table, ids: Sequence[str], open_job: str) -> tuple[BesideColumn, ...]:
    return tuple(
        BesideColumn(
            job_id, table.job(job_id).title, table.job(job_id).employer,
            ordinal(table.place(job_id)) if job_id in table.among else "not in the list",
            shown_match(table.match(job_id)), job_id == open_job,
        )
        for job_id in ids
    )  # fmt: skip


def _groups(table: Table, ids: Sequence[str]) -> tuple[BesideGroup, ...]:
    matches = [table.match(job_id) for job_id in ids]
    groups = (
        _group("What is wished for", Ledger.WANT, _wishes(table, matches)),
        _group("Tasks, by kind of work", Ledger.BRING, _tasks(table, matches)),
    )
    return tuple(group for group in groups if group.rows)


def _group(title: str, ledger: Ledger, rows: Sequence[BesideRow]) -> BesideGroup:
    ordered = sorted(rows, key=lambda row: not row.differs)  # stable: else as they were
    return BesideGroup(title, ledger, tuple(ordered), sum(row.differs for row in ordered))


def _wishes(table: Table, matches: Sequence[Match]) -> list[BesideRow]:
    ranking = table.ranking
    shown = [_points(match, Ledger.WANT) for match in matches]
    parts = [{c.preference_id: c for c in match.contributions if c.ledger is Ledger.WANT} for match in matches]
    rows = []
    for wish in in_order(ranking.profile.preferences, ranking.weights.order):
        cells = []
        for match, mine, points in zip(matches, parts, shown, strict=True):
            part = mine[str(wish.id)]
            words = f"{STANDINGS[part.standing].capitalize()}: {job_says(table.job(match.job_id), wish.facet)}"
            most = max(round(part.most), points[part.id].value)
            cells.append(BesideCell(words, part.standing, f"{points[part.id].value} of {most}"))
        pile = WISHES.get(wish.wish)
        rows.append(BesideRow(f"“{wish_title(wish)}”" + (f" ({pile})" if pile else ""), tuple(cells)))
    return rows


def _points(match: Match, ledger: Ledger) -> dict[str, Shown]:
    return shown_parts([c for c in match.contributions if c.ledger is ledger], shown_match(match).of(ledger))


def _tasks(table: Table, matches: Sequence[Match]) -> list[BesideRow]:
    """Return one line for each kind of work, with the tasks of each job in it; kinds that more jobs share first."""
    known = load_activities()
    kinds: dict[str, list[list[Task]]] = {}
    for place, match in enumerate(matches):
        for task in table.job(match.job_id).tasks:
            kind = task.activities[0] if task.activities and task.activities[0] in known else ""
            kinds.setdefault(kind, [[] for _ in matches])[place].append(task)
    order = sorted(kinds.items(), key=lambda pair: (-sum(bool(tasks) for tasks in pair[1]), not pair[0]))
    shown = [_points(match, Ledger.BRING) for match in matches]
    rows = []
    for kind, tasks in order:
        cells = [_task_cell(match, points, mine) for match, points, mine in zip(matches, shown, tasks, strict=True)]
        rows.append(BesideRow(known[kind].title if kind else OTHER_TASKS, tuple(cells)))
    return rows


def _task_cell(match: Match, shown: dict[str, Shown], tasks: Sequence[Task]) -> BesideCell:
    if not tasks:
        return BesideCell(NOT_IN_JOB)
    ids = {str(task.id) for task in tasks}
    mine = [c for c in match.contributions if c.ledger is Ledger.BRING and c.task_id in ids]
    points = sum(shown[c.id].value for c in mine)
    return BesideCell("\n".join(task.words for task in tasks), _best(mine), str(points) if points else "")


def _best(parts: Sequence[Contribution]) -> Standing:
    return min((c.standing for c in parts), key=list(Standing).index, default=Standing.UNKNOWN)
