"""A line over every page while the computer's clock is behind what the file has seen."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.app.session import Session
from desktop.widgets.text import IconLabel, label
from desktop.words.days import clock_behind
from records.days_seen import latest_day


class ClockLine(QFrame):
    """Says both days and what follows from them. It stays as long as it is so, and asks for nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tint")
        self.words = label("", "body", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 14, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("clock", "change", 18))
        row.addWidget(self.words, 1)
        self.hide()

    def look(self, session: Session) -> None:
        """Compare the clock with the file."""
        today, seen = session.today, latest_day(session.file.db)
        self.words.setText(clock_behind(today, seen) if seen and today < seen else "")
        self.setVisible(bool(self.words.text()))
