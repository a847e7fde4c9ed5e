"""What is derived in a ledger, as one value: two ledgers that stand alike are equal byte for byte."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import derived, records

CACHED = {"found": {"row"}, "actor": {"profile"}}  # a number without meaning; what matching remembers and makes anew
DERIVED: tuple[Table, ...] = (
    derived.current,
    derived.actor,
    derived.actor_member,
    derived.claim,
    derived.claim_member,
    derived.appearance,
    derived.position,
    derived.answer,
    derived.accusation,
    derived.change,
    derived.lookup,
    derived.tally,
    derived.found,
)


def standing(ledger: Ledger) -> dict[str, list[str]]:
    """Return every derived row of every table, spelled out and sorted."""
    with ledger.engine.connect() as connection:
        return {
            table.name: sorted(_spelled(table, row) for row in connection.execute(select(table)).mappings())
            for table in DERIVED
        }


def _spelled(table: Table, row: Any) -> str:
    return repr({name: value for name, value in row.items() if name not in CACHED.get(table.name, set())})


def ids(ledger: Ledger, table: Table, **wanted: str) -> list[str]:
    """Return the ids of the rows of a table with these values, in the order of entry."""
    order = table.c.place if "place" in table.c else table.c.id
    query = select(table.c.id).filter_by(**wanted)
    if "reading" in table.c:
        query = query.join(records.reading, records.reading.c.id == table.c.reading).order_by(records.reading.c.entered)
    with ledger.engine.connect() as connection:
        return list(connection.execute(query.order_by(order)).scalars())
