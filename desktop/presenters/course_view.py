"""How it went, as it is shown: pure functions from a record to a chart of levels, bars and marks, told in words too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise

from desktop.words.adjustments import Voice
from desktop.words.course import HOW, MARKS, days_words, how_long, span_sentence, stretch_sentence, who_said
from desktop.words.days import short_day
from desktop.words.levels import lane_names, lanes, level_words
from records.consent import add_months
from supportplans.agreement_versions import holding
from supportplans.in_force import How, Record, Span, spans
from supportplans.keel import SupportAgreement
from supportplans.level_log import Stretch, levels, stretches
from supportplans.levels import Mark
from supportplans.marks import DayMark, MarkKind

ONE = timedelta(days=1)
WEEK = timedelta(weeks=1)


class Zoom(Enum):
    """How much is shown at once: 31 days, 13 weeks or 12 months, each a column."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Column:
    """A day, a week or a month; both days count. `tick` is what stands under it, if anything."""

    start: date
    end: date
    tick: str = ""

    @property
    def words(self) -> str:
        """Return its days in words."""
        return days_words(self.start, self.end)


@dataclass(frozen=True, slots=True)
class ChartStretch:
    """A time at one level; `till` is the first day after it. `number` is the line of the log it began with, or 0."""

    mark: Mark
    lane: int
    start: date
    till: date
    words: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A time in which an adjustment was in force; `till` is the first day after it."""

    how: How
    start: date
    till: date
    words: str

    @property
    def label(self) -> str:
        """Return what stands in the bar."""
        return HOW[self.how]


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the levels: an adjustment with its bars, or one kind of mark."""

    title: str
    bars: tuple[Bar, ...] = ()
    kind: MarkKind | None = None
    marks: tuple[DayMark, ...] = ()


@dataclass(frozen=True, slots=True)
class CourseChart:
    """A stretch of time: columns, lanes with their names, the levels, and rows of bars and marks."""

    columns: tuple[Column, ...]
    today: date
    lanes: tuple[str, ...]
    stretches: tuple[ChartStretch, ...]
    rows: tuple[Row, ...] = ()

    @property
    def start(self) -> date:
        """Return the first day."""
        return self.columns[0].start

    @property
    def till(self) -> date:
        """Return the first day after it."""
        return self.columns[-1].end + ONE

    @property
    def title(self) -> str:
        """Return its days in words."""
        return days_words(self.start, self.columns[-1].end)

    @property
    def twin(self) -> str:
        """Return the levels in words: one sentence a stretch."""
        return " ".join(stretch.words for stretch in self.stretches)

    def name(self, row: int) -> str:
        """Return what a row is of; row 0 are the levels."""
        return "Level" if row == 0 else self.rows[row - 1].title

    def cell(self, row: int, column: int) -> str:
        """Return what stands in one cell, in words."""
        at = self.columns[column]
        if at.start > self.today:
            return "Still to come."
        if row == 0:
            found = [s.words for s in self.stretches if s.start <= at.end and s.till > at.start]
        else:
            one = self.rows[row - 1]
            found = [b.words for b in one.bars if b.start <= at.end and b.till > at.start]
            found += [f"{short_day(m.day)}: {m.words}." for m in one.marks if at.start <= m.day <= at.end]
        return " ".join(found) or "Nothing."

    def described(self, row: int, column: int) -> str:
        """Return one cell with its days and what it is of, as a screen reader says it."""
        return f"{self.columns[column].words}. {self.name(row)}: {self.cell(row, column)}"


@dataclass(frozen=True, slots=True)
class Course:
    """What a view is made of."""

    agreement: SupportAgreement
    record: Record
    marks: tuple[DayMark, ...]
    today: date

    def name(self, level: int) -> str:
        """Return number and name of a level, as it is called now."""
        return level_words(self.agreement, level)


