"""The best next question: the one whose answer is expected to change the first three jobs most.

Two sides can be asked. The person: the cards of one facet, looked at together ('how about noise?'), or wishes that are
still open. The employer: one condition that a contending job does not say. For each answer that may come, how likely
it is and which jobs would then be the first three is worked out; what is expected to change is the measure. Nothing is
asked twice, and a question that could change nothing comes last. Somebody who has put no card anywhere is first asked
which sides of work matter to them at all: that one answer saves more than any other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from jobs.facets import FACETS
from matching.cards import PreferenceCard, deck, left
from matching.offering import TOP
from matching.parts import wishes_against
from matching.preferences import usual_fits
from matching.ranking import Floats, Ranking
from matching.weights import in_order, is_open, shares
from records.people import PersonId, Preference, PreferenceId, Wish

CONTENDERS = 12  # jobs whose missing facts may be asked
LIKELY = ((Wish.MUST, 0.1), (Wish.LIKE, 0.6), (Wish.AVOID, 0.3))  # how a card that matters is put; our choice
MATTERS = 0.45  # how likely a facet of which nothing was said matters to somebody
NAMED, NOT_NAMED = 0.97, 0.05  # the same, once they named what matters
WHAT_MATTERS = ""  # the facet of the question which facets matter
ASK_FOR_NUMBERS = {"pay": 24_000, "travel_minutes": 40}
_TRIED = PreferenceId("?")


class Side(Enum):
    """Who can answer."""

    PERSON = "person"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """One question. `change` is how many of the first three it is expected to change, `moves` how far points move.

    A question to the person names the `cards` to put on piles, or the open wishes (`preference_ids`) to settle; one to
    an employer names the job. `facet` is what it is about; `WHAT_MATTERS` asks which facets matter, all cards shown.
    """

    side: Side
    facet: str
    change: float
    moves: float
    job_id: str = ""
    cards: tuple[str, ...] = ()
    preference_ids: tuple[str, ...] = ()


def next_questions(
    ranking: Ranking,
    among: Collection[str] | None = None,
    asked: Collection[str] = (),
    named: Collection[str] | None = None,
) -> tuple[NextQuestion, ...]:
    """Return what can be asked, the question that is expected to change most first.

    `among` are the jobs that are offered (all unless given), `asked` the facets the person was asked already, `named`
    the facets they said matter to them, once they were asked that.
    """
    table = _Table(ranking, among)
    if not table.ids:
        return ()
    found = [*_of_person(table, asked, named), *_of_employers(table)]
    return tuple(sorted(found, key=lambda q: (-q.change, -q.moves, q.side.value, q.facet, q.job_id)))


def next_question(
    ranking: Ranking,
    among: Collection[str] | None = None,
    asked: Collection[str] = (),
    named: Collection[str] | None = None,
) -> NextQuestion | None:
    """Return the question to ask next, or None where no answer could move anything."""
    if named is None and WHAT_MATTERS not in asked and all(is_open(p) for p in ranking.profile.preferences):
        return NextQuestion(Side.PERSON, WHAT_MATTERS, float(TOP), 1.0, cards=tuple(card.id for card in deck()))
    best = next(iter(next_questions(ranking, among, asked, named)), None)
    return best if best and best.moves > 0 else None


class _Table:
    """Scores that can be worked out again with one more wish, quickly."""

    def __init__(self, ranking: Ranking, among: Collection[str] | None) -> None:
        self.ranking = ranking
        wanted = None if among is None else set(among)
        jobs = ranking.library.jobs
        self.places = [n for n, job in enumerate(jobs) if wanted is None or str(job.id) in wanted]
        self.ids = [str(jobs[n].id) for n in self.places]
        self.ordered = in_order(ranking.profile.preferences, ranking.weights.order)
        by_id = {row.job_id: row for row in ranking.rows}
        self.scores = np.array([by_id[job_id].score for job_id in self.ids])
        want = np.array([by_id[job_id].want for job_id in self.ids])
        self.without_want = self.scores - want
        rows = [ranking.wishes.ids.index(str(p.id)) for p in self.ordered]
        self.fits = ranking.wishes.value[rows][:, self.places] if rows else np.zeros((0, len(self.ids)))
        self.top = self.first(self.scores)
        self.near = np.argsort(-self.scores, kind="stable")[: 4 * TOP]

    def first(self, scores: Floats) -> frozenset[int]:
        """Return the columns of the first three."""
        return frozenset(int(n) for n in np.argsort(-scores, kind="stable")[:TOP])

    def with_wish(self, wish: Preference, fit: Floats, change: Floats) -> Floats:
        """Return the scores with one more wish, at the end of the person's order."""
        weights = self.ranking.weights
        dealt = np.array(shares([*self.ordered, wish], weights.points)) * weights.want
        return np.asarray(dealt[:-1] @ self.fits + dealt[-1] * fit + change + self.without_want)

    def told(self, after: Floats) -> tuple[float, float]:
        """Return how many of the first three differ, and how far apart the points of the nearest jobs moved."""
        return float(len(self.top - self.first(after))), float(np.std((after - self.scores)[self.near]))


