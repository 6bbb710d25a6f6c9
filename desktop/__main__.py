"""`python -m desktop [FILE]`: opens the program, with a file if one is named."""

from __future__ import annotations

import sys

from desktop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
