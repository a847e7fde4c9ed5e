"""How two outlets print one quotation: what one of them cut, added or worded otherwise. Shows; decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from counterclaim.link.appearances.words import placed
from counterclaim.model.span import Span

MOST_WORDS = 2_000  # in either text; beyond it the two are shown as one change
_ISLAND = 2  # words that are equal by chance between two changes: "of", "in the"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A piece of both texts: `same`, `cut` (only in the left one), `added` (only in the right one), or `changed`."""

    kind: str
    left: Span
    right: Span


def variants(left: str, right: str) -> tuple[Difference, ...]:
    """Lay two texts side by side, in order; the left spans together are all of `left`, the right ones all of `right`.

    Words are equal without regard to case, accents and punctuation; punctuation and space go with the word before.
    """
    one, other = tuple(placed(left)), tuple(placed(right))
    ends = _bounds(one, len(left)), _bounds(other, len(right))
    if max(len(one), len(other)) > MOST_WORDS or not (one and other):
        return _whole(left, right)
    found = []
    for kind, (a, b), (c, d) in _pieces([word for _, word in one], [word for _, word in other]):
        found.append(Difference(kind=kind, left=Span(ends[0][a], ends[0][b]), right=Span(ends[1][c], ends[1][d])))
    return tuple(found)


def _whole(left: str, right: str) -> tuple[Difference, ...]:
    if not left and not right:
        return ()
    kind = "same" if left == right else "added" if not left else "cut" if not right else "changed"
    return (Difference(kind=kind, left=Span(0, len(left)), right=Span(0, len(right))),)


def _bounds(listed: Sequence[tuple[Span, str]], length: int) -> tuple[int, ...]:
    """Return where each word's piece begins, and the end; the first piece takes what stands before its word."""
    return (0, *(span.start for span, _ in listed[1:]), length) if listed else (length,)


_Range = tuple[int, int]


def _pieces(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, _Range, _Range]]:
    """Yield kind and ranges of words; changes with only an island of equal words between them are one change."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size or (a, b) == (len(one), len(other))]
    kept = [(0, 0, 0)]
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        before_a, before_b = kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]
        changed = before_a < a and before_b < b and a + size < next_a and b + size < next_b
        if not (changed and size <= _ISLAND):
            kept.append((a, b, size))
    for (a, b, size), (next_a, next_b, next_size) in pairwise((*kept, blocks[-1])):
        at_a, at_b = a + size, b + size
        if at_a < next_a or at_b < next_b:
            kind = "added" if at_a == next_a else "cut" if at_b == next_b else "changed"
            yield kind, (at_a, next_a), (at_b, next_b)
        if next_size:
            yield "same", (next_a, next_a + next_size), (next_b, next_b + next_size)
