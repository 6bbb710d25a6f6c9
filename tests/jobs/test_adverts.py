"""Adverts as found in the wild, written for these tests: what is asked, what is offered, and the facts stated."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.adverts.dates import read_closing
from jobs.adverts.hours import read_hours
from jobs.adverts.labels import Labelled, labelled
from jobs.adverts.model import Contract, LineKind, Pattern, Pay, PayUnit, Quoted
from jobs.adverts.pattern import read_pattern
from jobs.adverts.pay import read_pay
from jobs.adverts.reading import read_advert
from jobs.texts.lines import Line, read_lines

T = TypeVar("T")
TODAY = date(2026, 11, 23)
SCHOOL = """Kitchen Assistant
Holbrook Primary School

Location: Mill Road, Ashby
Salary: £12.71 per hour
Hours: 25 hours per week, term time only, Monday to Friday 9.30am - 2.30pm
Contract: Permanent
Closing date: Friday 4th December 2026

About us
We are a friendly two-form entry school at the heart of the village.

What you will do
- Help prepare and serve school dinners
- Wash up and keep the kitchen clean
- Put deliveries away

What we're looking for
- Ability to work in a team
- Level 2 food hygiene (training will be given)
- Experience in a kitchen would be an advantage

We offer
- Local government pension
- Free uniform

We are committed to safeguarding and promoting the welfare of children."""
CARD = "CLEANER WANTED. Small office in town, Mon-Fri 6-8pm, 10 hrs a week, £13.00 ph. Must be reliable. Call Ann"
CARE = """Care Assistant - nights
£12.90 - £13.40 per hour | 36 hours per week | Permanent

You will help residents to wash, dress and eat. You'll keep records of care.
You must have a caring nature. NVQ Level 2 is desirable but not essential.
Benefits: paid breaks, pension, free parking.
To apply send your CV to the manager."""


def value(quoted: Quoted[T] | None) -> T | None:
    return quoted.value if quoted else None


def facts_of(said: str) -> tuple[list[Line], list[Labelled]]:
    lines = read_lines([said])
    return lines, labelled(lines)


def names(pattern: tuple[Quoted[Pattern], ...]) -> tuple[str, ...]:
    return tuple(each.value.value for each in pattern)


def test_a_council_advert_is_read_line_by_line() -> None:
    draft = read_advert(SCHOOL, TODAY)
    assert draft.of(LineKind.TASK) == (13, 14, 15)
    assert draft.of(LineKind.ESSENTIAL) == (18, 19)
    assert draft.of(LineKind.DESIRABLE) == (20,)
    assert draft.of(LineKind.OFFER) == (23, 24)
    assert draft.of(LineKind.BOILERPLATE) == (10, 26)
    assert draft.hours == Quoted((25, 25), (5,)) and draft.place == Quoted("Mill Road, Ashby", (3,))
    assert names(draft.pattern) == ("day", "no_weekends") and draft.employer == Quoted("Holbrook Primary School", (1,))
    assert draft.pay == Quoted(Pay(12.71, 12.71, PayUnit.HOUR), (4,))
    assert draft.contract == Quoted(Contract.PERMANENT, (6,)) and draft.title == Quoted("Kitchen Assistant", (0,))
    assert draft.closing == Quoted(date(2026, 12, 4), (7,))


HOSPITAL = """Domestic Assistant - Band 2
Contract: Permanent
Hours: Part time - 22.5 hours per week (rota, including weekends)
Site: St Aldhelm's Hospital
Salary: £24,465 per annum pro rata
Closing: 13/12/2026 23:59

Main duties of the job
To clean floors, surfaces and toilets using the correct colour-coded equipment
Report faults to the supervisor

Working for our organisation
We are one of the largest trusts in the county, employing over 6,000 people.

Person specification
Essential criteria
Basic numeracy and literacy
Desirable criteria
BICSc certificate
Previous hospital cleaning experience"""
SHOP = """Customer Assistant
Brightmart, Lower Street

£12.90 per hour
16 hours a week, flexible shifts between 6am and 10pm, some weekends

You'll serve customers on the tills, fill shelves and keep the shop floor tidy.

You'll need
• A friendly smile and a can-do attitude
• To be 18 or over, because of the alcohol you will sell

You'll get
• 10% discount from day one
• A pension we pay into

