"""Words for reviews: why one is due, how it stands, what is asked in it. They are about the support, never anybody."""

from __future__ import annotations

from supportplans.blind import Helps
from supportplans.model import Party
from supportplans.review_plan import Why
from supportplans.reviews import Left, NotHeld, Verdict

WHYS = {
    Why.DAY_3: "After the first three days", Why.WEEK_1: "After the first week", Why.MONTH_1: "After a month",
    Why.MONTH_3: "After three months", Why.MONTH_6: "After six months", Why.SIX_MONTHLY: "Half a year on",
    Why.LEVEL: "After early signs", Why.MANAGER: "A new manager", Why.ROLE: "Another role",
    Why.SITE: "Another place of work", Why.HOURS: "Other hours", Why.TECHNOLOGY: "New tools or machines",
    Why.POLICY: "A new rule", Why.AWARD: "An award changed", Why.FIT_NOTE: "A fit note", Why.ADVICE: "New advice",
    Why.MISSED: "Something agreed was not done", Why.OWN: "A day we chose",
}  # fmt: skip
VERDICTS = {
    Verdict.KEEP: "Keep", Verdict.CHANGE: "Change", Verdict.STOP: "Stop", Verdict.REPLACE: "Something else instead",
}  # fmt: skip
VERDICT_ASKED = {
    Verdict.CHANGE: "What should change?", Verdict.REPLACE: "What instead?", Verdict.STOP: "Why, in a word or two?",
}  # fmt: skip
TAKE_UP = {
    Verdict.CHANGE: "Ask for the change", Verdict.STOP: "Say that it ends",
    Verdict.REPLACE: "Put what comes instead on the list",
}  # fmt: skip
TAKE_UP_AGREEMENT = "Open the agreement"
TO_DO = "What comes of it"
HELPS = {
    Helps.NOT_AT_ALL: "Not at all", Helps.A_LITTLE: "A little", Helps.PARTLY: "Partly", Helps.MOSTLY: "Mostly",
    Helps.FULLY: "Fully",
}  # fmt: skip
LEFT = {Left.YES: "Yes", Left.PARTLY: "Partly", Left.NO: "No"}
NOT_HELD = {
    NotHeld.PERSON_LATER: "I would rather have it later", NotHeld.EMPLOYER_COULD_NOT: "The employer could not come",
    NotHeld.SPECIALIST_COULD_NOT: "The specialist could not come", NotHeld.AWAY: "Somebody was away",
    NotHeld.NOT_WANTED: "We agreed to leave this one out", NotHeld.OTHER: "Something else",
}  # fmt: skip
STEPS = ("Who is here", "Each thing", "How well it works", "What is left", "What next")
TITLE = "A review"
RATING_ASKED = "How well does it work?"
RATING_INTRO = "This is about what was put in place, never about anybody. Each side answers alone first."
LEFT_ASKED = "Is something still in the way?"
OWN_WORDS = "In my own words: how is it going?"
NO_ITEMS = "Nothing is agreed or in place yet, so there is nothing to go through here. Go on to the next step."
APART = "The two answers are far apart. That is worth a talk: what does each of you see?"
CHANGED_SINCE = "changed after both were shown; it was: {before}"
NOTHING_SAID = "Nothing said"
NEXT_HELP = "Such as 3 March 2027, or in 6 weeks. It can stay empty: the next review is planned already."
PASS_FIRST = "{side} answers first, alone. {other} looks away, or comes back in a minute."
PASS_ON = "The answers are covered. Now pass the laptop to {side}; {other} looks away."
ALONE = "{side} answers. {other} is not here."
COVERED_ALONE = "The answers are covered. They can be shown when you like."
COVERED = "All answers are covered. Sit where you both can see, and look at them together."
COVER = "Cover my answers"


def side_name(side: Party, person: str, manager: str) -> str:
    """Return what a side is called at a review."""
    return person or "The person" if side is Party.PERSON else manager or "The manager"
