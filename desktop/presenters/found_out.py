"""After starting a job: a short sheet on what it is like, and Matches in a new order with what was learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.missed import learning
from desktop.words import choosing as words
from jobs.model import Job
from matching.found_out import had, hoped, with_found_out
from matching.missed import Side
from records.edits import Edit
from records.ids import new_id
from records.people import Preference, Resource, ResourceId, Where
from records.versions import Came
from supportplans.applications import Application, Happened, Step, StepId


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of work a sheet asks about: wishes that may be as hoped, and what the job is known to have."""

    hoped: tuple[Side, ...] = ()
    had: tuple[Side, ...] = ()


def sides_of(session: Any, application: Application) -> Sides:
    """Return the sides of work of the application's job; none where it is no job of the file."""
    job: Job | None = session.jobs.job(application.job_id) if application.job_id else None
    wishes = session.people.preferences(application.person_id)
    return Sides(hoped(job, wishes), had(job, wishes)) if job else Sides()


def found_out_form(title: str, sides: Sides) -> Form:
    """Return the sheet: what is as hoped, what is liked, what was learnt. Everything can stay empty."""
    wished = tuple((side.id, words.hope_words(side)) for side in sides.hoped)
    every = tuple((side.id, words.side_words(side)) for side in sides.had)
    fields = (
        Field("hoped", words.HOPED, FieldKind.TICKS, (), choices=wished),
        Field("not_hoped", words.NOT_HOPED, FieldKind.TICKS, (), choices=wished),
        Field("words", words.IN_WORDS, FieldKind.WORDS, ""),
        Field("liked", words.LIKED, FieldKind.TICKS, (), help=words.LIKED_HELP, choices=every),
        Field("not_liked", words.NOT_LIKED, FieldKind.TICKS, (), choices=every),
        Field("learnt", words.LEARNT_TO_DO, FieldKind.LIST, (), help=words.LEARNT_TO_DO_HELP),
    )
    asked = tuple(field for field in fields if field.kind is not FieldKind.TICKS or field.choices)
    return Form(f"{words.FOUND_OUT}: {title}", asked, check=_on_both)


def found_out_edit(
    session: Any, application: Application, title: str, sides: Sides, answers: Answers
) -> tuple[Edit, str]:  # fmt: skip
    """Return what was found out as one change (wishes, things to bring, a note with the job), and what is new.

    What is new is nothing where neither a wish nor a thing to bring has changed.
    """
    person_id = session.person_id
    now: tuple[Preference, ...] = session.people.preferences(person_id)
    stands = with_found_out(person_id, now, sides.had, answers.get("liked", ()), answers.get("not_liked", ()), new_id)
    changed = sum(p not in now for p in stands)
    brought = _resources(session, answers["learnt"])
    edit = learning(session, stands, Came.LEARNT, words.after_starting(title)) if changed else _nothing(person_id)
    edit = reduce(Edit.then, [session.people.save_resource(resource) for resource in brought], edit)
    new = words.what_is_new(title, changed, len(brought)) if changed or brought else ""
    return edit.then(_note(session, application, sides.hoped, answers)), new


def _resources(session: Any, learnt: Sequence[str]) -> list[Resource]:
    said = session.people.resources(session.person_id)
    last = max((resource.position for resource in said), default=-1)
    return [
        Resource(ResourceId(new_id()), session.person_id, sentence, Where.PAID_WORK, position=last + n)
        for n, sentence in enumerate(learnt, 1)
    ]


def _note(session: Any, application: Application, sides: Sequence[Side], answers: Answers) -> Edit:
    titles = {side.id: words.hope_words(side) for side in sides}
    as_hoped, not_hoped = (tuple(titles[i] for i in answers.get(name, ())) for name in ("hoped", "not_hoped"))
    number = len(session.applications.events(application.id)) + 1
    said = words.found_out_note(as_hoped, not_hoped, answers["words"])
    event = Happened(StepId(new_id()), application.id, number, Step.NOTE, session.today, said or words.FOUND_OUT)
    edit: Edit = session.applications.add_event(event)
    return edit


def _nothing(person_id: str) -> Edit:
    return Edit("preference.learn", (), person_id=person_id)


def _on_both(answers: Answers) -> dict[str, str]:
    found = {}
    for one, other in (("hoped", "not_hoped"), ("liked", "not_liked")):
        if set(answers.get(one, ())) & set(answers.get(other, ())):
            found[other] = words.ON_BOTH
    return found
