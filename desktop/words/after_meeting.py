"""Words for writing down a meeting: each answer with the one key that chooses it, and what a field asks."""

from __future__ import annotations

from desktop.words.adjustments import Voice

ANSWERS: dict[str, tuple[str, str]] = {
    "yes": ("Y", "They said yes"),
    "trial": ("T", "Yes, for a trial"),
    "no": ("N", "They said no"),
    "offer": ("O", "They offered something else"),
    "later": ("L", "They will say later"),
    "question": ("Q", "They asked a question"),
    "information": ("I", "They want to know more"),
    "day": ("D", "They named a day"),
    "there": ("P", "They say it is in place"),
    "i-yes": ("Y", "{they} said yes"),
    "i-trial": ("T", "{they} said yes to a trial"),
    "i-no": ("X", "{they} said no"),
    "happens": ("H", "{they} {say} it is happening"),
    "not-yet": ("X", "{they} {say} not yet"),
    "asked": ("A", "{they} asked for it"),
    "gave": ("G", "We told them more"),
    "silence": ("S", "No answer yet"),
    "higher": ("U", "We took it higher"),
    "back": ("B", "{they} took it back"),
}
SENTENCE = "One letter says what was answered. Then their words, if you like. Ctrl Enter writes it all down."
KEYS = "Up and Down choose. A letter answers. Esc goes back to the list. Delete lets go of what stands there."
NO_DAY = "I could not read a day. Try today, yesterday or 3 March 2027."
NOT_COME = "That day has not come yet. Write down what has happened."
WHAT = "Choose what was answered: press its letter, or its button."
NOTHING = "Nothing is written yet. Choose one on the left and press a letter."


def answer_words(code: str, asked: bool, voice: Voice) -> str:
    """Return an answer in words; `asked` says that it was asked for in the same meeting."""
    they, say = voice.subject, "say" if voice.you else "says"
    words = ANSWERS[code][1].format(they=they, say=say)
    return f"{they} asked. {words}" if asked else words


def counted(count: int) -> str:
    """Return how many adjustments something is written of."""
    return f"{count} ready to write down" if count else "Nothing is waiting to be written down"


def written(titles: tuple[str, ...]) -> str:
    """Return the sentence after it was written down."""
    return f"Written down about: {titles[0]}." if len(titles) == 1 else f"Written down about {len(titles)} adjustments."


def no_such(key: str) -> str:
    """Return what is said where a letter answers nothing here."""
    return f"“{key}” is none of these answers. Press one of the letters here."
