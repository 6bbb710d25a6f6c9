"""Reads an advert: what each statement is of, and the facts it gives, as a draft that people look over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jobs.adverts import facts
from jobs.adverts.dates import read_closing
from jobs.adverts.hours import read_hours
from jobs.adverts.labels import labelled
from jobs.adverts.model import AdvertDraft, LineKind, Quoted, Statement
from jobs.adverts.pattern import read_pattern
from jobs.adverts.pay import read_pay
from jobs.adverts.statements import read_statements
from jobs.texts.intake import MOST_CHARACTERS
from jobs.texts.lines import read_lines

MOST_LINES = 2_000  # of a text that are read, for the same reason


def read_advert(text: str, today: date | None = None) -> AdvertDraft:
    """Return a draft of an advert. Never raises: a text that is no advert is a draft with nothing in it.

    `today` settles a closing date without a year; without it such a date is not known.
    """
    raw = tuple(text[:MOST_CHARACTERS].splitlines())
    lines = read_lines(raw[:MOST_LINES])
    labels = labelled(lines)
    title = facts.read_title(lines, labels)
    employer = facts.read_employer(lines, labels, title)
    said = tuple(read_statements(lines, labels, title))
    return AdvertDraft(
        raw,
        tuple(each for each in said if each.kind is not LineKind.APPLY),
        title,
        employer,
        facts.read_place(lines, labels, employer),
        read_hours(lines, labels),
        read_pattern(lines),
        read_pay(lines, labels),
        facts.read_contract(lines, labels),
        read_closing(lines, labels, today),
        _apply(said),
        facts.read_settings(lines),
        len(text) > MOST_CHARACTERS or len(raw) > MOST_LINES,
    )


def _apply(said: Iterable[Statement]) -> Quoted[str] | None:
    """Return how people apply: every statement that says so, as one fact."""
    ways = [each for each in said if each.kind is LineKind.APPLY]
    numbers = sorted({number for each in ways for number in each.lines})
    return Quoted(" ".join(dict.fromkeys(each.words for each in ways)), tuple(numbers)) if ways else None
