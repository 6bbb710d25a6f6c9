"""Room for one thing in the person's words: its title, prompts to think with, what was said, and a way to write."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.telling_steps import Column
from desktop.widgets.buttons import Clicked, button, icon_button
from desktop.widgets.text import Said, label
from desktop.words.telling import NOT_SAID


def said_column(column: Column, on_write: Clicked) -> QWidget:
    """Return the room for one thing to write down."""
    holder, inside = _room()
    inside.addLayout(_head(column.title, "Write", on_write))
    for prompt in column.prompts:
        inside.addWidget(label(prompt, "body", wrap=True, tone="soft"))
    for words in column.lines:
        inside.addWidget(Said(words))
    if not column.lines:
        inside.addWidget(label(NOT_SAID, "caption", tone="soft"))
    inside.addStretch(1)
    return holder


def question_column(
    title: str, questions: Sequence[tuple[str, str]], add: Clicked, change: Clicked, remove: Clicked
) -> QWidget:
    """Return the questions that may be asked with their answers; `change` and `remove` are called with a place."""
    holder, inside = _room()
    inside.addLayout(_head(title, "Add", add))
    for place, (question, answer) in enumerate(questions):
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(question, "body", wrap=True), 1)
        if callable(change) and callable(remove):
            row.addWidget(icon_button("pencil", f"Change: {question}", partial(change, place)))
            row.addWidget(icon_button("bin", f"Take away: {question}", partial(remove, place)))
        inside.addLayout(row)
        inside.addWidget(Said(answer) if answer else label(NOT_SAID, "caption", tone="soft"))
    if not questions:
        inside.addWidget(label("A question they may ask, and my answer.", "body", wrap=True, tone="soft"))
        inside.addWidget(label(NOT_SAID, "caption", tone="soft"))
    inside.addStretch(1)
    return holder


def _room() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    holder.setObjectName("plain")
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(6)
    return holder, inside


def _head(title: str, deed: str, on_click: Clicked) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(title, "strong", wrap=True), 1)
    icon = "plus" if deed == "Add" else "pencil"
    row.addWidget(button(deed, icon, on_click=on_click, kind="small", name=f"{deed}: {title}"))
    return row
