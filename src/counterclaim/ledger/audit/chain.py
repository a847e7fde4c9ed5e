"""The log: every entry chained to the one before, and about a record that is there."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from counterclaim.ledger.audit.finding import Finding, streamed
from counterclaim.ledger.records.log import START, link
from counterclaim.ledger.store.tables import judgements, records

TABLES = {  # kind of entry: where its record is
    "page": records.page,
    "document": records.document,
    "reading": records.reading,
    "issue": records.issue,
    "judgement": judgements.judgement,
}


def chain(connection: Connection, head: str | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the log; `head` is a hash that was noted earlier and must be in it."""
    seq, previous, met = 0, START, head is None
    for row in streamed(connection, select(judgements.log).order_by(judgements.log.c.seq)):
        seq += 1
        if row.seq != seq:
            yield _finding(row.seq, f"entries are missing: {seq} should come here")
            seq = row.seq
        if row.previous != previous:
            yield _finding(row.seq, "is not chained to the entry before")
        if row.hash != link(dict(row._mapping)):
            yield _finding(row.seq, "is not what its hash was made of")
        if row.kind not in (*TABLES, "adoption"):
            yield _finding(row.seq, f"is of no known kind: {row.kind}")
        previous, met = row.hash, met or row.hash == head
    if not met:
        yield _finding(seq, f"the log does not lead back to {head}: its end was cut off, or it is another ledger")
    yield from _without_record(connection)


def _without_record(connection: Connection) -> Iterator[Finding]:
    log = judgements.log
    for kind, table in TABLES.items():
        query = (
            select(log.c.seq, log.c.record)
            .outerjoin(table, table.c.id == log.c.record)
            .where(log.c.kind == kind, table.c.id.is_(None))
        )
        for row in streamed(connection, query):
            yield Finding(
                table=table.name, id=row.record, message=f"is gone; entry {row.seq} of the log says it was here"
            )
    runs, reading = records.run, records.reading
    query = (
        select(log.c.seq)
        .outerjoin(reading, reading.c.id == log.c.record)
        .outerjoin(runs, runs.c.id == log.c.record)
        .where(log.c.kind == "adoption", reading.c.id.is_(None), runs.c.id.is_(None))
    )
    for row in streamed(connection, query):
        yield _finding(row.seq, "adopts what is not there")


def _finding(seq: int, message: str) -> Finding:
    return Finding(table="log", id=str(seq), message=message)
