"""Words for what somebody brings: the areas of a life, how gladly it would be used, and the piles of the card sort.

The questions of the conversation stand in `prompts`.
"""

from __future__ import annotations

from records.people import HowSure, WantToUse, Where

AREAS: dict[Where, str] = {
    Where.HOME: "Home", Where.CARING: "Caring for others", Where.GROWING_UP: "Growing up",
    Where.PAID_WORK: "Work, paid or not", Where.VOLUNTEERING: "Helping out and clubs",
    Where.HOBBY: "Things I like doing", Where.STUDY: "Learning", Where.LIVED_EXPERIENCE: "Getting through hard times",
    Where.THANKED_FOR: "What people thank me for", Where.UNASKED: "What I do when no one asks",
}  # fmt: skip
WANTS: dict[WantToUse, str] = {
    WantToUse.LOVE: "I’d love to use this", WantToUse.LIKE: "I’d like to use this",
    WantToUse.FINE: "I wouldn’t mind using this", WantToUse.RATHER_NOT: "I’d rather not use this",
}  # fmt: skip
SURES: dict[HowSure, str] = {
    HowSure.VERY: "Very sure", HowSure.QUITE: "Quite sure", HowSure.A_BIT: "A bit sure",
    HowSure.NOT_YET: "Not yet sure",
}  # fmt: skip
BEGIN, GO_ON = "Begin a conversation", "Go on with the conversation"
NOTHING_SAID = ("Nothing said yet", "Two minutes is plenty. Unpaid life counts like paid work.")
