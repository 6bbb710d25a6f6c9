"""Which first words are certainly what the speaker did, told without saying 'I'."""

from __future__ import annotations

import re
from collections.abc import Sequence


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(text.split())


_OBJECT = words(
    "the my our his her their your it them everyone everybody someone somebody people all every each some both two"
    " three four five six seven eight nine ten eleven twelve twenty thirty forty fifty a an"
)
_OWNED = _OBJECT - {"a", "an", "the"}
_DONE = words(
    "answered baked brought built carried checked cleaned cleared coached collected cooked counted dealt delivered did"
    " drove dug fed fetched filed filled fitted fixed folded found got grew handled helped hosted ironed kept led"
    " learned learnt lifted loaded managed mended minded mopped opened ordered organised packed painted phoned"
    " picked planned planted played prepared raised ran rebuilt recorded repaired rode saved sang sewed shared sold"
    " sorted stacked started stripped swept tested tidied trimmed typed unloaded used visited walked washed watched"
    " weeded wiped wrapped wrote"
)
"""With an object after it, the one who did it is the one who speaks."""
_WENT = (
    (words("worked volunteered gardened talked listened shopped waited"),
     words("in at on for with from as to near outside around alone")),
    (words("washed cleared tidied swept"), words("up away down")),
)  # fmt: skip
"""Verbs that nobody can have done to the speaker, with the words that show them to be verbs."""
_TOWARDS = {("cooked", "for"), ("cared", "for"), ("looked", "after"), ("helped", "with"), ("helped", "at")}
_DIGITS = re.compile(r"^\d")

OPENS_LOWER = words("the a an my our we it there they he you she his her their everyone everybody somebody")
"""Words whose capital was only that of a sentence's beginning."""


def tells_what_i_did(said: Sequence[str]) -> bool:
    """Tell whether a fragment's first words (two at least) leave no other reading than that the speaker did it."""
    verb, second, *rest = (word.casefold().strip(".,;:!?") for word in said[:3])
    if (verb, second) in _TOWARDS:  # 'looked after my nan', but not 'looked after at home'
        mine = second == "with" and rest == ["my"]  # 'helped with my forms' may be telling of being helped
        return bool(rest) and _is_object(rest[0]) and not mine
    if verb == "made":  # 'made a first aider' may be telling what somebody else made of the speaker
        return second in _OWNED or bool(_DIGITS.match(second))
    done = verb in _DONE and _is_object(second)
    return done or any(verb in verbs and second in near for verbs, near in _WENT)


def _is_object(word: str) -> bool:
    return word in _OBJECT or bool(_DIGITS.match(word))
