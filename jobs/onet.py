"""The O*NET database, as its official text zip, as jobs.

O*NET is a trademark of the U.S. Department of Labor; its database is CC BY 4.0 and brought by the user. The zip is
taken as it comes: any folder inside, whatever tables it holds; occupations and task statements are needed.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from jobs.imported import Imported, ImportFault, Progress, Reject, no_progress
from jobs.model import Importance, Job, JobId, Provenance, Source, Task, TaskId
from jobs.onet_context import conditions_of

ORIGIN = "onet"
LARGEST = 512 * 2**20  # bytes unpacked; the real tables are 35 MB
LOOK_EVERY = 1000  # lines between two looks at progress

_OCCUPATIONS, _TASKS = "Occupation Data.txt", "Task Statements.txt"
_TITLES, _LINKS, _DETAILED = "Alternate Titles.txt", "Tasks to DWAs.txt", "DWA Reference.txt"
_CONTEXT, _RATINGS = "Work Context.txt", "Task Ratings.txt"
_RATED = "Task Importance (partial, 30.1).txt"  # of the supplement that goes with 30.1
_RELEASE, _MONTH = re.compile(r"db_(\d+)_(\d+)"), re.compile(r"(0[1-9]|1[0-2])/(\d{4})")
_IMPORTANCE = {"Core": Importance.ESSENTIAL, "Supplemental": Importance.OCCASIONAL}


class _Zips:
    """The tables of one or two zips, by name; a table of the second zip adds to the first."""

    def __init__(self, paths: list[Path], progress: Progress) -> None:
        self._archives = [_open(path) for path in paths]
        self._progress = progress
        self._done = 0
        self._total = sum(info.file_size for _, info in self._wanted())
        self.line = 0  # the number of the line last given out
        self.rejects: list[Reject] = []

    @property
    def release(self) -> str:
        """Return the release as its folder names it, such as 'O*NET 30.1'; only 'O*NET' where it does not."""
        names = (info.filename for archive in self._archives for info in archive.infolist())
        found = next((match for name in names if (match := _RELEASE.search(name))), None)
        return f"O*NET {found[1]}.{found[2]}" if found else "O*NET"

    def rows(self, table: str, *columns: str, needed: bool = False, maybe: str = "") -> Iterator[list[str]]:
        """Yield the named columns of every line, with the column `maybe` (empty where there is none) at the end.

        A line too short is rejected.
        """
        found = [(a, i) for a, i in self._wanted() if i.filename.rsplit("/", 1)[-1] == table]
        if not found and needed:
            raise ImportFault("table_missing", table)
        for archive, info in found:
            yield from self._lines(archive, info, table, columns, maybe)

    def close(self) -> None:
        """Close the zips."""
        for archive in self._archives:
            archive.close()

    def _wanted(self) -> list[tuple[zipfile.ZipFile, zipfile.ZipInfo]]:
        tables = {_OCCUPATIONS, _TASKS, _TITLES, _LINKS, _DETAILED, _CONTEXT, _RATINGS, _RATED}
        pairs = [(a, i) for a in self._archives for i in a.infolist()]
        return [(a, i) for a, i in pairs if i.filename.rsplit("/", 1)[-1] in tables]

    def _lines(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, table: str, columns: tuple[str, ...], maybe: str
    ) -> Iterator[list[str]]:
        try:
            with archive.open(info) as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
                reader = csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
                header = next(reader, [])
                if not set(columns) <= set(header):
                    raise ImportFault("columns_missing", table)
                places = [header.index(column) for column in columns]
                places += [header.index(maybe)] if maybe in header else []
                rest = [""] if maybe and maybe not in header else []
                for row in reader:
                    if reader.line_num % LOOK_EVERY == 0:
                        self._progress(min(self._done + raw.tell(), self._total), self._total)
                    if len(row) != len(header):
                        self.rejects.append(Reject(table, reader.line_num, "wrong_number_of_columns"))
                    else:
                        self.line = reader.line_num
                        yield [row[place] for place in places] + rest
        except (zipfile.BadZipFile, EOFError, UnicodeDecodeError, NotImplementedError, RuntimeError) as fault:
            raise ImportFault("broken_zip", table) from fault
        self._done += info.file_size


def _open(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as fault:
        raise ImportFault("not_a_zip", path.name) from fault
    if sum(info.file_size for info in archive.infolist()) > LARGEST:
        archive.close()
        raise ImportFault("too_large", path.name)
    return archive


def read_onet(path: Path, progress: Progress = no_progress, supplement: Path | None = None) -> Imported:
    """Read the zip, with a second one of the same layout where it is given.

    Lines that name unknown occupations or have the wrong number of columns are rejected by table and line.
    Raises ImportFault for something that is not such a zip, and whatever `progress` raises to stop.
    """
    zips = _Zips([path, *([supplement] if supplement else [])], progress)
    try:
        jobs = _read(zips)
    finally:
        zips.close()
    return Imported(ORIGIN, jobs, tuple(zips.rejects))


def _read(zips: _Zips) -> tuple[Job, ...]:
    code = "O*NET-SOC Code"
    occupations = {c: (t, d) for c, t, d in zips.rows(_OCCUPATIONS, code, "Title", "Description", needed=True)}
    titles: dict[str, list[str]] = defaultdict(list)
    for soc, other in zips.rows(_TITLES, code, "Alternate Title"):
        titles[soc].append(other)
    dated = _Dated(zips.release)
    tasks = _tasks(zips, occupations, dated)
    context, days = _means(zips)
    return tuple(
        Job(
            JobId(f"onet:{soc}"),
            title,
            origin=ORIGIN,
            summary=summary,
            other_titles=tuple(titles.get(soc, ())),
            tasks=tuple(tasks.get(soc, ())),
            conditions=tuple(
                replace(condition, provenance=dated.of(days.get(soc, "")))
                for condition in conditions_of(
                    soc, title, summary, [t.words for t in tasks.get(soc, ())], context.get(soc, {})
                )
            ),
        )
        for soc, (title, summary) in occupations.items()
    )


class _Dated:
    """Where typical facts came from: the release, and the month an occupation or task was last looked at there."""

    def __init__(self, release: str) -> None:
        self._release = release
        self._known: dict[str, Provenance] = {}

    def of(self, month: str) -> Provenance:
        """Return the source of a fact of a month such as '08/2024'; one object for all facts of that month."""
        if month not in self._known:
            found = _MONTH.fullmatch(month.strip())
            on = date(int(found[2]), int(found[1]), 1) if found else None
            self._known[month] = Provenance(Source.TYPICAL, self._release, on)
        return self._known[month]


def _means(zips: _Zips) -> tuple[dict[str, dict[str, float]], dict[str, str]]:
    """Return the means of Work Context by occupation and element, and the month of each occupation's.

    A value that is no mean is rejected.
    """
    means: dict[str, dict[str, float]] = defaultdict(dict)
    days: dict[str, str] = {}
    columns = ("O*NET-SOC Code", "Element ID", "Scale ID", "Data Value")
    for soc, element, scale, value, month in zips.rows(_CONTEXT, *columns, maybe="Date"):
        if scale in ("CX", "CT"):
            days[soc] = month
            try:
                means[soc][element] = _mean(value)
            except ValueError:
                zips.rejects.append(Reject(_CONTEXT, zips.line, "not_a_mean"))
    return means, days


def _mean(text: str) -> float:
    value = float(text)
    if not 1.0 <= value <= 5.0:
        raise ValueError("a mean lies between 1 and 5")
    return value


def _tasks(zips: _Zips, occupations: dict[str, tuple[str, str]], dated: _Dated) -> dict[str, list[Task]]:
    names = dict(zips.rows(_DETAILED, "DWA ID", "DWA Title"))
    detailed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for soc, task_id, dwa in zips.rows(_LINKS, "O*NET-SOC Code", "Task ID", "DWA ID"):
        if dwa in names:
            detailed[soc, task_id].append(names[dwa])
    rated = _ratings(zips)
    tasks: dict[str, list[Task]] = defaultdict(list)
    columns = ("O*NET-SOC Code", "Task ID", "Task", "Task Type")
    for soc, task_id, words, kind, month in zips.rows(_TASKS, *columns, needed=True, maybe="Date"):
        if soc not in occupations or not words.strip():
            zips.rejects.append(Reject(_TASKS, zips.line, "unknown_occupation" if words.strip() else "no_words"))
            continue
        more = tuple(detailed.get((soc, task_id), ()))
        importance = rated.get((soc, task_id), _IMPORTANCE.get(kind))
        known = dated.of(month)
        task = Task(TaskId(f"onet:{soc}:{task_id}"), words, importance, detailed=more, provenance=known)
        tasks[soc].append(task)
    return tasks


def _ratings(zips: _Zips) -> dict[tuple[str, str], Importance]:
    """Return the importance of tasks that were rated for it, from whichever rating table there is."""
    key = ("O*NET-SOC Code", "Task ID")
    rated: dict[tuple[str, str], Importance] = {}
    for soc, task, value in zips.rows(_RATED, *key, "Importance (IM)"):
        _rate(zips, rated, (soc, task), value, _RATED)
    for soc, task, scale, value in zips.rows(_RATINGS, *key, "Scale ID", "Data Value"):
        if scale == "IM":
            _rate(zips, rated, (soc, task), value, _RATINGS)
    return rated


def _rate(zips: _Zips, rated: dict[tuple[str, str], Importance], task: tuple[str, str], value: str, table: str) -> None:
    try:
        rated[task] = _importance(_mean(value))
    except ValueError:
        zips.rejects.append(Reject(table, zips.line, "not_a_mean"))


def _importance(mean: float) -> Importance:
    """Return a mean of the importance scale (1 not important ... 5 extremely) as one of our three words."""
    if mean >= 4.0:
        return Importance.ESSENTIAL
    return Importance.IMPORTANT if mean >= 3.0 else Importance.OCCASIONAL
