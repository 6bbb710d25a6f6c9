"""A finished PDF locked with a passphrase: AES with a key of 256 bits, as PDF 2.0 has it (revision 6).

Whoever opens it may do everything: print it, fill it in, take its words out, have it read aloud. A lock that keeps a
screen reader out would keep out its reader. What the PDF is called is locked with the rest. pikepdf loads when first
needed.
"""

from __future__ import annotations

import secrets
import unicodedata
from io import BytesIO

LONGEST = 127  # bytes of a passphrase that count (ISO 32000-2, 7.6.4.3.3)


def as_typed(passphrase: str) -> bytes:
    """Return the bytes of a passphrase that a PDF is locked with.

    One letter can be written in several ways that look the same; as the standard asks, they all count as one (NFKC, the
    heart of SASLprep, RFC 4013).
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "replace")


def locked(pdf: bytes, passphrase: str) -> bytes:
    """Return the same PDF, which opens with this passphrase alone. Raises ValueError for one too short or too long.

    The second key of a PDF, its owner's, is made by chance and told to nobody.
    """
    import pikepdf

    typed = as_typed(passphrase)
    if not 0 < len(typed) <= LONGEST:
        raise ValueError("a passphrase has between 1 and 127 bytes")
    lock = pikepdf.Encryption(
        user=typed.decode(), owner=secrets.token_urlsafe(24), R=6, aes=True, metadata=True,
        allow=pikepdf.Permissions(modify_assembly=True),  # and everything else, which it allows by itself
    )  # fmt: skip
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(out, encryption=lock)
    return out.getvalue()
