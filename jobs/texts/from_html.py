"""Text out of a web page: what is seen, line by line. Scripts are never run and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jobs.texts.tables import table_lines

MOST_MARKUP = 3_000_000  # characters of markup looked at; a page around an advert or a CV is far shorter
_DROPPED = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "nav", "button",
     "select", "textarea", "audio", "video", "canvas", "map")
)  # fmt: skip
_BLOCKS = frozenset(
    ("p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl", "dt", "dd", "li", "h1",
     "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "address", "figure", "figcaption", "form", "fieldset", "legend",
     "center", "hr", "tr", "table", "td", "th", "body", "details", "summary")
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"\s+")


def html_text(markup: str) -> str:
    """Return the text of a page as it is read: a line for each block, '- ' before what is in a list."""
    from lxml import etree, html

    markup = _plain_start(markup[:MOST_MARKUP])
    if not markup.strip():
        return ""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    return re.sub(r"\n{3,}", "\n\n", _stripped("".join(_pieces(root)))).strip("\n")


def _plain_start(markup: str) -> str:
    """Take the XML line off the top, which would speak of an encoding that no longer holds."""
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup.replace("\x00", ""), count=1)


def _pieces(root: Any) -> Iterator[str]:
    """Walk a page without recursion: pages can be nested more deeply than Python calls can."""
    todo: list[Any] = [root]
    while todo:
        now = todo.pop()
        if isinstance(now, str):
            yield now
            continue
        tag = now.tag if isinstance(now.tag, str) else ""
        after = _SPACE.sub(" ", now.tail or "")
        if not tag or tag in _DROPPED or _is_hidden(now):
            yield after
            continue
        if tag == "table" and (lines := _table(now)) is not None:
            yield "\n" + "\n".join(lines) + "\n" + after
            continue
        if tag == "br":
            yield "\n" + after
            continue
        edge = "\n" if tag in _BLOCKS else ""
        yield _opening(tag, edge) + _SPACE.sub(" ", now.text or "")
        todo.append(edge + after)
        todo += reversed(now)


def _opening(tag: str, edge: str) -> str:
    if tag == "li":
        return "\n- "
    return "\n\n" if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else edge


def _is_hidden(element: Any) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _table(table: Any) -> list[str] | None:
    """Return a table's lines; None where it only lays out the page (a table in a table, or one cell a row)."""
    if table.find(".//table") is not None or table.find(".//ul") is not None:
        return None
    rows = [[_cell(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    return table_lines(rows) if any(len(row) > 1 for row in rows) else None


def _cell(cell: Any) -> str:
    inside = "".join(_pieces(cell)).removesuffix(_SPACE.sub(" ", cell.tail or ""))
    return re.sub(r"\n+", "\n", _stripped(inside)).strip()


def _stripped(text: str) -> str:
    """Return the text without spaces around its lines, in one pass however many spaces there are."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))
