"""Producers as rows: the models and people behind records and judgements."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.records import ids
from counterclaim.ledger.store.tables import records
from counterclaim.model.reading import Producer

PERSON, MODEL = "person", "model"


def entered(connection: Connection, kind: str, producer: Producer) -> str:
    """Return the id of a producer (`kind`: model or person), entered if it is new here."""
    own = ids.producer_id(kind, producer)
    table = records.producer
    if connection.execute(select(table.c.id).where(table.c.id == own)).first() is None:
        row = {
            "id": own,
            "kind": kind,
            "name": producer.name,
            "version": producer.version,
            "digest": producer.digest,
        }
        connection.execute(insert(table), row)
    return own
