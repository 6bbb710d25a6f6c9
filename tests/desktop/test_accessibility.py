"""What every screen owes its readers: names for a screen reader, room for its words, contrast, targets large enough."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import SCHOOL
from desktop.presenters.visit_typed import Typed
from desktop.shell.chores import Chores
from desktop.shell.door import Door
from desktop.shell.making import Making, Recovery
from desktop.shell.places import PLACES, Place
from desktop.theme.apply import apply, load_fonts, sheet
from desktop.theme.tokens import COLOURS, CONTRAST_PAIRS, FAMILY, SCALES, SCHEMES, Theme, contrast, current
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.fields import FormFields

from .conftest import GivenAnswers

ASKS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSlider)
LEAST = 24  # pixels: nothing that is clicked is smaller (WCAG 2.2, target size)
LOOKS = [Theme("light"), Theme("light", 2.0), Theme("light", 1.0, together=True)]
SIZES = {(1.0, False): (1162, 656), (2.0, False): (1366, 560), (1.0, True): (1224, 590)}  # of a page, at 1366 x 690
FEW = 3  # rows of names that every list shows, if it has so many


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Leave the look as it was for other tests."""
    yield
    apply(qapp, Theme())


class Flashes(QObject):
    """Names what is shown as a window of its own: a part shown before it has its place flashes and takes the focus."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.page, self.seen = page, list[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every show of a window that is not the page."""
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and watched is not self.page:
            self.seen.append(type(watched).__name__)
        return False


def _shown(
    qtbot: QtBot, place: Place, session: Session, chores: Chores, prompts: GivenAnswers, together: bool
) -> QWidget:
    presenter = place.presenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    presenter.come_into_view()
    page = place.page(presenter, together)
    qtbot.addWidget(page)
    page.resize(*SIZES[current().scale, together])
    flashes, app = Flashes(page), QApplication.instance()
    assert app is not None
    app.installEventFilter(flashes)
    page.show()
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)
    QApplication.processEvents()
    app.removeEventFilter(flashes)
    assert flashes.seen == []
    return page


def _controls(page: QWidget) -> list[QWidget]:
    return [w for w in page.findChildren(QWidget) if isinstance(w, ASKS) and w.isVisible() and not _inner(w)]


def _inner(widget: QWidget) -> bool:
    """Tell whether a control is a part of another control, such as the editor inside a list or a scroll bar."""
    inside = isinstance(widget.parentWidget(), QLineEdit)  # the cross that clears a field; the keyboard does the same
    return inside or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def _cut(label: QLabel) -> bool:
    if not label.text() or not label.isVisible():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 2
    return label.width() < label.sizeHint().width() - 2


def _overflows(area: QScrollArea) -> bool:
    """Tell whether something in a scroll area stands out at the right, where nobody could reach it."""
    inside = area.widget()
    unreachable = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return area.isVisible() and unreachable and inside is not None and inside.width() > area.viewport().width() + 1


def _lying_on_each_other(controls: list[QWidget]) -> list[str]:
    """Return the controls of one parent that share some of their room: layouts with too little of it lay them so."""
    pairs = [(a, b) for n, a in enumerate(controls) for b in controls[:n] if a.parentWidget() is b.parentWidget()]
    return [f"{_name(a)} and {_name(b)}" for a, b in pairs if a.geometry().intersects(b.geometry())]


def _low_lists(page: QWidget) -> list[str]:
    """Return the lists of names that show fewer than a few of them, of those that have more."""
    lists = [w for w in page.findChildren(ChoiceList) if w.isVisible() and w.parentWidget()]
    return [w.accessibleName() for w in lists if _whole_rows(w) < min(FEW, w.model().rowCount())]


def _whole_rows(view: QListView) -> int:
    tops = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return sum(view.viewport().rect().adjusted(0, -1, 0, 1).contains(rect) for rect in tops)


def _small_icons(controls: list[QWidget]) -> list[str]:
    """Return the buttons whose icon did not grow with the text."""
    buttons = [w for w in controls if isinstance(w, QAbstractButton) and not w.icon().isNull()]
    return [_name(w) for w in buttons if w.iconSize().height() < current().px(15)]


def _out_of_sight(page: QWidget) -> list[str]:
    """Return the words that are cut and the areas that stand out beyond their edge."""
    cut = [label.text() for label in page.findChildren(QLabel) if _cut(label)]
    fields = [w for w in page.findChildren(QLineEdit) if w.isVisible()]
    cut += [w.accessibleName() for w in fields if w.height() < w.minimumSizeHint().height() - 2]
    return cut + [area.accessibleName() for area in page.findChildren(QScrollArea) if _overflows(area)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.scale}{' together' if look.together else ''}")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: str(place.id))
