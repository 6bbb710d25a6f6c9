"""Erasing somebody: nothing that was typed about them is left in the file, wherever it stood, and no name of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_papers import fill_papers
from desktop.presenters.people import erase_from_file
from jobs.employers import Employer, EmployerId, Meeting, MeetingId
from records.database import Database, open_in_memory
from records.naming import tables_with
from tests.desktop.conftest import GivenAnswers
from tests.desktop.planting import MARK, plant


def _rows(db: Database) -> Iterator[tuple[str, str]]:
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for row in db.execute(f"SELECT * FROM {table}"):  # noqa: S608
            yield table, repr(row)


def test_nothing_that_was_typed_about_somebody_is_left_once_they_are_erased(session: Session) -> None:
    fill_papers(session.file, session.today)
    db = session.file.db
    named = Meeting(MeetingId("named"), EmployerId("holbrook"), session.today, said="Maya would like mornings.",
                    offered=("Later starts in winter", "Maya may sit by the door"), person_id=MAYA)  # fmt: skip
    session.history.run(session.employers.save_meeting(named))
    assert plant(db, MAYA) >= 15 and MARK in dict(_rows(db))["meeting"]
    erase_person(session.file, MAYA)
    assert [row for row in _rows(db) if MARK in row[1]] == []
    assert [table for table, row in _rows(db) if table != "history" and "maya" in row.casefold()] == []
    kept = session.employers.meeting("named")
    assert kept is not None and (kept.said, kept.offered) == ("", ("Later starts in winter",))


def test_what_an_employer_said_in_a_talk_for_nobody_or_somebody_else_stays(session: Session) -> None:
    before = [m for m in session.employers.meetings() if m.person_id != MAYA]
    erase_person(session.file, MAYA)
    after = {m.id: m for m in session.employers.meetings()}
    assert before and [after[m.id] for m in before] == before


def test_where_a_name_still_stands_in_what_is_about_somebody_else_is_said_after_erasing(
    session: Session, prompts: GivenAnswers
) -> None:
    orme = Employer(EmployerId("orme"), "Orme Ltd", notes="They know Maya Linton.")
    session.history.run(session.employers.save_employer(orme))
    prompts.will_act()
    erase_from_file(session, prompts, lambda: None)
    assert prompts.reports == ["Maya Linton is erased. The name still stands in: what is known of an employer. "
                               "It was written there about something else; look there and take it out."]  # fmt: skip


@given(st.text(min_size=1, max_size=6).filter(str.strip), st.text(max_size=4), st.text(max_size=4))
def test_a_name_is_found_in_whatever_letters_it_is_written(name: str, before: str, after: str) -> None:
    db = open_in_memory()
    db.execute("CREATE TABLE note (id TEXT, words TEXT)")
    db.execute("INSERT INTO note VALUES ('a', ?)", (f"{before} {name} {after}",))
    assert tables_with(db, name) == ("note",)
    assert tables_with(db, f"{name}qz") == ()


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_capitals_make_no_other_name(change: Callable[[str], str]) -> None:
    db = open_in_memory()
    db.execute("CREATE TABLE note (id TEXT, words TEXT)")
    db.execute("INSERT INTO note VALUES ('a', ?)", (change("Zoë Linton-Øre"),))
    assert tables_with(db, "Zoë Linton-Øre") == ("note",)
