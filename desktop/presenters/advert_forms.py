"""Forms that change what an advert's draft says: one for each kind of fact, and one for its statements."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import isinf
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adverts import CONTRACTS, PARTS, PATTERNS, SETTINGS, STATEMENTS, UNITS
from jobs.adverts.decisions import Decided, changed
from jobs.adverts.items import ItemValue, Part
from jobs.adverts.model import Contract, Pattern, Pay, PayUnit, Setting

MOST_HOURS = 168
HOURS_MISTAKE = "A week has 168 hours. Type the hours of work in one week, such as 16."
PAY_MISTAKE = "Type what is paid in pounds, such as 12.50."

ONE_FIGURE = "Empty where it is one figure."


def item_form(part: Part, value: ItemValue, quote: str) -> Form:
    """Return the form for one item, with what stands there now; the advert's own line is shown above it."""
    title, intro = f"{PARTS[part]}: what does it really say?", f"In the advert: {quote}"
    return Form(title, _fields(part, value), intro=intro, check=_checks.get(type(value)))


def decided(part: Part, before: ItemValue, answers: Answers) -> Decided:
    """Return the decision an item form was answered with."""
    if isinstance(before, Pay):
        low, high = _ends(answers)
        return changed(value=Pay(low, high, PayUnit(answers["unit"]), bool(answers["pro_rata"])))
    if isinstance(before, tuple):
        return changed(value=_ends(answers))
    if isinstance(before, date):
        return changed(value=answers["day"] or before)
    for kind in (Pattern, Contract, Setting):
        if isinstance(before, kind):
            return changed(value=kind(answers["choice"]))
    if part in STATEMENTS:
        return changed(words=answers["words"], part=Part(answers["part"]))
    return changed(words=answers["words"])


def line_form(words: str) -> Form:
    """Return the form that makes an item of a line nothing was read from."""
    choices = tuple((part.value, PARTS[part]) for part in STATEMENTS)
    return Form(
        "What is this line?",
        (
            Field("part", "It tells of", FieldKind.CHOICE, Part.TASK.value, choices=choices),
            Field("words", "What it says", FieldKind.WORDS, words, needed=True),
        ),
        keep="Put it in",
    )


def _fields(part: Part, value: ItemValue) -> tuple[Field, ...]:
    if isinstance(value, Pay):
        units = tuple((unit.value, words) for unit, words in UNITS.items())
        return (
            Field("low", "Pounds, from", FieldKind.NUMBER, value.low, needed=True),
            Field("high", "Pounds, to", FieldKind.NUMBER, None if isinf(value.high) else value.high, help=ONE_FIGURE),
            Field("unit", "For", FieldKind.CHOICE, value.unit.value, choices=units),
            Field("pro_rata", "It is for full-time hours, and part hours get part of it", FieldKind.TICK,
                  value.pro_rata),
        )  # fmt: skip
    if isinstance(value, tuple):
        return (
            Field("low", "Hours a week, from", FieldKind.NUMBER, value[0], needed=True),
            Field("high", "Hours a week, to", FieldKind.NUMBER, value[1], help=ONE_FIGURE),
        )
    if isinstance(value, date):
        return (Field("day", "Closing day", FieldKind.DAY, value, needed=True),)
    for kind, names in ((Pattern, PATTERNS), (Contract, CONTRACTS), (Setting, SETTINGS)):
        if isinstance(value, kind):
            return (_choice(names, value),)
    if part in STATEMENTS:
        parts = tuple((each.value, PARTS[each]) for each in STATEMENTS)
        return (
            Field("words", "What it says", FieldKind.WORDS, str(value), needed=True),
            Field("part", "It tells of", FieldKind.CHOICE, part.value, choices=parts),
        )
    return (Field("words", PARTS[part], FieldKind.WORDS, str(value), needed=True),)


def _choice(names: Mapping[Any, str], value: Any) -> Field:
    choices = tuple((each.value, words.capitalize()) for each, words in names.items())
    return Field("choice", "It says", FieldKind.CHOICE, value.value, choices=choices, needed=True)


def _ends(answers: Answers) -> tuple[float, float]:
    low = float(answers["low"])
    high = low if answers["high"] is None else float(answers["high"])
    return min(low, high), max(low, high)


def _check_hours(answers: Answers) -> Mapping[str, str]:
    wrong = [name for name in ("low", "high") if answers[name] is not None and not 0 < answers[name] <= MOST_HOURS]
    return dict.fromkeys(wrong, HOURS_MISTAKE)


def _check_pay(answers: Answers) -> Mapping[str, str]:
    wrong = [name for name in ("low", "high") if answers[name] is not None and not 0 < answers[name] < 1e7]
    return dict.fromkeys(wrong, PAY_MISTAKE)


_checks = {tuple: _check_hours, Pay: _check_pay}
