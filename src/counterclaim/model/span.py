"""Spans: where words stand in a text. Knows nothing of what the words mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` in Unicode code points of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies inside this span (or equals it)."""
        return self.start <= other.start and other.end <= self.end


def trimmed(span: Span, text: str) -> Span:
    """Return the span without white space at its edges; empty at its start if nothing is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of `spans`; raises ValueError if there are none."""
    listed = tuple(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))
