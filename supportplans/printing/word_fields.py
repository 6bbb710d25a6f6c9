"""Places in a Word file that are filled in: content controls with names, and the fields that count pages.

A control that holds nothing yet holds only room, so that the paper looks on screen as it does in the hand.
"""

from __future__ import annotations

from typing import Any

from supportplans.printing.word_text import element
from supportplans.sendable import on_one_line

LONGEST_NAME = 64  # Word opens no file with a longer name of a control
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_ROOM = "\u00a0" * 12
_EMPTY, _TICKED = "2610", "2612"  # boxes of the face that Word itself takes


def words_control(name: str, number: int, lines: int = 1) -> Any:
    """Return a control for words, over so many lines to begin with."""
    kind = element("w:text", **({"multiLine": "1"} if lines > 1 else {}))
    return _control(name, number, kind, [_room(lines)], empty=True)


def day_control(name: str, number: int, language: str) -> Any:
    """Return a control for a day, which Word lets be chosen from a calendar."""
    kind = element("w:date")
    kind.extend((element("w:dateFormat", val="d MMMM yyyy"), element("w:lid", val=language),
                 element("w:storeMappedDataAs", val="dateTime"), element("w:calendar", val="gregorian")))  # fmt: skip
    return _control(name, number, kind, [_room(1)], empty=True)


def box_control(name: str, number: int) -> Any:
    """Return a box to tick."""
    from lxml import etree

    kind = etree.Element(f"{{{_W14}}}checkbox", nsmap={"w14": _W14})
    etree.SubElement(kind, f"{{{_W14}}}checked").set(f"{{{_W14}}}val", "0")
    for state, letter in (("checkedState", _TICKED), ("uncheckedState", _EMPTY)):
        made = etree.SubElement(kind, f"{{{_W14}}}{state}")
        made.set(f"{{{_W14}}}val", letter)
        made.set(f"{{{_W14}}}font", "MS Gothic")
    return _control(name, number, kind, [_box()], empty=False)


def field(run: Any, code: str) -> None:
    """Make a run say what Word counts, such as PAGE; until it has counted it says 1."""
    for kind in ("begin", "separate", "end"):
        if kind == "separate":
            asked = element("w:instrText")
            asked.text = f" {code} "
            run._r.append(asked)
        run._r.append(element("w:fldChar", fldCharType=kind))
        if kind == "separate":
            run.add_text("1")


def _control(name: str, number: int, kind: Any, runs: list[Any], *, empty: bool) -> Any:
    whole, told, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    told.extend((element("w:alias", val=_short(name)), element("w:tag", val=f"place-{number}"),
                 element("w:id", val=str(number))))  # fmt: skip
    if empty:
        told.append(element("w:showingPlcHdr"))
    told.append(kind)
    content.extend(runs)
    whole.extend((told, content))
    return whole


def _room(lines: int) -> Any:
    run = element("w:r")
    for n in range(lines):
        if n:
            run.append(element("w:br"))
        text = element("w:t")
        text.text = _ROOM
        run.append(text)
    return run


def _box() -> Any:
    run, how, text = element("w:r"), element("w:rPr"), element("w:t")
    how.append(element("w:rFonts", ascii="MS Gothic", eastAsia="MS Gothic", hAnsi="MS Gothic", hint="eastAsia"))
    text.text = chr(int(_EMPTY, 16))
    run.extend((how, text))
    return run


def _short(name: str) -> str:
    """Return a name short enough for Word, which counts in UTF-16."""
    plain = on_one_line(name)
    if len(plain.encode("utf-16-le")) // 2 <= LONGEST_NAME:
        return plain
    return plain[: LONGEST_NAME // 2].rstrip() + "…"
