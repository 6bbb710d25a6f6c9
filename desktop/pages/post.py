"""In the job: the job, the reviews, what changed around it, and how often we are in touch, each on a card."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.post_view import ChangeRow, PastRow, PostShown, PostState, SlotRow
from desktop.widgets.ask_bar import AskBar
from desktop.widgets.buttons import button, icon_button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.columns import CardColumns
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.pairs import pairs
from desktop.widgets.text import PrivateBox, label, line, plain_tip
from desktop.words import posts as words

MOST = 38  # characters of a name on a pill
COLUMN = 480  # the least width of a column, at 100 %


class PostPage(Page):
    """Shows a `PostState`."""

    title = words.TITLE
    sentence = words.SENTENCE

    def build(self) -> None:
        """Make the picks, the cards and the empty part."""
        self.begin = button("Begin the review", "check-bubble", True, self.presenter.begin_review)
        self.more = button(words.MORE, "plus", on_click=self.presenter.more_again,
                           name="More support again, from today")  # fmt: skip
        self.more.setToolTip(words.MORE_TIP)
        for made in (self.more, self.begin):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.offer = AskBar(self._on_offer, self.presenter.add)
        self.offer.say_it.setText("Write it down")
        self.offer.leave.setText("By hand")
        self._pick = QWidget()
        self._pick.setObjectName("plain")
        self._picks: dict[str, ChoiceChip] = {}
        self._pick_flow = FlowLayout(self._pick)
        self._columns = CardColumns(COLUMN, 2)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._pick)
        inside.addWidget(self._columns)
        inside.addStretch(1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolled(inside, "The job"))
        self.stack.addWidget(self.empty)
        for part in (self.offer, self.notice):
            self.body.addWidget(part)
        self.body.addWidget(self.stack, 1)
        self._shown: object = None

    # Showing

    def show_state(self, state: PostState) -> None:
        """Show a state."""
        shown = state.shown
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(int(shown is None))
        self.begin.setVisible(shown is not None and shown.can_begin)
        self.more.setVisible(shown is not None and not shown.over)
        self.offer.say(f"{state.offers[0][1]}: started. Is this a job to write down?" if state.offers and shown else "")
        if shown is None:
            self.set_head(self.title, self.sentence)
            self._show_empty(state)
            self._shown = None
            return
        self.set_head(self.title, f"{shown.title}. {shown.lasted[:1].upper()}{shown.lasted[1:]}.")
        due = any(slot.due for slot in shown.slots)
        said = "Go on with the review" if shown.begun else "Begin the review" if due else "A review now"
        self.begin.setText(f" {said}")
        self.begin.setAccessibleName(said)
        self._show_picks(state, shown.id)
        if shown != self._shown:
            self._shown = shown
            cards = (self._reviews, self._job, self._rhythm, self._changes)
            self._columns.show_cards([make(shown) for make in cards])

    def _show_picks(self, state: PostState, chosen: str) -> None:
        self._pick.setVisible(len(state.posts) > 1)
        if list(self._picks) != [code for code, _ in state.posts]:
            clear(self._pick_flow)
            self._picks = {}
            for code, said in state.posts:
                made = ChoiceChip(code, shorten(said), code == chosen)
                made.setAccessibleName(f"Show the job: {said}")
                made.setToolTip(plain_tip(said))
                made.chosen.connect(self.presenter.choose_post)
                self._picks[code] = made
                self._pick_flow.addWidget(made)
        for code, made in self._picks.items():
            made.choose(code == chosen)

    def _show_empty(self, state: PostState) -> None:
        if state.offers:
            self.empty.show_part("briefcase", f"{state.offers[0][1]}: started", "Write the job down, and reviews, what "
                                 "changes around it and our contacts have their place. Nothing more to type.",
                                 "Write it down", "offer")  # fmt: skip
        elif state.called:
            self.empty.show_part("briefcase", "No job written down yet", "Once a job has begun, this is where support "
                                 "goes on: reviews, changes, and how often we are in touch, for as long as it lasts.",
                                 "A job that began", "add")  # fmt: skip
        else:
            self.empty.show_part("person", "Nobody is open", "A job belongs to one person. Open somebody on Home.",
                                 "Go to Home", "home")  # fmt: skip

    # The cards

    def _job(self, shown: PostShown) -> Card:
        card = Card("The job", "briefcase")
        card.add(pairs(shown.facts))
        if shown.notes and not self.together:
            card.add(PrivateBox(shown.notes, "A note that stays here"))
        ask = self.presenter
        end = ("It goes on", ask.goes_on, "undo") if any(n == "Last day" for n, _ in shown.facts) else (
            "It came to its end", ask.end, "door")  # fmt: skip
        note = () if self.together else (("A note", ask.change_notes, "lock"),)
        card.add(_flow(*(link(*each) for each in (
            ("Change", ask.change_post, "pencil"), end, *note, ("Another job", ask.add, "plus"),
            ("Take away", ask.remove, "bin")))))  # fmt: skip
        return card

    def _reviews(self, shown: PostShown) -> Card:
        card = Card("Reviews", "calendar")
        if not shown.over:
            card.head.addWidget(button("A day of our own", "plus", on_click=self.presenter.own_day, kind="small"))
        for each in shown.slots:
            card.add(_slot(each))
        if not shown.slots:
            card.add(label("The job has ended, so none is due." if shown.over else "None is due.", tone="soft"))
        due, late = any(each.due for each in shown.slots), any(each.late for each in shown.slots)
        card.add(_flow(
            *((link(words.NOT_HELD if late else words.PUT_OFF, self.presenter.not_held, "close"),) if due else ()),
            *((link("A calendar file", self.presenter.save_calendar, "calendar"),)
              if not shown.over and not self.together else ()),
        ))  # fmt: skip
        if shown.past:
            card.add(line())
            for past in shown.past:
                card.add(self._past(past))
        return card

    def _past(self, past: PastRow) -> QWidget:
        opens = button("Go on" if past.begun else "Open", on_click=partial(self.presenter.open_review, past.id),
                       kind="small", name=f"Open the review: {past.title}")  # fmt: skip
        return row(_two(past.title, past.caption), opens, stretch=0)

    def _changes(self, shown: PostShown) -> Card:
        card = Card("What changed around the job", "arrows")
        if not shown.over:
            card.add(label("Something changed? Choose what:", "strong"))
            card.add(_flow(*(
                button(said, on_click=partial(self.presenter.changed, what.value), kind="small",
                       name=f"It changed: {said}")
                for what, said in words.CHANGED.items()
            ), gap=6))  # fmt: skip
        for each in shown.changes:
            card.add(self._change(each))
        if not shown.changes:
            card.add(label(words.NONE_KEPT if shown.over else words.NO_CHANGES, tone="soft", wrap=True))
        return card

    def _change(self, change: ChangeRow) -> QWidget:
        gone = icon_button("bin", f"Take away: {change.title}", partial(self.presenter.remove_change, change.id))
        words_ = _two(change.title, change.caption)
        if not change.hand_over:
            return row(words_, gone, stretch=0)
        over = button("Hand over", "people", on_click=partial(self.presenter.hand_over, change.id), kind="small",
                      name=f"Hand over what was agreed: {change.title}")  # fmt: skip
        return row(words_, over, gone, stretch=0)

    def _rhythm(self, shown: PostShown) -> Card:
        card = Card("How often we are in touch", "people")
        now, upcoming = shown.rhythm
        card.add(label(now, "strong" if upcoming else "body", wrap=True))
        if upcoming:
            card.add(label(upcoming, "body", wrap=True, tone="change" if shown.contact_late else ""))
        if not shown.over:
            card.add(_flow(button("Agree another rhythm" if upcoming else "Agree on one", "pencil",
                                  on_click=self.presenter.agree_rhythm, kind="small")))  # fmt: skip
        for each in shown.rhythms:
            gone = icon_button("bin", f"Take away: {each.title}", partial(self.presenter.remove_rhythm, each.id))
            card.add(row(_two(each.title, each.caption), gone, stretch=0))
        if not shown.over:
            card.add(label(words.FADES, "caption", wrap=True))
        return card

    # What widgets tell

    def _on_offer(self) -> None:
        if self.presenter.state.offers:
            self.presenter.take_offer(self.presenter.state.offers[0][0])

    def _on_wanted(self, code: str) -> None:
        if code == "offer":
            self._on_offer()
        elif code == "add":
            self.presenter.add()
        else:
            self.presenter.go_to(code)


def shorten(said: str) -> str:
    """Return a name short enough for a pill."""
    return said if len(said) <= MOST else f"{said[: MOST - 1].rstrip(' ,')}…"


def _flow(*parts: QWidget, gap: int = 12) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    flow = FlowLayout(holder, gap=gap)
    for part in parts:
        flow.addWidget(part)
    return holder


def _two(title: str, caption: str) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    stack = QVBoxLayout(holder)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(1)
    stack.addWidget(label(title, "body", wrap=True))
    stack.addWidget(label(caption, "caption", wrap=True))
    return holder


def _slot(slot: SlotRow) -> QWidget:
    made = row(
        label(slot.title, "strong" if slot.due else "body", wrap=True),
        label(slot.when, "body", tone="change" if slot.late else ""), stretch=0,
    )  # fmt: skip
    made.setAccessibleName(slot.name)
    return made