def columns(zoom: Zoom, until: date) -> tuple[Column, ...]:
    """Return the columns of a view that ends about `until`."""
    if zoom is Zoom.YEAR:
        first = add_months(until.replace(day=1), -11)
        starts = [add_months(first, n) for n in range(13)]
        return tuple(Column(s, e - ONE, short_day(s).split()[1]) for s, e in pairwise(starts))
    if zoom is Zoom.QUARTER:
        last = until - timedelta(days=until.weekday())
        days = [last - (12 - n) * WEEK for n in range(13)]
        return tuple(Column(d, d + 6 * ONE, short_day(d) if n % 2 == 0 else "") for n, d in enumerate(days))
    days = [until + (n - 28) * ONE for n in range(31)]
    return tuple(Column(d, d, short_day(d) if d.weekday() == 0 else "") for d in days)


def shifted(zoom: Zoom, until: date, by: int, today: date) -> date:
    """Return where a view ends that is so many half views later (or earlier, below 0); never after today."""
    step = {Zoom.MONTH: 2 * WEEK, Zoom.QUARTER: 6 * WEEK}.get(zoom)
    moved = add_months(until, 6 * by) if step is None else until + by * step
    return min(moved, today)


def chart_of(course: Course, shown: Sequence[Column]) -> CourseChart:
    """Return the chart of some columns. Nothing of the future is drawn."""
    start, end = shown[0].start, min(shown[-1].end, course.today)
    rows = (*_bars(course, start, end), *_marks(course, start, end))
    found = tuple(_stretch(course, s) for s in level_stretches(course, start, end))
    return CourseChart(tuple(shown), course.today, lane_names(course.agreement), found, rows)


def level_stretches(course: Course, start: date, end: date) -> tuple[Stretch, ...]:
    """Return the times at each level between two days, from the day the agreement begins."""
    versions = course.record.versions
    begins = min((v.holds_from for v in versions), default=start)
    steps = levels(versions, course.record.moves)
    first = min(begins, steps[0].day) if steps else begins
    return stretches(steps, max(start, first), end)


def _stretch(course: Course, stretch: Stretch) -> ChartStretch:
    ladder, till = course.agreement.ladder, stretch.end + ONE
    words = stretch_sentence(course.name(stretch.level), stretch.start, till, course.today)
    lane = lanes(ladder)[ladder.now(stretch.level)]
    return ChartStretch(ladder.mark(stretch.level), lane, stretch.start, till, words, stretch.number)


def _bars(course: Course, start: date, end: date) -> list[Row]:
    found: dict[str, list[Span]] = {}
    for span in spans(course.record, start, end) if end >= start else ():
        found.setdefault(str(span.adjustment.id), []).append(span)
    return [Row(many[0].adjustment.title, tuple(_bar(s, course.today) for s in many)) for many in found.values()]


def _bar(span: Span, today: date) -> Bar:
    return Bar(span.how, span.start, span.end + ONE, span_sentence(span, today))


def _marks(course: Course, start: date, end: date) -> list[Row]:
    found = [mark for mark in course.marks if start <= mark.day <= end]
    kinds = {mark.kind for mark in found}
    return [Row(MARKS[k][0], (), k, tuple(m for m in found if m.kind is k)) for k in MARKS if k in kinds]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table that says the same as the chart."""

    day: date
    when: str
    what: str
    long: str
    more: str = ""

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Return the cells, left to right."""
        return (self.when, self.what, self.long, self.more)


def table_of(course: Course, shown: Sequence[Column], voice: Voice) -> tuple[Entry, ...]:
    """Return the same as the chart of these columns, as lines, the newest first."""
    start, end = shown[0].start, min(shown[-1].end, course.today)
    if end < start:
        return ()
    said = {move.number: move for move in course.record.moves}
    found: list[Entry] = []
    for s in level_stretches(course, start, end):
        move = said.get(s.number)
        version = holding(course.record.versions, s.start)
        who = who_said(version.agreement, move, voice) if move and version else ""
        found.append(_entry(course, s.start, s.end, course.name(s.level), who))
    for span in spans(course.record, start, end):
        how = HOW[span.how]
        found.append(_entry(course, span.start, span.end, span.adjustment.title, f"{how[0].upper()}{how[1:]}"))
    found += [Entry(m.day, days_words(m.day, m.day), m.words, "", MARKS[m.kind][0])
              for m in course.marks if start <= m.day <= end]  # fmt: skip
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.what), reverse=True))


def _entry(course: Course, start: date, end: date, what: str, more: str) -> Entry:
    long = how_long(start, end + ONE, course.today)
    return Entry(start, days_words(start, end), what, long, more)
