"""A way back to work can be told step by step, and only what was classed leaves the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from records.consent import ShareClass
from supportplans.lines import lines_of
from supportplans.return_lines import RETURN, return_lines
from supportplans.returning import Advice, Dated
from tests.supportplans.maya import AGREEMENT, DECISION, MAYA, PLANNED, QUIET
from tests.supportplans.test_returning import MONDAY, PLAN, STEP

WAY = replace(
    PLAN, steps=(replace(STEP, adjustments_on=frozenset({QUIET.id})), *PLAN.steps[1:]), before="Coffee first.",
    notes="SECRET note", fit_notes=(Dated(MONDAY, date(2027, 4, 1), "SECRET words", frozenset({Advice.PHASED})),),
    awards=(Dated(MONDAY, date(2027, 4, 1), "SECRET award"),),
)  # fmt: skip


def test_each_step_is_a_line_with_its_days_and_no_line_tells_of_notes_awards_or_pay() -> None:
    lines = return_lines(WAY, {str(QUIET.id): QUIET.title})
    assert lines[1].text == (
        "1 March 2027 to 7 March 2027: Tuesday, Thursday; 4 hours a day; Washing-up side; The kitchen; "
        "Ten quiet minutes in the staff room at 1.35."
    )
    assert lines[0].text == "Coffee first." and lines[-1].text == "It is done when: Two whole weeks at my own hours"
    told = " ".join(line.text for line in lines)
    assert "SECRET" not in told and "paid" not in told and "phased" not in told


def test_the_lines_are_private_until_they_are_classed_and_a_step_that_moved_is_a_new_line() -> None:
    lines = [line for line in lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {}, WAY) if line.section == RETURN]
    assert lines and {line.share for line in lines} == {ShareClass.PRIVATE}
    later = {line.id for line in return_lines(replace(WAY, starts_on=date(2027, 3, 8)), {})}
    assert not later & {line.id for line in lines if ":step" in line.id}


def test_an_adjustment_that_is_not_agreed_is_not_named_in_a_step() -> None:
    assert QUIET.title not in " ".join(line.text for line in return_lines(WAY, {}))
