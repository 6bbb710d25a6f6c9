"""A library brought in again: the new typical comes in, and what people wrote down themselves is never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from jobs.facets import Range
from jobs.imported import Imported
from jobs.importing import import_beside, import_into
from jobs.library import load_starter, starter
from jobs.merging import merged, stays
from jobs.model import STRENGTH, Condition, Job, JobId, Need, NeedKind, Provenance, Source, Task, TaskId
from jobs.store import JobStore
from records.file import KeelFile
from records.keys import Stretch

DAY = date(2026, 11, 23)
sources = st.sampled_from(list(Source))
days = st.none() | st.integers(0, 30).map(lambda n: DAY + timedelta(days=n))
provenances = st.builds(Provenance, sources, st.just(""), days)
words = st.sampled_from(["Sweep the floor", "Wash up", "Serve lunch", "Peel carrots"])


@st.composite
def jobs(draw: st.DrawFn) -> Job:
    said = draw(st.lists(words, unique=True, max_size=4))
    tasks = tuple(Task(TaskId(f"j.{n}"), text, provenance=draw(provenances)) for n, text in enumerate(said, 1))
    facets = draw(st.lists(st.sampled_from(["noise", "pace"]), unique=True))
    conditions = tuple(Condition(f, Range(draw(st.integers(0, 2)), 3), "", draw(provenances)) for f in facets)
    needs = tuple(Need(NeedKind.CHECK, w, provenance=draw(provenances)) for w in draw(st.sets(words, max_size=2)))
    return Job(JobId("j"), "Kitchen assistant", origin="onet", tasks=tasks, conditions=conditions, needs=needs)


@given(jobs(), jobs())
def test_no_fact_somebody_wrote_down_is_lost_but_to_one_as_near_and_newer(local: Job, fresh: Job) -> None:
    made = merged(local, fresh)
    for mine in (f for f in local.conditions if f.provenance.source is not Source.TYPICAL):
        now = [c for c in made.conditions if c.facet == mine.facet]
        assert mine in now or any(
            c in fresh.conditions and STRENGTH[c.provenance.source] >= STRENGTH[mine.provenance.source] for c in now
        )
    for task in (t for t in local.tasks if t.provenance.source is not Source.TYPICAL):
        assert any(t.words == task.words for t in made.tasks) or any(t.id == task.id for t in fresh.tasks)


@given(jobs(), jobs())
def test_everything_new_comes_in_and_no_id_is_there_twice(local: Job, fresh: Job) -> None:
    made = merged(local, fresh)
    assert len({task.id for task in made.tasks}) == len(made.tasks)
    assert {c.facet for c in made.conditions} >= {c.facet for c in fresh.conditions}
    assert made.version == local.version + (replace(made, version=local.version) != local)


@given(jobs())
def test_the_same_library_twice_changes_nothing(job: Job) -> None:
    once = merged(job, job)
    assert merged(once, job) == once


@given(provenances)
def test_what_is_only_typical_gives_way(fresh: Provenance) -> None:
    assert not stays(Provenance(Source.TYPICAL, on=DAY), fresh)


def test_a_library_in_a_file_is_renewed_and_a_local_fact_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.keel"
    with KeelFile.create(path, "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as file:
        import_into(file.db, starter())
        store, first = JobStore(file.db), load_starter()[0]
        told = Condition("noise", Range(1, 1), "Calm", Provenance(Source.EMPLOYER, "Ada Reid", DAY))
        mine = replace(first, conditions=(*first.conditions, told))
        file.history.run(store.save_job(mine))
        renamed = Imported("starter", tuple(replace(job, summary="New.") for job in load_starter()))
        import_into(file.db, renamed)
        now = store.job(first.id)
        assert now is not None and now.summary == "New." and now.condition("noise") == told
        assert store.count("starter") == len(load_starter())
        import_into(file.db, Imported("starter", load_starter()[1:]))
        assert store.job(first.id) is not None  # no longer in the library, and still in the file: it was written in


def test_jobs_passed_on_never_take_a_librarys_place(tmp_path: Path) -> None:
    path = tmp_path / "a.keel"
    with KeelFile.create(path, "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as file:
        import_into(file.db, starter())
        store, first = JobStore(file.db), load_starter()[0]
        other = replace(first, title="Something else", origin="own")
        new = Job(JobId("bank:baker"), "Baker", origin="own")
        assert import_beside(file.db, Imported("own", (other, new))) == (0, frozenset({str(first.id)}))
        assert import_beside(file.db, Imported("own", (new,))) == (1, frozenset())
        kept = store.job(first.id)
        assert kept is not None and kept.title == first.title and store.count("own") == 1
