"""A test of each of many things names every one that fails."""

from __future__ import annotations

import pytest

from tests.each import of_each


@of_each((2, 3, 4, 5), str)
def _even(number: int) -> None:
    assert number % 2 == 0, "odd"


def test_every_thing_that_fails_is_named_and_no_other() -> None:
    with pytest.raises(AssertionError, match=r"(?s)3: odd.*5: odd") as raised:
        _even()
    assert "2:" not in str(raised.value) and "4:" not in str(raised.value)


def test_looking_at_nothing_is_no_success() -> None:
    nothing = of_each((), str)(lambda thing: None)
    with pytest.raises(AssertionError, match="nothing"):
        nothing()
