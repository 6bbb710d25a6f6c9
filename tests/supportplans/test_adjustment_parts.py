"""What an employer may be told of an adjustment is said in plain sentences, and what is private is no part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from supportplans.adjustment_parts import cost_words, funding_words, parts_of, pay_words
from supportplans.documents import FOOTER, Issue, employer_plan
from supportplans.funding import Costing, Every, Funding, Source, Stage
from supportplans.lines import adjustment_lines
from supportplans.model import Kind
from supportplans.reading import texts
from supportplans.terms import PayChange
from tests.supportplans.maya import MENU, QUIET, TODAY, all_lines, released


def test_what_is_only_thought_is_about_and_what_was_spent_is_not() -> None:
    assert cost_words(Costing(Decimal(40), None, None, Decimal("12.50"), Every.WEEK)) == (
        "about £40 once, and £12.50 a week"
    )
    assert cost_words(Costing()) == ""
    assert cost_words(Costing(once_actual=Decimal(0))) == "£0 once"


def test_an_award_says_how_far_it_is_and_never_its_reference() -> None:
    award = Funding(Source.ACCESS_TO_WORK, (), date(2028, 2, 1), Decimal(20), "AtW 123")
    assert funding_words(award.moved(Stage.APPLIED, TODAY)) == (
        "Access to Work: applied for, 10 March 2027. The award ends on 1 February 2028. The employer adds £20."
    )
    assert "123" not in repr(parts_of(replace(MENU, funding=award)))


def test_a_change_of_pay_says_that_it_does_not_count_before_it_is_confirmed() -> None:
    change = PayChange("The hours go down by two a week", TODAY)
    assert pay_words(change).endswith("Not confirmed in writing yet, so nothing changes until it is.")
    assert pay_words(replace(change, confirmed_on=TODAY)).endswith("Confirmed in writing on 10 March 2027.")
    assert not any("Nothing here changes pay" in line for line in FOOTER)


def test_the_paper_tells_who_does_what_and_who_pays() -> None:
    said = " ".join(texts(employer_plan(released(), Issue())))
    assert "Keep the staff room free. Who: Ms Doyle. By 22 February 2027." in said
    assert "Access to Work: applied for, 12 February 2027." in said
    assert "It works in part, 1 March 2027. Mondays are hard." in said
    assert "Offered instead: Five minutes at 9.45." in said


def test_a_part_that_is_held_back_is_not_on_the_paper() -> None:
    held = frozenset(line.id for line in all_lines() if ":action-" not in line.id and ":funding:" not in line.id)
    said = " ".join(texts(employer_plan(released(held), Issue())))
    assert "Keep the staff room free" not in said and "Access to Work" not in said
    assert "Ten minutes at 1.35" in said


def test_the_interim_has_its_own_day_and_just_in_case_is_said() -> None:
    just = replace(MENU, kind=Kind.JUST_IN_CASE, interim="A printed list", interim_on=TODAY)
    said = {line.text for line in adjustment_lines(just, ())}
    assert {"A printed list (from 10 March 2027)", "kept ready, just in case"} <= said


def test_a_trial_says_its_last_day_once() -> None:
    assert [text for name, text, _ in parts_of(QUIET) if name == "until"] == [""]
