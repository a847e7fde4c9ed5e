"""Cuts a text into segments that are marked alike, however the spans of its statements nest or cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import Span

ROLES = ("source", "cue", "content")
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
    role = ROLES.index(mark.role) if mark.role in ROLES else len(ROLES)
    return mark.span.start, -mark.span.end, mark.role not in ROLES, mark.number, -role


def segments(whole: Span, listed: Sequence[Mark], cuts: Sequence[int] = ()) -> list[Segment]:
    """Return segments that cover `whole` without gap or overlap, cut at every edge of a mark and at `cuts`."""
    opening, closing = defaultdict(list), defaultdict(set)
    edges = {whole.start, whole.end, *(cut for cut in cuts if whole.start < cut < whole.end)}
    for place, mark in enumerate(listed):
        start, end = max(mark.span.start, whole.start), min(mark.span.end, whole.end)
        if start < end:
            opening[start].append(place)
            closing[end].add(place)
            edges |= {start, end}
    found, active = [], list[int]()
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        active = sorted([place for place in active if place not in closing[start]] + opening[start])
        found.append(Segment(span=Span(start, end), marks=tuple(listed[place] for place in active)))
    return found
