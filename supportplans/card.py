"""What the person chose to stand on their card for the wallet, and what there is to choose from.

Nothing is chosen before the person ticks it. A card can be lost and found, so the program says so and leaves the choice
to them; one for anywhere has nothing of work on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.reading import quoted
from supportplans.tongue import tell, to_tell
from supportplans.wording import LEVELS

MOST = 3  # lines in each part; more could not be read at a glance, nor stand on a card
FOUND = to_tell("A card can be lost, and found by anybody. Put on it only what a stranger may read.")
"""What is said on screen where a card is chosen."""


HARD = frozenset({Level.KNOCKED, Level.EARLY_SIGNS, Level.CRISIS_LOOMING})
"""The kinds of level at which somebody who finds the person beside them could read a card."""


class Side(Enum):
    """The parts of a card, in their order."""

    SEEM = "seem"  # if I seem
    PLEASE = "please"
    DONT = "dont"  # please don't
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something of the person's own plan that could stand on the card. `levels` says where it comes from, by name."""

    side: Side
    text: str
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardChoice:
    """What was ticked or written for one person's card. `id` is the person's; `name` is empty for a card without one.

    `anywhere`: nothing that names work stands on it.
    """

    id: str
    name: str = ""
    seem: tuple[str, ...] = ()
    please: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    ring: tuple[str, ...] = ()
    anywhere: bool = field(default=False)

    def of(self, side: Side) -> tuple[str, ...]:
        """Return what was chosen for one part."""
        return {Side.SEEM: self.seem, Side.PLEASE: self.please, Side.DONT: self.dont, Side.RING: self.ring}[side]

    @property
    def empty(self) -> bool:
        """Tell whether nothing was chosen yet."""
        return not self.name and not any(self.of(side) for side in Side)


def candidates(agreement: SupportAgreement | None) -> tuple[Candidate, ...]:
    """Return what a support agreement has to choose from, each text once in a part, the nearest level first."""
    found: dict[tuple[Side, str], Candidate] = {}
    for plan in agreement.level_plans if agreement else ():
        if agreement is None or agreement.ladder.kind(plan.level) not in HARD:
            continue
        name = plan.name or tell(LEVELS[agreement.ladder.kind(plan.level)])
        for side, text in _of_level(plan):
            known = found.get((side, text), Candidate(side, text))
            found[side, text] = replace(known, levels=(*known.levels, name))
    for contact in agreement.contacts if agreement else ():
        text = ", ".join(bit for bit in (contact.name, contact.how) if bit)
        found[Side.RING, text] = Candidate(Side.RING, text)
    return tuple(sorted((c for c in found.values() if c.text.strip()), key=lambda c: list(Side).index(c.side)))


def _of_level(plan: LevelPlan) -> Iterable[tuple[Side, str]]:
    yield from ((Side.SEEM, text) for text in plan.signs_at_work)
    yield from ((Side.PLEASE, text) for text in (*plan.all_manager_will, *plan.colleagues_will))
    yield from ((Side.PLEASE, tell("Say {words}", words=quoted(text))) for text in plan.say)
    yield from ((Side.DONT, text) for text in plan.do_not_do)
    yield from ((Side.DONT, tell("Say {words}", words=quoted(text))) for text in plan.do_not_say)


def work_names(agreement: SupportAgreement | None) -> tuple[str, ...]:
    """Return what names the person's work: employer, job, manager, deputy, and each part of people's names."""
    if agreement is None:
        return ()
    people = (agreement.manager, agreement.deputy)
    parts = (bit for name in people for bit in re.findall(r"\w+", name) if len(bit) > 2)
    whole = (agreement.employer, agreement.job_title, *people, *parts)
    return tuple(dict.fromkeys(name.strip() for name in whole if name.strip()))


def for_anywhere(choice: CardChoice, names: Iterable[str]) -> CardChoice:
    """Return the card without any line that names work."""
    known = tuple(names)

    def kept(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text for text in texts if not names_work(text, known))

    return replace(
        choice, seem=kept(choice.seem), please=kept(choice.please), dont=kept(choice.dont), ring=kept(choice.ring)
    )


def names_work(text: str, names: Iterable[str]) -> bool:
    """Tell whether a text names somebody or something of work, as a whole word."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I) for name in names)
