"""Words for the keyboard sheet and for the colours."""

from __future__ import annotations

COLOURS = {"follow": "As the system", "light": "Light", "dark": "Dark", "high": "High contrast"}
KEYS = """Ctrl 1 to 9: the places, in order. Ctrl 0: Home. Ctrl P: open a person.
Ctrl J: in the job.
F8: Together, for reading side by side. F9: hide the screen, and come back.
Ctrl L: lock. Ctrl Z: undo. Ctrl Shift Z: redo. Ctrl N: new person.
Ctrl K, then Enter: write down that you were in touch.
F6: the next part of the window. Tab: the next thing in it.
In lists the arrows move, Enter opens and Space ticks.
1 to 7 put the card on a pile, 0 keeps it for later. Alt with a number moves a card that is sorted.
Alt with the arrows moves a wish up or down, Alt with Home and End to the ends.
In a conversation: Page Down and Page Up turn the cards, with Ctrl the areas.
Ctrl + and Ctrl −: larger and smaller text. Ctrl Enter: keep a form. Escape: leave it."""
