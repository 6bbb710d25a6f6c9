"""Matches: jobs in order for the person in view, why each stands where it does, and what matters, to be moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from desktop.presenters.match_seen import note_seen, since_seen
from desktop.presenters.match_view import CLOSE, MatchRow, Wanted, Why, match_row, tail_start, wanted, why
from desktop.presenters.match_work import Shelf, rank_on, read_shelf, same_but_order
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.jobs import origin_name
from desktop.words.matches import ordinal
from matching.model import Match, Profile, Weights
from matching.ranking import Ranking
from matching.weights import in_order
from records.edits import Edit


class Phase(Enum):
    """What the page has to show."""

    NO_PERSON = "no_person"
    NO_JOBS = "no_jobs"
    WORKING = "working"
    STOPPED = "stopped"  # before anything was compared
    READY = "ready"


@dataclass(frozen=True, slots=True)
class OriginChip:
    """One filter: jobs from here are ranked where it is on."""

    origin: str
    name: str
    count: int
    on: bool


@dataclass(frozen=True, slots=True)
class MatchesState:
    """Everything the page shows but the rows, which it asks for one by one (`MatchesPresenter.row`)."""

    phase: Phase = Phase.NO_PERSON
    called: str = ""
    chips: tuple[OriginChip, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    want: int = 50
    said_anything: bool = True
    count: int = 0
    changing: int = 0  # jobs that would need to change first
    tail: int = 0  # the row from which all would need to change first
    chosen: int = -1
    why: Why | None = None
    changed: str = ""  # what is different about the open job since this person's match last saw it
    notice: str = ""
    can_undo: bool = False
    round: int = 0  # counts up with every new order, so that a view knows its rows are old
    progress: tuple[int, int] = (0, 0)


class MatchesPresenter(UndoingPresenter):
    """Ranks as a chore; moving weights re-ranks at once from what was compared before."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: MatchesState = MatchesState()
        self._shelf: Shelf | None = None
        self._ranking: Ranking | None = None
        self._profile = Profile()
        self._origins: frozenset[str] = frozenset()
        self._want: dict[str, int] = {}  # by person: how many of 100 points Want can reach
        self._chosen = ""
        self._rows: dict[int, MatchRow] = {}
        self._number = 0
        self._shown = False
        self.subscribe({"jobs": self._on_jobs, "meanings": self._on_jobs, "resources": self._on_person,
                        "preferences": self._on_person, "people": self._on_person})  # fmt: skip

    # What the person in front of the page can do

    def show_person(self, person_id: str) -> None:
        """Show another person's matches."""
        self._chosen, self._ranking = "", None
        self._shown = True
        self._reload()

    def come_into_view(self) -> None:
        """Open the job that another place left open."""
        wanted = self.session.job_id
        if not wanted or wanted == self._chosen:
            return
        self._chosen = wanted
        if self._ranking and not any(row.job_id == wanted for row in self._ranking.rows):
            self._origins = frozenset()  # it was left out by a filter
            self._rank()
        else:
            self.choose_job(wanted)

    def choose_row(self, place: int) -> None:
        """Open the job at a row (from 0) and say why it stands there."""
        if self._ranking and 0 <= place < len(self._ranking.rows):
            self._chosen = self._ranking.rows[place].job_id
            self.session.job_id = self._chosen
            changed = since_seen(self.session, self._job(self._chosen))
            self._set(replace(self._state, chosen=place, why=self._why(place), changed=changed, notice=""))

    def choose_job(self, job_id: str) -> None:
        """Open a job by its id, where it is in the list."""
        self._chosen = job_id
        if self._ranking and any(row.job_id == job_id for row in self._ranking.rows):
            self.choose_row(self._place(job_id))

    def move_preference_up(self, preference_id: str) -> None:
        """Let a wish matter more: one place up in the person's order."""
        self._move(preference_id, -1)

    def move_preference_down(self, preference_id: str) -> None:
        """Let a wish matter less: one place down in the person's order."""
        self._move(preference_id, 1)

    def set_balance(self, want: int) -> None:
        """Set how many of 100 points Want can reach; Bring can reach the rest."""
        self._want[self.session.person_id] = max(0, min(100, want))
        self._reweigh("")

    def choose_origin(self, origin: str) -> None:
        """Rank jobs of one origin in or out; taking out the last one ranks all."""
        everything = frozenset(self._counts())
        now = (self._origins or everything) ^ {origin}
        self._origins = frozenset() if now >= everything else now
        self._rank()

    def looked_at(self) -> None:
        """Note that the open job was looked at as it is now."""
        if self._chosen:
            note_seen(self.session, self._job(self._chosen))
            self._set(replace(self._state, changed=""))

    def go_for(self) -> None:
        """Go to Applying with the open job in view."""
        if self._chosen:
            self.session.job_id = self._chosen
            self.go_to("applying")

    def stop(self) -> None:
        """Stop the ranking that is under way."""
        self._number += 1
        self.chores.cancel()
        self._set(replace(self._state, phase=self._at_rest(), progress=(0, 0)))

    def compare_again(self) -> None:
        """Compare after all, once it was stopped."""
        self._rank()

    def tell_more(self) -> None:
        """Go to About me, to say more of what the person brings."""
        self.go_to("about_me")

    def ask(self) -> None:
        """Go to the job that is open, to write down the answer to its question."""
        if self._state.why:
            self.session.job_id = self._state.why.job_id
            self.go_to("jobs")

    def row(self, place: int) -> MatchRow:
        """Return a row (from 0) of the list. Made when first looked at, so that length costs nothing."""
        if place not in self._rows:
            match = self._match(place)
            self._rows[place] = match_row(match, self._job(match.job_id), place + 1)
        return self._rows[place]

    # Loading and ranking

    def _on_jobs(self) -> None:
        self._shelf = None
        if self._shown:
            self._reload()

    def _on_person(self) -> None:
        if not self._shown:
            return
        profile = self._read_profile()
        if self._ranking and same_but_order(profile, self._profile):
            self._profile = profile
            self._reweigh(self._state.notice)
        else:
            self._reload()

    def _read_profile(self) -> Profile:
        person_id = self.session.person_id
        people = self.session.people
        return Profile(people.resources(person_id), people.preferences(person_id)) if person_id else Profile()

    def _reload(self) -> None:
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._number += 1
            self._ranking = None
            self._set(MatchesState(round=self._state.round + 1))
            return
        self._profile = self._read_profile()
        said = bool(self._profile.resources or self._profile.preferences)
        self._set(replace(self._state, called=person.known_as, said_anything=said, chips=self._chips()))
        self._rank()

    def _counts(self) -> dict[str, int]:
        return dict(self.session.jobs.origins())

    def _chips(self) -> tuple[OriginChip, ...]:
        return tuple(
            OriginChip(origin, origin_name(origin), count, not self._origins or origin in self._origins)
            for origin, count in sorted(self._counts().items(), key=lambda pair: (pair[0] != "own", pair[0]))
        )

    def _rank(self) -> None:
        self._number += 1
        if not self._counts():
            self.chores.cancel()
            self._ranking = None
            self._set(replace(self._state, phase=Phase.NO_JOBS, chips=(), count=0, chosen=-1, why=None))
            return
        self.chores.cancel()  # what was asked before is not wanted any more
        self._set(replace(self._state, phase=Phase.WORKING, chips=self._chips(), progress=(0, 3)))
        work = partial(_work, self.session, self._shelf, self._profile, self._weights(), self._origins)
        self.chores.start(
            work, done=partial(self._ranked, self._number), failed=partial(self._failed, self._number),
            progress=partial(self._progress, self._number),
        )  # fmt: skip

    def _ranked(self, number: int, result: tuple[Shelf, Ranking]) -> None:
        if number == self._number:  # a later question has not been asked meanwhile
            self._shelf, ranking = result
            self._take(ranking, "")

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._number:
            self._set(replace(self._state, phase=self._at_rest(), progress=(0, 0)))
            self.report(fault)

    def _progress(self, number: int, done: int, total: int) -> None:
        if number == self._number:
            self._set(replace(self._state, progress=(done, total)))

    def _at_rest(self) -> Phase:
        return Phase.READY if self._ranking else Phase.STOPPED

    def _weights(self) -> Weights:
        want = float(self._want.get(self.session.person_id, 50))
        order = tuple(str(p.id) for p in in_order(self._profile.preferences, ()))
        return Weights(want, 100.0 - want, order)

    def _reweigh(self, notice: str) -> None:
        if self._ranking:
            before = [row.job_id for row in self._ranking.rows]
            ranking = self._ranking.reweighted(self._weights())
            moved = sum(a != b.job_id for a, b in zip(before, ranking.rows, strict=True))
            self._take(ranking, _moved(notice, moved))

    def _take(self, ranking: Ranking, notice: str) -> None:
        self._ranking, self._rows = ranking, {}
        place = self._place(self._chosen)
        changing = [row.would_need_to_change for row in ranking.rows]
        if ranking.rows:
            self._chosen = ranking.rows[place].job_id
        self._set(
            replace(
                self._state, phase=Phase.READY, chips=self._chips(), wanted=wanted(self._profile, self._weights()),
                want=round(self._weights().want), count=len(changing), changing=sum(changing),
                tail=tail_start(changing), chosen=place if changing else -1,
                why=self._why(place) if changing else None, notice=notice, round=self._state.round + 1,
                progress=(0, 0),
            )
        )  # fmt: skip

    def _move(self, preference_id: str, by: int) -> None:
        ordered = in_order(self._profile.preferences, ())
        place = next((n for n, p in enumerate(ordered) if p.id == preference_id), -1)
        if place < 0 or not 0 <= place + by < len(ordered):
            return
        ordered.insert(place + by, ordered.pop(place))
        edits = [
            self.session.people.save_preference(replace(p, position=n))
            for n, p in enumerate(ordered)
            if p.position != n
        ]
        title = _short(self._state.wanted, preference_id)
        self._run(_as_one(edits), f"‘{title}’ is now {place + by + 1}.")

    # Reading one match

    def _place(self, job_id: str) -> int:
        rows = self._ranking.rows if self._ranking else ()
        return next((n for n, row in enumerate(rows) if row.job_id == job_id), 0)

    def _match(self, place: int) -> Match:
        assert self._ranking is not None
        return self._ranking.match(self._ranking.rows[place].job_id)

    def _job(self, job_id: str) -> Any:
        assert self._shelf is not None
        return self._shelf.by_id[job_id]

    def _why(self, place: int) -> Why:
        match = self._match(place)
        return why(match, self._job(match.job_id), self._profile, place + 1, self._close(place), self._state.called)

    def _close(self, place: int) -> str:
        assert self._ranking is not None
        rows = self._ranking.rows
        near = [n for n in (place - 1, place + 1) if 0 <= n < len(rows)]
        level = [n for n in near if abs(rows[n].score - rows[place].score) <= CLOSE]
        return "Close with " + " and ".join(ordinal(n + 1) for n in level) if level else ""

    @property
    def state(self) -> MatchesState:
        """Return what the page shows."""
        return self._state


def _work(
    session: Any, shelf: Shelf | None, profile: Profile, weights: Weights, origins: frozenset[str],
    step: Callable[[int, int], None],
) -> tuple[Shelf, Ranking]:  # fmt: skip
    """Read (unless it is read already) and rank: runs on a worker thread with a connection of its own."""
    if shelf is None:
        db = session.file.reader()
        try:
            shelf = read_shelf(db, session.understanding, step)
        finally:
            db.close()
    return shelf, rank_on(shelf, profile, weights, origins, step)


def _as_one(edits: list[Edit]) -> Edit:
    whole = edits[0]
    for edit in edits[1:]:
        whole = whole.then(edit)
    return replace(whole, kind="preference.order")


def _moved(notice: str, jobs: int) -> str:
    if not notice:
        return ""
    return f"{notice} {'No job' if not jobs else 'One job' if jobs == 1 else f'{jobs} jobs'} changed place."


def _short(cards: tuple[Wanted, ...], preference_id: str) -> str:
    title = next((card.title for card in cards if card.id == preference_id), "")
    return title if len(title) <= 40 else title[:38].rsplit(" ", 1)[0] + " …"
