"""Fitting a word limit by leaving out whole pieces, never by cutting words; what matters most stays."""

from __future__ import annotations

from collections.abc import Sequence

from matching.drafts.telling import Piece


def fitted(pieces: Sequence[Piece], limit: int) -> tuple[Piece, ...]:
    """Return the pieces that fit within `limit` words (0: no limit), in their order.

    Pieces are taken by rank, and at the same rank in the order told, as long as there is room. A story whose heart
    (what I did) does not fit is left out whole, so that nothing of it stands without what was done.
    """
    if not limit or sum(piece.words for piece in pieces) <= limit:
        return tuple(pieces)
    kept: set[int] = set()
    room = limit
    hearts = {piece.group for piece in pieces if piece.heart}
    for place in sorted(range(len(pieces)), key=lambda n: (not pieces[n].heart, pieces[n].rank, n)):
        piece = pieces[place]
        stands = piece.heart or piece.group not in hearts or _has_heart(pieces, kept, piece.group)
        if stands and piece.words <= room:
            kept.add(place)
            room -= piece.words
    return tuple(piece for n, piece in enumerate(pieces) if n in kept)


def _has_heart(pieces: Sequence[Piece], kept: set[int], group: str) -> bool:
    return any(pieces[n].heart and pieces[n].group == group for n in kept)
