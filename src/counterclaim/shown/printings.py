"""One quotation in several outlets: each printing beside the earliest, and what of it was cut or worded otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.link.appearances.variants import variants
from counterclaim.model.views import Printing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a printing against the earliest: `same`, `cut` (only that one has them), or `own` (it has them not)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A printing, and its words in pieces; those of the earliest printing are all `same`.

    `relation` is how it stands to the earliest: identical, cut or reworded; None of that one itself.
    """

    printing: Printing
    pieces: tuple[Piece, ...]
    relation: str | None = None


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
    """Return printings of one statement by when they were published, each laid beside the earliest.

    What was entered first need not have been printed first, so that its own `relation` is not looked at.
    """
    if not printings:
        return ()
    first, *others = sorted(printings, key=lambda one: one.document.published or "9999")
    whole = Beside(printing=first, pieces=(Piece(kind="same", words=first.words),))
    return (whole, *(_laid(first, one) for one in others))


def against(here: str, other: str) -> str:
    """Return how a printing stands to another one, wherever either was printed first.

    It is identical, cut, reworded, or longer: it has all the words of the other, and more.
    """
    if here == other:
        return "identical"
    kinds = _kinds(differences(here, other))
    return {frozenset(): "identical", frozenset({"cut"}): "cut", frozenset({"own"}): "longer"}.get(kinds, "reworded")


def _laid(first: Printing, other: Printing) -> Beside:
    pieces = differences(first.words, other.words)
    kinds = _kinds(pieces)
    relation = "reworded" if "own" in kinds else "cut" if "cut" in kinds else "identical"
    return Beside(printing=other, pieces=pieces, relation=relation)


def _kinds(pieces: Sequence[Piece]) -> frozenset[str]:
    """Return in which ways words differ; marks of punctuation make no difference."""
    told = (piece for piece in pieces if any(letter.isalnum() for letter in piece.words))
    return frozenset(piece.kind for piece in told if piece.kind != "same")
