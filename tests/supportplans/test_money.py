"""Money before and after: exact to the penny, never worked out with figures nobody confirmed, never past their day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.money import PENNY, Allowance, Money, Refusal, award, work_out
from supportplans.offers import Offer, StartCost, SupportNeed, not_asked, start_total, travel_month
from supportplans.rates import rates_for, shipped

DAY = date(2026, 11, 23)
RATES = replace(rates_for(DAY), confirmed=DAY)
pounds = st.decimals(min_value=0, max_value=3000, places=2)
ours = st.builds(
    Money, standard=pounds, elements=pounds, allowance=st.sampled_from(list(Allowance)), take_home_low=pounds,
    take_home_high=st.none() | pounds, other=pounds, costs=pounds, now_award=pounds, now_pay=pounds,
)  # fmt: skip


def test_one_example_worked_by_hand() -> None:
    money = Money(Decimal("424.90"), Decimal(380), Allowance.WITH_HOUSING, Decimal(900), None, Decimal(0), Decimal(80),
                  Decimal("804.90"))  # fmt: skip
    working = work_out(money, RATES, DAY)
    figures = {line.code: line.low for line in working.lines}
    assert figures["counted"] == 900 - RATES.with_housing == 473
    assert figures["off"] == Decimal("260.15")  # 0.55 x 473
    assert figures["award"] == Decimal("544.75") and figures["after"] == Decimal("1364.75")
    assert figures["difference"] == Decimal("559.85") and all(line.low == line.high for line in working.lines)


@given(ours, pounds)
def test_more_pay_never_leaves_less_in_the_month(money: Money, more: Decimal) -> None:
    pay = money.take_home_low or Decimal(0)
    low, high = (take + award(money, RATES, take)[2] for take in (pay, pay + more))
    assert high >= low - PENNY  # a penny of rounding


@given(ours)
def test_the_taper_is_exact_to_the_penny_and_takes_no_more_than_its_part(money: Money) -> None:
    pay = money.take_home_low or Decimal(0)
    counted, off, left = award(money, RATES, pay)
    assert abs(off - counted * RATES.taper) <= PENNY / 2 and off == off.quantize(PENNY)
    assert left >= 0 and left <= (money.standard or 0) + money.elements


@given(ours)
def test_the_range_holds_both_ends_and_every_line_adds_up(money: Money) -> None:
    working = work_out(money, RATES, DAY)
    ends = sorted((money.take_home_low, money.take_home_high if money.take_home_high is not None else
                   money.take_home_low))  # fmt: skip
    assert (working.line("take_home").low, working.line("take_home").high) == tuple(ends)
    for end in ("low", "high"):
        figure = {line.code: getattr(line, end) for line in working.lines}
        assert figure["after"] == figure["take_home"] + figure["award"] + figure["other"] - figure["costs"]
        assert figure["difference"] == figure["after"] - figure["before"]
        assert figure["award"] == max(0, figure["most"] - figure["off"])


@given(ours, st.integers(1, 4000))
def test_past_their_last_day_rates_work_nothing_out(money: Money, days: int) -> None:
    assert work_out(money, RATES, RATES.last + timedelta(days=days)).refused is Refusal.EXPIRED
    assert work_out(money, RATES, RATES.first - timedelta(days=days)).refused is Refusal.NOT_YET


@pytest.mark.parametrize("missing", ["standard", "take_home_low", "now_award"])
def test_without_a_figure_it_needs_nothing_is_worked_out(missing: str) -> None:
    money = Money(Decimal(400), take_home_low=Decimal(900), now_award=Decimal(400))
    assert work_out(money, RATES, DAY).refused is None
    assert work_out(replace(money, **{missing: None}), RATES, DAY).refused is Refusal.FIGURES_MISSING


def test_rates_nobody_confirmed_work_nothing_out() -> None:
    money = Money(Decimal(400), take_home_low=Decimal(900), now_award=Decimal(400))
    assert work_out(money, rates_for(DAY), DAY).refused is Refusal.NOT_CONFIRMED


def test_the_rates_that_come_along_name_their_source_and_their_last_day() -> None:
    for rates in shipped():
        assert rates.source and rates.checked and rates.first < rates.last and rates.confirmed is None
        assert 0 < rates.taper < 1 and 0 < rates.with_housing < rates.without_housing and rates.standard
    assert rates_for(date(2099, 1, 1)) is shipped()[-1]


def test_a_worksheet_adds_up_what_is_the_persons_to_pay_and_says_what_nobody_asked() -> None:
    offer = Offer("a", "ann", needs=(SupportNeed("A break", "Yes"), SupportNeed("A quiet place")),
                  travel_week=Decimal("18.40"),
                  start_costs=(StartCost("Shoes", Decimal(25)),
                               StartCost("Check", Decimal(52), "the school")))  # fmt: skip
    assert start_total(offer) == 25 and travel_month(offer) == Decimal("79.73")
    assert not_asked(offer) == ("A quiet place",)
    assert travel_month(replace(offer, travel_week=None)) is None
