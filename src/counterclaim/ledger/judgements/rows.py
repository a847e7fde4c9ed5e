"""Judgements to rows and back."""

from __future__ import annotations

import json
from typing import Any

from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.records.producers import PERSON
from counterclaim.ledger.records.spelling import written
from counterclaim.model.reading import Producer

Row = dict[str, Any]


def row_of(judgement: Judgement) -> Row:
    """Return a judgement as a row of the table."""
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "subject": judgement.subject,
        "object": judgement.object,
        "verdict": judgement.verdict,
        "detail": written(dict(judgement.detail)),
        "score": judgement.score,
        "producer": judgement.producer_id,
        "reason": judgement.reason,
        "at": judgement.at,
        "withdraws": judgement.withdraws,
    }


def judgement_of(row: Any) -> Judgement:
    """Return the judgement of a row that was selected together with its producer's columns."""
    return Judgement(
        kind=row.kind,
        subject=row.subject,
        object=row.object,
        verdict=row.verdict,
        detail=json.loads(row.detail),
        score=row.score,
        producer=Producer(name=row.producer_name, version=row.producer_version, digest=row.producer_digest),
        person=row.producer_kind == PERSON,
        reason=row.reason,
        at=row.at,
        withdraws=row.withdraws,
    )
