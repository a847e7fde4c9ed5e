"""Inserts the records of one reading: page, article, document, reading and what is in it, issues; each is logged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from counterclaim.ledger.records import documents, ids, log, producers
from counterclaim.ledger.records.readings import Row, Rows, rows
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.document import RawPage
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was inserted: ids, whether document and reading are new here, and the reading's rows."""

    article: str
    document: str
    revision: int
    new_document: bool
    new_reading: bool
    rows: Rows


def record(connection: Connection, page: RawPage | None, reading: Reading, *, at: str, run: str | None) -> Recorded:
    """Insert a reading and all that it rests on; what is there already stays as it is.

    The first reading of an article's newest revision becomes its current one.
    """
    page_id = record_page(connection, page, at)
    new_document, revision = _document(connection, reading, page_id, at)
    document = reading.document.id
    producer = producers.entered(connection, producers.MODEL, reading.producer or Producer(name="none", version="0"))
    found = rows(reading, document=document, producer=producer, run=run, entered=at)
    new_reading = _insert_reading(connection, found, at)
    if new_reading and _unread(connection, ids.article_id(reading.document), document):
        connection.execute(insert(derived.current), {"document": document, "reading": found.reading["id"]})
    for issue in (*reading.document.issues, *reading.issues):
        record_issue(connection, issue, at=at, page=page_id, document=document)
    return Recorded(
        article=ids.article_id(reading.document),
        document=document,
        revision=revision,
        new_document=new_document,
        new_reading=new_reading,
        rows=found,
    )


def _unread(connection: Connection, article: str, document: str) -> bool:
    """Say whether a document is the newest revision of its article and has no current reading."""
    table, shown = records.document, derived.current
    newest = select(table.c.id).where(table.c.article == article).order_by(table.c.revision.desc()).limit(1)
    has_one = select(shown.c.reading).where(shown.c.document == document)
    return connection.execute(newest).scalar() == document and connection.execute(has_one).first() is None


def record_issue(
    connection: Connection, issue: Issue, *, at: str, page: str | None = None, document: str | None = None
) -> None:
    """Insert an issue, once."""
    row = documents.issue_row(issue, page=page, document=document, entered=at)
    _insert_logged(connection, records.issue, "issue", row, at)


def record_page(connection: Connection, page: RawPage | None, at: str) -> str | None:
    """Insert the bytes of a page, once; return its id."""
    if page is None:
        return None
    row = documents.page_row(page, at)
    _insert_logged(connection, records.page, "page", row, at)
    return str(row["id"])


def _document(connection: Connection, reading: Reading, page: str | None, at: str) -> tuple[bool, int]:
    table, document = records.document, reading.document
    known = connection.execute(select(table.c.revision).where(table.c.id == document.id)).first()
    if known:
        return False, known.revision
    article = documents.article_row(document)
    _insert_once(connection, records.article, article)
    last = connection.execute(select(func.max(table.c.revision)).where(table.c.article == article["id"])).scalar()
    row = documents.document_row(document, page=page, revision=(last or 0) + 1, entered=at)
    _insert_logged(connection, table, "document", row, at)
    return True, row["revision"]


def _insert_reading(connection: Connection, found: Rows, at: str) -> bool:
    if not _insert_once(connection, records.reading, found.reading):
        return False
    parts: tuple[tuple[Table, Sequence[Row]], ...] = (
        (records.document_actor, found.actors),
        (records.statement, found.statements),
        (records.document_claim, found.claims),
        (records.evidence, found.evidence),
        (records.response, found.responses),
    )
    for table, some in parts:
        if some:
            connection.execute(insert(table), list(some))
    fingerprint = log.reading_fingerprint(found.reading, *(some for _, some in parts))
    log.append(connection, at=at, kind="reading", record=found.reading["id"], sha256=fingerprint)
    return True


def _insert_logged(connection: Connection, table: Table, kind: str, row: Row, at: str) -> None:
    if _insert_once(connection, table, row):
        log.append(connection, at=at, kind=kind, record=row["id"], sha256=log.fingerprint(row))


def _insert_once(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Insert a row unless its id is there; say whether it was new. The connection holds the book for writing."""
    if connection.execute(select(table.c.id).where(table.c.id == row["id"])).first():
        return False
    connection.execute(insert(table), row)
    return True
