"""One paper at a time: PDFium may not be used by two threads at once, and reportlab's paragraph parser is shared.

It stands on the ground floor because every floor that reads or sets a paper holds the same lock.
"""

from __future__ import annotations

import threading

PRESS = threading.RLock()
"""Held while a paper is set, read or looked at. Without it, two threads at once end the whole program."""
