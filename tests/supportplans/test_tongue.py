"""Every string of a paper goes through one place, so that a paper can be made in another language."""

from datetime import date

import pytest

from supportplans.tongue import Tongue, language, speaking, tell
from supportplans.wording import day

WELSH = Tongue("cy", {"March": "Mawrth", "Copy {number}": "Copi {number}"})


def test_words_are_english_unless_another_language_is_spoken() -> None:
    assert tell("Copy {number}", number=2) == "Copy 2"
    with speaking(WELSH):
        assert tell("Copy {number}", number=2) == "Copi 2"
        assert language() == "cy"
    assert language() == "en-GB"


def test_a_date_is_said_in_the_language_that_is_spoken() -> None:
    with speaking(WELSH):
        assert day(date(2027, 3, 3)) == "3 Mawrth 2027"


def test_what_a_catalogue_lacks_is_said_in_english() -> None:
    with speaking(WELSH):
        assert tell("Work plan") == "Work plan"


def test_the_language_ends_with_the_block_even_after_a_fault() -> None:
    with pytest.raises(KeyError), speaking(WELSH):
        tell("Copy {number}", count=2)
    assert language() == "en-GB"


def test_braces_in_words_without_bits_are_only_words() -> None:
    assert tell("{") == "{"
