"""Pay as adverts state it: £12.71 an hour, £24,450 to £26k pro rata, 320 a week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

from jobs.adverts.labels import Label, Labelled
from jobs.adverts.model import Pay, PayUnit, Quoted
from jobs.texts.lines import Line

_TO = (
    r"\s*(?:p\.?[ah]\.?|ph|pa|per (?:hour|annum|year|week)|an hour|a year)?,?"
    r"\s*(?:-|–|—|to|and|or|up to|/|rising to|then)\s*"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_AMOUNTS = re.compile(
    rf"£\s?({_NUMBER})\s?(k\b)?(?:{_TO}£?\s?({_NUMBER})(?!\s?(?:hours|hrs|days|weeks|%))\s?(k\b)?)?", re.I
)
_BARE = re.compile(
    r"\b(\d{1,2}\.\d{2})\s*(?:(?:-|–|to)\s*(\d{1,2}\.\d{2}))?\s*(?:pounds?|gbp)?\s*(?:per|an|a|/"
    r"|p)\s?/?\s?h(?:ou)?r?\b",
    re.I,
)
_THOUSANDS = re.compile(r"\b(\d{2}(?:\.\d)?)\s?k?\s*(?:-|–|to)\s*(\d{2}(?:\.\d)?)\s?(k)\b", re.I)
_UNITS = (
    (PayUnit.HOUR, re.compile(r"\b(?:per|an?|each|every)\s+hour|\bhourly|\bp\.?\s?/?h\.?r?\b|\bphr"
        r"|/\s?h(?:ou)?r?\b|\bhour\b", re.I)),
    (PayUnit.WEEK, re.compile(r"\b(?:per|a|each)\s+week|\bweekly|\bp\.?w\.?\b|/\s?w(?:ee)?k", re.I)),
    (PayUnit.MONTH, re.compile(r"\b(?:per|a|each)\s+(?:calendar )?month|\bmonthly|\bp\.?c\.?m\.?\b"
        r"|\bp\.?m\.?\b|/\s?month", re.I)),
    (PayUnit.YEAR, re.compile(r"\b(?:per|a|each)\s+(?:year|annum)|\bannual(?:ly)?|\byearly|\bp\.?\s?/?a\.?\b"
        r"|\bfte\b|/\s?y(?:ea)?r", re.I)),
)  # fmt: skip
_OTHER_UNIT = re.compile(
    r"^[^£]{0,12}\b(?:per|a|each)\s+(?:day|shift|night|session|visit|sleep|call|mile|round|trip|term|mil)", re.I
)
_PRO_RATA = re.compile(r"\bpro[- ]?rata\b|\bpro rated\b|\bfte\b|full[- ]time equivalent", re.I)
_LEAVE = re.compile(r"\b(?:holidays?|leave|bonus)\b", re.I)
_ABOUT_PAY = re.compile(r"\b(?:pay|salary|wages?|rate|earn|remuneration|band|grade|scale|starting (?:on|at))\b", re.I)
_NOT_PAY = re.compile(
    r"\b(?:bonus|vouchers?|turnover|budget|discount|sponsor\w*|refer(?:ral)?|rais\w+|fund(?:s|ed|ing)?|grant"
    r"|million|worth"
    r"|allowance|cost|fee|save|savings|invest\w*|donat\w+|tax|insurance|reward|gift|welcome|cash|takings"
    r"|taken from|deducted|rent(?:ed)?|bills|towards|key ?holder|extra|each)\b",
    re.I,
)
NEAR = 80  # characters around an amount that tell what it is of
OTHERS = 90  # characters after a rate in which others of the same kind are looked for
_ON_TOP = re.compile(
    r"\b(?:plus|premium|bonus|extra|overtime|enhanced|tips|mileage|weekends? (?:at|rate)|[.] )|\+", re.I
)
_UP_TO = re.compile(r"\bup to\s*(?:a )?$", re.I)
_FROM = re.compile(r"\b(?:from|starting (?:from|at)|starts (?:from|at)|minimum(?: of)?|at least)\s*$", re.I)
_AND_UP = re.compile(
    r"^\s*(?:\+(?!\s*\w)|plus\b(?! )|(?:an hour|per hour|ph|pa|per annum)?\s*(?:upwards|and above))", re.I
)
_LIKELY = {
    PayUnit.HOUR: (4.0, 100.0), PayUnit.WEEK: (40.0, 2_500.0), PayUnit.MONTH: (200.0, 12_000.0),
    PayUnit.YEAR: (2_000.0, 250_000.0),
}  # fmt: skip
"""Pounds between which pay of each unit lies; an amount outside is of another unit, or no pay."""
BY_SIZE = ((100.0, PayUnit.HOUR), (5_000.0, None), (250_000.0, PayUnit.YEAR))  # an amount without any unit


def read_pay(lines: Sequence[Line], labels: Sequence[Labelled] = ()) -> Quoted[Pay] | None:
    """Return the pay an advert states, or None. A label is believed first, then a line that speaks of pay."""
    found: list[tuple[int, int, Quoted[Pay]]] = []
    for fact in labels:
        if fact.label is Label.PAY and (pay := _pay_of(fact.value, sure=True)):
            found.append((0, fact.lines[0], Quoted(pay, fact.lines)))
    for line in lines:
        if pay := _pay_of(line.text):
            found.append((1 if _ABOUT_PAY.search(line.text) else 2, line.number, Quoted(pay, (line.number,))))
    if not found:
        return None
    best = min(found, key=lambda each: each[:2])[2]
    pay = best.value
    spread = any(_PRO_RATA.search(line.text) and not _LEAVE.search(line.text) for line in lines)
    yearly = pay.unit in (PayUnit.YEAR, PayUnit.MONTH)
    return Quoted(Pay(pay.low, pay.high, pay.unit, spread and yearly), best.lines)


def is_pay(sentence: str) -> bool:
    """Tell whether a sentence states pay."""
    return _pay_of(sentence) is not None


def _pay_of(text: str, *, sure: bool = False) -> Pay | None:
    for found in _AMOUNTS.finditer(text):
        around = text[max(0, found.start() - 60) : found.end() + 40]
        near = text[max(0, found.start() - 30) : found.end() + 30]
        if not sure and _NOT_PAY.search(near) and not _ABOUT_PAY.search(near):
            continue
        if pay := _of_amounts(
            _amounts(found),
            text[found.end() :],
            text[: found.start()],
            sure or bool(_ABOUT_PAY.search(around)) or found.start() < 4,
        ):
            pay = _open_ended(
                pay, text[max(0, found.start() - NEAR) : found.start()], text[found.end() : found.end() + NEAR]
            )
            return _with_others(pay, text[found.end() : found.end() + OTHERS])
    if bare := _BARE.search(text):
        values = [float(part) for part in bare.groups() if part]
        return Pay(min(values), max(values), PayUnit.HOUR)
    if (sure or _ABOUT_PAY.search(text)) and (both := _THOUSANDS.search(text)):
        return Pay(float(both.group(1)) * 1000, float(both.group(2)) * 1000, PayUnit.YEAR)
    return None


def _open_ended(pay: Pay, before: str, after: str) -> Pay:
    """Return pay of one figure with an open end where the words say ‘up to’ or ‘from’."""
    if pay.low != pay.high:
        return pay
    if _UP_TO.search(before):
        return Pay(0.0, pay.high, pay.unit)
    if _FROM.search(before) or _AND_UP.match(after):
        return Pay(pay.low, inf, pay.unit)
    return pay


def _with_others(pay: Pay, after: str) -> Pay:
    """Return pay by the hour with the rates of other turns or ages that follow it; premiums on top do not count."""
    if pay.unit is not PayUnit.HOUR or pay.low != pay.high:
        return pay
    rates = [pay.low]
    for found in _AMOUNTS.finditer(after):
        rate = _value(found.group(1))
        on_top = _ON_TOP.search(after[: found.start()])
        if not on_top and 0.6 * pay.low <= rate <= 1.8 * pay.low and not _OTHER_UNIT.match(after[found.end() :]):
            rates.append(rate)
    return Pay(min(rates), max(rates), pay.unit)


def _of_amounts(amounts: list[float], after: str, before: str, sure: bool) -> Pay | None:
    low, high = min(amounts), max(amounts)
    if _OTHER_UNIT.match(after):
        return None
    unit = _unit(after.split("£")[0][:60], high) or _unit(before[-40:], high) or (_by_size(high) if sure else None)
    if unit is None or not _LIKELY[unit][0] <= high <= _LIKELY[unit][1]:
        return None
    return Pay(low if low >= _LIKELY[unit][0] / 2 else high, high, unit)


def _unit(text: str, amount: float) -> PayUnit | None:
    """Return the unit named first in a text that an amount of this size can be of."""
    named = [
        (found.start(), unit)
        for unit, cue in _UNITS
        if (found := cue.search(text)) and _LIKELY[unit][0] <= amount <= _LIKELY[unit][1]
    ]
    return min(named, key=lambda each: each[0])[1] if named else None


def _by_size(amount: float) -> PayUnit | None:
    return next((unit for most, unit in BY_SIZE if amount < most), None)


def _amounts(found: re.Match[str]) -> list[float]:
    low, low_k, high, high_k = found.groups()
    shared = bool(high_k) and not low_k and _value(low) < 1000  # ‘£24-26k’
    values = [_value(low) * (1000 if low_k or shared else 1)]
    if high:
        second = _value(high) * (1000 if high_k or (low_k and _value(high) < 1000) else 1)
        values += [second] if values[0] / 3 <= second <= values[0] * 4 else []  # ‘£12.71 - 30 hours’ is no range
    return values


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))
