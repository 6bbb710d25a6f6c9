"""Checking a paper: its code is read as people say it, and only its file can show that every letter is as it left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.consent import Copy, CopyId, Recipient
from records.people import PersonId
from supportplans.checkcode import code_of
from supportplans.checking import Letters, by_code, by_file, codes_in, newer_than, of_code, typed_code

MANAGER, OTHER = Recipient("Karen Doyle", "manager", "Holbrook"), Recipient("Ada Reid")
MINE = Recipient("Maya", "own copy")
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def copy(number: int, code: str = "KEEL-7Q4M", **more: object) -> Copy:
    made = Copy(CopyId(f"k{number}"), PersonId("maya"), MANAGER, "work plan", 1, number,
                datetime(2026, 11, number, 9, tzinfo=UTC), "save", frozenset({"a"}), code, digest=f"d{number}",
                form="pdf")  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed",
    ["KEEL-7Q4M", "keel-7q4m", "7q4m", " 7 Q 4 M ", "Keel 7Q-4M", "KEEL–7Q4M", "ＫＥＥＬ－７Ｑ４Ｍ",
     "KEE1-7Q4M", "“KEEL-7Q4M”."],
)  # fmt: skip
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert typed_code(typed) == "KEEL-7Q4M"


@pytest.mark.parametrize("typed", ["", "KEEL-", "7Q4", "7Q4MM", "KEEL-7Q4MM", "work plan", "ПЛАН", "☃☃☃☃"])
def test_what_is_no_code_is_no_code(typed: str) -> None:
    assert typed_code(typed) == ""


@given(st.text())
def test_whatever_is_typed_gives_a_code_or_nothing(typed: str) -> None:
    code = typed_code(typed)
    assert code == "" or (code.startswith("KEEL-") and len(code) == 9)


@given(st.integers(), st.sampled_from(["{}", "{} ", "Page 1 of 2, {}", "({}).", "x\n{}\ny"]))
def test_a_code_on_a_paper_is_found_and_reads_back_as_itself(number: int, around: str) -> None:
    code = code_of(number)
    assert codes_in(around.format(code)) == (code,) and typed_code(code) == code


def test_words_that_are_no_code_are_not_taken_for_one() -> None:
    assert codes_in("KEEL-PLAN is fine, keel-7q4m KEEL-7Q4MM KEEL-10IO even keel") == ("KEEL-PLAN",)
    assert codes_in("KEEL-7Q4M KEEL-7Q4M KEEL‑22AB") == ("KEEL-7Q4M", "KEEL-22AB")


def test_signs_that_look_alike_are_forgiven_where_only_one_paper_can_be_meant() -> None:
    ours, others = copy(1, "KEEL-8SQ2"), copy(2, "KEEL-AAAA")
    for typed in ("85Q2", "BSQ2", "8SOZ", "8s02", "BSDZ"):
        assert of_code([ours, others], typed_code(typed)) == (ours,), typed
    twin = copy(3, "KEEL-BSQ2")
    assert of_code([ours, twin], "KEEL-8SQ2") == (ours,)  # what stands there exactly is what is meant
    assert {c.check_code for c in of_code([ours, twin], typed_code("85Q2"))} == {"KEEL-8SQ2", "KEEL-BSQ2"}
    assert of_code([copy(4, "")], typed_code("8SQ2")) == ()


@given(st.text(ALPHABET, min_size=4, max_size=4), st.text(ALPHABET, min_size=4, max_size=4))
def test_a_code_that_is_there_is_never_taken_for_another(one: str, other: str) -> None:
    copies = [copy(1, f"KEEL-{one}"), copy(2, f"KEEL-{other}")]
    assert {c.check_code for c in of_code(copies, typed_code(f"KEEL-{one}"))} == {f"KEEL-{one}"}


def test_a_newer_version_is_one_of_the_same_paper_to_the_same_reader() -> None:
    first, again = copy(1), copy(2)
    second, third = copy(3, version=2), copy(4, version=3)
    elsewhere = copy(5, version=9, recipient=OTHER)
    letter = copy(6, version=9, document="letter")
    stranger = copy(7, version=9, person_id=PersonId("darren"))
    every = (first, again, second, third, elsewhere, letter, stranger)
    assert newer_than(first, every) == third and newer_than(third, every) is None
    assert newer_than(first, (first, again)) is None  # another copy of the same words is no newer paper
    assert [found.newer for found in by_code(every[:4], "KEEL-7Q4M")] == [None, third, third, third]


def test_a_file_as_it_left_is_told_from_one_that_was_changed() -> None:
    left, printed = copy(1), copy(2, "KEEL-AAAA", how="print", form="print")
    old = copy(3, "KEEL-BBBB", digest="")
    every = (left, printed, old)

    def letters(digest: str, *codes: str) -> list[Letters]:
        return [found.letters for found in by_file(every, digest, codes)]

    assert letters("d1") == letters("d1", "KEEL-AAAA") == [Letters.SAME]
    assert letters("x", "KEEL-7Q4M") == [Letters.OTHER]
    assert letters("x", "KEEL-AAAA") == [Letters.ON_PAPER]
    assert letters("x", "KEEL-BBBB") == [Letters.NOT_NOTED]
    assert letters("x") == letters("") == letters("", "KEEL-CCCC") == []


def test_what_both_have_is_told_once() -> None:
    theirs = copy(1)
    mine = copy(1, id=CopyId("own"), recipient=MINE, own=True)
    (found,) = by_file((mine, theirs), "d1", ())
    assert (found.copy, found.both) == (theirs, True)
    (alone,) = by_file((mine,), "d1", ())
    assert (alone.copy, alone.both) == (mine, False)
