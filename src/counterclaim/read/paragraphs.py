"""Which parts of a document are read: its paragraphs without the furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.document import Document
from counterclaim.model.span import Span, trimmed

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_SENTENCE_END = re.compile(r"[.!?:…\"”’»)]\s*$")


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, trimmed: its lines, but hard-wrapped lines together."""
    found: list[Span] = []
    for block in _BLOCK.finditer(text):
        lines = list(_lines(text, block.start(), block.end()))
        if len(lines) > 1 and _wrapped([line.of(text) for line in lines]):
            lines = [Span(lines[0].start, lines[-1].end)]
        found += [line for line in (trimmed(line, text) for line in lines) if line.start < line.end]
    return found


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


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for part in text[start:end].split("\n"):
        if part.strip():
            yield Span(at, at + len(part))
        at += len(part) + 1


def _wrapped(lines: list[str]) -> bool:
    """Say whether lines were broken by width: alike in length, and most break in mid-sentence."""
    longest = max(len(line) for line in lines)
    if not 40 <= longest <= 100:
        return False
    full = all(len(line) >= 0.6 * longest for line in lines[:-1])
    open_ended = sum(not _SENTENCE_END.search(line) for line in lines[:-1])
    return full and open_ended >= 0.6 * (len(lines) - 1)
