"""What a change is called in a few words, for Undo and for the history. The words say the kind, never the content."""

from __future__ import annotations

CHANGES = {
    "person.save": "a person’s name",
    "person.new": "a new person",
    "resource.save": "something the person brings",
    "resource.remove": "taking away something they bring",
    "activity.tick": "a tick",
    "preference.save": "a wish",
    "preference.remove": "taking a wish away",
    "preference.order": "the order of wishes",
    "story.save": "a story",
    "story.remove": "taking a story away",
    "job.save": "a job",
    "job.remove": "taking a job away",
    "advert.save": "a job from an advert",
    "employer.save": "an employer",
    "employer.remove": "taking an employer away",
    "meeting.save": "a talk with an employer",
    "meeting.remove": "taking a talk with an employer away",
    "visit.save": "what a visit or call told",
    "visit.remove": "taking a visit or call away",
    "jobs.import": "bringing jobs in",
    "decision.save": "a decision about telling",
    "decision.remove": "taking a decision away",
    "adjustment.save": "an adjustment",
    "adjustment.remove": "taking an adjustment away",
    "event.save": "what happened with an adjustment",
    "negotiation_event.save": "what happened with an adjustment",
    "agreement.save": "the support agreement",
    "support_agreement.save": "the support agreement",
    "agreement.remove": "taking the support agreement away",
    "level_move.save": "a move of level",
    "job.seen": "a job looked at",
    "application.save": "a job to go for",
    "application.remove": "taking a job to go for away",
    "application_step.save": "what happened with a job",
    "offer.save": "the worksheet of an offer",
    "money_rates.save": "the rates",
    "share.set": "what is shared",
    "share.line": "what is shared",
    "consent.save": "a permission",
    "consent.withdraw": "taking a permission back",
    "copy.save": "the list of copies",
    "copy.stayed": "a copy that did not go out",
    "copy.call_back": "a copy called back",
    "evidence.copy": "a draft copied or saved",
    "backup": "a backup",
    "person.erase": "erasing a person",
}


def change_words(kind: str) -> str:
    """Return a few words for a kind of change."""
    return CHANGES.get(kind, "the last change")
