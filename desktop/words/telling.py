"""Words for telling or not telling. Every choice reads as an equal choice; none is first because it is better."""

from __future__ import annotations

from supportplans.model import Contact, Content, Reader, Stage, Telling

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
    Reader.MANAGER: "My manager", Reader.HR: "Personnel (HR)", Reader.OCCUPATIONAL_HEALTH: "Occupational health",
    Reader.COLLEAGUES: "People I work with", Reader.AGENCY: "The agency",
}  # fmt: skip
CONTENTS = {
    Content.SERVICE_INVOLVED: "that a service supports me", Content.NEEDS: "what I need at work",
    Content.EFFECTS: "how it shows at work", Content.SIGNS: "signs others may see",
    Content.CHOSEN_LABEL: "a word I choose for it", Content.TREATMENT: "appointments or treatment",
    Content.HISTORY: "what happened before", Content.CONTACTS: "whom to ring",
}  # fmt: skip
CONTACTS = {Contact.NO: "No", Contact.ONLY_WITH_ME: "Only with me there", Contact.YES: "Yes"}
NOT_SAID = "Not talked about yet"
ASIDE = "The program does not advise for or against telling. It keeps what you weigh up, only for the two of you."


def sureness(before: int | None, after: int | None) -> str:
    """Return the person's own sureness before and after talking it through, 0 to 10."""
    if before is None and after is None:
        return "Not asked yet"
    first = "not asked" if before is None else f"{before} of 10"
    return f"{first} before, {'not asked' if after is None else f'{after} of 10'} after talking it through"
