"""What was typed about a meeting, read: days, names, choices, and each mistake in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.presenters.adjustment_event_forms import DUE, SAYS_NO, STARTS, names_in
from desktop.presenters.forms import Field, FieldKind, Form, read
from desktop.words import after_meeting as words
from desktop.words.days import read_day
from supportplans.after_meeting import YES, Answer, Meeting, MeetingDraft, Said, Spoken
from supportplans.moves import Party, Reason
from supportplans.wording import REASONS, day


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one adjustment, and what is not right yet, by field."""

    spoken: Spoken
    interim: str | None = None  # what helps until then, where it was asked for
    mistakes: Mapping[str, str] = field(default_factory=dict)


def fields_for(answer: Answer | None, interim: str = "") -> tuple[Field, ...]:
    """Return what is asked about an answer: its words first, then what belongs to such an answer, then what is next."""
    if answer is None:
        return ()
    (move, party), fields = answer.last, [Field("words", "In their words", FieldKind.WORDS)]
    if move in SAYS_NO and party is Party.EMPLOYER:
        reasons = tuple((r.value, text.capitalize()) for r, text in REASONS.items())
        fields += [
            Field("reason", "What kind of reason", FieldKind.CHOICE, "", choices=(("", "Not said"), *reasons)),
            Field("what_would_change", "What would change the answer"),
            Field("alternatives", "What they offered instead"),
            Field("interim", "What helps until then", value=interim),
        ]
    if move in DUE:
        fields.append(Field("reply_due", "An answer is promised by", FieldKind.DAY))
    if move in STARTS or move in YES:
        fields.append(Field("starts_on", "It starts on", FieldKind.DAY))
    return (*fields, *_NEXT)


_NEXT = (
    Field("next_step", "What comes next"),
    Field("next_owner", "Who does that"),
    Field("next_by", "By when", FieldKind.DAY),
    Field("note", "Note, only for the two of you"),
)


def read_said(said: Said, answer: Answer | None, interim: str, today: date) -> Read:
    """Return what was typed about one adjustment, read."""
    if answer is None:
        return Read(Spoken(), None, {"answer": words.WHAT})
    fields = fields_for(answer, interim)
    found, mistakes = read(Form("", fields), said.typed, today)
    named = {f.id: found[f.id] for f in fields if f.id in found and f.id not in ("interim", "reason")}
    reason = Reason(found["reason"]) if found.get("reason") else None
    helps = said.typed["interim"].strip() if "interim" in said.typed and "interim" in found else None
    return Read(Spoken(reason=reason, **named) if not mistakes else Spoken(), helps, mistakes)


def read_meeting(draft: MeetingDraft, specialist: str, today: date) -> tuple[Meeting | None, dict[str, str]]:
    """Return the meeting, or what is not right yet."""
    try:
        on = read_day(draft.on, today)
    except ValueError:
        on = None
    if on is None or on > today:
        return None, {"on": words.NO_DAY if on is None else words.NOT_COME}
    return Meeting(on, draft.channel, draft.spoke.strip(), names_in(draft.present), specialist), {}


def begun(person_id: str, spoke: str, present: str, today: date) -> MeetingDraft:
    """Return an empty draft with what is likely: today, and whoever spoke and was there last time."""
    return MeetingDraft(person_id, person_id, day(today), spoke=spoke, present=present)
