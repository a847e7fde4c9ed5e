"""A document as the blocks of a page: headline, subheads, paragraphs, and the furniture to fold away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from counterclaim.model.document import Document
from counterclaim.model.span import Span, trimmed

HARD_WRAP = 100  # characters: text that was wrapped by width has no longer line
_SENTENCE_END = re.compile(r"[.!?:…][\"”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of lines of one kind: `headline`, `subhead`, `paragraph` or `furniture`. Blocks are trimmed."""

    span: Span
    kind: str


def blocks(document: Document) -> list[Block]:
    """Return the blocks in text order; every character that is not white space lies in exactly one."""
    found: list[Block] = []
    for kind, run in groupby(_lines(document), key=lambda block: block.kind):
        listed = list(run)
        if kind in ("furniture", "headline"):
            found.append(_one(listed))
        elif kind == "paragraph":
            found += _paragraphs(listed, document.text)
        else:
            found += listed
    return found


def _lines(document: Document) -> Iterator[Block]:
    """Yield each line that holds something, trimmed, with its kind."""
    titles = [] if document.title_span is None else [document.title_span]
    places = (("headline", titles), ("subhead", sorted(document.subheads)), ("furniture", sorted(document.furniture)))
    at = 0
    for line in document.text.split("\n"):
        span = trimmed(Span(at, at + len(line)), document.text)
        at += len(line) + 1
        if span.start < span.end:
            yield Block(span=span, kind=next((kind for kind, held in places if _inside(span, held)), "paragraph"))


def _inside(span: Span, ordered: Sequence[Span]) -> bool:
    """Say whether one of the spans, which are in text order and do not overlap, holds `span`."""
    place = bisect_right(ordered, span.start, key=lambda one: one.start)
    return place > 0 and ordered[place - 1].holds(span)


def _paragraphs(lines: list[Block], text: str) -> Iterator[Block]:
    """Yield a paragraph a line; lines that were broken by width, with no empty line between, are one."""
    run: list[Block] = []
    for line in lines:
        if run and text.count("\n", run[-1].span.end, line.span.start) > 1:
            yield from _joined(run, text)
            run = []
        run.append(line)
    yield from _joined(run, text)


def _joined(run: list[Block], text: str) -> list[Block]:
    longest = max(line.span.end - line.span.start for line in run)
    open_ended = sum(not _SENTENCE_END.search(line.span.of(text)) for line in run[:-1])
    wrapped = HARD_WRAP / 2 < longest <= HARD_WRAP and open_ended > (len(run) - 1) / 2
    return [_one(run)] if wrapped else run


def _one(lines: list[Block]) -> Block:
    return Block(span=Span(lines[0].span.start, lines[-1].span.end), kind=lines[0].kind)
