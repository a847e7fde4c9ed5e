"""What people confirmed: a record belongs to its cluster by people's word where their judgements alone join it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from counterclaim.ledger.judgements.asking import in_force
from counterclaim.ledger.judgements.deciding import deciding


def reached(connection: Connection, kind: str, nodes: Iterable[str]) -> set[str]:
    """Return the nodes and all that people's judgements in force join with them."""
    known: set[str] = set()
    ahead = set(nodes)
    while ahead:
        known |= ahead
        some = in_force(connection, kind, ahead)
        ahead = {
            end
            for one in deciding(some).values()
            if one.person and one.verdict != "apart"
            for end in (one.subject, one.object or "")
        } - known
    return known


def vouched(connection: Connection, kind: str, node: str | None, cluster: str | None) -> bool:
    """Say whether people's word leads from a node to its cluster; a node that founded the cluster needs none."""
    if node is None or cluster is None:
        return node is None
    return node == cluster or cluster in reached(connection, kind, {node})
