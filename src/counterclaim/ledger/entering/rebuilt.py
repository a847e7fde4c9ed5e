"""A pass of a new model over documents that were read before: what it still has to read, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.records import ids, producers
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.ids import digest
from counterclaim.model.reading import Producer

UNREAD = "none"  # the producer's name behind documents that are kept without being read


def begun(connection: Connection, producer: Producer, *, at: str) -> str:
    """Return the id of a new run."""
    made = producers.entered(connection, producers.MODEL, producer)
    id = digest("run", made, at)
    row = {"id": id, "producer": made, "name": f"rebuild with {producer.name} {producer.version}", "started": at}
    connection.execute(insert(records.run), row)
    return id


def unread(connection: Connection, producer: Producer) -> tuple[str, ...]:
    """Return the documents that are shown as another producer reads them, and that this one has not read."""
    shown, reading, made = derived.current, records.reading, records.producer
    own = ids.producer_id(producers.MODEL, producer)
    here = records.reading.alias("here")
    query = (
        select(shown.c.document)
        .join(reading, reading.c.id == shown.c.reading)
        .join(made, made.c.id == reading.c.producer)
        .outerjoin(here, (here.c.document == shown.c.document) & (here.c.producer == own))
        .where(made.c.name != UNREAD, reading.c.producer != own, here.c.id.is_(None))
        .order_by(reading.c.entered, shown.c.document)
    )
    return tuple(connection.execute(query).scalars())


def beside(connection: Connection, producer: Producer) -> Iterator[tuple[str, str, str]]:
    """Yield document, the reading that is shown, and this producer's, where they are two."""
    shown, reading = derived.current, records.reading
    own = ids.producer_id(producers.MODEL, producer)
    query = (
        select(shown.c.document, shown.c.reading, reading.c.id)
        .join(reading, reading.c.document == shown.c.document)
        .where(reading.c.producer == own, shown.c.reading != reading.c.id)
        .order_by(reading.c.entered, shown.c.document)
    )
    for row in connection.execute(query).all():
        yield (row[0], row[1], row[2])
