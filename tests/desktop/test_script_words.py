"""Letters that no typeface of ours has are named with the script they are of, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from desktop.words.papers import cannot_print
from desktop.words.scripts import by_script, in_line


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


def test_a_name_that_runs_from_the_right_does_not_turn_the_line_it_begins() -> None:
    for name in ("مريم", "בת-אל", "Maya"):
        page = QTextDocument(line := f"{in_line(name)}: washing-up side, not the hatch")
        assert page.firstBlock().textDirection() is Qt.LayoutDirection.LeftToRight, name
        assert name in line
    assert in_line("Maya") == "Maya"
