"""A swing question in the words of real jobs: two steps, each from the worst to the best of the jobs on the table."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.presenters.match_table import Table
from desktop.words.matches import card_title, job_says
from matching.swing import Swing, SwingQuestion


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step: what it is about, from what (and where) to what (and where)."""

    title: str
    from_: str
    to: str

    @property
    def name(self) -> str:
        """Return the step as one sentence."""
        return f"{self.title}: from {self.from_} to {self.to}"


@dataclass(frozen=True, slots=True)
class SwingShown:
    """Two steps to choose between; `number` counts the questions from 1."""

    number: int
    first: StepShown
    second: StepShown


def swing_shown(question: SwingQuestion, table: Table, number: int) -> SwingShown:
    """Return a question in words."""
    return SwingShown(number, _step(question.first, table), _step(question.second, table))


def _step(swing: Swing, table: Table) -> StepShown:
    wish = next(p for p in table.ranking.profile.preferences if str(p.id) == swing.preference_id)
    return StepShown(card_title(wish), _end(swing, swing.worst_job_id, table), _end(swing, swing.best_job_id, table))


def _end(swing: Swing, job_id: str, table: Table) -> str:
    job = table.job(job_id)
    return f"{job_says(job, swing.facet)} ({job.title})"
