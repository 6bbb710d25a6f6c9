"""The forms of a way back: its first day and rules, one step, a fit note or an award."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.returning import ADVICE, ADVICE_HELP, DAYS, PAY
from supportplans.model import Adjustment, AdjustmentId
from supportplans.returning import Advice, Dated, Pay, ReturnPlan, ReturnStep

MOST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class WayForm:
    """Asks for the first day, the rules, and how both know that the way is done."""

    plan: ReturnPlan
    new: bool = False

    def form(self) -> Form:
        """Return the form."""
        kind, plan = FieldKind.WORDS, self.plan
        fields = (
            Field("starts_on", "First day back", FieldKind.DAY, plan.starts_on, needed=True),
            Field("before", "Before it, and on the first day", kind, plan.before,
                  "Who talks with whom before, and what the first hours are."),
            Field("hold_rule", "When do we hold a step for another week?", kind, plan.hold_rule),
            Field("step_back_rule", "When do we go back one step?", kind, plan.step_back_rule),
            Field("end_test", "How do we know the way back is done?", kind, plan.end_test),
        )  # fmt: skip
        return Form("A way back" if self.new else "The way back", fields, "Start it" if self.new else "Keep it")

    def way(self, answers: Answers) -> ReturnPlan:
        """Return the plan that the answers are."""
        return replace(self.plan, **{f.id: answers[f.id] for f in self.form().fields})


@dataclass(frozen=True, slots=True)
class StepForm:
    """Asks what one step is."""

    step: ReturnStep
    adjustments: Sequence[Adjustment]

    def form(self) -> Form:
        """Return the form."""
        step = self.step
        days = tuple((str(n), name) for n, name in enumerate(DAYS))
        pay = tuple((p.value, words) for p, words in PAY.items())
        choices = tuple((str(a.id), a.title) for a in self.adjustments)
        on = tuple(str(a.id) for a in self.adjustments if a.id in step.adjustments_on)
        fields = (
            Field("weeks", "How many weeks", FieldKind.NUMBER, float(step.weeks), needed=True),
            Field("days", "On which days", FieldKind.TICKS, tuple(str(n) for n in sorted(step.days)), choices=days),
            Field("hours", "Hours on each of them", FieldKind.NUMBER, step.hours),
            Field("duties", "What I do", FieldKind.WORDS, step.duties),
            Field("place", "Where", value=step.place),
            Field("pay", "How it is paid", FieldKind.CHOICE, step.pay.value, choices=pay),
            *((Field("adjustments_on", "Adjustments on", FieldKind.TICKS, on, choices=choices),) if choices else ()),
            Field("check_in", "Check-in: who with whom, and when", value=step.check_in),
        )
        return Form("A step", fields, check=_check_step)

    def answered(self, answers: Answers) -> ReturnStep:
        """Return the step that the answers are."""
        on = frozenset(AdjustmentId(i) for i in answers.get("adjustments_on", self.step.adjustments_on))
        return replace(
            self.step, weeks=int(answers["weeks"]), days=frozenset(int(n) for n in answers["days"]),
            hours=answers["hours"], duties=answers["duties"], place=answers["place"], pay=Pay(answers["pay"]),
            adjustments_on=on, check_in=answers["check_in"],
        )  # fmt: skip


def _check_step(answers: Answers) -> Mapping[str, str]:
    weeks, hours, wrong = answers["weeks"], answers["hours"], {}
    if not (1 <= weeks <= MOST_WEEKS and weeks == int(weeks)):
        wrong["weeks"] = f"Write whole weeks, from 1 to {MOST_WEEKS}."
    if hours is not None and not 0 < hours <= 24:
        wrong["hours"] = "Write the hours of one day, such as 4 or 3.5."
    return wrong


@dataclass(frozen=True, slots=True)
class DatedForm:
    """Asks for the days of a fit note, with what it suggests, or of an award."""

    note: bool
    old: Dated | None = None

    def form(self) -> Form:
        """Return the form."""
        old = self.old
        boxes = tuple((a.value, words) for a, words in ADVICE.items())
        ticked = tuple(a.value for a in Advice if old and a in old.advice)
        fields = (
            Field("starts_on", "First day", FieldKind.DAY, old.starts_on if old else None, needed=True),
            Field("ends_on", "Last day", FieldKind.DAY, old.ends_on if old else None, needed=True),
            *((Field("advice", "Boxes ticked on it", FieldKind.TICKS, ticked, ADVICE_HELP, boxes),) if self.note
              else (Field("what", "What for", value=old.what if old else ""),)),
        )  # fmt: skip
        return Form("A fit note" if self.note else "An award", fields, check=_check_dated)

    def answered(self, answers: Answers) -> Dated:
        """Return the note or award that the answers are."""
        advice = frozenset(Advice(a) for a in answers.get("advice", ()))
        return Dated(answers["starts_on"], answers["ends_on"], answers.get("what", ""), advice)


def _check_dated(answers: Answers) -> Mapping[str, str]:
    backwards = answers["starts_on"] and answers["ends_on"] and answers["ends_on"] < answers["starts_on"]
    return {"ends_on": "The last day comes before the first. Write the later one here."} if backwards else {}
