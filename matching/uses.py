"""How far a job uses what somebody brings: asked for more than was shown, or left unused. Never netted.

After MELBA, which keeps over- and under-demand apart instead of averaging the signs away. A strength left unused counts
only where the person said that they love or like to use it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jobs.model import Importance, Job
from matching.model import Contribution, Ledger, Match, Profile, Standing
from records.people import WantToUse

MATTERS = (WantToUse.LOVE, WantToUse.LIKE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A task that asks for more than was shown so far. `nearest` is the contribution that comes nearest to it."""

    task_id: str
    nearest: str
    shown: Standing  # PARTLY, or UNKNOWN where nothing shows it yet
    importance: Importance | None


@dataclass(frozen=True, slots=True)
class Unused:
    """Something the person would gladly use, which this job hardly uses. `nearest` as above, empty for none."""

    resource_id: str
    nearest: str
    wanted: WantToUse


@dataclass(frozen=True, slots=True)
class Uses:
    """Both sides of one job for one person: `asked` is the job's, `unused` the person's."""

    asked: tuple[Asked, ...] = ()
    unused: tuple[Unused, ...] = ()


def uses(match: Match, job: Job, profile: Profile) -> Uses:
    """Return which tasks ask for more than was shown, and which strengths the job leaves unused.

    Nothing is said where nothing is known: of a job without tasks, or a person who has not said anything yet.
    """
    pairs = [c for c in match.contributions if c.ledger is Ledger.BRING and c.resource_id]
    if not pairs:
        return Uses()
    asked = [
        Asked(str(task.id), best.id if best else "", best.standing if best else Standing.UNKNOWN, task.importance)
        for task in job.tasks
        if (best := _nearest(c for c in pairs if c.task_id == task.id)) is None or best.standing is not Standing.MET
    ]
    unused = [
        Unused(str(resource.id), best.id if best else "", resource.want_to_use)
        for resource in profile.resources
        if resource.want_to_use in MATTERS
        and ((best := _nearest(c for c in pairs if c.resource_id == resource.id)) is None or _hardly(best))
    ]
    return Uses(tuple(asked), tuple(unused))


def _hardly(best: Contribution) -> bool:
    return best.standing is Standing.UNKNOWN


def _nearest(pairs: Iterable[Contribution]) -> Contribution | None:
    """Return the clearest of some pairs: by standing first, then by points."""
    clear = (Standing.MET, Standing.PARTLY, Standing.UNKNOWN)
    return min(pairs, key=lambda c: (clear.index(c.standing), -c.amount, c.id), default=None)
