"""Positions from what statements themselves say: the evidence of a claim, its polarity, and people's corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from counterclaim.ledger.positions.unsaid import is_unsaid
from counterclaim.ledger.positions.values import DECLINES, DENIES, OPPOSITE, SUPPORTS, Carried, Position, Stated
from counterclaim.model.span import Span


def own(carrying: Iterable[Carried], statements: Mapping[str, Stated]) -> Iterator[Position]:
    """Yield the position that each piece of evidence takes on its claim, in the order given; one a place."""
    seen = set()
    for one in carrying:
        stated = statements.get(one.statement)
        side = stated and _side(one, stated)
        at = stated and _within(one.span, stated)
        if not stated or not side or not at or (one.claim, one.statement, at.start) in seen:
            continue
        seen.add((one.claim, one.statement, at.start))
        yield Position(
            claim=one.claim,
            stated=stated,
            position=side,
            span=at,
            words=one.words[at.start - one.span.start : at.end - one.span.start],
            via="stance" if one.polarity > 0 else "contrary",
            node=one.node,
            score=stated.score,
        )


def _side(one: Carried, stated: Stated) -> str | None:
    """Return the position on the claim; None where the statement takes no stand, by its cue or by a person's word."""
    side: str | None = None if _is_left_unsaid(one, stated) else one.position
    if stated.stance != stated.recorded:
        side = _restanced(one.position, stated)
    return OPPOSITE[side] if side and one.polarity < 0 else side


def _is_left_unsaid(one: Carried, stated: Stated) -> bool:
    """Say whether words are told not to have been said, which support nothing: "X never said that the dam leaks"."""
    return one.position == SUPPORTS and not stated.right and is_unsaid(stated.cue_words)


def _restanced(position: str, stated: Stated) -> str | None:
    if stated.stance == "neutral":
        return position if position == DECLINES else None
    if stated.recorded in ("affirms", "denies") and position != DECLINES:
        return OPPOSITE[position]
    return SUPPORTS if stated.stance == "affirms" else DENIES


def _within(span: Span, stated: Stated) -> Span | None:
    """Return the part of the evidence that the statement says, by its corrected content; the longest, or None."""
    if not stated.corrected:
        return span
    parts = [Span(max(span.start, piece.start), min(span.end, piece.end)) for piece in stated.content]
    return max((part for part in parts if part.start < part.end), key=lambda part: part.end - part.start, default=None)
