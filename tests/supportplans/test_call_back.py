"""Letters that ask for copies back name the paper, its number and its day, and nothing of the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from records.consent import Answer, Consent, ConsentId, Copy, CopyId, Recipient
from records.people import PersonId
from supportplans.call_back import (
    CallBack,
    PassedLetter,
    Private,
    call_backs,
    let_out_letter,
    letter,
    letter_paper,
    to_ask_back,
)
from supportplans.draft_paper import clipboard_text
from supportplans.wording import day

TODAY, ME = date(2026, 11, 24), PersonId("me")
KAREN, SAM = Recipient("Karen Doyle", "manager", "Holbrook Primary School"), Recipient("Sam Oduya")
PRIVATE = Private(("Maya Linton", "Maya"), ("After an hour of noise I need ten quiet minutes", "no"))


def consent(reader: Recipient = KAREN, **changes: object) -> Consent:
    made = Consent(ConsentId(f"c-{reader.name}"), ME, reader, frozenset("ab"), TODAY, TODAY + timedelta(days=90))
    return replace(made, **changes)  # type: ignore[arg-type]


def copy(number: int, reader: Recipient = KAREN, **changes: object) -> Copy:
    made = Copy(CopyId(f"k{number}"), ME, reader, "work plan", 1, number, datetime(2026, 11, number, 9, tzinfo=UTC),
                "print", frozenset("a"), "KEEL-1234", ConsentId(f"c-{reader.name}"))  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def test_copies_are_asked_for_once_their_reader_may_have_less_than_stands_on_them() -> None:
    held = (copy(1),)
    assert to_ask_back(held, [consent()], TODAY) == ()
    for less in (
        consent(withdrawn_on=TODAY),
        consent(expires_on=TODAY - timedelta(days=1)),
        consent(line_ids=frozenset("b")),
    ):
        assert to_ask_back(held, [less], TODAY) == held
    assert to_ask_back(held, [consent(withdrawn_on=TODAY), consent()], TODAY) == ()  # said yes to anew


def test_what_came_back_what_is_ones_own_and_what_needed_no_permission_is_not_asked_for() -> None:
    ended = [consent(withdrawn_on=TODAY)]
    for row in (copy(1).answered(Answer.RETURNED, TODAY), copy(1).answered(Answer.DESTROYED, TODAY), copy(1, own=True),
                copy(1, consent_id=None)):  # fmt: skip
        assert to_ask_back((row,), ended, TODAY) == ()
    silent = copy(1).answered(Answer.NO_ANSWER, TODAY)
    assert to_ask_back((silent,), ended, TODAY) == (silent,)


def test_each_reader_gets_one_letter_that_names_every_copy() -> None:
    ended = [consent(withdrawn_on=TODAY), consent(SAM, withdrawn_on=TODAY)]
    backs = call_backs([copy(2), copy(1), copy(3, SAM)], ended, TODAY)
    assert [(back.recipient, [c.copy_no for c in back.copies]) for back in backs] == [(KAREN, [1, 2]), (SAM, [3])]
    text = letter(backs[0], "Jo Bennett", TODAY)
    for said in ("24 November 2026", "Dear Karen Doyle,", "Work plan, copy 1, 1 November 2026", "copy 2", "Jo Bennett"):
        assert said in text
    assert "KEEL" not in text and "Holbrook" not in text


def test_a_letter_as_drafted_passes_whole_and_says_the_same_on_paper() -> None:
    text = letter(CallBack(KAREN, (copy(1),)), "Jo Bennett", TODAY)
    passed = let_out_letter(text, KAREN, "Jo Bennett", PRIVATE)
    assert passed.held == () and passed.text == text and clipboard_text(letter_paper(passed)) == text


@pytest.mark.parametrize(
    "leak",
    [
        "Maya would like it back.",
        "It is about LINTON.",
        "She takes medication for anxiety.",
        "She said: after an hour of  noise I need ten quiet minutes.",
    ],
)
def test_a_paragraph_that_tells_something_of_the_person_stays_behind(leak: str) -> None:
    text = letter(CallBack(KAREN, (copy(1),)), "Jo Bennett", TODAY)
    passed = let_out_letter(f"{text}\n\n{leak}", KAREN, "Jo Bennett", PRIVATE)
    assert passed.held == (leak,) and passed.text == text
    assert leak not in clipboard_text(letter_paper(passed))


def test_a_letter_asks_although_a_line_of_the_record_is_the_very_day_it_names() -> None:
    asked = CallBack(KAREN, (copy(1),))
    text = letter(asked, "Jo Bennett", TODAY)
    private = replace(PRIVATE, lines=(day(TODAY), day(copy(1).made_on), "3 May 2025"))
    days = (TODAY, copy(1).made_on)
    assert let_out_letter(text, KAREN, "Jo Bennett", private, days).held == ()
    told = "It began on 3 May 2025."
    assert let_out_letter(f"{text}\n\n{told}", KAREN, "Jo Bennett", private, days).held == (told,)


@pytest.mark.parametrize(
    "line", ["I was away until 24 November 2026", "What Karen Doyle saw was a hard day", "I told Jo Bennett at once"]
)
def test_a_line_with_a_name_or_a_day_of_the_letter_in_it_stays_behind_as_any_other(line: str) -> None:
    text = f"{letter(CallBack(KAREN, (copy(1),)), 'Jo Bennett', TODAY)}\n\n{line}, and more."
    passed = let_out_letter(text, KAREN, "Jo Bennett", replace(PRIVATE, lines=(line,)), (TODAY,))
    assert passed.held == (f"{line}, and more.",)


def test_a_reader_of_the_same_first_name_is_still_written_to() -> None:
    reader = Recipient("Maya Orme")
    text = letter(CallBack(reader, (copy(1),)), "Maya Bennett", TODAY)
    assert let_out_letter(text, reader, "Maya Bennett", PRIVATE).held == ()


def test_only_the_gate_makes_a_letter_that_may_go() -> None:
    with pytest.raises(TypeError):
        PassedLetter(object(), "text", KAREN, ())