def _of_person(
    table: _Table, asked: Collection[str], named: Collection[str] | None
) -> Iterator[NextQuestion]:  # fmt: skip
    cards: dict[str, list[PreferenceCard]] = {}
    for card in left(table.ordered):
        cards.setdefault(card.facet, []).append(card)
    opened = [p for p in table.ordered if is_open(p)]
    said = {p.facet for p in table.ordered if not is_open(p)}
    for facet in FACETS:
        unsettled = [p for p in opened if p.facet == facet]
        mine = [c for c in cards.get(facet, []) if facet not in said]
        if (facet in asked and not unsettled) or not (mine or unsettled):
            continue
        matters = MATTERS if named is None else NAMED if facet in named else NOT_NAMED
        change, moves = _expected(table, [*mine, *unsettled])
        yield NextQuestion(
            Side.PERSON, facet, matters * change, matters * moves, cards=tuple(c.id for c in mine),
            preference_ids=tuple(str(p.id) for p in unsettled),
        )  # fmt: skip


def _expected(table: _Table, about: list[PreferenceCard | Preference]) -> tuple[float, float]:
    """Return the change expected of one facet that matters: each of its cards may be the one, on one of the piles."""
    change = moves = 0.0
    for one in about:
        for pile, likely in LIKELY:
            told = table.told(_tried(table, one, pile))
            change, moves = change + likely * told[0], moves + likely * told[1]
    return change / len(about), moves / len(about)


def _tried(table: _Table, one: PreferenceCard | Preference, pile: Wish) -> Floats:
    value = ASK_FOR_NUMBERS.get(one.facet, one.value) if isinstance(one, PreferenceCard) else one.value
    wish = Preference(_TRIED, PersonId(""), one.facet, pile, value, position=len(table.ordered))
    library = table.ranking.library
    tried = wishes_against([wish], library.asked, len(library.jobs))
    return table.with_wish(wish, tried.value[0, table.places], tried.change("value")[table.places])


def _of_employers(table: _Table) -> Iterator[NextQuestion]:
    """Return a question for each condition that matters and that a job near the top does not say."""
    ranking = table.ranking
    high = {row.job_id: row.high for row in ranking.rows}
    contending = sorted(range(len(table.ids)), key=lambda n: (-table.scores[n] - high[table.ids[n]], n))[:CONTENDERS]
    for column in contending:
        for wish, share in zip(table.ordered, shares(table.ordered, ranking.weights.points), strict=True):
            row = ranking.wishes.ids.index(str(wish.id))
            if ranking.wishes.known[row, table.places[column]] or is_open(wish):
                continue
            change, moves = _expected_fact(table, column, row, wish, share * ranking.weights.want)
            yield NextQuestion(Side.EMPLOYER, wish.facet, change, moves, table.ids[column])


def _expected_fact(table: _Table, column: int, row: int, wish: Preference, points: float) -> tuple[float, float]:
    change = moves = 0.0
    wishes = table.ranking.wishes
    for fit, likely in zip(*usual_fits(wish), strict=True):
        single = replace(
            wishes, ids=(wishes.ids[row],), firm=wishes.firm[[row]], shunned=wishes.shunned[[row]],
            value=np.array([[fit]]), known=np.array([[True]]), open=wishes.open[[row]],
        )  # fmt: skip
        after = table.scores.copy()
        after[column] += points * (fit - wishes.value[row, table.places[column]]) + float(single.change("value")[0])
        told = table.told(after)
        change, moves = change + likely * told[0], moves + likely * told[1]
    return change, moves
