"""The forms of a permission: who may read, and how the yes is said. Nothing in them is ticked beforehand."""

from __future__ import annotations

from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.papers import NO_WORDS, SPOKEN, consent_words, hard_words
from records.consent import DEFAULT_MONTHS, HARD_MONTHS, MOST_MONTHS, Consent, Recipient

HOW = (
    ("on screen", "on screen, together"), ("in ink", "in ink, on the paper"),
    ("spoken", "spoken, with somebody there"),
)  # fmt: skip
LENGTHS = (1, 3, DEFAULT_MONTHS, MOST_MONTHS)


def reader_form(consent: Consent | None, hard: str, today: date, known: Recipient | None = None) -> Form:
    """Return the form about one reader; `hard` is what the level is called where things are hard just now.

    `known` is what is known of a new one.
    """
    lasts = HARD_MONTHS if hard else DEFAULT_MONTHS
    reader = consent.recipient if consent else known
    months = tuple((str(n), f"{n} months" if n > 1 else "1 month") for n in LENGTHS)
    return Form(
        "Who may read the plan?",
        (
            Field("name", "Name", value=reader.name if reader else "", needed=True,
                  help="One person, by name. A firm cannot be asked to keep a promise."),
            Field("role", "What they do", value=reader.role if reader else ""),
            Field("organisation", "Where", value=reader.organisation if reader else "",
                  help="The employer, written as on Adjustments and Even keel."),
            Field("purpose", "What for", needed=True,
                  value=consent.purpose if consent else "To agree and keep adjustments"),
            Field("conditions", "On condition that",
                  value=consent.conditions if consent else "It is not passed on to anybody else"),
            Field("starts", "From", FieldKind.DAY, _starts(consent, today), help="Empty: from the day of the yes."),
            Field("months", "For how long", FieldKind.CHOICE, str(lasts), choices=months,
                  help="Twelve months at most."),
        ),
        keep="Choose the lines",
        intro=" ".join(part for part in (hard_words(hard), "Nothing is given yet. Each line is put in by itself, "
                                         "then the words are read together.") if part),
    )  # fmt: skip


def _starts(consent: Consent | None, today: date) -> date | None:
    starts = consent.starts_on if consent else None
    return starts if starts and starts > today else None


def give_form(consent: Consent, read: str, hard: str, called: str) -> Form:
    """Return the words to read aloud, and what is kept of how the yes was said."""
    again = consent.given
    return Form(
        "Read this aloud together",
        (
            Field("how", "How is the yes said?", FieldKind.CHOICE, None, choices=HOW, needed=True),
            Field("where", "Where are you?", help="Such as the library. It can stay empty."),
            Field("present", "Who is here?", help=f"Besides {called}. {called} can also do this alone."),
        ),
        keep="I still say yes" if again else "I say yes",
        intro=hard_words(hard),
        said=read,
        check=_check,
    )  # fmt: skip


def words_form(consent: Consent) -> Form:
    """Return the words as they were read and kept, to look at."""
    version = f" Version {consent.wording_version} of the words." if consent.wording_version else ""
    return Form("The words that were read", (), "Close", f"{consent_words(consent)}{version}",
                consent.wording or NO_WORDS)  # fmt: skip


def _check(answers: Answers) -> dict[str, str]:
    return {"present": SPOKEN} if answers["how"] == "spoken" and not answers["present"] else {}
