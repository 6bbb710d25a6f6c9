"""Words for how firm an order is, and for what a change did to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.words.matches import ordinal
from matching.offering import TOP
from matching.robustness import Verdict

VERDICTS = {
    Verdict.CLEAR_LEAD: ("Clear lead", "The first three stay first, whatever is not known yet."),
    Verdict.CLOSE_CALL: ("Close call", "The first three are near the next ones. What counts how much decides."),
    Verdict.NEED_TO_ASK: ("We need to ask", "Something not known yet decides which three are first."),
}
FEW_JOBS = ("All of them", "There are no more than three jobs, so none can be left out.")
NOTHING_SAID = ("We need to ask", "Nothing is said yet, so no job stands before another.")
OFTEN = ((0.9, "nearly always"), (0.65, "mostly"), (0.35, "about half of the time"), (0.1, "now and then"))
_MOST_TOLD = 2


def often(share: float) -> str:
    """Return a share of trials (0 to 1) in words."""
    return next((words for least, words in OFTEN if share >= least), "hardly ever")


def among_first(share: float) -> str:
    """Return how often a job is among the first three, when weights and unknown facts are varied."""
    return f"However things turn out, among the first three {often(share)}."


NONE_MOVED = "No job changed place."


def says_what_moved(notice: str) -> bool:
    """Tell whether a notice says already what a change did to the order."""
    return notice.endswith("changed place.")


def moved(before: Sequence[str], after: Sequence[str], titles: Mapping[str, str]) -> str:
    """Return what changed in an order of job ids: who rose among the first three, and how many moved.

    Nothing where jobs came or went: then all below have another place, and none has moved.
    """
    if set(before) != set(after):
        return ""
    if list(before) == list(after):
        return NONE_MOVED
    places = {job_id: n for n, job_id in enumerate(before, 1)}
    risen = [
        f"{titles[job_id]} is {ordinal(n)} now (was {ordinal(places[job_id])})."
        for n, job_id in enumerate(after[:TOP], 1)
        if job_id in places and places[job_id] > n
    ]
    count = sum(places.get(job_id) != n for n, job_id in enumerate(after, 1))
    changed = "One job changed place." if count == 1 else f"{count} jobs changed place."
    return " ".join([*risen[:_MOST_TOLD], changed])
