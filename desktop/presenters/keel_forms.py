"""The forms that move a level, and those that change which levels there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import Voice
from desktop.words.keel import only_the_person, who_moves
from desktop.words.levels import SHAPES, level_choices, level_words
from records.ids import new_id
from supportplans.keel import LevelMove, LevelMoveId, SupportAgreement
from supportplans.level_changes import merged, renamed, taken_away, with_level
from supportplans.levels import Level, LevelId
from supportplans.model import Party
from supportplans.wording import LEVELS

NOT_YET_THAT_DAY = "That day has not come yet. A level is moved on the day it is said."
MERGES = "Everything written at both stays, on one level. Days in the log are then days at the one it is part of."
TAKES_AWAY = "What is written here goes. Days in the log and adjustments that come on here go to another level."
KIND_HELP = "It gives the shape. From early signs on, a time at the level is looked at together afterwards."


@dataclass(frozen=True, slots=True)
class MoveForm:
    """Asks to which level, from what day. The note is private and not asked for together."""

    agreement: SupportAgreement
    voice: Voice
    now: LevelId
    today: date

    def form(self) -> Form:
        """Return the form."""
        levels = level_choices(self.agreement)
        note = Field("note", "A note, only for the two of you", FieldKind.WORDS)
        fields = (
            Field("level", "Which level is it now?", FieldKind.CHOICE, str(self.now), choices=levels, needed=True),
            Field("on", "Since what day", FieldKind.DAY, self.today),
            *self._who(),
            *(() if self.voice.you else (note,)),
        )
        intro = f"{who_moves(self.agreement, self.voice)} It needs no reason."
        return Form("Move level", fields, "Move it", intro, check=self._check)

    def move(self, answers: Answers, number: int) -> LevelMove:
        """Return the line of the level log that the answers are."""
        return LevelMove(
            LevelMoveId(new_id()), self.agreement.id, number, answers.get("on") or self.today, int(answers["level"]),
            Party(answers.get("declared_by", Party.PERSON.value)), answers.get("note", ""),
            said_by=answers.get("said_by", ""),
        )  # fmt: skip

    def _who(self) -> tuple[Field, ...]:
        """Return the questions about who said so; none where the agreement lets only the person say it."""
        if only_the_person(self.agreement):
            return ()
        who = ((Party.PERSON.value, self.voice.subject), (Party.EMPLOYER.value, "Somebody at work"),
               (Party.SPECIALIST.value, "The specialist"))  # fmt: skip
        return (
            Field("declared_by", "Who says so", FieldKind.CHOICE, Party.PERSON.value, choices=who,
                  help="What others say may wait for a yes, as the agreement has it."),
            Field("said_by", "Their name, where it is somebody else"),
        )  # fmt: skip

    def _check(self, answers: Answers) -> Mapping[str, str]:
        on = answers.get("on")
        return {"on": NOT_YET_THAT_DAY} if on is not None and on > self.today else {}


@dataclass(frozen=True, slots=True)
class NewLevelForm:
    """Asks for a level of the person's own."""

    agreement: SupportAgreement
    after: LevelId

    def form(self) -> Form:
        """Return the form. The kind gives the shape, and says what the level means to the rest of the program."""
        fields = (
            Field("name", "What do I call it?", needed=True, help="A word or two that fits."),
            _kind_field(Level.KNOCKED),
            Field("after", "Where it stands", FieldKind.CHOICE, str(self.after),
                  choices=tuple((code, f"After {words}") for code, words in level_choices(self.agreement))),
        )  # fmt: skip
        return Form("A level of my own", fields, "Add it")

    def agreement_with(self, answers: Answers, level: LevelId) -> SupportAgreement:
        """Return the agreement with the level; `level` is an id that was never used."""
        kind = Level(int(answers["kind"]))
        return with_level(self.agreement, level, kind, answers["name"], int(answers["after"]))


@dataclass(frozen=True, slots=True)
class NameForm:
    """Asks for another name or shape of a level."""

    agreement: SupportAgreement
    level: LevelId

    def form(self) -> Form:
        """Return the form."""
        kind = self.agreement.ladder.kind(self.level)
        name = Field("name", "What I call it", value=self.agreement.plan(self.level).name,
                     help=f"Left empty it is {LEVELS[kind]}.")  # fmt: skip
        return Form(f"The name of {level_words(self.agreement, self.level)}", (name, _kind_field(kind)))

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement with the name and kind as answered."""
        return renamed(self.agreement, self.level, answers["name"], Level(int(answers["kind"])))


@dataclass(frozen=True, slots=True)
class GoesToForm:
    """Asks where a level goes: merged with all its words, or taken away."""

    agreement: SupportAgreement
    level: LevelId
    merge: bool

    def form(self) -> Form:
        """Return the form. Days in the log and adjustments of the level go where this says."""
        name = level_words(self.agreement, self.level)
        others = tuple(choice for choice in level_choices(self.agreement) if choice[0] != str(self.level))
        lead = "Which level does it become part of?" if self.merge else "Where do its days and adjustments go?"
        field = Field("into", lead, FieldKind.CHOICE, None, choices=others, needed=True)
        intro = MERGES if self.merge else TAKES_AWAY
        title, keep = (f"Merge {name}", "Merge") if self.merge else (f"Take {name} away", "Take it away")
        return Form(title, (field,), keep, intro)

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement without the level."""
        change = merged if self.merge else taken_away
        return change(self.agreement, self.level, int(answers["into"]))


def _kind_field(kind: Level) -> Field:
    kinds = tuple((str(int(one)), f"{LEVELS[one]} ({SHAPES[one]})") for one in Level)
    return Field("kind", "What it is most like", FieldKind.CHOICE, str(int(kind)), KIND_HELP, kinds)
