"""Earlier versions of a job: what was different, day by day, and the way back to one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.undoing import UndoingPresenter
from desktop.words.differences import change_line
from jobs.differences import differences
from jobs.model import Job
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One step from a version to the next: what it brought. `number` is the version before it; 0 for the first."""

    number: int
    title: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class VersionsState:
    """Everything the page shows, newest first."""

    title: str = ""
    rows: tuple[VersionRow, ...] = ()
    notice: str = ""
    can_undo: bool = False


class VersionsPresenter(UndoingPresenter):
    """Going back is a change like any other: the job as it was becomes the newest version."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: VersionsState = VersionsState()
        self.subscribe(("jobs",))

    @property
    def state(self) -> VersionsState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Show the job another place left in view."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def go_back_to(self, number: int) -> None:
        """Make the job again what it was in one version."""
        job = self._job()
        old = self.session.jobs.version(str(job.id), number) if job else None
        if old is not None:
            self._run(self.session.jobs.save_job(old), f"It is as it was in version {number}.")

    def reload(self) -> None:
        """Read the versions again."""
        job = self._job()
        if job is None:
            self._set(VersionsState())
            return
        earlier = self.session.jobs.versions(str(job.id))
        newer, rows = job, []
        for version in earlier:
            changes = tuple(change_line(change) for change in differences(version.job, newer))
            rows.append(VersionRow(version.job.version, f"On {day(version.until)}, version {newer.version}", changes))
            newer = version.job
        title = f"{job.title}, {job.employer}" if job.employer else job.title
        self._set(replace(self._state, title=title, rows=tuple(rows)))

    def _job(self) -> Job | None:
        job: Job | None = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        return job
