"""The papers for employers of three long histories, as they would go out at the end of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from desktop.app.plans import issue_of, plan_lines
from records.consent import Line, Recipient, ShareClass, release
from supportplans.blocks import Document
from supportplans.employer_papers import EMPLOYER_PAPERS, MANAGER_PAGE, MEETING_RECORD, RETURN_CALENDAR, WORK_PLAN
from supportplans.manager_page import TooMuchToDo
from supportplans.papers import EmployerPaper
from supportplans.reading import read, texts
from tests.supportplans.histories.replay import Replay
from tests.supportplans.histories.warehouse_plans import CHRIS
from tests.supportplans.test_histories import TALES, _everything, _private, lived


def reader_of(replay: Replay) -> Recipient:
    """Return the newest reader with a permission at the person's work."""
    return max(replay.consents.consents(replay.person_id), key=lambda consent: consent.given_on).recipient


@cache
def every_line(name: str) -> tuple[Line, ...]:
    """Return every line of a history's plan, each classed as shared."""
    replay = lived(name)
    lines = plan_lines(replay.db, replay.person_id, reader_of(replay).organisation)
    return tuple(replace(line, share=ShareClass.CONSENTED) for line in lines)


def made(name: str, paper: EmployerPaper, without: str = "\0") -> Document:
    """Return a paper as it would be if the person shared everything, but lines with `without` in their section."""
    replay, reader = lived(name), reader_of(lived(name))
    consents = [replace(c, line_ids=frozenset(n.id for n in every_line(name)), given_on=replay.today,
                        expires_on=replay.today.replace(year=2027), withdrawn_on=None, given=True, starts_on=None)
                for c in replay.consents.consents(replay.person_id) if c.recipient == reader][:1]  # fmt: skip
    lines = [line for line in every_line(name) if paper.takes(line) and without not in line.section]
    released = release(lines, consents, reader, replay.today)
    return paper.make(released, issue_of(replay.db, replay.person_id, released, 1, 1))


@pytest.mark.parametrize("name", TALES)
def test_every_paper_can_be_made_and_holds_nothing_private(name: str) -> None:
    private = {text for thing in _everything(lived(name)) for text in _private(thing) if len(text) > 12}
    for paper in EMPLOYER_PAPERS:
        try:
            words = "\n".join(texts(made(name, paper)))
        except TooMuchToDo as fault:
            assert paper is MANAGER_PAGE and all(count > 3 for _, count in fault.levels)
            continue
        assert len(words) > 300 and not [text for text in private if text in words], paper.kind.id


def test_a_level_with_too_much_to_do_is_named_and_fits_once_some_is_held_back() -> None:
    with pytest.raises(TooMuchToDo) as told:
        made("porter", MANAGER_PAGE)
    assert told.value.levels == (("Level 2: Fuse short", 4),)
    assert "4. Do now" in read(made("porter", MANAGER_PAGE, "level2.manager_this_week"))


def test_the_pickers_plan_tells_what_his_new_manager_has_not_seen() -> None:
    assert reader_of(lived("warehouse")) == CHRIS
    words = read(made("warehouse", WORK_PLAN))
    assert "Since this was last signed, on 12 June 2024" in words
    assert "Level 3: Stop." in words and "A headset that takes the sorter away." in words
    assert words[words.index("Where this stands") + 1] .startswith("This is a draft until ")


def test_the_porters_way_back_is_a_calendar() -> None:
    words = read(made("porter", RETURN_CALENDAR))
    assert "From 18 August 2025 to 28 September 2025" in words
    assert "A coffee with Marta in the empty kitchen on the Friday before." in words


def test_the_assistants_last_meeting_is_told() -> None:
    words = read(made("assistant", MEETING_RECORD))
    assert words[words.index("The meeting on 13 November 2026") + 1] == "Who was there: Daniel Reeve"
    assert "“I write it the night before.”" in words
