"""What an adjustment says besides its story, part by part, each with the small form that changes it.

Pure functions from an adjustment to lines. What is private to person and specialist is left out read together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.words.adjustments import Voice
from supportplans.actions import Action, Rating, open_actions
from supportplans.adjustment_parts import (
    SOURCES,
    STAGES,
    WORKS,
    action_words,
    cost_words,
    interim_words,
    pay_words,
    pounds,
)
from supportplans.funding import AWARDS, NEXT, Funding
from supportplans.model import Adjustment
from supportplans.moves import Party
from supportplans.wording import day

Act = tuple[str, str]  # the code of what a button does, and its words
VIEWS = {
    "happened": "So far", "what": "What it is", "doing": "Who does what", "terms": "Money and pay",
    "works": "How it goes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartLine:
    """One line of a part: what it is about, what it says, and what can be done with it."""

    lead: str
    text: str
    acts: tuple[Act, ...] = ()
    quoted: bool = False
    soft: bool = False  # done, or of the past

    @property
    def name(self) -> str:
        """Return what a screen reader says of the line."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class PartShown:
    """One part. `view` is the tab it stands in; `acts` are the buttons beside its title."""

    view: str
    title: str
    lines: tuple[PartLine, ...]
    acts: tuple[Act, ...]
    empty: str = ""


def parts_shown(adjustment: Adjustment, when: str, voice: Voice, today: date) -> tuple[PartShown, ...]:
    """Return every part, in order. `when` says in words when it holds."""
    return (*_what(adjustment, when, voice), *_doing(adjustment, voice, today), *_terms(adjustment, voice),
            *_works(adjustment, voice))  # fmt: skip


def _part(view: str, title: str, code: str, pairs: Sequence[tuple[str, str]], empty: str = "") -> PartShown:
    lines = tuple(PartLine(lead, text) for lead, text in pairs if text)
    return PartShown(view, title, lines, ((code, "Change" if lines else "Add"),), empty)


def _on(before: str, on: date | None) -> str:
    return f"{before}{day(on)}" if on else ""


def _what(a: Adjustment, when: str, voice: Voice) -> tuple[PartShown, ...]:
    agreed = ", ".join(part for part in (a.agreed.by, a.agreed.role) if part)
    may = {True: "Yes, they may agree to it.", False: "No, somebody else has to.", None: ""}[a.agreed.authority]
    return (
        _part("what", "What it is", "what", (
            ("What:", a.title), (f"In {voice.whose} way:", a.in_the_way), ("At:", a.employer), ("When:", when))),
        _part("what", "Why, and how it is asked for", "why", (
            ("At work now:", a.effect), ("It helps because:", a.why_it_helps),
            ("Asked for in these words:", a.asked_as), ("What should be different then:", a.expected),
            ("Also thought about:", "; ".join(a.alternatives)),
            ("Whose idea:", a.put_forward_by)),
            "What happens at work now, what would help and what should come of it."),
        _part("what", "What was agreed", "agreed", (
            ("In these words:", a.agreed.words), ("By:", agreed), ("May they agree to it?", may)),
            "The exact words, and who said yes."),
    )  # fmt: skip


def _doing(a: Adjustment, voice: Voice, today: date) -> tuple[PartShown, ...]:
    over = sorted((each for each in a.actions if each.done_on), key=lambda each: each.done_on or today)
    lines = tuple(_action(each, voice, today) for each in (*open_actions(a.actions), *over))
    return (
        PartShown("doing", "Things to do", lines, (("action", "Add"),), "One thing to do, one owner, one day."),
        _part("doing", "From day to day", "owner", (("", a.owner),), "Who does it at work, once it is there."),
        _part("doing", "Until then", "interim", (("", interim_words(a)),), "Something small that helps while waiting."),
        _part("doing", "Cover", "cover", (("", a.cover),), "Who steps in, and what it means for others."),
        _part("doing", "Health and safety", "safety", (
            ("To look at:", a.safety.what), ("Who looks:", a.safety.by), ("Looked at on:", _on("", a.safety.done_on))),
            "Is there anything to look at first?"),
    )  # fmt: skip


def _action(action: Action, voice: Voice, today: date) -> PartLine:
    owners = {Party.PERSON: voice.object, Party.EMPLOYER: "the employer", Party.SPECIALIST: "the specialist"}
    text = action_words(action, owners)
    late = " Its day has passed." if action.late(today) and not voice.you else ""
    done = (f"done:{action.id}", "Not done after all" if action.done_on else "Done")
    return PartLine("", text + late, (done, (f"action:{action.id}", "Change")), soft=action.done_on is not None)


def _terms(a: Adjustment, voice: Voice) -> tuple[PartShown, ...]:
    pay = pay_words(a.pay_change) if a.pay_change else ""
    return (
        _funding(a, voice),
        *_award(a.funding),
        _part("terms", "What it costs", "cost", (("", cost_words(a.costing)),), "Many cost nothing."),
        _part("terms", "Pay and contract", "pay", (("", pay),),
              "Leave it empty if it changes neither. A change counts only when it is confirmed in writing."),
    )  # fmt: skip


def _funding(a: Adjustment, voice: Voice) -> PartShown:
    funding = a.funding
    source = SOURCES[funding.source] if funding.source else ""
    share = pounds(funding.employer_share) if funding.employer_share else ""
    return _part("terms", "Who pays", "money", (
        ("", ". ".join(part for part in (source, a.funder) if part)), ("The employer adds:", share),
        ("The award ends on:", _on("", funding.award_ends)),
        ("Reference, only for the two of you:", "" if voice.you else funding.reference),
    ), "The employer, Access to Work, somebody else, or no one has to.")  # fmt: skip


def _award(funding: Funding) -> tuple[PartShown, ...]:
    """Return how far an award has got, where an award pays."""
    if funding.source not in AWARDS:
        return ()
    lines = tuple(PartLine(f"{day(step.on)}:", STAGES[step.stage]) for step in funding.steps)
    on = (("stage", "Next step"),) if NEXT[funding.stage] else ()
    back = (("stage-back", "Last one was a mistake"),) if funding.steps else ()
    empty = "To apply, applied, awarded or not, claimed, paid: each with its day."
    return (PartShown("terms", "How far the award is", lines, (*back, *on), empty),)


def _works(a: Adjustment, voice: Voice) -> tuple[PartShown, ...]:
    newest = sorted(a.ratings, key=lambda each: each.on, reverse=True)
    return (
        PartShown("works", "Does it work?", tuple(_rating(each, voice) for each in newest), (("rate", "Add"),),
                  f"As {voice.object} and the manager find it, each in their own words."),
        _part("works", "What should be different", "why", (("", a.expected),)),
        _part("works", "Looking at it again", "review", (
            ("Look again on:", _on("", a.review_on)), ("Ended on:", _on("", a.ended_on)), ("Why:", a.ended_why),
            ("A new manager needs to know:", "" if voice.you else a.carry_over))),
    )  # fmt: skip


def _rating(rating: Rating, voice: Voice) -> PartLine:
    who = {Party.PERSON: voice.subject, Party.EMPLOYER: "The manager", Party.SPECIALIST: "The specialist"}[rating.by]
    words = f" “{rating.words}”" if rating.words else ""
    return PartLine(f"{who}, {day(rating.on)}:", f"{WORKS[rating.works]}.{words}")
