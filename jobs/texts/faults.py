"""What can be in the way of reading a file, as codes; the sentences stand in `desktop.words.errors`."""

from __future__ import annotations

from jobs.imported import ImportFault

NOT_THERE = "text_not_there"  # no such file, or not to be read
TOO_LARGE = "text_too_large"
EMPTY = "text_empty"
UNKNOWN = "text_unknown"  # not text, and no kind that is read
PICTURE = "text_picture"
OLD_WORD = "text_old_word"  # .doc, .rtf, .odt: Word can save them as .docx
LOCKED = "text_locked"  # by a password
NO_TEXT = "text_no_text"  # a PDF of pictures
BROKEN = "text_broken"
BOMB = "text_bomb"  # grows out of all measure when it is opened
NO_WORDS_IN_MAIL = "text_empty_mail"

REASONS = (
    NOT_THERE, TOO_LARGE, EMPTY, UNKNOWN, PICTURE, OLD_WORD, LOCKED, NO_TEXT, BROKEN, BOMB, NO_WORDS_IN_MAIL,
)  # fmt: skip


class TextFault(ImportFault):
    """A file that gives no text. `reason` is one of `REASONS`, `name` the file's name."""
