"""Ideas for adjustments: what one is, and finding some. An idea hangs on what work asks of anybody, and on that alone.

There is no field for a condition of health, so that none can bring an idea up (knowledge: plans.md 3).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from supportplans.model import Cost


class Switching(Enum):
    """Whether an adjustment is good to switch on and off with the level."""

    YES = "yes"
    USUALLY_STEADY = "usually"
    BOTH = "both"


class Caution(Enum):
    """What to look at before asking. The window words it."""

    NONE = ""
    PAY = "pay"
    CONTRACT = "contract"
    POLICY = "policy"
    EQUAL_VALUE = "equal_value"
    NO_PENALTY = "no_penalty"
    SAFETY = "safety"
    COVER = "cover"  # who does the rest
    SEEN = "seen"  # others may notice, and ask
    OTHERS_AGREE = "others_agree"
    GETTING_ON = "getting_on"  # learning and better work must not be lost by it
    END_DATE = "end_date"  # it would go on by accident


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea. `practice` is what it looks like, `ask` one sentence to say, both in the first person.

    `demands` are ids of `jobs.model.DEMANDS`, foremost first; `facets` are conditions of a job it answers. `says_yes`
    is who usually can, `review` what to look at later, `alike` the ids of ideas near it. `own` marks the service's own;
    one that is `away` is kept and no longer offered. An own idea belongs to the service and holds nothing of a person.
    """

    id: str
    title: str
    cost: Cost = Cost.NONE
    switching: Switching = Switching.BOTH
    demands: tuple[str, ...] = ()
    ask: str = ""
    cautions: tuple[Caution, ...] = ()
    practice: str = ""
    facets: tuple[str, ...] = ()
    says_yes: str = ""
    review: str = ""
    alike: tuple[str, ...] = ()
    access_to_work: bool = False
    own: bool = False
    away: bool = False

    @property
    def caution(self) -> Caution:
        """Return the first thing to look at before asking."""
        return self.cautions[0] if self.cautions else Caution.NONE

    @property
    def fluctuates(self) -> bool:
        """Tell whether it may come on and go off with the level."""
        return self.switching is not Switching.USUALLY_STEADY


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; what is empty does not narrow. `fluctuates` asks for ideas that can come and go."""

    words: str = ""
    demand: str = ""
    facet: str = ""
    cost: Cost | None = None
    fluctuates: bool = False
    own: bool = False


def find(ideas: Iterable[Idea], search: Search) -> tuple[Idea, ...]:
    """Return the ideas that answer a search, those in whose title its words stand first, else in their own order."""
    wanted = _words(search.words)
    found = [idea for idea in ideas if _fits(idea, search) and wanted <= _begun(wanted, idea)]
    return tuple(sorted(found, key=lambda idea: (_place(idea, search), not wanted <= _starts(wanted, idea.title))))


def _fits(idea: Idea, search: Search) -> bool:
    return (
        (not search.demand or search.demand in idea.demands)
        and (not search.facet or search.facet in idea.facets)
        and search.cost in (None, idea.cost)
        and (not search.fluctuates or idea.fluctuates)
        and (not search.own or idea.own)
    )


def _place(idea: Idea, search: Search) -> int:
    return idea.demands.index(search.demand) if search.demand else 0


def _words(text: str) -> frozenset[str]:
    letters = "".join(c if c.isalnum() else " " for c in text.casefold().replace("’", "").replace("'", ""))
    return frozenset(letters.split())


def _starts(wanted: frozenset[str], text: str) -> frozenset[str]:
    """Return those of the wanted words that a word of the text begins with."""
    there = _words(text)
    return frozenset(word for word in wanted if any(t.startswith(word) for t in there))


def _begun(wanted: frozenset[str], idea: Idea) -> frozenset[str]:
    return _starts(wanted, f"{idea.title} {idea.practice} {idea.ask}") if wanted else wanted


def alike(idea: Idea, ideas: Iterable[Idea]) -> tuple[Idea, ...]:
    """Return the ideas near one: those it names, then those that name it."""
    there = {other.id: other for other in ideas if other.id != idea.id}
    named = [there[name] for name in idea.alike if name in there]
    return (*named, *(o for o in there.values() if idea.id in o.alike and o not in named))


def texts_of(idea: Idea) -> tuple[str, ...]:
    """Return everything an idea says in words."""
    return idea.title, idea.practice, idea.ask, idea.says_yes, idea.review
