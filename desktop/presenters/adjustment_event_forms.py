"""The forms that write down what happened in a negotiation, and those that put an earlier line right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.presenters.adjustment_timeline import line_words
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import CHANNELS, Voice, did, move_words
from records.ids import new_id
from supportplans.model import Adjustment
from supportplans.moves import Channel, EventId, Move, NegotiationEvent, Party, Reason
from supportplans.negotiation import ALLOWED, counted, may_correct
from supportplans.wording import REASONS

Pair = tuple[Move, Party]
AHEAD = "That day has not come yet. Write down what has happened; a day to come goes under ‘starts’ or ‘by’."
SAYS_NO = (Move.REFUSE, Move.DEFER)
STARTS = (Move.PROMISE, Move.IN_PLACE)
DUE = (Move.ASK, Move.COUNTER_OFFER, Move.DEFER, Move.QUESTION, Move.ASK_INFORMATION, Move.ESCALATE, Move.NO_REPLY)
DIFFERENT, NEVER = "different", "never"


def code_of(pair: Pair) -> str:
    """Return a move by a party as a choice's id."""
    return f"{pair[0].value}.{pair[1].value}"


def pair_of(code: str) -> Pair:
    """Return the move by a party that a choice's id stands for."""
    move, party = code.split(".")
    return Move(move), Party(party)


