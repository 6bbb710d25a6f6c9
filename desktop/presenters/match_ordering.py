"""How the order on the table comes about: jobs read and compared as a chore, then ordered anew at once.

Other wishes, other weights, a no and a filter need no new comparing: they only add up again what was compared before.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters.match_room import Room
from desktop.presenters.match_state import MatchesState, OriginChip, Phase
from desktop.presenters.match_table import Table, lay
from desktop.presenters.match_view import MatchRow, wanted
from desktop.presenters.match_work import Shelf, compared
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.jobs import origin_name
from desktop.words.standing import NONE_MOVED, moved, says_what_moved
from matching.model import Profile, Weights
from matching.ranking import Ranking
from matching.weights import in_order


class Ordering(UndoingPresenter):
    """Keeps `table` true to the file and to who is in view. Subclasses say what is told of the open job."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: MatchesState = MatchesState()
        self._shelf: Shelf | None = None
        self._ranking: Ranking | None = None
        self.table: Table | None = None
        self._profile = Profile()
        self._origins: frozenset[str] = frozenset()
        self.open_job = ""
        self._rows: dict[int, MatchRow] = {}
        self._number = 0
        self._shown = False
        self.rooms: tuple[Room, ...] = ()
        self.subscribe({"jobs": self._on_jobs, "meanings": self._on_jobs, "resources": self._on_person,
                        "preferences": self._on_person, "people": self._on_person,
                        "matching": self._on_decided})  # fmt: skip

    @property
    def state(self) -> MatchesState:
        """Return what the page shows."""
        return self._state

    def _opened(self) -> dict[str, Any]:
        """Return what the state says of the open job, by field."""
        raise NotImplementedError

    # Reading

    def _on_jobs(self) -> None:
        self._shelf = None
        if self._shown:
            self._reload()

    def _on_person(self) -> None:
        if not self._shown:
            return
        profile = self._read_profile()
        if self._ranking and profile.resources == self._profile.resources and self._person() is not None:
            self._profile = profile
            notice = self._told() or self._state.notice
            self._take(self._ranking.rewished(profile.preferences, self._weights()), notice)
        else:
            self._reload()

    def _on_decided(self) -> None:
        if self._shown and self._ranking:
            self._take(self._ranking.reweighted(self._weights()), self._state.notice)

    def _person(self) -> Any:
        return self.session.people.person(self.session.person_id) if self.session.person_id else None

    def _read_profile(self) -> Profile:
        person_id = self.session.person_id
        people = self.session.people
        return Profile(people.resources(person_id), people.preferences(person_id)) if person_id else Profile()

    def _reload(self) -> None:
        person = self._person()
        if person is None:
            self._number += 1
            self._clear()
            self._set(self._state)
            self._tell_rooms()
            return
        self._profile = self._read_profile()
        said = bool(self._profile.resources or self._profile.preferences)
        self._set(replace(self._state, called=person.known_as, said_anything=said, chips=self._chips()))
        self._rank()

    def _clear(self) -> None:
        """Take everything off the table, before it is shown again. The round tells views that their rows are gone."""
        self._ranking = self.table = None
        self._rows = {}
        self._state = MatchesState(round=self._state.round + 1)

    def _counts(self) -> dict[str, int]:
        return dict(self.session.jobs.origins())

    def _chips(self) -> tuple[OriginChip, ...]:
        return tuple(
            OriginChip(origin, origin_name(origin), count, not self._origins or origin in self._origins)
            for origin, count in sorted(self._counts().items(), key=lambda pair: (pair[0] != "own", pair[0]))
        )

    def _weights(self) -> Weights:
        order = tuple(str(p.id) for p in in_order(self._profile.preferences, ()))
        kept = self.session.decisions.weighting(self.session.person_id)
        return kept.weights(order) if kept else Weights(order=order)

    # Ranking

    def _rank(self) -> None:
        self._number += 1
        self.chores.cancel()  # what was asked before is not wanted any more
        if not self._counts():
            self._clear()
            self._set(replace(self._state, phase=Phase.NO_JOBS, called=self.session.called))
            self._tell_rooms()
            return
        self._set(replace(self._state, phase=Phase.WORKING, chips=self._chips(), progress=(0, 3)))
        self.chores.start(
            partial(compared, self.session, self._shelf, self._profile, self._weights()),
            done=partial(self._ranked, self._number), failed=partial(self._failed, self._number),
            progress=partial(self._progress, self._number),
        )  # fmt: skip

    def _ranked(self, number: int, result: tuple[Shelf, Ranking]) -> None:
        if number == self._number:  # a later question has not been asked meanwhile
            self._shelf, ranking = result
            told = self._told()
            if not told:
                self.table = None  # what was there before was of other jobs or other words
            self._take(ranking, told)

    def _told(self) -> str:
        """Return what another place left to be told of this person with the new order, once."""
        (whose, told), self.session.told = self.session.told, ("", "")
        return str(told) if whose == self.session.person_id else ""

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._number:
            self._set(replace(self._state, phase=self._at_rest(), progress=(0, 0)))
            self.report(fault)

    def _progress(self, number: int, done: int, total: int) -> None:
        if number == self._number:
            self._set(replace(self._state, progress=(done, total)))

    def _at_rest(self) -> Phase:
        return Phase.READY if self._ranking else Phase.STOPPED

    def _take(self, ranking: Ranking, notice: str) -> None:
        self._ranking = ranking
        self._lay(notice)

    def _lay(self, notice: str) -> None:
        """Lay the ranking on the table as it is to be shown now, and say what a change did to the order."""
        if self._ranking is None or self._shelf is None:
            return
        before = self.table
        declines = self.session.decisions.declines(self.session.person_id)
        self.table = table = lay(
            self.session.person_id, self._state.called, self._ranking, self._shelf.by_id, declines, self._origins
        )
        self._rows = {}
        if self.open_job not in table.rows:
            self.open_job = table.order[0].job_id if table.order else ""
        if notice and before:
            titles = {job_id: job.title for job_id, job in table.by_id.items()}
            said = moved(_ids(before), _ids(table), titles)
            told = said == NONE_MOVED and says_what_moved(notice)  # by the other half of the same change
            notice = notice if told else f"{notice} {said}".strip()
        weights = self._ranking.weights
        self._set(
            replace(
                self._state, phase=Phase.READY, chips=self._chips(), wanted=wanted(self._profile, weights),
                by_points=bool(weights.points), count=len(table.order), declined=len(table.shown.declined),
                changing=table.changing, headings=tuple(table.headings.items()),
                chosen=table.rows.get(self.open_job, -1), notice=notice, round=self._state.round + 1,
                progress=(0, 0), **self._opened(),
            )
        )  # fmt: skip
        self._tell_rooms()

    def _tell_rooms(self) -> None:
        for room in self.rooms:
            room.order_changed()


def _ids(table: Table) -> list[str]:
    return [row.job_id for row in table.shown.rows]
