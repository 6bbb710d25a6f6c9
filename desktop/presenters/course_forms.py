"""The forms of the level log: what is added to a line later, and what puts a line right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import Voice
from desktop.words.course import LINE_PRIVATE, NOT_THAT_DAY
from desktop.words.levels import level_choices, level_words
from records.ids import new_id
from supportplans.keel import Deed, LevelMove, LevelMoveId, SupportAgreement
from supportplans.model import Party
from supportplans.wording import day

_OTHER = "Anything else, one thing a line."


@dataclass(frozen=True, slots=True)
class LineForm:
    """Asks what was seen and done at a line of the log. What the agreement says of its level is there to tick."""

    agreement: SupportAgreement
    move: LevelMove
    voice: Voice

    def form(self) -> Form:
        """Return the form. The note, and signs only the person notices, are not asked for together."""
        done = tuple(d.words for d in self.move.deeds if d.done)
        missed = tuple(d.words for d in self.move.deeds if not d.done)
        note = Field("note", "A note, only for the two of you", FieldKind.WORDS, self.move.note)
        fields = (
            *self._ticks("signs", "Signs that were seen", self._signs, self.move.signs),
            Field(
                "more_signs",
                "Other signs",
                FieldKind.LIST,
                _others(self.move.signs, (*self._signs, *self._held)),
                _OTHER,
            ),
            *self._ticks("done", "What was done", self._actions, done),
            Field("more_done", "Something else that was done", FieldKind.LIST, _others(done, self._actions), _OTHER),
            Field("done_on", "Done on what day", FieldKind.DAY, self._day, "For what is ticked or written just now."),
            *self._ticks("missed", "What was not done", self._actions, missed),
            Field("helped", "What helped", FieldKind.WORDS, self.move.helped),
            *(() if self.voice.you else (note,)),
        )
        title = f"{level_words(self.agreement, self.move.level)}, {day(self.move.on)}"
        return Form(title, fields, intro=LINE_PRIVATE, check=self._check)

    def line(self, answers: Answers) -> LevelMove:
        """Return the line with what was answered."""
        signs = (*self._held, *answers.get("signs", ()), *answers["more_signs"])
        known = {d.words: d for d in self.move.deeds if d.done}
        done = (*answers.get("done", ()), *answers["more_done"])
        deeds = [known.get(words) or Deed(words, True, answers["done_on"]) for words in done]
        deeds += [Deed(words, False) for words in answers.get("missed", ())]
        return replace(self.move, signs=_once(signs), deeds=tuple(deeds), helped=answers["helped"],
                       note=answers.get("note", self.move.note))  # fmt: skip

    @property
    def _day(self) -> date:
        return next((d.on for d in self.move.deeds if d.on), self.move.on)

    @property
    def _held(self) -> tuple[str, ...]:
        """Return signs of the line that are not asked for together, and so stay as they are."""
        hidden = self.agreement.plan(self.move.level).signs_i_notice if self.voice.you else ()
        return tuple(sign for sign in self.move.signs if sign in hidden)

    @property
    def _signs(self) -> tuple[str, ...]:
        plan = self.agreement.plan(self.move.level)
        return _once((*plan.signs_at_work, *(() if self.voice.you else plan.signs_i_notice)))

    @property
    def _actions(self) -> tuple[str, ...]:
        plan = self.agreement.plan(self.move.level)
        return _once((*plan.i_will, *plan.all_manager_will, *plan.colleagues_will, *plan.specialist_will))

    def _ticks(self, field: str, label: str, words: tuple[str, ...], ticked: tuple[str, ...]) -> tuple[Field, ...]:
        choices = tuple((w, w) for w in words)
        on = tuple(w for w in words if w in ticked)
        return (Field(field, label, FieldKind.TICKS, on, choices=choices),) if choices else ()

    def _check(self, answers: Answers) -> Mapping[str, str]:
        both = set(answers.get("done", ())) & set(answers.get("missed", ()))
        return {"missed": f"“{min(both)}” cannot be both done and not done."} if both else {}


@dataclass(frozen=True, slots=True)
class MendForm:
    """Asks how a line of the log should have read. What it said stays in sight."""

    agreement: SupportAgreement
    move: LevelMove
    voice: Voice
    today: date

    def form(self) -> Form:
        """Return the form."""
        who = ((Party.PERSON.value, self.voice.subject), (Party.EMPLOYER.value, "Somebody at work"),
               (Party.SPECIALIST.value, "The specialist"))  # fmt: skip
        fields = (
            Field("level", "Which level was it?", FieldKind.CHOICE, str(self.agreement.ladder.now(self.move.level)),
                  choices=level_choices(self.agreement), needed=True),
            Field("on", "Since what day", FieldKind.DAY, self.move.on, needed=True),
            Field("declared_by", "Who said so", FieldKind.CHOICE, self.move.declared_by.value, choices=who),
            Field("said_by", "Their name, where it was somebody else", value=self.move.said_by),
        )  # fmt: skip
        return Form("Put it right", fields, "Put it right", "What it said before stays in the log, marked.",
                    check=self._check)  # fmt: skip

    def line(self, answers: Answers, number: int) -> LevelMove:
        """Return the line that takes the place of the wrong one, with all that was added to it."""
        level = int(answers["level"])
        same = self.agreement.ladder.now(self.move.level) == level  # a yes to one level is no yes to another
        return replace(
            self.move, id=LevelMoveId(new_id()), number=number, level=level, on=answers["on"],
            declared_by=Party(answers["declared_by"]), said_by=answers["said_by"], mends=self.move.number,
            agreed_by_person=same and self.move.agreed_by_person, agreed_on=self.move.agreed_on if same else None,
        )  # fmt: skip

    def _check(self, answers: Answers) -> Mapping[str, str]:
        return {"on": NOT_THAT_DAY} if answers["on"] and answers["on"] > self.today else {}


def taken_out(move: LevelMove, number: int, today: date) -> LevelMove:
    """Return the line that takes another out of the reckoning; both stay in the file."""
    return LevelMove(LevelMoveId(new_id()), move.agreement_id, number, today, move.level, mends=move.number,
                     taken_out=True)  # fmt: skip


def _once(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _others(said: tuple[str, ...], offered: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words for words in said if words not in offered)
