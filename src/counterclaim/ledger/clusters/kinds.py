"""The three kinds of clusters, and in which tables their nodes, members and rows stand."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Table

from counterclaim.ledger.store.tables import derived, records


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind: `nodes` is the table of its records, `members` says in which `cluster` each of them is.

    `rows` holds one row a cluster; None for appearances, whose clusters are what their originals are.
    """

    name: str
    nodes: Table
    members: Table
    node: Column[str]
    cluster: Column[str]
    rows: Table | None


KINDS = {
    "actor": Kind(
        name="actor",
        nodes=records.document_actor,
        members=derived.actor_member,
        node=derived.actor_member.c.node,
        cluster=derived.actor_member.c.actor,
        rows=derived.actor,
    ),
    "claim": Kind(
        name="claim",
        nodes=records.document_claim,
        members=derived.claim_member,
        node=derived.claim_member.c.node,
        cluster=derived.claim_member.c.claim,
        rows=derived.claim,
    ),
    "appearance": Kind(
        name="appearance",
        nodes=records.statement,
        members=derived.appearance,
        node=derived.appearance.c.statement,
        cluster=derived.appearance.c.original,
        rows=None,
    ),
}