Apply online by 30th November. We may close this vacancy early."""
AGENCY = (
    "Warehouse operatives needed ASAP, Mon-Fri 6am-2pm, £12.71ph rising to £13.20 after 12 weeks, temp to perm, "
    "picking and packing orders, free parking. Call now! ABC Recruitment is acting as an employment business."
)


def test_a_hospital_advert_with_a_person_specification_is_read() -> None:
    draft = read_advert(HOSPITAL, TODAY)
    assert draft.of(LineKind.TASK) == (8, 9) and draft.of(LineKind.BOILERPLATE) == (12,)
    assert draft.of(LineKind.ESSENTIAL) == (16,) and draft.of(LineKind.DESIRABLE) == (18, 19)
    assert draft.pay == Quoted(Pay(24465, 24465, PayUnit.YEAR, True), (4,)) and value(draft.hours) == (22.5, 22.5)
    assert names(draft.pattern) == ("weekends", "shifts") and value(draft.place) == "St Aldhelm's Hospital"


def test_a_supermarket_advert_is_read() -> None:
    draft = read_advert(SHOP, TODAY)
    assert draft.of(LineKind.TASK) == (6,) and draft.of(LineKind.ESSENTIAL) == (9, 10)
    assert draft.of(LineKind.OFFER) == (4, 13, 14) and draft.of(LineKind.BOILERPLATE) == (16,)
    assert draft.closing == Quoted(date(2026, 11, 30), (16,)) and value(draft.hours) == (16, 16)


def test_an_advert_of_one_line_is_read_between_its_commas() -> None:
    draft = read_advert(AGENCY, TODAY)
    assert draft.of(LineKind.TASK) == (0,) == draft.of(LineKind.OFFER)
    assert value(draft.contract) is Contract.TEMPORARY and value(draft.pay) == Pay(12.71, 12.71, PayUnit.HOUR)


def test_a_card_in_a_shop_window_is_read() -> None:
    draft = read_advert(CARD, TODAY)
    assert draft.of(LineKind.ESSENTIAL) == (0,)
    assert value(draft.pay) == Pay(13, 13, PayUnit.HOUR) and value(draft.hours) == (10, 10)
    assert names(draft.pattern) == ("evening", "no_weekends")


def test_a_line_of_two_sentences_can_be_of_two_kinds() -> None:
    draft = read_advert(CARE, TODAY)
    assert 4 in draft.of(LineKind.ESSENTIAL) and 4 in draft.of(LineKind.DESIRABLE)
    assert draft.of(LineKind.TASK) == (3,) and draft.of(LineKind.OFFER) == (5,)
    assert draft.apply == Quoted("To apply send your CV to the manager.", (6,))
    assert value(draft.pay) == Pay(12.9, 13.4, PayUnit.HOUR) and names(draft.pattern) == ("night",)


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("Salary: £24,450 to £26,000 a year pro rata", Pay(24450, 26000, PayUnit.YEAR, True)),
        ("£24-26k per annum", Pay(24000, 26000, PayUnit.YEAR)),
        ("£24k - £26k", Pay(24000, 26000, PayUnit.YEAR)),
        ("Pay: 12.71 per hour", Pay(12.71, 12.71, PayUnit.HOUR)),
        ("£480 per week", Pay(480, 480, PayUnit.WEEK)),
        ("£2,100 per month", Pay(2100, 2100, PayUnit.MONTH)),
        ("Band 2, £24,465 FTE", Pay(24465, 24465, PayUnit.YEAR, True)),
        ("We raised £30,000 for the hospice", None),
        ("Refer a friend bonus of £250", None),
        ("Competitive rates", None),
    ],
)
def test_pay_is_read_as_it_is_said(said: str, pay: Pay | None) -> None:
    assert value(read_pay(*facts_of(said))) == pay


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("16 - 20 hours per week", (16, 20)), ("37.5 hrs pw", (37.5, 37.5)), ("Hours: 30", (30, 30)),
        ("up to 24 hours a week", (0, 24)), ("12 hours notice", None), ("open 24/7", None),
    ],
)  # fmt: skip
def test_hours_are_of_the_week(said: str, hours: tuple[float, float] | None) -> None:
    assert value(read_hours(*facts_of(said))) == hours


@pytest.mark.parametrize(
    ("said", "pattern"),
    [
        ("Earlies and lates on a rota, alternate weekends", ("early", "evening", "weekends", "shifts")),
        ("No evenings or weekends. Monday to Friday, school hours", ("day", "no_weekends")),
        ("10pm to 6am", ("night",)), ("6am - 2pm", ("early", "day")), ("Flexible working considered", ("flexible",)),
    ],
)  # fmt: skip
def test_the_pattern_is_when_the_work_is_done(said: str, pattern: tuple[str, ...]) -> None:
    assert names(read_pattern(read_lines([said]))) == pattern


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Closing date: 4/12/26", date(2026, 12, 4)), ("Apply by 12th January", date(2027, 1, 12)),
        ("Closes Sunday 6 December 2026 at 11.59pm", date(2026, 12, 6)), ("Deadline 2026-12-01", date(2026, 12, 1)),
        ("Interviews on 9 December", None), ("Closing date: as soon as possible", None),
        ("Closes 31 February 2027", None),
    ],
)  # fmt: skip
def test_the_closing_date_is_the_day_it_closes(said: str, day: date | None) -> None:
    assert value(read_closing(*facts_of(said), TODAY)) == day


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_any_text_gives_a_draft_whose_lines_exist(text: str) -> None:
    draft = read_advert(text, TODAY)
    numbers = {n for kind in LineKind for n in draft.of(kind)}
    assert numbers <= set(range(len(draft.lines)))
    assert all(draft.lines[n].strip() for n in numbers)


def test_an_endless_text_is_read_only_so_far() -> None:
    assert len(read_advert("You must have a van.\n" * 40_000, TODAY).lines) < 10_001
