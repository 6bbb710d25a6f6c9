"""Words for telling or not telling. Every choice reads as an equal choice; none is first because it is better."""

from __future__ import annotations

from supportplans.speaking import SpeakFor
from supportplans.telling import Contact, Content, Reader, Stage, Telling

STAGES = {
    Stage.BEFORE_APPLYING: "before applying", Stage.APPLICATION: "in the application",
    Stage.INTERVIEW: "at the interview",
    Stage.OFFER: "when there is an offer", Stage.START: "when starting", Stage.IN_POST: "once in the job",
    Stage.AFTER_A_PROBLEM: "after something went wrong", Stage.NEVER: "never", Stage.NOT_DECIDED: "not decided yet",
}  # fmt: skip
TELLINGS = {
    Telling.NOTHING: "Say nothing", Telling.NEEDS: "Say what I need, and no more",
    Telling.EFFECTS: "Say how it shows at work", Telling.CHOSEN_WORDS: "Say it in words I choose",
    Telling.MORE: "Say more", Telling.UNDECIDED: "Not decided yet",
}  # fmt: skip
READERS = {
    Reader.MANAGER: "My manager", Reader.HR: "The personnel team", Reader.OCCUPATIONAL_HEALTH: "Occupational health",
    Reader.COLLEAGUES: "People I work with", Reader.AGENCY: "The agency",
}  # fmt: skip
CONTENTS = {
    Content.SERVICE_INVOLVED: "that a service supports me", Content.NEEDS: "what I need at work",
    Content.EFFECTS: "how it shows at work", Content.SIGNS: "signs others may see",
    Content.CHOSEN_LABEL: "words I choose for it", Content.OWN_WORD: "the word I typed",
    Content.TREATMENT: "appointments or treatment", Content.HISTORY: "what happened before",
    Content.CONTACTS: "whom to ring",
}  # fmt: skip
CONTACTS = {Contact.NO: "No", Contact.ONLY_WITH_ME: "Only with me there", Contact.YES: "Yes"}
SPEAK_FOR = {
    SpeakFor.ARRANGING: "To arrange interviews and times", SpeakFor.ADJUSTMENTS: "About adjustments",
    SpeakFor.HOW_IT_GOES: "About how it is going", SpeakFor.OTHER: "About something else",
}  # fmt: skip
NOT_SAID = "Not talked about yet"
ANYWHERE = "Any employer"
NO_ONE = "No one at all"
ASIDE = "The program does not advise for or against telling. It keeps what you weigh up, only for the two of you."
TWO_ANSWERS = (
    "How much is to be said, and who may hear what, do not say the same yet. Both can stay while you think it over."
)
EARLY = (
    "With this, more than what you need at work would be told before there is an offer. It can stay just so: "
    "the choice is yours."
)
"""Said when more than needs is about to be told before an offer; what the rules say comes after it, from the pack."""


def content_words(content: Content, own_word: str) -> str:
    """Return a kind of content in words; the person's own word as they typed it."""
    return f"the word “{own_word.strip()}”" if content is Content.OWN_WORD else CONTENTS[content]


def small(words: str) -> str:
    """Return words as they stand inside a sentence; ‘I’ stays a capital."""
    return words if words.startswith("I ") else words[:1].lower() + words[1:]