def test_every_control_has_a_name_and_every_word_its_room(
    qtbot: QtBot, qapp: QApplication, session: Session, chores: Chores, prompts: GivenAnswers, place: Place, look: Theme
) -> None:
    if look.together and not place.together:
        pytest.skip("This is not read together")
    apply(qapp, look)
    session.job_id = "" if place.names_others else str(SCHOOL)
    page = _shown(qtbot, place, session, chores, prompts, look.together)
    controls = _controls(page)
    assert controls
    assert [type(w).__name__ for w in controls if not _name(w).strip()] == []
    small = [_name(w) for w in controls if isinstance(w, QAbstractButton) and min(w.width(), w.height()) < LEAST]
    assert small == []
    with suppress(QtTimeout):  # layouts settle over a few turns of the event loop
        qtbot.waitUntil(lambda: not _out_of_sight(page), timeout=2_000)
    assert _out_of_sight(page) == []
    assert _lying_on_each_other(_controls(page)) == []
    assert _small_icons(controls) == []
    assert _low_lists(page) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.scale}{' together' if look.together else ''}")
def test_every_step_of_a_visit_has_names_and_room_for_its_words(
    qtbot: QtBot, qapp: QApplication, session: Session, chores: Chores, prompts: GivenAnswers, look: Theme
) -> None:
    apply(qapp, look)
    session.job_id = "holbrook-kitchen"
    place = next(place for place in PLACES if place.id == "visit")
    page = _shown(qtbot, place, session, chores, prompts, look.together)
    page.presenter.come_into_view()
    page.presenter.hear_start("today", "watched", "Karen Doyle, kitchen manager of many years")
    page.presenter.hear("good_day", Typed(words="Everyone turns up. " * 12))
    for step in range(len(page.presenter.state.sections) + 1):
        page.presenter.go_to_section(step)
        QApplication.processEvents()
        assert [type(w).__name__ for w in _controls(page) if not _name(w).strip()] == [], step
        with suppress(QtTimeout):
            qtbot.waitUntil(lambda: not _out_of_sight(page), timeout=2_000)
        assert _out_of_sight(page) == [], step
    page.presenter.write_down()
    assert page.presenter.state.part == "done" and _out_of_sight(page) == []


def test_every_place_is_there_for_nobody_and_for_an_empty_file(
    qtbot: QtBot, empty_session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    for place in PLACES:
        page = _shown(qtbot, place, empty_session, chores, prompts, False)
        assert [w for w in _controls(page) if not _name(w).strip()] == [], place.id
        words = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
        assert len(words) > 20, place.id


@pytest.mark.parametrize("look", [Theme("light"), Theme("dark", 2.0)], ids=lambda look: str(look.scale))
def test_the_door_names_its_fields_and_cuts_nothing(qtbot: QtBot, qapp: QApplication, look: Theme) -> None:
    apply(qapp, look)
    door, making, recovery = Door(), Making(), Recovery()
    making.begin(Path("/somewhere/Our people.keel"), "Jo")
    recovery.show_key("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV")
    door.show_welcome([Path("/somewhere/Our people.keel")])
    for part in (door, making, recovery):
        qtbot.addWidget(part)
        part.resize(1366, 690)
        part.show()
        QApplication.processEvents()
        assert [w for w in _controls(part) if not _name(w).strip()] == []
        assert _out_of_sight(part) == []


def test_every_form_names_its_fields(qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    asks: list[tuple[str, tuple[str, ...]]] = [
        ("telling", ("begin", "weigh")), ("weighing", ("write_question", "change_day", "name_other")),
        ("papers", ("add_reader",)),
        ("even_keel", ("move_level", "new_agreement")), ("adjustments", ("add_event", "new_adjustment", "change")),
        ("post", ("add", "change_post", "change_notes", "end", "not_held", "own_day", "agree_rhythm", "save_calendar")),
        ("home", ("add_person",)), ("employers", ("new_employer", "new_site", "new_contact", "new_meeting")),
    ]  # fmt: skip
    by_id = {place.id: place for place in PLACES}
    for place_id, methods in asks:
        presenter: Any = by_id[place_id].presenter(session, chores, prompts)
        presenter.show_person(session.person_id)
        for method in methods:
            getattr(presenter, method)()
    assert len(prompts.forms) >= 10
    for form in prompts.forms:
        fields = FormFields(form)
        qtbot.addWidget(fields)
        fields.show()
        assert [type(w).__name__ for w in _controls(fields) if not _name(w).strip()] == [], form.title
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_of_text_and_ground_has_the_contrast_it_promises(scheme: str) -> None:
    colours = COLOURS[scheme]
    low = [(a, b, round(contrast(colours[a], colours[b]), 2)) for a, b, least in CONTRAST_PAIRS
           if contrast(colours[a], colours[b]) < least]  # fmt: skip
    assert low == []


def test_contrast_is_the_formula_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_face_is_the_bundled_one(qapp: QApplication) -> None:
    assert FAMILY in load_fonts()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_knows_every_word_it_uses(scheme: str, scale: float) -> None:
    assert "$" not in sheet(Theme(scheme, scale))


def test_a_wheel_over_a_list_that_has_no_focus_changes_nothing(qtbot: QtBot) -> None:
    from desktop.widgets.fields import QuietCombo

    combo = QuietCombo()
    qtbot.addWidget(combo)
    combo.addItems(["one", "two"])
    combo.show()
    assert combo.focusPolicy() == Qt.FocusPolicy.StrongFocus
