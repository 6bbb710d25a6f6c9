"""One plain sentence for every fault: what happened, and what to do. No content, no blame, no alarm."""

from __future__ import annotations

from desktop.words.shelf import SHORTER, too_long_words, too_much_words
from jobs.imported import ImportFault
from jobs.own import BadJob
from records import errors
from records.file import ReadOnly
from supportplans.idea_file import BadIdea
from supportplans.manager_page import TooMuchToDo
from supportplans.printing.press import TooLong

_FILE: dict[type[errors.KeelError], str] = {
    errors.WrongPassphrase: "That passphrase does not open this file; check capital letters, or use the recovery key.",
    errors.DamagedFile: "This file is damaged or was cut short; nothing was changed, and a backup can be restored.",
    errors.DamagedKey: "The small key file beside this file cannot be read; copy it back from a backup.",
    errors.NoKeyFile: "The small key file (its name ends in .key) is missing; put it back beside this file.",
    errors.NotAKeelFile: "This is not an Even Keel file; choose a file whose name ends in .keel.",
    errors.NotFound: "There is no file at this place any more; it may have been moved or renamed.",
    errors.AlreadyThere: "There is something of this name already, and it was left alone; choose another name.",
    errors.WeakPassphrase: "This passphrase is short; three or four words that do not belong together are strong.",
    errors.ReadOnlyFile: "This file is open for reading only just now, so the change was not kept.",
    errors.CannotWrite: "This folder or disk cannot be written to; choose another place.",
    errors.FolderGone: "This folder is not there any more, so nothing was saved; choose another place.",
    errors.NameRefused: "This name cannot be used there, so nothing was saved; choose a shorter, plainer one.",
    errors.DiskGone: "The disk or stick stopped answering, so nothing was saved; put it back or choose another place.",
    errors.InUse: "This file is open in another program or marked read-only; close it there or choose another name.",
    errors.NoRoomThere: "There is no room left on this disk, so nothing was saved; choose another place.",
    errors.NoSpace: "The disk is full, so the last change was not kept; everything before it is safe.",
    errors.FileBusy: "Another program is writing to this file; try again in a moment.",
    errors.ChangeRefused: "This change does not fit with the rest of the record, so it was not kept.",
    errors.MigrationFailed: "This file could not be brought up to date; it is as it was, and a backup lies beside it.",
    errors.BadBackup: "This backup does not pass its check, so nothing was replaced; try an older one.",
}

_IMPORT = {
    "not_a_file": "There is no file called {name}.",
    "not_a_zip": "{name} is not a zip file that can be opened.",
    "broken_zip": "The table {name} in this zip is damaged; fetch the zip again.",
    "too_large": "{name} is far larger than a job library should be, so it was not opened.",
    "table_missing": "This zip has no table called {name}; choose the text version of the O*NET database.",
    "columns_missing": "The table {name} does not have the columns of the O*NET database.",
    "not_utf8": "{name} is not a text file in UTF-8.",
    "not_ncs": "{name} is not a job library: an O*NET text zip, the careers CSV, or our own JSON is needed.",
    "not_a_bank": "{name} is not a table of jobs; make an empty one here and fill it in.",
    "broken_csv": "{name} could not be read as a table.",
    "not_json": "{name} is not JSON that can be read.",
    "not_our_json": "{name} is JSON, but not a list of jobs in our format.",
    "not_our_ideas": "{name} is JSON, but not a list of ideas in our format.",
    "text_not_there": "{name} cannot be read from here; it may have been moved, or it belongs to somebody else.",
    "text_too_large": "{name} is far too large for this, so it was not opened; copy its words and paste them here.",
    "text_empty": "There are no words in {name}; copy them from where they are and paste them here.",
    "text_unknown": "{name} is no kind of file that can be read here; copy its words and paste them here.",
    "text_picture": "{name} is a picture, and its words cannot be read; type or paste what it says.",
    "text_old_word": "{name} is an older kind of document; save it as .docx or PDF, or copy its words and paste them.",
    "text_locked": "{name} is locked with a password; open it with its own program, then copy and paste its words.",
    "text_no_text": "{name} holds pictures of pages and no text; type or paste what it says.",
    "text_broken": "{name} is damaged or cut short and cannot be read; open it elsewhere, then copy and paste it.",
    "text_bomb": "{name} would grow far larger than any text when opened, so it was left alone.",
    "text_empty_mail": "There are no words in the e-mail {name}; open what is attached, and bring that in.",
}

UNFORESEEN = "That does not go together with what was there before, so it was not kept."
READ_ONLY = {
    ReadOnly.OPEN_ELSEWHERE: "Open in another program too, so this one only reads.",
    ReadOnly.NEWER_PROGRAM: "Made by a newer Even Keel, so this one only reads it. Nothing in it is changed.",
    ReadOnly.DISK: "This disk or folder cannot be written to, so the file is open for reading.",
}


def sentence_for(fault: errors.KeelError | ImportFault) -> str:
    """Return the sentence for a fault from below."""
    if isinstance(fault, BadJob):
        return f"One job could not be read ({fault.name}): {fault.reason}."
    if isinstance(fault, BadIdea):
        return f"Idea {fault.number} in {fault.name} could not be read: {fault.reason}. Nothing was brought in."
    if isinstance(fault, TooMuchToDo):
        return f"{too_much_words(fault.levels)} {SHORTER}"
    if isinstance(fault, TooLong):
        return f"{too_long_words(fault.by_lines, fault.where)} {SHORTER}"
    if isinstance(fault, ImportFault):
        return _IMPORT[fault.reason].format(name=fault.name or "what was pasted")
    return next((_FILE[kind] for kind in type(fault).__mro__ if kind in _FILE), UNFORESEEN)
