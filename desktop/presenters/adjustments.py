"""Adjustments: asked for, answered, promised, put in place, confirmed. Only the person can confirm one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from desktop.app.jobs_now import jobs_now
from desktop.presenters.adjustment_bar import BarChoice
from desktop.presenters.adjustment_event_forms import (
    NEVER,
    EventForm,
    Told,
    added,
    correction,
    mend_form,
    move_form,
    pair_of,
    right_form,
    right_moves,
    rightly,
)
from desktop.presenters.adjustment_filter import narrowed
from desktop.presenters.adjustment_forms import AdjustmentForm, job_form
from desktop.presenters.adjustment_part_forms import FORMS, Asked, PartForm, with_done
from desktop.presenters.adjustment_view import AdjustmentRow, AdjustmentsView, Events, Scene, view_of
from desktop.presenters.adjustment_view import Pair as Known
from desktop.presenters.forms import Answers
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.adjustments import Voice, move_words
from jobs.model import Job
from records.ids import new_id
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, AdjustmentId, Move, NegotiationEvent, Party
from supportplans.negotiation import IllegalMove, State, allowed_moves, counted, standing_of
from supportplans.posts import Post

_AT_ONCE = (Move.CONFIRM, Move.NOT_CONFIRMED)
_MOVED_ON = "This has moved on in the meantime, so that could not be added; look at the last line first."


@dataclass(frozen=True, slots=True)
class AdjustmentsState:
    """Everything the page shows: once by name, once as ‘you’ (where nothing private is held at all)."""

    person_id: str = ""
    called: str = ""
    chosen: str = ""
    work: AdjustmentsView = field(default_factory=AdjustmentsView)
    together: AdjustmentsView = field(default_factory=AdjustmentsView)
    count: int = 0  # of all adjustments, seen or not
    sought: str = ""
    only: str = "all"
    notice: str = ""
    can_undo: bool = False

    @property
    def rows(self) -> tuple[AdjustmentRow, ...]:
        """Return all rows, group after group."""
        return tuple(row for group in self.work.groups for row in group.rows)


class AdjustmentsPresenter(UndoingPresenter):
    """Every change is one edit; what happened in a negotiation is added and never overwritten."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: AdjustmentsState = AdjustmentsState()
        self._pairs: tuple[Known, ...] = ()
        self._agreements: tuple[SupportAgreement, ...] = ()
        self.subscribe(("plans", "people"))

    @property
    def state(self) -> AdjustmentsState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's adjustments."""
        if person_id != self._state.person_id:
            self._state = AdjustmentsState(person_id=person_id)
        self.reload()

    def reload(self) -> None:
        """Read the adjustments and their events again."""
        plans, person = self.session.plans, self.session.people.person(self._state.person_id)
        found = plans.adjustments(person.id) if person else ()
        self._agreements = plans.agreements(person.id) if person else ()
        self._pairs = tuple((a, plans.events(a.id)) for a in found)
        self._show(replace(self._state, called=person.known_as if person else ""))

    def open_thing(self, thing_id: str) -> None:
        """Open an adjustment that another place led to, or take up what a review settled about it."""
        self.choose(thing_id)
        told, self.session.taken_up = self.session.taken_up, None
        if told is not None:
            self.take_up(thing_id, *told)

    def choose(self, adjustment_id: str) -> None:
        """Open an adjustment."""
        if adjustment_id != self._state.chosen:
            self._show(replace(self._state, chosen=adjustment_id, notice="", can_undo=False))

    def take_up(self, adjustment_id: str, code: str, said: str, you: bool = False) -> None:
        """Open an adjustment and begin what was settled about it elsewhere.

        A "change" is asked for in the words of then, a "stop" ends it, and "replace" puts something else on the list.
        A change of what happens already goes on the list, too, so that what happens is not open again meanwhile.
        """
        self.choose(adjustment_id)
        open_ = self._open()
        if open_ is None:
            return
        if code == "stop":
            self._ask_end(open_[0], said, you)
        elif code == "replace" or standing_of(open_[1]) in (State.SAID_IN_PLACE, State.CONFIRMED):
            self._ask_instead(open_[0], said, you)
        elif (Move.ASK, Party.PERSON) in allowed_moves(open_[1]):
            self._ask_event(EventForm(self._told(you), (Move.ASK, Party.PERSON), said=said))
        else:
            self.add_event(you)

    def open_meeting(self) -> None:
        """Go where a meeting is written down, with the open adjustment in view."""
        self.session.told = ("adjustment", self._state.chosen)
        self.go_to("after_meeting")

    def look_for(self, text: str) -> None:
        """Show only adjustments in which these words stand."""
        self._show(replace(self._state, sought=text))

    def only(self, filter_: str) -> None:
        """Show only adjustments that stand in one way (a code of `FILTERS`)."""
        self._show(replace(self._state, only=filter_))

    # What happened

    def answer(self, choice: BarChoice, you: bool = False) -> None:
        """Take an answer from the bar: the person's yes or not yet counts at once, the rest asks for the words."""
        pair = (choice.move, choice.party)
        if self._open() is None:
            return
        if choice.move in _AT_ONCE and choice.party is Party.PERSON:
            self._add(EventForm(self._told(), pair), {})
        else:
            self._ask_event(EventForm(self._told(you), pair))

    def add_event(self, you: bool = False) -> None:
        """Ask what was done, of what the rule allows, and then for what was said."""
        open_ = self._open()
        if open_ is None:
            return
        told = self._told(you)

        def done(answers: Answers) -> None:
            self._ask_event(EventForm(told, pair_of(answers["move"]), whole=True))

        self.prompts.fill(move_form(told, allowed_moves(open_[1])), done)

    def put_right(self, you: bool = False) -> None:
        """Ask which line was not right, and take it out or put the right one in its place; it stays on record."""
        open_ = self._open()
        if open_ is None or not counted(open_[1]):
            return
        told, events = self._told(you), open_[1]

        def done(answers: Answers) -> None:
            wrong = next(e for e in counted(events) if e.number == int(answers["line"]))
            mend = correction(told, events, wrong.number)
            if answers["how"] == NEVER:
                words = move_words(wrong.move, wrong.party, self._voice(), wrong.who)
                self._save_event(mend, f"Put right: “{words}” no longer counts.")
            else:
                self._ask_rightly(told, events, wrong)

        self.prompts.fill(mend_form(told, events), done)

    def _ask_rightly(self, told: Told, events: Events, wrong: NegotiationEvent) -> None:
        fits = right_moves(told, events, wrong)

        def keep(asked: EventForm, answers: Answers) -> None:
            mend = correction(told, events, wrong.number)
            right = asked.event(answers, wrong.number)
            self._save_event(rightly(mend, right), f"Put right: line {wrong.number}.", asked.with_stop_gap(answers))

        def done(answers: Answers) -> None:
            asked = EventForm(told, pair_of(answers["move"]), True, wrong)
            self.prompts.fill(asked.form(), partial(keep, asked))

        self.prompts.fill(right_form(told, wrong, fits), done)

    # Its parts

    def act(self, code: str, you: bool = False) -> None:
        """Do what a button beside a part says: open its form, or take one step at once."""
        open_, (name, _, id_) = self._open(), code.partition(":")
        if open_ is None:
            return
        if name == "what":
            self.change(you)
        elif name == "done":
            self._keep_part(with_done(open_[0], id_, self.session.today))
        elif name == "stage-back":
            self._keep_part(replace(open_[0], funding=open_[0].funding.back()))
        else:
            self._ask_part(open_[0], FORMS[name], Asked(self._voice(you), self.session.today, id_))

    def _ask_part(self, adjustment: Adjustment, part: PartForm, asked: Asked) -> None:
        def done(answers: Answers) -> None:
            now = self.session.plans.adjustment(adjustment.id) or adjustment
            self._keep_part(part.made(now, answers, asked))

        self.prompts.fill(part.form(adjustment, asked), done)

    def _ask_end(self, adjustment: Adjustment, said: str, you: bool) -> None:
        why = adjustment.ended_why or said
        ending = replace(adjustment, ended_on=adjustment.ended_on or self.session.today, ended_why=why)
        self._ask_part(ending, FORMS["review"], Asked(self._voice(you), self.session.today, ""))

    def _ask_instead(self, adjustment: Adjustment, said: str, you: bool) -> None:
        begin = Adjustment(
            AdjustmentId(new_id()), adjustment.person_id, said, adjustment.employer, adjustment.job_id,
            in_the_way=adjustment.in_the_way, task_id=adjustment.task_id,
        )  # fmt: skip
        asked = AdjustmentForm(
            adjustment.person_id, self._voice(you), self._job(adjustment.job_id), agreements=self._agreements,
            own_ideas=self.session.ideas.own(), begin=begin,
        )  # fmt: skip
        self.prompts.fill(asked.form(), lambda answers: self._keep_new(asked.adjustment(answers)))

    def _keep_part(self, changed: Adjustment) -> None:
        self._run(self.session.plans.save_adjustment(changed), f"Kept: {changed.title}.")

    # Adjustments themselves

    def new_adjustment(self, you: bool = False) -> None:
        """Ask which job it is about, where there is a choice, and then what would be different."""
        jobs = self._jobs()
        if not jobs:
            self._ask_new("", you)
            return
        known = {str(job.id) for job in jobs}
        last = self.session.job_id if self.session.job_id in known else self._last_job(known)

        def done(answers: Answers) -> None:
            self._ask_new(str(answers["job"] or ""), you)

        self.prompts.fill(job_form(jobs, last), done)

    def change(self, you: bool = False) -> None:
        """Ask what is to be different about the open adjustment."""
        open_ = self._open()
        if open_ is None:
            return
        asked = AdjustmentForm(
            self._state.person_id, self._voice(you), self._job(open_[0].job_id), open_[0], agreements=self._agreements
        )

        def done(answers: Answers) -> None:
            changed = asked.adjustment(answers)
            self._run(self.session.plans.save_adjustment(changed), f"Kept: {changed.title}.")

        self.prompts.fill(asked.form(), done)

    def take_away(self) -> None:
        """Take the open adjustment away with all that happened; undo brings it back whole."""
        open_ = self._open()
        if open_ is not None:
            self._run(self.session.plans.remove_adjustment(open_[0]), f"Taken away: {open_[0].title}.")

    # Inside

    def _voice(self, you: bool = False) -> Voice:
        return Voice(self._state.called or "the person", you)

    def _open(self) -> Known | None:
        return next((pair for pair in self._pairs if pair[0].id == self._state.chosen), None)

    def _job(self, job_id: str) -> Job | None:
        found: Job | None = self.session.jobs.job(job_id) if job_id else None
        return found

    def _jobs(self) -> tuple[Job, ...]:
        """Return the jobs that are real for somebody: our own, the one in view, and those already talked about."""
        wanted = [str(a.job_id) for a, _ in self._pairs] + [p.job_id for p in self._posts()] + [self.session.job_id]
        named = [job for job_id in dict.fromkeys(wanted) if (job := self._job(job_id))]
        own = [job for job in self.session.jobs.jobs("own") if job.id not in {j.id for j in named}]
        return (*named, *own)

    def _last_job(self, known: set[str]) -> str:
        near = (*(a.job_id for a, _ in reversed(self._pairs)), *(p.job_id for p in self._posts()))
        return next((str(job_id) for job_id in near if job_id in known), "")

    def _posts(self) -> tuple[Post, ...]:
        return jobs_now(self.session, self._state.person_id)

    def _ask_new(self, job_id: str, you: bool) -> None:
        person = self.session.people.person(self._state.person_id)
        if person is None:
            return
        near = (*(a.employer for a, _ in reversed(self._pairs)), *(p.employer for p in self._posts()))
        employer = "" if job_id else next((name for name in near if name), "")
        asked = AdjustmentForm(
            person.id, self._voice(you), self._job(job_id), employer=employer, agreements=self._agreements,
            own_ideas=self.session.ideas.own(),
        )  # fmt: skip

        def done(answers: Answers) -> None:
            self._keep_new(asked.adjustment(answers))

        self.prompts.fill(asked.form(), done)

    def _keep_new(self, adjustment: Adjustment) -> None:
        before = self._state
        self._state = replace(before, chosen=str(adjustment.id))
        if not self._run(self.session.plans.save_adjustment(adjustment), f"Added: {adjustment.title}."):
            self._show(before)

    def _told(self, you: bool = False) -> Told:
        open_ = self._open()
        assert open_ is not None
        return Told(open_[0], self._voice(you), self.session.today, self.session.who)

    def _ask_event(self, asked: EventForm) -> None:
        self.prompts.fill(asked.form(), partial(self._add, asked))

    def _add(self, asked: EventForm, answers: Answers) -> None:
        event = asked.event(answers, len(self.session.plans.events(asked.told.adjustment.id)) + 1)
        self._save_event(event, added((event.move, event.party), self._voice()), asked.with_stop_gap(answers))

    def _save_event(self, event: NegotiationEvent, notice: str, also: Adjustment | None = None) -> None:
        plans = self.session.plans
        try:
            edit = plans.save_event(event)
        except IllegalMove:
            self.prompts.report(_MOVED_ON)
            return
        self._run(edit.then(plans.save_adjustment(also)) if also else edit, notice)

    def _show(self, state: AdjustmentsState) -> None:
        called, today = state.called or "the person", self.session.today
        seen = narrowed(self._pairs, state.sought, state.only, today)
        chosen = state.chosen if any(a.id == state.chosen for a, _ in self._pairs) else ""
        chosen = chosen or next((str(a.id) for a, _ in (*seen, *self._pairs)), "")
        open_ = next((pair for pair in self._pairs if pair[0].id == chosen), None)
        work, together = (
            view_of(seen, open_, Scene(Voice(called, you), today, self._job, self._agreements)) for you in (False, True)
        )
        self._state = replace(state, chosen=chosen, work=work, together=together, count=len(self._pairs))
        self.state_changed.emit(self._state)
