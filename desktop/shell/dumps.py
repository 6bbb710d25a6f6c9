"""No picture of memory is kept when the program ends by a crash: the key and people's words would stand in it."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes

    # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX (errhandlingapi.h)
    NO_BOXES_NO_REPORTS = 0x8003

    def keep_no_dumps() -> None:
        """Ask Windows to report no crash, and to open no box of its own over a stick that was pulled out."""
        ctypes.windll.kernel32.SetErrorMode(NO_BOXES_NO_REPORTS)
else:
    import resource

    def keep_no_dumps() -> None:
        """Let no core file be written, whatever the system is set to."""
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
