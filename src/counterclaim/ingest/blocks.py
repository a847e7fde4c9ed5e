"""The blocks of a plain text: its lines, or its paragraphs where the lines were broken by width. Knows no meaning."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.lines import line_groups
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text that stands by itself: its trimmed span, its words, and whether blank lines stand around it."""

    span: Span
    text: str
    gap_before: bool
    gap_after: bool


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in order; those that hold only white space are left out."""
    return [
        Block(span, span.of(text), at == 0, at == len(group) - 1)
        for group in line_groups(text)
        for at, span in enumerate(group)
    ]
