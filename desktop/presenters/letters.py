"""Copies and letters: every copy of a person's papers, what became of it, and the letters that ask for it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.app.plans import plan_lines
from desktop.app.way_out import Leaving, Went
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.paper_findings import NOTHING_SEEN, LookingAgain, WordingSeen
from desktop.words import letters as words
from desktop.words.papers import reader_words
from records.consent import Answer, Copy, Line, Recipient
from records.edits import Edit
from records.people import PersonId
from supportplans.call_back import CallBack, PassedLetter, Private, call_backs, let_out_letter, letter, letter_paper
from supportplans.draft_paper import clipboard_text
from supportplans.house_papers import letter_lines
from supportplans.printing.press import press
from supportplans.printing.word import word_file

LETTER = "letter asking for copies"


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy in the register. `open` says that something can still be said of what became of it."""

    id: str
    text: str
    standing: str
    open: bool


@dataclass(frozen=True, slots=True)
class LettersState:
    """Everything the page shows. `text` is the letter to the reader in view; empty where there is none to write."""

    readers: tuple[tuple[str, str], ...] = ()
    chosen: int = -1
    reader: str = ""
    copies: tuple[CopyRow, ...] = ()
    asks: bool = False  # whether there is a copy to ask for
    text: str = ""
    held: tuple[str, ...] = ()
    wording: WordingSeen = NOTHING_SEEN  # what to look at again in its words
    notice: str = ""
    can_undo: bool = False


