"""The work plan of some lines as it is about to leave, for tests of what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.app.leaving import Leaving, released_copy
from desktop.example import MAYA
from records.consent import Released
from supportplans.documents import employer_plan
from supportplans.issue import Issue


def plan_of_lines(released: Released, person_id: str = MAYA, **more: Any) -> Leaving:
    """Return it without a code and with the next number that is free, unless others are given."""
    going = released_copy("work plan", person_id, released, employer_plan(released, Issue()))
    return replace(going, **{"copy_no": 0, "check_code": "", **more})
