"""One draft: its head with length and deeds, the sentences or the text to edit, and what belongs beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.evidence_lines import DraftShown
from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.cards import Card
from desktop.widgets.draft_editor import DraftEditor
from desktop.widgets.draft_side import DraftSide
from desktop.widgets.draft_view import DraftView
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.text import label, line, set_tone


class DraftPane(TwoPanes):
    """Shows a `DraftShown`."""

    edit_wanted = Signal()
    limit_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, together: bool, parent: QWidget | None = None) -> None:
        self.view, self.editor = DraftView(), DraftEditor()
        self.side = DraftSide(with_sources=not together)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.editor)
        beside = Card()
        beside.flush()
        beside.add(scrolled(self.side, "Beside the draft"), 1)
        super().__init__(self._draft_card(), beside, open_text="Look it over", left_share=7, right_share=4,
                         parent=parent)  # fmt: skip
        self.set_back_text("Back to the draft")
        self.edit.clicked.connect(self.edit_wanted)
        self.limit.clicked.connect(self.limit_wanted)
        self.again.clicked.connect(self.again_wanted)

    def _draft_card(self) -> Card:
        card = Card()
        card.flush()
        self.length, self.notes = label("", "strong"), label("", "body", wrap=True, tone="soft")
        self.edit = link("Edit as text", icon="pencil")
        self.limit = link("Word limit")
        self.again = link("Start over", icon="undo", name="Start over from the first draft")
        deeds = QHBoxLayout()
        deeds.setSpacing(current().px(8))
        deeds.addWidget(self.length)
        deeds.addWidget(self.limit)
        deeds.addStretch(1)
        deeds.addWidget(self.again)
        deeds.addWidget(self.edit)
        self.head = QWidget()
        self.head.setObjectName("plain")
        head = QVBoxLayout(self.head)
        head.setContentsMargins(16, 6, 12, 8)
        head.setSpacing(0)
        head.addLayout(deeds)
        head.addWidget(self.notes)
        card.add(self.head)
        card.add(line())
        card.add(self.stack, 1)
        return card

    def show_draft(self, draft: DraftShown) -> None:
        """Show a draft."""
        self.length.setText(draft.length)
        set_tone(self.length, "change" if draft.too_long else "")
        self.notes.setText(" ".join(f"{words.rstrip('.')}." for words in (draft.ease, draft.gaps) if words))
        self.notes.setVisible(bool(self.notes.text()))
        self.again.setVisible(draft.by_hand)
        self.head.setVisible(not draft.editing)
        self.allow_in(not draft.editing)
        self.stack.setCurrentWidget(self.editor if draft.editing else self.view)
        if draft.editing:
            self.editor.begin(draft.text, draft.limit)
        else:
            self.editor.end()
        self.view.show_rows(draft.lines, draft.chosen)
        self.side.show_draft(draft)

    def focus_view(self) -> None:
        """Give the sentences the focus."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
