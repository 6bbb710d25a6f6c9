"""A service's own job bank as a table (CSV): one row a job, in columns that a person can fill in.

Cells with several things in them hold one a line. Levels are 0 (none or least) to 4 (most), or two of them with a
hyphen. Lines that begin with # are notes. Who said a fact is not part of the table: it can name people.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from jobs.facets import FACETS, BadValue, Choices, FacetKind, Range, parse_value
from jobs.imported import Imported, ImportFault, Progress, Reject, no_progress
from jobs.model import Condition, Job, JobId, JobKind, Need, NeedKind, Provenance, Source, Task, TaskId
from jobs.ncs import slug

ORIGIN = "own"
LARGEST = 16 * 2**20  # bytes
_NAMES = {
    "title": "Job", "employer": "Employer", "summary": "In a sentence", "tasks": "Tasks", "needs": "What is needed",
    "supports": "Support on offer", "hours_per_week": "Hours a week", "time_of_day": "Time of day",
    "weekends": "Weekends", "shift_regularity": "Shifts", "pay": "Pounds a year, full time", "place": "Place",
    "noise": "Noise 0-4", "pace": "Pace 0-4", "people_contact": "Meeting people 0-4", "teamwork": "With others 0-4",
    "supervision": "Shown and checked 0-4", "variety": "Change in the day 0-4",
    "physical_effort": "Lifting and standing 0-4", "responsibility": "Responsibility 0-4", "theme": "Kind of work",
    "source": "How we know", "on": "Since", "soc2020": "SOC 2020", "id": "Id",
}  # fmt: skip
COLUMNS = tuple(_NAMES)
_BY_NAME = {name.casefold(): column for column, name in _NAMES.items()}
_NEEDED = {"title", "tasks"}
NOTES = (
    "# One job a row. Only the name of the job is needed; an empty cell means: not known yet.",
    "# Tasks, what is needed and support: one a line inside the cell (Alt Enter in a spreadsheet).",
    "# Time of day: early, day, evening, night. Weekends: yes, no or both. Shifts: fixed, rotating. "
    "Place: indoors, outdoors, home, vehicle.",
    "# How we know: typical, advert, visit or employer. Since: a day such as 2026-11-23.",
)
_FORMULA = re.compile(r"^[=+\-@\t]")
_SPLIT = re.compile(r"[\n|]+")


def template() -> str:
    """Return an empty table with notes on how to fill it in."""
    return _text([[note] for note in NOTES], ())


def to_csv(jobs: Iterable[Job]) -> str:
    """Return jobs as a table. What does not fit into one (shares of time, sources of single facts) stays behind."""
    return _text([], [_row(job) for job in jobs])


def is_bank(header: str) -> bool:
    """Tell whether a first line with words is the head of such a table."""
    return {_BY_NAME.get(cell.strip().casefold(), "") for cell in re.split(r"[,;\t]", header)} >= _NEEDED


def read_bank(path: Path, progress: Progress = no_progress) -> Imported:
    """Read a table. A row that cannot be read is left out and named; raises ImportFault for another kind of file."""
    text = _decoded(path)
    lines = [line for line in text.splitlines() if line.strip()]
    first = next((line for line in lines if not line.lstrip('"').startswith("#")), "")
    if not is_bank(first.replace('"', "")):
        raise ImportFault("not_a_bank", path.name)
    jobs: dict[str, Job] = {}
    rejects: list[Reject] = []
    rows = list(_rows(text, first))
    for done, (number, row) in enumerate(rows, 1):
        try:
            job = _job(row)
        except ValueError as fault:
            rejects.append(Reject(path.name, number, str(fault)))
        else:
            if job.id in jobs:
                rejects.append(Reject(path.name, number, "twice"))
            jobs.setdefault(job.id, job)
        progress(done, len(rows))
    return Imported(ORIGIN, tuple(jobs.values()), tuple(rejects))


def _decoded(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise ImportFault("too_large", path.name)
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ImportFault("not_utf8", path.name)


def _rows(text: str, header: str) -> Iterable[tuple[int, dict[str, str]]]:
    """Yield (line, cells by column) of every row under the head."""
    mark = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    columns: list[str] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
                continue
            if not columns:
                columns = [_BY_NAME.get(cell.strip().casefold(), "") for cell in cells]
                continue
            yield reader.line_num, {c: _plain(v) for c, v in zip(columns, cells, strict=False) if c}
    except csv.Error as fault:
        raise ImportFault("broken_csv", "") from fault


def _plain(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from taking it for a formula."""
    said = cell.strip()
    return said[1:] if said[:1] == "'" and _FORMULA.match(said[1:]) else said


