"""Points and their ranges in plain words, for two who read the screen together."""

from __future__ import annotations

MINUS = "−"


def half_points(points: float) -> str:
    """Return points with halves as they are written by hand: '4½', '−6', '0'."""
    whole, half = divmod(abs(points) * 2, 2)
    said = f"{int(whole)}½" if half and whole else "½" if half else f"{int(whole)}"
    return f"{MINUS}{said}" if points < 0 and said != "0" else said


def between(low: int, high: int) -> str:
    """Return a range of points in words: '43', 'between 43 and 48', '6 off', 'between nothing and 35 off'."""
    if low > high:
        low, high = high, low
    if low == high:
        return str(low) if low >= 0 else f"{-low} off"
    if high <= 0:
        return f"between {-high or 'nothing'} and {-low} off"
    least = f"{-low} off" if low < 0 else "nothing" if low == 0 else str(low)
    return f"between {least} and {high}"


def may_turn_out(low: int, value: int, high: int) -> str:
    """Return what else a sum may turn out to be, in one sentence; nothing where everything is known."""
    return "" if low == value == high else f"Not all is known: it may turn out {between(low, high)}."
