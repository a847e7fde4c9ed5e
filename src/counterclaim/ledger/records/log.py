"""The chained log: each entry bears the hash of the one before, so that nothing entered can be altered unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.records.readings import Row
from counterclaim.ledger.records.spelling import written
from counterclaim.ledger.store.tables import judgements

START = "0" * 64


def fingerprint(rows: object) -> str:
    """Return the sha256 of rows (dicts, or lists of them) in their one spelling; bytes count by their own sha256."""
    return hashlib.sha256(written(_plain(rows)).encode("utf-8", "surrogatepass")).hexdigest()


def reading_fingerprint(reading: Row, *parts: Sequence[Row]) -> str:
    """Return the sha256 of a reading and the rows of each of its tables, in whatever order a database gives them."""
    return fingerprint([reading, *(sorted(map(_plain, rows), key=written) for rows in parts)])


def append(connection: Connection, *, at: str, kind: str, record: str, sha256: str) -> Row:
    """Chain an entry to the log. The connection must hold the book for writing."""
    return extend(connection, at=at, kind=kind, entries=[(record, sha256)])[0]


def extend(connection: Connection, *, at: str, kind: str, entries: Sequence[tuple[str, str]]) -> list[Row]:
    """Chain entries of one kind to the log, each given as the record's id and sha256; as `append` does."""
    table = judgements.log
    last = connection.execute(select(table.c.seq, table.c.hash).order_by(table.c.seq.desc()).limit(1)).first()
    seq, previous = (last.seq, last.hash) if last else (0, START)
    rows: list[Row] = []
    for record, sha256 in entries:
        seq += 1
        row = {"seq": seq, "at": at, "kind": kind, "record": record, "sha256": sha256, "previous": previous}
        row["hash"] = previous = link(row)
        rows.append(row)
    if rows:
        connection.execute(insert(table), rows)
    return rows


def head(connection: Connection) -> str:
    """Return the hash of the last entry."""
    table = judgements.log
    last = connection.execute(select(table.c.hash).order_by(table.c.seq.desc()).limit(1)).scalar()
    return START if last is None else str(last)


def link(row: Row) -> str:
    """Return the hash that an entry must bear."""
    fields = ("previous", "seq", "at", "kind", "record", "sha256")
    return hashlib.sha256("\x1f".join(str(row[field]) for field in fields).encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
