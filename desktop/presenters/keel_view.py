"""What the Even keel page shows: pure functions from an agreement, its level log and adjustments to text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.presenters.keel_now import Force, NowCard, Switch, now_card
from desktop.presenters.keel_open import OpenRow, open_rows
from desktop.presenters.keel_parts import PartView, level_parts, whole_parts
from desktop.presenters.keel_sides import SideView, manager_side, person_side, specialist_side
from desktop.words.adjustments import Voice
from desktop.words.days import short_day
from desktop.words.keel import who_moves
from desktop.words.levels import NOTHING, lane_names, lanes, level_name, stretch_words
from records.consent import Released
from supportplans.agreement import is_on
from supportplans.agreement_versions import unwritten
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.keel_checks import Looked
from supportplans.level_log import levels
from supportplans.levels import LevelId, Mark
from supportplans.model import Adjustment, Kind

WINDOW = timedelta(weeks=10)


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One level of the table. `signs_i_notice` are private and stay empty when the page is read together."""

    level: LevelId
    mark: Mark
    name: str
    now: bool
    signs: tuple[str, ...]
    i_will: tuple[str, ...]
    manager_will: tuple[str, ...]
    switches: tuple[Switch, ...]
    as_steady: str
    say: tuple[str, ...]
    do_not_say: tuple[str, ...]
    signs_i_notice: tuple[str, ...] = ()
    parts: tuple[PartView, ...] = ()

    @property
    def spoken(self) -> str:
        """Return the number, the name and whether it holds now."""
        return f"{self.mark.number} {self.name}{', now' if self.now else ''}"

    def cell(self, column: int) -> str:
        """Return one cell in words: level, signs, I will, manager will, adjustments."""
        if column == 0:
            return self.spoken
        if column == 4:
            return "\n".join(s.name for s in self.switches) or self.rest
        return "\n".join((self.signs, self.i_will, self.manager_will)[column - 1]) or NOTHING

    @property
    def rest(self) -> str:
        """Return what the adjustments cell says where nothing of its own switches here."""
        return f"As at {self.as_steady}" if self.as_steady else "None yet"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken time at one level; `end` is the day it ended, or today."""

    level: LevelId
    mark: Mark
    start: date
    end: date
    words: str
    lane: int  # how deep on the chart, 0 at the top


@dataclass(frozen=True, slots=True)
class ChartView:
    """Ten weeks of levels up to today; nothing of the future."""

    start: date
    today: date
    lanes: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    ticks: tuple[tuple[date, str], ...]

    @property
    def twin(self) -> str:
        """Return the chart in words: one sentence a stretch."""
        return " ".join(stretch.words for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class KeelView:
    """Everything in one voice. `say` and `do_not_say` are those of the level in force."""

    sentence: str
    mover: str
    now: NowCard
    chart: ChartView
    rows: tuple[LevelRow, ...]
    only: str
    whole: tuple[PartView, ...]
    open: tuple[OpenRow, ...]
    sides: Mapping[str, SideView]  # by person, manager, specialist


@dataclass(frozen=True, slots=True)
class Plan:
    """What a view is made of. `agreed` adjustments can be on; `open` ones are still being talked about."""

    agreement: SupportAgreement
    force: Force
    moves: tuple[LevelMove, ...]
    agreed: tuple[Adjustment, ...]
    open: tuple[Adjustment, ...]
    today: date
    specialist: str = ""
    looked: Looked | None = None  # what the checks look at
    released: Released | None = None  # what the manager may have today


def view_of(plan: Plan, voice: Voice) -> KeelView:
    """Return the whole page in one voice."""
    force = plan.force
    rows = tuple(_row(plan, level, force, voice) for level in plan.agreement.ladder.standing)
    return KeelView(
        _sentence(plan.agreement, voice), who_moves(plan.agreement, voice),
        now_card(plan.agreement, force, voice, plan.today),
        _chart(plan), rows, _only(plan, voice), whole_parts(plan.agreement, voice),
        open_rows(plan.looked) if plan.looked else (), _sides(plan, force, voice),
    )  # fmt: skip


def _sides(plan: Plan, force: Force, voice: Voice) -> Mapping[str, SideView]:
    return {
        "person": person_side(plan.agreement, force, voice),
        "manager": manager_side(plan.agreement, plan.released),
        "specialist": specialist_side(plan.agreement, force, plan.specialist),
    }


def _sentence(agreement: SupportAgreement, voice: Voice) -> str:
    at = f"{agreement.job_title}, {agreement.employer}".strip(", ")
    whose = "Yours" if voice.you else voice.whose
    return f"{whose}{f', for {at}' if at else ''}. Who does what, level by level."


def _only(plan: Plan, voice: Voice) -> str:
    who = plan.specialist.split(" ")[0] or "the specialist"
    return f"Only {voice.object} and {who} see this"


def _row(plan: Plan, level: LevelId, force: Force, voice: Voice) -> LevelRow:
    written = plan.agreement.plan(level)
    ladder, now = plan.agreement.ladder, level == force.level
    on = [a for a in plan.agreed if is_on(a, written, plan.today, ladder)]
    always = [a for a in on if a.kind is not Kind.SWITCHING]
    switching = [a for a in on if a.kind is Kind.SWITCHING]
    wished = [a for a in plan.open if is_on(a, written, plan.today, ladder) and a.kind is Kind.SWITCHING]
    steady = level == ladder.start
    how = {c.adjustment_id for c in written.adjustments_changed}
    on_here = tuple(a.title for a in (*switching, *wished) if a.id not in how)
    titles = {str(a.id): a.title for a in (*plan.agreed, *plan.open)}
    as_steady = "" if steady or not always else level_name(plan.agreement, ladder.start)
    switches = (
        *(Switch(a.title, a.id in force.on) for a in always if steady),
        *(Switch(a.title, now and a.id in force.on) for a in switching),
        *(Switch(a.title, False, False) for a in wished),
    )
    return LevelRow(
        level, ladder.mark(level), level_name(plan.agreement, level), now, written.signs_at_work,
        written.i_will, written.all_manager_will,
        switches, as_steady, written.say, written.do_not_say,
        () if voice.you else written.signs_i_notice, level_parts(written, titles, on_here, voice),
    )  # fmt: skip


# The chart


def _chart(plan: Plan) -> ChartView:
    start = plan.today - WINDOW
    ticks = tuple((on, short_day(on)) for on in (start + timedelta(weeks=2 * n) for n in range(5)))
    return ChartView(start, plan.today, lane_names(plan.agreement), _stretches(plan, start), ticks)


def _stretches(plan: Plan, start: date) -> tuple[Stretch, ...]:
    """Return the stretches since `start`; a move to the level that holds already ends none."""
    ladder, changes = plan.agreement.ladder, _changes(plan)
    depth = lanes(ladder)
    found: list[Stretch] = []
    for (level, since), until in zip(changes, [on for _, on in changes[1:]] + [plan.today], strict=True):
        first, now = max(since, start), until == plan.today and (level, since) == changes[-1]
        if until > start or now:
            words = stretch_words(level_name(plan.agreement, level), since if now else first, until, now)
            found.append(Stretch(level, ladder.mark(level), first, until, words, depth[level]))
    return tuple(found)


def _changes(plan: Plan) -> list[tuple[LevelId, date]]:
    agreement, today, ladder = plan.agreement, plan.today, plan.agreement.ladder
    past = [step for step in levels((unwritten(agreement),), plan.moves) if step.day <= today]
    begin = agreement.starts_on or today - WINDOW
    first = (ladder.start, min(begin, past[0].day) if past else min(begin, today))
    changes = [first, *((step.level, step.day) for step in past)]
    return changes[1:] if past and past[0].day == first[1] else changes
