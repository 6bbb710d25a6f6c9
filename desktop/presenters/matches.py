"""Matches: jobs in order for the person in view, why each stands where it does, and rooms to ask and to move things."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters.match_asking import AskingRoom
from desktop.presenters.match_beside import BesideRoom
from desktop.presenters.match_declining import decline_form, decline_of, said_no
from desktop.presenters.match_lifting import LiftingRoom
from desktop.presenters.match_ordering import Ordering
from desktop.presenters.match_seen import note_seen, since_seen
from desktop.presenters.match_table import Table
from desktop.presenters.match_view import CLOSE, MatchRow, Why, match_row, why
from desktop.presenters.match_weighing import WeighingRoom
from desktop.presenters.match_why_not import WhyNotRoom
from desktop.presenters.match_wishes import put_in_order, title_of
from desktop.presenters.missed import Missed, missed_edit, missed_form
from desktop.words.choosing import KEPT, LEARNT
from desktop.words.matches import ordinal
from matching.missed import better_sides
from records.edits import Edit


class MatchesPresenter(Ordering):
    """What can be done with the order on the table, and the rooms around it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self.asking, self.lifting, self.beside = AskingRoom(self), LiftingRoom(self), BesideRoom(self)
        self.weighing, self.why_not = WeighingRoom(self), WhyNotRoom(self)
        self.rooms = (self.asking, self.lifting, self.beside, self.weighing, self.why_not)

    # What the person in front of the page can do

    def show_person(self, person_id: str) -> None:
        """Show another person's matches; nothing of the person before stays, not even while jobs are compared."""
        self.open_job, self._shown = "", True
        self._clear()
        for room in self.rooms:
            room.forget()
        self._reload()

    def come_into_view(self) -> None:
        """Open the job that another place left open."""
        wanted_job = self.session.job_id
        if wanted_job and wanted_job != self.open_job:
            self.open_job = wanted_job
            self.see(wanted_job)

    def see(self, job_id: str) -> None:
        """Open a job by its id; where a filter hides it, all jobs are shown."""
        if self.table and job_id in self.table.by_id and job_id not in self.table.rows:
            self._origins = frozenset()
            self.open_job = job_id
            self._lay("")
        self.choose_job(job_id)

    def choose_row(self, row: int) -> None:
        """Open the job at a row (from 0) and say why it stands there."""
        if self.table and 0 <= row < len(self.table.order):
            self.open_job = self.session.job_id = self.table.order[row].job_id
            changed = since_seen(self.session, self.table.job(self.open_job))
            self._set(replace(self._state, chosen=row, changed=changed, notice="", **self._opened()))
            for room in self.rooms:
                room.job_opened()

    def choose_job(self, job_id: str) -> None:
        """Open a job by its id, where it is in the list."""
        self.open_job = job_id
        if self.table and job_id in self.table.rows:
            self.choose_row(self.table.rows[job_id])

    def move_preference_up(self, preference_id: str) -> None:
        """Let a wish matter more: one place up in the person's order."""
        self._move(preference_id, -1)

    def move_preference_down(self, preference_id: str) -> None:
        """Let a wish matter less: one place down in the person's order."""
        self._move(preference_id, 1)

    def choose_origin(self, origin: str) -> None:
        """Show jobs of one origin or not; taking out the last one shows all."""
        everything = frozenset(self._counts())
        now = (self._origins or everything) ^ {origin}
        self._origins = frozenset() if now >= everything else now
        self._lay("")

    def decline(self) -> None:
        """Ask why the open job is not for the person, and put it under that reason."""
        if self.table and self.open_job in self.table.among:
            job = self.table.job(self.open_job)
            self.prompts.fill(decline_form(job, self._state.called), partial(self._declined, str(job.id)))

    def take_back(self) -> None:
        """Take back a no to the open job: it is offered again."""
        no = self.table.nos.get(self.open_job) if self.table else None
        if no is not None and self.table is not None:
            title = self.table.job(self.open_job).title
            self._run(self.session.decisions.remove_decline(no), f"{title} is offered again.")

    def put_first(self) -> None:
        """Ask what the list missed where the person would have the open job first; learnt only on a yes."""
        table = self.table
        if table is None or self.open_job not in table.among or self.open_job == table.top[0]:
            return
        chosen, listed = table.job(self.open_job), table.job(table.top[0])
        matches = table.match(self.open_job), table.match(table.top[0])
        missed = Missed(chosen, listed, better_sides(chosen, listed, matches, self._profile.preferences))
        self.prompts.fill(missed_form(missed), partial(self._chosen_first, missed))

    def looked_at(self) -> None:
        """Note that the open job was looked at as it is now."""
        if self.open_job and self.table:
            note_seen(self.session, self.table.job(self.open_job))
            self._set(replace(self._state, changed=""))

    def go_for(self) -> None:
        """Go to Applying with the open job in view."""
        if self.open_job:
            self.session.job_id = self.open_job
            self.go_to("applying")

    def by_hand(self) -> None:
        """Go to where the open job is matched by hand."""
        if self.open_job:
            self.session.job_id = self.open_job
        self.go_to("by_hand")

    def stop(self) -> None:
        """Stop the ranking that is under way."""
        self._number += 1
        self.chores.cancel()
        self._set(replace(self._state, phase=self._at_rest(), progress=(0, 0)))

    def compare_again(self) -> None:
        """Compare after all, once it was stopped."""
        self._rank()

    def tell_more(self) -> None:
        """Go to About me, to say more of what the person brings."""
        self.go_to("about_me")

    def row(self, row: int) -> MatchRow:
        """Return a row (from 0) of the list. Made when first looked at, so that length costs nothing."""
        if row not in self._rows:
            assert self.table is not None
            job_id = self.table.order[row].job_id
            place = row + 1 if job_id in self.table.among else 0
            self._rows[row] = match_row(self.table.match(job_id), self.table.job(job_id), place)
        return self._rows[row]

    def keep(self, edit: Edit, notice: str) -> bool:
        """Make a change of a room, and say so with what it moved."""
        return self._run(edit, notice)

    # What changes

    def _move(self, preference_id: str, by: int) -> None:
        edit, place = put_in_order(self.session.people, self._profile.preferences, preference_id, by)
        if edit is not None:
            self._run(edit, f"‘{title_of(self._profile.preferences, preference_id)}’ is now {place}.")

    def _declined(self, job_id: str, answers: Any) -> None:
        assert self.table is not None
        no = decline_of(self.session, job_id, answers)
        title = self.table.job(job_id).title
        self._run(self.session.decisions.save_decline(no), f"{title} is at the end, under its reason.")

    def _chosen_first(self, missed: Missed, answers: Any) -> None:
        edit, learns = missed_edit(self.session, missed, answers)
        self._run(edit, LEARNT if learns else KEPT)

    # The job that is open

    def _opened(self) -> dict[str, Any]:
        table = self.table
        if table is None or not self.open_job:
            return {"why": None, "said_no": ""}
        return {"why": self._why(table), "said_no": said_no(table.nos.get(self.open_job), self._state.called)}

    def _why(self, table: Table) -> Why:
        match, offered = table.match(self.open_job), self.open_job in table.among
        note = self._close(table) if offered else ""
        place = table.place(self.open_job)
        return why(match, table.job(self.open_job), self._profile, place, note, self._state.called, offered)

    def _close(self, table: Table) -> str:
        rows, place = table.shown.rows, table.rows[self.open_job]
        near = [n for n in (place - 1, place + 1) if 0 <= n < len(rows)]
        level = [n for n in near if abs(rows[n].score - rows[place].score) <= CLOSE]
        return "Close with " + " and ".join(ordinal(n + 1) for n in level) if level else ""
