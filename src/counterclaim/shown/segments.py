"""Cuts a text into segments that are marked alike, however the spans of its statements nest or cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import Span

ROLES = ("source", "cue", "content")
_RANKS = {role: rank for rank, role in enumerate(ROLES)}
MENTION, ANSWERED = "mention", "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of a statement in its role; `number` is the statement's, from 1. `first` begins its content.

    Of the role `mention` the number is the actor's, of the role `answered` the response's.
    """

    span: Span
    number: int
    role: str
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text and the marks that lie on all of it, the outermost first."""

    span: Span
    marks: tuple[Mark, ...]


def marks(statements: Sequence[Statement]) -> list[Mark]:
    """Return the marks of all statements, by their start, the longer first."""
    listed = [mark for number, statement in enumerate(statements, 1) for mark in _of(number, statement)]
    return outermost_first(listed)


def other_marks(reading: Reading) -> Iterator[Mark]:
    """Yield the mentions of actors, and the words of the article itself that a response answers."""
    for number, actor in enumerate(reading.actors, 1):
        yield from (Mark(span=span, number=number, role=MENTION) for span in actor.mentions)
    for number, response in enumerate(reading.responses, 1):
        if response.target is None:
            yield from (Mark(span=span, number=number, role=ANSWERED) for span in response.evidence)


def outermost_first(listed: Iterable[Mark]) -> list[Mark]:
    """Return the marks by their start, the longer first; statements before what is only pointed at."""
    return sorted(listed, key=_outermost)


def _of(number: int, statement: Statement) -> Iterator[Mark]:
    attribution = statement.attribution
    anchor = min(attribution.content or attribution.cue or attribution.source, default=None)
    for role in ROLES:
        for span in getattr(attribution, role):
            yield Mark(span=span, number=number, role=role, first=span is anchor)


def _outermost(mark: Mark) -> tuple[int, int, bool, int, int]:
    role = _RANKS.get(mark.role, len(ROLES))
    return mark.span.start, -mark.span.end, role == len(ROLES), mark.number, -role


def segments(whole: Span, listed: Sequence[Mark], cuts: Sequence[int] = ()) -> list[Segment]:
    """Return segments that cover `whole` without gap or overlap, cut at every edge of a mark and at `cuts`.

    Marks are given outermost first, so that those that begin later lie inside or behind those that are open.
    """
    opening: dict[int, list[Mark]] = {}
    edges = {whole.start, whole.end, *(cut for cut in cuts if whole.start < cut < whole.end)}
    for mark in listed:
        start, end = max(mark.span.start, whole.start), min(mark.span.end, whole.end)
        if start < end:
            opening.setdefault(start, []).append(mark)
            edges.add(start)
            edges.add(end)
    found, active, closed = [], list[Mark](), whole.end
    for start, end in pairwise(sorted(edges)):
        if start >= closed:
            active = [mark for mark in active if mark.span.end > start]
            closed = min([mark.span.end for mark in active], default=whole.end)
        if start in opening:
            active += opening[start]
            closed = min(closed, *[mark.span.end for mark in opening[start]])
        found.append(Segment(span=Span(start, end), marks=tuple(active)))
    return found
