"""Pages that change things: every change is told in a sentence, with an offer to take that very change back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters.base import Presenter
from records.edits import Edit
from records.errors import KeelError
from records.history import Changed


class UndoingPresenter(Presenter):
    """Keeps `notice` and `can_undo` of its state true: the offer goes away as soon as something else has changed."""

    _state: Any
    _mine = False  # whether the change that is being told is one this page made

    def undo(self) -> None:
        """Take the last change back."""
        if self.session.history.can_undo:
            self._change(self.session.history.undo, "Taken back.", False)

    def _run(self, edit: Edit, notice: str) -> bool:
        return self._change(partial(self.session.history.run, edit), notice, True)

    def _change(self, change: Callable[[], None], notice: str, can_undo: bool) -> bool:
        self._state = replace(self._state, notice=notice, can_undo=can_undo)
        self._mine = True
        try:
            change()
        except KeelError as fault:
            self._set(replace(self._state, notice="", can_undo=False))
            self.report(fault)
            return False
        finally:
            self._mine = False
        return True

    def _on_changed(self, changed: Changed) -> None:
        if not self._mine and self._state.notice:  # an undo offered here would take something else back
            self._set(replace(self._state, notice="", can_undo=False))
        super()._on_changed(changed)

    def _set(self, state: Any) -> None:
        self._state = state
        self.state_changed.emit(state)
