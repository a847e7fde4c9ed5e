"""One quotation in several outlets: each printing beside the first, and what of it was cut or worded otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.link.appearances.variants import variants
from counterclaim.model.views import Printing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a printing against the first: `same`, `cut` (the first has them alone), or `own` (the first has not)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A printing, and its words in pieces; those of the first printing are all `same`."""

    printing: Printing
    pieces: tuple[Piece, ...]


def differences(first: str, other: str) -> tuple[Piece, ...]:
    """Return the words of another printing in order, with those of the first where it has cut or changed them."""
    pieces: list[Piece] = []
    for one in variants(first, other):
        if one.kind == "same":
            pieces.append(Piece(kind="same", words=one.right.of(other)))
            continue
        for kind, words in (("cut", one.left.of(first)), ("own", one.right.of(other))):
            if words:
                pieces.append(Piece(kind=kind, words=words))
    return tuple(pieces)


def beside(printings: Sequence[Printing]) -> tuple[Beside, ...]:
    """Return printings of one statement, of which the first is the one that all others are laid beside."""
    if not printings:
        return ()
    first, *others = printings
    whole = Beside(printing=first, pieces=(Piece(kind="same", words=first.words),))
    return (whole, *(Beside(printing=one, pieces=differences(first.words, one.words)) for one in others))
