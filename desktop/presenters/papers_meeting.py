"""Which meeting with an employer a record is made of: the newest, or one that was chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.app.plans import plan_lines, plan_of
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import shelf as words
from records.consent import Line
from supportplans.employer_papers import MEETING_RECORD
from supportplans.meeting_lines import meetings
from supportplans.wording import day


class ChoosingMeeting:
    """Reads the lines of the person in view. A meeting that was chosen counts where the reader in view was there."""

    session: Any
    prompts: Any
    _paper: Any
    _met_on: date | None = None

    def choose_meeting(self) -> None:
        """Ask which meeting is to be told of."""
        days = self._meetings()
        if len(days) > 1:
            choices = tuple((on.isoformat(), day(on)) for on in days)
            chosen = (self._met_on if self._met_on in days else days[0]) or days[0]
            field = Field("on", words.MEETING_FIELD, FieldKind.CHOICE, chosen.isoformat(), choices=choices)
            self.prompts.fill(Form(words.MEETING_ASK, (field,), intro=words.MEETING_ABOUT), self._meet)

    def _meet(self, answers: Answers) -> None:
        self._met_on = date.fromisoformat(answers["on"])
        self.reload()

    def _meetings(self) -> tuple[date, ...]:
        """Return the days of the meetings with the employer of the reader in view, the newest first."""
        if self._paper is not MEETING_RECORD or not self.session.person_id:
            return ()
        plan = plan_of(self.session.file.db, self.session.person_id, self._where())
        return meetings(plan.known) if plan else ()

    def _lines(self) -> tuple[Line, ...]:
        return plan_lines(self.session.file.db, self.session.person_id, self._where(), self._met_on)

    def _where(self) -> str:
        """Return the organisation of the reader in view, or nothing."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read everything again."""
        raise NotImplementedError
