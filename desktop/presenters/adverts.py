"""Read an advert: take it in, look through the draft line by line, and make a job of what was accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.presenters import advert_forms as forms
from desktop.presenters.advert_view import AdvertState, all_items, count_words, groups, lines, near_shown
from desktop.presenters.base import Presenter
from desktop.presenters.forms import Answers
from desktop.words.adverts import CUT, PARTS
from jobs.adverts.decisions import ACCEPT, REJECT, Decided, Decision
from jobs.adverts.items import Part, items
from jobs.adverts.model import AdvertDraft, LineKind, Statement
from jobs.adverts.nearest import Near, fill_gaps, nearest
from jobs.adverts.questions import questions
from jobs.adverts.reading import read_advert
from jobs.adverts.record import to_advert
from jobs.adverts.to_job import to_job
from jobs.texts.intake import SUFFIXES, Taken, take_file, take_text
from records.errors import KeelError
from records.ids import new_id

UNTITLED = "A job from an advert"
KINDS = "Adverts (" + " ".join(f"*{suffix}" for suffix in SUFFIXES) + ");;All files (*)"
_KIND_OF = {
    Part.TASK: LineKind.TASK, Part.ESSENTIAL: LineKind.ESSENTIAL, Part.DESIRABLE: LineKind.DESIRABLE,
    Part.OFFER: LineKind.OFFER, Part.BOILERPLATE: LineKind.BOILERPLATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Read:
    """An advert as it was taken in and read, with the library jobs that are like it."""

    taken: Taken
    draft: AdvertDraft
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """What can be gone back to: the draft and every decision."""

    draft: AdvertDraft
    decisions: dict[str, Decided]


class AdvertPresenter(Presenter):
    """Nothing of an advert is asserted until somebody accepts it. A review stays until a job is made of it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = AdvertState()
        self._typed = ""
        self._read: _Read | None = None
        self._draft = AdvertDraft(())
        self._decisions: dict[str, Decided] = {}
        self._before: list[_Step] = []
        self._filler = ""

    @property
    def state(self) -> AdvertState:
        """Return what the page shows."""
        return self._state

    @property
    def typed(self) -> str:
        """Return text that was pasted or typed and not read yet; a page made anew shows it again."""
        return self._typed

    def come_into_view(self) -> None:
        """Read the advert that was dropped on another page, if there is one."""
        path, self.session.incoming = self.session.incoming, None
        if path is not None:
            self.read_file(path)

    # Taking it in

    def type_text(self, text: str) -> None:
        """Remember what is being typed."""
        self._typed = text

    def read_text(self) -> None:
        """Read what was pasted or typed."""
        if self._typed.strip():
            text = self._typed
            self._take(lambda: take_text(text))

    def open_advert(self) -> None:
        """Ask for a file and read it."""
        path = self.prompts.open_file("Open an advert", KINDS)
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Read a file; one at a time."""
        self._take(lambda: take_file(path))

    def stop(self) -> None:
        """Stop reading."""
        self.chores.cancel()

    def begin_again(self) -> None:
        """Lay this advert aside and take another; its text stays where it was pasted."""
        self._read, self._before, self._decisions, self._filler = None, [], {}, ""
        self._draft = AdvertDraft(())
        self._show(AdvertState())

    def _take(self, take: Callable[[], Taken]) -> None:
        if self._state.reading:
            return
        today = self.session.today

        def work(step: Callable[[int, int], None]) -> _Read:
            step(0, 3)
            taken = take()
            step(1, 3)
            draft = read_advert(taken.text, today)
            step(2, 3)
            return _Read(taken, draft, ())

        self._show(replace(self._state, reading=True, notice=""))
        self.chores.start(work, done=self._taken, failed=self._not_taken)

    def _taken(self, read: _Read) -> None:
        starter = self.session.jobs.jobs("starter")
        self._read = replace(read, near=nearest(read.draft, starter))
        self._draft, self._decisions, self._before, self._filler = read.draft, {}, [], ""
        self._typed = ""
        self._show(AdvertState(notice=CUT if read.taken.cut else ""))

    def _not_taken(self, fault: Exception) -> None:
        self._show(replace(self._state, reading=False))
        self.report(fault)

    # Looking through it

    def choose_item(self, item_id: str) -> None:
        """Show where an item stands in the advert."""
        found = next((item for item in items(self._draft) if item.id == item_id), None)
        if found is not None:
            self._show(replace(self._state, chosen=item_id, chosen_lines=found.lines, jump=self._state.jump + 1))

    def choose_line(self, number: int) -> None:
        """Show what was read from a line; where nothing was, only the line is marked."""
        if not 0 <= number < len(self._state.lines):
            return
        item = self._state.lines[number].item
        if item:
            self.choose_item(item)
        else:
            self._show(replace(self._state, chosen="", chosen_lines=(number,), jump=self._state.jump + 1))

    def accept(self, item_id: str) -> None:
        """Take an item in; where it was in already, leave it open again."""
        self._turn(item_id, ACCEPT, {Decision.ACCEPTED, Decision.CHANGED}, "In")

    def reject(self, item_id: str) -> None:
        """Leave an item out; where it was left out already, leave it open again."""
        self._turn(item_id, REJECT, {Decision.REJECTED}, "Left out")

    def change(self, item_id: str) -> None:
        """Ask what an item really says."""
        found = next(((i, d) for i, d in all_items(self._draft, self._decisions) if i.id == item_id), None)
        if found is None:
            return
        item, decision = found
        part = decision.part if decision and decision.part else item.part
        value = item.value
        if decision is not None:
            value = decision.value if decision.value is not None else (decision.words or item.value)
        form = forms.item_form(part, value, self._draft.quote(item.lines))
        self.prompts.fill(form, lambda given: self._decide({item_id: forms.decided(part, value, given)}, "Changed."))

    def accept_group(self, group_id: str) -> None:
        """Take in whatever is still open in a group."""
        group = next((g for g in self._state.groups if g.id == group_id), None)
        if group is not None:
            wanted = {item.id: ACCEPT for item in group.items if not item.decided}
            self._decide(wanted, f"All in: {group.title[0].lower()}{group.title[1:]}.")

    def use_line(self) -> None:
        """Ask what the marked line is, where nothing was read from it, and put it in."""
        if self._state.chosen or len(self._state.chosen_lines) != 1:
            return
        (number,) = self._state.chosen_lines
        self.prompts.fill(forms.line_form(self._draft.lines[number].strip()), partial(self._put_line, number))

    def choose_filler(self, job_id: str) -> None:
        """Fill what the advert leaves out with what is typical of a library job; choosing it again takes that back."""
        self._filler = "" if job_id == self._filler else job_id
        self._show(self._state)

    def undo(self) -> None:
        """Go back one decision."""
        if self._before:
            step = self._before.pop()
            self._draft, self._decisions = step.draft, dict(step.decisions)
            self._show(replace(self._state, notice="Taken back.", can_undo=bool(self._before)))

    # Making the job

    def make_job(self) -> None:
        """Make a vacancy of what was accepted, keep the advert beside it, and open it in Jobs."""
        if self._read is None or not self._state.can_make:
            return
        job_id, today = new_id(), self.session.today
        job = to_job(self._draft, self._decisions, job_id, today, untitled=UNTITLED)
        job = self.session.employers.settled(job)
        typical = self.session.jobs.job(self._filler) if self._filler else None
        if typical is not None:
            job = fill_gaps(job, typical)
        advert = to_advert(self._draft, self._decisions, job_id, today, self._read.taken.name)
        try:
            self.session.history.run(self.session.adverts.save_with_job(job, advert))
        except KeelError as fault:
            self.report(fault)
            return
        self.begin_again()
        self.session.job_id = job_id
        self.go_to("jobs")

    # Inside

    def _turn(self, item_id: str, decided: Decided, already: set[Decision], said: str) -> None:
        found = next((i for g in self._state.groups for i in g.items if i.id == item_id), None)
        if found is None:
            return
        before = self._decisions.get(item_id)
        if before is not None and before.decision in already:
            self._decide({item_id: None}, f"Open again: {found.words}")
        else:
            self._decide({item_id: decided}, f"{said}: {found.words}")

    def _decide(self, decided: Mapping[str, Decided | None], notice: str) -> None:
        self._remember()
        for item_id, one in decided.items():
            if one is None:
                self._decisions.pop(item_id, None)
            else:
                self._decisions[item_id] = one
        chosen = next(iter(decided)) if len(decided) == 1 else self._state.chosen
        self._show(replace(self._state, notice=notice, can_undo=True, chosen=chosen))

    def _put_line(self, number: int, answers: Answers) -> None:
        self._remember()
        part = Part(answers["part"])
        said = Statement(_KIND_OF[part], answers["words"], (number,))
        self._draft = replace(self._draft, statements=(*self._draft.statements, said))
        made = [item for item in items(self._draft) if item.lines == (number,) and item.part is part][-1]
        self._decisions[made.id] = ACCEPT
        notice = f"{PARTS[part]}: put in."
        self._show(replace(self._state, notice=notice, can_undo=True, chosen=made.id))

    def _remember(self) -> None:
        self._before.append(_Step(self._draft, dict(self._decisions)))

    def _show(self, state: AdvertState) -> None:
        """Show a state, with everything that follows from draft and decisions worked out anew."""
        read = self._read
        if read is not None:
            asked = tuple(question.words for question in questions(self._draft))
            in_ = any(d.decision is not Decision.REJECTED for d in self._decisions.values())
            state = replace(
                state, name=read.taken.name, lines=lines(self._draft, self._decisions),
                groups=groups(self._draft, self._decisions), questions=asked,
                near=near_shown(read.near, self._filler), count=count_words(self._draft, self._decisions),
                can_make=in_,
            )  # fmt: skip
        self._state = state
        self.state_changed.emit(state)
