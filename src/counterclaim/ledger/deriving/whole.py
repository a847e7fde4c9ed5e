"""Makes everything derived again, of records, judgements, and what the model made for matching (`node`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Column, Connection, Table, delete, select

from counterclaim.ledger import positions, search
from counterclaim.ledger.clusters import KINDS, rederive
from counterclaim.ledger.clusters.kinds import Kind
from counterclaim.ledger.store.tables import derived, records

MADE: tuple[Table, ...] = (  # in an order in which they can be emptied
    derived.found,
    derived.tally,
    derived.former,
    derived.change,
    derived.accusation,
    derived.position,
    derived.answer,
    derived.lookup,
    derived.appearance,
    derived.claim_member,
    derived.actor_member,
    derived.claim,
    derived.actor,
)
AT_ONCE = 200  # records that are held in memory together


def derive_all(connection: Connection) -> None:
    """Forget what is derived, and make it again; which readings are shown stays as it is (`current_reading`).

    What `former_id` held is forgotten: it tells of clusters that were. The connection holds the book for writing.
    """
    for table in MADE:
        connection.execute(delete(table))
    for kind in ("actor", "appearance", "claim"):
        _clusters(connection, KINDS[kind])
    for statements in _portions(connection, records.statement):
        positions.refresh_answers(connection, statements)
    for claims in _ids(connection, derived.claim.c.id):
        positions.refresh(connection, claims)
    for table, kind in ((derived.claim, "claims"), (derived.actor, "actors")):
        for some in _ids(connection, table.c.id):
            search.refresh(connection, **{kind: some})
    for statements in _portions(connection, records.statement):
        search.refresh(connection, statements=statements)
    for documents in _ids(connection, derived.current.c.document):
        search.refresh(connection, documents=documents)


def _clusters(connection: Connection, kind: Kind) -> None:
    """Make the clusters of a kind, component by component."""
    for nodes in _portions(connection, kind.nodes):
        known = set(connection.execute(select(kind.node).where(kind.node.in_(nodes))).scalars())
        rederive(connection, kind.name, [node for node in nodes if node not in known])


def _portions(connection: Connection, table: Table) -> Iterator[list[str]]:
    """Yield the ids of records of current readings, reading by reading."""
    for readings in _ids(connection, derived.current.c.reading, size=20):
        found = list(connection.execute(select(table.c.id).where(table.c.reading.in_(readings))).scalars())
        for start in range(0, len(found), AT_ONCE):
            yield found[start : start + AT_ONCE]


def _ids(connection: Connection, column: Column[str], size: int = AT_ONCE) -> Iterator[list[str]]:
    """Yield the values of a key in order; each portion is asked for by itself, so that the table may change between."""
    last = ""
    while some := list(
        islice(connection.execute(select(column).where(column > last).order_by(column).limit(size)).scalars(), size)
    ):
        yield some
        last = some[-1]
