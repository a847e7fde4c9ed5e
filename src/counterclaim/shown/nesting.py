"""Which statement stands inside the content of which other one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Nest:
    """A statement's place: `parent` (its number, from 1), how deep it stands, how many levels stand inside it."""

    parent: int | None
    depth: int
    height: int


def nesting(statements: Sequence[Statement]) -> tuple[Nest, ...]:
    """Return the place of each statement; nested is what lies, cue and content, in one content span of another."""
    parents = _parents(statements)
    depths: dict[int, int] = {}
    for number in range(1, len(statements) + 1):
        _depth(number, parents, depths)
    heights = dict.fromkeys(depths, 0)
    for number in sorted(depths, key=lambda one: -depths[one]):
        parent = parents[number]
        if parent is not None:
            heights[parent] = max(heights[parent], heights[number] + 1)
    return tuple(
        Nest(parent=parents[number], depth=depths[number], height=heights[number]) for number in sorted(depths)
    )


def _depth(number: int, parents: dict[int, int | None], depths: dict[int, int]) -> int:
    line: list[int] = []
    at: int | None = number
    while at is not None and at not in depths:
        line.append(at)
        at = parents[at]
    depth = -1 if at is None else depths[at]
    for one in reversed(line):
        depth += 1
        depths[one] = depth
    return depths[number]


def _parents(statements: Sequence[Statement]) -> dict[int, int | None]:
    """Sweep from left to right over contents (which hold) and hulls of cue and content (which are held)."""
    outer = [
        (span.start, -span.end, 0, number)
        for number, statement in enumerate(statements, 1)
        for span in statement.attribution.content
    ]
    holding = list(map(_held, statements))
    inner = [(span.start, -span.end, 1, number) for number, span in enumerate(holding, 1)]
    parents: dict[int, int | None] = {}
    sizes = {number: span.end - span.start for number, span in enumerate(holding, 1)}
    active: list[tuple[int, int]] = []
    for start, negative_end, held, number in sorted(outer + inner):
        active = [(end, holder) for end, holder in active if end > start]
        if not held:
            active.append((-negative_end, number))
            continue
        holders = [
            (end, holder)
            for end, holder in active
            if holder != number and end >= -negative_end and (sizes[holder], -holder) > (sizes[number], -number)
        ]
        parents[number] = min(holders, key=lambda one: sizes[one[1]])[1] if holders else None
    return parents


def _held(statement: Statement) -> Span:
    attribution = statement.attribution
    spans = attribution.cue + attribution.content or attribution.source
    return hull(spans) if spans else Span(0, 0)
