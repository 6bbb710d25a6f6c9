"""The forms of one level, a small one for each part, and the agreement that their answers make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.sign_help import sign_help
from desktop.words.adjustments import Voice
from desktop.words.keel import MAY_SAY_WORDS, PARTS
from desktop.words.levels import level_words
from supportplans.keel import ChangedHow, InTouch, LevelPlan, MayDeclare, SupportAgreement
from supportplans.level_changes import with_plan
from supportplans.levels import LevelId
from supportplans.model import Adjustment, AdjustmentId, Kind
from supportplans.wording import LEVELS

ONE_A_LINE = "One thing a line."
TWICE = "One of these is ticked in another list too. Choose one place for it."
DAYS = "A whole number of days, such as 14, or leave it empty."
_L, _W, _LINE = FieldKind.LIST, FieldKind.WORDS, FieldKind.LINE


@dataclass(frozen=True, slots=True)
class LevelForm:
    """Asks for one part of one level: `part` is signs, doing, work or moving."""

    agreement: SupportAgreement
    level: LevelId
    voice: Voice
    part: str = "signs"
    adjustments: Sequence[Adjustment] = ()
    tasks: tuple[str, ...] = ()

    @property
    def plan(self) -> LevelPlan:
        """Return what is written at the level."""
        return self.agreement.plan(self.level)

    def form(self) -> Form:
        """Return the form of the part. Signs that only the person notices are not asked for together."""
        fields = {"signs": self._signs, "doing": self._doing, "work": self._work, "moving": self._moving}[self.part]()
        title = f"{level_words(self.agreement, self.level)}: {PARTS[self.part].lower()}"
        check = {"work": _once, "moving": _whole_days}.get(self.part)
        return Form(title, fields, check=check)

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement with this part as answered."""
        made: dict[str, Any] = dict(answers)
        if self.part == "work":
            made = self._switched(made)
        if self.part == "moving":
            made["in_touch"] = InTouch(made.pop("who"), made.pop("how_often"), made.pop("who_starts"))
            made["limit_days"] = int(made["limit_days"]) if made["limit_days"] is not None else None
            made["may_say"] = MayDeclare(made["may_say"]) if made["may_say"] else None
        return with_plan(self.agreement, replace(self.plan, **made))

    def changes(self, answers: Answers) -> tuple[Adjustment, ...]:
        """Return the adjustments that are on but changed here, of which it is still to be asked how."""
        ticked = answers.get("changed", ())
        return tuple(a for a in self.adjustments if str(a.id) in ticked)

    # The fields

    def _signs(self) -> tuple[Field, ...]:
        plan, my = self.plan, "My" if self.voice.you else self.voice.whose
        kind = LEVELS[self.agreement.ladder.kind(self.level)]
        only = "Signs only I notice" if self.voice.you else f"Signs only {self.voice.called} would notice"
        private = Field("signs_i_notice", only, _L, plan.signs_i_notice,
                        "Held back: it is on no paper for anybody else. One thing a line.")  # fmt: skip
        return (
            Field("name", f"{my} own name for it", value=plan.name, help=f"Left empty it is {kind}."),
            Field("signs_at_work", "Signs that can be seen at work", _L, plan.signs_at_work,
                  "What a camera would see, not what it might mean. One thing a line.", look=sign_help),
            *(() if self.voice.you else (private,)),
            Field("say", "Words that help", _L, plan.say, ONE_A_LINE),
            Field("do_not_say", "Words better not said", _L, plan.do_not_say, ONE_A_LINE),
            Field("who_may_raise", "Who may bring it up", value=plan.who_may_raise),
            Field("where_when", "Where and when to talk about it", value=plan.where_when),
        )  # fmt: skip

    def _doing(self) -> tuple[Field, ...]:
        plan = self.plan
        return (
            Field("i_will", "I will", _L, plan.i_will, ONE_A_LINE),
            Field("manager_first_hour", "My manager will, in the first hour", _L, plan.manager_first_hour),
            Field("manager_today", "My manager will, the same day", _L, plan.manager_today),
            Field("manager_this_week", "My manager will, the same week", _L, plan.manager_this_week),
            Field("manager_will", "My manager will, at any time", _L, plan.manager_will),
            Field("colleagues_will", "Colleagues will", _L, plan.colleagues_will),
            Field("specialist_will", "The specialist will", _L, plan.specialist_will),
            Field("do_not_do", "Better not done", _L, plan.do_not_do, "Such as: ring the family."),
        )

    def _work(self) -> tuple[Field, ...]:
        plan = self.plan
        waits = tuple((task, task) for task in dict.fromkeys((*self.tasks, *plan.paused)))
        paused = Field("paused", "Tasks that wait", FieldKind.TICKS, plan.paused, choices=waits)
        own = Field("paused", "Tasks that wait", _L, plan.paused, ONE_A_LINE)
        return (
            *self._switches(),
            paused if waits and self.tasks else own,
            Field("deadlines", "Deadlines that move, and to when", _L, plan.deadlines, ONE_A_LINE),
            Field("cover", "Who covers", value=plan.cover),
        )

    def _switches(self) -> tuple[Field, ...]:
        if not self.adjustments:
            return ()
        plan, ticks = self.plan, FieldKind.TICKS
        some = tuple((str(a.id), a.title) for a in self.adjustments if a.kind is Kind.SWITCHING)
        every = tuple((str(a.id), a.title) for a in self.adjustments)
        changed = tuple(str(c.adjustment_id) for c in plan.adjustments_changed)
        on = Field("adjustments_on", "Adjustments on at this level", ticks, _ids(plan.adjustments_on),
                   "Those that come on at some levels. What the adjustment itself says counts too.", some)  # fmt: skip
        return (
            *((on,) if some else ()),
            Field("changed", "On at this level, but changed", ticks, changed, "You say how in a moment.", every),
            Field("adjustments_off", "Off while this level lasts", ticks, _ids(plan.adjustments_off), choices=every),
        )

    def _switched(self, answers: dict[str, Any]) -> dict[str, Any]:
        plan, ticked = self.plan, answers.pop("changed", None)
        for name in ("adjustments_on", "adjustments_off"):
            if name in answers:
                answers[name] = frozenset(AdjustmentId(n) for n in answers[name])
        if ticked is not None:
            how = {c.adjustment_id: c for c in plan.adjustments_changed}
            ids = (AdjustmentId(n) for n in ticked)
            answers["adjustments_changed"] = tuple(how.get(n, ChangedHow(n, "")) for n in ids)
        return answers

    def _moving(self) -> tuple[Field, ...]:
        plan, touch = self.plan, self.plan.in_touch
        may = (("", "As the whole agreement says"), *((rule.value, words) for rule, words in MAY_SAY_WORDS.items()))
        return (
            Field("who", "Who keeps in touch", value=touch.who),
            Field("how_often", "How often", value=touch.how_often, help="Such as: every Friday."),
            Field("who_starts", "Who starts", value=touch.who_starts),
            Field("limit_days", "How many days it holds at most", FieldKind.NUMBER, plan.limit_days, DAYS),
            Field("at_the_limit", "What comes then", value=plan.at_the_limit, help="Such as: we meet and look again."),
            Field("step_up", "The next level has come when", _W, plan.step_up),
            Field("step_down", "It is over when", _W, plan.step_down, "Such as: a week of staff lunches."),
            Field("may_say", "Who may say so", FieldKind.CHOICE, plan.may_say.value if plan.may_say else "",
                  choices=may),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChangedForm:
    """Asks how each adjustment is different that is on but changed at a level."""

    agreement: SupportAgreement
    level: LevelId
    adjustments: Sequence[Adjustment]

    def form(self) -> Form:
        """Return the form: one line for each."""
        known = {c.adjustment_id: c.how for c in self.agreement.plan(self.level).adjustments_changed}
        fields = tuple(Field(str(a.id), a.title, value=known.get(a.id, ""), needed=True) for a in self.adjustments)
        return Form(f"{level_words(self.agreement, self.level)}: what is different", fields)

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement with what is different at the level."""
        changed = tuple(ChangedHow(a.id, answers[str(a.id)]) for a in self.adjustments)
        return with_plan(self.agreement, replace(self.agreement.plan(self.level), adjustments_changed=changed))


def _ids(found: frozenset[AdjustmentId]) -> tuple[str, ...]:
    return tuple(sorted(str(one) for one in found))


def _once(answers: Answers) -> Mapping[str, str]:
    lists = [set(answers.get(name, ())) for name in ("adjustments_on", "changed", "adjustments_off")]
    both = [name for name, others in (
        ("changed", lists[0]), ("adjustments_off", lists[0] | lists[1]),
    ) if set(answers.get(name, ())) & others]  # fmt: skip
    return dict.fromkeys(both, TWICE)


def _whole_days(answers: Answers) -> Mapping[str, str]:
    days = answers.get("limit_days")
    return {"limit_days": DAYS} if days is not None and (days < 1 or days != int(days) or days > 3650) else {}
