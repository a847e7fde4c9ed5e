"""Checks a whole book, and says what cannot be checked."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.audit.chain import chain
from counterclaim.ledger.audit.derivation import derivation
from counterclaim.ledger.audit.finding import Finding
from counterclaim.ledger.audit.logged import articles, logged, producers
from counterclaim.ledger.audit.readings import readings
from counterclaim.ledger.audit.references import references
from counterclaim.ledger.store.tables import derived, judgements, metadata, records
from counterclaim.ledger.store.tables.room import TABLES as ROOM

UNCHECKED = {  # column: why nothing can check it
    "run.name": "is how a pass was called",
    "node.found_by": "is what the model made for matching; that it is of a record is checked",
    "node.profile": "is what the model made for matching; that it is of a record is checked",
    "node.vector": "is what the model made for matching; that it is of a record is checked",
    "node.kind": "is what the model made for matching; that it is of a record is checked",
    "actor.profile": "is what matching remembers of an actor, made again when it is missing",
    "found.row": "is a number without meaning",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How much was there to check: rows by table, and the last entry of the log, to be noted and given as `head`."""

    rows: dict[str, int]
    entries: int
    head: str | None


def audit(connection: Connection, *, derive: bool = True, head: str | None = None) -> Generator[Finding, None, None]:
    """Yield everything in the book that does not agree, as it is found; nothing is changed, little is held in memory.

    `derive`: what is derived is made again, in a temporary file, and compared; only if nothing else was found, for
    nothing follows of records that do not agree. `head` is the hash of a log entry that
    was noted before: entries cut off since are found by it alone.
    """
    sound = True
    for finding in _records(connection, head):
        sound = False
        yield finding
    if derive and sound:
        yield from derivation(connection)


def _records(connection: Connection, head: str | None) -> Iterator[Finding]:
    yield from chain(connection, head)
    yield from producers(connection)
    yield from articles(connection)
    yield from logged(connection)
    yield from readings(connection)
    yield from references(connection, frozenset(checked_tables()))
    yield from _nodes(connection)


def summary(connection: Connection) -> Summary:
    """Return how many rows there are in each table, and where the log ends."""
    rows = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar() or 0
        for table in metadata.sorted_tables
        if table.name in checked_tables()
    }
    log = judgements.log
    last = connection.execute(select(log.c.seq, log.c.hash).order_by(log.c.seq.desc()).limit(1)).first()
    return Summary(rows=rows, entries=last.seq if last else 0, head=last.hash if last else None)


def checked_tables() -> set[str]:
    """Return the tables of the book; what the reading room keeps for itself is none of it."""
    return {table.name for table in metadata.sorted_tables} - {table.name for table in ROOM}


def _nodes(connection: Connection) -> Iterator[Finding]:
    node = derived.node
    there = [
        select(table.c.id).where(table.c.id == node.c.id).exists()
        for table in (records.document_actor, records.document_claim, records.statement)
    ]
    query = select(node.c.id).where(*(~one for one in there))
    for row in connection.execute(query):
        yield Finding(table="node", id=row.id, message="is of no record")
