"""The look in use: colours, size of text, and whether two people read the screen together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.shell.settings import FOLLOW, SCHEMES, Settings
from desktop.theme.apply import apply, system_scheme
from desktop.theme.tokens import SCALES, Theme


class Looks(QObject):
    """Applies themes and remembers the choice.

    `changing` is emitted before the whole program looks another way, so that whatever will be made anew can go
    first (a style sheet costs time for every widget there is); `changed` afterwards.
    """

    changing = Signal()
    changed = Signal(object)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app, self._settings = app, settings
        self._together = False
        self.theme = self._wanted()
        apply(app, self.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def scheme(self) -> str:
        """Return the colours asked for, one of `SCHEMES`."""
        return self._settings.scheme

    def choose_scheme(self, scheme: str) -> None:
        """Use other colours, or follow the system again."""
        if scheme in SCHEMES:
            self._settings.scheme = scheme
            self._renew()

    def bigger(self) -> None:
        """Make text one step larger."""
        self._step(1)

    def smaller(self) -> None:
        """Make text one step smaller."""
        self._step(-1)

    def choose_scale(self, scale: float) -> None:
        """Use another size of text."""
        if scale in SCALES:
            self._settings.scale = scale
            self._renew()

    def set_together(self, together: bool) -> None:
        """Use the larger type for two readers, or the specialist's."""
        self._together = together
        self._renew()

    def _step(self, by: int) -> None:
        place = SCALES.index(self._settings.scale) + by
        if 0 <= place < len(SCALES):
            self.choose_scale(SCALES[place])

    def _wanted(self) -> Theme:
        chosen = self._settings.scheme
        scheme = system_scheme() if chosen == FOLLOW else chosen
        return Theme(scheme, self._settings.scale, self._together)

    def _renew(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            self.changing.emit()
            self.theme = wanted
            apply(self._app, wanted)
            self.changed.emit(wanted)

    @Slot()
    def _follow(self) -> None:
        if self._settings.scheme == FOLLOW:
            self._renew()
