"""How it went: levels, adjustments and marks over time, as a chart and as a table, and the level log to add to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from desktop.app.day_marks import marks_for
from desktop.presenters.after_times import new_sheet, offered
from desktop.presenters.agreement_room import AgreementRoom, title_of
from desktop.presenters.course_forms import LineForm, MendForm, taken_out
from desktop.presenters.course_log import LineShown, log_of
from desktop.presenters.course_view import Course, CourseChart, Entry, Zoom, chart_of, columns, shifted, table_of
from desktop.presenters.forms import Answers
from desktop.words.after import OFFER, episode_title
from supportplans.keel import LevelMove

VIEWS = {"chart": "Chart", "table": "Table", "log": "Level log"}
ZOOMS = {Zoom.MONTH.value: "Month", Zoom.QUARTER.value: "Quarter", Zoom.YEAR.value: "Year"}
_ORDER = tuple(Zoom)


@dataclass(frozen=True, slots=True)
class CourseShown:
    """What is read in one voice: the table and the log."""

    table: tuple[Entry, ...] = ()
    log: tuple[LineShown, ...] = ()


@dataclass(frozen=True, slots=True)
class CourseState:
    """Everything the room shows. `chart` is None without an agreement; `line` is the number of the open line."""

    called: str = ""
    title: str = ""
    view: str = "chart"
    zoom: Zoom = Zoom.QUARTER
    chart: CourseChart | None = None
    can_go_later: bool = False
    work: CourseShown = CourseShown()
    together: CourseShown = CourseShown()
    line: int = 0
    offer: str = ""  # to look back at a time that is over, while it waits for an answer
    notice: str = ""
    can_undo: bool = False


class CoursePresenter(AgreementRoom):
    """Details of a line are added to it; what counts of it is put right by another line, so that nothing is lost."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        self._state: CourseState = CourseState()
        self._until: date | None = None
        super().__init__(session, chores, prompts)
        self.subscribe(("employers", "contacts", "reviews"))

    @property
    def state(self) -> CourseState:
        """Return what the room shows."""
        return self._state

    def forget(self) -> None:
        """Begin again at today."""
        self._state = CourseState(view=self._state.view, zoom=self._state.zoom)
        self._until = None

    def reload(self) -> None:
        """Read everything of the agreement again."""
        course = self._course()
        if course is None:
            self._set(CourseState(called=self.session.called, view=self._state.view, zoom=self._state.zoom))
            return
        shown = columns(self._state.zoom, self._shown_until)
        work, together = (CourseShown(table_of(course, shown, v), log_of(course, v))
                          for v in (self.voice(), self.voice(True)))  # fmt: skip
        known = {line.number for line in work.log}
        line = self._state.line if self._state.line in known else next((n.number for n in work.log), 0)
        time = offered(self.session, course.agreement, course.record)
        offer = OFFER.format(began=episode_title(time)) if time else ""
        self._set(replace(
            self._state, offer=offer, called=self.session.called, title=title_of(course.agreement),
            chart=chart_of(course, shown),
            can_go_later=self._shown_until < course.today, work=work, together=together, line=line,
        ))  # fmt: skip

    # Looking

    def choose_view(self, view: str) -> None:
        """Show the chart, the table or the log."""
        if view in VIEWS and view != self._state.view:
            self._set(replace(self._state, view=view))

    def choose_zoom(self, zoom: str) -> None:
        """Show a month, a quarter or a year."""
        self._state = replace(self._state, zoom=Zoom(zoom))
        self.reload()

    def look(self, where: str) -> None:
        """Go 'earlier' or 'later' by half a view, zoom 'in' or 'out', or back to 'today'."""
        place = _ORDER.index(self._state.zoom)
        if where in ("in", "out"):
            wanted = place + (1 if where == "out" else -1)
            if 0 <= wanted < len(_ORDER):
                self.choose_zoom(_ORDER[wanted].value)
            return
        by = {"earlier": -1, "later": 1}.get(where)
        today = self.session.today
        self._until = today if by is None else shifted(self._state.zoom, self._shown_until, by, today)
        self.reload()

    def open_line(self, number: int) -> None:
        """Open a line of the log, by its number."""
        self._set(replace(self._state, line=number, view="log"))

    # The log

    def add_details(self, you: bool = False) -> None:
        """Ask what was seen and done, and what helped."""
        agreement, move = self.agreement, self._move()
        if agreement and move:
            asked = LineForm(agreement, move, self.voice(you))
            self.prompts.fill(asked.form(), lambda answers: self._keep(asked.line(answers), "Kept with the line."))

    def mend(self, you: bool = False) -> None:
        """Ask how the line should have read."""
        agreement, move = self.agreement, self._move()
        if agreement and move:
            asked = MendForm(agreement, move, self.voice(you), self.session.today)
            self.prompts.fill(asked.form(), partial(self._mended, asked))

    def take_out(self) -> None:
        """Take the line out of the reckoning; it stays in sight."""
        move = self._move()
        if move:
            self._keep(taken_out(move, self._next(), self.session.today), "Taken out. It stays in the log, marked.")

    def agree(self) -> None:
        """Write down that the person agrees to the line, from today on."""
        move = self._move()
        if move:
            agreed = replace(move, agreed_by_person=True, agreed_on=self.session.today)
            self._keep(agreed, f"{self.voice().subject} agrees. It counts from today.")

    def not_now(self) -> None:
        """Lay the offer to look back aside."""
        course = self._course()
        time = offered(self.session, course.agreement, course.record) if course else None
        if course and time:
            sheet = new_sheet(course.agreement, time, laid_aside=True)
            self._run(self.session.after.save_sheet(sheet, self.person_id), "Laid aside. It stays in After it.")

    # Inside

    @property
    def _shown_until(self) -> date:
        today: date = self.session.today
        return self._until or today

    def _course(self) -> Course | None:
        agreement = self.agreement
        if agreement is None:
            return None
        record = self.session.course.record(agreement)
        return Course(agreement, record, marks_for(self.session, agreement), self.session.today)

    def _moves(self) -> tuple[LevelMove, ...]:
        agreement = self.agreement
        return self.session.plans.level_moves(agreement.id) if agreement else ()

    def _move(self) -> LevelMove | None:
        return next((move for move in self._moves() if move.number == self._state.line), None)

    def _next(self) -> int:
        return max((move.number for move in self._moves()), default=0) + 1

    def _mended(self, asked: MendForm, answers: Answers) -> None:
        line = asked.line(answers, self._next())
        before, self._state = self._state, replace(self._state, line=line.number)
        if not self._keep(line, "Put right. What it said before stays in the log."):
            self._set(before)

    def _keep(self, move: LevelMove, notice: str) -> bool:
        return self._run(self.session.plans.save_level_move(move, self.person_id), notice)
