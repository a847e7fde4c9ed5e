"""Positions, accusations and changes as rows, and what is summed up of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counterclaim.ledger.positions.accusations import Accusation
from counterclaim.ledger.positions.changes import Change
from counterclaim.ledger.positions.status import Accused, status
from counterclaim.ledger.positions.values import DECLINES, DENIES, SUPPORTS, Position

Row = dict[str, Any]


def position_row(one: Position) -> Row:
    """Return a position as a row."""
    return {
        "id": one.id,
        "claim": one.claim,
        "actor": one.actor,
        "statement": one.stated.id,
        "document": one.stated.document,
        "publisher": one.stated.publisher,
        "date": one.date,
        "position": one.position,
        "start": one.span.start,
        "stop": one.span.end,
        "words": one.words,
        "via": one.via,
        "response": one.response,
        "score": one.score,
        "original": one.stated.original,
        "confirmed": int(one.confirmed),
        "retracted": one.retracted,
    }


def accusation_row(one: Accusation) -> Row:
    """Return an accusation as a row."""
    return {
        "id": one.id,
        "claim": one.claim,
        "accused": one.accused,
        "name": one.name,
        "statement": one.stated.id,
        "date": one.stated.date,
        "answered": one.answered,
        "looked": one.looked,
    }


def change_row(claim: str, one: Change) -> Row:
    """Return a change of position as a row."""
    return {
        "id": one.id,
        "claim": claim,
        "actor": one.before.actor,
        "before": one.before.id,
        "after": one.after.id if one.after else None,
        "statement": one.statement,
        "date": one.date,
    }


def sums(positions: Sequence[Position], accused: Sequence[Accusation]) -> Row:
    """Return what a claim's row says of its positions: forty printings of a statement count as one statement.

    What was taken back is no position any more, and is not counted; nor is what hangs on an answer that only may be
    one. The days, actors and documents of both are.
    """
    given, rule = status(positions, [Accused(actor=one.accused, answered=one.answered) for one in accused])
    dates = sorted(one.date for one in positions if one.date)
    return {
        "status": given,
        "rule": rule,
        **{side: _statements(positions, side) for side in (SUPPORTS, DENIES, DECLINES)},
        "actors": len({one.actor or one.stated.name for one in positions}),
        "documents": len({one.stated.document for one in positions}),
        "publishers": len({one.stated.publisher for one in positions if one.stated.publisher}),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
    }


def _statements(positions: Sequence[Position], side: str) -> int:
    return len(
        {one.stated.original for one in positions if one.position == side and one.retracted is None and one.counts}
    )
