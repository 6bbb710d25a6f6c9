"""Whatever leaves for somebody else holds nothing that the person did not let this very reader have.

`HYPOTHESIS_PROFILE=long` tries ten thousand records, which takes one core a little under three minutes; the suite tries
some hundreds, and looks into the bytes of a few.
"""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace
from io import BytesIO
from random import Random

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Consent, ConsentId, ShareClass
from records.people import PersonId
from supportplans.blocks import Document, Heading, Paragraph
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from tests.supportplans.leaks import OUTPUTS, TODAY, Case, Marks, case, cores

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
MANY, SOME = (10_000, 200) if LONG else (200, 5)
records = st.integers(0, 2**63).map(lambda seed: case(Random(seed)))


@given(records)
@settings(max_examples=MANY)
def test_no_output_says_what_its_reader_was_not_given(a_case: Case) -> None:
    for output in OUTPUTS:
        said = cores("\n".join(output.says(a_case)))
        assert said <= output.may(a_case), output.name


@given(records)
@settings(max_examples=SOME)
def test_no_file_holds_it_either_in_its_text_its_properties_or_its_parts(a_case: Case) -> None:
    for output in OUTPUTS:
        for file in output.files(a_case):
            assert cores("\n".join(_read(file))) <= output.may(a_case), output.name


def _read(file: bytes) -> list[str]:
    """Return everything that can be read in a file: pages, properties, bookmarks, parts, and the bytes as they are."""
    found = [file.decode("latin-1"), file.decode("utf-16", "ignore")]
    if file.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(file)
        found += [*page_texts(file), *document.get_metadata_dict().values()]
        found += [str(mark.get_title()) for mark in document.get_toc()]
        document.close()
    if file.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(file)) as parts:
            found += [part + parts.read(part).decode("utf-8", "replace") for part in parts.namelist()]
    return found


# That this test can fail

_HEAD = Heading("Work plan", 1)


def test_a_word_that_gets_into_a_paper_is_found_in_text_bytes_and_properties() -> None:
    marks = Marks(Random(1))
    words = [marks.word() for _ in range(40)]
    document = Document("Work plan", "", "", (_HEAD, *map(Paragraph, words)), ("Foot.",))
    assert len(cores("\n".join(_read(press(document, mark_missing=True))))) == 40
    titled = Document(words[0], "", "", (_HEAD,), ("Foot.",))
    assert cores("\n".join(_read(press(titled, mark_missing=True)))) == cores(words[0])
    assert cores("".join(reversed(words[1]))) == cores(words[1])


def test_the_records_tried_are_of_every_kind() -> None:
    """Some let much through, some nothing; every class, and every kind of line, comes up."""
    tried = [case(Random(seed)) for seed in range(250)]
    let = [len(a_case.released.lines) for a_case in tried]
    assert 0 in let and max(let) > 20 and sum(n > 0 for n in let) > 60
    assert {line.share for a_case in tried for line in a_case.lines} == set(ShareClass)
    kinds = {(line.id.split(":")[0], line.id.split(":")[-2]) for a_case in tried for line in a_case.lines}
    assert len(kinds) > 20
    assert any(c.withdrawn_on == TODAY for a_case in tried for c in a_case.consents)
    printed = [cores("\n".join(OUTPUTS[0].says(a_case))) for a_case in tried]
    assert sum(map(len, printed)) > 500  # what was let through does get onto paper


def test_with_the_gate_left_open_the_leak_would_be_seen() -> None:
    """The same papers made as if every line had been let through are told from honest ones."""
    told = 0
    for seed in range(40):
        honest = case(Random(seed))
        lines = tuple(replace(line, share=ShareClass.CONSENTED) for line in honest.lines)
        every = frozenset(line.id for line in lines)
        yes = Consent(ConsentId("c"), PersonId("me"), honest.reader, every, TODAY, TODAY)
        leaking = replace(honest, lines=lines, consents=(yes,))
        told += bool(cores("\n".join(OUTPUTS[0].says(leaking))) - honest.allowed)
    assert told == 40
