"""What is said once somebody has been erased, where their name still stands in what is about something else."""

from __future__ import annotations

from collections.abc import Iterable

_PLACES = {
    "employer": "what is known of an employer", "meeting": "talks with employers", "visit": "visits and calls",
    **dict.fromkeys(("job", "task", "condition", "need", "task_index"), "jobs"),
    "job_version": "earlier versions of jobs", "advert": "adverts",
}  # fmt: skip
_ELSE = "what is kept of somebody else"


def erased_words(name: str, tables: Iterable[str]) -> str:
    """Return where a name still stands after everything about somebody has gone; nothing where it stands nowhere."""
    places = tuple(dict.fromkeys(_PLACES.get(table, _ELSE) for table in tables))
    if not places:
        return ""
    return (f"{name} is erased. The name still stands in: {', '.join(places)}. "
            "It was written there about something else; look there and take it out.")  # fmt: skip
