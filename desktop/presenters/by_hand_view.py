"""What the room of a match by hand shows: pure functions from the cards, the job and the person's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.words import by_hand as words
from desktop.words.by_hand import Step
from desktop.words.matches import WISHES, job_says, wish_title
from desktop.words.ranges import half_points, may_turn_out
from jobs.model import Job
from matching.by_hand import Blank, Cards, Fits, Link
from matching.by_hand_sum import HandSum, Table, by_hand_sum, if_changed, to_change
from matching.model import Profile, Standing
from matching.possible_changes import Way
from matching.weights import is_open
from matching.whole_points import adding_up
from records.people import Preference, Resource, WantToUse


@dataclass(frozen=True, slots=True)
class HandTask:
    """One task with what lies on it. `standing` gives the thread: answered, in part, or open."""

    id: str
    words: str
    said: str
    standing: Standing
    blank: Blank | None

    @property
    def name(self) -> str:
        """Return what a screen reader says of the card."""
        return f"{self.words}: {self.said}"


@dataclass(frozen=True, slots=True)
class HandThing:
    """One thing of the person beside the chosen task. `on` is how it lies there: 'whole', 'part' or nothing."""

    id: str
    words: str
    rather_not: bool
    on: str


@dataclass(frozen=True, slots=True)
class HandWish:
    """One wish beside the job."""

    id: str
    words: str
    pile: str
    says: str
    worth: int
    fits: Fits | None


@dataclass(frozen=True, slots=True)
class HandChange:
    """Something that does not go together yet, with the ways it could change."""

    about: str
    said: str  # the wish; empty for a task
    says: str
    ways: tuple[Way, ...]
    way: Way | None


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step in the row of steps."""

    step: Step
    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line of the sum: by hand, as a sum of its parts, and what the program has (empty before it was asked)."""

    title: str
    hand: str
    parts: str
    program: str = ""


@dataclass(frozen=True, slots=True)
class SumShown:
    """The whole sum. `may` says in words what it may turn out to be, `method` how it is done on paper."""

    lines: tuple[SumLine, ...] = ()
    total: str = ""
    may: str = ""
    changed: str = ""
    method: tuple[str, ...] = ()


def tasks_shown(job: Job, cards: Cards, said: Mapping[str, str]) -> tuple[HandTask, ...]:
    """Return the job's tasks with what lies on each; `said` are the person's words by thing."""
    return tuple(_task(str(t.id), t.words, cards.on(str(t.id)), cards.blanks.get(str(t.id)), said) for t in job.tasks)


def things_shown(resources: Sequence[Resource], cards: Cards, task_id: str) -> tuple[HandThing, ...]:
    """Return what the person brings, as it lies on one task."""
    on = {link.resource_id: "part" if link.part else "whole" for link in cards.on(task_id)}
    return tuple(
        HandThing(str(r.id), r.words, r.want_to_use is WantToUse.RATHER_NOT, on.get(str(r.id), "")) for r in resources
    )


def wishes_shown(ordered: Sequence[Preference], job: Job, cards: Cards, table: Table) -> tuple[HandWish, ...]:
    """Return the wishes in their order, each beside what the job says; those on no clear pile are left out."""
    return tuple(
        HandWish(str(p.id), wish_title(p), WISHES[p.wish], job_says(job, p.facet), table.worth[str(p.id)],
                 cards.wishes.get(str(p.id)))
        for p in ordered
        if not is_open(p)
    )  # fmt: skip


def changes_shown(job: Job, profile: Profile, cards: Cards, table: Table) -> tuple[HandChange, ...]:
    """Return what would need to change, with the ways to it."""
    wishes = {str(p.id): p for p in profile.preferences}
    tasks = {str(t.id): t.words for t in job.tasks}
    found = []
    for about in to_change(cards, table):
        if about in wishes:
            wish = wishes[about]
            says = job_says(job, wish.facet)
            found.append(HandChange(about, wish_title(wish), says, words.FOR_WISHES, cards.ways.get(about)))
        else:
            found.append(HandChange(about, "", tasks[about], words.FOR_TASKS, cards.ways.get(about)))
    return tuple(found)


def steps_shown(tasks: Sequence[HandTask], wishes: Sequence[HandWish], changes: Sequence[HandChange], looked: bool) -> (
    tuple[StepShown, ...]
):  # fmt: skip
    """Return the steps, each with whether everything in it is laid."""
    done = {
        Step.WORK: bool(tasks) and all(task.blank or task.said != words.NOT_LAID for task in tasks),
        Step.WISHES: bool(wishes) and all(wish.fits for wish in wishes),
        Step.CHANGES: bool(changes) and all(change.way for change in changes),
        Step.PROGRAM: looked,
    }
    return tuple(StepShown(step, title, done[step]) for step, title in words.STEPS.items())


def sum_shown(cards: Cards, table: Table, program: Mapping[str, float] | None = None) -> SumShown:
    """Return the sum of the cards, with the program's points beside it where they are known."""
    found, then = by_hand_sum(cards, table), if_changed(cards, table)
    beside = _adding_up(program) if program else {}
    lines = (
        _line("What you want", found.want, [line.points for line in found.wants], beside.get("want", "")),
        SumLine("What you bring", half_points(found.bring), _sides(found), beside.get("bring", "")),
        _line("What would need to change", found.change, [line.points for line in found.changes],
              beside.get("change", "")),
        SumLine("Together", half_points(found.score), "", beside.get("score", "")),
    )  # fmt: skip
    total = words.sum_words(*(half_points(n) for n in (found.want, found.bring, found.change, found.score)))
    may = may_turn_out(round(found.low), round(found.score), round(found.high)) if found.low != found.high else ""
    changed = words.if_changed_words(found.score, then.score) if cards.ways else ""
    return SumShown(lines, total, may, changed, words.method(table.want, table.ladder))


def _adding_up(program: Mapping[str, float]) -> dict[str, str]:
    """Return the program's points as whole ones that add up to its score."""
    names = ("want", "bring", "change")
    whole = adding_up([program[name] for name in names], round(program["score"]))
    return {name: half_points(points) for name, points in zip((*names, "score"), (*whole, sum(whole)), strict=True)}


def _task(task_id: str, text: str, links: Sequence[Link], blank: Blank | None, said: Mapping[str, str]) -> HandTask:
    if links:
        whole = any(not link.part for link in links)
        answers = [words.answer_words(said.get(link.resource_id, ""), link.part) for link in links]
        return HandTask(task_id, text, "\n".join(answers), Standing.MET if whole else Standing.PARTLY, None)
    return HandTask(task_id, text, words.BLANKS[blank] if blank else words.NOT_LAID, Standing.UNKNOWN, blank)


def _line(title: str, points: float, parts: Sequence[float], program: str) -> SumLine:
    return SumLine(title, half_points(points), words.parts_words(list(parts)) if len(parts) > 1 else "", program)


def _sides(found: HandSum) -> str:
    """Return the two sides of Bring, each as a sum of its steps; what brings nothing is not written out."""
    tasks, things = ([line.points for line in side if line.points] for side in (found.tasks, found.things))
    if not found.things and len(found.tasks) == 1:
        return "no task is known yet, so this stands in the middle"
    return f"the tasks {words.parts_words(tasks)}; what is yours {words.parts_words(things)}"
