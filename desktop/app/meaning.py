"""The understanding that the program runs with: with the sentence model where it is at hand and wished for."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from matching.encoder_model import NoModel, load_encoder, model_files
from matching.kept_file import KeptFile
from matching.meanings import Meanings
from matching.understanding import Blend, Understanding, own_understanding

OFF = "EVEN_KEEL_WORDS_ONLY"  # set to anything: the sentence model is left out


def cache_folder() -> Path:
    """Return where the program keeps what it can always work out again; nothing of a person goes there."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "even-keel"


def program_understanding(*, words_only: bool = False, blend: Blend | None = None) -> Understanding:
    """Return the understanding with the sentence model, or by words alone where it is not there or not wished for."""
    plain = Understanding(blend=blend) if blend else own_understanding()
    if words_only or os.environ.get(OFF):
        return plain
    try:
        files = model_files()
    except NoModel:
        return plain
    kept = KeptFile(cache_folder(), files.fingerprint)
    return Understanding(blend=blend, meanings=Meanings(lambda: load_encoder(files), files.fingerprint, kept))
