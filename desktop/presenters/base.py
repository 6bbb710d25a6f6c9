"""What all presenters share: they hold a frozen state, tell when it changes, and reload on topics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.app.way_out import WayOut
from desktop.words.errors import sentence_for
from jobs.imported import Cancelled, ImportFault
from records.errors import KeelError
from records.history import Changed


class Presenter(QObject):
    """One page without its window. Subclasses keep `state` (a frozen dataclass) and emit `state_changed`.

    `place_wanted` asks the shell to go to another place (a page id), `person_wanted` to open a person, `thing_wanted`
    to open a person at a place, and there a thing by its id.
    `session`, `chores` and `prompts` come from
    the composition root; a presenter sees no widget and opens no dialog itself.
    """

    state_changed = Signal(object)
    place_wanted = Signal(str)
    person_wanted = Signal(str)
    thing_wanted = Signal(str, str, str)

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__()
        self.session = session
        self.chores = chores
        self.prompts = prompts
        self._topics: dict[str, Callable[[], None]] = {}
        self._end = session.history.subscribe(self._on_changed)

    @property
    def state(self) -> Any:
        """Return everything the page shows."""
        raise NotImplementedError

    def subscribe(self, topics: Mapping[str, Callable[[], None]] | Iterable[str]) -> None:
        """Call a method after changes of a topic: a mapping topic -> method, or topics that all call `reload`."""
        if isinstance(topics, Mapping):
            self._topics.update(topics)
        else:
            self._topics.update(dict.fromkeys(topics, self.reload))

    def show_person(self, person_id: str) -> None:
        """Show another person's record; pages about nobody in particular just reload."""
        self.reload()

    def reload(self) -> None:
        """Read everything the page shows again."""

    def open_thing(self, thing_id: str) -> None:
        """Open one thing of the place by its id; a place that has one thing only has nothing to do."""

    def come_into_view(self) -> None:
        """Take up what another place left in the session, such as the job in view."""

    def go_to(self, place: str) -> None:
        """Ask for another place, by page id."""
        self.place_wanted.emit(place)

    def report(self, fault: Exception) -> None:
        """Tell the user of a fault in one plain sentence; stopping something is not a fault."""
        if not isinstance(fault, Cancelled):
            self.prompts.report(fault_sentence(fault))

    @property
    def way_out(self) -> WayOut:
        """Return the one way by which anything leaves the file."""
        return WayOut(self.session, self.prompts, self.report)

    def close(self) -> None:
        """Stop listening and stop chores. The page is going away."""
        self._end()
        self.chores.close()

    def _on_changed(self, changed: Changed) -> None:
        called: list[Callable[[], None]] = []
        for topic, method in self._topics.items():
            if topic in changed.topics and method not in called:
                called.append(method)
        for method in called:
            method()


def fault_sentence(fault: Exception) -> str:
    """Return one plain sentence for any fault; what we do not know by name says only its kind, no content."""
    if isinstance(fault, KeelError | ImportFault):
        return sentence_for(fault)
    return f"Something went wrong that was not foreseen ({type(fault).__name__}). Nothing else was changed."
