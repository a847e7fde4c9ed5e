"""New nodes join clusters or make their own: the same as a full derivation, at the cost of a row each.

That is so because a new node is younger than all others and hangs on one judgement: a leaf changes nothing else.
A node with several judgements, or one that people judged before, is for `rederive`.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from counterclaim.ledger.clusters import lookups, rows
from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.clusters.members import Member, put
from counterclaim.ledger.clusters.worded import reword


def attach(
    connection: Connection, kind: str, node: str, cluster: str | None, polarity: int = 1, *, relation: str = "cut"
) -> str:
    """Put a new node into a cluster (None: its own), and return the cluster's id.

    `polarity` is that of a claim's node towards the cluster, `relation` that of a statement's words to the original's.
    """
    own = Member(cluster=node)
    member = own if cluster is None else Member(cluster=cluster, polarity=polarity, relation=relation)
    attach_all(connection, kind, {node: member})
    return member.cluster


def attach_all(connection: Connection, kind: str, members: Mapping[str, Member]) -> None:
    """Put new nodes, which come in the order of entry, into clusters; one that makes its own bears the cluster's id."""
    known = KINDS[kind]
    if kind == "actor":
        rows.grow_actors(connection, {node: member.cluster for node, member in members.items()})
    elif kind == "claim":
        rows.new_claims(connection, [node for node, member in members.items() if member.cluster == node])
    put(connection, known, members)
    if kind == "claim":
        reword(connection, members)
    lookups.add(connection, known, {node: member.cluster for node, member in members.items()})
