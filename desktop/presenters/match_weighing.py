"""What counts how much: sliders and swing questions, tried with before and after, kept with who set it and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.match_room import Host, Room
from desktop.presenters.match_swing import SwingShown, swing_shown
from desktop.presenters.match_table import Table
from desktop.words.matches import card_title, jobs_count
from desktop.words.weighing import (
    KEPT,
    NOBODY_SET,
    NOTHING_MOVES,
    SWING_NEEDS,
    WHOSE,
    overwrite,
    set_by,
    whose_choices,
)
from matching.decisions import BY_PERSON, Method, Weighting
from matching.swing import Said, Swing, SwingAnswer, next_swing, swing_points, swings
from matching.weights import in_order, is_open, shares, slid, start_points
from matching.whole_points import adding_up

SHOWN = 3  # jobs told of before and after
ON_THE_TABLE = 5  # jobs a swing question compares: the first ones


@dataclass(frozen=True, slots=True)
class Slider:
    """One wish and how much it counts: `share` of 100, and the points of a score that it can bring."""

    id: str
    title: str
    share: int
    points: int


@dataclass(frozen=True, slots=True)
class AfterRow:
    """One place of the order: who has it now, and who would have it."""

    place: int
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """Weights set before, in words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class WeighingState:
    """Everything the room shows. `after` is the order now and, while `trying`, what it would be."""

    want: int = 50
    sliders: tuple[Slider, ...] = ()
    stamp: str = NOBODY_SET
    trying: bool = False
    after: tuple[AfterRow, ...] = ()
    after_says: str = ""
    swing: SwingShown | None = None
    can_swing: bool = False
    swing_says: str = ""
    earlier: tuple[Earlier, ...] = ()
    by_points: bool = False


