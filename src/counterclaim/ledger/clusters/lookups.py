"""Where clusters are looked up: the keys of all their members, with the day of the newest."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from counterclaim.ledger.clusters.kinds import Kind
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records


def add(connection: Connection, kind: Kind, members: Mapping[str, str]) -> None:
    """Look clusters up under the keys of new members (node: cluster) too."""
    newest: dict[tuple[str, str], str] = {}
    for node, (keys, last) in _keys(connection, kind, members).items():
        for key in keys:
            place = (key, members[node])
            newest[place] = max(last, newest.get(place, ""))
    _upsert(connection, [_row(kind, key, cluster, last) for (key, cluster), last in newest.items()])


def remake(connection: Connection, kind: Kind, clusters: Mapping[str, Collection[str]]) -> None:
    """Make the keys of clusters again, from all their members."""
    drop(connection, kind, clusters)
    for cluster, nodes in clusters.items():
        newest: dict[str, str] = {}
        for keys, last in _keys(connection, kind, nodes).values():
            newest.update((key, max(last, newest.get(key, ""))) for key in keys)
        _upsert(connection, [_row(kind, key, cluster, last) for key, last in newest.items()])


def drop(connection: Connection, kind: Kind, clusters: Iterable[str]) -> None:
    """Look these clusters up no more."""
    table = derived.lookup
    for some in portions(list(clusters)):
        connection.execute(delete(table).where(table.c.kind == kind.name, table.c.cluster.in_(some)))


def _row(kind: Kind, key: str, cluster: str, last: str) -> dict[str, str]:
    return {"kind": kind.name, "key": key, "cluster": cluster, "last": last}


def _upsert(connection: Connection, rows: list[dict[str, str]]) -> None:
    if not rows:
        return
    table = derived.lookup
    on_sqlite = connection.dialect.name == "sqlite"
    put = sqlite.insert(table) if on_sqlite else postgresql.insert(table)
    newer = (func.max if on_sqlite else func.greatest)(table.c.last, put.excluded.last)
    connection.execute(put.on_conflict_do_update(index_elements=table.primary_key, set_={"last": newer}), rows)


def _keys(connection: Connection, kind: Kind, nodes: Collection[str]) -> dict[str, tuple[list[str], str]]:
    """Return the keys of nodes, and the day on which the current article of each was published (else entered)."""
    node, one, document, shown = derived.node, kind.nodes, records.document, derived.current
    day = func.coalesce(document.c.published, document.c.entered).label("day")
    query = (
        select(node.c.id, node.c.found_by, day)
        .join(one, one.c.id == node.c.id)
        .join(shown, shown.c.reading == one.c.reading)
        .join(document, document.c.id == shown.c.document)
    )
    found: dict[str, tuple[list[str], str]] = {}
    for some in portions(nodes):
        for row in connection.execute(query.where(node.c.id.in_(some))):
            found[row.id] = (json.loads(row.found_by), row.day[:10])
    return found
