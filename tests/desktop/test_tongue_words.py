"""The catalogues hold every phrase that papers say, and what is translated already is never lost."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import polib
import pytest

from desktop.cli.words import COMMAND, FOLDER, TEMPLATE, catalogue, placeholders, read, run, save, template
from desktop.cli.words_found import Phrase, phrases, unreadable
from supportplans.tongues import NAMES, Standing, standing, to_tongue


@pytest.fixture(scope="module")
def found() -> tuple[Phrase, ...]:
    return phrases()


def test_the_catalogues_are_those_of_the_source(found: tuple[Phrase, ...]) -> None:
    """Where this fails, write them anew with the command it names."""
    assert str(template(found)).rstrip() == (FOLDER / TEMPLATE).read_text(encoding="utf-8").rstrip(), f"run {COMMAND}"
    for tag in NAMES:
        kept = [entry.msgid for entry in read(FOLDER / f"{tag}.po") if not entry.obsolete]
        assert kept == [phrase.words for phrase in found], f"run {COMMAND}"


def test_words_are_never_put_together_before_they_are_told() -> None:
    assert unreadable() == ()


def test_every_translation_keeps_what_stands_in_braces() -> None:
    for tag in NAMES:
        for entry in (entry for entry in read(FOLDER / f"{tag}.po") if entry.translated()):
            told = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
            asked = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
            assert all(placeholders(text) <= asked for text in told), entry.msgid
            assert entry.msgid_plural or placeholders(entry.msgstr) == asked, entry.msgid


def test_a_phrase_says_where_it_stands_and_what_to_keep(found: tuple[Phrase, ...]) -> None:
    entry = next(entry for entry in template(found) if entry.msgid == "Check code {code}.")
    assert "supportplans/reading.py" in [place for place, _ in entry.occurrences]
    assert "Keep as they are: {code}." in entry.comment
    assert "A paper as it is read" in entry.comment
    assert entry.flags == ["python-brace-format"]


def test_forms_on_paper_are_listened_to_as_their_words_are_those_of_the_screen(found: tuple[Phrase, ...]) -> None:
    assert any(place == "desktop/presenters/paper_forms.py" for phrase in found for place in phrase.places)


def test_what_is_translated_stays_when_the_source_changes(tmp_path: Path) -> None:
    old = catalogue("cy", (Phrase("March"), Phrase("Gone"), Phrase("Empty"), Phrase("1 day", "{count} days")))
    old.find("March").msgstr, old.find("March").tcomment, old.find("Gone").msgstr = "Mawrth", "asked Siân", "Wedi mynd"
    old.find("1 day").msgstr_plural = {0: "a", 1: "b", 2: "c", 3: "d", 4: "e", 5: "f"}
    old.metadata["X-Reviewed-By"] = "Siân Rees, 3 March 2027"
    save(old, tmp_path / "cy.po")
    made = catalogue("cy", (Phrase("March"), Phrase("New"), Phrase("1 day", "{count} days")), read(tmp_path / "cy.po"))
    assert [(entry.msgid, entry.msgstr, entry.obsolete) for entry in made] == [
        ("March", "Mawrth", False), ("New", "", False), ("1 day", "", False), ("Gone", "Wedi mynd", True),
    ]  # fmt: skip
    assert made.find("March").tcomment == "asked Siân"
    assert made.find("1 day").msgstr_plural[5] == "f"
    assert made.metadata["X-Reviewed-By"] == "Siân Rees, 3 March 2027"
    again = catalogue("cy", (Phrase("Gone"),), made)
    assert again.find("Gone").msgstr == "Wedi mynd"


def test_writing_them_twice_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Namespace(folder=tmp_path))
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    run(Namespace(folder=tmp_path))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    assert set(first) == {TEMPLATE, *(f"{tag}.po" for tag in NAMES)}
    assert "not reviewed. It is not offered yet." in capsys.readouterr().err


def test_a_language_is_offered_once_nearly_all_is_told_and_somebody_reviewed_it() -> None:
    assert Standing("cy", 95, 100, "Siân Rees").offered
    assert not Standing("cy", 94, 100, "Siân Rees").offered
    assert not Standing("cy", 100, 100).offered
    assert not Standing("cy", 0, 0, "Siân Rees").offered
    assert Standing("cy", 95, 100, "Siân Rees").words == (
        "Cymraeg (Welsh): 95 of 100 phrases translated, reviewed by Siân Rees. It is offered."
    )


def test_what_is_doubted_or_gone_is_not_spoken() -> None:
    made = catalogue("cy", (Phrase("March"), Phrase("May"), Phrase("1 day", "{count} days")))
    made.find("March").msgstr, made.find("May").msgstr = "Mawrth", "Mai?"
    made.find("May").flags.append("fuzzy")
    made.append(polib.POEntry(msgid="Old", msgstr="Hen", obsolete=True))
    made.find("1 day").msgstr_plural = dict(enumerate(("{count} d", "1 diwrnod", "2 ddiwrnod", "c", "d", "e")))
    welsh = to_tongue("cy", made)
    assert welsh.words == {"March": "Mawrth"}
    assert welsh.counted["1 day"][welsh.form(2)] == "2 ddiwrnod"
    assert [welsh.form(n) for n in (0, 1, 2, 3, 4, 6, 11)] == [0, 1, 2, 3, 5, 4, 5]
    assert standing("cy", made) == Standing("cy", 2, 3)