class LettersPresenter(LookingAgain):
    """A letter is drafted by itself; it can be changed, and goes out only through its gate."""

    _state: LettersState

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = LettersState()
        self._chosen: Recipient | None = None
        self._shown: PassedLetter | None = None
        self._written: dict[tuple[Recipient, frozenset[str]], str] = {}  # by reader and copies asked for
        self.subscribe(("consent", "copies", "people", "plans"))
        self.subscribe({"wording": self.look_at_words})

    @property
    def state(self) -> LettersState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's copies."""
        self._chosen, self._state = None, LettersState()
        self._written.clear()
        self.reload()

    def come_into_view(self) -> None:
        """Read everything again; a reader with a copy to ask for comes first."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Show the copies of whoever has the copy that another place led to."""
        reader = next((copy.recipient for copy in self._copies() if copy.id == thing_id), self._chosen)
        if reader != self._chosen:
            self._chosen = reader
            self.reload()

    def choose_row(self, place: int) -> None:
        """Show the copies of another reader (row from 0)."""
        readers = self._readers()
        if 0 <= place < len(readers):
            self._chosen = readers[place]
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def write(self, text: str) -> None:
        """Change the words of the letter."""
        back = self._back()
        if back is not None and text != self._state.text:
            self._written[_key(back)] = text
            self._show_letter(back, text)

    def write_anew(self) -> None:
        """Go back to the letter as it was drafted."""
        back = self._back()
        if back is not None:
            self._written.pop(_key(back), None)
            self.reload()

    # Out

    def save_word(self) -> None:
        """Register the letter and save it as a Word file."""
        self._save("docx", lambda passed: word_file(letter_paper(passed)))

    def save_pdf(self) -> None:
        """Register the letter and save it as a PDF."""
        self._save("pdf", lambda passed: press(letter_paper(passed), mark_missing=True))

    def save_text(self) -> None:
        """Register the letter and save it as plain text."""
        self._save("txt", lambda passed: (clipboard_text(letter_paper(passed)) + "\n").encode())

    def print_letter(self) -> None:
        """Register the letter and print it."""
        if going := self._going():
            self._left(self.way_out.print(going[0], press(letter_paper(going[1]), mark_missing=True)), words.PRINTED)

    def copy_text(self, put: Callable[[str], bool]) -> None:
        """Register the letter and hand its words to the clipboard."""
        if going := self._going():
            self._left(self.way_out.clip(going[0], clipboard_text(letter_paper(going[1])), put), words.COPIED)

    def _save(self, ending: str, made: Callable[[PassedLetter], bytes]) -> None:
        if going := self._going():
            went = self.way_out.save(going[0], ending, lambda: made(going[1]))
            self._left(went, words.SAVED.format(name=went.place.name if went and went.place else ""))

    def _going(self) -> tuple[Leaving, PassedLetter] | None:
        back = self._back()
        if back is None:
            return None
        passed = self._passed(back)
        if not passed.text:
            self._set(replace(self._state, notice=words.NOTHING_LEFT, can_undo=False))
            return None
        person = PersonId(self.session.person_id)
        still = partial(self._same, back, passed.text)
        return Leaving(LETTER, back.recipient, person, passed, name="letter", still=still), passed

    def _same(self, back: CallBack, text: str) -> bool:
        return self._back() == back and self._passed(back).text == text

    def _left(self, went: Went | None, said: str) -> None:
        """Note on each copy that it was asked for today; that is a fact, and undo does not take it back."""
        back = self._back()
        if went is None or back is None:
            return
        store, today = self.session.consents, self.session.today
        edits = [store.save_copy(replace(copy, asked_on=today)) for copy in back.copies]
        asked = replace(reduce(Edit.then, edits), kind="copy.asked")
        self._change(partial(self.session.history.record, asked), said, False)

    # What became of a copy

    def say_answer(self, copy_id: str) -> None:
        """Ask what became of a copy, and on what day."""
        copy = next((c for c in self._copies() if c.id == copy_id), None)
        if copy is not None:
            self.prompts.fill(_answer_form(copy), partial(self._answer, copy))

    def _answer(self, copy: Copy, answers: Answers) -> None:
        answer = Answer(answers["answer"])
        edit = self.session.consents.save_copy(copy.answered(answer, answers["on"] or self.session.today))
        self._run(replace(edit, kind="copy.answer"), f"{words.copy_title(copy)}: {words.ANSWERS[answer]}.")

    # Inside

    def reload(self) -> None:
        """Read copies and permissions again."""
        readers = self._readers()
        if self._chosen not in readers:
            self._chosen = readers[0] if readers else None
        asked = {back.recipient: len(back.copies) for back in self._backs()}
        back, mine = self._back(), [c for c in self._copies() if c.recipient == self._chosen]
        to_ask = {copy.id for copy in back.copies} if back else set()
        text = self._written.get(_key(back), letter(back, self.session.who, self.session.today)) if back else ""
        self._state = replace(
            self._state, readers=tuple((r.name, words.reader_caption(r, asked.get(r, 0))) for r in readers),
            chosen=readers.index(self._chosen) if self._chosen else -1, asks=back is not None,
            reader=reader_words(self._chosen) if self._chosen else "",
            copies=tuple(_row(copy, copy.id in to_ask) for copy in mine),
        )  # fmt: skip
        self._show_letter(back, text)

    def _show_letter(self, back: CallBack | None, text: str) -> None:
        self._shown = passed = self._passed(back) if back else None
        self._state = replace(self._state, text=text, held=passed.held if passed else ())
        self.look_at_words()

    def _lines_on_paper(self) -> Iterable[Line]:
        return letter_lines(self._shown, self.session.who) if self._shown else ()

    def _passed(self, back: CallBack) -> PassedLetter:
        text = self._written.get(_key(back), letter(back, self.session.who, self.session.today))
        person = self.session.people.person(self.session.person_id)
        names = (person.name, person.known_as) if person else ()
        lines = plan_lines(self.session.file.db, self.session.person_id)
        private, days = Private(names, tuple(n.text for n in lines)), {copy.made_on for copy in back.copies}
        return let_out_letter(text, back.recipient, self.session.who, private, (self.session.today, *days))

    def _readers(self) -> list[Recipient]:
        """Return everybody who was given a copy, those first who are to give one back."""
        back = [each.recipient for each in self._backs()]
        return list(dict.fromkeys([*back, *(copy.recipient for copy in self._copies())]))

    def _back(self) -> CallBack | None:
        return next((each for each in self._backs() if each.recipient == self._chosen), None)

    def _backs(self) -> tuple[CallBack, ...]:
        person_id = self.session.person_id
        consents = self.session.consents.consents(person_id) if person_id else ()
        return call_backs(self._copies(), consents, self.session.today)

    def _copies(self) -> tuple[Copy, ...]:
        return tuple(self.session.consents.copies(self.session.person_id)) if self.session.person_id else ()


def _row(copy: Copy, to_ask: bool) -> CopyRow:
    given = copy.consent_id is not None  # a letter or a draft is not asked back
    return CopyRow(str(copy.id), words.copy_title(copy), words.standing(copy, to_ask), given)


def _key(back: CallBack) -> tuple[Recipient, frozenset[str]]:
    return back.recipient, frozenset(copy.id for copy in back.copies)


def _answer_form(copy: Copy) -> Form:
    choices = tuple((answer.value, said) for answer, said in words.ANSWERS.items())
    return Form(
        f"What became of it? {words.copy_title(copy)}",
        (
            Field("answer", "What was said", FieldKind.CHOICE, choices=choices, needed=True),
            Field("on", "On what day", FieldKind.DAY, help="Empty: today."),
        ),
        intro=words.UNREAD,
    )
