"""Member tables: in which cluster a node is, and the writing of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select

from counterclaim.ledger.clusters.kinds import Kind
from counterclaim.ledger.store.portions import portions


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A node's cluster; `polarity` of a claim's node, `relation` of a statement's."""

    cluster: str
    polarity: int = 1
    relation: str = "first"


def cluster_of(connection: Connection, kind: Kind, node: str) -> Member | None:
    """Return the cluster in which a node is; None if no current reading holds it."""
    row = connection.execute(select(kind.members).where(kind.node == node)).mappings().first()
    return None if row is None else _member(kind, row)


def clusters_of(connection: Connection, kind: Kind, nodes: Collection[str]) -> dict[str, Member]:
    """Return in which clusters nodes are, those that are in one."""
    found: dict[str, Member] = {}
    for some in portions(nodes):
        for row in connection.execute(select(kind.members).where(kind.node.in_(some))).mappings():
            found[str(row[kind.node.name])] = _member(kind, row)
    return found


def members_of(connection: Connection, kind: Kind, nodes: Collection[str]) -> dict[str, Member]:
    """Return the members among the nodes and all others of the clusters that bear or hold one of them."""
    found: dict[str, Member] = {}
    for some in portions(nodes):
        clusters = select(kind.cluster).where(or_(kind.node.in_(some), kind.cluster.in_(some)))
        query = select(kind.members).where(kind.cluster.in_(clusters))
        for row in connection.execute(query).mappings():
            found[str(row[kind.node.name])] = _member(kind, row)
    return found


def put(connection: Connection, kind: Kind, members: Mapping[str, Member]) -> None:
    """Write where these nodes are; what was written of them before is forgotten."""
    drop(connection, kind, members)
    rows = [_row(kind, node, member) for node, member in members.items()]
    if rows:
        connection.execute(insert(kind.members), rows)


def drop(connection: Connection, kind: Kind, nodes: Collection[str]) -> None:
    """Forget where these nodes are."""
    for some in portions(nodes):
        connection.execute(delete(kind.members).where(kind.node.in_(some)))


def _row(kind: Kind, node: str, member: Member) -> dict[str, object]:
    row: dict[str, object] = {kind.node.name: node, kind.cluster.name: member.cluster}
    if "polarity" in kind.members.c:
        row["polarity"] = member.polarity
    if "relation" in kind.members.c:
        row["relation"] = member.relation
    return row


def _member(kind: Kind, row: Mapping[str, object] | object) -> Member:
    given: Mapping[str, object] = row  # type: ignore[assignment]
    return Member(
        cluster=str(given[kind.cluster.name]),
        polarity=int(str(given.get("polarity", 1))),
        relation=str(given.get("relation", "first")),
    )
