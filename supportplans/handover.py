"""Handing over: what was asked, agreed and in place when a manager, role, site or rule changes, so nothing is lost.

Each line gets a mark: it carries on, it is talked about again, or it ends. Marks are kept with the change; an
adjustment only learns the day on which it is looked at again, or its last day (knowledge: plans.md 7.12).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from supportplans import negotiation as n
from supportplans import negotiation_days as days
from supportplans.actions import Action, open_actions
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, NegotiationEvent, Party
from supportplans.posts import Changed, HandMark, Onward, Post, PostChange, about

OPENS = frozenset({Changed.MANAGER, Changed.ROLE, Changed.SITE, Changed.POLICY})
"""What opens a sheet: the changes at which agreed things get lost."""

Pair = tuple[Adjustment, Sequence[NegotiationEvent]]
_ORDER = (
    (n.State.CONFIRMED, n.State.SAID_IN_PLACE),
    (n.State.PROMISED, n.State.AGREED, n.State.TRIAL, n.State.NOT_HAPPENING),
    (n.State.ASKED, n.State.QUESTIONED, n.State.DEFERRED, n.State.ESCALATED, n.State.OFFERED),
    (n.State.REFUSED, n.State.DECLINED),
    (n.State.IDEA,),
)


@dataclass(frozen=True, slots=True)
class HandLine:
    """One adjustment on the sheet. `promised_by` is who said yes or named the day last, by name where it is known.

    `reply_due` and `to_do` are what is open; `levels` are numbers on the agreement's ladder at which it is on.
    """

    adjustment: Adjustment
    state: n.State
    asked: date | None = None
    answered: date | None = None
    promised_for: date | None = None
    promised_by: str = ""
    in_place: date | None = None
    confirmed: date | None = None
    reply_due: date | None = None
    to_do: tuple[Action, ...] = ()
    levels: tuple[int, ...] = ()
    mark: HandMark | None = None

    @property
    def group(self) -> int:
        """Return where it stands: 0 in place, 1 agreed, 2 asked, 3 not agreed, 4 not asked yet."""
        state = n.State.CONFIRMED if self.confirmed else self.state  # in place, whatever change is talked about
        return next(place for place, states in enumerate(_ORDER) if state in states)


def opens(change: PostChange) -> bool:
    """Tell whether a change opens a hand-over sheet."""
    return change.what in OPENS


def belongs(adjustment: Adjustment, post: Post) -> bool:
    """Tell whether an adjustment is one of a post: of its job, of its employer, or of none in particular."""
    return about(adjustment.job_id, adjustment.employer, post)


def hand_lines(
    pairs: Iterable[Pair], post: Post, change: PostChange, agreement: SupportAgreement | None = None
) -> tuple[HandLine, ...]:
    """Return the lines of a sheet: what is in place first, what was never asked for last. What ended is left out.

    What was taken back is left out too; what ends by a mark of this very change stays, so that it can be marked anew.
    """
    found = [_line(a, events, change, agreement) for a, events in pairs if belongs(a, post)]
    here = [line for line in found if line.state is not n.State.WITHDRAWN and (line.mark or not _ended(line, change))]
    return tuple(sorted(here, key=lambda line: line.group))


def _ended(line: HandLine, change: PostChange) -> bool:
    ended = line.adjustment.ended_on
    return ended is not None and ended < change.on


def _line(
    adjustment: Adjustment, events: Sequence[NegotiationEvent], change: PostChange, agreement: SupportAgreement | None
) -> HandLine:
    round_ = n.current_round(events)
    yes = [e for e in round_ if e.move in days.PROMISES and e.party is Party.EMPLOYER]
    ladder = agreement.ladder if agreement else None
    return HandLine(
        adjustment, n.state_of(events), days.asked_on(events), next((e.on for e in round_ if days.is_answer(e)), None),
        days.promised_for(events), next((e.who for e in reversed(yes) if e.who), adjustment.agreed.by),
        days.said_in_place_on(events), days.confirmed_on(events), days.reply_due(events),
        open_actions(adjustment.actions),
        tuple(ladder.number(level) for level in ladder.of(adjustment.levels)) if ladder else (),
        mark_of(change, str(adjustment.id)),
    )  # fmt: skip


def mark_of(change: PostChange, adjustment_id: str) -> HandMark | None:
    """Return the mark of one adjustment, or None while it has none."""
    return next((m for m in change.marks if m.adjustment_id == adjustment_id), None)


def marked(change: PostChange, mark: HandMark) -> PostChange:
    """Return the change with this mark in place of the one its adjustment had."""
    others = tuple(m for m in change.marks if m.adjustment_id != mark.adjustment_id)
    return replace(change, marks=(*others, mark))


def unmarked(lines: Iterable[HandLine]) -> tuple[HandLine, ...]:
    """Return the lines nobody has gone through yet."""
    return tuple(line for line in lines if line.mark is None)


def applied(adjustment: Adjustment, mark: HandMark, before: HandMark | None) -> Adjustment:
    """Return the adjustment after a mark: talked about again it gets that day, ended its last day.

    A day that only the mark before it had set is taken back again.
    """
    undone = _without(adjustment, before) if before else adjustment
    if mark.onward is Onward.AGAIN:
        return replace(undone, review_on=mark.day)
    if mark.onward is Onward.ENDS:
        return replace(undone, ended_on=mark.day, ended_why=mark.note)
    return undone


def _without(adjustment: Adjustment, mark: HandMark) -> Adjustment:
    if mark.onward is Onward.AGAIN and adjustment.review_on == mark.day:
        return replace(adjustment, review_on=mark.review_before)
    if mark.onward is Onward.ENDS and adjustment.ended_on == mark.day:
        return replace(adjustment, ended_on=None, ended_why="")
    return adjustment
