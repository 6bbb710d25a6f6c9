"""Words for a support agreement: its parts, its sides, and what is still to be settled."""

from __future__ import annotations

from datetime import date

from desktop.words.adjustments import Voice
from desktop.words.days import short_day
from supportplans.in_force import How
from supportplans.keel import MayDeclare, SupportAgreement
from supportplans.keel_checks import Check, Found
from supportplans.negotiation import State
from supportplans.wording import STANDING

VIEWS = {
    "levels": "Level by level", "whole": "At every level", "ladder": "Names and order", "open": "Still to settle",
    "person": "For the person", "manager": "For the manager", "specialist": "For the specialist",
}  # fmt: skip
PARTS = {
    "signs": "Signs and words", "doing": "Who does what", "work": "Adjustments and tasks",
    "moving": "Keeping in touch, and how it ends",
}  # fmt: skip
WHOLE_PARTS = {
    "basics": "The agreement", "steady": "Good days", "triggers": "What can change things",
    "contacts": "Whom to get hold of, in this order", "away": "A day away",
    "crisis": "If it is more than a level holds",
}  # fmt: skip
MAY_SAY_WORDS = {
    MayDeclare.PERSON_ONLY: "Only I say so",
    MayDeclare.EITHER: "I or my manager may say so",
    MayDeclare.WITH_CHECK: "My manager may say it too; it counts once I agree",
}
SIDES = {"person": "the person", "manager": "the manager", "specialist": "the specialist", "colleagues": "colleagues"}
_AT = {
    Check.NOTHING_SAID: "nothing is written here yet.",
    Check.NO_SIGN: "no sign yet, not one.",
    Check.NO_STEP_DOWN: "nothing says how it ends.",
    Check.STEP_UP_ONLY: "it says how to go up, and not how to come down.",
    Check.NO_CONTACT: "nobody is named to keep in touch.",
    Check.NO_END: "no last day to look again, so it could stay on for ever by accident.",
    Check.NO_COVER: "tasks wait, and nobody is named to cover.",
    Check.ON_GONE: "an adjustment is on that is no longer there.",
}
_WHOLE = {
    Check.NO_REVIEW: "No day to look at the agreement again.",
    Check.REVIEW_PAST: "The day to look at the agreement again is past.",
}
STILL_NOTHING = "Nothing is open: every level has signs, actions for each side, a contact and an end."
STILL_HELP = "Nothing here stops you from printing. It is a list to talk about, in any order."


def how_note(how: How, always: bool, begun: date | None, until: date | None, voice: Voice) -> str:
    """Return how an adjustment is in force, in a few words; read together, only where it is not simply on."""
    if how is How.READY:
        return "when you ask for it" if voice.you else f"when {voice.called} asks for it"
    if how is How.INTERIM:
        return "in the meantime"
    if how is How.PROMISED:
        return "not said to be there yet"
    if how is How.TRIAL:
        return f"on trial until {short_day(until)}" if until else "on trial"
    if voice.you:
        return ""
    return "always on" if always else f"on since {short_day(begun)}" if begun else ""


def finding_words(found: Found) -> str:
    """Return one finding as a sentence, without the level it is at."""
    said = _said(found)
    return said[:1].upper() + said[1:]


def _said(found: Found) -> str:
    about = found.about
    match found.check:
        case Check.NO_ACTION:
            return f"nothing for {SIDES[about]} to do yet."
        case Check.NO_OWNER:
            return f"{SIDES[about]} has things to do, and no name is given."
        case Check.NO_LAST_DAY:
            return f"“{about}” is for a while, and has no last day. It could stay on for ever by accident."
        case Check.DATES_MIXED:
            what = f"“{about}”" if about else "The agreement"
            return f"{what}: the days are not in order."
        case Check.ON_NOT_AGREED:
            return f"“{about}” is on, and it is not agreed. It stands at: {_standing(found.detail)}."
        case Check.ON_AND_OFF:
            return f"“{about}” is on and off at the same time."
        case Check.NEVER_ON:
            return f"“{about}” comes on at some levels, and no level turns it on."
        case Check.NOT_A_TASK:
            return f"“{about}” waits, and it is not a task of the job as it stands now."
        case Check.TOLD_DIFFERENTLY:
            return f"{about} and {found.detail} have papers that say two different things."
        case _:
            return _AT.get(found.check) or _WHOLE[found.check]


def _standing(state: str) -> str:
    words = "ended" if state == "ended" else STANDING.get(State(state), "taken back")
    return words[:1].lower() + words[1:]


def only_the_person(agreement: SupportAgreement) -> bool:
    """Tell whether nobody but the person may say of any level that it has come."""
    rules = {agreement.may_declare, *(plan.may_say for plan in agreement.level_plans)}
    return rules <= {MayDeclare.PERSON_ONLY, None}


def who_moves(agreement: SupportAgreement, voice: Voice) -> str:
    """Return whose the level is, as the agreement has it."""
    if only_the_person(agreement):
        return f"Only {voice.object} can move a level."
    return f"It is {voice.whose} level. Others may say that one has come, as agreed."
