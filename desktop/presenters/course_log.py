"""The level log as it is shown: each line with who said so, what was seen and done, and what was put right since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.presenters.course_view import Course
from desktop.words.adjustments import Voice
from desktop.words.course import who_said
from supportplans.agreement_versions import holding
from supportplans.keel import Deed, LevelMove, SupportAgreement
from supportplans.level_log import counts_from, in_use, waits
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line of the log. `counts` is false once it was put right or taken out; `waits` for the person's yes."""

    number: int
    title: str
    second: str
    who: str
    counts: bool = True
    waits: bool = False
    before: str = ""  # what this line takes the place of
    signs: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    not_done: tuple[str, ...] = ()
    helped: str = ""
    note: str = ""

    @property
    def bare(self) -> bool:
        """Tell whether nothing was added to it yet."""
        return not (self.signs or self.done or self.not_done or self.helped or self.note)


def log_of(course: Course, voice: Voice) -> tuple[LineShown, ...]:
    """Return the lines, the newest day first. Read together, what is held back stays out of sight."""
    moves = sorted(course.record.moves, key=lambda move: (move.on, move.number))
    standing = {move.number for move in in_use(moves)}
    shown, level = [], course.agreement.ladder.start
    for move in moves:
        if move.taken_out:
            continue
        shown.append(_line(course, move, level, voice, moves, move.number in standing))
        if move.number in standing and _counts(course, move):
            level = move.level
    return tuple(reversed(shown))


def _counts(course: Course, move: LevelMove) -> bool:
    version = holding(course.record.versions, move.on)
    return version is not None and counts_from(version.agreement, move) is not None


def _line(
    course: Course, move: LevelMove, level: int, voice: Voice, moves: Sequence[LevelMove], counts: bool
) -> LineShown:
    version = holding(course.record.versions, move.on)
    agreement = version.agreement if version else course.agreement
    wrong = next((m for m in moves if m.number == move.mends), None)
    return LineShown(
        move.number, day(move.on), _second(course, move, level, moves, counts), f"{who_said(agreement, move, voice)}",
        counts, counts and waits(agreement, move),
        f"It said {course.name(wrong.level)}, {day(wrong.on)}." if wrong else "",
        _signs(agreement, move, voice), tuple(_deed(d) for d in move.deeds if d.done),
        tuple(d.words for d in move.deeds if not d.done),
        move.helped, "" if voice.you else move.note,
    )  # fmt: skip


def _second(course: Course, move: LevelMove, level: int, moves: Sequence[LevelMove], counts: bool) -> str:
    if not counts:
        out = any(m.taken_out and m.mends == move.number for m in moves)
        return f"{course.name(move.level)}. {'Taken out' if out else 'Put right since'}"
    if course.agreement.ladder.now(level) == course.agreement.ladder.now(move.level):
        return f"Still {course.name(move.level)}"
    return f"From {course.name(level)} to {course.name(move.level)}"


def _signs(agreement: SupportAgreement, move: LevelMove, voice: Voice) -> tuple[str, ...]:
    """Return the signs that were seen; read together, those only the person notices stay out of sight."""
    hidden = agreement.plan(move.level).signs_i_notice if voice.you else ()
    return tuple(sign for sign in move.signs if sign not in hidden)


def _deed(deed: Deed) -> str:
    return f"{deed.words} ({day(deed.on)})" if deed.on else deed.words
