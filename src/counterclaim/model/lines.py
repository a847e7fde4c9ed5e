"""The lines of a text, and which of them are one paragraph broken by width. Knows no meaning.

Ingest and read both cut texts into paragraphs; this is the one rule by which they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.model.span import Span, trimmed

_END = re.compile(r"\r\n?|[\n\u2028\u2029]")
_SENTENCE = re.compile(r"[.!?:…][\"”’'»)\]]*$")
NARROWEST, WIDEST = 40, 110  # characters of the longest line, where lines are broken by width
FULL = 0.6  # share of the longest line that every line but the last fills
GOING_ON = 0.5  # share of the breaks that stand in mid-sentence; the lists of menus and headlines have fewer


def line_groups(text: str) -> Iterator[tuple[Span, ...]]:
    """Yield the runs of lines that no blank line interrupts: their trimmed spans, one for lines broken by width."""
    group: list[Span] = []
    for line in _lines(text):
        if line.start < line.end:
            group.append(line)
        elif group:
            yield _joined(group, text)
            group = []
    if group:
        yield _joined(group, text)


def wrapped(lines: Sequence[str]) -> bool:
    """Say whether lines were broken by width: alike in length, and most of them go on in mid-sentence."""
    if len(lines) < 2:
        return False
    longest = max(map(len, lines))
    if not NARROWEST <= longest <= WIDEST or any(len(line) < FULL * longest for line in lines[:-1]):
        return False
    return sum(_goes_on(*pair) for pair in pairwise(lines)) >= GOING_ON * (len(lines) - 1)


def _goes_on(before: str, after: str) -> bool:
    return before[-1] in ",;" or (after[0].islower() and not _SENTENCE.search(before[-10:]))


def _joined(group: list[Span], text: str) -> tuple[Span, ...]:
    if wrapped([line.of(text) for line in group]):
        return (Span(group[0].start, group[-1].end),)
    return tuple(group)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for end in _END.finditer(text):
        yield trimmed(Span(at, end.start()), text)
        at = end.end()
    yield trimmed(Span(at, len(text)), text)
