"""Forms about reviews as data: why one was not held, and who was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.posts import NOT_HELD as NOT_HELD_TITLE
from desktop.words.posts import PUT_OFF
from desktop.words.reviews import NOT_HELD
from supportplans.reviews import NotHeld, Review, Stands


def not_held_form(today: date, late: bool) -> Form:
    """Return the form for a review that was not held, or (not `late`) is put off before its day."""
    return Form(
        NOT_HELD_TITLE if late else PUT_OFF,
        (
            Field("not_held", "Why?", FieldKind.CHOICE, NotHeld.EMPLOYER_COULD_NOT.value,
                  choices=tuple((one.value, said) for one, said in NOT_HELD.items())),
            Field("not_held_words", "In a few words, if it helps"),
            Field("next_on", "Another day", FieldKind.DAY, None,
                  help="Such as next Tuesday. Left empty, it is due again in two weeks."),
        ),
        keep="Write it down",
        check=lambda given: {"next_on": "This day is past. Choose one to come, or leave it empty."}
        if given["next_on"] and given["next_on"] < today else {},
    )  # fmt: skip


def not_held_from(review: Review, given: Answers) -> Review:
    """Return the review as not held, with the reason."""
    return replace(
        review, stands=Stands.NOT_HELD, not_held=NotHeld(given["not_held"]), not_held_words=given["not_held_words"],
        next_on=given["next_on"],
    )  # fmt: skip
