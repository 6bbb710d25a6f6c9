"""What is different between two versions of an agreement and of what goes with it, in plain words for the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from supportplans.agreement_versions import Change, Difference
from supportplans.employer_parts import ended, name_of
from supportplans.keel import MayDeclare
from supportplans.return_lines import RETURN
from supportplans.since_signed import Difference as Told
from supportplans.since_signed import is_name
from supportplans.since_words import part_words

PARTS = {
    "job_title": "the job", "employer": "the employer", "manager": "the manager",
    "deputy": "who stands in for the manager", "goes_well": "what goes well",
    "may_declare": "who may say that the level changed", "if_not_happening": "what to do if something does not happen",
    "starts_on": "the day it starts", "review_on": "the day to look again", "levels": "a level",
    "order": "the order of the levels", "kind": "what kind of level it is", "name": "the name",
    "signs_at_work": "signs seen at work", "signs_i_notice": "signs only I notice", "i_will": "I will",
    "manager_will": "my manager will", "say": "words that help", "do_not_say": "words better not said",
    "adjustments_on": "adjustments on", "adjustments_off": "adjustments off",
    "adjustments_changed": "adjustments that are different", "who_may_raise": "who may raise it",
    "where_when": "where and when it is talked about", "manager_first_hour": "my manager will, in the first hour",
    "manager_today": "my manager will, the same day", "manager_this_week": "my manager will, the same week",
    "colleagues_will": "colleagues will", "specialist_will": "the specialist will", "do_not_do": "better not done",
    "paused": "tasks that pause", "deadlines": "what moves, and to when", "cover": "who does the paused work",
    "in_touch": "keeping in touch", "limit_days": "days until it is looked at again",
    "at_the_limit": "what happens then", "step_up": "how to tell that the next level has come",
    "step_down": "how to tell that it is over", "may_say": "who may say that it has come",
    "specialist": "the specialist", "triggers": "what can bring a level on", "keeps_me_steady": "what keeps me steady",
    "contacts": "whom to get hold of", "absence": "days away", "crisis_words": "when it is more than a level can hold",
    "colleagues_are_told": "what colleagues are told",
}  # fmt: skip
_CHANGES = {Change.ADDED: "Added", Change.CHANGED: "Changed", Change.ENDED: "Ended"}
_MAY = {MayDeclare.PERSON_ONLY.value: "only the person", MayDeclare.EITHER.value: "either side",
        MayDeclare.WITH_CHECK.value: "others too, once the person agrees"}  # fmt: skip


def _called(part: str) -> str:
    """Return what a part of an agreement is called."""
    return PARTS.get(part, part.replace("_", " "))


def difference_words(difference: Difference, level: Callable[[int], str]) -> str:
    """Return one difference as a line; `level` names a level."""
    whole = difference.level is None or difference.part in ("levels", "order")
    where = "" if whole else f" at {level(difference.level or 0)}"
    words, was = (_MAY.get(text, text) for text in (difference.words, difference.was))
    before = f" Before: {_quoted(was)}" if was else ""
    return f"{_CHANGES[difference.change]}{where}, {_called(difference.part)}: {_quoted(words)}{before}"


def thing_words(difference: Told) -> str:
    """Return one difference of an adjustment or of the way back as a line."""
    line, was = difference.line, difference.was
    before = f" Before: {_quoted(was.text)}" if was is not None and was.id != line.id else ""
    return f"{_CHANGES[Change[difference.kind.name]]}, {_of_thing(difference)}{before}"


def _of_thing(difference: Told) -> str:
    """Return what a difference is about, with the words it has now."""
    line, along = difference.line, difference.along
    if line.section == RETURN:
        return "the way back." if difference.whole else f"the way back: {_quoted(line.text)}"
    far = [each.text for each in along if name_of(each) == "standing" and each.section == line.section]
    if difference.whole and difference.kind.name == Change.CHANGED.name and far:
        return f"“{difference.of}”, how far it has got: {_quoted(far[0])}"
    if difference.whole or is_name(line):
        lead = "" if difference.kind.name == Change.ENDED.name else " Ended:"
        over = [f"{lead} {ended(each.text)}" for each in along if name_of(each) == "ended"]
        return f"an adjustment: {_quoted(difference.of)}{''.join(over)}"
    part = part_words(difference)
    return f"“{difference.of}”, {part[:1].lower()}{part[1:]}: {_quoted(line.text)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if words.endswith((".", "!", "?")) else f"“{words}”."


def counts_words(changes: Iterable[Change]) -> str:
    """Return how many lines were added, changed and ended: 2 added, 1 changed."""
    found = Counter(changes)
    parts = [f"{found[change]} {words.casefold()}" for change, words in _CHANGES.items() if found[change]]
    return ", ".join(parts) or "nothing is different"
