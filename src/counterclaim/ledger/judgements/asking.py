"""Asks for judgements: those in force about some records, all that were ever made about one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from counterclaim.ledger.judgements.rows import judgement_of
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.errors import MissingError

CHUNK = 400  # ids in one question; SQLite took at most 999 variables for long


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


_TABLE = judgements.judgement
_ABOUT = about(selecting(), _TABLE.c.subject, _TABLE.c.object)
_OF_A_KIND = about(selecting().where(_TABLE.c.kind == bindparam("kind")), _TABLE.c.subject, _TABLE.c.object)
_WITHDRAWN = about(select(_TABLE.c.withdraws), _TABLE.c.withdraws)


def in_force(connection: Connection, kind: str, nodes: Iterable[str]) -> tuple[Judgement, ...]:
    """Return the judgements of a kind about any of the nodes (as subject or object) that are not withdrawn.

    They come oldest first, so that a later one can take the place of an earlier one.
    """
    found = {row.id: row for row in asked(connection, _OF_A_KIND, nodes, kind=kind)}
    gone = withdrawn(connection, found)
    return tuple(judgement_of(row) for row in sorted(found.values(), key=_order) if row.id not in gone)


def history(connection: Connection, id: str) -> tuple[tuple[Judgement, bool], ...]:
    """Return every judgement about a record, and about those judgements, oldest first, and whether it is in force."""
    found: dict[str, Any] = {}
    nodes = [id]
    while nodes:
        new = {row.id: row for row in asked(connection, _ABOUT, nodes) if row.id not in found}
        found |= new
        nodes = list(new)
    gone = withdrawn(connection, found)
    return tuple((judgement_of(row), row.id not in gone) for row in sorted(found.values(), key=_order))


def one(connection: Connection, id: str) -> Judgement:
    """Return the judgement with this id; raises MissingError if there is none."""
    row = connection.execute(selecting().where(_TABLE.c.id == id)).first()
    if row is None:
        raise MissingError(f"{id}: there is no such judgement")
    return judgement_of(row)


def withdrawn(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Return which of these judgements are withdrawn."""
    return {row.withdraws for row in asked(connection, _WITHDRAWN, ids)}


def chunks(ids: Collection[str]) -> Iterator[list[str]]:
    """Yield ids in parts that a database takes in one question."""
    listed = list(ids)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]


def _order(row: Any) -> tuple[str, str]:
    return row.at, row.id
