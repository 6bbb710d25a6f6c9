"""The forms of the Even keel page, as data, and what their answers become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.keel_view import with_plan
from desktop.words.adjustments import Voice
from desktop.words.levels import level_choices, level_words
from records.ids import new_id
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, MayDeclare, SupportAgreement
from supportplans.levels import LevelId
from supportplans.model import Adjustment, AdjustmentId, Party
from supportplans.wording import LEVELS

NOT_YET_THAT_DAY = "That day has not come yet. A level is moved on the day it is said."
ONE_A_LINE = "One thing a line."


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
        only = f"Only {self.voice.object} can move a level." if not self._who() else f"It is {self.voice.whose} level."
        intro = f"{only} It needs no reason."
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
        rules = {self.agreement.may_declare, *(plan.may_say for plan in self.agreement.level_plans)}
        if rules <= {MayDeclare.PERSON_ONLY, None}:
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
class LevelForm:
    """Asks who does what at one level."""

    agreement: SupportAgreement
    level: LevelId
    voice: Voice
    adjustments: Sequence[Adjustment]

    def form(self) -> Form:
        """Return the form. Signs that only the person notices are not asked for together."""
        plan, what = self.agreement.plan(self.level), FieldKind.LIST
        my, me = ("My", "I") if self.voice.you else (self.voice.whose, self.voice.called)
        private = Field("signs_i_notice", f"Signs only {me} would notice" if me != "I" else "Signs only I notice", what,
                        plan.signs_i_notice, "Held back: this never goes on paper. One thing a line.")  # fmt: skip
        fields = (
            Field("name", f"{my} own name for it", value=plan.name,
                  help=f"Left empty it is {LEVELS[self.agreement.ladder.kind(self.level)]}."),
            Field("signs_at_work", "Signs that can be seen at work", what, plan.signs_at_work,
                  "What people see, not what it might mean. One thing a line."),
            *(() if self.voice.you else (private,)),
            Field("i_will", "I will", what, plan.i_will, ONE_A_LINE),
            Field("manager_will", "My manager will", what, plan.manager_will, ONE_A_LINE),
            Field("say", "Words that help", what, plan.say, ONE_A_LINE),
            Field("do_not_say", "Words better not said", what, plan.do_not_say, ONE_A_LINE),
            *self._switches(),
        )  # fmt: skip
        return Form(f"At {level_words(self.agreement, self.level)}", fields)

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement with this level as answered."""
        plan = self.agreement.plan(self.level)
        written = replace(
            plan, name=answers["name"], signs_at_work=answers["signs_at_work"],
            signs_i_notice=answers.get("signs_i_notice", plan.signs_i_notice), i_will=answers["i_will"],
            manager_will=answers["manager_will"], say=answers["say"], do_not_say=answers["do_not_say"],
            adjustments_on=frozenset(AdjustmentId(n) for n in answers.get("adjustments_on", plan.adjustments_on)),
        )  # fmt: skip
        return replace(self.agreement, plans=with_plan(self.agreement, written))

    def _ticked(self) -> tuple[str, ...]:
        on = self.agreement.plan(self.level).adjustments_on
        return tuple(str(a.id) for a in self.adjustments if a.id in on)

    def _switches(self) -> tuple[Field, ...]:
        choices = tuple((str(a.id), a.title) for a in self.adjustments)
        if not choices:
            return ()
        help_ = "Those that come on at some levels. What the adjustment itself says counts too."
        return (
            Field("adjustments_on", "Adjustments on at this level", FieldKind.TICKS, self._ticked(), help_, choices),
        )


@dataclass(frozen=True, slots=True)
class AgreementForm:
    """Asks what holds for the whole agreement: a new one, or what is to be different about `old`."""

    person_id: str
    voice: Voice
    blank: SupportAgreement
    new: bool = False

    def form(self) -> Form:
        """Return the form. Nothing in it has to be known to begin."""
        old = self.blank
        start = Field("starts_on", "It holds from", FieldKind.DAY, old.starts_on)
        fields = (
            Field("job_title", "Job", value=old.job_title),
            Field("employer", "Employer", value=old.employer),
            Field("manager", "Manager", value=old.manager, help="Who hears about a change of level at work."),
            Field("deputy", "Who stands in when the manager is away", value=old.deputy),
            Field("goes_well", "What goes well", FieldKind.WORDS, old.goes_well, "It comes first on paper."),
            Field("if_not_happening", "If something here does not happen", FieldKind.WORDS, old.if_not_happening,
                  "Whom to tell, and how to raise it."),
            start,
            Field("review_on", "Look again by", FieldKind.DAY, old.review_on),
        )  # fmt: skip
        title = "A new agreement" if self.new else "The agreement"
        return Form(title, fields, "Start it" if self.new else "Keep it")

    def agreement(self, answers: Answers) -> SupportAgreement:
        """Return the agreement that the answers are."""
        return replace(self.blank, **{f.id: answers[f.id] for f in self.form().fields})


def blank_agreement(person_id: str, near: Adjustment | None, job_title: str, today: date) -> SupportAgreement:
    """Return an agreement with nothing written, about the job that is talked about already."""
    job_id, employer = (near.job_id, near.employer) if near else ("", "")
    return SupportAgreement(AgreementId(new_id()), person_id, job_id, job_title, employer, starts_on=today)
