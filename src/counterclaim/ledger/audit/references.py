"""References: what a row names must be there. Those that the database keeps, and those that it does not know of."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Connection, ForeignKeyConstraint, Table, and_, or_, select

from counterclaim.ledger.audit.finding import Finding, streamed
from counterclaim.ledger.store.tables import derived, judgements, metadata, records

_JUDGED = {  # kind of judgement: where the records are that it is about
    "actor": records.document_actor,
    "claim": records.document_claim,
    "appearance": records.statement,
    "response": records.statement,
    "statement": records.statement,
    "withdrawal": judgements.judgement,
}


def references(connection: Connection, tables: frozenset[str]) -> Iterator[Finding]:
    """Yield the rows of these tables that refer to what is not there."""
    for table in metadata.sorted_tables:
        if table.name in tables:
            for key in sorted(table.foreign_key_constraints, key=lambda key: str(key.name)):
                yield from _kept(connection, table, key)
    yield from _judged(connection)
    yield from _shown(connection)


def _kept(connection: Connection, table: Table, key: ForeignKeyConstraint) -> Iterator[Finding]:
    other = key.referred_table.alias("other")
    columns = [
        (table.c[name], other.c[element.column.name])
        for name, element in zip(key.column_keys, key.elements, strict=True)
    ]
    query = (
        select(*table.primary_key.columns)
        .outerjoin(other, and_(*(mine == theirs for mine, theirs in columns)))
        .where(*(mine.is_not(None) for mine, _ in columns), columns[0][1].is_(None))
    )
    for row in streamed(connection, query):
        named = ", ".join(key.column_keys)
        yield Finding(table=table.name, id=" ".join(map(str, row)), message=f"{named} names what is not there")


def _judged(connection: Connection) -> Iterator[Finding]:
    table = judgements.judgement
    for kind, about in _JUDGED.items():
        for column in (table.c.subject, table.c.object):
            other: Table = records.document_actor if kind == "statement" and column is table.c.object else about
            yield from _absent(connection, table, column, other.alias("other").c.id, kind)
    mismatched = or_(table.c.withdraws.is_(None), table.c.withdraws != table.c.subject)
    for row in streamed(connection, select(table.c.id).where(table.c.kind == "withdrawal", mismatched)):
        yield Finding(table="judgement", id=row.id, message="withdraws another judgement than it is about")


def _absent(
    connection: Connection, table: Table, column: Column[str], key: Column[str], kind: str
) -> Iterator[Finding]:
    there = select(key).where(key == column).exists()
    for row in streamed(connection, select(table.c.id).where(table.c.kind == kind, column.is_not(None), ~there)):
        yield Finding(
            table=table.name, id=row.id, message=f"{column.name} is no record that a judgement on {kind} is about"
        )


def _shown(connection: Connection) -> Iterator[Finding]:
    shown, reading = derived.current, records.reading
    query = select(shown.c.document).outerjoin(
        reading, and_(reading.c.id == shown.c.reading, reading.c.document == shown.c.document)
    )
    for row in streamed(connection, query.where(reading.c.id.is_(None))):
        yield Finding(table="current_reading", id=row.document, message="shows no reading of this document")
