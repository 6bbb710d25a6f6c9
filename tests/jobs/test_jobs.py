"""Jobs: kept whole, imported all or nothing, found as you type."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.facets import FACETS, BadValue, Choices, FacetKind, Range, parse_value, to_exchange
from jobs.imported import Cancelled, Imported, ImportFault
from jobs.importing import import_into
from jobs.model import (
    DEMANDS,
    Condition,
    Frequency,
    Importance,
    Job,
    JobId,
    JobKind,
    Need,
    NeedKind,
    Provenance,
    Source,
    Task,
    TaskId,
)
from jobs.ncs import read_ncs, slug
from jobs.ncs_text import conditions_of
from jobs.onet import read_onet
from jobs.own import BadJob, read_own, to_json
from jobs.reading import read_jobs
from jobs.schema import MIGRATIONS as JOBS
from jobs.search import Search
from jobs.store import JobStore
from jobs.themes import themes_of
from records.database import Database, open_in_memory
from records.history import History
from records.schema import MIGRATIONS as RECORDS

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


def values(facet: str) -> st.SearchStrategy[Range | Choices]:
    known = FACETS[facet]
    if known.choices:
        return st.lists(st.sampled_from(known.choices), min_size=1, unique=True).map(
            lambda words: parse_value(facet, words)
        )
    top = 4.0 if known.kind is FacetKind.LEVEL else 60_000.0
    ends = st.floats(0, top)
    return st.tuples(ends, ends).map(lambda pair: Range(min(pair), max(pair)))


sources = st.builds(Provenance, st.sampled_from(Source), WORDS, st.none() | st.dates())
conditions = st.sampled_from(sorted(FACETS)).flatmap(
    lambda facet: st.builds(Condition, st.just(facet), values(facet), WORDS, sources)
)
tasks = st.builds(
    Task,
    st.just(TaskId("?")),
    WORDS,
    st.none() | st.sampled_from(Importance),
    st.none() | st.sampled_from(Frequency),
    st.none() | st.floats(0, 1),
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(st.sampled_from(DEMANDS), max_size=2).map(tuple),
    st.none() | st.booleans(),
    st.lists(WORDS, max_size=2).map(tuple),
    sources,
)
needs = st.builds(Need, st.sampled_from(NeedKind), WORDS, st.none() | st.booleans(), sources)


def numbered(job: Job) -> Job:
    named = tuple(replace(task, id=TaskId(f"{job.id}.{n}")) for n, task in enumerate(job.tasks))
    return replace(job, tasks=named)


whole_jobs = st.builds(
    Job,
    st.sampled_from(["a", "b", "c"]).map(JobId),
    WORDS,
    st.sampled_from(JobKind),
    st.sampled_from(["own", "onet"]),
    WORDS,
    WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(tasks, max_size=3).map(tuple),
    st.lists(conditions, max_size=3).map(tuple),
    st.lists(needs, max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
).map(numbered)


def fresh() -> tuple[Database, History, JobStore]:
    db = open_in_memory(RECORDS, JOBS)
    return db, History(db, "Jo", lambda: datetime(2026, 11, 22, tzinfo=UTC)), JobStore(db)


@settings(max_examples=60)
@given(whole_jobs, whole_jobs)
def test_a_job_comes_back_as_it_was_saved_and_undo_brings_the_old_one_back(first: Job, second: Job) -> None:
    _, history, store = fresh()
    second = numbered(replace(second, id=first.id))
    history.run(store.save_job(first))
    history.run(store.save_job(second))
    assert store.job(first.id) == replace(second, version=first.version + 1) == store.jobs()[0]
    history.undo()
    assert store.job(first.id) == first
    history.undo()
    assert store.jobs() == ()


@settings(max_examples=60)
@given(whole_jobs)
def test_our_own_format_keeps_everything_but_the_sources(tmp_path_factory: pytest.TempPathFactory, job: Job) -> None:
    path = tmp_path_factory.mktemp("own") / "jobs.json"
    path.write_text(to_json([job]), encoding="utf-8")
    (back,) = read_own(path).jobs
    assert [t.words for t in back.tasks] == [t.words for t in job.tasks]
    assert {c.facet for c in back.conditions} == {c.facet for c in job.conditions}
    assert to_json([back]) == to_json([replace(job, origin="own")])


@given(st.sampled_from(sorted(FACETS)).flatmap(lambda f: st.tuples(st.just(f), values(f))))
def test_a_value_survives_its_exchange_form(pair: tuple[str, Range | Choices]) -> None:
    facet, value = pair
    assert parse_value(facet, to_exchange(value)) == value


@pytest.mark.parametrize(
    ("facet", "raw"),
    [("noise", 5), ("noise", "loud"), ("pay", True), ("theme", ["robots"]), ("theme", []), ("colour", 1),
     ("hours_per_week", [30, 10]), ("pay", float("nan"))],
)  # fmt: skip
def test_a_value_its_facet_cannot_take_is_refused(facet: str, raw: object) -> None:
    with pytest.raises(BadValue):
        parse_value(facet, raw)


def test_the_most_specific_source_wins_and_no_fact_means_not_known() -> None:
    typical, visit = Condition("noise", Range(0, 4)), Condition("noise", Range(3, 3), "", Provenance(Source.VISIT))
    job = Job(JobId("a"), "Cook", conditions=(visit, typical))
    assert job.condition("noise") == visit
    assert job.condition("pace") is None


HEADER = "O*NET-SOC Code\tTask ID\tTask\tTask Type"


def onet_zip(path: Path, **tables: str) -> Path:
    """Write an invented zip of the official layout; a table given as keyword replaces ours."""
    base = {
        "Occupation Data": "O*NET-SOC Code\tTitle\tDescription\n1.00\tBoat Painters\tPaints.\n2.00\tIdlers\tIdle.\n",
        "Task Statements": f"{HEADER}\n1.00\t7\tPaint the hull.\tCore\n1.00\t8\tMix colours.\tSupplemental\n",
        "Alternate Titles": "O*NET-SOC Code\tAlternate Title\n1.00\tHull Artist\n",
        "DWA Reference": "DWA ID\tDWA Title\nD1\tApply paint to surfaces.\n",
        "Tasks to DWAs": "O*NET-SOC Code\tTask ID\tDWA ID\n1.00\t7\tD1\n",
        "Work Context": "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n1.00\t4.C.2.b.1.a\tCX\t4.0\n",
    } | {name.replace("_", " "): text for name, text in tables.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in base.items():
            archive.writestr(f"some folder/{name}.txt", text)
    return path


def test_an_onet_zip_gives_tasks_titles_detailed_activities_and_conditions(tmp_path: Path) -> None:
    read = read_jobs(onet_zip(tmp_path / "db.zip"))
    painter, idler = read.jobs
    assert [t.words for t in painter.tasks] == ["Paint the hull.", "Mix colours."]
    assert painter.tasks[0].detailed == ("Apply paint to surfaces.",)
    assert painter.tasks[0].importance is Importance.ESSENTIAL
    assert painter.other_titles == ("Hull Artist",)
    noise = painter.condition("noise")
    assert noise is not None and noise.value == Range(2.25, 3.75)
    assert noise.provenance == Provenance(Source.TYPICAL, "O*NET") == painter.tasks[0].provenance
    assert idler.tasks == () and idler.condition("noise") is None


def test_bad_lines_are_listed_and_the_rest_is_read(tmp_path: Path) -> None:
    broken = f"{HEADER}\n9.99\t7\tNobody's task\tCore\n1.00\tshort\n1.00\t8\tMix colours.\tCore\n"
    read = read_onet(onet_zip(tmp_path / "db.zip", Task_Statements=broken))
    assert [len(job.tasks) for job in read.jobs] == [1, 0]
    assert {(r.line, r.reason) for r in read.rejects} == {(2, "unknown_occupation"), (3, "wrong_number_of_columns")}


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda p: p.write_bytes(b"PK\x03\x04 not really"), "not_ncs"),
        (lambda p: p.write_bytes(b"\xff\xfe\x00bad"), "not_utf8"),
        (lambda p: p.write_text("{broken", encoding="utf-8"), "not_json"),
        (lambda p: p.write_text('{"a": 1}', encoding="utf-8"), "not_our_json"),
        (lambda p: p.write_text("a,b\n1,2\n", encoding="utf-8"), "not_ncs"),
        (lambda p: onet_zip(p, Task_Statements="wrong\theader\n"), "columns_missing"),
        (lambda p: p.mkdir(), "not_a_file"),
    ],
)
def test_anything_else_is_refused_with_its_reason(tmp_path: Path, make: object, reason: str) -> None:
    path = tmp_path / "library"
    make(path)  # type: ignore[operator]
    with pytest.raises(ImportFault) as caught:
        read_jobs(path)
    assert caught.value.reason == reason


def test_stopping_an_import_leaves_the_old_library(tmp_path: Path) -> None:
    db, _, store = fresh()
    old = Imported("onet", (Job(JobId("x"), "Old job", origin="onet"),))
    import_into(db, old)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_into(db, read_onet(onet_zip(tmp_path / "db.zip")), stop)
    assert store.jobs() == old.jobs


def test_importing_twice_replaces_that_library_and_no_other(tmp_path: Path) -> None:
    db, history, store = fresh()
    history.run(store.save_job(Job(JobId("mine"), "My own job")))
    for _ in range(2):
        import_into(db, read_onet(onet_zip(tmp_path / f"db{_}.zip")))
    assert store.origins() == {"own": 1, "onet": 2}


def test_an_import_never_takes_the_place_of_another_origins_job() -> None:
    db, history, store = fresh()
    mine = Job(JobId("baker"), "Baker", tasks=(Task(TaskId("baker.1"), "Baking bread"),))
    history.run(store.save_job(mine))
    import_into(db, Imported("ncs", (replace(mine, origin="ncs", title="Baker (profile)"),)))
    assert store.job("baker") == mine
    assert store.count("ncs") == 1 and store.count() == 2
    history.run(store.remove_job("baker"))
    assert store.job("baker") is None and store.count("ncs") == 1


def test_a_value_that_is_no_mean_is_rejected_by_line(tmp_path: Path) -> None:
    context = "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n1.00\t4.C.2.b.1.a\tCX\tn/a\n1.00\t4.C.3.d.1\tCX\t9\n"
    read = read_onet(onet_zip(tmp_path / "db.zip", Work_Context=context))
    assert [(r.table, r.line, r.reason) for r in read.rejects] == [
        ("Work Context.txt", 2, "not_a_mean"),
        ("Work Context.txt", 3, "not_a_mean"),
    ]
    assert read.jobs[0].condition("noise") is None


NCS = (
    "Title,Overview,WYDDayToDayTasks,WhatYouWillDo,Skills,WorkingPattern,WorkingPatternDetails,MaximumHours,"
    "SalaryStarter,SalaryExperienced,SalaryRange,WorkingHoursDetails\n"
    '"Boat & Oar painter","Paints boats.","<ul><li>painting &amp; <b>sanding</b> hulls</li><li>mixing paint</li></ul>",'
    '"<p>It is noisy and outdoors.<script>alert(1)</script></p>","<ul><li>a driving licence</li></ul>",'
    "evenings / weekends,on shifts,40,18000,24000,,a week\n"
    '"","","","","",,,,,,,\n'
)


def test_a_careers_profile_gives_tasks_and_only_the_conditions_its_text_states(tmp_path: Path) -> None:
    path = tmp_path / "ncs.csv"
    path.write_text(NCS, encoding="utf-8")
    read = read_ncs(path)
    (job,) = read.jobs
    assert job.id == slug("Boat & Oar painter") == "boat-oar-painter"
    assert [t.words for t in job.tasks] == ["painting & sanding hulls", "mixing paint"]
    known = {c.facet: c.value for c in job.conditions}
    assert known["weekends"] == Choices(("yes",)) and known["pay"] == Range(18000, 24000)
    assert known["noise"] == Range(3, 4) and known["place"] == Choices(("outdoors",))
    assert "travel_minutes" not in known and "variety" not in known
    assert job.needs[0].kind is NeedKind.LICENCE
    assert [r.reason for r in read.rejects] == ["no_title"]


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ('{"id": "a"}', "title"),
        ('{"id": "a", "title": "T", "conditions": {"noise": 9}}', "conditions"),
        ('{"id": "a", "title": "T", "tasks": [{"words": "x", "share": 2}]}', "share"),
        ('{"id": "a", "title": "T", "tasks": [{"words": "x", "demands": ["juggling"]}]}', "demands"),
    ],
)
def test_a_bad_job_names_the_job_and_the_field(tmp_path: Path, raw: str, field: str) -> None:
    path = tmp_path / "jobs.json"
    path.write_text(f'{{"format": "even-keel-jobs/1", "jobs": [{raw}]}}', encoding="utf-8")
    with pytest.raises(BadJob) as caught:
        read_own(path)
    assert field in caught.value.reason and caught.value.name.startswith("jobs.json")


def library() -> Search:
    db, _, _ = fresh()
    job = Job(JobId("k"), "Kitchen porter", origin="own", other_titles=("Plongeur",), tasks=(
        Task(TaskId("k.1"), "Washing pots and pans"), Task(TaskId("k.2"), "Mopping the kitchen floor")))  # fmt: skip
    other = Job(JobId("r"), "Receptionist", origin="own", tasks=(Task(TaskId("r.1"), "Greeting visitors"),))
    import_into(db, Imported("own", (job, other)))
    return Search(db)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kitch", "Kitchen porter"),
        ("plongeur", "Kitchen porter"),
        ("mopping floors", "Kitchen porter"),
        ("recepsionist", "Receptionist"),
        ("greeting visiters", "Receptionist"),
    ],
)
def test_search_finds_beginnings_other_titles_tasks_and_slips(typed: str, found: str) -> None:
    assert library().find(typed)[0].title == found


def test_a_title_comes_before_a_task() -> None:
    hits = library().find("kitchen")
    assert [bool(hit.task_id) for hit in hits] == [False, True]


@settings(max_examples=80)
@given(st.text(max_size=30) | st.sampled_from(['"', "NEAR(", "a OR", "x*", "^b", "title:", "-", "'; DROP TABLE job"]))
def test_nothing_typed_can_break_search(typed: str) -> None:
    assert isinstance(SEARCH.find(typed), tuple)


SEARCH = library()


def test_themes_come_from_what_a_job_does_and_stay_unknown_without_a_sign() -> None:
    assert themes_of("Dog groomer", "", ["washing and brushing dogs", "trimming coats"])[0] == "animals"
    assert themes_of("Idler", "", ["idling"]) == ()


def test_the_whole_onet_library_comes_in_and_is_searchable(real_data: Path) -> None:
    db, _, store = fresh()
    read = read_jobs(real_data / "onet_30_1_text.zip")
    import_into(db, read)
    assert len(read.jobs) == 1016 and sum(len(job.tasks) for job in read.jobs) == 18_796 and not read.rejects
    assert store.jobs("onet") == read.jobs
    assert Search(db).find("recepsionist")[0].title.startswith("Receptionists")


def test_every_careers_profile_comes_in(real_data: Path) -> None:
    read = read_jobs(real_data / "ncs_job_profiles_2019.csv")
    assert len(read.jobs) == 856 and not read.rejects
    assert sum(1 for job in read.jobs if job.tasks) > 850


@pytest.mark.parametrize(
    ("pattern", "details", "times", "weekends", "regularity"),
    [
        ("between 8am and 6pm", "", ("day",), ("no",), ("fixed",)),
        ("evenings / weekends", "on a rota", ("day", "evening"), ("yes",), ("rotating",)),
        ("evenings", "occasionally", ("day",), ("no",), ("fixed",)),
        ("evenings / weekends", "occasionally", ("day",), ("no", "yes"), ("fixed",)),
        ("early mornings", "", ("early", "day"), None, None),
        ("nights", "on shifts", ("early", "evening", "night"), ("no", "yes"), ("rotating",)),
        ("freelance / self-employed", "managing your own hours", None, None, None),
        ("", "", None, None, None),
    ],
)
def test_a_working_pattern_says_when_and_stays_silent_where_it_does(
    pattern: str,
    details: str,
    times: tuple[str, ...] | None,
    weekends: tuple[str, ...] | None,
    regularity: tuple[str, ...] | None,
) -> None:
    row = {"WorkingPattern": pattern, "WorkingPatternDetails": details}
    known = {c.facet: c.value for c in conditions_of("Idler", (), "", (), row)}
    for facet, words in (("time_of_day", times), ("weekends", weekends), ("shift_regularity", regularity)):
        assert known.get(facet) == (Choices(words) if words else None)


def test_what_a_profile_says_outright_outweighs_what_its_kind_suggests() -> None:
    row = {"JobProfileCategories": "Administration", "WorkingPatternDetails": "away from home"}
    quiet = {c.facet: c.value for c in conditions_of("Clerk", (), "", (), row)}
    loud = {c.facet: c.value for c in conditions_of("Clerk", (), "The office is noisy.", (), row)}
    assert quiet["noise"] == Range(0, 2) and loud["noise"] == Range(3, 4)
    assert quiet["travel_minutes"] == Range(60, float("inf"))
    assert quiet["place"] == Choices(("indoors",)) and "pay" not in quiet and "hours_per_week" not in quiet


def test_one_stray_word_makes_no_theme() -> None:
    tasks = ["fitting pipes", "finding leaks", "keeping a music box", "testing boilers"]
    assert "music" not in themes_of("Plumber", "", tasks)
    assert themes_of("Plumber", "", tasks) == ("fixing", "building")
