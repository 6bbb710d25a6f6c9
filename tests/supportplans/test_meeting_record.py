"""A meeting is told as it was said, line by line as it was let through, and never what anybody thought of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from records.consent import Line, ShareClass, release
from supportplans.blocks import Heading, Paragraph, Table
from supportplans.documents import Issue, employer_plan, on_plan
from supportplans.lines import lines_of
from supportplans.meeting_lines import is_meeting, meeting_lines, meetings
from supportplans.meeting_record import meeting_record, on_record
from supportplans.moves import Channel, Move, NegotiationEvent
from supportplans.reading import read
from tests.supportplans.maya import DECISION, MANAGER, MAYA, MENU, TODAY, YARD, E, P, consent, events_of

ON = date(2027, 2, 22)
ASKED, YES = events_of("menu", (P, Move.ASK), (E, Move.ACCEPT), start=ON - timedelta(days=1))
ANSWER = replace(
    YES, who="Ms Doyle", present=("Jo Bennett",), words="I can do that from Monday.", next_step="Print the menu",
    next_owner="Ms Doyle", next_by=date(2027, 3, 1),
)  # fmt: skip
NO = replace(events_of("yard", (P, Move.ASK), (E, Move.REFUSE), start=ON - timedelta(days=1))[1], who="Ms Doyle")
KNOWN = [(MENU, (ASKED, ANSWER)), (YARD, (replace(ASKED, id="y1", adjustment_id=YARD.id), NO))]


def lines(known: list[tuple[object, tuple[NegotiationEvent, ...]]] = KNOWN, met_on: date | None = None) -> list[Line]:
    made = lines_of(MAYA, known, None, (DECISION,), {}, None, met_on)  # type: ignore[arg-type]
    return [replace(line, share=ShareClass.CONSENTED) for line in made if on_record(line)]


def record(chosen: list[Line]) -> tuple[str, ...]:
    released = release(chosen, [consent(frozenset(line.id for line in chosen))], MANAGER, TODAY)
    return read(meeting_record(released, Issue()))


def test_it_tells_who_was_there_what_was_said_and_what_comes_next() -> None:
    said = record(lines())
    at = said.index("The meeting on 22 February 2027")
    assert said[at + 1] == "Who was there: Ms Doyle, Jo Bennett"
    assert said[at + 2 : at + 6] == (
        "What was said", "Menu changes told by Friday: the answer was yes", "“I can do that from Monday.”",
        "Ten minutes at 1.15: the answer was no",
    )  # fmt: skip
    assert any(text.startswith("Reason given: effect on others.") for text in said)
    assert said[said.index("By when") + 1 :][:3] == ("Print the menu", "Ms Doyle", "1 March 2027")


def test_what_was_said_is_a_heading_only_where_more_was_told_of_it() -> None:
    chosen = [line for line in lines() if not (line.id.startswith("event:") and line.id.split(":")[2] != "said")]
    released = release(chosen, [consent(frozenset(line.id for line in chosen))], MANAGER, TODAY)
    blocks = meeting_record(released, Issue()).blocks
    assert Paragraph("Ten minutes at 1.15: the answer was no.") in blocks
    assert not any(isinstance(block, Heading) and block.level == 3 for block in blocks)


def test_views_notes_and_the_copy_that_was_sent_are_no_lines() -> None:
    assert "SECRET" not in repr(lines())


def test_every_line_is_private_until_it_is_classed_and_other_words_are_another_line() -> None:
    made = [n for n in lines_of(MAYA, KNOWN, None, (), {}) if is_meeting(n)]  # type: ignore[arg-type]
    assert made and {line.share for line in made} == {ShareClass.PRIVATE}
    other = [(MENU, (ASKED, replace(ANSWER, words="From Tuesday.")))]
    assert {n.id for n in lines(other)} & {n.id for n in made if ":words:" in n.id} == set()


def test_what_is_held_back_is_not_told_and_nothing_of_a_thing_without_its_name() -> None:
    def without(part: str) -> str:
        return " ".join(record([line for line in lines() if f":{part}:" not in line.id]))

    assert "from Monday" not in without("words") and "Menu changes" in without("words")
    assert "Ms Doyle, Jo" not in without("who")
    assert "Print the menu" not in without("said") and "from Monday" not in without("said")
    assert "Print the menu" not in without("next") and "1 March" not in without("next")


def test_the_newest_meeting_is_told_or_the_one_that_is_chosen() -> None:
    later = [(MENU, (ASKED, ANSWER, *events_of("menu", (E, Move.PROMISE), start=TODAY)))]
    later = [(MENU, (ASKED, ANSWER, replace(later[0][1][2], number=3, id="menu3")))]
    assert meetings(later) == (TODAY, ON)  # type: ignore[arg-type]
    assert "The meeting on 10 March 2027" in record(lines(later))
    chosen = record(lines(later, ON))
    assert "The meeting on 22 February 2027" in chosen and "Menu changes told by Friday: promised" not in chosen
    assert lines(later, ON - timedelta(days=9)) == lines(later)


def test_a_letter_is_no_meeting_and_a_mistake_that_was_mended_is_not_told() -> None:
    by_letter = [(MENU, (ASKED, replace(ANSWER, channel=Channel.LETTER)))]
    assert meeting_lines("maya", by_letter) == []
    mend = replace(ANSWER, id="menu3", number=3, move=Move.CORRECT, corrects=2, words="", instead=None)
    assert not [n for n in meeting_lines("maya", [(MENU, (ASKED, ANSWER, mend))]) if "answer was yes" in n.text]


def test_what_was_said_at_a_meeting_is_on_no_other_paper() -> None:
    made = [replace(n, share=ShareClass.CONSENTED) for n in lines_of(MAYA, KNOWN, None, (), {})]  # type: ignore[arg-type]
    released = release(made, [consent(frozenset(n.id for n in made))], MANAGER, TODAY)
    assert "from Monday" not in repr(employer_plan(released, Issue()))
    assert not any(on_plan(line) for line in made if is_meeting(line))


def test_without_a_next_step_there_is_no_table_of_them() -> None:
    few = [line for line in lines() if ":next" not in line.id]
    released = release(few, [consent(frozenset(line.id for line in few))], MANAGER, TODAY)
    assert not [block for block in meeting_record(released, Issue()).blocks if isinstance(block, Table)]
