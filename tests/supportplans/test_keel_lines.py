"""Everything an employer could be told of an agreement is a line, private at first; what never leaves is none."""

from __future__ import annotations

import re
from dataclasses import replace

from records.consent import Line, ShareClass, release
from supportplans.blocks import Bullets, Heading, Paragraph, Quote
from supportplans.documents import Issue, employer_plan, on_plan
from supportplans.keel import Absence, InTouch, LevelPlan
from supportplans.keel_lines import LEVEL_PARTS, absence_words, in_touch_words, limit_words
from supportplans.levels import Level
from supportplans.lines import lines_of
from supportplans.model import AdjustmentId
from supportplans.returning import ReturnPlan, ReturnPlanId, ReturnStep
from tests.supportplans.full_keel import FULL
from tests.supportplans.maya import DECISION, MANAGER, MAYA, PLANNED, SIDE, TODAY, consent

NEVER = {"zz_signs_i_notice"}
WAY_BACK = ReturnPlan(
    ReturnPlanId("back"), FULL.id, TODAY, (ReturnStep(2, frozenset({0, 2}), 4, "zz_duties", "zz_place",
    check_in="zz_check"),), "zz_hold", "zz_back", "zz_end", "zz_before",
)  # fmt: skip


def _lines(**shares: ShareClass) -> tuple[Line, ...]:
    return lines_of(MAYA, PLANNED, FULL, (DECISION,), shares)


def _tokens(text: str) -> set[str]:
    return {word.strip(".,:;()“”") for word in text.split() if "zz_" in word}


def test_whatever_is_said_of_a_level_or_the_whole_is_a_line_and_private_signs_never_are() -> None:
    told = {token for line in _lines() for token in _tokens(line.text)}
    said = _tokens(repr(FULL).replace("'", " ").replace("=", " "))
    assert len(said) > 30
    assert said - told == NEVER


def test_every_new_line_is_private_until_it_is_classed() -> None:
    assert {line.share for line in _lines()} == {ShareClass.PRIVATE}
    assert len({part.id for part in LEVEL_PARTS}) == len(LEVEL_PARTS)


def test_a_paper_holds_what_was_released_and_each_thing_under_its_own_heading() -> None:
    ids = frozenset(line.id for line in _lines())
    released = release(_lines(**dict.fromkeys(ids, ShareClass.CONSENTED)), [consent(ids)], MANAGER, TODAY)
    blocks = employer_plan(released, Issue()).blocks
    texts = repr(blocks)
    for line in filter(on_plan, released.lines):
        assert line.text.strip("“”") in texts or line.section in ("name", "job", "agreed", "asked", "not_agreed")
    openings = [b.opening.rstrip(":") for b in blocks if isinstance(b, Bullets | Paragraph)]
    assert "The manager will, in the first hour" in openings and "It is over when" in openings
    headings = [b.text for b in blocks if isinstance(b, Heading)]
    assert headings.index("What can change things") < headings.index("When things change")
    assert Quote("zz_colleagues") in blocks


def test_every_line_of_every_section_that_is_released_stands_on_the_work_plan() -> None:
    """What the register says went out has to have gone out, the way back to work and what has ended included."""
    over = (replace(SIDE, id=AdjustmentId("over"), title="zz_over", ended_on=TODAY), PLANNED[1][1])
    lines = lines_of(MAYA, (*PLANNED, over), FULL, (DECISION,), {}, WAY_BACK)
    ids = frozenset(line.id for line in lines)
    all_in = tuple(replace(line, share=ShareClass.CONSENTED) for line in lines)
    paper = repr(employer_plan(release(all_in, [consent(ids)], MANAGER, TODAY), Issue()).blocks)
    marked = [(line.section, set(re.findall(r"zz_\w+", line.text))) for line in lines if "zz_" in line.text]
    assert {"coming_back", "ended"} <= {section for section, _ in marked}
    assert [section for section, words in marked if not words <= set(re.findall(r"zz_\w+", paper))] == []


def test_a_paper_without_a_word_released_says_none_of_it() -> None:
    released = release(_lines(), [consent(frozenset(line.id for line in _lines()))], MANAGER, TODAY)
    assert "zz_" not in repr(employer_plan(released, Issue()))


def test_only_adjustments_that_are_agreed_are_named_at_a_level() -> None:
    refused = replace(FULL, plans=(LevelPlan(Level.AWAY, adjustments_on=frozenset({PLANNED[3][0].id})),))
    lines = lines_of(MAYA, PLANNED, refused, (DECISION,), {})
    assert not [line for line in lines if line.section.endswith(".on")]


def test_parts_are_told_in_whole_sentences() -> None:
    assert in_touch_words(InTouch("Ms Doyle and I", "on Fridays", "She")) == "Ms Doyle and I, on Fridays. She starts."
    assert in_touch_words(InTouch(who_starts="I")) == "I start."
    assert in_touch_words(InTouch()) == ""
    assert limit_words(LevelPlan(1, limit_days=1, at_the_limit="Then we talk.")) == "For 1 day at most. Then we talk."
    told = absence_words(Absence("text", "Ms Doyle", "half past eight", "Fridays, about anything but dates."))
    assert told == (
        "I report it by text to Ms Doyle, by half past eight.", "Fridays, about anything but dates.",
    )  # fmt: skip
