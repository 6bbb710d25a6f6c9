"""Whether there is room for more than the work itself: a low window gives its lines to what is read and done there."""

from __future__ import annotations

from desktop.theme.tokens import current

LOW = 420  # of a page, in pixels at 100 %: about twenty-two lines of text


def is_low(height: int) -> bool:
    """Tell whether a page of this height, in pixels, has few lines at the size of text in use."""
    return height < current().px(LOW)
