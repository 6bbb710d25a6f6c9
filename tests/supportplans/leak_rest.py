"""The rest of a random record, beside the plan: a job, ideas, what somebody said of themselves, what a report counts.

Every text has a word of its own here, too. Each part counts its words from another number, so that none stands twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, lru_cache
from random import Random
from typing import Any

from desktop.presenters.forms import Answers
from jobs.employers import Meeting
from jobs.facets import Choices, Range
from jobs.model import Condition, Job, JobId, Lineage, Provenance, Task, TaskId
from matching.drafts.material import Material, material
from matching.model import Profile, Standing
from records.people import (
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    Story,
    StoryId,
    Tick,
    WantToUse,
    Wish,
)
from supportplans.contacts import ContactEntry
from supportplans.ideas import Idea
from supportplans.lines import lines_of
from supportplans.model import Adjustment, Contact, DecisionId, DisclosureDecision, Telling
from supportplans.own_view import OwnPlan, OwnView
from supportplans.posts import Post
from supportplans.report import Period, Records
from supportplans.review_plan import Slot
from supportplans.speaking import SpeakFor, Speaking
from tests.matching.drafted import matched
from tests.supportplans.leaks import TODAY, Case, Marks, agreement_of, cores, filled, negotiated

PERIOD = Period(TODAY - timedelta(days=90), TODAY + timedelta(days=30))
_TELLS = ("I was in hospital {}.", "My depression {} was bad then.", "I take sertraline {} each day.",
          "I get Universal Credit {}.", "My support worker {} came too.", "I came out of prison {}.")  # fmt: skip
_SAYS = ("I looked after {} at home.", "Cooked for {} on Thursdays.", "I ran {} by myself.", "I mend {}, as a rule.")


@dataclass(frozen=True)
class Said:
    """What a draft is made of: `ordinary` are the words in it that may go out, `private` those that may not."""

    material: Material
    decisions: tuple[DisclosureDecision, ...]
    speaking: tuple[Speaking, ...]
    ordinary: frozenset[str]
    private: frozenset[str]


class Rest:
    """The parts, each made when it is first asked for; the same seed makes the same."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def _marks(self, first: int) -> Marks:
        marks = Marks(Random(self._seed + first))
        marks.number = first
        return marks

    @cached_property
    def job(self) -> Job:
        """Return a job of the service's own; some of its tasks were carved from others."""
        marks = self._marks(50_000)
        tasks = tuple(
            replace(filled(Task, marks, id=TaskId(f"j.{n}")), demands=("standing",), share=0.25,
                    lineage=filled(Lineage, marks) if n else None)
            for n in range(3)
        )  # fmt: skip
        facts = tuple(
            Condition(facet, value, marks.word(), filled(Provenance, marks))
            for facet, value in (("hours_per_week", Range(20, 30)), ("pay", Range(2e4, 3e4)),
                                 ("time_of_day", Choices(("day",))))
        )  # fmt: skip
        made: Job = filled(Job, marks, id=JobId("j"), origin="own", tasks=tasks, conditions=facts, version=1)
        return made

    @cached_property
    def for_the_employer(self) -> Answers:
        """Return what was written for an employer about a role."""
        marks = self._marks(54_000)
        return {"hours": marks.word(), "pay": marks.word(), "gains": (marks.word(),), "support": (marks.word(),),
                "contact": marks.word()}  # fmt: skip

    @cached_property
    def ideas(self) -> tuple[Idea, ...]:
        """Return ideas of the service's own, some of them put away."""
        marks = self._marks(55_000)
        return tuple(replace(filled(Idea, marks, own=True), demands=("standing",), facets=("noise",)) for _ in range(4))

    @cached_property
    def records(self) -> Records:
        """Return everything a report counts, of ten people."""
        marks = self._marks(60_000)

        def many(kind: type, count: int) -> list[Any]:
            return [filled(kind, marks, 1, person_id=f"p{n % 10}") for n in range(count)]

        people = [filled(Person, marks, id=PersonId(f"p{n}")) for n in range(10)]
        adjustments = [replace(a, id=f"a{n}") for n, a in enumerate(many(Adjustment, 10))]
        events = {a.id: negotiated(a, marks) for a in adjustments}
        slots = [filled(Slot, marks, 1) for _ in range(10)]
        posts, contacts, meetings = many(Post, 10), many(ContactEntry, 16), many(Meeting, 10)
        return Records(people, adjustments, events, many(DisclosureDecision, 10), posts, slots, contacts, meetings)

    @cached_property
    def view(self) -> OwnView:
        """Return what the person's own papers are made of."""
        marks = self._marks(70_000)
        wishes = tuple(
            Preference(PreferenceId(f"w{n}"), PersonId("me"), "noise", wish, [0, 1], marks.word(), n)
            for n, wish in enumerate(Wish)
        )
        person, agreement = filled(Person, marks, id=PersonId("me")), agreement_of(marks)
        adjustments = [filled(Adjustment, marks, id=f"v{n}", person_id="me") for n in range(2)]
        lines = lines_of(person, [(a, negotiated(a, marks)) for a in adjustments], agreement, (), {}, None)
        plans = (OwnPlan(marks.word(), tuple(lines), agreement),)
        made: OwnView = filled(OwnView, marks, on=TODAY, preferences=wishes, plans=plans)
        return made

    @cached_property
    def said(self) -> Said:
        """Return what somebody said of themselves: in each text an ordinary sentence, and one that tells more."""
        return _said(self._marks(80_000), self.job)


