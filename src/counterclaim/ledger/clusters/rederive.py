"""Clusters made again from all judgements in force: around some nodes, or of the whole book."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select

from counterclaim.ledger.clusters import lookups, rows
from counterclaim.ledger.clusters.components import Component, components, relations
from counterclaim.ledger.clusters.edges import all_edges, closure, ordered
from counterclaim.ledger.clusters.kinds import KINDS, Kind
from counterclaim.ledger.clusters.members import Member, drop, members_of, put
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A cluster: its id, its members that current readings hold (in the order of entry), and all nodes behind it.

    The id is the oldest node's, though no current reading may hold that one any more; an original statement is
    always one that is shown.
    """

    id: str
    members: dict[str, Member]
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The ids of clusters that changed, old and new ones; `moved` are those that older members left or joined."""

    clusters: set[str]
    moved: set[str]


def rederive(connection: Connection, kind: str, nodes: Iterable[str]) -> set[str]:
    """Make the clusters around these nodes again; return the ids of those that changed, old and new ones."""
    return rederived(connection, kind, nodes).clusters


def rederived(connection: Connection, kind: str, nodes: Iterable[str]) -> Changed:
    """Make the clusters around these nodes again; say what changed, and what of it more than grew."""
    known = KINDS[kind]
    around, edges = closure(connection, known, nodes)
    order = ordered(connection, known, around)
    found = _derived(known, order, components(list(order), edges))
    return _write(connection, known, members_of(connection, known, around), found)


def whole(connection: Connection, kind: str) -> tuple[Derived, ...]:
    """Return all clusters of a kind as the records and judgements give them; nothing is written."""
    known = KINDS[kind]
    order = ordered(connection, known)
    return _derived(known, order, components(list(order), all_edges(connection, known)))


def _derived(kind: Kind, order: Mapping[str, bool], found: Iterable[Component]) -> tuple[Derived, ...]:
    clusters = []
    for component in found:
        shown = [node for node in component.nodes if order[node]]
        if not shown:
            continue
        id = shown[0] if kind.name == "appearance" else component.nodes[0]
        related = relations(component, id) if kind.name == "appearance" else {}
        members = {
            node: Member(
                cluster=id,
                polarity=component.polarity[node] if kind.name == "claim" else 1,
                relation=related.get(node, "first"),
            )
            for node in shown
        }
        clusters.append(Derived(id=id, members=members, nodes=component.nodes))
    return tuple(clusters)


def _write(connection: Connection, kind: Kind, before: Mapping[str, Member], found: tuple[Derived, ...]) -> Changed:
    """Write what differs from before; return the ids of the clusters that differ."""
    after = {node: member for cluster in found for node, member in cluster.members.items()}
    differing = [node for node in {*before, *after} if before.get(node) != after.get(node)]
    touched = {one.cluster for node in differing for one in (before.get(node), after.get(node)) if one}
    old, new = {member.cluster for member in before.values()}, {cluster.id for cluster in found}
    changed = [cluster for cluster in found if cluster.id in touched]
    for cluster in changed:
        _put_row(connection, kind, cluster, new=cluster.id not in old)
    drop(connection, kind, [node for node in differing if node not in after])
    put(connection, kind, {node: after[node] for node in differing if node in after})
    lookups.drop(connection, kind, old - new)
    lookups.remake(connection, kind, {cluster.id: cluster.members for cluster in changed})
    if kind.rows is not None:
        rows.remove(connection, kind.name, old - new)
        _lead(connection, kind, found, old, touched)
    moved = {one.cluster for node in differing if node in before for one in (before[node], after.get(node)) if one}
    return Changed(clusters=touched, moved=moved)


def _put_row(connection: Connection, kind: Kind, cluster: Derived, *, new: bool) -> None:
    if kind.name == "actor":
        rows.put_actor(connection, cluster.id, list(cluster.members), new=new)
    elif kind.name == "claim":
        rows.put_claim(connection, cluster.id, cluster.members, new=new)


def _lead(
    connection: Connection, kind: Kind, found: tuple[Derived, ...], old: Collection[str], touched: Collection[str]
) -> None:
    """Let former ids lead to the clusters in which their nodes are now; members lead there by themselves."""
    table = derived.former
    home = {node: cluster.id for cluster in found for node in cluster.nodes}
    members = {node for cluster in found for node in cluster.members}
    ids = {one for one in old if home.get(one) != one}
    for some in portions(list(touched)):
        query = select(table.c.id).where(table.c.kind == kind.name, or_(table.c.id.in_(some), table.c.now.in_(some)))
        ids |= set(connection.execute(query).scalars())
    for some in portions(ids):
        connection.execute(delete(table).where(table.c.id.in_(some)))
    leading = [{"id": id, "kind": kind.name, "now": home[id]} for id in sorted(ids - members) if home.get(id, id) != id]
    if leading:
        connection.execute(insert(table), leading)
