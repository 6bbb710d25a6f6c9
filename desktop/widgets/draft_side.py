"""Beside a draft: where the chosen sentence comes from, what is new since it was edited, and what to look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.evidence_lines import DraftShown, FindingShown, LineShown
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import clear
from desktop.widgets.text import IconLabel, JobBox, PrivateBox, Said, label
from matching.drafts.checks import Check
from matching.drafts.kept import Offer

CHOOSE = "Choose a sentence to see where it comes from."
ALL_WELL = "Nothing stands out."
MOST = 10  # findings shown at once
_ICONS = {Check.LENGTH: "minus", Check.LONG: "minus", Check.REPEATED: "copy", Check.KINDER: "heart",
          Check.SPELLING: "pencil", Check.PRIVATE: "lock"}  # fmt: skip


class DraftSide(QWidget):
    """`place_wanted` asks for a sentence, the others for a story, an offer put in or left out, a spelling agreed to."""

    place_wanted = Signal(int)
    story_wanted = Signal(str)
    offer_taken = Signal(int)
    offer_left = Signal(int)
    spelling_agreed = Signal(int)

    def __init__(self, with_sources: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._with_sources = with_sources
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(6)
        self.told = CHOOSE

    def show_draft(self, draft: DraftShown) -> None:
        """Show what belongs to a draft."""
        line = draft.lines[draft.chosen] if 0 <= draft.chosen < len(draft.lines) else None
        now = (line, draft.offers, draft.findings, draft.kind, bool(draft.lines))
        if now == self._shown:
            return
        self._shown = now
        clear(self._column)
        if self._with_sources:
            self._show_sources(line)
        if draft.offers:
            self._show_offers(draft.offers)
        if draft.lines:
            self._show_findings(draft.findings)
        self._column.addStretch(1)

    def _show_sources(self, line: LineShown | None) -> None:
        self.told = (line.source or CHOOSE) if line else CHOOSE
        self._column.addWidget(label("Where this comes from", "h3"))
        if line is None or not (line.sources or line.note):
            self._column.addWidget(label(CHOOSE, wrap=True, tone="soft"))
            return
        if line.note:
            self._column.addWidget(label(f"{line.note.rstrip('.')}.", "strong", wrap=True))
        for source in line.sources:
            self._column.addWidget(label(source.title, "caption", wrap=True, tone="soft"))
            if source.words:
                self._column.addWidget(JobBox(source.words) if source.of_the_job else Said(source.words))
            if source.story_id:
                self._column.addWidget(self._story_link(source.title, source.story_id), 0, Qt.AlignmentFlag.AlignLeft)

    def _story_link(self, title: str, story_id: str) -> Button:
        made = link("Open the story", self._on_story, name=f"Open the story: {title}")
        made.setProperty("story", story_id)
        return made

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        self._gap()
        self._column.addWidget(label("Said since you edited it", "h3"))
        for n, offer in enumerate(offers):
            self._column.addWidget(Said(offer.text))
            row = QHBoxLayout()
            row.setSpacing(current().px(10))
            for text, code in (("Put it in", "take"), ("Leave it out", "leave")):
                made = button(text, kind="small", on_click=self._on_offer, name=f"{text}: {offer.text}")
                made.setProperty("offer", n)
                made.setProperty("code", code)
                row.addWidget(made)
            row.addStretch(1)
            self._column.addLayout(row)

    def _show_findings(self, findings: Sequence[FindingShown]) -> None:
        self._gap()
        self._column.addWidget(label("Worth a look", "h3"))
        if not findings:
            self._column.addWidget(label(ALL_WELL, tone="soft"))
        for n, finding in enumerate(findings[:MOST]):
            self._show_finding(n, finding)
        if len(findings) > MOST:
            self._column.addWidget(label(f"And {len(findings) - MOST} more.", "caption", tone="soft"))

    def _show_finding(self, n: int, finding: FindingShown) -> None:
        if finding.check is Check.PRIVATE:
            self._column.addWidget(PrivateBox(finding.words, "Private?"))
        else:
            row = QHBoxLayout()
            row.setSpacing(current().px(8))
            row.addWidget(IconLabel(_ICONS[finding.check], "soft", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(finding.words, wrap=True), 1)
            self._column.addLayout(row)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(current().px(24), 0, 0, 0)
        deeds.setSpacing(current().px(12))
        if finding.line >= 0:
            show = link("Show it", self._on_place, name=f"Show it: {finding.words}")
            show.setProperty("place", finding.line)
            deeds.addWidget(show)
        if finding.right:
            agree = link("Spell it so", self._on_spelling, name=f"Spell it {finding.right}")
            agree.setProperty("place", n)
            deeds.addWidget(agree)
        deeds.addStretch(1)
        self._column.addLayout(deeds)

    def _gap(self) -> None:
        if self._column.count():
            self._column.addSpacing(current().px(8))

    def _on_story(self) -> None:
        self.story_wanted.emit(str(self.sender().property("story")))

    def _on_place(self) -> None:
        self.place_wanted.emit(int(self.sender().property("place")))

    def _on_spelling(self) -> None:
        self.spelling_agreed.emit(int(self.sender().property("place")))

    def _on_offer(self) -> None:
        taken = self.sender().property("code") == "take"
        (self.offer_taken if taken else self.offer_left).emit(int(self.sender().property("offer")))
