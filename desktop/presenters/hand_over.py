"""Handing over: line by line through what was agreed, when a manager, role, site or rule changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial, reduce
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.hand_over import GROUPS, ONWARD, change_caption, change_title, facts, mark_words, standing
from desktop.words.levels import level_name
from records.edits import Edit
from supportplans.handover import HandLine, Pair, applied, hand_lines, marked, opens, unmarked
from supportplans.keel import SupportAgreement
from supportplans.posts import Changed, HandMark, Onward, Post, PostChange, about, on_day
from supportplans.which_agreement import meant

SOON = timedelta(days=14)  # when a thing to be talked about again comes up, unless another day is named


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change in the list."""

    id: str
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line of the sheet. `facts` are (lead, words); `said` is how it goes on, in words."""

    id: str
    title: str
    standing: str
    facts: tuple[tuple[str, str], ...]
    onward: Onward | None
    said: str


@dataclass(frozen=True, slots=True)
class HandOverState:
    """Everything the page shows. `groups` are (heading, lines)."""

    called: str = ""
    changes: tuple[ChangeRow, ...] = ()
    chosen: int = -1
    title: str = ""
    about: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[LineShown, ...]], ...] = ()
    done: int = 0
    total: int = 0
    handed_over: bool = False
    reader: str = ""
    notice: str = ""
    can_undo: bool = False

    @property
    def lines(self) -> tuple[LineShown, ...]:
        """Return all lines, group after group."""
        return tuple(line for _, lines in self.groups for line in lines)


class HandOverPresenter(UndoingPresenter):
    """What is said of a line is kept with the change, as one edit with the day the adjustment learns by it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: HandOverState = HandOverState()
        self._chosen = ""
        self._pairs: tuple[Pair, ...] = ()  # read once for a reload: a record can be ten years long
        self._found: tuple[tuple[Post, PostChange], ...] = ()
        self._agreements: tuple[SupportAgreement, ...] = ()
        self.subscribe(("plans", "people"))

    @property
    def state(self) -> HandOverState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's changes."""
        self._chosen, self._state = "", HandOverState()
        self.reload()

    def come_into_view(self) -> None:
        """Read everything again: a change may have been written down elsewhere."""
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open the sheet of a change that another place led to."""
        self._chosen = thing_id
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open the sheet of another change (row from 0)."""
        if 0 <= place < len(self._state.changes):
            self._chosen = self._state.changes[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    # Going through it

    def say(self, adjustment_id: str, onward: Onward) -> None:
        """Mark how a line goes on; for another talk or an end a day is asked."""
        line = self._line(adjustment_id)
        if line is None:
            return
        if onward is Onward.ON:
            self._mark((line,), onward, {})
        else:
            self.prompts.fill(self._day_form(line, onward), partial(self._mark, (line,), onward))

    def all_carry_on(self) -> None:
        """Mark every line nobody has gone through yet as carrying on, as one change."""
        rest = unmarked(self._lines())
        if rest:
            self._mark(rest, Onward.ON, {})

    def finish(self) -> None:
        """Ask on what day it was gone through with the new side, and write it down."""
        if self._open_change() is None or unmarked(self._lines()):
            return
        field = Field("on", "On what day was it gone through?", FieldKind.DAY, self.session.today, needed=True)
        check = partial(_not_ahead, self.session.today)
        self.prompts.fill(Form("Gone through with the new side", (field,), check=check), self._finish)

    def open_again(self) -> None:
        """Take it back that the sheet was gone through."""
        change = self._open_change()
        if change is not None and change.handed_over:
            self._run(self._save(replace(change, handed_over=None)), "The sheet is open again.")

    # Inside

    def _finish(self, answers: Answers) -> None:
        change = self._open_change()
        if change is not None:
            told = f"Gone through: {change_title(change)}."
            self._run(self._save(replace(change, handed_over=answers["on"])), told)

    def _mark(self, lines: tuple[HandLine, ...], onward: Onward, answers: Answers) -> None:
        change = self._open_change()
        if change is None:
            return
        edits: list[Edit] = []
        for line in lines:
            adjustment = line.adjustment
            held = line.mark.review_before if line.mark and line.mark.onward is Onward.AGAIN else adjustment.review_on
            mark = HandMark(str(adjustment.id), onward, self.session.today, answers.get("day"),
                            answers.get("note", ""), held if onward is Onward.AGAIN else None)  # fmt: skip
            after = applied(adjustment, mark, line.mark)
            if after != adjustment:
                edits.append(self.session.plans.save_adjustment(after))
            change = marked(change, mark)
        edit = reduce(Edit.then, edits, replace(self._save(change), kind="hand_over.mark"))
        one = f"{lines[0].adjustment.title}: {ONWARD[onward].lower()}."
        self._run(edit, one if len(lines) == 1 else f"{len(lines)} lines carry on.")

    def _save(self, change: PostChange) -> Edit:
        edit: Edit = self.session.posts.save_change(change)
        return edit

    def _day_form(self, line: HandLine, onward: Onward) -> Form:
        mark = line.mark if line.mark and line.mark.onward is onward else None
        day = mark.day if mark else self.session.today + (SOON if onward is Onward.AGAIN else timedelta())
        label = "Talk about it again on" if onward is Onward.AGAIN else "The last day it holds"
        return Form(
            line.adjustment.title,
            (
                Field("day", label, FieldKind.DAY, day, needed=True),
                Field("note", "What was said about it", value=mark.note if mark else ""),
            ),
        )

    def reload(self) -> None:
        """Read posts, changes and adjustments again."""
        self._read()
        found = self._found
        if not any(str(c.id) == self._chosen for _, c in found):
            first = next((c for _, c in found if not c.handed_over), found[0][1] if found else None)
            self._chosen = str(first.id) if first else ""
        lines, change = self._lines(), self._open_change()
        names = self._level_names()
        groups = tuple(
            (heading, tuple(_shown(line, names) for line in lines if line.group == place))
            for place, heading in enumerate(GROUPS)
        )
        self._set(replace(
            self._state, called=self.session.called, changes=tuple(self._row(p, c) for p, c in found),
            chosen=next((n for n, (_, c) in enumerate(found) if str(c.id) == self._chosen), -1),
            title=change_title(change) if change else "", about=self._about(), total=len(lines),
            groups=tuple(group for group in groups if group[1]), done=len(lines) - len(unmarked(lines)),
            handed_over=bool(change and change.handed_over), reader=self._reader(),
        ))  # fmt: skip

    def _row(self, post: Post, change: PostChange) -> ChangeRow:
        lines = self._lines_of(post, change)
        done = len(lines) - len(unmarked(lines))
        return ChangeRow(str(change.id), change_title(change), change_caption(change, done, len(lines)))

    def _about(self) -> tuple[str, ...]:
        """Return what to know before the lines: what was before, and what still names the old manager."""
        post, change = self._post(), self._open_change()
        if post is None or change is None:
            return ()
        was = f"Before: {change.was}." if change.was else ""
        agreement = self._agreement(post)
        return tuple(bit for bit in (was, _agreement_words(agreement, change)) if bit)

    def _reader(self) -> str:
        post, change = self._post(), self._open_change()
        if post is None or change is None:
            return ""
        now = on_day(post, self._of(post), self.session.today)
        return change.now if change.what is Changed.MANAGER else now.manager

    def _lines(self) -> tuple[HandLine, ...]:
        post, change = self._post(), self._open_change()
        return self._lines_of(post, change) if post and change else ()

    def _lines_of(self, post: Post, change: PostChange) -> tuple[HandLine, ...]:
        return hand_lines(self._pairs, post, change, self._agreement(post))

    def _line(self, adjustment_id: str) -> HandLine | None:
        return next((line for line in self._lines() if str(line.adjustment.id) == adjustment_id), None)

    def _agreement(self, post: Post) -> SupportAgreement | None:
        return meant(self._agreements, lambda a: about(a.job_id, a.employer, post))

    def _level_names(self) -> dict[int, str]:
        post = self._post()
        agreement = self._agreement(post) if post else None
        standing = agreement.ladder.standing if agreement else ()
        return {agreement.ladder.number(n): level_name(agreement, n) for n in standing} if agreement else {}

    def _read(self) -> None:
        """Read the adjustments, and the changes that open a sheet, the newest first."""
        person, plans = self.session.person_id, self.session.plans
        posts = self.session.posts.posts(person) if person else ()
        found = [(post, change) for post in posts for change in self._of(post) if opens(change)]
        self._found = tuple(sorted(found, key=lambda pair: pair[1].on, reverse=True))
        adjustments = plans.adjustments(person) if self._found else ()
        self._pairs = tuple((a, plans.events(a.id)) for a in adjustments)
        self._agreements = plans.agreements(person) if self._found else ()

    def _of(self, post: Post) -> tuple[PostChange, ...]:
        found: tuple[PostChange, ...] = self.session.posts.changes(post.id)
        return found

    def _open_change(self) -> PostChange | None:
        return next((c for _, c in self._found if str(c.id) == self._chosen), None)

    def _post(self) -> Post | None:
        return next((p for p, c in self._found if str(c.id) == self._chosen), None)


def _shown(line: HandLine, names: dict[int, str]) -> LineShown:
    mark = line.mark
    return LineShown(str(line.adjustment.id), line.adjustment.title, standing(line), facts(line, names),
                     mark.onward if mark else None, mark_words(mark))  # fmt: skip


def _agreement_words(agreement: SupportAgreement | None, change: PostChange) -> str:
    if agreement is None:
        return ""
    old = change.what is Changed.MANAGER and agreement.manager and agreement.manager != change.now
    named = f" It still names {agreement.manager} as the manager." if old else ""
    return f"There is a support agreement, version {agreement.version}.{named}"


def _not_ahead(today: Any, answers: Answers) -> dict[str, str]:
    return {"on": "That day has not come yet."} if answers["on"] > today else {}
