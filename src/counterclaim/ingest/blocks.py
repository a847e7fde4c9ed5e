"""The blocks of a plain text: its lines, or its paragraphs where the lines were broken by width. Knows no meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.span import Span, trimmed


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text that stands by itself: its trimmed span, its words, and whether blank lines stand around it."""

    span: Span
    text: str
    gap_before: bool
    gap_after: bool


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in order; those that hold only white space are left out."""
    found: list[Block] = []
    for group in _groups(text):
        joined = [Span(group[0].start, group[-1].end)] if _wrapped([line.of(text) for line in group]) else group
        last = len(joined) - 1
        found += [Block(span, span.of(text), at == 0, at == last) for at, span in enumerate(joined)]
    return found


def _groups(text: str) -> Iterator[list[Span]]:
    """Yield the runs of lines that no blank line interrupts."""
    group: list[Span] = []
    for line in _lines(text):
        if line.start < line.end:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for part in text.split("\n"):
        yield trimmed(Span(at, at + len(part)), text)
        at += len(part) + 1


def _wrapped(lines: list[str]) -> bool:
    """Say whether lines were broken by width: alike in length, and most of them go on in mid-sentence."""
    if len(lines) < 2:
        return False
    longest = max(len(line) for line in lines)
    if not 45 <= longest <= 110 or any(len(line) < 0.7 * longest for line in lines[:-1]):
        return False
    goes_on = sum(after[0].islower() or before[-1] in ",;" for before, after in pairwise(lines))
    return goes_on >= 0.5 * (len(lines) - 1)
