"""Words for visits and calls: how it was learnt, how far the two are, what is read back."""

from __future__ import annotations

from jobs.employers import Channel
from jobs.visits import How

HOW = {
    How.WATCHED: "I watched the work", How.WORKPLACE: "We talked at the workplace", How.PHONE: "We talked on the phone",
}  # fmt: skip
CHANNELS = {
    Channel.VISIT: "Visit", Channel.PHONE: "Phone call", Channel.EMAIL: "E-mail", Channel.MET: "In person",
    Channel.LETTER: "Letter", Channel.MESSAGE: "Message",
}  # fmt: skip
OFTEN = (("", "Not said"), ("hourly", "Every hour"), ("daily", "Daily"), ("weekly", "Weekly"), ("monthly", "Monthly"),
         ("yearly", "Yearly"))  # fmt: skip
START, REVIEW = "Where this comes from", "Look it over"
WHO_NEEDED = "Write who showed it or said it, so that every fact carries a name."
DAY_NEEDED = "Write the day it was, such as today or 3 March 2027."
NOT_YET = "That day is still to come. Write the day it was."
NOTHING_YET = "Nothing is written down yet. Answer one question, and come back here."
BLANK_FORM = "visit or call blank form"  # the kind of paper, which names its file


def minutes_left(minutes: float) -> str:
    """Return how long the rest takes, in words."""
    whole = round(minutes)
    return f"About {whole} minutes left" if whole > 1 else "About a minute left" if minutes else "Nearly done"


def counted(count: int) -> str:
    """Return how many things were written down, in words."""
    return "One thing is written down" if count == 1 else f"{count} things are written down"
