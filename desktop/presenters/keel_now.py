"""What is in force today, for the Even keel page: worked out by `supportplans.in_force`, as for every other day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.words.adjustments import Voice
from desktop.words.course import who_said
from desktop.words.days import near_day
from desktop.words.keel import how_note
from desktop.words.levels import level_name
from supportplans.in_force import How, Item, Record, on_day, spans
from supportplans.keel import LevelMove, LevelPlan, SupportAgreement
from supportplans.level_log import levels
from supportplans.levels import LevelId, Mark
from supportplans.model import AdjustmentId, Kind, Party
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class Force:
    """What holds today. `since`: None where no level was ever moved. `begun`: from when a switching one has been on."""

    level: LevelId
    since: date | None
    plan: LevelPlan
    items: tuple[Item, ...]
    begun: Mapping[AdjustmentId, date]
    said: LevelMove | None = None  # the line of the log that brought the level

    @property
    def on(self) -> frozenset[AdjustmentId]:
        """Return which adjustments are really on, for good or on trial."""
        return frozenset(item.adjustment.id for item in self.items if item.how in (How.ON, How.TRIAL))

    @property
    def ready(self) -> frozenset[AdjustmentId]:
        """Return which adjustments are there for when they are asked for."""
        return frozenset(item.adjustment.id for item in self.items if item.how is How.READY)


def force_of(record: Record, agreement: SupportAgreement, today: date) -> Force:
    """Return what is in force today, what is there for when it is asked for last."""
    now = on_day(record, today)
    level, since = agreement.ladder.now(now.level), now.since or agreement.starts_on
    items = tuple(sorted(now.items, key=lambda item: (item.how is How.READY, item.how is How.PROMISED)))
    begun: dict[AdjustmentId, date] = {}
    if now.since:
        whole = (span for span in spans(record, now.since, today) if span.end == today)
        begun = {s.adjustment.id: s.start for s in whole if s.adjustment.kind is Kind.SWITCHING and s.how is How.ON}
    steps = [step for step in levels(record.versions, record.moves) if step.day <= today]
    said = next((move for move in record.moves if steps and move.number == steps[-1].number), None)
    return Force(level, since, agreement.plan(level), items, begun, said)


@dataclass(frozen=True, slots=True)
class Switch:
    """One adjustment at a level. `agreed` is false while it is still being talked about: then it cannot be on."""

    title: str
    on: bool
    agreed: bool = True
    note: str = ""

    @property
    def name(self) -> str:
        """Return what a screen reader says."""
        return f"{self.title}: {self._stands}"

    @property
    def _stands(self) -> str:
        if not self.agreed:
            return "not agreed yet"
        return "on now" if self.on else self.note or "ready"


@dataclass(frozen=True, slots=True)
class NowCard:
    """The level in force today."""

    level: LevelId
    mark: Mark
    title: str
    caption: str
    switches: tuple[Switch, ...]


def now_card(agreement: SupportAgreement, force: Force, voice: Voice, today: date) -> NowCard:
    """Return the card."""
    title = f"{level_name(agreement, force.level)}, in force today"
    caption = _since(agreement, force, voice, today)
    switches = tuple(_switch(item, force.begun.get(item.adjustment.id), voice) for item in force.items)
    return NowCard(force.level, agreement.ladder.mark(force.level), title, caption, switches)


def _switch(item: Item, begun: date | None, voice: Voice) -> Switch:
    always = item.adjustment.kind is not Kind.SWITCHING
    note = how_note(item.how, always, begun, item.until, voice)
    return Switch(item.words, item.how not in (How.READY, How.PROMISED), note=note)


def _since(agreement: SupportAgreement, force: Force, voice: Voice, today: date) -> str:
    who = who_said(agreement, force.said, voice) if force.said else ""
    if voice.you:
        own = force.said is not None and force.said.declared_by is Party.PERSON
        can = "you can move it at any time."
        return f"{who}, and {can}" if own else f"{who}. Y{can[1:]}" if who else "It holds until you say otherwise."
    said = f"{who} on {near_day(force.since, today)}." if who and force.since else (
        f"Since {day(force.since)}." if force.since else "No level has been moved yet.")  # fmt: skip
    review = agreement.review_on
    if review is None:
        return said
    lead = "Looking again was due by" if review < today else "Look again by"
    return f"{said} {lead} {near_day(review, today)}."
