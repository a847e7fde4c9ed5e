"""Runs on the stream to attributions: spans of the text, mended at words and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import category

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull, trimmed
from counterclaim.read.decode import Related, Runs
from counterclaim.read.pieces import Pieces
from counterclaim.read.windows import Stream

_SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|gov|edu|info|tv|io|co\.uk)\b")  # one word to a reader
LONGEST_SITE = 60  # characters


def assemble(text: str, line: Stream, pieces: Pieces, related: Sequence[Related]) -> list[Attribution]:
    """Return the attributions with a content, by their first character."""
    found = []
    for one in related:
        content = _worded(_spans(one.content, text, line, pieces), text)
        if not content:
            continue
        source = _worded(_spans(one.source, text, line, pieces), text)
        cue = _spans([one.cue], text, line, pieces)
        found.append(Attribution(source=source, cue=cue, content=content, score=round(one.score, 4)))
    return sorted(found, key=_first)


def _first(attribution: Attribution) -> tuple[int, int]:
    starts = [span.start for span in attribution.source + attribution.cue + attribution.content]
    return min(starts), attribution.cue[0].start


def _spans(parts: Runs, text: str, line: Stream, pieces: Pieces) -> tuple[Span, ...]:
    spans: list[Span] = []
    for start, end in parts:
        inside = line.piece[start:end]
        inside = inside[inside >= 0]
        if len(inside):
            span = Span(int(pieces.starts[inside[0]]), int(pieces.ends[inside[-1]]))
            span = trimmed(_whole_words(span, text), text)
            if spans and spans[-1].overlaps(span):  # two runs shared a word, and both took it whole
                span = hull((spans.pop(), span))
            spans.append(span)
    return tuple(spans)


def _worded(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Leave out pieces without a letter or digit: a lone quotation mark is no content."""
    return tuple(span for span in spans if any(map(str.isalnum, span.of(text))))


def _whole_words(span: Span, text: str) -> Span:
    """Widen the span to whole words: an edge inside a word is a cut word piece."""
    start, end = span
    while start > 0 and _of_word(text[start]) and _of_word(text[start - 1]):
        start -= 1
    while end < len(text) and _of_word(text[end - 1]) and _of_word(text[end]):
        end += 1
    for site in _SITE.finditer(text, max(0, start - LONGEST_SITE), min(len(text), end + LONGEST_SITE)):
        if site.start() < start < site.end():
            start = site.start()
        if site.start() < end < site.end():
            end = site.end()
    return Span(start, end)


def _of_word(character: str) -> bool:
    """Say whether a character is a letter, a digit, or a mark on one (which the tokenizer leaves out of its pieces)."""
    return character.isalnum() or category(character).startswith("M")
