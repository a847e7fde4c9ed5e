"""Whether what is shown is still the same: a mark of the state of the book, and when a document came into it."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from counterclaim.ledger.records.log import head
from counterclaim.ledger.store.tables import records
from counterclaim.ledger.store.tables.room import reply


def state(connection: Connection) -> str:
    """Return a mark that changes whenever anything does that everybody sees: what was entered, judged, replied."""
    decided = select(func.count(), func.max(reply.c.decided)).where(reply.c.state == "admitted")
    count, last = connection.execute(decided).one()
    return f"{head(connection)} {count} {last or ''}"


def entered(connection: Connection, document: str) -> str | None:
    """Return when a document was entered, None if it is not in the book."""
    table = records.document
    return connection.execute(select(table.c.entered).where(table.c.id == document)).scalar()
