"""What can be in the way of reading a file as an advert, as codes; the sentences stand in `desktop.words.errors`."""

from __future__ import annotations

from jobs.importing import ImportFault

NOT_THERE = "advert_not_there"  # no such file, or not to be read
TOO_LARGE = "advert_too_large"
EMPTY = "advert_empty"
UNKNOWN = "advert_unknown"  # not text, and no kind that is read
PICTURE = "advert_picture"
OLD_WORD = "advert_old_word"  # .doc, .rtf, .odt: Word can save them as .docx
LOCKED = "advert_locked"  # by a password
NO_TEXT = "advert_no_text"  # a PDF of pictures
BROKEN = "advert_broken"
BOMB = "advert_bomb"  # grows out of all measure when it is opened
NO_WORDS_IN_MAIL = "advert_empty_mail"

REASONS = (
    NOT_THERE, TOO_LARGE, EMPTY, UNKNOWN, PICTURE, OLD_WORD, LOCKED, NO_TEXT, BROKEN, BOMB, NO_WORDS_IN_MAIL,
)  # fmt: skip


class AdvertFault(ImportFault):
    """A file that gives no advert. `reason` is one of `REASONS`, `name` the file's name."""
