"""Words for a paper on its way out: locking a PDF, the printer, and what can come between."""

from __future__ import annotations

LOCK_TITLE = "Lock the {document} with a passphrase"
LOCK_KEEP = "Choose where"
LOCK_INTRO = (
    "The PDF opens only with this passphrase. Tell it to the reader on the phone or face to face, not in the same "
    "message. It is kept nowhere: if it is lost, save the paper again."
)
LOCK_LONG = "This is longer than a PDF can take. Four or five words are plenty."

PRINTING = "Printing page {page} of {pages}"
STOP_PRINTING = "Stop printing"
NOT_PRINTED = "The printer did not take the pages, so nothing was written down as given. Look at it and try again."
KEY_NOT_PRINTED = "The printer did not take the sheet. Look at it and try again, or write the key down."
HALF_PRINTED = (
    "The printer stopped after page {done} of {pages}, so some pages may be out: keep them back. "
    "Nothing was written down as given."
)
STOPPED = "Printing was stopped. Pages may still come out: keep them back, as nothing was written down as given."
NO_PAGES = "No page of this paper was chosen, so nothing was printed."
OTHER_PAPER = "The printer has other paper"
SMALLER = (
    "This paper is made for {made}, and the printer is set to {has}. On {has}, each page is printed at {percent} per "
    "cent of its size, so that nothing is cut off."
)
PRINT_SMALLER, PRINT_ON, NOT_NOW = "Print it smaller", "Print on {made}", "Leave it"


def stopped_words(done: int, pages: int) -> str:
    """Return what is said of a printer that stopped after `done` of `pages` pages."""
    return HALF_PRINTED.format(done=done, pages=pages) if done else NOT_PRINTED
