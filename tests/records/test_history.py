"""Every change has an inverse, is one transaction, and leaves a line without content."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records import errors
from records.database import Database, open_in_memory
from records.edits import Edit, RowChange
from records.history import Changed, History
from records.people import HowSure, Person, PersonId, Resource, ResourceId, Tick, Where
from records.schema import MIGRATIONS
from records.store import PeopleStore

TEXT = st.text(max_size=20)
NAMES = TEXT.filter(lambda text: text != "" and "\x00" not in text)


def fresh() -> tuple[Database, History, PeopleStore]:
    db = open_in_memory(MIGRATIONS)
    return db, History(db, "Jo", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)), PeopleStore(db)


def content(db: Database) -> dict[str, list[tuple[object, ...]]]:
    tables = [t for t in db.table_names() if t not in ("history", "migration")]
    return {t: sorted(db.execute(f"SELECT * FROM {t}").fetchall()) for t in tables}  # noqa: S608


people = st.builds(Person, st.sampled_from(["a", "b", "c"]).map(PersonId), NAMES, TEXT, TEXT)


@settings(max_examples=60)
@given(st.lists(people, max_size=8), st.data())
def test_undoing_everything_gives_back_the_identical_file(steps: list[Person], data: st.DataObject) -> None:
    db, history, store = fresh()
    states = [content(db)]
    for person in steps:
        history.run(store.save_person(person))
        states.append(content(db))
    back = data.draw(st.integers(0, len(steps)))
    for expected in reversed(states[len(steps) - back : -1] if back else []):
        history.undo()
        assert content(db) == expected
    for _ in range(back):
        history.redo()
    assert content(db) == states[-1]


@given(
    NAMES, TEXT, st.dictionaries(st.sampled_from(["cook", "mend"]), st.sampled_from(Tick)), st.sampled_from(Where),
    st.dictionaries(st.sampled_from(["cook", "mend"]), TEXT), st.sampled_from((None, *HowSure)),
)  # fmt: skip
@settings(max_examples=40)
def test_what_a_person_said_comes_back_as_they_said_it(
    name: str, words: str, ticks: dict[str, Tick], where: Where, own: dict[str, str], sure: HowSure | None
) -> None:
    _, history, store = fresh()
    resource = Resource(ResourceId("r"), PersonId("p"), words, where, activities=ticks, own_words=own, how_sure=sure,
                        prompt="home.make")  # fmt: skip
    history.run(store.save_person(Person(PersonId("p"), name)).then(store.save_resource(resource)))
    assert store.person("p") == Person(PersonId("p"), name)
    assert store.resources("p") == (resource,)


def test_several_changes_as_one_edit_are_undone_as_one() -> None:
    db, history, store = fresh()
    before = content(db)
    resource = Resource(ResourceId("r"), PersonId("p"), "I mend bikes.")
    history.run(store.save_person(Person(PersonId("p"), "Maya")).then(store.save_resource(resource)))
    history.undo()
    assert content(db) == before and not history.can_undo and history.can_redo


def test_a_change_that_breaks_a_rule_leaves_data_and_undo_as_they_were() -> None:
    db, history, store = fresh()
    history.run(store.save_person(Person(PersonId("p"), "Maya")))
    before = content(db), history.undo_kind, len(history.entries())
    orphan = store.save_resource(Resource(ResourceId("r"), PersonId("nobody"), "I sing."))
    with pytest.raises(errors.ChangeRefused):
        history.run(store.save_person(Person(PersonId("q"), "Ada")).then(orphan))
    assert (content(db), history.undo_kind, len(history.entries())) == before


def test_a_person_with_resources_is_not_taken_away_by_half() -> None:
    db, history, store = fresh()
    resource = Resource(ResourceId("r"), PersonId("p"), "I sing.")
    history.run(store.save_person(Person(PersonId("p"), "Maya")).then(store.save_resource(resource)))
    with pytest.raises(errors.ChangeRefused):
        history.run(Edit("person.remove", (RowChange.remove("person", "p"),)))
    assert len(content(db)["resource"]) == 1


def test_a_new_change_ends_what_could_be_brought_back() -> None:
    _, history, store = fresh()
    history.run(store.save_person(Person(PersonId("p"), "Maya")))
    history.undo()
    history.run(store.save_person(Person(PersonId("q"), "Ada")))
    assert not history.can_redo


def test_listeners_hear_topics_until_they_stop_listening() -> None:
    _, history, store = fresh()
    heard: list[Changed] = []
    stop = history.subscribe(heard.append)
    history.run(store.save_person(Person(PersonId("p"), "Maya")))
    history.undo()
    stop()
    history.redo()
    assert [(c.topics, c.action) for c in heard] == [
        (frozenset({"people"}), "do"),
        (frozenset({"people"}), "undo"),
    ]


def test_a_history_line_says_who_when_and_what_kind_and_nothing_private() -> None:
    db, history, store = fresh()
    history.run(store.save_person(Person(PersonId("p"), "Zyxxyglott", notes="Zyxxyglott")))
    history.undo()
    lines = db.execute("SELECT * FROM history").fetchall()
    assert [(e.who, e.kind, e.action) for e in history.entries()] == [
        ("Jo", "person.save", "undo"),
        ("Jo", "person.save", "do"),
    ]
    assert "Zyxxyglott" not in repr(lines)


@pytest.mark.parametrize("name", ["person; DROP TABLE person", "a b", "", 'x"y'])
def test_a_table_name_can_never_carry_sql(name: str) -> None:
    _, history, _ = fresh()
    with pytest.raises(ValueError, match="not a table"):
        history.run(Edit("x", (RowChange.put(name, {"id": "1"}),)))


def test_what_tells_of_the_world_outside_is_not_taken_back_by_undo() -> None:
    _, history, store = fresh()
    history.run(store.save_person(Person(PersonId("a"), "Ada")))
    history.record(store.save_person(Person(PersonId("b"), "Ben")))
    history.undo()
    assert [p.name for p in store.people()] == ["Ben"] and not history.can_undo
    assert [e.action for e in history.entries()] == ["undo", "do", "do"]
