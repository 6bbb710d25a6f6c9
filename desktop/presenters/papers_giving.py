"""Permission: asking for it reader by reader, giving it once the words were read, and taking it back at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce

from desktop.app.plans import hard_level, lines_in
from desktop.presenters.forms import Answers
from desktop.presenters.papers_forms import give_form, reader_form, words_form
from desktop.presenters.papers_state import PapersState
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.papers import CHOOSE_FIRST, PAST, WORDING_VERSION, line_words, wording
from records.consent import Consent, ConsentId, Copy, Line, Recipient, ShareClass, add_months
from records.edits import Edit
from records.ids import new_id


class Giving(UndoingPresenter):
    """The part of Papers that asks, gives and takes back. Nothing is given before somebody said yes to the words."""

    _state: PapersState
    _chosen = ""

    def add_reader(self) -> None:
        """Ask who is to read the plan, what for and how long. Every line starts held back, and nothing is given."""
        self.ask_about(self._at_work())

    def ask_about(self, reader: Recipient | None) -> None:
        """Ask about a new reader of whom this much, or nothing, is known."""
        self.prompts.fill(reader_form(None, self._hard(), self.session.today, reader), self._add)

    def change_reader(self) -> None:
        """Change what was said of a reader while nothing is given yet."""
        consent = self._consent()
        if consent is not None and not consent.given:
            form = reader_form(consent, self._hard(), self.session.today)
            self.prompts.fill(form, partial(self._change_reader, consent))

    def ask_anew(self) -> None:
        """Ask the same reader's permission anew, after one that has ended. No line is in."""
        before = self._consent()
        if before is None or not before.ended(self.session.today):
            return
        today = self.session.today
        made = Consent(ConsentId(new_id()), before.person_id, before.recipient, frozenset(), today,
                       add_months(today, self._months()), before.purpose, conditions=before.conditions,
                       given=False)  # fmt: skip
        self._chosen = str(made.id)
        self._run(self.session.consents.save_consent(made), "Every line is held back until you put it in.")

    def give(self) -> None:
        """Show the words to read aloud together, and ask how the yes is said. Also reads them again later."""
        consent = self._consent()
        if consent is None or consent.ended(self.session.today):
            return
        lines = self._in(consent)
        if not lines or consent.last_day < self.session.today:
            self._tell(PAST if lines else CHOOSE_FIRST)
            return
        read = wording(consent, self.session.called, [line_words(line) for line in lines], self.session.today)
        form = give_form(consent, read, self._hard(), self.session.called)
        self.prompts.fill(form, partial(self._give, consent, lines, read))

    def show_words(self) -> None:
        """Show the words that were read when the yes was said, exactly as they are kept."""
        consent = self._consent()
        if consent is not None and consent.given:
            self.prompts.fill(words_form(consent), lambda _: None)

    def take_back(self) -> None:
        """End the permission at once, in this one step; or put away one that was never given."""
        consent = self._consent()
        if consent is None:
            return
        if not consent.given:
            self._run(self._put_away(consent), f"Put away. Nothing was given to {consent.recipient.name}.")
            return
        if consent.ended(self.session.today):
            return
        ended = replace(consent, withdrawn_on=self.session.today)
        record = partial(self.session.history.record, self.session.consents.save_consent(ended), forgetting=True)
        self._change(record, self._taken_back(consent), False)

    # Inside

    def _at_work(self) -> Recipient | None:
        """Return where a reader works, nobody's name said, where all there is is about one employer."""
        plans, person = self.session.plans, self.session.person_id
        known = {a.employer for a in (*plans.adjustments(person), *plans.agreements(person)) if a.employer}
        return Recipient("", organisation=known.pop()) if len(known) == 1 else None

    def _add(self, answers: Answers) -> None:
        today = self.session.today
        begun = Consent(ConsentId(new_id()), self.session.person_id, Recipient(""), frozenset(), today, today,
                        given=False)  # fmt: skip
        made = _answered(begun, answers)
        self._chosen = str(made.id)
        self._run(self.session.consents.save_consent(made), "Every line is held back until you put it in.")

    def _change_reader(self, consent: Consent, answers: Answers) -> None:
        if self._consent() == consent:
            now = _answered(consent, answers)
            moved = self.session.left_off.move(str(consent.person_id), consent.recipient, now.recipient)
            edit: Edit = self.session.consents.save_consent(now).then(moved)
            self._run(edit, "Changed. Nothing is given yet.")

    def _give(self, consent: Consent, lines: tuple[Line, ...], read: str, answers: Answers) -> None:
        if self._consent() != consent or self._in(consent) != lines:  # something else changed behind the words
            self._tell("The lines have changed meanwhile. Read the words again.")
            return
        today, hard = self.session.today, self._hard()
        said = replace(
            consent, given=True, given_on=consent.given_on if consent.given else today,
            confirmed_on=today if consent.given else None, wording=read, wording_version=WORDING_VERSION,
            how=answers["how"], where=answers["where"], present=answers["present"], level=hard, ask_again=bool(hard),
            read_ids=frozenset(line.id for line in lines),
        )  # fmt: skip
        edit = self.session.consents.save_consent(said)
        self._run(replace(edit, kind="consent.give"), f"{consent.recipient.name} may have {_lines(len(lines))} now.")

    def _put_away(self, consent: Consent) -> Edit:
        """Return the edit that puts away what was only talked about; lines it alone held are private again."""
        store, person_id = self.session.consents, self.session.person_id
        others = frozenset[str]().union(*(c.line_ids for c in self._consents() if c.id != consent.id))
        alone = sorted(consent.line_ids - others)
        private = (store.set_share(person_id, line_id, ShareClass.PRIVATE) for line_id in alone)
        gone: Edit = store.remove_consent(consent)
        return reduce(Edit.then, private, gone)

    def _taken_back(self, consent: Consent) -> str:
        mine = [c for c in self._copies() if c.recipient == consent.recipient and c.consent_id is not None]
        out = sum(copy.is_out for copy in mine)
        one = "A copy is out: a letter that asks for it"
        many = one if out == 1 else f"{out} copies are out: a letter that asks for them"
        letters = f" {many} back is ready."
        return (f"Taken back. Nothing more goes to {consent.recipient.name}. What has been read cannot be unread."
                + (letters if out else ""))  # fmt: skip

    def _in(self, consent: Consent) -> tuple[Line, ...]:
        """Return the lines that a permission holds now, in the order of the paper."""
        where = consent.recipient.organisation
        lines = lines_in(self.session.file.db, self.session.person_id, where, consent.line_ids)
        return tuple(line for line in lines if line.share is ShareClass.CONSENTED)

    def _hard(self) -> str:
        return hard_level(self.session.file.db, self.session.person_id, self.session.today)

    def _months(self) -> int:
        return int(reader_form(None, self._hard(), self.session.today).fields[-1].value)

    def _tell(self, notice: str) -> None:
        self._set(replace(self._state, notice=notice, can_undo=False))

    def _consent(self) -> Consent | None:
        return next((c for c in self._consents() if c.id == self._chosen), None)

    def _consents(self) -> tuple[Consent, ...]:
        return tuple(self.session.consents.consents(self.session.person_id)) if self.session.person_id else ()

    def _copies(self) -> tuple[Copy, ...]:
        return tuple(self.session.consents.copies(self.session.person_id)) if self.session.person_id else ()


def _answered(consent: Consent, answers: Answers) -> Consent:
    """Return the permission with what was answered about its reader. It lasts from the day it starts."""
    reader = Recipient(answers["name"], answers["role"], answers["organisation"])
    starts = answers["starts"]
    until = add_months(max(starts or consent.given_on, consent.given_on), int(answers["months"]))
    return replace(consent, recipient=reader, purpose=answers["purpose"], conditions=answers["conditions"],
                   starts_on=starts, expires_on=until)  # fmt: skip


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
