"""Which parts of a document are read: its paragraphs without the furniture of the page."""

from __future__ import annotations

from counterclaim.model.document import Document
from counterclaim.model.lines import line_groups
from counterclaim.model.span import Span


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, trimmed: its lines, but hard-wrapped lines together."""
    return [paragraph for group in line_groups(text) for paragraph in group]


def readable(document: Document) -> list[Span]:
    """Return the paragraphs that the reader reads: those that no furniture overlaps."""
    furniture = sorted(document.furniture)
    if not furniture:
        return paragraphs(document.text)
    kept, at = [], 0
    for paragraph in paragraphs(document.text):
        while at < len(furniture) and furniture[at].end <= paragraph.start:
            at += 1
        if at == len(furniture) or not furniture[at].overlaps(paragraph):
            kept.append(paragraph)
    return kept
