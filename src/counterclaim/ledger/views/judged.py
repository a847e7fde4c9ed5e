"""What was judged of some records, newest first: people's judgements before models', withdrawn ones too."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.judgements.asking import selecting
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import judgements
from counterclaim.model.views import JudgementLine

MANY = 60  # judgements that are listed
NODES = 320  # records whose judgements are looked for; of more, some
_TABLE = judgements.judgement
_ABOUT = about(selecting(), _TABLE.c.subject, _TABLE.c.object)
_WITHDRAWN = about(select(_TABLE.c.withdraws, _TABLE.c.at), _TABLE.c.withdraws)


def judgement_lines(
    connection: Connection, kinds: Collection[str], nodes: Collection[str]
) -> tuple[JudgementLine, ...]:
    """Return judgements of some kinds about these records; of many, people's and the latest of models."""
    found = {row.id: row for row in asked(connection, _ABOUT, sorted(nodes)[:NODES]) if row.kind in kinds}
    rows = sorted(found.values(), key=lambda row: (row.producer_kind == "person", row.at, row.id), reverse=True)[:MANY]
    gone = withdrawals(connection, [row.id for row in rows])
    return tuple(judgement_line(row, gone) for row in rows)


def history(connection: Connection, id: str) -> tuple[JudgementLine, ...]:
    """Return all judgements about one record, newest first."""
    rows = asked(connection, _ABOUT, [id])
    gone = withdrawals(connection, [row.id for row in rows])
    return tuple(judgement_line(row, gone) for row in sorted(rows, key=lambda row: (row.at, row.id), reverse=True))


def withdrawals(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return which of these judgements were withdrawn, and when."""
    return {row.withdraws: row.at for row in asked(connection, _WITHDRAWN, ids)}


def judgement_line(row: Any, withdrawn: dict[str, str]) -> JudgementLine:
    """Return a judgement of a row of `selecting`."""
    return JudgementLine(
        id=row.id,
        kind=row.kind,
        verdict=row.verdict,
        subject=row.subject,
        object=row.object,
        by=f"{row.producer_name} {row.producer_version}".strip(),
        person=row.producer_kind == "person",
        at=row.at,
        reason=row.reason,
        score=row.score,
        detail=row.detail,
        withdrawn=withdrawn.get(row.id),
    )
