"""After entering: what is derived of records and judgements is brought up to date, where it can have changed."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from counterclaim.ledger import positions, search
from counterclaim.ledger.entering.linking import Linked
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records


def refresh(connection: Connection, linked: Linked, *, documents: Collection[str], readings: Collection[str]) -> None:
    """Derive answers, positions, claims and search anew around these documents and what was linked.

    `readings` are those that are shown since, or no more: their statements count or count no more.
    """
    statements = _statements(connection, readings)
    claims = linked.clusters["claim"] | linked.moved["claim"]
    claims |= positions.refresh_answers(connection, statements)
    moved = _by_actors(connection, linked.moved["actor"])
    printed = _appearing(connection, linked.moved["appearance"])
    claims |= positions.claims_of(connection, moved | printed)
    claims |= _held_by(connection, linked.moved["actor"])
    actors = linked.clusters["actor"] | linked.moved["actor"]
    claims |= positions.stale(connection, actors, linked.names)
    refreshed = positions.refresh(connection, claims)
    search.refresh(
        connection,
        statements=statements | moved | printed,
        claims=claims | refreshed,
        actors=actors,
        documents=documents,
    )


def _statements(connection: Connection, readings: Collection[str]) -> set[str]:
    table, found = records.statement, set[str]()
    for some in portions(readings):
        found |= set(connection.execute(select(table.c.id).where(table.c.reading.in_(some))).scalars())
    return found


def _held_by(connection: Connection, actors: Collection[str]) -> set[str]:
    """Return the claims on which actors had a position."""
    table, found = derived.position, set[str]()
    for some in portions(actors):
        found |= set(connection.execute(select(table.c.claim).where(table.c.actor.in_(some))).scalars())
    return found


def _by_actors(connection: Connection, actors: Collection[str]) -> set[str]:
    """Return the statements of actors, as readings that are shown have them."""
    member, one, shown, found = derived.actor_member, records.statement, derived.current, set[str]()
    query = select(one.c.id).join(shown, shown.c.reading == one.c.reading).join(member, member.c.node == one.c.actor)
    for some in portions(actors):
        found |= set(connection.execute(query.where(member.c.actor.in_(some))).scalars())
    return found


def _appearing(connection: Connection, originals: Collection[str]) -> set[str]:
    """Return the statements that are printings of these."""
    table, found = derived.appearance, set[str]()
    for some in portions(originals):
        query = select(table.c.statement).where(table.c.original.in_(some))
        found |= set(connection.execute(query).scalars())
    return found