class WeighingRoom(Room):
    """Nothing counts until it is kept; what the person set is never put aside without asking, and stays to be seen."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, WeighingState())
        self._trial: Weighting | None = None
        self._steps: tuple[Swing, ...] = ()
        self._answers: tuple[SwingAnswer, ...] = ()

    def forget(self) -> None:
        """Let go of what was being tried."""
        super().forget()
        self._trial, self._steps, self._answers = None, (), ()
        self.show(WeighingState())

    def job_opened(self) -> None:
        """Go on as before: the order is the same."""

    def order_changed(self) -> None:
        """Begin again: what was tried was tried on another order."""
        self._trial, self._steps, self._answers = None, (), ()
        super().order_changed()

    def lay(self) -> None:
        """Show what counts how much now, or as it is being tried."""
        table = self.host.table
        if table is None:
            self.show(WeighingState())
            return
        kept = self._kept(table)
        now = self._trial or kept or Weighting(self.host.session.person_id)
        after, says = self._after(table, now)
        self.show(
            WeighingState(
                round(now.want), _sliders(table, now), set_by(kept, table.called) if kept else NOBODY_SET,
                self._trial is not None, after, says,
                self._swing(table), *self._can_swing(table), self._earlier(table), bool(now.points),
            )
        )  # fmt: skip

    # Trying

    def set_balance(self, want: int) -> None:
        """Try how many of 100 points Want can reach; Bring can reach the rest."""
        want = max(0, min(100, want))
        self._try(lambda now, _: replace(now, want=float(want), bring=100.0 - want, method=Method.SLIDERS))

    def slide(self, preference_id: str, share: int) -> None:
        """Try another weight for one wish, out of 100; the others keep theirs, and all are shared out anew."""

        def moved(now: Weighting, table: Table) -> Weighting:
            ordered = in_order(table.ranking.profile.preferences, table.ranking.weights.order)
            start = start_points(ordered, tuple(now.points.items()))
            return replace(now, points=dict(slid(start, preference_id, float(share))), method=Method.SLIDERS)

        self._try(moved)

    def by_order(self) -> None:
        """Try the order of the cards alone."""
        self._try(lambda now, _: replace(now, points={}, method=Method.ORDER))

    def use_earlier(self, number: int) -> None:
        """Try weights that were set before."""
        table = self.host.table
        if table is not None:
            before = self.host.session.decisions.weightings_before(table.person_id)
            if 0 <= number < len(before):
                self._try(lambda now, _: before[number])

    def leave_it(self) -> None:
        """Leave everything as it was."""
        self._trial, self._steps, self._answers = None, (), ()
        self.lay()

    # Swing questions

    def begin_swing(self) -> None:
        """Ask which steps between the first jobs matter more."""
        table = self.host.table
        if table is not None:
            self._steps, self._answers = _steps(table), ()
            self.lay()

    def say(self, said: Said) -> None:
        """Hear which of two steps the person would take first."""
        question = next_swing(self._steps, self._answers)
        if question is None:
            return
        answer = SwingAnswer(question.first.preference_id, question.second.preference_id, said)
        self._answers = (*self._answers, answer)
        points = dict(swing_points(self._steps, self._answers))
        if next_swing(self._steps, self._answers) is None:
            self._steps = ()
        self._try(lambda now, _: replace(now, points=points, method=Method.SWING))

    # Keeping

    def keep(self, together: bool = False) -> None:
        """Keep what is tried. Together it is the person's; else it is asked whose it is."""
        table = self.host.table
        if self._trial is None or table is None:
            return
        if together:
            self._keep(table, BY_PERSON)
            return
        field = Field("who", WHOSE, FieldKind.CHOICE, "me", choices=whose_choices(table.called, self._me))
        self.host.prompts.fill(Form("Keep these weights", (field,)), partial(self._whose, table))

    @property
    def _me(self) -> str:
        return str(self.host.session.who) or "the specialist"

    def _whose(self, table: Table, answers: Answers) -> None:
        kept = self._kept(table)
        if answers["who"] == BY_PERSON:
            self._keep(table, BY_PERSON)
        elif kept is not None and kept.is_persons:
            question = Question(*overwrite(kept, table.called, self._me))
            self.host.prompts.ask(question, partial(self._keep, table, self._me))
        else:
            self._keep(table, self._me)

    def _keep(self, table: Table, who: str) -> None:
        if self._trial is not None:
            session = self.host.session
            kept = replace(self._trial, person_id=session.person_id, set_by=who, set_on=session.today)
            self.host.keep(session.decisions.save_weighting(kept), KEPT)

    # What is shown

    def _try(self, change: Callable[[Weighting, Table], Weighting]) -> None:
        table = self.host.table
        if table is not None:
            self._trial = change(self._trial or self._kept(table) or Weighting(self.host.session.person_id), table)
            self.lay()

    def _kept(self, table: Table) -> Weighting | None:
        found: Weighting | None = self.host.session.decisions.weighting(table.person_id)
        return found

    def _after(self, table: Table, trial: Weighting) -> tuple[tuple[AfterRow, ...], str]:
        ranking = table.ranking.reweighted(trial.weights(table.ranking.weights.order))
        before = [row.job_id for row in table.shown.rows]
        after = [row.job_id for row in ranking.rows if row.job_id in table.among]
        pairs = list(zip(before, after, strict=True))
        rows = tuple(AfterRow(n, table.job(a).title, table.job(b).title) for n, (a, b) in enumerate(pairs[:SHOWN], 1))
        count = sum(now != then for now, then in pairs)
        return rows, f"{jobs_count(count)} would change place." if count else NOTHING_MOVES

    def _swing(self, table: Table) -> SwingShown | None:
        question = next_swing(self._steps, self._answers) if self._steps else None
        return swing_shown(question, table, len(self._answers) + 1) if question else None

    def _can_swing(self, table: Table) -> tuple[bool, str]:
        enough = len(_steps(table)) > 1
        return enough, "" if enough else SWING_NEEDS

    def _earlier(self, table: Table) -> tuple[Earlier, ...]:
        before = self.host.session.decisions.weightings_before(table.person_id)
        return tuple(Earlier(n, set_by(one, table.called)) for n, one in enumerate(before))


def _steps(table: Table) -> tuple[Swing, ...]:
    return swings(table.ranking, [row.job_id for row in table.shown.rows[:ON_THE_TABLE]])


def _sliders(table: Table, weighting: Weighting) -> tuple[Slider, ...]:
    ordered = in_order(table.ranking.profile.preferences, table.ranking.weights.order)
    exact = shares(ordered, tuple(weighting.points.items()))
    whole = adding_up([100 * share for share in exact], 100 if any(exact) else 0)
    points = adding_up([weighting.want * share for share in exact], round(weighting.want * sum(exact)))
    return tuple(
        Slider(str(p.id), card_title(p), share, worth)
        for p, share, worth in zip(ordered, whole, points, strict=True)
        if not is_open(p)
    )
