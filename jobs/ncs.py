"""The National Careers Service job profiles (CSV of 2019) as jobs.

Crown copyright, Open Government Licence v3; the user brings the file. Rows become occupations whose conditions
are read from free text by `jobs.ncs_text`; what the text does not say stays unknown.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from jobs.imported import Imported, ImportFault, Progress, Reject, no_progress
from jobs.model import Job, JobId, Need, NeedKind, Provenance, Source, Task, TaskId
from jobs.ncs_text import conditions_of

ORIGIN = "ncs"
SOURCE = Provenance(Source.TYPICAL, "National Careers Service")  # the file itself bears no date
LARGEST = 64 * 2**20  # bytes; the real file is 1.6 MB
NEEDED = ("Title", "Overview", "WYDDayToDayTasks", "WhatYouWillDo", "Skills")


def slug(title: str) -> str:
    """Return the id of a profile: lower case, every run of other letters than a-z and 0-9 one hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


class _Items(HTMLParser):
    """Collects the text of list items; other text goes to `prose`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[str] = []
        self.prose: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self._depth += 1
            self.items.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.items[-1] += data
        else:
            self.prose.append(data)


def list_items(html: str) -> tuple[tuple[str, ...], str]:
    """Return the list items of a piece of HTML as plain text, and the text around them. Nothing is run."""
    parser = _Items()
    parser.feed(html)
    parser.close()
    items = (" ".join(item.split()) for item in parser.items)
    return tuple(dict.fromkeys(item for item in items if item)), " ".join(" ".join(parser.prose).split())


def read_ncs(path: Path, progress: Progress = no_progress) -> Imported:
    """Read the CSV. Rows without a title are rejected by line; raises ImportFault for another file."""
    if path.stat().st_size > LARGEST:
        raise ImportFault("too_large", path.name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ImportFault("not_utf8", path.name) from fault
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if not set(NEEDED) <= set(reader.fieldnames or ()):
        raise ImportFault("not_ncs", path.name)
    jobs: dict[str, Job] = {}
    rejects: list[Reject] = []
    lines = text.count("\n") + 1
    try:
        for row in reader:
            progress(min(reader.line_num, lines), lines)
            _take(row, reader.line_num, jobs, rejects, path.name)
    except csv.Error as fault:
        raise ImportFault("broken_csv", path.name) from fault
    return Imported(ORIGIN, tuple(jobs.values()), tuple(rejects))


def _take(row: dict[str, str], line: int, jobs: dict[str, Job], rejects: list[Reject], table: str) -> None:
    row = {key: value or "" for key, value in row.items() if isinstance(key, str)}
    job_id = slug(row["Title"])
    if not job_id:
        rejects.append(Reject(table, line, "no_title"))
    elif job_id in jobs:
        rejects.append(Reject(table, line, "twice"))
    else:
        jobs[job_id] = _job(job_id, row)


def _job(job_id: str, row: dict[str, str]) -> Job:
    tasks, _ = list_items(row["WYDDayToDayTasks"])
    more, prose = list_items(row["WhatYouWillDo"])
    tasks = tasks or more
    skills, _ = list_items(row["Skills"])
    title = " ".join(row["Title"].split())
    return Job(
        JobId(job_id),
        title,
        origin=ORIGIN,
        summary=" ".join(row["Overview"].split()),
        tasks=tuple(Task(TaskId(f"{job_id}.{n}"), words, provenance=SOURCE) for n, words in enumerate(tasks, 1)),
        conditions=tuple(replace(c, provenance=SOURCE) for c in conditions_of(title, tasks, prose, skills, row)),
        needs=tuple(replace(_need(words), provenance=SOURCE) for words in skills),
    )


def _need(words: str) -> Need:
    low = words.lower()
    if "licence" in low:
        return Need(NeedKind.LICENCE, words)
    if re.search(r"\b(dbs|background check|disclosure)\b", low):
        return Need(NeedKind.CHECK, words)
    if re.search(r"\b(degree|gcse|a level|qualification|nvq|diploma)\b", low):
        return Need(NeedKind.QUALIFICATION, words)
    return Need(NeedKind.OTHER, words)
