"""Attributions to statements: their ids in text order, and the manner in which each was put."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution, Statement
from counterclaim.model.span import Span
from counterclaim.read.parsed import Classes
from counterclaim.read.quotations import quotations

DIRECT = 0.95  # least share of a direct content inside quotation marks: a stray word outside is an error of span


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
    """Return how many characters of a content stand inside quotation marks, and how many it has; no white space."""
    whole = inside = 0
    for span in content:
        near = [quotation for quotation in marks if quotation.overlaps(span)]
        for at in range(*span):
            if not text[at].isspace():
                whole += 1
                inside += any(quotation.start <= at < quotation.end for quotation in near)
    return inside, whole


def outermost(text: str) -> list[Span]:
    """Return the quotations of a text that stand in no other."""
    return [Span(quotation.start, quotation.end) for quotation in quotations(text) if quotation.depth == 1]


def manner(text: str, content: Sequence[Span], marks: Sequence[Span]) -> str:
    """Say whether a content is `direct` (quoted whole), `indirect` (no part of it quoted) or `mixed`."""
    inside, whole = quoted(text, content, marks)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * whole else "mixed"
