"""Where the marks of a timeline come from: a few functions, one a table. Another source is one more of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from desktop.words.contacts import said
from desktop.words.course import change_mark, review_mark
from supportplans.keel import SupportAgreement
from supportplans.marks import DayMark, MarkKind
from supportplans.posts import Post, about

Source = Callable[[Any, SupportAgreement], Iterable[DayMark]]


def marks_for(session: Any, agreement: SupportAgreement) -> tuple[DayMark, ...]:
    """Return what happened around the job of an agreement, earliest first."""
    found = [mark for source in SOURCES for mark in source(session, agreement)]
    return tuple(sorted(found, key=lambda mark: (mark.day, mark.kind.value, mark.words)))


def _posts(session: Any, agreement: SupportAgreement) -> list[Post]:
    """Return the posts an agreement is about: those of its job or with its employer, or all where it names none."""
    return [p for p in session.posts.posts(agreement.person_id) if about(agreement.job_id, agreement.employer, p)]


def _changes(session: Any, agreement: SupportAgreement) -> Iterable[DayMark]:
    for post in _posts(session, agreement):
        for change in session.posts.changes(post.id):
            yield DayMark(change.on, MarkKind.CHANGE, change_mark(change))


def _reviews(session: Any, agreement: SupportAgreement) -> Iterable[DayMark]:
    for post in _posts(session, agreement):
        for review in session.reviews.reviews(post.id):
            yield DayMark(review.on, MarkKind.REVIEW, review_mark(review))


def _talks(session: Any, agreement: SupportAgreement) -> Iterable[DayMark]:
    """Return contacts of the log, and talks with the employer that no line of the log goes with."""
    called = session.called
    contacts = session.contacts.contacts(agreement.person_id)
    known = {entry.meeting_id for entry in contacts if entry.meeting_id}
    yield from (DayMark(entry.on, MarkKind.CONTACT, said(entry, called)) for entry in contacts)
    for meeting in session.employers.meetings(person_id=agreement.person_id):
        if meeting.id not in known:
            yield DayMark(meeting.on, MarkKind.CONTACT, f"Talk with {meeting.with_whom or 'the employer'}")


def _signed(session: Any, agreement: SupportAgreement) -> Iterable[DayMark]:
    for version in session.course.versions(agreement.id):
        if version.signed_on:
            yield DayMark(version.signed_on, MarkKind.SIGNED, f"Version {version.number} signed by both")


SOURCES: tuple[Source, ...] = (_changes, _reviews, _talks, _signed)
