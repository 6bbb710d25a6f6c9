"""Law stands in dated statements alone: none is shown before it was checked or after it ran out."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import supportplans.schema
from records import schema
from records.database import open_in_memory
from records.history import History
from supportplans.codec import encode
from supportplans.rule_packs import FOLDER, pack_of, read_pack, shipped_packs
from supportplans.rule_store import RuleStore
from supportplans.rules import OwnRule, Pack, Standing, Statement, Topic, good_until, in_force, own_id, shown, standing

DAY = date(2027, 1, 15)
RULE = Statement("one", Topic.CHANGES, "A rule.", "A book, page 3", "", date(2027, 1, 1), date(2027, 6, 1), "Jo")
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
maybe = st.one_of(st.none(), days)
statements = st.builds(
    Statement, st.sampled_from(["a", "b", "c"]), st.sampled_from(Topic), st.sampled_from(["", " ", "Words."]),
    st.sampled_from(["", "Source"]), st.just(""), maybe, maybe,
)  # fmt: skip


@given(statements, days, maybe)
def test_a_statement_is_shown_only_between_its_check_and_its_end(
    statement: Statement, today: date, seen: date | None
) -> None:
    found = shown([Standing(statement)], today, seen)
    if found:
        assert statement.checked_on is not None and statement.expires_on is not None
        assert statement.checked_on <= today <= statement.expires_on
        assert seen is None or seen <= statement.expires_on
        assert statement.words.strip() and statement.source.strip()


@given(statements, days, st.integers(0, 900))
def test_a_clock_put_back_brings_nothing_back(statement: Statement, seen: date, back: int) -> None:
    if not in_force(statement, seen):
        assert not in_force(statement, seen - timedelta(days=back), seen)
    if statement.checked_on:
        assert not in_force(statement, statement.checked_on - timedelta(days=1))


@given(st.lists(statements, max_size=4), st.lists(statements, max_size=4), days, st.booleans())
def test_what_is_left_out_or_run_out_is_shown_by_no_topic(
    shipped: list[Statement], own: list[Statement], today: date, left_out: bool
) -> None:
    pack = Pack("xx", "Somewhere", tuple({s.id: s for s in shipped}.values()))
    mine = {s.id: OwnRule(own_id("xx", s.id), "xx", s, left_out=left_out) for s in own}
    found = standing(pack, mine.values())
    assert len({s.statement.id for s in found}) == len(found)
    for statement in shown(found, today, None, tuple(Topic)):
        assert in_force(statement, today)
        assert not (left_out and statement.id in mine)
        assert statement.id not in mine or statement == mine[statement.id].statement


@pytest.mark.parametrize("pack", shipped_packs(), ids=lambda pack: str(pack.country))
def test_every_shipped_statement_says_where_it_comes_from_and_until_when_it_counts(pack: Pack) -> None:
    assert len({s.id for s in pack.statements}) == len(pack.statements) > 0
    for statement in pack.statements:
        assert statement.checked_on and statement.expires_on and statement.source and statement.checked_by
        assert statement.checked_on < statement.expires_on <= good_until(statement.checked_on)
        assert not in_force(statement, statement.expires_on + timedelta(days=1))
        assert "should" not in statement.words


def test_rules_of_britain_northern_ireland_and_ireland_are_here_and_differ() -> None:
    assert {"gb", "ni", "ie"} <= {pack.country for pack in shipped_packs()}
    before = {c: [s.words for s in (pack_of(c) or Pack("", "")).statements if s.topic is Topic.BEFORE_OFFER]
              for c in ("gb", "ni", "ie")}  # fmt: skip
    assert before["gb"] and before["ni"] and before["gb"] != before["ni"] and not before["ie"]


def test_another_country_is_one_more_file(tmp_path: Path) -> None:
    path = tmp_path / "xx.json"
    path.write_text(encode(Pack("xx", "Somewhere", (RULE,))), encoding="utf-8")
    pack = read_pack(path)
    assert shown(standing(pack, ()), DAY) == (RULE,)
    for file in FOLDER.glob("*.json"):
        assert json.loads(file.read_text(encoding="utf-8"))["country"] == file.stem


def opened() -> tuple[RuleStore, History, list[datetime]]:
    db = open_in_memory(schema.MIGRATIONS, supportplans.schema.MIGRATIONS)
    clock = [datetime(2026, 12, 1, 9, tzinfo=UTC)]
    return RuleStore(db), History(db, "Jo", lambda: clock[0]), clock


def test_nothing_is_shown_until_a_country_is_chosen() -> None:
    store, history, _ = opened()
    assert store.in_force(date(2026, 12, 1)) == () and store.country() == ""
    history.run(store.save_country("gb"))
    assert store.in_force(date(2026, 12, 1), Topic.BEFORE_OFFER)
    history.undo()
    assert store.in_force(date(2026, 12, 1)) == ()


def test_what_ran_out_comes_back_by_being_checked_again_and_not_by_the_clock() -> None:
    store, history, clock = opened()
    history.run(store.save_country("gb"))
    clock[0] = datetime(2027, 8, 1, 9, tzinfo=UTC)
    history.note("backup")
    assert store.in_force(date(2027, 8, 1)) == () == store.in_force(date(2026, 12, 1))
    one = store.standing()[0].statement
    again = replace(one, checked_on=date(2027, 8, 1), expires_on=good_until(date(2027, 8, 1)))
    history.run(store.save_own(OwnRule(own_id("gb", one.id), "gb", again, "Jo", date(2027, 8, 1))))
    assert store.in_force(date(2027, 8, 2)) == (again,)
    assert store.standing()[0].shipped == one
    history.undo()
    assert store.in_force(date(2027, 8, 2)) == ()


# names of what a service ticks, such as 'a legal duty' as the basis of a record, state nothing
LAW = re.compile(
    r"\b(\w+ Act \d{4}|(Equality|Discrimination|Protection) Act|by law|unlawful|illegal|legally"
    r"|legal right|(has|have|under) an? legal duty"
    r"|section \d+ of|tribunal|GDPR|Code of Practice|reasonable adjustments?|entitled to)\b",
    re.I,
)
OURS = ("desktop", "supportplans", "records")


def texts_of(path: Path) -> list[str]:
    """Return the strings of a module that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [n.value for n in ast.walk(tree)
            if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docs]  # fmt: skip


def test_no_law_is_stated_anywhere_but_in_the_rules() -> None:
    root = Path(supportplans.schema.__file__).parents[1]
    found = [(path.name, text) for ours in OURS for path in (root / ours).rglob("*.py") for text in texts_of(path)
             if LAW.search(text)]  # fmt: skip
    known = root / "supportplans" / "data" / "known"  # words that are looked for in what people write, never said
    data = [p for p in (root / "supportplans" / "data").rglob("*.json") if p.parent not in (FOLDER, known)]
    found += [(path.name, m.group()) for path in data for m in LAW.finditer(path.read_text(encoding="utf-8"))]
    assert found == []
