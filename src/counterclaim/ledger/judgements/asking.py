"""Asks for judgements: those in force about some records, all that were ever made about one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from counterclaim.ledger.judgements.rows import judgement_of
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.errors import LedgerError

CHUNK = 400  # ids in one question; SQLite took at most 999 variables for long


def in_force(connection: Connection, kind: str, nodes: Iterable[str]) -> tuple[Judgement, ...]:
    """Return the judgements of a kind about any of the nodes (as subject or object) that are not withdrawn.

    They come oldest first, so that a later one can take the place of an earlier one.
    """
    table, found = judgements.judgement, {}
    for some in chunks(sorted(set(nodes))):
        asked = selecting().where(table.c.kind == kind, or_(table.c.subject.in_(some), table.c.object.in_(some)))
        found.update({row.id: row for row in connection.execute(asked)})
    gone = withdrawn(connection, found)
    return tuple(judgement_of(row) for row in sorted(found.values(), key=_order) if row.id not in gone)


def history(connection: Connection, id: str) -> tuple[tuple[Judgement, bool], ...]:
    """Return every judgement about a record, and about those judgements, oldest first, and whether it is in force."""
    table, found, asked = judgements.judgement, {}, [id]
    while asked:
        new = [
            row
            for some in chunks(asked)
            for row in connection.execute(selecting().where(or_(table.c.subject.in_(some), table.c.object.in_(some))))
            if row.id not in found
        ]
        found.update({row.id: row for row in new})
        asked = [row.id for row in new]
    gone = withdrawn(connection, found)
    return tuple((judgement_of(row), row.id not in gone) for row in sorted(found.values(), key=_order))


def one(connection: Connection, id: str) -> Judgement:
    """Return the judgement with this id; raises LedgerError if there is none."""
    row = connection.execute(selecting().where(judgements.judgement.c.id == id)).first()
    if row is None:
        raise LedgerError(f"{id}: there is no such judgement")
    return judgement_of(row)


def withdrawn(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Return which of these judgements are withdrawn."""
    table = judgements.judgement
    return {
        row.withdraws
        for some in chunks(sorted(set(ids)))
        for row in connection.execute(select(table.c.withdraws).where(table.c.withdraws.in_(some)))
    }


def selecting() -> Select[Any]:
    """Return the question for judgements with their producers."""
    table, producer = judgements.judgement, records.producer
    return select(
        table,
        producer.c.kind.label("producer_kind"),
        producer.c.name.label("producer_name"),
        producer.c.version.label("producer_version"),
        producer.c.digest.label("producer_digest"),
    ).join(producer, producer.c.id == table.c.producer)


def chunks(ids: Collection[str]) -> Iterator[list[str]]:
    """Yield ids in parts that a database takes in one question."""
    listed = list(ids)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]


def _order(row: Any) -> tuple[str, str]:
    return row.at, row.id
