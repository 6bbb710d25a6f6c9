"""The calendar file: correct, the same each time, and nothing in it says anything of anybody."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from supportplans.calendar_file import Entry, Summary, calendar_bytes, calendar_text, escaped, folded

MADE = date(2026, 11, 24)
ENTRIES = st.lists(
    st.builds(
        Entry, st.text(max_size=40), st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(Summary),
        st.booleans(),
    ),
    max_size=8,
)  # fmt: skip
NEUTRAL = {"Check-in", "Catch-up", "Work day"}
PROPERTIES = {
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE",
    "SUMMARY", "CLASS", "TRANSP", "ACTION", "DESCRIPTION", "TRIGGER",
}  # fmt: skip


def _unfolded(text: str) -> list[tuple[str, str]]:
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


@given(ENTRIES)
def test_every_property_is_from_a_closed_list_and_every_summary_is_neutral(entries: list[Entry]) -> None:
    pairs = _unfolded(calendar_text(entries, MADE))
    assert {name for name, _ in pairs} <= PROPERTIES
    assert {value for name, value in pairs if name in ("SUMMARY", "DESCRIPTION")} <= NEUTRAL
    assert {summary.value for summary in Summary} == NEUTRAL
    fixed = {"PRODID": "-//Calendar file//EN", "CLASS": "PRIVATE", "VERSION": "2.0", "TRIGGER": "-PT9H"}
    for name, value in pairs:
        if name == "UID":
            assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value)
        elif name.startswith("DT"):
            assert re.fullmatch(r"\d{8}(T000000Z)?", value)
        else:
            assert name not in fixed or value == fixed[name]


@given(ENTRIES)
def test_every_line_ends_as_it_should_and_none_is_too_long(entries: list[Entry]) -> None:
    raw = calendar_bytes(entries, MADE)
    assert raw.endswith(b"END:VCALENDAR\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_same_days_make_the_same_bytes_in_any_order(entries: list[Entry], luck: st.DataObject) -> None:
    mixed = [*entries, *entries]
    luck.shuffle(mixed)  # type: ignore[attr-defined]
    assert calendar_bytes(mixed, MADE) == calendar_bytes(entries, MADE)


@given(ENTRIES)
def test_each_entry_has_an_id_of_its_own_that_stays(entries: list[Entry]) -> None:
    pairs = _unfolded(calendar_text(entries, MADE))
    ids = [value for name, value in pairs if name == "UID"]
    assert len(set(ids)) == len({(entry.of, entry.summary) for entry in entries})
    again = [value for name, value in _unfolded(calendar_text(entries, date(2030, 1, 1))) if name == "UID"]
    assert ids == again


def test_a_day_lasts_from_its_morning_to_the_next() -> None:
    text = calendar_text([Entry("x", date(2026, 12, 31), Summary.CATCH_UP, remind=True)], MADE)
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Catch-up\r\n" in text
    assert "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Catch-up\r\nTRIGGER:-PT9H\r\nEND:VALARM\r\n" in text


@given(st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=400))
def test_a_folded_line_unfolds_to_what_it_was(line: str) -> None:
    parts = list(folded(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line and all(p[0] == " " for p in parts[1:])


def test_signs_that_mean_something_are_escaped() -> None:
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"
