"""Pay as adverts state it: £12.71 an hour, £24,450 to £26k pro rata, 320 a week."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobs.adverts.model import Pay, PayUnit, Quoted

_NUMBER = r"£?\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s?(k\b)?"
_AMOUNTS = re.compile(rf"£\s?(\d[\d,]*(?:\.\d{{1,2}})?)\s?(k\b)?(?:\s*(?:-|–|—|to|and|up to)\s*{_NUMBER})?", re.I)
_BARE = re.compile(r"\b(\d{1,2}\.\d{2})\s*(?:-|–|to)?\s*(\d{1,2}\.\d{2})?\s*(?:per|an|a|/|p)\s?h(?:ou)?r?\b", re.I)
_UNITS = (
    (PayUnit.HOUR, re.compile(r"\b(?:(?:per|an|a|each|every)\s+hour|hourly|p\.?h\.?|phr|/\s?h(?:ou)?r)\b", re.I)),
    (PayUnit.WEEK, re.compile(r"\b(?:(?:per|a|each)\s+week|weekly|p\.?w\.?|/\s?week)\b", re.I)),
    (PayUnit.MONTH, re.compile(r"\b(?:(?:per|a|each)\s+month|monthly|p\.?c\.?m\.?|/\s?month)\b", re.I)),
    (
        PayUnit.YEAR,
        re.compile(
            r"\b(?:(?:per|a|each)\s+(?:year|annum)|annual(?:ly)?|yearly|p\.?a\.?|fte"
            r"|/\s?year)\b",
            re.I,
        ),
    ),
)
_PRO_RATA = re.compile(r"\bpro[- ]?rata\b|\bfte\b|full[- ]time equivalent|actual salary", re.I)
_ABOUT_PAY = re.compile(r"\b(?:pay|paid|salary|wage|rate|earn|remuneration|band|grade|scale)\b", re.I)
_NOT_PAY = re.compile(
    r"\b(?:bonus|voucher|turnover|budget|discount|sponsor\w*|refer(?:ral)?|raise[sd]?|fund(?:s|ed|ing)?|grant"
    r"|million)\b",
    re.I,
)
MOST_BY_HOUR, LEAST_BY_YEAR = 100.0, 5_000.0  # pounds: what an amount without a unit is taken for


def read_pay(lines: Iterable[str]) -> Quoted[Pay] | None:
    """Return the pay an advert states, or None. A line that speaks of pay is believed before one that does not."""
    every = list(lines)
    found = [(n, pay) for n, line in enumerate(every) if (pay := _pay_of(line))]
    found.sort(key=lambda pair: (not _ABOUT_PAY.search(every[pair[0]]), pair[0]))
    if not found:
        return None
    number, pay = found[0]
    spread = any(_PRO_RATA.search(line) for line in every) and pay.unit in (PayUnit.YEAR, PayUnit.MONTH)
    return Quoted(Pay(pay.low, pay.high, pay.unit, spread), (number,))


def _pay_of(line: str) -> Pay | None:
    if _NOT_PAY.search(line) and not _ABOUT_PAY.search(line):
        return None
    amounts = _amounts(line)
    if not amounts:
        return None
    low, high = min(amounts), max(amounts)
    unit = next((unit for unit, words in _UNITS if words.search(line)), None) or _likely(high)
    return Pay(low, high, unit) if unit else None


def _amounts(line: str) -> list[float]:
    found = _AMOUNTS.search(line)
    if found:
        low, low_k, high, high_k = found.groups()
        thousand = bool(high_k) and not low_k and _value(low, None) < 1000  # ‘£24-26k’
        values = [_value(low, low_k or ("k" if thousand else None))]
        if high:
            values.append(_value(high, high_k))
        return values if max(values) > 1 else []
    bare = _BARE.search(line)
    return [_value(part, None) for part in bare.groups() if part] if bare else []


def _value(digits: str, thousands: str | None) -> float:
    return float(digits.replace(",", "").rstrip(".")) * (1000 if thousands else 1)


def _likely(amount: float) -> PayUnit | None:
    if amount < MOST_BY_HOUR:
        return PayUnit.HOUR
    return PayUnit.YEAR if amount >= LEAST_BY_YEAR else None
