"""What somebody found out once they started a job: sides of work it has, liked or rather not. No forecast."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from jobs.model import Job
from matching.cards import card_of
from matching.missed import FITS, Fresh, Side, as_wish, how_it_fits, unsettled
from matching.preferences import fit
from matching.weights import is_open
from records.people import PersonId, Preference, Wish

LIKED = (Wish.MUST, Wish.LIKE)  # piles on which a card that is liked stays
NOT_LIKED = (Wish.AVOID, Wish.MUST_NOT)


def hoped(job: Job, wishes: Sequence[Preference]) -> tuple[Side, ...]:
    """Return the wishes on clear piles that a job says something about, in the person's order."""
    said = {condition.facet for condition in job.conditions}
    clear = [p for p in sorted(wishes, key=lambda p: (p.position, p.id)) if not is_open(p)]
    return tuple(Side(str(p.id), card_of(p), p) for p in clear if p.facet in said)


def had(job: Job, wishes: Sequence[Preference]) -> tuple[Side, ...]:
    """Return the sides of work that a job is known to have: of those wishes, and then of cards on no clear pile."""
    mine = [side for side in hoped(job, wishes) if side.wish and how_it_meets(side.wish, job) >= FITS]
    return (*mine, *(s for s in unsettled(wishes) if s.card and (how_it_fits(s.card, job) or 0.0) >= FITS))


def how_it_meets(wish: Preference, job: Job) -> float:
    """Return how far a job has what a wish is about, wished for or shunned, in [0, 1]; 0 where it does not say."""
    condition = job.condition(wish.facet)
    return fit(replace(wish, wish=Wish.LIKE), condition).value if condition else 0.0


def with_found_out(
    person_id: PersonId, wishes: Sequence[Preference], sides: Sequence[Side], liked: Collection[str],
    not_liked: Collection[str], fresh: Fresh,
) -> tuple[Preference, ...]:  # fmt: skip
    """Return all wishes with what was found out: liked sides on 'like', others on 'rather not'; firmer piles stay."""
    found = {p.id: p for p in wishes}
    last = max((p.position for p in wishes), default=-1)
    for side in sides:
        if side.id not in liked and side.id not in not_liked:
            continue
        stays, pile = (LIKED, Wish.LIKE) if side.id in liked else (NOT_LIKED, Wish.AVOID)
        if side.wish is not None:
            found[side.wish.id] = side.wish if side.wish.wish in stays else replace(side.wish, wish=pile)
        elif side.card is not None:
            last += 1
            made = replace(as_wish(side.card, person_id, pile, fresh()), position=last)
            found[made.id] = made
    return tuple(found.values())
