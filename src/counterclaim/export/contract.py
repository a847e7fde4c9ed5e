"""A claim of the ledger in the JSON contract: `counterclaim claims --json` prints one a line (docs/format.md)."""

from __future__ import annotations

from counterclaim.model.views import ClaimRecord, PositionLine


def claim_to_dict(record: ClaimRecord) -> dict[str, object]:
    """Return a claim with all its positions, and the responses between their statements."""
    return {
        "id": record.claim.id,
        "text": record.claim.text,
        "status": record.claim.status,
        "rule": record.claim.rule,
        "first": record.claim.first,
        "last": record.claim.last,
        "positions": [position_to_dict(one) for one in record.positions],
        "responses": [{"from": origin, "to": target, "kind": kind} for origin, target, kind in record.answers],
    }


def position_to_dict(one: PositionLine) -> dict[str, object]:
    """Return where an actor stands on a claim, with the words."""
    return {
        "statement": one.statement,
        "document": one.document.id,
        "url": one.document.url,
        "publisher": one.document.publisher,
        "published": one.document.published,
        "actor": {"id": one.actor.id, "name": one.actor.name},
        "position": one.position,
        "span": [one.span.start, one.span.end],
        "words": one.words,
        "date": one.day.date,
        "original": one.original,
        "retracted": one.retracted,
        "confirmed": one.confirmed,
    }
