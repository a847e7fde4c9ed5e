"""Judgements in force on pairs of nodes, as edges; and all nodes that they lead to."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, Row, Select, or_, select

from counterclaim.ledger.clusters.components import Edge
from counterclaim.ledger.clusters.kinds import Kind
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, judgements, records

POLARITY = {"same": 1, "opposed": -1, "apart": 0}


def edges(connection: Connection, kind: Kind, nodes: Collection[str]) -> list[Edge]:
    """Return the judgements in force that have an end among the nodes."""
    table = judgements.judgement
    found: dict[str, Edge] = {}
    for some in portions(nodes):
        touching = _in_force(kind).where(or_(table.c.subject.in_(some), table.c.object.in_(some)))
        found.update((row.id, _edge(row)) for row in connection.execute(touching))
    return list(found.values())


def all_edges(connection: Connection, kind: Kind) -> list[Edge]:
    """Return all judgements in force of a kind."""
    return [_edge(row) for row in connection.execute(_in_force(kind))]


def closure(connection: Connection, kind: Kind, nodes: Iterable[str]) -> tuple[set[str], list[Edge]]:
    """Return the nodes, the members of their clusters, all that judgements lead to from there, and these judgements.

    That a model kept two apart leads nowhere: it joins nothing, and there are as many such as records.
    """
    known: set[str] = set()
    found: dict[str, Edge] = {}
    ahead = set(nodes)
    while ahead:
        ahead |= _companions(connection, kind, ahead) - known
        known |= ahead
        touching = edges(connection, kind, ahead)
        found.update((edge.id, edge) for edge in touching)
        ahead = {end for edge in touching if edge.person or edge.polarity for end in (edge.one, edge.other)} - known
    return known, list(found.values())


def _companions(connection: Connection, kind: Kind, nodes: Collection[str]) -> set[str]:
    found: set[str] = set()
    for some in portions(nodes):
        clusters = select(kind.cluster).where(or_(kind.node.in_(some), kind.cluster.in_(some)))
        found |= set(connection.execute(select(kind.node).where(kind.cluster.in_(clusters))).scalars())
    return found


def _in_force(kind: Kind) -> Select[tuple[str, ...]]:
    """Select judgements that are not withdrawn."""
    table, producer = judgements.judgement, records.producer
    withdrawal = table.alias("withdrawal")
    withdrawn = select(withdrawal.c.id).where(withdrawal.c.withdraws == table.c.id).exists()
    columns = (table.c.id, table.c.subject, table.c.object, table.c.verdict, table.c.detail, table.c.score, table.c.at)
    return (
        select(*columns, producer.c.kind.label("by"))
        .join(producer, producer.c.id == table.c.producer)
        .where(table.c.kind == kind.name, table.c.verdict.in_(tuple(POLARITY)), table.c.object.is_not(None), ~withdrawn)
    )


def _edge(row: Row[tuple[str, ...]]) -> Edge:
    return Edge(
        one=row.subject,
        other=row.object,
        polarity=POLARITY[row.verdict],
        person=row.by == "person",
        score=row.score or 0.0,
        at=row.at,
        id=row.id,
        relation=json.loads(row.detail or "{}").get("relation", "identical"),
    )


def ordered(connection: Connection, kind: Kind, nodes: Collection[str] | None = None) -> dict[str, bool]:
    """Return nodes in the order in which they were entered, and whether a current reading holds them.

    Without `nodes`: all of the kind. Ids that no record bears are left out.
    """
    first: dict[str, tuple[str, int, str]] = {}
    current: set[str] = set()
    for id, entered, place, shown in _places(connection, kind, nodes):
        first[id] = min(first.get(id, (entered, place, id)), (entered, place, id))
        if shown:
            current.add(id)
    return {node: node in current for node in sorted(first, key=first.__getitem__)}


def _places(
    connection: Connection, kind: Kind, nodes: Collection[str] | None
) -> Iterator[tuple[str, str, int, str | None]]:
    table, reading, shown = kind.nodes, records.reading, derived.current
    query = (
        select(table.c.id, reading.c.entered, table.c.place, shown.c.reading)
        .join(reading, reading.c.id == table.c.reading)
        .outerjoin(shown, shown.c.reading == table.c.reading)
    )
    for some in [None] if nodes is None else portions(nodes):
        chosen = query if some is None else query.where(table.c.id.in_(some))
        for row in connection.execute(chosen):
            yield (row[0], row[1], row[2], row[3])
