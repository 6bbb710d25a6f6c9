"""The rates that come with the program: dated, with their source, and not counted before somebody confirms them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

from supportplans.codec import decode
from supportplans.money import Rates

FILE = Path(__file__).parent / "data" / "money_rates.json"


@cache
def shipped() -> tuple[Rates, ...]:
    """Return the rates of the file, oldest first."""
    found = json.loads(FILE.read_text(encoding="utf-8"))["rates"]
    return tuple(sorted((decode(Rates, json.dumps(one)) for one in found), key=lambda rates: rates.first))


def rates_for(day: date) -> Rates:
    """Return the rates valid on a day; where none are, the newest, which then refuse to be worked with."""
    return next((rates for rates in shipped() if rates.first <= day <= rates.last), shipped()[-1])
