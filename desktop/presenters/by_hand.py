"""A match by hand: the two lay a job's cards together, then see the program's version and where it differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.by_hand_program import VersionShown, points_of, version_shown
from desktop.presenters.by_hand_view import (
    HandChange,
    HandTask,
    HandThing,
    HandWish,
    StepShown,
    SumShown,
    changes_shown,
    steps_shown,
    sum_shown,
    tasks_shown,
    things_shown,
    wishes_shown,
)
from desktop.presenters.forms import Question
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import by_hand as words
from desktop.words.by_hand import Step
from jobs.model import Job
from matching.by_hand import Blank, Cards, Fits, HandMatch, HandMatchId
from matching.by_hand_compared import Pair, ProgramVersion, program_version
from matching.by_hand_sum import Table
from matching.model import Profile, Weights
from matching.possible_changes import Way
from matching.ranking import Library, rank
from matching.weights import in_order
from records.edits import Edit
from records.ids import new_id
from records.people import Tick

ORDER = tuple(Step)
NO_SUM = SumShown()


@dataclass(frozen=True, slots=True)
class ByHandState:
    """Everything the room shows. Without a title there is no job, or nobody, to lay cards for."""

    called: str = ""
    title: str = ""
    employer: str = ""
    step: Step = Step.WORK
    steps: tuple[StepShown, ...] = ()
    hint: str = ""
    tasks: tuple[HandTask, ...] = ()
    chosen: int = -1
    things: tuple[HandThing, ...] = ()
    wishes: tuple[HandWish, ...] = ()
    changes: tuple[HandChange, ...] = ()
    sum: SumShown = NO_SUM
    laid: bool = False  # whether any card lies there
    looked: bool = False
    working: bool = False
    version: VersionShown | None = None
    notice: str = ""
    can_undo: bool = False


class ByHandPresenter(UndoingPresenter):
    """Every card that is laid is kept at once and can be undone. The program looks only when it is asked to."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: ByHandState = ByHandState()
        self._job: Job | None = None
        self._profile, self._weights = Profile(), Weights()
        self._match: HandMatch | None = None
        self._version: ProgramVersion | None = None
        self._number = 0
        self._whose = ""  # the person whose cards lie here
        self.subscribe(("hands", "jobs", "resources", "preferences", "people", "matching"))

    @property
    def state(self) -> ByHandState:
        """Return what the room shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's cards."""
        self._begin(self.session.job_id)

    def come_into_view(self) -> None:
        """Take up the job that another place left in view."""
        wanted = self.session.job_id
        if wanted and (self._job is None or str(self._job.id) != wanted):
            self._begin(wanted)

    # The steps

    def go_to(self, place: str) -> None:
        """Go to another place with this job in view."""
        if self._job is not None:
            self.session.job_id = str(self._job.id)
        super().go_to(place)

    def go_to_step(self, step: Step) -> None:
        """Show one step."""
        self._set(replace(self._state, step=step, hint=self._hint(step), notice="", can_undo=False))

    def next(self) -> None:
        """Show the step after this one."""
        self.go_to_step(ORDER[min(ORDER.index(self._state.step) + 1, len(ORDER) - 1)])

    def back(self) -> None:
        """Show the step before this one."""
        self.go_to_step(ORDER[max(ORDER.index(self._state.step) - 1, 0)])

    # The cards

    def choose_task(self, place: int) -> None:
        """Open a task (from 0), to say what answers it."""
        if 0 <= place < len(self._state.tasks) and self._job is not None:
            task = self._state.tasks[place].id
            things = things_shown(self._profile.resources, self._cards, task)
            self._set(replace(self._state, chosen=place, things=things))

    def lay_thing(self, resource_id: str, part: bool) -> None:
        """Lay a thing on the open task, wholly or in part; laying it the same way again takes it off."""
        task = self._open_task()
        if task is None:
            return
        now = next((t.on for t in self._state.things if t.id == resource_id), "")
        if now == ("part" if part else "whole"):
            self._keep(self._cards.unlink(task.id, resource_id), "Taken off the task.")
        else:
            self._keep(self._cards.link(task.id, resource_id, part=part), f"Laid on “{words.short(task.words)}”.")

    def drop_thing(self, place: int, resource_id: str) -> None:
        """Lay a thing that was dragged onto a task (from 0)."""
        self.choose_task(place)
        if any(thing.id == resource_id and thing.on != "whole" for thing in self._state.things):
            self.lay_thing(resource_id, False)

    def say_blank(self, blank: Blank) -> None:
        """Say 'nothing yet' or 'not sure' of the open task; saying it again takes it back."""
        task = self._open_task()
        if task is not None:
            wanted = None if task.blank is blank else blank
            said = f"{words.BLANKS[blank]}: {words.short(task.words)}." if wanted else "Taken back."
            self._keep(self._cards.leave(task.id, wanted), said)

    def lay_wish(self, preference_id: str, fits: Fits) -> None:
        """Lay a wish beside the job; the same answer again takes it back."""
        wish = next((w for w in self._state.wishes if w.id == preference_id), None)
        if wish is not None:
            wanted = None if wish.fits is fits else fits
            said = f"{words.FITS[fits]}: {words.short(wish.words)}." if wanted else "Taken back."
            self._keep(self._cards.lay_wish(preference_id, wanted), said)

    def plan(self, about: str, way: Way) -> None:
        """Say what could change something; the same way again takes it back."""
        change = next((c for c in self._state.changes if c.about == about), None)
        if change is not None:
            wanted = None if change.way is way else way
            self._keep(self._cards.plan(about, wanted), f"{words.WAYS[way]}." if wanted else "Taken back.")

    def put_away(self) -> None:
        """Ask, then put all cards of this job away; undo lays them again."""
        match = self._match
        if match is None:
            return
        question = Question("Put the cards of this job away?", "Undo lays them again as they were.", "Leave them",
                            "Put them away")  # fmt: skip
        self.prompts.ask(question, partial(self._put_away, match))

    def _put_away(self, match: HandMatch) -> None:
        self._run(self.session.hands.remove_match(match), "The cards are put away.")

    # The program's version

    def look(self) -> None:
        """Let the program make its version, and show where the two differ."""
        self._set(replace(self._state, looked=True))
        self._compare()

    def remember(self, pair: Pair) -> None:
        """Keep the person's word that a thing answers a task: the program reckons with it from now on."""
        self._say(pair, Tick.TICKED, self._cards, "Remembered. The program counts it from now on.")

    def accept(self, pair: Pair) -> None:
        """Take over a pair that the program saw: it lies among the cards, and is remembered."""
        self._say(pair, Tick.TICKED, self._cards.link(*pair), "Yes: laid among your cards, and remembered.")

    def refuse(self, pair: Pair) -> None:
        """Say that a thing does not answer a task: the program leaves it out from now on."""
        self._say(pair, Tick.REFUSED, self._cards, "No: the program leaves it out from now on.")

    def _say(self, pair: Pair, tick: Tick, cards: Cards, notice: str) -> None:
        task_id, resource_id = pair
        resource = next((r for r in self._profile.resources if str(r.id) == resource_id), None)
        if resource is not None:
            said = replace(resource, tasks={**resource.tasks, task_id: tick})
            edit = self.session.people.save_resource(said)
            if cards != self._cards:
                edit = edit.then(self._edit(cards))
            self._run(replace(edit, kind="link.said"), notice)

    # Inside

    @property
    def _cards(self) -> Cards:
        return self._match.cards if self._match else Cards()

    def _begin(self, job_id: str) -> None:
        self._job = self.session.jobs.job(job_id) if job_id else None
        self._number, self._version = self._number + 1, None
        self._state = ByHandState()
        self.reload()

    def _open_task(self) -> HandTask | None:
        tasks, chosen = self._state.tasks, self._state.chosen
        return tasks[chosen] if 0 <= chosen < len(tasks) else None

    def _keep(self, cards: Cards, notice: str) -> None:
        self._run(self._edit(cards), notice)

    def _edit(self, cards: Cards) -> Edit:
        assert self._job is not None
        made = self._match.id if self._match else HandMatchId(new_id())
        match = HandMatch(made, self.session.person_id, str(self._job.id), cards, self.session.today)
        edit: Edit = self.session.hands.save_match(match)
        return edit

    def reload(self) -> None:
        """Read the job, the person's words and the cards again."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        self._job = self.session.jobs.job(str(self._job.id)) if self._job else None
        if person is None or self._job is None:
            self._set(ByHandState(called=person.known_as if person else ""))
            return
        if person.id != self._whose:  # nothing of the one before
            self._number, self._version, self._state = self._number + 1, None, ByHandState()
        self._whose = person.id
        self._read(person.id)
        self._show(person.known_as)
        if self._state.looked:
            self._compare()

    def _read(self, person_id: str) -> None:
        assert self._job is not None
        people = self.session.people
        self._profile = Profile(people.resources(person_id), people.preferences(person_id))
        weighting = self.session.decisions.weighting(person_id)
        order = tuple(str(p.id) for p in in_order(self._profile.preferences, ()))
        self._weights = weighting.weights(order) if weighting else Weights(order=order)
        found = self.session.hands.match(person_id, str(self._job.id))
        if found is not None:
            ids = ({str(thing.id) for thing in things} for things in (self._job.tasks, *self._both()))
            found = replace(found, cards=found.cards.kept_to(*ids))
        self._match = found

    def _both(self) -> tuple[Any, Any]:
        return self._profile.resources, self._profile.preferences

    def _table(self) -> Table:
        assert self._job is not None
        ordered = in_order(self._profile.preferences, self._weights.order)
        tasks = [str(task.id) for task in self._job.tasks]
        return Table.laid(tasks, self._profile.resources, ordered, self._weights)

    def _show(self, called: str) -> None:
        assert self._job is not None
        state, job, table = self._state, self._job, self._table()
        said = {str(r.id): r.words for r in self._profile.resources}
        tasks = tasks_shown(job, self._cards, said)
        chosen = min(max(state.chosen, 0), len(tasks) - 1)
        things = things_shown(self._profile.resources, self._cards, tasks[chosen].id if tasks else "")
        wishes = wishes_shown(table.ordered, job, self._cards, table)
        changes = changes_shown(job, self._profile, self._cards, table)
        version = version_shown(self._cards, self._version, job, self._profile) if self._version else None
        self._set(
            replace(
                state, called=called, title=job.title, employer=job.employer, hint=self._hint(state.step),
                steps=steps_shown(tasks, wishes, changes, version is not None), tasks=tasks, chosen=chosen,
                things=things, wishes=wishes, changes=changes, version=version, laid=self._match is not None,
                sum=sum_shown(self._cards, table, points_of(self._version) if self._version else None),
            )
        )  # fmt: skip

    def _hint(self, step: Step) -> str:
        """Return the hint of a step: it fades with the second and the third job that is matched by hand."""
        job_id = str(self._job.id) if self._job else ""
        others = [m for m in self.session.hands.matches(self.session.person_id) if m.job_id != job_id and m.cards.links]
        return words.HINTS[step][min(len(others), 2)]

    def _compare(self) -> None:
        if self._job is None:
            return
        self._number += 1
        self._set(replace(self._state, working=True))
        self.chores.cancel()  # what was asked before is not wanted any more
        work = partial(_compare, self._job, self._profile, self._weights, self.session.understanding)
        self.chores.start(
            work, done=partial(self._compared, self._number), failed=partial(self._failed, self._number)
        )  # fmt: skip

    def _compared(self, number: int, version: ProgramVersion) -> None:
        if number == self._number:  # no later question has been asked meanwhile
            self._version = version
            self._state = replace(self._state, working=False)
            self._show(self._state.called)

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._number:
            self._set(replace(self._state, working=False))
            self.report(fault)


def _compare(
    job: Job, profile: Profile, weights: Weights, understanding: Any, step: Callable[[int, int], None]
) -> ProgramVersion:
    """Rank one job: runs on a worker thread, on snapshots."""
    step(0, 1)
    return program_version(rank(profile, Library((job,), understanding), weights), str(job.id))
