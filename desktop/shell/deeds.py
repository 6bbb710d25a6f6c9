"""What the window's actions do to an open file. Each action's id names a method here."""

from __future__ import annotations

from collections.abc import Callable

from desktop.app.meaning import program_understanding
from desktop.presenters import care, people
from desktop.presenters.base import fault_sentence
from desktop.presenters.contact_log import log_contact
from desktop.presenters.copy_register import register_lines
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.shell.actions import ACTIONS
from desktop.shell.asks import WindowPrompts
from desktop.shell.house import House
from desktop.shell.learning import TOPICS
from desktop.shell.settings import LOCK_MINUTES, SCHEMES
from desktop.shell.sheet import Sheet
from desktop.shell.window import Window
from desktop.words import meaning
from desktop.words.changes import change_words
from desktop.words.keys import COLOURS, KEYS
from records.errors import KeelError

_BY_ID = {action.id: action for action in ACTIONS}
_ALWAYS = frozenset({"lock"})  # also while something waits for an answer


class Deeds:
    """Does what actions ask, where it can be done: `house` returns the open house, or None behind the door."""

    def __init__(
        self, window: Window, sheet: Sheet, prompts: WindowPrompts,
        house: Callable[[], House | None], lock: Callable[[], None], leave: Callable[[], None],
    ) -> None:  # fmt: skip
        self._window, self._sheet, self._prompts = window, sheet, prompts
        self._house, self.lock, self.close_file = house, lock, leave

    def do(self, action_id: str) -> None:
        """Do what an action asks, by its id; nothing behind the curtain, or while something waits for an answer."""
        action, house = _BY_ID[action_id], self._house()
        waits = self._sheet.is_open and action_id not in _ALWAYS  # what is being written belongs to who is in view
        if self._window.is_hidden or waits or (house is None and action.open_file):
            return
        if house is not None and house.together and not action.together:
            return
        getattr(self, action_id.replace("-", "_"))()

    @property
    def house(self) -> House:
        """Return the open house; only asked by actions that need one."""
        house = self._house()
        assert house is not None
        return house

    # What needs an open file

    def holding(self) -> None:
        """Show why the record of the person in view is held."""
        self._go_with_person("holding")

    def told_without(self) -> None:
        """Show what was told of the person in view without permission."""
        self._go_with_person("told_without")

    def _go_with_person(self, place: str) -> None:
        if self.house.session.person_id:
            self.house.go(place)
        else:
            self.house.status.announce("Open a person first: on Home, or with Ctrl P.")

    def together(self) -> None:
        """Read together, or go back to the work view."""
        if not self.house.session.person_id:
            self.house.status.announce("Open a person first: on Home, or with Ctrl P.")
            return
        self._window.looks.set_together(not self.house.together)

    def undo(self) -> None:
        """Take the last change back, and say which: it may be of another place than the one in view."""
        history = self.house.session.history
        kind = history.undo_kind
        if self._history(history.undo) and kind:
            self.house.status.announce(f"Taken back: {change_words(kind)}.")

    def redo(self) -> None:
        """Bring the last undone change back, and say which."""
        history = self.house.session.history
        if history.can_redo and self._history(history.redo):
            self.house.status.announce(f"Brought back: {change_words(history.undo_kind)}.")

    def _history(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except KeelError as fault:
            self._prompts.report(fault_sentence(fault))
            return False
        return True

    def person(self) -> None:
        """Ask whom to open."""
        people.choose_person(self.house.session, self._prompts, self.house.open_person)

    def new_person(self) -> None:
        """Ask for a name and add somebody."""
        people.new_person(self.house.session, self._prompts, self.house.open_person)

    def contact(self) -> None:
        """Ask about a contact with the person in view, or on Home with anybody, and write it down.

        Read together nobody else is named, not even where nobody is in view.
        """
        anybody = self.house.names_others or not self.house.session.person_id
        everyone = anybody and not self.house.together
        log_contact(self.house.session, self._prompts, everyone, self.house.status.announce)

    def contacts(self) -> None:
        """Show when there was contact with or about the person in view."""
        self.house.go("contacts")

    def edit_person(self) -> None:
        """Ask for another name for the person in view."""
        people.edit_person(self.house.session, self._prompts)

    def erase_person(self) -> None:
        """Ask, and erase the person in view for good."""
        people.erase_from_file(self.house.session, self._prompts, self.house.forget_all)

    def back_up(self) -> None:
        """Ask where to, and copy the file there."""
        care.make_backup(self.house.session, self._prompts, self.house.chores.start, self.house.status.announce)

    def passphrase(self) -> None:
        """Ask for the old and a new passphrase."""
        care.change_passphrase(self.house.session, self._prompts, self.house.status.announce)

    def history(self) -> None:
        """Show what was changed, and when."""
        lines = care.history_lines(self.house.session)
        self._sheet.show_notice("What was changed, and when", "\n".join(lines) or "Nothing yet.")

    def register(self) -> None:
        """Show every print, file and copy that left the file, of everybody and of nobody."""
        lines = register_lines(self.house.session)
        self._sheet.show_notice("What left this file", "\n".join(lines) or "Nothing has left it yet.")

    def check_paper(self) -> None:
        """Look which copy a paper is, by its code or its file."""
        self.house.go("check")

    def lock_after(self) -> None:
        """Ask after how many minutes the window locks."""
        choices = tuple((str(m), f"{m} minutes") for m in LOCK_MINUTES)
        now = str(self._window.settings.lock_minutes)

        def keep(answers: Answers) -> None:
            self._window.settings.lock_minutes = int(answers["minutes"])
            self._window.autolock.set_minutes(int(answers["minutes"]))

        field = Field("minutes", "Lock after", FieldKind.CHOICE, now, choices=choices)
        self._prompts.fill(Form("Lock after a while without a key or a click", (field,)), keep)

    def meaning(self) -> None:
        """Ask whether the sentence model may be used, and use it or leave it from now on."""
        field = Field(
            "by", meaning.ASK, FieldKind.CHOICE, "yes" if self._window.settings.by_meaning else "no",
            choices=(("yes", meaning.BY_MEANING), ("no", meaning.BY_WORDS)), help=meaning.HINT,
        )  # fmt: skip

        def keep(answers: Answers) -> None:
            self._window.settings.by_meaning = answers["by"] == "yes"
            session = self.house.session
            session.understanding = program_understanding(words_only=answers["by"] == "no")
            session.history.announce(TOPICS, "meanings.chosen")
            self.house.learning.begin()

        self._prompts.fill(Form(meaning.ASK, (field,)), keep)

    # What can be done behind the door too

    def keys(self) -> None:
        """Show what the keys do."""
        self._sheet.show_notice("Keys", KEYS)

    def colours(self) -> None:
        """Ask for light, dark or high contrast."""
        choices = tuple((scheme, COLOURS[scheme]) for scheme in SCHEMES)
        field = Field("scheme", "Colours", FieldKind.CHOICE, self._window.looks.scheme, choices=choices)
        self._prompts.fill(Form("Colours", (field,)), lambda a: self._window.looks.choose_scheme(a["scheme"]))

    def next_part(self) -> None:
        """Move the focus to the next part of the window."""
        self._window.step_part(1)

    def part_before(self) -> None:
        """Move the focus to the part before."""
        self._window.step_part(-1)
