"""`words`: write the catalogues of what papers say, for translators. What is translated already is kept.

`papers.pot` holds every phrase with nothing behind it; each language has a file of its own with the same phrases. The
same source gives the same files: they hold no day and no line numbers.
"""

from __future__ import annotations

import argparse
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from desktop.cli.console import say
from desktop.cli.words_found import Phrase, phrases
from supportplans.tongues import NAMES, PLURALS, REVIEWED, standing

FOLDER = Path(str(files("supportplans"))) / "data" / "tongues"
TEMPLATE = "papers.pot"
COMMAND = "python -m desktop.cli words"
_WIDTH = 100
_RULES = {"cy": "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;"}
_HEADER = (
    "What the papers of Even Keel say. Made from the source; to make it anew: " + COMMAND + "\n"
    "How to translate, and what stays English: docs/translating.md"
)
_WAITING = (
    "NOT TRANSLATED YET: this catalogue waits for a translator and a reviewer who know the language and this work.\n"
    "Nobody has translated any of it, and no machine has. When it has been reviewed, put the reviewer's name and the\n"
    "day behind " + REVIEWED + " below."
)


def run(options: argparse.Namespace) -> None:
    """Write the catalogues and say where each language stands."""
    folder: Path = options.folder or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    found = phrases()
    save(template(found), folder / TEMPLATE)
    say(f"{TEMPLATE}: {len(found)} phrases.")
    for tag in NAMES:
        made = catalogue(tag, found, read(folder / f"{tag}.po"))
        save(made, folder / f"{tag}.po")
        say(standing(tag, made).words)


def template(found: tuple[Phrase, ...]) -> Any:
    """Return the catalogue with nothing translated."""
    return _catalogue(found, _HEADER, {"Project-Id-Version": "Even Keel papers", "Language": ""})


def catalogue(tag: str, found: tuple[Phrase, ...], old: Any = None) -> Any:
    """Return the catalogue of a language with what `old` has of it; phrases that are gone stay behind as such."""
    told = {"Language": tag, "Language-Team": "", "Last-Translator": "", PLURALS: _RULES[tag], REVIEWED: ""}
    kept = {name: text for name, text in (old.metadata if old else {}).items() if text}
    header = old.header if old else f"{_HEADER}\n\n{_WAITING}"
    made = _catalogue(found, header, {"Project-Id-Version": "Even Keel papers", **told, **kept})
    for entry in made:
        before = old.find(entry.msgid, include_obsolete_entries=True) if old else None
        if before is not None:
            entry.msgstr, entry.tcomment = before.msgstr, before.tcomment
            entry.msgstr_plural = before.msgstr_plural or entry.msgstr_plural
            entry.flags += [flag for flag in before.flags if flag not in entry.flags]
        elif entry.msgid_plural:
            entry.msgstr_plural = dict.fromkeys(range(int(_RULES[tag][9])), "")
    gone = {entry.msgid for entry in old or ()} - {entry.msgid for entry in made}
    for before in (entry for entry in old or () if entry.msgid in gone and (entry.msgstr or entry.msgstr_plural)):
        before.obsolete = True
        made.append(before)
    return made


def read(path: Path) -> Any:
    """Return a catalogue, or None where there is no file."""
    import polib

    return polib.pofile(str(path), encoding="utf-8", wrapwidth=_WIDTH) if path.exists() else None


def save(made: Any, path: Path) -> None:
    """Write a catalogue with one kind of line end."""
    path.write_text(str(made).rstrip("\n") + "\n", encoding="utf-8", newline="\n")


def placeholders(words: str) -> set[str]:
    """Return the names in braces, which a translation has to keep."""
    return set(re.findall(r"\{(\w*)\}", words))


def _catalogue(found: tuple[Phrase, ...], header: str, metadata: dict[str, str]) -> Any:
    import polib

    made = polib.POFile(wrapwidth=_WIDTH, encoding="utf-8")
    made.header = header
    made.metadata = {**metadata, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8",
                     "Content-Transfer-Encoding": "8bit"}  # fmt: skip
    for phrase in found:
        made.append(_entry(phrase, polib))
    return made


def _entry(phrase: Phrase, polib: Any) -> Any:
    names = sorted(placeholders(phrase.words) | placeholders(phrase.many))
    about = [f"In: {about}." for about in dict.fromkeys(phrase.places.values())]
    keep = [f"Keep as they are: {', '.join('{' + name + '}' for name in names)}."] if names else []
    entry = polib.POEntry(msgid=phrase.words, comment="\n".join(about + keep),
                          occurrences=[(place, "") for place in phrase.places])  # fmt: skip
    if phrase.many:
        entry.msgid_plural, entry.msgstr_plural = phrase.many, {0: "", 1: ""}
    if names:
        entry.flags.append("python-brace-format")
    return entry
