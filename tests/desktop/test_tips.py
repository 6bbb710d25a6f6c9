"""Tips show words as they are: nothing a person, a job or an advert says is taken for markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desktop.widgets.text import plain_tip


@pytest.mark.parametrize("text", ["I did the <b>books</b>", '<img src="//far/away.png">', "a & b", "5 < 6", "plain"])
def test_a_tip_shows_the_words_that_were_said(text: str) -> None:
    tip, shown = plain_tip(text), QTextDocument()
    if tip.startswith("<qt>"):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == text


@given(st.text(alphabet='<>/="img src&;ab', max_size=40))
def test_no_words_become_a_picture_or_a_link(text: str) -> None:
    tip = plain_tip(text)
    assert "<" not in tip.removeprefix("<qt>").removesuffix("</qt>")
