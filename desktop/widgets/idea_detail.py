"""One idea: what it looks like, how to ask, what to look at first, who says yes, and what is near it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.ideas_view import IdeaShown
from desktop.widgets.buttons import button, icon_button, link
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.flow import FlowLayout
from desktop.widgets.job_band import Band
from desktop.widgets.text import IconLabel, Said, label, line

CAN, HOW = "What it looks like", "One way to ask"
FIRST, NEAR = "To look at first", "Ideas near it"


class IdeaDetail(Card):
    """`wanted` tells what was pressed: 'list', 'change', 'away', 'back' or 'out'. `idea_wanted` tells an idea's id."""

    wanted = Signal(str)
    idea_wanted = Signal(str)

    def __init__(self, together: bool = False) -> None:
        super().__init__()
        self.flush()
        self._together, self._shown = together, IdeaShown("", "", "", "", (), ())
        self.add(self._band())
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 10, 16, 14)
        self._inside.setSpacing(6)
        self.area = scrolled(self._inside, "The idea")
        self.add(self.area, 1)
        foot = self.footer()
        self.put = button("Put it on the list", "plus", True, self._on_pressed)
        self.put.setProperty("wants", "list")
        foot.addStretch(1)
        foot.addWidget(self.put)

    def _band(self) -> Band:
        band = Band("job", "job_line")
        self.heading, self.whose = label("", "h2", wrap=True), label("Our own", "caption")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 10, 16, 11)
        row.setSpacing(8)
        row.addWidget(column(self.heading, self.whose, spacing=1), 1)
        self.acts = {
            "change": icon_button("pencil", "Change this idea of ours", self._on_pressed),
            "away": icon_button("minus", "Put it away: no longer offer it", self._on_pressed),
            "back": icon_button("undo", "Offer it again", self._on_pressed),
            "out": icon_button("bin", "Take it out of the file", self._on_pressed),
        }
        for wants, made in self.acts.items():
            made.setProperty("wants", wants)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return band

    def show_idea(self, shown: IdeaShown | None, whose: str) -> None:
        """Show an idea and whose list it can go on (‘Maya’s’, ‘your’; nothing where nobody is in view)."""
        self.setVisible(shown is not None)
        self.put.setVisible(bool(whose))
        self.put.setText(f" Put it on {whose} list")
        self.put.setAccessibleName(f"Put it on {whose} list")
        if shown is None or shown == self._shown:
            return
        same, self._shown = shown.id == self._shown.id, shown
        self._show_head(shown)
        clear(self._inside)
        self._show_words(shown)
        self._show_first(shown)
        self._show_facts(shown)
        self._show_near(shown)
        self._inside.addStretch(1)
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def _show_head(self, shown: IdeaShown) -> None:
        self.heading.setText(shown.title)
        self.whose.setText("Our own, put away" if shown.away else "Our own")
        self.whose.setVisible(shown.own)
        mine = shown.own and not self._together
        for wants, made in self.acts.items():
            made.setVisible(mine and {"change": True, "away": not shown.away}.get(wants, shown.away))

    def _show_words(self, shown: IdeaShown) -> None:
        if shown.practice:
            self._inside.addWidget(label(CAN, "strong", wrap=True))
            self._inside.addWidget(label(shown.practice, wrap=True))
        if shown.ask:
            self._inside.addSpacing(4)
            self._inside.addWidget(label(HOW, "strong", wrap=True))
            self._inside.addWidget(Said(shown.ask))

    def _show_first(self, shown: IdeaShown) -> None:
        said = [*shown.cautions, *([shown.access_to_work] if shown.access_to_work else [])]
        if not said:
            return
        self._inside.addSpacing(4)
        self._inside.addWidget(label(FIRST, "strong", wrap=True))
        for sentence in said:
            self._inside.addWidget(_marked("question", sentence))

    def _show_facts(self, shown: IdeaShown) -> None:
        self._inside.addSpacing(4)
        self._inside.addWidget(line())
        for lead, words in shown.facts:
            self._inside.addWidget(column(label(lead, "caption", wrap=True), label(words, wrap=True), spacing=0))

    def _show_near(self, shown: IdeaShown) -> None:
        if not shown.alike:
            return
        self._inside.addWidget(line())
        self._inside.addWidget(label(NEAR, "strong", wrap=True))
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=10)
        for idea_id, title in shown.alike:
            made = link(title, self._on_near, name=f"Open the idea: {title}")
            made.setProperty("of", idea_id)
            flow.addWidget(made)
        self._inside.addWidget(holder)

    def _on_pressed(self) -> None:
        self.wanted.emit(str(self.sender().property("wants")))

    def _on_near(self) -> None:
        self.idea_wanted.emit(str(self.sender().property("of")))


def _marked(icon: str, sentence: str) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "soft", 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence, wrap=True), 1)
    return holder
