"""Who stands where on each claim of a reading: the claim's wording and its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Claim
from counterclaim.model.span import Span
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.wording import POSITIONS

FEW = 8  # claims that are all listed; of more, those that are made in one statement alone stand behind the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One who takes a position, and the statements (by number) in which they take it; the name may be empty."""

    name: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A claim with the stands of each position that somebody takes, in the order of `POSITIONS`."""

    number: int
    claim: Claim
    stands: dict[str, tuple[Stand, ...]]

    @property
    def disputed(self) -> bool:
        """Say whether somebody denies the claim, or will not say."""
        return bool(self.stands.keys() - {"supports"})

    @property
    def size(self) -> int:
        """Return how many statements take a position."""
        return sum(len(stand.numbers) for stands in self.stands.values() for stand in stands)


def sides(sheet: Sheet) -> list[Sides]:
    """Return the claims with their sides: those on which there are two, then those stated most often, then by text."""
    numbers = {statement.id: number for number, statement in enumerate(sheet.reading.statements, 1)}
    listed = [
        Sides(number=place, claim=claim, stands=_stands(claim, numbers, sheet))
        for place, claim in enumerate(sheet.reading.claims, 1)
    ]
    return sorted(listed, key=lambda one: (-len(one.stands), not one.disputed, -one.size, one.number))


def parted(listed: Sequence[Sides]) -> tuple[list[Sides], list[Sides]]:
    """Return the claims to show at once, and those of a long list that only one statement makes."""
    if len(listed) <= FEW:
        return list(listed), []
    return [one for one in listed if one.disputed or one.size > 1], [
        one for one in listed if not (one.disputed or one.size > 1)
    ]


def wording(claim: Claim) -> str:
    """Return the wording of a claim, with square brackets around the words that are ours."""
    return "".join(f"[{words}]" if ours else words for words, ours in pieces(claim))


def pieces(claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield the wording of a claim in pieces, and whether a piece was inserted."""
    at = 0
    for span in sorted(claim.inserted):
        if span.start < at or span.start == span.end:
            continue
        yield claim.text[at : span.start], False
        yield span.of(claim.text), True
        at = span.end
    yield Span(at, len(claim.text)).of(claim.text), False


def _stands(claim: Claim, numbers: dict[str, int], sheet: Sheet) -> dict[str, tuple[Stand, ...]]:
    found: dict[str, dict[str, list[int]]] = {}
    for piece in claim.evidence:
        number = numbers[piece.statement]
        listed = found.setdefault(piece.position, {}).setdefault(sheet.name(number), [])
        if number not in listed:
            listed.append(number)
    return {
        position: tuple(Stand(name=name, numbers=tuple(listed)) for name, listed in found[position].items())
        for position in POSITIONS
        if position in found
    }
