"""The blocks of a paper as a browser has them: headings in order, lists, tables with heads, places with names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count, zip_longest
from xml.etree import ElementTree

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    CalendarDay,
    Columns,
    Heading,
    Idea,
    NewPage,
    Panels,
    Paragraph,
    Question,
    Quote,
    Signatory,
    Signatures,
    Steps,
    Table,
    Together,
)
from supportplans.outline import Outline
from supportplans.reading import DATE, SIGNATURES, SIGNED, quoted
from supportplans.sendable import direction, on_one_line, sendable
from supportplans.tongue import tell, to_tell
from supportplans.web_fields import ask, typed_line
from supportplans.web_pictures import bar, picture
from supportplans.wording import day_of_month, weekdays

Element = ElementTree.Element
SIGNED_BY, DATE_OF, TABLE = to_tell("Signed: {name}"), to_tell("Date: {name}"), to_tell("Table")


def add(inside: Element, tag: str, given: Mapping[str, str] | None = None, /, **named: str) -> Element:
    """Add an element at the end of another."""
    return ElementTree.SubElement(inside, tag, {**(given or {}), **named})


def tell_in(element: Element, text: str) -> Element:
    """Write into an element after what it holds; lines stay lines. A name written from the right is set so."""
    element.set("dir", direction(text))
    first, *rest = sendable(text).split("\n")
    _more(element, first)
    for line in rest:
        add(element, "br").tail = line
    return element


def marked(element: Element, text: str, mark: str) -> Element:
    """Write into an element with a picture of ours before the words, where it has one."""
    if mark:
        element.set("dir", direction(text))
        picture(element, mark, text)
        return tell_in(add(element, "span"), text)
    return tell_in(element, text)


def _more(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


class Weaver:
    """Weaves blocks into a page, one after another."""

    def __init__(self) -> None:
        self._outline, self._numbers, self._new_page = Outline(), count(1), False
        self._tables: Counter[str] = Counter()

    def weave(self, inside: Element, blocks: Iterable[Block]) -> None:
        """Add these blocks at the end of an element."""
        for block in blocks:
            if isinstance(block, NewPage):
                self._new_page = True
                continue
            before = len(inside)
            self._weave(inside, block)
            if self._new_page and len(inside) > before:
                made = inside[before]
                made.set("class", f"{made.get('class', '')} new-page".strip())
                self._new_page = False

    def _weave(self, inside: Element, block: Block) -> None:
        match block:
            case Heading(text, _, mark):
                marked(add(inside, f"h{self._outline.level(block)}"), text, mark)
            case Paragraph(text, lead, small, opening):
                self._paragraph(inside, text, "lead" if lead else "small" if small else "", opening)
            case Quote(text):
                tell_in(add(add(inside, "blockquote", dir=direction(text)), "p"), quoted(text))
            case Bullets(opening, items, marks):
                self._list(inside, opening, items, marks)
            case Table():
                self._table(inside, block)
            case Calendar(caption, days):
                self._calendar(inside, caption, days)
            case Signatures(statement, places):
                self._signatures(inside, statement, places)
            case Question():
                ask(inside, block, self._name())
            case Idea(text, mark):
                marked(add(inside, "p", {"class": "idea"}), text, mark)
            case Steps(steps):
                for step in steps:
                    self._box(inside, "step", step.name, (Bullets("", step.items),), step.mark)
            case Panels(panels):
                row = add(inside, "div", {"class": "beside"}) if len(panels) > 1 else inside
                for panel in panels:
                    self._box(row, "panel", panel.heading, panel.blocks)
            case Columns(columns):
                row = add(inside, "div", {"class": "beside"})
                for column in columns:
                    self.weave(add(row, "div"), column)
            case Together(blocks):
                self.weave(add(inside, "div", {"class": "together"}), blocks)
            case NewPage():
                pass

    def _name(self) -> str:
        return f"n{next(self._numbers)}"

    def _paragraph(self, inside: Element, text: str, style: str, opening: str) -> None:
        made = add(inside, "p", {"class": style} if style else {})
        if opening.strip():
            tell_in(add(made, "strong"), opening)
            _more(made, " ")
        tell_in(made, text)

    def _list(self, inside: Element, opening: str, items: tuple[str, ...], marks: tuple[str, ...] = ()) -> None:
        told: dict[str, str] = {}
        if opening.strip():
            told["aria-labelledby"] = name = self._name()
            tell_in(add(inside, "p", {"class": "opening"}, id=name), opening)
        if items:
            made = add(inside, "ul", told | ({"class": "marked"} if any(marks) else {}))
            for item, mark in zip_longest(items, marks[: len(items)], fillvalue=""):
                marked(add(made, "li"), item, mark)

    def _box(self, inside: Element, kind: str, heading: str, blocks: tuple[Block, ...], mark: str = "") -> None:
        made = add(inside, "div", {"class": kind})
        marked(add(made, f"h{self._outline.under()}"), heading, mark)
        self.weave(made, blocks)

    def _frame(self, inside: Element, about: str) -> Element:
        """Return a table that can be moved sideways by keyboard where a window is narrow. No two have one name."""
        name = on_one_line(about) or tell(TABLE)
        self._tables[name] += 1
        told = f"{name} ({self._tables[name]})" if self._tables[name] > 1 else name
        frame = add(inside, "div", {"class": "wide", "role": "region", "tabindex": "0", "aria-label": told})
        return add(frame, "table")

    def _heads(self, table: Element, names: Iterable[str]) -> Element:
        row = add(add(table, "thead"), "tr")
        for name in names:
            tell_in(add(row, "th", scope="col"), name)
        return add(table, "tbody")

    def _table(self, inside: Element, table: Table) -> None:
        about = table.caption or ", ".join(name for name in table.head if name.strip())
        whole = self._frame(inside, about)
        if table.figures:
            whole.set("class", "figures")
        body = self._heads(whole, table.head)
        open_for_writing, parts = bool(table.least) or not table.rows, iter(table.bars)
        for cells in table.rows or (("",) * len(table.head),):
            row = add(body, "tr", {"class": "total"} if table.total and cells is table.rows[-1] else {})
            for n, (name, text) in enumerate(zip(table.head, cells, strict=True)):
                named = table.row_heads and n == 0 and bool(text.strip())
                cell = tell_in(add(row, "th", scope="row") if named else add(row, "td"), text)
                if open_for_writing and not text.strip():
                    typed_line(cell, name)
            if (part := next(parts, None)) is not None:
                bar(row[-1], part)

    def _calendar(self, inside: Element, caption: str, days: tuple[CalendarDay, ...]) -> None:
        table = self._frame(inside, caption)
        table.set("class", "calendar")
        tell_in(add(table, "caption"), caption)
        body = self._heads(table, weekdays())
        for week in (days[n : n + 7] for n in range(0, len(days), 7)):
            row = add(body, "tr")
            for each in week:
                cell = add(row, "td")
                add(cell, "span", {"class": "day"}).text = day_of_month(each.on)
                for words in each.words:
                    add(cell, "br")
                    tell_in(add(cell, "span"), words)

    def _signatures(self, inside: Element, statement: str, places: tuple[Signatory, ...]) -> None:
        tell_in(add(inside, f"h{self._outline.level(Heading(''))}"), tell(SIGNATURES))
        tell_in(add(inside, "p"), statement)
        for place in places:
            self._place(inside, place)

    def _place(self, inside: Element, place: Signatory) -> None:
        made = add(inside, "div", {"class": "place", "role": "group", "aria-label": on_one_line(place.name)})
        tell_in(add(add(made, "p"), "strong"), place.name)
        for text in (place.role, place.signed):
            if text.strip():
                tell_in(add(made, "p"), text)
        if not place.signed:
            for label, name in ((SIGNED, SIGNED_BY), (DATE, DATE_OF)):
                field = self._name()
                add(made, "label", {"for": field}).text = tell(label)
                typed_line(made, tell(name, name=place.name), field)
