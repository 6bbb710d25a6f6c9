"""What is in place and asked for again: it stays in place on every paper, and the change is told beside it."""

from __future__ import annotations

from datetime import date

import pytest

from records.consent import Line, ShareClass, release
from supportplans.caseload import Caseload
from supportplans.documents import employer_plan
from supportplans.due import Matter
from supportplans.due_work import lines_of_day
from supportplans.hand_over_paper import hand_over_paper
from supportplans.issue import Issue
from supportplans.lines import AGREED, lines_of
from supportplans.manager_page import manager_page
from supportplans.moves import Move, NegotiationEvent
from supportplans.reading import read
from tests.supportplans.maya import AGREEMENT, MANAGER, MAYA, QUIET, TODAY, E, P, consent, events_of

THERE = ((P, Move.ASK), (E, Move.ACCEPT), (E, Move.IN_PLACE), (P, Move.CONFIRM))


def _lines(*more: tuple[object, Move]) -> dict[str, Line]:
    events = events_of("quiet", *THERE, *more)  # type: ignore[arg-type]
    found = lines_of(MAYA, [(QUIET, events)], AGREEMENT, (), {})
    return {line.id.split(":")[2]: line for line in found if line.id.startswith("adjustment:quiet:")}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (((P, Move.ASK),), "Asked for on 7 February 2027, not answered yet"),
        (((P, Move.ASK), (E, Move.OFFER)), "Answered with another offer"),
        (((P, Move.ASK), (E, Move.ACCEPT)), "Agreed, no date yet"),
        (((P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE)), "Promised for 9 February 2027"),
    ],
)  # fmt: skip
def test_no_line_of_what_is_in_place_changes_while_a_change_is_talked_about(
    more: tuple[tuple[object, Move], ...], told: str
) -> None:
    before, now = _lines(), _lines(*more)
    change = now.pop("change")
    assert now == before and now["standing"].text == "Yes, confirmed on 6 February 2027"
    assert (change.section, change.text, change.share) == (AGREED, told, ShareClass.PRIVATE)


def test_after_a_no_to_the_change_everything_is_as_it_was_and_after_a_stop_it_is_not_in_place() -> None:
    assert _lines((P, Move.ASK), (E, Move.REFUSE)) == _lines()
    stopped = _lines((P, Move.ASK), (P, Move.NOT_CONFIRMED))
    assert stopped["standing"].text == "Agreed, not happening yet" and "change" not in stopped


@pytest.mark.parametrize("make", [employer_plan, manager_page, hand_over_paper])
def test_papers_say_that_it_is_in_place_and_the_change_where_the_person_wants_it_told(make: object) -> None:
    lines = lines_of(MAYA, [(QUIET, events_of("quiet", *THERE, (P, Move.ASK)))], AGREEMENT, (), {})
    for held in (False, True):
        ids = frozenset(line.id for line in lines if not (held and ":change:" in line.id))
        shares = dict.fromkeys(ids, ShareClass.CONSENTED)
        shown = [Line(n.id, n.section, n.text, shares.get(n.id, ShareClass.PRIVATE), n.quoted) for n in lines]
        words = " ".join(read(make(release(shown, [consent(ids)], MANAGER, TODAY), Issue())))  # type: ignore[operator]
        assert QUIET.title in words and "still being talked about" not in words
        if make is not manager_page:
            assert "Yes, confirmed on 6 February 2027" in words
            assert ("A change: Asked for on 7 February 2027, not answered yet" in words) is not held


def test_home_waits_for_the_answer_from_the_day_the_change_was_asked_for() -> None:
    asked = events_of("quiet", *THERE, (P, Move.ASK))

    def lines(events: tuple[NegotiationEvent, ...]) -> list[tuple[Matter, date | None]]:
        load = Caseload(adjustments=(QUIET,), events={QUIET.id: events})
        return [(line.matter, line.since) for line in lines_of_day(load, date(2027, 2, 20)) if line.detail == "asked"]

    assert lines(asked) == [(Matter.ANSWER, date(2027, 2, 7))] and lines(asked[:-1]) == []
