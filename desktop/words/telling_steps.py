"""The steps of weighing up, with their prompts: as many for as against, in any order, none of them needed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Step(Enum):
    """One small step. The order is a way through, not a rule."""

    SURE_BEFORE = "sure_before"
    MATTERS = "matters"
    REASONS = "reasons"
    BEFORE = "before"
    WITHOUT = "without"
    MEANS = "means"
    DECIDE = "decide"
    WHO = "who"
    HOW = "how"
    WORDS = "words"
    SPEAK = "speak"
    SURE_AFTER = "sure_after"
    AGAIN = "again"


SURE = frozenset({Step.SURE_BEFORE, Step.SURE_AFTER})
TITLES = {
    Step.SURE_BEFORE: "How sure I feel now", Step.MATTERS: "What matters to me", Step.REASONS: "For and against",
    Step.BEFORE: "What I have seen, and worries", Step.WITHOUT: "Without naming anything",
    Step.MEANS: "What the rules say", Step.DECIDE: "How much, and when", Step.WHO: "Who may hear what",
    Step.HOW: "How it would be said", Step.WORDS: "My words", Step.SPEAK: "May the specialist speak with them?",
    Step.SURE_AFTER: "How sure I feel after", Step.AGAIN: "Looking again",
}  # fmt: skip
SENTENCES = {
    Step.SURE_BEFORE: "Your own number, before weighing up. Nothing is worked out from it.",
    Step.MATTERS: "What counts for you at work, and about being known there.",
    Step.REASONS: "Both sides have the same room. Leave out what does not fit.",
    Step.BEFORE: "What happened when you told, and when you did not.",
    Step.WITHOUT: "Much can be asked for without saying why.",
    Step.MEANS: "What follows when somebody is told, and what may be asked.",
    Step.DECIDE: "‘Not decided yet’ and ‘never’ are full answers.",
    Step.WHO: "Tick what each may hear. What is not ticked is not told.",
    Step.HOW: "Who says it, how, when, and who sits beside you.",
    Step.WORDS: "The very words. They can be practised, and printed for you.",
    Step.SPEAK: "A question of its own. What is not answered is a no.",
    Step.SURE_AFTER: "Your own number, after weighing up. Nothing is worked out from it.",
    Step.AGAIN: "When to look at this again, and what came of it.",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to write down: the field of the decision it goes to, its title, and prompts to think with."""

    field: str
    title: str
    prompts: tuple[str, ...] = ()


ASKS = {
    Step.MATTERS: (
        Ask("matters", "What matters to me", ("What do I want people to know of me?", "What do I want to keep mine?",
                                              "What makes a place a good one to work?")),
    ),
    Step.REASONS: (
        Ask("reasons_for", "For telling", (
            "What could get easier?", "What help could I get?", "How would it feel to have said it?",
            "Who might be glad to know?")),
        Ask("reasons_against", "Against telling", (
            "What could get harder?", "What could I lose?", "How would it feel to have it known?",
            "Who might see me another way?")),
    ),
    Step.BEFORE: (
        Ask("experience", "What happened before", ("A time I told: what came of it?",
                                                   "A time I did not tell: what came of it?")),
        Ask("worries", "What worries me", ("What worries me about telling?", "What worries me about not telling?")),
    ),
    Step.WITHOUT: (
        Ask("without_naming", "What I could say without naming anything", (
            "What could I ask for without a reason?", "Which way of working suits me?")),
        Ask("own_word", "A word of my own for it", ("Only if you want one. Else leave it empty.",)),
    ),
    Step.HOW: (
        Ask("who_tells", "Who says it", ("Me, or somebody for me?",)),
        Ask("how", "How", ("Face to face, by phone, in a letter?",)),
        Ask("when", "When", ("Which day, which moment?",)),
        Ask("with_whom", "Who is there with me", ("Alone, or with somebody?",)),
    ),
    Step.WORDS: (
        Ask("phrases", "I say", ("The sentence I begin with.",)),
        Ask("rather_not", "I would rather not answer", ("A friendly way to leave it there.",)),
    ),
    Step.AGAIN: (Ask("outcome", "What the employer did", ("What did they say? What did they do?",)),),
}  # fmt: skip
IF_ASKED = "If they ask"
SURE_THEIRS = "This is for {called} alone. It opens when the screen is read together."
SURE_YOURS = "This is yours alone. It shows when you open it, and nowhere else."
RATHER_NOT = "I would rather not say"


def said_count(count: int) -> str:
    """Return how many things were said."""
    return "1 thing said" if count == 1 else f"{count} things said"
