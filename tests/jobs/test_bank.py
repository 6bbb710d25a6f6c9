"""A service's own job bank as a table, and our own JSON: there and back, whatever stands in the cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobs.bank import COLUMNS, read_bank, template, to_csv
from jobs.facets import Choices, Range
from jobs.imported import ImportFault
from jobs.library import load_starter
from jobs.model import Job, JobId, JobKind, Provenance, Source, Task, TaskId
from jobs.own import read_own, to_json
from jobs.reading import read_jobs

HEAD = "Job,Employer,Tasks,Hours a week,Weekends,Noise 0-4,How we know,Since\n"


def _read(tmp_path: Path, text: str, encoding: str = "utf-8") -> tuple[Job, ...]:
    path = tmp_path / "bank.csv"
    path.write_bytes(text.encode(encoding))
    return read_jobs(path).jobs


def test_a_row_becomes_a_job_with_its_source_and_day(tmp_path: Path) -> None:
    (job,) = _read(tmp_path, HEAD + 'Baker,Crumb & Sons,"Knead dough\nSweep up",16-24,both,1-3,Visit,2026-11-02\n')
    assert (job.title, job.employer, job.kind, job.origin) == ("Baker", "Crumb & Sons", JobKind.VACANCY, "own")
    assert [task.words for task in job.tasks] == ["Knead dough", "Sweep up"]
    hours, weekends, noise = (job.condition(f) for f in ("hours_per_week", "weekends", "noise"))
    assert hours and hours.value == Range(16, 24) and hours.provenance.source is Source.VISIT
    assert hours.provenance.on is not None and hours.provenance.on.isoformat() == "2026-11-02"
    assert weekends and weekends.value == Choices(("no", "yes")) and noise and noise.value == Range(1, 3)


def test_an_empty_cell_is_not_known_and_never_nothing(tmp_path: Path) -> None:
    (job,) = _read(tmp_path, HEAD + "Baker,,,,,,,\n")
    assert job.conditions == () and job.tasks == () and job.kind is JobKind.OCCUPATION


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separators_and_older_encodings_are_read(tmp_path: Path, mark: str) -> None:
    (job,) = _read(tmp_path, HEAD.replace(",", mark) + f"Café hand{mark}{mark}Wash up{mark}20\n", "cp1252")
    assert job.title == "Café hand" and job.condition("hours_per_week") is not None


def test_the_empty_table_is_read_back_as_no_job(tmp_path: Path) -> None:
    assert _read(tmp_path, template()) == ()
    assert template().count("\r\n") == 5


@pytest.mark.parametrize(
    ("row", "reason"),
    [("Baker,,,lots,,,,", "hours_a_week_not_read"), ("Baker,,,,,9,,", "noise_0-4_not_read"),
     (",,Sweep,,,,,", "no_title"),
     ("Baker,,,,,,hearsay,", "unknown_source"), ("Baker,,,,,,visit,May", "not_a_day")],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_left_out_and_named(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "bank.csv"
    path.write_text(HEAD + "Cook,,Fry,,,,,\n" + row + "\n", encoding="utf-8")
    found = read_bank(path)
    assert [job.title for job in found.jobs] == ["Cook"]
    assert [(r.line, r.reason) for r in found.rejects] == [(3, reason)]


def test_another_table_is_said_not_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ImportFault, match="not_a_bank"):
        read_bank(path)


def test_no_cell_is_a_formula_to_a_spreadsheet(tmp_path: Path) -> None:
    job = Job(JobId("x"), "=1+1", summary="@sum", tasks=(Task(TaskId("x.1"), "+44 calls"),))
    text = to_csv([job])
    assert "\r\n'=1+1," in text and ",'@sum," in text
    (again,) = _read(tmp_path, text)
    assert (again.title, again.summary, again.tasks[0].words) == ("=1+1", "@sum", "+44 calls")


def test_the_whole_library_goes_through_the_table_and_back(tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text(to_csv(load_starter()), encoding="utf-8", newline="")
    again = {job.id: job for job in read_bank(tmp_path / "bank.csv").jobs}
    for job in load_starter():
        back = again[job.id]
        assert (back.title, back.summary, back.supports) == (job.title, job.summary, job.supports)
        assert [t.words for t in back.tasks] == [t.words for t in job.tasks]
        assert {c.facet: c.value for c in back.conditions} == {c.facet: c.value for c in job.conditions}


def test_our_json_carries_where_a_fact_came_from_and_not_who_said_it(tmp_path: Path) -> None:
    job = load_starter()[0]
    told = Provenance(Source.EMPLOYER, "Ada Reid", None)
    tasks = (Task(TaskId("t"), "Sweep", provenance=told), *job.tasks)
    text = to_json([Job(job.id, job.title, tasks=tasks, conditions=job.conditions)])
    assert "Ada" not in text
    (tmp_path / "jobs.json").write_text(text, encoding="utf-8")
    (again,) = read_own(tmp_path / "jobs.json").jobs
    assert again.tasks[0].provenance == Provenance(Source.EMPLOYER) and again.tasks[1:] == job.tasks
    assert again.conditions == job.conditions


cells = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(cells, min_size=1, max_size=len(COLUMNS)), max_size=5))
def test_any_table_is_read_or_refused_with_a_reason(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "any.csv"
    path.write_text(HEAD + "\n".join(",".join(row) for row in rows), encoding="utf-8")
    try:
        found = read_bank(path)
    except ImportFault as fault:
        assert fault.reason in {"broken_csv", "not_a_bank"}
    else:
        assert all(job.title for job in found.jobs)
