"""The adverts the reader is measured by are well formed: pairs, lines in range, values in use, nothing that is real."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "adverts"
ADVERTS = sorted(FOLDER.glob("*.txt"))
LISTS = ("tasks", "essential", "desirable", "offers", "boilerplate", "apply")
FIELDS = ("hours_per_week", "pattern", "pay", "contract", "closing", "place", "title", "employer")
PATTERNS = {"early", "day", "evening", "night", "weekends", "shifts", "flexible"}
CONTRACTS = {"permanent", "fixed_term", "temporary", "bank", "apprenticeship", None}
UNITS = {"hour", "week", "month", "year"}
AT_LEAST = {"tasks": 30, "essential": 30, "desirable": 22, "offers": 30, "boilerplate": 25, "apply": 35,
            "hours_per_week": 28, "pattern": 35, "pay": 33, "contract": 26, "closing": 18, "place": 35}  # fmt: skip
HEADINGS = re.compile(
    r"(the |your |our |about |main |key |job )*(role|duties|responsibilities|essential|desirable|benefits|requirements"
    r"|person specification|job description|about (you|us)|how to apply|what we offer|we offer|contact)",
    re.I,
)

each = pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.stem)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _expected(path: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return expected


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _figures(text: str) -> set[float]:
    """Return every number written in a text, '26k' and '24,796' understood."""
    found = re.findall(r"(\d+(?:\.\d+)?)(k?)", re.sub(r"(?<=\d),(?=\d{3})", "", text), re.I)
    return {float(number) * (1000 if thousand else 1) for number, thousand in found}


def test_every_advert_has_its_answer_and_every_answer_its_advert() -> None:
    assert len(ADVERTS) == 40
    assert [path.stem for path in ADVERTS] == sorted(path.stem for path in FOLDER.glob("*.json"))
    assert [int(path.stem[:2]) for path in ADVERTS] == list(range(1, len(ADVERTS) + 1))


@each
def test_an_answer_has_every_key_and_no_other(path: Path) -> None:
    assert sorted(_expected(path)) == sorted((*LISTS, *FIELDS))


@each
def test_labelled_lines_exist_and_say_something(path: Path) -> None:
    lines, expected = _lines(path), _expected(path)
    for name in LISTS:
        labelled = expected[name]
        assert labelled == sorted(set(labelled)), name
        for number in labelled:
            assert 0 <= number < len(lines), (name, number)
            assert re.search(r"\w", lines[number]), (name, number)


@each
def test_no_heading_is_labelled(path: Path) -> None:
    lines, expected = _lines(path), _expected(path)
    said = [lines[number].strip() for name in LISTS for number in expected[name]]
    assert [text for text in said if text.endswith(":") or HEADINGS.fullmatch(text.strip(" *•-:"))] == []


@each
def test_hours_and_pay_run_from_low_to_high_and_pay_stands_in_the_text(path: Path) -> None:
    expected, figures = _expected(path), _figures(path.read_text(encoding="utf-8"))
    hours, pay = expected["hours_per_week"], expected["pay"]
    if hours is not None:
        low, high = hours
        assert 0 <= low <= high <= 60
    if pay is not None:
        assert sorted(pay) == ["max", "min", "pro_rata", "unit"]
        assert pay["unit"] in UNITS and isinstance(pay["pro_rata"], bool)
        ends = [end for end in (pay["min"], pay["max"]) if end is not None]
        assert ends == sorted(ends) and ends
        assert set(map(float, ends)) <= figures


@each
def test_pattern_contract_and_closing_date_are_of_the_kinds_in_use(path: Path) -> None:
    expected = _expected(path)
    assert len(expected["pattern"]) == len(set(expected["pattern"]))
    assert set(expected["pattern"]) <= PATTERNS
    assert expected["contract"] in CONTRACTS
    if expected["closing"] is not None:
        day = date.fromisoformat(expected["closing"]).day
        assert re.search(rf"(?<!\d)0?{day}(?!\d)", path.read_text(encoding="utf-8"))


@each
def test_title_employer_and_place_are_words_of_the_advert(path: Path) -> None:
    text, expected = _plain(path.read_text(encoding="utf-8")), _expected(path)
    for name in ("title", "employer"):
        assert expected[name] is None or _plain(expected[name]) in text, name
    place = expected["place"]
    assert place is None or _plain(place) in text or all(_plain(part) in text for part in place.split(", "))


@each
def test_nobody_real_can_be_rung_or_written_to(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for number in re.findall(r"\b0[\d ]{9,12}\d\b", text):
        assert re.match(r"(01632960|07700900)\d{3}$", number.replace(" ", "")), number
    hosts = re.findall(r"@([\w.-]+\w)", text) + re.findall(r"(?:https?://|www\.)(?:www\.)?([\w.-]+)", text)
    assert [host for host in hosts if not re.search(r"(^|\.)example\.(org|com|net)$", host)] == []


@pytest.mark.parametrize(("name", "least"), AT_LEAST.items())
def test_enough_adverts_say_each_thing(name: str, least: int) -> None:
    saying = [path.stem for path in ADVERTS if _expected(path)[name]]
    assert len(saying) >= least


def test_every_pattern_contract_and_unit_occurs_somewhere() -> None:
    answers = [_expected(path) for path in ADVERTS]
    assert {pattern for answer in answers for pattern in answer["pattern"]} == PATTERNS
    assert {answer["contract"] for answer in answers} == CONTRACTS
    assert {answer["pay"]["unit"] for answer in answers if answer["pay"]} == UNITS


def test_adverts_run_from_one_line_to_over_a_hundred() -> None:
    lengths = [len(_lines(path)) for path in ADVERTS]
    assert min(lengths) == 1 and max(lengths) > 100
