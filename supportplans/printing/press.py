"""One paper at a time: PDFium may not be used by two threads at once, and reportlab's paragraph parser is shared."""

from __future__ import annotations

import threading

PRESS = threading.RLock()
"""Held while a paper is set or looked at. Without it, two threads at once end the whole program."""
