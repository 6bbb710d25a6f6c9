"""Forms as data, and what was answered. A presenter asks with a `Form`; the shell shows it and hands answers back.

`read` turns what was typed into values and says each mistake in one sentence; it knows no widget.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Protocol

from desktop.words.days import DAY_HELP, DAY_MISTAKE, read_day

Answers = Mapping[str, Any]  # field id -> value, of the field's kind
Check = Callable[[Answers], Mapping[str, str]]  # returns field id -> one sentence that says what to do
Look = Callable[[str], Sequence[str]]  # sentences about a text while it is typed; they never stop anybody
NEEDED = "A word or two is needed here before this can be kept."
NEEDED_CHOICE = "Choose one of these first."
NEEDED_DAY = "A day is needed here, such as 3 March 2027 or in 2 weeks."
NEEDED_NUMBER = "A number is needed here, such as 12."
NUMBER_MISTAKE = "I could not read a number. Try 12 or 12.50, or leave it empty."


class FieldKind(Enum):
    """What a field holds, and so what its answer is."""

    LINE = "line"  # one line of text -> str
    WORDS = "words"  # text of several lines -> str
    LIST = "list"  # one thing a line -> tuple[str, ...]
    CHOICE = "choice"  # one of a few -> id
    TICKS = "ticks"  # several of a few -> tuple of ids
    TICK = "tick"  # yes or no -> bool
    DAY = "day"  # typed -> date | None
    NUMBER = "number"  # typed -> float | None
    SECRET = "secret"  # a passphrase, hidden while it is typed -> str, exactly as typed


_NEEDED = {
    FieldKind.CHOICE: NEEDED_CHOICE, FieldKind.TICKS: NEEDED_CHOICE, FieldKind.DAY: NEEDED_DAY,
    FieldKind.NUMBER: NEEDED_NUMBER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `choices` are (id, words). `value` is what stands there first, of the answer's kind."""

    id: str
    label: str
    kind: FieldKind = FieldKind.LINE
    value: Any = None
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    look: Look | None = None

    @property
    def hint(self) -> str:
        """Return the help under the field."""
        return self.help or (DAY_HELP if self.kind is FieldKind.DAY else "")


@dataclass(frozen=True, slots=True)
class Form:
    """A few questions and one button. `check` looks at all answers together. `quick`: Enter keeps it from any field."""

    title: str
    fields: tuple[Field, ...]
    keep: str = "Keep it"
    intro: str = ""
    said: str = ""  # the person's own words the form is about, shown above it
    check: Check | None = None
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question before something that cannot be undone. The safe answer comes first and is what Escape means."""

    title: str
    body: str
    safe: str
    act: str


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What a printer is about to print: how many sets, and which pages, such as '2-3'; empty for all of them."""

    sets: int = 1
    pages: str = ""


class Prompts(Protocol):
    """What a presenter may ask of whoever sits in front. The window answers; tests answer from a list."""

    def report(self, sentence: str) -> None:
        """Show one sentence about a fault."""

    def fill(self, form: Form, done: Callable[[Answers], None]) -> None:
        """Show a form; `done` hears the answers once they are whole. Leaving the form calls nothing."""

    def ask(self, question: Question, done: Callable[[], None]) -> None:
        """Ask; `done` is called only for the answer that acts."""

    def open_file(self, title: str, kinds: str) -> str:
        """Return the path of a file to read, or nothing."""

    def save_file(self, title: str, name: str, kinds: str) -> str:
        """Return the path of a file to write, or nothing."""

    def print_paper(
        self, pdf: bytes, title: str, leave: Callable[[PrintRun], bool] | None = None, sets: int = 1
    ) -> bool:
        """Let a printer be chosen and print exactly these pages, `sets` times unless changed; tell whether they went.

        `leave` hears what is to be printed when a printer was chosen and nothing is printed yet; where it says no,
        nothing is.
        """


def read(form: Form, typed: Answers, today: date) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the answers of a form and, by field, what is not right yet; answers count only without mistakes."""
    answers: dict[str, Any] = {}
    mistakes: dict[str, str] = {}
    for field in form.fields:
        try:
            answers[field.id] = _value(field, typed.get(field.id), today)
        except ValueError as fault:
            mistakes[field.id] = str(fault)
            continue
        if field.needed and answers[field.id] in (None, "", ()):
            mistakes[field.id] = _NEEDED.get(field.kind, NEEDED)
    if not mistakes and form.check:
        mistakes.update(form.check(answers))
    return answers, mistakes


def _value(field: Field, typed: Any, today: date) -> Any:
    if field.kind in (FieldKind.LINE, FieldKind.WORDS):
        return str(typed or "").strip()
    if field.kind is FieldKind.SECRET:
        return str(typed or "")
    if field.kind is FieldKind.LIST:
        return tuple(line.strip() for line in str(typed or "").splitlines() if line.strip())
    if field.kind is FieldKind.DAY:
        try:
            return read_day(str(typed or ""), today)
        except ValueError as fault:
            raise ValueError(DAY_MISTAKE) from fault
    if field.kind is FieldKind.NUMBER:
        return _number(str(typed or ""))
    if field.kind is FieldKind.TICKS:
        return tuple(typed or ())
    return bool(typed) if field.kind is FieldKind.TICK else typed


def _number(typed: str) -> float | None:
    said = typed.replace("£", "").replace(",", "").strip()
    if not said:
        return None
    try:
        number = float(said)
    except ValueError as fault:
        raise ValueError(NUMBER_MISTAKE) from fault
    if not math.isfinite(number):  # ‘nan’ and ‘infinity’ are read by float, and are no answer
        raise ValueError(NUMBER_MISTAKE)
    return number
