"""Places to write and boxes to tick on a page, each with a name. A browser is asked to keep and send nothing of them.

Spelling is not checked there, as some browsers send what is typed away for it.
"""

from __future__ import annotations

from xml.etree import ElementTree

from supportplans.blocks import Question, Room
from supportplans.sendable import direction, on_one_line, sendable

Element = ElementTree.Element
_PRIVATE = {"autocomplete": "off", "spellcheck": "false"}


def typed_line(inside: Element, name: str, field: str = "", about: str = "") -> Element:
    """Add one line to type in; with `field` it has an id for a label to point at."""
    told = {"type": "text", **_PRIVATE, **({"aria-label": on_one_line(name)} if name.strip() else {})}
    return ElementTree.SubElement(inside, "input", told | _known(field, about))


def ask(inside: Element, asked: Question, field: str) -> None:
    """Add a question with its room; `field` begins every id it needs."""
    group = asked.room is Room.BOXES
    made = ElementTree.SubElement(inside, "fieldset" if group else "div")
    made.set("class", "question apart" if asked.apart else "question")
    about = f"{field}-hint" if asked.hint.strip() else ""
    if group:
        _say(ElementTree.SubElement(made, "legend"), asked.label)
        if about:
            made.set("aria-describedby", about)
    elif asked.room is Room.BOX:
        _box(made, asked.label, field, about)
    else:
        _say(ElementTree.SubElement(made, "label", {"for": field}), asked.label)
    if about:
        _say(ElementTree.SubElement(made, "span", {"class": "hint", "id": about}), asked.hint)
    choices = ElementTree.SubElement(made, "div", {"class": "choices"}) if group else made
    for n, choice in enumerate(asked.choices if group else ()):
        _box(ElementTree.SubElement(choices, "p", {"class": "choice"}), choice, f"{field}-{n}", "")
    if asked.room is Room.WORDS:
        ElementTree.SubElement(made, "textarea", {"rows": str(asked.lines), **_PRIVATE, **_known(field, about)})
    elif asked.room in (Room.LINE, Room.DAY, Room.SHORT):
        typed_line(made, "", field, about)


def _box(inside: Element, text: str, field: str, about: str) -> None:
    ElementTree.SubElement(inside, "input", {"type": "checkbox", "autocomplete": "off", **_known(field, about)})
    _say(ElementTree.SubElement(inside, "label", {"for": field}), text)


def _known(field: str, about: str) -> dict[str, str]:
    return {**({"id": field} if field else {}), **({"aria-describedby": about} if about else {})}


def _say(element: Element, text: str) -> None:
    element.set("dir", direction(text))
    element.text = " ".join(sendable(text).split("\n"))
