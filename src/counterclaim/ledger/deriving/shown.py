"""Which reading of each document is shown, by the records and the log."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from counterclaim.ledger.store.tables import judgements, records


def shown(connection: Connection) -> dict[str, str]:
    """Return the current reading of each document that has one: of an article, its newest revision alone is shown.

    It is the reading that was entered first, or the one that was adopted last.
    """
    document, reading, log = records.document, records.reading, judgements.log
    newest = (
        select(document.c.article, func.max(document.c.revision).label("revision"))
        .group_by(document.c.article)
        .subquery()
    )
    query = (
        select(reading.c.document, reading.c.id, reading.c.run)
        .join(document, document.c.id == reading.c.document)
        .join(newest, (newest.c.article == document.c.article) & (newest.c.revision == document.c.revision))
        .join(log, (log.c.record == reading.c.id) & (log.c.kind == "reading"))
        .order_by(log.c.seq)
    )
    adopted = {
        row.record: row.seq
        for row in connection.execute(select(log.c.record, log.c.seq).where(log.c.kind == "adoption"))
    }
    found: dict[str, tuple[int, str]] = {}
    for row in connection.execute(query):
        rank = max(adopted.get(row.id, 0), adopted.get(row.run, 0))
        if row.document not in found or rank > found[row.document][0]:
            found[row.document] = (rank, row.id)
    return {document: id for document, (_, id) in found.items()}
