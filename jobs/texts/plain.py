"""Text out of bytes in any encoding, and text made clean: one kind of line end, no signs that cannot be seen."""

from __future__ import annotations

import codecs
import re

MOST_BYTES = 1_000_000  # of a text file that are looked at; 200,000 characters never need more
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]"
)
_LONE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\t\xa0\u2000-\u200a\u202f\u205f\u3000]")
WESTERN = 0.15  # part of letters beyond ASCII up to which a text of unknown encoding is taken for English


def decode(data: bytes, hint: str = "") -> str | None:
    """Return bytes as text, or None where they are no text. `hint` is an encoding somebody names for them."""
    data = data[:MOST_BYTES]
    if not data:
        return ""
    for encoding in filter(None, (_by_mark(data), _sixteen(data), hint)):
        if (text := _try(data, encoding)) is not None:
            return text if _is_text(text) else None
    text = _try(data, "utf-8")
    if text is None:
        text = _try(data, "cp1252") if _is_western(data) else _guessed(data)
    text = text if text is not None else data.decode("cp1252", "replace")
    return text if _is_text(text) else None


def clean(text: str) -> str:
    """Return text with plain line ends and spaces, without signs that cannot be seen or kept."""
    text = _UNSEEN.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    return _LONE.sub("", text)


def _by_mark(data: bytes) -> str:
    return next((encoding for mark, encoding in _BOMS if data.startswith(mark)), "")


def _sixteen(data: bytes) -> str:
    """Return UTF-16 without a mark: English has a zero in every second place."""
    head = data[:4000]
    if len(head) < 4:
        return ""
    even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.6 and even < 0.2:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.2 else ""


def _try(data: bytes, encoding: str) -> str | None:
    """Return the text, or None; a letter cut in two at the end is left out, not taken as a fault."""
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        return decoder.decode(data, len(data) < MOST_BYTES)
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError):
        return None  # an encoding that is unknown, not for text, or another


def _is_western(data: bytes) -> bool:
    return sum(byte > 0x7F for byte in data) <= WESTERN * len(data)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000]).best()
    return _try(data, best.encoding) if best else None


def _is_text(text: str) -> bool:
    """Tell text from other bytes: hardly any signs that no keyboard makes."""
    head = text[:20_000]
    strange = sum(1 for sign in head if (sign < " " and sign not in "\t\n\r\f\v\x1c\x1d\x1e") or sign == "\ufffd")
    return strange <= len(head) * 0.02
