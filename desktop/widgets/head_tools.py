"""The deeds at the right of a page's head. With little room they say less, and never half a word."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop.widgets.text import plain_tip


class HeadTools(QHBoxLayout):
    """Widgets in a line. Words beside an icon go, the first deed's first; the last deed keeps its words longest."""

    _least: QSize | None = None  # worked out once for as long as nothing in the line changes: it is asked for often

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self._words: dict[QAbstractButton, tuple[str, str]] = {}  # of folded deeds: their words and their tip

    def fit(self, room: int) -> None:
        """Say as much as there is room for, in pixels. What a deed does not say is its name and its tip."""
        shown = self._shown()
        wide = sum(self._full(widget) for widget in shown) + self.spacing() * max(0, len(shown) - 1)
        for deed in self._deeds():
            if wide > room:
                wide -= _beside(deed, self._said(deed))
                self._fold(deed)
            else:
                self._unfold(deed)

    def minimumSize(self) -> QSize:
        """Ask for the icons only, so that a page can become narrow enough for words to go."""
        if self._least is None:
            least = super().minimumSize()
            words = sum(_beside(deed, deed.text()) for deed in self._deeds())
            self._least = QSize(least.width() - words, least.height())
        return self._least

    def invalidate(self) -> None:
        """Forget what was worked out: something in the line is another size."""
        self._least = None
        super().invalidate()

    def _shown(self) -> list[QWidget]:
        items = [self.itemAt(place) for place in range(self.count())]
        return [w for item in items if item is not None and (w := item.widget()) is not None and not w.isHidden()]

    def _deeds(self) -> list[QAbstractButton]:
        """Return what can say less: buttons with an icon."""
        return [w for w in self._shown() if isinstance(w, QAbstractButton) and not w.icon().isNull()]

    def _said(self, deed: QAbstractButton) -> str:
        """Return all that a deed can say. Words given to a folded one are the newest."""
        return deed.text() or self._words.get(deed, ("", ""))[0]

    def _full(self, widget: QWidget) -> int:
        """Return how wide a widget is with its words, whether it shows them just now or not."""
        widget.ensurePolished()
        wide = widget.sizeHint().width()
        if isinstance(widget, QAbstractButton) and not widget.text():
            return wide + _beside(widget, self._said(widget))
        return wide

    def _fold(self, deed: QAbstractButton) -> None:
        if deed.text():
            self._words[deed] = (deed.text(), deed.toolTip())
            deed.setText("")
            deed.setToolTip(plain_tip(self._words[deed][0].strip()))

    def _unfold(self, deed: QAbstractButton) -> None:
        if deed in self._words:
            words, tip = self._words.pop(deed)
            deed.setText(deed.text() or words)
            deed.setToolTip(tip)


def _beside(deed: QWidget, words: str) -> int:
    """Return the room that words take beside an icon."""
    return deed.fontMetrics().horizontalAdvance(words)
