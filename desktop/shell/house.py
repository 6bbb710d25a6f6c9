"""The house: an open file with its rail, its places and its status line. Places are made when first entered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from desktop.app.session import Session
from desktop.pages.base import Page
from desktop.presenters.base import Presenter
from desktop.shell.asks import WindowPrompts
from desktop.shell.chores import Chores
from desktop.shell.clock_line import ClockLine
from desktop.shell.learning import Learning
from desktop.shell.rail import WIDTH, Rail
from desktop.shell.reading_order import bring_into_sight, stops
from desktop.shell.status import StatusLine
from desktop.shell.top_line import TopLine
from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.words.changes import change_words
from desktop.words.days import clock_time
from desktop.words.errors import READ_ONLY
from records.history import Changed

KEPT = "Encrypted file. Nothing leaves this laptop unless you print or save a copy."
EXAMPLE = "The example: invented people. Nothing of it is kept."
FOLD_CHARACTERS = 90  # under this many characters of width the rail folds into a button


class PlaceLike(Protocol):
    """What the house needs to know of a place (`desktop.shell.places.Place`)."""

    @property
    def id(self) -> str:
        """Return the name that leads there."""
        ...

    @property
    def title(self) -> str:
        """Return what the place is called."""
        ...

    @property
    def icon(self) -> str:
        """Return the name of its icon."""
        ...

    @property
    def key(self) -> str:
        """Return the key that leads there, empty for none."""
        ...

    @property
    def needs_person(self) -> bool:
        """Tell whether somebody has to be in view."""
        ...

    @property
    def names_others(self) -> bool:
        """Tell whether it names people who are not in view."""
        ...

    @property
    def together(self) -> bool:
        """Tell whether two people can read it."""
        ...

    @property
    def within(self) -> str:
        """Return the place a room is in, empty for a place."""
        ...

    @property
    def presenter(self) -> Callable[[Any, Any, Any], Presenter]:
        """Return what makes its presenter."""
        ...

    @property
    def page(self) -> Callable[[Any, bool], Page]:
        """Return what makes its page."""
        ...


class House(QWidget):
    """Holds presenters (for as long as the file is open) and pages (made anew when the look changes)."""

    view_changed = Signal()

    def __init__(
        self, session: Session, places: Sequence[PlaceLike], prompts: WindowPrompts, actions: dict[str, QAction],
        more: QAction, example: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.session, self.prompts = session, prompts
        self._places = {place.id: place for place in places}
        self._actions, self._more = actions, more
        self._example = example
        self._presenters: dict[str, Presenter] = {}
        self.chores = Chores()  # of the file as a whole, such as a backup
        self._chores: list[Chores] = [self.chores]
        self._pages: dict[str, Page] = {}
        self._shown_for: dict[str, str] = {}
        self.place = ""
        self.rail = Rail([actions["together"], actions["hide"], actions["lock"]], more)
        self.status = StatusLine()
        self.learning = Learning(session, self.status)
        self.top, self.clock_line = TopLine(), ClockLine()
        self.stack = QStackedWidget()
        self._build()
        self.rail.place_chosen.connect(self.go)
        self.rail.person_chosen.connect(self.open_person)
        self.status.undo_wanted.connect(actions["undo"].trigger)
        for place in places:
            if place.key:
                QShortcut(QKeySequence(place.key), self, partial(self._by_key, place.id))
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self._end = session.history.subscribe(self._on_changed)
        self._show_file()
        self._show_undo()
        self._list_people()

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.clock_line)
        right.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    # Going about

    @property
    def together(self) -> bool:
        """Tell whether two people read the screen."""
        return current().together

    @property
    def names_others(self) -> bool:
        """Tell whether the place in view names people who are not in view."""
        return bool(self.place) and self._places[self.place].names_others

    @Slot(str)
    def go(self, place_id: str) -> None:
        """Go to a place; most need somebody in view."""
        place = self._places[place_id]
        if place.needs_person and not self.session.person_id:
            self.status.announce("Open a person first: on Home, or with Ctrl P.")
            place = self._places["home"]
        if self.together and not place.together:
            return
        self.place = place.id
        held = self.window().focusWidget()
        presenter, page = self._presenter(place), self._page(place)
        if self._shown_for.get(place.id) != self.session.person_id:
            self._shown_for[place.id] = self.session.person_id
            presenter.show_person(self.session.person_id)
        presenter.come_into_view()
        if held is not None and page is not self.stack.currentWidget() and self.stack.isAncestorOf(held):
            held.clearFocus()  # Qt would hand it on to whatever was made next
        self.stack.setCurrentWidget(page)
        self.show_view()
        if held not in (self.rail.home, self.rail.places) and not self.prompts.waiting:
            _begin(page)

    def _by_key(self, place_id: str) -> None:
        if not self.prompts.waiting:  # what is being written belongs to this place and this person
            self.go(place_id)

    def go_back(self) -> None:
        """Leave a room for the place it is in."""
        within = self._places[self.place].within if self.place else ""
        if within and not self.prompts.waiting:
            self.go(within)

    @Slot(str)
    def open_person(self, person_id: str) -> None:
        """Bring somebody into view, with what they say of themselves."""
        self.session.person_id = person_id
        self.session.job_id = ""
        self.go("about_me")

    @Slot(str, str, str)
    def open_thing(self, person_id: str, place_id: str, thing_id: str) -> None:
        """Bring somebody into view at a place, with one thing there open."""
        self.session.person_id = person_id
        self.session.job_id = ""
        self.go(place_id)
        self.presenter(place_id).open_thing(thing_id)

    def drop_pages(self) -> None:
        """Let the pages go, before the look changes; what they show stays with their presenters."""
        for page in self._pages.values():
            self.stack.removeWidget(page)
            delete(page)
        self._pages.clear()

    def forget_all(self) -> None:
        """Let every page and presenter go, with all they remember, and begin again on Home."""
        self.drop_pages()
        for presenter in self._presenters.values():
            presenter.close()
        self._presenters.clear()
        self._shown_for.clear()
        self.session.person_id = self.session.job_id = ""
        self.go("home")

    def rebuild(self) -> None:
        """Make the page in view anew, after the look or the size of text changed."""
        if self.place and self.together and not self._places[self.place].together:
            self.place = "about_me"
        if self.place:
            self.go(self.place)

    def presenter(self, place_id: str) -> Any:
        """Return the presenter of a place, made if nobody has been there yet."""
        return self._presenter(self._places[place_id])

    def _presenter(self, place: PlaceLike) -> Presenter:
        if place.id not in self._presenters:
            chores = Chores()
            self._chores.append(chores)
            made = place.presenter(self.session, chores, self.prompts)
            made.place_wanted.connect(self.go)
            made.person_wanted.connect(self.open_person)
            made.thing_wanted.connect(self.open_thing)
            self._presenters[place.id] = made
        return self._presenters[place.id]

    def _page(self, place: PlaceLike) -> Page:
        if place.id not in self._pages:
            made = place.page(self._presenter(place), self.together)
            self._pages[place.id] = made
            self.stack.addWidget(made)
        return self._pages[place.id]

    # Showing

    def show_view(self) -> None:
        """Show in rail, top line and menus who is in view and where we are."""
        on_home = self.place == "home"
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        name = person.name if person else ""
        called = person.known_as if person else ""
        who = self.session.who.split(" ")[0]
        nobody = on_home or not name
        second = self.session.who if nobody else (f"seen by {who} and {called}" if who else f"seen by {called}")
        self._list_places(nobody)
        place = self._places[self.place].within or self.place if self.place else ""
        self.rail.show_view(name, second, place, nobody, self.together)
        self._show_top(name, called, who)
        self.clock_line.look(self.session)
        self._show_undo()
        self._fold()
        self.view_changed.emit()

    def _list_places(self, nobody: bool) -> None:
        """List the places of a person, and above them Home with, where nobody is in view, what needs nobody."""
        shown = [p for p in self._places.values() if not p.within]
        above = [p for p in shown if p.names_others or (nobody and not p.needs_person)]
        rows = [(p.id, p.title, p.icon) for p in shown if not p.names_others]
        self.rail.show_places([] if self.together else [(p.id, p.title, p.icon) for p in above], rows)

    def _list_people(self) -> None:
        self.rail.show_people([(str(p.id), p.name) for p in self.session.people.people()])

    def _show_top(self, name: str, called: str, who: str) -> None:
        both = f"{called} and {who}" if who else called
        words = (f"{both}, together", both) if self.together else (name or "Even Keel", name or "Even Keel")
        self._menu_button = button("Places", "menu", on_click=self._open_places, name="Places")
        deeds = []
        for key in ("bigger", "together", "hide") if self.together else ("lock", "together", "hide"):
            action = self._actions[key]
            text = "Work view" if key == "together" and self.together else action.text()
            shown = f"{text}  {action.shortcut().toString().replace('+', ' ')}" if key != "bigger" else "Bigger"
            icon = "undo" if text == "Work view" else str(action.data())
            less = "Bigger" if key == "bigger" else text
            deeds.append((button(shown, icon, on_click=action.trigger, name=text), less))
        if not self.together:
            deeds.append((button("More", "menu", on_click=self._more.trigger, name="More"), "More"))
        self.top.show_line(self._menu_button, name, words, deeds)

    def _open_places(self) -> None:
        menu = QMenu(self)
        for place in self._places.values():
            if not place.within and (place.together or not self.together):
                made = menu.addAction(place.title)
                made.setData(place.id)
        chosen = menu.exec(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))
        if chosen is not None:
            self.go(str(chosen.data()))

    def _fold(self) -> None:
        """Fold the rail into a button where the page would be narrower than about ninety characters."""
        room = self.width() - current().px(WIDTH)
        narrow = room < FOLD_CHARACTERS * self.fontMetrics().averageCharWidth()
        folded = narrow and not self.together and self.place != "home"
        self.rail.setVisible(not folded)
        self.top.setVisible(folded or self.together)
        if hasattr(self, "_menu_button"):
            self._menu_button.setVisible(folded)
            self.top.fit()

    def _show_file(self) -> None:
        why = self.session.file.read_only
        self.status.show_file(READ_ONLY[why] if why else (EXAMPLE if self._example else KEPT))
        self.status.show_saved("Open for reading" if why else "Everything is saved")

    def _show_undo(self) -> None:
        history = self.session.history
        self.status.show_undo(change_words(history.undo_kind) if history.can_undo and not self.together else "")
        self._actions["undo"].setEnabled(history.can_undo)
        self._actions["redo"].setEnabled(history.can_redo)

    def _on_changed(self, changed: Changed) -> None:
        if not self.session.file.read_only:
            self.status.show_saved(f"Saved {clock_time(self.session.clock().astimezone())}")
        self.status.announce("")
        self._show_undo()
        if "people" in changed.topics:
            self._list_people()
            if self.session.person_id and self.session.people.person(self.session.person_id) is None:
                self.session.person_id = ""
                self.go("home")
            self.show_view()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let the Tab key go on as things lie, over the whole house and round."""
        ways = stops(self)
        if not ways:
            return super().focusNextPrevChild(forward)
        now = self.window().focusWidget()
        place = ways.index(now) if now in ways else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following = ways[(place + (1 if forward else -1)) % len(ways)]
        following.setFocus(reason)
        bring_into_sight(following)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the rail still fits."""
        super().resizeEvent(event)
        self._fold()

    @property
    def busy(self) -> bool:
        """Tell whether any chore is under way."""
        return any(chores.busy for chores in self._chores)

    def shut(self) -> None:
        """Stop everything; the file is about to be closed."""
        self._end()
        self.chores.close()
        self.learning.close()
        for presenter in self._presenters.values():
            presenter.close()


def _begin(page: Page) -> None:
    """Put the focus on the first thing to do on a page, unless something on it has the focus already."""
    focus = page.window().focusWidget()
    if focus is None or not page.isAncestorOf(focus):
        first = next(iter(stops(page.body) or stops(page)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
