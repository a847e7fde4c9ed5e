"""Attributions to statements: their ids in text order, and the manner in which each was put."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution, Statement
from counterclaim.model.span import Span
from counterclaim.read.parsed import Classes
from counterclaim.read.quotations import quotations

DIRECT = 0.95  # least share of a direct content inside quotation marks: a stray word outside is an error of span

_start, _end = attrgetter("start"), attrgetter("end")


def statements(
    document: Document, attributions: Sequence[Attribution], classes: Sequence[Classes] = ()
) -> tuple[Statement, ...]:
    """Return one statement an attribution, in the given order, named s1, s2, …; classes not given stay unknown."""
    marks = outermost(document.text)
    known = classes or [Classes()] * len(attributions)
    return tuple(
        Statement(
            id=f"s{number}",
            attribution=attribution,
            manner=manner(document.text, attribution.content, marks),
            kind=one.kind,
            stance=one.stance,
            act=one.act,
        )
        for number, (attribution, one) in enumerate(zip(attributions, known, strict=True), 1)
    )


def quoted(text: str, content: Sequence[Span], marks: Sequence[Span]) -> tuple[int, int]:
    """Return how many characters of a content stand inside quotation marks, and how many it has; no white space.

    `marks` are the quotations of the text by start, which lie apart (`outermost`).
    """
    whole = inside = 0
    for start, end in content:
        whole += _written(text[start:end])
        first, last = bisect_right(marks, start, key=_end), bisect_left(marks, end, key=_start)
        inside += sum(_written(text[max(start, mark.start) : min(end, mark.end)]) for mark in marks[first:last])
    return inside, whole


def _written(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(map(len, text.split()))


def outermost(text: str) -> list[Span]:
    """Return the quotations of a text that stand in no other."""
    return [Span(quotation.start, quotation.end) for quotation in quotations(text) if quotation.depth == 1]


def manner(text: str, content: Sequence[Span], marks: Sequence[Span]) -> str:
    """Say whether a content is `direct` (quoted whole), `indirect` (no part of it quoted) or `mixed`."""
    inside, whole = quoted(text, content, marks)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * whole else "mixed"
