"""New ids: random, so that two files can be joined one day and no id tells when or whom."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """Return a fresh id of 32 hexadecimal letters."""
    return uuid.uuid4().hex
