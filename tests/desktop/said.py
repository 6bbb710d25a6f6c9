"""Everything a window says: what is seen, what a screen reader hears, what a pointer at rest brings up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QWidget

from desktop.presenters.forms import Form

OWN = ("text", "title", "placeholderText", "suffix", "prefix", "currentText", "toPlainText")
ALL = ("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "windowTitle")
ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
MOST_ROWS = 60  # of a list: rows of a ranking are all made alike


def said_by(root: QWidget, *, hidden: bool = True) -> set[str]:
    """Return every text of a widget and of all in it; with `hidden`, also of what is not on the screen just now."""
    found: set[str] = set()
    for widget in [root, *root.findChildren(QWidget)]:
        if hidden or widget.isVisible():
            found |= set(_texts(widget))
    return {text for text in found if text.strip()}


def said_by_menu(menu: QMenu) -> set[str]:
    """Return what stands in a menu."""
    return {text for a in menu.actions() for text in (a.text(), a.toolTip(), a.statusTip())}


def said_by_form(form: Form) -> set[str]:
    """Return what a form asks, offers and holds."""
    found = {form.title, form.intro}
    for field in form.fields:
        found |= {field.label, field.help, repr(field.value), *(words for _, words in field.choices)}
    return found


def _texts(widget: QWidget) -> Iterator[str]:
    for say in _ways(type(widget)):
        yield str(say(widget))
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield interface.text(QAccessible.Text.Name)
        yield interface.text(QAccessible.Text.Description)
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex(), 0)
    if isinstance(widget, QMenu):
        yield from said_by_menu(widget)
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


@cache
def _ways(kind: type[QWidget]) -> tuple[Callable[[QWidget], object], ...]:
    """Return what a kind of widget can be asked."""
    own = () if issubclass(kind, QAbstractItemView | QMenu) else OWN
    return tuple(getattr(kind, name) for name in (*ALL, *own) if callable(getattr(kind, name, None)))


def _rows(model: QAbstractItemModel, parent: QModelIndex, depth: int) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in ROLES:
                data = model.data(index, role)
                if data is not None:
                    yield str(data)
            if depth < 3 and not isinstance(model, QAbstractListModel):
                yield from _rows(model, index, depth + 1)