def names_in(text: str) -> tuple[str, ...]:
    """Return the names somebody typed in a line, parted by commas or ‘and’."""
    parts = text.replace(" and ", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


@dataclass(frozen=True, slots=True)
class Told:
    """What a form about an event stands on: the adjustment, the voice, the day, and what the specialist is called."""

    adjustment: Adjustment
    voice: Voice
    today: date
    specialist: str = ""

    def words(self, pair: Pair) -> str:
        """Return a move in words: ‘Ms Doyle said no’."""
        return move_words(*pair, self.voice, self.specialist if pair[1] is Party.SPECIALIST else "")


def move_form(told: Told, allowed: Sequence[Pair]) -> Form:
    """Return the question what happened; its choices are the moves that the rule allows, and no others."""
    moves = tuple((code_of(pair), told.words(pair)) for pair in allowed)
    choice = Field("move", "What was done", FieldKind.CHOICE, None, choices=moves, needed=True)
    return Form("What happened?", (choice,), "Go on", told.adjustment.title)


@dataclass(frozen=True, slots=True)
class EventForm:
    """Asks about one move: what was said, when and how, and what belongs to such a move. `old` is put right by it.

    `whole` asks for who else was there and for the next step, too.
    """

    told: Told
    known: Pair
    whole: bool = False
    old: NegotiationEvent | None = None
    said: str = ""  # words that were said already, to begin with

    def form(self) -> Form:
        """Return the form."""
        fields = (*self._who(), *self._details(), *(self._round_it() if self.whole else ()))
        keep = "Put it right" if self.old else "Add it"
        return Form(self.told.words(self.known), fields, keep, self.told.adjustment.title, check=self._check)

    def event(self, answers: Answers, number: int) -> NegotiationEvent:
        """Return the event that the answers are; what was not asked for stays as it was in `old`."""
        (move, party), no = self.known, self.known[0] in SAYS_NO
        base = self.old or NegotiationEvent(EventId(new_id()), self.told.adjustment.id, number, self.told.today, party,
                                            move)  # fmt: skip
        reason = answers.get("reason") if party is Party.EMPLOYER and no else None
        return replace(
            base, move=move, party=party, on=answers.get("on") or self.told.today, who=self._name(answers),
            channel=Channel(answers.get("channel") or Channel.IN_PERSON.value), words=answers.get("words", ""),
            reason=Reason(reason) if reason else None,
            what_would_change=answers.get("what_would_change", "") if no else "",
            alternatives=answers.get("alternatives", "") if no else "",
            reply_due=answers.get("reply_due") if move in DUE else None,
            starts_on=answers.get("starts_on") if move in STARTS else None, **self._around(answers),
        )  # fmt: skip

    def with_stop_gap(self, answers: Answers) -> Adjustment | None:
        """Return the adjustment with the stop-gap that was named, or None where it stays as it was."""
        adjustment = self.told.adjustment
        named = answers.get("stop_gap", adjustment.interim)
        return replace(adjustment, interim=named) if named != adjustment.interim else None

    def _around(self, answers: Answers) -> dict[str, Any]:
        names = ("next_step", "next_owner", "next_by", "view", "note")
        asked = {name: answers[name] for name in names if name in answers}
        return {**asked, **({"present": names_in(answers["present"])} if "present" in answers else {})}

    def _name(self, answers: Answers) -> str:
        said: str = answers.get("who", "")
        return said or (self.told.specialist if self.known[1] is Party.SPECIALIST else "")

    def _old(self, name: str, default: Any = "") -> Any:
        return getattr(self.old, name) if self.old else default

    def _who(self) -> tuple[Field, ...]:
        person = self.known[1] is Party.PERSON
        name = Field("who", "Who said it", value=self._old("who"), help="Such as Ms Doyle.")
        words = "In your own words" if person and self.told.voice.you else "In their own words"
        channel = self._old("channel", Channel.IN_PERSON).value
        return (
            *(() if person else (name,)),
            Field("words", words, FieldKind.WORDS, self._old("words", self.said)),
            Field("on", "On what day", FieldKind.DAY, self._old("on", self.told.today)),
            Field("channel", "How", FieldKind.CHOICE, channel,
                  choices=tuple((c.value, w.capitalize()) for c, w in CHANNELS.items())),
        )  # fmt: skip

    def _details(self) -> tuple[Field, ...]:
        move, party = self.known
        fields = self._no() if move in SAYS_NO and party is Party.EMPLOYER else []
        if move in DUE:
            fields.append(Field("reply_due", "An answer is promised by", FieldKind.DAY, self._old("reply_due", None)))
        if move in STARTS:
            fields.append(Field("starts_on", "It starts on", FieldKind.DAY, self._old("starts_on", None)))
        return tuple(fields)

    def _no(self) -> list[Field]:
        reasons = tuple((r.value, words.capitalize()) for r, words in REASONS.items())
        reason = self.old.reason.value if self.old and self.old.reason else None
        return [
            Field("reason", "What kind of reason was given", FieldKind.CHOICE, reason,
                  choices=(("", "Not said yet"), *reasons)),
            Field("what_would_change", "What would change the answer", value=self._old("what_would_change")),
            Field("alternatives", "What they offered instead", value=self._old("alternatives")),
            Field("stop_gap", "What helps until then", value=self.told.adjustment.interim),
        ]  # fmt: skip

    def _round_it(self) -> tuple[Field, ...]:
        private = (
            Field(
                "view", f"What {self.told.voice.called} thinks of it, only for the two of you", value=self._old("view")
            ),
            Field("note", "Note, only for the two of you", FieldKind.WORDS, self._old("note")),
        )
        return (
            Field("present", "Who else was there", value=", ".join(self._old("present", ())),
                  help="Names, with commas."),
            Field("next_step", "What comes next", value=self._old("next_step")),
            Field("next_owner", "Who does that", value=self._old("next_owner")),
            Field("next_by", "By when", FieldKind.DAY, self._old("next_by", None)),
            *(() if self.told.voice.you else private),
        )  # fmt: skip

    def _check(self, answers: Answers) -> Mapping[str, str]:
        on = answers.get("on")
        return {"on": AHEAD} if on is not None and on > self.told.today else {}


# Putting right


def correction(told: Told, events: Sequence[NegotiationEvent], number: int) -> NegotiationEvent:
    """Return the event that says that an earlier one was not so; a right version can be put into it."""
    return NegotiationEvent(
        EventId(new_id()), told.adjustment.id, len(events) + 1, told.today, Party.SPECIALIST, Move.CORRECT,
        told.specialist, corrects=number,
    )  # fmt: skip


def rightly(mend: NegotiationEvent, right: NegotiationEvent) -> NegotiationEvent:
    """Return the correction with the right version in it."""
    return replace(mend, instead=right)


def right_moves(told: Told, events: Sequence[NegotiationEvent], wrong: NegotiationEvent) -> tuple[Pair, ...]:
    """Return what it could have been instead, so that what came after still follows; the move it was comes first."""
    mend = correction(told, events, wrong.number)
    every = dict.fromkeys(pair for table in ALLOWED.values() for pair in table)
    fits = [p for p in every if may_correct(events, rightly(mend, replace(wrong, move=p[0], party=p[1])))]
    return tuple(sorted(fits, key=lambda pair: pair != (wrong.move, wrong.party)))


def mend_form(told: Told, events: Sequence[NegotiationEvent]) -> Form:
    """Return the question which line was not right, and whether it was different or never was; newest first."""
    lines = tuple((str(e.number), f"{e.number}. {line_words(e, told.adjustment, told.voice)}") for e in counted(events))
    newest = lines[-1][0] if lines else None

    def check(answers: Answers) -> Mapping[str, str]:
        number = int(answers["line"])
        if answers["how"] != NEVER or may_correct(events, correction(told, events, number)):
            return {}
        return {"how": "What came after leans on this line, so it cannot go. Put right what it said instead."}

    return Form("Put a line right", (
        Field("line", "Which line was not right?", FieldKind.CHOICE, newest, choices=lines[::-1], needed=True),
        Field("how", "What was the matter?", FieldKind.CHOICE, DIFFERENT,
              choices=((DIFFERENT, "It was different"), (NEVER, "It did not happen"))),
    ), "Go on", "Nothing is wiped out: the old line stays on record.", check=check)  # fmt: skip


def right_form(told: Told, wrong: NegotiationEvent, fits: Sequence[Pair]) -> Form:
    """Return the question what was done, where it could have been something else."""
    form = move_form(told, fits)
    first = replace(form.fields[0], value=code_of((wrong.move, wrong.party)))
    return replace(form, title="What was it?", fields=(first,))


def added(pair: Pair, voice: Voice) -> str:
    """Return the sentence after an event was added."""
    move, party = pair
    if party is Party.PERSON:
        return f"Written down: {voice.object} {did(move, party)}."
    return f"Written down: {'the employer' if party is Party.EMPLOYER else 'the specialist'} {did(move, party)}."
