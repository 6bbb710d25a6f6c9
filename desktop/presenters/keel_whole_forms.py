"""The forms of what holds at every level, a small one for each part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import Voice
from desktop.words.keel import MAY_SAY_WORDS, WHOLE_PARTS
from desktop.words.levels import level_choices
from records.ids import new_id
from supportplans.keel import Absence, AgreementId, ContactPerson, MayDeclare, SupportAgreement, Trigger
from supportplans.model import Adjustment
from supportplans.posts import Post

ONE_A_LINE = "One thing a line."
EMPTY_TAKES_AWAY = "Leave it empty to take the whole line away."
_L, _W = FieldKind.LIST, FieldKind.WORDS


@dataclass(frozen=True, slots=True)
class AgreementForm:
    """Asks for the frame of an agreement: a new one, or what is to be different about `blank`."""

    person_id: str
    voice: Voice
    blank: SupportAgreement
    new: bool = False

    def form(self) -> Form:
        """Return the form. Nothing in it has to be known to begin."""
        old, rules = self.blank, tuple((rule.value, words) for rule, words in MAY_SAY_WORDS.items())
        fields = (
            Field("job_title", "Job", value=old.job_title),
            Field("employer", "Employer", value=old.employer),
            Field("manager", "Manager", value=old.manager, help="Who hears about a change of level at work."),
            Field("deputy", "Who stands in when the manager is away", value=old.deputy),
            Field("specialist", "Specialist", value=old.specialist),
            *(() if self.new else (
                Field("may_declare", "Who says which level it is", FieldKind.CHOICE, old.may_declare.value,
                      choices=rules),
                Field("if_not_happening", "If something here does not happen", _W, old.if_not_happening,
                      "Whom to tell, and how to raise it."),
            )),
            Field("starts_on", "It holds from", FieldKind.DAY, old.starts_on),
            Field("review_on", "Look again by", FieldKind.DAY, old.review_on),
        )  # fmt: skip
        title = "A new agreement" if self.new else WHOLE_PARTS["basics"]
        return Form(title, fields, "Start it" if self.new else "Keep it")

    def agreement(self, answers: Answers) -> SupportAgreement:
        """Return the agreement that the answers are."""
        made: dict[str, Any] = {f.id: answers[f.id] for f in self.form().fields}
        if "may_declare" in made:
            made["may_declare"] = MayDeclare(made["may_declare"])
        return replace(self.blank, **made)


def blank_agreement(
    person_id: str, near: Adjustment | None, job_title: str, today: date, post: Post | None = None, who: str = ""
) -> SupportAgreement:
    """Return an agreement with nothing written, about the job somebody has, or that is talked about already."""
    if post is not None:
        return SupportAgreement(
            AgreementId(new_id()), person_id, post.job_id, post.job_title or job_title, post.employer, post.manager,
            post.deputy, starts_on=today, specialist=who,
        )  # fmt: skip
    job_id, employer = (near.job_id, near.employer) if near else ("", "")
    return SupportAgreement(
        AgreementId(new_id()), person_id, job_id, job_title, employer, starts_on=today, specialist=who
    )


@dataclass(frozen=True, slots=True)
class WholeForm:
    """Asks for one part of the whole agreement: `part` is steady, away, crisis, trigger:3 or contact:0.

    A number past the end of a list adds a line to it.
    """

    agreement: SupportAgreement
    part: str

    def form(self) -> Form:
        """Return the form of the part."""
        kind, _, number = self.part.partition(":")
        if number:
            return self._trigger() if kind == "trigger" else self._contact()
        return {"steady": self._steady, "away": self._away, "crisis": self._crisis}[kind]()

    def agreement_with(self, answers: Answers) -> SupportAgreement:
        """Return the agreement with this part as answered."""
        kind, _, number = self.part.partition(":")
        if kind == "trigger":
            level = answers["level"]
            made = Trigger(**{**answers, "level": int(level) if level else None})
            return replace(self.agreement, triggers=_put(self.agreement.triggers, int(number), made, bool(made.what)))
        if kind == "contact":
            one = ContactPerson(**answers)
            return replace(self.agreement, contacts=_put(self.agreement.contacts, int(number), one, bool(one.name)))
        if kind == "away":
            return replace(self.agreement, absence=Absence(**answers))
        return replace(self.agreement, **answers)

    def _steady(self) -> Form:
        a = self.agreement
        return Form(WHOLE_PARTS["steady"], (
            Field("goes_well", "What goes well", _W, a.goes_well, "It comes first on paper."),
            Field("keeps_me_steady", "What keeps me steady", _L, a.keeps_me_steady, ONE_A_LINE),
        ))  # fmt: skip

    def _away(self) -> Form:
        away = self.agreement.absence
        return Form(WHOLE_PARTS["away"], (
            Field("how", "I report it by", value=away.how, help="Such as: text."),
            Field("to", "To whom", value=away.to),
            Field("by_when", "By when", value=away.by_when, help="Such as: half past eight."),
            Field("in_touch", "How we keep in touch while I am away", _W, away.in_touch),
        ))  # fmt: skip

    def _crisis(self) -> Form:
        a = self.agreement
        return Form(WHOLE_PARTS["crisis"], (
            Field("crisis_words", "What people at work do", _L, a.crisis_words,
                  "Things to do at work, nothing about health. One thing a line."),
            Field("colleagues_are_told", "What colleagues are told, word for word", _W, a.colleagues_are_told),
        ))  # fmt: skip

    def _trigger(self) -> Form:
        old = _get(self.agreement.triggers, self.part, lambda: Trigger(""))
        levels = (("", "Not sure"), *level_choices(self.agreement))
        here = str(self.agreement.ladder.now(old.level)) if old.level is not None else ""
        return Form("Something that can change things", (
            Field("what", "What it is", value=old.what, help=EMPTY_TAKES_AWAY if old.what else "Such as: a new rota."),
            Field("where", "Where or when", value=old.where, help="Such as: at work, in December."),
            Field("level", "Which level it may bring", FieldKind.CHOICE, here, choices=levels),
            Field("i_will", "Then I will", value=old.i_will),
            Field("manager_will", "Then my manager will", value=old.manager_will),
        ))  # fmt: skip

    def _contact(self) -> Form:
        old = _get(self.agreement.contacts, self.part, lambda: ContactPerson(""))
        return Form("Somebody to get hold of", (
            Field("name", "Who", value=old.name, help=EMPTY_TAKES_AWAY if old.name else ""),
            Field("how", "How", value=old.how, help="Such as: a telephone number."),
            Field("hours", "When they can be reached", value=old.hours),
            Field("only_if", "Only if", value=old.only_if, help="Such as: I have not come in and sent no message."),
        ))  # fmt: skip


def _get(things: tuple[Any, ...], part: str, blank: Callable[[], Any]) -> Any:
    number = int(part.partition(":")[2])
    return things[number] if number < len(things) else blank()


def _put(things: tuple[Any, ...], number: int, made: Any, keep: bool) -> tuple[Any, ...]:
    return (*things[:number], *((made,) if keep else ()), *things[number + 1 :])
