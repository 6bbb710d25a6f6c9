"""Every action of the window as data: its words, its key, where it is offered, and the method that does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Offered(Enum):
    """Where an action is offered. All of them answer to their keys."""

    RAIL = "rail"  # at the foot of the rail, always in the same spot
    MENU = "menu"  # behind More
    KEYS = "keys"  # by key alone


@dataclass(frozen=True, slots=True)
class Action:
    """One action. `method` is a name on the window, or the deed of its id (`desktop.shell.deeds`) does it.

    `group` parts the menu; `open_file` says it needs an open file.
    """

    id: str
    words: str
    key: str
    method: str
    icon: str = ""
    offered: Offered = Offered.MENU
    group: int = 0
    open_file: bool = True
    together: bool = True  # offered in joint view too


ACTIONS: tuple[Action, ...] = (
    Action("together", "Together", "F8", "toggle_together", "people", Offered.RAIL),
    Action("hide", "Hide screen", "F9", "toggle_hide", "eye-off", Offered.RAIL, open_file=False),
    Action("lock", "Lock", "Ctrl+L", "lock", "lock", Offered.RAIL),
    Action("undo", "Undo", "Ctrl+Z", "undo", "undo", group=1, together=False),
    Action("redo", "Redo", "Ctrl+Shift+Z", "redo", "redo", group=1, together=False),
    Action("person", "Open a person …", "Ctrl+P", "choose_person", "person", group=2, together=False),
    Action("new-person", "New person …", "Ctrl+N", "new_person", "plus", group=2, together=False),
    Action("contact", "In touch: write it down …", "Ctrl+K", "log_contact", "pencil", group=2),
    Action("contacts", "Contacts so far", "", "show_contacts", "list", group=2, together=False),
    Action("edit-person", "Change the name …", "", "edit_person", "pencil", group=2),
    Action("erase-person", "Erase this person …", "", "erase_person", "bin", group=2, together=False),
    Action("holding", "Why this record is held …", "", "holding", "paper", group=2, together=False),
    Action("told-without", "Told without permission …", "", "told_without", "people", group=2, together=False),
    Action("bigger", "Bigger text", "Ctrl++", "bigger", "plus", group=3, open_file=False),
    Action("smaller", "Smaller text", "Ctrl+-", "smaller", "minus", group=3, open_file=False),
    Action("colours", "Colours …", "", "choose_colours", "eye", group=3, open_file=False),
    Action("back-up", "Back up …", "Ctrl+B", "back_up", "backup", group=4, together=False),
    Action("passphrase", "New passphrase …", "", "change_passphrase", "lock", group=4, together=False),
    Action("lock-after", "Lock after …", "", "choose_lock_minutes", "clock", group=4, together=False),
    Action("meaning", "Match by meaning …", "", "meaning", "search", group=4, together=False),
    Action("history", "What was changed, and when", "", "show_history", "list", group=4, together=False),
    Action("register", "What left this file", "", "register", "copy", group=4, together=False),
    Action("check-paper", "Check a paper …", "", "check_paper", "search", group=4, together=False),
    Action("keys", "Keys", "F1", "show_keys", "question", group=5, open_file=False),
    Action("close-file", "Close this file", "Ctrl+W", "close_file", "close", group=5, together=False),
    Action("quit", "Quit", "Ctrl+Q", "close", "close", group=5, open_file=False, together=False),
    Action("next-part", "Next part of the window", "F6", "next_part", offered=Offered.KEYS),
    Action("part-before", "Part before", "Shift+F6", "part_before", offered=Offered.KEYS),
)
