"""Rows and keys of clusters made again, where their members stayed and what these say became another."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from counterclaim.ledger.clusters import lookups, rows
from counterclaim.ledger.clusters.edges import ordered
from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.clusters.members import clusters_of
from counterclaim.ledger.store.portions import portions


def refresh_rows(connection: Connection, kind: str, clusters: Collection[str]) -> None:
    """Make the rows and the keys of clusters again, of all their members."""
    known, members = KINDS[kind], dict[str, list[str]]()
    for some in portions(clusters):
        for node, cluster in connection.execute(select(known.node, known.cluster).where(known.cluster.in_(some))):
            members.setdefault(cluster, []).append(node)
    every = [node for nodes in members.values() for node in nodes]
    place = {node: at for at, node in enumerate(ordered(connection, known, every))}
    for cluster, nodes in members.items():
        nodes.sort(key=place.__getitem__)
        if kind == "actor":
            rows.put_actor(connection, cluster, nodes, new=False)
        elif kind == "claim":
            found = clusters_of(connection, known, nodes)
            rows.put_claim(connection, cluster, {node: found[node] for node in nodes}, new=False)
    lookups.remake(connection, known, members)
