"""Every string of a paper goes through one place, so that a paper can be made in another language."""

from datetime import date

import pytest

from records.people import Person, PersonId
from supportplans.blocks import Document
from supportplans.keel import SupportAgreement
from supportplans.lines import lines_of
from supportplans.tongue import Tongue, in_english, language, speaking, tell, tell_count
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


def test_words_with_a_number_take_the_form_of_the_language() -> None:
    forms = ("diwrnod", "{count} ddiwrnod", "{count} diwrnod")
    welsh = Tongue("cy", counted={"1 day": forms}, form=lambda count: 0 if count == 1 else 1 if count == 2 else 2)
    assert [tell_count("1 day", "{count} days", count) for count in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    with speaking(welsh):
        assert [tell_count("1 day", "{count} days", n) for n in (1, 2, 5)] == ["diwrnod", "2 ddiwrnod", "5 diwrnod"]
        assert tell_count("1 week", "{count} weeks", 2) == "2 weeks"


def test_what_is_kept_is_made_in_english_whatever_is_spoken() -> None:
    made = in_english(lambda: (day(date(2027, 3, 3)), language()))
    with speaking(WELSH):
        assert made() == ("3 March 2027", "en-GB")
        assert language() == "cy"


def test_a_paper_has_the_language_it_was_made_in() -> None:
    with speaking(WELSH):
        assert Document("Paper").language == "cy"
    assert Document("Paper").language == "en-GB"


def test_a_permission_does_not_change_with_the_language() -> None:
    person = Person(PersonId("p"), "Maya Linton")
    agreement = SupportAgreement("k", PersonId("p"), review_on=date(2027, 3, 3))
    english = lines_of(person, (), agreement, (), {})
    with speaking(WELSH):
        assert lines_of(person, (), agreement, (), {}) == english
    assert any("3 March 2027" in line.text for line in english)
