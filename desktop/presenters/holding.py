"""Why a record is held, and the log of what was told without permission: two small rooms, apart from all sharing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import holding as words
from records.holding import Basis, Holding, HoldingId, ToldWithout, ToldWithoutId
from records.ids import new_id


@dataclass(frozen=True, slots=True)
class LogState:
    """What either room shows: rows of a heading and a sentence, the newest first."""

    called: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    can_undo: bool = False


class _LogPresenter(UndoingPresenter):
    """Shows lines of one person's log and adds to it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = LogState()
        self.subscribe(("holding", "people"))

    @property
    def state(self) -> LogState:
        """Return what the page shows."""
        state: LogState = self._state
        return state

    def show_person(self, person_id: str) -> None:
        """Show another person's lines."""
        self._state = LogState()
        self.reload()

    def reload(self) -> None:
        """Read the lines again."""
        rows = self._rows() if self.session.person_id else ()
        self._set(replace(self._state, called=self.session.called, rows=rows))

    def _rows(self) -> tuple[tuple[str, str], ...]:
        raise NotImplementedError


class HoldingPresenter(_LogPresenter):
    """On which basis the record is held, told when, with which notice. A change is a new line; old ones stay."""

    def write(self) -> None:
        """Ask for the basis and when the person was told."""
        self.prompts.fill(_holding_form(self.session.who), self._keep)

    def _keep(self, answers: Answers) -> None:
        made = Holding(
            HoldingId(new_id()), self.session.person_id, self.session.today, Basis(answers["basis"]),
            answers["told_on"], answers["notice"], answers["how"], answers["who"],
        )  # fmt: skip
        self._run(self.session.holdings.save_holding(made), "Written down.")

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return tuple(words.holding_lines(each) for each in self.session.holdings.holdings(self.session.person_id))


class ToldWithoutPresenter(_LogPresenter):
    """What was told without permission. A line is a fact: it is asked for twice, and nothing takes it back."""

    def write(self) -> None:
        """Ask what was told, to whom, why, and who decided."""
        self.prompts.fill(_told_form(self.session.who), self._ask)

    def _ask(self, answers: Answers) -> None:
        question = Question(
            f"Write down that {answers['reader']} was told?",
            "It stays in this record and cannot be changed. A later line can add to it.",
            "Go back", "Write it down",
        )  # fmt: skip
        self.prompts.ask(question, partial(self._keep, answers))

    def _keep(self, answers: Answers) -> None:
        made = ToldWithout(
            ToldWithoutId(new_id()), self.session.person_id, answers["on"] or self.session.today, answers["reader"],
            answers["what"], answers["risk"], answers["decider"], answers["no_asking"], answers["person_told"],
        )  # fmt: skip
        edit = self.session.holdings.save_told_without(made)
        self._change(partial(self.session.history.record, edit), "Written down. It stays.", False)

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return tuple(words.told_lines(each) for each in self.session.holdings.told_without(self.session.person_id))


def _holding_form(who: str) -> Form:
    choices = tuple((basis.value, said) for basis, said in words.BASES.items())
    return Form(
        "Why is this record held?",
        (
            Field("basis", "On which basis", FieldKind.CHOICE, choices=choices, needed=True),
            Field("told_on", "When was the person told?", FieldKind.DAY, help="Empty: not yet."),
            Field("notice", "Which privacy notice was given", help="Such as “Notice 3, March 2026”."),
            Field("how", "How they were told", help="Such as “read aloud together”."),
            Field("who", "Who told them", value=who),
        ),
        intro=words.HOLDING,
    )


def _told_form(who: str) -> Form:
    return Form(
        "Told without permission",
        (
            Field("reader", "Who was told", needed=True, help="A person or a service, by name."),
            Field("on", "On what day", FieldKind.DAY, help="Empty: today."),
            Field("what", "What was told", FieldKind.WORDS, needed=True, help=words.LEAST),
            Field("risk", "What the serious risk was", FieldKind.WORDS, needed=True),
            Field("decider", "Who decided", needed=True, help=f"By name, such as {who}." if who else "By name."),
            Field("no_asking", "Why the person was not asked first", FieldKind.WORDS),
            Field("person_told", "When and how the person was told of it", help="Empty: not yet."),
        ),
        keep="Write it down",
        intro=words.TOLD,
    )
