"""The sum of a match made by hand: the program's own sum, in steps that a pencil can do.

Want and Bring can reach 50 points each, or what the person set instead (`Weights.want` and `bring`), as in
`matching.ranking`; Change takes points off; the three add up.

* Want: the points are dealt out over the wishes by their pile and place (`matching.weights.shares`, in whole points). A
  wish that fits brings all of its points, one that partly fits or is not known yet brings half, one that clashes none.
* Bring: looked at from both sides, half from the tasks and half from the person's things. On each side the answers go
  on a ladder, the best first: 8, 6, 4, 2, 2, 2 and 1 points. These are the first steps of the weights that the program
  lets fall by 0.75 (tasks) and 0.7 (things), 25 points a side, taken to whole numbers; where Bring can reach more or
  less than 50, so can every step. An answer in part is worth half of its step, and so is a task on which nobody is
  sure; something the person would rather not use counts in part.
* Change: a must that clashes takes 35 points off, a 'rather not' that clashes takes 6.

What is not known is never counted as a no: it stands at half for now and has a range.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from matching.by_hand import Blank, Cards, Fits, Link, unanswered
from matching.model import Weights
from matching.parts import BROKEN_AVOID, BROKEN_MUST
from matching.possible_changes import Way
from matching.preferences import FIRM
from matching.weights import Points, is_open, shares
from matching.whole_points import adding_up
from records.people import Preference, Resource, WantToUse, Wish

EVEN = Weights()
WANT, BRING = int(EVEN.want), int(EVEN.bring)
LADDER = (8, 6, 4, 2, 2, 2, 1)
NO_TASKS = 15  # for now, where no task of a job is known: what such jobs bring in the middle
WHOLE, HALF, NONE = 1.0, 0.5, 0.0
OFF = {True: int(BROKEN_MUST), False: int(BROKEN_AVOID)}

_WORTH = {Fits.FITS: WHOLE, Fits.PARTLY: HALF, Fits.CLASHES: NONE, Fits.NOT_KNOWN: HALF}
_GOES = (Way.SWAP, Way.CARVE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sum: what it is about (the id of a wish, a task or a thing), its points and the most it had."""

    about: str
    points: float
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class HandSum:
    """Every line, ledger by ledger. Tasks and things are the two sides of Bring, best first.

    `low` and `high` are what the score may turn out to be once everything is known.
    """

    wants: tuple[Line, ...]
    tasks: tuple[Line, ...]
    things: tuple[Line, ...]
    changes: tuple[Line, ...]
    low: float
    high: float

    @property
    def want(self) -> float:
        """Return the points of Want, 0 to what Want can reach."""
        return sum(line.points for line in self.wants)

    @property
    def bring(self) -> float:
        """Return the points of Bring, 0 to what Bring can reach."""
        return sum(line.points for line in (*self.tasks, *self.things))

    @property
    def change(self) -> float:
        """Return the points of Change, negative or zero."""
        return sum(line.points for line in self.changes)

    @property
    def score(self) -> float:
        """Return all three together."""
        return self.want + self.bring + self.change


@dataclass(frozen=True, slots=True)
class Table:
    """What lies on the table beside the cards: the job's tasks, the things and the wishes, wishes in their order.

    `want` and `bring` are the points that the two ledgers can reach, 100 together, to the nearest even number.
    """

    task_ids: tuple[str, ...]
    glad: Mapping[str, float]  # by thing: the most an answer with it can be worth
    ordered: tuple[Preference, ...]
    worth: Mapping[str, int]  # by wish: the points it can bring
    want: int = WANT
    bring: int = BRING

    @classmethod
    def laid(
        cls,
        task_ids: Sequence[str],
        resources: Iterable[Resource],
        ordered: Sequence[Preference],
        weights: Weights = EVEN,
    ) -> Table:
        """Return the table for one job and one person, with what they said counts how much."""
        glad = {str(r.id): HALF if r.want_to_use is WantToUse.RATHER_NOT else WHOLE for r in resources}
        bring = 2 * round(weights.bring / 2)  # each of its two sides has half of it, in whole points
        want = round(weights.want + weights.bring) - bring
        return cls(tuple(task_ids), glad, tuple(ordered), wish_points(ordered, weights.points, want), want, bring)

    @property
    def ladder(self) -> tuple[int, ...]:
        """Return the points of each step of either side, the best first."""
        return ladder(self.bring)


def by_hand_sum(cards: Cards, table: Table) -> HandSum:
    """Return the sum of the cards. It follows from the cards and the table alone."""
    wants = [p for p in table.ordered if not is_open(p)]
    lines = tuple(_want(p, table.worth[str(p.id)], cards.wishes.get(str(p.id))) for p in wants)
    tasks, things = _tasks(cards, table), _things(cards, table)
    changes = tuple(line for p in wants if (line := _change(p, cards.wishes.get(str(p.id)))) is not None)
    sides = ((tasks[0], things[0]), (tasks[1], things[1]), (tasks[2], things[2]))
    brought = [sum(line.points for line in (*one, *other)) for one, other in sides]
    now = sum(line.points for line in (*lines, *changes))
    unsure = [p for p in wants if cards.wishes.get(str(p.id), Fits.NOT_KNOWN) is Fits.NOT_KNOWN]
    either = sum(table.worth[str(p.id)] * HALF for p in unsure)
    may_clash = sum(_off(p) for p in unsure)
    low = max(now + brought[1] - either - may_clash, min(0.0, now + brought[0]))
    return HandSum(lines, tasks[0], things[0], changes, low, now + brought[2] + either)


