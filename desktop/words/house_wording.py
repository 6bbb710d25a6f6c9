"""Words for what the house wording points at: what it is, and what could be there instead."""

from __future__ import annotations

from supportplans.house_papers import PROPOSAL
from supportplans.house_sentences import MOST
from supportplans.house_wording import Finding, Rule

WHY = {
    Rule.CONDITION: "This names a condition or a treatment.",
    Rule.BLAME: "This may sound like blame, or like a threat.",
    Rule.UNSETTLED: "The employer has not said yes to this yet.",
    Rule.DEFICIT: "This makes less of somebody.",
    Rule.JUDGEMENT: "This says what somebody thinks of it, not what was seen.",
    Rule.GUESS: "Nobody can see what somebody else thinks, feels or wants.",
    Rule.NEGATIVE: "One “not” takes back the other, which is hard to read.",
    Rule.DATE: "Our papers write a date out, so that nobody reads it in two ways.",
    Rule.SHORT: "Not every reader knows what this is short for.",
}
"""What each rule says of the words, in one sentence. A long sentence is told with its number of words."""

_INSTEAD = {
    Rule.CONDITION: "Keep it only if you chose that word for this reader.",
    Rule.UNSETTLED: "Say who asks, such as: I ask for a quiet desk.",
    Rule.NEGATIVE: "Say it without either.",
    Rule.SHORT: "Write it in full.",
    Rule.LONG: "Make two sentences of it.",
}
HELP = "Words to look at again before somebody else reads them. The paper can be printed either way."
NOTHING = "Nothing to look at. Every line here is as we would write it."
ALL_KEPT = "Nothing more to look at. What is below was kept by choice."
OWN_HELP = "Some words here may be hard to read. It is the person’s own paper, and it can all stay as it is."
OWN_NOTHING = "Nothing to look at. What somebody says of themselves is theirs, and is not looked at here."
KEPT_TITLE = "Kept as it is"
KEEP, GO, AGAIN, BACK = "Keep it so", "Go there", "Look at it again", "Back to the paper"
KEPT_NOTICE, AGAIN_NOTICE = "Kept as it is. It is asked about again once the words change.", "To be looked at again."


def why(finding: Finding) -> str:
    """Return what it is about the words, in one sentence."""
    if finding.rule is Rule.LONG:
        return f"This sentence has {finding.count} words. Up to {MOST} are easy to read."
    return WHY[finding.rule]


def instead(finding: Finding) -> str:
    """Return what could be there instead, gently."""
    if finding.rule is Rule.CONDITION and finding.line_id.startswith(PROPOSAL):
        return "This page is about nobody. Say what the work needs."
    if finding.rule in (Rule.CONDITION, Rule.UNSETTLED, Rule.NEGATIVE, Rule.LONG) or not finding.instead:
        return _INSTEAD[finding.rule]
    if finding.rule is Rule.DEFICIT:
        return f"Kinder: {finding.instead}."
    if finding.rule is Rule.DATE:
        return f"Instead: {finding.instead}."
    return f"Instead: {finding.instead}." if finding.rule is Rule.SHORT else finding.instead


def count_words(count: int) -> str:
    """Return what the button says."""
    said = {0: "nothing", 1: "1 thing"}.get(count, f"{count} things")
    return f"Its words: {said} to look at"
