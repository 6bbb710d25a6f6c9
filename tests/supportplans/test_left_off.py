"""Lines left off one paper: it only ever leaves off, for one reader and one kind, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, release
from records.database import Database, open_in_memory
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.left_off import nothing_off
from supportplans.left_off_store import LeftOffStore
from supportplans.said import said

ANN, BEN = PersonId("ann"), PersonId("ben")
BOSS, DEPUTY = Recipient("Ada Orme", "manager", "Orme Ltd"), Recipient("Cy Pell", "deputy", "Orme Ltd")
TODAY = date(2026, 11, 24)
ID = st.builds("{}:{}:{}".format, st.sampled_from(("agreement:a", "level:a", "adjustment:b", "adjustment:c")),
               st.sampled_from(("what", "standing")), st.integers(0, 1))  # fmt: skip
IDS = st.frozensets(ID)
LINES = st.lists(st.tuples(ID, st.sampled_from(ShareClass)), max_size=12)


@given(LINES, IDS, IDS, st.booleans())
def test_leaving_off_lets_no_line_out_that_was_not_let_out_before(
    made: list[tuple[str, ShareClass]], listed: frozenset[str], off: frozenset[str], taken_back: bool
) -> None:
    lines = [Line(line_id, "job", f"line {line_id}", share) for line_id, share in made]
    yes = Consent(ConsentId("c"), ANN, BOSS, listed, TODAY, TODAY + timedelta(days=5),
                  withdrawn_on=TODAY if taken_back else None)  # fmt: skip
    whole = release(lines, (yes,), BOSS, TODAY)
    left_off = replace(nothing_off(ANN, BOSS, "manager-page"), line_ids=off)
    fewer = release(left_off.staying(lines), (yes,), BOSS, TODAY)
    assert set(fewer.lines) <= set(whole.lines) and left_off.off(lines) <= off
    assert fewer.lines == tuple(line for line in whole.lines if line.id not in left_off.off(lines))
    assert all(line.id in off for line in whole.lines if line not in fewer.lines)
    things = [{n.id for n in group if n.id.startswith("adjustment:b")} for group in (lines, left_off.staying(lines))]
    assert things[1] in (things[0], set())  # what was agreed is on it whole, or not at all
    assert fewer.consents == whole.consents and fewer.recipient == whole.recipient


@given(IDS, ID)
def test_leaving_off_and_putting_back_are_each_others_inverse(before: frozenset[str], line_id: str) -> None:
    choice = replace(nothing_off(ANN, BOSS, "manager-page"), line_ids=before)
    assert line_id in choice.with_lines(frozenset({line_id}), True).line_ids
    assert choice.with_lines(frozenset({line_id}), True).with_lines(frozenset({line_id}), False).line_ids == before - {
        line_id
    }


def test_a_line_with_other_words_stands_on_the_paper_again() -> None:
    before, now = (said("agreement", "a", "job", "job", words) for words in ("Ten minutes", "Twenty minutes"))
    choice = nothing_off(ANN, BOSS, "manager-page").with_lines(frozenset({before.id}), True)
    assert choice.staying((before, now)) == (now,)


def _file() -> tuple[Database, LeftOffStore]:
    db = open_in_memory(*MIGRATION_SETS)
    for person_id in (ANN, BEN):
        apply(db, PeopleStore(db).save_person(Person(person_id, person_id)))
    return db, LeftOffStore(db)


def test_it_is_kept_for_a_person_a_reader_and_a_kind_of_paper_and_for_no_other() -> None:
    db, store = _file()
    choice = nothing_off(ANN, BOSS, "manager-page").with_lines(frozenset({"x"}), True)
    assert store.left_off(ANN, BOSS, "manager-page") == nothing_off(ANN, BOSS, "manager-page")
    apply(db, store.save(choice))
    assert store.left_off(ANN, BOSS, "manager-page") == choice
    others = ((BEN, BOSS, "manager-page"), (ANN, DEPUTY, "manager-page"), (ANN, BOSS, "crisis-page"))
    assert not any(store.left_off(*other).line_ids for other in others)
    apply(db, store.save(choice.with_lines(frozenset({"x"}), False)))
    assert db.execute("SELECT count(*) FROM left_off").fetchone() == (0,)


def test_a_reader_of_whom_something_else_is_known_keeps_what_was_left_off() -> None:
    db, store = _file()
    for paper, line_id in (("manager-page", "x"), ("crisis-page", "y")):
        apply(db, store.save(nothing_off(ANN, BOSS, paper).with_lines(frozenset({line_id}), True)))
    now = replace(BOSS, role="owner")
    apply(db, store.move(ANN, BOSS, now))
    assert store.left_off(ANN, now, "crisis-page").line_ids == {"y"}
    assert not store.left_off(ANN, BOSS, "manager-page").line_ids
    apply(db, store.move(ANN, now, now))
    assert store.left_off(ANN, now, "manager-page").line_ids == {"x"}


def test_it_goes_with_the_person_and_with_nobody_else() -> None:
    db, store = _file()
    for person_id in (ANN, BEN):
        apply(db, store.save(nothing_off(person_id, BOSS, "manager-page").with_lines(frozenset({"x"}), True)))
    apply(db, store.erase(ANN))
    assert not store.left_off(ANN, BOSS, "manager-page").line_ids
    assert store.left_off(BEN, BOSS, "manager-page").line_ids == {"x"}
