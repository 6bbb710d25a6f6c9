"""The hand-over sheet as a paper: what the new side may have of it, what is held back, and the pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.app.plans import plan_lines
from desktop.app.way_out import Leaving, Went, next_number, released_copy
from desktop.presenters.drawn_paper import PaperPresenter, PaperState
from desktop.presenters.paper_findings import NOTHING_SEEN, LookingAgain, WordingSeen
from desktop.presenters.papers_view import LensLine, LensSection, Seen, Standing, lens
from desktop.presenters.set_papers import press_for_reader
from desktop.words import hand_over as words
from desktop.words.adjustments import Voice
from desktop.words.papers import HEARD, part_words, reader_words
from records.consent import Consent, Line, Recipient, Released, release
from supportplans.employer_papers import HAND_OVER
from supportplans.handover import opens
from supportplans.issue import Issue
from supportplans.left_off import LeftOff
from supportplans.posts import Changed, Post, PostChange, on_day


@dataclass(frozen=True, slots=True)
class HandOverPaperState(PaperState):
    """Everything the page shows. `readers` are those a sheet can be made for; `held` what stays behind."""

    reader: str = ""
    readers: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    said: tuple[str, ...] = ()
    said_together: tuple[str, ...] = ()
    held: tuple[LensSection, ...] = ()
    given: int = 0
    wording: WordingSeen = NOTHING_SEEN  # what to look at again in the words of its lines
    can_undo: bool = False


class HandOverPaperPresenter(LookingAgain, PaperPresenter):
    """The new side is a new reader by name: nothing that was agreed to for another reader counts for them."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = HandOverPaperState()
        self._chosen = ""
        self._released: Released | None = None  # what the page is made of
        self._on_it: Released | None = None  # what of it stands on the page
        self._number = 0
        self.subscribe(("plans", "consent", "copies", "people", "left_off"))
        self.subscribe({"wording": self.look_at_words})

    def show_person(self, person_id: str) -> None:
        """Show another person's sheet."""
        self._chosen, self._state = "", HandOverPaperState()
        self.reload()

    def come_into_view(self) -> None:
        """Read everything again."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def choose_reader(self, name: str) -> None:
        """Show what another of the new readers may have."""
        self._chosen = name
        self.reload()

    def ask_for_yes(self) -> None:
        """Go to where the person says yes line by line: to this reader, or where nobody asked yet, to the asking."""
        reader = next((r for r in self._readers() if r.name == self._chosen), None)
        consent = self._consent(reader) if reader else None
        self.session.asking = reader if consent is None else None
        self.thing_wanted.emit(self.session.person_id, "papers", str(consent.id) if consent else "")

    def reload(self) -> None:
        """Read lines and permissions again, and make the pages anew."""
        self.desk.put_aside()  # first of all: what was drawn may not be what may go out now
        readers = self._readers()
        if not any(r.name == self._chosen for r in readers):
            self._chosen = readers[0].name if readers else ""
        reader = next((r for r in readers if r.name == self._chosen), None)
        consent = self._consent(reader) if reader else None
        lines = self._lines(reader) if reader else ()
        released = self._allowed(reader) if reader else None
        self._on_it = on_it = HAND_OVER.standing(released, Issue()) if released else None
        given, yes = (len(each.lines) if each else 0 for each in (on_it, released))
        self._state = replace(
            self._state, reader=reader_words(reader) if reader else "", chosen=self._chosen,
            held=self._held(lines, released), given=given,
            readers=tuple((r.name, reader_words(r)) for r in readers),
            said=self._told(reader, consent, yes, len(lines), you=False),
            said_together=self._told(reader, consent, yes, len(lines), you=True),
        )  # fmt: skip
        self._draw(released if given else None)
        self.look_at_words()

    # Inside

    def _held(self, lines: Iterable[Line], released: Released | None) -> tuple[LensSection, ...]:
        """Return what is held back, and after it what is in and, as things are, does not stand on the sheet."""
        through, on_it = (each.line_ids if each else frozenset[str]() for each in (released, self._on_it))
        back = [line for line in lines if line.id not in through]
        held = lens(back, Seen({line.id: line.share for line in back}, None, self.session.today))
        rest = tuple(
            LensLine(line.id, line.text, part_words(line.id), line.quoted, Standing.NOT_HERE)
            for line in lines if line.id in through - on_it
        )  # fmt: skip
        return (*held, LensSection(HEARD[Standing.NOT_HERE.value], rest)) if rest else held

    def _lines_on_paper(self) -> Iterable[Line]:
        return self._on_it.lines if self._on_it else ()

    def _told(
        self, reader: Recipient | None, consent: Consent | None, given: int, every: int, you: bool
    ) -> tuple[str, ...]:  # fmt: skip
        if reader is None:
            return (words.NOBODY,)
        ended = consent is not None and not consent.in_force(self.session.today)
        voice = Voice(self.session.called or "The person", you)
        new = any(c.what is Changed.MANAGER and _same(c.now, reader.name) for _, c in self._changes())
        said = words.reader_said(voice, reader.name, given, every, ended)
        return (words.new_reader(voice, reader.name), said) if new else (said,)

    def _draw(self, released: Released | None) -> None:
        self._released = released
        if released is None:
            self.desk.clear()
            return
        self._number = next_number(self.session.consents.copies(self.session.person_id), HAND_OVER.kind.document)
        issue = Issue(copy_no=self._number)
        self.desk.draw(partial(press_for_reader, HAND_OVER, released, issue, self.setting), keep=False)

    def _going(self) -> Leaving:
        released, drawn = self._released, self.desk.drawn
        assert released is not None and drawn is not None and drawn.pressed.document is not None

        def still() -> bool:
            same = self.desk.drawn is drawn and self._allowed(released.recipient) == released
            if not same:
                self.reload()
            return same

        going = released_copy(HAND_OVER.kind.document, self.session.person_id, released, drawn.pressed.document)
        return replace(going, still=still)

    def _said(self, went: Went) -> str:
        return f"{'Saved' if went.place else 'Printed'} and registered as copy {went.copy_no}."

    def _readers(self) -> tuple[Recipient, ...]:
        """Return the new side of each change by name, newest first, as the permissions name them where they do."""
        named: dict[str, Recipient] = {}
        for post, change in self._changes():
            name = self._new_name(post, change).strip()
            if name and name.casefold() not in named:
                known = next((c.recipient for c in self._consents() if _same(c.recipient.name, name)), None)
                named[name.casefold()] = known or Recipient(name, "", post.employer)
        return tuple(named.values())

    def _new_name(self, post: Post, change: PostChange) -> str:
        if change.what is Changed.MANAGER:
            return change.now
        return on_day(post, self.session.posts.changes(post.id), self.session.today).manager

    def _changes(self) -> tuple[tuple[Post, PostChange], ...]:
        person, store = self.session.person_id, self.session.posts
        posts = store.posts(person) if person else ()
        found = [(post, change) for post in posts for change in store.changes(post.id) if opens(change)]
        return tuple(sorted(found, key=lambda pair: pair[1].on, reverse=True))

    def _consents(self) -> tuple[Consent, ...]:
        return tuple(self.session.consents.consents(self.session.person_id))

    def _consent(self, reader: Recipient) -> Consent | None:
        mine = [c for c in self._consents() if c.recipient == reader]
        return next((c for c in mine if c.in_force(self.session.today)), mine[0] if mine else None)

    def _lines(self, reader: Recipient) -> tuple[Line, ...]:
        every = plan_lines(self.session.file.db, self.session.person_id, reader.organisation)
        off: LeftOff = self.session.left_off.left_off(self.session.person_id, reader, HAND_OVER.kind.id)
        return off.staying(line for line in every if HAND_OVER.takes(line))

    def _allowed(self, reader: Recipient) -> Released:
        return release(self._lines(reader), self._consents(), reader, self.session.today)


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
