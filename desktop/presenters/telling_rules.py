"""The rules of one country, which the service reads through, changes and checks again. They are the file's, not a
person's: one choice of country counts for everybody in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.rules import BEFORE_CHECK, NEEDED_SOURCE, TOPICS, source_line, state_of
from records.ids import new_id
from supportplans.rule_packs import pack_of, shipped_packs
from supportplans.rules import OwnRule, Standing, Statement, Topic, good_until, in_force, own_id
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One statement in the list."""

    id: str
    topic: str
    state: str


@dataclass(frozen=True, slots=True)
class RuleShown:
    """One statement as the page shows it. `shipped` are the words that came with the program, where they differ."""

    id: str
    topic: str
    words: str
    source: str
    address: str
    state: str
    in_force: bool
    checked_by: str
    own: str
    shipped: str
    left_out: bool
    added: bool


@dataclass(frozen=True, slots=True)
class RulesState:
    """Everything the page shows."""

    country: str = ""
    rows: tuple[RuleRow, ...] = ()
    chosen: int = -1
    shown: RuleShown | None = None
    in_force: tuple[tuple[str, str], ...] = ()  # words and source of all that may be shown, for reading together
    notice: str = ""
    can_undo: bool = False


class RulesPresenter(UndoingPresenter):
    """A service's own version stands before the shipped one, which stays beside it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: RulesState = RulesState()
        self._chosen = ""
        self.subscribe(("plans",))

    @property
    def state(self) -> RulesState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Read the day anew: statements run out by themselves."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open the statement at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self._chosen = self._state.rows[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def choose_country(self) -> None:
        """Ask which country's rules this file goes by."""
        choices = tuple((pack.country, pack.name) for pack in shipped_packs())
        field = Field("country", "Whose rules count", FieldKind.CHOICE, self._country, choices=choices,
                      help="For everybody in this file, on screen and on paper.")  # fmt: skip
        self.prompts.fill(Form("Which country", (field,)), self._on_country)

    def check_again(self) -> None:
        """Keep that the open statement was looked up today and holds."""
        one = self._open()
        if one is not None:
            today = self.session.today
            checked = replace(
                one.statement, checked_on=today, expires_on=good_until(today), checked_by=self.session.who
            )
            self._keep(checked, f"Checked today. It is shown until {day(good_until(today))}.", left_out=one.left_out)

    def change(self) -> None:
        """Ask for other words, source or days of the open statement."""
        one = self._open()
        if one is not None:
            form = rule_form("Change this rule", one.statement)
            self.prompts.fill(form, lambda given: self._on_changed_words(one.statement, given, one.left_out))

    def add(self) -> None:
        """Ask for a rule that did not come with the program."""
        if self._country:
            blank = Statement(new_id(), Topic.CHANGES, "", "")
            form = rule_form("Add a rule", blank)
            self.prompts.fill(form, lambda given: self._on_changed_words(blank, given, False))

    def leave_out(self) -> None:
        """Leave the open statement out here, or put it back in."""
        one = self._open()
        if one is not None:
            notice = "It is shown again." if one.left_out else "Left out. It is shown nowhere."
            self._keep(one.statement, notice, left_out=not one.left_out)

    def as_shipped(self) -> None:
        """Go back to the words that came with the program, or take an added rule away."""
        one = self._open()
        if one is not None and one.own is not None:
            notice = "As it came with the program." if one.shipped else "Taken away."
            self._run(self.session.rules.remove_own(one.own), notice)

    def reload(self) -> None:
        """Read every statement again."""
        found, today, seen = self.session.rules.standing(), self.session.today, self.session.rules.last_seen()
        rows = tuple(RuleRow(s.statement.id, TOPICS[s.statement.topic], state_of(s, today, seen)) for s in found)
        place = next((n for n, row in enumerate(rows) if row.id == self._chosen), 0 if rows else -1)
        pack = pack_of(self._country)
        self._set(
            replace(
                self._state, country=pack.name if pack else "", rows=rows, chosen=place,
                shown=rule_shown(found[place], today, seen) if rows else None,
                in_force=tuple((s.words, source_line(s)) for s in self.session.rules.in_force(today)),
            )
        )  # fmt: skip

    # Inside

    @property
    def _country(self) -> str:
        return str(self.session.rules.country())

    def _open(self) -> Standing | None:
        place = self._state.chosen
        return self.session.rules.standing()[place] if 0 <= place < len(self._state.rows) else None

    def _on_country(self, given: Answers) -> None:
        if given["country"]:
            self._chosen = ""
            self._run(self.session.rules.save_country(given["country"]), "Kept for everybody in this file.")

    def _on_changed_words(self, before: Statement, given: Answers, left_out: bool) -> None:
        checked: date | None = given["checked_on"]
        runs_out = given["expires_on"] or (good_until(checked) if checked else None)
        made = replace(
            before, topic=Topic(given["topic"]), words=given["words"], source=given["source"],
            address=given["address"], checked_on=checked, expires_on=runs_out, checked_by=self.session.who,
        )  # fmt: skip
        self._keep(made, "Kept as your own version.", left_out=left_out)

    def _keep(self, statement: Statement, notice: str, *, left_out: bool) -> None:
        self._chosen = statement.id
        country = self._country
        rule = OwnRule(
            own_id(country, statement.id), country, statement, self.session.who, self.session.today, left_out
        )
        self._run(self.session.rules.save_own(rule), notice)


def rule_form(title: str, statement: Statement) -> Form:
    """Return the form for a statement; without the day it was checked it is kept and not shown."""
    topics = tuple((topic.value, words) for topic, words in TOPICS.items())
    return Form(
        title,
        (
            Field("words", "In plain words", FieldKind.WORDS, statement.words, needed=True),
            Field("topic", "What it is about", FieldKind.CHOICE, statement.topic.value, choices=topics),
            Field("source", "Where it can be looked up", value=statement.source, help=NEEDED_SOURCE, needed=True),
            Field("address", "Address on the web", value=statement.address),
            Field("checked_on", "The day it was looked up", FieldKind.DAY, statement.checked_on,
                  "Without a day it is kept, and shown nowhere."),
            Field("expires_on", "The day it runs out", FieldKind.DAY, statement.expires_on,
                  "Left empty: six months after it was looked up."),
        ),
        check=_in_order,
    )  # fmt: skip


def _in_order(given: Answers) -> dict[str, str]:
    checked, runs_out = given["checked_on"], given["expires_on"]
    return {"expires_on": BEFORE_CHECK} if checked and runs_out and runs_out < checked else {}


def rule_shown(one: Standing, today: date, seen: date | None) -> RuleShown:
    """Return a statement in words."""
    statement, own, shipped = one.statement, one.own, one.shipped
    changed = f"Changed by {own.by or 'somebody'} on {day(own.on)}" if own and own.on else ""
    differs = shipped is not None and shipped.words != statement.words
    return RuleShown(
        statement.id, TOPICS[statement.topic], statement.words, source_line(statement), statement.address,
        state_of(one, today, seen), in_force(statement, today, seen) and not one.left_out,
        f"Checked by {statement.checked_by}" if statement.checked_on and statement.checked_by else "", changed,
        shipped.words if shipped and differs else "", one.left_out, shipped is None,
    )  # fmt: skip
