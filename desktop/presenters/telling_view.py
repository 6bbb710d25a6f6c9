"""A weighing in words, as sections: the same for the page, for an earlier decision, and for the person's own paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.words.telling import (
    ANYWHERE,
    CONTACTS,
    NO_ONE,
    NOT_SAID,
    READERS,
    SPEAK_FOR,
    STAGES,
    TELLINGS,
    content_words,
    small,
)
from desktop.words.telling_steps import ASKS, TITLES, Step
from supportplans.own_view import Part
from supportplans.speaking import SpeakFor, Speaking, standing_answers
from supportplans.telling import Contact, Content, DisclosureDecision, Reader, Stage, Telling
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class Section:
    """What was said in one step. How sure somebody feels has no section: it stays with them."""

    step: Step
    title: str
    parts: tuple[Part, ...]

    @property
    def empty(self) -> bool:
        """Tell whether nothing was said here yet."""
        return not any(part.lines for part in self.parts)


IN_SUMMARY = (Step.DECIDE, Step.WHO, Step.WORDS, Step.HOW, Step.SPEAK, Step.REASONS, Step.MATTERS, Step.BEFORE,
              Step.WITHOUT, Step.AGAIN)  # fmt: skip


def sections(decision: DisclosureDecision, speaking: Speaking | None) -> tuple[Section, ...]:
    """Return a decision in words, what was decided first. Empty sections are kept: the page says so."""
    made = {step: tuple(_asked(decision, step)) for step in ASKS}
    made[Step.WORDS] = (made[Step.WORDS][0], *question_parts(decision), made[Step.WORDS][1])
    made[Step.DECIDE] = (Part("How much", _decided(decision)), Part("When", _when(decision)))
    made[Step.WHO] = tuple(
        Part(READERS[r], (told_words(decision, r),) if decision.told_to(r) else ()) for r in Reader
    ) + ((Part(NO_ONE, ("Nobody is to be told.",)),) if decision.no_one else ())
    made[Step.SPEAK] = speaking_parts(speaking)
    made[Step.AGAIN] += (Part("Look again on", (day(decision.revisit_on),) if decision.revisit_on else ()),)
    return tuple(Section(step, TITLES[step], made[step]) for step in IN_SUMMARY)


def _asked(decision: DisclosureDecision, step: Step) -> list[Part]:
    found = []
    for ask in ASKS[step]:
        value = getattr(decision, ask.field)
        lines = value if isinstance(value, tuple) else ((value,) if value.strip() else ())
        found.append(Part(ask.title, lines, True))
    return found


def question_parts(decision: DisclosureDecision) -> tuple[Part, ...]:
    """Return each question that may be asked, with the answer to it."""
    return tuple(
        Part(_question(one.question), (one.answer or NOT_SAID,), bool(one.answer)) for one in decision.if_asked
    )


def _question(text: str) -> str:
    return text.strip() if text.strip().endswith(("?", ".", "!")) else f"{text.strip()}?"


def answered_at_all(decision: DisclosureDecision) -> bool:
    """Tell whether how much and when was answered; of older files, whether it was anything but undecided."""
    undecided = decision.telling is Telling.UNDECIDED and decision.stage is Stage.NOT_DECIDED
    return decision.decided_on is not None or not undecided


def _decided(decision: DisclosureDecision) -> tuple[str, ...]:
    return (TELLINGS[decision.telling],) if answered_at_all(decision) else ()


def _when(decision: DisclosureDecision) -> tuple[str, ...]:
    return (STAGES[decision.stage].capitalize(),) if answered_at_all(decision) else ()


def told_words(decision: DisclosureDecision, reader: Reader) -> str:
    """Return what a reader may hear, in words."""
    told = decision.told_to(reader)
    return ", ".join(content_words(c, decision.own_word) for c in Content if c in told) or "nothing"


def speaking_parts(speaking: Speaking | None) -> tuple[Part, ...]:
    """Return what was answered for each purpose."""
    if speaking is None:
        return tuple(Part(words, ()) for words in SPEAK_FOR.values())
    found = []
    for about, words in SPEAK_FOR.items():
        other = f": {speaking.other}" if about is SpeakFor.OTHER and speaking.other else ""
        answer = (CONTACTS[speaking.answers[about]],) if about in speaking.answers else ()
        found.append(Part(words + other, answer))
    dates = [f"Answered on {day(speaking.made_on)}"] if speaking.made_on else []
    dates += [f"look again on {day(speaking.revisit_on)}"] if speaking.revisit_on else []
    return (*found, Part("Since", (", ".join(dates),) if dates else ()))


def speaking_of(every: Sequence[Speaking], decision: DisclosureDecision) -> Speaking | None:
    """Return the answer that stands for the employer of a decision; of older files what the decision itself said."""
    found = standing_answers(every, decision.employer, decision.job_id)
    if found:
        return found[0]
    if decision.may_contact_employer is Contact.NO:
        return None
    answers = dict.fromkeys(SpeakFor, decision.may_contact_employer)
    return Speaking("", decision.person_id, decision.employer, "", answers, made_on=decision.made_on)


def heading(decision: DisclosureDecision, job_title: str = "") -> str:
    """Return what a weighing is about: the employer, and the vacancy where there is one."""
    return ", ".join(part for part in (job_title, decision.employer or ANYWHERE) if part)


def stands(decision: DisclosureDecision) -> str:
    """Return in a few words where a weighing stands."""
    if not answered_at_all(decision):
        return "Begun"
    return f"{STAGES[decision.stage].capitalize()}: {small(TELLINGS[decision.telling])}"


def differences(old: DisclosureDecision, new: DisclosureDecision) -> tuple[str, ...]:
    """Return what changed from one decision to the next, section by section; how sure somebody felt is left out."""
    found = []
    for before, after in zip(sections(old, None), sections(new, None), strict=True):
        was, now = _flat(before), _flat(after)
        gone, came = [w for w in was if w not in now], [n for n in now if n not in was]
        if before.step is not Step.AGAIN and (gone or came):
            parts = [f"new: {'; '.join(came)}"] if came else []
            parts += [f"no longer: {'; '.join(gone)}"] if gone else []
            found.append(f"{after.title}. {'. '.join(p[:1].upper() + p[1:] for p in parts)}")
    return tuple(found)


def _flat(section: Section) -> list[str]:
    several = section.step is Step.WHO
    return [f"{part.name}: {line}" if several else line for part in section.parts for line in part.lines]
