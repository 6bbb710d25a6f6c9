"""Guess which job moves up, then look. Nothing is kept: no guess, no count of right ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.base import Presenter
from desktop.words.by_hand import short
from desktop.words.matches import ordinal, wish_title
from jobs.model import Job
from matching.guess import Moved, if_it_mattered_most, moves_up_most
from matching.model import Profile, Weights
from matching.ranking import Library, rank
from matching.weights import in_order, is_open
from records.people import Preference

NONE = "none"
FEWEST, MOST = 2, 6  # jobs to guess between: the last ones that were written down


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: a wish, or a job."""

    id: str
    words: str
    on: bool


@dataclass(frozen=True, slots=True)
class MovesUpState:
    """Everything the page shows. `lines` are the places as they would be, once looked at."""

    called: str = ""
    enough: bool = False  # whether there are jobs and wishes to guess with
    wishes: tuple[Choice, ...] = ()
    jobs: tuple[Choice, ...] = ()
    can_look: bool = False
    working: bool = False
    lines: tuple[str, ...] = ()
    said: str = ""


class MovesUpPresenter(Presenter):
    """The jobs are our own; the person's order itself is not touched."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = MovesUpState()
        self._wish, self._guess = "", ""
        self._jobs: tuple[Job, ...] = ()
        self._profile = Profile()
        self._number = 0
        self.subscribe(("jobs", "resources", "preferences", "people"))

    @property
    def state(self) -> MovesUpState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Begin anew with another person."""
        self._wish, self._guess = "", ""
        self.reload()

    def choose_wish(self, preference_id: str) -> None:
        """Say which wish is to matter most; what was looked at goes."""
        self._wish, self._guess = preference_id, ""
        self._show()

    def guess(self, job_id: str) -> None:
        """Say which job will move up, or that none will."""
        self._guess = job_id
        self._show()

    def look(self) -> None:
        """Rank with this wish first, and tell the places."""
        if not self._state.can_look:
            return
        self._number += 1
        self._set(replace(self._state, working=True))
        self.chores.cancel()
        work = partial(_look, self._jobs, self._profile, self._wish, self.session.understanding)
        self.chores.start(work, done=partial(self._looked, self._number), failed=self._failed)

    # Inside

    def reload(self) -> None:
        """Read the jobs and the wishes again."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        self._profile, self._jobs = Profile(), ()
        if person is not None:
            people = self.session.people
            self._profile = Profile(people.resources(person.id), people.preferences(person.id))
            self._jobs = tuple(self.session.jobs.jobs("own"))[-MOST:]
        self._state = MovesUpState(called=person.known_as if person else "")
        self._show()

    def _wishes(self) -> list[Preference]:
        """Return the wishes that do not matter most already."""
        return [p for p in in_order(self._profile.preferences, ()) if not is_open(p)][1:]

    def _show(self) -> None:
        self._number += 1
        wishes = self._wishes()
        named = [(str(job.id), f"{job.title}, {job.employer}" if job.employer else job.title) for job in self._jobs]
        self._set(
            replace(
                self._state, enough=bool(wishes) and len(self._jobs) >= FEWEST,
                wishes=tuple(Choice(str(p.id), short(wish_title(p), 50), str(p.id) == self._wish) for p in wishes),
                jobs=tuple(Choice(i, words, i == self._guess) for i, words in (*named, (NONE, "No job moves up"))),
                can_look=bool(self._wish and self._guess), working=False, lines=(), said="",
            )
        )  # fmt: skip

    def _looked(self, number: int, moved: tuple[Moved, ...]) -> None:
        if number != self._number:  # something else was chosen meanwhile
            return
        titles = {str(job.id): job.title for job in self._jobs}
        up = moves_up_most(moved)
        best = " and ".join(titles[one.job_id] for one in moved if one.job_id in up)
        said = f"{best} would move up most." if best else "No job would move up."
        lines = tuple(self._line(one, titles) for one in moved)
        self._set(replace(self._state, working=False, lines=lines, said=said))

    def _line(self, one: Moved, titles: dict[str, str]) -> str:
        was = f"was {ordinal(one.before)}" if one.up else "stays where it is"
        mine = " You guessed this one." if one.job_id == self._guess else ""
        return f"{one.after}. {titles[one.job_id]}: {was}.{mine}"

    def _failed(self, fault: Exception) -> None:
        self._set(replace(self._state, working=False))
        self.report(fault)

    def _set(self, state: MovesUpState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _look(
    jobs: tuple[Job, ...], profile: Profile, wish: str, understanding: Any, step: Callable[[int, int], None]
) -> tuple[Moved, ...]:
    """Rank our own jobs: runs on a worker thread, on snapshots."""
    step(0, 1)
    order = tuple(str(p.id) for p in in_order(profile.preferences, ()))
    return if_it_mattered_most(rank(profile, Library(jobs, understanding), Weights(order=order)), wish)
