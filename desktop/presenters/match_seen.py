"""What changed about a job since a person's match last saw it."""

from __future__ import annotations

from typing import Any

from desktop.words.differences import change_line
from jobs.differences import differences
from jobs.model import Job

MOST_SAID = 3


def since_seen(session: Any, job: Job) -> str:
    """Return what is different in a sentence; nothing for a job seen as it is, or seen for the first time.

    A first look is noted at once. Only our own jobs change in a way worth telling.
    """
    if job.origin != "own" or not session.person_id or session.file.read_only:
        return ""
    seen = session.seen.version(session.person_id, str(job.id))
    if seen is None:
        note_seen(session, job)
        return ""
    before = session.jobs.version(str(job.id), seen) if seen != job.version else None
    changes = differences(before, job) if before is not None else ()
    if not changes:
        return ""
    said = [f"{name}: {what}" for name, what in map(change_line, changes[:MOST_SAID])]
    more = f" And {len(changes) - MOST_SAID} more." if len(changes) > MOST_SAID else ""
    return f"Changed since this match was last looked at. {'. '.join(said)}.{more}"


def note_seen(session: Any, job: Job) -> None:
    """Note which version was looked at; undo has nothing to take back there."""
    session.history.record(session.seen.save(session.person_id, str(job.id), job.version, session.today))
