"""The order in which things are read and the Tab key goes: as they lie, whichever was made first.

Qt's own order is the one in which widgets were made, and what a page makes anew comes last in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)  # what is inside of these is a part of them


def stops(inside: QWidget | QLayout) -> list[QWidget]:
    """Return what the Tab key visits in a widget or a layout, in reading order."""
    found = _in_layout(inside) if isinstance(inside, QLayout) else _in_widget(inside)
    return [widget for widget in found if _takes_tab(widget)]


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget so far that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _in_widget(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _children(widget):
        yield from _in_widget(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield what lies in a widget: what its layout holds as it lies, then the rest as it was made."""
    if isinstance(widget, QStackedWidget):
        front = widget.currentWidget()
        yield from [front] if front is not None else []
        return
    layout = widget.layout()
    laid = list(_held(layout)) if layout is not None else []
    yield from laid
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid:
            yield child


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for widget in _held(layout):
        yield from _in_widget(widget)


def _held(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of the layouts in it; a grid is read line by line."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    for place in places:
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    position = cast(tuple[int, int, int, int], grid.getItemPosition(place))  # row, column, and how far it spans
    return position[0], position[1]


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    return not isinstance(widget, QRadioButton) or widget.isChecked() or not _one_is_checked(widget)


def _one_is_checked(radio: QRadioButton) -> bool:
    """Tell whether another of the same choice is checked: Tab goes there, and arrow keys go on."""
    group, parent = radio.group(), radio.parentWidget()
    if group is not None:
        return group.checkedButton() is not None
    return parent is not None and any(r.isChecked() for r in parent.findChildren(QRadioButton) if r.parent() is parent)
