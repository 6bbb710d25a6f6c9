"""Passphrases typed twice: for the file itself, and for a PDF that leaves it."""

from __future__ import annotations

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import papers_out as words
from records.keys import SHORTEST_PASSPHRASE
from supportplans.printing.locked import LONGEST, as_typed

ADVICE = "Three or four words that do not belong together are strong."
SHORT = f"This is short: {SHORTEST_PASSPHRASE} letters at least. {ADVICE}"
NOT_SAME = "The two are not the same. Type the new passphrase again."


def check_passphrase(answers: Answers) -> dict[str, str]:
    """Return what is not right yet about a new passphrase typed twice."""
    if len(answers["new"]) < SHORTEST_PASSPHRASE:
        return {"new": SHORT}
    return {} if answers["new"] == answers["again"] else {"again": NOT_SAME}


def lock_form(document: str) -> Form:
    """Return the form that asks, twice, for the passphrase of a PDF."""
    return Form(
        words.LOCK_TITLE.format(document=document),
        (
            Field("new", "Passphrase", FieldKind.SECRET, help=ADVICE, needed=True),
            Field("again", "Passphrase again", FieldKind.SECRET, needed=True),
        ),
        keep=words.LOCK_KEEP, intro=words.LOCK_INTRO, check=_check_lock,
    )  # fmt: skip


def _check_lock(answers: Answers) -> dict[str, str]:
    """Return what is not right yet about the passphrase of a PDF, which can be only so long."""
    too_long = len(as_typed(answers["new"])) > LONGEST
    return {"new": words.LOCK_LONG} if too_long else check_passphrase(answers)
