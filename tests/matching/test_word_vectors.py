"""The table of word vectors: small, sound, the same in any company, silent about what it does not know."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matching.distilling import Table, save_table
from matching.word_vectors import TABLE, WordVectors, fingerprint, word_vectors

PIECES = ("tea", "nan", "play", "##ing", "bread")
ROWS = np.arange(20, dtype=np.int8).reshape(5, 4) - 7
SMALL = WordVectors(PIECES, ROWS, np.linspace(0.1, 0.5, 5))


@given(st.lists(st.text(alphabet="teanplyigbrd £!", max_size=30), max_size=6))
def test_a_text_is_the_same_in_any_company(texts: list[str]) -> None:
    together = SMALL.vectors(texts)
    assert together.shape == (len(texts), 4)
    assert all(np.array_equal(together[n], SMALL.vector(text)) for n, text in enumerate(texts))


def test_a_text_is_the_sum_of_its_pieces() -> None:
    assert np.allclose(SMALL.vector("playing nan"), SMALL.vector("play") + SMALL.vector("nan") + 0.4 * ROWS[3])


def test_what_is_not_known_says_nothing() -> None:
    assert not SMALL.vector("").any() and not SMALL.vector("zzz").any()
    assert np.array_equal(SMALL.vector("nan zzz"), SMALL.vector("nan"))


def test_a_table_comes_back_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "table.npz"
    rows = np.array([[1.0, -2.0], [0.0, 0.0], [0.25, 0.125]], np.float32)
    save_table(path, Table(("tea", "nan", "bread"), rows))
    back = word_vectors(path)
    for piece, row in zip(("tea", "nan", "bread"), rows, strict=True):
        assert np.allclose(back.vector(piece), row, atol=0.02)
    assert len(fingerprint(path)) == 16


def test_the_table_that_comes_along_is_small_and_knows_words_from_lives() -> None:
    assert TABLE.stat().st_size < 4_000_000
    table = word_vectors()

    def near(one: str, other: str) -> float:
        a, b = table.vector(one), table.vector(other)
        return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))

    assert near("looked after my nan", "caring for older people") > near("looked after my nan", "servicing engines")
    assert near("fixed my mate's moped", "repairing vehicles") > near("fixed my mate's moped", "baking bread")
