"""Making, renaming and finding people: what the rail and Home ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.presenters.base import fault_sentence
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Prompts, Question
from desktop.words.erasing import erased_words
from records.edits import Edit
from records.errors import KeelError
from records.ids import new_id
from records.naming import tables_with
from records.people import Person, PersonId

NAME_HELP = "Only a name is needed. It can be a nickname."


def new_person(session: Session, prompts: Prompts, opened: Callable[[str], None]) -> None:
    """Ask for a name, add the person, and tell who it is."""

    def keep(answers: Answers) -> None:
        person = Person(PersonId(new_id()), answers["name"], answers["called"], created=session.today)
        edit = session.people.save_person(person)
        if _run(session, prompts, replace(edit, kind="person.new")):
            opened(str(person.id))

    prompts.fill(Form("New person", _fields("", "")), keep)


def edit_person(session: Session, prompts: Prompts) -> None:
    """Ask for another name for the person in view."""
    person = session.people.person(session.person_id) if session.person_id else None
    if person is None:
        return

    def keep(answers: Answers) -> None:
        changed = replace(person, name=answers["name"], called=answers["called"])
        _run(session, prompts, session.people.save_person(changed))

    prompts.fill(Form("Change the name", _fields(person.name, person.called)), keep)


def choose_person(session: Session, prompts: Prompts, opened: Callable[[str], None]) -> None:
    """Ask whom to open."""
    people = session.people.people()
    if not people:
        new_person(session, prompts, opened)
        return
    choices = tuple((str(p.id), p.name) for p in people)
    from_list = Field("person", "Whom", value=session.person_id, choices=choices, kind=FieldKind.CHOICE, needed=True)
    asked = Form("Open a person", (from_list,), keep="Open", quick=True)
    prompts.fill(asked, lambda answers: opened(str(answers["person"])))


def erase_from_file(session: Session, prompts: Prompts, erased: Callable[[], None]) -> None:
    """Ask, and then erase the person in view for good; `erased` lets go what is still on screen or in memory."""
    person = session.people.person(session.person_id) if session.person_id else None
    if person is None:
        return

    def erase() -> None:
        try:
            erase_person(session.file, str(person.id))
        except KeelError as fault:
            prompts.report(fault_sentence(fault))
            if session.people.person(str(person.id)) is not None:
                return
        erased()
        if left := erased_words(person.name, tables_with(session.file.db, person.name)):
            prompts.report(left)

    body = "Words, plans, permissions and the list of copies go, and cannot be brought back. So does what was said in "
    body += "talks with employers that were for them. "
    body += "Backups and papers made before still hold them; they have to be destroyed by hand."
    prompts.ask(Question(f"Erase everything about {person.name}?", body, "Keep it", "Erase it"), erase)


def _fields(name: str, called: str) -> tuple[Field, ...]:
    return (
        Field("name", "Name", value=name, help=NAME_HELP, needed=True),
        Field("called", "What they like to be called", value=called, help="Used in sentences. Empty: the first name."),
    )


def _run(session: Session, prompts: Prompts, edit: Edit) -> bool:
    try:
        session.history.run(edit)
    except KeelError as fault:
        prompts.report(fault_sentence(fault))
        return False
    return True
