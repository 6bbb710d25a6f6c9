"""What is kept on one line, and what is let go first where a column is narrow."""

from __future__ import annotations

from supportplans.printing.glue import glued


def kept(text: str) -> list[str]:
    """Return each way to set a text, with a tie where no line may end."""
    return [way.replace("\u00a0", "~") for way in glued(text)]


def test_a_date_is_kept_with_the_little_word_before_it_and_first_lets_its_year_go() -> None:
    assert kept("Yes, confirmed on 27 November 2025.") == [
        "Yes, confirmed on~27~November~2025.", "Yes, confirmed on~27~November 2025.",
        "Yes, confirmed on 27 November 2025.",
    ]  # fmt: skip


def test_a_number_is_kept_with_what_it_counts_and_a_number_of_a_phone_with_itself() -> None:
    assert kept("Ring 01632 960 144 within 10 days, 5 hours a day")[0] == (
        "Ring 01632~960~144 within 10~days, 5~hours a day"
    )


def test_other_words_and_years_are_not_tied() -> None:
    assert kept("In 2027 and then. See 4 Things at level 2.") == ["In 2027 and then. See 4 Things at level 2."]
