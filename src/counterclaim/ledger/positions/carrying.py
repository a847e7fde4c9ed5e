"""Which statements of current readings carry which claims, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, and_, select

from counterclaim.ledger.judgements.asking import chunks
from counterclaim.ledger.positions.values import Carried
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.span import Span


def carried(connection: Connection, claims: Iterable[str]) -> list[Carried]:
    """Return the words that carry any of these claims, in one order."""
    return _listed(_asked(connection, derived.claim_member.c.claim, claims))


def carried_by(connection: Connection, statements: Iterable[str]) -> list[Carried]:
    """Return the claims that these statements carry, in one order."""
    return _listed(_asked(connection, records.evidence.c.statement, statements))


def _asked(connection: Connection, column: Any, ids: Iterable[str]) -> Iterator[Any]:
    table, member, own = records.evidence, derived.claim_member, records.document_claim
    query = (
        select(table, member.c.claim.label("cluster"), member.c.polarity, own.c.text)
        .join(derived.current, derived.current.c.reading == table.c.reading)
        .join(member, member.c.node == table.c.claim)
        .join(own, and_(own.c.reading == table.c.reading, own.c.id == table.c.claim))
    )
    for some in chunks(sorted(set(ids))):
        yield from connection.execute(query.where(column.in_(some)))


def _listed(rows: Iterable[Any]) -> list[Carried]:
    found = (
        Carried(
            claim=row.cluster,
            node=row.claim,
            polarity=row.polarity,
            text=row.text,
            statement=row.statement,
            span=Span(row.start, row.stop),
            words=row.words,
            position=row.position,
        )
        for row in rows
    )
    return sorted(found, key=lambda one: (one.claim, one.statement, one.span, one.node))
