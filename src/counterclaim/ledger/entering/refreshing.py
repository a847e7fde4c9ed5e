"""After entering: what is derived of records and judgements is brought up to date, where it can have changed."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from counterclaim.ledger.deriving import Touched, refreshed
from counterclaim.ledger.entering.linking import Linked


def refresh(connection: Connection, linked: Linked, *, documents: Collection[str], readings: Collection[str]) -> None:
    """Derive answers, positions, claims and search anew around these documents and what was linked.

    `readings` are those that are shown since, or no more: their statements count or count no more.
    """
    refreshed(
        connection,
        Touched(
            readings=readings,
            claims=linked.clusters["claim"] | linked.moved["claim"],
            actors=linked.clusters["actor"],
            moved=linked.moved["actor"],
            originals=linked.moved["appearance"],
            documents=documents,
            names=linked.names,
        ),
    )
