"""Any people and any jobs: what the tests of matching draw from. Some of their words mean something, some do not."""

from __future__ import annotations

import os
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from jobs.activities import Activity
from jobs.facets import FACETS, Choices, FacetKind, Range, parse_value, to_exchange
from jobs.model import Condition, Job, JobId, Task, TaskId
from matching.model import Profile, Weights
from matching.ranking import Library, Ranking
from matching.understanding import Understanding
from records.people import PersonId, Preference, PreferenceId, Resource, ResourceId, WantToUse, Wish

cases = settings(max_examples=10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 50)
"""How many people and jobs a property is tried on: few in the suite, ten thousand before a release."""

NOBODY = PersonId("nobody")
VOCABULARY = {
    a.id: a
    for a in (
        Activity("cook-for-a-group", "Cooking for a group", "food", ("I made the dinners", "fed everyone at the club"),
                 ("preparing meals", "cooking food for customers"), ("food",)),
        Activity("mend-bikes", "Mending bikes", "fixing", ("I fix punctures", "sorted out my mate's brakes"),
                 ("repairing bicycles", "adjusting brakes and gears"), ("fixing",)),
        Activity("keep-records", "Keeping records", "office", ("I wrote it all down in a book", "did the paperwork"),
                 ("keeping records", "filing documents"), ("office",)),
    )
}  # fmt: skip
UNDERSTANDING = Understanding(VOCABULARY)
SAID = (
    "I fixed punctures for the whole street",
    "I did the dinners at the lunch club",
    "wrote it all down",
    "zzz",
    "🚲",
)
WORK = ("repairing bicycles", "preparing meals", "keeping records of stock", "polishing the moon", "")


def values(facet: str) -> st.SearchStrategy[Range | Choices]:
    known = FACETS[facet]
    if known.choices:
        lists = st.lists(st.sampled_from(known.choices), min_size=1, max_size=3, unique=True)
        return lists.map(lambda words: parse_value(facet, words))
    ends = st.integers(0, 4 if known.kind is FacetKind.LEVEL else 40)
    return st.tuples(ends, ends).map(lambda pair: Range(float(min(pair)), float(max(pair))))


FACET = st.sampled_from(sorted(FACETS))
conditions = FACET.flatmap(lambda f: st.builds(Condition, st.just(f), values(f)))
wishes = FACET.flatmap(
    lambda f: st.builds(
        Preference, st.just(PreferenceId("p")), st.just(NOBODY), st.just(f), st.sampled_from(Wish),
        values(f).map(to_exchange),
    )
)  # fmt: skip
things_said = st.builds(
    Resource, st.just(ResourceId("r")), st.just(NOBODY), st.sampled_from(SAID), want_to_use=st.sampled_from(WantToUse)
)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    resources = draw(st.lists(things_said, max_size=4))
    preferences = draw(st.lists(wishes, max_size=4))
    return Profile(
        tuple(replace(r, id=ResourceId(f"r{n}")) for n, r in enumerate(resources)),
        tuple(replace(p, id=PreferenceId(f"p{n}"), position=n) for n, p in enumerate(preferences)),
    )


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    jobs = []
    for n in range(draw(st.integers(0, 4))):
        tasks = draw(st.lists(st.sampled_from(WORK), max_size=4))
        named = tuple(Task(TaskId(f"j{n}.{k}"), words) for k, words in enumerate(tasks))
        jobs.append(
            Job(JobId(f"j{n}"), f"Job {n}", tasks=named, conditions=tuple(draw(st.lists(conditions, max_size=4))))
        )
    return Library(jobs, UNDERSTANDING)


weights = st.builds(Weights, st.floats(0, 100), st.floats(0, 100))


def scores(ranking: Ranking) -> dict[str, float]:
    return {row.job_id: row.score for row in ranking.rows}
