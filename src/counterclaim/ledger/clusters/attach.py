"""A new node joins a cluster or makes its own: the same as a full derivation, at the cost of one row.

That is so because a new node is younger than all others and hangs on one judgement: a leaf changes nothing else.
A node with several judgements, or one that people judged before, is for `rederive`.
"""

from __future__ import annotations

from sqlalchemy import Connection

from counterclaim.ledger.clusters import lookups, rows
from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.clusters.members import Member, put


def attach(
    connection: Connection, kind: str, node: str, cluster: str | None, polarity: int = 1, *, relation: str = "cut"
) -> str:
    """Put a new node into a cluster (None: its own), and return the cluster's id.

    `polarity` is that of a claim's node towards the cluster, `relation` that of a statement's words to the original's.
    """
    known, own = KINDS[kind], cluster or node
    if kind == "actor":
        rows.grow_actor(connection, node, cluster)
    elif kind == "claim" and cluster is None:
        rows.put_claim(connection, own, node, new=True)
    member = Member(cluster=own, polarity=polarity, relation=relation) if cluster else Member(cluster=own)
    put(connection, known, {node: member})
    lookups.add(connection, known, node, own)
    return own
