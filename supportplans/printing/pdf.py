"""The press under its old name, until every caller has moved."""

from __future__ import annotations

from supportplans.printing.press import press as render

__all__ = ["render"]
