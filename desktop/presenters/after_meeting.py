"""Five minutes after a meeting: who was there and when, once; then what was said of each adjustment, by keyboard.

Everything typed is kept as a draft when the room is left. Writing it down is one change for the whole meeting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.presenters.adjustment_view import Pair
from desktop.presenters.after_meeting_read import begun, fields_for, read_meeting, read_said
from desktop.presenters.forms import Field
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import after_meeting as words
from desktop.words.adjustments import Voice, turn
from records.edits import Edit
from records.ids import new_id
from supportplans.after_meeting import Answer, Meeting, MeetingDraft, Said, answers, events_of
from supportplans.model import Adjustment
from supportplans.moves import Channel, NegotiationEvent, Party
from supportplans.negotiation import IllegalMove, counted


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """One adjustment in the list: its title, and what is written of it now or else how it stands."""

    id: str
    title: str
    second: str
    together: str
    ready: bool = False


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One answer to choose: its letter, and its words by name and as ‘you’."""

    code: str
    key: str
    words: str
    together: str


@dataclass(frozen=True, slots=True)
class AfterMeetingState:
    """Everything the room shows. `round` counts up when fields have to be made anew."""

    person_id: str = ""
    called: str = ""
    draft: MeetingDraft = field(default_factory=lambda: MeetingDraft("", ""))
    rows: tuple[CaptureRow, ...] = ()
    chosen: str = ""
    title: str = ""
    in_the_way: str = ""
    answers: tuple[AnswerShown, ...] = ()
    answer: str = ""
    fields: tuple[Field, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    mistakes: Mapping[str, str] = field(default_factory=dict)
    round: int = 0
    notice: str = ""
    can_undo: bool = False

    @property
    def ready(self) -> int:
        """Return of how many adjustments something is written."""
        return len(self.draft.said)


class AfterMeetingPresenter(UndoingPresenter):
    """Pages tell with `hear` what stands in their fields."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: AfterMeetingState = AfterMeetingState()
        self._pairs: tuple[Pair, ...] = ()
        self._kept: MeetingDraft | None = None  # as it is in the file
        self._written: MeetingDraft | None = None  # the one that was just written down, for an undo
        self.subscribe(("plans", "people", "after_meeting"))

    @property
    def state(self) -> AfterMeetingState:
        """Return what the room shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Take up what was begun about another person."""
        if person_id != self._state.person_id:
            self.keep()
            self._state = AfterMeetingState(person_id=person_id, round=self._state.round + 1)
        self.reload()

    def come_into_view(self) -> None:
        """Begin with the adjustment that another place told of, if it is one of these."""
        kind, adjustment_id = self.session.told
        if kind == "adjustment" and any(a.id == adjustment_id for a, _ in self._pairs):
            self.session.told = ("", "")
            self.choose(adjustment_id)

    def close(self) -> None:
        """Keep what was typed before the page goes away."""
        self.keep()
        super().close()

    def reload(self) -> None:
        """Read the adjustments again, and the draft where it changed elsewhere (an undo, for one)."""
        person = self.session.people.person(self._state.person_id) if self._state.person_id else None
        plans = self.session.plans
        found = plans.adjustments(person.id) if person else ()
        self._pairs = tuple((a, plans.events(a.id)) for a in found if not a.ended(self.session.today))
        there = self.session.meetings.draft(person.id) if person else None
        fresh = self._state.draft.person_id != self._state.person_id
        if fresh or there != self._kept:
            draft = there or begun(self._state.person_id, *self._last_time(), self.session.today)
            self._state = replace(self._state, draft=draft, round=self._state.round + 1)
        self._kept = there
        self._show(replace(self._state, called=person.known_as if person else ""))

    # What is heard

    def choose(self, adjustment_id: str) -> None:
        """Turn to an adjustment."""
        if adjustment_id != self._state.chosen:
            self._show(replace(self._state, chosen=adjustment_id, round=self._state.round + 1, mistakes={}))

    def choose_row(self, place: int) -> None:
        """Turn to the adjustment at a row (from 0)."""
        if 0 <= place < len(self._pairs):
            self.choose(str(self._pairs[place][0].id))

    def next(self) -> None:
        """Turn to the adjustment after this one, the first after the last."""
        ids = [str(a.id) for a, _ in self._pairs]
        if ids:
            at = ids.index(self._state.chosen) if self._state.chosen in ids else -1
            self.choose(ids[(at + 1) % len(ids)])

    def press(self, key: str) -> bool:
        """Choose the answer of a letter; tell whether there is one."""
        found = next((each for each in self._state.answers if each.key == key.upper()), None)
        if found is not None:
            self.answer(found.code)
        elif self._state.answers:
            mistakes = {**self._state.mistakes, "answer": words.no_such(key.upper())}
            self._show(replace(self._state, mistakes=mistakes, round=self._state.round + 1))
        return found is not None

    def answer(self, code: str) -> None:
        """Choose what was answered; words that were typed stay."""
        said = self._state.draft.about(self._state.chosen)
        mistakes = {i: text for i, text in self._state.mistakes.items() if i == "on"}
        self._keep_said(
            replace(said, answer=code), replace(self._state, round=self._state.round + 1, mistakes=mistakes)
        )

    def hear(self, field_id: str, text: str) -> None:
        """Remember what stands in one field about the adjustment in view; the fields stay as they are."""
        said = self._state.draft.about(self._state.chosen)
        self._state = replace(self._state, draft=self._state.draft.with_said(
            replace(said, typed={**said.typed, field_id: text})))  # fmt: skip

    def hear_meeting(self, on: str, channel: str, spoke: str, present: str) -> None:
        """Remember when, how and with whom it was."""
        draft = replace(self._state.draft, on=on, channel=Channel(channel), spoke=spoke, present=present)
        self._state = replace(self._state, draft=draft)

    def let_go(self) -> None:
        """Let go of what was written about the adjustment in view."""
        self._keep_said(Said(self._state.chosen), replace(self._state, round=self._state.round + 1, mistakes={}))

    # Keeping it

    def keep(self) -> None:
        """Keep what was typed as a draft, if anything was and it is not kept already."""
        draft, person = self._state.draft, self._state.person_id
        if not person or draft.person_id != person or self.session.file.read_only or draft == self._kept:
            return
        if (draft.empty and self._kept is None) or self.session.people.person(person) is None:
            return
        edit = self.session.meetings.remove(person) if draft.empty else self.session.meetings.save(draft)
        before, self._kept = self._kept, None if draft.empty else draft
        if not self._run(edit, ""):
            self._kept = before

    def write_down(self) -> None:
        """Write everything down as one change, unless something could not be read; then that is shown."""
        draft = self._state.draft
        if draft.empty:
            self._set(replace(self._state, notice=words.NOTHING, can_undo=False))
            return
        meeting, mistakes = read_meeting(draft, self.session.who, self.session.today)
        if meeting is None:
            self._show(replace(self._state, mistakes=mistakes, round=self._state.round + 1))
            return
        self._write(draft, meeting)

    def undo(self) -> None:
        """Take the meeting back; what was typed stands in its fields again."""
        super().undo()
        written, self._written = self._written, None
        if written is not None and self._state.draft.empty:
            self._show(replace(self._state, draft=written, round=self._state.round + 1))

    def _write(self, draft: MeetingDraft, meeting: Meeting) -> None:
        events: list[NegotiationEvent] = []
        changed: list[Adjustment] = []
        titles: list[str] = []
        for adjustment, before in self._pairs:
            said = draft.about(str(adjustment.id))
            if said.empty:
                continue
            answer = self._answer(before, said.answer)
            found = read_said(said, answer, adjustment.interim, self.session.today)
            if answer is None or found.mistakes:
                self._show(replace(self._state, chosen=str(adjustment.id), mistakes=found.mistakes,
                                   round=self._state.round + 1))  # fmt: skip
                return
            ids = [new_id() for _ in range(3)]
            events += events_of(answer, found.spoken, meeting, adjustment.id, ids, len(before) + 1)
            titles.append(adjustment.title)
            if found.interim is not None and found.interim != adjustment.interim:
                changed.append(replace(adjustment, interim=found.interim))
        self._run_all(draft, events, changed, words.written(tuple(titles)))

    def _run_all(self, draft: MeetingDraft, events: list[NegotiationEvent], changed: list[Adjustment],
                 notice: str) -> None:  # fmt: skip
        plans = self.session.plans
        try:
            edit: Edit = plans.save_events(events)
        except IllegalMove:
            self.reload()
            return
        for adjustment in changed:
            edit = edit.then(plans.save_adjustment(adjustment))
        edit = edit.then(self.session.meetings.remove(draft.person_id))
        before, state = self._kept, self._state
        self._kept, self._written = None, draft
        empty = begun(draft.person_id, draft.spoke, draft.present, self.session.today)
        self._state = replace(state, draft=empty, mistakes={}, round=state.round + 1)
        if not self._run(edit, notice):
            self._kept, self._written = before, None
            self._show(state)

    # Inside

    def _keep_said(self, said: Said, state: AfterMeetingState) -> None:
        self._show(replace(state, draft=state.draft.with_said(said), notice="", can_undo=False))

    def _answer(self, events: tuple[NegotiationEvent, ...], code: str) -> Answer | None:
        return next((each for each in answers(events) if each.code == code), None)

    def _last_time(self) -> tuple[str, str]:
        """Return who spoke for the employer last, and who else was there."""
        said = sorted((e for _, events in self._pairs for e in counted(events)), key=lambda event: event.on)
        spoke = next((e.who for e in reversed(said) if e.party is Party.EMPLOYER and e.who), "")
        return spoke, next((", ".join(e.present) for e in reversed(said) if e.present), "")

    def _show(self, state: AfterMeetingState) -> None:
        ids = [str(a.id) for a, _ in self._pairs]
        chosen = state.chosen if state.chosen in ids else next(iter(ids), "")
        open_ = next((pair for pair in self._pairs if pair[0].id == chosen), None)
        state = replace(state, chosen=chosen, rows=tuple(self._row(*pair, state) for pair in self._pairs))
        if open_ is not None:
            said = state.draft.about(chosen)
            shown = self._answers(open_[1], state)
            fields = fields_for(self._answer(open_[1], said.answer), open_[0].interim)
            state = replace(state, title=open_[0].title, in_the_way=open_[0].in_the_way, answers=shown,
                            answer=said.answer, fields=fields, typed=said.typed)  # fmt: skip
            if shown != self._state.answers:  # it stands elsewhere now: an undo, or another place wrote something down
                state = replace(state, round=max(state.round, self._state.round + 1))
        self._set(state)

    def _answers(self, events: tuple[NegotiationEvent, ...], state: AfterMeetingState) -> tuple[AnswerShown, ...]:
        voices = [Voice(state.called or "the person", you) for you in (False, True)]
        return tuple(
            AnswerShown(each.code, words.ANSWERS[each.code][0],
                        *(words.answer_words(each.code, len(each.moves) > 1, voice) for voice in voices))
            for each in answers(events)
        )  # fmt: skip

    def _row(self, a: Adjustment, events: tuple[NegotiationEvent, ...], state: AfterMeetingState) -> CaptureRow:
        said = state.draft.about(str(a.id))
        answer, told = self._answer(events, said.answer), said.typed.get("words", "").strip()
        several = len({each.employer for each, _ in self._pairs}) > 1
        where, seconds = f". {a.employer}" if several and a.employer else "", []
        for you in (False, True):
            voice = Voice(state.called or "the person", you)
            if answer is None:
                seconds.append(turn(events, voice, self.session.today) + where)
            else:
                text = words.answer_words(answer.code, len(answer.moves) > 1, voice)
                seconds.append(f"Ready. {text}: “{told}”" if told else f"Ready. {text}")
        return CaptureRow(str(a.id), a.title, seconds[0], seconds[1], not said.empty)
