"""Letters that no typeface of ours has are named with the script they are of, in plain words."""

from __future__ import annotations

from desktop.words.papers import cannot_print
from desktop.words.scripts import by_script


def test_letters_are_told_by_script_with_signs_last() -> None:
    assert by_script("中☭文한ひ") == "Chinese: 中文, Japanese: ひ, Korean: 한, some signs: ☭"


def test_many_letters_are_cut_short() -> None:
    letters = "".join(map(chr, range(0x4E00, 0x4E20)))
    assert by_script(letters) == f"Chinese: {letters[:12]} and more"


def test_nothing_is_said_where_nothing_is_missing() -> None:
    assert cannot_print("") == ""
    assert (
        cannot_print("中") == "The typeface has no letters for Chinese: 中. They stand as [?]. Other words would print."
    )