def _job(row: Mapping[str, str]) -> Job:
    """Return the job of a row. Raises ValueError with one reason."""
    title, employer = row.get("title", ""), row.get("employer", "")
    if not title:
        raise ValueError("no_title")
    job_id = row.get("id") or "bank:" + slug(f"{title} {employer}")
    known = _provenance(row)
    needs = tuple(Need(NeedKind.OTHER, words, provenance=known) for words in _lines(row, "needs"))
    return Job(
        JobId(job_id), title, JobKind.VACANCY if employer else JobKind.OCCUPATION, ORIGIN, employer,
        row.get("summary", ""), (),
        tuple(Task(TaskId(f"{job_id}.{n}"), words, provenance=known)
              for n, words in enumerate(_lines(row, "tasks"), 1)),
        tuple(_conditions(row, known)), needs, _lines(row, "supports"), row.get("soc2020", ""),
    )  # fmt: skip


def _provenance(row: Mapping[str, str]) -> Provenance:
    try:
        source = Source(row.get("source", "").casefold() or "typical")
    except ValueError as fault:
        raise ValueError("unknown_source") from fault
    try:
        return Provenance(source, on=date.fromisoformat(row["on"]) if row.get("on") else None)
    except ValueError as fault:
        raise ValueError("not_a_day") from fault


def _conditions(row: Mapping[str, str], known: Provenance) -> Iterable[Condition]:
    for facet in FACETS.values():
        cell = row.get(facet.id, "")
        if cell:
            try:
                value = parse_value(facet.id, _exchange(facet.kind, cell))
            except BadValue as fault:
                raise ValueError(f"{_NAMES[facet.id].casefold().replace(' ', '_')}_not_read") from fault
            yield Condition(facet.id, value, provenance=known)


def _exchange(kind: FacetKind, cell: str) -> object:
    said = cell.casefold()
    if kind is FacetKind.YES_NO and said == "both":
        return ["no", "yes"]
    if kind in (FacetKind.CHOICES, FacetKind.YES_NO):
        return [word.strip() for word in re.split(r"[,;\n|]+", said) if word.strip()]
    numbers = re.findall(r"\d+(?:\.\d+)?", said.replace(",", ""))
    ends = [float(number) for number in numbers[:2]]
    return (ends * 2)[:2] if len(ends) == 1 else ends if ends else said


def _lines(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    said = (line.strip(" \t•*-") for line in _SPLIT.split(row.get(column, "")))
    return tuple(dict.fromkeys(line for line in said if line))


def _row(job: Job) -> list[str]:
    cells: dict[str, str] = {
        "title": job.title, "employer": job.employer, "summary": job.summary, "soc2020": job.soc2020, "id": job.id,
        "tasks": "\n".join(task.words for task in job.tasks), "needs": "\n".join(need.words for need in job.needs),
        "supports": "\n".join(job.supports),
    }  # fmt: skip
    for facet in FACETS:
        condition = job.condition(facet)
        if condition and facet in _NAMES:
            cells[facet] = _cell(condition.value)
    cells |= _known(job)
    return [_safe(cells.get(column, "")) for column in COLUMNS]


def _cell(value: Range | Choices) -> str:
    if isinstance(value, Choices):
        return "both" if set(value.words) == {"no", "yes"} else ", ".join(value.words)
    ends = [f"{end:g}" if end < 1e6 else f"{end:.0f}" for end in (value.low, value.high) if abs(end) != float("inf")]
    return "-".join(dict.fromkeys(ends))


def _known(job: Job) -> dict[str, str]:
    """Return the weakest source of a job's facts, and the oldest day: the table can say no more than one."""
    facts = [task.provenance for task in job.tasks]
    facts += [condition.provenance for condition in job.conditions]
    facts += [need.provenance for need in job.needs]
    if not facts:
        return {"source": Source.TYPICAL.value}
    weakest = min(facts, key=lambda fact: list(Source).index(fact.source))
    days = [fact.on for fact in facts if fact.source is weakest.source and fact.on]
    return {"source": weakest.source.value, "on": min(days).isoformat() if days else ""}


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _text(notes: list[list[str]], rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(notes)
    writer.writerow(_NAMES[column] for column in COLUMNS)
    writer.writerows(rows)
    return "\ufeff" + out.getvalue()  # the mark by which spreadsheets know UTF-8
