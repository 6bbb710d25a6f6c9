"""Words for a match made by hand: the steps, the cards, what differs from the program, and how the sum comes about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from desktop.words.ranges import half_points
from matching.by_hand import Blank, Fits
from matching.by_hand_compared import Sight
from matching.by_hand_sum import OFF
from matching.possible_changes import Way

TITLE = "By hand"
ABOUT = "A number is about a person and one job together, never about the person."


class Step(Enum):
    """The steps, in order."""

    WORK = "work"
    WISHES = "wishes"
    CHANGES = "changes"
    PROGRAM = "program"


STEPS: Mapping[Step, str] = {
    Step.WORK: "The work, and what you bring", Step.WISHES: "What you want",
    Step.CHANGES: "What would need to change", Step.PROGRAM: "The program’s version",
}  # fmt: skip
HINTS: Mapping[Step, tuple[str, str, str]] = {
    Step.WORK: (
        "Choose a task at the left. Then say what of yours answers it: drag a card onto it, or press a button. "
        "“Nothing yet” and “not sure” are good answers.",
        "Task by task: what of yours answers it?", "",
    ),
    Step.WISHES: (
        "Lay each wish beside what the job asks. If you don’t know, say so: it becomes a question, not a no.",
        "Each wish beside the job.", "",
    ),
    Step.CHANGES: (
        "Here is what does not go together yet. For each, think what could change it: the job, the way it is done, "
        "or something you learn.",
        "For each: what could change it?", "",
    ),
    Step.PROGRAM: (
        "Now see what the program made of the same words. Where the two differ, your word counts.",
        "Where do the two differ?", "",
    ),
}  # fmt: skip
"""The hint of each step: whole the first time, short the second, none from the third match on."""

FITS = {Fits.FITS: "Fits", Fits.PARTLY: "Partly", Fits.CLASHES: "Clashes", Fits.NOT_KNOWN: "Don’t know"}
READ = {
    Fits.FITS: "it fits", Fits.PARTLY: "it fits in part", Fits.CLASHES: "it clashes",
    Fits.NOT_KNOWN: "it is not known",
}  # fmt: skip
BLANKS = {Blank.NOTHING: "Nothing yet", Blank.NOT_SURE: "Not sure"}
ANSWERS, IN_PART, NOT_LAID = "Answers it", "In part", "Not laid yet"
WAYS = {
    Way.ADJUST: "Adjust it", Way.SWAP: "Swap tasks", Way.CARVE: "Carve the job", Way.LEARN: "Learn it",
    Way.SUPPORT: "Support at work", Way.ASK: "Ask",
}  # fmt: skip
NO_WAY = {True: "Nothing chosen yet", False: "No points come off"}
"""What a sheet says where no way was chosen, by whether points come off."""
WAY_TIPS = {
    Way.ADJUST: "The same work, done another way or at another time",
    Way.SWAP: "Somebody else does this, and you do something of theirs",
    Way.CARVE: "The job is put together from other tasks",
    Way.LEARN: "Be shown it, or learn it before you start",
    Way.SUPPORT: "Somebody or something helps you with it",
    Way.ASK: "Ask whether it has to be so",
}  # fmt: skip
FOR_WISHES = (Way.ADJUST, Way.SWAP, Way.CARVE, Way.SUPPORT, Way.ASK)
FOR_TASKS = (Way.LEARN, Way.SUPPORT, Way.ADJUST, Way.SWAP, Way.CARVE, Way.ASK)
SIGHTS = {
    Sight.NOT_SEEN: "The program does not see it in the words.",
    Sight.BEHIND: "The program sees it too, and counts another first.",
    Sight.RATHER_NOT: "The program sees it, and counts it low: you would rather not use it.",
}
ONLY_HAND, ONLY_PROGRAM = "You linked it, the program did not", "The program linked it, you did not"
NOTHING_CHANGES = "Nothing you laid clashes, and no task says “nothing yet”. What you have not laid is still open."


def method(want: int, ladder: Sequence[int]) -> tuple[str, ...]:
    """Return how the sum is done on paper, where Want can reach so many points and the steps of Bring are these."""
    steps = ", ".join(str(step) for step in ladder[:-1]) + f" and {ladder[-1]}"
    return (
        f"Want: {want} points are shared out over your wishes, more for those that matter more. One that fits brings "
        "all its points. Partly, or not known yet: half. Clashes: none.",
        "Bring, from the tasks: put the answered tasks in order, the best first. "
        f"They bring {steps} points. In part, or not sure: half.",
        f"Bring, from what is yours: each thing once, by the best it does here. Again {steps} points.",
        f"Change: a must that clashes takes {OFF[True]} off. A “rather not” that clashes takes {OFF[False]} off.",
        "Add the three up.",
    )


FINER = (
    "The program does the same sum in finer steps:",
    "It measures how near your words are to a task, where you say whole or half.",
    "Its steps are not quite whole numbers, and go on after the seventh. "
    "It also looks at the job’s name and summary, as one more task.",
    "For a wish that is not known it takes what such jobs usually ask, where you take half.",
    "What you would rather not use counts about a third, where you take half. What you love counts a little more.",
)


def answer_words(words: str, part: bool) -> str:
    """Return a thing on a task."""
    return f"“{short(words)}”, in part" if part else f"“{short(words)}”"


def short(words: str, most: int = 70) -> str:
    """Return the beginning of what somebody said, whole where it is short."""
    said = " ".join(words.split()).strip("“”")
    if len(said) <= most:
        return said
    cut = said[: most - 2]
    sentence = max(cut.rfind(end) for end in (". ", "! ", "? "))
    kept = cut[: sentence + 1] if sentence >= most // 3 else cut.rsplit(" ", 1)[0].rstrip(".,;:")
    return f"{kept} …"


def sum_words(wants: str, bring: str, change: str, score: str) -> str:
    """Return the last line of the sum: 'Want 32 and bring 21½ make 53½'."""
    off = f", less {change.lstrip('−')}" if change != "0" else ""
    return f"Want {wants} and bring {bring}{off}, make {score}."


def if_changed_words(now: float, then: float) -> str:
    """Return what the changes would do to the sum."""
    return f"As it is: {half_points(now)} of 100. If all of this came about: {half_points(then)}."


def parts_words(points: list[float]) -> str:
    """Return the points of one account as a sum: '9 + 4½ + 0 = 13½'."""
    shown = [half_points(each) for each in points]
    return f"{' + '.join(shown)} = {half_points(sum(points))}" if len(shown) > 1 else (shown[0] if shown else "0")