def _said(marks: Marks, job: Job) -> Said:
    chance, ordinary, private = marks.chance, set[str](), set[str]()

    def words(out: bool = True) -> str:
        plain, told = marks.word(), marks.word()
        (ordinary if out else private).update(cores(plain))
        private.update(cores(told))
        parts = [chance.choice(_SAYS).format(plain), chance.choice(_TELLS).format(told)]
        return " ".join(parts if chance.random() < 0.5 else parts[::-1])

    me = PersonId("nobody")
    want = [WantToUse.FINE, WantToUse.LOVE, WantToUse.RATHER_NOT]
    resources = tuple(
        Resource(ResourceId(f"r{n}"), me, words(gladly is not WantToUse.RATHER_NOT), want_to_use=gladly,
                 activities={"cook-for-a-group": Tick.TICKED}, position=n)
        for n, gladly in enumerate(want)
    )  # fmt: skip
    stories = tuple(
        Story(StoryId(f"s{n}"), me, words(), words(), words(), words(), (ResourceId(f"r{n}"),), words())
        for n in range(2)
    )
    wishes = (Preference(PreferenceId("w"), me, "noise", Wish.LIKE, [0, 1], words(), 0),)
    person, contact = Person(me, marks.word(), marks.word(), marks.word()), marks.word()
    match = matched(
        ("r0", "j.0", Standing.MET), ("r1", "j.1", Standing.MET), ("r2", "j.2", Standing.MET), wishes=wishes
    )
    ordinary |= cores(" ".join((person.name, person.called, contact)))
    private |= cores(person.notes)
    nothing = filled(DisclosureDecision, marks, id=DecisionId("d"), person_id=me, employer=job.employer,
                     telling=Telling.NOTHING, job_id="j", supersedes=None)  # fmt: skip
    may_speak = Speaking("s", me, job.employer, "j", dict.fromkeys(SpeakFor, Contact.YES), marks.word())
    private |= cores(f"{nothing!r} {may_speak.other}") - cores(job.employer)
    found = material(job, person, Profile(resources, wishes), stories, match, match, contact)
    decided, spoken = chance.choice(((), (nothing,))), chance.choice(((), (may_speak,)))
    return Said(found, decided, spoken, frozenset(ordinary), frozenset(private))


@lru_cache(maxsize=4)
def _of_seed(seed: int) -> Rest:
    return Rest(seed)


def rest(a_case: Case) -> Rest:
    """Return the rest of a record; it is made once for as long as the case is in hand."""
    return _of_seed(a_case.seed)
