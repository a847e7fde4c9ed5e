"""Writes a proposition as one declarative sentence that stands alone, and marks which of its words are ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.model.span import Span
from counterclaim.read.claims.clauses import main_verb
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.deictics import anchored
from counterclaim.read.claims.function_words import PREPOSITIONS, RELATIVES, SUBORDINATORS
from counterclaim.read.claims.pronouns import named
from counterclaim.read.claims.proposition import Proposition

_Chunk = tuple[str, bool]  # words, and whether they are ours

_TRAILING_COMMA = re.compile(r",[\"”’'»]*\s*$")
_ADVERBIAL = PREPOSITIONS | SUBORDINATORS
_JOINS = RELATIVES | SUBORDINATORS | PREPOSITIONS | {"and", "but", "or", "nor", "including", "because"}
_SPACE = re.compile(r"\s+")
_SPACE_BEFORE_MARK = re.compile(r" (?=[,.;:!?](?!\d))")  # but "a .22 rifle"
_MARKS = frozenset(",.;:!?")
_EDGE = " \t\n,;:—–-…"
_FINAL = re.compile(r"[\s,;:—–\-…!]*(?P<stop>[.…]?)(?P<closers>[\"”’'»]*)[\s,;:—–\-….!]*$")


def worded(context: Context, proposition: Proposition) -> tuple[str, tuple[Span, ...]]:
    """Return the wording, and the spans of it whose words are ours."""
    replaced = dict((*named(context, proposition), *anchored(context, proposition)))
    lone = (*_lone_marks(context, proposition), *_commas_at_joins(context, proposition))
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


def _lone_marks(context: Context, proposition: Proposition) -> list[Span]:
    """Return the quotation marks inside the spans whose other half stands outside all of them, or round the whole."""
    marks: list[Span] = []
    spans = proposition.spans
    direct = proposition.statement.manner == "direct"
    for one in context.quoted:
        if one.end <= spans[0].start or spans[-1].end <= one.start:
            continue
        opening, closing = Span(one.start, one.start + one.mark), Span(one.end - one.mark, one.end)
        held = [any(span.holds(mark) for span in spans) for mark in (opening, closing)]
        if not one.closed:
            marks += [opening] if held[0] else []
        elif sum(held) == 1 or (all(held) and _round(context.text, spans, opening, closing, direct)):
            marks += [mark for mark, inside in zip((opening, closing), held, strict=True) if inside]
    return marks


def _round(text: str, spans: Sequence[Span], opening: Span, closing: Span, direct: bool) -> bool:
    """Say whether the marks enclose everything, or one whole piece of a quotation that "he said" breaks."""
    pieces = [(span, span) for span in spans] if direct else [(spans[0], spans[-1])]
    return any(
        first.start <= opening.start < closing.end <= last.end
        and not text[first.start : opening.start].strip()
        and not text[closing.end : last.end].strip(" .,")
        for first, last in pieces
    )


def _commas_at_joins(context: Context, proposition: Proposition) -> list[Span]:
    """Return the commas that only lead over to "he said": “The dam,” he said, “is safe.”

    It stays behind an adverbial ("In May," he said, "the dam …") or a full clause, and before "and", "which" and so on.
    """
    found: list[Span] = []
    for before, after in pairwise(proposition.spans):
        first, following = context.words(before), context.words(after)
        comma = _TRAILING_COMMA.search(context.text, before.start, before.end)
        if comma is None or not first or not following:
            continue
        begins = next((word.form for word in first if word.spelled), "")
        goes_on = next((word.form for word in following if word.spelled), "")
        if begins not in _ADVERBIAL and goes_on not in _JOINS and main_verb(first) is None:
            found.append(Span(comma.start(), comma.start() + 1))
    return found


def _finished(chunks: Sequence[_Chunk]) -> tuple[str, tuple[Span, ...]]:
    """Join the chunks with single spaces, a capital in front and one full stop at the end."""
    text, runs = "", list[Span]()
    for written, ours in chunks:
        words = _SPACE_BEFORE_MARK.sub("", _SPACE.sub(" ", written.replace("\u00ad", "")))
        if not text:
            words = words.lstrip(_EDGE)
        elif words[:1] in _MARKS and not words[1:2].isdigit():
            text = text.rstrip(" ")
        elif text.endswith(" "):
            words = words.lstrip(" ")
        if ours and words.strip():
            _add(runs, Span(len(text), len(text) + len(words)), words)
        text += words
    return _closed(text, runs)


def _add(runs: list[Span], run: Span, words: str) -> None:
    """Enter words of ours; they go on with those before them where nothing stands between."""
    if runs and runs[-1].end == run.start:
        runs[-1] = Span(runs[-1].start, run.end)
    else:
        runs.append(Span(run.start + len(words) - len(words.lstrip()), run.end))


def _closed(text: str, runs: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    final = _FINAL.search(text)
    body, closers = (text[: final.start()], final["closers"]) if final else (text, "")
    first = 1 if body[:1] and not body[0].isalnum() else 0  # an opening quotation mark
    capital = body[first : first + 1].upper()
    if len(capital) == 1:
        body = body[:first] + capital + body[first + 1 :]
    clipped = (Span(run.start, min(run.end, len(body))) for run in runs)
    return f"{body}{closers}.", tuple(run for run in clipped if run.start < run.end)
