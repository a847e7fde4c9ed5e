"""Writes a proposition as one declarative sentence that stands alone, and marks which of its words are ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.span import Span
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.deictics import anchored
from counterclaim.read.claims.pronouns import named
from counterclaim.read.claims.proposition import Proposition

_Chunk = tuple[str, bool]  # words, and whether they are ours

_SPACE = re.compile(r"\s+")
_EDGE = " \t\n,;:—–-…"
_FINAL = re.compile(r"[\s,;:—–\-…!]*(?P<stop>[.…]?)(?P<closers>[\"”’'»]*)[\s,;:—–\-….!]*$")


def worded(context: Context, proposition: Proposition) -> tuple[str, tuple[Span, ...]]:
    """Return the wording, and the spans of it whose words are ours."""
    replaced = dict((*named(context, proposition), *anchored(context, proposition)))
    lone = _lone_marks(context, proposition.spans)
    chunks: list[_Chunk] = []
    for part in proposition.parts:
        if chunks:
            chunks.append((" ", False))
        chunks += [(part, True)] if isinstance(part, str) else _chunks(context.text, part, replaced, lone)
    return _finished(chunks)


def _chunks(text: str, span: Span, replaced: dict[Span, str], lone: Sequence[Span]) -> list[_Chunk]:
    """Return the words of a span with what is put for some of them, and without marks that lost their other half."""
    changes = sorted(
        [(place, put) for place, put in replaced.items() if span.holds(place)] + [(mark, "") for mark in lone]
    )
    found: list[_Chunk] = []
    at = span.start
    for place, put in changes:
        if place.start < at or not span.holds(place):
            continue
        found += [(text[at : place.start], False), (put, True)]
        at = place.end
    return [*found, (text[at : span.end], False)]


def _lone_marks(context: Context, spans: Sequence[Span]) -> list[Span]:
    """Return the quotation marks inside the spans whose other half stands outside all of them, or round the whole."""
    marks: list[Span] = []
    for one in context.quoted:
        opening, closing = Span(one.start, one.start + one.mark), Span(one.end - one.mark, one.end)
        held = [any(span.holds(mark) for span in spans) for mark in (opening, closing)]
        if not one.closed:
            marks += [opening] if held[0] else []
        elif sum(held) == 1 or (all(held) and _round(context.text, spans, opening, closing)):
            marks += [mark for mark, inside in zip((opening, closing), held, strict=True) if inside]
    return marks


def _round(text: str, spans: Sequence[Span], opening: Span, closing: Span) -> bool:
    """Say whether the marks enclose everything."""
    return not text[spans[0].start : opening.start].strip() and not text[closing.end : spans[-1].end].strip(" .,")


def _finished(chunks: Sequence[_Chunk]) -> tuple[str, tuple[Span, ...]]:
    """Join the chunks with single spaces, a capital in front and one full stop at the end."""
    letters = [(letter, ours) for words, ours in chunks for letter in words]
    spaced: list[tuple[str, bool]] = []
    for letter, ours in letters:
        if letter.isspace() or letter == "\u00ad":
            if spaced and spaced[-1][0] != " ":
                spaced.append((" ", ours))
        else:
            if letter in ",.;:!?" and not ours and len(spaced) > 1 and spaced[-1][0] == " ":
                spaced.pop()
            spaced.append((letter, ours))
    while spaced and spaced[0][0] in _EDGE:
        spaced.pop(0)
    return _closed(spaced)


def _closed(letters: list[tuple[str, bool]]) -> tuple[str, tuple[Span, ...]]:
    text = "".join(letter for letter, _ in letters)
    final = _FINAL.search(text)
    body, closers = (text[: final.start()], final["closers"]) if final else (text, "")
    flags = [ours for _, ours in letters]
    start = 0
    while start < len(body) and not body[start].isalnum() and start < 2:
        start += 1
    if start < len(body):
        body = body[:start] + _capital(body[start]) + body[start + 1 :]
    return f"{body}{closers}.", _runs(flags[: len(body)], body)


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def _runs(flags: Sequence[bool], text: str) -> tuple[Span, ...]:
    """Return the stretches of words that are ours, without the spaces at their edges."""
    found: list[Span] = []
    start: int | None = None
    for at, ours in enumerate([*flags, False]):
        if ours and start is None:
            start = at
        elif not ours and start is not None:
            found.append(Span(start, at))
            start = None
    return tuple(found)
