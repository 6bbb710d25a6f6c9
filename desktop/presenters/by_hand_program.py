"""The program's version beside the cards, as the room shows it: pairs and wishes that differ, and the word on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.words import by_hand as words
from desktop.words.matches import wish_title
from jobs.model import Job
from matching.by_hand import Cards
from matching.by_hand_compared import Pair, ProgramVersion, Whose, pairs_compared, wishes_compared
from matching.model import Profile
from records.people import Tick


@dataclass(frozen=True, slots=True)
class PairShown:
    """A task and a thing that only one of the two links. `remembered`: the person's word on it is kept already."""

    pair: Pair
    task: str
    thing: str
    note: str
    remembered: bool

    @property
    def name(self) -> str:
        """Return both, for a screen reader."""
        return f"“{self.thing}” and “{self.task}”"


@dataclass(frozen=True, slots=True)
class VersionShown:
    """Everything that is told of the program's version. `both` are the pairs that the two share, in words."""

    hand: tuple[PairShown, ...] = ()
    program: tuple[PairShown, ...] = ()
    both: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether anything is seen in two ways."""
        return bool(self.hand or self.program or self.wishes)


def version_shown(cards: Cards, version: ProgramVersion, job: Job, profile: Profile) -> VersionShown:
    """Return the program's version of a job beside the cards."""
    tasks = {str(t.id): t.words for t in job.tasks}
    things = {str(r.id): r.words for r in profile.resources}
    ticks = {(task, str(r.id)): tick for r in profile.resources for task, tick in r.tasks.items()}
    found = [c for c in pairs_compared(cards, version) if c.pair[0] in tasks and c.pair[1] in things]  # not taken away

    def shown(whose: Whose) -> tuple[PairShown, ...]:
        return tuple(
            PairShown(
                c.pair, tasks[c.pair[0]], things[c.pair[1]], words.SIGHTS[c.sight] if c.sight else "",
                ticks.get(c.pair) is Tick.TICKED,
            )
            for c in found
            if c.whose is whose
        )  # fmt: skip

    both = tuple(f"“{words.short(p.thing)}”: {p.task}" for p in shown(Whose.BOTH))
    return VersionShown(shown(Whose.HAND), shown(Whose.PROGRAM), both, _wishes(cards, version, profile))


def points_of(version: ProgramVersion) -> Mapping[str, float]:
    """Return the program's points by account, as the sum shows them."""
    return {"want": version.want, "bring": version.bring, "change": version.change, "score": version.score}


def _wishes(cards: Cards, version: ProgramVersion, profile: Profile) -> tuple[str, ...]:
    said = {str(p.id): wish_title(p) for p in profile.preferences}
    return tuple(
        f"“{said[w.preference_id]}”: you say {words.READ[w.hand]}, the program says {words.READ[w.program]}."
        for w in wishes_compared(cards, version)
        if w.preference_id in said
    )
