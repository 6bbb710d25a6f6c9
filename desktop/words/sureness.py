"""Words for how sure somebody feels. They are the person's own answers, and nothing is worked out of them."""

from __future__ import annotations

from matching.sureness import Asked, Moment, Sure

TITLE = "How sure I feel"
QUESTIONS = {
    Asked.SUITS: "I can tell whether a job suits me",
    Asked.BRING: "I can say what I bring",
    Asked.ALONE: "I could do this again without the program",
}
ANSWERS = {Sure.NOT_YET: "Not yet", Sure.A_LITTLE: "A little", Sure.FAIRLY: "Fairly", Sure.VERY: "Very"}
MOMENTS = {Moment.BEFORE: "Before", Moment.AFTER: "After"}
RATHER_NOT = "Rather not say"
YOURS = "This is yours. It stays closed until you open it, and nobody else sees it unless you share it."
INTRO = "There is no right answer, and nothing is worked out of it."
THEIRS = "What somebody says here is theirs alone. It opens when you read together, and only if they open it."
NOTHING_SAID = "Nothing is said yet. You can say it before you match a job, and again after, to see what moved."
KEPT, SHARED, CLOSED = "Kept. It is yours.", "Shared. You can take that back at any time.", "Not shared any more."
