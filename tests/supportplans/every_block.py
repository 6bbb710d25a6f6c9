"""A paper with every block there is, and papers of every block with whatever a person can type."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    CalendarDay,
    Columns,
    Document,
    Heading,
    Idea,
    NewPage,
    Panel,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Signatory,
    Signatures,
    Step,
    Steps,
    Table,
    Together,
)
from supportplans.checkcode import with_code

MONDAY = date(2027, 3, 1)
NASTY = (
    "<b>bold</b> & more", "&amp;lt;", "]]>", "</td></tr>", "\"'`", "\u202eturned\u202c", "\u0000\u0007bell", "a\u200bb",
    "שלום מאיה", "مرحبا", "👩🏽\u200d🔧 at work", "w" * 400, "\ud800", "\ufffe", "line\nline\r\nline", "tab\there",
    "e\u0301", "{name}", "%s", "=1+1", "javascript:alert(1)", "- not a list", "What: not a record", "\u2028",
    "<!--", "<script>",
)  # fmt: skip


def week(words: tuple[str, ...], weeks: int = 1) -> tuple[CalendarDay, ...]:
    """Return days of which each Wednesday says something."""
    return tuple(CalendarDay(MONDAY + timedelta(n), words if n % 7 == 2 else ()) for n in range(7 * weeks))


def every_block(text: str) -> tuple[Block, ...]:
    """Return each block once, or in each of its shapes, with a text in every place that can hold one."""
    t = text
    return (
        Heading(t, 1), Paragraph(t, lead=True), Paragraph(t, small=True), Paragraph(t, opening=t),
        Heading(t, 3), Quote(t), Bullets(t, (t, t)), Bullets("", (t,), ("check",)),
        Table((t, t), ((t, t), ("", t)), (0.5, 0.5), caption="About", row_heads=True),
        Table((t, t), ((t, ""), ("", "")), (0.7, 0.3), small=True, least=24.0), Table((t, t), (), (0.5, 0.5)),
        Calendar(t, week((t,))), NewPage(), Heading(t), Question(t), Question(t, Room.WORDS, t, lines=4),
        Question(t, Room.DAY, apart=True), Question(t, Room.SHORT), Question(t, Room.BOXES, t, (t, t)),
        Question(t, Room.BOX, t),
        Idea(t, "speech"), Steps((Step(t, (t, t), "level-1"), Step(t, (t,)))),
        Panels((Panel(t, (Bullets(t, (t,)), Quote(t))), Panel(t, (Paragraph(t),))), (0.5, 0.5)),
        Columns(((Paragraph(t),), (Heading(t, 3), Table((t,), ((t,),), (1.0,))))),
        Together((Heading(t), Paragraph(t), Table((t,), ((t,),), (1.0,)))),
        Signatures(t, (Signatory(t), Signatory(t, t), Signatory(t, t, "Signed on 3 March 2027"))),
    )  # fmt: skip


def paper(text: str) -> Document:
    """Return a paper of every block; what is in its properties is of nobody."""
    document = Document(
        "Work plan", f"Draft {text}", f"Copy 2, for {text}", every_block(text), (f"Keep {text}", "Return it."),
        dated="Made on 3 March 2027.", letterhead=text,
    )  # fmt: skip
    return with_code(document)


EVERY = paper("Quiet <desk> & more")
typed = st.one_of(st.text(max_size=30), st.sampled_from(NASTY), st.sampled_from(NASTY).map(lambda text: f"Ask {text}"))
"""Whatever a person can type, and what somebody would type who wants to break a file."""


def close_up(text: str) -> str:
    """Return a text without the space in it."""
    return "".join(text.split())
