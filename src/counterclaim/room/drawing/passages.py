"""Evidence in its context: a stretch of text in pieces, each with what it is marked as."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.model.span import Span
from counterclaim.model.views import StatementLine
from counterclaim.model.views.queue import Passage

Marks = tuple[tuple[str, Span], ...]


def pieces(passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield the words of a passage in order, with their roles (classes of marks.css); no role where nothing is."""
    yield from _cut(passage.text, passage.start, passage.marks)


def marked_pieces(text: str, line: StatementLine) -> Iterator[tuple[str, str]]:
    """Yield a whole text in pieces, the words of one statement marked."""
    roles = (("source", line.source), ("cue", line.cue), ("content", line.content))
    yield from _cut(text, 0, tuple((role, span) for role, spans in roles for span in spans))


def _cut(text: str, start: int, marks: Marks) -> Iterator[tuple[str, str]]:
    end = start + len(text)
    edges = sorted({start, end, *(edge for _, span in marks for edge in span if start < edge < end)})
    for at, next in pairwise(edges):
        roles = [role for role, span in marks if span.start <= at and next <= span.end]
        yield text[at - start : next - start], " ".join(dict.fromkeys(roles))
