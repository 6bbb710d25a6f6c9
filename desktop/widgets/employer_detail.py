"""One employer: who they are, where, whom to talk to, their jobs, what they agreed to before, talks and visits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.employer_view import EmployerShown, MeetingEntry
from desktop.widgets.buttons import Button, button, icon_button
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.job_band import Band
from desktop.widgets.text import JobBox, label, line

NOTHING = {
    "sites": "No place is written down yet.", "contacts": "Nobody is written down yet.",
    "vacancies": "No job of theirs is written down yet.", "meetings": "No talk or visit is written down yet.",
}  # fmt: skip


class EmployerDetail(Card):
    """`wanted` carries what was pressed: a word, and an id or a place (from 0) where it belongs to one thing."""

    wanted = Signal(str, str)

    def __init__(self, together: bool = False) -> None:
        super().__init__()
        self.flush()
        self._together, self._shown = together, ""
        self.add(self._band())
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 10, 16, 14)
        self._inside.setSpacing(6)
        self.area = scrolled(self._inside, "The employer")
        self.add(self.area, 1)

    def _band(self) -> Band:
        band = Band("job", "job_line")
        self.heading, self.does = label("", "h2", wrap=True), label("", "body", wrap=True, tone="soft")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 10, 16, 11)
        row.setSpacing(8)
        row.addWidget(column(self.heading, self.does, spacing=1), 1)
        if not self._together:
            middle = Qt.AlignmentFlag.AlignVCenter
            row.addWidget(self._act(icon_button("pencil", "Change name, line or notes"), "change"), 0, middle)
            row.addWidget(self._act(icon_button("bin", "Take this employer away"), "remove"), 0, middle)
        return band

    def show_employer(self, shown: EmployerShown | None) -> None:
        """Show an employer; the same one again stays where it was scrolled to."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.heading.setText(shown.name)
        self.does.setText(shown.does)
        self.does.setVisible(bool(shown.does))
        clear(self._inside)
        self._show_jobs(shown)
        self._show_entries("contacts", "Whom to talk to", "Add somebody", shown.contacts)
        self._show_entries("sites", "Where", "Add a place", shown.sites)
        self._show_offers(shown)
        self._show_meetings(shown)
        if shown.notes and not self._together:
            self._head("Notes for yourself")
            self._inside.addWidget(label(shown.notes, wrap=True))
        self._inside.addStretch(1)
        if shown.id != self._shown:
            self._shown = shown.id
            self.area.verticalScrollBar().setValue(0)

    # The parts

    def _show_jobs(self, shown: EmployerShown) -> None:
        self._head("Jobs here", "Add a job", "new_vacancy", first=True)
        for job in shown.vacancies:
            opened = button("Open", "briefcase", kind="small", name=f"Open {job.title}")
            visit = button("After a visit or call", "pencil", kind="small", name=f"After a visit or call: {job.title}")
            title = label(job.title, "strong", wrap=True)
            self._row(title, self._act(opened, "job", job.id), self._act(visit, "visit", job.id))
        for job in shown.unlinked:
            said = label(f"{job.title} carries this name, and is not linked yet.", wrap=True)
            self._row(said, self._act(button("Link it", kind="small", name=f"Link {job.title}"), "link", job.id))
        if not shown.vacancies and not shown.unlinked:
            self._inside.addWidget(label(NOTHING["vacancies"], tone="soft", wrap=True))

    def _show_offers(self, shown: EmployerShown) -> None:
        offers = [offer for offer in shown.offers if not (self._together and offer.others)]
        if not offers:
            return
        self._head("What they agreed to before")
        for offer in offers:
            self._inside.addWidget(label(offer.words, wrap=True))
            self._inside.addWidget(label(f"{offer.source}.", "caption", wrap=True))

    def _show_entries(self, what: str, title: str, add: str, entries: tuple[object, ...]) -> None:
        one = what.rstrip("s")
        self._head(title, add, f"new_{one}")
        for place, entry in enumerate(entries):
            name, second = str(getattr(entry, "title", "")), str(getattr(entry, "second", ""))
            words = column(label(name, "strong", wrap=True), spacing=0)
            if second:
                words.layout().addWidget(label(f"{second}.", wrap=True))  # type: ignore[union-attr]
            self._row(words, *self._pair(one, str(place), name))
        if not entries:
            self._inside.addWidget(label(NOTHING[what], tone="soft", wrap=True))

    def _show_meetings(self, shown: EmployerShown) -> None:
        self._head("Talks and visits", "Add a talk or visit", "new_meeting")
        meetings = [meeting for meeting in shown.meetings if not (self._together and meeting.others)]
        for meeting in meetings:
            self._show_meeting(meeting)
        if not meetings:
            self._inside.addWidget(label(NOTHING["meetings"], tone="soft", wrap=True))

    def _show_meeting(self, meeting: MeetingEntry) -> None:
        self._row(label(meeting.title, "strong", wrap=True), *self._pair("meeting", meeting.id, meeting.title))
        if meeting.said:
            self._inside.addWidget(JobBox(meeting.said))

    # Small parts

    def _head(self, title: str, add: str = "", what: str = "", first: bool = False) -> None:
        if not first:
            self._inside.addSpacing(6)
            self._inside.addWidget(line())
        holder = QWidget()
        holder.setObjectName("plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(label(title, "h3", wrap=True), 1)
        if add and not self._together:
            row.addWidget(self._act(button(add, "plus", kind="small"), what))
        self._inside.addWidget(holder)

    def _pair(self, what: str, of: str, name: str) -> tuple[Button, ...]:
        if self._together:
            return ()
        change = button("", "pencil", kind="link", name=f"Change: {name}")
        out = button("", "minus", kind="link", name=f"Take out: {name}")
        change.setToolTip("Change it")
        out.setToolTip("Take it out")
        return self._act(change, what, of), self._act(out, f"remove_{what}", of)

    def _row(self, first: QWidget, *ends: QWidget) -> None:
        holder = QWidget()
        holder.setObjectName("plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(first, 1)
        for end in ends:
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addWidget(holder)

    def _act(self, made: Button, what: str, of: str = "") -> Button:
        made.setProperty("wants", what)
        made.setProperty("of", of)
        made.clicked.connect(self._on_pressed)
        return made

    def _on_pressed(self) -> None:
        pressed = self.sender()
        self.wanted.emit(str(pressed.property("wants")), str(pressed.property("of") or ""))
