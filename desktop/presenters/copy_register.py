"""Every paper that left the file, in lines: for whoever looks after the file, never in Together."""

from __future__ import annotations

from desktop.app.session import Session
from desktop.words.letters import ANSWERS, copy_title, left_words
from desktop.words.papers import reader_words
from records.consent import Copy
from supportplans.wording import day


def register_lines(session: Session) -> tuple[str, ...]:
    """Return one line for each copy, newest first: what, of whom, for whom, how, and what became of it."""
    names = {str(person.id): person.name for person in session.people.people()}
    return tuple(_line(copy, names.get(copy.person_id, "")) for copy in session.consents.copies())


def _line(copy: Copy, name: str) -> str:
    became = f"{ANSWERS[copy.answer]} {day(copy.answered_on)}" if copy.answer and copy.answered_on else ""
    said = (copy_title(copy), f"of {name}" if name else "about nobody", f"for {reader_words(copy.recipient)}",
            _small(left_words(copy)), f"code {copy.check_code}" if copy.check_code else "", became)  # fmt: skip
    return ", ".join(part for part in said if part)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
