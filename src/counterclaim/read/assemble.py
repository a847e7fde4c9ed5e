"""Runs on the stream to attributions: spans of the text, mended at words and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import category

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull, trimmed
from counterclaim.read.asked import without_asked
from counterclaim.read.clauses import coordinated, once, with_held
from counterclaim.read.datelines import behind_dateline
from counterclaim.read.decode import Related, Runs
from counterclaim.read.neighbourhoods import LEFT, RIGHT
from counterclaim.read.pieces import Pieces
from counterclaim.read.quotations import Quotation, quotations
from counterclaim.read.windows import Stream

_SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|gov|edu|info|tv|io|co\.uk)\b")  # one word to a reader
_GAP = re.compile(r" {25,}")
LONGEST_SITE = 60  # characters
MARKS = 2  # characters of a quotation mark, and of the comma before it


def assemble(text: str, line: Stream, pieces: Pieces, related: Sequence[Related]) -> list[Attribution]:
    """Return the attributions with a content, by their first character."""
    found = []
    for one in related:
        content = _worded(_spans(one.content, text, line, pieces), text)
        if not content:
            continue
        content = _beyond(one, content, text, line, pieces)
        source = tuple(behind_dateline(span, text) for span in _worded(_spans(one.source, text, line, pieces), text))
        cue = _spans([one.cue], text, line, pieces)
        whole = Attribution(source=source, cue=cue, content=content, score=round(one.score, 4))
        found.append(without_asked(whole, text))
    return _in_order(once(with_held(coordinated(found, text), text), text))


def _beyond(one: Related, content: tuple[Span, ...], text: str, line: Stream, pieces: Pieces) -> tuple[Span, ...]:
    """Return the content, from the mark that opens its quotation where that stands farther off than the cue's head
    sees, and to the mark that closes it: what is read of a long quotation to its edge is all of it.
    """
    first, last = content[0], content[-1]
    before, behind = one.cue[0] - LEFT, one.cue[0] + RIGHT
    around = _quotation(first.start, text)
    if before > 0 and around and first.end >= around.end - MARKS and around.start < _at(before, line, pieces):
        content = (Span(around.start, first.end), *content[1:])
    around = _quotation(last.end, text)
    if one.content[-1][1] == behind and around and last.start <= around.start + MARKS:
        content = (*content[:-1], Span(content[-1].start, around.end))
    return content


def _quotation(place: int, text: str) -> Quotation | None:
    """Return the outermost quotation that a place lies inside of, if it is closed."""
    return next((one for one in quotations(text) if one.start < place < one.end and one.closed), None)


def _at(place: int, line: Stream, pieces: Pieces) -> int:
    """Return the character at which the first piece at or behind a place of the stream begins."""
    piece = next(number for number in line.piece[place:].tolist() if number >= 0)
    return int(pieces.starts[piece])


def _in_order(found: Iterable[Attribution]) -> list[Attribution]:
    """Return attributions by their first character; of those that begin together, what holds another comes first."""
    together: dict[int, list[Attribution]] = {}
    for one in found:
        start = min(span.start for span in one.source + one.cue + one.content)
        together.setdefault(start, []).append(one)
    return [
        one
        for _, some in sorted(together.items())
        for one in sorted(some, key=lambda one: (sum(_holds(other, one) for other in some), one.cue[0].start))
    ]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return outer is not inner and any(
        span.start <= inner.cue[0].start and inner.cue[-1].end <= span.end for span in outer.content
    )


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
    return tuple(part for span in spans for part in _around_gaps(span, text))


def _around_gaps(span: Span, text: str) -> list[Span]:
    """Part a span at white space so wide that something was taken out there (ingest/boxes.py)."""
    parts, at = [], span.start
    for gap in _GAP.finditer(text, *span):
        parts.append(Span(at, gap.start()))
        at = gap.end()
    return [*parts, Span(at, span.end)]


def _worded(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Leave out pieces without a letter or digit: a lone quotation mark is no content."""
    return tuple(span for span in spans if any(map(str.isalnum, span.of(text))))


def _whole_words(span: Span, text: str) -> Span:
    """Widen the span to whole words: an edge inside a word is a cut word piece."""
    start, end = span
    if text[start] in "'’" and start > 0 and text[start - 1].isalnum() and text[start + 1 : end][:1].isspace():
        start += 1  # of a genitive that ends in s
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
