"""The way out of Papers: printed, saved in several forms, and two copies of what two sign."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from desktop.app.leaving import Leaving, Went, for_both, own_copy, released_copy
from desktop.presenters.papers_making import Making
from desktop.presenters.papers_shelf import Group
from desktop.presenters.pressing import Drawn
from desktop.words.shelf import look_words
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper

CANNOT_REGISTER = "This file is open for reading only just now. What goes out is registered in it, so nothing left."
SIGNED = "Once both have signed, write the day down: Even keel, What changed."
NOTHING_IN = "Every line is held back, so there is nothing to print yet."


class LeavingPapers(Making):
    """Whatever leaves is what is shown, and what is shown is made of what the gate released, and nothing else."""

    def print_paper(self) -> None:
        """Register the copy and print exactly the pages that are shown."""
        drawn = self._ready()
        if drawn is not None:
            self._left("Printed", self.desk.print(self._going(drawn)))

    def print_both(self) -> None:
        """Print it twice, for the reader and for the person: both have the same, and both copies are registered."""
        drawn = self._ready()
        if drawn is not None and self._state.signed:
            self._left("Printed", self.desk.print(for_both(self._going(drawn))))

    def save_paper(self) -> None:
        """Register the copy and save exactly the pages that are shown as a PDF."""
        self._save("pdf")

    def save_word(self) -> None:
        """Register the copy and save its words as a Word file."""
        self._save("docx")

    def save_page(self) -> None:
        """Register the copy and save its words as a page for a browser."""
        self._save("html")

    def save_text(self) -> None:
        """Register the copy and save its words as plain text."""
        self._save("txt")

    def _save(self, form: str) -> None:
        drawn = self._ready()
        if drawn is not None:
            self._left("Saved", self.desk.save(self._going(drawn), form))

    def save_locked(self) -> None:
        """Register the copy and save it as a PDF that opens with a passphrase alone."""
        drawn = self._ready()
        if drawn is not None:
            self.desk.save_locked(self._going(drawn), partial(self._left, "Saved"))

    def _left(self, done: str, went: Went | None) -> None:
        if went is not None:
            number = f" and registered as copy {went.copy_no}" if self._state.group is not Group.BLANK else ""
            both = f" Both have it: copy {went.copy_no} and the person’s own. {SIGNED}" if went.both else ""
            self._tell(f"{done}{number}.{both}")

    def _ready(self) -> Drawn | None:
        """Return the paper as it is shown, if it may go out now; else say why not."""
        if self.session.file.read_only and not isinstance(self._paper, BlankPaper):
            self.prompts.report(CANNOT_REGISTER)
            return None
        drawn = self.desk.drawn
        if drawn is None or not self._still(drawn):
            return None
        if self._on_it is not None and not self._on_it.lines:
            self._tell(NOTHING_IN)
            return None
        return drawn

    def _still(self, drawn: Drawn) -> bool:
        """Tell whether exactly this may go out now; where it may not, draw anew what may."""
        same = self.desk.drawn is drawn
        if same and isinstance(self._paper, EmployerPaper):
            consent = self._consent()
            given = consent is not None and consent.in_force(self.session.today)
            same = given and self._allowed(self._paper) == self._released
        if not same:
            self.reload()  # a day has gone by, say, and permissions end with days
        return same

    def _going(self, drawn: Drawn) -> Leaving:
        kind, document, person = self._paper.kind.document, drawn.pressed.document, self.session.person_id
        assert document is not None
        if self._released is not None:
            going = released_copy(kind, person, self._released, document)
        elif isinstance(self._paper, OwnPaper):
            going = own_copy(kind, person, self.session.called, check_code=document.check_code)
        else:
            going = Leaving(kind, check_code=document.check_code)
        return replace(going, look=look_words(self._look_now), still=lambda: self._still(drawn))
