"""Erasing somebody: nothing that was typed about them is left in the file, wherever it stood, and no name of theirs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_papers import fill_papers
from desktop.presenters.people import erase_from_file
from jobs.employers import Employer, EmployerId, Meeting, MeetingId
from records.database import Database, open_in_memory, transaction
from records.naming import tables_with
from tests.desktop.conftest import GivenAnswers

MARK = "qzplantedqz"
FACTS = {"meeting": {"with_whom", "offered"}}  # what the employer said of themselves, and who said it
NOT_THEIRS = {"history"}  # who changed which kind of thing when; never what was in it


def _columns(db: Database, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _of_person(db: Database) -> dict[str, set[str]]:
    """Return the ids of the rows of each table that are about Maya, directly or through another row."""
    ids, found, grown = {str(MAYA)}, dict[str, set[str]](), True
    while grown:
        grown = False
        for table in db.table_names():
            columns = _columns(db, table)
            refers = [column for column in columns if column.endswith("_id")]
            if "id" not in columns or table in NOT_THEIRS:
                continue
            for row in db.execute(f"SELECT id, {', '.join(refers) or 'id'} FROM {table}").fetchall():  # noqa: S608
                mine = row[0] == MAYA if table == "person" else bool(ids & set(row[1:]))
                if mine and row[0] not in found.setdefault(table, set()):
                    found[table].add(row[0])
                    ids.add(row[0])
                    grown = True
    return found


def _marked(value: Any) -> Any:
    """Return a value with the mark in every text that somebody typed: whatever has a space in it."""
    if isinstance(value, dict):
        return {key: _marked(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_marked(each) for each in value]
    return f"{value} {MARK}" if isinstance(value, str) and " " in value else value


def _planted(text: str) -> str:
    try:
        held = json.loads(text)
    except ValueError:
        held = text
    return json.dumps(_marked(held), ensure_ascii=False) if isinstance(held, dict | list) else str(_marked(text))


def _plant(db: Database) -> int:
    """Put the mark into everything that was typed about Maya; returns into how many tables."""
    tables = set()
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'"
    for (name,) in db.execute(triggers).fetchall():
        db.execute(f"DROP TRIGGER {name}")  # they keep what must never change from being planted
    with transaction(db):
        for table, ids in _of_person(db).items():
            left = FACTS.get(table, set())
            texts = [c for c in _columns(db, table) if c != "id" and not c.endswith("_id") and c not in left]
            for row_id in ids:
                row = db.execute(f"SELECT {', '.join(texts)} FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608
                for column, value in zip(texts, row, strict=True):
                    if isinstance(value, str) and (now := _planted(value)) != value:
                        tables.add(table)
                        db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (now, row_id))  # noqa: S608
    return len(tables)


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
    assert _plant(db) >= 15 and MARK in dict(_rows(db))["meeting"]
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
