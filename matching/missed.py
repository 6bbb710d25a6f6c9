"""'You chose A, the list says B': the sides of work on which A is the better one, for the person to pick from.

Two kinds are offered: wishes that A meets better than B, which may matter more than their place says; and cards that
lie on no clear pile yet, which A fits and B does not. What the list missed is said by the person; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from jobs.model import Job
from matching.cards import PreferenceCard, card_of, deck, left
from matching.model import Ledger, Match
from matching.preferences import fit
from matching.weights import is_open
from records.people import ORDERED, PersonId, Preference, PreferenceId, Wish

FITS, CLASHES = 0.75, 0.4  # how well a card fits a job, and how badly the other, to be offered; our choice
LEAST = 0.5  # points by which a wish has to be met better
MOST = 8  # sides that are offered; more is a questionnaire

Fresh = Callable[[], str]  # gives a new id each time


@dataclass(frozen=True, slots=True)
class Side:
    """One side of work: a card of the deck, or a wish of the person, or both where the wish is of that card."""

    id: str
    card: PreferenceCard | None = None
    wish: Preference | None = None


def better_sides(
    chosen: Job, listed: Job, matches: tuple[Match, Match], wishes: Sequence[Preference]
) -> tuple[Side, ...]:
    """Return the sides on which the chosen job is better, first those where it gains most. `matches` are of both."""
    mine, theirs = (_points(match) for match in matches)
    clear = [p for p in wishes if p.facet and not is_open(p)]
    gains = [(mine.get(str(p.id), 0.0) - theirs.get(str(p.id), 0.0), p) for p in clear]
    found = [Side(str(p.id), card_of(p), p) for gain, p in sorted(gains, key=lambda g: -g[0]) if gain >= LEAST]
    found += [side for side in unsettled(wishes) if side.card and fits_better(side.card, chosen, listed)]
    return tuple(found[:MOST])


def unsettled(wishes: Sequence[Preference]) -> tuple[Side, ...]:
    """Return the cards on no clear pile, but those that ask for a number; with their wish where there is one."""
    still_open = {card.id: p for p in wishes if is_open(p) and (card := card_of(p))}
    cards = left([p for p in wishes if not is_open(p)], deck())
    return tuple(Side(f"card:{card.id}", card, still_open.get(card.id)) for card in cards if not card.ask)


def fits_better(card: PreferenceCard, chosen: Job, listed: Job) -> bool:
    """Tell whether a card is known to fit one job and not to fit the other."""
    fits = [how_it_fits(card, job) for job in (chosen, listed)]
    return None not in fits and (fits[0] or 0) >= FITS and (fits[1] or 0) <= CLASHES


def how_it_fits(card: PreferenceCard, job: Job) -> float | None:
    """Return how far a job is as a card says, in [0, 1]; None where the job does not say."""
    condition = job.condition(card.facet)
    return None if condition is None else fit(as_wish(card, PersonId(""), Wish.LIKE, ""), condition).value


def as_wish(card: PreferenceCard, person_id: PersonId, wish: Wish, preference_id: str) -> Preference:
    """Return the wish a card makes on a pile."""
    return Preference(PreferenceId(preference_id), person_id, card.facet, wish, card.value)


def put_on_top(
    person_id: PersonId, wishes: Sequence[Preference], picked: Sequence[Side], own: Preference | None, fresh: Fresh
) -> tuple[Preference, ...]:
    """Return all wishes with the picked ones at the top of the order, as the person said; others keep their order.

    A wish nobody minded, or that was still open, becomes a 'like'; what is to be avoided stays to be avoided.
    """
    first = [_liked(person_id, side, fresh) for side in picked] + ([own] if own else [])
    ids = {p.id for p in first}
    rest = [p for p in sorted(wishes, key=lambda p: (p.position, p.id)) if p.id not in ids]
    return tuple(replace(p, position=n) for n, p in enumerate([*first, *rest]))


def _liked(person_id: PersonId, side: Side, fresh: Fresh) -> Preference:
    if side.wish is not None:
        return side.wish if side.wish.wish in ORDERED else replace(side.wish, wish=Wish.LIKE)
    assert side.card is not None
    return as_wish(side.card, person_id, Wish.LIKE, fresh())


def _points(match: Match) -> dict[str, float]:
    """Return what each wish brings to a job, with what its breaking takes off."""
    found: dict[str, float] = {}
    for part in match.contributions:
        if part.ledger is not Ledger.BRING and part.preference_id:
            found[part.preference_id] = found.get(part.preference_id, 0.0) + part.amount
    return found
