"""Words for the job somebody has: what changed around it, how it ended, and how often we are in touch."""

from __future__ import annotations

from datetime import date

from supportplans.posts import Changed, Ended
from supportplans.rhythm import ByWay, Often

TITLE = "In the job"
SENTENCE = "What the job is, what changed around it, when we look at it together, and how often we are in touch."
CHANGED = {
    Changed.MANAGER: "Manager", Changed.ROLE: "Role", Changed.SITE: "Place of work", Changed.HOURS: "Hours",
    Changed.TECHNOLOGY: "Tools or machines", Changed.POLICY: "A rule", Changed.AWARD: "An award",
    Changed.FIT_NOTE: "A fit note", Changed.ADVICE: "Advice",
}  # fmt: skip
ASKED = {
    Changed.MANAGER: "Who is the manager now?", Changed.ROLE: "What is the role now?",
    Changed.SITE: "Where is it now?", Changed.HOURS: "What are the hours now?",
    Changed.TECHNOLOGY: "What is new?", Changed.POLICY: "Which rule changed, and how?",
    Changed.AWARD: "What was given, changed or ended?", Changed.FIT_NOTE: "What does it say about work?",
    Changed.ADVICE: "What does it say about work?",
}  # fmt: skip
ASKED_HELP = {
    Changed.FIT_NOTE: "Only what it says about work and until when. Nothing about health.",
    Changed.ADVICE: "Only what it says about work. Nothing about health.",
    Changed.AWARD: "Such as Access to Work: what it pays for, and until when.",
}  # fmt: skip
ENDED = {
    Ended.OWN_CHOICE: "I chose to go", Ended.NEW_JOB: "I went to another job",
    Ended.CONTRACT_OVER: "The contract came to its end", Ended.EMPLOYER: "The employer ended it",
    Ended.OTHER: "Something else",
}  # fmt: skip
ENDED_INTRO = "A job that came to its end was still a job. What was learned in it stays."
OFTEN = {
    Often.TWICE_A_WEEK: "Twice a week", Often.WEEKLY: "Every week", Often.FORTNIGHTLY: "Every two weeks",
    Often.MONTHLY: "Every month", Often.EVERY_THREE_MONTHS: "Every three months", Often.WHEN_ASKED: "When asked",
}  # fmt: skip
WAYS = {
    ByWay.MEET: "Meeting up", ByWay.AT_WORK: "At work", ByWay.PHONE: "By phone", ByWay.VIDEO: "By video call",
    ByWay.MESSAGE: "By message",
}  # fmt: skip
MORE = "More support again"
MORE_TIP = "Closer support from today. One click, and Undo takes it back."
NOT_HELD, PUT_OFF = "It was not held", "Put it off"
NO_RHYTHM = "Nothing agreed yet. How often would be good, and which way?"
FADES = "It changes only when we agree to it, and more of it is there the day somebody asks."
NONE_KEPT = "Nothing about it was written down."
NO_CHANGES = "Nothing has changed around the job. If something does, one click here writes it down."


def lasted(days: int, over: bool) -> str:
    """Return how long a job has lasted in words: 12 days so far, 7 weeks so far, 2 years and 3 months."""
    if days < 1:
        return "starts soon"
    if days < 28:
        said = _some(days, "day")
    elif days < 120:
        said = _some(days // 7, "week")
    else:
        years, months = divmod(int(days / 30.4375), 12)
        said = " and ".join(_some(n, unit) for n, unit in ((years, "year"), (months, "month")) if n)
    return said if over else f"{said} so far"


def hours_words(hours: float | None) -> str:
    """Return hours a week: 25 hours a week, 7.5 hours a week; nothing where it is not known."""
    return "" if hours is None else f"{hours:g} hours a week"


def clash(started: date, ended: date | None) -> bool:
    """Tell whether a last day lies before the first."""
    return ended is not None and ended < started


def _some(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
