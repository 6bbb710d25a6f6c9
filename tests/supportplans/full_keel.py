"""An agreement in which everything is said, each thing with a word of its own, for tests of what is told to whom."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from supportplans.keel import (
    Absence,
    ChangedHow,
    ContactPerson,
    InTouch,
    LevelPlan,
    MayDeclare,
    SupportAgreement,
    Trigger,
)
from supportplans.levels import Level
from tests.supportplans.maya import AGREEMENT, QUIET, SIDE

_PLAIN = {"level", "adjustments_on", "adjustments_off", "adjustments_changed", "in_touch", "limit_days", "may_say"}


def full_plan(level: Level = Level.EARLY_SIGNS) -> LevelPlan:
    """Return a plan whose texts each hold their field's name as a token: `zz_say`."""
    empty: dict[str, Any] = {f.name: getattr(LevelPlan(level), f.name) for f in fields(LevelPlan)}
    said = {
        name: (f"zz_{name}",) if isinstance(value, tuple) else f"zz_{name}"
        for name, value in empty.items()
        if name not in _PLAIN
    }
    return replace(
        LevelPlan(level), **said, adjustments_on=frozenset({SIDE.id}),
        adjustments_changed=(ChangedHow(QUIET.id, "zz_changed"),),
        in_touch=InTouch("zz_touch_who", "zz_touch_often", "zz_touch_starts"), limit_days=7,
        may_say=MayDeclare.WITH_CHECK,
    )  # fmt: skip


FULL: SupportAgreement = replace(
    AGREEMENT, plans=(full_plan(),), specialist="Jo Bennett",
    triggers=(Trigger("zz_what", "zz_where", Level.KNOCKED, "zz_i", "zz_manager"),), keeps_me_steady=("zz_steady",),
    contacts=(ContactPerson("zz_contact", "zz_how", "zz_only", "zz_hours"),),
    absence=Absence("zz_text", "zz_to", "zz_by", "zz_keeping"), crisis_words=("zz_crisis",),
    colleagues_are_told="zz_colleagues",
)  # fmt: skip