def if_changed(cards: Cards, table: Table) -> HandSum:
    """Return the sum as it would be, had everything in `cards.ways` come about.

    A wish with a way fits. A task that is swapped or carved out is gone. One that is learnt is answered by something
    new that the person then brings; one that is adjusted, supported or asked about counts as answered.
    """
    wishes = {str(p.id): Fits.FITS for p in table.ordered if str(p.id) in cards.ways}
    changed = replace(cards, wishes={**cards.wishes, **wishes}, ways={})
    left = tuple(task for task in table.task_ids if cards.ways.get(task) not in _GOES)
    ways = {task: cards.ways[task] for task in left if task in cards.ways}
    for task, way in ways.items():
        changed = changed.link(task, f"{way.value}:{task}")
    learnt = {f"{way.value}:{task}": WHOLE for task, way in ways.items() if way is Way.LEARN}
    return by_hand_sum(changed, replace(table, task_ids=left, glad={**table.glad, **learnt}))


def wish_points(ordered: Sequence[Preference], points: Points = (), want: int = WANT) -> dict[str, int]:
    """Return the whole points each wish can bring, for wishes in order; those on a clear pile share all of `want`."""
    parts = shares(ordered, points)
    total = want if any(not is_open(p) for p in ordered) else 0
    return dict(zip((str(p.id) for p in ordered), adding_up([want * part for part in parts], total), strict=True))


def ladder(bring: int) -> tuple[int, ...]:
    """Return the steps of one side where Bring can reach so many points, an even number: half of them, whole."""
    return tuple(sorted(adding_up([step * bring / BRING for step in LADDER], bring // 2), reverse=True))


def to_change(cards: Cards, table: Table) -> tuple[str, ...]:
    """Return what would need to change, by id: wishes that clash, then in part, then tasks that nothing answers yet."""
    wishes = [str(p.id) for p in table.ordered if not is_open(p)]
    said = (Fits.CLASHES, Fits.PARTLY)
    return (*(w for fits in said for w in wishes if cards.wishes.get(w) is fits), *unanswered(cards, table.task_ids))


def _want(preference: Preference, worth: int, fits: Fits | None) -> Line:
    return Line(str(preference.id), worth * _WORTH[fits or Fits.NOT_KNOWN], worth)


def _change(preference: Preference, fits: Fits | None) -> Line | None:
    off = _off(preference)
    return Line(str(preference.id), -off) if fits is Fits.CLASHES and off else None


def _off(preference: Preference) -> float:
    return float(OFF[True] if preference.wish in FIRM else OFF[False] if preference.wish is Wish.AVOID else 0)


Side = tuple[tuple[Line, ...], tuple[Line, ...], tuple[Line, ...]]  # as it stands, at the least, at the most


def _tasks(cards: Cards, table: Table) -> Side:
    if not table.task_ids:
        middle = round(NO_TASKS * table.bring / BRING)
        return (Line("", middle, table.bring),), (), (Line("", table.bring, table.bring),)
    found = {task: _best(cards.on(task), table.glad) for task in table.task_ids}
    open_ = _open(cards, table)
    return _ladders(table, found, dict.fromkeys(open_, HALF), dict.fromkeys(open_, WHOLE))


def _things(cards: Cards, table: Table) -> Side:
    """Return what each thing answers; while a task is open, any thing may turn out to answer it."""
    if not table.task_ids:
        return (), (), ()
    mine = [link for link in cards.links if link.task_id in table.task_ids]
    found = {name: _best([ln for ln in mine if ln.resource_id == name], table.glad) for name in table.glad}
    return _ladders(table, found, {}, table.glad if _open(cards, table) else {})


def _open(cards: Cards, table: Table) -> list[str]:
    """Return the tasks of which it is not known yet whether anything answers them."""
    return [task for task in table.task_ids if not cards.on(task) and cards.blanks.get(task) is not Blank.NOTHING]


def _ladders(table: Table, found: Mapping[str, float], now: Mapping[str, float], may: Mapping[str, float]) -> Side:
    """Return one side: `found` is sure, `now` stands for what is open, and `may` is what that may become."""
    stands = {name: max(strength, now.get(name, NONE)) for name, strength in found.items()}
    most = {name: max(strength, may.get(name, NONE)) for name, strength in stands.items()}
    return _climb(table, stands), _climb(table, found), _climb(table, most)


def _climb(table: Table, strengths: Mapping[str, float]) -> tuple[Line, ...]:
    """Return a line for each name on the ladder, the best first; past its end answers bring no more points."""
    best_first = sorted(strengths, key=lambda name: -strengths[name])
    steps = (*table.ladder, *[0] * len(best_first))
    return tuple(Line(name, strengths[name] * step, step) for name, step in zip(best_first, steps, strict=False))


def _best(links: Iterable[Link], glad: Mapping[str, float]) -> float:
    return max((min(HALF if ln.part else WHOLE, glad.get(ln.resource_id, WHOLE)) for ln in links), default=NONE)
