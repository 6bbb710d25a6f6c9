"""Pay by the hour, week or month as pay for a full-time year, where that can be worked out."""

from __future__ import annotations

from math import isinf

from jobs.adverts.model import Hours, Pay, PayUnit
from jobs.facets import Range

FULL_WEEK = 37.5  # hours a week that adverts and pay scales in the UK most often mean by full time
WEEKS, MONTHS = 52.0, 12.0  # paid weeks and months in a year; paid holidays count
ABOUT_FULL = 35.0  # hours a week from which a job is counted as full-time


def full_time_year(pay: Pay, hours: Hours | None) -> Range | None:
    """Return pay in pounds a year at full time, or None where it cannot be worked out.

    An hour's pay needs no more. A week's needs the hours. A month's or a year's stands as it is where it is
    'pro rata' or the job is full-time; for part hours it may be meant either way, so the range takes in both.
    """
    low, high = sorted((pay.low, pay.high))
    if pay.unit is PayUnit.HOUR:
        return _range(low * FULL_WEEK * WEEKS, high * FULL_WEEK * WEEKS)
    if pay.unit is PayUnit.WEEK:
        return _range(low * WEEKS * _stretch(hours[1]), high * WEEKS * _stretch(hours[0])) if hours else None
    times = MONTHS if pay.unit is PayUnit.MONTH else 1.0
    stretch = 1.0 if pay.pro_rata or hours is None else _stretch(hours[0])
    return _range(low * times, high * times * stretch)


def _stretch(hours: float) -> float:
    """Return how many times a full week's pay is that of `hours` a week."""
    return 1.0 if hours >= ABOUT_FULL or hours <= 0 else FULL_WEEK / hours


def _range(low: float, high: float) -> Range:
    return Range(*(end if isinf(end) else float(round(end)) for end in (low, high)))
