"""The worked example of a sheet to take home: pure, from the cards and the sum that follows from them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.presenters.by_hand_view import changes_shown, sum_shown, wishes_shown
from desktop.words import by_hand as words
from desktop.words.ranges import half_points
from jobs.model import Job
from matching.by_hand import Cards
from matching.by_hand_sum import HandSum, Line, Table, by_hand_sum
from matching.model import Profile
from supportplans.take_home import Example, SheetAnswer, SheetChange, SheetWish

MOST_WORDS = 74  # letters of a wish, a task or a thing in a table


def example_of(job: Job, profile: Profile, cards: Cards, table: Table) -> Example:
    """Return one job as it was matched by hand, in words for paper."""
    found, shown = by_hand_sum(cards, table), sum_shown(cards, table)
    return Example(
        job.title, job.employer, _wishes(job, cards, table, found),
        tuple(_task(line, job, cards) for line in found.tasks if line.about),
        _answers(found.things, {str(r.id): f"“{words.short(r.words, MOST_WORDS)}”" for r in profile.resources}),
        _changes(job, profile, cards, table, found), shown.total, shown.may, shown.changed,
        table.want, table.bring, tuple(str(step) for step in table.ladder), _sums(found),
    )  # fmt: skip


def _sums(found: HandSum) -> tuple[str, str, str]:
    """Return the points of the wishes, of the work and of what is the person's, each added up."""
    work, mine = (sum(line.points for line in lines) for lines in (found.tasks, found.things))
    return half_points(found.want), half_points(work), half_points(mine)


def _wishes(job: Job, cards: Cards, table: Table, found: HandSum) -> tuple[SheetWish, ...]:
    points = {line.about: half_points(line.points) for line in found.wants}
    return tuple(
        SheetWish(
            words.short(wish.words, MOST_WORDS), wish.worth, words.short(wish.says, MOST_WORDS),
            words.FITS[wish.fits] if wish.fits else "Not laid yet", points[wish.id],
        )
        for wish in wishes_shown(table.ordered, job, cards, table)
    )  # fmt: skip


def _task(line: Line, job: Job, cards: Cards) -> SheetAnswer:
    task = next(t for t in job.tasks if str(t.id) == line.about)
    links, blank = cards.on(line.about), cards.blanks.get(line.about)
    how = "" if links and line.points == line.most else "in part" if links else words.BLANKS[blank] if blank else "open"
    said = words.short(task.words, MOST_WORDS)
    return SheetAnswer(f"{said} ({how.lower()})" if how else said, half_points(line.points))


def _answers(lines: Sequence[Line], said: dict[str, str]) -> tuple[SheetAnswer, ...]:
    """Return the things that answer something here; the others took nothing and are not written out."""
    return tuple(SheetAnswer(said[line.about], half_points(line.points)) for line in lines if line.points)


def _changes(job: Job, profile: Profile, cards: Cards, table: Table, found: HandSum) -> tuple[SheetChange, ...]:
    off = {line.about: half_points(-line.points) for line in found.changes}
    return tuple(
        SheetChange(
            words.short(change.said or change.says, MOST_WORDS),
            words.WAYS[change.way] if change.way else words.NO_WAY[change.about in off],
            off.get(change.about, "0"),
        )
        for change in changes_shown(job, profile, cards, table)
    )  # fmt: skip
