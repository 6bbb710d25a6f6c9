"""Forms read what was typed, or say in one sentence what to do; days are read as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.presenters.forms import (
    NEEDED,
    NEEDED_CHOICE,
    NEEDED_DAY,
    NEEDED_NUMBER,
    NUMBER_MISTAKE,
    Answers,
    Field,
    FieldKind,
    Form,
    read,
)
from desktop.widgets.fields import FormFields
from desktop.words.days import DAY_HELP, DAY_MISTAKE, long_day, read_day, short_day, when
from supportplans.wording import day

TODAY = date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
NOTHING = st.sampled_from(["", " ", "\n", "\t  "])


def _read(field: Field, typed: Any) -> tuple[Any, dict[str, str]]:
    answers, mistakes = read(Form("One thing", (field,)), {field.id: typed}, TODAY)
    return answers.get(field.id), mistakes


# Days


@given(DAYS, DAYS)
def test_every_day_in_words_is_read_as_that_day(on: date, today: date) -> None:
    assert read_day(day(on), today) == on


@given(DAYS, DAYS)
def test_every_day_is_read_in_british_numbers_and_in_iso(on: date, today: date) -> None:
    assert read_day(f"{on.day}/{on.month}/{on.year}", today) == on
    assert read_day(f"{on.day:02}.{on.month:02}.{on.year}", today) == on
    assert read_day(on.isoformat(), today) == on


@given(DAYS, st.integers(-182, 182))
def test_a_day_without_its_year_is_the_nearest(today: date, away: int) -> None:
    on = today + timedelta(days=away)
    typed = [short_day(on), long_day(on).split(" ", 1)[1], f"{on.day}/{on.month}"]
    assert {read_day(text, today) for text in typed} == {on}


@given(DAYS, st.integers(0, 400))
def test_a_day_to_come_is_read_back_from_how_it_is_shown(today: date, ahead: int) -> None:
    on = today + timedelta(days=ahead)
    assert read_day(when(on, today), today) == on


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 25)),
        ("yesterday", date(2026, 11, 23)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("in two weeks", date(2026, 12, 8)),
        ("in a month", date(2026, 12, 24)),
        ("in 3 months", date(2027, 2, 24)),
        ("in 1 day", date(2026, 11, 25)),
        ("Friday", date(2026, 11, 27)),
        ("next friday", date(2026, 11, 27)),
        ("tuesday", date(2026, 12, 1)),
        ("3rd of March 2027", date(2027, 3, 3)),
        ("3 Sept 2027", date(2027, 9, 3)),
        ("3 mar", date(2027, 3, 3)),
        ("  3   MARCH   2027 ", date(2027, 3, 3)),
        ("31/1", date(2027, 1, 31)),
        ("3/4/27", date(2027, 4, 3)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, on: date) -> None:
    assert read_day(typed, TODAY) == on


@pytest.mark.parametrize(
    "typed",
    ["soon", "3", "31 February 2027", "29 February", "0/5/2027", "13/13/2027", "2027-02-30", "0000-01-01", "3 marvel",
     "12 decks 2027", "in a while", "in 2 fortnights", "32 May", "ten past nine", "9.99", "½ May"],
)  # fmt: skip
def test_what_is_no_day_gets_the_sentence(typed: str) -> None:
    value, mistakes = _read(Field("on", "When", FieldKind.DAY), typed)
    assert (value, mistakes) == (None, {"on": DAY_MISTAKE})


@given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[ ./-][0-9a-z]{1,5}([ ./-]\d{0,4})?", fullmatch=True))
def test_any_text_is_a_day_nothing_or_the_sentence_and_never_a_crash(text: str) -> None:
    value, mistakes = _read(Field("on", "When", FieldKind.DAY), text)
    assert mistakes in ({}, {"on": DAY_MISTAKE})
    assert value is None or isinstance(value, date)


@given(NOTHING)
def test_no_text_is_no_day_and_no_mistake(nothing: str) -> None:
    assert _read(Field("on", "When", FieldKind.DAY), nothing) == (None, {})


@given(DAYS, st.integers(1, 4000))
def test_a_day_gone_by_says_late_however_long_ago(today: date, ago: int) -> None:
    assert "late" in when(today - timedelta(days=ago), today)


def test_a_day_as_it_stands_to_today() -> None:
    shown = [when(TODAY + timedelta(days=n), TODAY) for n in (-61, -2, -1, 0, 1, 21, 22)]
    assert shown == ["late since 24 September 2026", "2 days late", "1 day late", "today", "tomorrow", "in 21 days",
                     "16 December 2026"]  # fmt: skip


def test_a_field_for_a_day_says_how_one_may_be_typed() -> None:
    assert Field("on", "When", FieldKind.DAY).hint == DAY_HELP
    assert Field("on", "When", FieldKind.DAY, help="The first day.").hint == "The first day."
    assert Field("name", "Name").hint == ""


# Forms


@pytest.mark.parametrize("kind", [FieldKind.LINE, FieldKind.WORDS, FieldKind.LIST, FieldKind.SECRET])
def test_a_needed_field_left_empty_asks_for_a_word_or_two(kind: FieldKind) -> None:
    assert _read(Field("it", "It", kind, needed=True), "")[1] == {"it": NEEDED}
    assert _read(Field("it", "It", kind, needed=True), None)[1] == {"it": NEEDED}
    assert _read(Field("it", "It", kind), "")[1] == {}


@given(NOTHING)
def test_space_alone_is_no_answer_to_a_needed_field(text: str) -> None:
    for kind in (FieldKind.LINE, FieldKind.WORDS, FieldKind.LIST):
        assert _read(Field("it", "It", kind, needed=True), text)[1] == {"it": NEEDED}


@given(st.text(max_size=60))
def test_words_are_kept_to_the_letter_between_the_first_and_the_last(text: str) -> None:
    for kind in (FieldKind.LINE, FieldKind.WORDS):
        value, mistakes = _read(Field("it", "It", kind), text)
        assert mistakes == {} and value == text.strip()


@given(st.text(max_size=60))
def test_a_secret_is_taken_exactly_as_typed(text: str) -> None:
    assert _read(Field("it", "It", FieldKind.SECRET), text) == (text, {})


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1), max_size=6))
def test_a_list_has_one_thing_a_line_and_no_empty_ones(things: list[str]) -> None:
    typed = "\n \n".join(f"  {thing} " for thing in things)
    assert _read(Field("it", "It", FieldKind.LIST), typed) == (tuple(things), {})


@given(st.integers(-10_000_000, 10_000_000))
def test_numbers_are_read_with_pounds_and_commas(number: int) -> None:
    field = Field("it", "It", FieldKind.NUMBER)
    assert {_read(field, text)[0] for text in (str(number), f"£{number:,}", f" {number:,}.00 ")} == {float(number)}


@pytest.mark.parametrize("typed", ["about forty", "12 or 13", "nan", "NaN", "inf", "-Infinity", "1e999", "--1"])
def test_what_is_no_number_gets_the_sentence(typed: str) -> None:
    value, mistakes = _read(Field("it", "It", FieldKind.NUMBER), typed)
    assert (value, mistakes) == (None, {"it": NUMBER_MISTAKE})


@given(st.text(max_size=20))
def test_any_text_is_a_number_nothing_or_the_sentence(text: str) -> None:
    value, mistakes = _read(Field("it", "It", FieldKind.NUMBER), text)
    assert mistakes in ({}, {"it": NUMBER_MISTAKE})
    assert value is None or abs(value) < float("inf")


def test_nought_is_an_answer() -> None:
    assert _read(Field("it", "It", FieldKind.NUMBER, needed=True), "0") == (0.0, {})


def test_ticks_and_a_tick_and_a_choice_are_what_was_chosen() -> None:
    assert _read(Field("it", "It", FieldKind.TICKS), ["a", "b"]) == (("a", "b"), {})
    assert _read(Field("it", "It", FieldKind.TICKS), None) == ((), {})
    assert _read(Field("it", "It", FieldKind.TICK), None) == (False, {})
    assert _read(Field("it", "It", FieldKind.CHOICE, choices=(("a", "A"),)), "a") == ("a", {})


@pytest.mark.parametrize("nothing", ["", None])
def test_a_needed_choice_has_to_be_made(nothing: str | None) -> None:
    assert _read(Field("it", "It", FieldKind.CHOICE, needed=True), nothing)[1] == {"it": NEEDED_CHOICE}


def _two(calls: list[Answers], says: Mapping[str, str]) -> Form:
    def check(answers: Answers) -> Mapping[str, str]:
        calls.append(answers)
        return says

    return Form("Two", (Field("name", "Name", needed=True), Field("on", "When", FieldKind.DAY)), check=check)


def test_all_answers_are_looked_at_together_only_when_each_is_right() -> None:
    calls: list[Answers] = []
    form = _two(calls, {"on": "That day has gone."})
    assert read(form, {"name": "", "on": "today"}, TODAY)[1] == {"name": NEEDED}
    assert read(form, {"name": "Maya", "on": "soon"}, TODAY)[1] == {"on": DAY_MISTAKE}
    assert read(form, {}, TODAY)[1] == {"name": NEEDED}
    assert calls == []
    answers, mistakes = read(form, {"name": " Maya ", "on": "today"}, TODAY)
    assert calls == [{"name": "Maya", "on": TODAY}] == [answers]
    assert mistakes == {"on": "That day has gone."}


def test_every_mistake_is_told_at_once() -> None:
    form = _two([], {})
    assert set(read(form, {"name": " ", "on": "whenever"}, TODAY)[1]) == {"name", "on"}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(FieldKind.LINE, NEEDED), (FieldKind.CHOICE, NEEDED_CHOICE), (FieldKind.TICKS, NEEDED_CHOICE),
     (FieldKind.DAY, NEEDED_DAY), (FieldKind.NUMBER, NEEDED_NUMBER)],
)  # fmt: skip
def test_what_is_needed_is_said_of_the_kind_of_thing_it_is(kind: FieldKind, sentence: str) -> None:
    field = Field("one", "One thing", kind, choices=(("a", "A"), ("b", "B")), needed=True)
    assert _read(field, None)[1] == {"one": sentence}


def test_the_arrow_keys_choose_among_a_few_and_begin_at_what_is_chosen(qtbot: QtBot) -> None:
    choices = (("a", "Alpha"), ("b", "Beta"), ("c", "Gamma"))
    fields = FormFields(Form("Which?", (Field("one", "One", FieldKind.CHOICE, "b", choices=choices),)))
    qtbot.addWidget(fields)
    with qtbot.waitActive(fields):
        fields.show()
    fields.begin()
    _press(fields, Qt.Key.Key_Down)
    assert fields.typed() == {"one": "c"}
    _press(fields, Qt.Key.Key_Right)
    assert fields.typed() == {"one": "a"}  # round again
    _press(fields, Qt.Key.Key_Up)
    assert fields.typed() == {"one": "c"}


def _press(fields: FormFields, key: Qt.Key) -> None:
    focus = fields.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
