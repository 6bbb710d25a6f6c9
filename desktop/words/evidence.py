"""Words for the Evidence place: the views, the story's questions, what each sentence stands on, what to look at."""

from __future__ import annotations

from matching.drafts.checks import Check, Finding
from matching.drafts.model import DraftKind
from matching.drafts.private_words import Private
from matching.evidence import Strength

TABLE, STORIES = "table", "stories"
VIEWS: dict[str, str] = {
    TABLE: "Task by task", STORIES: "Stories", DraftKind.ANSWERS.value: "Answers",
    DraftKind.STATEMENT.value: "Statement", DraftKind.LETTER.value: "Letter", DraftKind.CV.value: "CV",
    DraftKind.INTERVIEW.value: "Interview notes", DraftKind.BRING.value: "What I bring",
    DraftKind.TALKING.value: "Talking points",
}  # fmt: skip
NOT_TOGETHER = frozenset({DraftKind.TALKING.value})  # notes for the specialist
ABOUT: dict[DraftKind, str] = {
    DraftKind.ANSWERS: "An answer to each thing the job asks. Each stands alone.",
    DraftKind.STATEMENT: "One text for the form: why this job, and what answers it.",
    DraftKind.LETTER: "One page to the employer, with what answers the job best.",
    DraftKind.CV: "What I can do comes first. Places and dates only if they were told.",
    DraftKind.INTERVIEW: "What they may ask, a story for each, and what to ask back.",
    DraftKind.BRING: "One page to hand over or to keep.",
    DraftKind.TALKING: "For the specialist with the employer, task by task.",
}

STRENGTHS: dict[Strength, str] = {
    Strength.SHOWN: "Shown by a story", Strength.SAID: "Said, no story yet", Strength.TO_FIND: "Still to find",
}  # fmt: skip
NOTHING_SAID = "Nothing said yet"
PARTLY = "Answers part of it."
RATHER_NOT = "You would rather not use this at work, so no draft tells it."
BEFOREHAND = "Asked for beforehand"

SITUATION = ("What was going on?", "Who was there? What was needed, or what had gone wrong?")
WHERE = ("Where and when was it?", "Such as: at the lunch club, in 2019. Leave it out if you like.")
DID = ("What did you do?", "What did you do first, and then? Say it as you would to a friend. One sentence is enough.")
CAME = ("What came of it?", "What was different after that? Who was glad, and what did they say?")
NAME = ("What would you call it?", "Left empty, it is called by its first words.")
SHOWS = ("What does it show?", "Tick all that fit. One story can show many things.")
ANSWERS_TASKS = ("Which parts of this job does it show?", "Tick them, and the drafts for this job will tell it there.")
BESIDE_STORIES = "Say in one sentence what a story shows. It can then answer what a job asks."
ONE_TRUE_THING = "A story is one true thing you did. Two minutes is plenty."

PRIVATE: dict[Private, str] = {
    Private.HEALTH: "This may tell about your health",
    Private.BENEFITS: "This may tell about your money or benefits",
    Private.SUPPORT: "This may tell that you have support",
    Private.RECORD: "This may tell about the police or the courts",
}
OWN_WORDING, BY_HAND = "Your own wording", "Added by hand"


def words_of(count: int, limit: int, each: int = 0) -> str:
    """Return how long a draft is, in words; `each` is the limit of every answer in it."""
    counted = "one word" if count == 1 else f"{count} words"
    if each:
        return f"{counted}, {each} for each answer"
    return f"{count} of {limit} words" if limit else counted


def used_for(tasks: int, drafts: int) -> str:
    """Return what a story is used for with the job in view."""
    if not tasks and not drafts:
        return "Not used for this job"
    parts = [_many(tasks, "task") if tasks else "", _many(drafts, "draft") if drafts else ""]
    return f"Used for {' and '.join(part for part in parts if part)}"


def _many(count: int, thing: str) -> str:
    return f"one {thing}" if count == 1 else f"{count} {thing}s"


def finding_words(finding: Finding) -> str:
    """Return a finding as one plain sentence."""
    said = f"“{finding.words}”"
    match finding.check:
        case Check.LENGTH:
            where = f" under {said}" if finding.words else ""
            return f"{finding.count - finding.limit} words too many{where}: {finding.count}, and {finding.limit} fit."
        case Check.LONG:
            return f"A long sentence of {finding.count} words. Two shorter ones read better."
        case Check.REPEATED:
            return f"{said} stands here {finding.count} times."
        case Check.KINDER:
            return f"{said}. A kinder way: {finding.hint}."
        case Check.SPELLING:
            return f"{said}: shall it be spelled “{finding.hint}”?"
        case Check.PRIVATE:
            return f"{said}: {PRIVATE[Private(finding.hint)].lower()}. Do you want that in?"
        case Check.GAP:
            return finding.words


def ease_words(reading_age: float | None) -> str:
    """Return how easily a draft reads, in words: the age at which it is read with ease."""
    if reading_age is None:
        return ""
    age = max(6, round(reading_age))
    return f"Easy to read from age {age}" if age <= 12 else f"Reads well from age {age}. Shorter sentences help."


def gaps_words(count: int) -> str:
    """Return how many gaps a draft has."""
    return (
        ""
        if not count
        else "One gap: it stays out of the copy."
        if count == 1
        else (f"{count} gaps: they stay out of the copy.")
    )
