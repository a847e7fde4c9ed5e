"""Pages, documents, issues, judgements, producers, articles: each row against its log entry and its own id."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, and_, select

from counterclaim.ledger.audit.finding import Finding, streamed
from counterclaim.ledger.audit.spans import outside
from counterclaim.ledger.records import log
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.ids import digest

Row = dict[str, Any]


def logged(connection: Connection) -> Iterator[Finding]:
    """Yield what is wrong with rows that are logged one by one."""
    for table, check in (
        (records.page, _page),
        (records.document, _document),
        (records.issue, _issue),
        (judgements.judgement, _judgement),
    ):
        for row, sha256 in _rows(connection, table):
            if sha256 is None:
                yield _finding(table, row, "is not in the log")
            elif log.fingerprint(row) != sha256:
                yield _finding(table, row, "is not what was entered: its fingerprint is another")
            for message in check(row):
                yield _finding(table, row, message)


def producers(connection: Connection) -> Iterator[Finding]:
    """Yield what is wrong with producers and runs, which bear all that they are in their ids."""
    for row in streamed(connection, select(records.producer)):
        if row.id != digest("producer", row.kind, row.name, row.version, row.digest):
            yield Finding(table="producer", id=row.id, message="is not what its id was made of")
    for row in streamed(connection, select(records.run)):
        if row.id != digest("run", row.producer, row.started):
            yield Finding(table="run", id=row.id, message="is not what its id was made of")


def articles(connection: Connection) -> Iterator[Finding]:
    """Yield what is wrong with articles, against the first document of each, and with the numbers of revisions."""
    one, first = records.article, records.document
    query = select(
        one, first.c.url.label("its_url"), first.c.publisher.label("its_publisher"), first.c.id.label("its_id")
    )
    joined = query.outerjoin(first, and_(first.c.article == one.c.id, first.c.revision == 1))
    for row in streamed(connection, joined):
        if row.its_id is None:
            yield Finding(table="article", id=row.id, message="has no first document")
        elif (row.url, row.publisher) != (row.its_url, row.its_publisher):
            yield Finding(table="article", id=row.id, message="is not what its first document says")
    last: tuple[str, int] = ("", 0)
    ordered = select(first.c.id, first.c.article, first.c.revision).order_by(first.c.article, first.c.revision)
    for row in streamed(connection, ordered):
        if row.revision != (last[1] + 1 if row.article == last[0] else 1):
            yield Finding(table="document", id=row.id, message="is not the next revision of its article")
        last = (row.article, row.revision)


def _rows(connection: Connection, table: Table) -> Iterator[tuple[Row, str | None]]:
    entry = judgements.log
    joined = and_(entry.c.record == table.c.id, entry.c.kind == table.name)
    for found in streamed(connection, select(table, entry.c.sha256.label("logged")).outerjoin(entry, joined)):
        row = dict(found._mapping)
        yield row, row.pop("logged")


def _page(row: Row) -> Iterator[str]:
    try:
        content = zlib.decompress(row["content"])
    except (zlib.error, TypeError):
        yield "its bytes cannot be unpacked"
        return
    if hashlib.sha256(content).hexdigest() != row["sha256"]:
        yield "its bytes are not those of its sha256"
    if len(content) != row["size"]:
        yield "its bytes are not as many as it says"
    if row["id"] != digest("page", row["url"] or "", row["sha256"]):
        yield "is not what its id was made of"


def _document(row: Row) -> Iterator[str]:
    if row["id"] != digest("document", row["url"] or "", row["text"]):
        yield "is not what its id was made of"
    for column in ("subheads", "furniture"):
        yield from outside(row["text"], column, row[column])
    for column in ("title_span", "body_span"):
        if row[column] is not None:
            yield from outside(row["text"], column, f"[{row[column]}]")


def _issue(row: Row) -> Iterator[str]:
    fields = (row["where"], row["code"], row["message"], row["page"] or "", row["document"] or "")
    if row["id"] != digest("issue", *fields):
        yield "is not what its id was made of"


def _judgement(row: Row) -> Iterator[str]:
    fields = ("kind", "subject", "object", "verdict", "detail", "producer", "at")
    if row["id"] != digest("judgement", *(row[field] or "" for field in fields)):
        yield "is not what its id was made of"


def _finding(table: Table, row: Row, message: str) -> Finding:
    return Finding(table=table.name, id=str(row["id"]), message=message)
