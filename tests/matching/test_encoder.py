"""The sentence model: words in pieces, texts as directions, and the file the numbers come from."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.encoder import ADAPTED, Encoder
from matching.encoder_model import ModelFiles, NoModel, load_encoder, model_files, read_tensors
from tests.matching.small_model import PIECES, WIDTH, encoder, pieces, weights

WORDS = st.sampled_from([p for p in PIECES if p.isalpha()])


def named(text: str) -> list[str]:
    return [PIECES[number] for number in pieces().numbers(text, 40)]


def test_a_word_is_cut_into_the_longest_known_pieces() -> None:
    assert named("Playing tea!") == ["[CLS]", "play", "##ing", "tea", "!", "[SEP]"]


def test_capitals_and_accents_do_not_matter() -> None:
    assert named("CAFÉ") == named("cafe") == ["[CLS]", "ca", "##fe", "[SEP]"]


def test_a_word_of_unknown_pieces_counts_as_unknown() -> None:
    assert named("zebra") == ["[CLS]", "[UNK]", "[SEP]"]
    assert named("play" * 60) == ["[CLS]", "[UNK]", "[SEP]"]


def test_a_long_text_is_cut_at_its_end() -> None:
    found = pieces().numbers("tea " * 100, 10)
    assert len(found) == 10
    assert PIECES[found[-1]] == "[SEP]"


@given(st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=8))
def test_a_text_means_the_same_alone_and_among_others(texts: list[str]) -> None:
    together = encoder().vectors(texts)
    alone = np.concatenate([encoder().vectors([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_the_order_of_words_counts() -> None:
    one, other = encoder().vectors(["tea for nan", "nan for tea"])
    assert not np.allclose(one, other, atol=1e-3)


def test_no_text_gives_no_direction_and_an_empty_one_gives_one() -> None:
    assert encoder().vectors([]).shape == (0, WIDTH)
    assert np.isfinite(encoder().vectors(["", "  "])).all()


def test_the_work_can_be_stopped_between_batches() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        encoder().vectors(["tea"], stop)


def test_an_adapter_is_added_to_its_layers() -> None:
    rng = np.random.default_rng(1)
    layer = f"encoder.layer.1.{ADAPTED[0]}"
    a, b = rng.normal(size=(WIDTH, 2)).astype(np.float32), rng.normal(size=(2, WIDTH)).astype(np.float32)
    bent = Encoder(weights(), pieces(), {layer: (a, b)})
    by_hand = weights()
    by_hand[f"{layer}.weight"] = by_hand[f"{layer}.weight"] + (a @ b).T
    text = ["make tea for nan"]
    assert np.allclose(bent.vectors(text), Encoder(by_hand, pieces()).vectors(text), atol=1e-6)
    assert not np.allclose(bent.vectors(text), encoder().vectors(text), atol=1e-3)


def written(path: Path, header: dict[str, object], body: bytes) -> Path:
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text + body)
    return path


def test_tensors_are_read_from_their_file(tmp_path: Path) -> None:
    numbers = np.arange(6, dtype=np.float32)
    header = {"__metadata__": {}, "a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}
    found = read_tensors(written(tmp_path / "m", header, numbers.tobytes()))
    assert list(found) == ["a"]
    assert np.array_equal(found["a"], numbers.reshape(2, 3))


@pytest.mark.parametrize("raw", [b"", b"12345678", b"\xff" * 40, (3).to_bytes(8, "little") + b"{a}"])
def test_a_damaged_file_is_no_model(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "model.safetensors").write_bytes(raw)
    with pytest.raises((ValueError, IndexError)):
        read_tensors(tmp_path / "model.safetensors")


def test_a_model_that_is_not_the_measured_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    (tmp_path / "vocab.txt").write_text("\n".join(PIECES))
    with pytest.raises(NoModel, match="not the one"):
        load_encoder(ModelFiles(tmp_path / "model.safetensors", tmp_path / "vocab.txt"))


def test_a_model_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="could not be read"):
        load_encoder(ModelFiles(tmp_path / "model.safetensors", tmp_path / "vocab.txt"))


def test_the_real_model_knows_that_washing_a_person_is_near_helping_with_it() -> None:
    try:
        files = model_files()
    except NoModel:
        pytest.skip("the sentence model is not installed")
    said, near, far = load_encoder(files).vectors(
        [
            "I wash and dress my grandmother every morning",
            "helping people wash and dress",
            "welding steel frames",
        ]
    )
    assert said @ near > said @ far + 0.15
